"""Other names that the text itself offers: a few words more from before it, a few less."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reviewer.extract.learning.decided import Case
from reviewer.extract.learning.names import left_of
from reviewer.text.normalise import simplify

_MOST_CUT = 6  # characters
_LEAST = 2  # characters that a name keeps


@dataclass(frozen=True, slots=True)
class Option:
    """how: same, left (words put before), head or tail (words cut off); words: which."""

    how: str
    name: str
    words: str = ""


def options(case: Case) -> list[Option]:
    """The proposed name first, then what it could be instead, each name once."""
    name = case.candidate.mention.indicator
    left = left_of(name, case.before)
    found = [Option("same", name)]
    found += [Option("left", left[-n:] + name, left[-n:]) for n in range(1, len(left) + 1)]
    for n in range(1, min(_MOST_CUT, len(name) - _LEAST) + 1):
        found.append(Option("head", name[n:], name[:n]))
        found.append(Option("tail", name[:-n], name[-n:]))
    return list({option.name: option for option in reversed(found)}.values())[::-1]


def features(case: Case, option: Option) -> list[str]:
    """What a model sees of one option: the words put on or cut off and what they part."""
    return list(dict.fromkeys(_features(case, option)))


def _features(case: Case, option: Option) -> Iterator[str]:
    mention = case.candidate.mention
    how, words, name = option.how, simplify(option.words), simplify(option.name)
    rules = [reason.rule for reason in case.candidate.evidence if reason.field == "indicator"]
    yield how
    yield f"{how}:{len(words)}"
    yield f"{how}:{words}"
    yield f"{how}^{words[:2]}"
    yield f"{how}${words[-2:]}"
    yield f"begins={name[:2]}"
    yield f"begins={name[:1]}"
    yield f"ends={name[-2:]}"
    for fact in (
        f"kind={mention.kind}",
        f"rule={'+'.join(rules)}",
        f"known={bool(case.candidate.catalogue_id)}",
        f"was^{simplify(mention.indicator)[:2]}",
        f"was${simplify(mention.indicator)[-2:]}",
        f"unit={mention.unit[-1:]}",
        f"long={min(len(name) // 3, 5)}",
    ):
        yield f"{how}+{fact}"
