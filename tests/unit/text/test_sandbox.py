from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from pathlib import Path

import pytest

from reviewer.errors import ReadError
from reviewer.text.readers import Limits, read
from reviewer.text.sandbox import Sandbox, read_isolated
from tests.unit.text.packages import raw_word, word
from tests.unit.text.pdfs import pdf


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "报告.docx"
    path.write_bytes(word(lambda document: document.add_paragraph("地区生产总值增长8%")))
    return path


def children() -> set[int | None]:
    return {child.pid for child in multiprocessing.active_children()}


def test_a_child_reads_what_the_program_itself_would(report: Path) -> None:
    before = children()
    assert read_isolated(report) == read(report)
    assert children() == before


def test_refusals_come_through_with_their_words(tmp_path: Path) -> None:
    path = tmp_path / "扫描.pdf"
    path.write_bytes(pdf([[]]))
    with pytest.raises(ReadError) as isolated:
        read_isolated(path)
    with pytest.raises(ReadError) as direct:
        read(path)
    assert str(isolated.value) == str(direct.value)
    assert isolated.value.template == direct.value.template


def test_one_child_serves_many_files(report: Path) -> None:
    with Sandbox() as sandbox:
        sandbox.read(report)
        first = children()
        assert sandbox.read(report).text == "地区生产总值增长8%\n"
        assert children() == first


def test_plain_text_needs_no_child(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("增长8%", encoding="utf-8")
    before = children()
    with Sandbox() as sandbox:
        assert sandbox.read(path).text == "增长8%"
        assert children() == before


def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path, report: Path) -> None:
    slow = tmp_path / "慢.docx"
    slow.write_bytes(raw_word("<w:p><w:r><w:t>长</w:t></w:r></w:p>" * 400_000))
    with pytest.raises(ReadError, match=r"慢\.docx.*0\.05 seconds"):
        read_isolated(slow, Limits(seconds=0.05))
    assert read_isolated(report).format == "docx"


def test_a_crash_is_a_refusal_and_the_next_file_is_read(report: Path) -> None:
    with Sandbox() as sandbox:
        sandbox.read(report)
        [child] = multiprocessing.active_children()
        assert child.pid is not None
        os.kill(child.pid, signal.SIGTERM)
        child.join()
        assert sandbox.read(report).format == "docx"


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited through RLIMIT_AS")
def test_a_file_that_needs_too_much_memory_is_a_refusal(tmp_path: Path) -> None:
    path = tmp_path / "大.docx"
    path.write_bytes(raw_word("<w:p><w:r><w:t>长</w:t></w:r></w:p>" * 500_000))
    limits = Limits(memory_bytes=160 * 1024 * 1024, ratio=10_000)
    with pytest.raises(ReadError, match=r"大\.docx.*memory"):
        read_isolated(path, limits)
