"""Tables of a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

Row = Sequence[str]
_OPEN = '<table border="1" cellspacing="0" cellpadding="4" style="border-color:#d5d9de">'


def table(heads: Row, rows: Iterable[Row], *, right: Sequence[int] = ()) -> str:
    """Cells are escaped; those in the columns ``right`` are numbers."""
    lines = ["<tr>" + "".join(f"<th>{escape(head)}</th>" for head in heads) + "</tr>"]
    for row in rows:
        cells = (
            f"<td{' class=n align=right' if n in right else ''}>{escape(cell)}</td>"
            for n, cell in enumerate(row)
        )
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f"{_OPEN}{''.join(lines)}</table>"


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """Names and values; a value that begins with a verdict's sign is coloured by it."""
    lines = []
    for name, value in rows:
        kind = {"✓": "good", "✕": "bad"}.get(value[:1], "")
        mark = f' class="{kind}"' if kind else ""
        lines.append(f"<tr><th align=left>{escape(name)}</th><td{mark}>{escape(value)}</td></tr>")
    return f"{_OPEN}{''.join(lines)}</table>"


def section(title: str, *parts: str) -> str:
    return f"<h2>{escape(title)}</h2>{''.join(parts)}"


def note(text: str) -> str:
    return f'<p class="note">{escape(text)}</p>'
