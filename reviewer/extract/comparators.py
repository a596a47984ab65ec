"""The words beside a value that say how it compares: 不低于, 以上."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from reviewer.domain.mention import Comparator
from reviewer.errors import QT_TRANSLATE_NOOP, ResourceError
from reviewer.extract.lexicon import any_of, read_tsv


class Comparators:
    """The words beside a value; resources/lexicons/comparators.tsv."""

    def __init__(
        self, before: dict[str, Comparator], after: dict[str, Comparator], never: Iterable[str] = ()
    ) -> None:
        self._before = {word[::-1]: value for word, value in before.items()}
        self._after = after
        self._never_pattern = re.compile(any_of(word[::-1] for word in never))
        self._last_signs = frozenset(word[-1] for word in before)
        self._before_pattern = re.compile(any_of(self._before))
        self._after_pattern = re.compile(any_of(after))

    @classmethod
    def load(cls, path: Path) -> Comparators:
        """Raises ResourceError if the file is no list of comparators."""
        sides: dict[str, dict[str, Comparator]] = {"before": {}, "after": {}, "never": {}}
        for row in read_tsv(path, ("word", "side", "comparator", "source")):
            try:
                sides[row["side"]][row["word"]] = Comparator(row["comparator"])
            except (KeyError, ValueError):
                raise ResourceError(
                    QT_TRANSLATE_NOOP(
                        "errors", "{file}: {word} has no side or comparator that is known."
                    ),
                    file=path.name,
                    word=row["word"],
                ) from None
        return cls(sides["before"], sides["after"], sides["never"])

    def before(self, text: str, start: int) -> tuple[Comparator, int] | None:
        """The comparator whose words end at ``start``, and where they begin."""
        if text[start - 1 : start] not in self._last_signs:  # before most values stands none
            return None
        window = text[max(0, start - 4) : start][::-1]
        found = self._before_pattern.match(window)
        if found is not None and self._never_pattern.match(window):
            return None
        return (self._before[found[0]], start - found.end()) if found else None

    def after(self, text: str, end: int) -> tuple[Comparator, int] | None:
        """The comparator whose words begin at ``end``, and where they end."""
        found = self._after_pattern.match(text, end)
        return (self._after[found[0]], found.end()) if found else None
