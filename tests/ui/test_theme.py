"""The palettes: readable, and told apart by what they paint."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from reviewer.domain.candidate import State
from reviewer.ui.look.theme import CONTRAST, DARK, LIGHT, Theme, ThemeName, chosen

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)


def _luminance(colour: QColor) -> float:
    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(s) for s in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: QColor, other: QColor) -> float:
    """Source: WCAG 2.1, contrast ratio."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@THEMES
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "error"])
@pytest.mark.parametrize("ground", ["window", "base", "alternate", "selection"])
def test_every_ink_is_readable_on_every_ground(theme: Theme, ink: str, ground: str) -> None:
    assert _contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("state", State)
def test_a_state_is_readable_on_its_tint_and_its_tint_under_the_text(
    theme: Theme, state: State
) -> None:
    colours = theme.states[state]
    for ground in (colours.tint, theme.base, theme.window):
        assert _contrast(colours.ink, ground) >= 4.5
    assert _contrast(theme.text, colours.tint) >= 4.5


@THEMES
def test_the_current_candidate_and_the_accent_are_readable(theme: Theme) -> None:
    assert _contrast(theme.text, theme.current) >= 4.5
    assert _contrast(theme.on_accent, theme.accent) >= 4.5


@THEMES
def test_a_theme_is_known_again_by_its_palette(qapp: object, theme: Theme) -> None:
    assert Theme.of(theme.palette()) is theme


def test_a_named_theme_is_taken_whatever_the_system_says(qapp: object) -> None:
    assert chosen(ThemeName.DARK) is DARK
    assert chosen(ThemeName.SYSTEM) in (LIGHT, DARK, CONTRAST)
