from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.text.regions import find, find_all


@pytest.mark.parametrize(
    ("text", "full_name", "code"),
    [
        ("重庆市綦江区国民经济和社会发展规划", "重庆市綦江区", "500110"),
        ("(重庆市)綦江区", "重庆市綦江区", "500110"),
        ("綦江", "重庆市綦江区", "500110"),
        ("重慶市綦江區", "重庆市綦江区", "500110"),
        ("2021年巫山县政府工作报告", "重庆市巫山县", "500237"),
        ("广西", "广西壮族自治区", "450000"),
        ("內蒙古自治區", "内蒙古自治区", "150000"),
        ("黔东南州", "贵州省黔东南苗族侗族自治州", "522600"),
        ("彭水县", "重庆市彭水苗族土家族自治县", "500243"),
        ("吉林", "吉林省", "220000"),
        ("吉林省吉林市", "吉林省吉林市", "220200"),
        ("海南藏族自治州", "青海省海南藏族自治州", "632500"),
        ("上海浦东新区", "上海市浦东新区", "310115"),
        ("新疆石河子市", "新疆维吾尔自治区石河子市", "659001"),
        ("臺灣省", "台湾省", ""),
    ],
)
def test_names_in_full_and_short_and_both_scripts_are_regions(
    text: str, full_name: str, code: str
) -> None:
    region = find(text)
    assert region is not None
    assert (region.full_name, region.code) == (full_name, code)


def test_parents_stand_from_the_province_down_without_the_region() -> None:
    region = find("福州市鼓楼区")
    assert region is not None
    assert (region.name, region.parents) == ("鼓楼区", ("福建省", "福州市"))


def test_a_name_that_several_regions_bear_needs_context() -> None:
    assert find("鼓楼区政府工作报告") is None
    for context, parent in (("江苏省南京市", "南京市"), ("徐州", "徐州市"), ("开封市", "开封市")):
        region = find("鼓楼区政府工作报告", context=context)
        assert region is not None
        assert region.parents[-1] == parent


def test_a_parent_elsewhere_in_the_text_decides() -> None:
    region = find("和平区2023年统计公报（沈阳市和平区统计局）")
    assert region is not None
    assert region.full_name == "辽宁省沈阳市和平区"


@pytest.mark.parametrize("text", ["青岚县政府工作报告", "白云岭县", "本县", "城市更新", "全市", ""])
def test_words_that_only_end_like_a_region_are_none(text: str) -> None:
    assert find(text) is None


def test_all_places_are_found_in_order_with_their_spans() -> None:
    text = "重庆市綦江区与遵义市桐梓县接壤，距成都300公里。"
    places = list(find_all(text))
    assert [place.span.of(text) for place in places] == ["重庆市綦江区", "遵义市桐梓县", "成都"]
    assert [place.is_full for place in places] == [True, True, False]


def test_short_names_of_counties_count_only_on_request() -> None:
    assert list(find_all("推动双城经济圈建设，綦江发展")) == []
    assert [place.region.name for place in find_all("綦江发展", short_counties=True)] == ["綦江区"]


@given(st.text(st.sampled_from("重庆市綦江区巫山县省新疆维吾尔自治南岸城，。1 ")))
@settings(deadline=None)  # the first example loads tables and libraries
def test_places_lie_apart_inside_the_text(text: str) -> None:
    end = 0
    for place in find_all(text, short_counties=True):
        assert end <= place.span.start < place.span.end <= len(text)
        end = place.span.end
