"""Broken files by the thousand: ``python -m tests.bench.mutations [--n 20000] [--json]``.

Small files of every format are changed at random (bytes, chunks, the parts inside archives, the
streams inside PDFs) and read in a process of their own, as the program reads them, then split
into documents, one in ten extracted too. A file must be read, or refused in a sentence that
names it: no crash, no hang, no other exception. What fails is written to ``--keep``. The same
seed makes the same files.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import sys
import time
import traceback
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reviewer import paths
from reviewer.errors import ReadError
from reviewer.extract import Extractor
from reviewer.text.child import Answer, BrokenError, Child, TooSlowError
from reviewer.text.documents import split
from reviewer.text.readers import Limits, read_bytes
from tests.unit.text.packages import word, workbook
from tests.unit.text.pdfs import pdf

MOST_SECONDS = 10.0
_ARCHIVES = ("docx", "xlsx")
_EXTRACT_EVERY = 10
_WORDS: dict[str, tuple[bytes, ...]] = {
    "txt": (b"\xff\xfe", b"\x00", b"\xed\xa0\x80", b"\r", b"\x1a", b"\xef\xbb\xbf"),
    "md": (b"|", b"```", b"#" * 40, b"| --- |", b"\\", b"> " * 50),
    "csv": (b'"', b'""', b",", b"\t", b"=1+1", b'"' * 99, b"\r\n"),
    "html": (
        b"<", b"<table>", b"<td colspan=99999999>", b"</", b"<!--", b"&#x110000;", b"&#0;",
        b"<script>", b"<![CDATA[", b"<td rowspan=-1>", b'<meta charset="utf-16">', b"<b>" * 300,
    ),
    "docx": (
        b"<w:p>", b"<w:tbl>", b"<w:tc>", b"</w:p>", b'<w:gridSpan w:val="99999999"/>', b"<!DOCTYPE",
        b"<!ENTITY a 'b'>", b"&a;", b'w:val="-1"',
        b"<w:tc><w:p/></w:tc>", b"<w:tr/>", b"<w:tbl><w:tr/></w:tbl>", b"<w:r><w:t>8%</w:t></w:r>",
        b'<w:tcPr><w:gridSpan w:val="3"/><w:vMerge/></w:tcPr>', b"<w:p><w:r><w:tab/></w:r></w:p>",
        b"<w:vMerge/>", b"<w:t>", b"<w:ins>",
    ),
    "xlsx": (
        b'r="XFD1048576"', b't="s"', b"<v>999999</v>", b"<c>", b'ref="A1:XFD1048576"', b"&a;",
        b"<mergeCell ref='A1:A1'/>", b"<row><c/></row>",
        b'<row r="7"><c r="B7" t="inlineStr"><is><t>8%</t></is></c></row>',
        b'<c t="b"><v>2</v></c>',
        b'<c t="d"><v>x</v></c>', b'<mergeCell ref="A1:XFD1048576"/>', b'<c r="A1"><v>x</v></c>',
        b's="99999"', b"<row>", b'r="A0"', b"1e999", b"<f>1/0</f>",
    ),
    "pdf": (
        b"obj", b"endobj", b"stream\n", b"/Length 99999999", b"/Kids [2 0 R]", b"<<", b">>", b"R",
        b"/Count 2147483647", b"-1", b"/Parent 8 0 R", b"BT", b"<FFFF> Tj", b"/Filter /FlateDecode",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outcome:
    """kind: read, refused, crash, hang, bug."""

    kind: str
    said: str = ""
    seconds: float = 0.0
    peak_bytes: int = 0


@dataclass(slots=True)
class Figures:
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    sentences: Counter[str] = field(default_factory=Counter)
    slowest: tuple[float, str] = (0.0, "")
    peak_bytes: int = 0
    failures: list[tuple[str, Outcome]] = field(default_factory=list)


def seeds() -> dict[str, list[bytes]]:
    """Whole files, by format."""
    samples = paths.resources() / "samples"
    report = next(samples.glob("*.txt")).read_text(encoding="utf-8")[:2500]
    lines = [line for line in report.split("\n") if line]
    rows = [
        ["指标", "2020年", "2025年"],
        ["地区生产总值（亿元）", "320", "500"],
        ["增速", "8%", ""],
    ]
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    body = "".join(f"<p>{line}</p>" for line in lines)
    page = (
        f"<html><head><meta charset=utf-8></head><body>{body}<table>{table}</table></body></html>"
    )
    grid = "\n".join("| " + " | ".join(row) + " |" for row in rows)
    marked = "# " + report + "\n\n" + grid.replace("\n", "\n| --- | --- | --- |\n", 1) + "\n"
    plain = "\n".join(",".join(row) for row in rows)
    return {
        "txt": [report.encode(), report.encode("gb18030"), report.encode("utf-16")],
        "md": [marked.encode()],
        "csv": [plain.encode(), ("\ufeff" + plain.replace(",", "\t")).encode("utf-16-le")],
        "html": [page.encode(), page.replace("utf-8", "gb2312").encode("gb18030")],
        "docx": [_document(lines, rows)],
        "xlsx": [_workbook(rows)],
        "pdf": [pdf([lines[:12], lines[12:24]]), _packed(pdf([lines[:12]]))],
    }


def _document(lines: list[str], rows: list[list[str]]) -> bytes:
    def fill(document: object) -> None:
        for line in lines:
            document.add_paragraph(line)  # type: ignore[attr-defined]
        table = document.add_table(len(rows), 3)  # type: ignore[attr-defined]
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                table.cell(at, column).text = cell

    return word(fill)


def _workbook(rows: list[list[str]]) -> bytes:
    def fill(sheet: object) -> None:
        for row in rows:
            sheet.append(row)  # type: ignore[attr-defined]
        sheet.merge_cells("A4:C4")  # type: ignore[attr-defined]

    return workbook(fill)


def _packed(data: bytes) -> bytes:
    """A PDF whose streams are packed, as most are; its table of places no longer fits."""
    out, at = b"", 0
    while (start := data.find(b"stream\n", at)) >= 0 and data[start - 3 : start] != b"end":
        end = data.index(b"\nendstream", start)
        head = data.rindex(b"<< /Length", at, start)
        body = zlib.compress(data[start + 7 : end])
        out += data[at:head] + b"<< /Filter /FlateDecode /Length %d >>\n" % len(body)
        out += b"stream\n" + body + b"\nendstream"
        at = end + len(b"\nendstream")
    return out + data[at:]


# ---------------------------------------------------------------------------- changing files


def mutated(data: bytes, dice: random.Random, words: tuple[bytes, ...]) -> bytes:
    """A few changes, anywhere."""
    changed = bytearray(data)
    for _ in range(dice.choice((1, 1, 1, 2, 4, 8))):
        dice.choice(_CHANGES)(changed, dice, words)
    return bytes(changed)


def _flip(data: bytearray, dice: random.Random, words: tuple[bytes, ...]) -> None:
    del words
    for _ in range(dice.choice((1, 1, 8, 64))):
        if data:
            data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)


def _cut(data: bytearray, dice: random.Random, words: tuple[bytes, ...]) -> None:
    del words
    start = dice.randrange(len(data) + 1)
    del data[start : start + dice.choice((1, 2, 16, 300, len(data)))]


def _repeat(data: bytearray, dice: random.Random, words: tuple[bytes, ...]) -> None:
    del words
    start = dice.randrange(len(data) + 1)
    chunk = data[start : start + dice.choice((1, 8, 64, 512))]
    data[start:start] = chunk * dice.choice((1, 2, 50))


def _move(data: bytearray, dice: random.Random, words: tuple[bytes, ...]) -> None:
    del words
    start = dice.randrange(len(data) + 1)
    chunk = data[start : start + dice.choice((4, 40, 400))]
    del data[start : start + len(chunk)]
    to = dice.randrange(len(data) + 1)
    data[to:to] = chunk


def _put(data: bytearray, dice: random.Random, words: tuple[bytes, ...]) -> None:
    """A word of the format, or a number at the edge of what fits."""
    start = dice.randrange(len(data) + 1)
    edges = (b"\x00" * 4, b"\xff" * 4, b"\x7f\xff\xff\xff", b"99999999999", b"-1", b"\xff\xfe")
    new = dice.choice(words if dice.random() < 0.7 else edges)
    data[start : start + (len(new) if dice.random() < 0.5 else 0)] = new


def _put_between(data: bytearray, dice: random.Random, words: tuple[bytes, ...]) -> None:
    """A word between two elements or lines, where it can be understood."""
    ends = [at for at, byte in enumerate(data) if byte in b">\n"]
    if ends:
        at = dice.choice(ends) + 1
        data[at:at] = dice.choice(words) * dice.choice((1, 1, 1, 40))


_CHANGES: tuple[Callable[[bytearray, random.Random, tuple[bytes, ...]], None], ...] = (
    _flip,
    _cut,
    _repeat,
    _move,
    _put,
    _put_between,
    _put_between,
)  # fmt: skip


def _inside_archive(data: bytes, dice: random.Random, words: tuple[bytes, ...]) -> bytes:
    """The archive with one part changed, packed whole again: past its check sums."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = dice.choice(list(parts))
    parts[name] = _readable(mutated(parts[name], dice, words), dice)
    if dice.random() < 0.05:
        del parts[name]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return out.getvalue()


