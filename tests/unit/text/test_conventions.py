from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from reviewer import paths
from reviewer.domain.document import DocumentKind
from reviewer.errors import ResourceError
from reviewer.text.conventions import conventions, load
from reviewer.text.normalise import simplify
from reviewer.text.titles import kind_of

FILE = paths.resources() / "rules" / "documents.toml"
TABLE = tomllib.loads(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", TABLE["kind"], ids=lambda row: row["kind"])
def test_titles_match_their_examples_and_not_the_counterexamples(row: dict[str, object]) -> None:
    kind = DocumentKind(row["kind"])
    for example in row["matches"]:  # type: ignore[attr-defined]
        assert kind_of(simplify(example)) is kind, example
    for example in row["rejects"]:  # type: ignore[attr-defined]
        assert kind_of(simplify(example)) is not kind, example


@pytest.mark.parametrize("row", TABLE["opening"], ids=lambda row: row["kind"])
def test_openings_match_their_examples_and_not_the_counterexamples(row: dict[str, object]) -> None:
    pattern = re.compile(str(row["pattern"]))
    for example in row["matches"]:  # type: ignore[attr-defined]
        assert pattern.search(simplify(example)), example
    for example in row["rejects"]:  # type: ignore[attr-defined]
        assert not pattern.search(simplify(example)), example


@pytest.mark.parametrize(
    "line",
    ["打印", "【字号:", "大", "2025-07-08", "来源:", "浏览次数:1024", "当前位置:首页>政务公开"],
)
def test_page_furniture_is_known(line: str) -> None:
    assert conventions().furniture.match(line)


@pytest.mark.parametrize("line", ["2023年3月10日", "一、总体要求", "大力发展", "来源于投资的增长"])
def test_a_documents_own_lines_are_no_furniture(line: str) -> None:
    assert not conventions().furniture.match(line)
    assert not conventions().ends.match(line)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("[session]", "[sessions]", "session.pattern"),
        ("(?P<date>", "(?P<day>", "session.pattern"),
        ('kind = "bulletin"', 'kind = "leaflet"', "kind.title"),
        ("tail = '", "tail = '(", "kind.title"),
        ('"版权所有"', "7", "furniture.site_words"),
        ("[furniture]", "[furniture", ""),
    ],
)
def test_a_wrong_file_is_refused_naming_the_entry(
    tmp_path: Path, old: str, new: str, named: str
) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "documents.toml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ResourceError) as failure:
        load(path)
    assert "documents.toml" in str(failure.value)
    assert named in str(failure.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"documents\.toml"):
        load(tmp_path / "documents.toml")


@pytest.mark.parametrize("char", ["1", "第", " ", "各位代表", "年", "人民政府", "规划", "("])
def test_no_pattern_is_slow_on_a_hostile_line(char: str) -> None:
    """Nothing to assert but that it ends: a pattern with backtracking would run for hours."""
    hostile = (char * 20_000)[:20_000]
    rules = conventions()
    patterns = [rule.pattern for rule in (*rules.titles, *rules.openings)]
    patterns += [rules.session, rules.body, rules.speaker, rules.behalf, rules.furniture]
    patterns += [rules.ends, rules.place, rules.lead, rules.notice, rules.no_title, rules.sender]
    for pattern in patterns:
        assert len(pattern.sub("", hostile)) <= len(hostile)
