"""How much learning from decisions helps: python -m tests.bench.learning [--json].

A reviewer is simulated from the annotations: document after document, every candidate is
accepted if all its fields are right, corrected to the annotation if not, rejected if there is
none. With learning on, each candidate is first shown as what all decisions before it taught
suggests, exactly as the window does; the models are trained anew every hundred decisions. Each
number is of candidates that the learner had not seen decided. ``one_key``: accepted unchanged,
or right after the one key that takes another reading (the nine with a digit) or all suggestions.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from reviewer.domain.candidate import Candidate
from reviewer.domain.decision import Action
from reviewer.domain.mention import Mention
from reviewer.domain.notation import mention_from_json
from reviewer.extract import Extractor
from reviewer.extract.learning import Case, Context, Decided, Learner, around
from reviewer.extract.learning.decided import changed
from reviewer.extract.learning.metrics import (
    Pairs,
    brier,
    calibration_error,
    log_loss,
    ranking,
    safe_share,
)
from reviewer.stats.scoring import compare, match
from tests.bench import gold as gold_sets

_RETRAIN = 100  # decisions between two trainings


@dataclass(slots=True)
class Tally:
    """What one way of proposing came to."""

    unchanged: list[bool] = field(default_factory=list)
    chances: list[tuple[float, bool]] = field(default_factory=list)
    wrong: Counter[str] = field(default_factory=Counter)
    offered: list[bool] = field(default_factory=list)
    one_key: list[bool] = field(default_factory=list)

    def count(self, candidate: Candidate, final: Mention | None) -> None:
        faults = changed(candidate.mention, final) if final else ("rejected",)
        self.unchanged.append(not faults)
        self.one_key.append(not faults or _is_one_key(candidate, final, faults))
        self.chances.append((candidate.confidence, not faults))
        self.wrong.update(faults)
        if final is not None and len(faults) == 1:
            name = faults[0]
            values = [a.value for a in candidate.alternatives if a.field == name]
            self.offered.append(getattr(final, name) in values)


def _is_one_key(candidate: Candidate, final: Mention | None, faults: Sequence[str]) -> bool:
    digits = candidate.alternatives[:9]
    return len(faults) == 1 and any(
        a.field == faults[0] and a.value == getattr(final, a.field) for a in digits
    )


def cases(extractor: Extractor, wanted: str) -> Iterator[tuple[str, Case, Mention | None]]:
    """Every candidate of the annotated texts in order, and what is right for it."""
    for gold in gold_sets.load(gold_sets.shared_folder()):
        if gold.set not in wanted.split(","):
            continue
        mentions = [mention_from_json(dict(row)) for row in gold.mentions]
        for document in gold.documents():
            found = [c for c in extractor.extract(document).candidates if _inside(c, gold.extent)]
            pairs = match(mentions, [candidate.mention for candidate in found])
            right = {id(proposed): wanted for wanted, proposed in pairs}
            for candidate in found:
                final = right.get(id(candidate.mention))
                context = Context.of(document, gold.name)
                case = Case(candidate, context, *around(document.text, candidate.mention.span))
                yield gold.name, case, _as_reviewed(candidate.mention, final)


def _inside(candidate: Candidate, extent: tuple[int, int] | None) -> bool:
    span = candidate.mention.span
    return extent is None or (span.end > extent[0] and span.start < extent[1])


def _as_reviewed(proposed: Mention, final: Mention | None) -> Mention | None:
    """The annotation, with what is only written another way left as proposed."""
    if final is None:
        return None
    agree = compare(final, proposed)
    fields: dict[str, object] = {"span": proposed.span, "value_text": proposed.value_text}
    if agree["name_exact"]:
        fields["indicator"] = proposed.indicator
    return replace(final, **{n: v for n, v in fields.items() if agree["value"] or n == "indicator"})  # type: ignore[arg-type]


def run(stream: Sequence[tuple[str, Case, Mention | None]]) -> dict[str, object]:
    off, on = Tally(), Tally()
    decided: list[Decided] = []
    learner = Learner()
    seconds = 0.0
    for _, case, final in stream:
        off.count(case.candidate, final)
        on.count(learner.suggest(case), final)
        action = Action.REJECT if final is None else Action.CORRECT
        decided.append(Decided(case, action, final))
        learner.note(decided[-1])
        if len(decided) % _RETRAIN == 0:
            start = time.perf_counter()
            learner = Learner.trained(decided)
            seconds = time.perf_counter() - start
    quarter = max(1, len(stream) // 4)
    parts = [slice(n * quarter, (n + 1) * quarter) for n in range(4)]
    return {
        "decisions": len(stream),
        "unchanged": {"off": _share(off.unchanged), "on": _share(on.unchanged)},
        "one_key": {"off": _share(off.one_key), "on": _share(on.one_key)},
        "by_quarter": [
            {"off": _share(off.unchanged[p]), "on": _share(on.unchanged[p])} for p in parts
        ],
        "chances": {"off": _quality(off.chances), "on": _quality(on.chances)},
        "wrong": {"off": dict(off.wrong), "on": dict(on.wrong)},
        "one_fault_offered": {"off": _share(off.offered), "on": _share(on.offered)},
        "last_training_seconds": round(seconds, 2),
        "bytes": len(learner.to_text().encode()),
    }


def _share(flags: Sequence[bool]) -> float:
    return round(sum(flags) / len(flags), 4) if flags else 0.0


def _quality(pairs: Pairs) -> dict[str, float]:
    half = pairs[len(pairs) // 4 :]  # the learner has no chances of its own at first
    return {
        "brier": round(brier(half), 4),
        "log_loss": round(log_loss(half), 4),
        "calibration_error": round(calibration_error(half), 4),
        "ranking": round(ranking(half), 4),
        "safe_share_97": round(safe_share(half), 4),
        "safe_share_95": round(safe_share(half, 0.95), 4),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--sets", default="dev,a", help="of dev, a and b (never looked at)")
    options = parser.parse_args(arguments)
    result = run(list(cases(Extractor.load(), options.sets)))
    if options.json:
        print(json.dumps(result, ensure_ascii=False, indent=1))
        return 0
    for name, value in result.items():
        print(f"{name:22} {value}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
