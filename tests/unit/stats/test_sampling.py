"""Plans of ISO 2859-1 against values that are published, and the rules by which they switch."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.sampling import Severity, drawn
from reviewer.errors import DecisionError, ResourceError
from reviewer.stats import sampling
from reviewer.stats.sampling import Past, advise, clopper_pearson, plan, quality_at, wilson

N, T, R = Severity.NORMAL, Severity.TIGHTENED, Severity.REDUCED
TABLES = sampling.load()


@pytest.mark.parametrize(
    ("lot", "level", "aql", "severity", "letter", "size", "accept"),
    [
        (1000, "II", "1.0", N, "J", 80, 2),
        (1000, "II", "1.0", T, "J", 80, 1),
        (2000, "II", "1.5", N, "K", 125, 5),
        (2000, "II", "1.5", T, "K", 125, 3),
        (2000, "II", "1.5", R, "K", 50, 3),
        (1000, "II", "2.5", R, "J", 32, 3),
        (500, "II", "1.0", N, "H", 50, 1),
        (4000, "II", "0.65", N, "L", 200, 3),
        (90, "II", "4.0", N, "E", 13, 1),
        (600_000, "III", "1.0", N, "Q", 1250, 21),  # the arrow up from R
        (40, "II", "6.5", N, "D", 8, 1),
        (100, "S-1", "4.0", N, "B", 3, 0),
        (100, "S-4", "2.5", N, "C", 5, 0),  # the arrow up from D
        (10, "I", "0.10", N, "K", 10, 0),  # the arrow down leads to more than the lot
        (600_000, "III", "0.025", T, "S", 3150, 1),
    ],
)
def test_published_plans(
    lot: int, level: str, aql: str, severity: Severity, letter: str, size: int, accept: int
) -> None:
    found = plan(lot, level=level, aql=aql, severity=severity)
    assert (found.letter, found.size, found.accept) == (letter, size, accept)
    assert found.reject == accept + 1


@pytest.mark.parametrize(
    ("size", "accept", "percent"),  # ISO 2859-1, table 6-A: quality accepted with 10 %
    [(32, 0, 6.94), (50, 1, 7.56), (80, 2, 6.52), (125, 3, 5.27), (200, 5, 4.59), (13, 0, 16.2)],
)
def test_the_consumers_risk_is_the_published_one(size: int, accept: int, percent: float) -> None:
    assert quality_at(size, accept, 0.10) * 100 == pytest.approx(percent, abs=0.06)


@pytest.mark.parametrize("severity", list(Severity))
def test_every_plan_lets_most_lots_through_that_keep_to_the_aql(severity: Severity) -> None:
    """The operating characteristic at the AQL; tightened inspection asks for more than that."""
    least = {N: 0.87, T: 0.79, R: 0.87}[severity]
    for letter, size, cells in TABLES.plans[severity]:
        for aql, cell in zip(TABLES.aqls, cells, strict=True):
            if cell.isdecimal():
                share = float(aql) / 100
                found = sampling.accept_probability(size, int(cell), share)
                assert least <= found <= 1.0, (severity, letter, aql)


@given(
    lot=st.integers(2, 1_000_000),
    level=st.sampled_from(TABLES.levels),
    column=st.integers(0, len(TABLES.aqls) - 1),
)
def test_tightened_plans_let_less_through_than_normal_ones(
    lot: int, level: str, column: int
) -> None:
    aql = TABLES.aqls[column]
    normal, tightened = (plan(lot, level=level, aql=aql, severity=one) for one in (N, T))
    share = 2 * float(aql) / 100
    through = [
        sampling.accept_probability(one.size, one.accept, share) for one in (normal, tightened)
    ]
    assert through[1] <= through[0] + 1e-9
    assert plan(lot, level=level, aql=aql, severity=R).size <= normal.size
    assert normal.size <= lot


def test_what_the_tables_do_not_have_is_refused() -> None:
    with pytest.raises(DecisionError, match="too small"):
        plan(1, level="II", aql="1.0", severity=N)
    with pytest.raises(DecisionError, match="IV"):
        plan(100, level="IV", aql="1.0", severity=N)


def test_a_broken_table_is_named(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_text("aqls = []", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"x\.toml"):
        sampling.load(file)


# -- intervals -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "size", "low", "high"),
    [(0, 10, 0.0, 0.3085), (1, 10, 0.0025, 0.4450), (5, 100, 0.0164, 0.1128), (10, 10, 0.6915, 1)],
)
def test_clopper_pearson_bounds_are_the_published_ones(
    wrong: int, size: int, low: float, high: float
) -> None:
    assert clopper_pearson(wrong, size) == pytest.approx((low, high), abs=2e-4)


def test_wilson_bounds_are_the_published_ones() -> None:
    assert wilson(5, 100) == pytest.approx((0.0215, 0.1118), abs=2e-4)
    assert wilson(0, 10) == pytest.approx((0.0, 0.2775), abs=2e-4)


# -- drawing -------------------------------------------------------------------------------------


def test_the_same_seed_draws_the_same_whatever_the_order() -> None:
    uids = [f"uid-{n}" for n in range(1000)]
    assert drawn("s", uids, 20) == drawn("s", reversed(uids), 20)
    assert drawn("s", uids, 20) != drawn("t", uids, 20)


def test_every_record_is_as_likely_as_any_other() -> None:
    uids = [f"uid-{n}" for n in range(50)]
    counts = dict.fromkeys(uids, 0)
    for seed in range(2000):
        for uid in drawn(str(seed), uids, 10):
            counts[uid] += 1
    assert all(300 <= n <= 500 for n in counts.values())  # 400 ± 5 standard deviations


# -- switching -----------------------------------------------------------------------------------


def lots(*wrong: int, aql: str = "1.0", size: int = 1000) -> list[Past]:
    chosen = plan(size, level="II", aql=aql, severity=N)
    return [Past(chosen, size, n) for n in wrong]


def test_two_of_five_rejected_lots_tighten() -> None:
    assert advise(lots(0, 9, 0, 0)).severity is N
    assert advise(lots(0, 9, 0, 0, 9)).severity is T
    assert advise(lots(9, 0, 0, 0, 0, 9)).severity is N


def test_five_accepted_in_a_row_loosen_again() -> None:
    assert advise(lots(9, 9, 0, 0, 0, 0)).severity is T
    assert advise(lots(9, 9, 0, 0, 0, 0, 0)).severity is N
    assert advise(lots(9, 9, 0, 0, 9, 0, 0, 0)).severity is T


def test_five_rejections_under_tightened_inspection_stop_it() -> None:
    assert not advise(lots(9, 9, 9, 9, 9, 9)).is_stopped
    assert advise(lots(9, 9, 9, 9, 9, 9, 9)).is_stopped


def test_ten_lots_that_would_pass_the_next_aql_reduce() -> None:
    assert advise(lots(*[0] * 9)).severity is N
    assert advise(lots(*[0] * 10)).severity is R
    assert advise(lots(*[0] * 10, 9)).severity is N


def test_lots_that_only_just_pass_do_not_reduce() -> None:
    assert advise(lots(*[2] * 20)) == sampling.Advice(N, 0, is_stopped=False)


def test_small_acceptance_numbers_score_two() -> None:
    assert advise(lots(*[0] * 14, size=500)).score == 28
    assert advise(lots(*[0] * 15, size=500)).severity is R
