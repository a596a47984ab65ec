"""How long finding takes: ``python -m tests.bench.search [--mb 100] [--json]``.

Documents of 40,000 characters are put together from the sentences of all texts at hand (the
project's own, and the shared corpus where it is), with a few rare words strewn in.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import func, select, text

from reviewer import paths
from reviewer.domain.document import Document, Source
from reviewer.domain.span import Span
from reviewer.storage import passages, search
from reviewer.storage.columns import insert
from reviewer.storage.sources import document_columns, document_fields, source_columns
from reviewer.storage.store import Store, utc_now
from reviewer.storage.tables import DocumentRow, SourceRow
from reviewer.text.readers import read
from tests.bench.gold import HERE, shared_folder

WORDS = (
    "率",
    "收入",
    "发展",
    "人均可支配收入",
    "一般公共预算",
    "500亿元",
    "188.77",
    "龘靐",
    "没有的词",
)
_LENGTH = 40_000


def texts() -> list[str]:
    files = [
        *(HERE / "gold" / "texts").glob("*.txt"),
        *(paths.resources() / "samples").glob("*.txt"),
    ]
    shared = shared_folder()
    if shared is not None:
        files += (shared / "corpus").rglob("*.txt")
    return [read(path).text for path in sorted(files)]


def documents(megabytes: float) -> Iterator[str]:
    """Texts that come to so many million bytes in UTF-8, the same ones each time."""
    dice = random.Random(1)
    sentences = [one for whole in texts() for one in re.split(r"(?<=[。；])", whole) if one.strip()]
    done = 0
    while done < megabytes * 1_000_000:
        parts: list[str] = []
        length = 0
        while length < _LENGTH:
            parts.append(dice.choice(sentences))
            length += len(parts[-1])
            if dice.random() < 0.002:
                parts.append(f"龘靐{dice.randrange(10**6)}")
        whole = "".join(parts)[:_LENGTH]
        done += len(whole.encode())
        yield whole


def fill(store: Store, megabytes: float, *, is_indexed: bool) -> dict[str, float]:
    """Seconds for the passages with their index, and the million characters they hold."""
    seconds = n_characters = 0.0
    for n, whole in enumerate(documents(megabytes)):
        with store.write() as session:
            source = Source(name=f"{n}.txt", text=whole, file_sha256="", format="txt", encoding="")
            columns = {"uid": f"s{n}", "imported_at": utc_now(), **source_columns(source)}
            insert(session, SourceRow, [{**columns, "text_sha256": str(n)}])
            source_id = session.execute(select(func.max(SourceRow.id))).scalar_one()
            document = Document(text=whole, extent=Span(0, len(whole)))
            row = document_columns(document_fields(document)) | {"start": 0, "end": len(whole)}
            key = {"uid": f"d{n}", "source_id": source_id, "version": 1}
            insert(session, DocumentRow, [row | key])
            if is_indexed:
                started = time.perf_counter()
                passages.add_source(session, source_id, whole)
                seconds += time.perf_counter() - started
        n_characters += len(whole) / 1e6
    return {"seconds": seconds, "characters": n_characters}


def size_of(store: Store, *tables: str) -> float:
    names = ", ".join(f"'{table}'" for table in tables)
    with store.read() as session:
        n = session.execute(text(f"SELECT sum(pgsize) FROM dbstat WHERE name IN ({names})"))
        return float(n.scalar_one() or 0) / 1e6


def ask(store: Store, words: str) -> dict[str, Any]:
    """Milliseconds to the first screen of hits, to all of them, and to a page in their middle."""

    def milliseconds(started: float) -> float:
        return round((time.perf_counter() - started) * 1000, 1)

    with store.read() as session:
        started = time.perf_counter()
        some = search.more(session, search.look_for(words), enough=200)
        search.page(session, some, offset=0, limit=50)
        first = milliseconds(started)
        started = time.perf_counter()
        every = search.more(session, some)
        complete = milliseconds(started)
        started = time.perf_counter()
        search.page(session, every, offset=len(every) // 2, limit=50)
        middle = milliseconds(started)
    return {"words": words, "hits": len(every), "first": first, "all": complete, "page": middle}


def measure(megabytes: float) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "bench.sqlite3")
        try:
            made = fill(store, megabytes, is_indexed=True)
            result: dict[str, Any] = {
                "megabytes": megabytes,
                "million characters": round(made["characters"], 2),
                "seconds to make": round(made["seconds"], 2),
                "microseconds a character": round(made["seconds"] / made["characters"], 2),
                "passages, MB": size_of(store, "passage", "ix_passage_source_id"),
                "index, MB": size_of(store, "passage_gram_data", "passage_gram_idx"),
                "indexed": [ask(store, words) for words in WORDS],
            }
            with store.write() as session:
                session.execute(text("DROP TABLE passage_gram"))
            result["plain"] = [ask(store, words) for words in WORDS]
            return result
        finally:
            store.close()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.search", description=__doc__)
    parser.add_argument("--mb", type=float, default=20, help="size of the texts in UTF-8")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    result = measure(arguments.mb)
    if arguments.json:
        json.dump(result, sys.stdout, ensure_ascii=False, indent=1)
        return
    for name, value in result.items():
        if isinstance(value, list):
            print(f"\n{name}: hits, ms to the first 50, to all, to 50 in the middle")
            for row in value:
                print("{words}\t{hits:,}\t{first}\t{all}\t{page}".format(**row))
        else:
            print(f"{name}: {value}")


if __name__ == "__main__":
    main()
