"""Accounts: who may sign in, under which name and role. Each change is one entry in the trail.

A database begins without accounts: whoever opens it is its single user. The first supervisor's
account ends that for good. An account that a supervisor makes, or makes anew for one who
forgot the passphrase, has a passphrase for one use and no key: the holder chooses their own at
the first sign-in, and only then gets a key, which so nobody else has ever been able to open.

Accounts say who did what; they hide nothing. Whoever has the file can read it.
"""

from __future__ import annotations

import platform
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row
from uuid6 import uuid7

from reviewer.audit.keys import Cost, SigningKey, unseal
from reviewer.audit.kinds import OpKind
from reviewer.domain.account import Account
from reviewer.domain.record import Actor
from reviewer.domain.role import ACCOUNT_ROLES, Role
from reviewer.errors import QT_TRANSLATE_NOOP, SignInError
from reviewer.review import passphrases
from reviewer.review.operation import Operation, operation
from reviewer.storage import accounts as stored
from reviewer.storage.store import Store

_WRONG = QT_TRANSLATE_NOOP(
    "errors", "Name and passphrase do not fit together, or the account is disabled."
)
_WAIT = QT_TRANSLATE_NOOP(
    "errors",
    "Too many wrong passphrases were given for “{name}”. Try again in {seconds} seconds.",
)
_TAKEN = QT_TRANSLATE_NOOP("errors", "There is an account called “{name}” already.")
_NO_NAME = QT_TRANSLATE_NOOP("errors", "An account needs a name of at most {longest} characters.")
_NO_ACCOUNT = QT_TRANSLATE_NOOP("errors", "There is no such account.")
_LAST = QT_TRANSLATE_NOOP(
    "errors", "“{name}” is the last supervisor who can sign in, so the account must stay one."
)
_OWN = QT_TRANSLATE_NOOP("errors", "Change your own passphrase instead.")
_SAME = QT_TRANSLATE_NOOP("errors", "Choose a passphrase other than the one you were given.")
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """Somebody who proved who they are. key: None until they chose a passphrase of their own."""

    actor: Actor
    key: SigningKey | None = field(repr=False)

    @property
    def must_choose(self) -> bool:
        """Whether a passphrase of their own comes before anything else."""
        return self.key is None


def are_used(store: Store) -> bool:
    """Whether the database has accounts."""
    with store.read() as session:
        return stored.any_accounts(session)


def known(store: Store) -> list[Account]:
    """All accounts, in the order in which they were made."""
    with store.read() as session:
        return stored.accounts(session)


def _actor(name: str, role: Role, account: str) -> Actor:
    return Actor(
        name=name, machine=platform.node(), session=str(uuid7()), role=role, account=account
    )


# -- making and changing -------------------------------------------------------------------------


def start(
    store: Store, name: str, passphrase: str, *, actor: Actor, cost: Cost | None = None
) -> SignedIn:
    """The first supervisor of a database that had a single user until now; there is no way back.

    Raises SignInError if the name or passphrase will not do, RightError if there are accounts.
    """
    name = _checked_name(name)
    passphrases.check(passphrase, name=name)
    columns, key = _new(name, Role.SUPERVISOR, passphrase, cost, at=store.clock(), is_own=True)
    with operation(store, OpKind.START_ACCOUNTS, actor=actor) as op:
        op.add_account(columns)
    return SignedIn(actor=_actor(name, Role.SUPERVISOR, columns["uid"]), key=key)


def add(
    store: Store,
    name: str,
    role: Role,
    passphrase: str,
    *,
    actor: Actor,
    cost: Cost | None = None,
) -> None:
    """A new account; ``passphrase`` is for the first sign-in only."""
    name = _checked_name(name)
    if role not in ACCOUNT_ROLES:
        raise ValueError(f"no role of an account: {role}")
    passphrases.check(passphrase, name=name)
    columns, _ = _new(name, role, passphrase, cost, at=store.clock(), is_own=False)
    with operation(store, OpKind.ADD_ACCOUNT, actor=actor) as op:
        if stored.row_by(op.session, name=name) is not None:
            raise SignInError(_TAKEN, name=name)
        op.add_account(columns)


def reset(
    store: Store, uid: str, passphrase: str, *, actor: Actor, cost: Cost | None = None
) -> None:
    """Give one who forgot the passphrase another for one sign-in. The old key is lost."""
    if uid == actor.account:
        raise SignInError(_OWN)
    with operation(store, OpKind.RESET_ACCOUNT, actor=actor) as op:
        row = _row(op, uid)
        passphrases.check(passphrase, name=row.name)
        op.change_account(row, _secrets(passphrase, None, cost))


def disable(store: Store, uid: str, *, actor: Actor) -> None:
    """Let nobody sign in with an account any more; what it did stays. Raises SignInError if it
    is the last supervisor's."""
    with operation(store, OpKind.DISABLE_ACCOUNT, actor=actor) as op:
        row = _row(op, uid)
        _check_led_without(op, row)
        op.change_account(row, {"disabled_at": op.at})


def change_role(store: Store, uid: str, role: Role, *, actor: Actor) -> None:
    """Give an account another role; who is signed in with it must do so anew. Raises SignInError
    if it is the last supervisor's and would be one no more."""
    if role not in ACCOUNT_ROLES:
        raise ValueError(f"no role of an account: {role}")
    with operation(store, OpKind.CHANGE_ROLE, actor=actor) as op:
        row = _row(op, uid)
        if role is not Role.SUPERVISOR:
            _check_led_without(op, row)
        op.change_account(row, {"role": role.value})


