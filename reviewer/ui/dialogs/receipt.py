"""A receipt of the trail's head as text and QR code, and the check of one that was kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reviewer.audit.findings import Finding
from reviewer.audit.receipt import Receipt
from reviewer.ui.dialogs.findings import finding_text
from reviewer.ui.look.icons import Icon, icon
from reviewer.ui.views.qr import QrView

SaveFile = Callable[[QWidget, str], Path | None]


class ReceiptDialog(QDialog):
    """With ``check``, a second page takes a receipt that was kept; ``check`` is given its text
    and calls back with what it found, or with why it could not be read."""

    def __init__(
        self,
        receipt: Receipt,
        *,
        check: Callable[[str, Callable[[list[Finding] | str], None]], None] | None = None,
        is_at_end: bool = False,
        save_file: SaveFile | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """is_at_end: of a session; then it can be chosen not to be shown again."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Receipt"))
        self._receipt = receipt
        self._save_file = save_file or self._ask_for_file
        self._check = check
        self._again = QCheckBox(self.tr("Show this at the end of each session"), self)
        self._again.setChecked(True)
        self._again.setVisible(is_at_end)
        tabs = QTabWidget(self)
        tabs.addTab(self._page(), self.tr("The trail as it stands"))
        if check is not None:
            tabs.addTab(self._check_page(), self.tr("Check a receipt"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.accept)
        bottom = QHBoxLayout()
        bottom.addWidget(self._again)
        bottom.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(tabs, 1)
        layout.addLayout(bottom)

    @property
    def is_shown_again(self) -> bool:
        return self._again.isChecked()

    # ------------------------------------------------------------------ the receipt
    def _page(self) -> QWidget:
        page = QWidget(self)
        text = QLabel(self._explanation(), page)
        text.setWordWrap(True)
        self._text = QPlainTextEdit(self._receipt.text, page)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Receipt"))
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setMinimumWidth(24 * self.fontMetrics().height())
        code = QrView(self._receipt.qr, self.tr("The receipt as a QR code"), page)
        copy = QPushButton(icon(Icon.COPY), self.tr("Copy"), page)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._receipt.text))
        save = QPushButton(self.tr("Save…"), page)
        save.clicked.connect(self._on_save)
        self._said = QLabel(page)
        self._said.setWordWrap(True)
        middle = QHBoxLayout()
        middle.addWidget(self._text, 1)
        middle.addWidget(code, 1)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addWidget(save)
        row.addWidget(self._said, 1)
        column = QVBoxLayout(page)
        column.addWidget(text)
        column.addLayout(middle, 1)
        column.addLayout(row)
        return page

    def _explanation(self) -> str:
        keep = self.tr(
            "Keep this where the database is not: with the supervisor, printed, photographed or "
            "mailed. Later it shows whether these {n} entries still stand as they were. Changes "
            "behind the program's back become evident that way; nothing makes them impossible."
        ).format(n=f"{self._receipt.entry:,}")
        if self._receipt.is_signed:
            return keep
        unsigned = self.tr(
            "This database has no accounts, so the receipt is not signed: it proves as much as "
            "the place where it is kept."
        )
        return f"{keep} {unsigned}"

    def _on_save(self) -> None:
        name = f"receipt-{self._receipt.entry}.txt"
        path = self._save_file(self, name)
        if path is None:
            return
        try:
            path.write_text(self._receipt.text, encoding="utf-8", newline="\n")
        except OSError as error:
            text = self.tr("“{path}” cannot be written: {reason}.")
            self._said.setText(text.format(path=path, reason=error.strerror or error))
        else:
            self._said.setText(self.tr("Saved as “{path}”.").format(path=path))

    def _ask_for_file(self, parent: QWidget, name: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(parent, self.tr("Save the receipt"), name)
        return Path(chosen) if chosen else None

    # ------------------------------------------------------------------ checking one
    def _check_page(self) -> QWidget:
        page = QWidget(self)
        text = QLabel(
            self.tr("Paste the lines of a receipt that was kept, or what its QR code says."), page
        )
        text.setWordWrap(True)
        self.kept = QPlainTextEdit(page)
        self.kept.setAccessibleName(self.tr("Receipt that was kept"))
        self.kept.setTabChangesFocus(True)
        self._ask = QPushButton(self.tr("Check it"), page)
        self._ask.clicked.connect(self.check_kept)
        self.kept.textChanged.connect(self._on_kept_changed)
        self.answer = QLabel(page)
        self.answer.setWordWrap(True)
        column = QVBoxLayout(page)
        for widget in (text, self.kept, self._ask, self.answer):
            column.addWidget(widget)
        self._on_kept_changed()
        return page

    def _on_kept_changed(self) -> None:
        self.answer.clear()
        self._ask.setEnabled(bool(self.kept.toPlainText().strip()))

    def check_kept(self) -> None:
        """Compare the database with the receipt that was pasted."""
        assert self._check is not None
        self.answer.setText(self.tr("Checking…"))
        self._check(self.kept.toPlainText(), self._on_checked)

    def _on_checked(self, found: list[Finding] | str) -> None:
        if isinstance(found, str):
            self.answer.setText(found)
            return
        lines = [finding_text(finding) for finding in found]
        if all(finding.is_warning for finding in found):
            lines.insert(
                0, self.tr("The trail begins with the entries of this receipt, unchanged.")
            )
        self.answer.setText("\n".join(lines))
