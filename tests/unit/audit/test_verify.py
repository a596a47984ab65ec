"""A sound database passes; whatever is changed behind the program's back is found and named."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reviewer.audit import trail
from reviewer.audit.findings import TEMPLATES, Finding
from reviewer.audit.verify import verify
from reviewer.domain.candidate import NumeralKind
from reviewer.domain.record import Actor
from reviewer.export import export
from reviewer.review import operations
from reviewer.storage import migrate
from reviewer.storage.store import Store
from tests import strategies

TEXT = strategies.TEXT


ACTOR = Actor(name="李审校", machine="laptop-1", session="s-1")


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed database with decisions of every kind in it."""
    path = tmp_path_factory.mktemp("reviewed") / "a.sqlite3"
    actor = ACTOR
    store = Store.open(path)
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(store, strategies.source(), parts, actor=actor)
    operations.confirm(store, 1, version=1, actor=actor)
    better = strategies.mention(TEXT, "7.7%", year=2020)
    operations.correct(store, 2, better, version=1, actor=actor)
    operations.reject(store, 3, reason="name", version=1, actor=actor)
    operations.flag(store, 4, is_flagged=True, version=1, actor=actor)
    missed = strategies.mention(TEXT, "1390个")
    operations.add(store, 1, missed, actor=actor, proposal=strategies.candidate())
    operations.set_aside(store, 7, kind=NumeralKind.OTHER, version=1, actor=actor)
    last = operations.undoable(store, actor=actor)
    assert last is not None
    operations.undo(store, last.entry_id, actor=actor)
    store.close()
    return path


@pytest.fixture
def path(reviewed: Path, tmp_path: Path) -> Path:
    """A copy of it to be changed by hand."""
    copy = tmp_path / "a.sqlite3"
    migrate.back_up(reviewed, copy)
    return copy


def findings(path: Path, **receipts: str) -> list[Finding]:
    store = Store.open(path, read_only=True)
    try:
        return verify(store, receipts={int(n[1:]): digest for n, digest in receipts.items()})
    finally:
        store.close()


