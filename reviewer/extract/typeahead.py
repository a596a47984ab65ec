"""Names offered while one is being typed: by characters, by pinyin and by its initials."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from reviewer.extract.indicators import Indicator, key
from reviewer.text.pinyin import spelled


@dataclass(frozen=True, slots=True)
class Hit:
    """An indicator offered, and the one of its names that fits what was typed."""

    indicator: Indicator
    name: str


@dataclass(frozen=True, slots=True)
class _Entry:
    hit: Hit
    key: str
    is_alias: bool


class TypeAhead:
    """All names in memory; the pinyin is made when letters are first typed."""

    def __init__(self, indicators: Iterable[Indicator]) -> None:
        self._entries = [
            _Entry(Hit(indicator, name), key(name), name != indicator.name)
            for indicator in indicators
            for name in indicator.names
        ]

    @cached_property
    def _spelled(self) -> list[tuple[str, str]]:
        """Of each entry, the initials of its pinyin and the pinyin itself."""
        return [spelled(entry.key) for entry in self._entries]

    def search(self, text: str, limit: int) -> list[Hit]:
        """At most ``limit`` indicators, each once: names that start with ``text`` first, then
        those that hold it; names before aliases, short before long."""
        wanted = key(text)
        if not wanted:
            return []
        ranked = self._by_characters(wanted)
        if wanted.isascii():
            ranked += self._by_pinyin(wanted.replace("ü", "v"))
        best: dict[str, Hit] = {}
        for _, at in sorted(ranked):
            hit = self._entries[at].hit
            best.setdefault(hit.indicator.id, hit)
            if len(best) == limit:
                break
        return list(best.values())

    def _by_characters(self, wanted: str) -> list[tuple[tuple[int, bool, int], int]]:
        return [
            ((0 if entry.key.startswith(wanted) else 1, entry.is_alias, len(entry.key)), at)
            for at, entry in enumerate(self._entries)
            if wanted in entry.key
        ]

    def _by_pinyin(self, wanted: str) -> list[tuple[tuple[int, bool, int], int]]:
        found = []
        for at, (initials, whole) in enumerate(self._spelled):
            entry = self._entries[at]
            if initials.startswith(wanted) or whole.startswith(wanted):
                found.append(((2, entry.is_alias, len(entry.key)), at))
            elif wanted in initials:
                found.append(((3, entry.is_alias, len(entry.key)), at))
            elif len(wanted) > 3 and wanted in whole:
                found.append(((4, entry.is_alias, len(entry.key)), at))
        return found
