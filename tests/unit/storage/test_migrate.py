"""Migrations: forward only, all or nothing, and the same schema as the models."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from db import bootstrap
from reviewer import paths
from reviewer.audit.verify import verify
from reviewer.errors import StoreError
from reviewer.storage import migrate, search
from reviewer.storage.columns import Base
from reviewer.storage.store import Store


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "a.sqlite3"
    Store.open(path).close()
    return path


def execute(path: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(statement).fetchall()


def test_the_newest_revision_is_the_one_expected() -> None:
    script = ScriptDirectory(str(paths.migrations()))
    assert script.get_heads() == [migrate.HEAD]


def test_migrations_make_what_the_models_say(database: Path) -> None:
    engine = create_engine(f"sqlite:///{database}")
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_name": _is_modelled}
        )
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def _is_modelled(name: str | None, kind: str, parents: object) -> bool:
    """All but the search indexes, which are no tables of SQLAlchemy's."""
    return kind != "table" or not str(name).startswith(("passage_gram", "wording_gram"))


def test_the_schema_is_the_one_reviewed(request: pytest.FixtureRequest) -> None:
    found = bootstrap.new_schema()
    if request.config.getoption("--update-golden"):
        bootstrap.SCHEMA.write_text(found, encoding="utf-8")
    assert found == bootstrap.SCHEMA.read_text(encoding="utf-8")


def test_a_newer_database_is_refused(database: Path) -> None:
    execute(database, "UPDATE alembic_version SET version_num = '9999'")
    before = database.read_bytes()
    for read_only in (False, True):
        with pytest.raises(StoreError, match=r"newer version .* \(revision 9999\)"):
            Store.open(database, read_only=read_only)
    assert database.read_bytes() == before


@pytest.fixture
def next_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program with one more migration; returns the file of its step."""
    folder = tmp_path / "migrations"
    shutil.copytree(paths.migrations(), folder)
    monkeypatch.setattr(paths, "migrations", lambda: folder)
    monkeypatch.setattr(migrate, "HEAD", "9000")
    return folder / "versions" / "9000_next.py"


STEP = f"""
from alembic import op
import sqlalchemy as sa
revision = "9000"
down_revision = "{migrate.HEAD}"
def upgrade():
    op.create_table("extra", sa.Column("id", sa.Integer, primary_key=True))
"""


def test_an_older_database_is_backed_up_and_upgraded(database: Path, next_release: Path) -> None:
    next_release.write_text(STEP)
    with pytest.raises(StoreError, match="older version"):
        Store.open(database, read_only=True)
    Store.open(database).close()
    assert execute(database, "SELECT version_num FROM alembic_version") == [("9000",)]
    (backup,) = database.parent.glob("a.before-9000-*.sqlite3")
    assert execute(backup, "SELECT count(*) FROM sqlite_master WHERE name = 'extra'") == [(0,)]


@pytest.mark.parametrize(
    "failure",
    ["    raise RuntimeError('broken step')", "    op.execute('INSERT INTO nowhere VALUES (1)')"],
)
def test_a_failing_step_leaves_all_as_it_was(
    database: Path, next_release: Path, failure: str
) -> None:
    next_release.write_text(STEP + failure)
    before = bootstrap.schema(database)
    with pytest.raises(Exception, match=r"broken step|no such table"):
        Store.open(database)
    assert bootstrap.schema(database) == before
    assert execute(database, "SELECT version_num FROM alembic_version") != [("9000",)]


def test_a_step_that_breaks_links_is_taken_back(database: Path, next_release: Path) -> None:
    orphan = "    op.execute(\"INSERT INTO bookmark VALUES ('a', 77, NULL, '2026-01-01')\")"
    next_release.write_text(STEP + orphan)
    with pytest.raises(StoreError, match="refer to rows that are not there"):
        Store.open(database)
    assert execute(database, "SELECT count(*) FROM bookmark") == [(0,)]


RELEASES = sorted((Path(__file__).parents[2] / "golden" / "releases").glob("*.sql"))


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.stem)
def test_a_database_of_an_earlier_version_comes_along(tmp_path: Path, release: Path) -> None:
    """Dumps of databases with decisions of every kind, one for each revision there was."""
    path = tmp_path / "a.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(release.read_text(encoding="utf-8"))
    before = content(path)
    store = Store.open(path)
    try:
        assert [str(one) for one in verify(store) if not one.is_warning] == []
        with store.read() as session:
            assert len(search.more(session, search.look_for("生产总值"))) > 0
    finally:
        store.close()
    after = content(path)
    for table, rows in before.items():
        assert rows == after[table], table
    assert bootstrap.schema(path) == bootstrap.new_schema()


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that holds data, in the columns that the first version had of it
    or the table came with."""
    later = {"decision": ["guideline"], "record": ["estimate"]}
    found: dict[str, list[tuple[object, ...]]] = {}
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'passage%' "
            "AND name NOT LIKE 'wording%' "
            "AND name NOT LIKE 'sqlite#_%' ESCAPE '#' AND name NOT IN ('alembic_version', 'meta')"
        ).fetchall()
        for (table,) in tables:
            names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            columns = ", ".join(f'"{one}"' for one in names if one not in later.get(table, []))
            rows = connection.execute(f"SELECT {columns} FROM {table} ORDER BY rowid")
            found[table] = rows.fetchall()
    return found


def test_every_revision_but_the_newest_has_a_database() -> None:
    script = ScriptDirectory(str(paths.migrations()))
    revisions = {one.revision for one in script.walk_revisions()} - {migrate.HEAD}
    assert {path.stem for path in RELEASES} == revisions


@pytest.mark.parametrize("table", ["account", "checkpoint", "source_file", "guideline", "learned"])
def test_the_last_of_them_holds_all_that_there_was(table: str) -> None:
    """So that the test above is about something."""
    newest = RELEASES[-1].read_text(encoding="utf-8")
    assert f'INSERT INTO "{table}"' in newest
