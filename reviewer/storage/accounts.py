"""Accounts as they are stored: what the trail tells of them, and what may be shown."""

from __future__ import annotations

import hashlib
from typing import Any

from sqlalchemy import Row, exists, select
from sqlmodel import Session, col

from reviewer.domain.account import Account
from reviewer.domain.role import Role
from reviewer.storage.codec import Fields, time_text
from reviewer.storage.columns import columns_of
from reviewer.storage.prepared import Prepared
from reviewer.storage.tables import AccountRow

_COLUMNS = columns_of(AccountRow)

_ANY = Prepared(select(exists().where(col(AccountRow.id) > 0).label("any")))


def any_accounts(session: Session) -> bool:
    """Whether the database has accounts; one without any has a single user."""
    return bool(_ANY.value(session))


def accounts(session: Session) -> list[Account]:
    """All accounts in the order in which they were made."""
    rows = session.execute(select(*_COLUMNS).order_by(col(AccountRow.id)))
    return [account_of(row) for row in rows]


def row_by(session: Session, *, uid: str | None = None, name: str | None = None) -> Row[Any] | None:
    """The row of an account, by its uid or its name; None if there is none."""
    by = col(AccountRow.uid) == uid if uid is not None else col(AccountRow.name) == name
    return session.execute(select(*_COLUMNS).where(by)).one_or_none()


def account_of(row: Row[Any]) -> Account:
    return Account(
        uid=row.uid,
        name=row.name,
        role=Role(row.role),
        public_key=row.public_key,
        made_at=row.made_at,
        disabled_at=row.disabled_at,
        n_failed=row.n_failed,
        not_before=row.not_before,
    )


def account_fields(columns: Any) -> Fields:
    """What the trail tells of an account: all of it, the secrets only as their digest."""
    return {
        "name": columns["name"],
        "role": columns["role"],
        "public_key": columns["public_key"],
        "secrets_sha256": _digest(columns["passphrase_hash"], columns["sealed_key"]),
        "made_at": time_text(columns["made_at"]),
        "disabled_at": time_text(columns["disabled_at"]),
        "n_failed": columns["n_failed"],
        "not_before": time_text(columns["not_before"]),
    }


def _digest(*texts: str) -> str:
    parts = "".join(f"{len(text)}:{text}" for text in texts)
    return hashlib.sha256(parts.encode()).hexdigest()
