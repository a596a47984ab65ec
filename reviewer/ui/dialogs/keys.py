"""The key sheet: every command that has a key, by menu."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from reviewer.ui.commands import COMMANDS, MENUS, Command, keys_of, menu_title, title
from reviewer.ui.keys import TAKES_ARROWS
from reviewer.ui.wording.key_names import key_text


class KeySheet(QDialog):
    """Shows the keys as they are set; closes on Esc. Not modal: it can stand beside the work."""

    def __init__(self, changed: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        sheet = QTextBrowser(self)
        sheet.setAccessibleName(self.tr("Keys"))
        sheet.setProperty(TAKES_ARROWS, True)
        sheet.setHtml(self._page(changed))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(sheet)
        layout.addWidget(buttons)
        line = self.fontMetrics().height()
        self.resize(46 * line, 36 * line)

    def _page(self, changed: Mapping[str, str]) -> str:
        """Two columns of tables, which keep the order of the menus."""
        parts = [self._table(menu, changed) for menu in ("review", "go", "edit", "file")]
        others = [self._table(menu, changed) for menu in MENUS if menu not in _FIRST]
        digits = self._digits(changed)
        return (
            "<table width='100%'><tr>"
            f"<td width='50%' style='padding-right:16px'>{parts[0]}{digits}</td>"
            f"<td width='50%'>{''.join(parts[1:])}{''.join(others)}</td></tr></table>"
        )

    def _table(self, menu: str, changed: Mapping[str, str]) -> str:
        commands = [c for c in COMMANDS if c.menu == menu and keys_of(c, changed)]
        rows = "".join(_row(_shown(c, changed), title(c)) for c in commands)
        return f"<h4>{escape(menu_title(menu))}</h4><table cellspacing='2'>{rows}</table>"

    def _digits(self, changed: Mapping[str, str]) -> str:
        rows = [
            _row(f"{_digit('alternative', changed)}", self.tr("take an alternative")),
            _row(
                self.tr("{key}, then {digits}").format(
                    key=_key("record.reject", changed), digits=_digit("reason", changed)
                ),
                self.tr("reject with a reason"),
            ),
            _row(
                self.tr("{key}, then {digits}").format(
                    key=_key("go.numeral", changed), digits=_digit("numeral", changed)
                ),
                self.tr("set an open number aside as a kind"),
            ),
            _row(self.tr("Esc"), self.tr("leave a field, a panel or a mode")),
        ]
        heading = escape(self.tr("Digits"))
        return f"<h4>{heading}</h4><table cellspacing='2'>{''.join(rows)}</table>"


_BETWEEN = " / "
_FIRST = {"review", "go", "edit", "file"}


def _row(key: str, words: str) -> str:
    return (
        f"<tr><td style='padding-right:12px'><b>{escape(key)}</b></td><td>{escape(words)}</td></tr>"
    )


def _shown(command: Command, changed: Mapping[str, str]) -> str:
    # the keypad's Enter is the same word in most languages
    keys = (key for key in keys_of(command, changed) if not key.endswith("Enter"))
    return _BETWEEN.join(dict.fromkeys(key_text(QKeySequence(key)) for key in keys))


def _key(command_id: str, changed: Mapping[str, str]) -> str:
    found = next(command for command in COMMANDS if command.id == command_id)
    return _shown(found, changed).partition(_BETWEEN)[0]


def _digit(prefix: str, changed: Mapping[str, str]) -> str:
    return f"{_key(f'{prefix}.1', changed)}–{_key(f'{prefix}.9', changed)}"
