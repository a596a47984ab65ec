"""Encrypted databases on the command line."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

import main as program
from reviewer import paths
from reviewer.storage import backup, cipher
from reviewer.storage.cipher import Cipher
from reviewer.storage.store import utc_now

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
