"""Word lists as data: TSV files under ``resources/lexicons``.

A file starts with comment lines (``#``) and a head line that names its columns; every row has
all of them, the last one its source. Raises ResourceError with file, line and reason.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import jieba

from reviewer.errors import QT_TRANSLATE_NOOP, ResourceError


def read_tsv(path: Path, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
    """The rows of a lexicon, in order. Raises ResourceError if it is not one with ``columns``."""
    head: tuple[str, ...] | None = None
    for number, line in enumerate(_lines(path), 1):
        if not line.strip() or (line.startswith("#") and head is None):
            continue
        cells = tuple(line.rstrip("\n").split("\t"))
        if head is None:
            head = cells
            if head != columns:
                raise _wrong(path, number, f"columns {' '.join(head)}, not {' '.join(columns)}")
            continue
        if len(cells) != len(columns):
            raise _wrong(path, number, f"{len(cells)} cells, not {len(columns)}")
        if not cells[0]:
            raise _wrong(path, number, f"no {columns[0]}")
        yield dict(zip(columns, cells, strict=True))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise _wrong(path, 0, str(error)) from error


def _wrong(path: Path, line: int, reason: str) -> ResourceError:
    return ResourceError(
        QT_TRANSLATE_NOOP(
            "errors", "{file}, line {line}: {reason}. Mend the file or reinstall the program."
        ),
        file=path.name,
        line=line,
        reason=reason,
    )


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches the longest of ``words``; never matches where there is none.

    It branches character by character, so that hundreds of words are tried in the time of one.
    """
    tree: _Tree = {}
    for word in words:
        node = tree
        for sign in word:
            node = node.setdefault(sign, {})
        node[""] = {}
    return _branches(tree) if tree else r"(?!)"


_Tree = dict[str, "_Tree"]
"""What may follow, by its next character; "" where a word may end."""


def _branches(tree: _Tree) -> str:
    found = [re.escape(sign) + _branches(tree[sign]) for sign in sorted(tree) if sign]
    if "" in tree:
        found.append("")  # last: a longer word wins
    return f"(?:{'|'.join(found)})" if len(found) > 1 else found[0]


class Segmenter:
    """Cuts a text into words; owns the one jieba tokenizer, loaded at the first use."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._words = sorted(set(words))
        self._tokenizer: jieba.Tokenizer | None = None

    def load(self) -> None:
        """Read the dictionary and add the domain's words; does nothing the second time."""
        if self._tokenizer is not None:
            return
        jieba.setLogLevel(logging.WARNING)
        tokenizer = jieba.Tokenizer()
        tokenizer.initialize()
        for word in self._words:
            tokenizer.add_word(word)
        self._tokenizer = tokenizer

    def cut(self, text: str) -> list[str]:
        """The words of ``text``, which together are the text; by the dictionary alone."""
        self.load()
        if self._tokenizer is None:  # pragma: no cover - load sets it
            return [text]
        words: list[str] = self._tokenizer.lcut(text, HMM=False)
        return words
