"""A place where sought words stand, and how many there are of them."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from reviewer.domain.span import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """words: as the text writes them; before, after: what stands around them in the document."""

    document_id: int
    span: Span
    before: str
    words: str
    after: str


class Hits:
    """How often words stand in each passage of each document: what pages of hits are read by.

    Never changes; :func:`storage.search.more` gives one that goes on. Takes 24 bytes a passage,
    however many hits it holds.
    """

    def __init__(self, words: str, *, document_id: int | None = None) -> None:
        self.words = words
        self.document_id = document_id
        self.is_complete = not words
        self.scanned = 0  # the last passage that was looked at
        self.documents: array[int] = array("q")
        self.passages: array[int] = array("q")
        self.ends: array[int] = array("q")  # hits up to and with this passage

    def __len__(self) -> int:
        """How many hits are known."""
        return self.ends[-1] if self.ends else 0

    def counts(self) -> dict[int, int]:
        """Hits by document, in the order of their places."""
        counts: dict[int, int] = {}
        for document_id, n in zip(self.documents, self._sizes(), strict=True):
            counts[document_id] = counts.get(document_id, 0) + n
        return counts

    def ranked(self) -> Hits:
        """The same hits, the document that has the most of them first."""
        counts = self.counts()
        first = {document_id: place for place, document_id in enumerate(counts)}
        sizes = self._sizes()
        order = sorted(
            range(len(self.ends)),
            key=lambda n: (-counts[self.documents[n]], first[self.documents[n]]),
        )
        other = self.copy(is_empty=True)
        for place in order:
            other.add(self.documents[place], self.passages[place], sizes[place])
        return other

    def add(self, document_id: int, passage_id: int, n: int) -> None:
        """Only while it is made."""
        self.documents.append(document_id)
        self.passages.append(passage_id)
        self.ends.append(len(self) + n)

    def _sizes(self) -> list[int]:
        return [end - start for start, end in zip((0, *self.ends), self.ends, strict=False)]

    def copy(self, *, is_empty: bool = False) -> Hits:
        other = Hits(self.words, document_id=self.document_id)
        other.is_complete, other.scanned = self.is_complete, self.scanned
        if not is_empty:
            other.documents = self.documents[:]
            other.passages = self.passages[:]
            other.ends = self.ends[:]
        return other
