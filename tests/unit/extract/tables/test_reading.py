"""Tables of many layouts give the mentions that a careful reader takes from them.

``samples/*.txt`` hold one sample each, ``*.tsv`` beside it what is expected: value_text,
indicator, value, unit, comparator, measure, status, year, scope.
"""

from __future__ import annotations

import itertools
import json
import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer import paths
from reviewer.domain.candidate import NumeralKind
from reviewer.domain.document import Cell, Document, DocumentKind, Table
from reviewer.domain.notation import format_value, format_year
from reviewer.domain.span import Span
from reviewer.extract.catalogue import Catalogue
from reviewer.extract.draft import Draft
from reviewer.extract.quantities import Quantities
from reviewer.extract.tables import Tables
from reviewer.extract.units import Units
from tests.conftest import shared_folder

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.txt"))
_META = re.compile(r"# kind=(\w+) year=(\d*) period=(?:(\d+)-(\d+))? title=(.*)")


@cache
def tables() -> Tables:
    folder = paths.resources()
    units = Units.load(folder / "lexicons" / "units.tsv")
    return Tables.load(
        folder,
        units=units,
        quantities=Quantities.load(folder, units),
        catalogue=Catalogue.load(folder / "lexicons" / "indicators.tsv"),
    )


def document(text: str, **fields: object) -> Document:
    return Document(text=text, extent=Span(0, len(text)), **fields)  # type: ignore[arg-type]


def row_of(draft: Draft, text: str) -> list[str]:
    assert isinstance(draft.year, int | tuple | None)
    return [
        draft.span.of(text),
        draft.indicator or "",
        format_value(draft.value, draft.comparator),
        draft.unit,
        draft.comparator.value,
        draft.measure.value if draft.measure else "",
        draft.status.value if draft.status else "",
        format_year(draft.year),
        draft.scope or "",
    ]


