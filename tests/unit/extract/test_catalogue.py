"""The catalogue finds an indicator by the ways in which documents name it, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer import paths
from reviewer.errors import ResourceError
from reviewer.extract.catalogue import Catalogue, How, fits
from reviewer.extract.indicators import FIELDS, key

LEXICONS = paths.resources() / "lexicons"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load(LEXICONS / "indicators.tsv")


def write(folder: Path, *rows: str) -> Path:
    (folder / "name_modifiers.tsv").write_text(
        (LEXICONS / "name_modifiers.tsv").read_text(encoding="utf-8"), encoding="utf-8"
    )
    path = folder / "indicators.tsv"
    path.write_text("\n".join(("\t".join(FIELDS), *rows, "")), encoding="utf-8")
    return path


def row(**fields: str) -> str:
    usual = {"id": "gdp", "name": "地区生产总值", "dimension": "money", "source": "test"}
    return "\t".join({**dict.fromkeys(FIELDS, ""), **usual, **fields}[name] for name in FIELDS)


def test_every_name_of_the_catalogue_finds_its_own_indicator(catalogue: Catalogue) -> None:
    assert len(catalogue) >= 400
    for indicator in catalogue:
        for name in indicator.names:
            match = catalogue.match(name)
            assert match is not None
            assert match.id == indicator.id, name


@pytest.mark.parametrize(
    ("name", "wanted", "how"),
    [
        ("地区生产总值", "gdp", How.EXACT),
        ("GDP", "gdp", How.ALIAS),
        ("ＧＤＰ", "gdp", How.ALIAS),
        ("地區生產總值", "gdp", How.EXACT),
        ("全市地区生产总值", "gdp", How.MODIFIED),
        ("地区生产总值年均增长", "gdp", How.MODIFIED),
        ("2025年全县粮食产量", "grain_output", How.MODIFIED),
        ("巫山县粮食产量", "grain_output", How.MODIFIED),
        ("规上工业增加值增速", "above_scale_value_added", How.MODIFIED),
        ("单位GDP能耗降低", "energy_intensity", How.MODIFIED),
        ("城镇常住居民人均可支配收入", "income_urban", How.ALIAS),
        ("農村常住居民人均可支配收入", "income_rural", How.ALIAS),
        ("每千常住人口拥有执业(助理)医师数", "doctors_per_1000", How.FUZZY),
        ("细颗粒物(PM2.5)年均浓度", "pm25", How.ALIAS),
        ("常住人口的城镇化率", "urbanisation", How.EXACT),
    ],
)
def test_a_name_is_found_however_it_is_written(
    catalogue: Catalogue, name: str, wanted: str, how: How
) -> None:
    match = catalogue.match(name)
    assert match is not None
    assert (match.id, match.how) == (wanted, how)
    assert 0.7 < match.score <= 1


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("城镇居民人均可支配收入", "income_rural"),
        ("进口总额", "exports"),
        ("第二产业增加值", "tertiary_value_added"),
        ("户籍人口城镇化率", "urbanisation"),
        ("PM10浓度", "pm25"),
        ("学前教育毛入园率", "higher_enrolment"),
        ("金融机构贷款余额", "deposits"),
    ],
)
def test_names_that_differ_in_one_telling_word_stay_apart(
    catalogue: Catalogue, name: str, other: str
) -> None:
    match = catalogue.match(name)
    assert match is not None
    assert match.id != other


@pytest.mark.parametrize(
    "name", ["", "的", "乡村振兴", "巫山脆李品牌价值", "重点工作", "产业集聚区"]
)
def test_what_is_no_standard_indicator_is_not_found(catalogue: Catalogue, name: str) -> None:
    assert catalogue.match(name) is None


def test_what_was_cut_off_is_told(catalogue: Catalogue) -> None:
    match = catalogue.match("全市固定资产投资增速")
    assert match is not None
    assert match.cut == ("全市", "增速")


def test_a_unit_says_whether_it_can_be_the_indicator(catalogue: Catalogue) -> None:
    gdp, rate = catalogue.get("gdp"), catalogue.get("urbanisation")
    assert gdp is not None
    assert rate is not None
    assert fits(gdp, "万元") is True
    assert fits(gdp, "公里") is False
    assert fits(gdp, "%") is None  # its growth
    assert fits(rate, "%") is True
    assert fits(rate, "亩") is False


def test_flows_are_told_from_stocks(catalogue: Catalogue) -> None:
    assert catalogue.is_flow("grain_output")
    assert not catalogue.is_flow("population")
    assert not catalogue.is_flow("no_such_thing")


@pytest.mark.parametrize("typed", ["常住", "czrk", "changzhurenk", "常住人口"])
def test_typing_characters_initials_or_pinyin_offers_the_name(
    catalogue: Catalogue, typed: str
) -> None:
    assert "population" in {hit.indicator.id for hit in catalogue.search(typed, 8)}


def test_names_that_start_with_what_is_typed_come_first(catalogue: Catalogue) -> None:
    hits = catalogue.search("用电量", 4)
    assert len(hits) == len({hit.indicator.id for hit in hits}) > 1
    starts = [hit.name.startswith("用电量") for hit in hits]
    assert starts[0]
    assert starts == sorted(starts, reverse=True)
    assert catalogue.search("", 5) == []


@given(st.text(max_size=30))
def test_any_text_can_be_looked_up(text: str) -> None:
    catalogue = _SHARED
    match = catalogue.match(text)
    assert match is None or match.indicator in list(catalogue)
    assert key(key(text)) == key(text)


_SHARED = Catalogue.load(LEXICONS / "indicators.tsv")


@pytest.mark.parametrize(
    ("rows", "line", "reason"),
    [
        ([row(), row(name="经济总量")], 3, "the id gdp stands twice"),
        ([row(), row(id="b", name="GDP", aliases="地区生产总值")], 3, "already a name of gdp"),
        ([row(id="B")], 2, "'B'"),
        ([row(dimension="weight")], 2, "'weight' is none of"),
        ([row(low="1", high="many")], 2, "'many' is no number"),
        ([row(low="5", high="1")], 2, "low 5 is above high 1"),
        ([row(better="up")], 2, "'up' is none of"),
        ([row(aliases="GDP||总值")], 2, "an alias is empty"),
        ([row() + "\tmore"], 2, "14 cells, not 13"),
    ],
)
def test_a_bad_file_is_refused_with_line_and_reason(
    tmp_path: Path, rows: list[str], line: int, reason: str
) -> None:
    path = write(tmp_path, *rows)
    with pytest.raises(ResourceError) as caught:
        Catalogue.load(path)
    assert f"indicators.tsv, line {line}:" in str(caught.value)
    assert reason in str(caught.value)


def test_the_file_is_sorted_and_every_entry_has_its_source() -> None:
    lines = (LEXICONS / "indicators.tsv").read_text(encoding="utf-8").split("\n")
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    assert [cells[0] for cells in rows] == sorted(cells[0] for cells in rows)
    assert all(cells[-1] for cells in rows)
