"""What is counted of reviewers and rules, from a database that was really worked in."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta

import pytest

from reviewer.domain.record import Actor
from reviewer.domain.sampling import Fault, Grade, Lot, Severity, Verdict
from reviewer.review import inspecting, operations
from reviewer.stats import findings, sampling
from reviewer.stats.findings import Findings
from reviewer.storage import paging
from reviewer.storage.store import Store
from tests import strategies

BOSS = Actor("王督导", session="s0")
FIRST = Actor("李审校", session="s1")
SECOND = Actor("陈审校", session="s2")


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def worked(store: Store) -> Store:
    """The first confirms, corrects (after 10 s) and rejects (1 s later); the second confirms two
    at once; the supervisor reverts the correction; a sample finds the rejected one wrong."""
    store.clock = clock = Clock()
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(store, strategies.source(), parts, actor=BOSS)
    operations.confirm(store, 1, version=1, actor=FIRST)
    clock.wait(10)
    with store.read() as session:
        mention = paging.records(session, [2])[0].mention
    changed = dataclasses.replace(mention, unit="个百分点", scope="全市")
    corrected = operations.correct(store, 2, changed, version=1, actor=FIRST)
    clock.wait(1)
    operations.reject(store, 3, reason="name", version=1, actor=FIRST)
    clock.wait(3600)
    operations.confirm_many(store, {4: 1, 5: 1}, actor=SECOND)
    operations.revert(store, corrected.entry_id, reason="误改", actor=BOSS)
    clock.wait(1)
    plan = sampling.plan(4, level="II", aql="0.010", severity=Severity.NORMAL)
    number = inspecting.draw(store, Lot(), plan, lot_size=4, actor=BOSS)
    fault = Fault(field="decision", correction="", grade=Grade.MAJOR)
    for item in inspecting.items(store, number):
        is_wrong = item.record.id == 3
        inspecting.judge(
            store,
            item.id,
            verdict=Verdict.WRONG if is_wrong else Verdict.AGREE,
            faults=[fault] if is_wrong else (),
            actor=BOSS,
        )
    return store


@pytest.fixture
def found(worked: Store) -> Findings:
    return findings.load(worked)


def test_decisions_are_counted_by_who_made_them(found: Findings) -> None:
    assert list(found.reviewers) == ["李审校", "陈审校"]
    assert found.reviewers["李审校"].actions == {"confirm": 1, "correct": 1, "reject": 1}
    assert found.reviewers["陈审校"].actions == {"confirm": 2}


def test_corrections_by_field_and_rejections_by_reason(found: Findings) -> None:
    assert found.reviewers["李审校"].fields == {"unit": 1, "scope": 1}
    assert found.reviewers["李审校"].reasons == {"name": 1}


def test_reverts_by_others_are_counted_and_ones_own_are_not(worked: Store) -> None:
    done = operations.confirm(worked, 2, version=3, actor=SECOND)
    operations.undo(worked, done.entry_id, actor=SECOND)
    found = findings.load(worked)
    assert found.reviewers["李审校"].n_reverted == 1
    assert found.reviewers["陈审校"].n_reverted == 0


def test_time_is_that_between_single_decisions(found: Findings) -> None:
    first, second = found.reviewers["李审校"], found.reviewers["陈审校"]
    assert first.seconds == [10.0, 1.0]
    assert first.pace == 5.5
    assert first.n_fast == 1
    assert (second.seconds, second.pace, second.n_bulk) == ([], None, 2)


def test_what_is_fast_can_be_said(worked: Store) -> None:
    assert findings.load(worked, fast=0.5).reviewers["李审校"].n_fast == 0


def test_errors_in_samples_go_to_whoever_decided(found: Findings) -> None:
    first, second = found.reviewers["李审校"], found.reviewers["陈审校"]
    assert (first.n_inspected, first.n_wrong) == (2, 1)
    assert (second.n_inspected, second.n_wrong) == (2, 0)
    assert first.errors == pytest.approx((0.5, 0.0126, 0.9874), abs=1e-4)


def test_rules_are_counted_alike(found: Findings) -> None:
    rule = found.rules["value.plain"]
    assert rule.n == 5
    assert rule.n_wrong == 1
    assert rule.kept_as_proposed is not None
    assert rule.kept_as_proposed[0] == 0.6


def test_counting_can_be_stopped(worked: Store) -> None:
    def stop(_done: int, _all: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        findings.load(worked, report=stop)
