"""The files that sources were read from, byte for byte (``docs/decisions``, original files)."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator

from sqlalchemy import Row, select
from sqlmodel import Session, col

from reviewer.domain.document import Source
from reviewer.errors import QT_TRANSLATE_NOOP, StoreError
from reviewer.storage.columns import insert
from reviewer.storage.tables import DocumentRow, SourceFileRow, SourceRow

_TEXT_FORMATS = frozenset({"txt", "md", "csv", "html"})  # the others are packed already
_MOST_BYTES = 2**30  # more than any reader takes
_CHANGED = QT_TRANSLATE_NOOP(
    "errors",
    "The kept file “{name}” is not the one that was imported. "
    "Check the database, and restore it from a backup.",
)


def add(session: Session, source_id: int, source: Source) -> None:
    """Keep the file of a source. Raises ValueError if the bytes are not those it was read from."""
    data = source.original
    if hashlib.sha256(data).hexdigest() != source.file_sha256:
        raise ValueError(f"not the bytes of {source.name}")
    is_packed = source.format in _TEXT_FORMATS
    insert(
        session,
        SourceFileRow,
        [
            {
                "source_id": source_id,
                "n_bytes": len(data),
                "packing": "zlib" if is_packed else "none",
                "content": zlib.compress(data) if is_packed else data,
            }
        ],
    )


def original(session: Session, document_id: int) -> bytes | None:
    """The file that a document was read from; None if it was not kept.

    Raises StoreError if it is not the file that was imported.
    """
    row = session.execute(
        _FILES.join(DocumentRow, col(DocumentRow.source_id) == col(SourceRow.id)).where(
            col(DocumentRow.id) == document_id
        )
    ).one_or_none()
    if row is None:
        return None
    data = _unpacked(row)
    if data is None:
        raise StoreError(_CHANGED, name=row.name)
    return data


def broken(session: Session) -> Iterator[str]:
    """Names of the sources whose file is not the one that was imported."""
    for source_id in session.execute(select(col(SourceFileRow.source_id))).scalars().all():
        row = session.execute(_FILES.where(col(SourceFileRow.source_id) == source_id)).one()
        if _unpacked(row) is None:
            yield row.name


_FILES = select(
    col(SourceRow.name),
    col(SourceRow.file_sha256),
    col(SourceFileRow.n_bytes),
    col(SourceFileRow.packing),
    col(SourceFileRow.content),
).join(SourceRow, col(SourceRow.id) == col(SourceFileRow.source_id))


def _unpacked(row: Row[tuple[str, str, int, str, bytes]]) -> bytes | None:
    """The file's bytes; None if they are not what they were, however large they would unpack."""
    data = row.content
    if row.packing == "zlib":
        if not 0 < row.n_bytes <= _MOST_BYTES:
            return None
        try:
            data = zlib.decompressobj().decompress(row.content, row.n_bytes)
        except zlib.error:
            return None
    return data if hashlib.sha256(data).hexdigest() == row.file_sha256 else None
