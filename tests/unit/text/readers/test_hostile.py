"""Files that are broken, locked or made to harm: each is refused with a sentence that helps."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.domain.document import Source
from reviewer.errors import ReadError
from reviewer.text.readers import Limits, read, read_bytes
from tests.unit.text.packages import package, raw_word, with_part, word, workbook
from tests.unit.text.pdfs import pdf

WORD = word(lambda document: document.add_paragraph("地区生产总值增长8%"))
SHEET = workbook(lambda sheet: sheet.append(["地区生产总值", 8]))
PDF = pdf([["地区生产总值增长8%"]])
PAGE = "<html><body><p>地区生产总值</p><table><tr><td>甲<td>8</table></body></html>".encode()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(name: str, data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(ReadError) as failure:
        read_bytes(name, data, limits=limits)
    message = str(failure.value)
    assert name in message
    return message


def test_a_missing_or_empty_file_or_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"无\.txt.*not a file"):
        read(tmp_path / "无.txt")
    with pytest.raises(ReadError, match="not a file"):
        read(tmp_path)
    (tmp_path / "空.txt").touch()
    with pytest.raises(ReadError, match=r"空\.txt.*empty"):
        read(tmp_path / "空.txt")


@pytest.mark.parametrize("data", [b" \n\t\r\n", "\ufeff\n".encode()])
def test_a_text_of_white_space_is_refused(data: bytes) -> None:
    assert "no text" in refusal("a.txt", data)


def test_a_file_beyond_the_limit_is_refused_before_it_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    path.write_bytes("增长".encode() * 1_000_000)
    with pytest.raises(ReadError, match=r"大\.txt.*2 MB.*Split"):
        read(path, limits=Limits(file_bytes=2 * 1024 * 1024))


def test_a_text_of_too_many_characters_is_refused() -> None:
    assert "million characters" in refusal("a.txt", b"a" * 3_000, Limits(characters=2_000))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG image"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "JPEG image"),
        (b"Rar!\x1a\x07" + bytes(100), "RAR archive"),
        (b"\x7fELF" + bytes(100), "program"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a.pdf"])
def test_what_is_no_document_is_named(name: str, data: bytes, kind: str) -> None:
    assert kind in refusal(name, data)


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.pdf"])
def test_text_under_an_office_ending_is_refused_by_name(name: str) -> None:
    assert f"not a {name[2:].upper()} file" in refusal(name, "只是文字".encode())


@pytest.mark.parametrize(("name", "data"), [("a.xlsx", WORD), ("a.txt", WORD), ("a", SHEET)])
def test_a_wrong_ending_does_not_hinder_reading(name: str, data: bytes) -> None:
    assert "地区生产总值" in read_bytes(name, data).text


def test_old_and_locked_office_files_say_what_to_do() -> None:
    assert "Office 97" in refusal("a.doc", OLE + bytes(2000))
    locked = OLE + bytes(2000) + "EncryptedPackage".encode("utf-16-le") + bytes(500)
    assert "password" in refusal("a.docx", locked)
    assert "RTF" in refusal("a.rtf", b"{\\rtf1\\ansi hello}")


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        (("OFD.xml",), "OFD"),
        (("mimetype", "content.xml"), "OpenDocument"),
        (("mimetype", "META-INF/container.xml"), "EPUB"),
        (("[Content_Types].xml", "ppt/presentation.xml"), "PowerPoint"),
        (("[Content_Types].xml", "xl/workbook.bin"), "xlsb"),
        (("[Content_Types].xml",), "Office"),
    ],
)
@pytest.mark.parametrize("name", ["a.docx", "a.ofd"])
def test_packages_of_other_programs_are_named(name: str, parts: tuple[str, ...], kind: str) -> None:
    assert f"({kind})" in refusal(name, package(dict.fromkeys(parts, "x")))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b'<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w/>', "2003 XML"),
        (b"From: <Saved by WPS>\r\nSubject: =?gb2312?B?y?=\r\nMIME-Version: 1.0\r\n", "MHTML"),
    ],
)
@pytest.mark.parametrize("name", ["a.doc", "a.xml", "a.mht", "a.txt"])
def test_saved_markup_is_named_and_not_read_as_text(name: str, data: bytes, kind: str) -> None:
    assert kind in refusal(name, data + "增长8%。".encode() * 100)


def test_a_locked_zip_part_says_password() -> None:
    data = bytearray(WORD)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            flags = struct.unpack_from("<H", data, at + offset)[0]
            struct.pack_into("<H", data, at + offset, flags | 1)
            at = data.find(signature, at + 4)
    assert "password" in refusal("a.docx", bytes(data))


def test_an_archive_of_something_else_is_refused() -> None:
    assert "ZIP archive" in refusal("a.zip", package({"a.txt": "甲"}))


@pytest.mark.parametrize(("name", "data"), [("a.docx", WORD), ("a.xlsx", SHEET), ("a.pdf", PDF)])
@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9])
def test_a_file_that_is_cut_off_is_refused(name: str, data: bytes, share: float) -> None:
    message = refusal(name, data[: int(len(data) * share)])
    assert "damaged" in message


def test_a_bomb_is_refused_by_its_declared_size() -> None:
    bomb = raw_word("", {"word/media/a.bin": "0" * 30_000_000})
    assert "unpack" in refusal("a.docx", bomb)
    assert "unpack" in refusal("a.docx", WORD, Limits(unpacked_bytes=1000))
    assert "unpack" in refusal("a.docx", WORD, Limits(entries=3))


def test_a_bomb_that_lies_about_its_size_is_refused() -> None:
    bomb = bytearray(package({"word/document.xml": "<a/>", "z.bin": b"0" * 30_000_000}))
    at = bomb.rfind(b"PK\x01\x02")
    struct.pack_into("<I", bomb, at + 24, 100)
    message = refusal("a.docx", bytes(bomb))
    assert "unpack" in message or "damaged" in message


@pytest.mark.parametrize(
    "attack",
    [
        '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    ],
)
def test_xml_definitions_are_refused(attack: str) -> None:
    for data, part in ((WORD, "word/document.xml"), (SHEET, "xl/worksheets/sheet1.xml")):
        assert "XML definitions" in refusal("a.docx", with_part(data, part, lambda _: attack))


def test_xml_in_an_encoding_that_hides_definitions_is_refused() -> None:
    hidden = b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-DOCTYPE a+AD4-<a/>'
    assert "XML definitions" in refusal("a.docx", package({"word/document.xml": hidden}))


def test_deep_nesting_is_refused() -> None:
    deep = "<w:sdt><w:sdtContent>" * 900 + "</w:sdtContent></w:sdt>" * 900
    assert "levels deep" in refusal("a.docx", raw_word(deep))
    for n_levels in (900, 5000):
        page = "<html><body>" + "<div>" * n_levels + "甲"
        assert "levels deep" in refusal("a.html", page.encode())


def test_nesting_as_real_pages_have_it_is_read() -> None:
    page = "<html><body>" + "<div>" * 150 + "甲" + "</div>" * 150 + "乙"
    assert read_bytes("a.html", page.encode()).text == "甲\n乙\n"


def test_a_cell_of_megabytes_is_refused_in_every_format() -> None:
    big, limits = "长" * 3_000, Limits(cell_characters=2_000)
    table = f"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{big}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    for name, data in (
        ("a.docx", raw_word(table)),
        ("a.xlsx", workbook(lambda sheet: sheet.append([big]))),
        ("a.html", f"<html><table><tr><td>{big}<td>8</table>".encode()),
        ("a.csv", f"甲,{big}\n".encode()),
        ("a.md", f"|甲|乙|\n|-|-|\n|{big}|1|\n".encode()),
    ):
        assert "3000 characters" in refusal(name, data, limits)


def test_too_many_cells_are_refused() -> None:
    assert "more than 5 table cells" in refusal("a.csv", b"1,2,3\n" * 9, Limits(cells=5))


def test_a_sheet_whose_cells_lie_far_apart_is_refused() -> None:
    far = with_part(
        workbook(lambda sheet: sheet.append(["甲"])),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace('<row r="1"', '<row r="1000000"').replace('r="A1"', 'r="A1000000"'),
    )
    assert "too large a sheet" in refusal("a.xlsx", far, Limits(cells=100))


def test_html_of_ten_megabytes_in_one_paragraph_is_read() -> None:
    page = f"<html><body><p>{'增长' * 2_000_000}</p>后</body></html>"
    assert len(read_bytes("a.html", page.encode()).text) == 4_000_003


def test_half_characters_do_not_reach_the_text() -> None:
    source = read_bytes("a.html", "<html><body>甲&#xD800;乙".encode())
    source.text.encode("utf-8")
    assert source.text.startswith("甲")


def outcome(name: str, data: bytes) -> None:
    """Check that the bytes are a source that holds together or a refusal that names the file."""
    found = attempt(name, data)
    if isinstance(found, ReadError):
        assert name in str(found)
        return
    found.text.encode("utf-8")
    for table in found.tables:
        assert 0 <= table.span.start <= table.span.end <= len(found.text)
        assert all(table.span.covers(cell.span) for cell in table.cells)
    assert all(page.span.end <= len(found.text) for page in found.pages)


def attempt(name: str, data: bytes) -> Source | ReadError:
    try:
        return read_bytes(name, data, limits=Limits(cells=10_000, pages=50))
    except ReadError as error:
        return error


NAMES = ("a.txt", "a.md", "a.csv", "a.html", "a.docx", "a.xlsx", "a.pdf", "a")


@given(st.binary(min_size=1, max_size=300), st.sampled_from(NAMES))
@settings(deadline=None)  # the first example loads tables and libraries
def test_any_bytes_are_a_source_or_a_refusal(data: bytes, name: str) -> None:
    outcome(name, data)


@pytest.mark.parametrize("head", [b"PK\x03\x04", OLE, b"%PDF-1.4\n", b"<html>", b"\xff\xfe"])
@given(tail=st.binary(max_size=300))
@settings(max_examples=30, deadline=None)
def test_any_bytes_after_a_known_head_are_a_source_or_a_refusal(head: bytes, tail: bytes) -> None:
    outcome("a.txt", head + tail)


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.pdf", "a.html"])
def test_damaged_files_are_a_source_or_a_refusal(name: str) -> None:
    original = {"a.docx": WORD, "a.xlsx": SHEET, "a.pdf": PDF, "a.html": PAGE}[name]
    chance = random.Random(name)
    for _ in range(60):
        data = bytearray(original)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        outcome(name, bytes(data))


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx"])
def test_damaged_parts_in_a_sound_package_are_a_source_or_a_refusal(name: str) -> None:
    """The checksums of a ZIP file would else keep most damage from the readers behind it."""
    original = WORD if name == "a.docx" else SHEET
    chance = random.Random(name)
    with zipfile.ZipFile(io.BytesIO(original)) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    names = [part for part in parts if part.endswith((".xml", ".rels"))]
    for _ in range(60):
        part = chance.choice(names)
        data = bytearray(parts[part])
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(data))
            data[at : at + chance.randint(0, 20)] = chance.choice([b"", b"<", b"9" * 9, b'"', b">"])
        outcome(name, package({**parts, part: bytes(data)}))
