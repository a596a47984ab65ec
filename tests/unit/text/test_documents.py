from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.domain.document import Document, Source
from reviewer.domain.span import Span
from reviewer.text.documents import split
from reviewer.text.readers import read_bytes
from tests.unit.text.pdfs import pdf

SENTENCE = "地区生产总值增长8%，一般公共预算收入11.16亿元，新建道路30公里。"
MENU = "首页\n下载\n打印\n【字号：\n大\n中\n小\n】\n"
TERMS = (
    "责任编辑：李四\n扫一扫在手机打开当前页\n联系我们\n投稿提示\n关闭\n"
    "1.本网站现征集稿件，欢迎投稿。\n2.用户应遵守法律，违约责任由用户承担，网站有权删除。\n版权所有\n"
)


def report(place: str, year: int, *, title: str = "") -> str:
    """A report as a list page has it: a title and one long line."""
    return (
        f"  • 【{place}招商】{title or f'{year}年{place}政府工作报告'}\n\n"
        f"    {year}年2月3日在{place}第十七届人民代表大会第五次会议上{place}人民政府县长 某某"
        f"各位代表:现在,我代表县人民政府,向大会报告工作,请予审议。 一、回顾{SENTENCE * 30}"
        "各位代表!让我们团结起来,为建设新家园而努力奋斗!\n\n    2025-07-08\n\n"
    )


def plan(place: str) -> str:
    chapters = "".join(f"第{number}章 任务\n{SENTENCE * 8}\n" for number in "一二三")
    return f"{place}国民经济和社会发展第十四个五年规划纲要\n目录\n第一章 任务\n{chapters}"


def documents(text: str) -> tuple[Source, list[Document]]:
    source = read_bytes("列表.txt", text.encode())
    return source, split(source)


def test_a_list_page_of_reports_is_as_many_documents() -> None:
    source, found = documents(
        report("巫山县", 2021) + report("合川区", 2021, title="201年合川区政府工作报告") + TERMS
    )
    assert [(one.title, one.year) for one in found] == [
        ("2021年巫山县政府工作报告", 2021),
        ("201年合川区政府工作报告", 2021),
    ]
    for one in found:
        assert one.body.startswith("【")
        assert one.body.endswith("努力奋斗!")
        assert "2025-07-08" not in one.body
        assert one.text == source.text
    assert "投稿" not in found[-1].body


def test_two_years_of_one_county_are_two_documents() -> None:
    _, found = documents(report("巫山县", 2020) + report("巫山县", 2021))
    assert [one.year for one in found] == [2020, 2021]


def test_reports_of_places_that_the_list_lacks_are_told_apart() -> None:
    _, found = documents(report("青岚县", 2021) + report("白云岭县", 2021))
    assert [one.region.name for one in found if one.region] == ["青岚县", "白云岭县"]


def test_speeches_without_titles_are_told_apart_by_their_salutations() -> None:
    pages = [report(place, 2021).split("\n\n", 1)[1] for place in ("巫山县", "云阳县")]
    _, found = documents("".join(pages))
    assert [one.region.name for one in found if one.region] == ["巫山县", "云阳县"]


def test_a_title_with_the_year_reported_on_belongs_to_its_speech() -> None:
    _, found = documents(report("巫山县", 2021, title="2020年巫山县政府工作报告"))
    [one] = found
    assert (one.title, one.year) == ("2020年巫山县政府工作报告", 2021)


def test_a_speech_begins_with_its_title_even_where_that_names_neither_place_nor_year() -> None:
    head = "政府工作报告\n——2023年1月6日在石城县第十九届人民代表大会第三次会议上\n县长 某某\n"
    speech = f"{head}各位代表：现在，我代表县人民政府，向大会报告工作。\n一、回顾{SENTENCE * 30}\n"
    _, found = documents(MENU + speech + report("巫山县", 2021))
    assert [(one.title, one.year) for one in found] == [
        ("政府工作报告", 2023),
        ("2021年巫山县政府工作报告", 2021),
    ]
    assert found[0].body.startswith("政府工作报告\n")
    assert found[0].region is not None
    assert found[0].region.name == "石城县"


def test_a_plan_and_a_report_in_one_file_are_two() -> None:
    _, found = documents(plan("綦江区") + report("巫山县", 2021))
    assert [one.kind.value for one in found] == ["outline", "work_report"]


def test_menus_before_and_terms_after_are_left_out() -> None:
    text = MENU + report("巫山县", 2021) + TERMS
    _, [one] = documents(text)
    assert one.body.startswith("【巫山县招商】")
    assert one.body.endswith("努力奋斗!")


def test_glossaries_tables_and_signatures_at_the_end_stay() -> None:
    ends = (
        "名词解释\n1.“两新”：是指大规模设备更新和消费品以旧换新。\n",
        "附表\n指标\n2025年\n森林覆盖率（%）\n48.3\n",
        "綦江区人民政府\n2021年3月10日\n",
    )
    for end in ends:
        source, [one] = documents(plan("綦江区") + end)
        assert one.extent.end >= len(source.text.rstrip())


def test_running_heads_and_repeated_titles_do_not_split() -> None:
    head = "綦江区国民经济和社会发展第十四个五年规划纲要\n"
    text = (plan("綦江区") + head + SENTENCE * 20 + "\n") * 3
    _, found = documents(text)
    assert len(found) == 1


def test_other_plans_named_in_headings_and_lists_do_not_split() -> None:
    text = plan("綦江区") + (
        "专栏1 綦江区城市更新行动方案\n" + SENTENCE * 20 + "\n"
        "綦江区乡村振兴实施方案\n" + SENTENCE * 20 + "\n"
        "附件：1.巫山县行动方案\n2.云阳县行动方案\n"
    )
    assert len(documents(text)[1]) == 1


def test_what_shows_no_document_is_one_over_the_whole_text() -> None:
    source, [one] = documents("今天天气好。\n\n明天也好。\n")
    assert one.extent == Span(0, len(source.text))


def test_pages_and_tables_go_with_their_document() -> None:
    lines = (SENTENCE,) * 20
    first = ("2021年巫山县政府工作报告", "一、回顾", *lines)
    second = ("2021年云阳县政府工作报告", "一、回顾", *lines)
    found = split(read_bytes("a.pdf", pdf([first, lines, second])))
    assert [[page.number for page in one.pages] for one in found] == [[1, 2], [3]]


REPORTS = [report("巫山县", 2021), report("云阳县", 2020), plan("綦江区")]
PIECES = st.sampled_from([*REPORTS, MENU, TERMS, SENTENCE * 9, "\n", "甲"])


@given(st.lists(PIECES, min_size=1, max_size=6))
@settings(deadline=None)  # the first example loads tables and libraries
def test_documents_lie_in_order_and_hold_every_report(pieces: list[str]) -> None:
    source, found = documents("".join(pieces) + "乙")
    ends = 0
    for one in found:
        assert ends <= one.extent.start < one.extent.end <= len(source.text)
        ends = one.extent.end
    for at in (at for at in range(len(source.text)) if source.text.startswith("增长8%", at)):
        assert any(at in one.extent for one in found)
