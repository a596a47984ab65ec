"""How a state looks beside its colour (``theme``): never by colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat

from reviewer.domain.candidate import State
from reviewer.ui.look.icons import Icon

_Line = QTextCharFormat.UnderlineStyle


@dataclass(frozen=True, slots=True)
class StateLook:
    """The second marks of a state: line under (or through) the words, sign, icon."""

    underline: QTextCharFormat.UnderlineStyle
    sign: str
    icon: Icon
    is_struck: bool = False


STATE_LOOKS = {
    State.PENDING: StateLook(_Line.DotLine, "○", Icon.PENDING),
    State.CONFIRMED: StateLook(_Line.SingleUnderline, "✓", Icon.CONFIRM),
    State.CORRECTED: StateLook(_Line.SingleUnderline, "✎", Icon.CORRECT),
    State.REJECTED: StateLook(_Line.NoUnderline, "✕", Icon.REJECT, is_struck=True),
    State.ADDED: StateLook(_Line.DashUnderline, "＋", Icon.ADD),
    State.DISPUTED: StateLook(_Line.WaveUnderline, "⇄", Icon.DISPUTE),
}
