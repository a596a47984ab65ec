"""The guideline beside the text: searched, opened at a paragraph, with the project's notes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from reviewer.review import guideline
from reviewer.ui.look.theme import DARK, LIGHT
from reviewer.ui.views.guideline import GuidelineView
from tests.ui.typing import type_text


@pytest.fixture
def view(qtbot: QtBot) -> GuidelineView:
    made = GuidelineView()
    qtbot.addWidget(made)
    made.setPalette(LIGHT.palette())
    made.set_guideline(guideline.load("zh"))
    made.resize(500, 500)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def page(view: GuidelineView) -> QTextBrowser:
    return view.findChild(QTextBrowser)


def marked(view: GuidelineView, colour: object) -> list[str]:
    """The words on a ground of that colour."""
    return [
        one.cursor.selectedText()
        for one in page(view).extraSelections()
        if one.format.background().color() == colour
    ]


def said(view: GuidelineView) -> str:
    return view.findChildren(QLabel)[0].text()


def search(view: GuidelineView, words: str) -> QLineEdit:
    edit = view.findChild(QLineEdit)
    edit.clear()
    edit.setFocus()
    type_text(edit, words)
    return edit


def test_every_paragraph_can_be_shown(view: GuidelineView) -> None:
    for name in guideline.load("zh").ids():
        view.show_paragraph(name)
        cursor = page(view).textCursor()
        assert cursor.block().text().startswith(f"{name} ")
        place = page(view).cursorRect(QTextCursor(cursor.block()))
        assert page(view).viewport().rect().intersects(place)
        assert marked(view, LIGHT.selection) == [cursor.block().text()]


def test_a_paragraph_that_is_not_there_changes_nothing(view: GuidelineView) -> None:
    view.show_paragraph("3.3")
    view.show_paragraph("9.9")
    assert page(view).textCursor().block().text().startswith("3.3 ")


def test_quotes_and_signs_are_shown_as_they_are_written(view: GuidelineView) -> None:
    text = page(view).toPlainText()
    assert "不大于 ≤：以内" in text
    assert "`" not in text
    assert "江北国际机场 | 年旅客吞吐量" in text


@pytest.mark.parametrize("words", ["翻一番", "翻 一 番", "Ｇ", "增長36%"])
def test_words_are_found_in_any_width_and_script(view: GuidelineView, words: str) -> None:
    search(view, words)
    assert said(view).startswith("1 of ")
    assert len(marked(view, LIGHT.current)) == 1


def test_enter_goes_through_the_hits_and_around(view: GuidelineView, qtbot: QtBot) -> None:
    edit = search(view, "翻一番")
    n = len(marked(view, LIGHT.selection)) + 1
    assert said(view) == f"1 of {n} hits"
    places = [page(view).textCursor().position()]
    for _ in range(n):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
        places.append(page(view).textCursor().position())
    assert places[:n] == sorted(set(places[:n]))
    assert places[n] == places[0]
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert said(view) == f"{n} of {n} hits"


def test_what_is_not_there_is_said_and_a_paragraph_ends_the_search(view: GuidelineView) -> None:
    edit = search(view, "没有这样的话")
    assert said(view) == "Nothing found"
    view.show_paragraph("2.5")
    assert edit.text() == ""
    assert said(view) == ""


def test_escape_leaves(view: GuidelineView, qtbot: QtBot) -> None:
    for widget in (view.findChild(QLineEdit), view.findChild(QPlainTextEdit)):
        widget.setFocus()
        with qtbot.waitSignal(view.left):
            qtbot.keyClick(widget, Qt.Key.Key_Escape)


def test_another_theme_keeps_what_is_shown(view: GuidelineView) -> None:
    search(view, "翻一番")
    view.setPalette(DARK.palette())
    assert len(marked(view, DARK.current)) == 1
    assert "翻一番" in page(view).toPlainText()


# -- notes -----------------------------------------------------------------------------------


def test_notes_are_handed_over_when_one_leaves_them_or_asks_for_it(
    view: GuidelineView, qtbot: QtBot
) -> None:
    notes, keep = view.findChild(QPlainTextEdit), view.findChild(QPushButton)
    assert not keep.isEnabled()
    notes.setFocus()
    type_text(notes, "𠮷一")
    assert keep.isEnabled()
    with qtbot.waitSignal(view.notes_given) as given:
        view.findChild(QLineEdit).setFocus()
    assert given.args == ["𠮷一"]
    view.set_notes("𠮷一")
    assert not keep.isEnabled()
    type_text(notes, "二")
    with qtbot.waitSignal(view.notes_given):
        keep.click()


def test_notes_that_nobody_changed_are_not_handed_over(view: GuidelineView, qtbot: QtBot) -> None:
    view.set_notes("一")
    with qtbot.assertNotEmitted(view.notes_given):
        view.findChild(QPlainTextEdit).setFocus()
        view.findChild(QLineEdit).setFocus()
        view.flush()


def test_what_is_being_written_stays_when_others_notes_come(view: GuidelineView) -> None:
    notes = view.findChild(QPlainTextEdit)
    notes.setPlainText("我的")
    view.set_notes("别人的")
    assert notes.toPlainText() == "我的"


def test_who_may_only_read_cannot_write(view: GuidelineView) -> None:
    view.set_notes("一", is_writable=False)
    assert view.findChild(QPlainTextEdit).isReadOnly()
    assert not view.findChild(QPushButton).isEnabled()
