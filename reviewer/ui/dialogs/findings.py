"""What a check of the audit trail found, one sentence a finding; can be copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reviewer.audit.findings import TEMPLATES, Finding
from reviewer.ui.look.icons import Icon, icon


def finding_text(finding: Finding) -> str:
    """A finding in the user's language."""
    template = QCoreApplication.translate("findings", TEMPLATES[finding.code])
    return template.format(**finding.fields)


class FindingsDialog(QDialog):
    """Lists the findings; not modal."""

    def __init__(self, findings: Sequence[Finding], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Audit trail"))
        text = QLabel(
            self.tr(
                "The database was changed by something else than this program, or its file was "
                "damaged. Keep a copy of it as it is, and restore from a backup."
            ),
            self,
        )
        text.setWordWrap(True)
        self._list = QPlainTextEdit("\n".join(map(finding_text, findings)), self)
        self._list.setReadOnly(True)
        self._list.setAccessibleName(self.tr("Findings"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setIcon(icon(Icon.COPY))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._list.toPlainText()))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (text, self._list, buttons):
            layout.addWidget(widget)
        line = self.fontMetrics().height()
        self.resize(44 * line, 20 * line)
