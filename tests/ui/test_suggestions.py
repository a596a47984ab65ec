"""Names are offered by characters and by pinyin, those used before first."""

from __future__ import annotations

import pytest

from reviewer.domain.record import Actor
from reviewer.extract import Extractor
from reviewer.review import operations
from reviewer.storage.store import Store
from reviewer.ui.flows.suggestions import MOST, Suggestions, UsedNames, read_used
from tests import strategies

NAMES = ["一般公共预算收入", "地区生产总值", "税收收入", "地区生产总值增速"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("地区", ["地区生产总值", "地区生产总值增速"]),
        ("收入", ["一般公共预算收入", "税收收入"]),
        ("sssr", ["税收收入"]),
        ("diqusheng", ["地区生产总值", "地区生产总值增速"]),
        ("DQ", ["地区生产总值", "地区生产总值增速"]),
        (" ", []),
        ("没有", []),
    ],
)
def test_names_are_found_by_characters_and_pinyin(typed: str, found: list[str]) -> None:
    assert UsedNames(NAMES).search(typed) == found


def test_a_name_just_used_is_offered_first() -> None:
    used = UsedNames(NAMES)
    used.spell()
    used.learn("地区生产总值增速")
    used.learn("地区人口")
    assert used.search("地区") == ["地区人口", "地区生产总值增速", "地区生产总值"]
    assert used.search("dqrk") == ["地区人口"]
    assert len(used) == len(NAMES) + 1


def test_the_catalogue_fills_what_was_never_used(extractor: Extractor) -> None:
    suggestions = Suggestions()
    suggestions.catalogue = extractor.catalogue
    suggestions.used = UsedNames(["城镇登记失业率（本地）"])
    offered = suggestions("城镇登记失业率")
    assert offered[0] == "城镇登记失业率（本地）"
    assert "城镇登记失业率" in offered
    assert len(suggestions("率")) == MOST


def test_nothing_waits_for_the_catalogue() -> None:
    assert Suggestions()("地区") == []


def test_only_kept_names_were_used(store: Store, actor: Actor) -> None:
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(store, strategies.source(), parts, actor=actor)
    assert len(read_used(store)) == 0
    operations.confirm(store, 1, version=1, actor=actor)
    assert read_used(store).search("dq") == ["地区生产总值"]
