"""Triggers that migrations make. What these write is part of every schema there was: a trigger
of another form gets a function of its own.

Batch mode rebuilds a table and drops its triggers, so that they must be made again after it.
"""

from __future__ import annotations

from collections.abc import Iterable

from alembic import op


def refuse(action: str, *tables: str) -> None:
    """Stop every UPDATE or DELETE of rows of the tables."""
    for table in tables:
        message = f"{table} rows are never {action}d"
        name = f"tr_{table}_no_{action}"
        if op.get_bind().dialect.name == "sqlite":
            op.execute(
                f"CREATE TRIGGER {name} BEFORE {action.upper()} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
            )
        else:
            _make_elsewhere(name, f"{action.upper()} ON {table}", f"RAISE EXCEPTION '{message}';")


def refuse_where(
    action: str, table: str, condition: str, *, message: str, columns: Iterable[str] = ()
) -> None:
    """Stop an INSERT or UPDATE (of certain columns) of rows for which a condition on OLD and NEW
    holds."""
    listed = ", ".join(f'"{column}"' for column in columns)
    event = f"{action.upper()}{' OF ' + listed if listed else ''} ON {table}"
    name = f"tr_{table}_locked_{action}"
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {event} WHEN {condition} "
            f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
        )
    else:  # no subqueries in a WHEN there
        raising = f"IF {condition} THEN RAISE EXCEPTION '{message}'; END IF; RETURN NEW;"
        _make_elsewhere(name, event, raising)


def gather(table: str, columns: Iterable[str], *, into: str, as_: str) -> None:
    """Keep a table of the distinct texts that rows of another one hold in certain columns, or
    held: every text that an INSERT or UPDATE brings, once."""
    columns = list(columns)
    listed = ", ".join(f'"{column}"' for column in columns)
    new = ", ".join(f'(NEW."{column}")' for column in columns)
    keep = f'INSERT INTO {into} ("{as_}") VALUES {new} ON CONFLICT ("{as_}") DO NOTHING;'  # noqa: S608
    for action, event in (("insert", "INSERT"), ("update", f"UPDATE OF {listed}")):
        name = f"tr_{table}_gathers_on_{action}"
        if op.get_bind().dialect.name == "sqlite":
            op.execute(f"CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN {keep} END")
        else:
            _make_elsewhere(name, f"{event} ON {table}", f"{keep} RETURN NEW;")


def _make_elsewhere(name: str, event: str, body: str) -> None:
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$"
    )
    op.execute(f"CREATE TRIGGER {name} BEFORE {event} FOR EACH ROW EXECUTE FUNCTION {name}()")