@pytest.fixture
def hand(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection as somebody with the file and a database browser has it: nothing refuses."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for name, sql in connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f"DROP TRIGGER {name}")
            connection.execute("CREATE TEMP TABLE IF NOT EXISTS guards (sql TEXT)")
            connection.execute("INSERT INTO guards VALUES (?)", (sql,))
        connection.execute("PRAGMA ignore_check_constraints = ON")
        yield connection


def put_guards_back(hand: sqlite3.Connection) -> None:
    for (sql,) in hand.execute("SELECT sql FROM guards").fetchall():
        hand.execute(sql)
    hand.commit()


def test_a_sound_database_passes(path: Path) -> None:
    assert findings(path) == []


def test_every_finding_has_its_sentence() -> None:
    for code, template in TEMPLATES.items():
        assert template.endswith((".", ":", "}")), code


def test_missing_guards_are_found(path: Path, hand: sqlite3.Connection) -> None:
    hand.commit()
    assert {one.code for one in findings(path)} == {"schema"}
    put_guards_back(hand)
    assert findings(path) == []


INSERTED = (
    "INSERT INTO record SELECT 50, 'new', document_id, 1, state, start, \"end\", value_text, "
    "indicator, value, value_order, unit, comparator, measure, status, year_first, year_last, "
    "kind, scope, confidence, rule, catalogue_id, standard_value, standard_unit, is_flagged, "
    "comment, reason, decided_by, decided_at, estimate FROM record WHERE id = 1"
)
CELLS = [
    "UPDATE trail SET at = '2020-01-01 00:00:00.000000' WHERE id = 2",
    "UPDATE trail SET actor = 'x' WHERE id = 2",
    "UPDATE trail SET machine = 'x' WHERE id = 2",
    "UPDATE trail SET session = 'x' WHERE id = 2",
    "UPDATE trail SET program = 'x' WHERE id = 2",
    "UPDATE trail SET operation = 'reject' WHERE id = 2",
    "UPDATE trail SET reason = 'x' WHERE id = 4",
    "UPDATE trail SET offset_minutes = 1 WHERE id = 2",
    "UPDATE trail SET is_clock_back = 1 WHERE id = 2",
    "UPDATE trail SET undoes_id = 3 WHERE id = 8",
    "UPDATE trail SET n_changes = 9 WHERE id = 2",
    "UPDATE trail SET algorithm = 'sha512' WHERE id = 2",
    "UPDATE trail SET algorithm = 'none' WHERE id = 2",
    "UPDATE trail SET previous_hash = 'x' WHERE id = 2",
    "UPDATE trail SET hash = 'x' WHERE id = 2",
    "UPDATE trail SET uid = 'x' WHERE id = 2",
    "UPDATE trail_change SET after = '{}' WHERE entry_id = 3 AND position = 0",
    "UPDATE trail_change SET after = after || ' ' WHERE entry_id = 3 AND position = 0",
    "UPDATE trail_change SET after = 'no JSON' WHERE entry_id = 3 AND position = 0",
    "UPDATE trail_change SET before = NULL WHERE entry_id = 3 AND position = 0",
    "UPDATE trail_change SET object_uid = 'x' WHERE entry_id = 3 AND position = 0",
    "UPDATE trail_change SET object_kind = 'document' WHERE entry_id = 3 AND position = 0",
    "UPDATE trail_change SET position = 9 WHERE entry_id = 3 AND position = 1",
    "UPDATE trail_change SET entry_id = 4, position = 9 WHERE entry_id = 3 AND position = 1",
    "UPDATE trail_change SET entry_id = 99 WHERE entry_id = 3 AND position = 1",
    "DELETE FROM trail_change WHERE entry_id = 3 AND position = 1",
    "DELETE FROM trail WHERE id = 3",
    "DELETE FROM trail WHERE id = 8",
    "DELETE FROM trail",
    "UPDATE trail SET id = 99 WHERE id = 8",
    "UPDATE source SET text = replace(text, '500', '900')",
    "UPDATE source SET text_sha256 = 'x'",
    "UPDATE source SET file_sha256 = 'x'",
    "UPDATE source SET name = 'x'",
    "UPDATE source SET pages = '[[1,0,5]]'",
    "UPDATE source SET imported_at = '2020-01-01 00:00:00.000000'",
    "UPDATE document SET title = 'x'",
    'UPDATE document SET "end" = 9',
    "UPDATE document SET year = 1999",
    "UPDATE document SET region_code = 'x'",
    "UPDATE document SET period_last = 2030, period_first = 2026",
    "UPDATE document SET version = 5",
    "UPDATE document SET period_last = 2030",
    "UPDATE candidate SET run_id = 1 WHERE record_id = 6",
    "UPDATE record SET is_flagged = 2 WHERE id = 4",
    "UPDATE run SET resources_sha256 = 'x'",
    "UPDATE run SET n_candidates = 4",
    "UPDATE run SET at = '2020-01-01 00:00:00.000000'",
    "UPDATE candidate SET confidence = 0.99 WHERE record_id = 5",
    "UPDATE candidate SET rule = 'x' WHERE record_id = 5",
    "UPDATE candidate SET evidence = '[]' WHERE record_id = 5",
    "UPDATE candidate SET alternatives = '[]' WHERE record_id = 5",
    "UPDATE candidate SET origin = 'reviewer' WHERE record_id = 5",
    "UPDATE candidate SET run_id = NULL WHERE record_id = 5",
    "UPDATE candidate SET evidence = '[]' WHERE record_id = 6",
    "UPDATE candidate SET mention = replace(mention, '500', '5') WHERE record_id = 6",
    "DELETE FROM candidate WHERE record_id = 5",
    "UPDATE record SET value = '501' WHERE id = 1",
    "UPDATE record SET value = '501', value_order = 501 WHERE id = 1",
    "UPDATE record SET value_order = 1 WHERE id = 1",
    "UPDATE record SET value_text = '500亿' WHERE id = 1",
    "UPDATE record SET start = start - 1 WHERE id = 1",
    "UPDATE record SET indicator = 'x' WHERE id = 5",
    "UPDATE record SET unit = 'x' WHERE id = 5",
    "UPDATE record SET year_last = 2019 WHERE id = 2",
    "UPDATE record SET year_first = 2019 WHERE id = 2",
    "UPDATE record SET state = 'confirmed' WHERE id = 3",
    "UPDATE record SET state = 'bogus' WHERE id = 3",
    "UPDATE record SET state = 'withdrawn' WHERE id = 5",
    "UPDATE record SET version = 7 WHERE id = 3",
    "UPDATE record SET decided_by = 'x' WHERE id = 1",
    "UPDATE record SET decided_at = NULL WHERE id = 1",
    "UPDATE record SET is_flagged = 0 WHERE id = 4",
    "UPDATE record SET comment = 'x' WHERE id = 4",
    "UPDATE record SET confidence = 0.1 WHERE id = 1",
    "UPDATE record SET standard_value = '1' WHERE id = 1",
    "UPDATE record SET uid = 'x' WHERE id = 1",
    "UPDATE record SET document_id = 9 WHERE id = 1",
    "DELETE FROM record WHERE id = 5",
    INSERTED,
    "UPDATE decision SET actor = 'x' WHERE id = 1",
    "UPDATE decision SET action = 'reject' WHERE id = 1",
    "UPDATE decision SET mention = replace(mention, '500', '5') WHERE id = 1",
    "UPDATE decision SET reason = 'x' WHERE id = 1",
    "UPDATE decision SET at = '2020-01-01 00:00:00.000000' WHERE id = 1",
    "UPDATE decision SET withdrawn_by = 'x' WHERE id = 1",
    "UPDATE decision SET entry_id = 3 WHERE id = 1",
    "UPDATE decision SET record_id = 2 WHERE id = 1",
    "DELETE FROM decision WHERE id = 1",
    "UPDATE numeral SET kind = 'date' WHERE id = 7",
    "UPDATE numeral SET rule = 'x' WHERE id = 7",
    "UPDATE numeral SET start = start + 1 WHERE id = 7",
    "UPDATE numeral SET reviewed_kind = 'date' WHERE id = 7",
    "UPDATE numeral SET set_aside_by = 'x' WHERE id = 7",
    "UPDATE numeral SET is_open = 0 WHERE id = 7",
    "UPDATE numeral SET version = 9 WHERE id = 7",
    "DELETE FROM numeral WHERE id = 7",
    "UPDATE meta SET value = 'x' WHERE name = 'uid'",
]


@pytest.mark.parametrize("statement", CELLS)
def test_tampering_is_found(path: Path, hand: sqlite3.Connection, statement: str) -> None:
    assert hand.execute(statement).rowcount > 0
    put_guards_back(hand)
    broken = [one for one in findings(path) if not one.is_warning]
    assert broken
    for one in broken:
        assert str(one)


def test_the_broken_entry_is_named(path: Path, hand: sqlite3.Connection) -> None:
    hand.execute("UPDATE trail SET actor = 'x' WHERE id = 2")
    put_guards_back(hand)
    assert [str(one) for one in findings(path)] == [
        "Entry 2 of the trail, or a change in it, is not as it was written."
    ]


def test_the_broken_record_is_named(path: Path, hand: sqlite3.Connection) -> None:
    hand.execute("UPDATE record SET unit = '亿元' WHERE id = 5")
    ((uid,),) = hand.execute("SELECT uid FROM record WHERE id = 5").fetchall()
    put_guards_back(hand)
    (one,) = findings(path)
    assert str(one) == f"The record {uid} is not what the trail says: unit is 亿元 instead of 个."


def rebuild(hand: sqlite3.Connection, path: Path) -> None:
    """Recompute every hash, as the owner of a file can."""
    hand.commit()
    store = Store.open(path, read_only=True)
    with store.read() as session:
        previous = trail.genesis(session)
        hashes = []
        for entry in trail.entries(session):
            digest = entry.digest(previous)
            hashes.append((previous, digest, entry.id))
            previous = digest
    store.close()
    hand.executemany("UPDATE trail SET previous_hash = ?, hash = ? WHERE id = ?", hashes)


def test_a_rebuilt_chain_is_found_by_what_left_the_laptop(
    path: Path, hand: sqlite3.Connection, tmp_path: Path
) -> None:
    store = Store.open(path, read_only=True)
    receipt = export(store, tmp_path / "a.csv", format="csv")
    store.close()
    hand.execute("UPDATE trail SET actor = 'x' WHERE id = 2")
    rebuild(hand, path)
    put_guards_back(hand)
    assert findings(path) == []
    (one,) = findings(path, **{f"n{receipt.trail_entry}": receipt.trail_hash})
    assert one.code == "receipt"


def test_a_cut_off_tail_is_found_by_what_left_the_laptop(
    path: Path, hand: sqlite3.Connection
) -> None:
    ((digest,),) = hand.execute("SELECT hash FROM trail WHERE id = 8").fetchall()
    assert findings(path, n8=digest) != []  # the guards are off
    hand.execute("DELETE FROM trail_change WHERE entry_id IN (7, 8)")
    hand.execute("DELETE FROM trail WHERE id IN (7, 8)")
    hand.execute("UPDATE numeral SET version = 1 WHERE id = 7")
    put_guards_back(hand)
    assert findings(path) == []
    assert [one.code for one in findings(path, n8=digest)] == ["entry_missing"]


def test_a_clock_that_went_back_is_told(path: Path) -> None:
    store = Store.open(path, clock=lambda: datetime(2020, 1, 1, tzinfo=UTC))
    operations.confirm(store, 5, version=1, actor=ACTOR)
    store.close()
    (warning,) = findings(path)
    assert (warning.code, warning.is_warning) == ("clock_back", True)


def test_the_trail_says_where_and_in_which_session(path: Path) -> None:
    store = Store.open(path, read_only=True)
    with store.read() as session:
        entries = list(trail.entries(session))
    store.close()
    assert [entry.id for entry in entries] == [*range(1, 9)]
    assert {entry.actor for entry in entries} == {ACTOR}
    assert entries[3].reason == "name"
    assert entries[7].undoes == 7
    assert json.loads(json.dumps(entries[1].changes[0].after))["state"] == "confirmed"
