"""Sign-offs: somebody answers for the state of documents, which is locked from then on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """name: of the release, "" for a document by itself; override: why it was done though
    something was open; entry_id: its entry in the trail, whose hash covers all before it;
    documents: ids, in order; locked: those of them that were not unlocked since."""

    id: int
    uid: str
    name: str
    comment: str
    override: str
    by: str
    at: datetime
    entry_id: int
    documents: tuple[int, ...]
    locked: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """What the last sign-off means for one document. name, by, at: of the sign-off;
    is_locked: nobody unlocked it since."""

    name: str
    by: str
    at: datetime
    is_locked: bool
