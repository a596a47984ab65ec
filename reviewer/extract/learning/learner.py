"""Everything learnt from a list of decisions: better proposals and better chances.

Corrections of names and units count from the first one on; the models of the other fields and
of the whole record are trained anew now and then. The same decisions in the same order give
the same learner. It is asked or it is not: nothing else depends on it.
"""

from __future__ import annotations

import json
import zlib
from base64 import b85decode, b85encode
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reviewer.domain.candidate import Alternative, Candidate, Evidence
from reviewer.domain.mention import Mention
from reviewer.extract.learning import features as feature_sets
from reviewer.extract.learning import measuring, name_options, readings, years
from reviewer.extract.learning.carry import TRUSTED, Carrying
from reviewer.extract.learning.decided import Case, Decided, noted
from reviewer.extract.learning.features import features
from reviewer.extract.learning.measuring import RIGHT, WRONG
from reviewer.extract.learning.metrics import Metrics
from reviewer.extract.learning.model import Model, train
from reviewer.extract.learning.names import Edit, Names

VERSION = 2
_LEAST = 30  # decisions below which no model is trained
_MOST = 3_000  # newest decisions that the models are trained on: a quarter of a minute at most
_RARE = 3  # corrections of a field below which it has no model of its own
_SWITCH = 0.6  # a reading this likely takes the place of the proposed one …
_AHEAD = 0.25  # … if it is so much likelier
_OFFER = 0.05  # a reading less likely is not offered
_OFFER_NAME = 0.015  # of names there are many
_OFFERED = 3  # other readings of one field at most
_NAME = "name"  # the model of names that the text offers
_Found = dict[str, list[tuple[object, float]]]  # per field, values with their chances
MODELLED = ("measure", "status", "kind", "comparator", "year")


