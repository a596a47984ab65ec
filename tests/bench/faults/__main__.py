"""``python -m tests.bench.faults``: prints what was tried and what was wrong; exits 1 if
anything was."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from typing import TypeVar

from tests.bench.faults import disk, kills, tampering

Outcome = TypeVar("Outcome")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=500, help="how often to kill (500)")
    parser.add_argument("--places", type=int, default=25, help="writes to fail, an operation (25)")
    parser.add_argument("--every", type=int, default=1, help="try every n-th change by hand (1)")
    found = parser.parse_args()
    wrong = 0
    if found.kills and sys.platform != "win32":
        wrong += _kills(found.kills)
    if found.places:
        wrong += _disk(found.places)
    if found.every:
        wrong += _tampering(found.every)
    print("All of it held." if not wrong else f"{wrong} went wrong.")
    return 1 if wrong else 0


def _timed(run: Callable[[], Outcome]) -> tuple[Outcome, str]:
    began = time.perf_counter()
    outcome = run()
    return outcome, f"{time.perf_counter() - began:.0f} s"


def _kills(n: int) -> int:
    outcome, took = _timed(lambda: kills.run(n))
    print(f"Kills: {outcome.kills} ({outcome.acknowledged} decisions acknowledged, {took})")
    print(f"  acknowledged and lost  {outcome.lost}")
    print(f"  databases broken       {outcome.broken}")
    print(f"  gaps in the trail      {outcome.gaps}")
    print(f"  ended by themselves    {outcome.stopped}")
    return outcome.lost + outcome.broken + outcome.gaps + outcome.stopped


def _disk(places: int) -> int:
    outcomes, took = _timed(lambda: disk.run_apart(places))
    if outcomes is None:
        print("Failing disk: not tried (needs Linux and a C compiler)")
        return 0
    print(f"Failing disk: {', '.join(disk.KINDS)} ({took})")
    print(
        f"  {'operation':16}{'writes':>8}{'cases':>8}{'told':>8}{'halves':>8}{'bugs':>8}{'left':>8}"
    )
    wrong = 0
    for name, one in outcomes.items():
        bad = (one.halves, one.bugs, one.leftovers)
        counts = "".join(f"{len(each):8}" for each in bad)
        print(f"  {name:16}{one.calls:8}{one.cases:8}{one.told:8}{counts}")
        for each in bad:
            wrong += len(each)
            for case in each:
                print(f"    {case}")
    return wrong


def _tampering(every: int) -> int:
    outcome, took = _timed(lambda: tampering.run(every))
    print(f"Tampering: {outcome.cases} changes of {len(outcome.kinds)} kinds ({took})")
    print(f"  not found              {len(outcome.missed)}")
    for name in outcome.missed:
        print(f"    {name}")
    print(f"  with rebuilt hashes    {outcome.rebuilt}")
    print(f"    found by replay      {outcome.rebuilt_found_alone}")
    print(f"    not by a receipt     {len(outcome.rebuilt_missed)}")
    for name in outcome.rebuilt_missed:
        print(f"    {name}")
    return len(outcome.missed) + len(outcome.rebuilt_missed)


if __name__ == "__main__":
    raise SystemExit(main())
