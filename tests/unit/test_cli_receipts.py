"""Receipts and accounts on the command line."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest

import main as program
from reviewer import paths
from reviewer.audit.keys import Cost
from reviewer.domain.record import Actor
from reviewer.domain.role import Role
from reviewer.review import accounts
from reviewer.storage import backup
from reviewer.storage.store import Store, utc_now

REPORT = paths.resources() / "samples" / "青岚县2024年政府工作报告.txt"
CHEAP = Cost(time=1, memory=64, lanes=1)
WORDS = "correct horse battery"


def run(*arguments: str | Path) -> int:
    return program.main([str(argument) for argument in arguments])


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "review.sqlite3"
    Store.open(path).close()
    return path


@pytest.fixture
def with_accounts(database: Path) -> Path:
    store = Store.open(database)
    first = accounts.start(store, "王督导", WORDS, actor=Actor("x"), cost=CHEAP)
    accounts.add(store, "李审校", Role.REVIEWER, WORDS, actor=first.actor, cost=CHEAP)
    store.close()
    return database


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(f"{WORDS}\nnot this line\n", encoding="utf-8")
    return path


def test_a_receipt_holds_until_the_trail_is_changed(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept, picture = tmp_path / "receipt.txt", tmp_path / "receipt.svg"
    assert run("receipt", "--db", database, "--out", kept, "--qr", picture) == 0
    assert "Not signed" in capsys.readouterr().err
    assert "<svg" in picture.read_text(encoding="utf-8")
    assert run("check-receipt", "--db", database, kept) == 0
    capsys.readouterr()
    changed = re.sub(r"(sha256:).", r"\1x", kept.read_text(encoding="utf-8"))
    kept.write_text(changed, encoding="utf-8")
    assert run("check-receipt", "--db", database, "--json", kept) == 1
    codes = [json.loads(line)["code"] for line in capsys.readouterr().out.splitlines()]
    assert "receipt_differs" in codes


def test_a_receipt_is_signed_with_the_passphrase_from_a_file(
    with_accounts: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "receipt.txt"
    person = ("--reviewer", "王督导", "--passphrase-file", secret)
    assert run("receipt", "--db", with_accounts, "--sign", *person, "--out", kept) == 0
    assert "signature: " in kept.read_text(encoding="utf-8")
    assert run("check-receipt", "--db", with_accounts, kept) == 0
    assert run("verify", "--db", with_accounts) == 0
    assert "broken" not in capsys.readouterr().out


def test_a_file_that_is_no_receipt_is_told(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("check-receipt", "--db", database, REPORT) == 1
    assert "no receipt" in capsys.readouterr().err
    assert run("check-receipt", "--db", database, tmp_path / "nowhere.txt") == 1
    assert "cannot be read" in capsys.readouterr().err


def test_importing_into_a_database_with_accounts_needs_one(
    with_accounts: Path,
    secret: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("wrong passphrase\n"))
    assert run("import", REPORT, "--db", with_accounts, "--reviewer", "王督导") == 1
    assert "no terminal" in capsys.readouterr().err
    person = ("--reviewer", "王督导", "--passphrase-file")
    assert run("import", REPORT, "--db", with_accounts, *person, "-") == 1
    assert "do not fit together" in capsys.readouterr().err
    assert run("import", REPORT, "--db", with_accounts, *person, secret) == 0


def test_a_passphrase_that_was_given_is_changed_first(
    with_accounts: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person = ("--reviewer", "李审校", "--passphrase-file", secret)
    assert run("import", REPORT, "--db", with_accounts, *person) == 1
    assert "Choose a passphrase of your own first" in capsys.readouterr().err


def test_restoring_a_database_with_accounts_needs_a_supervisor(
    with_accounts: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = backup.back_up(with_accounts, now=utc_now())
    assert run("restore", "--db", with_accounts, made.path) == 1
    person = ("--reviewer", "王督导", "--passphrase-file", secret)
    assert run("restore", "--db", with_accounts, made.path, *person) == 0
    assert run("verify", "--db", with_accounts) == 0
