"""Every write of every operation fails once: after it, the state is the one before or the one
after, the check finds nothing, and what the user was told is a sentence.

The failing is done below SQLite and Python, by a library put before the system's own (Linux
with a C compiler). Meant to be run as a program of its own: ``python -m tests.bench.faults``
starts it with the library in place.
"""

from __future__ import annotations

import ctypes
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from reviewer.audit.replay import stored
from reviewer.errors import ReviewerError
from reviewer.export import FORMATS, export
from reviewer.review import operations, restoring
from reviewer.storage import backup
from reviewer.storage.store import Store, utc_now
from tests.bench.faults import project

_NEVER = 1 << 30
KINDS = ("write error", "disk full", "short write", "sync error")
_OLD = "old.sqlite3"
_SUBJECTS = {"migrate": _OLD}
"""Files that operations work on, where it is not the template's copy."""
_RELEASE = max((Path(__file__).parents[2] / "golden" / "releases").glob("*.sql"))
_SOURCE = Path(__file__).with_name("failing.c")

Act = Callable[[Path], None]


@dataclass
class Outcome:
    """calls: the most writes that an operation made; the last three: what went wrong."""

    cases: int = 0
    told: int = 0
    calls: int = 0
    halves: list[str] = field(default_factory=list)
    bugs: list[str] = field(default_factory=list)
    leftovers: list[str] = field(default_factory=list)


def run_apart(most: int, names: Sequence[str] = ()) -> dict[str, Outcome] | None:
    """Run in a program of its own; None where there is no compiler or another system.

    names: of the operations to try, all where empty.
    """
    if sys.platform != "linux":
        return None
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "failing.so"
        try:
            subprocess.run(
                ["cc", "-shared", "-fPIC", "-O1", "-o", library, _SOURCE, "-ldl"],
                check=True,
            )
        except (OSError, subprocess.CalledProcessError):
            return None
        done = subprocess.run(
            [sys.executable, "-m", __name__, str(most), *names],
            env={**os.environ, "LD_PRELOAD": str(library)},
            stdout=subprocess.PIPE,
            check=True,
        )
        return {name: Outcome(**fields) for name, fields in json.loads(done.stdout).items()}


def _with_store(act: Callable[[Store], object]) -> Act:
    def acting(path: Path) -> None:
        store = Store.open(path)
        try:
            act(store)
        finally:
            store.close()

    return acting


def _restore(path: Path) -> None:
    restoring.restore(path.with_name("backup.sqlite3"), path, actor=project.ACTOR)


def _migrate(path: Path) -> None:
    Store.open(path.with_name(_OLD)).close()


ACTS: dict[str, Act] = {
    "migrate": _migrate,
    "create": lambda path: Store.open(path.with_name("new.sqlite3")).close(),
    "import": _with_store(lambda store: project.import_one(store, "又一份")),
    "decide": _with_store(
        lambda store: operations.confirm(store, 5, version=1, actor=project.ACTOR)
    ),
    "undo": _with_store(lambda store: operations.undo(store, 2, actor=project.ACTOR)),
    "decide many": _with_store(
        lambda store: operations.confirm_many(store, {4: 2, 5: 1}, actor=project.ACTOR)
    ),
    "back up": lambda path: backup.roll(path, now=utc_now()) and None,
    "restore": _restore,
    **{
        f"export {form}": _with_store(
            lambda store, form=form: export(  # type: ignore[misc]
                store, store.path.with_name(f"out.{form}"), format=form
            )
        )
        for form in FORMATS
    },
}


def run(most: int, names: Sequence[str]) -> dict[str, Outcome]:
    """For each operation and kind of failure, fail at up to ``most`` of its writes, evenly."""
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "template.sqlite3"
        project.make(template)
        return {name: _try_all(template, name, most) for name in names or ACTS}


