"""The triggers that keep rows from being changed or deleted, as the schema must have them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from sqlalchemy import text
from sqlmodel import Session

from reviewer import paths

_NAME = re.compile(r"CREATE TRIGGER (\w+)")


def broken(session: Session) -> Iterator[str]:
    """Names of triggers that are not there, were altered, or are none of ours."""
    rows = session.execute(
        text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
    ).tuples()
    present = {name: _plain(sql) for name, sql in rows}
    expected = _expected(paths.schema())
    for name in sorted(expected.keys() | present.keys()):
        if present.get(name) != expected.get(name):
            yield name


@lru_cache(maxsize=1)
def _expected(path: Path) -> dict[str, str]:
    """The triggers of the schema that the migrations make, which a test holds it to."""
    statements = path.read_text(encoding="utf-8").split(";\n\n")
    named = ((_NAME.match(one.strip()), one) for one in statements)
    return {name[1]: _plain(statement) for name, statement in named if name}


def _plain(sql: str) -> str:
    return " ".join(sql.split()).removesuffix(";")
