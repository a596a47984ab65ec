"""How planning documents look, as ``resources/rules/documents.toml`` says it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from reviewer import paths
from reviewer.domain.document import DocumentKind
from reviewer.errors import QT_TRANSLATE_NOOP, ResourceError

_FILE = "documents.toml"


@dataclass(frozen=True, slots=True)
class KindRule:
    kind: DocumentKind
    pattern: re.Pattern[str]
    word: str = ""  # stands in every match, in both scripts; spares most lines the pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Conventions:
    """The compiled tables; patterns read simplified half-width text without spaces."""

    titles: tuple[KindRule, ...]  # the words of the kind and what may follow, to the end
    openings: tuple[KindRule, ...]
    lead: re.Pattern[str]
    note: re.Pattern[str]
    notice: re.Pattern[str]
    no_title: re.Pattern[str]
    session: re.Pattern[str]
    body: re.Pattern[str]
    speaker: re.Pattern[str]
    behalf: re.Pattern[str]
    bare_body: re.Pattern[str]
    work_report_body: str
    sender: re.Pattern[str]
    place: re.Pattern[str]
    zone: re.Pattern[str]
    national: re.Pattern[str]
    date_label: re.Pattern[str]
    furniture: re.Pattern[str]
    ends: re.Pattern[str]
    site_words: tuple[str, ...]


@cache
def conventions() -> Conventions:
    """The program's own tables. Raises ResourceError if the file is wrong."""
    return load(paths.resources() / "rules" / _FILE)


def load(path: Path) -> Conventions:
    """The tables of a file. Raises ResourceError naming the file and the entry that is wrong."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _wrong(path, "", str(error)) from error
    read = _Reader(path, table)
    return Conventions(
        titles=read.kinds("kind", "title", then=read.text("title", "tail") + "$"),
        openings=read.kinds("opening", "pattern"),
        lead=read.pattern("title", "lead"),
        note=read.pattern("title", "note"),
        notice=read.pattern("title", "notice"),
        no_title=read.pattern("title", "no_title"),
        session=read.pattern("session", "pattern", groups={"date", "place", "body"}),
        body=read.pattern("issuer", "pattern"),
        speaker=read.pattern("issuer", "speaker", groups={"body"}),
        behalf=read.pattern("issuer", "behalf", groups={"body"}),
        bare_body=read.pattern("issuer", "bare"),
        sender=read.pattern("issuer", "sender", groups={"body"}),
        place=read.pattern("issuer", "place", groups={"place"}),
        zone=read.pattern("issuer", "zone"),
        national=read.pattern("issuer", "national"),
        work_report_body=read.text("issuer", "work_report"),
        date_label=read.pattern("date", "label"),
        furniture=read.pattern("furniture", "line"),
        ends=read.pattern("furniture", "ends"),
        site_words=read.words("furniture", "site_words"),
    )


def _wrong(path: Path, entry: str, reason: str) -> ResourceError:
    return ResourceError(
        QT_TRANSLATE_NOOP(
            "errors", "“{file}” is wrong at “{entry}”: {reason}. Correct it or install it again."
        ),
        file=path.name,
        entry=entry,
        reason=reason,
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Entries of one file, each checked as it is taken."""

    path: Path
    table: Mapping[str, Any]

    def text(self, section: str, key: str) -> str:
        part = self.table.get(section)
        value = part.get(key) if isinstance(part, dict) else None
        if not isinstance(value, str) or not value:
            raise _wrong(self.path, f"{section}.{key}", "a text is expected")
        return value

    def words(self, section: str, key: str) -> tuple[str, ...]:
        part = self.table.get(section)
        value = part.get(key) if isinstance(part, dict) else None
        if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
            raise _wrong(self.path, f"{section}.{key}", "a list of words is expected")
        return tuple(value)

    def pattern(
        self, section: str, key: str, *, groups: frozenset[str] | set[str] = frozenset()
    ) -> re.Pattern[str]:
        return self._compiled(f"{section}.{key}", self.text(section, key), groups)

    def _compiled(
        self, entry: str, text: str, groups: frozenset[str] | set[str]
    ) -> re.Pattern[str]:
        try:
            pattern = re.compile(text)
        except re.error as error:
            raise _wrong(self.path, entry, str(error)) from error
        missing = sorted(set(groups) - set(pattern.groupindex))
        if missing:
            raise _wrong(self.path, entry, f"the group {missing[0]} is missing")
        return pattern

    def kinds(self, section: str, key: str, *, then: str = "") -> tuple[KindRule, ...]:
        rows = self.table.get(section)
        if not isinstance(rows, list) or not rows:
            raise _wrong(self.path, section, "a list of tables is expected")
        return tuple(self._kind(section, key, row, then) for row in rows)

    def _kind(self, section: str, key: str, row: object, then: str) -> KindRule:
        entry = f"{section}.{key}"
        if not isinstance(row, dict) or not isinstance(row.get(key), str):
            raise _wrong(self.path, entry, "a pattern is expected")
        try:
            kind = DocumentKind(str(row.get("kind")))
        except ValueError as error:
            raise _wrong(self.path, entry, str(error)) from error
        pattern = self._compiled(entry, f"(?:{row[key]}){then}", frozenset())
        return KindRule(kind, pattern, str(row.get("word", "")))
