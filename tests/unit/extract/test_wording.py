"""Wording of regions, years and kinds of documents that no rule was first written on."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reviewer.domain.mention import Comparator, Kind, Measure
from reviewer.extract import Extractor
from tests.unit.extract.samples import bulletin, plan, read, report, rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A sign that begins a word is no verb or joint of its own.
        ("全县从业人员32.6万人。", [("32.6万人", "从业人员")]),
        ("其他服务业增长7.3%。", [("7.3%", "其他服务业")]),
        ("再生水利用率达到24%。", [("24%", "再生水利用率")]),
        ("联合收割机保有量达到160台。", [("160台", "联合收割机保有量")]),
        ("基本医保参保率达到97%。", [("97%", "基本医保参保率")]),
        ("和田玉加工产值3.1亿元。", [("3.1亿元", "和田玉加工产值")]),
        ("跨境货运班列突破860列。", [("860列", "跨境货运班列")]),
        ("全市实现碳减排1.7万吨。", [("1.7万吨", "碳减排")]),
        ("社会消费品零售总额达52亿元。", [("52亿元", "社会消费品零售总额")]),
        # Times and remarks are no part of a name.
        ("高新技术企业数三年翻一番。", [("翻一番", "高新技术企业数")]),
        ("近五年累计投入资金36亿元。", [("36亿元", "投入资金")]),
        ("自2017年起景区年接待游客量超过80万人次。", [("80万人次", "景区年接待游客量")]),
        ("茶叶产量连续4年占全省六成以上。", [("六成", "茶叶产量占全省比重")]),
        ("民间投资占全部投资比重达到58%。", [("58%", "民间投资占全部投资比重")]),
        ("工业完成增加值41亿元。", [("41亿元", "工业增加值")]),
        ("经济总量跨过两个百亿元大关、超过320亿元。", [("320亿元", "经济总量")]),
        ("建议城镇化率目标设定为63%。", [("63%", "城镇化率")]),
        # What a clause says of the one before has its subject.
        (
            "地区生产总值达到280亿元、稳居全市前十强、增长6.2%。",
            [("280亿元", "地区生产总值"), ("6.2%", "地区生产总值")],
        ),
        (
            "农民收入增长8.1%、快于经济增速1.4个百分点。",
            [("8.1%", "农民收入"), ("1.4个百分点", "农民收入")],
        ),
        (
            "人均生产总值超过4万元，折合6100美元。",
            [("4万元", "人均生产总值"), ("6100美元", "人均生产总值")],
        ),
        (
            "财政收入增长3.2%（同口径增长4.6%）。",
            [("3.2%", "财政收入"), ("4.6%", "财政收入")],
        ),
        (
            "财政收入18亿元，较“十二五”增长31%。",
            [("18亿元", "财政收入"), ("31%", "财政收入")],
        ),
        # A subject passed by without a value.
        (
            "生产总值达到96亿元；税收收入总额连年攀升，从2016年的4.1亿元增至2020年的7.8亿元。",
            [("96亿元", "生产总值"), ("4.1亿元", "税收收入总额"), ("7.8亿元", "税收收入总额")],
        ),
        (
            "生产总值96亿元，按可比价格计算，增长5.3%。",
            [("96亿元", "生产总值"), ("5.3%", "生产总值")],
        ),
        # Names that are shared out over a list.
        (
            "第一、二、三产业增加值分别为11亿元、22亿元、33亿元。",
            [
                ("11亿元", "第一产业增加值"),
                ("22亿元", "第二产业增加值"),
                ("33亿元", "第三产业增加值"),
            ],
        ),
        (
            "第二、第三产业对经济增长的贡献率分别达57%和31%。",
            [("57%", "第二产业对经济增长的贡献率"), ("31%", "第三产业对经济增长的贡献率")],
        ),
        (
            "工业投资、商品房销售面积增速均居全市第2位。",
            [("第2位", "商品房销售面积增速"), ("第2位", "工业投资增速")],
        ),
        (
            "退役军人、残疾人新增就业均超1.3万人。",
            [("1.3万人", "残疾人新增就业"), ("1.3万人", "退役军人新增就业")],
        ),
        (
            "接待游客、实现旅游总花费分别增长11%、12%。",
            [("11%", "接待游客"), ("12%", "旅游总花费")],
        ),
        (
            "建成3家国家级、9家省级企业技术中心。",
            [("3家", "国家级企业技术中心"), ("9家", "省级企业技术中心")],
        ),
        # Names that leave out what the one before says.
        (
            "一般公共预算收入增长2.6%、支出突破70亿元。",
            [("2.6%", "一般公共预算收入"), ("70亿元", "一般公共预算支出")],
        ),
        (
            "粮食总产8.6亿斤，单产1020斤。",
            [("8.6亿斤", "粮食总产"), ("1020斤", "粮食单产")],
        ),
        (
            "城镇投资增长15%，总量居全市第4位。",
            [("15%", "城镇投资"), ("第4位", "城镇投资总量")],
        ),
        (
            "抓好总投资120亿元的36个市级项目。",
            [("120亿元", "市级项目总投资"), ("36个", "市级项目")],
        ),
        (
            "12个重点行业产值占规模以上工业总产值的71%。",
            [("71%", "12个重点行业产值占规模以上工业总产值比重")],
        ),
        ("6个县城人口54万人。", [("54万人", "6个县城人口")]),
        ("制定、修改、废止规章17件。", [("17件", "制定、修改、废止规章")]),
        # What was done stands after its size.
        ("生态廊道320公里全线贯通。", [("320公里", "生态廊道")]),
        ("53个重大项目建成投运。", [("53个", "重大项目")]),
        # Remarks in brackets, peers and the base of a comparison name nothing.
        (
            "预算收入2.5亿元，下降（同口径）9.5%。",
            [("2.5亿元", "预算收入"), ("9.5%", "预算收入")],
        ),
        (
            "消费价格上涨1.3%，低于全市消费价格指数0.2个百分点。",
            [("1.3%", "消费价格"), ("0.2个百分点", "消费价格")],
        ),
        (
            "单位产值能耗下降3.1%，超额完成考核目标0.7个百分点。",
            [("3.1%", "单位产值能耗"), ("0.7个百分点", "单位产值能耗")],
        ),
        (
            "化学需氧量和氨氮排放总量分别为9万吨、2万吨，比上年分别下降6%。",
            [
                ("9万吨", "化学需氧量排放总量"),
                ("2万吨", "氨氮排放总量"),
                ("6%", "化学需氧量排放总量"),
                ("6%", "氨氮排放总量"),
            ],
        ),
        (
            "肉类、奶类、禽蛋总产量分别达到3万吨、2万吨、1万吨。",
            [("3万吨", "肉类总产量"), ("2万吨", "奶类总产量"), ("1万吨", "禽蛋总产量")],
        ),
        (
            "规模以上工业投资增长8%，累计完成投资18亿元。",
            [("8%", "规模以上工业投资"), ("18亿元", "规模以上工业投资")],
        ),
        ("年末全省共有乡镇卫生院1260个。", [("1260个", "乡镇卫生院")]),
        ("全县有60多家合作社。", [("60多家", "合作社")]),
        ("建成50万人口的新城。", [("50万人", "新城人口")]),
        ("粮食产量连年稳定在6万吨以上。", [("6万吨", "粮食产量")]),
        # What is no value.
        ("这是一个千万人口的大市。", []),
        ("商品房库存为6年来最低。", []),
        ("30万以上人口县实现全覆盖。", []),
        ("五年跨越两个百亿元台阶。", []),
    ],
)
def test_names_stand_as_the_guideline_wants_them(
    extractor: Extractor, text: str, expected: list[tuple[str, str]]
) -> None:
    assert rows(extractor, report(f"一、2020年工作回顾\n2020年，{text}")) == expected


@pytest.mark.parametrize(
    ("text", "value_text", "unit", "measure"),
    [
        ("惠及6万家庭。", "6万", "万", Measure.LEVEL),
        ("登记9万户籍人口。", "9万", "万", Measure.LEVEL),
        ("生产总值迈上2万亿台阶。", "2万亿", "万亿", Measure.LEVEL),
        ("总算力突破1.6万PF。", "1.6万PF", "万PF", Measure.LEVEL),
        ("综合实力排名提升4位。", "4位", "位", Measure.CHANGE),
        ("河流健康指数提升2个等级。", "2个等级", "个等级", Measure.CHANGE),
        ("研发投入实现翻倍。", "翻倍", "倍", Measure.MULTIPLE),
    ],
)
def test_a_unit_ends_where_another_word_begins(
    extractor: Extractor, text: str, value_text: str, unit: str, measure: Measure
) -> None:
    (candidate,) = read(extractor, report(text))
    mention = candidate.mention
    assert (mention.value_text, mention.unit, mention.measure) == (value_text, unit, measure)


def test_a_step_that_is_taken_stands_above_its_value(extractor: Extractor) -> None:
    found = read(extractor, report("生产总值先后跨越两百亿元、三百亿元台阶。"))
    assert [one.mention.comparator for one in found] == [Comparator.ABOVE, Comparator.ABOVE]


def test_what_goes_on_with_a_list_of_things_added_is_added_too(extractor: Extractor) -> None:
    found = read(extractor, report("新增2家国家级、12家省级企业技术中心。"))
    assert [one.mention.measure for one in found] == [Measure.CHANGE, Measure.CHANGE]


def test_people_whom_a_programme_serves_are_an_output(extractor: Extractor) -> None:
    (candidate,) = read(extractor, report("老旧小区改造惠及4.2万人。"))
    assert candidate.mention.kind is Kind.OUTPUT


@pytest.mark.parametrize(
    ("text", "years"),
    [
        # The base of a comparison has its own year.
        ("2020年，产值50亿元，比“十二五”末的26亿元增长92%。", [2020, 2015, 2020]),
        ("2020年，收入较上年的3亿元增加2亿元。", [2019, 2020]),
        # A period that began in a year ends with the last full one.
        ("2017年以来，生产总值年均增长9.5%。", [(2017, 2020)]),
        ("增速为5%，是2012年以来最高的一年。", [2020]),
        # Against the year before, in a section that reviews five years.
        ("“十三五”期间，农民收入达到8107元，较上年增加411元。", [2020, 2020]),
        ("“十三五”期间共完成工业投资78亿元。", [(2016, 2020)]),
        # A mean takes the years that are named, be they of a base, of the clause or of the section.
        ("2018年，产值由2011年的9亿元增加到16亿元，年均增长8.6%。", [2011, 2018, (2012, 2018)]),
        (
            "2020年，产值达到30亿元，十年增加20亿元、年均增长11%。",
            [2020, (2011, 2020), (2011, 2020)],
        ),
        ("2020年，新增就业年均1270多人。", [(2016, 2020)]),
        # The base of a rise in a section that reviews five years lies before them.
        (
            "“十三五”时期，产值由2015年的7亿元增加到2020年的9亿元；税收由2亿元提高到4亿元。",
            [2015, 2020, 2015, 2020],
        ),
        # The year of prices is none of a value.
        ("2020年，能耗下降到0.8吨标准煤（按2015年价格计算），再降3%。", [2020, 2020]),
        # The mean over five years says nothing of what follows.
        ("2020年，产量达到6万吨，5年间年均增长3.3%；鸡蛋1.2万吨。", [2020, (2016, 2020), 2020]),
    ],
)
def test_years_in_a_report(extractor: Extractor, text: str, years: list[object]) -> None:
    found = read(extractor, report(f"一、回顾\n{text}"))
    assert [one.mention.year for one in found] == years


def test_a_mean_fall_is_negative(extractor: Extractor) -> None:
    (candidate,) = read(extractor, report("第二产业增加值年均下降1.09%。"))
    assert candidate.mention.value == Decimal("-1.09")


@pytest.mark.parametrize(
    ("text", "value_text", "value", "unit"),
    [
        ("绿化率提高到百分之三十四点五。", "百分之三十四点五", "34.5", "%"),
        ("发病率降至千分之三。", "千分之三", "3", "‰"),
        ("投资增长百分之7.5以上。", "百分之7.5", "7.5", "%"),
        ("旅游人次增加到1亿3千多万。", "1亿3千多万", "1.3", "亿"),
        ("总投资1亿2000万元。", "1亿2000万元", "1.2", "亿元"),
        ("受益群众3万5千人。", "3万5千人", "3.5", "万人"),
    ],
)
def test_numbers_in_words_and_in_two_scales(
    extractor: Extractor, text: str, value_text: str, value: str, unit: str
) -> None:
    (candidate,) = read(extractor, report(text))
    mention = candidate.mention
    assert (mention.value_text, mention.value, mention.unit) == (value_text, Decimal(value), unit)


def test_a_bulletin_speaks_of_the_year_before_with_its_base_alone(extractor: Extractor) -> None:
    text = (
        "某县2019年国民经济和社会发展统计公报\n2019年，三次产业结构由上年的19:45:36调整为18:44:38。"
    )
    found = read(extractor, bulletin(text, 2019))
    assert [one.mention.year for one in found] == [2018, 2019]


def test_the_outlook_that_a_plan_names_is_not_the_time_of_its_aims(extractor: Extractor) -> None:
    found = read(
        extractor, plan("综合考虑实现2035年远景目标，提出城镇化率达到67%。公路里程达到900公里。")
    )
    assert [one.mention.year for one in found] == [2025, 2025]
