"""Encrypted databases: everything works in them, and nothing without the passphrase."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db import bootstrap
from reviewer import paths
from reviewer.audit.verify import verify
from reviewer.domain.candidate import State
from reviewer.domain.record import Actor
from reviewer.errors import StoreError
from reviewer.review import operations, restoring
from reviewer.storage import backup, cipher, migrate, queries, search
from reviewer.storage.cipher import Cipher, PassphraseNeededError, WrongPassphraseError
from reviewer.storage.store import Store, utc_now
from tests import strategies

WORDS = "青山 绿水 four words"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An encrypted database with a document and a decision."""
    path = tmp_path_factory.mktemp("vault") / "a.sqlite3"
    store = Store.open(path, cipher=Cipher(WORDS))
    actor = Actor("李审校")
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(store, strategies.source(), parts, actor=actor)
    operations.confirm(store, 1, version=1, actor=actor)
    store.close()
    return path


@pytest.fixture
def database(template: Path, tmp_path: Path) -> Path:
    path = tmp_path / "a.sqlite3"
    backup.copy(template, path, cipher=Cipher(WORDS))
    return path


def test_nothing_of_it_can_be_read_in_the_file(database: Path) -> None:
    content = database.read_bytes()
    assert cipher.is_encrypted(database)
    assert b"SQLite format 3" not in content
    for words in ("地区生产总值", "CREATE TABLE", "confirm"):
        assert words.encode() not in content
    with closing(sqlite3.connect(database)) as connection, pytest.raises(sqlite3.DatabaseError):
        connection.execute("SELECT count(*) FROM record")


def test_it_opens_with_its_passphrase_alone(database: Path) -> None:
    with pytest.raises(PassphraseNeededError, match="Give its passphrase"):
        Store.open(database)
    for read_only in (False, True):
        with pytest.raises(WrongPassphraseError, match="does not open"):
            Store.open(database, cipher=Cipher("another one"), read_only=read_only)
        store = Store.open(database, cipher=Cipher(WORDS), read_only=read_only)
        with store.read() as session:
            assert queries.records(session, [1])[0].state is State.CONFIRMED
        store.close()


def test_the_passphrase_is_in_no_message(database: Path) -> None:
    wrong = Cipher("a very secret passphrase")
    with pytest.raises(WrongPassphraseError) as caught:
        Store.open(database, cipher=wrong)
    assert "secret" not in f"{caught.value!r} {caught.value} {wrong!r} {vars(caught.value)}"


def test_any_program_of_sqlcipher_opens_it_with_the_passphrase(database: Path) -> None:
    dbapi = cipher.driver(is_encrypted=True)
    with closing(dbapi.connect(str(database))) as connection:
        connection.execute(f"PRAGMA key = '{WORDS}'")
        assert connection.execute("SELECT count(*) FROM record").fetchone() == (5,)


def test_the_same_letters_typed_otherwise_open_it(tmp_path: Path) -> None:
    path = tmp_path / "b.sqlite3"
    Store.open(path, cipher=Cipher("caf\u00e9 au lait")).close()
    Store.open(path, cipher=Cipher("cafe\u0301 au lait")).close()


def test_a_check_a_search_and_decisions_work(database: Path, actor: Actor) -> None:
    store = Store.open(database, cipher=Cipher(WORDS))
    beside = Store.open(database, cipher=Cipher(WORDS), read_only=True)
    operations.confirm(store, 2, version=1, actor=actor)
    with beside.read() as session:
        assert queries.records(session, [2])[0].state is State.CONFIRMED
        assert len(search.more(session, search.look_for("生产总值"))) == 1
    assert [str(one) for one in verify(beside)] == []
    with pytest.raises(StoreError, match="open for writing in another program"):
        Store.open(database, cipher=Cipher(WORDS))
    beside.close()
    store.close()


def test_backups_are_encrypted_and_restored(database: Path, actor: Actor) -> None:
    key = Cipher(WORDS)
    made = backup.back_up(database, now=utc_now(), cipher=key)
    assert cipher.is_encrypted(made.path)
    with pytest.raises(StoreError, match="Give its passphrase"):
        backup.check(made.path)
    store = Store.open(database, cipher=key)
    operations.confirm(store, 2, version=1, actor=actor)
    store.close()
    kept = restoring.restore(made.path, database, actor=actor, cipher=key)
    assert kept is not None
    assert cipher.is_encrypted(kept)
    store = Store.open(database, cipher=key)
    with store.read() as session:
        assert queries.records(session, [2])[0].state is State.PENDING
    store.close()


def test_a_backup_of_another_kind_is_restored(database: Path, tmp_path: Path, actor: Actor) -> None:
    """From before the database was encrypted: it is put in its place as it is."""
    plain = tmp_path / "plain.sqlite3"
    Store.open(plain).close()
    kept = restoring.restore(plain, database, actor=actor, cipher=Cipher(WORDS))
    assert not cipher.is_encrypted(database)
    assert kept is not None
    Store.open(kept, cipher=Cipher(WORDS)).close()


def test_an_older_one_is_upgraded_and_its_backup_encrypted(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "migrations"
    shutil.copytree(paths.migrations(), folder)
    (folder / "versions" / "9000_next.py").write_text(
        f'revision = "9000"\ndown_revision = "{migrate.HEAD}"\ndef upgrade():\n    pass\n'
    )
    monkeypatch.setattr(paths, "migrations", lambda: folder)
    monkeypatch.setattr(migrate, "HEAD", "9000")
    store = Store.open(database, cipher=Cipher(WORDS))
    assert [str(one) for one in verify(store)] == []
    store.close()
    [made] = database.parent.glob("a.before-9000-*.sqlite3")
    assert cipher.is_encrypted(made)


def test_what_is_no_database_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words " * 100)
    with pytest.raises(StoreError, match="not a database of this program"):
        Store.open(path, cipher=Cipher(WORDS))
    path.write_bytes(os.urandom(8192))
    with pytest.raises(PassphraseNeededError, match="or is no database"):
        Store.open(path)


def test_the_schema_is_that_of_any_other(database: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain.sqlite3"
    with (
        closing(cipher.connect(database, "ro", cipher=Cipher(WORDS))) as connection,
        closing(sqlite3.connect(plain)) as copy,
    ):
        for (sql,) in connection.execute(
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite#_%' "
            "ESCAPE '#' AND name NOT LIKE '%#_gram#_%' ESCAPE '#' ORDER BY rowid"
        ):
            copy.execute(sql)
    assert bootstrap.schema(plain) == bootstrap.SCHEMA.read_text(encoding="utf-8")
