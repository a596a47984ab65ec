"""What people type that cannot be done: a sentence, the right exit code, and nothing half done."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import main as program
from reviewer import paths, settings
from reviewer.cli import language
from reviewer.storage import backup
from reviewer.storage.store import Store, utc_now

REPORT = paths.resources() / "samples" / "青岚县2024年政府工作报告.txt"


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """No settings of whoever runs the tests, and no language from an earlier test."""
    monkeypatch.setattr(paths, "user_config", lambda: tmp_path / "config")
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    language._sentences.cache_clear()
    yield
    language._sentences.cache_clear()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "review.sqlite3"
    Store.open(path).close()
    return path


def run(*arguments: str | Path) -> int:
    try:
        return program.main([str(argument) for argument in arguments])
    except SystemExit as stop:
        return int(stop.code or 0)


def test_a_path_that_means_nothing_does_not_hinder_the_other_files(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", tmp_path / "none.txt", REPORT, "--db", database) == 1
    told = capsys.readouterr()
    assert "none.txt” does not exist" in told.err
    assert "Files: 1 of 2." in told.err
    assert run("documents", "--db", database) == 0
    assert "青岚县" in capsys.readouterr().out
    out = tmp_path / "out.jsonl"
    assert run("extract", tmp_path / "none.txt", REPORT, "--out", out) == 1
    assert "none.txt” does not exist" in capsys.readouterr().err
    assert out.stat().st_size > 0


def test_a_misspelt_command_opens_no_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("exprt") == 2
    assert "“exprt” is neither a command nor a file" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["report.doc", "report"])
def test_a_report_is_a_page_or_a_pdf(
    database: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("report", "--db", database, "--out", tmp_path / name) == 2
    assert ".html or .pdf" in capsys.readouterr().err
    assert not (tmp_path / name).exists()


def test_a_receipt_that_cannot_be_signed_is_none(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept, out = tmp_path / "receipt.txt", tmp_path / "out.csv"
    assert run("receipt", "--db", database, "--sign", "--out", kept) == 1
    assert "Only an account has a key" in capsys.readouterr().err
    assert run("export", "--db", database, "--sign", "--format", "csv", "--out", out) == 1
    assert not kept.exists()
    assert not out.exists()


def test_a_picture_of_another_kind_is_refused_before_anything_is_written(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("receipt", "--db", database, "--qr", "code.gif") == 2
    told = capsys.readouterr()
    assert ".svg or .png" in told.err
    assert told.out == ""


def test_an_export_goes_to_a_file_and_says_why_it_is_empty(
    database: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("export", "--db", database, "--format", "csv", "--out", "-") == 1
    assert "goes to a file" in capsys.readouterr().err
    assert not (tmp_path / "-").exists()
    assert run("export", "--db", database, "--format", "csv", "--out", "a.csv") == 0
    assert "Nothing is decided yet" in capsys.readouterr().err


def test_explain_says_where_nothing_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("explain", REPORT, "--at", "9999999") == 0
    assert "Nothing is proposed at character 9999999" in capsys.readouterr().err


def test_a_folder_is_told_from_a_broken_drive(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("documents", "--db", tmp_path) == 1
    assert "is a folder" in capsys.readouterr().err


def test_restoring_below_an_open_window_says_that_it_is_open(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = backup.back_up(database, now=utc_now())
    store = Store.open(database)
    try:
        assert run("restore", made.path, "--db", database) == 1
    finally:
        store.close()
    assert "open for writing in another program" in capsys.readouterr().err


def test_no_backups_are_said_to_be_none(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("restore", "--list", "--db", database) == 0
    assert "There is no backup" in capsys.readouterr().err


def test_sentences_and_their_reasons_are_in_one_language(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "config").mkdir()
    settings.save(tmp_path / "config" / "settings.toml", settings.Settings(language="zh_CN"))
    language._sentences.cache_clear()
    assert run("restore", tmp_path / "无.sqlite3", "--db", database) == 1
    assert run("verify", "--db", database) == 0
    assert run("check-receipt", tmp_path / "无.txt", "--db", database) == 1
    told = capsys.readouterr().err.replace(str(tmp_path), "")
    assert not any(word in told for word in ("database", "Errno", "such", "Sound", "。。"))
    assert len(told.splitlines()) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="links take a right there")
def test_a_database_that_nobody_may_write_beside_is_read(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a disc, or in a folder without the right to write: SQLite wants to make files beside
    it. Links that lead nowhere keep it from that, also for root."""
    for ending in ("wal", "shm"):
        (tmp_path / f"{database.name}-{ending}").symlink_to(tmp_path / "none" / ending)
    assert run("verify", "--db", database) == 0
    assert "Sound" in capsys.readouterr().err
