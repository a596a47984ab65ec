"""Both languages: complete, read from the .ts files as they are, and seen in the window."""

from __future__ import annotations

import importlib.util
import re
import shutil
import string
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from reviewer import paths
from reviewer.errors import ReadError
from reviewer.settings import Settings, save
from reviewer.ui.app import Program
from reviewer.ui.wording.errors import error_text
from reviewer.ui.wording.translation import TsTranslator, language_for
from tests.ui.conftest import show, start

_TRANSLATIONS = paths.resources() / "translations"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "translations", paths.root() / "installer" / "translations.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_sentence_of_the_sources_is_translated(
    tool: ModuleType, tmp_path: Path, language: str
) -> None:
    for path in _TRANSLATIONS.glob("*.ts"):
        shutil.copy(path, tmp_path)
    tool.update(tmp_path)
    assert tool.unfinished(tmp_path / f"{language}.ts") == []


def test_placeholders_are_the_same_in_both_languages() -> None:
    translator = TsTranslator(_TRANSLATIONS / "zh_CN.ts")
    for (_, source, _), forms in translator._forms.items():
        for form in forms:
            assert _placeholders(form) == _placeholders(source), source


def _placeholders(text: str) -> list[str]:
    return sorted({name for _, name, _, _ in string.Formatter().parse(text) if name})


def test_a_sentence_that_is_not_translated_stays_as_it_is(
    qapp: QCoreApplication, tmp_path: Path
) -> None:
    path = tmp_path / "some.ts"
    path.write_text(
        "<TS version='2.1'><context><name>c</name>"
        "<message><source>a</source><translation type='unfinished'>x</translation></message>"
        "<message numerus='yes'><source>%n b</source><translation>"
        "<numerusform>one</numerusform><numerusform>%n many</numerusform></translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )
    translator = TsTranslator(path)
    qapp.installTranslator(translator)
    try:
        assert QCoreApplication.translate("c", "a") == "a"
        assert QCoreApplication.translate("c", "%n b", None, 1) == "one"
        assert QCoreApplication.translate("c", "%n b", None, 5) == "5 many"
    finally:
        qapp.removeTranslator(translator)


def test_a_language_that_is_chosen_is_taken(qapp: object) -> None:
    assert language_for("zh_CN") == "zh_CN"
    assert language_for("en") == "en"
    assert language_for("") in ("zh_CN", "en")


def test_the_window_is_wholly_chinese(qtbot: QtBot, program: Program, database: Path) -> None:
    program.preferences.change(language="zh_CN")
    program._speak()
    window = start(qtbot, program, database)
    show(qtbot, window)
    qtbot.waitUntil(lambda: window.session.record is not None)
    texts = {action.text() for action in window.findChildren(QAction)}
    texts |= {button.text() for button in window.findChildren(QAbstractButton)}
    texts |= {label.text() for label in window.findChildren(QLabel)}
    left = {text for text in texts if _is_english(text)}
    assert left == set()


def _is_english(text: str) -> bool:
    words = [word for word in text.split() if word.isascii() and word.isalpha()]
    return len([word for word in words if len(word) > 3 and word not in _NAMES]) > 0


_NAMES = {"Ctrl", "Shift", "Enter", "Esc", "Space", "Return", "Down", "English"}


def test_errors_are_said_in_the_users_language(
    qtbot: QtBot, program: Program, settings_path: Path
) -> None:
    save(settings_path, Settings(language="zh_CN"))
    program.preferences.change(language="zh_CN")
    program._speak()
    error = ReadError("“{name}” does not exist. Check the path and try again.", name="a.pdf")
    assert error_text(error) == "“a.pdf”不存在。请检查路径后再试。"


def test_no_sentence_hides_from_the_translators_in_an_f_string() -> None:
    hidden = re.compile(r"""f(["'])(?:(?!\1).)*\{[^}]*\.tr\(""")
    for path in (paths.root() / "reviewer").rglob("*.py"):
        assert not hidden.search(path.read_text(encoding="utf-8")), path
