"""Ed25519 keys: made, sealed by a passphrase, used to sign and to check.

A sealed key is JSON: how the passphrase becomes a key (Argon2id with its own salt) and the
private key under ChaCha20-Poly1305. The public key is bound in, so that another account's
sealed key in its place does not open. Whoever has the file may try passphrases at the speed
that Argon2id allows; there is no other way in, and none for one who forgot theirs.
"""

from __future__ import annotations

import json
import os
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

# The two libraries are loaded where they are used: a database of a single user needs neither.


@dataclass(frozen=True, slots=True)
class Cost:
    """Of Argon2id: rounds, KiB of memory, lanes. The default is RFC 9106's for 64 MiB."""

    time: int = 3
    memory: int = 65536
    lanes: int = 4


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key in the clear, for as long as somebody is signed in."""

    _key: Ed25519PrivateKey = field(repr=False)

    @classmethod
    def new(cls) -> SigningKey:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
            Ed25519PrivateKey,
        )

        return cls(Ed25519PrivateKey.generate())

    @property
    def public(self) -> str:
        """The public key in base64."""
        return b64encode(self._key.public_key().public_bytes_raw()).decode()

    def sign(self, statement: bytes) -> str:
        """The signature in base64."""
        return b64encode(self._key.sign(statement)).decode()

    def seal(self, passphrase: str, cost: Cost | None = None) -> str:
        """The private key as text that only the passphrase opens."""
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415

        cost = cost or Cost()
        salt, nonce = os.urandom(16), os.urandom(12)
        sealed = ChaCha20Poly1305(_derive(passphrase, salt, cost)).encrypt(
            nonce, self._key.private_bytes_raw(), self.public.encode()
        )
        return json.dumps(
            {
                "kdf": "argon2id",
                "time": cost.time,
                "memory": cost.memory,
                "lanes": cost.lanes,
                "salt": b64encode(salt).decode(),
                "nonce": b64encode(nonce).decode(),
                "sealed": b64encode(sealed).decode(),
            }
        )


def unseal(sealed: str, passphrase: str, *, public: str) -> SigningKey | None:
    """The private key of ``public``; None if the passphrase is wrong or the text was changed."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415

    try:
        told = json.loads(sealed)
        cost = Cost(told["time"], told["memory"], told["lanes"])
        salt, nonce, secret = (b64decode(told[name]) for name in ("salt", "nonce", "sealed"))
        cipher = ChaCha20Poly1305(_derive(passphrase, salt, cost))
        key = SigningKey(
            Ed25519PrivateKey.from_private_bytes(cipher.decrypt(nonce, secret, public.encode()))
        )
    except (ValueError, KeyError, TypeError, InvalidTag):
        return None
    return key if key.public == public else None


def is_signed_by(public: str, statement: bytes, signature: str) -> bool:
    """Whether a signature is that of a public key on a statement; all that is no key is not."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PublicKey,
    )

    try:
        key = Ed25519PublicKey.from_public_bytes(b64decode(public, validate=True))
        key.verify(b64decode(signature, validate=True), statement)
    except (InvalidSignature, ValueError, Base64Error):
        return False
    return True


def _derive(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415

    return hash_secret_raw(
        passphrase.encode(),
        salt,
        time_cost=cost.time,
        memory_cost=min(cost.memory, 1 << 20),  # a changed file shall not take all memory
        parallelism=cost.lanes,
        hash_len=32,
        type=Type.ID,
    )
