"""How good and how fast extraction is: ``python -m tests.bench.extraction [--json] [--gold DIR]``.

Scores every gold set at hand with the shared scorer: those that rules were written on (dev), those
that were looked at (a) and those that never were (b). What was learnt from gold, the weights of
kinds and of confidence, is judged by leaving out one document at a time. Prints the reliability
curve of the confidence, how many numerals stay open, and speed: characters a second by length
(``--long`` up to ten million) and the memory taken, beside ``jieba.lcut`` over the same text, and
with ``--jobs N`` over several processes, whose records must be the same.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import jieba

from reviewer.domain.candidate import Candidate, Extraction
from reviewer.domain.document import Document, DocumentKind
from reviewer.domain.notation import mention_as_json
from reviewer.domain.span import Span
from reviewer.extract import Extractor
from reviewer.text.documents import split
from reviewer.text.readers import read
from tests.bench import fitting
from tests.bench import gold as golds

_extractor: Extractor
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
LENGTHS = (10_000, 100_000, 1_000_000)
LONGEST = 10_000_000
ROUNDS = 5
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
        self.learnt: dict[str, list[fitting.Point]] = {"confidence": [], "kind": []}
        self._traits = Traits(self.extractor)
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
                fields["traits"] = self._traits.of(candidate)
                yield {**fields, "confidence": candidate.confidence, "rule": candidate.rule}

    def run(self, shared: Path) -> dict[str, Tally]:
        tallies: dict[str, Tally] = {}
        for gold in golds.load(shared):
            rows, found = list(gold.mentions), self.predictions(gold)
            counts, pairs = self.score.count(rows, found)
            right = {at: self.score.compare(rows[i], found[at])["strict"] for i, at in pairs}
            points = self.points.setdefault(gold.set, [])
            points += [(row["confidence"], right.get(at, False)) for at, row in enumerate(found)]  # type: ignore[misc]
            self._learn(gold, rows, found, pairs, right)
            for name in (gold.set, "all"):
                tally = tallies.setdefault(name, Tally())
                tally.counts = self.score.add(tally.counts, counts)
            tallies[gold.set].files[gold.name] = self.score.rates(counts)
        return tallies

    def _learn(
        self,
        gold: golds.Gold,
        rows: list[dict[str, object]],
        found: list[dict[str, object]],
        pairs: list[tuple[int, int]],
        right: dict[int, bool],
    ) -> None:
        """Note the traits behind each record of the sets that weights were fitted on."""
        if gold.set == "b":
            return
        document = gold.text.stem
        for at, row in enumerate(found):
            whole, kind = row["traits"]  # type: ignore[misc]
            if whole:
                point = fitting.Point(document, whole, bool(right.get(at, False)))
                self.learnt["confidence"].append(point)
            row["kind traits"] = kind
        for i, at in pairs:
            kind = found[at]["kind traits"]
            if kind:
                is_indicator = rows[i]["kind"] == "indicator"
                self.learnt["kind"].append(fitting.Point(document, kind, is_indicator))  # type: ignore[arg-type]


class Traits:
    """Listens to what the reader weighs: the traits behind each candidate's kind and confidence."""

    def __init__(self, extractor: Extractor) -> None:
        self._by_candidate: dict[int, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        self._kept: list[Candidate] = []  # so that no id is given twice
        reader = extractor._reader
        self._whole: tuple[str, ...] = ()
        self._kind: tuple[str, ...] = ()
        weigh, traits, read = reader._confidence.of, reader._kinds.traits, reader.read

        def of(given: Iterable[str]) -> float:
            self._whole = tuple(given)
            return weigh(self._whole)

        def kind_traits(*args: object) -> Iterator[str]:
            self._kind = tuple(traits(*args))
            return iter(self._kind)

        def reading(*args: object) -> Iterator[Candidate]:
            for candidate in read(*args):
                self._by_candidate[id(candidate)] = (self._whole, self._kind)
                self._kept.append(candidate)
                self._whole = self._kind = ()
                yield candidate

        reader._confidence.of, reader._kinds.traits, reader.read = of, kind_traits, reading

    def of(self, candidate: Candidate) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return self._by_candidate.get(id(candidate), ((), ()))


def left_out(bench: Bench) -> dict[str, float]:
    """What the learnt weights are worth on documents they never saw."""
    kinds = fitting.leave_one_out(bench.learnt["kind"])
    whole = fitting.leave_one_out(bench.learnt["confidence"])
    bench.points["left out"] = whole
    return {
        "kind right": sum((p >= 0.5) == right for p, right in kinds) / max(1, len(kinds)),
        "confidence, Brier": sum((p - right) ** 2 for p, right in whole) / max(1, len(whole)),
    }


def _job_start() -> None:
    global _extractor  # noqa: PLW0603 - one extractor a process
    _extractor = Extractor.load()
    _extractor.warm()


def _job(path: Path) -> list[Extraction]:
    return [_extractor.extract(document) for document in split(read(path))]


def jobs(shared: Path, n_jobs: int) -> tuple[float, float, bool]:
    """Seconds with one process and with several over the corpus, and whether they agree."""
    files = sorted((shared / "corpus").rglob("*.txt"))
    _job_start()
    start = time.perf_counter()
    alone = [_job(path) for path in files]
    one = time.perf_counter() - start
    with ProcessPoolExecutor(n_jobs, initializer=_job_start) as pool:
        list(pool.map(_job, files[:n_jobs]))  # the processes have loaded
        start = time.perf_counter()
        together = list(pool.map(_job, files))
        return one, time.perf_counter() - start, alone == together


def reliability(points: list[tuple[float, bool]]) -> Iterator[tuple[str, int, float, float]]:
    """For each bin of confidence: how many candidates, their mean confidence, the share right."""
    for low, high in pairwise(BINS):
        inside = [(chance, right) for chance, right in points if low <= chance < high]
        if inside:
            mean = sum(chance for chance, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            yield f"{low:.2f}–{min(high, 1):.2f}", len(inside), mean, share


def corpus(shared: Path) -> str:
    """What the program is for: plans and reports, in the proportion in which they lie there."""
    files = sorted((shared / "corpus").rglob("*.txt"))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


class Speed(NamedTuple):
    """rate: characters a second of processor time; peak: megabytes that the process has taken at
    most since it began, 0 where the system does not say."""

    name: str
    length: int
    rate: float
    peak: float


def peak() -> float:
    """Megabytes of memory that the process has taken at most."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return 0.0
    taken = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return taken / (2**20 if sys.platform == "darwin" else 2**10)


def speed(extractor: Extractor, text: str, lengths: tuple[int, ...]) -> Iterator[Speed]:
    """By length, in many lines and in one, and jieba alone."""
    extractor.warm()
    for length in lengths:
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
            yield Speed(name, length, length / (time.process_time() - start), peak())
    sample = text[:100_000]
    jieba.initialize()
    start = time.process_time()
    jieba.lcut(sample)
    yield Speed("jieba.lcut", len(sample), len(sample) / (time.process_time() - start), peak())


def by_document(extractor: Extractor, files: list[Path]) -> Iterator[Speed]:
    """The same files again and again, each document by itself: what is read is let go."""
    extractor.warm()
    for count in range(1, ROUNDS + 1):
        start, length = time.process_time(), 0
        for path in files:
            source = read(path)
            for document in split(source):
                extractor.extract(document)
            length += len(source.text)
        rate = length / (time.process_time() - start)
        yield Speed(f"files, {count * len(files)} read so far", length, rate, peak())


def report(bench: Bench, tallies: dict[str, Tally], speeds: list[Speed]) -> None:
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
    print("\ncharacters a second of processor time; megabytes at most so far")
    for name, _, rate, most in speeds:
        print(f"  {name:26} {rate:12,.0f} {most:8,.0f}")


def _cell(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, help="the folder with gold, corpus and tools")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--no-speed", action="store_true")
    parser.add_argument("--long", action="store_true", help="also ten million characters")
    parser.add_argument("--jobs", type=int, default=0, help="also with so many processes")
    options = parser.parse_args()
    shared = options.gold or golds.shared_folder()
    if shared is None or not (shared / "tools" / "score.py").is_file():
        print("No gold folder: give --gold DIR, set REVIEWER_GOLD or put it beside the project.")
        return 2
    bench = Bench(shared)
    tallies = bench.run(shared)
    text = corpus(shared)
    learnt = left_out(bench)
    lengths = (*LENGTHS, LONGEST) if options.long else LENGTHS
    speeds: list[Speed] = []
    if not options.no_speed:
        files = sorted((shared / "corpus").rglob("*.txt"))
        speeds += by_document(Extractor.load(), files)
        speeds += speed(Extractor.load(), text, lengths)  # another, which knows no name yet
    parallel = jobs(shared, options.jobs) if options.jobs > 1 else None
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
                "left out": learnt,
                "jobs": parallel,
            },
            sys.stdout,
            ensure_ascii=False,
            indent=1,
        )
        print()
    else:
        report(bench, tallies, speeds)
        print("\nleaving out one document: " + ", ".join(f"{k} {v:.3f}" for k, v in learnt.items()))
        if parallel is not None:
            one, several, same = parallel
            print(f"jobs: {one:.1f} s alone, {several:.1f} s with {options.jobs}, same: {same}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
