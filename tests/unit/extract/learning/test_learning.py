"""Decisions teach: like cases are found, proposals get better, and all of it can be kept."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.candidate import Candidate, Evidence
from reviewer.domain.decision import Action
from reviewer.domain.document import DocumentKind
from reviewer.domain.mention import Kind, Measure, Mention, Status, Year
from reviewer.domain.span import Span
from reviewer.extract.learning import Case, Context, Decided, Learner, around, like_cases
from reviewer.extract.learning.metrics import (
    brier,
    calibration_error,
    log_loss,
    ranking,
    safe_share,
)
from reviewer.extract.learning.names import Edit, edit_between
from reviewer.extract.learning.years import name_of, year_of

PLAN = Context("plan", 2021, (2021, 2025), DocumentKind.OUTLINE)


def case(
    name: str = "粮食产量",
    *,
    year: Year = 2020,
    kind: Kind = Kind.INDICATOR,
    unit: str = "万吨",
    before: str = "",
    rule: str = "year.section",
    context: Context = PLAN,
) -> Case:
    mention = Mention(
        span=Span(0, 2), value_text="37", indicator=name, value=Decimal(37), unit=unit,
        year=year, kind=kind, measure=Measure.LEVEL, status=Status.ACTUAL,
    )  # fmt: skip
    candidate = Candidate(
        mention=mention, confidence=0.7, rule="quantity.mass", evidence=(Evidence("year", rule),)
    )
    return Case(candidate, context, before)


def corrected(one: Case, **fields: object) -> Decided:
    return Decided(one, Action.CORRECT, replace(one.candidate.mention, **fields))  # type: ignore[arg-type]


def confirmed(one: Case) -> Decided:
    return Decided(one, Action.CONFIRM, one.candidate.mention)


def rejected(one: Case) -> Decided:
    return Decided(one, Action.REJECT, None)


# ---------------------------------------------------------------------- like cases
def test_a_corrected_name_is_offered_for_the_same_name_and_for_the_same_end() -> None:
    decision = corrected(case("粮食产量稳定"), indicator="粮食产量")
    others = [case("粮食产量稳定"), case("蔬菜产量稳定"), case("蔬菜产量")]
    found = like_cases(decision, others)
    assert [(s.at, s.value) for s in found] == [(0, "粮食产量"), (1, "蔬菜产量")]
    assert found[0].likeness > found[1].likeness


def test_a_corrected_year_is_offered_in_its_document_for_the_same_rule() -> None:
    decision = corrected(case(year=2020), year=(2016, 2020))
    elsewhere = replace(PLAN, key="another")
    others = [case(year=2020), case(year=2019), case(year=2020, context=elsewhere)]
    assert [(s.at, s.field, s.value) for s in like_cases(decision, others)] == [
        (0, "year", (2016, 2020))
    ]


def test_a_corrected_unit_is_offered_where_name_and_unit_are_the_same() -> None:
    decision = corrected(case(unit="吨"), unit="万吨")
    others = [case(unit="吨"), case("公路里程", unit="吨", rule="year.other"), case(unit="公里")]
    assert next((s.at, s.value) for s in like_cases(decision, others)) == (0, "万吨")
    assert all(s.at != 2 for s in like_cases(decision, others))


def test_what_was_rejected_or_confirmed_offers_nothing() -> None:
    assert like_cases(rejected(case()), [case()]) == []
    assert like_cases(confirmed(case()), [case()]) == []


# ---------------------------------------------------------------------- names
@pytest.mark.parametrize(
    ("proposed", "final", "edit"),
    [
        ("全力推进公路里程", "公路里程", Edit("start", "全力推进", "")),
        ("公路里程突破", "公路里程", Edit("end", "突破", "")),
        ("常住居民收入", "城镇常住居民收入", Edit("start", "", "城镇")),
        ("公路里程", "公路里程", None),
        ("甲", "乙", None),
        ("大力发展公路里程突破", "公路里程", None),
    ],
)
def test_the_edit_between_two_names(proposed: str, final: str, edit: Edit | None) -> None:
    assert edit_between(proposed, final) == edit
    assert edit is None or edit.applied(proposed) == final


@given(st.text("甲乙丙丁", max_size=9), st.text("甲乙丙丁", max_size=9))
def test_an_edit_makes_the_final_name(proposed: str, final: str) -> None:
    edit = edit_between(proposed, final)
    assert edit is None or edit.applied(proposed) == final


def test_a_name_corrected_again_and_again_is_proposed_corrected() -> None:
    learner = Learner()
    assert learner.improve(case("粮食产量稳定")).mention.indicator == "粮食产量稳定"
    for _ in range(3):
        learner.note(corrected(case("粮食产量稳定"), indicator="粮食产量"))
    better = learner.improve(case("粮食产量稳定"))
    assert better.mention.indicator == "粮食产量"
    assert ("indicator", "粮食产量稳定") in [(a.field, a.value) for a in better.alternatives]
    assert better.evidence[-1].rule == "learnt.same"
    assert better.evidence[-1].note == "粮食产量稳定 → 粮食产量 3/3"


def test_one_correction_offers_the_name_but_does_not_take_its_place_elsewhere() -> None:
    learner = Learner()
    learner.note(corrected(case("粮食产量稳定"), indicator="粮食产量"))
    other = learner.improve(case("蔬菜产量稳定"))
    assert other.mention.indicator == "蔬菜产量稳定"
    assert ("indicator", "蔬菜产量") in [(a.field, a.value) for a in other.alternatives]


def test_confirmations_speak_against_a_correction() -> None:
    learner = Learner()
    learner.note(corrected(case("粮食产量稳定"), indicator="粮食产量"))
    for _ in range(5):
        learner.note(confirmed(case("粮食产量稳定")))
    assert learner.improve(case("粮食产量稳定")).mention.indicator == "粮食产量稳定"


# ---------------------------------------------------------------------- models
def stream(n: int = 60) -> list[Decided]:
    """A reviewer for whom 改造… is an output, though proposed as an indicator, and whose plans'
    five-year sums were proposed with the last year."""
    made: list[Decided] = []
    for at in range(n):
        made.append(confirmed(case(f"{'甲乙丙丁'[at % 4]}产量", before="全县")))
        made.append(corrected(case(f"改造{'街路桥房'[at % 4]}", before="完成"), kind=Kind.OUTPUT))
        sums = case("新增就业", year=2025, before="累计", rule="year.plan")
        made.append(corrected(sums, year=(2021, 2025)))
        made.append(rejected(case(f"第{at % 9}条", before="附件", rule="year.none")))
    return made


def test_a_field_that_was_often_corrected_is_proposed_corrected() -> None:
    learner = Learner.trained(stream())
    better = learner.improve(case("改造村", before="完成"))
    assert better.mention.kind is Kind.OUTPUT
    assert ("kind", Kind.INDICATOR) in [(a.field, a.value) for a in better.alternatives]
    same = learner.improve(case("甲产量", before="全县"))
    assert same.mention == case("甲产量").candidate.mention


def test_a_year_is_learnt_as_it_stands_to_the_document() -> None:
    learner = Learner.trained(stream())
    later = Context("later", 2026, (2026, 2030), DocumentKind.OUTLINE)
    sums = case("新增就业", year=2030, before="累计", rule="year.plan", context=later)
    assert learner.improve(sums).mention.year == (2026, 2030)


def test_chances_tell_what_will_be_accepted_from_what_will_not() -> None:
    learner = Learner.trained(stream())
    good = learner.improve(case("甲产量", before="全县")).confidence
    bad = learner.improve(case("第3条", before="附件", rule="year.none")).confidence
    assert bad < 0.3 < 0.7 < good
    assert learner.metrics.n == 240
    assert learner.metrics.brier < learner.metrics.brier_before
    assert learner.metrics.ranking > 0.95


def test_models_take_a_proposals_place_only_where_clearly_right_more_often() -> None:
    learner = Learner.trained(stream())
    assert learner.metrics.share_right > learner.metrics.share_right_before
    wanting = case("改造村", before="完成")
    assert learner.suggest(wanting).mention.kind is Kind.OUTPUT
    learner.metrics = replace(learner.metrics, share_right_before=learner.metrics.share_right)
    shown = learner.suggest(wanting)
    assert shown.mention == wanting.candidate.mention
    assert ("kind", Kind.OUTPUT) in [(one.field, one.value) for one in shown.alternatives]


def test_too_few_decisions_train_no_model_but_are_not_lost() -> None:
    learner = Learner.trained(stream(2))
    assert learner.models == {}
    assert learner.n_decisions == 8
    proposal = case("甲产量", before="全县")
    assert learner.improve(proposal).confidence == proposal.candidate.confidence


def test_the_same_decisions_give_the_same_learner() -> None:
    assert Learner.trained(stream()).to_text() == Learner.trained(stream()).to_text()


def test_a_learner_is_the_same_after_it_was_kept() -> None:
    learner = Learner.trained(stream())
    again = Learner.from_text(learner.to_text())
    assert again is not None
    assert again.to_text() == learner.to_text()
    for one in (case("改造村", before="完成"), case("第3条", before="附件", rule="year.none")):
        assert again.improve(one) == learner.improve(one)


def test_a_learner_of_other_features_is_not_used() -> None:
    text = Learner.trained(stream(2)).to_text()
    assert Learner.from_text(text.replace('"features": 1', '"features": 0')) is None


def test_rejections_alone_are_no_ground_for_models() -> None:
    assert Learner.trained([rejected(case())] * 50).models == {}


# ---------------------------------------------------------------------- years, words, metrics
@pytest.mark.parametrize(
    ("proposed", "final"),
    [(2025, (2021, 2025)), ((2016, 2020), 2020), (2021, 2020), (2020, None), (None, 2025)],
)
def test_a_year_is_read_back_from_its_name(proposed: Year, final: Year) -> None:
    name = name_of(final, proposed, PLAN)
    assert name not in ("same", "other")
    assert year_of(name, proposed, PLAN) == (final,)
    assert year_of("plan", proposed, Context()) is None


def test_the_words_around_a_value_are_taken_without_white_space() -> None:
    text = "粮食 产量达到 37.3 万吨 以上。"
    start = text.index("37.3")
    assert around(text, Span(start, start + 7)) == ("粮食产量达到", "以上。")


def test_metrics_of_chances() -> None:
    sure = [(1.0, True), (0.0, False)]
    assert (brier(sure), calibration_error(sure), ranking(sure)) == (0.0, 0.0, 1.0)
    assert log_loss(sure) < 1e-5
    assert brier([(0.5, True), (0.5, False)]) == 0.25
    assert ranking([(0.5, True), (0.5, False)]) == 0.5
    assert ranking([(0.9, True)]) == 0.5
    assert calibration_error([(0.95, False), (0.95, True)]) == pytest.approx(0.45)
    half = [(0.9, True), (0.8, True), (0.7, False), (0.6, True)]
    assert (safe_share(half), safe_share(half, 0.7), safe_share([])) == (0.5, 1.0, 0.0)
    assert safe_share([(0.9, True), (0.9, False)]) == 0.0
    assert (brier([]), log_loss([]), calibration_error([])) == (0.0, 0.0, 0.0)
