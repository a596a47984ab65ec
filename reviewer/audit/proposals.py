"""Digests of what the extractor proposed: an import's entry proves all of it by two of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

_PROVED = ("uid", "mention", "evidence", "alternatives", "confidence", "rule", "catalogue_id")
_PROVED_NUMERAL = ("uid", "start", "end", "kind", "rule")


def candidates_sha256(candidates: Iterable[Mapping[str, Any]]) -> str:
    """Digest of proposals in the order in which they were stored."""
    return _digest(candidates, _PROVED)


def numerals_sha256(numerals: Iterable[Mapping[str, Any]]) -> str:
    """Digest of what the extractor said of numerals, in the order in which it was stored."""
    return _digest(numerals, _PROVED_NUMERAL)


def _digest(rows: Iterable[Mapping[str, Any]], names: Sequence[str]) -> str:
    """SHA-256 over every field with its length before it, so that no two lists are alike."""
    digest = hashlib.sha256()
    values_of = itemgetter(*names)
    for row in rows:
        texts = [str(value) for value in values_of(row)]
        digest.update("".join([f"{len(text)}:{text}" for text in texts]).encode())
    return digest.hexdigest()
