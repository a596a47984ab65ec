"""Files as people hold them, from the bytes to the mentions."""

from __future__ import annotations

from pathlib import Path

from reviewer.domain.candidate import Candidate
from reviewer.domain.mention import Status
from reviewer.extract import Extractor
from reviewer.text.documents import split
from reviewer.text.readers import read
from tests.unit.text.packages import word, workbook

WRAPPED = """云岭县2023年政府工作报告

一、2022年工作回顾

过去一年，全县地区生产总值达到186.4亿元、增长5.2%，一般
公共预算收入完成9.8亿元、同口径增长6.
5%。城乡居民人均可支配收入分别达到38620
元、16540元，同口径分别增长6%、7%。新
增停车位1200个，完成老旧小区改造36个。
"""


def found_in(extractor: Extractor, path: Path) -> list[Candidate]:
    (document,) = split(read(path))
    return list(extractor.extract(document).candidates)


def test_a_copy_that_was_wrapped_narrowly(extractor: Extractor, tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_bytes(WRAPPED.encode("gb18030"))
    assert [
        (one.mention.value_text, one.mention.indicator) for one in found_in(extractor, path)
    ] == [
        ("186.4亿元", "地区生产总值"),
        ("5.2%", "地区生产总值"),
        ("9.8亿元", "一般公共预算收入"),
        ("6.\n5%", "一般公共预算收入"),
        ("38620\n元", "城镇居民人均可支配收入"),
        ("16540元", "农村居民人均可支配收入"),
        ("6%", "城镇居民人均可支配收入"),
        ("7%", "农村居民人均可支配收入"),
        ("1200个", "停车位"),
        ("36个", "老旧小区改造"),
    ]


def test_lines_of_a_list_stay_apart(extractor: Extractor, tmp_path: Path) -> None:
    path = tmp_path / "要点.txt"
    path.write_text(
        "2022年主要成绩\n粮食产量稳定在6万吨，连续三年增产\n城镇新增就业1206人\n"
        "财政收支保持平衡，支出略有结余\n年末调查失业率降到5.1%\n",
        encoding="utf-8",
    )
    found = [(one.mention.value_text, one.mention.indicator) for one in found_in(extractor, path)]
    assert found == [("6万吨", "粮食产量"), ("1206人", "城镇新增就业"), ("5.1%", "调查失业率")]


def test_a_saved_page_without_its_menu_and_its_links(extractor: Extractor, tmp_path: Path) -> None:
    body = "".join(
        f"<p>全年{name}增加值{12 + at}.3亿元，比上年增长{3 + at}.1%；面积{20 + at}万亩。</p>"
        for at, name in enumerate("农林牧渔")
        for _ in range(5)
    )
    page = (
        "<html><head><meta charset='gb2312'></head><body><ul><li>首页</li><li>政务公开</li></ul>"
        "<div>今天是2023年3月20日 晴 12℃~21℃</div>"
        "<h1>云岭县2022年国民经济和社会发展统计公报</h1>"
        f"<p>一、综合</p>{body}"
        "<h3>相关链接</h3><ul><li>一季度工业增长7.7%</li></ul>"
        "<div>版权所有：云岭县人民政府 滇ICP备12003456号 联系我们 "
        "网站访问量：12345678次</div></body>"
    )
    path = tmp_path / "公报.html"
    path.write_bytes(page.encode("gb2312"))
    values = {one.mention.value_text for one in found_in(extractor, path)}
    assert {"12.3亿元", "3.1%", "20万亩"} <= values
    assert not values & {"7.7%", "12345678次", "12℃~21℃"}


def test_a_table_inside_a_box(extractor: Extractor, tmp_path: Path) -> None:
    rows = [
        ("指标", "单位", "2020年", "2025年", "属性"),
        ("森林覆盖率", "%", "56.2", "58", "约束性"),
        ("常住人口城镇化率", "%", "45.1", "52", "预期性"),
    ]

    def fill(document: object) -> None:
        document.add_paragraph("云岭县国民经济和社会发展第十四个五年规划纲要")  # type: ignore[attr-defined]
        box = document.add_table(rows=1, cols=1).cell(0, 0)  # type: ignore[attr-defined]
        box.paragraphs[0].text = "专栏1 主要指标"
        inner = box.add_table(rows=len(rows), cols=len(rows[0]))
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                inner.cell(at, column).text = text

    path = tmp_path / "纲要.docx"
    path.write_bytes(word(fill))
    assert [
        (one.mention.indicator, one.mention.value_text, one.mention.year, one.mention.status)
        for one in found_in(extractor, path)
    ] == [
        ("森林覆盖率", "56.2", 2020, Status.ACTUAL),
        ("森林覆盖率", "58", 2025, Status.TARGET),
        ("常住人口城镇化率", "45.1", 2020, Status.ACTUAL),
        ("常住人口城镇化率", "52", 2025, Status.TARGET),
    ]


def test_a_sheet_whose_latest_year_stands_first(extractor: Extractor, tmp_path: Path) -> None:
    def fill(sheet: object) -> None:
        for row in (
            ("云岭县2022年主要经济指标",),
            ("指标", "单位", "2022年", "2021年", "同比增长(%)"),
            ("地区生产总值", "亿元", 186.4, 175.2, 5.2),
            ("社会消费品零售总额", "亿元", 66.5, 63.1, 5.4),
        ):
            sheet.append(row)  # type: ignore[attr-defined]

    path = tmp_path / "指标.xlsx"
    path.write_bytes(workbook(fill))
    found = found_in(extractor, path)
    assert {one.mention.status for one in found} == {Status.ACTUAL}
    assert [one.mention.year for one in found] == [2022, 2021, 2022] * 2
