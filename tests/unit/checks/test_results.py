"""Which records the field checks ask something of, in a view."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest

from reviewer.checks.results import check_counts, resolved
from reviewer.domain.record import Actor
from reviewer.domain.view import Column, Order, View
from reviewer.review import operations
from reviewer.storage import queries
from reviewer.storage.store import Store
from tests import strategies


@pytest.fixture
def ids(store: Store, actor: Actor) -> list[int]:
    """Five records, of which the first says another value than its words."""
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(store, strategies.source(), parts, actor=actor)
    with store.read() as session:
        found = queries.record_page(session, View(), offset=0, limit=10)
    wrong = dataclasses.replace(found[0].mention, value=Decimal(999))
    operations.correct(store, found[0].id, wrong, version=1, actor=actor)
    return [record.id for record in found]


def checks(*codes: str) -> View:
    return View(facets=((Column.CHECK, frozenset(codes)),))


def test_counts_are_what_choosing_them_shows(store: Store, ids: list[int]) -> None:
    with store.read() as session:
        counts = dict(check_counts(session, View()))
        assert counts["differs_from_text"] == 1
        assert counts.keys() >= {"", "differs_from_text"}
        for code, n in counts.items():
            view = resolved(session, checks(code))
            assert len(queries.record_ids(session, view)) == n
        view = resolved(session, checks("differs_from_text"))
        assert list(queries.record_ids(session, view)) == ids[:1]
        assert dict(check_counts(session, view)) == counts  # it does not restrict itself


def test_other_conditions_hold_too_and_the_order_stays(store: Store, ids: list[int]) -> None:
    order = (Order(Column.POSITION, descending=True),)
    with store.read() as session:
        view = resolved(
            session, dataclasses.replace(checks("", "differs_from_text"), text="地区", order=order)
        )
        assert list(queries.record_ids(session, view)) == [ids[1], ids[0]]
        assert view.order == order


def test_a_view_without_checks_holds_everything_again(store: Store, ids: list[int]) -> None:
    with store.read() as session:
        assert resolved(session, View(only=frozenset({ids[0]}))) == View()
