"""Values in every form, and what merely looks like one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer import paths
from reviewer.domain.mention import Comparator
from reviewer.extract.quantities import Amount, Form, Quantities
from reviewer.extract.units import Units
from reviewer.text.normalise import View

FOLDER = paths.resources()
QUANTITIES = Quantities.load(FOLDER, Units.load(FOLDER / "lexicons" / "units.tsv"))


def amounts(text: str) -> list[Amount]:
    view = View(text)
    return [piece for piece in QUANTITIES.scan(view.text) if isinstance(piece, Amount)]


@pytest.mark.parametrize(
    ("text", "value", "unit", "comparator"),
    [
        ("达到500亿元", 500, "亿元", "="),
        ("达到５００ 亿元", 500, "亿元", "="),
        ("达到1,234.5万吨", Decimal("1234.5"), "万吨", "="),
        ("突破500亿元", 500, "亿元", ">"),
        ("不低于48.3%", Decimal("48.3"), "%", "≥"),
        ("控制在4.5%以内", Decimal("4.5"), "%", "≤"),
        ("7%左右", 7, "%", "≈"),
        ("近80亿元", 80, "亿元", "<"),
        ("1.2万余个", Decimal("1.2"), "万个", ">"),
        ("7000多所", 7000, "所", ">"),
        ("近百万吨", 100, "万吨", "<"),
        ("超千亿元", 1000, "亿元", ">"),
        ("28微克/立方米", 28, "微克/立方米", "="),
        ("提高23个百分点", 23, "个百分点", "="),
        ("增长八成", 8, "成", "="),
        ("三十万亩", 30, "万亩", "="),
        ("10.36百亿亿次/秒", Decimal("10.36"), "百亿亿次/秒", "="),
        ("7.4万套（间）", Decimal("7.4"), "万套(间)", "="),
        ("项目签约3543亿元", 3543, "亿元", "="),
        ("﹤5.5%", Decimal("5.5"), "%", "<"),
    ],
)
def test_a_number_with_its_unit_and_comparator(
    text: str, value: object, unit: str, comparator: str
) -> None:
    (found,) = amounts(text)
    assert (found.value, found.unit, found.comparator.value) == (value, unit, comparator)


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("打造2—3个商圈", (2, 3), Form.RANGE),
        ("增长4.5-5%", (Decimal("4.5"), 5), Form.RANGE),
        ("达到20%至30%", (20, 30), Form.RANGE),
        ("结构比为2.9:30.7:66.4", (Decimal("2.9"), Decimal("30.7"), Decimal("66.4")),
         Form.COMPOSITION),
        ("收入比缩小到2.09∶1", (Decimal("2.09"), 1), Form.RATIO),
    ],
)  # fmt: skip
def test_ranges_ratios_and_compositions(text: str, value: object, form: Form) -> None:
    (found,) = amounts(text)
    assert (found.value, found.form) == (value, form)


@pytest.mark.parametrize(
    ("text", "value", "comparator"),
    [("居全市第3位。", 3, "="), ("连续三年居全市第一,", 1, "="), ("邁入全國前三。", 3, "≤"),
     ("规模居全国首位。", 1, "=")],
)  # fmt: skip
def test_ranks(text: str, value: int, comparator: str) -> None:
    found = [amount for amount in amounts(text) if amount.form is Form.RANK]
    assert [(amount.value, amount.comparator.value) for amount in found] == [(value, comparator)]


@pytest.mark.parametrize(("text", "value"), [("翻一番", 2), ("翻两番", 4), ("实现翻番", 2)])
def test_doubling(text: str, value: int) -> None:
    (found,) = amounts(text)
    assert (found.value, found.unit, found.form) == (value, "倍", Form.DOUBLING)


def test_a_shared_unit_holds_for_each_number_of_a_list() -> None:
    assert [(a.value, a.unit) for a in amounts("分别提升33和25个百分点")] == [
        (33, "个百分点"), (25, "个百分点"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "建设5G基站", "PM2.5浓度", "“33618”集群", "2021年3月26日", "第五届大会", "15分钟健身圈",
        "4A级景区", "“1+3+1”体系", "中国500强", "500千伏线路",
        "182兆瓦光伏项目", "投资10亿元以上项目",
        "12345政务服务便民热线", "第三章 总则", "G109线", "每千人口医师数", "海拔5000米以上乡镇",
        "渝府发〔2021〕12号", "时间 9:30",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_value_is_set_aside(text: str) -> None:
    assert amounts(text) == []


def test_many_firms_have_no_unit_of_weight() -> None:
    (found,) = amounts("引进企业两千多家")
    assert (found.value, found.unit) == (2000, "家")


def test_a_ratio_is_no_time_of_day() -> None:
    (found,) = amounts("比例为2.9:30.7")
    assert found.form is Form.RATIO


@given(
    st.text(
        "0123456789.,:：%‰～—-至到第前年月日亿万千百十两三余多个家元吨人次()“”《》，。、近超 \n",
        max_size=80,
    )
)
def test_every_digit_is_read_once(text: str) -> None:
    view = View(text)
    done = -1
    covered: set[int] = set()
    for piece in QUANTITIES.scan(view.text):
        assert piece.start >= done
        assert piece.end > piece.start
        done = piece.end
        covered.update(range(piece.start, piece.end))
    digits = {at for at, sign in enumerate(view.text) if sign in "0123456789"}
    assert digits <= covered


@pytest.mark.parametrize(
    ("cell", "value", "comparator"),
    [
        ("6*", 6, Comparator.EQUAL), ("<5.5", Decimal("5.5"), Comparator.BELOW),
        (">80", 80, Comparator.ABOVE), ("68.04", Decimal("68.04"), Comparator.EQUAL),
        ("[180]", 180, Comparator.EQUAL),
    ],
)  # fmt: skip
def test_a_tables_cell_is_a_value(cell: str, value: object, comparator: Comparator) -> None:
    found = QUANTITIES.cell(cell)
    assert found is not None
    assert (found.value, found.comparator) == (value, comparator)


def test_a_cell_of_words_is_none() -> None:
    assert QUANTITIES.cell("完成市下达目标") is None
