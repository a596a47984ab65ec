"""Fixtures of the window: the real program, on a database that holds the sample."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, SignalInstance
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from reviewer import paths
from reviewer.domain.record import Actor
from reviewer.extract import Extractor
from reviewer.review import intake, operations
from reviewer.review.actor import current_actor
from reviewer.settings import Settings, save
from reviewer.storage.store import Store
from reviewer.text.readers import read
from reviewer.ui import app
from reviewer.ui.app import Program
from reviewer.ui.background.engine import Engine
from reviewer.ui.flows.files import Asking
from reviewer.ui.main_window import MainWindow

SAMPLE = "青岚县2024年政府工作报告.txt"


class Answers(Asking):
    """Answers what the user would be asked; ``fill`` does what they would do in a dialog."""

    def __init__(self) -> None:
        super().__init__()
        self.chosen: list[Path] = []
        self.place: Path | None = None
        self.fill: Callable[[QDialog], bool] = lambda _dialog: False

    def files(self, parent: QWidget, title: str, folder: str, patterns: str) -> list[Path]:
        return self.chosen

    def folder(self, parent: QWidget, title: str, folder: str) -> Path | None:
        return self.place

    def database(
        self, parent: QWidget | None, title: str, folder: str, patterns: str
    ) -> Path | None:
        return self.place

    def save(self, parent: QWidget | None, title: str, path: str, patterns: str) -> Path | None:
        return self.place

    def dialog(self, dialog: QDialog) -> bool:
        return self.fill(dialog)

    def beside(self, dialog: QDialog, then: Callable[[], object]) -> None:
        if self.fill(dialog):
            then()
        dialog.deleteLater()


class PatientBot(QtBot):
    """Waits as long as a loaded machine needs; nothing is slower for it where all is well."""

    PATIENCE = 30_000  # ms

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(
        self, signal: SignalInstance, *, timeout: int = PATIENCE, **options: Any
    ) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, **options)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(scope="session")
def sample_database(tmp_path_factory: pytest.TempPathFactory, extractor: Extractor) -> Path:
    """The sample report, imported once; tests work on copies."""
    path = tmp_path_factory.mktemp("sample") / "review.sqlite3"
    store = Store.open(path)
    prepared = intake.prepare(paths.resources() / "samples" / SAMPLE, extractor, read=read)
    operations.import_source(store, prepared.source, prepared.parts, actor=Actor("extractor"))
    store.close()
    return path


@pytest.fixture
def database(sample_database: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_database, tmp_path / "review.sqlite3"))


@pytest.fixture
def settings_path(tmp_path: Path) -> Path:
    path = tmp_path / "settings.toml"
    save(path, Settings(language="en", theme="light", reviewer="李审校"))
    return path


@pytest.fixture
def answers(qapp: QApplication) -> Answers:
    return Answers()


@pytest.fixture
def program(
    qtbot: QtBot,
    qapp: QApplication,
    settings_path: Path,
    answers: Answers,
    extractor: Extractor,
) -> Iterator[Program]:
    """The program as ``run`` makes it, but without its own event loop."""
    app.prepare(qapp)
    program = Program(qapp, settings_path, asking=answers, engine=Engine(extractor=extractor))
    yield program
    program.close()
    program.silence()
    program.deleteLater()
    # without a loop of its own nothing that was left "for later" would ever go
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def main_window(qtbot: QtBot, program: Program, database: Path) -> MainWindow:
    """The window on the sample, at its first open candidate."""
    window = start(qtbot, program, database)
    show(qtbot, window)
    # the lists beside the text follow the text: a worker reads them
    qtbot.waitUntil(lambda: window.session.record is not None and bool(window.summaries))
    return window


def start(qtbot: QtBot, program: Program, database: Path) -> MainWindow:
    """The window that the program opens, when it is ready."""
    program.start(database)
    qtbot.waitUntil(lambda: program.is_ready)
    assert program.window is not None
    return program.window


def show(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1366, 768)
    window.activateWindow()
    qtbot.waitExposed(window)
    qtbot.waitActive(window)


def idle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until every write that was asked for is done."""
    qtbot.waitUntil(lambda: not window.session.is_busy)


def actor() -> Actor:
    return current_actor("李审校")
