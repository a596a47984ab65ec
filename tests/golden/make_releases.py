"""Dumps of databases as earlier versions of the program left them: ``python -m
tests.golden.make_releases [REVISION …]`` in a checkout with its history.

Each is made by the program itself as it was last before the next revision, with an import,
decisions of every kind, and whatever that program knew: accounts and a signed checkpoint, the
imported file, notes on the guideline, a learnt model, a sign-off. A dump that is there stays,
unless its revision is named.
"""

from __future__ import annotations

import io
import itertools
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent / "releases"

_FILL = r"""
import sys
from pathlib import Path
from tests import strategies
from tests.bench.faults import project

path = Path(sys.argv[1])
project.make(path)
from reviewer.review import operations
from reviewer.storage.store import Store

store = Store.open(path)
actor = project.ACTOR


def attempt(step):
    # what the program of that time did not know yet is left out
    try:
        step()
    except (ImportError, AttributeError, TypeError) as error:
        print("left out:", step.__name__, error)


def original():
    text = strategies.TEXT + "附"
    import hashlib
    from dataclasses import replace
    content = text.encode()
    digest = hashlib.sha256(content).hexdigest()
    source = replace(strategies.source(text), original=content, file_sha256=digest)
    parts = [(strategies.document(text), strategies.extraction())]
    operations.import_source(store, source, parts, actor=actor)


def notes():
    from reviewer.review.notes import edit_notes
    edit_notes(store, "年份以公报为准。", before="", actor=actor)


def learned():
    from datetime import UTC, datetime
    from reviewer.storage.columns import insert
    from reviewer.storage.tables import LearnedRow
    model = "{}"
    import hashlib
    digest = hashlib.sha256(model.encode()).hexdigest()
    row = dict(uid="l-1", at=datetime.now(UTC), version=1, n_decisions=3, metrics="{}",
               model=model, hash=digest)
    with store.write() as session:
        insert(session, LearnedRow, [row])


def signed_off():
    from reviewer.review.signing_off import sign_off, unlock
    sign_off(store, [1], actor=actor, name="2021", override="试行", comment="首版")
    sign_off(store, [2], actor=actor, override="试行")
    unlock(store, [2], actor=actor, reason="补充")
    operations.flag(store, 8, is_flagged=True, version=1, actor=actor)


def people():
    from reviewer.audit import checkpoint
    from reviewer.audit.keys import Cost
    from reviewer.domain.role import Role
    from reviewer.review import accounts
    cheap = Cost(time=1, memory=64, lanes=1)
    words = "correct horse battery"
    first = accounts.start(store, "王督导", words, actor=actor, cost=cheap)
    accounts.add(store, "张三", Role.REVIEWER, words, actor=first.actor, cost=cheap)
    operations.flag(store, 9, is_flagged=True, version=1, actor=first.actor)
    checkpoint.make(store, actor=first.actor, key=first.key)


for step in (original, notes, learned, signed_off, people):
    attempt(step)
store.close()
"""


def main(wanted: list[str]) -> None:
    revisions = sorted(path.name[:4] for path in _versions().glob("0*.py"))
    for revision, following in itertools.pairwise(revisions):
        target = FOLDER / f"{revision}.sql"
        if revision in wanted or not target.exists():
            target.write_text(_dump(f"{_made_in(following)}^"), encoding="utf-8")
            print(target)


def _versions() -> Path:
    return ROOT / "db" / "migrations" / "versions"


def _made_in(revision: str) -> str:
    """The commit that brought a revision."""
    [path] = _versions().glob(f"{revision}_*.py")
    found = _git("log", "--diff-filter=A", "--format=%H", "--", str(path.relative_to(ROOT)))
    return found.decode().split()[-1]


def _git(*arguments: str) -> bytes:
    return subprocess.run(["git", *arguments], cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout


def _dump(commit: str) -> str:
    """What the program of a commit leaves in a database, as SQL."""
    with tempfile.TemporaryDirectory() as folder:
        tree, database = Path(folder) / "tree", Path(folder) / "a.sqlite3"
        with tarfile.open(fileobj=io.BytesIO(_git("archive", commit))) as archive:
            archive.extractall(tree, filter="data")
        subprocess.run([sys.executable, "-c", _FILL, database], cwd=tree, check=True)
        with closing(sqlite3.connect(database)) as connection:
            return "\n".join(_statements(connection)) + "\n"


def _statements(connection: sqlite3.Connection) -> Iterator[str]:
    """As ``iterdump`` does it, but for an index of texts too, which cannot be read as a table:
    what it keeps in tables of its own is put in their place."""
    made = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
    ).fetchall()
    indexes = [name for _, name, sql in made if sql.startswith("CREATE VIRTUAL")]
    shadows = [name for _, name, _ in made if name.startswith(tuple(f"{i}_" for i in indexes))]
    yield "PRAGMA foreign_keys = OFF;"
    yield "BEGIN TRANSACTION;"
    for kind, name, sql in made:
        if kind == "table" and name not in shadows and not name.startswith("sqlite_"):
            yield f"{sql};"
            if name not in indexes:
                yield from _rows(connection, name)
    for name in shadows:
        yield f'DELETE FROM "{name}";'
        yield from _rows(connection, name)
    yield from (f"{sql};" for kind, _, sql in made if kind != "table")
    yield "COMMIT;"


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    names = [name for _, name, *_ in connection.execute(f'PRAGMA table_info("{table}")')]
    values = " || ',' || ".join(f'quote("{name}")' for name in names)
    for (row,) in connection.execute(f'SELECT {values} FROM "{table}"'):
        yield f'INSERT INTO "{table}" VALUES({row});'


if __name__ == "__main__":
    main(sys.argv[1:])
