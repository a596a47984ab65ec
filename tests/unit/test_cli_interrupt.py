"""Ctrl+C in the middle of a command, as a terminal sends it: to all processes at once."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer import paths

SENTENCE = "地区生产总值达到120.5亿元，增长8.5%，城镇新增就业5.3万人。"
# An interactive shell lets Ctrl+C through; what runs the tests may not.
START = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "import main; sys.exit(main.main(sys.argv[1:]))"
)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signal to a group")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_import_keeps_whole_files_and_says_one_sentence(
    tmp_path: Path, jobs: str
) -> None:
    for number in range(60):
        head = f"平江县{1960 + number}年国民经济和社会发展统计公报\n"
        (tmp_path / f"{number:02}.html").write_text(
            f"<html><body><p>{head}</p><p>{SENTENCE * 100}</p></body></html>", encoding="utf-8"
        )
    database = tmp_path / "x.sqlite3"
    command = [sys.executable, "-c", START, "import", str(tmp_path), "--jobs", jobs, "--json"]
    with subprocess.Popen(
        [*command, "--db", str(database)],
        cwd=paths.root(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        first = json.loads(process.stdout.readline())
        assert first["candidates"] == 300
        os.killpg(process.pid, signal.SIGINT)
        told = process.stderr.read().decode()
        process.stdout.read()
        assert process.wait() == 130
    assert told == "Stopped. What was finished before is kept, nothing is half done.\n"
