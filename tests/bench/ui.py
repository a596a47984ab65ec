"""How fast the window is: ``python -m tests.bench.ui [--records 1000000] [--json]``.

Every figure is taken on the real window, offscreen unless QT_QPA_PLATFORM says otherwise, from
the event that a user causes to the picture that they see.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import update
from sqlmodel import col

from reviewer import paths
from reviewer.domain.record import Actor
from reviewer.domain.view import Column, Order, View
from reviewer.extract import Extractor
from reviewer.review import intake, operations
from reviewer.settings import Settings, save
from reviewer.storage import queries
from reviewer.storage.store import Store
from reviewer.storage.tables import RecordRow
from reviewer.ui.app import Program, prepare
from reviewer.ui.background.engine import Engine
from reviewer.ui.flows.suggestions import Suggestions, UsedNames
from reviewer.ui.main_window import MainWindow
from reviewer.ui.views.editors.indicator_editor import IndicatorEditor
from reviewer.ui.views.records import RecordTable
from tests.bench import million
from tests.ui import keystrokes

_PATIENCE = 60.0  # seconds
_STARTS = 7
_SOME = 10_000
_BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QLabel
import sqlmodel
application = QApplication(sys.argv)
window = QLabel("bare")
window.resize(1200, 700)
window.show()
while not window.windowHandle().isExposed():
    application.processEvents()
application.processEvents()
print(time.time())
"""
_REAL = """
import gc, sys, time
gc.disable()  # as main.py does
from pathlib import Path
from PySide6.QtWidgets import QApplication
from reviewer.ui.app import Program, prepare
application = QApplication(sys.argv[:1])
prepare(application)
program = Program(application, Path(sys.argv[1]))
program.start(Path(sys.argv[2]))
while not program.window.windowHandle().isExposed():
    application.processEvents()
application.processEvents()
shown = time.time()
from PySide6.QtCore import QEventLoop
while not program.is_ready:
    application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
assert program.window.session.record is not None
application.processEvents()
print(shown, time.time(), flush=True)
import os
os._exit(0)
"""

_MEMORY = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from reviewer.storage import queries
from reviewer.ui.app import Program, prepare
from tests.bench.ui import memory, wait
application = QApplication(sys.argv[:1])
prepare(application)
program = Program(application, Path(sys.argv[1]))
program.start(Path(sys.argv[2]))
wait(lambda: program.is_ready)
window = program.window
wait(lambda: window.session.record is not None and window.summaries)
QTest.qWait(8000)  # what is loaded after the first picture
largest = sorted(window.summaries, key=lambda one: -one.n_records)[:10]
for summary in largest:
    window.session.open_document(summary.id)
    wait(lambda: window.session.document.id == summary.id)
    QTest.qWait(500)
