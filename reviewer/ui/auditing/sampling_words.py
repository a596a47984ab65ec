"""Samples in words: lots, plans, outcomes, errors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from reviewer.domain.sampling import (
    DECISION,
    Fault,
    Grade,
    Inspection,
    Outcome,
    Plan,
    Severity,
    Verdict,
)
from reviewer.errors import QT_TRANSLATE_NOOP
from reviewer.stats.sampling import accept_probability, clopper_pearson, quality_at
from reviewer.ui.auditing.words import changed_word, time_shown, value_text

_WORDS: dict[object, str] = {
    Severity.NORMAL: QT_TRANSLATE_NOOP("sampling", "Normal"),
    Severity.TIGHTENED: QT_TRANSLATE_NOOP("sampling", "Tightened"),
    Severity.REDUCED: QT_TRANSLATE_NOOP("sampling", "Reduced"),
    Grade.CRITICAL: QT_TRANSLATE_NOOP("sampling", "critical"),
    Grade.MAJOR: QT_TRANSLATE_NOOP("sampling", "major"),
    Grade.MINOR: QT_TRANSLATE_NOOP("sampling", "minor"),
    Verdict.PENDING: QT_TRANSLATE_NOOP("sampling", "not judged"),
    Verdict.AGREE: QT_TRANSLATE_NOOP("sampling", "right"),
    Verdict.WRONG: QT_TRANSLATE_NOOP("sampling", "wrong"),
    Outcome.OPEN: QT_TRANSLATE_NOOP("sampling", "under way"),
    Outcome.ACCEPTED: QT_TRANSLATE_NOOP("sampling", "accepted"),
    Outcome.REJECTED: QT_TRANSLATE_NOOP("sampling", "rejected"),
}
_SIGNS: Mapping[object, str] = {
    Verdict.PENDING: "·",
    Verdict.AGREE: "✓",
    Verdict.WRONG: "✕",
    Outcome.OPEN: "…",
    Outcome.ACCEPTED: "✓",
    Outcome.REJECTED: "✕",
}
_DECISION = QT_TRANSLATE_NOOP("sampling", "the decision itself")
_ALL = QT_TRANSLATE_NOOP("sampling", "all decided records")
_DOCUMENTS = QT_TRANSLATE_NOOP("sampling", "{n} documents")
_FROM = QT_TRANSLATE_NOOP("sampling", "from {time}")
_UNTIL = QT_TRANSLATE_NOOP("sampling", "before {time}")
_VIEW = QT_TRANSLATE_NOOP("sampling", "a view of the table")
_PLAN = QT_TRANSLATE_NOOP(
    "sampling",
    "{n} of {lot} records, code letter {letter}: accepted with up to {accept} wrong ones, "
    "rejected with {reject} or more.",
)
_RISKS = QT_TRANSLATE_NOOP(
    "sampling",
    "A lot with {aql} % of its records wrong is accepted with a probability of {at_aql}; one with "
    "{limit} with 10 %.",
)


def sampling_word(value: Severity | Grade | Verdict | Outcome) -> str:
    return _translated(_WORDS[value])


def signed(value: Verdict | Outcome) -> str:
    """The word with its sign before it."""
    return f"{_SIGNS[value]} {sampling_word(value)}"


def lot_line(lot: Mapping[str, Any], titles: Mapping[str, str]) -> str:
    """A lot in one line; titles: of documents, by uid."""
    parts = []
    documents = lot["documents"]
    if len(documents) == 1:
        parts.append(titles.get(documents[0], documents[0]))
    elif documents:
        parts.append(_translated(_DOCUMENTS).format(n=len(documents)))
    if lot["reviewer"]:
        parts.append(lot["reviewer"])
    for name, template in (("first", _FROM), ("until", _UNTIL)):
        if lot[name] is not None:
            parts.append(_translated(template).format(time=time_shown(lot[name])[:16]))
    if lot["view"] is not None:
        parts.append(_translated(_VIEW))
    return " · ".join(parts) or _translated(_ALL)


def plan_text(plan: Plan, lot_size: int) -> str:
    """What a plan asks for and lets through, in two sentences."""
    asks = _translated(_PLAN).format(
        n=f"{plan.size:,}",
        lot=f"{lot_size:,}",
        letter=plan.letter,
        accept=plan.accept,
        reject=plan.reject,
    )
    if plan.size <= plan.accept:
        return asks
    risks = _translated(_RISKS).format(
        aql=plan.aql,
        at_aql=f"{accept_probability(plan.size, plan.accept, float(plan.aql) / 100):.1%}",
        limit=f"{quality_at(plan.size, plan.accept, 0.1):.1%}",
    )
    return f"{asks}\n{risks}"


def rate_text(one: Inspection) -> str:
    """The share of wrong records with the bounds that hold with 95 %; "" before any judgement."""
    if not one.n_judged:
        return ""
    low, high = clopper_pearson(one.n_wrong, one.n_judged)
    return f"{one.n_wrong / one.n_judged:.1%} ({low:.1%}–{high:.1%})"


def fault_line(fault: Fault) -> str:
    """An error in one line: field, what it should be, and how bad it is."""
    if fault.field == DECISION:
        return f"{_translated(_DECISION)} · {sampling_word(fault.grade)}"
    should = value_text("record", fault.field, fault.correction)
    return f"{changed_word(fault.field)} → {should or '—'} · {sampling_word(fault.grade)}"


def _translated(source: str) -> str:
    return QCoreApplication.translate("sampling", source)
