"""Own words: added in a form, refused at the field, saved whole, and used by the next import."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QTreeWidget,
)
from pytestqt.qtbot import QtBot

from reviewer import paths
from reviewer.errors import ResourceError
from reviewer.extract import Extractor, overlay
from reviewer.extract.catalogue import Catalogue
from reviewer.extract.indicators import Indicator
from reviewer.extract.overlay_edit import OverlayFile
from reviewer.ui.background.engine import Engine
from reviewer.ui.background.tasks import Pools
from reviewer.ui.dialogs.overlay import OverlayDialog
from reviewer.ui.dialogs.overlay_form import Page
from reviewer.ui.flows.own_words import OwnWords
from reviewer.ui.main_window import MainWindow
from tests.ui.conftest import Answers


@pytest.fixture(scope="module")
def catalogue() -> dict[str, Indicator]:
    found = Catalogue.load(paths.resources() / "lexicons" / "indicators.tsv")
    return {entry.id: entry for entry in found}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / overlay.FILE_NAME


class Words:
    """The dialog as a person uses it."""

    def __init__(self, dialog: OverlayDialog) -> None:
        self.dialog = dialog
        self.tabs = dialog.findChild(QTabWidget)

    def page(self, number: int) -> Page:
        self.tabs.setCurrentIndex(number)
        page = self.tabs.currentWidget()
        assert isinstance(page, Page)
        return page

    def fill(self, number: int, *texts: str) -> Page:
        """Type into the form's editors in their order ("" leaves one as it is), and add."""
        page = self.page(number)
        for field, text in zip(page.form.fields, texts, strict=False):
            if text and isinstance(field.editor, QLineEdit):
                field.editor.setText(text)
            elif text and isinstance(field.editor, QComboBox):
                field.editor.setCurrentText(text)
        page._add.click()
        return page

    def listed(self, number: int) -> list[list[str]]:
        tree = self.page(number).findChild(QTreeWidget)
        items = (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
        return [[item.text(n) for n in range(tree.columnCount())] for item in items]

    def problems(self, number: int) -> list[str]:
        return [field.editor.accessibleDescription() for field in self.page(number).form.fields]

    @property
    def save(self) -> QPushButton:
        box = self.dialog.findChild(QDialogButtonBox)
        return box.button(QDialogButtonBox.StandardButton.Save)


@pytest.fixture
def words(qtbot: QtBot, path: Path, catalogue: dict[str, Indicator]) -> Words:
    dialog = OverlayDialog(OverlayFile(path), catalogue, ("count", "area"))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return Words(dialog)


def test_all_four_kinds_are_added_and_listed(words: Words, path: Path) -> None:
    assert not words.save.isEnabled()
    words.fill(0, "脆李种植面积", "李子种植面积，脆李面积", "Area", "万亩", "0", "100.5")
    words.fill(1, "经济盘子", "地区生产总值")
    words.fill(1, "脆李地", "脆李种植面积")
    words.fill(2, "挂", "挂车", "Count", "")
    words.fill(3, "渝快办2.0")
    assert words.listed(0) == [["脆李种植面积", "李子种植面积、脆李面积", "万亩"]]
    assert words.listed(1) == [["经济盘子", "地区生产总值"], ["脆李地", "脆李种植面积"]]
    assert words.listed(2) == [["挂、挂车", "Count", "1"]]
    assert words.listed(3) == [["渝快办2.0"]]
    assert words.save.isEnabled()
    assert not path.exists()
    found = words.dialog.file.save()
    (own,) = found.indicators
    assert (own.id, own.name, own.units) == (
        "user_cui_li_zhong_zhi_mian_ji",
        "脆李种植面积",
        ("万亩",),
    )
    assert own.high is not None
    assert {alias.indicator_id for alias in found.aliases} == {"gdp", own.id}


@pytest.mark.parametrize(
    ("page", "texts", "field", "told"),
    [
        (0, ("",), 0, "Fill this in."),
        (0, ("地区生产总值",), 0, "The program has this indicator already, as “地区生产总值”."),
        (0, ("脆李", "", "", "", "许多"), 4, "This is no number."),
        (0, ("脆李", "", "", "", "nan"), 4, "This is no number."),
        (0, ("脆李", "", "", "", "5", "3"), 5, "This is below the lower bound."),
        (0, ("脆李", "地区生产总值"), 1, "The program has an indicator called “地区生产总值”"),
        (1, ("经济盘子", "没有的指标"), 1, "Choose an indicator of the list."),
        (1, ("常住人口", "地区生产总值"), 0, "The program has an indicator of this name already."),
        (1, ("", "地区生产总值"), 0, "Fill this in."),
        (2, ("挂", "", "", "0"), 3, "This must be above 0."),
        (2, ("100挂",), 0, "A unit holds no digits."),
        (3, ("  ",), 0, "Fill this in."),
    ],
)
def test_what_cannot_be_added_is_said_at_its_field(
    words: Words, page: int, texts: tuple[str, ...], field: int, told: str
) -> None:
    form = words.fill(page, *texts)
    problems = words.problems(page)
    assert told in problems[field]
    assert not any(problems[:field] + problems[field + 1 :])
    assert form.form.fields[field].editor.hasFocus()
    assert words.listed(page) == []
    assert not words.save.isEnabled()


def test_what_is_twice_is_refused_and_a_corrected_form_is_taken(words: Words) -> None:
    words.fill(3, "渝快办2.0")
    words.fill(3, "渝快办2.0")
    assert words.problems(3) == ["This is in the list already."]
    words.fill(3, "渝快办3.0")
    assert words.problems(3) == [""]
    assert words.listed(3) == [["渝快办2.0"], ["渝快办3.0"]]


def test_an_indicator_goes_with_its_names(words: Words) -> None:
    words.fill(0, "脆李种植面积")
    words.fill(1, "脆李地", "脆李种植面积")
    tree = words.page(0).findChild(QTreeWidget)
    tree.topLevelItem(0).setSelected(True)
    words.page(0)._remove.click()
    assert words.listed(0) == []
    assert words.listed(1) == []


def test_enter_adds_and_leaves_the_dialog_open(words: Words, qtbot: QtBot) -> None:
    editor = words.page(3).form.fields[0].editor
    editor.setFocus()
    editor.setText("五个一工程")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert words.listed(3) == [["五个一工程"]]
    assert words.dialog.isVisible()


# -- the command -------------------------------------------------------------------------------


@pytest.fixture
def pools(qtbot: QtBot) -> Iterator[Pools]:
    made = Pools()
    yield made
    made.shut_down()


class Known(Engine):
    """Counts what it is asked to load; loads nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.renewed: list[Path] = []

    def renew(self, overlay: Path) -> None:
        self.renewed.append(overlay)

    def get(self) -> Extractor:
        return Extractor.load(overlay=self.renewed[-1])


def test_what_is_accepted_is_saved_and_holds_from_then_on(
    qtbot: QtBot, pools: Pools, path: Path, answers: Answers, words: Words
) -> None:
    def add(dialog: QDialog) -> bool:
        assert isinstance(dialog, OverlayDialog)
        Words(dialog).fill(3, "渝快办2.0")
        return True

    answers.fill = add
    engine = Known()
    own = OwnWords(pools, engine, answers, words.dialog, path)
    with qtbot.waitSignal(own.renewed), qtbot.waitSignal(own.saved):
        own.edit()
    assert overlay.load(path).names == ("渝快办2.0",)
    assert engine.renewed == [path]


def test_a_file_that_is_none_is_said_and_left_alone(
    qtbot: QtBot, pools: Pools, path: Path, answers: Answers, words: Words
) -> None:
    path.parent.mkdir()
    path.write_text("version = 9", encoding="utf-8")
    own = OwnWords(pools, Known(), answers, words.dialog, path)
    with qtbot.waitSignal(own.failed) as failed:
        own.edit()
    assert isinstance(failed.args[0], ResourceError)
    assert path.read_text(encoding="utf-8") == "version = 9"


def test_a_folder_that_cannot_be_written_is_said(
    qtbot: QtBot, pools: Pools, tmp_path: Path, answers: Answers, words: Words
) -> None:
    def add(dialog: QDialog) -> bool:
        assert isinstance(dialog, OverlayDialog)
        Words(dialog).fill(3, "渝快办2.0")
        (tmp_path / "file").write_text("", encoding="utf-8")
        return True

    answers.fill = add
    own = OwnWords(pools, Known(), answers, words.dialog, tmp_path / "file" / overlay.FILE_NAME)
    with qtbot.waitSignal(own.failed) as failed:
        own.edit()
    assert "could not be saved" in str(failed.args[0])


def test_a_new_name_is_offered_while_typing_at_once_and_extracting_again_is_offered(
    qtbot: QtBot, main_window: MainWindow, answers: Answers
) -> None:
    suggestions = main_window.work.improving.suggestions
    qtbot.waitUntil(lambda: suggestions.catalogue is not None)
    assert "云水茶指数" not in suggestions("云水茶")

    def add(dialog: QDialog) -> bool:
        assert isinstance(dialog, OverlayDialog)
        Words(dialog).fill(0, "云水茶指数")
        return True

    answers.fill = add
    with qtbot.waitSignal(main_window.work.improving.own_words.renewed):
        main_window.commands["file.words"].trigger()
    assert suggestions("云水茶") == ["云水茶指数"]
    assert "extracted again" in main_window.panes.notice.text
