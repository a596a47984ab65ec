"""Small PDF files, written by hand."""

from __future__ import annotations

from collections.abc import Sequence

_TO_UNICODE = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange
{ranges}
endcmap CMapName currentdict /CMap defineresource pop end end"""


_FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H "
    "/DescendantFonts [4 0 R] /ToUnicode 5 0 R >>"
)
_GLYPHS = (
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /DW 1000 /CIDSystemInfo "
    "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R >>"
)
_DESCRIPTOR = (
    "<< /Type /FontDescriptor /FontName /F /Flags 4 /FontBBox [0 0 1000 1000] "
    "/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
)


def pdf(pages: Sequence[Sequence[str]], *, locked: bool = False) -> bytes:
    """A PDF with a text layer: pages of lines."""
    chars = sorted({char for page in pages for line in page for char in line})
    codes = {char: number for number, char in enumerate(chars, start=1)}
    pairs = "\n".join(
        f"<{code:04X}> <{char.encode('utf-16-be').hex()}>" for char, code in codes.items()
    )
    cmap = _TO_UNICODE.format(ranges=f"{len(codes)} beginbfchar\n{pairs}\nendbfchar")
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",  # the pages, once their numbers are known
        _FONT,
        _GLYPHS,
        _stream(cmap),
        _DESCRIPTOR,
    ]
    kids = []
    for page in pages:
        objects.append(_stream(_content(page, codes)))
        kids.append(len(objects) + 1)
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F 3 0 R >> >> /Contents {len(objects)} 0 R >>"
        )
    refs = " ".join(f"{number} 0 R" for number in kids)
    objects[1] = f"<< /Type /Pages /Kids [{refs}] /Count {len(kids)} >>"
    if locked:
        objects.append(_LOCK)
    return _file(objects, encrypt=len(objects) if locked else 0)


_LOCK = f"<< /Filter /Standard /V 1 /R 2 /P -64 /O <{'11' * 32}> /U <{'22' * 32}> >>"


def _content(page: Sequence[str], codes: dict[str, int]) -> str:
    lines = [
        f"1 0 0 1 50 {800 - 20 * number} Tm <{''.join(f'{codes[char]:04X}' for char in line)}> Tj"
        for number, line in enumerate(page)
    ]
    return "BT /F 12 Tf " + " ".join(lines) + " ET"


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def _file(objects: Sequence[str], *, encrypt: int) -> bytes:
    out = "%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    lock = f"/Encrypt {encrypt} 0 R /ID [<00> <00>] " if encrypt else ""
    return (
        f"{out}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R {lock}>>\nstartxref\n{len(out)}\n%%EOF\n"
    ).encode("ascii")
