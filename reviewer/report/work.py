"""The work in the report: findings by reviewer and by rule, with plots, and the samples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from html import escape
from typing import Any

from reviewer.domain.decision import Action
from reviewer.domain.sampling import Inspection, Outcome
from reviewer.report import plots
from reviewer.report.figures import Figures
from reviewer.report.tables import note, section, table
from reviewer.report.words import Words
from reviewer.review import reasons
from reviewer.stats.findings import Findings, Tally
from reviewer.stats.sampling import clopper_pearson

ACTIONS = (Action.CONFIRM, Action.CORRECT, Action.REJECT, Action.ADD)
ACTION_WORDS = ("confirmed", "corrected", "rejected", "added")
_MOST_RULES = 60
Interval = tuple[float, float, float]


def sections(figures: Figures, words: Words, plot: Callable[[str], str]) -> Iterator[str]:
    """The parts of a page, in order."""
    found = figures.work
    if not found.reviewers:
        yield section(words("quality"), note(words("no_decisions")))
    else:
        svgs = "".join(
            f"<h3>{escape(title)}</h3><p>{plot(svg)}</p>" for title, svg in drawings(found, words)
        )
        yield section(
            words("quality"),
            svgs,
            f"<h3>{escape(words('by_reviewer'))}</h3>",
            table(*reviewers(found, words), right=range(1, 11)),
            f"<h3>{escape(words('corrections_by_field'))}</h3>",
            table(*by_field(found, words), right=range(1, 2 + len(found.reviewers))),
            f"<h3>{escape(words('rejections_by_reason'))}</h3>",
            table(*by_reason(found, words), right=range(1, 2 + len(found.reviewers))),
            f"<h3>{escape(words('by_rule'))}</h3>",
            table(*rules(found, words), right=range(1, 6)),
        )
    yield section(words("samples"), _samples(figures, words))


# -- tables, which the window shows too ----------------------------------------------------------

Lines = tuple[tuple[str, ...], list[tuple[str, ...]]]
"""Heads and rows."""


def reviewers(found: Findings, words: Words) -> Lines:
    heads = (
        words("name"),
        words("decisions"),
        *(words(key) for key in ACTION_WORDS),
        words("reverted"),
        words("bulk"),
        words("pace"),
        words("fast", n=f"{found.fast:g}"),
        words("errors"),
    )
    return heads, [(name, *_reviewer(one)) for name, one in found.reviewers.items()]


def _reviewer(one: Tally) -> tuple[str, ...]:
    return (
        f"{one.n:,}",
        *(f"{one.actions[action.value]:,}" for action in ACTIONS),
        f"{one.n_reverted:,}",
        share(one.n_bulk, one.n),
        "–" if one.pace is None else f"{one.pace:.1f}",
        share(one.n_fast, len(one.seconds)),
        interval(one.errors),
    )


def rules(found: Findings, words: Words) -> Lines:
    heads = (
        words("rule"),
        words("decisions"),
        *(words(key) for key in ACTION_WORDS[:3]),
        words("as_proposed"),
        words("corrections_by_field"),
        words("rejections_by_reason"),
        words("errors"),
    )
    told = list(found.rules.items())[:_MOST_RULES]
    return heads, [(name, *_rule(one, words)) for name, one in told]


def _rule(one: Tally, words: Words) -> tuple[str, ...]:
    return (
        f"{one.n:,}",
        *(f"{one.actions[action.value]:,}" for action in ACTIONS[:3]),
        interval(one.kept_as_proposed),
        most(one.fields, words.maybe),
        most(one.reasons, lambda code: reason(code, words)),
        interval(one.errors),
    )


def by_field(found: Findings, words: Words) -> Lines:
    """A row a field, a column a reviewer."""
    return _crossed(found, words("field"), lambda one: one.fields, words.maybe, words)


def by_reason(found: Findings, words: Words) -> Lines:
    return _crossed(
        found, words("reason"), lambda one: one.reasons, lambda code: reason(code, words), words
    )


def _crossed(
    found: Findings,
    head: str,
    of: Callable[[Tally], Counter[str]],
    word: Callable[[str], str],
    words: Words,
) -> Lines:
    whole: Counter[str] = Counter()
    for one in found.reviewers.values():
        whole.update(of(one))
    heads = (head, words("n"), *found.reviewers)
    rows = [
        (word(key), f"{n:,}", *(f"{of(one)[key]:,}" for one in found.reviewers.values()))
        for key, n in whole.most_common()
    ]
    return heads, rows


# -- plots, which the window shows too -----------------------------------------------------------


def drawings(found: Findings, words: Words) -> list[tuple[str, str]]:
    """Title and SVG of what was decided by whom, what samples found, and how good the rules are."""
    bars = [
        (name, [one.actions[action.value] for action in ACTIONS])
        for name, one in found.reviewers.items()
    ]
    names = [words(key) for key in ACTION_WORDS]
    drawn = [(words("decisions"), plots.stacked(bars, names, title=words("decisions")))]
    errors = [
        (name, one.errors, f"{one.n_wrong}/{one.n_inspected}")
        for name, one in found.reviewers.items()
        if one.errors is not None
    ]
    if errors:
        limit = min(1.0, max(0.1, *(high for _, (_, _, high), _ in errors)))
        svg = plots.shares(errors, title=words("errors"), limit=limit)
        drawn.append((words("errors"), svg))
    kept = [
        (name, one.kept_as_proposed, f"{one.n:,}")
        for name, one in found.rules.items()
        if one.kept_as_proposed is not None
    ]
    if kept:
        drawn.append((words("as_proposed"), plots.shares(kept, title=words("as_proposed"))))
    return drawn


# -- samples -------------------------------------------------------------------------------------


def _samples(figures: Figures, words: Words) -> str:
    if not figures.samples:
        return note(words("no_samples"))
    keys = ("drawn_at", "lot", "plan", "size", "limits", "wrong", "errors", "outcome", "seed")
    rows = [_sample(one, figures.titles, words) for one in figures.samples]
    return table([words(key) for key in keys], rows, right=(5,))


def _sample(one: Inspection, titles: Mapping[str, str], words: Words) -> tuple[str, ...]:
    plan = one.plan
    rate = "–"
    if one.n_judged:
        bounds = clopper_pearson(one.n_wrong, one.n_judged)
        rate = interval((one.n_wrong / one.n_judged, *bounds))
    outcome = "lot_rejected" if one.outcome is Outcome.REJECTED else one.outcome.value
    return (
        f"{one.drawn_at.astimezone():%Y-%m-%d %H:%M} {one.drawn_by}",
        lot(one.lot, titles, words),
        f"{plan.level}, {plan.aql} %, {words(plan.severity.value)}",
        f"{one.n_judged}/{plan.size} / {one.lot_size:,}",
        f"{plan.accept}/{plan.reject}",
        f"{one.n_wrong:,}",
        rate,
        words(outcome),
        one.seed,
    )


def lot(told: Mapping[str, Any], titles: Mapping[str, str], words: Words) -> str:
    """A lot in one line."""
    parts = []
    documents = told["documents"]
    if len(documents) == 1:
        parts.append(titles.get(documents[0], documents[0]))
    elif documents:
        parts.append(words("of_documents", n=len(documents)))
    if told["reviewer"]:
        parts.append(told["reviewer"])
    for name, key in (("first", "from_time"), ("until", "until_time")):
        if told[name] is not None:
            at = datetime.fromisoformat(told[name]).astimezone()
            parts.append(words(key, at=f"{at:%Y-%m-%d %H:%M}"))
    if told["view"] is not None:
        parts.append(words("of_view"))
    return " · ".join(parts) or words("all_records")


# -- cells ---------------------------------------------------------------------------------------


def share(part: int, whole: int) -> str:
    """A part with its share of the whole."""
    return f"{part:,} ({part / whole:.0%})" if whole else "–"


def interval(told: Interval | None) -> str:
    """A share with its bounds."""
    return "–" if told is None else f"{told[0]:.1%} ({told[1]:.1%}–{told[2]:.1%})"


def most(counted: Counter[str], word: Callable[[str], str], n: int = 3) -> str:
    """The most frequent ones with their counts."""
    return ", ".join(f"{word(key)} {count:,}" for key, count in counted.most_common(n))


def reason(code: str, words: Words) -> str:
    """A code of a rejection in words."""
    known = {one.code: one for one in reasons.load()}
    if code not in known:
        return code
    return known[code].zh if words.language == "zh" else known[code].en
