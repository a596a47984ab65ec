"""Everything that can be reached has a name that a screen reader can say."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtGui import QAccessible, QAction, QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reviewer.extract.overlay_edit import OverlayFile
from reviewer.review.like import Like
from reviewer.settings import Settings
from reviewer.storage import queries
from reviewer.ui.dialogs.alike import AlikeDialog
from reviewer.ui.dialogs.details import DetailsDialog
from reviewer.ui.dialogs.export import ExportDialog
from reviewer.ui.dialogs.extract_again import ExtractAgainDialog
from reviewer.ui.dialogs.keys import KeySheet
from reviewer.ui.dialogs.overlay import OverlayDialog
from reviewer.ui.dialogs.report import ReportDialog
from reviewer.ui.dialogs.settings import SettingsDialog
from reviewer.ui.look.theme import Theme
from reviewer.ui.main_window import MainWindow
from reviewer.ui.views.decisions import ActionButton
from reviewer.ui.views.welcome import WelcomeView
from tests.ui.conftest import idle
from tests.ui.test_reviewing import press


def nameless(root: QWidget) -> list[str]:
    """Widgets that take the focus by Tab and have no name."""
    found = []
    for widget in root.findChildren(QWidget):
        is_reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(root)
        if not is_reached or _is_part(widget):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()} in {_path(widget)}")
    return found


def _is_part(widget: QWidget) -> bool:
    """Qt's own inner parts, which the control around them speaks for."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox | QLineEdit | QAbstractSpinBox):
            return True  # its list, its field, the icons in it
        parent = parent.parentWidget()
    return widget.objectName().startswith("qt_") or widget.focusProxy() is not None


def _path(widget: QWidget) -> str:
    names = []
    parent = widget.parentWidget()
    while parent is not None:
        names.append(type(parent).__name__)
        parent = parent.parentWidget()
    return " < ".join(names[:4])


def test_every_control_of_the_window_has_a_name(qtbot: QtBot, main_window: MainWindow) -> None:
    docks = [dock.widget() for dock in main_window.panes.docks.values()]
    roots = [main_window.centralWidget(), main_window.statusBar(), main_window.menuBar(), *docks]
    assert [name for root in roots for name in nameless(root)] == []


