"""A database as large as a project may become: real documents, and their records many times."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reviewer import paths
from reviewer.domain.document import Source
from reviewer.domain.record import Actor
from reviewer.extract import Extractor
from reviewer.review import operations
from reviewer.storage.store import Store
from reviewer.text.documents import split
from reviewer.text.readers import read
from tests.bench.gold import shared_folder

N_NAMES = 10_000
N_SOURCES = 10
_ACTOR = Actor("bench")


def largest_text() -> str:
    """The longest text at hand: of the shared corpus, else the sample's many times over."""
    shared = shared_folder()
    if shared is not None:
        return read(shared / "corpus" / "qijiang_145_plan.txt").text
    [sample] = (paths.resources() / "samples").glob("*工作报告.txt")
    return read(sample).text * 12


def import_text(store: Store, text: str, extractor: Extractor, *, name: str) -> int:
    """Store a text with its candidates; the id of its largest document."""
    source = Source(name=name, text=text, file_sha256=f"{hash(text):064x}"[-64:], format="txt")
    parts = [(document, extractor.extract(document)) for document in split(source)]
    ids = operations.import_source(store, source, parts, actor=_ACTOR).document_ids
    by_length = dict(zip(ids, (len(document.extent) for document, _ in parts), strict=True))
    return max(by_length, key=by_length.__getitem__)


def densest_document(store: Store, extractor: Extractor) -> int:
    """Import what has the most records to one document; its id."""
    shared = shared_folder()
    text = largest_text()
    if shared is not None:
        page = read(shared / "corpus" / "work_reports_list_page.txt").text
        import_text(store, page, extractor, name="list.txt")
    return import_text(store, text, extractor, name="largest.txt")


def make(path: Path, extractor: Extractor, *, n_records: int) -> None:
    """A new database at ``path`` with ten large documents and ``n_records`` records."""
    store = Store.open(path)
    for number in range(N_SOURCES):
        import_text(store, f"{largest_text()}\n第{number}稿\n", extractor, name=f"{number}.txt")
    store.close()
    with sqlite3.connect(path) as database:
        _multiply(database, n_records)
    database.close()
    store = Store.open(path)
    with store.write():
        pass  # the commit completes what the filter goes by
    store.close()


def _multiply(database: sqlite3.Connection, n_records: int) -> None:
    """Copy documents with their records until there are enough; names vary among 10,000."""
    indexes = database.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        " AND tbl_name IN ('record', 'candidate')"
    ).fetchall()
    for name, _ in indexes:
        database.execute(f'DROP INDEX "{name}"')
    [per_round] = database.execute("SELECT count(*) FROM record").fetchone()
    [last] = database.execute("SELECT max(id) FROM document").fetchone()
    rounds = max(n_records // per_round, 1)
    for number in range(1, rounds):
        shift = {"document": number * last, "record": number * per_round, "n": number}
        _copy(database, "document", {"id": "id + :document"}, shift, last)
        _copy(
            database,
            "record",
            {
                "id": "id + :record",
                "document_id": "document_id + :document",
                "indicator": f"indicator || '（' || ((id * 7 + :n) % {N_NAMES}) || '）'",
                "confidence": "round(0.5 + ((id * 31 + :n) % 500) / 1000.0, 3)",
                "estimate": "round(0.5 + ((id * 31 + :n) % 500) / 1000.0, 3)",
            },
            shift,
            per_round,
        )
        _copy(
            database,
            "candidate",
            {"record_id": "record_id + :record", "run_id": "NULL"},
            shift,
            per_round,
        )
    for _, sql in indexes:
        database.execute(sql)
    database.execute("ANALYZE")


def _copy(
    database: sqlite3.Connection,
    table: str,
    changed: dict[str, str],
    shift: dict[str, int],
    last: int,
) -> None:
    names = [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]
    changed = {"uid": "lower(hex(randomblob(16)))", **changed}
    wanted = ", ".join(f'"{name}"' for name in names)
    values = ", ".join(changed.get(name, f'"{name}"') for name in names)
    key = "record_id" if table == "candidate" else "id"
    database.execute(
        f'INSERT INTO "{table}" ({wanted}) SELECT {values} FROM "{table}" WHERE {key} <= {last}',
        shift,
    )
