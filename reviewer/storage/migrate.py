"""At opening: refuse a newer database, back up an older one, upgrade, check.

The upgrade is one transaction on the application's own connection, with foreign keys off
(batch mode rebuilds tables, and dropping a parent would delete its children) and checked before
the commit. What fails leaves the database as it was. Alembic is loaded only when there is
something to do: it would cost a tenth of a second at every start.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlmodel import Session, select
from uuid6 import uuid7

from reviewer import __version__, paths
from reviewer.errors import QT_TRANSLATE_NOOP, StoreError
from reviewer.storage import failures, passages, schema, wordings
from reviewer.storage.cipher import Cipher, connect
from reviewer.storage.tables import MetaRow

HEAD = "0009"
"""The newest revision in ``db/migrations``; a test compares."""

_NEWER = QT_TRANSLATE_NOOP(
    "errors",
    "The database “{path}” was written by a newer version of this program (revision "
    "{revision}). Install that version to open it; nothing was changed.",
)
_OLDER = QT_TRANSLATE_NOOP(
    "errors",
    "The database “{path}” is of an older version of this program (revision {revision}). "
    "Open it once for writing to bring it up to date.",
)
_BROKEN_LINKS = QT_TRANSLATE_NOOP(
    "errors",
    "The database “{path}” cannot be upgraded: {count} of its rows refer to rows that are not "
    "there. Nothing was changed. Restore it from a backup.",
)

Clock = Callable[[], datetime]


def prepare(
    engine: Engine, path: Path, *, read_only: bool, clock: Clock, cipher: Cipher | None = None
) -> None:
    """Bring the database to :data:`HEAD`. Raises StoreError if it cannot be."""
    with engine.connect() as connection:
        revision = _revision(connection, path)
        known = revision is None or revision == HEAD or revision in _revisions()
    if not known:
        raise StoreError(_NEWER, path=path, revision=revision)
    if revision == HEAD:
        return
    if read_only:
        raise StoreError(_OLDER, path=path, revision=revision or "–")
    if revision is not None:
        name = f"{path.stem}.before-{HEAD}-{clock():%Y%m%dT%H%M%S}.sqlite3"
        back_up(path, path.with_name(name), cipher=cipher)
    _upgrade(engine, path, clock=clock, is_new=revision is None)


def _revision(connection: Connection, path: Path) -> str | None:
    """The revision of the database, None if it is empty. Raises StoreError if it is not ours."""
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    if "alembic_version" not in tables or "trail" not in tables:
        raise failures.not_ours(path)
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _revisions() -> set[str]:
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    return {script.revision for script in ScriptDirectory(str(paths.migrations())).walk_revisions()}


def _upgrade(engine: Engine, path: Path, *, clock: Clock, is_new: bool) -> None:
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(paths.migrations()).replace("%", "%%"))
    with engine.execution_options(reviewer_begin="IMMEDIATE").connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                if not is_new:
                    schema.renew_indexes(connection)
                broken = len(connection.execute(text("PRAGMA foreign_key_check")).all())
                if broken:
                    raise StoreError(_BROKEN_LINKS, path=path, count=broken)
                _describe(connection, clock=clock)
                _make_searchable(connection)
        finally:
            raw.execute("PRAGMA foreign_keys = ON")


def _describe(connection: Connection, *, clock: Clock) -> None:
    """Give a new database its uid, and say which program made it and when."""
    with Session(connection) as session:
        if session.exec(select(MetaRow).where(MetaRow.name == "uid")).first() is None:
            facts = {"uid": str(uuid7()), "made_at": clock().isoformat(), "made_by": __version__}
            session.add_all(MetaRow(name=name, value=value) for name, value in facts.items())
            session.flush()


def _make_searchable(connection: Connection) -> None:
    """Index the sources of a database from before there was an index, and what its records hold.
    Not a step of a migration: those stay as they are, and the index is made as the newest program
    makes it."""
    with Session(connection) as session:
        if not passages.is_current(session):
            passages.refresh(session)
            session.flush()
        wordings.complete(session)


def back_up(path: Path, target: Path, *, cipher: Cipher | None = None) -> None:
    """Copy a database by SQLite's backup API, which is safe beside a writer."""
    try:
        with (
            closing(connect(path, "rw", cipher=cipher)) as source,
            closing(connect(target, "rwc", cipher=cipher, like=path)) as copy,
        ):
            source.backup(copy)
    except BaseException:
        for ending in ("", "-journal"):  # half a copy is none
            target.with_name(target.name + ending).unlink(missing_ok=True)
        raise
