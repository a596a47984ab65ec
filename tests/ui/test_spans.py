"""A record's span by keys: outside of editing one decision each, while editing the draft's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reviewer.domain.candidate import State
from reviewer.domain.span import Span
from reviewer.ui.main_window import MainWindow
from tests.ui.conftest import idle
from tests.ui.test_reviewing import CONTROL, current, press

_Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot: QtBot, main_window: MainWindow) -> Iterator[MainWindow]:
    """At a value whose last character is its unit's."""
    main_window.panes.bring("source")
    return main_window


def words(window: MainWindow) -> str:
    return current(window).mention.value_text


def text(window: MainWindow) -> str:
    assert window.session.document is not None
    return window.session.document.document.text


def test_a_bracket_changes_the_span_by_one_decision_that_undo_takes_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = current(window)
    press(qtbot, window, _Key.Key_BracketLeft)
    after = current(window)
    assert after.id == before.id
    assert after.mention.value_text == before.mention.value_text[:-1]
    assert after.state is State.CORRECTED
    assert not window.panes.card.is_editing()
    undoable = window.session.undoable()
    assert undoable is not None
    assert undoable.operation == "correct"
    press(qtbot, window, _Key.Key_Z, modifiers=CONTROL)
    assert current(window).mention == before.mention
    assert current(window).state is State.PENDING


def test_each_edge_moves_by_its_own_keys(qtbot: QtBot, window: MainWindow) -> None:
    span = current(window).mention.span
    press(qtbot, window, _Key.Key_BracketRight)
    assert current(window).mention.span == Span(span.start, span.end + 1)
    press(qtbot, window, _Key.Key_BracketRight, modifiers=ALT)
    assert current(window).mention.span == Span(span.start - 1, span.end + 1)
    press(qtbot, window, _Key.Key_BracketLeft, modifiers=ALT)
    press(qtbot, window, _Key.Key_BracketLeft)
    assert current(window).mention.span == span


def test_by_words_a_whole_number_goes(qtbot: QtBot, window: MainWindow) -> None:
    assert words(window) == "320亿元"
    press(qtbot, window, _Key.Key_BraceLeft)
    assert words(window) == "320"
    press(qtbot, window, _Key.Key_BraceRight)
    assert words(window) == "320亿元"


def test_keys_in_quick_succession_each_move_the_edge(qtbot: QtBot, window: MainWindow) -> None:
    span = current(window).mention.span
    press(qtbot, window, *[_Key.Key_BracketLeft] * 3)
    assert current(window).mention.span == Span(span.start, span.end - 3)


def test_while_editing_the_draft_s_span_moves_and_nothing_is_written(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = current(window)
    press(qtbot, window, _Key.Key_E)
    press(qtbot, window, _Key.Key_BracketLeft, modifiers=CONTROL)
    press(qtbot, window, _Key.Key_BracketLeft, modifiers=CONTROL)
    draft = window.panes.card.form.mention()
    assert draft is not None
    assert draft.value_text == before.mention.value_text[:-2]
    assert current(window).version == before.version
    press(qtbot, window, _Key.Key_Escape)
    assert current(window) == before


def test_selected_words_grow_without_the_record(qtbot: QtBot, window: MainWindow) -> None:
    before = current(window)
    at = text(window).index("亿元", before.mention.span.end)
    window.panes.source.select(Span(at, at + 1))
    press(qtbot, window, _Key.Key_BracketRight)
    assert window.panes.source.selected_span() == Span(at, at + 2)
    assert current(window) == before


def test_any_version_of_a_record_is_taken_back_as_a_new_entry(
    qtbot: QtBot, window: MainWindow
) -> None:
    first = current(window)
    press(qtbot, window, *[_Key.Key_BracketLeft] * 2)
    second = current(window)
    press(qtbot, window, *[_Key.Key_BracketRight] * 3)
    card = window.panes.card
    history = card._history
    history._on_clicked()  # unfolded
    buttons = [b for b in history.findChildren(QPushButton) if b.isVisibleTo(history)]
    # five changes of the span and the extraction; the newest left what stands now
    assert len(buttons) == 5
    buttons[-3].click()
    idle(qtbot, window)
    assert current(window).mention == second.mention
    buttons = [b for b in history.findChildren(QPushButton) if b.isVisibleTo(history)]
    buttons[-1].click()
    idle(qtbot, window)
    assert current(window).mention == first.mention
    undoable = window.session.undoable()
    assert undoable is not None
    assert undoable.operation == "correct"
