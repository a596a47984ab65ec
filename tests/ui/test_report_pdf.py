"""The report as PDF where it cannot be written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reviewer.errors import ExportError
from reviewer.ui import report_pdf

FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="the system has no disk that is always full")
def test_a_full_disk_is_told_and_leaves_the_report_from_before(
    qapp: QApplication, tmp_path: Path
) -> None:
    out = tmp_path / "report.pdf"
    out.write_bytes(b"from before")
    (tmp_path / f".report.pdf.{os.getpid()}.tmp").symlink_to(FULL)
    with pytest.raises(ExportError, match="the disk is full"):
        report_pdf.write(lambda _plot: "<html><body><h1>8%</h1></body></html>", out)
    assert out.read_bytes() == b"from before"
    assert [path.name for path in tmp_path.iterdir()] == ["report.pdf"]
