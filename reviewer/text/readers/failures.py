"""Failures that several readers share, as sentences."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from reviewer.errors import QT_TRANSLATE_NOOP, ReadError


def damaged(name: str, format_: str, reason: object = "") -> ReadError:
    """The file starts right but does not go on so."""
    return ReadError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}” is damaged or cut off and cannot be read as {format} ({reason}). "
            "Open it in the program that made it and save it again, or get a complete copy.",
        ),
        file=name,
        format=format_.upper(),
        reason=str(reason).strip().rstrip(".")[:200] or type(reason).__name__,
    )


def password_protected(name: str) -> ReadError:
    return ReadError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}” is protected by a password. Open it, save a copy without the password "
            "and import that.",
        ),
        file=name,
    )


def too_deep(name: str, limit: int) -> ReadError:
    return ReadError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}” nests its parts more than {limit} levels deep, which no document needs. "
            "Save it again from the program that made it, or copy its text into a txt file.",
        ),
        file=name,
        limit=limit,
    )


@contextmanager
def foreign(name: str, format_: str) -> Iterator[None]:
    """Whatever a library raises over a broken file becomes a ReadError.

    Libraries for these formats raise anything from KeyError to AttributeError on hostile files,
    and no list of theirs is complete: the one place outside the program's borders with a broad
    ``except``. Keep what stands under it to calls of the library.
    """
    try:
        yield
    except (ReadError, MemoryError, RecursionError):
        raise
    except Exception as error:
        raise damaged(name, format_, error) from error
