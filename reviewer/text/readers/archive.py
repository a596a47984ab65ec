"""ZIP packages of office documents, opened only after their cost is known.

Declared sizes can lie, so every part is unpacked once and counted before a library sees it.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from reviewer.errors import QT_TRANSLATE_NOOP, ReadError
from reviewer.text.readers import failures
from reviewer.text.readers.parsed import RawFile

NO_MEMORY = 2  # XML_ERR_NO_MEMORY: libxml2 calls it a syntax error

_CHUNK = 1 << 20
_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
_XML = re.compile(r"\.(?:xml|rels|vml)$", re.IGNORECASE)
_DECLARED = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]+)""")
_ENCODINGS = frozenset({b"utf-8", b"utf-16", b"utf-16le", b"utf-16be", b"us-ascii", b"iso-8859-1"})


@dataclass(frozen=True, slots=True)
class Package:
    """A package whose parts have all been counted."""

    file: RawFile
    format: str
    archive: zipfile.ZipFile

    def names(self) -> list[str]:
        return self.archive.namelist()

    def part(self, name: str) -> bytes | None:
        """A part's bytes, or None if there is none of that name."""
        try:
            return self.archive.read(name)
        except KeyError:
            return None
        except _BROKEN as error:
            raise failures.damaged(self.file.name, self.format, error) from error

    def tree(self, name: str) -> etree._Element | None:
        """A part as XML with entities off, or None if there is no such part."""
        data = self.part(name)
        if data is None:
            return None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True
        )
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            if getattr(error, "code", None) == NO_MEMORY:
                raise MemoryError from error
            raise failures.damaged(self.file.name, self.format, error) from error


def check_depth(root: etree._Element, file: RawFile) -> None:
    """Raises ReadError if elements stand deeper in each other than the limit."""
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > file.limits.depth:
            raise failures.too_deep(file.name, file.limits.depth)


def open_package(file: RawFile, format_: str) -> Package:
    """The package, checked whole. Raises ReadError if it is locked, damaged or a bomb."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(file.data))
        entries = archive.infolist()
        _check_declared(file, entries)
        total = 0
        for entry in entries:
            total = _check_part(file, archive, entry, total)
    except ReadError:
        raise
    except _BROKEN as error:
        raise failures.damaged(file.name, format_, error) from error
    return Package(file, format_, archive)


def _check_declared(file: RawFile, entries: list[zipfile.ZipInfo]) -> None:
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise failures.password_protected(file.name)
    if len(entries) > file.limits.entries:
        raise _bomb(file)
    _check_size(file, sum(entry.file_size for entry in entries))


def _check_size(file: RawFile, unpacked: int) -> None:
    limits = file.limits
    is_swollen = unpacked > limits.ratio_from_bytes and unpacked > limits.ratio * len(file.data)
    if unpacked > limits.unpacked_bytes or is_swollen:
        raise _bomb(file)


def _check_part(file: RawFile, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, total: int) -> int:
    """Unpack one part, piece by piece; the bytes unpacked so far."""
    is_xml = bool(_XML.search(entry.filename))
    tail = b""
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            total += len(chunk)
            _check_size(file, total)
            if is_xml:
                _check_xml(file, tail + chunk, is_head=not tail)
                tail = chunk[-32:]
    return total


def _check_xml(file: RawFile, piece: bytes, *, is_head: bool) -> None:
    """Office documents declare no types and no entities; what does is an attack."""
    declared = _DECLARED.search(piece[:300]) if is_head else None
    if (
        b"<!DOCTYPE" in piece
        or b"<!ENTITY" in piece
        or "<!DOCTYPE".encode("utf-16-le") in piece
        or "<!DOCTYPE".encode("utf-16-be") in piece
        or (declared is not None and declared[1].lower() not in _ENCODINGS)
    ):
        raise ReadError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}” contains XML definitions that office documents never have and that "
                "are used to attack readers. It was not opened; ask where it comes from.",
            ),
            file=file.name,
        )


def _bomb(file: RawFile) -> ReadError:
    return ReadError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}” would unpack to more than its size allows (at most {limit} MB, {ratio} "
            "times its own size). It was not opened; ask where it comes from, or split it.",
        ),
        file=file.name,
        limit=file.limits.unpacked_bytes // 1_048_576,
        ratio=file.limits.ratio,
    )
