"""Filtering records by text: what is found is what the records hold, however it is looked for."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlmodel import Session

from reviewer.audit.verify import verify
from reviewer.domain.notation import format_year
from reviewer.domain.record import Actor, Record
from reviewer.domain.view import Column, Order, View
from reviewer.review import operations
from reviewer.storage import keyset, migrate, paging, queries, wordings
from reviewer.storage.store import Store
from reviewer.text.finding import fold
from tests import strategies

TEXT = strategies.TEXT
_HELD: dict[Column | None, Callable[[Record], tuple[str, ...]]] = {
    None: lambda one: (one.mention.indicator, one.mention.value_text, one.mention.scope),
    Column.INDICATOR: lambda one: (one.mention.indicator,),
    Column.UNIT: lambda one: (one.mention.unit,),
    Column.SCOPE: lambda one: (one.mention.scope,),
    Column.RULE: lambda one: (one.rule,),
    Column.REVIEWER: lambda one: (one.decided_by,),
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Records of the same few texts in several documents, corrected in some."""
    path = tmp_path_factory.mktemp("filled") / "a.sqlite3"
    actor = Actor("李审校")
    store = Store.open(path)
    for number in range(3):
        text = f"{TEXT}{'附' * number}"
        parts = [(strategies.document(text), strategies.extraction())]
        operations.import_source(store, strategies.source(text), parts, actor=actor)
    for record_id, indicator, scope in (
        (2, "ＧＤＰ增速（Ａ類）", "全市"),
        (8, "gdp 增速", ""),
        (14, "100%_达标率", "主城區"),
    ):
        better = strategies.mention(TEXT, "7.7%", indicator=indicator, scope=scope)
        operations.correct(store, record_id, better, version=1, actor=actor)
    operations.reject(store, 3, reason="date", version=1, actor=Actor("王督导"))
    store.close()
    return path


