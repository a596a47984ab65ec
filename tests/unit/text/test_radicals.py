from __future__ import annotations

import opencc

from reviewer.text.normalise import simplify
from reviewer.text.radicals import ideographs
from reviewer.text.readers import read_bytes
from tests.unit.text.pdfs import pdf


def test_each_radical_stands_for_one_character_that_is_none() -> None:
    table = ideographs()
    assert len(table) == 214 + 114
    for code, meant in table.items():
        assert 0x2E80 <= code < 0x2FD6
        assert len(meant) == 1
        assert ord(meant) not in table


def test_radicals_are_read_as_the_characters_meant() -> None:
    text = "⻘岚县⼈⺠政府⼯作报告：增⻓6%，棚⼾区⽼旧⼩区，粮⻝⾼产，⻋⽹⻅⻔"
    meant = "青岚县人民政府工作报告：增长6%，棚户区老旧小区，粮食高产，车网见门"
    assert simplify(text) == simplify(meant)


def test_those_of_traditional_characters_are_simplified() -> None:
    simple = opencc.OpenCC("t2s").convert
    assert {simplify(chr(code)) for code in (0x2FA7, 0x2FB8)} == {simple("長"), simple("首")}


def test_a_pdf_is_read_with_characters_at_the_same_places() -> None:
    source = read_bytes("a.pdf", pdf([["⽣产总值增⻓6%", "⼈均⽀出"]]))
    assert source.text == "生产总值增长6%\n人均支出\n"
