"""Word lists: refused with file, line and reason."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer import paths
from reviewer.errors import ResourceError
from reviewer.extract.comparators import Comparators
from reviewer.extract.confidence import load_weights
from reviewer.extract.lexicon import Segmenter, any_of, read_tsv
from reviewer.extract.overlay import OwnUnit
from reviewer.extract.units import Units

LEXICONS = paths.resources() / "lexicons"


def write(folder: Path, text: str) -> Path:
    path = folder / "some.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_come_in_order_without_comments(tmp_path: Path) -> None:
    path = write(tmp_path, "# a list\nword\tsource\n甲\tx\n\n乙\ty\n")
    assert [row["word"] for row in read_tsv(path, ("word", "source"))] == ["甲", "乙"]


@given(st.lists(st.text("增长加.(", min_size=1, max_size=4)), st.text("增长加.("))
def test_of_many_words_the_longest_that_stands_there_is_found(words: list[str], text: str) -> None:
    found = re.match(any_of(words), text)
    longest = max(filter(text.startswith, words), key=len, default=None)
    assert (found and found[0]) == longest


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("word\nx\n", "line 1"),
        ("word\tsource\n甲\n", "line 2"),
        ("word\tsource\n\tx\n", "no word"),
    ],
)
def test_a_wrong_list_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(ResourceError) as caught:
        list(read_tsv(write(tmp_path, text), ("word", "source")))
    assert "some.tsv" in str(caught.value)
    assert reason in str(caught.value)


def test_a_factor_that_is_no_number_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "unit\tdimension\tfactor\taliases\tsource\n吨\tmass\tviel\t\tx\n")
    with pytest.raises(ResourceError, match="吨"):
        Units.load(path)


def test_a_comparator_that_is_not_known_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "word\tside\tcomparator\tsource\n超\tbefore\t!\tx\n")
    with pytest.raises(ResourceError, match="超"):
        Comparators.load(path)


def test_a_weight_that_is_no_number_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "trait\tweight\tsource\nbias\tgross\tx\n")
    with pytest.raises(ResourceError, match="bias"):
        load_weights(path)


@pytest.mark.parametrize(
    ("unit", "dimension"),
    [
        ("亿元", "money"), ("万立方米", "volume"), ("千瓦时", "energy"), ("亿千瓦时", "energy"),
        ("个百分点", "points"), ("微克/立方米", "concentration"), ("件/万人", "rate"),
        ("百亿亿次/秒", "computing"), ("两", ""),
    ],
)  # fmt: skip
def test_the_dimension_of_a_unit_as_written(unit: str, dimension: str) -> None:
    assert Units.load(LEXICONS / "units.tsv").dimension(unit) == dimension


def test_the_users_own_unit_counts() -> None:
    own = OwnUnit("箩", "count", Decimal(1), ("筐箩",))
    units = Units.load(LEXICONS / "units.tsv", [own])
    assert units.dimension("万筐箩") == "count"


def test_the_segmenter_keeps_the_domains_words() -> None:
    segmenter = Segmenter(["常住人口城镇化率"])
    assert segmenter.cut("常住人口城镇化率和普及率") == ["常住人口城镇化率", "和", "普及率"]
