"""Searching all documents: what a reader means is found, at its place, however it is asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text as sql
from sqlmodel import Session

from reviewer.domain.candidate import Extraction
from reviewer.domain.hit import Hit
from reviewer.domain.record import Actor
from reviewer.domain.span import Span
from reviewer.errors import Cancelled
from reviewer.review.operations import import_source
from reviewer.storage import passages, search
from reviewer.storage.passages import OWN, TAIL
from reviewer.storage.store import Store
from reviewer.storage.tables import MetaRow
from reviewer.text.finding import find, fold
from tests.strategies import TEXT, document, source

NOTHING = Extraction(candidates=(), numerals=(), resources_sha256="e" * 64)
REPORT = (
    "全年地区生产总值达到188.77亿元，增长8.8%。\n城乡居民人均可支配收入分别达到34561元、12161元。\n"
    "一般公共预算收 入11.16亿元；鎮級收入增長６．１％；GDP 增速列全市第3位。"
)


class Library:
    """A store to which texts are added, and which is asked for words."""

    def __init__(self, store: Store, actor: Actor) -> None:
        self.store = store
        self._actor = actor

    def add(self, text: str, *extents: Span) -> list[int]:
        """The ids of the documents: the whole text unless ``extents`` say otherwise."""
        parts = [(document(text, extent=span), NOTHING) for span in extents or (None,)]
        done = import_source(self.store, source(text), parts, actor=self._actor)
        return list(done.document_ids)

    def find(self, words: str, document_id: int | None = None) -> list[Hit]:
        with self.store.read() as session:
            hits = search.more(session, search.look_for(words, document_id=document_id))
            assert hits.is_complete
            return search.page(session, hits, offset=0, limit=len(hits) + 1)

    def spans(self, words: str, document_id: int | None = None) -> list[tuple[int, Span]]:
        return [(hit.document_id, hit.span) for hit in self.find(words, document_id)]


@pytest.fixture
def library(store: Store, actor: Actor) -> Library:
    return Library(store, actor)


@pytest.fixture
def unindexed(library: Library) -> Library:
    """A database whose SQLite has no FTS5, or that is no SQLite."""
    with library.store.write() as session:
        session.execute(sql("DROP TABLE passage_gram"))
    return library


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("收入", ["收入", "收 入", "收入"]),
        ("人均可支配收入", ["人均可支配收入"]),
        ("收", ["收", "收", "收"]),
        ("188.77", ["188.77"]),
        ("8.8%", ["8.8%"]),
        ("6.1%", ["６．１％"]),
        ("镇级", ["鎮級"]),
        ("增长", ["增长", "增長"]),
        ("增長", ["增长", "增長"]),
        ("ｇｄｐ增速", ["GDP 增速"]),
        ("34561元", ["34561元"]),
        ("没有", []),
        ("  ", []),
        ("", []),
    ],
)
def test_words_are_found_however_they_are_written(
    library: Library, words: str, written: list[str]
) -> None:
    library.add(REPORT)
    assert [hit.words for hit in library.find(words)] == written


@pytest.mark.parametrize(
    "words",
    ['"', "收入*", "a AND b", "NOT", "grams:收入", "(", "^收", "'", "%", "_", "\\", "\0", "{"],
)
def test_no_sign_is_an_operator(library: Library, words: str) -> None:
    library.add(REPORT)
    (two,) = library.add(f"引文：{words}。")
    assert (two, Span(3, 3 + len(words.rstrip()))) in library.spans(words)


def test_a_hit_is_shown_in_its_surroundings(library: Library) -> None:
    library.add(REPORT)
    (hit,) = library.find("34561")
    assert hit.before.endswith("人均可支配收入分别达到")
    assert hit.after.startswith("元、12161元。\n一般公共预算")


def test_each_hit_is_of_the_document_it_stands_in(library: Library) -> None:
    text = "目录 收入 登录\n甲县：收入增长。乙县：收入下降。收入"
    first, second = text.index("甲"), text.index("乙")
    one, two = library.add(text, Span(first, second), Span(second, len(text) - 2))
    inside = text.index("收入", first), text.index("收入", second)
    assert library.spans("收入") == [
        (one, Span(inside[0], inside[0] + 2)),
        (two, Span(inside[1], inside[1] + 2)),
    ]
    assert library.spans("长。乙") == []
    (hit,) = library.find("乙县")
    assert hit.before == ""
    assert hit.after == "：收入下降。"


def test_one_document_can_be_searched_alone(library: Library) -> None:
    library.add(REPORT)
    (two,) = library.add("另一份报告，收入不变。")
    assert [document_id for document_id, _ in library.spans("收入", two)] == [two]


def test_words_of_any_length_are_found_across_the_borders_of_passages(library: Library) -> None:
    text = "".join(chr(0x4E00 + n * 7 % 20000) for n in range(3 * OWN))
    assert len(set(text)) == len(text)
    (one,) = library.add(text)
    for length in (1, 2, 3, TAIL, TAIL + 1, TAIL + 2, OWN, 2 * OWN):
        for start in (OWN - 1, OWN - length // 2 - 1, OWN, 2 * OWN - length // 2):
            span = Span(max(0, start), min(len(text), max(0, start) + length))
            assert (one, span) in library.spans(span.of(text))


def test_long_searches_can_go_on_where_they_stopped(library: Library) -> None:
    for n in range(5):
        library.add(f"第{n}份：" + "收入增长。" * 300)
    with library.store.read() as session:
        some = search.more(session, search.look_for("收入"), enough=250)
        assert 250 <= len(some) < 1500
        assert not some.is_complete
        first = search.page(session, some, offset=200, limit=20)
        every = search.more(session, some)
        assert len(every) == 1500
        assert search.page(session, every, offset=200, limit=20) == first
        assert list(every.counts().values()) == [300] * 5
        assert search.more(session, every) is not every
        assert len(search.more(session, every)) == 1500


def test_pages_are_parts_of_the_whole_list(library: Library) -> None:
    for n in range(3):
        library.add(f"第{n}份：" + "收入增长。" * (400 * n + 7))
    with library.store.read() as session:
        hits = search.more(session, search.look_for("收入"))
        every = search.page(session, hits, offset=0, limit=len(hits))
        assert [hit.span.start for hit in every[:3]] == [4, 9, 14]
        for offset, limit in ((0, 50), (6, 2), (7, 1), (400, 100), (len(hits) - 3, 50)):
            page = search.page(session, hits, offset=offset, limit=limit)
            assert page == every[offset : offset + limit]
        assert search.page(session, hits, offset=len(hits), limit=10) == []


def test_the_document_that_says_it_most_can_come_first(library: Library) -> None:
    ids = [library.add(f"第{n}份：" + "收入，" * n_hits)[0] for n, n_hits in enumerate((2, 5, 2))]
    with library.store.read() as session:
        hits = search.more(session, search.look_for("收入")).ranked()
        order = [hit.document_id for hit in search.page(session, hits, offset=0, limit=9)]
    assert order == [ids[1]] * 5 + [ids[0]] * 2 + [ids[2]] * 2


def test_a_search_can_be_stopped(library: Library) -> None:
    library.add(REPORT)

    def stop() -> None:
        raise Cancelled

    with library.store.read() as session, pytest.raises(Cancelled):
        search.more(session, search.look_for("收入"), check=stop)


def test_an_import_that_fails_leaves_nothing_to_find(library: Library) -> None:
    bad = document(REPORT, extent=Span(0, 5))
    object.__setattr__(bad, "kind", "no kind")
    with pytest.raises(AttributeError):
        import_source(library.store, source(REPORT), [(bad, NOTHING)], actor=library._actor)
    with library.store.read() as session:
        assert session.execute(sql("SELECT count(*) FROM passage")).scalar_one() == 0


# -- any text ----------------------------------------------------------------------------------

SIGNS = '收入發发展８8.%％5 \n\u3000\u200bgGİΣ𠮷ａA,，"*'


def check_parts(library: Library, text: str, parts: Sequence[tuple[int, int]]) -> None:
    (one,) = library.add(text)
    for start, end in parts:
        words = text[start:end]
        if not fold(words):
            continue
        expected = [(one, span) for span in find(text, words)]
        blank = "\u200b \n\u3000"
        first = start + len(words) - len(words.lstrip(blank))
        assert (one, Span(first, start + len(words.rstrip(blank)))) in expected
        assert [hit for hit in library.spans(words) if hit[0] == one] == expected
        assert library.spans(words, one) == expected


def texts(draw: Callable[[st.SearchStrategy[str]], str], size: int) -> str:
    """A text of a few different signs, long enough to need several passages."""
    piece = draw(st.text(SIGNS, min_size=1, max_size=40))
    return (piece * (size // len(piece) + 1))[:size] + draw(st.text(SIGNS, max_size=40))


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_any_part_of_a_text_is_found_at_its_place_and_nowhere_else(
    library: Library, data: st.DataObject
) -> None:
    text = texts(data.draw, data.draw(st.sampled_from((0, 50, OWN - 20, 2 * OWN))))
    text = text if text.strip() else "空" + text
    ends = st.tuples(st.integers(0, len(text) - 1), st.sampled_from((1, 2, 3, 9, 70)))
    parts = [
        (start, min(len(text), start + n))
        for start, n in data.draw(st.lists(ends, min_size=1, max_size=5))
    ]
    check_parts(library, text, parts)


@pytest.mark.parametrize("words", ["收", "收入", "人均可支配收入", "8.8%", "%", "_"])
def test_without_an_index_the_same_is_found(unindexed: Library, words: str) -> None:
    unindexed.add(REPORT)
    assert [span for _, span in unindexed.spans(words)] == list(find(REPORT, words))


# -- keeping up --------------------------------------------------------------------------------


def fold_otherwise(session: Session) -> None:
    row = session.get(MetaRow, "search_folding")
    assert row is not None
    row.value = "another version"
    session.add(row)
    session.execute(sql("UPDATE passage SET text = '旧'"))


def test_what_was_folded_otherwise_is_known_and_made_anew(library: Library) -> None:
    with library.store.read() as session:
        assert passages.is_current(session)
    library.add(REPORT)
    before = library.spans("收入")
    with library.store.write() as session:
        assert passages.is_current(session)
        fold_otherwise(session)
    with library.store.write() as session:
        assert not passages.is_current(session)
        passages.refresh(session)
        assert passages.is_current(session)
    assert library.spans("收入") == before


def test_a_database_from_before_the_index_can_be_searched_once_it_is_opened(
    tmp_path: Path, actor: Actor
) -> None:
    release = Path(__file__).parents[2] / "golden" / "releases" / "0001.sql"
    path = tmp_path / "a.sqlite3"
    with closing(sqlite3.connect(path)) as old:
        old.executescript(release.read_text(encoding="utf-8"))
    opened = Store.open(path)
    try:
        start = TEXT.index("地区生产总值")
        assert Library(opened, actor).spans("地区生产总值") == [
            (1, Span(start, start + len("地区生产总值")))
        ]
    finally:
        opened.close()
