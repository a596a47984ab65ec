"""What is said of each real document, when they are at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reviewer.text.documents import split
from reviewer.text.readers import read

pytestmark = pytest.mark.corpus

OUTLINE, PLAN, REPORT = "outline", "action_plan", "work_report"
EXPECTED = {
    "corpus/qijiang_145_plan.txt": (
        "重庆市綦江区国民经济和社会发展第十四个五年规划和二○三五年远景目标纲要",
        "重庆市綦江区", "重庆市綦江区人民政府", OUTLINE, 2021, (2021, 2025), "2021-03",
    ),
    "corpus/qijiang_155_plan_head.txt": (
        "重庆市綦江区国民经济和社会发展第十五个五年规划纲要",
        "重庆市綦江区", "", OUTLINE, 2026, (2026, 2030), "",
    ),
    "corpus/chongqing_action_plan_trad.txt": (
        "重慶市推動成渝地區雙城經濟圈建設行動方案(2023—2027年)",
        "重庆市", "重慶市人民政府", PLAN, 2023, (2023, 2027), "2023-03-10",
    ),
    "gold/wushan_2021_report.txt": (
        "2021年巫山县政府工作报告",
        "重庆市巫山县", "巫山县人民政府", REPORT, 2021, None, "2021-03-26",
    ),
    "gold/hechuan_2021_report.txt": (
        "201年合川区政府工作报告",
        "重庆市合川区", "重庆市合川区人民政府", REPORT, 2021, None, "2021-03-02",
    ),
}  # fmt: skip
PROVINCES = {
    "guangdong": ("广东省", "政府工作报告", "2026-01-26"),
    "heilongjiang": ("黑龙江省", "2026年黑龙江省政府工作报告", "2026-01-31"),
    "henan": ("河南省", "2026年河南省政府工作报告", "2026-01-26"),
    "neimenggu": ("内蒙古自治区", "2026年内蒙古自治区政府工作报告", "2026-02-04"),
    "shanghai": ("上海市", "2026年上海市政府工作报告", "2026-02-03"),
    "sichuan": ("四川省", "2026年四川省人民政府工作报告", "2026-02-03"),
    "xizang": ("西藏自治区", "2026年西藏自治区政府工作报告", "2026-01-31"),
    "zhejiang": ("浙江省", "2026年浙江省政府工作报告", "2026-01-14"),
}
GOLD = {
    "wushan": "gold/wushan_2021_report.txt",
    "hechuan": "gold/hechuan_2021_report.txt",
    "qijiang145": "corpus/qijiang_145_plan.txt",
    "qijiang155_a": "corpus/qijiang_155_plan_head.txt",
    "action_trad_a": "corpus/chongqing_action_plan_trad.txt",
    "henan": "corpus/provincial_2026/henan_2026_report.txt",
    "xizang": "corpus/provincial_2026/xizang_2026_report.txt",
}


@pytest.mark.parametrize("name", EXPECTED)
def test_each_document_is_described(shared: Path, name: str) -> None:
    [document] = split(read(shared / name))
    assert document.region is not None
    assert (
        document.title,
        document.region.full_name,
        document.issuer,
        document.kind.value,
        document.year,
        document.period,
        document.date,
    ) == EXPECTED[name]


@pytest.mark.parametrize("name", PROVINCES)
def test_each_provincial_report_is_described(shared: Path, name: str) -> None:
    source = read(shared / "corpus" / "provincial_2026" / f"{name}_2026_report.txt")
    [document] = split(source)
    region, title, date = PROVINCES[name]
    assert document.region is not None
    assert (document.region.full_name, document.title, document.date) == (region, title, date)
    assert (document.kind.value, document.year, document.period) == (REPORT, 2026, None)
    assert document.issuer == f"{region}人民政府"
    assert document.body.startswith(title)
    for furniture in ("下载", "打印", "相关报道", "关闭窗口", "责任编辑"):
        assert furniture not in document.body[:8] + document.body[-60:]


def test_the_list_page_holds_four_reports_and_nothing_of_the_site(shared: Path) -> None:
    source = read(shared / "corpus" / "work_reports_list_page.txt")
    found = split(source)
    assert [
        (one.region.full_name if one.region else "", one.title, one.year, one.date) for one in found
    ] == [
        ("重庆市巫山县", "2021年巫山县政府工作报告", 2021, "2021-03-26"),
        ("重庆市合川区", "201年合川区政府工作报告", 2021, "2021-03-02"),
        ("重庆市垫江县", "2021年垫江县政府工作报告", 2021, "2021-02-03"),
        ("重庆市云阳县", "2021年云阳县政府工作报告", 2021, "2021-02-03"),
    ]
    for one in found:
        assert one.body.startswith("【")
        assert one.body.endswith("!")
        for words in ("2025-07-08", "产业园区网", "投稿", "•"):
            assert words not in one.body


@pytest.mark.parametrize("name", GOLD)
def test_no_annotated_mention_is_cut_off(shared: Path, name: str) -> None:
    extents = [document.extent for document in split(read(shared / GOLD[name]))]
    lines = (shared / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    spans = [(row["start"], row["end"]) for row in map(json.loads, lines)]
    assert spans
    for start, end in spans:
        assert any(extent.start <= start and end <= extent.end for extent in extents)


@pytest.mark.parametrize("codec", ["gb18030", "utf-16-le", "utf-8-sig", "utf-16"])
def test_real_texts_are_read_alike_in_every_encoding(
    shared: Path, tmp_path: Path, codec: str
) -> None:
    for name in EXPECTED:
        text = (shared / name).read_text(encoding="utf-8")
        path = tmp_path / "a.txt"
        path.write_bytes(text.encode(codec))
        assert read(path).text == text
