"""What may wait until the hand rests is done once, and not in the way of a decision."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reviewer.ui.background.pause import Pause


@pytest.fixture(autouse=True)
def _nothing_held() -> Iterator[None]:
    yield
    Pause.hold(0)


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    owner.deleteLater()


def test_many_asks_are_answered_once(qtbot: QtBot, owner: QObject) -> None:
    answers: list[int] = []
    pause = Pause(20, 60_000, owner)
    pause.over.connect(lambda: answers.append(1))
    for _ in range(5):
        pause.ask()
    qtbot.waitUntil(lambda: bool(answers))
    qtbot.wait(60)
    assert len(answers) == 1


def test_an_answer_waits_until_the_decision_under_way_was_shown(
    qtbot: QtBot, owner: QObject
) -> None:
    pause = Pause(0, 60_000, owner)
    Pause.hold(60_000)
    pause.ask()
    with qtbot.assertNotEmitted(pause.over, wait=100):
        pass
    Pause.hold(0)
    pause.ask()
    with qtbot.waitSignal(pause.over):
        pass


def test_a_hand_that_never_rests_has_its_answer_at_the_latest(qtbot: QtBot, owner: QObject) -> None:
    pause = Pause(0, 50, owner)
    Pause.hold(60_000)
    with qtbot.waitSignal(pause.over):
        pause.ask()


def test_what_was_asked_can_be_had_at_once_or_taken_back(qtbot: QtBot, owner: QObject) -> None:
    pause = Pause(60_000, 60_000, owner)
    with qtbot.assertNotEmitted(pause.over):
        pause.end()  # nothing was asked
    pause.ask()
    with qtbot.waitSignal(pause.over):
        pause.end()
    pause.ask()
    pause.stop()
    with qtbot.assertNotEmitted(pause.over):
        pause.end()
