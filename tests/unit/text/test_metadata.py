from __future__ import annotations

import pytest

from reviewer.domain.document import Document, DocumentKind, Region
from reviewer.text.documents import split
from reviewer.text.readers import read_bytes

BODY = "地区生产总值增长8%。一般公共预算收入增长6%，其中税收7亿元。新建道路30公里。\n" * 20
NATIONAL_REPORT = (
    "政府工作报告\n——2024年3月5日在第十四届全国人民代表大会第二次会议上\n国务院总理\n"
    "各位代表：现在，我代表国务院，向大会报告政府工作。\n"
)


def only(text: str, name: str = "a.txt") -> Document:
    [document] = split(read_bytes(name, text.encode()))
    return document


def test_a_work_report_has_the_year_in_which_it_was_given() -> None:
    document = only(
        "政府工作报告\n——2022年1月12日在巫山县第十八届\n人民代表大会第一次会议上\n"
        "巫山县人民政府县长 张三\n各位代表：\n现在，我代表县人民政府，向大会报告工作。\n"
        f"一、2021年工作回顾\n{BODY}"
    )
    assert document.title == "政府工作报告"
    assert document.kind is DocumentKind.WORK_REPORT
    assert document.region is not None
    assert document.region.full_name == "重庆市巫山县"
    assert document.issuer == "巫山县人民政府"
    assert (document.year, document.period, document.date) == (2022, None, "2022-01-12")


def test_a_bare_provincial_government_gets_its_provinces_name() -> None:
    document = only(
        "2026年某某报告选\n2026年河南省政府工作报告\n2026年1月26日在河南省第十四届人民代表大会"
        f"第四次会议上\n各位代表：\n现在，我代表省人民政府，向大会报告工作。\n{BODY}"
    )
    assert document.issuer == "河南省人民政府"


def test_a_missing_digit_in_the_title_does_not_cost_the_year() -> None:
    document = only(
        "【合川区招商】201年合川区政府工作报告\n2021年3月2日在重庆市合川区第十七届人民代表大会"
        f"第六次会议上重庆市合川区人民政府区长 王五各位代表:我代表区人民政府,向大会报告工作。{BODY}"
    )
    assert (document.title, document.year) == ("201年合川区政府工作报告", 2021)


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("綦江区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要", (2021, 2025)),
        ("綦江区国民经济和社会发展第十五个五年规划纲要", (2026, 2030)),
        ("綦江区“十三五”规划纲要", (2016, 2020)),
        ("綦江区国民经济和社会发展第十个五年计划纲要", (2001, 2005)),
    ],
)
def test_an_outline_has_its_plans_period_and_first_year(
    title: str, period: tuple[int, int]
) -> None:
    document = only(f"{title}\n綦江区人民政府\n2021年3月\n第一章 发展基础\n{BODY}")
    assert (document.title, document.kind) == (title, DocumentKind.OUTLINE)
    assert (document.year, document.period, document.date) == (period[0], period, "2021-03")
    assert document.issuer == "綦江区人民政府"


def test_a_title_broken_over_lines_is_put_together() -> None:
    document = only(
        f"重庆市綦江区国民经济和社会发展\n\n第十五个五年规划纲要\n\n第一章 基础\n{BODY}"
    )
    assert document.title == "重庆市綦江区国民经济和社会发展第十五个五年规划纲要"


def test_the_plan_is_named_and_not_the_notice_that_brings_it() -> None:
    document = only(
        "重慶市人民政府關于\n印發重慶市推動某某建設\n行動方案(2023—2027年)的通知\n"
        "渝府發〔2023〕8號\n各區縣人民政府:\n現將方案印發給你們,請認真貫徹執行。\n"
        "重慶市人民政府\n2023年3月10日\n重慶市推動某某建設行動方案\n(2023—2027年)\n"
        f"一、總體要求\n{BODY}"
    )
    assert document.title == "重慶市推動某某建設行動方案(2023—2027年)"
    assert document.kind is DocumentKind.ACTION_PLAN
    assert document.region is not None
    assert document.region.name == "重庆市"
    assert document.issuer == "重慶市人民政府"
    assert (document.year, document.period) == (2023, (2023, 2027))
    assert document.date == "2023-03-10"


def test_a_bulletin_has_the_year_it_reports_on() -> None:
    document = only(
        "綦江区2023年国民经济和社会发展统计公报\n重庆市綦江区统计局\n2024年3月20日\n" + BODY
    )
    assert document.kind is DocumentKind.BULLETIN
    assert (document.year, document.period, document.date) == (2023, None, "2024-03-20")
    assert document.issuer == "重庆市綦江区统计局"


