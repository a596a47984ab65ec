"""The stages in order: a document in, candidates and the account of its numerals out."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from pathlib import Path

from reviewer import paths
from reviewer.domain.candidate import Candidate, Extraction
from reviewer.domain.document import Document
from reviewer.domain.mention import Comparator, Mention
from reviewer.domain.span import Span
from reviewer.extract import ledger, rules
from reviewer.extract import time as times
from reviewer.extract.catalogue import Catalogue
from reviewer.extract.clauses import Clauses
from reviewer.extract.confidence import Confidence, load_weights
from reviewer.extract.fields import Reader
from reviewer.extract.finish import candidate_of
from reviewer.extract.frames import Frames
from reviewer.extract.kind import Kinds
from reviewer.extract.lexicon import Segmenter
from reviewer.extract.overlay import load as load_overlay
from reviewer.extract.qualitative import Qualitative
from reviewer.extract.quantities import Amount, Aside, Quantities
from reviewer.extract.screen import Screen
from reviewer.extract.tables import Tables
from reviewer.extract.units import Units
from reviewer.extract.words import Words
from reviewer.text.normalise import View
from reviewer.text.segment import Sentences, headings


class Extractor:
    """All rules and lexicons, loaded once; :meth:`extract` is a pure function of its document."""

    def __init__(
        self,
        *,
        quantities: Quantities,
        words: Words,
        cues: rules.Alternation,
        qualitative: Qualitative,
        catalogue: Catalogue,
        kinds: Kinds,
        confidence: Confidence,
        tables: Tables,
        digest: str,
    ) -> None:
        self._quantities = quantities
        self._words = words
        self._cues = cues
        self._clauses = Clauses(words)
        self._screen = Screen(words)
        self._qualitative = qualitative
        self._tables = tables
        self._segmenter = Segmenter(catalogue.heads())
        self._reader = Reader(
            words=words,
            segmenter=self._segmenter,
            catalogue=catalogue,
            kinds=kinds,
            confidence=confidence,
        )
        self.catalogue = catalogue
        self.resources_sha256 = digest

    @classmethod
    def load(cls, resources: Path | None = None, overlay: Path | None = None) -> Extractor:
        """Raises ResourceError if a rule or lexicon file is wrong."""
        folder = resources or paths.resources()
        own = load_overlay(overlay) if overlay else None
        units = Units.load(folder / "lexicons" / "units.tsv")
        words = Words.load(folder / "lexicons")
        quantities = Quantities.load(folder, units)
        catalogue = Catalogue.load(folder / "lexicons" / "indicators.tsv", own)
        return cls(
            tables=Tables.load(folder, units=units, quantities=quantities, catalogue=catalogue),
            confidence=Confidence(load_weights(folder / "lexicons" / "confidence_weights.tsv")),
            kinds=Kinds.load(folder / "lexicons" / "kind_weights.tsv", words),
            quantities=quantities,
            words=words,
            cues=rules.load(folder / "rules" / "time.toml", times.PARTS).combined(times.STARTS),
            qualitative=Qualitative(rules.load(folder / "rules" / "qualitative.toml", {})),
            catalogue=catalogue,
            digest=_digest(folder),
        )

    def warm(self) -> None:
        """Load what only the first extraction would: the segmenter's dictionary."""
        self._segmenter.load()

    def extract(self, document: Document) -> Extraction:
        """Every candidate of the document by span, and every numeral accounted for."""
        tables = self._tables.read(document)
        view = View(document.text, document.extent, tables.extents)
        text = view.text
        pieces = list(self._quantities.scan(text))
        amounts = [piece for piece in pieces if isinstance(piece, Amount)]
        amounts = _merged(amounts, self._qualitative.scan(text))
        sorted_out = self._screen.quoted(text, amounts)
        amounts = [piece for piece in sorted_out if isinstance(piece, Amount)]
        refused: dict[int, Aside] = {
            piece.start: piece for piece in sorted_out if isinstance(piece, Aside)
        }
        sentences = Sentences(text)
        slots = self._clauses.slots(text, amounts, sentences)
        kept = []
        for at, slot in enumerate(slots):
            reason = self._screen.refuse(text, slot)
            if reason is None and at + 1 < len(slots):
                reason = self._screen.counted_subject(text, slot, slots[at + 1])
            if reason is None:
                kept.append(slot)
            else:
                refused[reason.start] = reason
        if len(kept) < len(slots):
            slots = self._clauses.slots(text, [slot.amount for slot in kept], sentences)
        dates = times.calendar(document, text)
        cues = times.find_cues(text, self._cues, dates)
        frames = Frames(
            text,
            cues=cues,
            heads=headings(text),
            sentences=sentences,
            value_starts=[slot.amount.start for slot in slots],
            dates=dates,
        )
        found = list(self._reader.read(view, slots, frames))
        found += [candidate_of(document, draft, dates) for draft in tables.drafts]
        found.sort(key=lambda candidate: (candidate.mention.span, candidate.mention.indicator))
        candidates = tuple(found)
        pieces = [refused.get(piece.start, piece) for piece in pieces]
        return Extraction(
            candidates=candidates,
            numerals=ledger.account(view, pieces, candidates, tuple(tables.numerals)),
            resources_sha256=self.resources_sha256,
        )

    def guess(self, document: Document, span: Span) -> Candidate:
        """A reviewer marked ``span`` as a missed value: its fields as far as they can be told."""
        for candidate in self.extract(document).candidates:
            if candidate.mention.span == span:
                return candidate
        text = span.of(document.text)
        cell = self._quantities.cell(View(text).text)
        mention = Mention(
            span=span,
            value_text=text,
            indicator=_words_before(document, span),
            value=cell.value if cell else None,
            unit=cell.unit if cell else "",
            comparator=cell.comparator if cell else Comparator.EQUAL,
        )
        return Candidate(mention=mention, confidence=0.2, rule="guess")


def _merged(amounts: list[Amount], others: list[Amount]) -> list[Amount]:
    """Both in order; what overlaps an amount is dropped."""
    taken = [(amount.lead, amount.tail) for amount in amounts]
    result = list(amounts)
    for other in others:
        at = bisect_right(taken, (other.start, other.end))
        around = taken[max(0, at - 1) : at + 1]
        if not any(start < other.end and other.start < end for start, end in around):
            result.append(other)
    return sorted(result, key=lambda amount: amount.start)


def _words_before(document: Document, span: Span) -> str:
    before = document.text[max(document.extent.start, span.start - 20) : span.start]
    words = "".join(before.split())
    return words or "?"


def _digest(folder: Path) -> str:
    """SHA-256 over the rules and lexicons, by name."""
    total = hashlib.sha256()
    for path in sorted((*folder.glob("rules/*.toml"), *folder.glob("lexicons/*.tsv"))):
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()
