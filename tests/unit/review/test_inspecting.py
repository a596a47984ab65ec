"""Samples: drawn by a seed, judged blind, closed by their plan, and proved by the trail."""

from __future__ import annotations

import dataclasses
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from reviewer.audit.verify import verify
from reviewer.domain.candidate import State
from reviewer.domain.record import Actor
from reviewer.domain.role import Role
from reviewer.domain.sampling import (
    DECISION,
    Fault,
    Grade,
    Inspection,
    Lot,
    Outcome,
    Severity,
    Verdict,
    drawn,
)
from reviewer.errors import DecisionError, RightError, StaleError
from reviewer.review import inspecting, operations
from reviewer.stats import sampling
from reviewer.storage import inspections, paging
from reviewer.storage.store import Store
from tests import strategies

BOSS = Actor("王督导", machine="m", session="s")
OTHER = Actor("陈审校", machine="m", session="s")
START = datetime(2026, 3, 1, 8, tzinfo=UTC)
ALL = Lot()


@pytest.fixture
def decided(store: Store, actor: Actor) -> Store:
    """Five records decided, the last one by somebody else, a minute apart."""
    minutes = iter(range(1000))
    store.clock = lambda: START + timedelta(minutes=next(minutes))
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(store, strategies.source(), parts, actor=actor)
    for record_id in (1, 2, 3, 4):
        operations.confirm(store, record_id, version=1, actor=actor)
    operations.reject(store, 5, reason="name", version=1, actor=OTHER)
    return store


def draw(
    store: Store, lot: Lot = ALL, *, aql: str = "6.5", seed: str = "", minor: bool = True
) -> int:
    n = inspecting.lot_size(store, lot)
    plan = sampling.plan(n, level="II", aql=aql, severity=Severity.NORMAL)
    return inspecting.draw(store, lot, plan, lot_size=n, actor=BOSS, seed=seed, counts_minor=minor)


def sample(store: Store) -> Inspection:
    return inspecting.samples(store)[0]


def judge_all(store: Store, number: int, *, n_wrong: int = 0, grade: Grade = Grade.MAJOR) -> None:
    for item in inspecting.items(store, number):
        faults = [Fault(field="unit", correction="万元", grade=grade)]
        is_wrong = item.position < n_wrong
        inspecting.judge(
            store,
            item.id,
            verdict=Verdict.WRONG if is_wrong else Verdict.AGREE,
            faults=faults if is_wrong else (),
            actor=BOSS,
        )


def broken(store: Store) -> list[str]:
    return [str(one) for one in verify(store)]


@pytest.mark.parametrize(
    ("lot", "n"),
    [
        (ALL, 5),
        (Lot(reviewer="陈审校"), 1),
        (Lot(documents=frozenset({1})), 5),
        (Lot(documents=frozenset({7})), 0),
        (Lot(first=START + timedelta(minutes=3)), 3),
        (Lot(until=START + timedelta(minutes=3)), 2),
    ],
)
def test_a_lot_holds_the_decided_records_that_it_names(decided: Store, lot: Lot, n: int) -> None:
    assert inspecting.lot_size(decided, lot) == n


def test_the_seed_that_is_kept_draws_the_sample_again(decided: Store) -> None:
    draw(decided)
    one = sample(decided)
    with decided.read() as session:
        lot = inspections.lot(session, ALL)
    chosen = [item.record.uid for item in inspecting.items(decided, one.id)]
    assert chosen == drawn(one.seed, lot, one.plan.size)
    assert broken(decided) == []


def test_who_inspects_own_decisions_is_told_and_nobody_elses_are(decided: Store) -> None:
    draw(decided, aql="0.65")
    number = sample(decided).id
    supervisor = dataclasses.replace(OTHER, role=Role.SUPERVISOR)
    own = [item for item in inspecting.items(decided, number, actor=supervisor) if item.is_own]
    assert [item.record.state for item in own] == [State.REJECTED]
    assert own[0].record.decided_by == ""
    assert not any(item.is_own for item in inspecting.items(decided, number, actor=OTHER))


def test_a_lot_that_grew_meanwhile_is_not_drawn_from(decided: Store, actor: Actor) -> None:
    plan = sampling.plan(5, level="II", aql="6.5", severity=Severity.NORMAL)
    operations.reopen(decided, 1, version=2, actor=actor)
    with pytest.raises(StaleError, match="4 records now instead of 5"):
        inspecting.draw(decided, ALL, plan, lot_size=5, actor=BOSS)
    assert inspecting.samples(decided) == []


