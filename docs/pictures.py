"""Make docs/pictures anew from the running program on its sample: ``python -m docs.pictures``.

Each picture is the real window, offscreen, after the steps that its name says; run it after a
change that is seen.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTreeView, QWidget

from reviewer import paths
from reviewer.domain.candidate import NumeralKind
from reviewer.domain.record import Actor
from reviewer.extract import Extractor
from reviewer.review import intake, operations
from reviewer.settings import Settings, save
from reviewer.storage import queries
from reviewer.storage.store import Store
from reviewer.ui.app import Program, prepare
from reviewer.ui.auditing.window import AuditWindow
from reviewer.ui.background.engine import Engine
from reviewer.ui.main_window import MainWindow

FOLDER = Path(__file__).resolve().parent / "pictures"
SIZE = (1366, 768)
_Key = Qt.Key
_CONTROL = Qt.KeyboardModifier.ControlModifier


class Studio:
    """One window in one language and theme, and the camera before it."""

    def __init__(self, application: QApplication, database: Path, engine: Engine) -> None:
        self._application = application
        self._database = database
        self._engine = engine
        self._program: Program | None = None

    def open(self, language: str, theme: str) -> MainWindow:
        """A window as a reviewer leaves it overnight."""
        settings = self._database.with_name(f"{language}.{theme}.toml")
        reviewer = "李审校" if language == "zh_CN" else "Li"
        save(settings, Settings(language=language, theme=theme, reviewer=reviewer))
        self._program = Program(self._application, settings, engine=self._engine)
        program = self._program
        program.start(self._database)
        window = program.window
        assert window is not None
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(*SIZE)
        window.panes.reset()  # the screen was smaller when the window was laid out first
        self.wait(lambda: program.is_ready)
        window.activateWindow()
        self.settle(1500)
        return window

    def close(self) -> None:
        assert self._program is not None
        self._program.close()
        self._program.silence()
        self._program.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wait(self, condition: Callable[[], bool]) -> None:
        while not condition():
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def settle(self, milliseconds: int = 700) -> None:
        """Let what follows a moment later follow."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def press(self, window: MainWindow, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(window.windowHandle(), key)
            self.wait(lambda: not window.session.is_busy)

    def take(self, window: QWidget, name: str, over: QWidget | None = None) -> None:
        """Write the window's picture, with a dialog over its middle if there is one."""
        self.settle()
        picture = window.grab()
        if over is not None:
            shown = over.grab()
            painter = QPainter(picture)
            painter.drawPixmap(
                (picture.width() - shown.width()) // 2,
                (picture.height() - shown.height()) // 2,
                shown,
            )
            painter.end()
        path = FOLDER / f"{name}.png"
        image = in_few_colours(picture.toImage())
        if not image.save(str(path), "PNG", 0):
            raise OSError(f"cannot be written: {path}")
        sys.stdout.write(f"{path}\n")


def in_few_colours(image: QImage) -> QImage:
    """The image in its 256 commonest colours: a third of the size, to the eye the same."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(plain.constBits()).cast("I")
    table = [colour for colour, _ in Counter(pixels).most_common(256)]
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, flags)


def all_screens(studio: Studio, language: str, short: str) -> None:
    """Every screen in the light theme; in English some."""
    window = studio.open(language, "light")
    studio.press(window, _Key.Key_A, _Key.Key_A, _Key.Key_J, _Key.Key_A)
    studio.press(window, _Key.Key_R, _Key.Key_6)
    studio.take(window, f"review.{short}")
    if short == "en":  # the other screens differ by their words alone
        dialog_of(studio, window, "help.keys", f"keys.{short}")
        studio.close()
        return
    studio.press(window, _Key.Key_E)
    studio.take(window, f"correct.{short}")
    studio.press(window, _Key.Key_Escape, _Key.Key_R)
    studio.take(window, f"reject.{short}")
    studio.press(window, _Key.Key_Escape)
    reopen_dates(studio, window)
    studio.press(window, _Key.Key_G)
    studio.take(window, f"ledger.{short}")
    studio.press(window, _Key.Key_Escape)
    QTest.keyClick(window.windowHandle(), _Key.Key_K, _CONTROL)
    studio.take(window, f"palette.{short}")
    studio.press(window, _Key.Key_Escape)
    studio.press(window, _Key.Key_D)
    studio.take(window, f"split.{short}")
    studio.press(window, _Key.Key_Escape)
    window.panes.table.show_facets(True)
    tree = window.panes.table.findChild(QTreeView)
    for row in range(2):
        tree.expand(tree.model().index(row, 0))
    studio.take(window, f"facets.{short}")
    window.panes.table.show_facets(False)
    window.commands["help.guideline"].trigger()
    studio.take(window, f"guideline.{short}")
    dialog_of(studio, window, "help.keys", f"keys.{short}")
    audit_of(studio, window, f"audit.{short}")
    studio.close()


def audit_of(studio: Studio, window: MainWindow, name: str) -> None:
    """The audit window, which stands beside the review, at the trail's last entries."""
    window.commands["quality.audit"].trigger()
    [audit] = window.findChildren(AuditWindow)
    audit.setWindowState(Qt.WindowState.WindowNoState)
    audit.resize(*SIZE)
    studio.settle(1500)
    studio.take(audit, name)
    audit.close()


def dialog_of(studio: Studio, window: MainWindow, command_id: str, name: str) -> None:
    """A dialog that is not modal, over the window."""
    before = set(window.findChildren(QDialog))
    window.commands[command_id].trigger()
    [dialog] = set(window.findChildren(QDialog)) - before
    studio.take(window, name, dialog)
    dialog.close()


def reopen_dates(studio: Studio, window: MainWindow) -> None:
    """So that the ledger has something open to show."""
    assert window.session.document is not None
    with window.session.store.read() as reading:
        entries = queries.ledger(reading, window.session.document.id)
    for entry in [entry for entry in entries if entry.kind is NumeralKind.DATE][:3]:
        window.session.reclaim(entry)
    studio.wait(lambda: not window.session.is_busy)


def sample(path: Path, extractor: Extractor) -> None:
    store = Store.open(path)
    for name in sorted((paths.resources() / "samples").glob("*.[tm][xd]*")):
        prepared = intake.prepare(name, extractor)
        operations.import_source(store, prepared.source, prepared.parts, actor=Actor("extractor"))
    store.close()


def main() -> None:
    application = QApplication(["pictures"])
    prepare(application)
    font = application.font()
    font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)  # pictures half the size
    application.setFont(font)
    FOLDER.mkdir(exist_ok=True)
    extractor = Extractor.load()
    engine = Engine(extractor=extractor)
    with tempfile.TemporaryDirectory() as folder:
        for language, short in (("zh_CN", "zh"), ("en", "en")):
            place = Path(folder) / short
            place.mkdir()
            empty = Studio(application, place / "empty.sqlite3", engine)
            empty.take(empty.open(language, "light"), f"welcome.{short}")
            empty.close()
            sample(place / "sample.sqlite3", extractor)
            studio = Studio(application, place / "sample.sqlite3", engine)
            all_screens(studio, language, short)
            dark = studio.open(language, "dark")
            studio.take(dark, f"review.{short}.dark")
            studio.close()


if __name__ == "__main__":
    main()
