"""The command line, as a script would call it."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
from pathlib import Path

import openpyxl
import pytest

import main as program
from reviewer import cli, paths
from reviewer.cli.table import COMMANDS
from reviewer.extract.overlay_edit import OverlayFile
from reviewer.storage import backup

SAMPLES = paths.resources() / "samples"
REPORT = SAMPLES / "青岚县2024年政府工作报告.txt"
PLAN = SAMPLES / "青岚县十四五规划纲要.md"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "数据" / "review.sqlite3"


def run(*arguments: str | Path) -> int:
    return program.main([str(argument) for argument in arguments])


def json_lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_every_command_is_reached_through_main() -> None:
    parser = cli.make_parser(list(COMMANDS))
    commands = next(iter(parser._subparsers._group_actions)).choices  # type: ignore[union-attr]
    assert set(commands or ()) == set(COMMANDS)
    for name, command in dict(commands or {}).items():
        assert command.get_default("run"), name


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_help_is_there_for_every_command(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        run(command, "--help")
    assert stop.value.code == 0
    assert command in capsys.readouterr().out


def test_extract_writes_lines_whose_offsets_lead_back_to_the_text(tmp_path: Path) -> None:
    out = tmp_path / "pred.jsonl"
    assert run("extract", REPORT, PLAN, "--out", out) == 0
    lines = json_lines(out.read_text(encoding="utf-8"))
    assert {line["file"] for line in lines} == {str(REPORT), str(PLAN)}
    for line in lines:
        text = Path(str(line["file"])).read_text(encoding="utf-8")
        assert text[line["start"] : line["end"]] == line["value_text"]  # type: ignore[misc]
        assert list(line) == [
            *("file", "start", "end", "value_text", "indicator", "value", "unit", "comparator"),
            *("measure", "status", "year", "kind", "scope", "confidence", "rule"),
        ]


def test_extract_gives_the_same_whatever_the_number_of_processes(tmp_path: Path) -> None:
    one, two = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    assert run("extract", REPORT, PLAN, "--out", one) == 0
    assert run("extract", REPORT, PLAN, "--out", two, "--jobs", "2") == 0
    assert one.read_bytes() == two.read_bytes()


def test_a_file_that_cannot_be_read_is_named_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken, out = tmp_path / "坏.docx", tmp_path / "pred.jsonl"
    broken.write_bytes(b"PK\x03\x04 nothing more")
    assert run("extract", broken, REPORT, "--out", out) == 1
    assert "坏.docx" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8").count(REPORT.name) > 20


def test_a_failed_extract_leaves_what_was_there(tmp_path: Path) -> None:
    out = tmp_path / "pred.jsonl"
    out.write_text("kept", encoding="utf-8")
    assert run("extract", tmp_path / "missing.txt", "--out", out) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["pred.jsonl"]
    assert out.read_text(encoding="utf-8") == "kept"


def test_import_twice_doubles_nothing(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("import", SAMPLES / REPORT.name, PLAN, "--db", database, "--json") == 0
    first = json_lines(capsys.readouterr().out)
    assert [line["is_known"] for line in first] == [False, False]
    assert run("--db", database, "import", PLAN, "--json") == 0
    assert [line["is_known"] for line in json_lines(capsys.readouterr().out)] == [True]
    assert run("documents", "--db", database, "--json") == 0
    documents = json_lines(capsys.readouterr().out)
    assert [(line["year"], line["kind"]) for line in documents] == [
        (2024, "work_report"),
        (2021, "outline"),
    ]
    assert all(line["open"] == line["candidates"] for line in documents)


def test_extracting_again_takes_the_own_words_of_now_and_can_be_verified(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", REPORT, PLAN, "--db", database) == 0
    capsys.readouterr()
    assert run("extract-again", "--db", database, "--json") == 0
    same = json_lines(capsys.readouterr().out)
    assert same == [{"documents": 2, "new": 0, "withdrawn": 0}]
    own = OverlayFile(paths.user_overlay())
    own.add_name("增长6.2%")
    own.save()
    assert run("extract-again", "--db", database, "--document", "1", "--json") == 0
    (changed,) = json_lines(capsys.readouterr().out)
    assert changed["documents"] == 1
    assert changed["withdrawn"] > 0
    assert run("verify", "--db", database) == 0
    assert run("extract-again", "--db", database, "--document", "7") == 1
    assert "no document 7" in capsys.readouterr().err


def test_import_of_a_folder_takes_what_can_be_read(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "文件"
    folder.mkdir()
    shutil.copy(REPORT, folder / "report.txt")
    (folder / "photo.bin").write_bytes(b"\0\1\2")
    assert run("import", folder, "--db", database, "--json") == 0
    assert [Path(str(line["file"])).name for line in json_lines(capsys.readouterr().out)] == [
        "report.txt"
    ]


@pytest.mark.parametrize("form", ["csv", "xlsx", "jsonl"])
def test_export_holds_only_decided_records_unless_asked(
    database: Path, tmp_path: Path, form: str
) -> None:
    assert run("import", PLAN, "--db", database) == 0
    decided, everything = tmp_path / f"decided.{form}", tmp_path / f"all.{form}"
    assert run("export", "--db", database, "--format", form, "--out", decided) == 0
    assert run("export", "--db", database, "--format", form, "--out", everything, "--all") == 0
    assert n_rows(decided) == 0
    assert n_rows(everything) > 30


def n_rows(path: Path) -> int:
    if path.suffix == ".csv":
        return len(list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))) - 1
    if path.suffix == ".jsonl":
        return len(path.read_text(encoding="utf-8").splitlines())
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return sheet.max_row - 1


def test_explain_names_the_rules(capsys: pytest.CaptureFixture[str]) -> None:
    text = REPORT.read_text(encoding="utf-8")
    at = text.index("320亿元")
    assert run("explain", REPORT, "--at", str(at)) == 0
    out = capsys.readouterr().out
    assert "320亿元  地区生产总值" in out
    assert "year" in out


def test_documents_of_an_empty_database_say_what_to_do(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", PLAN, "--db", database) == 0
    capsys.readouterr()
    assert run("documents", "--db", database.with_name("none.sqlite3")) == 1
    assert "none.sqlite3" in capsys.readouterr().err


def test_verify_tells_a_sound_database_from_one_changed_behind_its_back(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", PLAN, "--db", database) == 0
    assert run("verify", "--db", database) == 0
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE record SET indicator = '假' WHERE id = 1")
    connection.close()
    capsys.readouterr()
    assert run("verify", "--db", database, "--json") == 1
    findings = json_lines(capsys.readouterr().out)
    assert any("假" in str(finding["text"]) for finding in findings)


def test_verify_makes_an_index_anew_if_it_is_told_to(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", PLAN, "--db", database) == 0
    with sqlite3.connect(database) as connection:
        connection.execute("DELETE FROM wording")
    connection.close()
    capsys.readouterr()
    assert run("verify", "--db", database) == 1
    assert "verify --renew-indexes" in capsys.readouterr().out
    assert run("verify", "--db", database, "--renew-indexes") == 0
    assert run("verify", "--db", database) == 0


def test_verify_knows_a_head_that_was_kept(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "all.jsonl"
    assert run("import", PLAN, "--db", database) == 0
    assert run("export", "--db", database, "--format", "jsonl", "--out", out, "--all") == 0
    line = json_lines(out.read_text(encoding="utf-8"))[0]
    assert (
        run("verify", "--db", database, "--head", f"{line['trail_entry']}:{line['trail_hash']}")
        == 0
    )
    assert run("verify", "--db", database, "--head", f"{line['trail_entry']}:{'0' * 64}") == 1


def test_restore_goes_back_and_keeps_what_was_there(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", PLAN, "--db", database) == 0
    kept = tmp_path / "kept.sqlite3"
    backup.copy(database, kept)
    assert run("import", REPORT, "--db", database) == 0
    assert run("restore", kept, "--db", database) == 0
    capsys.readouterr()
    assert run("documents", "--db", database, "--json") == 0
    assert len(json_lines(capsys.readouterr().out)) == 1
    assert list(database.parent.glob("*before-restore*"))
    assert run("verify", "--db", database) == 0


def test_restore_without_a_backup_says_so(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("restore", "--db", database) == 1
    assert "no backup" in capsys.readouterr().err
