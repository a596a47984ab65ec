"""Backups are whole, checked and thinned; a restore loses nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reviewer.audit import trail
from reviewer.audit.verify import verify
from reviewer.domain.candidate import State
from reviewer.domain.record import Actor
from reviewer.errors import Cancelled, StoreError
from reviewer.review import operations, restoring
from reviewer.storage import backup, queries
from reviewer.storage.backup import Backup
from reviewer.storage.store import Store
from tests import strategies

NOW = datetime(2026, 3, 31, 12, tzinfo=UTC)


@pytest.fixture
def filled(store: Store, actor: Actor) -> Store:
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(store, strategies.source(), parts, actor=actor)
    return store


def state(path: Path) -> State:
    opened = Store.open(path, read_only=True)
    try:
        with opened.read() as session:
            assert [one for one in verify(opened) if not one.is_warning] == []
            return queries.records(session, [1])[0].state
    finally:
        opened.close()


def test_a_backup_is_a_whole_database(filled: Store, actor: Actor) -> None:
    with filled.write() as _:  # a writer at work does not stop it
        made = backup.back_up(filled.path, now=NOW)
    operations.confirm(filled, 1, version=1, actor=actor)
    assert backup.backups(filled.path) == [made]
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name]
    assert state(made.path) is State.PENDING


@pytest.mark.parametrize("looks", [0, 1])
def test_a_backup_that_is_stopped_leaves_no_file(
    filled: Store, looks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While it is copied, and while the copy is checked."""
    monkeypatch.setattr(backup, "_INSTRUCTIONS", 10)
    asked: list[int] = []

    def is_stopped() -> bool:
        asked.append(1)
        return len(asked) > looks

    with pytest.raises(Cancelled):
        backup.back_up(filled.path, now=NOW, is_stopped=is_stopped)
    assert list(backup.default_folder(filled.path).iterdir()) == []


def test_decisions_made_while_it_is_copied_do_not_hold_it_up(
    filled: Store, actor: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "_PAGES", 8)
    ids = iter((1, 2, 3))
    looks: list[int] = []

    def decide() -> bool:
        looks.append(1)
        record_id = next(ids, None)
        if record_id is not None:
            operations.confirm(filled, record_id, version=1, actor=actor)
        return False

    made = backup.back_up(filled.path, now=NOW, is_stopped=decide)
    assert len(looks) > 3
    assert state(made.path) is State.PENDING  # as it was when it was begun


def test_one_backup_an_hour(filled: Store) -> None:
    assert backup.roll(filled.path, now=NOW) is not None
    assert backup.roll(filled.path, now=NOW + timedelta(minutes=59)) is None
    assert backup.roll(filled.path, now=NOW + timedelta(minutes=60)) is not None
    assert backup.roll(filled.path, now=NOW - timedelta(days=1)) is not None  # the clock went back


def test_old_backups_thin_out() -> None:
    every_hour = [Backup(Path(f"{n}"), NOW - timedelta(hours=n), 1) for n in range(24 * 100)]
    removed = set(backup.superfluous(every_hour, now=NOW, keep=1000))
    kept = [one for one in every_hour if one not in removed]
    ages = [NOW - one.at for one in kept]
    assert sum(age < timedelta(days=1) for age in ages) == 24
    assert sum(timedelta(days=1) <= age < timedelta(days=31) for age in ages) == 31
    assert len(kept) <= 24 + 31 + 4
    assert len(backup.superfluous(every_hour, now=NOW, keep=10)) == len(every_hour) - 10


def test_the_number_of_backups_is_kept(filled: Store) -> None:
    for hour in range(5):
        backup.roll(filled.path, now=NOW + timedelta(hours=hour), keep=3)
    assert [one.at.hour for one in backup.backups(filled.path)] == [16, 15, 14]


def test_restoring_brings_the_old_state_and_keeps_the_new(
    tmp_path: Path, filled: Store, actor: Actor
) -> None:
    made = backup.back_up(filled.path, now=NOW)
    operations.confirm(filled, 1, version=1, actor=actor)
    filled.close()
    kept = restoring.restore(made.path, filled.path, actor=Actor("王督导"))
    assert kept is not None
    assert state(filled.path) is State.PENDING
    assert state(kept) is State.CONFIRMED
    again = Store.open(filled.path)
    try:
        with again.read() as session:
            last = list(trail.entries(session))[-1]
            assert (last.operation, last.actor.name) == ("restore", "王督导")
            assert last.reason == made.path.name
        operations.confirm(again, 1, version=1, actor=actor)
        assert operations.undoable(again, actor=Actor("王督导")) is None
    finally:
        again.close()
    assert state(filled.path) is State.CONFIRMED


def test_a_damaged_database_is_moved_aside(filled: Store, actor: Actor) -> None:
    made = backup.back_up(filled.path, now=NOW)
    filled.close()
    filled.path.write_bytes(filled.path.read_bytes()[:5000])
    kept = restoring.restore(made.path, filled.path, actor=actor)
    assert kept is not None
    assert kept.stat().st_size == 5000
    assert state(filled.path) is State.PENDING


def test_a_database_that_is_gone_comes_back(filled: Store, actor: Actor) -> None:
    made = backup.back_up(filled.path, now=NOW)
    filled.close()
    filled.path.unlink()
    assert restoring.restore(made.path, filled.path, actor=actor) is None
    assert state(filled.path) is State.PENDING


def test_a_bad_backup_changes_nothing(filled: Store, actor: Actor, tmp_path: Path) -> None:
    made = backup.back_up(filled.path, now=NOW)
    filled.close()
    before = filled.path.read_bytes()
    bad = tmp_path / "bad.sqlite3"
    bad.write_bytes(made.path.read_bytes()[:20_000])
    other = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE x (y)")
    for wrong in (bad, other, tmp_path / "none.sqlite3"):
        with pytest.raises(StoreError, match="cannot be used"):
            restoring.restore(wrong, filled.path, actor=actor)
    assert filled.path.read_bytes() == before


def test_an_open_database_is_not_restored_over(filled: Store, actor: Actor) -> None:
    made = backup.back_up(filled.path, now=NOW)
    with pytest.raises(StoreError, match="open for writing in another program"):
        restoring.restore(made.path, filled.path, actor=actor)


def test_a_folder_that_takes_no_backup_is_told(filled: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="could not be made"):
        backup.back_up(filled.path, tmp_path / "file", now=NOW)


def test_a_damaged_database_gives_no_backup(filled: Store, tmp_path: Path) -> None:
    filled.close()
    content = bytearray(filled.path.read_bytes())
    content[8192:16384] = bytes(8192)
    filled.path.write_bytes(content)
    with pytest.raises(StoreError, match="could not be made"):
        backup.back_up(filled.path, now=NOW)
    assert backup.backups(filled.path) == []
    assert list(backup.default_folder(filled.path).iterdir()) == []


def test_only_its_own_backups_are_listed(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    for name in ("a.20260331T120000000000Z.sqlite3", "ab.20260331T120000000000Z.sqlite3", "a.x"):
        (folder / name).write_text("")
    listed = backup.backups(tmp_path / "a.sqlite3", folder)
    assert [one.path.name for one in listed] == ["a.20260331T120000000000Z.sqlite3"]
    assert backup.backups(tmp_path / "a.sqlite3", tmp_path / "nowhere") == []
