"""The stages in order: a document in, candidates and the account of its numerals out."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reviewer import paths
from reviewer.domain.candidate import Candidate, Extraction
from reviewer.domain.document import Document
from reviewer.domain.mention import Mention
from reviewer.domain.span import Span
from reviewer.extract import ledger, rules
from reviewer.extract import overlay as overlays
from reviewer.extract import time as times
from reviewer.extract.catalogue import Catalogue
from reviewer.extract.clauses import Clauses
from reviewer.extract.confidence import Confidence, load_weights
from reviewer.extract.fields import Reader
from reviewer.extract.finish import candidate_of
from reviewer.extract.frames import Frames
from reviewer.extract.kind import Kinds
from reviewer.extract.lexicon import Segmenter
from reviewer.extract.qualitative import STARTS as QUALITATIVE_STARTS
from reviewer.extract.qualitative import Qualitative
from reviewer.extract.quantities import Amount, Quantities
from reviewer.extract.screen import Screen
from reviewer.extract.tables import TableReading, Tables
from reviewer.extract.units import Units
from reviewer.extract.values import Values, ValueStage
from reviewer.extract.words import Words
from reviewer.text.normalise import View, simplify, traditionalise
from reviewer.text.running import running_lines
from reviewer.text.segment import Sentences, headings

_GUESSED = 0.3  # the confidence of a value that only a reader saw


def _never() -> None:
    """Nobody wants the work to stop."""


class Extractor:
    """All rules and lexicons, loaded once; :meth:`extract` is a pure function of its document."""

    def __init__(
        self,
        *,
        values: ValueStage,
        tables: Tables,
        cues: rules.Alternation,
        reader: Reader,
        segmenter: Segmenter,
        catalogue: Catalogue,
        digest: str,
    ) -> None:
        self._values = values
        self._tables = tables
        self._cues = cues
        self._reader = reader
        self._segmenter = segmenter
        self.catalogue = catalogue
        self.resources_sha256 = digest

    @classmethod
    def load(cls, resources: Path | None = None, overlay: Path | None = None) -> Extractor:
        """Raises ResourceError if a rule or lexicon file, or the user's overlay, is wrong."""
        folder = resources or paths.resources()
        own = overlays.load(overlay) if overlay else overlays.Overlay()
        lexicons = folder / "lexicons"
        units = Units.load(lexicons / "units.tsv", own.units)
        words = Words.load(lexicons)
        quantities = Quantities.load(folder, units)
        catalogue = Catalogue.load(lexicons / "indicators.tsv", own)
        segmenter = Segmenter(catalogue.heads())
        qualitative = rules.load(folder / "rules" / "qualitative.toml", {})
        return cls(
            values=ValueStage(
                quantities=quantities,
                qualitative=Qualitative(qualitative.combined(QUALITATIVE_STARTS)),
                clauses=Clauses(words),
                screen=Screen(words),
                own_names=tuple(simplify(name) for name in own.names),
            ),
            tables=Tables.load(folder, units=units, quantities=quantities, catalogue=catalogue),
            cues=rules.load(folder / "rules" / "time.toml", times.PARTS).combined(times.STARTS),
            reader=Reader(
                words=words,
                segmenter=segmenter,
                catalogue=catalogue,
                kinds=Kinds.load(lexicons / "kind_weights.tsv", words),
                confidence=Confidence(load_weights(lexicons / "confidence_weights.tsv")),
            ),
            segmenter=segmenter,
            catalogue=catalogue,
            digest=_digest(folder, overlay),
        )

    def warm(self) -> None:
        """Load what else the first document that needs it would: the segmenter's dictionary, which
        names are alike, the traditional characters."""
        self._segmenter.load()
        self.catalogue.warm()
        traditionalise("")

    def extract(self, document: Document, check: Callable[[], None] = _never) -> Extraction:
        """Every candidate of the document by span, and every numeral accounted for.

        check: called with every candidate; what it raises ends the work.
        """
        tables = self._tables.read(document)
        check()
        running = running_lines(document)
        view = View(document.text, document.extent, (*tables.extents, *running))
        dates = times.calendar(document, view.text)
        found, values = self._read(view, dates, tables=tables, check=check)
        found += [candidate_of(document, draft, dates) for draft in tables.drafts]
        found.sort(key=lambda candidate: (candidate.mention.span, candidate.mention.indicator))
        claimed = [
            *ledger.left_out(document.text, view.left_out, "list.footnote"),
            *ledger.left_out(document.text, running, "running_line"),
            *tables.numerals,
        ]
        return Extraction(
            candidates=tuple(found),
            numerals=ledger.account(view, values.pieces, found, claimed),
            resources_sha256=self.resources_sha256,
        )

    def guess(self, document: Document, span: Span) -> Candidate:
        """A reviewer marked ``span`` as a missed value: its fields as far as they can be told."""
        view = View(document.text, document.extent, running_lines(document))
        start, end = view.offset(span.start), view.offset(span.end)
        if start < end and document.extent.covers(span):
            marked = self._values.marked(view.text, start, end)
            found, _ = self._read(view, times.calendar(document, view.text), marked)
            for candidate in found:
                if candidate.mention.span.overlaps(span):
                    return _as_marked(document, span, candidate)
        return _as_marked(document, span, None)

    def _read(
        self,
        view: View,
        dates: times.Calendar,
        marked: Amount | None = None,
        tables: TableReading | None = None,
        check: Callable[[], None] = _never,
    ) -> tuple[list[Candidate], Values]:
        """The prose stages: values, their time, their subjects and fields."""
        text = view.text
        sentences = Sentences(text)
        values = self._values.find(text, sentences, marked)
        check()
        frames = Frames(
            text,
            cues=_with_columns(times.find_cues(text, self._cues, dates), view, tables),
            heads=headings(text),
            sentences=sentences,
            value_starts=[slot.amount.start for slot in values.slots],
            dates=dates,
        )
        found = []
        for candidate in self._reader.read(view, values.slots, frames, marked):
            check()
            found.append(candidate)
        return found, values


