"""What an export holds, and what becomes of hostile cells and broken disks."""

from __future__ import annotations

import csv
import gc
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from reviewer.audit import trail
from reviewer.domain.document import Page
from reviewer.domain.mention import Comparator, Measure
from reviewer.domain.notation import parse_value, parse_year
from reviewer.domain.record import Actor
from reviewer.domain.span import Span
from reviewer.domain.view import Column, View
from reviewer.errors import Cancelled, ExportError
from reviewer.export import FORMATS, export
from reviewer.export.fields import FIELDS, Facts
from reviewer.export.formats import csv_cell
from reviewer.export.quoting import LIMIT, sentence
from reviewer.review import operations
from reviewer.storage.store import Store
from tests import strategies

TEXT = strategies.TEXT
HOSTILE = '=HYPERLINK("http://x")'


@pytest.fixture
def reviewed(store: Store, actor: Actor) -> Store:
    """One confirmed, two corrected, one rejected, one open, one added."""
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(store, strategies.source(), parts, actor=actor)
    operations.confirm(store, 1, version=1, actor=actor)
    fall = strategies.mention(TEXT, "7.7%", indicator=HOSTILE, value=Decimal("-7.70"), year=2020)
    operations.correct(store, 2, fall, version=1, actor=actor)
    span_of_values = strategies.mention(
        TEXT,
        "4.5%",
        value=(Decimal(-2), Decimal(3)),
        comparator=Comparator.RANGE,
        year=(2016, 2020),
        scope="@全市",
    )
    operations.correct(store, 3, span_of_values, version=1, actor=actor)
    operations.reject(store, 4, reason="name", version=1, actor=actor)
    structure = strategies.mention(
        TEXT,
        "1.4:32.6:66",
        indicator="三次产业结构",
        value=(Decimal("1.4"), Decimal("32.6"), Decimal(66)),
        measure=Measure.COMPOSITION,
    )
    operations.add(store, 1, structure, actor=actor)
    return store


def csv_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_opens_in_excel_with_its_columns_in_order(reviewed: Store, tmp_path: Path) -> None:
    result = export(reviewed, tmp_path / "a.csv", format="csv")
    raw = result.path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.decode("utf-8-sig").splitlines()[0].split(",") == [field.name for field in FIELDS]
    rows = csv_rows(result.path)
    assert [row["state"] for row in rows] == ["confirmed", "corrected", "corrected", "added"]
    assert [row["value"] for row in rows] == ["500", "-7.70", "'-2—3", "1.4:32.6:66"]
    assert [row["year"] for row in rows] == ["", "2020", "2016–2020", ""]


def test_numbers_to_calculate_with_stand_beside_those_as_written(
    store: Store, actor: Actor, tmp_path: Path
) -> None:
    """What a table program reads as numbers: one unit a number, and years that can be sorted."""
    written = [
        ("500亿元", Decimal(500), "亿元", 2020),
        ("3萬億元", Decimal(3), "萬億元", (2021, 2025)),
        ("12.5万千瓦时", Decimal("12.5"), "万千瓦时", None),
        ("182兆瓦", Decimal(182), "兆瓦", 2020),
        ("7.7%", Decimal("7.7"), "%", 2020),
        ("4万人/平方公里", Decimal(4), "万人/平方公里", 2020),
        ("2千企", Decimal(2), "千企", 2020),
        ("2.9:30.7", (Decimal("2.9"), Decimal("30.7")), "", 2020),
    ]
    text = "，".join(text for text, *_ in written)
    pages = (Page(1, Span(0, 11)), Page(2, Span(11, len(text))))
    source = replace(strategies.source(text), pages=pages)
    nothing = replace(strategies.extraction(), candidates=(), numerals=())
    operations.import_source(store, source, [(strategies.document(text), nothing)], actor=actor)
    for value_text, value, unit, year in written:
        is_ratio = isinstance(value, tuple)
        mention = strategies.mention(
            text,
            value_text,
            value=value,
            unit=unit,
            year=year,
            measure=Measure.RATIO if is_ratio else Measure.LEVEL,
        )
        operations.add(store, 1, mention, actor=actor)
    rows = csv_rows(export(store, tmp_path / "a.csv", format="csv").path)
    assert [(row["number"], row["number_unit"]) for row in rows] == [
        ("50000000000", "元"),
        ("3000000000000", "元"),
        ("125000", "千瓦时"),
        ("182", "兆瓦"),
        ("7.7", "%"),
        ("40000", "人/平方公里"),
        ("2", "千企"),
        ("", ""),
    ]
    years = [(row["year_first"], row["year_last"]) for row in rows]
    assert years[:3] == [("2020", "2020"), ("2021", "2025"), ("", "")]
    assert [row["page"] for row in rows] == ["1", "1", *["2"] * 6]
    lines = export(store, tmp_path / "a.jsonl", format="jsonl").path.read_text(encoding="utf-8")
    assert [json.loads(line)["number"] for line in lines.splitlines()][:2] == [
        5 * 10**10,
        3 * 10**12,
    ]


