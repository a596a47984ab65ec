"""The imported files, kept byte for byte."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from reviewer.audit.verify import verify
from reviewer.domain.candidate import Extraction
from reviewer.domain.document import Source
from reviewer.domain.record import Actor
from reviewer.errors import StoreError
from reviewer.review import operations
from reviewer.storage import originals, queries
from reviewer.storage.store import Store
from reviewer.text.documents import split
from reviewer.text.readers import read_bytes
from tests.unit.text.pdfs import pdf

FILES = {"txt": "全县生产总值增长8%。\r\n".encode("gb18030"), "pdf": pdf([["生产总值增长8%"]])}


def imported(store: Store, source: Source, actor: Actor) -> int:
    extraction = Extraction(candidates=(), numerals=(), resources_sha256="0" * 64)
    parts = [(document, extraction) for document in split(source)]
    (document_id,) = operations.import_source(store, source, parts, actor=actor).document_ids
    return document_id


@pytest.mark.parametrize("suffix", FILES)
def test_a_file_comes_back_as_it_was(store: Store, actor: Actor, suffix: str) -> None:
    document_id = imported(store, read_bytes(f"a.{suffix}", FILES[suffix]), actor)
    with store.read() as session:
        assert originals.original(session, document_id) == FILES[suffix]
        stored = queries.document(session, document_id)
    assert (stored.source_format, stored.has_file) == (suffix, True)
    assert hashlib.sha256(FILES[suffix]).hexdigest() == stored.file_sha256
    assert verify(store) == []


def test_a_source_without_its_file_is_no_fault(store: Store, actor: Actor) -> None:
    source = replace(read_bytes("a.txt", FILES["txt"]), original=b"")
    document_id = imported(store, source, actor)
    with store.read() as session:
        assert originals.original(session, document_id) is None
        assert not queries.document(session, document_id).has_file
    assert verify(store) == []


def test_bytes_of_another_file_are_not_stored(store: Store, actor: Actor) -> None:
    source = replace(read_bytes("a.txt", FILES["txt"]), original=FILES["pdf"])
    with pytest.raises(ValueError, match=r"not the bytes of a\.txt"):
        imported(store, source, actor)
    with store.read() as session:
        assert queries.documents(session) == []


@pytest.mark.parametrize("statement", ["DELETE FROM", "UPDATE"])
def test_the_schema_refuses_to_change_a_file(store: Store, actor: Actor, statement: str) -> None:
    imported(store, read_bytes("a.txt", FILES["txt"]), actor)
    change = " SET content = x'00'" if statement == "UPDATE" else ""
    with pytest.raises(IntegrityError, match="source_file rows are never"), store.write() as s:
        s.execute(text(f"{statement} source_file{change}"))


CHANGES = {
    "other bytes": ("UPDATE source_file SET content = x'00ff'", "source_file"),
    "a packing that says more than it holds": (
        "UPDATE source_file SET n_bytes = 9000000000000",
        "source_file",
    ),
    "the row gone": ("DELETE FROM source_file", "state"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_file_changed_behind_our_back_is_found(tmp_path: Path, actor: Actor, name: str) -> None:
    statement, code = CHANGES[name]
    path = tmp_path / "a.sqlite3"
    store = Store.open(path)
    document_id = imported(store, read_bytes("a.txt", FILES["txt"]), actor)
    store.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        for action in ("update", "delete"):
            connection.execute(f"DROP TRIGGER tr_source_file_no_{action}")
        connection.execute(statement)
    store = Store.open(path)
    try:
        found = {finding.code for finding in verify(store)}
        assert {code, "schema"} <= found
        if code == "source_file":
            with store.read() as session, pytest.raises(StoreError, match=r"“a\.txt” is not the"):
                originals.original(session, document_id)
    finally:
        store.close()
