"""From a document to records: subjects, time, status, kinds, in the guideline's own cases."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reviewer.domain.document import Document, DocumentKind
from reviewer.domain.mention import Comparator, Kind, Measure, Status
from reviewer.domain.span import Span
from reviewer.extract import Extractor
from tests.unit.extract.samples import plan, read, report, rows

REVIEW = "一、2020年工作回顾\n"
PERIOD = "一、“十三五”时期工作回顾\n"
TASKS = "三、2021年重点工作\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "地区生产总值突破500亿元、年均增长7.7%。",
            [("500亿元", "地区生产总值"), ("7.7%", "地区生产总值")],
        ),
        (
            "城乡常住居民人均可支配收入分别达到34561元、12161元,年均增长8.2%、9.5%。",
            [
                ("34561元", "城镇常住居民人均可支配收入"),
                ("12161元", "农村常住居民人均可支配收入"),
                ("8.2%", "城镇常住居民人均可支配收入"),
                ("9.5%", "农村常住居民人均可支配收入"),
            ],
        ),
        (
            "一般公共预算收入11.16亿元,增长6.1%,其中税收7亿元。",
            [("11.16亿元", "一般公共预算收入"), ("6.1%", "一般公共预算收入"), ("7亿元", "税收")],
        ),
        (
            "新建50个智能工厂和500个数字化车间。",
            [("50个", "新建智能工厂"), ("500个", "新建数字化车间")],
        ),
        (
            "粮食种植面积167.1万亩、产量69.1万吨,分别增长0.4%、1.4%。",
            [
                ("167.1万亩", "粮食种植面积"),
                ("69.1万吨", "粮食产量"),
                ("0.4%", "粮食种植面积"),
                ("1.4%", "粮食产量"),
            ],
        ),
        (
            "食品加工、建材、日用玻璃产值分别增长22.4%、11.3%、6.4%。",
            [("22.4%", "食品加工产值"), ("11.3%", "建材产值"), ("6.4%", "日用玻璃产值")],
        ),
        (
            "民营经济增加值占GDP60%。",
            [("60%", "民营经济增加值占GDP比重")],
        ),
        (
            "改造棚户区18.4万平方米、老旧小区307.4万平方米。",
            [("18.4万平方米", "改造棚户区"), ("307.4万平方米", "改造老旧小区")],
        ),
        (
            "投资26.8亿元,建成水利项目5500个。",
            [("26.8亿元", "水利项目投资"), ("5500个", "水利项目")],
        ),
        (
            "学前教育普惠率94%、入园率91%。",
            [("94%", "学前教育普惠率"), ("91%", "学前教育入园率")],
        ),
        (
            "粮食总产量、生猪出栏量均居全市第一。",
            [("第一", "生猪出栏量"), ("第一", "粮食总产量")],
        ),
        (
            "渝康路等13条120公里道路建成通车。",
            [("13条", "道路"), ("120公里", "道路")],
        ),
    ],
)
def test_each_value_has_the_name_of_what_it_measures(
    extractor: Extractor, text: str, expected: list[tuple[str, str]]
) -> None:
    assert rows(extractor, report(REVIEW + text)) == expected


def test_the_year_of_a_comparison_is_no_part_of_the_name(extractor: Extractor) -> None:
    text = "第二章 发展目标\n到2035年,人均地区生产总值比2020年翻一番。"
    (found,) = read(extractor, plan(text))
    assert (found.mention.indicator, found.mention.year) == ("人均地区生产总值", 2035)


def test_another_known_subject_ends_inheritance(extractor: Extractor) -> None:
    text = REVIEW + "粮食产量69.1万吨,其中油料产量3万吨、增长5%。"
    assert rows(extractor, report(text))[1:] == [("3万吨", "油料产量"), ("5%", "油料产量")]


def test_figures_that_rise_from_one_year_to_another(extractor: Extractor) -> None:
    text = PERIOD + "地区生产总值从2015年的89.66亿元增至188.77亿元,年均增长8.8%。"
    found = [candidate.mention for candidate in read(extractor, report(text))]
    assert [(m.measure, m.year) for m in found] == [
        (Measure.LEVEL, 2015), (Measure.LEVEL, 2020), (Measure.AVG_GROWTH, (2016, 2020)),
    ]  # fmt: skip
    assert {m.indicator for m in found} == {"地区生产总值"}


@pytest.mark.parametrize(
    ("text", "value", "measure"),
    [
        ("社会消费品零售总额下降2.4%。", Decimal("-2.4"), Measure.GROWTH),
        ("第三产业占比提升4.8个百分点。", Decimal("4.8"), Measure.CHANGE),
        ("新增停车位1.2万个。", Decimal("1.2"), Measure.CHANGE),
        ("压减一般性支出2.4亿元。", Decimal("-2.4"), Measure.CHANGE),
        ("城镇新增就业2.3万人。", Decimal("2.3"), Measure.LEVEL),
        ("旅游收入增长2.8倍。", Decimal("2.8"), Measure.MULTIPLE),
        ("森林覆盖率提高到48.3%。", Decimal("48.3"), Measure.LEVEL),
        ("城乡收入比缩小到2.09:1。", (Decimal("2.09"), Decimal(1)), Measure.RATIO),
    ],
)
def test_measures_and_signs(
    extractor: Extractor, text: str, value: object, measure: Measure
) -> None:
    (found,) = read(extractor, report(REVIEW + text))
    assert (found.mention.value, found.mention.measure) == (value, measure)


def test_time_and_status_follow_the_sections(extractor: Extractor) -> None:
    text = (
        "一、“十三五”时期和2020年工作回顾\n五年来,累计新增就业8万人。森林覆盖率达62%。\n"
        "2020年,面对疫情,地区生产总值增长3.6%。\n"
        "二、“十四五”时期主要目标\n到2025年,城镇化率达50%。建设公园10个。\n"
        "三、2021年重点工作\n今年地区生产总值增长8%。新建公厕7座。\n"
    )
    found = [candidate.mention for candidate in read(extractor, report(text))]
    assert [(m.value_text, m.year, m.status) for m in found] == [
        ("8万人", (2016, 2020), Status.ACTUAL),
        ("62%", 2020, Status.ACTUAL),
        ("3.6%", 2020, Status.ACTUAL),
        ("50%", 2025, Status.TARGET),
        ("10个", (2021, 2025), Status.TARGET),
        ("8%", 2021, Status.TARGET),
        ("7座", 2021, Status.TARGET),
    ]


def test_this_year_is_the_documents_year(extractor: Extractor) -> None:
    text = "三、重点工作\n今年粮食产量稳定在20万吨。"
    (found,) = read(extractor, report(text, year=2009))
    assert found.mention.year == 2009


def test_a_rise_without_a_base_year_starts_the_year_before(extractor: Extractor) -> None:
    found = read(extractor, report(REVIEW + "生活垃圾处理率由51%提高到64%。"))
    assert [candidate.mention.year for candidate in found] == [2019, 2020]


def test_five_years_summed_up_are_the_plans_where_it_sets_targets(extractor: Extractor) -> None:
    text = (
        "第一章 发展基础\n“十三五”时期，全县经济稳步发展。2020年，地区生产总值达到86亿元。"
        "新增有效灌溉面积2.3万亩。五年累计完成投资188亿元。\n"
        "第二章 主要目标\n到2025年，地区生产总值达到160亿元，五年累计完成投资450亿元，"
        "能耗五年累计下降15%。\n"
    )
    found = read(extractor, plan(text))
    assert [(candidate.mention.year, str(candidate.mention.status)) for candidate in found] == [
        (2020, "actual"),
        ((2016, 2020), "actual"),
        ((2016, 2020), "actual"),
        (2025, "target"),
        ((2021, 2025), "target"),
        (2025, "target"),
    ]


def test_a_bulletins_day_of_issue_is_not_its_year(extractor: Extractor) -> None:
    text = (
        "某市2019年国民经济和社会发展统计公报\n某市统计局 2020年4月2日\n"
        "全年发电量126.8亿千瓦时。年末共有各类学校826所。\n"
    )
    document = Document(text=text, extent=Span(0, len(text)), kind=DocumentKind.BULLETIN, year=2019)
    found = [candidate.mention for candidate in read(extractor, document)]
    assert [(mention.year, mention.kind) for mention in found] == [
        (2019, Kind.INDICATOR),
        (2019, Kind.INDICATOR),
    ]


def test_works_by_a_year_within_a_plan_count_from_its_first(extractor: Extractor) -> None:
    text = "二、重点任务\n到2023年，培育小微企业40家。到2021年底，新增上市公司2家。\n"
    found = read(extractor, plan(text))
    assert [candidate.mention.year for candidate in found] == [(2021, 2023), 2021]


def test_a_list_of_the_years_tasks_sets_targets(extractor: Extractor) -> None:
    text = "某市2024年度重点任务清单\n一、经济指标（2项）\n1．地区生产总值增长6%。\n"
    document = Document(
        text=text, extent=Span(0, len(text)), kind=DocumentKind.ACTION_PLAN, year=2024
    )
    (found,) = read(extractor, document)
    assert (found.mention.year, str(found.mention.status)) == (2024, "target")


def test_each_cell_of_sentences_speaks_of_its_columns_year(extractor: Extractor) -> None:
    table = (
        "| 任务 | 2023年目标 | 2025年目标 |\n| --- | --- | --- |\n"
        "| 教育 | 建成智慧校园12所 | 智慧校园占比达到85% |\n"
        "| 医疗 | 互认项目120项 | 建档率达到95%，预约率达到90% |\n"
    )
    found = read(extractor, plan("任务分解\n\n" + table + "\n安排专项资金8000万元。\n"))
    assert [candidate.mention.year for candidate in found] == [
        2023, 2025, 2023, 2025, 2025, (2021, 2025)
    ]  # fmt: skip


def test_marks_of_markdown_and_its_comments_are_no_part_of_values_or_names(
    extractor: Extractor,
) -> None:
    text = REVIEW + "税收占比 *12%* 左右。\n- [ ] 覆盖率达到 **3%**。\n<!-- 共 26 条意见 -->\n"
    assert rows(extractor, report(text)) == [("12%", "税收占比"), ("3%", "覆盖率")]


def test_a_plan_speaks_of_its_own_years(extractor: Extractor) -> None:
    text = (
        "第一章 发展基础\n“十三五”时期,研发投入强度提高到2.3%。\n"
        "第二章 发展目标\n研发投入强度达到3%,高新技术企业达到200家。\n"
        "到二〇三五年,经济总量翻一番。\n"
    )
    found = [candidate.mention for candidate in read(extractor, plan(text))]
    assert [(m.value_text, m.year, m.status) for m in found] == [
        ("2.3%", 2020, Status.ACTUAL),
        ("3%", 2025, Status.TARGET),
        ("200家", 2025, Status.TARGET),
        ("翻一番", 2035, Status.TARGET),
    ]


def test_a_plans_number_in_passing_opens_no_period(extractor: Extractor) -> None:
    text = TASKS + "立足“十四五”、着眼2035,谋划储备一批项目。\n实施重点项目100个。"
    (found,) = read(extractor, report(text))
    assert found.mention.year == 2021


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("建成5G基站1390个。", Kind.OUTPUT),
        ("发放创业贷款1.6亿元。", Kind.OUTPUT),
        ("常住人口35万人。", Kind.INDICATOR),
        ("实际利用外资2.08亿美元。", Kind.INDICATOR),
        ("高新技术企业达到131家。", Kind.INDICATOR),
        ("实施扶贫项目329个。", Kind.OUTPUT),
    ],
)
def test_statistics_and_works(extractor: Extractor, text: str, kind: Kind) -> None:
    (found,) = read(extractor, report(REVIEW + text))
    assert found.mention.kind is kind


def test_targets_without_a_number_count_in_target_sections_alone(extractor: Extractor) -> None:
    phrase = "居民收入增长与经济增长同步。"
    assert read(extractor, report(REVIEW + phrase)) == []
    (found,) = read(extractor, report("二、2021年主要目标\n" + phrase))
    assert (found.mention.value, found.mention.measure) == (None, Measure.GROWTH)
    assert found.mention.indicator == "居民收入"


def test_a_traditional_text_keeps_its_characters(extractor: Extractor) -> None:
    text = "第一章 發展目標\n到2027年,主城都市區地區生產總值超過3萬億元,森林覆蓋率達到55%。"
    found = [candidate.mention for candidate in read(extractor, plan(text, (2023, 2027)))]
    assert [(m.value_text, m.indicator, m.unit) for m in found] == [
        ("3萬億元", "地區生產總值", "萬億元"), ("55%", "森林覆蓋率", "%"),
    ]  # fmt: skip
    assert found[0].scope == "主城都市區"
    assert found[0].comparator is Comparator.ABOVE


def test_a_sentence_broken_by_the_copy_is_read_whole(extractor: Extractor) -> None:
    text = (
        "第一章 發展目標\n"
        "加快推進城市更新並推動城市發展由外延擴張向內涵提升轉變滾動實施112個城市更新\n"
        "試點示范項目。\n"
    )
    (found,) = read(extractor, plan(text, (2023, 2027)))
    assert (found.mention.value_text, found.mention.indicator) == ("112個", "城市更新試點示范項目")


def test_stray_spaces_stay_in_the_value_and_not_in_the_name(extractor: Extractor) -> None:
    text = REVIEW + "实际利用外资 2.08 亿美元 ,研发 投入强度提高到 2.3% 。"
    assert rows(extractor, report(text)) == [
        ("2.08 亿美元", "实际利用外资"), ("2.3%", "研发投入强度"),
    ]  # fmt: skip


def test_every_field_says_why(extractor: Extractor) -> None:
    text = TASKS + "城镇登记失业率控制在4.5%以内。"
    (found,) = read(extractor, report(text))
    reasons = {evidence.field: evidence for evidence in found.evidence}
    assert {"indicator", "value", "unit", "comparator", "measure", "year", "status", "kind"} == set(
        reasons
    )
    words = {name: reason.span.of(text) for name, reason in reasons.items() if reason.span}
    assert words["indicator"] == "城镇登记失业率"
    assert words["comparator"] == "控制在"
    assert words["year"] == "2021年"


def test_other_readings_are_offered_likeliest_first(extractor: Extractor) -> None:
    (found,) = read(extractor, report(PERIOD + "五年来,新建城市道路27公里。"))
    offered = {alternative.field for alternative in found.alternatives}
    assert {"year", "status", "kind"} <= offered
    chances = [alternative.confidence for alternative in found.alternatives]
    assert chances == sorted(chances, reverse=True)
    years = [other.value for other in found.alternatives if other.field == "year"]
    assert 2020 in years


def test_a_standard_indicator_is_known_by_its_id(extractor: Extractor) -> None:
    (found,) = read(extractor, report(REVIEW + "森林覆盖率达60.5%。"))
    assert extractor.catalogue.match("森林覆盖率").id == found.catalogue_id


def test_a_doubtful_reading_is_less_sure(extractor: Extractor) -> None:
    sure, doubtful = (
        read(extractor, report(REVIEW + text))[0].confidence
        for text in ("地区生产总值增长3.6%。", "10万师生无一人感染。")
    )
    assert doubtful < sure


def test_what_is_warm_reads_its_first_document_without_loading_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    warm = Extractor.load()
    warm.warm()
    before = set(vars(warm.catalogue))

    def loads(*_: object, **__: object) -> None:
        raise AssertionError("something was loaded late")

    monkeypatch.setattr("jieba.Tokenizer.initialize", loads)
    monkeypatch.setattr("opencc.OpenCC", loads)
    found = rows(warm, report("全區生產總值528.6億元。城镇和农村居民人均可支配收入增长8%、9%。"))
    table = "指标\n单位\n2020年\n2025年\n某种没有见过的量\n万吨\n5\n[6]\n粮食产量\n万吨\n5\n6\n"
    warm.extract(plan(table))
    assert found
    assert set(vars(warm.catalogue)) == before
