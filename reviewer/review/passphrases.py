"""Passphrases: what one must be, its hash, and how long a wrong one makes the next one wait."""

from __future__ import annotations

import unicodedata
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from reviewer.audit.keys import Cost
from reviewer.errors import QT_TRANSLATE_NOOP, SignInError

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST = 10
LONGEST = 500
FREE = 3
"""Wrong attempts that cost nothing."""
LONGEST_WAIT = timedelta(minutes=15)

_TOO_SHORT = QT_TRANSLATE_NOOP(
    "errors",
    "A passphrase has at least {shortest} characters, and at most {longest}. Several words are "
    "easier to remember than signs.",
)
_TOO_PLAIN = QT_TRANSLATE_NOOP(
    "errors", "This passphrase is too easy to guess. Use several words that do not belong together."
)


def normal(passphrase: str) -> str:
    """The same characters for the same keys on every system (RFC 8265, OpaqueString)."""
    spaced = "".join(" " if unicodedata.category(one) == "Zs" else one for one in passphrase)
    return unicodedata.normalize("NFC", spaced)


def check(passphrase: str, *, name: str) -> None:
    """Raises SignInError if a passphrase is none to protect anything with."""
    plain = normal(passphrase)
    if not SHORTEST <= len(plain) <= LONGEST:
        raise SignInError(_TOO_SHORT, shortest=SHORTEST, longest=LONGEST)
    if len(set(plain.casefold())) < 4 or plain.casefold() in (name.casefold() * 10)[: len(plain)]:
        raise SignInError(_TOO_PLAIN)


def hashed(passphrase: str, cost: Cost | None = None) -> str:
    """The Argon2id hash, in the form that names its own salt and cost."""
    return _hasher(cost or Cost()).hash(normal(passphrase))


def is_right(passphrase_hash: str, passphrase: str) -> bool:
    """Whether a passphrase is the one of a hash; takes as long either way."""
    from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415

    try:
        return _hasher(Cost()).verify(passphrase_hash, normal(passphrase))
    except (VerificationError, InvalidHashError):
        return False


def spend(passphrase: str, cost: Cost | None = None) -> None:
    """Take the time of :func:`is_right` where there is no account to ask."""
    hashed(passphrase, cost)


def _hasher(cost: Cost) -> PasswordHasher:
    from argon2 import PasswordHasher  # noqa: PLC0415 - not needed without accounts

    return PasswordHasher(time_cost=cost.time, memory_cost=cost.memory, parallelism=cost.lanes)


def wait_after(n_failed: int) -> timedelta:
    """How long nobody is heard after so many wrong attempts in a row: 2 s, 4 s, … 15 minutes."""
    if n_failed < FREE:
        return timedelta()
    return min(timedelta(seconds=2 ** min(n_failed - FREE + 1, 12)), LONGEST_WAIT)


def left_of(not_before: datetime | None, now: datetime) -> timedelta:
    """How long to wait still. A time too far away is that of a clock set back, and is over."""
    if not_before is None or not now < not_before <= now + LONGEST_WAIT:
        return timedelta()
    return not_before - now
