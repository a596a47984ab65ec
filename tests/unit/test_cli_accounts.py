"""Accounts on the command line; passphrases come from files or standard input alone."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

import main as program
from reviewer.storage.store import Store

FIRST, GIVEN, OWN = "correct horse battery", "for the first day", "青山 绿水 four words"


def run(*arguments: str | Path) -> int:
    return program.main([str(argument) for argument in arguments])


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "review.sqlite3"
    Store.open(path).close()
    return path


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> object:
    def lines(*words: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in words)))

    return lines


def listed(database: Path, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str, bool]]:
    capsys.readouterr()
    assert run("accounts", "list", "--db", database, "--json") == 0
    lines = map(json.loads, capsys.readouterr().out.splitlines())
    return [(one["name"], one["role"], one["active"]) for one in lines]


def test_accounts_are_made_changed_and_listed(
    database: Path, typed: object, capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(typed)
    assert run("accounts", "list", "--db", database) == 0
    assert "A single user" in capsys.readouterr().err
    new = ["--new-passphrase-file", "-"]
    typed(FIRST)
    assert run("accounts", "start", "王督导", "--db", database, *new) == 0
    boss = ["--db", database, "--reviewer", "王督导", "--passphrase-file", "-"]
    typed(FIRST, GIVEN)
    assert run("accounts", "add", "李审校", "--role", "reviewer", *boss, *new) == 0
    assert listed(database, capsys) == [
        ("王督导", "supervisor", True),
        ("李审校", "reviewer", True),
    ]
    other = ["--db", database, "--reviewer", "李审校", "--passphrase-file", "-"]
    typed(GIVEN)
    assert run("accounts", "disable", "王督导", *other) == 1
    assert "accounts passphrase" in capsys.readouterr().err
    typed(GIVEN, OWN)
    assert run("accounts", "passphrase", *other, *new) == 0
    typed(OWN)
    assert run("accounts", "role", "李审校", "supervisor", *other) == 1
    assert "Only a supervisor" in capsys.readouterr().err

    typed(FIRST)
    assert run("accounts", "role", "李审校", "auditor", *boss) == 0
    typed(FIRST)
    assert run("accounts", "disable", "李审校", *boss) == 0
    assert listed(database, capsys)[1] == ("李审校", "auditor", False)
    typed(FIRST)
    assert run("accounts", "enable", "李审校", *boss) == 0
    typed(FIRST, "quite another one")
    assert run("accounts", "reset", "李审校", *boss, *new) == 0
    typed(FIRST)
    assert run("accounts", "role", "王督导", "reviewer", *boss) == 1
    assert "last supervisor" in capsys.readouterr().err
    typed(FIRST)
    assert run("accounts", "enable", "赵", *boss) == 1
    assert run("verify", "--db", database) == 0


def test_a_passphrase_is_no_argument_and_needs_somebody_to_ask(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("accounts", "start", "王督导", "--db", database) == 1
    assert "Use --new-passphrase-file" in capsys.readouterr().err
    with pytest.raises(SystemExit) as left:
        run("accounts", "start", "王督导", FIRST, "--db", database)
    assert left.value.code == 2
