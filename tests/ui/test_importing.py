"""Stopping an import: at once, whatever the file under way is at, and nothing of it is left."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reviewer.domain.document import Document, Source
from reviewer.domain.record import Actor
from reviewer.errors import ReadError
from reviewer.extract import Extractor
from reviewer.storage import queries
from reviewer.storage.store import Store
from reviewer.text.sandbox import Sandbox
from reviewer.ui.background.importing import FileResult, ImportJob
from reviewer.ui.background.tasks import Pools


class Endless:
    """Extracts until it is told to stop."""

    def __init__(self) -> None:
        self.begun = threading.Event()

    def extract(self, document: Document, check: Callable[[], None]) -> None:
        del document
        self.begun.set()
        while True:
            check()


class Hanging:
    """Reads until its process is killed, as Sandbox does with a hostile file."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.killed = threading.Event(), threading.Event()
        monkeypatch.setattr(Sandbox, "read", lambda _sandbox, path: self._read(path))
        monkeypatch.setattr(Sandbox, "kill", lambda _sandbox: self.killed.set())

    def _read(self, path: Path) -> Source:
        self.begun.set()
        self.killed.wait()
        raise ReadError("“{file}” brought its reader to a stop.", file=path.name)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{name}.txt" for name in ("a", "b")]
    for path in paths:
        path.write_text("2020年，全市地区生产总值达到500亿元。\n" + path.name, encoding="utf-8")
    return paths


def job(store: Store, actor: Actor, pools: Pools, extractor: object) -> ImportJob:
    return ImportJob(store, actor, pools, lambda: extractor, pools)  # type: ignore[arg-type,return-value]


def test_an_extraction_under_way_is_left_out(
    qtbot: QtBot, store: Store, actor: Actor, files: list[Path]
) -> None:
    pools, endless = Pools(), Endless()
    importing = job(store, actor, pools, endless)
    results: list[FileResult] = []
    importing.file_done.connect(results.append)
    importing.start(files)
    qtbot.waitUntil(endless.begun.is_set)
    with qtbot.waitSignal(importing.ended):
        importing.cancel()
    pools.shut_down()
    assert results == []
    with store.read() as session:
        assert queries.documents(session) == []


def test_a_reader_that_hangs_is_ended_and_is_no_failure(
    qtbot: QtBot, store: Store, actor: Actor, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    pools, hanging = Pools(), Hanging(monkeypatch)
    importing = job(store, actor, pools, Endless())
    results: list[FileResult] = []
    importing.file_done.connect(results.append)
    importing.start(files)
    qtbot.waitUntil(hanging.begun.is_set)
    with qtbot.waitSignal(importing.ended):
        importing.cancel()
    pools.shut_down()
    assert results == []


def test_the_window_closes_while_a_reader_hangs(
    qtbot: QtBot, store: Store, actor: Actor, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    pools, hanging = Pools(), Hanging(monkeypatch)
    job(store, actor, pools, Endless()).start(files)
    qtbot.waitUntil(hanging.begun.is_set)
    pools.shut_down()  # would wait for ever
    assert hanging.killed.is_set()


def test_what_is_stored_already_stays(
    qtbot: QtBot, store: Store, actor: Actor, files: list[Path], extractor: Extractor
) -> None:
    pools = Pools()
    importing = job(store, actor, pools, extractor)
    importing.file_done.connect(lambda _result: importing.cancel())
    with qtbot.waitSignal(importing.ended):
        importing.start(files)
    pools.shut_down()
    with store.read() as session:
        assert len(queries.documents(session)) == 1
