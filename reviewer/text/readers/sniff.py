"""What a file really is, by its first bytes; its name only decides between kinds of text."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from reviewer.errors import QT_TRANSLATE_NOOP, ReadError
from reviewer.text.readers.failures import damaged, password_protected
from reviewer.text.readers.parsed import RawFile

SUFFIXES = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".csv": "csv",
    ".tsv": "csv",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".xlsx": "xlsx",
    ".pdf": "pdf",
}
"""The file name endings that are read, and the format that each stands for."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KNOWN = (
    (b"\x89PNG", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"GIF8", "GIF image"),
    (b"II*\x00", "TIFF image"),
    (b"MM\x00*", "TIFF image"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
    (b"Rar!", "RAR archive"),
    (b"7z\xbc\xaf", "7z archive"),
    (b"\x1f\x8b", "gzip archive"),
    (b"SQLite format 3", "SQLite database"),
    (b"%!PS", "PostScript file"),
)
_HTML = re.compile(
    rb"^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.I | re.S,
)
_PDF_WITHIN = 1024  # readers of PDF accept that much before the header
_HEAD = 4096
# Documents written as text that would be read as their own markup.
_MARKUP = (
    (re.compile(rb"\s*<\?xml[^>]{0,200}\?>\s*<\?mso-application\b"), "Office 2003 XML"),
    (re.compile(rb"(?:[!-9;-~]+:[^\n]*\n[ \t]*)*?MIME-Version:", re.I), "MHTML"),
)
# Packages by a part that only they have, or by what they say of themselves.
_PACKAGES = (
    ("OFD.xml", "OFD"),
    ("ppt/presentation.xml", "PowerPoint"),
    ("xl/workbook.bin", "xlsb"),
    ("content.xml", "OpenDocument"),
    ("META-INF/container.xml", "EPUB"),
    ("[Content_Types].xml", "Office"),
    ("mimetype", "Office"),
)


def sniff(file: RawFile) -> str:
    """The format's name. Raises ReadError for a known kind of file that is none of them."""
    data = file.data
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _office(file)
    if data.startswith(_OLE):
        raise _ole_error(file)
    if data.startswith(b"{\\rtf"):
        raise _convert(file.name, "RTF")
    for magic, kind in _KNOWN:
        if data.startswith(magic):
            raise ReadError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "“{file}” is a {kind}, not a document with text. Choose a file in one of "
                    "the formats txt, md, docx, pdf, html, xlsx or csv.",
                ),
                file=file.name,
                kind=kind,
            )
    return _text_format(file)


def _text_format(file: RawFile) -> str:
    head = file.data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\x00", b"")[2:]
    if _HTML.match(head):
        return "html"
    for pattern, kind in _MARKUP:
        if pattern.match(head):
            raise _convert(file.name, kind)
    by_name = SUFFIXES.get(suffix(file.name), "txt")
    if by_name in ("docx", "xlsx", "pdf"):
        raise ReadError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}” is not a {format} file, or its beginning is damaged. Open it in the "
                "program that made it and save it again.",
            ),
            file=file.name,
            format=by_name.upper(),
        )
    return by_name


def suffix(name: str) -> str:
    """The ending of a file's name in lower case, with its dot."""
    dot = name.rfind(".")
    return name[dot:].lower() if dot > 0 else ""


def _office(file: RawFile) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError):
        raise damaged(file.name, "docx, xlsx", "ZIP") from None
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names:
        return "xlsx"
    for part, kind in _PACKAGES:
        if part in names:
            raise _convert(file.name, kind)
    raise ReadError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}” is a ZIP archive, not a document. Unpack it and import the documents in it.",
        ),
        file=file.name,
    )


def _ole_error(file: RawFile) -> ReadError:
    """Word and Excel keep both their old formats and encrypted new files in this container."""
    if "EncryptedPackage".encode("utf-16-le") in file.data:
        return password_protected(file.name)
    return _convert(file.name, "Office 97–2003")


def _convert(name: str, kind: str) -> ReadError:
    return ReadError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}” is in a format that is not read ({kind}). Save it as docx, xlsx or pdf "
            "and import that.",
        ),
        file=name,
        kind=kind,
    )
