"""Errors of the command line in the user's language, and names that no terminal can write."""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import main as program
from reviewer import paths, settings
from reviewer.cli import language
from reviewer.text.readers import read


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """No settings of whoever runs the tests, and no language from an earlier test."""
    monkeypatch.setattr(paths, "user_config", lambda: tmp_path / "config")
    language._sentences.cache_clear()
    yield
    language._sentences.cache_clear()


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    path = tmp_path / "空.txt"
    path.touch()
    return path


def extract(path: Path, *more: str) -> int:
    return program.main(["extract", str(path), "--out", "-", *more])


@pytest.mark.parametrize(
    ("variable", "value", "is_chinese"),
    [("LC_ALL", "zh_CN.UTF-8", True), ("LANG", "zh_HK", True), ("LC_ALL", "en_GB.UTF-8", False)],
)
def test_errors_are_in_the_systems_language(
    empty: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    variable: str,
    value: str,
    is_chinese: bool,
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, value)
    assert extract(empty) == 1
    told = capsys.readouterr().err
    assert ("is empty" in told) is not is_chinese
    assert any("\u4e00" <= char <= "\u9fff" for char in told.replace("空.txt", "")) is is_chinese


def test_the_language_chosen_in_the_window_counts_first(
    empty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "config").mkdir()
    settings.save(tmp_path / "config" / "settings.toml", settings.Settings(language="zh_CN"))
    assert extract(empty) == 1
    assert "is empty" not in capsys.readouterr().err


def test_json_is_the_same_in_every_language(
    empty: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    program.main(["import", str(empty), "--db", str(tmp_path / "x.sqlite3"), "--json"])
    assert "is empty" in json.loads(capsys.readouterr().out)["error"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep names as characters")
def test_a_name_out_of_a_chinese_archive_is_read_and_hinders_nothing(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path)
    path = Path(os.fsdecode(folder + "/平江县.txt".encode("gb18030")))
    path.write_text("平江县2023年统计公报\n地区生产总值增长8.5%。\n", encoding="utf-8")
    assert read(path).name == "平江县.txt"
    out, database = tmp_path / "out.jsonl", tmp_path / "x.sqlite3"
    assert program.main(["extract", str(path), "--out", str(out)]) == 0
    assert json.loads(out.read_text(encoding="utf-8"))["file"] == str(path)
    assert program.main(["import", str(path), "--db", str(database)]) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_what_is_written_may_be_read_by_whom_the_user_lets_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("地区生产总值增长8.5%。\n", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    assert program.main(["extract", str(path), "--out", str(out)]) == 0
    assert stat.S_IMODE(out.stat().st_mode) == stat.S_IMODE(path.stat().st_mode)