@dataclass(slots=True)
class Learner:
    """names, units: what corrections said; models: per field, and "record" for the whole;
    carrying: what corrections carry on in their sentence."""

    names: Names = field(default_factory=Names)
    carrying: Carrying = field(default_factory=Carrying)
    units: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    models: dict[str, Model] = field(default_factory=dict)
    metrics: Metrics = field(default_factory=Metrics)
    n_decisions: int = 0
    version: int = 0  # of the training, where it is kept

    @classmethod
    def trained(
        cls, decided: Sequence[Decided], check: Callable[[], None] = lambda: None
    ) -> Learner:
        """A learner of these decisions, oldest first; models only where there are enough.

        check: called before each of its models, so that it can stop the training by raising.
        """
        learner = cls()
        for decision in decided:
            learner.note(decision)
        decided = decided[-_MOST:]
        kept = [decision for decision in decided if decision.final is not None]
        if len(decided) < _LEAST or len(kept) < _LEAST:
            return learner
        rows, outcomes = _left_out(decided, check)
        learner.models = _field_models(kept, check)
        check()
        learner.models["record"] = train(rows, [RIGHT if o else WRONG for o in outcomes])
        learner.metrics = measuring.measured(rows, outcomes, decided, check)
        return learner

    def note(self, decision: Decided) -> None:
        """Take one more decision in, at once; the models stay as they are."""
        self.n_decisions += 1
        self.carrying.note(decision)
        self.names.learn(decision)
        if decision.final is not None:
            self.units[decision.case.candidate.mention.unit][decision.final.unit] += 1

    def improve(self, case: Case) -> Candidate:
        """The candidate with the likeliest reading of each field, the others as alternatives,
        and the chance that all of it is right."""
        return self._improved(case, self._found(case))

    def _improved(self, case: Case, found: _Found) -> Candidate:
        mention, alternatives, notes, chances = self._readings(case, found)
        candidate = replace(
            case.candidate,
            mention=mention,
            alternatives=readings.merged(alternatives, case.candidate.alternatives, mention),
            evidence=(*case.candidate.evidence, *notes),
        )
        model = self.models.get("record")
        if model is None:
            return candidate
        chance = model.chances(_record_features(case, chances)).get(RIGHT, 0.0)
        return replace(candidate, confidence=round(min(0.99, max(0.01, chance)), 3))

    def suggest(self, case: Case) -> Candidate:
        """As :meth:`weigh`, but with the likeliest reading in the place of the proposed one where
        that is trusted: the models' readings take the place of what was proposed only
        if they were right more often where they were measured; decisions on the very words may
        from the first one on."""
        found = self._found(case) if self.metrics.is_righter else self._counted(case)
        better, weighed = self._improved(case, found), self.weigh(case)
        if better.mention == case.candidate.mention:
            return weighed
        first = case.candidate.mention
        own = [one for one in better.alternatives if one.value == getattr(first, one.field)]
        others = readings.merged([*own, *weighed.alternatives], (), better.mention)
        return replace(weighed, mention=better.mention, alternatives=others)

    def weigh(self, case: Case) -> Candidate:
        """The candidate as it is, with the other readings of its fields that decisions speak
        for, and the chance that all of it is right as it stands."""
        found = self._found(case)
        better = self._improved(case, found)
        proposed = case.candidate.mention
        _, alternatives, notes, chances = self._readings(case, found, switches=False)
        doubted = [
            chance
            for name, chance in chances.items()
            if getattr(better.mention, name) != getattr(proposed, name)
        ]
        chance = better.confidence
        if doubted:
            chance = round(max(0.01, min(chance, *doubted)), 3)
        return replace(
            case.candidate,
            alternatives=readings.merged(alternatives, case.candidate.alternatives, proposed),
            evidence=(*case.candidate.evidence, *notes),
            confidence=chance,
        )

    # ------------------------------------------------------------------ readings of fields
    def _counted(self, case: Case) -> _Found:
        """Per field, what was decided in the place of the very same words."""
        unit = case.candidate.mention.unit
        return {
            "indicator": [
                (name, chance)
                for name, chance in self.names.suggest(case)
                if self.names.counts(case, name)[0]
            ],
            "unit": readings.counted(self.units.get(unit), unit),
        }

    def _found(self, case: Case) -> _Found:
        """Per field, what could stand there and how likely it is."""
        mention = case.candidate.mention
        found: _Found = {
            "indicator": self._name_readings(case),
            "unit": readings.counted(self.units.get(mention.unit), mention.unit),
        }
        row = features(case)
        for name in MODELLED:
            model = self.models.get(name)
            if model is not None:
                found[name] = readings.read_back(name, model.chances(row), case)
        return found

    def _readings(
        self, case: Case, found: _Found, *, switches: bool = True
    ) -> tuple[Mention, list[Alternative], list[Evidence], dict[str, float]]:
        """The best mention, other readings, why they are, and per field how likely its reading
        is. switches: whether a likelier reading takes the place of the proposed."""
        mention = case.candidate.mention
        chances: dict[str, float] = {}
        alternatives: list[Alternative] = []
        notes: list[Evidence] = []
        for name, values in found.items():
            current = getattr(mention, name)
            others = sorted((c, n) for n, (v, c) in enumerate(values) if v != current)
            own = sum(c for v, c in values if v == current)
            if name in ("indicator", "unit") and not own:
                own = max(0.0, 1.0 - sum(c for c, _ in others))
            chance, at = others[-1] if others else (0.0, 0)
            if chance >= _OFFER:
                notes.append(self._told(name, case, values[at][0], chance))
            if switches and chance >= _SWITCH and chance - own >= _AHEAD:
                better = readings.with_field(mention, name, values[at][0])
                if better is not None:
                    mention, alternatives = better, [*alternatives, Alternative(name, current, own)]
                    others, own = others[:-1], chance
            chances[name] = own
            alternatives += [
                Alternative(name, values[n][0], round(c, 3))
                for c, n in reversed(others[-_OFFERED:])
                if c >= (_OFFER_NAME if name == "indicator" else _OFFER)
            ]
        mention = self._carry(case, mention, alternatives, notes, switches=switches)
        return mention, alternatives, notes, chances

    def _carry(
        self,
        case: Case,
        mention: Mention,
        alternatives: list[Alternative],
        notes: list[Evidence],
        *,
        switches: bool,
    ) -> Mention:
        """Put in, or offer, what the decisions just before carry on."""
        for carry, chance in self.carrying.carries(case):
            better = readings.with_field(mention, carry.field, carry.value)
            if better is None or better == mention:
                continue
            notes.append(self.carrying.told(carry))
            if switches and chance >= TRUSTED:
                before = getattr(mention, carry.field)
                alternatives.append(Alternative(carry.field, before, round(1 - chance, 3)))
                mention = better
            else:
                alternatives.append(Alternative(carry.field, carry.value, chance))
        return mention

    def _told(self, name: str, case: Case, value: object, chance: float) -> Evidence:
        """Why a field could have another value: decisions on the same words, counted, or the
        model and how sure it is."""
        mention = case.candidate.mention
        counted = (0, 0)
        if name == "indicator":
            counted = self.names.counts(case, str(value))
        elif name == "unit":
            seen = self.units.get(mention.unit, Counter())
            counted = seen[str(value)], seen.total()
        change = f"{noted(getattr(mention, name))} → {noted(value)}"
        if counted[0]:
            return Evidence(name, "learnt.same", note=f"{change} {counted[0]}/{counted[1]}")
        return Evidence(name, f"learnt.model.{self.version}", note=f"{change} {chance:.0%}")

    def _name_readings(self, case: Case) -> list[tuple[object, float]]:
        """Names by what was decided on them, else by what the model makes of the text's own."""
        found: dict[str, float] = {}
        for name, chance in self.names.suggest(case):
            found[name] = max(chance, found.get(name, 0.0))
        model = self.models.get(_NAME)
        if model is not None:
            for option in name_options.options(case):
                chance = model.chances(name_options.features(case, option)).get(RIGHT, 0.0)
                if option.how != "same" or not found:
                    found[option.name] = max(chance, found.get(option.name, 0.0))
        return list(found.items())

    # ------------------------------------------------------------------ kept in the database
    def to_text(self) -> str:
        """All of it as JSON text. Read back by :func:`from_text`."""
        models = {
            name: [list(model.labels), b85encode(zlib.compress(model.data, 9)).decode("ascii")]
            for name, model in sorted(self.models.items())
        }
        return json.dumps(
            {
                "version": VERSION,
                "features": feature_sets.VERSION,
                "n_decisions": self.n_decisions,
                "metrics": {name: getattr(self.metrics, name) for name in Metrics.__slots__},
                "models": models,
                "names": {a: dict(sorted(b.items())) for a, b in sorted(self.names.whole.items())},
                "here": [
                    [key, name, dict(sorted(finals.items()))]
                    for (key, name), finals in sorted(self.names.here.items())
                ],
                "edits": [[e.side, e.cut, e.put, n] for e, n in sorted(self.names.edits.items())],
                "kept": [[side, words, n] for (side, words), n in sorted(self.names.kept.items())],
                "units": {a: dict(sorted(b.items())) for a, b in sorted(self.units.items())},
                "carried": [
                    [rule, self.carrying.held[rule], self.carrying.failed[rule]]
                    for rule in sorted(self.carrying.held.keys() | self.carrying.failed.keys())
                ],
            },
            ensure_ascii=False,
            sort_keys=True,
        )

    @classmethod
    def from_text(cls, text: str) -> Learner | None:
        """The learner of :func:`to_text`; None if it was written for other features."""
        tree = json.loads(text)
        if (tree.get("version"), tree.get("features")) != (VERSION, feature_sets.VERSION):
            return None
        learner = cls(n_decisions=int(tree["n_decisions"]), metrics=Metrics(**tree["metrics"]))
        for name, (labels, data) in tree["models"].items():
            learner.models[name] = Model(tuple(labels), zlib.decompress(b85decode(data)))
        for proposed, finals in tree["names"].items():
            learner.names.whole[proposed] = Counter(finals)
        for key, proposed, finals in tree["here"]:
            learner.names.here[key, proposed] = Counter(finals)
        learner.names.edits = Counter({Edit(a, b, c): n for a, b, c, n in tree["edits"]})
        learner.names.kept = Counter({(side, words): n for side, words, n in tree["kept"]})
        for proposed, finals in tree["units"].items():
            learner.units[proposed] = Counter(finals)
        for rule, held, failed in tree["carried"]:
            learner.carrying.held[rule], learner.carrying.failed[rule] = held, failed
        return learner


