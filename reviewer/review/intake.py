"""From a file to what can be stored: read, split into documents, extract.

Both the window and the command line take files in this way; nothing here touches a database.
"""

from __future__ import annotations

import atexit
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from reviewer.domain.candidate import Extraction
from reviewer.domain.document import Document, Source
from reviewer.errors import QT_TRANSLATE_NOOP, ReadError, ReviewerError
from reviewer.extract import Extractor
from reviewer.text.child import deaf_to_interrupts
from reviewer.text.documents import split
from reviewer.text.readers import SUFFIXES
from reviewer.text.sandbox import Sandbox, read_isolated

Read = Callable[[Path], Source]

NO_SUCH_FILE = QT_TRANSLATE_NOOP("errors", "“{name}” does not exist. Check the path and try again.")
EMPTY_FOLDER = QT_TRANSLATE_NOOP(
    "errors", "The folder “{name}” holds no file that can be read. Choose another one."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A file, ready to be stored: its documents in text order, each with its extraction."""

    source: Source
    parts: tuple[tuple[Document, Extraction], ...]

    @property
    def n_candidates(self) -> int:
        return sum(len(extraction.candidates) for _, extraction in self.parts)


def gather(paths: Iterable[Path]) -> list[Path]:
    """The files meant by files and folders, a folder's sorted by path, none twice.

    Of a folder only files that a reader knows by their suffix; a file named outright is kept
    whatever it is called. Raises ReadError if a path does not exist or a folder holds none.
    """
    files: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found = sorted(
                entry
                for entry in path.rglob("*")
                if entry.suffix.lower() in SUFFIXES
                and entry.is_file()
                and not entry.name.startswith(("~$", "."))
            )
            if not found:
                raise ReadError(EMPTY_FOLDER, name=path)
            files.update(dict.fromkeys(found))
        elif path.exists():
            files[path] = None
        else:
            raise ReadError(NO_SUCH_FILE, name=path)
    return list(files)


def prepare(
    path: Path,
    extractor: Extractor,
    *,
    read: Read = read_isolated,
    check: Callable[[], None] = lambda: None,
) -> Prepared:
    """Read one file and extract its documents. Raises ReadError if it cannot be read.

    read: how; formats whose libraries could hang or crash belong in a process of their own, and
    who has many files hands in the ``read`` of one ``Sandbox``; check: called now and then, and
    what it raises ends the work.
    """
    source = read(path)
    check()
    parts = tuple((document, extractor.extract(document, check)) for document in split(source))
    return Prepared(source=source, parts=parts)


def prepare_all(
    paths: Iterable[Path], extractor: Extractor, *, n_jobs: int = 1, overlay: Path | None = None
) -> Iterator[tuple[Path, Prepared | ReviewerError]]:
    """Each file with what came of it, in the order given, whatever the number of processes."""
    files = list(paths)
    if n_jobs <= 1 or len(files) <= 1:
        with Sandbox() as sandbox:
            for path in files:
                yield path, _outcome(path, extractor, sandbox)
        return
    # Spawned, not forked: the caller may have threads (Qt's, the readers').
    with ProcessPoolExecutor(
        max_workers=min(n_jobs, len(files)),
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_start_worker,
        initargs=(overlay,),
    ) as pool:
        with deaf_to_interrupts():
            outcomes = pool.map(_work, files)  # starts the processes
        yield from zip(files, outcomes, strict=True)


def default_jobs() -> int:
    return os.cpu_count() or 1


def _outcome(path: Path, extractor: Extractor, sandbox: Sandbox) -> Prepared | ReviewerError:
    try:
        return prepare(path, extractor, read=sandbox.read)
    except ReviewerError as error:
        return error


_worker: list[tuple[Extractor, Sandbox]] = []  # one a process, filled by the pool's initializer


def _start_worker(overlay: Path | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Windows does not hand it down
    sandbox = Sandbox()
    atexit.register(sandbox.close)
    _worker.append((Extractor.load(overlay=overlay), sandbox))


def _work(path: Path) -> Prepared | ReviewerError:
    return _outcome(path, *_worker[0])
