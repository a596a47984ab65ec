from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.errors import ReadError
from reviewer.text.readers import read_bytes
from reviewer.text.readers.encoding import decode

SIMPLIFIED = (
    "重庆",
    "亿元",
    "綦江区",
    "巫山县",
    "各位代表",
    "增长8%",
    "2021年政府工作报告",
    "彭水苗族土家族自治县",
    "鄞州区",
    "亳州",
    "婺源",
    "甪直镇",
    "一、“十三五”时期和2020年工作回顾",
)
TRADITIONAL = (
    "臺灣",
    "重慶",
    "單位",
    "規劃",
    "東莞",
    "新竹縣",
    "行動方案",
    "高雄市政府",
    "雲林縣斗六市",
    "地區生產總值",
    "香港特別行政區",
    "重慶市推動成渝地區雙城經濟圈建設行動方案(2023—2027年)",
)
LONG_ENOUGH = [text for text in (*SIMPLIFIED, *TRADITIONAL) if len(text) > 4]


@pytest.mark.parametrize("text", [*SIMPLIFIED, *TRADITIONAL])
@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_short_chinese_in_mainland_encodings_is_read_right(text: str, codec: str) -> None:
    assert decode(text.encode(codec), "a.txt") == (text, codec)


@pytest.mark.parametrize("text", TRADITIONAL)
def test_traditional_chinese_in_big5_is_not_taken_for_gb18030(text: str) -> None:
    read, codec = decode(text.encode("cp950"), "a.txt")
    assert read == text
    assert codec in ("big5", "cp950")


@pytest.mark.parametrize("text", LONG_ENOUGH)
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_recognised(text: str, codec: str) -> None:
    assert decode(text.encode(codec), "a.txt") == (text, codec)


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe\x00\x00", "utf-32-le"),
        (b"\x00\x00\xfe\xff", "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_text(mark: bytes, codec: str) -> None:
    assert decode(mark + "中𠮷".encode(codec), "a.txt") == ("中𠮷", codec)


def test_ascii_in_utf16_is_text_and_not_binary() -> None:
    assert decode("GDP,2021\n8.5,%\n".encode("utf-16-le"), "a.csv")[0] == "GDP,2021\n8.5,%\n"


def test_characters_that_only_hong_kong_uses_are_read() -> None:
    text = "香港深水埗鰂魚涌嘅統計"
    assert decode(text.encode("big5hkscs"), "a.txt") == (text, "big5hkscs")


def test_one_damaged_byte_is_named_with_its_place() -> None:
    good = "地区生产总值增长8%，一般公共预算收入增长6%。" * 20
    data = bytearray(good.encode("utf-8"))
    data[29] = 0xFF
    with pytest.raises(ReadError) as failure:
        decode(bytes(data), "坏.txt")
    assert "坏.txt" in str(failure.value)
    assert "byte 29" in str(failure.value)
    assert "UTF-8" in str(failure.value)


def test_latin_text_is_not_read_as_rare_chinese() -> None:
    text = "Le développement économique de la région a été très élevé cette année. " * 3
    read, _ = decode(text.encode("cp1252"), "a.txt")
    assert "conomique de la r" in read
    assert not any("\u4e00" <= char <= "\u9fff" for char in read)


@pytest.mark.parametrize("seed", [b"\x00\x01\x02\x03" * 50, bytes(range(256)) * 4])
def test_binary_is_refused(seed: bytes) -> None:
    with pytest.raises(ReadError, match=r"a\.txt"):
        decode(seed, "a.txt")


def test_a_stray_control_character_is_kept() -> None:
    text = "增长8%\x00和\x0b六个百分点，" + "地区生产总值增长8%。" * 3
    assert read_bytes("a.txt", text.encode("utf-8")).text == text


_HAN = st.text(
    st.sampled_from("的一是在年区县经济发展人民政府工作报告增长总值亿元建设项目城镇"), min_size=6
)


@given(_HAN, st.sampled_from(["utf-8", "gb18030", "utf-16-le", "utf-16-be"]))
@settings(deadline=None)  # the first example loads tables and libraries
def test_everyday_words_read_back_from_every_encoding(text: str, codec: str) -> None:
    text = f"一、2021年{text}\n"  # without a digit, UTF-16 can be ASCII as well: 作 is "\\O"
    assert decode(text.encode(codec), "a.txt") == (text, codec)
