"""Digests of what the extractor proposed: an import's entry proves all of it by two of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reviewer.storage.codec import canonical

_PROVED = ("uid", "mention", "evidence", "alternatives", "confidence", "rule", "catalogue_id")
_PROVED_NUMERAL = ("uid", "start", "end", "kind", "rule")


def candidates_sha256(candidates: Iterable[Mapping[str, Any]]) -> str:
    """Digest of proposals in the order in which they were stored."""
    return _digest(candidates, _PROVED)


def numerals_sha256(numerals: Iterable[Mapping[str, Any]]) -> str:
    """Digest of what the extractor said of numerals, in the order in which it was stored."""
    return _digest(numerals, _PROVED_NUMERAL)


def _digest(rows: Iterable[Mapping[str, Any]], names: Sequence[str]) -> str:
    digest = hashlib.sha256()
    for row in rows:
        digest.update(canonical([row[name] for name in names]).encode("utf-8"))
        digest.update(b"\n")
    return digest.hexdigest()
