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
BESIDE = ("sqlmodel", "sqlalchemy", "pydantic", "opencc", "pkg_resources", "reviewer.storage.store")


def loaded_by(script: str) -> list[set[str]]:
    """The modules that each line of a script's output names."""
    found = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [set(line.split()) for line in found.stdout.splitlines()]


def test_the_first_picture_needs_no_library_of_the_database() -> None:
    [loaded] = loaded_by("import sys, reviewer.ui.app; print(*sys.modules)")
    assert "reviewer.ui.main_window" in loaded
    assert loaded & {*BESIDE, *LATER} == set()


def test_what_is_loaded_beside_the_first_picture_is_all_but_the_window_itself() -> None:
    script = """
import sys, reviewer.ui.app
from importlib import import_module
from reviewer.ui.background.opening import LIBRARIES
print(*sys.modules)
for name in LIBRARIES: import_module(name)
print(*sys.modules)
import reviewer.ui.access, reviewer.ui.workplace
print(*sys.modules)
"""
    first, beside, whole = loaded_by(script)
    # Qt makes a type when it is first named: not beside the thread that draws with it
    assert [name for name in beside - first if name.startswith(("PySide6", "reviewer.ui"))] == []
    assert [name for name in whole - beside if not name.startswith("reviewer.ui")] == []
    assert whole & set(LATER) == set()
