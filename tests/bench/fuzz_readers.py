"""Coverage-guided fuzzing of the readers: ``python -m tests.bench.fuzz_readers [--minutes 10]``.

Needs atheris (``pip install atheris``, Linux), which is not among the requirements. The first
byte of an input chooses the format; of packed formats the rest is the XML inside, so that the
fuzzer need not learn to make archives. It stops at the first input that is neither read nor
refused with a ReadError, and writes it to the folder of ``--corpus``.
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["reviewer.text", "openpyxl", "defusedxml", "zipfile"]):
    from reviewer.text.documents import split
    from reviewer.text.readers import Limits, read_bytes

from reviewer.errors import ReadError
from tests.bench.mutations import seeds
from tests.unit.text.packages import package, workbook

_LIMITS = Limits(characters=200_000, cells=20_000)
_MIB = 1024 * 1024


def _as_it_is(data: bytes) -> bytes:
    return data


def _word(data: bytes) -> bytes:
    return package({"[Content_Types].xml": _TYPES, "word/document.xml": data})


def _sheet(data: bytes) -> bytes:
    return package({**_BOOK, "xl/worksheets/sheet1.xml": data})


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


_BOOK = _parts(workbook(lambda sheet: sheet.append(["生产总值", 8])))
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
FORMATS: tuple[tuple[str, Callable[[bytes], bytes]], ...] = (
    ("txt", _as_it_is),
    ("md", _as_it_is),
    ("csv", _as_it_is),
    ("html", _as_it_is),
    ("pdf", _as_it_is),
    ("docx", _word),
    ("xlsx", _sheet),
    ("docx", _as_it_is),
    ("xlsx", _as_it_is),
)


def one_input(data: bytes) -> None:
    """Read and split one file; anything but a ReadError goes to the fuzzer."""
    if not data:
        return
    format_, wrapped = FORMATS[data[0] % len(FORMATS)]
    name = f"a.{format_}"
    try:
        split(read_bytes(name, wrapped(data[1:]), limits=_LIMITS))
    except ReadError as error:
        if name not in str(error):
            raise AssertionError(f"does not name the file: {error}") from error


def write_seeds(folder: Path) -> None:
    """Whole files to begin with, and the XML of the packed ones."""
    parts = {"docx": "word/document.xml", "xlsx": "xl/worksheets/sheet1.xml"}
    for number, (format_, wrapped) in enumerate(FORMATS):
        for at, data in enumerate(seeds()[format_]):
            path = folder / f"seed-{number}-{at}"
            if wrapped is not _as_it_is:
                path.write_bytes(bytes([number]) + _parts(data)[parts[format_]])
            else:
                path.write_bytes(bytes([number]) + data)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--corpus", type=Path)
    options = parser.parse_args()
    folder = options.corpus or Path(tempfile.mkdtemp(prefix="fuzz-"))
    folder.mkdir(parents=True, exist_ok=True)
    write_seeds(folder)
    arguments = (
        f"-max_total_time={round(options.minutes * 60)}",
        "-timeout=10",
        "-rss_limit_mb=1024",
        "-max_len=20000",
        f"-artifact_prefix={folder}/found-",
        str(folder),
    )
    atheris.Setup([sys.argv[0], *arguments], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