def _covered(ranges: list[tuple[int, int]], at: int) -> bool:
    """Whether one of some sorted, disjoint ranges holds ``at``."""
    before = bisect_right(ranges, (at, at)) - 1
    near = ranges[max(before, 0) : before + 2]
    return any(start <= at < end for start, end in near)


def _with_columns(
    cues: list[times.Cue], view: View, tables: TableReading | None
) -> list[times.Cue]:
    """The times of a text; those at the head of columns hold for the cells below alone."""
    if tables is None or not tables.dated:
        return cues
    heads = sorted((view.offset(span.start), view.offset(span.end)) for span in tables.heads)
    kept = [cue for cue in cues if not _covered(heads, cue.start)]
    for time in tables.dated:
        at = view.offset(time.cell.start)
        kept.append(times.Cue(at, at, time.year, time.year, times.Use.FRAME, "time.column"))
    return sorted(kept, key=lambda cue: (cue.start, cue.end))


def _as_marked(document: Document, span: Span, found: Candidate | None) -> Candidate:
    """A guess with the marked span, whatever was found in it."""
    text = span.of(document.text)
    if found is None:
        plain = "".join(text.split()) or "?"
        mention = Mention(span=span, value_text=text, indicator=plain, value=None)
        return Candidate(mention=mention, confidence=_GUESSED, rule="marked")
    mention = replace(found.mention, span=span, value_text=text)
    return replace(found, mention=mention, confidence=_GUESSED, rule="marked")


def _digest(folder: Path, own: Path | None) -> str:
    """SHA-256 over the rules and lexicons, by name, and the user's overlay."""
    total = hashlib.sha256()
    files = sorted((*folder.glob("rules/*.toml"), *folder.glob("lexicons/*.tsv")))
    files += [own] if own is not None and own.is_file() else []
    for path in files:
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()