window.panes.bring("table")
window.panes.table.set_document(None)
wait(lambda: window.panes.table.is_whole)
QTest.qWait(2000)
print(memory(), flush=True)
program.close()  # in order: else the database is checked as a whole at its next start
"""


class Painted(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return super().eventFilter(watched, event)


def wait(condition: Callable[[], object]) -> None:
    """Let Qt work until the condition holds; sleeps between events, as a real loop does."""
    end = time.perf_counter() + _PATIENCE
    watch = QTimer()
    watch.start(1000)  # wakes the loop, so that patience can end
    while not condition():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > end:
            raise TimeoutError
    watch.stop()


def milliseconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


class Bench:
    """The window on one database, and the figures taken on it."""

    def __init__(self, folder: Path, extractor: Extractor) -> None:
        self.figures: dict[str, float] = {}
        self._folder = folder
        self._extractor = extractor
        self._application = QApplication([])
        prepare(self._application)
        self._settings = folder / "settings.toml"
        save(self._settings, Settings(language="en", theme="light", reviewer="bench"))

    @contextmanager
    def window(self, database: Path) -> Iterator[MainWindow]:
        engine = Engine(extractor=self._extractor)
        program = Program(self._application, self._settings, engine=engine)
        program.start(database)
        wait(lambda: program.is_ready)
        window = program.window
        assert window is not None
        window.resize(1366, 768)
        wait(lambda: window.session.record is not None and not window.session.is_busy)
        settle()
        gc.freeze()  # as the program itself does when a window is ready
        yield window
        gc.unfreeze()
        program.close()
        program.silence()

    def note(self, name: str, value: float) -> None:
        self.figures[name] = round(value, 2)
        print(f"{name:<58}{value:>10.1f}", file=sys.stderr)

    # ------------------------------------------------------------------ one document
    def document(self) -> None:
        path = self._folder / "one.sqlite3"
        store = Store.open(path)
        largest = million.densest_document(store, self._extractor)
        with store.read() as session:
            summaries = queries.documents(session)
        densest = max(summaries, key=lambda summary: summary.n_records)
        store.close()
        with self.window(path) as window:
            for name, document_id in (("largest", largest), ("densest", densest.id)):
                self._open(window, name, document_id)
            self._decide(window, "decision to next candidate painted", n_times=150, rest=0)
            self._decide(window, "    … at a key every 300 ms", n_times=60, rest=300)

    def _open(self, window: MainWindow, name: str, document_id: int) -> None:
        session = window.session
        with session.store.read() as reading:
            read = milliseconds(lambda: queries.document(reading, document_id))
            read += milliseconds(lambda: queries.marks(reading, document_id))
            count = queries.document_summary(reading, document_id).n_records
        times = []
        others = [one.id for one in self._documents(session.store) if one.id != document_id]
        for _ in range(5):
            session.open_document(others[0])
            wait(lambda: session.document is not None and session.document.id == others[0])
            settle()
            painted = Painted(window.panes.source.findChild(QWidget, "qt_scrollarea_viewport"))

            def open_it(painted: Painted = painted) -> None:
                session.open_document(document_id)
                wait(lambda: session.document is not None and session.document.id == document_id)
                wait(lambda: painted.count > 0)

            times.append(milliseconds(open_it))
            settle()
        self.note(f"open the {name} document, {count} records, ms", statistics.median(times) - read)

    def _documents(self, store: Store) -> list[object]:
        with store.read() as reading:
            return list(queries.documents(reading))

    def _decide(self, window: MainWindow, name: str, *, n_times: int, rest: int) -> None:
        """rest: milliseconds between a picture and the next key."""
        session = window.session
        window.panes.bring("source")
        settle()
        times = []
        viewport = window.panes.source.findChild(QWidget, "qt_scrollarea_viewport")
        painted = Painted(viewport)
        shown: list[int] = []  # paintings so far, whenever another record was shown
        session.record_selected.connect(lambda _: shown.append(painted.count))
        for _ in range(n_times):
            shown.clear()
            focus = QApplication.focusWidget() or window

            def decide(focus: QWidget = focus) -> None:
                QTest.keyClick(focus, Qt.Key.Key_A)
                wait(lambda: shown and painted.count > shown[-1])

            times.append(milliseconds(decide))
            if rest:
                QTest.qWait(rest)
        times.sort()
        self.note(f"{name}, p50 ms", times[len(times) // 2])
        self.note(f"{name}, p95 ms", times[int(len(times) * 0.95)])
        settle()

    # ------------------------------------------------------------------ keys
    def keystrokes(self) -> None:
        """What each kind of decision costs on the sample, in keys beside the characters typed."""
        with self.window(self._sample()) as window:
            first = window.session.record
            assert first is not None
            for name, decision in keystrokes.DECISIONS.items():
                window.session.select(first.id)
                window.panes.bring("source")
                cost = keystrokes.Typist(window, wait).cost(decision)
                typed = f" + {cost.typed} typed" if cost.typed else ""
                self.note(f"keys, {name}{typed} (at most {decision.most})", cost.keys)
                window.session.select(first.id)
                window.session.reopen()
                wait(lambda: not window.session.is_busy)

    def _sample(self) -> Path:
        """A database that holds the sample report."""
        path = self._folder / "sample.sqlite3"
        if path.exists():
            return path
        store = Store.open(path)
        sample = paths.resources() / "samples" / "青岚县2024年政府工作报告.txt"
        prepared = intake.prepare(sample, self._extractor)
        actor = Actor("bench")
        operations.import_source(store, prepared.source, prepared.parts, actor=actor)
        store.close()
        return path

    # ------------------------------------------------------------------ a million records
    def million(self, path: Path) -> None:
        with self.window(path) as window:
            table = window.panes.table
            window.panes.bring("table")
            settle()  # the other panes make room for it
            views = {
                "all, in document order": View(),
                "sort by indicator": View(order=(Order(Column.INDICATOR),)),
                "sort by confidence": View(order=(Order(Column.CONFIDENCE),)),
                "sort by value, down": View(order=(Order(Column.VALUE, descending=True),)),
                "filter by unit": View(facets=((Column.UNIT, frozenset({"亿元"})),)),
                "filter by a common text": View(text="生产总值"),
                "filter by a rare text": View(text="（7777）"),
                "filter by a frequent character": View(text="率"),
                "filter by a rare character": View(text="纱"),
                "filter by two characters": View(text="收入"),
                "filter by a text of no record": View(text="没有这个词"),
                "filter by a pattern of no record": View(text="没有.个词$", is_regex=True),
                "filter by a year of no record": View(text="1987", field=Column.YEAR),
                "filter by a rare text, sorted by indicator": View(
                    text="（7777）", order=(Order(Column.INDICATOR),)
                ),
                "filter below 60 %": View(below=0.6),
            }
            for name, view in views.items():
                self._page(table, name, view)
        self._estimates(path)
        self.note("memory with ten large documents opened, MB", self._memory(path))

    def _estimates(self, path: Path) -> None:
        """What the index by confidence costs where all of it changes; nothing of it is kept."""
        store = Store.open(path)
        sure = update(RecordRow).values(estimate=col(RecordRow.estimate) * 0.99)
        some = sure.where(col(RecordRow.id) <= _SOME)
        with suppress(InterruptedError), store.write() as session:
            took = milliseconds(lambda: session.connection().execute(some))
            raise InterruptedError  # rolled back
        store.close()
        self.note(f"    … new confidences of {_SOME:,} records, ms", took)

    def _memory(self, path: Path) -> float:
        """Of a program that was started anew: this process has made the database."""
        done = subprocess.run(
            [sys.executable, "-c", _MEMORY, str(self._settings), str(path)],
            capture_output=True,
            text=True,
            check=True,
        )
        return float(done.stdout.split()[-1])

    def _page(self, table: RecordTable, name: str, view: View) -> None:
        model = table._model
        painted = Painted(table._table.viewport())
        resets: list[int] = []  # paintings so far, whenever other rows came
        connection = model.modelReset.connect(lambda: resets.append(painted.count))

        def first() -> None:
            table.set_view(view)
            wait(lambda: resets and painted.count > resets[-1])

        self.note(f"1,000,000 records: {name}, first page ms", milliseconds(first))
        gaps = Gaps()
        whole = milliseconds(lambda: gaps.watch(lambda: table.is_whole))
        self.note(
            f"    … all {model.rowCount():,} ids ms (longest stop {gaps.longest:.0f} ms)", whole
        )
        if model.rowCount() > 1000:
            row = model.rowCount() * 9 // 10

            def jump() -> None:
                seen = painted.count
                table._table.scrollTo(model.index(row, 0))
                wait(lambda: painted.count > seen)

            self.note("    … jump to 90 %, ms", milliseconds(jump))
        model.modelReset.disconnect(connection)

    # ------------------------------------------------------------------ typing
    def typing(self) -> None:
        suggestions = Suggestions()
        suggestions.catalogue = self._extractor.catalogue
        suggestions.used = UsedNames(
            f"{name}{number}"
            for number in range(2500)
            for name in ("收入", "总值", "覆盖率", "面积")
        )
        suggestions.used.spell()
        suggestions.catalogue.search("a")  # as suggestions.attach does in its worker
        editor = IndicatorEditor(suggestions)
        editor.show()
        QTest.qWaitForWindowExposed(editor)
        editor.activateWindow()
        editor.start()
        times = []
        for text in ("zz", "fgl", "shouru", "mj12", "zzzz"):
            times += [milliseconds(partial(self._type, editor, letter)) for letter in text]
            editor.clear()
        editor.close_list()
        editor.deleteLater()
        self.note("type-ahead over 10,000 names, p50 ms", statistics.median(times))
        self.note("type-ahead over 10,000 names, worst ms", max(times))

    def _type(self, editor: QWidget, letter: str) -> None:
        QTest.keyClick(editor, Qt.Key(ord(letter.upper())))
        QCoreApplication.processEvents()

    # ------------------------------------------------------------------ starting
    def starting(self) -> None:
        database = shutil.copy(self._sample(), self._folder / "start.sqlite3")
        cache = self._folder / "bytecode"
        arguments = (str(self._settings), str(database))
        lock = Path(f"{database}.session")
        times = []
        for _ in range(_STARTS + 1):
            lock.unlink(missing_ok=True)  # the one before ended without a word
            bare, real = started(_BARE, cache=cache), started(_REAL, *arguments, cache=cache)
            times.append((*bare, *real))
        # the first fills the caches
        bare, shown, ready = (statistics.median(column) for column in zip(*times[1:], strict=True))
        self.note("bare PySide6 and SQLModel window, ms", bare)
        self.note("first window, ms", shown)
        self.note("first window / bare window", shown / bare)
        self.note("    … its document shown and ready for keys, ms", ready)


class Gaps:
    """How long the window's events had to wait at most."""

    longest = 0.0

    def watch(self, done: Callable[[], bool]) -> None:
        last = time.perf_counter()
        end = last + _PATIENCE
        while not done():
            QCoreApplication.processEvents()
            now = time.perf_counter()
            self.longest = max(self.longest, (now - last) * 1000)
            last = now
            if now > end:
                raise TimeoutError


