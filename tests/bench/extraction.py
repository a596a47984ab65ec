"""How good and how fast extraction is: ``python -m tests.bench.extraction [--json] [--gold DIR]``.

Scores every gold set at hand with the shared scorer: those that rules were written on (dev), those
that were looked at (a) and those that never were (b). Prints the reliability curve of the
confidence, how many numerals stay open, and speed: characters a second by length, beside
``jieba.lcut`` over the same text.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import jieba

from reviewer.domain.document import Document, DocumentKind
from reviewer.domain.notation import mention_as_json
from reviewer.domain.span import Span
from reviewer.extract import Extractor
from tests.bench import gold as golds

BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
LENGTHS = (10_000, 100_000, 1_000_000)
COLUMNS = (
    ("gold", "gold"), ("pred", "pred"), ("F1", "F1"), ("R_ind", "R ind"), ("value", "value"),
    ("unit", "unit"), ("comparator", "cmp"), ("measure", "meas"), ("status", "stat"),
    ("year", "year"), ("kind", "kind"), ("name_exact", "name="), ("name_relaxed", "name~"),
    ("strict_F1_ind", "F1* ind"), ("strict_exact_F1", "F1*="),
)  # fmt: skip


@dataclass(slots=True)
class Tally:
    """What one set of gold files came to."""

    counts: dict[str, object] = field(default_factory=dict)
    files: dict[str, dict[str, object]] = field(default_factory=dict)


def scorer(shared: Path) -> ModuleType:
    """The shared scoring module."""
    path = shared / "tools" / "score.py"
    spec = importlib.util.spec_from_file_location("gold_score", path)
    if spec is None or spec.loader is None:
        sys.exit(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(path.parent))
    spec.loader.exec_module(module)
    return module


class Bench:
    def __init__(self, shared: Path) -> None:
        self.score = scorer(shared)
        self.extractor = Extractor.load()
        self.extractor.warm()
        self.points: dict[str, list[tuple[float, bool]]] = {}
        self.numerals: dict[str, int] = {"all": 0, "open": 0}
        self._read: dict[Path, list[dict[str, object]]] = {}

    def predictions(self, gold: golds.Gold) -> list[dict[str, object]]:
        if gold.text not in self._read:
            self._read[gold.text] = list(self._extract(gold))
        start, end = gold.extent or (0, 10**9)
        return [row for row in self._read[gold.text] if row["end"] > start and row["start"] < end]  # type: ignore[operator]

    def _extract(self, gold: golds.Gold) -> Iterator[dict[str, object]]:
        for document in gold.documents():
            found = self.extractor.extract(document)
            self.numerals["all"] += len(found.numerals)
            self.numerals["open"] += sum(numeral.kind == "open" for numeral in found.numerals)
            for candidate in found.candidates:
                fields = mention_as_json(candidate.mention)
                yield {**fields, "confidence": candidate.confidence, "rule": candidate.rule}

    def run(self, shared: Path) -> dict[str, Tally]:
        tallies: dict[str, Tally] = {}
        for gold in golds.load(shared):
            rows, found = list(gold.mentions), self.predictions(gold)
            counts, pairs = self.score.count(rows, found)
            right = {at: self.score.compare(rows[i], found[at])["strict"] for i, at in pairs}
            points = self.points.setdefault(gold.set, [])
            points += [(row["confidence"], right.get(at, False)) for at, row in enumerate(found)]  # type: ignore[misc]
            for name in (gold.set, "all"):
                tally = tallies.setdefault(name, Tally())
                tally.counts = self.score.add(tally.counts, counts)
            tallies[gold.set].files[gold.name] = self.score.rates(counts)
        return tallies


def reliability(points: list[tuple[float, bool]]) -> Iterator[tuple[str, int, float, float]]:
    """For each bin of confidence: how many candidates, their mean confidence, the share right."""
    for low, high in pairwise(BINS):
        inside = [(chance, right) for chance, right in points if low <= chance < high]
        if inside:
            mean = sum(chance for chance, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            yield f"{low:.2f}–{min(high, 1):.2f}", len(inside), mean, share


def speed(extractor: Extractor, text: str) -> Iterator[tuple[str, int, float]]:
    """What was read, its length, and characters a second of processor time."""
    for length in LENGTHS:
        repeated = (text * (length // len(text) + 1))[:length]
        for name, body in (
            (f"{length:,}", repeated),
            (f"{length:,} in one line", repeated.replace("\n", " ")),
        ):
            document = Document(
                text=body, extent=Span(0, len(body)), kind=DocumentKind.WORK_REPORT, year=2021
            )
            start = time.process_time()
            extractor.extract(document)
            yield name, length, length / (time.process_time() - start)
    sample = text[:100_000]
    jieba.initialize()
    start = time.process_time()
    jieba.lcut(sample)
    yield "jieba.lcut", len(sample), len(sample) / (time.process_time() - start)


def report(bench: Bench, tallies: dict[str, Tally], speeds: list[tuple[str, int, float]]) -> None:
    head = "  ".join(title.rjust(max(5, len(title))) for _, title in COLUMNS)
    print("file".ljust(22), head)
    for set_name, tally in tallies.items():
        for name, rates in [
            *tally.files.items(),
            (f"= {set_name}", bench.score.rates(tally.counts)),
        ]:
            cells = (_cell(rates[column]).rjust(max(5, len(title))) for column, title in COLUMNS)
            print(name.ljust(22), "  ".join(cells))
    print(f"\nnumerals {bench.numerals['all']}, open {bench.numerals['open']}")
    for set_name, points in bench.points.items():
        print(f"\nconfidence, {set_name}: candidates, mean confidence, share right")
        for label, count, mean, share in reliability(points):
            print(f"  {label}  {count:5}  {mean:.3f}  {share:.3f}")
    print("\ncharacters a second of processor time")
    for name, _, rate in speeds:
        print(f"  {name:26} {rate:12,.0f}")


def _cell(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, help="the folder with gold, corpus and tools")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--no-speed", action="store_true")
    options = parser.parse_args()
    shared = options.gold or golds.shared_folder()
    if shared is None or not (shared / "tools" / "score.py").is_file():
        print("No gold folder: give --gold DIR, set REVIEWER_GOLD or put it beside the project.")
        return 2
    bench = Bench(shared)
    tallies = bench.run(shared)
    text = (golds.HERE / "gold" / "texts" / "report2008_a.txt").read_text(encoding="utf-8")
    speeds = [] if options.no_speed else list(speed(bench.extractor, text))
    if options.json:
        json.dump(
            {
                "sets": {
                    name: {"files": tally.files, "micro": bench.score.rates(tally.counts)}
                    for name, tally in tallies.items()
                },
                "numerals": bench.numerals,
                "reliability": {name: list(reliability(p)) for name, p in bench.points.items()},
                "speed": speeds,
            },
            sys.stdout,
            ensure_ascii=False,
            indent=1,
        )
        print()
    else:
        report(bench, tallies, speeds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
