"""The words that may stand beside an indicator's name, and those that make it another one.

Everything here works on keys (:func:`reviewer.extract.indicators.key`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from reviewer.errors import QT_TRANSLATE_NOOP, ResourceError
from reviewer.extract.indicators import key
from reviewer.extract.lexicon import any_of, read_tsv

_COLUMNS = ("word", "side", "becomes", "source")
_SIDES = ("before", "after", "instead", "distinct")
_PERIOD = (
    r"(?:19|20)\d\d年?(?:(?:19|20)\d\d年?)?|\d{1,2}[月季]份?"
    r"|十?[一二三四五六七八九]五(?:时期|期间|末)"
)
_PLACE = r"[^省市区县州盟旗镇乡城]{1,8}(?<![城地社园景市])[省市区县州盟旗镇乡]"
_LEAST = 2  # characters that must be left of a name


class NameForms:
    """``resources/lexicons/name_modifiers.tsv``, compiled."""

    def __init__(self, rows: list[dict[str, str]]) -> None:
        sides: dict[str, list[str]] = {side: [] for side in _SIDES}
        for row in rows:
            sides[row["side"]].append(key(row["word"]))
        self._instead = {key(r["word"]): key(r["becomes"]) for r in rows if r["side"] == "instead"}
        self._rewritten = re.compile(any_of(self._instead))
        self._before = re.compile(rf"(?:{any_of(sides['before'])}|{_PERIOD}|{_PLACE})")
        self._after = [word[::-1] for word in sorted(sides["after"], key=len, reverse=True)]
        self._after_pattern = re.compile(any_of(self._after))
        self._distinct = sorted({self.rewrite(word) for word in sides["distinct"]})

    @classmethod
    def load(cls, path: Path) -> NameForms:
        """Raises ResourceError if the file is no list of such words."""
        rows = list(read_tsv(path, _COLUMNS))
        for row in rows:
            if row["side"] not in _SIDES or (row["side"] == "instead") != bool(row["becomes"]):
                raise ResourceError(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "{file}: {word} has no side that is known, or becomes nothing. "
                        "Mend the file or reinstall the program.",
                    ),
                    file=path.name,
                    word=row["word"],
                )
        return cls(rows)

    def rewrite(self, name_key: str) -> str:
        """One way of writing for words that have several (规上, 规模以上)."""
        return self._rewritten.sub(lambda found: self._instead[found[0]], name_key)

    def shorter(self, name_key: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The key with words cut off its end, its start and both, the longest rest first, and
        what was cut."""
        found: dict[str, tuple[str, ...]] = {}
        for start, before in self._heads(name_key):
            for end, after in self._tails(name_key):
                if end - start >= _LEAST and (start or end < len(name_key)):
                    found.setdefault(name_key[start:end], (*before, *after))
        yield from sorted(found.items(), key=lambda entry: (-len(entry[0]), entry[0]))

    def _heads(self, name_key: str) -> Iterator[tuple[int, tuple[str, ...]]]:
        start, cut = 0, ()  # type: tuple[int, tuple[str, ...]]
        yield start, cut
        while found := self._before.match(name_key, start):
            start, cut = found.end(), (*cut, found[0])
            yield start, cut

    def _tails(self, name_key: str) -> Iterator[tuple[int, tuple[str, ...]]]:
        backwards, done, cut = name_key[::-1], 0, ()  # type: tuple[str, int, tuple[str, ...]]
        yield len(name_key), cut
        while found := self._after_pattern.match(backwards, done):
            done, cut = found.end(), (found[0][::-1], *cut)
            yield len(name_key) - done, cut

    def distinct_words(self, name_key: str) -> frozenset[str]:
        """The words in a key by which indicators differ."""
        return frozenset(word for word in self._distinct if word in name_key)