def test_the_inspector_sees_the_record_as_drawn_and_not_by_whom(
    decided: Store, actor: Actor
) -> None:
    number = draw(decided, aql="0.010")  # all of them
    with decided.read() as session:
        record = paging.records(session, [2])[0]
    mention = dataclasses.replace(record.mention, unit="个百分点")
    operations.correct(decided, 2, mention, version=2, actor=actor)
    item = next(one for one in inspecting.items(decided, number) if one.record.id == 2)
    assert (item.record.mention.unit, item.record.state) == ("%", State.CONFIRMED)
    assert item.is_changed
    assert (item.record.decided_by, item.record.decided_at) == ("", None)
    assert broken(decided) == []


def test_a_record_withdrawn_since_is_still_shown_as_drawn(decided: Store, actor: Actor) -> None:
    mention = dataclasses.replace(strategies.mention(), scope="全市")
    done = operations.add(decided, 1, mention, actor=actor)
    number = draw(decided, aql="0.010")
    operations.undo(decided, done.entry_id, actor=actor)
    states = {item.record.id: item.record.state for item in inspecting.items(decided, number)}
    assert states[done.added[0]] is State.ADDED


def test_few_errors_accept_the_lot_and_many_reject_it(decided: Store) -> None:
    number = draw(decided, aql="6.5")
    judge_all(decided, number)
    inspecting.close(decided, number, actor=BOSS)
    assert sample(decided).outcome is Outcome.ACCEPTED
    number = draw(decided, aql="6.5")
    judge_all(decided, number, n_wrong=sample(decided).plan.reject)
    inspecting.close(decided, number, actor=BOSS)
    assert sample(decided).outcome is Outcome.REJECTED
    assert broken(decided) == []


def test_minor_errors_count_only_where_the_plan_says_so(decided: Store) -> None:
    number = draw(decided, aql="0.010", minor=False)
    judge_all(decided, number, n_wrong=2, grade=Grade.MINOR)
    assert sample(decided).n_wrong == 0
    number = draw(decided, aql="0.010")
    judge_all(decided, number, n_wrong=2, grade=Grade.MINOR)
    assert sample(decided).n_wrong == 2


def test_a_judgement_can_be_made_anew_until_the_sample_is_closed(decided: Store) -> None:
    number = draw(decided)
    item = inspecting.items(decided, number)[0]
    fault = Fault(field=DECISION, correction="", grade=Grade.CRITICAL)
    inspecting.judge(decided, item.id, verdict=Verdict.WRONG, faults=[fault], actor=BOSS)
    assert inspecting.items(decided, number)[0].faults == (fault,)
    judge_all(decided, number)
    assert inspecting.items(decided, number)[0].faults == ()
    inspecting.close(decided, number, actor=BOSS)
    with pytest.raises(DecisionError, match="closed"):
        inspecting.judge(decided, item.id, verdict=Verdict.AGREE, actor=BOSS)
    with pytest.raises(DecisionError, match="closed"):
        inspecting.close(decided, number, actor=BOSS)


def test_what_is_wrong_must_be_said(decided: Store) -> None:
    item = inspecting.items(decided, draw(decided))[0]
    with pytest.raises(DecisionError, match="Say what is wrong"):
        inspecting.judge(decided, item.id, verdict=Verdict.WRONG, actor=BOSS)


def test_a_sample_is_not_closed_before_all_are_judged(decided: Store) -> None:
    number = draw(decided)
    with pytest.raises(DecisionError, match="not judged yet"):
        inspecting.close(decided, number, actor=BOSS)


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.AUDITOR])
def test_reviewers_and_auditors_do_not_inspect(decided: Store, role: Role) -> None:
    number = draw(decided)
    item = inspecting.items(decided, number)[0]
    someone = dataclasses.replace(BOSS, role=role)
    plan = sample(decided).plan
    for act in (
        lambda: inspecting.draw(decided, ALL, plan, lot_size=5, actor=someone),
        lambda: inspecting.judge(decided, item.id, verdict=Verdict.AGREE, actor=someone),
        lambda: inspecting.close(decided, number, actor=someone),
    ):
        with pytest.raises(RightError):
            act()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE inspection SET seed = 'x'",
        "UPDATE inspection SET outcome = 'accepted'",
        "UPDATE inspection_item SET verdict = 'agree', faults = '[]'",
        "UPDATE inspection_item SET record_id = CASE record_id WHEN 5 THEN 4 ELSE 5 END",
        "UPDATE inspection_item SET position = position + 10",
        "UPDATE inspection SET lot_size = 4",
    ],
)
def test_a_sample_changed_by_hand_is_found(decided: Store, statement: str) -> None:
    number = draw(decided)
    judge_all(decided, number, n_wrong=1)
    assert broken(decided) == []
    with closing(sqlite3.connect(decided.path)) as connection, connection:
        connection.execute(statement)
    assert broken(decided) != []


def test_a_sample_cannot_be_deleted(decided: Store) -> None:
    draw(decided)
    with (
        closing(sqlite3.connect(decided.path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="never deleted"),
    ):
        connection.execute("DELETE FROM inspection_item")