def _try_all(template: Path, name: str, most: int) -> Outcome:
    outcome = Outcome()
    before = _state_before(template, name)
    after = _state_after(template, name)
    for kind in range(len(KINDS)):
        calls = _try(template, name, (kind, _NEVER), (before, after), outcome)
        outcome.calls = max(outcome.calls, calls)
        places = range(calls) if calls <= most else range(0, calls, -(-calls // most))
        for at in places:
            _try(template, name, (kind, at), (before, after), outcome)
    return outcome


def _state_after(template: Path, name: str) -> object:
    with tempfile.TemporaryDirectory() as folder:
        path = _prepared(template, Path(folder))
        ACTS[name](path)
        return _state(_subject(path, name))


def _state_before(template: Path, name: str) -> object:
    """Of an older database: as it is once it was brought along, which must change no record."""
    if name not in _SUBJECTS:
        return _state(template)
    with tempfile.TemporaryDirectory() as folder:
        return _state_after_opening(_subject(_prepared(template, Path(folder)), name))


def _state_after_opening(path: Path) -> object:
    Store.open(path).close()
    return _state(path)


def _subject(path: Path, name: str) -> Path:
    return path.with_name(_SUBJECTS.get(name, path.name))


def _prepared(template: Path, folder: Path) -> Path:
    path = folder / "a.sqlite3"
    backup.copy(template, path)
    backup.copy(template, folder / "backup.sqlite3")
    with closing(sqlite3.connect(folder / _OLD)) as connection:
        connection.executescript(_RELEASE.read_text(encoding="utf-8"))
    return path


def _try(
    template: Path,
    name: str,
    fault: tuple[int, int],
    states: tuple[object, object],
    outcome: Outcome,
) -> int:
    """Fail once; returns how many calls could have failed."""
    library = ctypes.CDLL(None)
    kind, at = fault
    case = f"{name}, {KINDS[kind]} at {at}"
    with tempfile.TemporaryDirectory() as folder:
        path = _prepared(template, Path(folder))
        known = {entry.name for entry in path.parent.iterdir()}
        library.fault_arm(folder.encode(), at, kind)
        try:
            ACTS[name](path)
        except ReviewerError as error:
            outcome.told += bool(str(error))
        except Exception as error:  # noqa: BLE001 - to be reported with its case
            outcome.bugs.append(f"{case}: {error!r}")
        finally:
            calls = library.fault_disarm()
        outcome.cases += 1
        _judge(_subject(path, name), known, case, states, outcome)
    return int(calls)


def _judge(
    path: Path, known: set[str], case: str, states: tuple[object, object], outcome: Outcome
) -> None:
    with suppress(OSError):  # the lock of a store that could not be closed ends with its process
        path.with_name(path.name + ".session").unlink()
    copies = sorted(path.parent.glob("old.before-*.sqlite3"))
    try:
        for copy in copies:
            backup.check(copy)
        wrong = project.broken(path)
        is_whole = not wrong and _state(path) in states
    except ReviewerError as error:
        wrong, is_whole = [str(error)], False
    if not is_whole:
        outcome.halves.append(f"{case}: {wrong}")
    expected = {"a.sqlite3", "new.sqlite3", "backup.sqlite3", "a.backups"}
    left = {entry.name for entry in path.parent.iterdir()} - known - expected
    left -= {copy.name for copy in path.parent.glob("old.before-*.sqlite3")}
    endings = (".lock", ".session", "-wal", "-shm", *(f"out.{form}" for form in FORMATS))
    strange = sorted(
        name for name in left if not name.endswith(endings) and "before-restore" not in name
    )
    if strange:
        outcome.leftovers.append(f"{case}: {strange}")


def _state(path: Path) -> object:
    """What records, documents and numerals are; who decided when differs from run to run."""
    store = Store.open(path, read_only=True)
    try:
        with store.read() as session:
            objects = stored(session)
    finally:
        store.close()
    return sorted(
        (kind, *(str(fields.get(name)) for name in ("state", "indicator", "value", "title")))
        for (kind, _), fields in objects.items()
    )


if __name__ == "__main__":
    found = run(int(sys.argv[1]), sys.argv[2:])
    sys.stdout.write(json.dumps({name: vars(outcome) for name, outcome in found.items()}))
