"""Each role does what the table says and nothing else, also where it is called directly."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer.audit.keys import Cost
from reviewer.audit.kinds import STAYS, OpKind
from reviewer.audit.verify import verify
from reviewer.domain.candidate import NumeralKind
from reviewer.domain.document import DocumentKind
from reviewer.domain.record import Actor, DocumentChanges, Done
from reviewer.domain.role import AUDIT, CHECKPOINT, REVERT, RIGHTS, UNDO_OTHERS, Role, may
from reviewer.errors import DecisionError, RightError
from reviewer.review import accounts, operations
from reviewer.review.operation import operation
from reviewer.review.restoring import restore
from reviewer.storage import backup, queries
from reviewer.storage.store import Store
from tests import strategies

CHEAP = Cost(time=1, memory=64, lanes=1)
WORDS = "correct horse battery"
NEW = "青山 绿水 four words"


def holder(store: Store, name: str, role: Role, supervisor: Actor) -> Actor:
    """Somebody signed in with an account and a passphrase of their own."""
    accounts.add(store, name, role, WORDS, actor=supervisor, cost=CHEAP)
    actor = accounts.sign_in(store, name, WORDS).actor
    return accounts.change_passphrase(store, actor=actor, old=WORDS, new=NEW, cost=CHEAP).actor


@pytest.fixture
def people(store: Store, actor: Actor) -> dict[Role, Actor]:
    """A database with a document in it, and one account a role."""
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(store, strategies.source(), parts, actor=actor)
    first = accounts.start(store, "王督导", WORDS, actor=actor, cost=CHEAP).actor
    return {
        Role.SUPERVISOR: first,
        Role.REVIEWER: holder(store, "李审校", Role.REVIEWER, first),
        Role.AUDITOR: holder(store, "赵审计", Role.AUDITOR, first),
    }


def edit(store: Store, actor: Actor) -> Done:
    changes = DocumentChanges(
        title="另一标题",
        region=None,
        issuer="",
        kind=DocumentKind.OTHER,
        year=2021,
        period=None,
        date="",
    )
    return operations.edit_document(store, 1, changes, version=1, actor=actor)


def split(store: Store, actor: Actor) -> Done:
    with store.read() as session:
        mention = queries.records(session, [1])[0].mention
    other = dataclasses.replace(mention, indicator="另一指标")
    return operations.split(store, 1, [mention, other], version=1, actor=actor)


def merge(store: Store, actor: Actor) -> Done:
    with store.read() as session:
        mention = queries.records(session, [1])[0].mention
    return operations.merge(store, [1, 2], mention, versions={1: 1, 2: 1}, actor=actor)


def add(store: Store, actor: Actor) -> Done:
    return operations.add(store, 1, strategies.mention(strategies.TEXT, "1390个"), actor=actor)


def correct(store: Store, actor: Actor) -> Done:
    better = strategies.mention(strategies.TEXT, "7.7%", year=2020)
    return operations.correct(store, 2, better, version=1, actor=actor)


def take_back(store: Store, actor: Actor) -> Done:
    done = operations.confirm(store, 1, version=1, actor=actor)
    return operations.undo(store, done.entry_id, actor=actor)


DIRECTLY: dict[OpKind, Callable[[Store, Actor], object]] = {
    OpKind.CONFIRM: lambda s, a: operations.confirm(s, 1, version=1, actor=a),
    OpKind.CORRECT: correct,
    OpKind.REJECT: lambda s, a: operations.reject(s, 1, reason="name", version=1, actor=a),
    OpKind.ADD: add,
    OpKind.SPLIT: split,
    OpKind.MERGE: merge,
    OpKind.FLAG: lambda s, a: operations.flag(s, 1, is_flagged=True, version=1, actor=a),
    OpKind.COMMENT: lambda s, a: operations.comment(s, 1, "看原文", version=1, actor=a),
    OpKind.CONFIRM_MANY: lambda s, a: operations.confirm_many(s, {1: 1, 2: 1}, actor=a),
    OpKind.REJECT_MANY: lambda s, a: operations.reject_many(s, {1: 1}, reason="name", actor=a),
    OpKind.EDIT_DOCUMENT: edit,
    OpKind.SET_ASIDE: lambda s, a: operations.set_aside(
        s, 7, kind=NumeralKind.OTHER, version=1, actor=a
    ),
    OpKind.UNDO: take_back,
    OpKind.ADD_ACCOUNT: lambda s, a: accounts.add(
        s, "新人", Role.REVIEWER, WORDS, actor=a, cost=CHEAP
    ),
}


def test_every_kind_of_operation_has_a_line_in_the_table() -> None:
    assert set(RIGHTS) == {kind.value for kind in OpKind} | {
        UNDO_OTHERS,
        REVERT,
        AUDIT,
        CHECKPOINT,
    }


def test_what_no_line_names_is_allowed_to_nobody() -> None:
    assert not any(may(role, "an operation of a later version") for role in Role)


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.REVIEWER, Role.AUDITOR])
@pytest.mark.parametrize("kind", OpKind)
def test_the_table_holds_for_each_role_and_operation(
    store: Store, people: dict[Role, Actor], role: Role, kind: OpKind
) -> None:
    """Through the one place that every write goes through."""
    before = len_of_trail(store)
    if may(role, kind):
        with operation(store, kind, actor=people[role]):
            pass
        assert len_of_trail(store) == before + 1
    else:
        with (
            pytest.raises(RightError, match="nothing was changed"),
            operation(store, kind, actor=people[role]),
        ):
            pytest.fail("the operation was begun")
        assert len_of_trail(store) == before


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.REVIEWER, Role.AUDITOR])
@pytest.mark.parametrize("kind", DIRECTLY)
def test_functions_called_directly_obey_it(
    store: Store, people: dict[Role, Actor], role: Role, kind: OpKind
) -> None:
    if may(role, kind):
        DIRECTLY[kind](store, people[role])
    else:
        with store.read() as session:
            before = queries.records(session, [1, 2])
        with pytest.raises(RightError):
            DIRECTLY[kind](store, people[role])
        with store.read() as session:
            assert queries.records(session, [1, 2]) == before
    assert [str(one) for one in verify(store) if not one.is_warning] == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"account": ""},
        {"account": "0192"},
        {"role": Role.SINGLE},
        {"role": Role.SINGLE, "account": ""},
        {"role": Role.SUPERVISOR},
        {"name": "王督导"},
    ],
)
def test_an_actor_that_is_not_the_account_is_not_believed(
    store: Store, people: dict[Role, Actor], wrong: dict[str, object]
) -> None:
    pretended = dataclasses.replace(people[Role.REVIEWER], **wrong)  # type: ignore[arg-type]
    with pytest.raises(RightError, match="not signed in"):
        operations.confirm(store, 1, version=1, actor=pretended)


def test_a_disabled_account_decides_nothing_in_a_session_that_is_still_open(
    store: Store, people: dict[Role, Actor]
) -> None:
    reviewer = people[Role.REVIEWER]
    accounts.disable(store, reviewer.account, actor=people[Role.SUPERVISOR])
    with pytest.raises(RightError):
        operations.confirm(store, 1, version=1, actor=reviewer)
    accounts.enable(store, reviewer.account, actor=people[Role.SUPERVISOR])
    operations.confirm(store, 1, version=1, actor=reviewer)


def test_reviewers_take_back_only_what_they_did_themselves(
    store: Store, people: dict[Role, Actor]
) -> None:
    done = operations.confirm(store, 1, version=1, actor=people[Role.SUPERVISOR])
    with pytest.raises(RightError, match="Only a supervisor"):
        operations.undo(store, done.entry_id, actor=people[Role.REVIEWER])
    own = operations.confirm(store, 2, version=1, actor=people[Role.REVIEWER])
    operations.undo(store, own.entry_id, actor=people[Role.SUPERVISOR])
    operations.undo(store, done.entry_id, actor=people[Role.SUPERVISOR])


@pytest.mark.parametrize("kind", sorted(STAYS))
def test_no_undo_takes_back_what_must_stay(store: Store, actor: Actor, kind: OpKind) -> None:
    supervisor = accounts.start(store, "王督导", WORDS, actor=actor, cost=CHEAP).actor
    if not may(Role.SUPERVISOR, kind):
        entry_id = 1  # the accounts' own beginning
    else:
        with operation(store, kind, actor=supervisor) as op:
            pass
        entry_id = op.done.entry_id
    with pytest.raises(DecisionError, match="cannot be undone"):
        operations.undo(store, entry_id, actor=supervisor)


def test_a_single_user_keeps_every_right_but_those_over_accounts(store: Store) -> None:
    allowed = {kind for kind in OpKind if may(Role.SINGLE, kind)}
    assert allowed >= {OpKind.IMPORT, OpKind.CONFIRM, OpKind.UNDO, OpKind.RESTORE}
    assert OpKind.ADD_ACCOUNT not in allowed


def len_of_trail(store: Store) -> int:
    with store.read() as session:
        from reviewer.audit import trail  # noqa: PLC0415

        return trail.count(session)


@pytest.fixture
def closed(store: Store, people: dict[Role, Actor]) -> tuple[Path, Path]:
    """A backup and its database, which is closed."""
    made = backup.back_up(store.path, now=store.clock())
    operations.confirm(store, 1, version=1, actor=people[Role.REVIEWER])
    store.close()
    return made.path, store.path


def test_a_backup_is_restored_by_a_supervisor_only(
    closed: tuple[Path, Path], people: dict[Role, Actor]
) -> None:
    made, database = closed
    for role in (Role.REVIEWER, Role.AUDITOR):
        with pytest.raises(RightError):
            restore(made, database, actor=people[role])
    with pytest.raises(RightError):
        restore(made, database, actor=Actor("somebody"))
    store = Store.open(database, read_only=True)
    with store.read() as session:
        assert not queries.records(session, [1])[0].state.is_open  # nothing was restored
    store.close()
    restore(made, database, actor=people[Role.SUPERVISOR])
    store = Store.open(database, read_only=True)
    with store.read() as session:
        assert queries.records(session, [1])[0].state.is_open
    store.close()
