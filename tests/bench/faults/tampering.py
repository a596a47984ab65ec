"""Single cells, rows and whole tails changed with a database browser: how many of the changes
the check finds."""

from __future__ import annotations

import re
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from reviewer.audit import trail
from reviewer.storage import backup
from reviewer.storage.store import Store
from tests.bench.faults import project

TABLES = (
    "source",
    "document",
    "run",
    "record",
    "candidate",
    "decision",
    "numeral",
    "trail",
    "trail_change",
    "source_file",
    "guideline",
    "account",
    "checkpoint",
    "sign_off",
    "sign_off_document",
    "unlocking",
    "inspection",
    "inspection_item",
    "learned",
    "wording",
)
MEANINGLESS = {
    ("decision", "id"),
    ("numeral", "id"),
    ("account", "id"),
    ("unlocking", "id"),
    ("inspection_item", "id"),
    ("record", "estimate"),
    *(("learned", name) for name in ("id", "uid", "at", "version", "n_decisions", "metrics")),
}
"""Keys of this one file that nothing refers to, where another one changes nothing; and what was
learnt, which is derived anew at the next training and no part of the data: only that the model
is the one that was kept is proved."""
REMOVABLE = {"learned"}
"""Derived: without it, it is learnt anew."""

_REBUILT = re.compile(r"^trail\.(hash|previous_hash|n_changes) ")  # computing anew mends them

Change = tuple[str, str]  # what it is called, and the statement


@dataclass
class Outcome:
    """kinds: different columns and kinds of change; missed: those not found."""

    cases: int = 0
    kinds: set[str] = field(default_factory=set)
    missed: list[str] = field(default_factory=list)
    rebuilt: int = 0
    rebuilt_found_alone: int = 0
    rebuilt_missed: list[str] = field(default_factory=list)


def run(every: int = 1) -> Outcome:
    """Try every n-th change; and those of the trail again with all hashes computed anew, which
    only a head that left the laptop can tell."""
    outcome = Outcome()
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "template.sqlite3"
        project.make_all(template)
        assert project.broken(template, with_warnings=True) == []
        receipts = _receipts(template)
        with closing(sqlite3.connect(template)) as connection:
            changes = list(_changes(connection))
        for name, statement in changes[::every]:
            _try(template, Path(folder), name, statement, outcome)
            if "trail" in name and not _REBUILT.search(name):
                _try_rebuilt(template, Path(folder), name, statement, receipts, outcome)
    return outcome


def _receipts(path: Path) -> dict[int, str]:
    store = Store.open(path, read_only=True)
    try:
        with store.read() as session:
            number, digest = trail.head(session)
            return {number: digest}
    finally:
        store.close()


def _changes(connection: sqlite3.Connection) -> Iterator[Change]:
    for table in TABLES:
        rows = [row for (row,) in connection.execute(f"SELECT rowid FROM {table} ORDER BY rowid")]
        chosen = sorted({rows[0], rows[len(rows) // 2], rows[-1]})
        for _, column, kind, *_ in connection.execute(f"PRAGMA table_info({table})").fetchall():
            if (table, column) not in MEANINGLESS:
                for row in chosen:
                    yield from _cell_changes(table, column, kind, row)
        for row in chosen if table not in REMOVABLE else ():
            yield f"{table}: row {row} removed", f"DELETE FROM {table} WHERE rowid = {row}"
        if table not in REMOVABLE:
            yield from _order_changes(connection, table, rows)
    last = "(SELECT max(id) FROM trail)"
    for n in range(3):
        yield (
            f"trail: {n + 1} entries cut off",
            (
                f"DELETE FROM trail_change WHERE entry_id >= {last} - {n}; "
                f"DELETE FROM trail WHERE id >= {last} - {n}"
            ),
        )


def _cell_changes(table: str, column: str, kind: str, row: int) -> Iterator[Change]:
    quoted = f'"{column}"'
    if kind.startswith(("INTEGER", "FLOAT", "BOOLEAN")):
        values = {"moved": f"coalesce({quoted}, 0) + 1"}
    elif kind.startswith("DATETIME"):
        values = {"moved": "'2020-01-01 00:00:00.000000'"}
    else:
        values = {"longer": f"coalesce({quoted}, '') || 'x'", "emptied": "''"}
    for name, value in values.items():
        yield (
            f"{table}.{column} {name} in row {row}",
            (
                f"UPDATE {table} SET {quoted} = {value} "
                f"WHERE rowid = {row} AND {quoted} IS NOT ({value})"
            ),
        )


def _order_changes(connection: sqlite3.Connection, table: str, rows: list[int]) -> Iterator[Change]:
    """The content of two rows exchanged, but for what must be unique."""
    if len(rows) < 2:
        return
    one, other = rows[0], rows[-1]
    for _, column, _, _, _, is_key in connection.execute(f"PRAGMA table_info({table})").fetchall():
        if is_key or column in ("uid", "text_sha256") or (table, column) in MEANINGLESS:
            continue
        quoted = f'"{column}"'
        of = f"(SELECT {quoted} FROM {table} WHERE rowid = {{}})"
        yield (
            f"{table}.{column} exchanged",
            (
                f"UPDATE {table} SET {quoted} = CASE rowid WHEN {one} THEN {of.format(other)} "
                f"ELSE {of.format(one)} END WHERE rowid IN ({one}, {other}) "
                f"AND {of.format(one)} IS NOT {of.format(other)}"
            ),
        )


def _try(template: Path, folder: Path, name: str, statement: str, outcome: Outcome) -> None:
    path = folder / "tampered.sqlite3"
    if not _tamper(template, path, statement):
        return
    outcome.cases += 1
    outcome.kinds.add(name.split(" in row ", maxsplit=1)[0].split(": row ", maxsplit=1)[0])
    # the last signature taken away is told as a warning: a session may still be under way
    if not project.broken(path, with_warnings=True):
        outcome.missed.append(name)


def _try_rebuilt(
    template: Path,
    folder: Path,
    name: str,
    statement: str,
    receipts: dict[int, str],
    outcome: Outcome,
) -> None:
    path = folder / "tampered.sqlite3"
    if not _tamper(template, path, statement) or not _rebuild(path):
        return
    outcome.rebuilt += 1
    if project.broken(path):
        outcome.rebuilt_found_alone += 1
    elif not project.broken(path, receipts):
        outcome.rebuilt_missed.append(name)


def _tamper(template: Path, path: Path, statement: str) -> bool:
    """Whether the change could be made and changed something; the guards are put back."""
    backup.copy(template, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        guards = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        try:
            n_changed = sum(connection.execute(part).rowcount for part in statement.split("; "))
        except sqlite3.IntegrityError:  # two rows with one key: no database browser can either
            return False
        for _, sql in guards:
            connection.execute(sql)
    return n_changed > 0


def _rebuild(path: Path) -> bool:
    """Compute every hash anew, as the owner of a file can; False where that is not possible."""
    store = Store.open(path, read_only=True)
    try:
        with store.read() as session:
            previous = trail.genesis(session)
            hashes = []
            for entry in trail.entries(session):
                digest = entry.digest(previous)
                hashes.append((previous, digest, len(entry.changes), entry.id))
                previous = digest
    except (ValueError, LookupError, TypeError):
        return False
    finally:
        store.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        guard = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'tr_trail_no_update'"
        ).fetchone()
        connection.execute("DROP TRIGGER tr_trail_no_update")
        connection.executemany(
            "UPDATE trail SET previous_hash = ?, hash = ?, n_changes = ? WHERE id = ?", hashes
        )
        connection.execute(guard[0])
    return True
