"""The standard indicators and the names they go by.

It serves to suggest and to bring together what is one thing; the name as written in a document
is always kept beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final

from rapidfuzz import fuzz, process

from reviewer.errors import QT_TRANSLATE_NOOP, ResourceError
from reviewer.extract.indicators import FIELDS, Dimension, Indicator, Timing, indicator_from, key
from reviewer.extract.lexicon import read_tsv
from reviewer.extract.name_forms import NameForms
from reviewer.extract.overlay import Overlay
from reviewer.extract.typeahead import Hit, TypeAhead
from reviewer.text.normalise import simplify

_MODIFIERS: Final = "name_modifiers.tsv"
_CACHED: Final = 16_384  # names; a project's documents hold some thousands
_ALIKE: Final = 82.0  # below, two names of the same distinct words are mostly two things
_SCALES: Final = "十百千万亿"
_ANY_MEASURE: Final = frozenset(("%", "‰", "个百分点", "百分点", "倍", "位", "名"))
_ASIDE: Final = re.compile(r"\([^()]*\)")  # 地区生产总值(GDP)
_SHARES: Final = (Dimension.SHARE, Dimension.RATE, Dimension.INDEX)


class How(StrEnum):
    """How a name was found."""

    EXACT = "exact"
    ALIAS = "alias"
    MODIFIED = "modified"  # with words cut off or written another way
    FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True)
class Match:
    """score in [0, 1]; cut: the words beside the name that were left out; unit_fits: None where
    the unit says nothing (none given, or one of growth and rank)."""

    indicator: Indicator
    how: How
    score: float
    cut: tuple[str, ...] = ()
    unit_fits: bool | None = None

    @property
    def id(self) -> str:
        return self.indicator.id

    @property
    def name(self) -> str:
        return self.indicator.name


class Catalogue:
    """Standard indicators, found by name."""

    def __init__(self, indicators: Iterable[Indicator], forms: NameForms) -> None:
        """Raises ValueError if an id or a name stands twice."""
        self._by_id: dict[str, Indicator] = {}
        self._by_key: dict[str, Indicator] = {}
        self._main: set[str] = set()
        self._forms = forms
        for indicator in indicators:
            self._add(indicator)
        self._rewritten = self._rewritten_keys()
        self._match = lru_cache(_CACHED)(self._find)

    @classmethod
    def load(cls, path: Path, overlay: Overlay | None = None) -> Catalogue:
        """The catalogue of ``indicators.tsv``, with the user's own entries; the words beside
        names are read from ``name_modifiers.tsv`` in the same folder.

        Raises ResourceError with file, line and reason.
        """
        forms = NameForms.load(path.with_name(_MODIFIERS))
        found: list[Indicator] = []
        known: dict[str, str] = {}
        lines = _line_numbers(path)
        for row in read_tsv(path, FIELDS):
            try:
                indicator = indicator_from(row)
                _refuse_known(indicator, known)
            except ValueError as error:
                raise ResourceError(
                    QT_TRANSLATE_NOOP(
                        "errors", "{file}, line {line}: {reason}. Mend the file or reinstall."
                    ),
                    file=path.name,
                    line=lines.get(row["id"], 0),
                    reason=error,
                ) from None
            found.append(indicator)
        return cls(overlay.applied_to(found) if overlay else found, forms)

    def __iter__(self) -> Iterator[Indicator]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def get(self, indicator_id: str) -> Indicator | None:
        return self._by_id.get(indicator_id)

    def is_flow(self, indicator_id: str) -> bool:
        """Whether it is summed over a period; False for an id that is not known."""
        known = self._by_id.get(indicator_id)
        return known is not None and known.timing is Timing.FLOW

    def heads(self) -> frozenset[str]:
        """All names and aliases, simplified and in half width."""
        return frozenset(simplify(name) for entry in self for name in entry.names)

    def match(self, name: str, *, unit: str = "", alike: bool = True) -> Match | None:
        """The indicator that ``name`` means: by its name, an alias, with words beside it cut
        off, and last by likeness; None if there is none that is likely. alike: False leaves
        out likeness."""
        return self._match(name, unit, alike)

    def warm(self) -> None:
        """Sort the names by their words, as the first likeness looked for would."""
        self._alike_by_words  # noqa: B018 - computed here

    def search(self, text: str, limit: int = 10) -> list[Hit]:
        """What to offer while a name is being typed: by characters, pinyin or its initials."""
        return self._typeahead.search(text, limit)

    @cached_property
    def _typeahead(self) -> TypeAhead:
        return TypeAhead(self._by_id.values())

    def _add(self, indicator: Indicator) -> None:
        if indicator.id in self._by_id:
            raise ValueError(f"the id {indicator.id} stands twice")
        self._by_id[indicator.id] = indicator
        self._main.add(key(indicator.name))
        for name in indicator.names:
            other = self._by_key.setdefault(key(name), indicator)
            if other is not indicator:
                raise ValueError(f"{name} is a name of {other.id} and of {indicator.id}")

    def _rewritten_keys(self) -> dict[str, Indicator]:
        """Keys with one way of writing for each word; those that became two things left out."""
        found: dict[str, Indicator] = {}
        doubtful: set[str] = set()
        for name_key, indicator in self._by_key.items():
            plain = self._forms.rewrite(name_key)
            if found.setdefault(plain, indicator) is not indicator:
                doubtful.add(plain)
        return {plain: entry for plain, entry in found.items() if plain not in doubtful}

    def _find(self, name: str, unit: str, alike: bool) -> Match | None:
        found = self._look_up(key(name), unit, alike=alike)
        if found is None and (bare := _ASIDE.sub("", simplify(name))) != name:
            found = self._look_up(key(bare), unit, alike=alike)
        return found

    def _look_up(self, name_key: str, unit: str, *, alike: bool) -> Match | None:
        known = self._by_key.get(name_key)
        if known is not None:
            exact = name_key in self._main
            how, score = (How.EXACT, 1.0) if exact else (How.ALIAS, 0.98)
            return Match(known, how, score, (), fits(known, unit))
        plain = self._forms.rewrite(name_key)
        known = self._rewritten.get(plain)
        if known is not None:
            return Match(known, How.MODIFIED, 0.96, (), fits(known, unit))
        for rest, cut in self._forms.shorter(plain):
            known = self._rewritten.get(rest)
            if known is not None:
                return Match(known, How.MODIFIED, 0.93, cut, fits(known, unit))
        return self._alike(plain, unit) if alike else None

    def _alike(self, plain: str, unit: str) -> Match | None:
        if len(plain) < 4:
            return None
        choices = self._alike_by_words.get(self._forms.distinct_words(plain), ())
        near = process.extract(plain, choices, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=5)
        for choice, score, _ in near:
            known = self._rewritten[choice]
            fit = fits(known, unit)
            if fit is not False:
                return Match(known, How.FUZZY, 0.9 * score / 100, (), fit)
        return None

    @cached_property
    def _alike_by_words(self) -> dict[frozenset[str], list[str]]:
        """Only names that agree in the words by which indicators differ can be alike."""
        found: dict[frozenset[str], list[str]] = {}
        for choice in sorted(self._rewritten):
            found.setdefault(self._forms.distinct_words(choice), []).append(choice)
        return found


def fits(indicator: Indicator, unit: str) -> bool | None:
    """Whether a level of the indicator can have this unit; None where the unit does not say."""
    if not unit or not indicator.units:
        return None
    if unit in _ANY_MEASURE and indicator.dimension not in _SHARES:
        return None
    usual = {_base(own) for own in indicator.units}
    return True if _base(unit) in usual else None if unit in _ANY_MEASURE else False


def _base(unit: str) -> str:
    """A unit without 万 and 亿, so that 万人 and 人 are one."""
    plain = simplify(unit)
    return plain.lstrip(_SCALES) or plain


def _refuse_known(indicator: Indicator, known: dict[str, str]) -> None:
    if indicator.id in known.values():
        raise ValueError(f"the id {indicator.id} stands twice")
    for name in indicator.names:
        other = known.setdefault(key(name), indicator.id)
        if other != indicator.id:
            raise ValueError(f"{name} is already a name of {other}")


def _line_numbers(path: Path) -> Mapping[str, int]:
    """Where each first cell stands last; nothing if the file cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return {}
    return {line.partition("\t")[0]: number for number, line in enumerate(lines, 1)}
