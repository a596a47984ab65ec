"""Signing off and unlocking on the command line, and what exports say of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import main as program
from reviewer.audit.keys import Cost
from reviewer.domain.record import Actor
from reviewer.review import accounts, operations
from reviewer.storage.store import Store
from tests import strategies

WORDS = "correct horse battery"


def run(*arguments: str | Path) -> int:
    return program.main([str(argument) for argument in arguments])


@pytest.fixture
def database(store: Store, actor: Actor) -> Path:
    """Two documents with open records; closed."""
    for suffix in ("", "又一份"):
        text = strategies.TEXT + suffix
        parts = [(strategies.document(text), strategies.extraction())]
        operations.import_source(store, strategies.source(text), parts, actor=actor)
    operations.confirm(store, 1, version=1, actor=actor)
    operations.confirm(store, 6, version=1, actor=actor)
    store.close()
    return store.path


def listed(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> list[dict[str, object]]:
    assert run(*arguments, "--json") == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def exported(database: Path, out: Path) -> list[dict[str, object]]:
    assert run("export", "--db", database, "--format", "jsonl", "--out", out) == 0
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def test_a_release_is_signed_off_listed_exported_and_unlocked(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--db", database, "--reviewer", "王督导"]
    assert run("sign-off", *arguments, "--all", "--release", "2021") == 1
    assert "of its numbers are open" in capsys.readouterr().err
    signing = ["--all", "--release", "2021", "--override", "试行", "--comment", "首版"]
    assert run("sign-off", *arguments, *signing) == 0
    assert "documents: 2" in capsys.readouterr().err
    [made] = listed(capsys, "sign-off", "--db", database, "--list")
    assert (made["release"], made["by"], made["comment"]) == ("2021", "王督导", "首版")
    assert made["documents"] == made["locked"]
    documents = listed(capsys, "documents", "--db", database)
    assert [one["locked"] for one in documents] == [True, True]

    first = exported(database, tmp_path / "a.jsonl")[0]
    told = [first[name] for name in ("release", "signed_off_by", "after_sign_off")]
    assert told == ["2021", "王督导", 0]

    uid = str(documents[0]["uid"])
    assert run("unlock", *arguments, uid, "--reason", "笔误") == 0
    store = Store.open(database)
    operations.flag(store, 1, is_flagged=True, version=2, actor=Actor("李审校"))
    store.close()
    lines = exported(database, tmp_path / "b.jsonl")
    told = [[one[name] for name in ("release", "signed_off_at", "after_sign_off")] for one in lines]
    assert told[0] == ["", "", 1]
    assert told[1][0] == "2021"
    assert told[1][2] == 0

    assert run("unlock", *arguments, "--release", "2021", "--reason", "补充") == 0
    assert run("unlock", *arguments, "--release", "2022", "--reason", "补充") == 1
    assert run("sign-off", *arguments, "nothing-like-it") == 1
    assert run("verify", "--db", database) == 0


def test_with_accounts_a_passphrase_proves_who_signs(database: Path, tmp_path: Path) -> None:
    store = Store.open(database)
    cost = Cost(time=1, memory=64, lanes=1)
    accounts.start(store, "王督导", WORDS, actor=Actor("x"), cost=cost)
    store.close()
    secret = tmp_path / "secret.txt"
    secret.write_text(WORDS, encoding="utf-8")
    signing = ["sign-off", "--db", database, "--all", "--release", "一", "--override", "试行"]
    assert run(*signing, "--reviewer", "王督导") == 1  # nobody to ask
    assert run(*signing, "--reviewer", "王督导", "--passphrase-file", secret) == 0
    assert run("verify", "--db", database) == 0
