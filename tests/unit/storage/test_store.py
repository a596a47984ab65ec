"""Opening, locking, and what a user is told when the file or the disk is not as it should be."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import select

from reviewer.errors import Cancelled, StoreError
from reviewer.storage.store import Store
from reviewer.storage.tables import BookmarkRow, MetaRow


def test_a_new_database_has_an_identity_that_stays(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "县级 报告?.sqlite3"
    first = Store.open(path)
    first.close()
    again = Store.open(path)
    again.close()
    assert first.uid == again.uid
    assert path.exists()


def test_commits_wait_for_the_disk(store: Store) -> None:
    with store.write() as session:
        modes = [
            session.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert modes == ["wal", 2, 1]


def test_only_one_program_writes(store: Store) -> None:
    with pytest.raises(StoreError, match=rf"another program \(.*{os.getpid()}"):
        Store.open(store.path)


def test_another_program_can_read_meanwhile(store: Store) -> None:
    beside = Store.open(store.path, read_only=True)
    with store.write() as session:
        session.add(MetaRow(name="note", value="x"))
    with beside.read() as session:
        assert session.exec(select(MetaRow.value).where(MetaRow.name == "note")).one() == "x"
    beside.close()


def test_closing_lets_the_next_one_write(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    first = Store.open(path)
    first.close()
    first.close()
    second = Store.open(path)
    assert not second.was_unclean
    second.close()


def test_a_killed_program_leaves_no_lock_but_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    script = (
        "import os, sys; from pathlib import Path; from reviewer.storage.store import Store\n"
        "Store.open(Path(sys.argv[1])); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", script, path], check=False).returncode == 9
    after = Store.open(path)
    assert after.was_unclean
    after.close()


def test_an_error_inside_leaves_nothing(store: Store) -> None:
    with pytest.raises(KeyError), store.write() as session:  # noqa: PT012
        session.add(MetaRow(name="note", value="x"))
        session.flush()
        raise KeyError
    with store.read() as session:
        assert session.get(MetaRow, "note") is None


def test_reading_sees_one_state_throughout(store: Store) -> None:
    with store.read() as reading:
        assert reading.get(MetaRow, "note") is None
        with store.write() as writing:
            writing.add(MetaRow(name="note", value="x"))
        reading.expire_all()
        assert reading.get(MetaRow, "note") is None


def test_times_keep_their_zone(store: Store) -> None:
    with store.write() as session:
        session.execute(
            text("INSERT INTO bookmark (actor, at) VALUES ('a', '2026-01-02 03:04:05.000000')")
        )
    with store.read() as session:
        row = session.get(BookmarkRow, "a")
        assert row is not None
        assert row.at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize("content", [b"PK\x03\x04 a zip", b"x", b"SQLite format 3"])
def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.sqlite3"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="not a database of this program"):
        Store.open(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE other (id INTEGER)")
    with pytest.raises(StoreError, match="not a database of this program"):
        Store.open(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("other",)]


def test_reading_only_makes_no_file(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(path, read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        Store.open(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="folders have other rights there")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StoreError, match="cannot be written"):
            Store.open(tmp_path / "a.sqlite3")
    finally:
        tmp_path.chmod(0o700)


def test_a_damaged_database_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    Store.open(path).close()
    content = bytearray(path.read_bytes())
    content[100:8192] = os.urandom(8092)
    path.write_bytes(content)
    with pytest.raises(StoreError, match="damaged"):
        Store.open(path)


def test_a_query_that_nobody_waits_for_any_more_ends(store: Store) -> None:
    endless = text(
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    )
    asked: list[int] = []

    def is_stopped() -> bool:
        asked.append(1)
        return len(asked) > 3

    with pytest.raises(Cancelled), store.read(is_stopped=is_stopped) as session:
        session.execute(endless)
    with store.read(is_stopped=lambda: False) as session:  # the connection is as good as before
        assert session.execute(text("SELECT count(*) FROM record")).scalar_one() == 0


def test_a_full_disk_is_told_and_nothing_stands(store: Store) -> None:
    """SQLite's own limit of pages stands in for the disk: the driver reports the same error."""
    with store.read() as session:
        session.execute(text("PRAGMA max_page_count = 1"))
    with pytest.raises(StoreError, match="disk is full"), store.write() as session:
        session.add(MetaRow(name="note", value="x" * 10_000_000))
    with store.read() as session:
        session.execute(text("PRAGMA max_page_count = 1000000"))
        assert session.get(MetaRow, "note") is None
