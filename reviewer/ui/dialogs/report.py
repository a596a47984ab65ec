"""A fault in the program: a report that can be copied, and the way on."""

from __future__ import annotations

import platform
import traceback
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reviewer import __version__
from reviewer.ui.look.icons import Icon, icon


def report_text(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> str:
    """What a developer needs; nothing of the documents or decisions is in it."""
    lines = traceback.format_exception(kind, error, trace)
    system = f"{platform.system()} {platform.release()}"
    return (
        f"Indicator Reviewer {__version__} · Python {platform.python_version()} · "
        f"Qt {qVersion()} · {system}\n\n{''.join(lines)}"
    )


class ReportDialog(QDialog):
    """Shows a report; what was decided before is on disk."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fault in the program"))
        text = QLabel(
            self.tr(
                "Something went wrong inside the program. All your decisions are saved. You can "
                "go on; if it happens again, please send this report to whoever looks after the "
                "program."
            ),
            self,
        )
        text.setWordWrap(True)
        self._report = QPlainTextEdit(report, self)
        self._report.setReadOnly(True)
        self._report.setAccessibleName(self.tr("Report"))
        self._report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setIcon(icon(Icon.COPY))
        copy.clicked.connect(self._on_copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (text, self._report, buttons):
            layout.addWidget(widget)
        line = self.fontMetrics().height()
        self.resize(44 * line, 24 * line)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
