"""The annotation guideline: numbered paragraphs that reasons, hints and decisions point to.

It is a Markdown file in each language with the same paragraphs. A paragraph's number is never
given to another one. The Chinese text is the one that counts: its digest, with that of the
project's own notes, says under which edition a decision was made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from reviewer import paths
from reviewer.errors import QT_TRANSLATE_NOOP, ResourceError

LANGUAGES = ("zh", "en")

_WRONG = QT_TRANSLATE_NOOP("errors", "“{path}” cannot be used: {problem}. Repair the file.")
_VERSION = re.compile(r"(?:版本|Version) (\S+)")
_SECTION = re.compile(r"## (\d+) (.+)")
_PARAGRAPH = re.compile(r"\*\*(\d+\.\d+)(?: ([^*]+))?\*\*\s*(.*)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """id: such as "3.3"; examples: one or more to a line; `…` in the texts quotes documents."""

    id: str
    title: str
    text: str
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    title: str
    intro: str = ""
    paragraphs: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Guideline:
    title: str
    version: str
    sections: tuple[Section, ...]

    def ids(self) -> Iterator[str]:
        """Of sections and paragraphs, in order: what can be pointed to."""
        for section in self.sections:
            yield section.id
            for paragraph in section.paragraphs:
                yield paragraph.id


def path_of(language: str) -> Path:
    return paths.resources() / "guideline" / f"guideline.{language}.md"


@cache
def load(language: str) -> Guideline:
    """The guideline in one of ``LANGUAGES``. Raises ResourceError if the file is wrong."""
    path = path_of(language)
    try:
        return parse(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ResourceError(_WRONG, path=path, problem=str(error)) from error


@cache
def text() -> str:
    """The text that counts, as it lies in its file."""
    path = path_of("zh")
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise ResourceError(_WRONG, path=path, problem=str(error)) from error


def parse(markdown: str) -> Guideline:
    """Raises ValueError, naming the line, for what is no part of a guideline."""
    title = version = ""
    sections: list[Section] = []
    for number, line in enumerate(markdown.splitlines(), 1):
        if line.startswith("# "):
            title = line[2:].strip()
        elif found := _VERSION.fullmatch(line):
            version = found[1]
        elif found := _SECTION.fullmatch(line):
            sections.append(Section(found[1], found[2]))
        elif line.strip():
            if not sections:
                raise ValueError(f"{number}: {line}")
            sections[-1] = _with(sections[-1], line, number)
    guideline = Guideline(title, version, tuple(sections))
    ids = list(guideline.ids())
    if not (title and version and ids) or len(ids) != len(set(ids)):
        raise ValueError("title, version, numbers")
    return guideline


def _with(section: Section, line: str, number: int) -> Section:
    """The section with one more line."""
    if found := _PARAGRAPH.fullmatch(line):
        added = Paragraph(found[1], (found[2] or "").strip(), found[3].strip())
        if added.id.startswith(f"{section.id}."):
            return replace(section, paragraphs=(*section.paragraphs, added))
    elif section.paragraphs and line.startswith("- "):
        *others, last = section.paragraphs
        last = replace(last, examples=(*last.examples, line[2:].strip()))
        return replace(section, paragraphs=(*others, last))
    elif not section.paragraphs:
        return replace(section, intro=f"{section.intro} {line}".strip())
    raise ValueError(f"{number}: {line}")
