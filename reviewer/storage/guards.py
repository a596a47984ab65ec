"""The triggers that keep rows from being changed or deleted, as the schema must have them."""

from __future__ import annotations

from collections.abc import Iterator

from sqlmodel import Session

from reviewer.storage import schema


def broken(session: Session) -> Iterator[str]:
    """Names of triggers that are not there, were altered, or are none of ours."""
    there, wanted = schema.present(session.connection(), "trigger"), schema.expected("trigger")
    for name in sorted(there.keys() | wanted.keys()):
        if there.get(name) != wanted.get(name):
            yield name
