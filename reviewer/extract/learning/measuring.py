"""How good a learner is, on decisions that were left out where it was trained."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reviewer.extract.learning import metrics
from reviewer.extract.learning.decided import Decided
from reviewer.extract.learning.metrics import Metrics
from reviewer.extract.learning.model import train

FOLDS = 3
RIGHT, WRONG = "right", "wrong"


def folds(decided: Sequence[Decided]) -> list[int]:
    """Which fold each decision is left out in: whole documents together where there are enough,
    so that what holds in one document alone is not taken for learnt."""
    keys = list(dict.fromkeys(d.case.context.key for d in decided))
    if len(keys) < FOLDS:
        return [n % FOLDS for n in range(len(decided))]
    return [keys.index(d.case.context.key) % FOLDS for d in decided]


def measured(
    rows: list[list[str]],
    outcomes: list[bool],
    decided: Sequence[Decided],
    check: Callable[[], None],
) -> Metrics:
    """The chances of a model of the whole record, each fold by one of the others. rows: its
    features; outcomes: whether the learner's reading was right; check: raises to stop it."""
    pairs: list[tuple[float, bool]] = []
    fold_of = folds(decided)
    for fold in range(FOLDS):
        others = [n for n in range(len(rows)) if fold_of[n] != fold]
        labels = [RIGHT if outcomes[n] else WRONG for n in others]
        check()
        model = train([rows[n] for n in others], labels)
        mine = (n for n in range(len(rows)) if fold_of[n] == fold)
        pairs += [(model.chances(rows[n]).get(RIGHT, 0.0), outcomes[n]) for n in mine]
    first = [(one.case.candidate.confidence, one.is_unchanged) for one in decided]
    return Metrics(
        n=len(rows),
        share_right=round(sum(outcomes) / len(outcomes), 4),
        share_right_before=round(sum(came for _, came in first) / len(first), 4),
        brier=round(metrics.brier(pairs), 4),
        brier_before=round(metrics.brier(first), 4),
        calibration=round(metrics.calibration_error(pairs), 4),
        calibration_before=round(metrics.calibration_error(first), 4),
        ranking=round(metrics.ranking(pairs), 4),
        ranking_before=round(metrics.ranking(first), 4),
    )