def test_a_place_that_the_list_lacks_is_kept_by_name() -> None:
    document = only(f"青岚县2019年国民经济和社会发展统计公报\n青岚县统计局\n{BODY}")
    assert document.region is not None
    assert document.region == Region("青岚县", code="", parents=())


def test_official_titles_are_preferred_to_a_sites_own() -> None:
    document = only(
        "(重庆市)綦江区十四五规划(2022年更新)\n重庆市綦江区国民经济和社会发展第十四个五年规划纲要\n"
        f"第一章 基础\n{BODY}"
    )
    assert document.title == "重庆市綦江区国民经济和社会发展第十四个五年规划纲要"


def test_the_files_name_speaks_where_the_text_is_silent() -> None:
    document = only(BODY, name="綦江区2022年国民经济和社会发展统计公报.txt")
    assert document.kind is DocumentKind.BULLETIN
    assert document.year == 2022
    assert document.region is not None
    assert document.region.name == "綦江区"


def test_front_matter_and_heading_marks_are_no_part_of_the_title() -> None:
    document = only(
        "---\ntitle: 綦江区产业行动计划（2023—2025年）\ndate: 2023-03-15\n---\n"
        f"# 綦江区产业行动计划（2023—2025年）\n{BODY}",
        name="a.md",
    )
    assert document.title == "綦江区产业行动计划（2023—2025年）"
    assert (document.period, document.date) == ((2023, 2025), "2023-03-15")


def test_what_is_no_planning_document_is_other() -> None:
    document = only("会议纪要\n今天开会，讨论了三件事。\n" + BODY)
    assert (document.title, document.kind) == ("会议纪要", DocumentKind.OTHER)
    assert (document.region, document.issuer, document.year) == (None, "", None)


def test_a_sheet_is_named_by_its_file() -> None:
    assert only("指标,2025\n甲,8\n", name="主要指标.csv").title == "主要指标"


@pytest.mark.parametrize(
    ("title", "full_name"),
    [
        ("重庆市江北区国民经济和社会发展第十四个五年规划纲要", "重庆市江北区"),
        ("苏州工业园区国民经济和社会发展第十四个五年规划纲要", "江苏省苏州市苏州工业园区"),
        ("兰州新区2022年国民经济和社会发展统计公报", "甘肃省兰州市兰州新区"),
        ("新疆生产建设兵团2022年国民经济和社会发展统计公报", "新疆维吾尔自治区新疆生产建设兵团"),
        ("恩施州2022年国民经济和社会发展统计公报", "湖北省恩施土家族苗族自治州"),
        ("雄安新区2023年政府工作报告", "雄安新区"),
        ("香港2022年施政報告", "香港特别行政区"),
    ],
)
def test_a_place_that_the_list_lacks_lies_in_the_one_it_begins_with(
    title: str, full_name: str
) -> None:
    region = only(f"{title}\n{BODY}").region
    assert region is not None
    assert region.full_name == full_name


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("中华人民共和国国民经济和社会发展第十四个五年规划纲要\n", ""),
        ("国务院关于印发“十四五”数字经济发展规划的通知\n国发〔2021〕29号\n", "国务院"),
        ("2023年国民经济和社会发展统计公报\n国家统计局\n2024年2月29日\n", "国家统计局"),
        (NATIONAL_REPORT, "国务院"),
    ],
)
def test_what_the_state_council_and_its_bodies_issue_is_of_the_whole_country(
    head: str, issuer: str
) -> None:
    document = only(f"{head}各地各部门狠抓落实，北京市、广东省率先完成。{BODY}")
    assert document.region == Region("全国")
    assert document.issuer == issuer


def test_a_plan_named_in_the_title_of_its_notice_is_known_by_it() -> None:
    document = only(
        "凉山彝族自治州人民政府办公室关于印发《凉山州“十四五”能源发展规划》的通知\n"
        f"凉府办发〔2021〕15号\n{BODY}"
    )
    assert (document.kind, document.period) == (DocumentKind.OUTLINE, (2021, 2025))
    assert document.issuer == "凉山彝族自治州人民政府办公室"


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("二0二二年北川羌族自治县国民经济和社会发展统计公报", 2022),
        ("二○二二年北川羌族自治县国民经济和社会发展统计公报", 2022),
        ("关于平江县2022年计划执行情况与2023年国民经济和社会发展计划草案的报告", 2023),
        ("2024年平江县经济运行情况", 2024),
    ],
)
def test_the_titles_year_counts_however_it_is_written(title: str, year: int) -> None:
    assert only(f"{title}\n{BODY}").year == year
