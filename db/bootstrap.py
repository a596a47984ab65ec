"""Make a new database, or write ``db/schema.sql`` anew: ``python -m db.bootstrap --help``."""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from reviewer.storage.store import Store

SCHEMA = Path(__file__).parent / "schema.sql"


def make(path: Path) -> None:
    """A new, empty database by the migrations. Raises StoreError if it cannot be made."""
    Store.open(path).close()


def schema(path: Path) -> str:
    """The statements that would make the database at ``path``, in a settled order; without the
    tables that SQLite makes for itself."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'alembic_version' "
            "AND name NOT LIKE '%#_gram#_%' ESCAPE '#' "
            "AND name NOT LIKE 'sqlite#_%' ESCAPE '#' "
            "ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name"
        ).fetchall()
    lines = "".join(f"{sql.strip()};\n\n" for (sql,) in rows).splitlines()
    return "\n".join(line.rstrip().replace("\t", "  ") for line in lines) + "\n"


def new_schema() -> str:
    """The schema of a database that the migrations just made."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "new.sqlite3"
        make(path)
        return schema(path)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m db.bootstrap", description=__doc__)
    choice = parser.add_mutually_exclusive_group(required=True)
    choice.add_argument("--new", type=Path, metavar="PATH", help="make a new, empty database")
    choice.add_argument("--schema", action="store_true", help=f"write {SCHEMA.name} anew")
    arguments = parser.parse_args()
    if arguments.schema:
        SCHEMA.write_text(new_schema(), encoding="utf-8")
        print(SCHEMA)
    else:
        make(arguments.new)
        print(arguments.new)


if __name__ == "__main__":
    main()
