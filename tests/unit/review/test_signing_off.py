"""Sign-offs lock documents, for the window, for functions called directly, and for SQL."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from reviewer.audit import checkpoint
from reviewer.audit.findings import Finding
from reviewer.audit.keys import Cost
from reviewer.audit.verify import verify
from reviewer.domain.candidate import NumeralKind
from reviewer.domain.record import Actor
from reviewer.domain.role import Role
from reviewer.errors import DecisionError, RightError, SignedOffError, SignInError
from reviewer.review import accounts, operations
from reviewer.review.extracting import Again
from reviewer.review.signing_off import sign_off, sign_offs, unlock
from reviewer.storage import queries, signoffs
from reviewer.storage.store import Store
from tests import strategies

CHEAP = Cost(time=1, memory=64, lanes=1)
WORDS = "correct horse battery"


@pytest.fixture
def project(store: Store, actor: Actor) -> Store:
    """Two documents, the first of them finished."""
    for suffix in ("", "又一份"):
        text = strategies.TEXT + suffix
        parts = [(strategies.document(text), strategies.extraction())]
        operations.import_source(store, strategies.source(text), parts, actor=actor)
    finish(store, 1, actor)
    return store


def finish(store: Store, document_id: int, actor: Actor) -> None:
    with store.read() as session:
        records = queries.records(session, [*range(1, 11)])
        numerals = queries.ledger(session, document_id)
    mine = {one.id: one.version for one in records if one.document_id == document_id}
    operations.confirm_many(store, mine, actor=actor)
    for one in numerals:
        if one.is_open:
            kind = NumeralKind.OTHER
            operations.set_aside(store, one.id, kind=kind, version=one.version, actor=actor)


def broken(store: Store) -> list[Finding]:
    return [one for one in verify(store) if not one.is_warning]


def test_a_signed_document_is_changed_by_nothing(project: Store, actor: Actor) -> None:
    sign_off(project, [1], actor=actor, comment="核对完毕")
    mention = strategies.mention(strategies.TEXT, "1390个")
    with project.read() as session:
        version = queries.document(session, 1).version
    again = Again(document_id=1, version=version, extraction=strategies.extraction())
    entries = {
        "extract": lambda: operations.extract_again(project, [again], actor=actor),
        "reopen": lambda: operations.reopen(project, 1, version=2, actor=actor),
        "flag": lambda: operations.flag(project, 1, is_flagged=True, version=2, actor=actor),
        "add": lambda: operations.add(project, 1, mention, actor=actor),
        "numeral": lambda: operations.reclaim(project, 7, version=2, actor=actor),
        "bulk": lambda: operations.confirm_many(project, {6: 1, 1: 2}, actor=actor),
        "undo": lambda: operations.undo(project, 3, actor=actor),
    }
    for act in entries.values():
        with pytest.raises(
            SignedOffError, match=r"signed off by 李审校 on .* so nothing was changed"
        ):
            act()
    operations.confirm(project, 6, version=1, actor=actor)  # of the other document
    assert broken(project) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE record SET indicator = 'x' WHERE id = 1",
        "UPDATE record SET document_id = 1 WHERE id = 6",
        "UPDATE document SET title = 'x' WHERE id = 1",
        "UPDATE numeral SET set_aside_by = 'x' WHERE document_id = 1",
        "UPDATE decision SET reason = 'x' WHERE record_id = 1",
        (
            "INSERT INTO numeral SELECT 99, 'u', 1, 1, 0, 1, kind, rule, NULL, '', 0 FROM numeral "
            "WHERE id = 1"
        ),
        (
            "INSERT INTO decision SELECT 99, 'u', 1, actor, action, mention, reason, at, entry_id, "
            "NULL, guideline FROM decision WHERE id = 1"
        ),
        "DELETE FROM sign_off_document",
        "UPDATE sign_off_document SET document_id = 2",
        "UPDATE sign_off SET name = 'x'",
    ],
)
def test_the_database_itself_refuses(project: Store, actor: Actor, statement: str) -> None:
    sign_off(project, [1], actor=actor)
    project.close()
    with (
        closing(sqlite3.connect(project.path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match=r"signed off|never"),
    ):
        connection.execute(statement)


def test_what_was_learnt_is_still_noted_in_a_signed_document(project: Store, actor: Actor) -> None:
    sign_off(project, [1], actor=actor)
    project.close()
    with closing(sqlite3.connect(project.path)) as connection, connection:
        connection.execute("UPDATE record SET estimate = 0.5")


def test_what_is_open_is_signed_off_only_for_a_reason(project: Store, actor: Actor) -> None:
    with pytest.raises(DecisionError, match="5 of its records and 2 of its numbers are open"):
        sign_off(project, [1, 2], name="2021 年版", actor=actor)
    sign_off(project, [1, 2], name="2021 年版", override="缺第三表，另行补充", actor=actor)
    (made,) = sign_offs(project)
    assert (made.name, made.override, made.documents) == ("2021 年版", "缺第三表，另行补充", (1, 2))
    assert made.locked == {1, 2}
    with pytest.raises(SignedOffError, match="for the release “2021 年版”"):
        operations.confirm(project, 6, version=1, actor=actor)


def test_a_release_has_a_name_of_its_own(project: Store, actor: Actor) -> None:
    with pytest.raises(DecisionError, match="Give it a name"):
        sign_off(project, [1, 2], override="试", actor=actor)
    with pytest.raises(DecisionError, match="Choose one"):
        sign_off(project, [], actor=actor)
    sign_off(project, [1], name="一", actor=actor)
    with pytest.raises(DecisionError, match="called “一” already"):
        sign_off(project, [1], name=" 一 ", actor=actor)
    sign_off(project, [1], actor=actor)
    sign_off(project, [1], actor=actor)


def test_unlocking_takes_a_reason_and_is_remembered(project: Store, actor: Actor) -> None:
    sign_off(project, [1], actor=actor)
    with pytest.raises(DecisionError, match="Say why"):
        unlock(project, [1], reason=" ", actor=actor)
    with pytest.raises(DecisionError, match="nothing to unlock"):
        unlock(project, [2], reason="笔误", actor=actor)
    unlock(project, [1, 2], reason="笔误", actor=actor)
    done = operations.flag(project, 1, is_flagged=True, version=2, actor=actor)
    with project.read() as session:
        record = queries.records(session, [1])[0]
        assert signoffs.changed_after(session, 1) == {record.uid}
        assert [row.entry_id for row in session.execute(signoffs.changes_after())] == [
            done.entry_id
        ]
        seal = signoffs.seals(session)[1]
    assert (seal.by, seal.is_locked) == ("李审校", False)
    assert broken(project) == []


def test_a_release_locks_on_while_another_one_is_unlocked(project: Store, actor: Actor) -> None:
    """Unlocking takes all locks off a document; one made later stands."""
    sign_off(project, [1], actor=actor)
    sign_off(project, [1, 2], name="二", override="试", actor=actor)
    unlock(project, [1], reason="笔误", actor=actor)
    operations.flag(project, 1, is_flagged=True, version=2, actor=actor)
    with pytest.raises(SignedOffError):
        operations.confirm(project, 6, version=1, actor=actor)
    sign_off(project, [1], actor=actor)
    with pytest.raises(SignedOffError):
        operations.flag(project, 1, is_flagged=False, version=3, actor=actor)
    assert [one.locked for one in sign_offs(project)] == [{1}, {2}, frozenset()]
    assert broken(project) == []


def test_neither_is_undone(project: Store, actor: Actor) -> None:
    done = sign_off(project, [1], actor=actor)
    with pytest.raises(DecisionError, match="cannot be undone"):
        operations.undo(project, done.entry_id, actor=actor)


def test_only_a_supervisor_signs_off_and_signs_with_their_key(project: Store, actor: Actor) -> None:
    signed = accounts.start(project, "王督导", WORDS, actor=actor, cost=CHEAP)
    supervisor = signed.actor
    accounts.add(project, "张三", Role.REVIEWER, WORDS, actor=supervisor, cost=CHEAP)
    first = accounts.sign_in(project, "张三", WORDS).actor
    reviewer = accounts.change_passphrase(
        project, actor=first, old=WORDS, new="青山 绿水 four words", cost=CHEAP
    )
    with pytest.raises(RightError):
        sign_off(project, [1], actor=reviewer.actor, key=reviewer.key)
    for key in (None, reviewer.key):
        with pytest.raises(SignInError, match="one's own key"):
            sign_off(project, [1], actor=supervisor, key=key)
    done = sign_off(project, [1], actor=supervisor, key=signed.key)
    with pytest.raises(RightError):
        unlock(project, [1], reason="笔误", actor=reviewer.actor, key=reviewer.key)
    unlocked = unlock(project, [1], reason="笔误", actor=supervisor, key=signed.key)
    with project.read() as session:
        receipts = [receipt for _, receipt in checkpoint.checkpoints(session)]
    assert [one.entry for one in receipts] == [done.entry_id, unlocked.entry_id]
    assert all(one.is_signature_right for one in receipts)
    assert broken(project) == []


def by_hand(store: Store, *statements: str) -> list[str]:
    """What a check finds once the guards were lifted, statements carried out and guards put
    back."""
    store.close()
    with closing(sqlite3.connect(store.path)) as connection, connection:
        guards = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _, sql in guards:
            connection.execute(sql)
    reopened = Store.open(store.path, read_only=True)
    try:
        return [one.code for one in broken(reopened)]
    finally:
        reopened.close()


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE sign_off SET actor = '王五'", "state"),
        ("UPDATE sign_off SET entry_id = 1", "derived"),
        ("UPDATE sign_off_document SET state_sha256 = 'x'", "signed_state"),
        ("UPDATE sign_off_document SET document_id = 2", "state"),
        ("DELETE FROM sign_off_document", "state"),
        ("UPDATE record SET comment = 'x' WHERE id = 1", "signed_state"),
        ("UPDATE document SET title = 'x' WHERE id = 1", "signed_state"),
        (
            "INSERT INTO unlocking VALUES (1, 'u', 1, 1, '', '李审校', '2026-01-01', 1)",
            "object_stray",
        ),
    ],
)
def test_a_sign_off_that_was_tampered_with_is_found(
    project: Store, actor: Actor, statement: str, code: str
) -> None:
    sign_off(project, [1], actor=actor)
    assert code in by_hand(project, statement)


def test_a_guard_that_was_taken_away_is_found(project: Store) -> None:
    project.close()
    with closing(sqlite3.connect(project.path)) as connection, connection:
        connection.execute("DROP TRIGGER tr_record_locked_update")
        connection.execute(
            "CREATE TRIGGER strange AFTER INSERT ON record BEGIN DELETE FROM bookmark; END"
        )
    reopened = Store.open(project.path, read_only=True)
    try:
        names = [one.fields["name"] for one in broken(reopened)]
    finally:
        reopened.close()
    assert names == ["strange", "tr_record_locked_update"]


def test_a_signature_that_is_missing_is_found(project: Store, actor: Actor) -> None:
    signed = accounts.start(project, "王督导", WORDS, actor=actor, cost=CHEAP)
    sign_off(project, [1], actor=signed.actor, key=signed.key)
    assert "signed_unsigned" in by_hand(project, "DELETE FROM checkpoint")
