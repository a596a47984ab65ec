from __future__ import annotations

import hashlib
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.text.readers import read, read_bytes
from tests.conftest import ROOT


def test_utf8_text_is_the_file_as_decoded(tmp_path: Path) -> None:
    text = "一、回顾\n\n  GDP\t500 亿元 \u2002、全角　空格\n\u2028末行没有换行"
    path = tmp_path / "报告.txt"
    path.write_bytes(text.encode("utf-8"))
    source = read(path)
    assert source.text == path.read_text(encoding="utf-8")
    assert (source.name, source.format, source.encoding) == ("报告.txt", "txt", "utf-8")
    assert source.file_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_texts_of_the_project_are_the_files_as_decoded() -> None:
    paths = sorted((ROOT / "tests" / "gold" / "texts").glob("*.txt"))
    assert paths
    for path in paths:
        assert read(path).text == path.read_text(encoding="utf-8")


def test_newlines_of_all_systems_become_one() -> None:
    assert read_bytes("a.txt", "甲\r\n乙\r丙\n\r\n丁".encode()).text == "甲\n乙\n丙\n\n丁"


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1))
@settings(deadline=None)  # the first example loads tables and libraries
def test_utf8_without_control_characters_is_unchanged(text: str) -> None:
    source = read_bytes("a.txt", f"指标数据{text}".encode())
    assert source.text.removeprefix("\ufeff") == f"指标数据{text}".removeprefix("\ufeff")