@pytest.mark.parametrize(
    "name",
    ["alike", "details", "export", "extract_again", "keys", "own_words", "report", "settings"],
)
def test_every_control_of_the_dialogs_has_a_name(
    qtbot: QtBot, main_window: MainWindow, name: str
) -> None:
    dialog = _dialog(name, main_window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert nameless(dialog) == []
    dialog.close()


def _dialog(name: str, window: MainWindow) -> QDialog:
    stored = window.session.document
    assert stored is not None
    if name == "alike":
        record = window.session.record
        assert record is not None
        better = dataclasses.replace(record.mention, indicator="指标")
        return AlikeDialog([Like(record, "文档", better)], window)
    if name == "extract_again":
        with window.session.store.read() as reading:
            documents = queries.documents(reading)
        return ExtractAgainDialog(documents, frozenset(), window)
    if name == "own_words":
        file = OverlayFile(window.session.store.path.with_name("own.toml"))
        return OverlayDialog(file, {}, ("count",), window)
    if name == "details":
        return DetailsDialog(stored, window)
    if name == "export":
        return ExportDialog(
            ["csv"], chosen="csv", folder=window.session.store.path.parent, name="x", parent=window
        )
    if name == "keys":
        return KeySheet({}, window)
    if name == "report":
        return ReportDialog("…", window)
    return SettingsDialog(Settings(), login="x", database="y", parent=window)


@pytest.mark.parametrize("name", ["source", "table", "documents", "outline"])
def test_the_pane_with_the_focus_is_told_by_its_upper_edge(
    qtbot: QtBot, main_window: MainWindow, name: str
) -> None:
    accent = Theme.of(main_window.palette()).accent

    def edge() -> QColor:
        pane = QApplication.focusWidget()
        assert pane is not None
        picture = pane.grab().toImage()
        return picture.pixelColor(picture.width() // 2, 0)

    main_window.panes.bring(name)
    if name == "table":
        main_window.panes.table.findChild(QTableView).setFocus()
    pane = QApplication.focusWidget()
    assert pane is not None
    assert edge() == accent
    main_window.panes.bring("find")
    assert pane.grab().toImage().pixelColor(pane.width() // 2, 0) != accent


@pytest.mark.parametrize("width", [500, 900])
def test_the_welcome_shows_all_of_its_text(qtbot: QtBot, width: int) -> None:
    action = QAction("Open sample")
    view = WelcomeView([action])
    qtbot.addWidget(view)
    view.say_of_people("Whoever opens it may do everything. " * 4, action)
    view.resize(width, 700)
    view.show()
    qtbot.waitExposed(view)
    for label in view.findChildren(QLabel):
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.height()
        assert label.height() >= needed, label.text()


def test_nothing_slides_or_fades(main_window: MainWindow) -> None:
    assert not main_window.isAnimated()
    # Qt lays docks out by animations too; those that take no time show nothing
    assert not [one for one in main_window.findChildren(QAbstractAnimation) if one.duration()]
    for effect in Qt.UIEffect:
        is_general = effect is Qt.UIEffect.UI_General
        assert is_general or not QApplication.isEffectEnabled(effect), effect


def test_icons_alone_have_words_too(main_window: MainWindow) -> None:
    for button in main_window.findChildren(QAbstractButton):
        if button.isVisible() and not button.text() and not _is_part(button):
            assert button.accessibleName() or button.toolTip(), _path(button)


def test_no_label_is_cut_by_its_buddy(main_window: MainWindow) -> None:
    for label in main_window.findChildren(QLabel):
        if label.isVisible() and label.buddy() is not None:
            assert label.width() >= label.sizeHint().width() - 1, label.text()


def test_every_pane_in_sight_is_reached_by_one_key(qtbot: QtBot, main_window: MainWindow) -> None:
    """F6 goes round, and what it reaches takes the keys: none of them ends at a mere frame."""
    main_window.panes.bring("source")
    reached: list[str] = []
    for _ in range(5):
        press(qtbot, main_window, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.append(type(focus).__name__)
        assert focus.focusPolicy() != Qt.FocusPolicy.NoFocus, reached
    assert len(set(reached)) == 5, reached
    press(qtbot, main_window, Qt.Key.Key_F6)
    assert type(QApplication.focusWidget()).__name__ == reached[0]


def test_the_records_are_gone_through_by_arrows_at_once(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    first = main_window.session.record
    press(qtbot, main_window, Qt.Key.Key_4, modifiers=Qt.KeyboardModifier.ControlModifier)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QTableView)
    main_window.panes.table.selected_ids()  # the row follows when the hand rests
    qtbot.keyClick(focus, Qt.Key.Key_Down)
    idle(qtbot, main_window)
    assert main_window.session.record != first


def test_the_window_fits_a_small_screen_at_200_percent(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    """1366×768 is then 683×384 with the title bar: what has too little room scrolls."""
    for name in ("", "ledger", "find", "reject"):
        if name in main_window.panes.docks:
            main_window.panes.bring(name)
        elif name:
            main_window.commands[f"record.{name}"].trigger()
        QApplication.sendPostedEvents()
        least = main_window.minimumSizeHint()
        if name == "reject":
            press(qtbot, main_window, Qt.Key.Key_Escape)
        assert least.width() <= 683, (name, least)
        assert least.height() <= 360, (name, least)
    main_window.resize(683, 360)
    qtbot.waitUntil(lambda: main_window.width() == 683)
    for button in main_window.panes.docks["card"].findChildren(ActionButton):
        text = button.fontMetrics().horizontalAdvance(button.text())
        assert button.width() >= text, button.text()
