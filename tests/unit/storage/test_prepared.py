"""Prepared statements answer as SQLAlchemy itself would, whatever the types of their columns."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Integer, select, update
from sqlmodel import col

from reviewer.domain.candidate import State
from reviewer.domain.record import Actor
from reviewer.errors import StoreError
from reviewer.review import operations
from reviewer.storage.columns import insert
from reviewer.storage.prepared import Prepared, parameter
from reviewer.storage.store import Store
from reviewer.storage.tables import BookmarkRow, RecordRow
from tests import strategies

_COLUMNS = RecordRow.__table__.columns  # type: ignore[attr-defined]


@pytest.fixture
def decided(store: Store, actor: Actor) -> Store:
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(store, strategies.source(), parts, actor=actor)
    operations.confirm(store, 1, version=1, actor=actor)
    operations.flag(store, 2, is_flagged=True, version=1, actor=actor)
    return store


def test_rows_hold_the_values_that_sqlalchemy_gives(decided: Store) -> None:
    plain = select(*_COLUMNS).order_by(col(RecordRow.id))
    with decided.read() as session:
        expected = [row._asdict() for row in session.execute(plain)]
        found = [row._mapping for row in Prepared(plain).rows(session)]
    assert found == expected
    assert found[0]["decided_at"].tzinfo is UTC
    assert found[1]["is_flagged"] is True


def test_named_values_stand_beside_those_of_the_statement(decided: Store) -> None:
    prepared = Prepared(
        select(col(RecordRow.id))
        .where(
            col(RecordRow.state).in_([State.PENDING.value, State.CONFIRMED.value]),
            col(RecordRow.is_flagged).is_(False),
            col(RecordRow.id) >= parameter("least"),
        )
        .order_by(col(RecordRow.id))
        .limit(parameter("most", Integer))
    )
    with decided.read() as session:
        assert [row.id for row in prepared.rows(session, least=1, most=2)] == [1, 3]
        assert prepared.value(session, least=4, most=1) == 4
        assert prepared.first(session, least=99, most=1) is None


def test_times_are_written_in_utc_and_a_naive_one_is_refused(store: Store) -> None:
    at = datetime(2026, 5, 4, 12, 30, tzinfo=timezone(timedelta(hours=8)))
    row = {"actor": "李审校", "document_id": None, "record_id": None, "at": at}
    with store.write() as session:
        insert(session, BookmarkRow, [row])
    with store.read() as session:
        found = session.get(BookmarkRow, "李审校")
        assert found is not None
        assert found.at == at
    with pytest.raises(ValueError, match="zone"), store.write() as session:
        insert(session, BookmarkRow, [{**row, "at": at.replace(tzinfo=None)}])


def test_what_a_check_forbids_is_refused_and_leaves_nothing(decided: Store) -> None:
    wrong = Prepared(
        update(RecordRow)
        .where(col(RecordRow.id) == parameter("row_id"))
        .values(state=parameter("now"))
    )
    rows = [{"row_id": 3, "now": "confirmed"}, {"row_id": 4, "now": "no state"}]
    with pytest.raises((StoreError, LookupError)), decided.write() as session:
        wrong.run(session, rows)
    with decided.read() as session:
        assert Prepared(select(col(RecordRow.state)).where(col(RecordRow.id) == 3)).value(
            session
        ) == ("pending")
