"""The schema as it was reviewed: ``db/schema.sql``, which a test holds to the migrations."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from sqlalchemy import Connection, text

from reviewer import paths


def expected(kind: str) -> dict[str, str]:
    """The statements that make the triggers (indexes) of the newest schema, by name."""
    return _expected(kind, paths.schema())


def present(connection: Connection, kind: str) -> dict[str, str]:
    """Those that the database has; not what SQLite makes for itself."""
    rows = connection.execute(
        text("SELECT name, sql FROM sqlite_master WHERE type = :kind AND sql IS NOT NULL"),
        {"kind": kind},
    ).tuples()
    return {name: _plain(sql) for name, sql in rows}


def renew_indexes(connection: Connection) -> None:
    """Make those indexes anew that are not as in the newest schema: they hold no data, and
    programs from before their form was settled made others under the same revisions."""
    wanted, there = expected("index"), present(connection, "index")
    for name in sorted(there.keys() | wanted.keys()):
        if there.get(name) == wanted.get(name):
            continue
        if name in there:
            connection.execute(text(f'DROP INDEX "{name}"'))
        if name in wanted:
            connection.execute(text(wanted[name]))


@lru_cache(maxsize=4)
def _expected(kind: str, path: Path) -> dict[str, str]:
    statements = path.read_text(encoding="utf-8").split(";\n\n")
    form = re.compile(rf"CREATE (?:UNIQUE )?{kind.upper()} (\w+)")
    named = ((form.match(one.strip()), one) for one in statements)
    return {name[1]: _plain(statement) for name, statement in named if name}


def _plain(sql: str) -> str:
    return " ".join(sql.split()).removesuffix(";")
