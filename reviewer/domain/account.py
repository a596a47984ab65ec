"""An account, as far as it may be shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reviewer.domain.role import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """public_key: Ed25519 in base64, "" until the holder has chosen a passphrase of their own;
    not_before: when the next attempt to sign in is heard, None: at once."""

    uid: str
    name: str
    role: Role
    public_key: str
    made_at: datetime
    disabled_at: datetime | None
    n_failed: int
    not_before: datetime | None

    @property
    def is_active(self) -> bool:
        return self.disabled_at is None

    @property
    def has_own_passphrase(self) -> bool:
        return bool(self.public_key)
