"""The layers hold: a package imports only what stands below it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_layers_hold() -> None:
    # In a process of its own: import-linter changes the import path and keeps a cache.
    script = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    found = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stdout + found.stderr


def test_every_module_says_what_it_is() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "reviewer").rglob("*.py")
        if not path.read_text(encoding="utf-8").lstrip().startswith('"""')
    ]
    assert silent == []


LATER = ("jieba", "pypinyin", "rapidfuzz", "lxml", "docx", "openpyxl", "pypdfium2")
LATER += ("pycrfsuite", "segno", "sqlalchemy.dialects.postgresql")


def test_the_window_starts_without_what_only_later_work_needs() -> None:
    script = "import sys, reviewer.ui.app; print(*sys.modules)"
    found = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(found.stdout.split())
    assert "reviewer.ui.main_window" in loaded
    assert loaded & set(LATER) == set()
