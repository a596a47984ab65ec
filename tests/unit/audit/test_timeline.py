"""The time line of all changes: what its filters find, both sides of a change, and its export."""

from __future__ import annotations

import csv
import dataclasses
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from reviewer.audit import timeline as telling
from reviewer.audit import trail
from reviewer.audit.kinds import OpKind
from reviewer.domain.record import Actor, Record
from reviewer.domain.timeline import BULK, EntryFilter, TimelineRow
from reviewer.errors import DecisionError, SignedOffError, StaleError
from reviewer.export.timeline import export_timeline
from reviewer.review import operations, signing_off
from reviewer.storage import paging, timeline
from reviewer.storage.store import Store
from tests import strategies

OTHER = Actor("王督导", machine="m2", session="s2")
START = datetime(2026, 3, 1, 8, tzinfo=UTC)


@pytest.fixture
def reviewed(store: Store, actor: Actor) -> Store:
    """1 import, 2 confirm, 3 correct, 4 reject, 5 comment, 6 confirm_many, 7 its undo."""
    minutes = iter(range(1000))
    store.clock = lambda: START + timedelta(minutes=next(minutes))
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(store, strategies.source(), parts, actor=actor)
    operations.confirm(store, 1, version=1, actor=actor)
    mention = dataclasses.replace(record(store, 2).mention, unit="％")
    operations.correct(store, 2, mention, version=1, actor=OTHER)
    operations.reject(store, 3, reason="name", version=1, actor=actor)
    operations.comment(store, 1, "与统计公报“不一致”", version=2, actor=OTHER)
    done = operations.confirm_many(store, {4: 1, 5: 1}, actor=actor)
    operations.undo(store, done.entry_id, actor=actor)
    return store


def record(store: Store, record_id: int) -> Record:
    with store.read() as session:
        return paging.records(session, [record_id])[0]


def found(store: Store, **wanted: object) -> list[int]:
    with store.read() as session:
        windows = timeline.entry_ids(session, EntryFilter(**wanted))  # type: ignore[arg-type]
        return [number for ids in windows for number in ids]


def lines(store: Store) -> dict[int, TimelineRow]:
    with store.read() as session:
        return {line.id: line for line in timeline.rows(session, [7, 6, 5, 4, 3, 2, 1])}


def test_everything_is_there_the_newest_first(reviewed: Store) -> None:
    assert found(reviewed) == [7, 6, 5, 4, 3, 2, 1]


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        ({"actors": frozenset({"王督导"})}, [5, 3]),
        ({"operations": frozenset({"confirm", "reject"})}, [4, 2]),
        ({"fields": frozenset({"unit"})}, [3]),
        ({"fields": frozenset({"state"})}, [7, 6, 4, 3, 2]),
        ({"fields": frozenset({"comment"})}, [5]),
        ({"is_bulk": True}, [7, 6]),
        ({"words": "公报“不一致"}, [5]),
        ({"words": "%"}, []),
        ({"words": "名称", "reasons": frozenset({"name"})}, [4]),
        ({"documents": frozenset({99})}, []),
        ({"actors": frozenset({"王督导"}), "fields": frozenset({"unit"})}, [3]),
    ],
)
def test_a_filter_finds_only_what_it_names(
    reviewed: Store, wanted: dict[str, object], numbers: list[int]
) -> None:
    assert found(reviewed, **wanted) == numbers


def test_the_time_is_from_the_first_to_before_the_last(reviewed: Store) -> None:
    at = {number: line.at for number, line in lines(reviewed).items()}
    assert found(reviewed, first=at[3], until=at[5]) == [4, 3]


def test_a_document_has_what_happened_in_it(reviewed: Store, actor: Actor) -> None:
    words = strategies.TEXT.replace("500亿元", "600亿元")
    document, source = strategies.document(words), strategies.source(words)
    extraction = dataclasses.replace(strategies.extraction(), candidates=())
    operations.import_source(reviewed, source, [(document, extraction)], actor=actor)
    assert found(reviewed, documents=frozenset({2})) == [8]
    assert found(reviewed, documents=frozenset({1})) == [7, 6, 5, 4, 3, 2, 1]


def test_what_changed_after_a_sign_off_is_found(reviewed: Store, actor: Actor) -> None:
    signing_off.sign_off(reviewed, [1], override="先行发布", actor=OTHER)
    assert found(reviewed, is_after_sign_off=True) == []
    signing_off.unlock(reviewed, [1], reason="更正", actor=OTHER)
    operations.flag(reviewed, 1, is_flagged=True, version=3, actor=actor)
    assert found(reviewed, is_after_sign_off=True) == [10]


def test_a_signed_document_is_not_reverted(reviewed: Store) -> None:
    signing_off.sign_off(reviewed, [1], override="先行发布", actor=OTHER)
    with pytest.raises(SignedOffError):
        operations.revert(reviewed, 3, reason="x", actor=OTHER)


