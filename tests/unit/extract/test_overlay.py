"""The user's own words are merged, win over the program's, and are never half written."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from reviewer import paths
from reviewer.errors import ResourceError
from reviewer.extract import overlay
from reviewer.extract.catalogue import Catalogue
from reviewer.extract.indicators import Dimension, Indicator
from reviewer.extract.overlay import OwnUnit
from reviewer.extract.overlay_edit import OverlayFile

CATALOGUE = paths.resources() / "lexicons" / "indicators.tsv"
PLUM = Indicator(
    id="user_plum_area",
    name="脆李种植面积",
    aliases=("李子种植面积",),
    dimension=Dimension.AREA,
    units=("万亩",),
    low=Decimal(0),
    high=Decimal("100.5"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / overlay.FILE_NAME


def test_without_a_file_nothing_is_added(path: Path) -> None:
    assert overlay.load(path).indicators == ()
    assert len(Catalogue.load(CATALOGUE, overlay.load(path))) == len(Catalogue.load(CATALOGUE))


def test_what_is_added_is_found_after_loading_again(path: Path) -> None:
    file = OverlayFile(path)
    file.add_indicator(PLUM)
    file.add_alias("gdp", "经济盘子")
    file.add_unit(OwnUnit("挂", "count", Decimal(1), ("挂车",)))
    file.add_name("渝快办2.0")
    file.save()
    found = overlay.load(path)
    assert found.indicators == (PLUM,)
    assert found.units == (OwnUnit("挂", "count", Decimal(1), ("挂车",)),)
    assert found.names == ("渝快办2.0",)
    catalogue = Catalogue.load(CATALOGUE, found)
    for name, wanted in (("李子种植面积", "user_plum_area"), ("经济盘子", "gdp"), ("GDP", "gdp")):
        match = catalogue.match(name)
        assert match is not None
        assert match.id == wanted


def test_the_users_alias_wins_over_the_programs(path: Path) -> None:
    file = OverlayFile(path)
    file.add_alias("tertiary_value_added", "经济总量")  # the catalogue: gdp
    catalogue = Catalogue.load(CATALOGUE, file.save())
    match = catalogue.match("经济总量")
    assert match is not None
    assert match.id == "tertiary_value_added"


def test_a_name_that_the_catalogue_gives_another_indicator_is_refused(path: Path) -> None:
    file = OverlayFile(path)
    file.add_alias("population", "地区生产总值")
    with pytest.raises(ResourceError, match=r"overlay\.toml, line 5: 地区生产总值"):
        Catalogue.load(CATALOGUE, file.save())


def test_an_alias_of_nothing_is_refused(path: Path) -> None:
    file = OverlayFile(path)
    file.add_alias("nothing_known", "某指标")
    with pytest.raises(ResourceError, match="there is no indicator nothing_known"):
        Catalogue.load(CATALOGUE, file.save())


def test_comments_and_order_stay_when_the_file_is_changed(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(
        'version = 1\n# mine\nnames = ["33618"]\n\n'
        '[[alias]] # why\nindicator = "gdp"\nname = "甲"\n',
        encoding="utf-8",
    )
    file = OverlayFile(path)
    file.add_alias("gdp", "乙")
    file.add_alias("gdp", "乙")
    file.add_name("一核多点")
    file.save()
    text = path.read_text(encoding="utf-8")
    assert "# mine" in text
    assert "[[alias]] # why" in text
    assert [alias.name for alias in overlay.load(path).aliases] == ["甲", "乙"]
    assert overlay.load(path).names == ("33618", "一核多点")


def test_entries_can_be_taken_out_again(path: Path) -> None:
    file = OverlayFile(path)
    file.add_alias("gdp", "甲")
    file.add_name("33618")
    assert file.remove("alias", "name", "甲")
    assert file.remove("names", "", "33618")
    assert not file.remove("alias", "name", "甲")
    assert file.save().aliases == ()


def test_a_change_that_is_not_allowed_leaves_file_and_document_as_they_were(path: Path) -> None:
    file = OverlayFile(path)
    file.add_alias("gdp", "甲")
    file.save()
    before = path.read_bytes()
    with pytest.raises(ResourceError, match="claimed by gdp and population"):
        file.add_alias("population", "甲")
    with pytest.raises(ResourceError, match="starts with user_"):
        file.add_indicator(Indicator(id="plum", name="李子"))
    with pytest.raises(ResourceError, match="factor must be above 0"):
        file.add_unit(OwnUnit("挂", "count", Decimal(0)))
    file.save()
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == [overlay.FILE_NAME]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("version = 2\n", 1, "version must be 1"),
        ("", 0, "version must be 1"),
        ("version = 1\nname = 3\n", 2, "unknown key name"),
        ("version = 1\nnames = [1]\n", 2, "names is no list of names"),
        ("version = 1\n\nnames = [\n", 3, ""),
        ("version = 1\n[alias]\nname = 'a'\n", 2, "write [[alias]]"),
        ("version = 1\n[[alias]]\nindicator='gdp'\nname='甲'\n[[alias]]\nname='乙'\n", 5, "needs"),
        ("version = 1\n[[unit]]\nname='挂'\ndimension='count'\nsize=3\n", 2, "unknown key size"),
        ("version = 1\n[[unit]]\nname='挂'\ndimension='count'\nfactor='x'\n", 2, "is no number"),
        ("version = 1\n[[indicator]]\nid='user_a'\nname='甲'\nunits='元'\n", 2, "units is no list"),
        ("version = 1\n[[indicator]]\nid='user_a'\nname='甲'\ndimension='x'\n", 2, "none of money"),
    ],
)
def test_a_bad_file_is_refused_with_line_and_reason(
    path: Path, text: str, line: int, reason: str
) -> None:
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError) as caught:
        overlay.load(path)
    assert f"overlay.toml, line {line}:" in str(caught.value)
    assert reason in str(caught.value)
