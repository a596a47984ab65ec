"""The program as a person meets it: its own process, a real window, real keys, the data set out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest

import main as program
from reviewer import paths
from reviewer.domain.candidate import State
from reviewer.domain.record import Record
from reviewer.domain.view import View
from reviewer.errors import StoreError
from reviewer.storage import queries
from reviewer.storage.store import Store

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted(
    path for path in (paths.resources() / "samples").iterdir() if path.suffix in (".txt", ".md")
)
T = TypeVar("T")
PATIENCE_S = 120.0  # how long a loaded machine may take; nothing here measures speed

pytestmark = pytest.mark.xvfb


class Keyboard:
    """Keys to the program's window, as a person would press them."""

    def __init__(self, window: str) -> None:
        self._window = window

    def press(self, *keys: str) -> None:
        for key in keys:
            xdotool("windowactivate", "--sync", self._window)
            xdotool("key", "--clearmodifiers", key)


@contextmanager
def running(database: Path, *files: Path) -> Iterator[Keyboard]:
    """The program on ``database``; at the end it is asked to quit, and must."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
    process = subprocess.Popen(
        [sys.executable, ROOT / "main.py", "--db", database, *files], env=environment
    )
    try:
        yield Keyboard(wait_for(lambda: window_of(process)))
        xdotool("key", "--clearmodifiers", "ctrl+q")
        assert process.wait(timeout=PATIENCE_S) == 0
    finally:
        process.kill()
        process.wait()


def xdotool(*arguments: str) -> str:
    command = ["xdotool", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def window_of(process: subprocess.Popen[bytes]) -> str:
    assert process.poll() is None, "the program ended by itself"
    found = xdotool("search", "--onlyvisible", "--pid", str(process.pid)).split()
    return found[-1] if found else ""


def wait_for(look: Callable[[], T]) -> T:
    end = time.monotonic() + PATIENCE_S
    while not (found := look()):
        assert time.monotonic() < end, "what was waited for did not come"
        time.sleep(0.1)
    return found


def records(database: Path) -> list[Record]:
    try:
        store = Store.open(database, read_only=True)
    except StoreError:  # not made yet
        return []
    try:
        with store.read() as session:
            view = View()
            return queries.record_page(
                session, view, offset=0, limit=queries.count(session, view) or 1
            )
    finally:
        store.close()


def states(database: Path) -> Counter[State]:
    return Counter(record.state for record in records(database))


def decided(database: Path) -> list[tuple[int, State]]:
    return [(row.id, row.state) for row in records(database) if not row.state.is_open]


def review_and_restart(database: Path, files: list[Path]) -> None:
    with running(database, *files) as keyboard:
        wait_for(lambda: len(records(database)) > 40)
        time.sleep(2)  # the import's own window comes up; what it says is read, then left
        keyboard.press("Escape")
        keyboard.press("a", "a", "a")
        wait_for(lambda: states(database)[State.CONFIRMED] == 3)
        keyboard.press("r", "1")
        wait_for(lambda: states(database)[State.REJECTED] == 1)
        keyboard.press("ctrl+z")
        wait_for(lambda: states(database)[State.REJECTED] == 0)
    before = decided(database)
    with running(database) as keyboard:
        time.sleep(3)  # a key before the place of last time is back would be for nothing
        keyboard.press("a")
        wait_for(lambda: states(database)[State.CONFIRMED] == 4)
    assert decided(database)[: len(before)] == before
    positions = [n for n, row in enumerate(records(database)) if row.state is State.CONFIRMED]
    assert positions == list(range(positions[0], positions[0] + 4)), "it came back elsewhere"


def exported(database: Path, out: Path) -> list[dict[str, object]]:
    arguments = ["export", "--db", str(database), "--format", "jsonl", "--out", str(out)]
    assert program.main(arguments) == 0
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def test_the_sample_is_reviewed_by_keys_and_comes_out(tmp_path: Path) -> None:
    database = tmp_path / "review.sqlite3"
    review_and_restart(database, SAMPLES)
    lines = exported(database, tmp_path / "out.jsonl")
    assert len(lines) == 4
    assert all(str(line["value_text"]) in str(line["sentence"]) for line in lines)


@pytest.mark.corpus
def test_the_corpus_is_reviewed_by_keys_and_comes_out(tmp_path: Path, shared: Path) -> None:
    files = sorted((shared / "corpus").glob("*.txt"))
    database = tmp_path / "review.sqlite3"
    review_and_restart(database, files)
    lines = exported(database, tmp_path / "out.jsonl")
    texts = {path.name: path.read_text(encoding="utf-8") for path in files}
    assert len(lines) == 4
    for line in lines:
        text = texts[str(line["source_name"])]
        assert text[line["start"] : line["end"]] == line["value_text"]  # type: ignore[misc]
