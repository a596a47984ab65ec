"""The annotations under tests/gold keep their promises: form, spans, extents, counts."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from reviewer.domain.mention import Mention
from reviewer.domain.notation import mention_as_json, mention_from_json

GOLD = Path(__file__).resolve().parent.parent / "gold"
FILES = sorted(GOLD.rglob("*.jsonl"))
WRITTEN = [path for path in FILES if path.with_suffix(".txt").is_file()]
FROM_CORPUS = [path for path in FILES if path not in WRITTEN]
FIELDS = [
    *("line", "value_text", "nth", "indicator", "value", "unit", "comparator"),
    *("measure", "status", "year", "kind", "scope", "start", "end"),
]
_ROW = re.compile(r"\| (\S+\.jsonl) \| (corpus/\S+) \| (\d+)-(\d+) \| (\d+) \|")
_WRITTEN_ROW = re.compile(r"\| (\S+\.txt) \| (\d+) \| (\d+) \|")


@dataclass(frozen=True)
class Piece:
    """A row of the hold-out table."""

    source: str
    start: int
    end: int
    n_mentions: int


def pieces() -> dict[str, Piece]:
    rows = _ROW.findall((GOLD / "holdout" / "README.md").read_text(encoding="utf-8"))
    return {
        name: Piece(source, int(start), int(end), int(n_mentions))
        for name, source, start, end, n_mentions in rows
    }


def records(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def mentions(path: Path) -> list[Mention]:
    return [mention_from_json(record) for record in records(path)]


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def assert_placed(record: dict[str, object], text: str) -> None:
    """The record's span, line and nth agree with its text."""
    start, end, value_text = record["start"], record["end"], str(record["value_text"])
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert text[start:end] == value_text
    assert record["line"] == text.count("\n", 0, start) + 1
    line_start = text.rfind("\n", 0, start) + 1
    earlier = sum(text.startswith(value_text, at) for at in range(line_start, start))
    assert record["nth"] == earlier


def by_name(path: Path) -> str:
    return path.relative_to(GOLD).as_posix()


def test_there_are_annotations_of_both_sorts() -> None:
    assert WRITTEN
    assert FROM_CORPUS


@pytest.mark.parametrize("path", FILES, ids=by_name)
def test_records_are_whole_and_follow_the_guideline(path: Path) -> None:
    for record in records(path):
        assert list(record) == FIELDS
        mention = mention_from_json(record)  # raises where the guideline's problems() finds one
        assert mention_as_json(mention).items() <= record.items()


@pytest.mark.parametrize("path", FILES, ids=by_name)
def test_records_stand_in_order_and_once(path: Path) -> None:
    found = mentions(path)
    spans = [mention.span for mention in found]
    assert spans == sorted(spans)
    keys = [
        (mention.span, mention.indicator, mention.scope, mention.measure, mention.year)
        for mention in found
    ]
    assert len(set(keys)) == len(keys)
    for one, other in pairwise(spans):
        assert one == other or not one.overlaps(other)


@pytest.mark.parametrize("path", FILES, ids=by_name)
def test_names_and_units_hold_no_space(path: Path) -> None:
    for mention in mentions(path):
        assert not re.search(r"\s", mention.indicator + mention.unit)


@pytest.mark.parametrize("path", WRITTEN, ids=by_name)
def test_spans_hold_their_values_in_the_written_texts(path: Path) -> None:
    text = text_of(path.with_suffix(".txt"))
    assert "\r" not in text
    for record in records(path):
        assert_placed(record, text)


@pytest.mark.corpus
@pytest.mark.parametrize("path", FROM_CORPUS, ids=by_name)
def test_spans_hold_their_values_in_the_corpus(path: Path, shared: Path) -> None:
    piece = pieces()[path.name]
    text = text_of(shared / piece.source)
    assert piece.end <= len(text)
    for record in records(path):
        assert_placed(record, text)


@pytest.mark.parametrize("path", FROM_CORPUS, ids=by_name)
def test_the_table_tells_extent_and_count_of_each_piece(path: Path) -> None:
    piece = pieces()[path.name]
    found = mentions(path)
    assert len(found) == piece.n_mentions
    assert all(piece.start <= m.span.start and m.span.end <= piece.end for m in found)


def test_the_table_tells_length_and_count_of_each_written_text() -> None:
    readme = (GOLD / "texts" / "README.md").read_text(encoding="utf-8")
    told = {name: (int(length), int(n)) for name, length, n in _WRITTEN_ROW.findall(readme)}
    texts = [path.with_suffix(".txt") for path in WRITTEN]
    assert told == {
        text.name: (len(text_of(text)), len(records(text.with_suffix(".jsonl")))) for text in texts
    }
