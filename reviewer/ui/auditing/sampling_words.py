"""Samples in words: lots, plans, outcomes, errors."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reviewer.domain.sampling import (
    Inspection,
    Plan,
)
from reviewer.errors import QT_TRANSLATE_NOOP
from reviewer.stats.sampling import accept_probability, clopper_pearson, quality_at

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


def _translated(source: str) -> str:
    return QCoreApplication.translate("sampling", source)
