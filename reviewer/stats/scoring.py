"""Precision, recall and F1 of proposed mentions against gold ones, and accuracy field by field.

A pair matches when the spans overlap and the numerals in both value texts are the same; pairs
are one to one, the closest first. A *strict* record has value, unit, measure, status, year and
the relaxed name right (exact: the very name). Sources: guideline §2; Dice (1945) for names.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from reviewer.domain.mention import Kind, Mention

FIELDS = ("value", "unit", "comparator", "measure", "status", "year", "kind")
_STRICT = ("value", "unit", "measure", "status", "year", "name_relaxed")
_ARABIC = re.compile(r"\d+(?:\.\d+)?")
_CHINESE = re.compile("[零〇一二两三四五六七八九十百千万亿萬億兩半几幾]+")
_RELAXED_DICE = 0.7
_TEXT_DICE = 0.5


@dataclass(frozen=True, slots=True)
class Score:
    """Counts, from which every rate follows; scores of several documents add up."""

    n_gold: int = 0
    n_proposed: int = 0
    n_matched: int = 0
    n_gold_indicators: int = 0
    n_proposed_indicators: int = 0
    n_matched_indicators: int = 0
    n_strict: int = 0
    n_strict_exact: int = 0
    n_strict_indicators: int = 0
    right: tuple[tuple[str, int], ...] = ()

    def __add__(self, other: Score) -> Score:
        counts = {
            slot.name: getattr(self, slot.name) + getattr(other, slot.name)
            for slot in fields(self)
            if slot.name != "right"
        }
        right = Counter(dict(self.right)) + Counter(dict(other.right))
        return Score(**counts, right=tuple(sorted(right.items())))

    @property
    def precision(self) -> float:
        return _share(self.n_matched, self.n_proposed)

    @property
    def recall(self) -> float:
        return _share(self.n_matched, self.n_gold)

    @property
    def f1(self) -> float:
        return _share(2 * self.n_matched, self.n_proposed + self.n_gold)

    @property
    def recall_indicators(self) -> float:
        return _share(self.n_matched_indicators, self.n_gold_indicators)

    @property
    def strict_f1(self) -> float:
        return _share(2 * self.n_strict, self.n_proposed + self.n_gold)

    @property
    def strict_exact_f1(self) -> float:
        return _share(2 * self.n_strict_exact, self.n_proposed + self.n_gold)

    @property
    def strict_f1_indicators(self) -> float:
        return _share(
            2 * self.n_strict_indicators, self.n_proposed_indicators + self.n_gold_indicators
        )

    def accuracy(self, field: str) -> float:
        """Share of the matched pairs whose ``field`` (or name_exact, name_relaxed) is right."""
        return _share(dict(self.right).get(field, 0), self.n_matched)


def score(gold: Sequence[Mention], proposed: Sequence[Mention]) -> Score:
    """How well ``proposed`` renders ``gold``, both of one document."""
    right: Counter[str] = Counter()
    n_strict = n_exact = n_strict_indicators = n_indicators = 0
    pairs = match(gold, proposed)
    for wanted, found in pairs:
        agree = compare(wanted, found)
        right.update(field for field, is_right in agree.items() if is_right)
        is_strict = all(agree[field] for field in _STRICT)
        n_strict += is_strict
        n_exact += is_strict and agree["name_exact"]
        if wanted.kind is Kind.INDICATOR:
            n_indicators += 1
            n_strict_indicators += is_strict and found.kind is Kind.INDICATOR
    return Score(
        n_gold=len(gold),
        n_proposed=len(proposed),
        n_matched=len(pairs),
        n_gold_indicators=_n_indicators(gold),
        n_proposed_indicators=_n_indicators(proposed),
        n_matched_indicators=n_indicators,
        n_strict=n_strict,
        n_strict_exact=n_exact,
        n_strict_indicators=n_strict_indicators,
        right=tuple(sorted(right.items())),
    )


def match(gold: Sequence[Mention], proposed: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    """Pairs of gold and proposed mentions, each mention in one pair at most, by gold's order."""
    by_start = sorted(range(len(proposed)), key=lambda n: proposed[n].span)
    ranked: list[tuple[float, int, int]] = []
    for n_wanted, wanted in enumerate(gold):
        for n_found in by_start:
            found = proposed[n_found]
            if found.span.start >= wanted.span.end:
                break
            if found.span.overlaps(wanted.span) and _same_numerals(wanted, found):
                ranked.append((-_closeness(wanted, found), n_wanted, n_found))
    taken_gold: set[int] = set()
    taken: dict[int, int] = {}
    for _, n_wanted, n_found in sorted(ranked):
        if n_wanted not in taken_gold and n_found not in taken:
            taken_gold.add(n_wanted)
            taken[n_found] = n_wanted
    return sorted(
        ((gold[n_wanted], proposed[n_found]) for n_found, n_wanted in taken.items()),
        key=lambda pair: pair[0].span,
    )


def compare(wanted: Mention, found: Mention) -> dict[str, bool]:
    """Which fields agree; the name both exactly and relaxed."""
    agree = {field: getattr(wanted, field) == getattr(found, field) for field in FIELDS}
    agree["unit"] = _squeeze(wanted.unit) == _squeeze(found.unit)
    one, other = _name(wanted.indicator), _name(found.indicator)
    agree["name_exact"] = one == other
    agree["name_relaxed"] = _names_agree(one, other)
    return agree


def _names_agree(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= 2 and short in long) or _dice(one, other) >= _RELAXED_DICE


def _closeness(wanted: Mention, found: Mention) -> float:
    shared = min(wanted.span.end, found.span.end) - max(wanted.span.start, found.span.start)
    union = max(wanted.span.end, found.span.end) - min(wanted.span.start, found.span.start)
    agree = compare(wanted, found)
    names = _dice(_name(wanted.indicator), _name(found.indicator))
    return 4 * shared / union + 2 * agree["name_exact"] + agree["name_relaxed"] + names


def _same_numerals(wanted: Mention, found: Mention) -> bool:
    one, other = _numerals(wanted.value_text), _numerals(found.value_text)
    if one or other:
        return one == other
    first, second = _squeeze(wanted.value_text), _squeeze(found.value_text)
    return first in second or second in first or _dice(first, second) >= _TEXT_DICE


def _numerals(value_text: str) -> list[str]:
    plain = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", _squeeze(value_text))
    arabic = [str(float(number)) for number in _ARABIC.findall(plain)]
    return arabic or _CHINESE.findall(plain)


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def _name(text: str) -> str:
    """Without white space, punctuation, symbols, case and 的, which copies add and drop."""
    return "".join(
        char
        for char in _squeeze(text).lower()
        if unicodedata.category(char)[0] not in "PS" and char != "的"
    )


def _dice(one: str, other: str) -> float:
    first, second = _bigrams(one), _bigrams(other)
    n_pairs = first.total() + second.total()
    return 2 * (first & second).total() / n_pairs if n_pairs else float(one == other)


def _bigrams(text: str) -> Counter[str]:
    return Counter(text[n : n + 2] for n in range(len(text) - 1))


def _n_indicators(mentions: Iterable[Mention]) -> int:
    return sum(mention.kind is Kind.INDICATOR for mention in mentions)


def _share(part: int, whole: int) -> float:
    """1.0 where there was nothing to find and nothing was found."""
    return part / whole if whole else float(part == 0)
