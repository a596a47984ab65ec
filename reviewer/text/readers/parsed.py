"""What a reader gets and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.domain.document import Page, Table

_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a single file may cost.

    ratio: unpacked to packed size of an archive above ``ratio_from_bytes``; depth: elements
    inside elements; seconds and memory_bytes bind the process of ``sandbox.read_isolated``.
    """

    file_bytes: int = 64 * _MIB
    characters: int = 32_000_000
    unpacked_bytes: int = 256 * _MIB
    ratio: int = 200
    ratio_from_bytes: int = 16 * _MIB
    entries: int = 10_000
    depth: int = 400
    pages: int = 5_000
    cells: int = 1_000_000
    cell_characters: int = 1_000_000
    seconds: float = 30.0
    memory_bytes: int = 1024 * _MIB


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file's name as shown to the user, its bytes, and what it may cost."""

    name: str
    data: bytes
    limits: Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """The text of a file, newlines unified, with the tables and pages found in it."""

    text: str
    encoding: str = ""
    pages: tuple[Page, ...] = ()
    tables: tuple[Table, ...] = ()
