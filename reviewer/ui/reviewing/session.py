"""One person's review: the operations on the open document and the chosen record.

Decisions are written by the pool of one thread; the next candidate comes up after the commit,
and what is asked for meanwhile waits its turn (``turns``).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from reviewer.checks.spans import respanned
from reviewer.domain.candidate import Candidate, NumeralKind
from reviewer.domain.mention import Mention
from reviewer.domain.record import (
    Actor,
    Done,
    EntrySummary,
    LedgerEntry,
    Record,
)
from reviewer.domain.span import Span
from reviewer.errors import QT_TRANSLATE_NOOP, DecisionError
from reviewer.review import operations
from reviewer.storage import queries
from reviewer.storage.store import Store
from reviewer.ui.background.tasks import Pools
from reviewer.ui.reviewing.ahead import Way, look, try_to_look
from reviewer.ui.reviewing.place import Place
from reviewer.ui.reviewing.turns import Then

NOT_A_READING = QT_TRANSLATE_NOOP(
    "errors",
    "This alternative does not fit the other fields ({problem}). Correct them together.",
)


class ReviewSession(Place):
    """See the module. Signals state facts; every method returns at once."""

    committed = Signal(object)  # Done
    failed = Signal(object)  # Exception
    busy_changed = Signal(bool)

    def __init__(
        self, store: Store, actor: Actor, pools: Pools, parent: QObject | None = None
    ) -> None:
        super().__init__(store, actor, pools, parent)
        self.saved_at: datetime | None = None
        self._turns.written.connect(self._on_written)
        self._turns.failed.connect(self._on_failed)
        self._turns.busy_changed.connect(self.busy_changed)

    # ------------------------------------------------------------------ decisions
    def confirm(self, *, stay: bool = False) -> None:
        self._decide(operations.confirm, stay=stay)

    def correct(self, mention: Mention, *, reason: str = "", stay: bool = False) -> None:
        """Record other fields than proposed; ``reason``: why a warning was overruled."""
        self._decide(operations.correct, mention, stay=stay, reason=reason)

    def correct_record(self, record: Record, mention: Mention) -> None:
        """Correct any record, such as one in the table; the chosen one stays chosen."""
        self.perform(
            lambda: operations.correct(
                self.store, record.id, mention, version=record.version, actor=self.actor
            )
        )

    def reject(self, reason: str, *, comment: str = "", stay: bool = False) -> None:
        self._decide(operations.reject, stay=stay, reason=reason, comment=comment)

    def reopen(self) -> None:
        self._decide(operations.reopen, stay=True)

    def flag(self) -> None:
        """Flag the record as doubtful, or take the flag off."""

        def step() -> None:
            if self.record is not None:
                flagged = not self.record.is_flagged
                self._decide_now(operations.flag, (), {"is_flagged": flagged}, stay=True)

        self._turns.do(step)

    def comment(self, text: str) -> None:
        self._decide(operations.comment, text, stay=True)

    def take_alternative(self, index: int) -> None:
        """Correct one field to the proposal's alternative number ``index`` (from 0) and go on."""
        self._turns.do(partial(self._take_alternative, index))

    def change_span(self, span: Span) -> None:
        """Let the record's value text be the words of ``span``; stays at the record."""
        self._turns.do(partial(self._change_span, span))

    def take_back(self, mention: Mention) -> None:
        """Give the record an earlier version's fields again, as a correction; stays there."""
        self._decide(operations.correct, mention, stay=True, reason="")

    def add(self, mention: Mention, *, proposal: Candidate | None = None) -> None:
        """Record a mention that was missed; the chosen record stays chosen."""

        def step() -> None:
            if self.document is not None:
                document_id = self.document.id
                self._write(
                    lambda: operations.add(
                        self.store, document_id, mention, actor=self.actor, proposal=proposal
                    ),
                    self._after_add,
                )

        self._turns.do(step)

    def split(self, mentions: Sequence[Mention]) -> None:
        """Put several records in the place of the chosen one."""
        self._decide(operations.split, mentions, stay=False)

    def merge(self, records: Sequence[Record], mention: Mention) -> None:
        """Put one record in the place of several."""
        versions = {record.id: record.version for record in records}
        self._act(
            lambda: operations.merge(
                self.store, list(versions), mention, versions=versions, actor=self.actor
            ),
            lambda done: self._select(done.added[0]) if done.added else self._reload(),
        )

    def confirm_many(self, versions: Mapping[int, int]) -> None:
        self._act(
            lambda: operations.confirm_many(self.store, versions, actor=self.actor),
            self._after_many,
        )

    def correct_many(self, records: Sequence[Record], mentions: Sequence[Mention]) -> None:
        """Give each record its mention, as one decision."""
        versions = {record.id: record.version for record in records}
        corrected = {one.id: mention for one, mention in zip(records, mentions, strict=True)}
        self._act(
            lambda: operations.correct_many(self.store, versions, corrected, actor=self.actor),
            self._after_many,
        )

    def reject_many(self, versions: Mapping[int, int], *, reason: str) -> None:
        self._act(
            lambda: operations.reject_many(self.store, versions, reason=reason, actor=self.actor),
            self._after_many,
        )

    def undo(self) -> None:
        self._turns.do(partial(self._turn_back, operations.undoable))

    def redo(self) -> None:
        self._turns.do(partial(self._turn_back, operations.redoable))

    def undoable(self) -> EntrySummary | None:
        return operations.undoable(self.store, actor=self.actor)

    def redoable(self) -> EntrySummary | None:
        return operations.redoable(self.store, actor=self.actor)

    def perform(self, write: Callable[[], Done], then: Then | None = None) -> None:
        """Any other operation, in its turn; ``then`` runs after its commit."""
        self._act(write, then or (lambda _done: self._reload()))

    def _act(self, write: Callable[[], Done], then: Then) -> None:
        self._turns.do(partial(self._write, write, then))

    # ------------------------------------------------------------------ the number ledger
    def set_aside(self, kind: NumeralKind) -> None:
        """Account for the chosen numeral as no value, and go on to the next open one."""

        def step() -> None:
            entry = self.numeral
            if entry is not None:
                self._write(
                    lambda: operations.set_aside(
                        self.store, entry.id, kind=kind, version=entry.version, actor=self.actor
                    ),
                    lambda _done: self._next_numeral(),
                )

        self._turns.do(step)

    def reclaim(self, entry: LedgerEntry) -> None:
        """Open a numeral again that was set aside."""
        self._act(
            lambda: operations.reclaim(
                self.store, entry.id, version=entry.version, actor=self.actor
            ),
            lambda _done: self._reload(),
        )

    # ------------------------------------------------------------------ steps
    def _write(self, write: Callable[[], Done], then: Then, way: Way | None = None) -> None:
        """``way``: where it goes on, to be read with the write."""
        self._turns.write(write, then, partial(try_to_look, self.store, way))

    def _on_written(self, done: Done) -> None:
        self.saved_at = datetime.now().astimezone()
        self._update_marks(done)
        self.committed.emit(done)

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)
        self._reload()

    def _decide(
        self, operation: Callable[..., Done], *arguments: object, stay: bool, **named: object
    ) -> None:
        self._turns.do(partial(self._decide_now, operation, arguments, named, stay=stay))

    def _decide_now(
        self,
        operation: Callable[..., Done],
        arguments: tuple[object, ...],
        named: Mapping[str, object],
        *,
        stay: bool,
    ) -> None:
        record = self.record
        if record is None:
            return
        way = Way(record.id, None if stay else self.view)
        self._write(
            lambda: operation(
                self.store,
                record.id,
                *arguments,
                version=record.version,
                actor=self.actor,
                **named,
            ),
            partial(self._go_on, way),
            way,
        )

    def _go_on(self, way: Way, done: Done) -> None:
        """Show what the way leads to, as it was read with the write if it still leads there."""
        if self.record is None or self.record.id != way.record_id:
            self._reload()
            return
        now = way if way.view is None else Way(way.record_id, self.view)
        ahead = self._turns.ahead
        if ahead is None or ahead.way != now:
            ahead = look(self.store, done, now)
        if ahead.shown is None:
            self._reload()
            self.exhausted.emit()
        elif way.view is None:
            self._take(ahead.shown)
        else:
            self._choose(ahead.shown)

    def _take_alternative(self, index: int) -> None:
        detail = self.detail
        if detail is None or detail.proposal is None:
            return
        alternatives = detail.proposal.alternatives
        if not 0 <= index < len(alternatives):
            return
        chosen = alternatives[index]
        try:
            other: dict[str, Any] = {chosen.field: chosen.value}
            mention = dataclasses.replace(detail.suggested or detail.record.mention, **other)
        except ValueError as problem:
            self.failed.emit(DecisionError(NOT_A_READING, problem=problem))
            return
        self._decide_now(operations.correct, (mention,), {"reason": ""}, stay=False)

    def _change_span(self, span: Span) -> None:
        record, stored = self.record, self.document
        if record is None or stored is None or not stored.document.extent.covers(span):
            return
        if not len(span) or span == record.mention.span:
            return
        mention = respanned(record.mention, span, stored.document.text)
        self._decide_now(operations.correct, (mention,), {"reason": ""}, stay=True)

    def _after_add(self, done: Done) -> None:
        if self.numeral is not None:
            self._next_numeral()
        elif self.detail is None and done.added:
            self._select(done.added[0])
        else:
            self._reload()

    def _after_many(self, done: Done) -> None:
        record = self.record
        if record is not None and record.id in done.touched:
            self._go_on(Way(record.id, self.view), done)
        else:
            self._reload()

    def _turn_back(self, which: Callable[..., EntrySummary | None]) -> None:
        entry = which(self.store, actor=self.actor)
        if entry is None:
            return

        def show(_done: Done) -> None:
            with self.store.read() as session:
                is_there = entry.record_id and queries.records(session, [entry.record_id])
            if entry.record_id is not None and is_there:
                self._select(entry.record_id)
            else:
                self._reload()

        self._write(lambda: operations.undo(self.store, entry.entry_id, actor=self.actor), show)
