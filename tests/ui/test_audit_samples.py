"""Samples in the audit view: drawn in a dialog, judged from the keyboard, closed by their plan."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from reviewer.audit.verify import verify
from reviewer.domain.sampling import DECISION, Grade, Outcome, Severity, Verdict
from reviewer.review import inspecting
from reviewer.ui.auditing.sample_dialog import SampleDialog
from reviewer.ui.auditing.samples_page import SamplesPage
from reviewer.ui.main_window import MainWindow
from tests.ui.conftest import Answers, idle
from tests.ui.test_accessible import nameless

N_DECIDED = 10


@pytest.fixture
def page(qtbot: QtBot, main_window: MainWindow) -> SamplesPage:
    """The page of samples, of a database in which ten records are confirmed."""
    session = main_window.session
    for _ in range(N_DECIDED):
        session.confirm()
    idle(qtbot, main_window)
    main_window.commands["quality.audit"].trigger()
    window = main_window.work.auditing.window
    assert window is not None
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.tabs.currentWidget() is window.samples
    return window.samples


def choose(qtbot: QtBot, page: SamplesPage, fill: Callable[[SampleDialog], None]) -> None:
    """Draw a sample as ``fill`` sets the dialog, and wait until it is open."""

    def answer(dialog: QDialog) -> bool:
        assert isinstance(dialog, SampleDialog)
        dialog.show()
        fill(dialog)
        qtbot.waitUntil(lambda: dialog.wish is not None)
        assert nameless(dialog) == []
        dialog.hide()
        return True

    page._ask = answer
    qtbot.keyClick(page.table.parentWidget(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.view.isVisible)
    window = page.window()
    window.activateWindow()  # which the window manager would do when the dialog goes
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    page.view.setFocus()


def all_of_them(dialog: SampleDialog) -> None:
    dialog.aql.setCurrentText("0.010")


def settle(qtbot: QtBot, page: SamplesPage, n_judged: int) -> None:
    store = page._session.store
    qtbot.waitUntil(lambda: inspecting.samples(store)[0].n_judged == n_judged)


def test_the_dialog_says_what_the_plan_lets_through(qtbot: QtBot, page: SamplesPage) -> None:
    said = []

    def fill(dialog: SampleDialog) -> None:
        dialog.aql.setCurrentText("6.5")
        qtbot.waitUntil(lambda: dialog.wish is not None)
        said.append(dialog.plan.text())
        said.append(dialog.advice.text())

    choose(qtbot, page, fill)
    assert said[0].startswith("2 of 10 records, code letter A: accepted with up to 0 wrong ones")
    assert "87.4%" in said[0]
    assert said[1].endswith("Score towards reduced inspection: 0 of 30.")


def test_a_key_agrees_and_goes_on(qtbot: QtBot, page: SamplesPage) -> None:
    choose(qtbot, page, all_of_them)
    first = page.view.item.id
    qtbot.keyClick(page.view, Qt.Key.Key_A)
    assert page.view.item.id != first
    settle(qtbot, page, 1)


def test_the_inspector_does_not_see_who_decided(qtbot: QtBot, page: SamplesPage) -> None:
    choose(qtbot, page, all_of_them)
    texts = [
        widget.text()
        for widget in page.view.findChildren(QWidget)
        if hasattr(widget, "text") and callable(widget.text) and widget is not page.view
    ]
    assert not any("李审校" in text for text in map(str, texts))
    assert "李审校" not in page.view.text.toPlainText()


def test_ones_own_decision_is_left_to_somebody_else(qtbot: QtBot, page: SamplesPage) -> None:
    choose(qtbot, page, all_of_them)
    assert "your own" not in page.view.verdict.text()
    page.view._items[0] = dataclasses.replace(page.view.item, is_own=True)
    page.view.step(0)
    assert "It is your own decision: let somebody else inspect it." in page.view.verdict.text()


def test_a_correction_is_an_error_with_a_grade(qtbot: QtBot, page: SamplesPage) -> None:
    choose(qtbot, page, all_of_them)
    item = page.view.item
    qtbot.keyClick(page.view, Qt.Key.Key_E)
    editor = page.view.card.form._editors["unit"]
    editor.show_value("万元")  # as if it were typed
    page.view.card.form.edited.emit()
    page.view.card.commit()
    assert "万元" in page.view.question.text()
    qtbot.keyClick(page.view, Qt.Key.Key_1)
    settle(qtbot, page, 1)
    found = next(
        one
        for one in inspecting.items(page._session.store, page.view.sample.id)
        if one.id == item.id
    )
    assert found.verdict is Verdict.WRONG
    assert [(fault.field, fault.correction, fault.grade) for fault in found.faults] == [
        ("unit", "万元", Grade.CRITICAL)
    ]


def test_a_wrong_decision_is_named_by_a_key_and_can_be_left(
    qtbot: QtBot, page: SamplesPage
) -> None:
    choose(qtbot, page, all_of_them)
    item = page.view.item
    qtbot.keyClick(page.view, Qt.Key.Key_X)
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert page.view.item == item
    qtbot.keyClick(page.view, Qt.Key.Key_X)
    qtbot.keyClick(page.view, Qt.Key.Key_3)
    settle(qtbot, page, 1)
    qtbot.keyClick(page.view, Qt.Key.Key_K)
    assert [(one.field, one.grade) for one in page.view.item.faults] == [(DECISION, Grade.MINOR)]


def test_all_judged_the_sample_is_closed_and_listed(qtbot: QtBot, page: SamplesPage) -> None:
    choose(qtbot, page, all_of_them)
    for _ in range(N_DECIDED):
        qtbot.keyClick(page.view, Qt.Key.Key_A)
    settle(qtbot, page, N_DECIDED)
    qtbot.keyClick(page.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    store = page._session.store
    qtbot.waitUntil(lambda: inspecting.samples(store)[0].outcome is Outcome.ACCEPTED)
    qtbot.waitUntil(lambda: "✓ accepted" in page.view.verdict.text())
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    row = [page.model.index(0, n).data() for n in range(page.model.columnCount())]
    assert row[-1] == "✓ accepted"
    assert row[-2] == "0.0% (0.0%–30.8%)"
    assert verify(store) == []


def test_the_rules_for_switching_choose_the_inspection(qtbot: QtBot, page: SamplesPage) -> None:
    store = page._session.store
    for _ in range(2):
        choose(qtbot, page, all_of_them)
        for _ in range(N_DECIDED):
            qtbot.keyClick(page.view, Qt.Key.Key_X)
            qtbot.keyClick(page.view, Qt.Key.Key_1)
        settle(qtbot, page, N_DECIDED)
        page.view.close_sample()
        qtbot.waitUntil(lambda: inspecting.samples(store)[0].outcome is Outcome.REJECTED)
        qtbot.keyClick(page.view, Qt.Key.Key_Escape)
        n = len(inspecting.samples(store))
        qtbot.waitUntil(lambda n=n: page.model.rowCount() == n)
    chosen = []

    def fill(dialog: SampleDialog) -> None:
        all_of_them(dialog)
        qtbot.waitUntil(lambda: dialog.wish is not None)
        assert dialog.wish is not None
        chosen.append(dialog.wish.plan.severity)

    choose(qtbot, page, fill)
    assert chosen == [Severity.TIGHTENED]


def test_every_control_has_a_name(qtbot: QtBot, page: SamplesPage, answers: Answers) -> None:
    assert nameless(page.window()) == []
    choose(qtbot, page, all_of_them)
    assert nameless(page.window()) == []