def plan(text: str) -> Document:
    return document(text, kind=DocumentKind.OUTLINE, period=(2026, 2030), year=2026)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_layout_is_read_as_a_careful_reader_does(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    head, *lines = path.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
    meta = _META.fullmatch(head)
    assert meta is not None
    found = tables().read(
        document(
            text,
            kind=DocumentKind(meta[1]),
            year=int(meta[2]) if meta[2] else None,
            period=(int(meta[3]), int(meta[4])) if meta[3] else None,
            title=meta[5],
        )
    )
    assert [row_of(draft, text) for draft in found.drafts] == [line.split("\t") for line in lines]


def test_there_are_a_dozen_layouts_and_more() -> None:
    assert len(SAMPLES) >= 12


def cells_of(rows: list[list[tuple[str, int, int, int]]]) -> tuple[str, Table]:
    """A table of (words, column, rows, columns) as a reader makes it."""
    text, cells = "", []
    for number, row in enumerate(rows):
        for words, column, n_rows, n_columns in row:
            text += "" if not text or text.endswith("\n") else "\t"
            span = Span(len(text), len(text) + len(words))
            cells.append(Cell(span, number, column, n_rows, n_columns))
            text += words
        text += "\n"
    return text, Table(Span(0, len(text) - 1), tuple(cells))


def row(*words: str) -> list[tuple[str, int, int, int]]:
    """The cells from the second column on, with 预期性 behind them."""
    return [(word, at, 1, 1) for at, word in enumerate((*words, "预期性"), 1)]


def test_merged_cells_of_a_marked_table_are_understood() -> None:
    one = (1, 1)
    text, table = cells_of(
        [
            [("“十四五”主要指标", 0, 1, 6)],
            [
                ("类别", 0, 2, 1),
                ("指标", 1, 2, 1),
                ("2020年", 2, 2, 1),
                ("2025年目标", 3, 1, 2),
                ("属性", 5, 2, 1),
            ],
            [("绝对值", 3, *one), ("年均增长（%）或累计", 4, *one)],
            [("经济\n发展", 0, 2, 1), *row("地区生产总值（亿元）", "310.2", "450", "7.5左右")],
            row("固定资产投资增速（%）", "6.1", "", "8"),
            [("民生", 0, *one), *row("城镇新增就业（人）", "8200", "—", "〔40000〕")],
        ]
    )
    found = tables().read(
        document(text, kind=DocumentKind.OUTLINE, period=(2021, 2025), tables=(table,))
    )
    assert [row_of(draft, text)[:8] for draft in found.drafts] == [
        ["310.2", "地区生产总值", "310.2", "亿元", "=", "level", "actual", "2020"],
        ["450", "地区生产总值", "450", "亿元", "=", "level", "target", "2025"],
        ["7.5", "地区生产总值", "7.5", "%", "≈", "avg_growth", "target", "2021–2025"],
        ["6.1", "固定资产投资", "6.1", "%", "=", "growth", "actual", "2020"],
        ["8", "固定资产投资", "8", "%", "=", "avg_growth", "target", "2021–2025"],
        ["8200", "城镇新增就业", "8200", "人", "=", "level", "actual", "2020"],
        ["40000", "城镇新增就业", "40000", "人", "=", "level", "target", "2021–2025"],
    ]


def test_a_box_of_sentences_is_left_to_the_prose() -> None:
    words = "1.新建农村公路800公里。实施项目60个，总投资120亿元；改造老旧小区35个。"
    text, table = cells_of([[("专栏3 重点工程", 0, 1, 1)], [(words, 0, 1, 1)]])
    found = tables().read(document(text, tables=(table,)))
    assert (found.drafts, found.extents) == ([], [])


def test_sentences_in_a_table_of_projects_are_left_to_the_prose() -> None:
    text, table = cells_of(
        [
            [("项目名称", 0, 1, 1), ("建设内容", 1, 1, 1), ("总投资（亿元）", 2, 1, 1)],
            [("某水库", 0, 1, 1), ("总库容1200万立方米。", 1, 1, 1), ("12.5", 2, 1, 1)],
            [("某公路", 0, 1, 1), ("新建公路35公里。", 1, 1, 1), ("8", 2, 1, 1)],
        ]
    )
    found = tables().read(document(text, tables=(table,)))
    named = [(d.span.of(text), d.indicator, d.scope) for d in found.drafts]
    assert named == [("12.5", "总投资", "某水库"), ("8", "总投资", "某公路")]
    assert not any(
        Span(text.index("1200"), text.index("1200") + 4).overlaps(e) for e in found.extents
    )


@pytest.mark.parametrize(
    "text",
    [
        (
            "今年以来，全县上下 团结奋斗，地区生产总值达到 500 亿元、 年均增长 7.7%。\n"
            "固定资产投资 10.2%，增长 8%。\n   一、经济发展\n"
        ),
        "第一节  指标体系\n指标\n说明如下\n到2025年，地区生产总值达到400亿元。\n",
        "2020 年 2021 年 我们 坚持 不懈\n指标 完成 良好\n",
        "",
    ],
)
def test_prose_is_no_table(text: str) -> None:
    assert tables().read(document(text)).drafts == []


def test_every_field_of_a_table_value_tells_its_reason() -> None:
    text = "指标\t2025年\t2030年目标\t属性\n森林覆盖率（%）\t56.4\t60以上\t约束性\n"
    text += "地区生产总值（亿元）\t620\t850\t预期性\n"
    drafts = tables().read(plan(text)).drafts
    reasons = {reason.field: reason for reason in drafts[1].evidence}
    fields = {"value", "indicator", "unit", "measure", "status", "year", "comparator", "kind"}
    assert set(reasons) == fields
    words = {name: reason.span.of(text) for name, reason in reasons.items() if reason.span}
    assert words["indicator"] == "森林覆盖率"
    assert words["unit"] == "%"
    assert words["status"] == "目标"
    assert words["year"] == "2030年"
    assert all(0 < sure <= 1 for sure in drafts[1].sure.values())


def test_the_numerals_of_a_table_are_all_accounted_for() -> None:
    text = "序号\t指标\t2025年\t2030年\n1\t粮食产量（万吨）\t37.3\t38\n"
    text += "2\tPM2.5浓度（微克/立方米）\t30\t28\n"
    found = tables().read(plan(text))
    kinds = {text[n.span.start : n.span.end]: n.kind for n in found.numerals}
    assert kinds == {
        "2025": NumeralKind.DATE,
        "2030": NumeralKind.DATE,
        "1": NumeralKind.LIST,
        "2": NumeralKind.LIST,
        "2.5": NumeralKind.NAME,
    }


@pytest.mark.corpus
def test_the_flattened_table_of_a_real_plan_is_read_exactly() -> None:
    shared = shared_folder()
    text = (shared / "corpus" / "qijiang_155_plan_head.txt").read_text(encoding="utf-8")
    lines = (shared / "gold" / "qijiang155_a.jsonl").read_text(encoding="utf-8").splitlines()
    gold = [row for row in map(json.loads, lines) if row["start"] > 6_900]
    fields = ("start", "indicator", "unit", "comparator", "measure", "status")
    wanted = [tuple(row[name] for name in fields) for row in gold]
    found = [
        (d.span.start, d.indicator, d.unit, d.comparator, d.measure, d.status)
        for d in tables().read(plan(text)).drafts
    ]
    assert found == wanted


_CELLS = [
    "指标",
    "序号",
    "2025年",
    "2030年目标",
    "属性",
    "预期性",
    "约束性",
    "地区生产总值（亿元）",
    "森林覆盖率（%）",
    "1",
    "2.5",
    "60以上",
    "—",
    "〔30〕",
    "6*",
    "1.9:1",
    "完成市下达目标",
    "一、经济发展",
    "注：*为年均增速。",
    "单位：亿元",
    "|---|---|",
    "（",
    "其中：城镇",
    "%",
]
_LINES = st.lists(st.sampled_from([*_CELLS, ""]), max_size=14)


@settings(max_examples=60, deadline=None)
@given(st.lists(_LINES, max_size=14), st.sampled_from(["\n", "\t", "   ", "|", " "]))
def test_any_mixture_of_cells_is_read_without_harm(rows: list[list[str]], parting: str) -> None:
    text = "\n".join(parting.join(row) for row in rows)
    found = tables().read(plan(text))
    for before, after in zip(found.extents, found.extents[1:], strict=False):
        assert before.end <= after.start
    for draft in found.drafts:
        assert 0 <= draft.span.start < draft.span.end <= len(text)
        assert any(extent.covers(draft.span) for extent in found.extents)
    spans = [(draft.span.start, draft.span.end) for draft in found.drafts]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    again = tables().read(plan(text))
    assert [d.span for d in again.drafts] == [d.span for d in found.drafts]


def test_flattened_tables_one_after_another_are_all_read() -> None:
    first = "指标\n2025年\n2030年目标\n森林覆盖率（%）\n56\n60\n优良天数（天）\n330\n335\n"
    second = "指标名称\n单位\n2025年\n2030年\n粮食产量\n万吨\n37\n38\n油料产量\n万吨\n3\n4\n"
    text = f"{first}二、农业\n{second}以上指标由各部门负责。\n"
    found = tables().read(plan(text))
    names = ["森林覆盖率", "优良天数", "粮食产量", "油料产量"]
    assert [draft.indicator for draft in found.drafts] == [name for name in names for _ in range(2)]