def _check_led_without(op: Operation, row: Row[Any]) -> None:
    """Raises SignInError if nobody else can sign in as a supervisor."""
    if not any(
        one.role is Role.SUPERVISOR
        and one.is_active
        and one.has_own_passphrase
        and one.uid != row.uid
        for one in stored.accounts(op.session)
    ):
        raise SignInError(_LAST, name=row.name)


def enable(store: Store, uid: str, *, actor: Actor) -> None:
    """Let an account be signed in with again."""
    with operation(store, OpKind.ENABLE_ACCOUNT, actor=actor) as op:
        op.change_account(_row(op, uid), {"disabled_at": None})


def change_passphrase(
    store: Store, *, actor: Actor, old: str, new: str, cost: Cost | None = None
) -> SignedIn:
    """Give one's own account another passphrase, and a key if it has none yet.

    Raises SignInError if ``old`` is wrong (which counts as a failed attempt) or ``new`` will
    not do.
    """
    proved = _prove(store, actor.name, old)
    row, key = proved.row, proved.key or SigningKey.new()
    passphrases.check(new, name=row.name)
    if proved.key is None and passphrases.normal(new) == passphrases.normal(old):
        raise SignInError(_SAME)
    with operation(store, OpKind.CHANGE_PASSPHRASE, actor=actor) as op:
        op.change_account(_row(op, row.uid), _secrets(new, key, cost))
    return SignedIn(actor=actor, key=key)


def _new(
    name: str, role: Role, passphrase: str, cost: Cost | None, *, at: datetime, is_own: bool
) -> tuple[dict[str, Any], SigningKey | None]:
    key = SigningKey.new() if is_own else None
    columns = {
        "uid": str(uuid7()),
        "name": name,
        "role": role.value,
        "made_at": at,
        "disabled_at": None,
        **_secrets(passphrase, key, cost),
    }
    return columns, key


def _secrets(passphrase: str, key: SigningKey | None, cost: Cost | None) -> dict[str, Any]:
    return {
        "passphrase_hash": passphrases.hashed(passphrase, cost),
        "public_key": key.public if key else "",
        "sealed_key": key.seal(passphrases.normal(passphrase), cost) if key else "",
        "n_failed": 0,
        "not_before": None,
    }


def _checked_name(name: str) -> str:
    name = " ".join(name.split())
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise SignInError(_NO_NAME, longest=_LONGEST_NAME)
    return name


def _row(op: Operation, uid: str) -> Row[Any]:
    row = stored.row_by(op.session, uid=uid)
    if row is None:
        raise SignInError(_NO_ACCOUNT)
    return row


# -- signing in ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Proved:
    row: Row[Any]
    key: SigningKey | None = field(repr=False)


def sign_in(store: Store, name: str, passphrase: str) -> SignedIn:
    """Prove who one is; noted in the trail, as each failed attempt is.

    Raises SignInError, in the same words whether the name or the passphrase is wrong or the
    account is disabled; after some wrong attempts in a row it is raised unheard for a time that
    grows, which outlasts the program. A database opened for reading only notes nothing.
    """
    proved = _prove(store, name, passphrase)
    row = proved.row
    actor = _actor(row.name, Role(row.role), row.uid)
    if not store.is_read_only:
        with operation(store, OpKind.SIGN_IN, actor=actor) as op:
            op.change_account(_row(op, row.uid), {"n_failed": 0, "not_before": None})
    return SignedIn(actor=actor, key=proved.key)


def sign_out(store: Store, *, actor: Actor) -> None:
    """Note the end of a session."""
    with operation(store, OpKind.SIGN_OUT, actor=actor):
        pass


def _prove(store: Store, name: str, passphrase: str) -> _Proved:
    name = " ".join(name.split())
    with store.read() as session:
        row = stored.row_by(session, name=name)
    if row is None:
        passphrases.spend(passphrase)
        raise SignInError(_WRONG)
    _check_wait(row, store.clock())
    is_right = passphrases.is_right(row.passphrase_hash, passphrase)
    key = None
    if is_right and row.public_key:
        key = unseal(row.sealed_key, passphrases.normal(passphrase), public=row.public_key)
        is_right = key is not None
    if not is_right or row.disabled_at is not None:
        _note_failure(store, row)
        raise SignInError(_WRONG)
    return _Proved(row, key)


def _check_wait(row: Row[Any], now: datetime) -> None:
    left = passphrases.left_of(row.not_before, now)
    if left:
        raise SignInError(_WAIT, name=row.name, seconds=int(left.total_seconds()) + 1)


def _note_failure(store: Store, row: Row[Any]) -> None:
    if store.is_read_only:
        return
    actor = _actor(row.name, Role(row.role), row.uid)
    with operation(store, OpKind.SIGN_IN_FAILED, actor=actor) as op:
        now = _row(op, row.uid)
        n_failed = now.n_failed + 1
        wait = passphrases.wait_after(n_failed)
        changes: Mapping[str, Any] = {
            "n_failed": n_failed,
            "not_before": op.at + wait if wait else None,
        }
        op.change_account(now, changes)
