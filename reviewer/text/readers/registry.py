"""Files to sources: one reader a format, chosen by content."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from reviewer.domain.document import Source
from reviewer.errors import QT_TRANSLATE_NOOP, ReadError
from reviewer.text.readers import plain
from reviewer.text.readers.parsed import Limits, Parsed, RawFile
from reviewer.text.readers.sniff import sniff

Parser = Callable[[RawFile], Parsed]

PARSERS: dict[str, Parser] = {
    "txt": plain.parse,
    "md": plain.parse,
}


def read(path: Path, *, limits: Limits | None = None) -> Source:
    """The file as a source. Raises ReadError, and nothing else, if it cannot be read."""
    return read_bytes(path.name, load(path, limits or Limits()), limits=limits)


def load(path: Path, limits: Limits) -> bytes:
    """The file's bytes. Raises ReadError if it is no file, empty, or beyond the limit."""
    try:
        if not path.is_file():
            raise ReadError(
                QT_TRANSLATE_NOOP(
                    "errors", "“{file}” is not a file, or it was moved. Check the path."
                ),
                file=path.name,
            )
        with path.open("rb") as stream:
            data = stream.read(limits.file_bytes + 1)
    except OSError as error:
        raise ReadError(
            QT_TRANSLATE_NOOP(
                "errors", "“{file}” cannot be opened: {reason}. Check that you may read it."
            ),
            file=path.name,
            reason=error.strerror or type(error).__name__,
        ) from error
    if not data:
        raise ReadError(
            QT_TRANSLATE_NOOP("errors", "“{file}” is empty. Choose a file with content."),
            file=path.name,
        )
    if len(data) > limits.file_bytes:
        raise ReadError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}” is larger than {limit} MB, the most that is read from one file. "
                "Split it into smaller files.",
            ),
            file=path.name,
            limit=limits.file_bytes // 1_048_576,
        )
    return data


def read_bytes(name: str, data: bytes, *, limits: Limits | None = None) -> Source:
    """A file's bytes as a source. Raises ReadError if they cannot be read."""
    file = RawFile(name, data, limits or Limits())
    format_ = sniff(file)
    parsed = PARSERS[format_](file)
    _check_text(file, parsed.text)
    return Source(
        name=name,
        text=parsed.text,
        file_sha256=hashlib.sha256(data).hexdigest(),
        format=format_,
        encoding=parsed.encoding,
        pages=parsed.pages,
        tables=parsed.tables,
    )


def _check_text(file: RawFile, text: str) -> None:
    if not text.strip():
        raise ReadError(
            QT_TRANSLATE_NOOP("errors", "“{file}” has no text in it. Choose a file with content."),
            file=file.name,
        )
    if len(text) > file.limits.characters:
        raise ReadError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}” has more than {limit} million characters, the most that is read from "
                "one file. Split it into smaller files.",
            ),
            file=file.name,
            limit=file.limits.characters // 1_000_000,
        )