def test_a_formula_in_a_cell_is_text(reviewed: Store, tmp_path: Path) -> None:
    rows = csv_rows(export(reviewed, tmp_path / "a.csv", format="csv").path)
    assert (rows[1]["indicator"], rows[2]["scope"]) == ("'" + HOSTILE, "'@全市")
    assert rows[1]["comparator"] == "="
    book = load_workbook(export(reviewed, tmp_path / "a.xlsx", format="xlsx").path)
    cell = book["records"].cell(3, 1 + [field.name for field in FIELDS].index("indicator"))
    assert (cell.value, cell.data_type, cell.quotePrefix) == (HOSTILE, "s", True)


def test_a_signed_number_is_no_formula_and_controls_are_shown() -> None:
    for text in ("-13.5%", "+7", "-1,200.5"):
        assert csv_cell(text) == text
    for text in ("-2+3", "=1", "+7万人", "@SUM(A1)", "\t=1", "－5"):
        assert csv_cell(text) == "'" + text
    assert csv_cell("60%\x00") == "60%\ufffd"


def test_every_record_can_be_found_in_its_source(
    reviewed: Store, actor: Actor, tmp_path: Path
) -> None:
    result = export(reviewed, tmp_path / "a.jsonl", format="jsonl")
    records = [json.loads(line) for line in result.path.read_text(encoding="utf-8").splitlines()]
    with reviewed.read() as session:
        entry, digest = trail.head(session)
    assert (result.trail_entry, result.trail_hash) == (entry, digest)
    for one in records:
        assert TEXT[one["start"] : one["end"]] == one["value_text"]
        assert one["value_text"] in one["sentence"]
        assert one["sentence"] in TEXT
        assert one["text_sha256"] == strategies.source().text_sha256
        assert (one["source_name"], one["region"]) == ("云水县.txt", "重庆市云水县")
        assert (one["reviewer"], one["trail_hash"]) == (actor.name, digest)
    assert [one["value"] for one in records] == [500, -7.7, [-2, 3], [1.4, 32.6, 66]]
    assert [one["year"] for one in records] == [None, 2020, [2016, 2020], None]


def test_a_workbook_says_what_its_fields_mean(reviewed: Store, tmp_path: Path) -> None:
    book = load_workbook(export(reviewed, tmp_path / "a.xlsx", format="xlsx").path)
    assert book.sheetnames == ["records", "fields", "export"]
    rows = list(book["records"].values)
    names = [field.name for field in FIELDS]
    assert list(rows[0]) == names
    values = [row[names.index("value")] for row in rows[1:]]
    assert values == [500, -7.7, "-2—3", "1.4:32.6:66"]
    defined = list(book["fields"].values)
    assert [row[0] for row in defined[1:]] == names
    assert all(all(row) for row in defined)
    assert reviewed.uid in {row[1] for row in book["export"].values}


@pytest.mark.parametrize("format_name", FORMATS)
def test_open_and_rejected_ones_only_on_request(
    reviewed: Store, tmp_path: Path, format_name: str
) -> None:
    out = tmp_path / f"a.{format_name}"
    assert export(reviewed, out, format=format_name).n_records == 4
    assert export(reviewed, out, format=format_name, include_open=True).n_records == 6


