"""Plain text: decoded, newlines unified, and nothing else."""

from __future__ import annotations

from reviewer.text.readers.encoding import decode
from reviewer.text.readers.parsed import Parsed, RawFile


def unify_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def parse(file: RawFile) -> Parsed:
    text, encoding = decode(file.data, file.name)
    return Parsed(text=unify_newlines(text), encoding=encoding)
