"""One field of the card: label, editor, and a message saying what is wrong or doubtful."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reviewer.checks.fields import Hint
from reviewer.domain.candidate import State
from reviewer.ui.look.theme import Theme
from reviewer.ui.wording.fields import field_word, shown

FIX_KEY = QKeySequence("Ctrl+.")
_MNEMONICS = {
    "indicator": "I",
    "value": "V",
    "unit": "U",
    "measure": "M",
    "comparator": "B",
    "year": "Y",
    "status": "T",
    "kind": "K",
    "scope": "O",
}


class FieldRow(QWidget):
    """Alt and the label's letter reach the editor from anywhere in the window."""

    fix_requested = Signal(object)  # field → value

    def __init__(self, field: str, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.is_wrong = False
        self._is_changed = False
        self._hint: Hint | None = None
        self._editor = editor
        self._word = field_word(field)
        self._label = QLabel(self)
        self._label.setBuddy(editor)
        self.message = QWidget(self)  # the form lays it out across its width, below the row
        self._message = QLabel(self.message)
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._fix = QToolButton(self.message)
        self._fix.clicked.connect(self._on_fix)
        editor.setAccessibleName(self._word)
        beneath = QHBoxLayout(self.message)
        beneath.setContentsMargins(0, 0, 0, 2)
        beneath.setSpacing(4)
        beneath.addWidget(self._message, 1)
        beneath.addWidget(self._fix, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self._label)
        layout.addWidget(editor)
        self._refresh()

    def show_changed(self, is_changed: bool) -> None:
        if is_changed != self._is_changed:
            self._is_changed = is_changed
            self._refresh()

    def show_problem(self, text: str) -> None:
        """Mark the field as wrong, for this reason; "": it is right."""
        if self.is_wrong != bool(text) or (text and text != self._message.text()):
            self.is_wrong = bool(text)
            self._message.setText(text)
            self._refresh()

    def show_hint(self, hint: Hint | None) -> None:
        if hint != self._hint:
            self._hint = hint
            self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()
        super().changeEvent(event)

    def _refresh(self) -> None:
        letter = _MNEMONICS[self.field]
        mark = " •" if self._is_changed else ""
        self._label.setText(f"{_with_mnemonic(self._word, letter)}{mark}")
        font = self._label.font()
        font.setBold(self._is_changed)
        self._label.setFont(font)
        if self._hint is not None and not self.is_wrong:
            translated = QCoreApplication.translate("hints", self._hint.template)
            self._message.setText(translated.format(**self._hint.fields))
        is_said = self.is_wrong or self._hint is not None
        self.message.setVisible(is_said)
        self._fix.setVisible(not self.is_wrong and bool(self._hint and self._hint.fix))
        if self._hint is not None and self._hint.fix:
            values = " ".join(shown(field, value) for field, value in self._hint.fix.items())
            self._fix.setText(f"→ {values}")
            self._fix.setToolTip(FIX_KEY.toString(QKeySequence.SequenceFormat.NativeText))
            self._fix.setAccessibleName(self.tr("Use {value}").format(value=values))
        self._editor.setAccessibleDescription(self._message.text() if is_said else "")
        self._colour()

    def _colour(self) -> None:
        theme = Theme.of(self.palette())
        ink = theme.error if self.is_wrong else theme.states[State.PENDING].ink
        _paint(self._message, ink)
        _paint(self._label, theme.accent if self._is_changed else theme.muted)
        line = f"border: 1px solid {theme.error.name()};" if self.is_wrong else ""
        sheet = f"QLineEdit, QComboBox {{ {line} }}" if line else ""
        if sheet != self._editor.styleSheet():
            self._editor.setStyleSheet(sheet)

    def take_fix(self) -> bool:
        """Take what the hint proposes, by key; False if there is no such hint."""
        if self._fix.isHidden():
            return False
        self._on_fix()
        return True

    def _on_fix(self) -> None:
        if self._hint is not None:
            self.fix_requested.emit(dict(self._hint.fix))


def _paint(label: QLabel, ink: QColor) -> None:
    palette = label.palette()
    if palette.color(label.foregroundRole()) != ink:
        palette.setColor(label.foregroundRole(), ink)
        label.setPalette(palette)


def _with_mnemonic(word: str, letter: str) -> str:
    """``&Value``; where the word lacks the letter, ``数值(&V)``."""
    at = word.upper().find(letter)
    return f"{word}(&{letter})" if at < 0 else f"{word[:at]}&{word[at:]}"
