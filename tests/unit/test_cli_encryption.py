"""Encrypted databases on the command line."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import col

import main as program
from reviewer import paths
from reviewer.storage import backup, cipher, rekeying
from reviewer.storage.cipher import Cipher
from reviewer.storage.store import Store, utc_now
from reviewer.storage.tables import TrailRow

REPORT = paths.resources() / "samples" / "青岚县2024年政府工作报告.txt"
WORDS = "青山 绿水 four words"


def run(*arguments: str | Path) -> int:
    return program.main([str(argument) for argument in arguments])


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(f"{WORDS}\nnot this line\n", encoding="utf-8")
    return path


def test_a_database_is_made_read_checked_and_restored(
    tmp_path: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.sqlite3"
    given = ["--db", path, "--db-passphrase-file", secret]
    assert run("import", REPORT, *given, "--encrypt") == 0
    assert "nobody can ever open" in capsys.readouterr().err
    assert cipher.is_encrypted(path)
    assert run("documents", *given, "--json") == 0
    assert "青岚县" in json.loads(capsys.readouterr().out)["title"]
    made = backup.back_up(path, now=utc_now(), cipher=Cipher(WORDS))
    assert run("restore", made.path, *given) == 0
    assert run("verify", *given) == 0
    out = tmp_path / "out.csv"
    assert run("export", "--format", "csv", "--out", out, *given, "--all") == 0
    assert "地区生产总值" in out.read_text(encoding="utf-8-sig")


def test_without_its_passphrase_it_stays_closed(
    tmp_path: Path,
    secret: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "a.sqlite3"
    assert run("import", REPORT, "--db", path, "--db-passphrase-file", secret, "--encrypt") == 0
    capsys.readouterr()
    assert run("documents", "--db", path) == 1
    assert "Use --db-passphrase-file" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO("quite another one\n"))
    assert run("documents", "--db", path, "--db-passphrase-file", "-") == 1
    told = capsys.readouterr()
    assert "does not open" in told.err
    assert "quite another one" not in told.err
    assert "hmac" not in told.err


def test_only_a_new_one_is_encrypted_and_not_with_any_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    short = tmp_path / "short.txt"
    short.write_text("abc")
    path = tmp_path / "a.sqlite3"
    given = ["--db", path, "--db-passphrase-file", short]
    assert run("import", REPORT, *given, "--encrypt") == 1
    assert "at least 10 characters" in capsys.readouterr().err
    assert not path.exists()
    assert run("import", REPORT, "--db", path) == 0
    assert run("import", REPORT, *given, "--encrypt") == 1
    assert "Only a new database" in capsys.readouterr().err


NEW = "绿水 青山 other words"


def test_the_passphrase_is_changed_with_its_entry_and_backups_are_told(
    tmp_path: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, changed = tmp_path / "a.sqlite3", tmp_path / "new.txt"
    changed.write_text(NEW + "\n", encoding="utf-8")
    given = ["--db", path, "--db-passphrase-file", secret]
    assert run("import", REPORT, *given, "--encrypt") == 0
    backup.back_up(path, now=utc_now(), cipher=Cipher(WORDS))
    assert run("rekey", *given, "--new-passphrase-file", changed) == 0
    assert "old one: 1." in capsys.readouterr().err
    assert run("documents", *given) == 1
    given = ["--db", path, "--db-passphrase-file", changed]
    assert run("verify", *given) == 0
    assert run("export", "--format", "csv", "--out", tmp_path / "out.csv", *given, "--all") == 0
    store = Store.open(path, read_only=True, cipher=Cipher(NEW))
    with store.read() as session:
        kinds = list(session.execute(select(col(TrailRow.operation))).scalars())
    store.close()
    assert kinds[-1] == "rekey"
    assert not any(NEW.encode() in one.read_bytes() for one in tmp_path.glob("a.sqlite3*"))
    newest, oldest = backup.backups(path)
    Cipher(NEW).check(newest.path)
    Cipher(WORDS).check(oldest.path)
    assert not list(tmp_path.glob("*rekeying*"))


def test_a_passphrase_is_not_changed_halfway(
    tmp_path: Path,
    secret: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever fails before the copy takes the database's place leaves the old passphrase."""
    path, changed, short = tmp_path / "a.sqlite3", tmp_path / "new.txt", tmp_path / "short.txt"
    changed.write_text(NEW + "\n", encoding="utf-8")
    short.write_text("short\n", encoding="utf-8")
    given = ["--db", path, "--db-passphrase-file", secret]
    assert run("import", REPORT, *given, "--encrypt") == 0
    before = path.read_bytes()
    assert run("rekey", *given, "--new-passphrase-file", short) == 1
    store = Store.open(path, cipher=Cipher(WORDS))
    assert run("rekey", *given, "--new-passphrase-file", changed) == 1
    assert "in another program" in capsys.readouterr().err
    store.close()

    def full(*_of: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(rekeying, "_take_place", full)
    assert run("rekey", *given, "--new-passphrase-file", changed) == 1
    assert "disk is full" in capsys.readouterr().err
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("*rekeying*"))
    assert run("verify", *given) == 0


def test_a_database_that_is_not_encrypted_has_no_passphrase_to_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.sqlite3"
    Store.open(path).close()
    assert run("rekey", "--db", path) == 1
    assert "is not encrypted" in capsys.readouterr().err
