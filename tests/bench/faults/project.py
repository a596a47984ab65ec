"""A small project to break: five candidates, numerals, and decisions of every kind."""

from __future__ import annotations

from pathlib import Path

from reviewer.audit.verify import verify
from reviewer.domain.candidate import NumeralKind
from reviewer.domain.record import Actor
from reviewer.domain.sampling import Fault, Grade, Lot, Severity, Verdict
from reviewer.review import inspecting, operations
from reviewer.stats import sampling
from reviewer.storage.store import Store
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


def import_one(store: Store, prefix: str = "") -> None:
    """The sample's source once more, made another one by what stands after it."""
    text = strategies.TEXT + prefix
    parts = [(strategies.document(text), strategies.extraction())]
    operations.import_source(store, strategies.source(text), parts, actor=ACTOR)


def broken(path: Path, receipts: dict[int, str] | None = None) -> list[str]:
    """What a check of a database finds, warnings left out."""
    store = Store.open(path)
    try:
        found = verify(store, receipts=receipts)
        return [str(one) for one in found if not one.is_warning]
    finally:
        store.close()