def settle() -> None:
    """Let everything that is under way come to its end."""
    QTest.qWait(300)


def started(script: str, *arguments: str, cache: Path) -> list[float]:
    """Milliseconds from starting a process to the times that it prints; cache: a folder for
    bytecode, which an installed program has beside it."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(cache)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = time.time()
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    return [(float(moment) - before) * 1000 for moment in done.stdout.split()]


def memory() -> float:
    """Resident memory of this process in MB."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return float("nan")
    [size] = [line.split()[1] for line in lines if line.startswith("VmRSS")]
    return int(size) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--database", type=Path, help="kept between runs: the large database")
    parser.add_argument("--only", choices=("document", "keys", "million", "typing", "starting"))
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        extractor = Extractor.load()
        extractor.warm()
        bench = Bench(Path(folder), extractor)
        if given.only in (None, "starting"):
            bench.starting()
        if given.only in (None, "document"):
            bench.document()
        if given.only in (None, "keys"):
            bench.keystrokes()
        if given.only in (None, "typing"):
            bench.typing()
        if given.only in (None, "million"):
            large = given.database or Path(folder) / "large.sqlite3"
            if not large.exists():
                million.make(large, extractor, n_records=given.records)
            bench.million(large)
    if given.json:
        print(json.dumps(bench.figures, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