def _readable(data: bytes, dice: random.Random) -> bytes:
    """Mostly without the bytes that are no UTF-8, for which the file would be refused at once."""
    return data if dice.random() < 0.2 else data.decode("utf-8", "ignore").encode()


def files(n: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Names and bytes, all formats in turn."""
    dice = random.Random(seed)
    whole = seeds()
    for number in range(n):
        format_ = list(whole)[number % len(whole)]
        data, words = dice.choice(whole[format_]), _WORDS[format_]
        if format_ in _ARCHIVES and dice.random() < 0.75:
            data = _inside_archive(data, dice, words)
        else:
            is_text = format_ not in _ARCHIVES and format_ != "pdf" and b"\x00" not in data
            data = mutated(data, dice, words)
            data = _readable(data, dice) if is_text else data
        yield f"{number}.{format_}", data


# ---------------------------------------------------------------------------- reading them


def answer() -> Answer:
    """In the child: reads a file and says what came of it."""

    extractor = Extractor.load()
    for document in split(read_bytes("a.txt", seeds()["txt"][0])):
        extractor.extract(document)  # loads the rest of it, which is no file's fault

    def outcome(request: tuple[str, bytes]) -> Outcome:
        name, data = request
        start = time.perf_counter()
        try:
            documents = split(read_bytes(name, data, limits=Limits(seconds=MOST_SECONDS)))
            if int(name.partition(".")[0]) % _EXTRACT_EVERY == 0:
                for document in documents:
                    extractor.extract(document)
        except ReadError as error:
            said = str(error)
            kind = "refused" if name in said else "bug"
            return Outcome(kind, error.template, time.perf_counter() - start, _peak())
        except Exception:  # noqa: BLE001 - which is what is looked for
            return Outcome("bug", traceback.format_exc(), time.perf_counter() - start, _peak())
        return Outcome("read", "", time.perf_counter() - start, _peak())

    return outcome


def _peak() -> int:
    if sys.platform == "win32":
        return 0
    import resource  # noqa: PLC0415 - not on Windows

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def run(n: int, seed: int, keep: Path | None) -> Figures:
    figures = Figures()
    child = Child(answer, Limits(seconds=MOST_SECONDS))
    try:
        for name, data in files(n, seed):
            try:
                outcome = child.ask((name, data))
            except TooSlowError:
                outcome = Outcome("hang", seconds=MOST_SECONDS)
            except BrokenError:
                outcome = Outcome("crash")
            figures.counts[name.rpartition(".")[2], outcome.kind] += 1
            figures.slowest = max(figures.slowest, (outcome.seconds, name))
            figures.peak_bytes = max(figures.peak_bytes, outcome.peak_bytes)
            if outcome.kind == "refused":
                figures.sentences[outcome.said] += 1
            elif outcome.kind != "read":
                figures.failures.append((name, outcome))
                if keep is not None:
                    keep.mkdir(parents=True, exist_ok=True)
                    (keep / name).write_bytes(data)
    finally:
        child.close()
    return figures


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--n", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder for the files that fail")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = run(options.n, options.seed, options.keep)
    kinds = ("read", "refused", "crash", "hang", "bug")
    formats = sorted({format_ for format_, _ in figures.counts})
    rows = {name: {kind: figures.counts[name, kind] for kind in kinds} for name in formats}
    if options.json:
        summary = {"slowest": figures.slowest, "peak_bytes": figures.peak_bytes, "formats": rows}
        print(json.dumps(summary, indent=1))
    else:
        print(f"{'format':8}" + "".join(f"{kind:>9}" for kind in kinds))
        for name in formats:
            print(f"{name:8}" + "".join(f"{rows[name][kind]:9,}" for kind in kinds))
        seconds, slowest = figures.slowest
        peak = figures.peak_bytes / 2**20
        print(f"slowest {seconds:.2f} s ({slowest}), memory at most {peak:.0f} MB")
        for sentence, count in figures.sentences.most_common():
            print(f"{count:8,}  {sentence}")
    for name, outcome in figures.failures[:20]:
        print(f"{name}: {outcome.kind}\n{outcome.said}", file=sys.stderr)
    return 1 if figures.failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