def test_a_view_restricts_what_is_written(reviewed: Store, tmp_path: Path) -> None:
    view = View(facets=((Column.UNIT, frozenset({"%"})),))
    assert export(reviewed, tmp_path / "a.csv", format="csv", view=view).n_records == 2
    rejected = View(states=frozenset({one for one in strategies.State if not one.is_kept}))
    assert export(reviewed, tmp_path / "a.csv", format="csv", view=rejected).n_records == 0
    every = export(reviewed, tmp_path / "b.csv", format="csv", view=rejected, include_open=True)
    assert every.n_records == 2


def test_the_same_data_gives_the_same_file(reviewed: Store, tmp_path: Path) -> None:
    first = export(reviewed, tmp_path / "a.csv", format="csv").path.read_bytes()
    assert export(reviewed, tmp_path / "b.csv", format="csv").path.read_bytes() == first


def test_progress_reaches_the_end(reviewed: Store, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    export(
        reviewed,
        tmp_path / "a.csv",
        format="csv",
        progress=lambda done, of: seen.append((done, of)),
    )
    assert (seen[0], seen[-1]) == ((0, 4), (4, 4))


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_cancelled_export_leaves_the_old_file(
    reviewed: Store, tmp_path: Path, format_name: str
) -> None:
    def stop(done: int, of: int) -> None:
        if done == of:
            raise Cancelled

    out = tmp_path / "a"
    out.write_text("old")
    with pytest.raises(Cancelled):
        export(reviewed, out, format=format_name, progress=stop)
    assert out.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_what_cannot_be_written_is_told(reviewed: Store, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="was not written"):
        export(reviewed, tmp_path / "no folder" / "a.csv", format="csv")
    with pytest.raises(ExportError, match="was not written"):
        export(reviewed, tmp_path, format="csv")
    with pytest.raises(ExportError, match="csv, jsonl, xlsx"):
        export(reviewed, tmp_path / "a", format="dbf")


def test_control_characters_are_shown_in_a_workbook(
    store: Store, actor: Actor, tmp_path: Path
) -> None:
    text = TEXT.replace("突破", "\x0b")
    source, document = strategies.source(text), strategies.document(text)
    nothing = strategies.Extraction(candidates=(), numerals=(), resources_sha256="")
    operations.import_source(store, source, [(document, nothing)], actor=actor)
    operations.add(store, 1, strategies.mention(text), actor=actor)
    book = load_workbook(export(store, tmp_path / "a.xlsx", format="xlsx").path)
    row = list(book["records"].values)[1]
    assert "地区生产总值\ufffd500亿元、年均增长7.7%。" in row


@given(mention=strategies.mentions())
def test_values_and_years_read_back_from_a_table(mention: object) -> None:
    assert isinstance(mention, strategies.Mention)
    named = {field.name: field for field in FIELDS}
    line = strategies.line(mention)
    value, year = named["value"].of(line), named["year"].of(line)
    assert parse_value("" if value is None else str(value)) == mention.value
    assert parse_year("" if year is None else str(year)) == mention.year


@given(st.text("ab。！\n ", min_size=1, max_size=40), st.data())
def test_a_sentence_holds_its_value(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quoted = sentence(text, Span(start, end))
    assert text[start:end].strip() in quoted
    assert quoted in text


def test_an_endless_line_is_cut_on_both_sides() -> None:
    text = "前" * 5000 + "500亿元" + "后" * 5000
    quoted = sentence(text, Span(5000, 5005))
    assert quoted == f"…{'前' * LIMIT}500亿元{'后' * LIMIT}…"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_workbook_that_cannot_be_written_says_so_once() -> None:
    """What is left to the garbage collector would complain a second time, on standard error."""
    facts = Facts(database_uid="", trail_entry=1, trail_hash="", exported_at="", program="")
    lines = [strategies.line(strategies.mention())]
    with pytest.raises(OSError, match="No space left"):
        FORMATS["xlsx"](Path("/dev/full"), lines, facts)
    gc.collect()
