"""Reasons for a rejection: the usual ones, and a reviewer's own list of them."""

from __future__ import annotations

import pytest

from reviewer.domain.record import Actor
from reviewer.errors import DecisionError
from reviewer.review import operations, reasons
from reviewer.storage import queries
from reviewer.storage.store import Store
from tests import strategies


def test_a_list_of_one_s_own_keeps_known_reasons_and_its_order() -> None:
    usual = reasons.load()
    own = reasons.listed(f"  重复  统计 \n{usual[2].zh}\n\n{usual[0].en}\n重复 统计\n{usual[2].en}")
    assert [one.code for one in own] == ["own:重复 统计", usual[2].code, usual[0].code]
    assert all(reasons.is_reason(one.code) for one in own)


@pytest.mark.parametrize("text", ["", "\n  \n"])
def test_an_empty_list_is_the_usual_one(text: str) -> None:
    assert reasons.listed(text) == reasons.load()


def test_a_line_that_is_too_long_is_still_a_reason() -> None:
    [one] = reasons.listed("很长" * 100)
    assert reasons.is_reason(one.code)


@pytest.mark.parametrize("code", ["", "own:", "own: x", "own:a  b", "own:" + "x" * 81, "nonsense"])
def test_what_is_no_reason_rejects_nothing(store: Store, actor: Actor, code: str) -> None:
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(store, strategies.source(), parts, actor=actor)
    assert not reasons.is_reason(code)
    with pytest.raises(DecisionError, match="no reason"):
        operations.reject(store, 1, reason=code, version=1, actor=actor)


def test_a_reason_of_one_s_own_is_kept_as_it_was_written(store: Store, actor: Actor) -> None:
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(store, strategies.source(), parts, actor=actor)
    operations.reject(store, 1, reason="own:重复统计", version=1, actor=actor)
    with store.read() as session:
        [record] = queries.records(session, [1])
    assert record.reason == "own:重复统计"
