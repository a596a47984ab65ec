"""Files to sources: one reader a format, chosen by content."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable
from pathlib import Path

from reviewer.domain.document import Source
from reviewer.errors import QT_TRANSLATE_NOOP, ReadError, reason
from reviewer.text.readers import delimited, markdown, plain
from reviewer.text.readers.parsed import Limits, Parsed, RawFile
from reviewer.text.readers.sniff import sniff

_SURROGATES = re.compile("[\ud800-\udfff]")

Parser = Callable[[RawFile], Parsed]


def _docx(file: RawFile) -> Parsed:
    from reviewer.text.readers import word  # noqa: PLC0415

    return word.parse(file)


def _html(file: RawFile) -> Parsed:
    from reviewer.text.readers import web  # noqa: PLC0415

    return web.parse(file)


def _pdf(file: RawFile) -> Parsed:
    from reviewer.text.readers import pdf  # noqa: PLC0415

    return pdf.parse(file)


def _xlsx(file: RawFile) -> Parsed:
    from reviewer.text.readers import spreadsheet  # noqa: PLC0415

    return spreadsheet.parse(file)


# The libraries of the last four are loaded with the first file that needs them.
PARSERS: dict[str, Parser] = {
    "txt": plain.parse,
    "md": markdown.parse,
    "csv": delimited.parse,
    "html": _html,
    "docx": _docx,
    "xlsx": _xlsx,
    "pdf": _pdf,
}


def read(path: Path, *, limits: Limits | None = None) -> Source:
    """The file as a source. Raises ReadError, and nothing else, if it cannot be read."""
    limits = limits or Limits()
    return parse_file(RawFile(name_of(path), load(path, limits), limits))


def name_of(path: Path) -> str:
    """The file's name as it can be shown and kept.

    A name that is not in the system's encoding is GB18030: so are those in archives packed on a
    Chinese Windows. What is not that either has U+FFFD for what cannot be read.
    """
    try:
        path.name.encode()
    except UnicodeEncodeError:
        return os.fsencode(path.name).decode("gb18030", "replace")
    return path.name


def load(path: Path, limits: Limits) -> bytes:
    """The file's bytes. Raises ReadError if it is no file, empty, or beyond the limit."""
    try:
        if not path.is_file():
            raise ReadError(
                QT_TRANSLATE_NOOP(
                    "errors", "“{file}” is not a file, or it was moved. Check the path."
                ),
                file=name_of(path),
            )
        with path.open("rb") as stream:
            data = stream.read(limits.file_bytes + 1)
    except OSError as error:
        raise ReadError(
            QT_TRANSLATE_NOOP(
                "errors", "“{file}” cannot be opened: {reason}. Check that you may read it."
            ),
            file=name_of(path),
            reason=reason(error),
        ) from error
    if not data:
        raise ReadError(
            QT_TRANSLATE_NOOP("errors", "“{file}” is empty. Choose a file with content."),
            file=name_of(path),
        )
    if len(data) > limits.file_bytes:
        raise ReadError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}” is larger than {limit} MB, the most that is read from one file. "
                "Split it into smaller files.",
            ),
            file=name_of(path),
            limit=limits.file_bytes // 1_048_576,
        )
    return data


def read_bytes(name: str, data: bytes, *, limits: Limits | None = None) -> Source:
    """A file's bytes as a source. Raises ReadError if they cannot be read."""
    return parse_file(RawFile(name, data, limits or Limits()))


def parse_file(file: RawFile) -> Source:
    """A loaded file as a source. Raises ReadError if it cannot be read."""
    try:
        format_ = sniff(file)
        parsed = PARSERS[format_](file)
    except (MemoryError, RecursionError) as error:
        raise _too_costly(file) from error
    _check_text(file, parsed.text)
    return Source(
        name=file.name,
        text=_without_surrogates(parsed.text),
        file_sha256=hashlib.sha256(file.data).hexdigest(),
        format=format_,
        encoding=parsed.encoding,
        pages=parsed.pages,
        tables=parsed.tables,
        original=file.data,
    )


def _without_surrogates(text: str) -> str:
    """Halves of characters, which broken files hold, cannot be stored: each becomes U+FFFD."""
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)


def _too_costly(file: RawFile) -> ReadError:
    return ReadError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}” needs more memory than one file may take. Split it into smaller files.",
        ),
        file=file.name,
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
