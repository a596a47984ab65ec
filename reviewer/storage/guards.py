"""The triggers that keep rows from being changed or deleted, as the schema must have them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sqlalchemy import text
from sqlmodel import Session

NEVER_CHANGED = (
    "source",
    "source_file",
    "run",
    "candidate",
    "trail",
    "trail_change",
    "checkpoint",
    "guideline",
)
NEVER_DELETED = (*NEVER_CHANGED, "document", "record", "decision", "numeral", "meta", "account")


def broken(session: Session) -> Iterator[str]:
    """Names of triggers that are not there or no longer refuse."""
    rows = session.execute(
        text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    ).tuples()
    present: dict[str, str] = dict(rows.all())
    for action, tables in (("update", NEVER_CHANGED), ("delete", NEVER_DELETED)):
        for table in tables:
            name = f"tr_{table}_no_{action}"
            refusal = (
                rf"BEFORE {action} ON \"?{table}\"?\s+BEGIN\s+SELECT RAISE\(ABORT,[^;]*\); END"
            )
            if not re.search(refusal, present.get(name, ""), re.IGNORECASE):
                yield name
