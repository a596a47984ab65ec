"""A small project to break: five candidates, numerals, and decisions of every kind."""

from __future__ import annotations

import dataclasses
import hashlib
from pathlib import Path

from reviewer.audit import checkpoint
from reviewer.audit.keys import Cost
from reviewer.audit.verify import verify
from reviewer.domain.candidate import NumeralKind
from reviewer.domain.record import Actor
from reviewer.domain.role import Role
from reviewer.domain.sampling import Fault, Grade, Lot, Severity, Verdict
from reviewer.review import accounts, inspecting, operations
from reviewer.review.notes import edit_notes
from reviewer.review.signing_off import sign_off, unlock
from reviewer.stats import sampling
from reviewer.storage.columns import insert
from reviewer.storage.store import Store
from reviewer.storage.tables import LearnedRow
from tests import strategies

ACTOR = Actor(name="李审校", machine="laptop-1", session="s-1")


def make(path: Path) -> None:
    """A closed database with an import, and with decisions, additions and undos on it."""
    store = Store.open(path)
    try:
        import_one(store)
        text = strategies.TEXT
        operations.confirm(store, 1, version=1, actor=ACTOR)
        better = strategies.mention(text, "7.7%", year=2020)
        operations.correct(store, 2, better, version=1, actor=ACTOR)
        operations.reject(store, 3, reason="name", version=1, actor=ACTOR)
        operations.flag(store, 4, is_flagged=True, version=1, actor=ACTOR)
        missed = strategies.mention(text, "1390个")
        operations.add(store, 1, missed, actor=ACTOR, proposal=strategies.candidate())
        operations.set_aside(store, 7, kind=NumeralKind.OTHER, version=1, actor=ACTOR)
        last = operations.undoable(store, actor=ACTOR)
        assert last is not None
        operations.undo(store, last.entry_id, actor=ACTOR)
        _inspect(store)
    finally:
        store.close()


def _inspect(store: Store) -> None:
    """A sample of everything decided, its first record found wrong, and closed."""
    n = inspecting.lot_size(store, Lot())
    plan = sampling.plan(n, level="II", aql="0.010", severity=Severity.NORMAL)
    number = inspecting.draw(store, Lot(), plan, lot_size=n, actor=ACTOR)
    fault = Fault(field="unit", correction="万元", grade=Grade.MAJOR)
    for item in inspecting.items(store, number):
        verdict, faults = (Verdict.AGREE, []) if item.position else (Verdict.WRONG, [fault])
        inspecting.judge(store, item.id, verdict=verdict, faults=faults, actor=ACTOR)
    inspecting.close(store, number, actor=ACTOR)


def make_all(path: Path) -> None:
    """The same, with everything else that a database can hold: a kept file, notes, sign-offs, a
    sample, what was learnt, and at last accounts and signed checkpoints."""
    make(path)
    store = Store.open(path)
    try:
        _import_file(store)
        edit_notes(store, "年份以公报为准。", before="", actor=ACTOR)
        operations.confirm(store, 8, version=1, actor=ACTOR)
        _learn(store)
        sign_off(store, [1], actor=ACTOR, name="2021", override="试行", comment="首版")
        sign_off(store, [2], actor=ACTOR, override="试行")
        unlock(store, [2], actor=ACTOR, reason="补充")
        operations.flag(store, 9, is_flagged=True, version=1, actor=ACTOR)
        _people(store)
    finally:
        store.close()


def _import_file(store: Store) -> None:
    text = strategies.TEXT + "附"
    content = text.encode()
    digest = hashlib.sha256(content).hexdigest()
    source = dataclasses.replace(strategies.source(text), original=content, file_sha256=digest)
    parts = [(strategies.document(text), strategies.extraction())]
    operations.import_source(store, source, parts, actor=ACTOR)


def _learn(store: Store) -> None:
    model = "{}"
    digest = hashlib.sha256(model.encode()).hexdigest()
    row = {"uid": "l-1", "at": store.clock(), "version": 1, "n_decisions": 3, "metrics": "{}"}
    with store.write() as session:
        insert(session, LearnedRow, [{**row, "model": model, "hash": digest}])


def _people(store: Store) -> None:
    cheap, words = Cost(time=1, memory=64, lanes=1), "correct horse battery"
    first = accounts.start(store, "王督导", words, actor=ACTOR, cost=cheap)
    assert first.key is not None
    accounts.add(store, "张三", Role.REVIEWER, words, actor=first.actor, cost=cheap)
    checkpoint.make(store, actor=first.actor, key=first.key)
    sign_off(store, [2], actor=first.actor, key=first.key, override="试行")
    accounts.add(store, "赵审计", Role.AUDITOR, words, actor=first.actor, cost=cheap)
    checkpoint.make(store, actor=first.actor, key=first.key)


def import_one(store: Store, prefix: str = "") -> None:
    """The sample's source once more, made another one by what stands after it."""
    text = strategies.TEXT + prefix
    parts = [(strategies.document(text), strategies.extraction())]
    operations.import_source(store, strategies.source(text), parts, actor=ACTOR)


def broken(
    path: Path, receipts: dict[int, str] | None = None, *, with_warnings: bool = False
) -> list[str]:
    """What a check of a database finds."""
    store = Store.open(path)
    try:
        found = verify(store, receipts=receipts)
        return [str(one) for one in found if with_warnings or not one.is_warning]
    finally:
        store.close()
