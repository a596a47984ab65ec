"""Correcting costs few keys: else what is wrong would be confirmed."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reviewer.domain.candidate import State
from reviewer.ui.main_window import MainWindow
from tests.ui.keystrokes import DECISIONS, Typist


@pytest.mark.parametrize("name", DECISIONS)
def test_a_decision_costs_few_keys(qtbot: QtBot, main_window: MainWindow, name: str) -> None:
    card = main_window.panes.card
    qtbot.waitUntil(lambda: card.suggest is not None and bool(card.suggest("地区")))
    main_window.panes.bring("source")
    decision = DECISIONS[name]
    cost = Typist(main_window, qtbot.waitUntil).cost(decision)
    is_rejected = name == "no mention"
    assert cost.after.state is (State.REJECTED if is_rejected else State.CONFIRMED)
    assert cost.after.mention == cost.before.mention  # what was made wrong is right again
    assert cost.keys <= decision.most