@pytest.fixture
def path(filled: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "a.sqlite3"
    migrate.back_up(filled, copy)
    return copy


@pytest.fixture
def opened(path: Path) -> Iterator[Store]:
    store = Store.open(path)
    yield store
    store.close()


def found(store: Store, text: str, **more: object) -> list[int]:
    """The ids of a view; its pages, its count and its steps say the same."""
    view = View(text=text, **more)  # type: ignore[arg-type]
    with store.read() as session:
        ids = list(queries.record_ids(session, view))
        pages = [
            record.id
            for offset in range(0, len(ids) + 1, 4)
            for record in queries.record_page(session, view, offset=offset, limit=4)
        ]
        assert pages == ids
        assert queries.count(session, view) == len(ids)
        assert _steps(session, view) == ids
        assert _steps(session, view, back=True) == ids[::-1]
    return ids


def _steps(session: Session, view: View, *, back: bool = False) -> list[int]:
    ids = []
    now = keyset.edge(session, view, at_end=back)
    while now is not None:
        ids.append(now)
        now = queries.neighbour(session, of=now, view=view, step=-1 if back else 1)
    return ids


def parts_of(texts: set[str]) -> set[str]:
    return {
        text[start : start + n]
        for text in texts
        for n in (1, 2, len(text))
        for start in range(len(text))
    }


@pytest.fixture(params=["as it is", "walking", "no FTS5"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The ways of finding the same: few records, so many that rows are asked in their order, and
    a database without the index."""
    made = (keyset._those_beyond, keyset._edge)
    if request.param == "walking":
        monkeypatch.setattr(paging, "_MANY_WORDINGS", 0)
        monkeypatch.setattr(paging, "_STRETCHES", (2, 5))
        monkeypatch.setattr(keyset, "_STRETCHES", (1, 3))
    if request.param == "no FTS5":
        monkeypatch.setattr(wordings, "has_fts5", lambda: False)
        for statements in made:
            statements.cache_clear()
    yield
    for statements in made:
        statements.cache_clear()


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("is_regex", [False, True])
def test_what_is_shown_of_years_and_confidence_is_found(opened: Store, is_regex: bool) -> None:
    with opened.read() as session:
        records = queries.records(session, list(queries.record_ids(session, View())))
    shown: dict[Column, dict[int, str]] = {
        Column.YEAR: {one.id: format_year(one.mention.year) for one in records},
        Column.CONFIDENCE: {one.id: f"{int(one.confidence * 100 + 0.5)}%" for one in records},
    }
    for field, texts in shown.items():
        for part in (*sorted(parts_of(set(texts.values()))), "1987", "17%"):
            expected = [record_id for record_id, text in texts.items() if part in text]
            assert found(opened, part, field=field, is_regex=is_regex) == expected, (field, part)


@pytest.mark.parametrize("field", _HELD)
@pytest.mark.usefixtures("way")
def test_every_part_of_a_text_finds_the_records_that_have_it(
    opened: Store, field: Column | None
) -> None:
    held = _HELD[field]
    with opened.read() as session:
        records = queries.records(session, list(queries.record_ids(session, View())))
        for part in sorted(parts_of({text for record in records for text in held(record)})):
            expected = [
                record.id
                for record in records
                if any(fold(part) in fold(text) for text in held(record))
            ]
            view = View(text=part, field=field)
            assert list(queries.record_ids(session, view)) == expected, part
            page = queries.record_page(session, view, offset=0, limit=2)
            assert [record.id for record in page] == expected[:2], part


@pytest.mark.parametrize("order", [Column.INDICATOR, Column.YEAR, Column.CONFIDENCE])
@pytest.mark.usefixtures("way")
def test_a_filter_keeps_the_order(opened: Store, order: Column) -> None:
    for descending in (False, True):
        by = (Order(order, descending),)
        with opened.read() as session:
            everything = list(queries.record_ids(session, View(order=by)))
        for text in ("率", "7.7%", "亿元"):
            ids = found(opened, text, order=by)
            assert len(ids) > 1
            assert ids == [one for one in everything if one in ids]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("GDP增速", [2, 8]),  # full width finds half width, over a stray space
        ("gdp", [2, 8]),
        ("A类", [2]),  # simplified finds traditional …
        ("主城区", [14]),
        ("ａ類", [2]),  # … and the reverse
        ("%_", [14]),  # no sign is an operator
        ("达标率", [14]),
        ('"', []),
        ("GDP AND 增速", []),
        ("没有这个词", []),
        ("犇", []),
    ],
)
@pytest.mark.usefixtures("way")
def test_a_text_is_found_as_a_reader_means_it(opened: Store, typed: str, ids: list[int]) -> None:
    assert found(opened, typed) == ids


@pytest.mark.parametrize("pattern", [r"^\d\.\d%$", "率$", "^$", "x?", "没有"])
@pytest.mark.usefixtures("way")
def test_a_pattern_finds_what_python_finds(opened: Store, pattern: str) -> None:
    held = _HELD[None]
    with opened.read() as session:
        records = queries.records(session, list(queries.record_ids(session, View())))
    expected = [one.id for one in records if any(re.search(pattern, text) for text in held(one))]
    assert found(opened, pattern, is_regex=True) == expected


def test_what_a_decision_brings_is_found_at_once_and_what_it_takes_is_not(opened: Store) -> None:
    actor = Actor("李审校")
    before = found(opened, "地区生产总值")
    better = strategies.mention(TEXT, "500亿元", indicator="从未见过的指标")
    operations.correct(opened, 1, better, version=1, actor=actor)
    assert found(opened, "见过") == [1]
    assert found(opened, "地区生产总值") == [one for one in before if one != 1]
    assert found(opened, "李审", field=Column.REVIEWER)[0] == 1
    entry = operations.undoable(opened, actor=actor)
    assert entry is not None
    operations.undo(opened, entry.entry_id, actor=actor)
    assert found(opened, "见过") == []
    assert found(opened, "地区生产总值") == before


def test_what_failed_to_commit_leaves_nothing(opened: Store) -> None:
    def fail(session: Session) -> None:
        session.connection().exec_driver_sql("UPDATE record SET scope = '半途' WHERE id = 1")
        wordings.complete(session)
        raise InterruptedError

    with pytest.raises(InterruptedError), opened.write() as session:
        fail(session)
    assert found(opened, "半途") == []
    assert verify(opened) == []


def test_what_another_program_wrote_is_found_after_the_next_commit(path: Path) -> None:
    with closing(sqlite3.connect(path)) as hand, hand:
        hand.execute("UPDATE record SET scope = '渝西' WHERE id = 4")
    store = Store.open(path)
    operations.flag(store, 5, is_flagged=True, version=1, actor=Actor("李审校"))
    assert found(store, "渝西") == [4]
    store.close()


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM wording WHERE text = '亿元'",
        "UPDATE wording SET folded = 'x' WHERE text = '亿元'",
        "UPDATE wording SET text = 'x' WHERE text = '亿元'",
        "UPDATE wording SET id = id + 1000 WHERE text = '亿元'",
        "INSERT INTO wording_gram(wording_gram) VALUES ('delete-all')",
    ],
)
def test_an_index_that_does_not_agree_is_told_and_made_anew(path: Path, damage: str) -> None:
    with closing(sqlite3.connect(path)) as hand, hand:
        hand.execute(damage)
    store = Store.open(path)
    with store.read() as session:
        assert not list(queries.record_ids(session, View(text="亿元", field=Column.UNIT)))
    assert {one.code for one in verify(store)} == {"wording"}
    with store.write() as session:
        wordings.refresh(session)
    assert verify(store) == []
    assert found(store, "亿元", field=Column.UNIT) == [1, 6, 11]
    store.close()
