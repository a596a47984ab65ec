"""What was corrected once is carried on in its sentence, as far as that held before."""

from __future__ import annotations

from dataclasses import replace

from reviewer.domain.candidate import Candidate, Evidence
from reviewer.domain.decision import Action
from reviewer.domain.mention import Kind, Mention
from reviewer.extract.learning import Case, Context, Decided, Learner, around
from reviewer.extract.learning.carry import TRUSTED
from tests import strategies

TEXT = "主城都市区生产总值超过3万亿元,比重提高到26%,常住人口达到2200万人。森林覆盖率达到54%。"


def case(value: str, name: str, *, key: str = "one") -> Case:
    start = TEXT.index(value)
    mention = replace(strategies.mention(TEXT, value), indicator=name, scope="")
    assert mention.span.start == start
    evidence = (Evidence("scope", "scope.none"), Evidence("year", "year.section"))
    candidate = Candidate(mention=mention, confidence=0.7, rule="quantity", evidence=evidence)
    return Case(candidate, Context(key), *around(TEXT, mention.span))


def corrected(one: Case, **fields: object) -> Decided:
    return Decided(one, Action.CORRECT, replace(one.candidate.mention, **fields))  # type: ignore[arg-type]


def confirmed(one: Case) -> Decided:
    return Decided(one, Action.CONFIRM, one.candidate.mention)


FIRST = case("3万亿元", "生产总值")
SECOND = case("26%", "比重")
THIRD = case("2200万人", "常住人口")
ELSEWHERE = case("54%", "森林覆盖率")


def readings(learner: Learner, one: Case) -> list[tuple[str, object]]:
    return [(other.field, other.value) for other in learner.weigh(one).alternatives]


def test_a_corrected_scope_is_offered_for_the_next_value_of_the_sentence_first_of_all() -> None:
    learner = Learner()
    learner.note(corrected(FIRST, scope="主城都市区"))
    assert readings(learner, SECOND)[0] == ("scope", "主城都市区")
    assert readings(learner, ELSEWHERE) == []
    assert readings(learner, replace(SECOND, context=Context("another"))) == []


def test_what_was_confirmed_carries_nothing_on() -> None:
    learner = Learner()
    learner.note(confirmed(FIRST))
    assert readings(learner, SECOND) == []


def test_a_confirmed_value_between_breaks_the_chain() -> None:
    learner = Learner()
    learner.note(corrected(FIRST, scope="主城都市区"))
    learner.note(confirmed(SECOND))
    assert readings(learner, THIRD) == []


def test_what_held_is_shown_in_the_place_of_the_proposal_and_says_why() -> None:
    learner = Learner()
    learner.note(corrected(FIRST, kind=Kind.OUTPUT))
    learner.note(corrected(SECOND, kind=Kind.OUTPUT))
    better = learner.suggest(THIRD)
    assert better.mention.kind is Kind.OUTPUT
    assert ("kind", Kind.INDICATOR) in [(one.field, one.value) for one in better.alternatives]
    why = better.evidence[-1]
    assert (why.field, why.rule, why.note) == ("kind", "carry.kind", "indicator → output 1/1")
    assert why.span == SECOND.candidate.mention.span


def test_what_failed_is_no_longer_trusted() -> None:
    learner = Learner()
    assert learner.carrying.chance("carry.year") < TRUSTED
    for held in (True, True, False, False, False):
        learner.carrying.follow(corrected(FIRST, year=(2016, 2020)))
        fields = {"year": (2016, 2020)} if held else {}
        learner.note(corrected(SECOND, **fields))
    assert learner.carrying.chance("carry.year") < TRUSTED
    learner.carrying.follow(corrected(FIRST, year=(2016, 2020)))
    assert learner.suggest(SECOND).mention.year == SECOND.candidate.mention.year


def test_words_before_the_first_name_of_a_list_are_offered_for_the_next() -> None:
    words = "新入选国家5G工厂29家、卓越级智能工厂10家。"

    def of(value: str, name: str) -> Case:
        mention: Mention = replace(strategies.mention(words, value), indicator=name)
        candidate = Candidate(mention=mention, confidence=0.7, rule="quantity")
        return Case(candidate, Context("one"), *around(words, mention.span))

    learner = Learner()
    learner.note(corrected(of("29家", "国家5G工厂"), indicator="新入选国家5G工厂"))
    offered = readings(learner, of("10家", "卓越级智能工厂"))
    assert ("indicator", "新入选卓越级智能工厂") in offered


def test_what_is_carried_is_counted_over_again_after_it_was_kept() -> None:
    learner = Learner()
    learner.note(corrected(FIRST, kind=Kind.OUTPUT))
    learner.note(corrected(SECOND, kind=Kind.OUTPUT))
    again = Learner.from_text(learner.to_text())
    assert again is not None
    again.carrying.follow(corrected(SECOND, kind=Kind.OUTPUT))
    assert again.suggest(THIRD) == learner.suggest(THIRD)
