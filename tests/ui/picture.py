"""One picture of the real window, made in a process of its own: ``python -m tests.ui.picture``.

What is shown comes from the sample's expected mentions, not from the extractor, so that better
rules change no picture; whatever moves or tells the time is held still.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QEventLoop, QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeView, QWidget

from reviewer import paths
from reviewer.domain.candidate import Alternative, Candidate, Evidence, Extraction
from reviewer.domain.document import Source
from reviewer.domain.mention import Measure
from reviewer.domain.notation import mention_from_json
from reviewer.domain.record import Actor
from reviewer.review import operations
from reviewer.settings import Settings, save
from reviewer.storage.store import Store
from reviewer.text.documents import split
from reviewer.text.readers import read
from reviewer.ui.app import Program, prepare
from reviewer.ui.background.engine import Engine
from reviewer.ui.dialogs.settings import SettingsDialog
from reviewer.ui.main_window import MainWindow
from reviewer.ui.views.palette import CommandPalette

SIZE = (1366, 768)
_SAMPLE = "青岚县2024年政府工作报告"
_PATIENCE_S = 60.0
_STILL_MS = 1500  # after which all that is put off has been shown


def make_database(path: Path) -> None:
    """The sample with its expected mentions; some decided, so that every kind of row is seen."""
    samples = paths.resources() / "samples"
    text = read(samples / f"{_SAMPLE}.txt").text
    source = Source(name=f"{_SAMPLE}.txt", text=text, file_sha256="0" * 64, format="txt")
    rows = (samples / f"{_SAMPLE}.expected.jsonl").read_text(encoding="utf-8").splitlines()
    candidates = tuple(_candidate(json.loads(row), text) for row in rows)
    [document] = split(source)
    store, actor = Store.open(path), Actor("sample")
    extraction = Extraction(candidates=candidates, numerals=(), resources_sha256="0" * 64)
    operations.import_source(store, source, [(document, extraction)], actor=actor)
    for record_id in (1, 2, 4):
        operations.confirm(store, record_id, version=1, actor=actor)
    operations.flag(store, 5, is_flagged=True, version=1, actor=actor)
    store.close()


def _candidate(row: dict[str, object], text: str) -> Candidate:
    mention = mention_from_json(row)
    at = text.rfind(mention.indicator, 0, mention.span.start)
    found = at >= 0 and mention.span.start - at < 40
    span = type(mention.span)(at, at + len(mention.indicator)) if found else None
    return Candidate(
        mention=mention,
        confidence=0.9,
        rule="sample",
        evidence=(Evidence("indicator", "sample", span),),
        alternatives=(Alternative("measure", Measure.CHANGE, 0.2),),
    )


def take(picture: Path, *, language: str, theme: str, screen: str) -> None:
    """Show the window on the sample at its first open record and save what is seen."""
    application = QApplication([])
    prepare(application)
    application.setCursorFlashTime(0)
    QLocale.setDefault(QLocale(language))
    with tempfile.TemporaryDirectory() as folder:
        database, settings = Path(folder) / "review.sqlite3", Path(folder) / "settings.toml"
        save(settings, Settings(language=language, theme=theme, reviewer="sample"))
        make_database(database)
        program = Program(application, settings, engine=Engine(extractor=_nothing()))
        program.start(database)
        window = program.window
        assert window is not None
        window.setMinimumSize(*SIZE)  # also where the screen is smaller, as at 200 %
        _wait(lambda: window.width() >= SIZE[0])
        window.panes.reset()
        _wait(lambda: program.is_ready)
        _wait(lambda: window.session.record is not None and not window.session.is_busy)
        _wait(lambda: window.work.overview is not None)
        window.session.reload_document()  # the text keeps the place that it had on a small screen
        _wait(lambda: not window.session.is_busy)
        shown = SCREENS[screen](window)
        QTest.qWait(_STILL_MS)
        assert shown.grab().save(str(picture))
        os._exit(0)  # the picture is all that was wanted


def _review(window: MainWindow) -> QWidget:
    return window


def _card(window: MainWindow) -> QWidget:
    """A field being corrected to something that the text speaks against."""
    card = window.panes.card
    card.edit()
    card.form.take({"value": Decimal(999)})
    card.form.start("value")
    return window


def _palette(window: MainWindow) -> QWidget:
    """At an indicator, for commands come and go."""
    window.commands["edit.commands"].trigger()
    palette = window.findChild(CommandPalette)
    palette.findChild(QLineEdit).setText("地区生产总值")
    return window


def _facets(window: MainWindow) -> QWidget:
    window.panes.table.show_facets(True)
    tree = window.panes.table.findChild(QTreeView)
    for row in range(2):
        tree.expand(tree.model().index(row, 0))
    return window


def _split(window: MainWindow) -> QWidget:
    window.commands["record.split"].trigger()
    return window


def _settings(window: MainWindow) -> QWidget:
    now = window.preferences.now
    dialog = SettingsDialog(now, login="sample", database="review.sqlite3", parent=window)
    dialog.show()
    return dialog


SCREENS: Mapping[str, Callable[[MainWindow], QWidget]] = {
    "review": _review,
    "card": _card,
    "palette": _palette,
    "facets": _facets,
    "split": _split,
    "settings": _settings,
}


def _nothing() -> Any:
    """In the place of an extractor, which would only take time."""
    return SimpleNamespace(catalogue=SimpleNamespace(search=lambda _text, limit=0: []))


def _wait(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE_S
    while not condition():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        if time.monotonic() > end:
            sys.exit("the window did not come up")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("picture", type=Path)
    parser.add_argument("--language", default="zh_CN")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--screen", default="review", choices=SCREENS)
    given = parser.parse_args()
    take(given.picture, language=given.language, theme=given.theme, screen=given.screen)