# ---------------------------------------------------------------------- training
def _label(name: str, decision: Decided) -> str:
    final = decision.final
    if final is None:
        raise ValueError("a rejected case has no fields")
    if name == "year":
        return years.name_of(
            final.year, decision.case.candidate.mention.year, decision.case.context
        )
    return str(getattr(final, name))


def _field_models(kept: Sequence[Decided], check: Callable[[], None]) -> dict[str, Model]:
    """A model of each field that was corrected often enough to learn from."""
    rows = [features(decision.case) for decision in kept]
    found = {}
    for name in MODELLED:
        n_changed = sum(
            getattr(d.final, name) != getattr(d.case.candidate.mention, name) for d in kept
        )
        if n_changed >= _RARE:
            check()
            found[name] = train(rows, [_label(name, decision) for decision in kept])
    check()
    found[_NAME] = _name_model(kept)
    return found


def _name_model(kept: Sequence[Decided]) -> Model:
    """A model of whether a name that the text offers is the right one; of confirmed names only
    every third teaches, there being so many."""
    rows, labels = list[list[str]](), list[str]()
    for at, decision in enumerate(kept):
        final = decision.final.indicator if decision.final else ""
        case = decision.case
        every = final != case.candidate.mention.indicator or at % 3 == 0
        for option in name_options.options(case) if every else name_options.options(case)[:1]:
            rows.append(name_options.features(case, option))
            labels.append(RIGHT if option.name == final else WRONG)
    return train(rows, labels)


def _left_out(
    decided: Sequence[Decided], check: Callable[[], None]
) -> tuple[list[list[str]], list[bool]]:
    """Of each decision, as a learner of the others sees it: the features of the whole record
    and whether its proposal would have been right."""
    rows: list[list[str]] = [[] for _ in decided]
    outcomes = [False] * len(decided)
    folds = measuring.folds(decided)
    for fold in range(measuring.FOLDS):
        others = [d for n, d in enumerate(decided) if folds[n] != fold]
        learner = Learner()
        for decision in others:
            learner.note(decision)
        learner.models = _field_models([d for d in others if d.final is not None], check)
        for n in (n for n in range(len(decided)) if folds[n] == fold):
            check()
            case, final = decided[n].case, decided[n].final
            mention, _, _, chances = learner._readings(case, learner._found(case))
            rows[n] = _record_features(case, chances)
            shown = replace(case, candidate=replace(case.candidate, mention=mention))
            outcomes[n] = Decided(shown, decided[n].action, final).is_unchanged
    return rows, outcomes


def _record_features(case: Case, chances: Mapping[str, float]) -> list[str]:
    levels = [f"chance:{name}={int(chance * 10)}" for name, chance in sorted(chances.items())]
    return [*features(case), *levels, f"least={int(10 * min(chances.values(), default=1.0))}"]
