"""Plots as SVG, drawn by hand: bars in a row, and shares with their bounds. No scripts, no fonts
of their own; colours that differ in lightness too, so that they hold in grey."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

COLOURS = ("#1a6b34", "#3f8fd2", "#c9a227", "#b0413e", "#7a5aa6")
_INK, _MUTED, _GRID = "#1b1f24", "#5a626c", "#d5d9de"
_WIDTH, _ROW, _LEFT, _RIGHT = 720, 26, 170, 110
_FONT = "Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif"
_MOST = 20  # rows of a plot


def stacked(rows: Sequence[tuple[str, Sequence[int]]], names: Sequence[str], *, title: str) -> str:
    """Bars of counts, each parted by what ``names`` says; the longest fills the width."""
    rows = rows[:_MOST]
    longest = max((sum(counts) for _, counts in rows), default=0) or 1
    room = _WIDTH - _LEFT - _RIGHT
    parts = [_legend(names)]
    for n, (label, counts) in enumerate(rows):
        top, at = _top(n), float(_LEFT)
        parts.append(_label(label, top))
        for colour, count in zip(COLOURS, counts, strict=False):
            width = room * count / longest
            if count:
                parts.append(
                    f'<rect x="{at:.1f}" y="{top}" width="{width:.1f}" height="{_ROW - 8}" '
                    f'fill="{colour}"><title>{count:,}</title></rect>'
                )
            at += width
        parts.append(_text(f"{sum(counts):,}", at + 6, top + 13))
    return _whole(parts, len(rows), title)


def shares(
    rows: Sequence[tuple[str, tuple[float, float, float], str]], *, title: str, limit: float = 1.0
) -> str:
    """A dot for each share and a line from its lower to its upper bound; ``limit``: the share at
    the right end. Each row has words of its own at the right."""
    rows = rows[:_MOST]
    room = _WIDTH - _LEFT - _RIGHT

    def x(share: float) -> float:
        return _LEFT + room * min(share / limit, 1.0)

    parts = []
    bottom = _top(len(rows))
    for tenth in range(0, 11, 2):
        at = x(limit * tenth / 10)
        parts.append(
            f'<line x1="{at:.1f}" y1="{_top(0) - 4}" x2="{at:.1f}" y2="{bottom}" stroke="{_GRID}"/>'
        )
        parts.append(_text(f"{limit * tenth / 10:.0%}", at - 8, bottom + 14, colour=_MUTED))
    for n, (label, (share, low, high), words) in enumerate(rows):
        top = _top(n)
        middle = top + 9
        parts.append(_label(label, top))
        parts.append(
            f'<line x1="{x(low):.1f}" y1="{middle}" x2="{x(high):.1f}" y2="{middle}" '
            f'stroke="{COLOURS[1]}" stroke-width="4"/>'
        )
        parts.append(f'<circle cx="{x(share):.1f}" cy="{middle}" r="5" fill="{_INK}"/>')
        parts.append(_text(words, _WIDTH - _RIGHT + 8, top + 13))
    return _whole(parts, len(rows) + 1, title)


def _top(n: int) -> int:
    return 34 + n * _ROW


def _legend(names: Sequence[str]) -> str:
    parts, at = [], _LEFT
    for colour, name in zip(COLOURS, names, strict=False):
        parts.append(f'<rect x="{at}" y="8" width="12" height="12" fill="{colour}"/>')
        parts.append(_text(name, at + 17, 18))
        at += 34 + sum(14 if ord(letter) > 0x2E80 else 8 for letter in name)
    return "".join(parts)


def _label(text: str, top: int) -> str:
    shown = text if len(text) <= 24 else f"{text[:23]}…"
    return _text(shown, _LEFT - 8, top + 13, anchor="end")


def _text(text: str, x: float, y: float, *, anchor: str = "start", colour: str = _INK) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text {place} fill="{colour}">{escape(text)}</text>'


def _whole(parts: Sequence[str], n_rows: int, title: str) -> str:
    height = _top(n_rows) + 8
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        f'width="{_WIDTH}" height="{height}" role="img" font-family="{_FONT}" font-size="13">'
        f"<title>{escape(title)}</title>{''.join(parts)}</svg>"
    )
