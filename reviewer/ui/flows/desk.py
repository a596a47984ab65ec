"""The reviewer's desk: commands become the session's operations, facts become what is shown.

Three modes decide what the digits do: reviewing (alternatives), rejecting (reasons), and the
number ledger (kinds). Choosing a record always leads back to reviewing.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial
from itertools import product

from PySide6.QtCore import QObject, Signal

from reviewer.checks.fields import hints
from reviewer.domain.candidate import Candidate
from reviewer.domain.mention import FIELDS, Mention
from reviewer.domain.record import LedgerEntry, Record, RecordDetail
from reviewer.domain.span import Span
from reviewer.domain.view import View
from reviewer.storage import queries
from reviewer.ui.background.engine import Engine
from reviewer.ui.background.tasks import Task
from reviewer.ui.commands import Needs
from reviewer.ui.models.ledger import ASIDE
from reviewer.ui.panes import Panes
from reviewer.ui.reviewing.session import ReviewSession

UNSURE = 0.7  # confidence under which "next unsure" stops


class Mode(Enum):
    REVIEWING = Needs.REVIEWING
    REJECTING = Needs.REJECTING
    LEDGER = Needs.LEDGER


class Desk(QObject):
    """Commands of the menus Review and Go, and what the panes ask for."""

    holding_changed = Signal()

    def __init__(
        self, session: ReviewSession, panes: Panes, engine: Engine, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._panes = panes
        self._engine = engine
        self._proposal: Candidate | None = None
        self._is_warm = False  # the extractor, which is loaded when it may be needed
        self.mode = Mode.REVIEWING
        self._connect()

    def _connect(self) -> None:
        session, panes = self._session, self._panes
        session.record_selected.connect(self._on_record)
        session.record_renewed.connect(self._on_renewed)
        session.numeral_selected.connect(self._on_numeral)
        panes.source.record_chosen.connect(session.select)
        panes.source.span_drawn.connect(self._on_drawn)
        panes.source.selection_changed.connect(self._on_selection)
        panes.table.correct_requested.connect(self._on_cell)
        panes.table.record_chosen.connect(session.select)
        panes.table.view_changed.connect(session.set_view)
        panes.table.selection_changed.connect(self.holding_changed)
        panes.card.confirm_requested.connect(lambda stay: session.confirm(stay=stay))
        panes.card.correct_requested.connect(self._on_correct)
        panes.card.alternative_requested.connect(session.take_alternative)
        panes.card.add_requested.connect(self._on_add)
        panes.card.version_requested.connect(session.take_back)
        panes.card.cancelled.connect(self._on_cancelled)
        panes.card.reveal_requested.connect(panes.source.reveal)
        panes.reject.reason_chosen.connect(self._reject)
        panes.reject.cancelled.connect(self.leave_mode)
        panes.comment.given.connect(self._on_comment)
        panes.comment.left.connect(partial(panes.bring, "source"))
        panes.outline.place_chosen.connect(panes.source.reveal)
        panes.ledger.numeral_chosen.connect(session.select_numeral)
        panes.ledger.set_aside_requested.connect(session.set_aside)
        panes.ledger.reclaim_requested.connect(session.reclaim)
        panes.ledger.add_requested.connect(self.start_new)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the commands of the desk do, by id."""
        session, panes = self._session, self._panes
        found: dict[str, Callable[[], object]] = {
            "record.confirm": partial(self.confirm, stay=False),
            "record.confirm_stay": partial(self.confirm, stay=True),
            "record.edit": panes.card.edit,
            "record.reject": self.ask_reason,
            "record.reopen": session.reopen,
            "record.add": self.start_new,
            "record.flag": session.flag,
            "record.comment": self.ask_comment,
            "record.skip": partial(session.next, open_only=True),
            "go.next": session.next,
            "go.previous": session.previous,
            "go.next_open": partial(session.next, open_only=True),
            "go.previous_open": partial(session.previous, open_only=True),
            "go.next_unsure": self.next_unsure,
            "go.next_flagged": self.next_flagged,
            "go.numeral": session.next_numeral,
            "edit.undo": session.undo,
            "edit.redo": session.redo,
        }
        for digit in range(1, 10):
            found[f"alternative.{digit}"] = partial(session.take_alternative, digit - 1)
            found[f"reason.{digit}"] = partial(self._reject_by_digit, digit)
            found[f"numeral.{digit}"] = partial(session.set_aside, ASIDE[digit - 1])
        for (name, by), (edge, at_start), (step, by_word) in product(
            (("shrink", -1), ("grow", 1)),
            (("", False), ("_start", True)),
            (("", False), ("_word", True)),
        ):
            found[f"span.{name}{edge}{step}"] = partial(
                self.resize, by, by_word=by_word, at_start=at_start
            )
        return found

    def holding(self) -> Needs:
        """What holds for the commands, as far as the desk knows."""
        holding = self.mode.value
        if self._session.document is not None:
            holding |= Needs.DOCUMENT
        if self._session.document is None or not self._session.document.is_locked:
            holding |= Needs.UNLOCKED
        if self._session.record is not None:
            holding |= Needs.RECORD
        if self._panes.source.selected_span() is not None:
            holding |= Needs.SELECTION
        if self._panes.table.n_selected > 1:
            holding |= Needs.SEVERAL
        return holding

    # ------------------------------------------------------------------ decisions
    def confirm(self, *, stay: bool) -> None:
        """Confirm, or decide what the card's fields amount to while they are edited."""
        if self._panes.card.is_editing() or self._panes.card.is_suggesting():
            self._panes.card.commit(stay)
        else:
            self._session.confirm(stay=stay)

    def ask_reason(self) -> None:
        self._set_mode(Mode.REJECTING)

    def ask_comment(self) -> None:
        record = self._session.record
        if record is not None:
            self._panes.bring("card")
            self._panes.comment.ask(record.comment)

    def resize(self, by: int, *, by_word: bool, at_start: bool) -> None:
        """Move an edge of the draft's span, else of the selected words, else of the record's."""
        source, card, record = self._panes.source, self._panes.card, self._session.record
        selected = source.selected_span()
        span = record.mention.span if record is not None else None
        span = card.form.span if card.is_editing() else selected or span
        if span is None:
            return
        moved = source.resized(span, by, by_word=by_word, at_start=at_start)
        if card.is_editing() or selected is not None:
            source.select(moved)
        self._on_drawn(moved, is_selection=selected is not None)

    def _on_drawn(self, span: Span, is_selection: bool) -> None:
        """Other words for the draft, or for the current record at once; a selection of the
        user's own stays one."""
        if self._panes.card.is_editing():
            self._panes.card.set_span(span)
        elif not is_selection:
            self._session.change_span(span)

    def start_new(self) -> None:
        """Fill the card with a proposal for the selected words or the chosen numeral."""
        stored = self._session.document
        span = self._panes.source.selected_span()
        if self._session.numeral is not None:
            span = self._session.numeral.span
        if stored is None or span is None:
            return
        before = self._mention_before(span)
        is_exact = self._session.numeral is None

        def work(_task: Task) -> Candidate:
            from reviewer.ui.reviewing.guess import guess  # noqa: PLC0415 - loads the extractor

            return guess(stored.document, span, self._engine.get(), before, is_exact=is_exact)

        task = self._session.pools.ask(work)
        task.succeeded.connect(self._on_guessed)
        task.failed.connect(self._session.failed)

    def _on_selection(self, span: Span | None) -> None:
        """Words are selected: a proposal for them may be asked for."""
        if span is not None and not self._is_warm:
            self._is_warm = True
            self._session.pools.start(lambda _: self._engine.warm())
        self.holding_changed.emit()

    def _on_guessed(self, proposal: Candidate) -> None:
        self._proposal = proposal
        self._panes.bring("card")
        self._panes.card.start_new(proposal)

    def _on_add(self, mention: Mention) -> None:
        self._session.add(mention)
        self._panes.bring("source")

    def _on_correct(self, mention: Mention, reason: str, stay: bool) -> None:
        self._session.correct(mention, reason=reason, stay=stay)

    def _on_cell(self, record: Record, mention: Mention) -> None:
        """A cell of the table was corrected: where the checks ask something, the card does."""
        with self._session.store.read() as reading:
            document = queries.document(reading, record.document_id).document
        if hints(mention, document):
            self._session.select(record.id)
            self._session.then(partial(self._ask_why, record, mention))
        else:
            self._session.correct_record(record, mention)

    def _ask_why(self, record: Record, mention: Mention) -> None:
        chosen = self._session.record
        if chosen is not None and chosen.id == record.id:
            pairs = ((field, getattr(mention, field)) for field in FIELDS)
            changed = {name: new for name, new in pairs if new != getattr(record.mention, name)}
            self._panes.bring("card")
            self._panes.card.propose(changed)

    def _on_comment(self, text: str) -> None:
        self._session.comment(text)
        self._panes.bring("source")

    def _on_cancelled(self) -> None:
        self._panes.source.show_record(self._session.detail)
        self._panes.bring("source")

    def _reject(self, reason: str) -> None:
        self.leave_mode()
        self._session.reject(reason)

    def _reject_by_digit(self, digit: int) -> None:
        code = self._panes.reject.code(digit)
        if code is not None:
            self._reject(code)

    def _mention_before(self, span: Span) -> Mention | None:
        """The nearest record before a place, whose year and status the next one may share."""
        record = self._session.record
        if record is not None and record.mention.span.start <= span.start:
            return record.mention
        return None

    # ------------------------------------------------------------------ moving
    def next_unsure(self) -> None:
        self._session.select_first(self._here(below=UNSURE))

    def next_flagged(self) -> None:
        self._session.select_first(self._here(is_flagged=True))

    def _here(self, *, below: float | None = None, is_flagged: bool | None = None) -> View:
        stored = self._session.document
        documents = frozenset({stored.id}) if stored is not None else frozenset()
        return View(documents=documents, below=below, is_flagged=is_flagged)

    # ------------------------------------------------------------------ modes
    def leave_mode(self) -> None:
        """Back to reviewing."""
        if self.mode is Mode.LEDGER:
            self._session.select_numeral(None)
        self._set_mode(Mode.REVIEWING)

    def _set_mode(self, mode: Mode) -> None:
        is_other, self.mode = mode is not self.mode, mode
        self._panes.reject.setVisible(mode is Mode.REJECTING)
        if mode is Mode.REJECTING:
            self._panes.docks["card"].show()
            self._panes.docks["card"].raise_()
        if is_other:
            self.holding_changed.emit()

    def _on_record(self, detail: RecordDetail | None) -> None:
        panes = self._panes
        panes.source.show_record(detail)
        panes.card.show_record(detail, self._session.document)
        if detail is not None:
            panes.table.select(detail.record.id, detail.suggested)
        panes.comment.hide()
        self._set_mode(Mode.REVIEWING)

    def _on_renewed(self, detail: RecordDetail) -> None:
        """What is being edited is left alone."""
        if not self._panes.card.is_editing():
            self._panes.card.show_record(detail, self._session.document)
            self._panes.table.select(detail.record.id, detail.suggested)

    def _on_numeral(self, entry: LedgerEntry | None) -> None:
        panes = self._panes
        panes.ledger.show_numeral(entry)
        if entry is not None:
            panes.docks["ledger"].show()
            panes.docks["ledger"].raise_()
            panes.source.select(entry.span)
            self._set_mode(Mode.LEDGER)
        elif self.mode is Mode.LEDGER:
            self._set_mode(Mode.REVIEWING)
