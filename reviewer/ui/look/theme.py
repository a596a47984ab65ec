"""Colours: three palettes (light, dark, high contrast) with one accent, and a colour a state.

Widgets ask by role: ``Theme.of(self.palette())`` is the theme that is shown, also after the
system changed it, so that nothing keeps a theme of its own. Every ink reaches 4.5:1 on base,
window and its own tint; a state always has a second mark beside its colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from reviewer.domain.candidate import State


class ThemeName(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class StateColours:
    """ink: of words, marks and underlines; tint: behind the words."""

    ink: QColor
    tint: QColor


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colours of one theme; ``name`` is never SYSTEM."""

    name: ThemeName
    window: QColor
    base: QColor
    alternate: QColor
    text: QColor
    muted: QColor
    border: QColor
    accent: QColor
    on_accent: QColor
    selection: QColor  # behind selected rows and words; text keeps its colour on it
    current: QColor  # behind the current candidate
    error: QColor
    states: dict[State, StateColours]

    @property
    def track(self) -> QColor:
        """Of a bar that is not filled yet: the bright lines of high contrast would look full."""
        return QColor("#5c5c5c") if self.name is ThemeName.CONTRAST else self.border

    @property
    def is_dark(self) -> bool:
        return self.base.lightness() < 128

    @staticmethod
    def of(palette: QPalette) -> Theme:
        """The theme that ``palette`` was made from."""
        base = palette.color(QPalette.ColorRole.Base)
        for theme in (DARK, CONTRAST):
            if base == theme.base:
                return theme
        return LIGHT

    def palette(self) -> QPalette:
        """The theme as Qt wants it, disabled texts included."""
        role, palette = QPalette.ColorRole, QPalette()
        for key, colour in (
            (role.Window, self.window),
            (role.WindowText, self.text),
            (role.Base, self.base),
            (role.AlternateBase, self.alternate),
            (role.Text, self.text),
            (role.Button, self.window),
            (role.ButtonText, self.text),
            (role.BrightText, self.error),
            (role.ToolTipBase, self.base),
            (role.ToolTipText, self.text),
            (role.PlaceholderText, self.muted),
            (role.Highlight, self.selection),
            (role.HighlightedText, self.text),
            (role.Accent, self.accent),
            (role.Link, self.accent),
            (role.LinkVisited, self.accent),
            (role.Mid, self.border),
            (role.Midlight, self.border),
            (role.Dark, self.border),
            (role.Light, self.base),
            (role.Shadow, self.border),
        ):
            palette.setColor(key, colour)
        for key in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
            palette.setColor(QPalette.ColorGroup.Disabled, key, self.muted)
        return palette


def _states(**colours: tuple[str, str]) -> dict[State, StateColours]:
    return {
        State(name): StateColours(QColor(ink), QColor(tint))
        for name, (ink, tint) in colours.items()
    }


def _theme(name: ThemeName, states: dict[State, StateColours], **colours: str) -> Theme:
    return Theme(
        name=name, states=states, **{role: QColor(colour) for role, colour in colours.items()}
    )


LIGHT = _theme(
    ThemeName.LIGHT,
    _states(
        pending=("#8a5200", "#fff0cc"),
        confirmed=("#1a6b34", "#dcf2e1"),
        corrected=("#0d5ba0", "#dbeafa"),
        rejected=("#5a626c", "#eceef1"),
        added=("#0a6464", "#d3f0ee"),
        disputed=("#971b75", "#f9dff1"),
    ),
    window="#f4f5f7",
    base="#ffffff",
    alternate="#f8f9fa",
    text="#1b1f24",
    muted="#59616b",
    border="#d6dae0",
    accent="#4348c4",
    on_accent="#ffffff",
    selection="#dfe1fa",
    current="#ffd866",
    error="#b3261e",
)

DARK = _theme(
    ThemeName.DARK,
    _states(
        pending=("#f0bf60", "#43371a"),
        confirmed=("#7ed597", "#1c3d27"),
        corrected=("#86bff7", "#1b3652"),
        rejected=("#a9b1bb", "#353a40"),
        added=("#66d4cf", "#133d3c"),
        disputed=("#f3a0d8", "#47213c"),
    ),
    window="#212327",
    base="#191b1e",
    alternate="#1e2023",
    text="#e4e6ea",
    muted="#a3abb5",
    border="#3a3e45",
    accent="#a9adff",
    on_accent="#15171a",
    selection="#353a63",
    current="#6d5610",
    error="#ff9c94",
)

CONTRAST = _theme(
    ThemeName.CONTRAST,
    _states(
        pending=("#ffd75e", "#332900"),
        confirmed=("#7dff9b", "#00330f"),
        corrected=("#8fc7ff", "#00264d"),
        rejected=("#d0d0d0", "#2b2b2b"),
        added=("#5ffff5", "#003331"),
        disputed=("#ff9ee6", "#3d002e"),
    ),
    window="#000000",
    base="#000001",  # one off black, so that no other palette is taken for this one
    alternate="#0d0d0d",
    text="#ffffff",
    muted="#d0d0d0",
    border="#ffffff",
    accent="#ffff00",
    on_accent="#000000",
    selection="#333300",
    current="#665500",
    error="#ff8080",
)

_THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}


def chosen(name: ThemeName) -> Theme:
    """The theme of that name; SYSTEM is what the desktop asks for now."""
    if name is not ThemeName.SYSTEM:
        return _THEMES[name]
    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)  # since Qt 6.10
    if accessibility is not None:
        preference = accessibility().contrastPreference()
        if preference == Qt.ContrastPreference.HighContrast:
            return CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
