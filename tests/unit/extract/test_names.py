"""Which words belong to a name: verbs, shared parts, the whole that a part is of."""

from __future__ import annotations

import pytest

from reviewer.extract import Extractor
from tests.unit.extract.samples import read, report, rows

REVIEW = "一、2020年工作回顾\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Verbs that rule 10 does not leave out stay, all of them where several stand together.
        ("培养引进数字技能人才500人。", [("500人", "培养引进数字技能人才")]),
        ("新开工改造城镇老旧小区42个。", [("42个", "新开工改造城镇老旧小区")]),
        ("制定修改废止政府规章8件。", [("8件", "制定修改废止政府规章")]),
        ("完成改造棚户区300套。", [("300套", "改造棚户区")]),
        ("新建和改造农村户厕1.1万户。", [("1.1万户", "新建和改造农村户厕")]),
        ("取消、承接及规范服务事项103项。", [("103项", "取消、承接及规范服务事项")]),
        # Words that stand before a verb alone, and words that only look like one.
        ("省内转化重大科技成果662项。", [("662项", "转化重大科技成果")]),
        ("省内航线增至14条。", [("14条", "省内航线")]),
        ("在浙持牌金融机构增加到18家。", [("18家", "在浙持牌金融机构")]),
        ("设置集中隔离点5个。", [("5个", "集中隔离点")]),
        # A part of a whole: what it leaves out is the whole's.
        (
            "建成区级以上研发平台41个（国家级3个、市级22个）。",
            [("41个", "区级以上研发平台"), ("3个", "国家级研发平台"), ("22个", "市级研发平台")],
        ),
        (
            "规模以上工业企业达到61户，其中产值过亿元的8户。",
            [("61户", "规模以上工业企业"), ("8户", "产值过亿元的规模以上工业企业")],
        ),
        (
            "新培育市场主体230家，其中企业52家、个体工商户178家。",
            [("230家", "新培育市场主体"), ("52家", "新培育企业"), ("178家", "新培育个体工商户")],
        ),
        (
            "新建改造农村公路250公里，其中县道里程60公里。",
            [("250公里", "新建改造农村公路"), ("60公里", "县道里程")],
        ),
        (
            "粮食总产量112.4万吨，比上年减产3.2%；油料6.85万吨，增产5.7%。",
            [
                ("112.4万吨", "粮食总产量"),
                ("3.2%", "粮食总产量"),
                ("6.85万吨", "油料产量"),
                ("5.7%", "油料产量"),
            ],
        ),
        (
            "每百户居民家庭拥有彩色电视机108台、洗衣机86台，市话用户12.6万户。",
            [
                ("108台", "每百户居民家庭拥有彩色电视机"),
                ("86台", "每百户居民家庭拥有洗衣机"),
                ("12.6万户", "市话用户"),
            ],
        ),
        # Heads that are shared, and those that are not.
        (
            "一般公共预算收入增长6.1%，总量和增速均居全市第3位。",
            [
                ("6.1%", "一般公共预算收入"),
                ("第3位", "一般公共预算收入增速"),
                ("第3位", "一般公共预算收入总量"),
            ],
        ),
        (
            "城镇居民、农村居民人均可支配收入分别增长5.5%和7.5%。",
            [("5.5%", "城镇居民人均可支配收入"), ("7.5%", "农村居民人均可支配收入")],
        ),
        (
            "化学需氧量、二氧化硫排放量分别削减6%和8%。",
            [("6%", "化学需氧量排放量"), ("8%", "二氧化硫排放量")],
        ),
        (
            "最大电力负荷和全社会用电量分别达到3925万千瓦、1860亿千瓦时。",
            [("3925万千瓦", "最大电力负荷"), ("1860亿千瓦时", "全社会用电量")],
        ),
        (
            "新增专项债券和新型金融工具规模居全国首位。",
            [("首位", "专项债券和新型金融工具规模")],
        ),
        # A size that says which things are counted is part of their name.
        ("营收超10亿元的仅2家。", [("2家", "营收超10亿元")]),
        ("森林覆盖率超过60%的乡镇达到12个。", [("12个", "森林覆盖率超过60%的乡镇")]),
        ("亩均税收30万元以上的占60%。", [("60%", "亩均税收30万元以上的比重")]),
        # What is said of a thing, and who brought a level about, are not part of it.
        ("7个大型产业集聚区加快打造成重要承载区。", [("7个", "大型产业集聚区")]),
        ("重点实验室助力页岩油年产量突破100万吨。", [("100万吨", "页岩油年产量")]),
        ("带动农户4.3万户。", [("4.3万户", "带动农户")]),
        # Money that was spent on what the words after it name.
        ("投入187亿元办好民生实事。", [("187亿元", "民生实事投入")]),
        (
            "投资1.1亿元实施滨河路、人民广场等15项城建工程。",
            [("1.1亿元", "城建工程投资"), ("15项", "城建工程")],
        ),
        (
            "整合资金8000万元建设20个示范村。",
            [("8000万元", "整合资金"), ("20个", "示范村")],
        ),
    ],
)
def test_a_name_has_the_words_that_belong_to_it(
    extractor: Extractor, text: str, expected: list[tuple[str, str]]
) -> None:
    assert rows(extractor, report(REVIEW + text)) == expected


@pytest.mark.parametrize(
    ("text", "scope", "name"),
    [
        ("中心城区建成区面积达到32平方公里。", "中心城区", "建成区面积"),
        ("边贸中心入住企业商户356家。", "边贸中心", "入住企业商户"),
        ("州府所在地空气质量优良天数比例99.5%。", "州府所在地", "空气质量优良天数比例"),
        ("浙江省投入财政帮扶资金33亿元。", "浙江省", "投入财政帮扶资金"),
        ("市级示范区创建项目12个。", "", "市级示范区创建项目"),
    ],
)
def test_the_place_before_a_name_is_its_scope(
    extractor: Extractor, text: str, scope: str, name: str
) -> None:
    (found,) = read(extractor, report(REVIEW + text))
    assert (found.mention.scope, found.mention.indicator) == (scope, name)


def test_places_in_a_list_are_each_the_scope_of_what_is_measured(extractor: Extractor) -> None:
    text = (
        REVIEW
        + "内江、眉山经济总量突破2000亿元，沙坪、石桥两县税收收入双双突破10亿元，"
        + "成都、绵阳地区生产总值分别增长5.1%、6.2%。"
    )
    found = [candidate.mention for candidate in read(extractor, report(text))]
    assert sorted((mention.scope, mention.indicator) for mention in found) == sorted(
        [
            ("内江", "经济总量"),
            ("眉山", "经济总量"),
            ("沙坪", "税收收入"),
            ("石桥", "税收收入"),
            ("成都", "地区生产总值"),
            ("绵阳", "地区生产总值"),
        ]
    )
