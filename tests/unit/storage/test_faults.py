"""The short form of ``python -m tests.bench.faults``."""

from __future__ import annotations

import sys

import pytest

from tests.bench.faults import disk, kills, tampering


@pytest.mark.skipif(sys.platform != "linux", reason="forks and kills a child")
# forking is safe here: the child runs no thread of the parent's
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_killed_review_loses_nothing_that_was_acknowledged() -> None:
    outcome = kills.run(3)
    assert outcome.acknowledged > 0
    assert (outcome.lost, outcome.broken, outcome.gaps, outcome.stopped) == (0, 0, 0, 0)


def test_a_failing_disk_leaves_the_state_before_or_after() -> None:
    outcomes = disk.run_apart(2, ("decide",))
    if outcomes is None:
        pytest.skip("needs Linux and a C compiler")
    for outcome in outcomes.values():
        assert outcome.told > 0
        assert (outcome.halves, outcome.bugs, outcome.leftovers) == ([], [], [])


def test_changes_by_hand_are_found() -> None:
    outcome = tampering.run(every=40)
    assert outcome.cases > 5
    assert outcome.missed == []
    assert outcome.rebuilt_missed == []
