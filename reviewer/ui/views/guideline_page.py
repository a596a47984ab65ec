"""The guideline laid out: a document with an anchor a paragraph, in the colours of the theme."""

from __future__ import annotations

import html
import re

from PySide6.QtGui import QTextBlock, QTextDocument

from reviewer.review.guideline import Guideline, Paragraph, Section
from reviewer.ui.look.theme import Theme

_QUOTE = re.compile(r"`([^`]+)`")


def fill(page: QTextDocument, guideline: Guideline, version: str, theme: Theme) -> None:
    """Show a guideline; ``version``: the line below the title."""
    page.setDefaultStyleSheet(
        f"h1 {{ font-size: large; }} h2 {{ font-size: medium; margin-top: 16px; }}"
        f"p {{ margin: 6px 0; }} li {{ color: {theme.muted.name()}; }}"
        f".version, .number {{ color: {theme.muted.name()}; }}"
        f".quote {{ background-color: {theme.alternate.name()}; color: {theme.accent.name()}; }}"
    )
    parts = [f"<h1>{_words(guideline.title)}</h1>", f'<p class="version">{_words(version)}</p>']
    parts += map(_section, guideline.sections)
    page.setHtml("".join(parts))


def block_of(page: QTextDocument, name: str) -> QTextBlock | None:
    """The block in which the anchor of a section or paragraph stands."""
    block = page.begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            if name in part.fragment().charFormat().anchorNames():
                return block
            part += 1
        block = block.next()
    return None


def _section(section: Section) -> str:
    intro = f"<p>{_words(section.intro)}</p>" if section.intro else ""
    paragraphs = "".join(map(_paragraph, section.paragraphs))
    title = f'<a name="{section.id}">{section.id}</a> {_words(section.title)}'
    return f"<h2>{title}</h2>{intro}{paragraphs}"


def _paragraph(paragraph: Paragraph) -> str:
    title = f"<b>{_words(paragraph.title)}</b> " if paragraph.title else ""
    examples = "".join(f"<li>{_words(example)}</li>" for example in paragraph.examples)
    return (
        f'<p><a name="{paragraph.id}"><span class="number">{paragraph.id}</span></a> '
        f"{title}{_words(paragraph.text)}</p>" + (f"<ul>{examples}</ul>" if examples else "")
    )


def _words(text: str) -> str:
    return _QUOTE.sub(r'<span class="quote">\1</span>', html.escape(text))