def test_a_search_can_be_given_up(reviewed: Store) -> None:
    def stop(_done: int, _all: int) -> None:
        raise InterruptedError

    with reviewed.read() as session, pytest.raises(InterruptedError):
        list(timeline.entry_ids(session, EntryFilter(), stop))


def test_everybody_named_in_the_trail_can_be_chosen(reviewed: Store) -> None:
    with reviewed.read() as session:
        assert timeline.actors(session) == ["李审校", "王督导"]


def test_a_line_says_what_where_and_how_many(reviewed: Store) -> None:
    line = lines(reviewed)
    assert line[3].object is not None
    assert line[3].object.label == "地区生产总值 7.7%"
    assert line[3].object.record_id == 2
    assert set(line[3].object.fields) == {"unit", "state"}
    assert (line[6].n_objects, line[6].is_taken_back) == (2, True)
    assert not line[7].is_taken_back
    assert line[1].object is not None
    assert line[1].object.document_id == 1


def test_bulk_operations_are_those_of_many() -> None:
    assert {kind.value for kind in OpKind if kind.value.endswith("_many")} == BULK


def test_both_sides_hold_every_field_and_mark_the_changed(reviewed: Store) -> None:
    uid = record(reviewed, 2).uid
    with reviewed.read() as session:
        sides = telling.sides(session, 3, "record", uid)
    assert sides.before is not None
    assert (sides.before["unit"], sides.after["unit"]) == ("%", "％")
    assert sides.before["indicator"] == sides.after["indicator"] == "地区生产总值"
    assert sides.changed == {"unit", "state", "decided_by", "decided_at"}


def test_the_sides_of_a_later_entry_begin_where_the_earlier_ended(reviewed: Store) -> None:
    uid = record(reviewed, 1).uid
    with reviewed.read() as session:
        earlier = telling.sides(session, 2, "record", uid)
        later = telling.sides(session, 5, "record", uid)
    assert later.before == earlier.after
    assert later.changed == {"comment"}


def test_the_objects_of_a_bulk_decision_come_in_parts(reviewed: Store) -> None:
    with reviewed.read() as session:
        first = timeline.objects(session, 6, first=0, limit=2)
        rest = timeline.objects(session, 6, first=2, limit=50)
    assert [one.kind for one in (*first, *rest)].count("record") == 2
    assert not {one.position for one in first} & {one.position for one in rest}


# -- reverting -----------------------------------------------------------------------------------


def test_reverting_is_a_new_entry_with_its_reason(reviewed: Store) -> None:
    done = operations.revert(reviewed, 3, reason=" 单位应为% ", actor=OTHER)
    with reviewed.read() as session:
        (entry,) = [one for one in trail.entries(session) if one.id == done.entry_id]
    assert (entry.reason, entry.undoes, entry.operation) == ("单位应为%", 3, "undo")
    assert record(reviewed, 2).mention.unit == "%"
    assert lines(reviewed)[3].is_taken_back


def test_reverting_needs_a_reason(reviewed: Store) -> None:
    with pytest.raises(DecisionError, match="Say why"):
        operations.revert(reviewed, 3, reason="  ", actor=OTHER)


def test_what_was_changed_since_is_named(reviewed: Store, actor: Actor) -> None:
    mention = dataclasses.replace(record(reviewed, 2).mention, unit="个百分点")
    operations.correct(reviewed, 2, mention, version=2, actor=actor)
    with pytest.raises(StaleError, match="entry 8 by 李审校"):
        operations.revert(reviewed, 3, reason="x", actor=OTHER)
    operations.revert(reviewed, 8, reason="x", actor=OTHER)
    operations.revert(reviewed, 3, reason="x", actor=OTHER)
    assert record(reviewed, 2).mention.unit == "%"


# -- export --------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["csv", "jsonl", "xlsx"])
def test_an_export_holds_the_changes_and_the_head(
    reviewed: Store, tmp_path: Path, form: str
) -> None:
    out = tmp_path / f"timeline.{form}"
    wanted = EntryFilter(actors=frozenset({"王督导"}))
    result = export_timeline(reviewed, out, format=form, wanted=wanted)
    table = read(out)
    assert result.n_records == 2
    assert {line["entry"] for line in table} == {"5", "3"}
    with reviewed.read() as session:
        head = trail.head(session)
    assert {(int(line["trail_entry"]), line["trail_hash"]) for line in table} == {head}
    change = next(
        line for line in table if line["object_kind"] == "record" and line["entry"] == "3"
    )
    assert json.loads(change["before"])["unit"] == "%"
    assert json.loads(change["after"])["unit"] == "％"


def read(path: Path) -> list[dict[str, str]]:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    if path.suffix == ".jsonl":
        told = map(json.loads, path.read_text(encoding="utf-8").splitlines())
        return [
            {k: json.dumps(v) if isinstance(v, dict) else str(v) for k, v in line.items()}
            for line in told
        ]
    rows = list(load_workbook(path)["timeline"].values)
    return [dict(zip(rows[0], map(str, row), strict=True)) for row in rows[1:]]
