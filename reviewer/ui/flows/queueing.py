"""Many records at once and the order of the queue: selections, splits, merges, views."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence, Set
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from reviewer.domain.candidate import State
from reviewer.domain.mention import Mention
from reviewer.domain.record import Done, Record, RecordDetail
from reviewer.domain.view import Column, Order, View
from reviewer.errors import DecisionError
from reviewer.review.adding import TWO_DOCUMENTS
from reviewer.storage import queries
from reviewer.ui.flows.named_views import view_of, view_text
from reviewer.ui.panes import Panes
from reviewer.ui.preferences import Preferences
from reviewer.ui.reviewing.session import ReviewSession

_OPEN = frozenset(state for state in State if state.is_open)


class Queueing(QObject):
    """Commands on the table's selection and view."""

    def __init__(
        self,
        session: ReviewSession,
        panes: Panes,
        preferences: Preferences,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._panes = panes
        self._preferences = preferences
        panes.split.split_requested.connect(self._on_split)
        panes.many.accepted.connect(self._on_many)
        panes.many.merge_accepted.connect(self._on_merge)
        panes.view_name.given.connect(self._on_name)
        for panel in (panes.split, panes.many, panes.view_name):
            panel.left.connect(partial(panes.bring, "source"))
        session.record_selected.connect(self._on_record)
        session.committed.connect(self._on_committed)

    def commands(self) -> dict[str, Callable[[], object]]:
        def ordered(*order: Order) -> Callable[[], object]:
            return lambda: self._show(order=order)

        return {
            "record.split": self.split,
            "record.merge": self.merge,
            "many.confirm": self.confirm,
            "many.reject": self.reject,
            "many.alike": self.select_alike,
            "queue.position": ordered(),
            "queue.confidence": ordered(Order(Column.CONFIDENCE)),
            "queue.indicator": ordered(Order(Column.INDICATOR), Order(Column.YEAR)),
            "queue.by_document": ordered(Order(Column.DOCUMENT), Order(Column.CONFIDENCE)),
            "queue.document": self.show_document,
            "queue.all": lambda: self._show(documents=frozenset()),
            "queue.open": lambda: self._show(states=_OPEN),
            "queue.save": self.save_view,
        }

    # ------------------------------------------------------------------ the selected records
    def confirm(self) -> None:
        """Show what confirming the selected records changes."""
        self._preview(State.CONFIRMED, kept={State.CONFIRMED, State.CORRECTED, State.ADDED})

    def reject(self) -> None:
        """Show what rejecting the selected records for one reason changes."""
        self._preview(State.REJECTED, kept={State.REJECTED})

    def _preview(self, after: State, *, kept: Set[State]) -> None:
        selected = self._selected()
        changing = [record for record in selected if record.state not in kept]
        self._panes.split.hide()
        self._panes.many.start(changing, after, n_selected=len(selected))

    def _on_many(self, records: Sequence[Record], after: State, reason: str) -> None:
        versions = {record.id: record.version for record in records}
        if after is State.REJECTED:
            self._session.reject_many(versions, reason=reason)
        else:
            self._session.confirm_many(versions)
        self._panes.bring("table")

    def _on_committed(self, done: Done) -> None:
        """What a preview shows no longer holds: it must be asked for again."""
        if not self._panes.many.isHidden() and self._panes.many.shows(done.touched):
            self._panes.many.leave()

    def select_alike(self) -> None:
        """Show and select every open record with this one's indicator, unit and measure."""
        record = self._session.record
        if record is None:
            return
        mention = record.mention
        self._panes.table.set_view(
            View(
                states=_OPEN,
                facets=(
                    (Column.INDICATOR, frozenset({mention.indicator})),
                    (Column.UNIT, frozenset({mention.unit})),
                    (Column.MEASURE, frozenset({mention.measure.value})),
                ),
            )
        )
        self._panes.bring("table")
        self._panes.table.select_all()

    def _selected(self) -> list[Record]:
        with self._session.store.read() as reading:
            return queries.records(reading, self._panes.table.selected_ids())

    # ------------------------------------------------------------------ one into several, and back
    def split(self) -> None:
        record, stored = self._session.record, self._session.document
        if record is None or stored is None:
            return
        taken = [mark.span for mark in self._session.marks.values() if mark.record_id != record.id]
        self._panes.many.hide()
        self._panes.split.start(record.mention, stored.document.text, taken)

    def _on_record(self, detail: RecordDetail | None) -> None:
        if detail is None or detail.record.mention != self._panes.split.mention:
            self._panes.split.hide()

    def _on_split(self, mentions: Sequence[Mention]) -> None:
        self._panes.bring("source")
        self._session.split(mentions)

    def merge(self) -> None:
        """Show what becomes of the selected records when they are one: the chosen one stays."""
        selected = self._selected()
        if len(selected) < 2:
            return
        if len({record.document_id for record in selected}) > 1:
            self._session.failed.emit(DecisionError(TWO_DOCUMENTS))
            return
        chosen = self._session.record
        one = chosen if chosen is not None and chosen in selected else selected[0]
        others = [record for record in selected if record.id != one.id]
        self._panes.split.hide()
        self._panes.many.start_merge([one, *others], self._state_if_kept(one))

    def _state_if_kept(self, record: Record) -> State:
        if not record.state.is_open and record.state is not State.REJECTED:
            return record.state
        with self._session.store.read() as reading:
            proposal = queries.record_detail(reading, record.id).proposal
        is_proposed = proposal is not None and proposal.mention == record.mention
        return State.CONFIRMED if is_proposed else State.CORRECTED

    def _on_merge(self, records: Sequence[Record]) -> None:
        self._session.merge(records, records[0].mention)
        self._panes.bring("table")

    # ------------------------------------------------------------------ views
    def show_document(self) -> None:
        """All records of the open document, in its order."""
        stored = self._session.document
        documents = frozenset({stored.id}) if stored is not None else frozenset()
        self._panes.table.set_view(View(documents=documents))

    def save_view(self) -> None:
        """Ask for the name under which the table's filter and order are kept."""
        self._panes.bring("table")
        self._panes.view_name.ask()

    def _on_name(self, name: str) -> None:
        views = {**self._preferences.now.views, name: view_text(self._panes.table.view)}
        self._preferences.change(views=views)
        self._panes.bring("table")

    def fill_menu(self, menu: QMenu) -> None:
        """The views that were saved, to be shown or forgotten."""
        menu.clear()
        names = list(self._preferences.now.views)
        for name in names:
            menu.addAction(name, partial(self.show_named, name))
        menu.addSeparator()
        forget = menu.addMenu(self.tr("Forget a view"))
        for name in names:
            forget.addAction(name, partial(self.forget_named, name))
        menu.setEnabled(bool(names))

    def show_named(self, name: str) -> None:
        view = view_of(self._preferences.now.views[name], self._panes.table.view.documents)
        if view is not None:
            self._panes.table.set_view(view)
            self._panes.bring("table")

    def forget_named(self, name: str) -> None:
        views = {key: text for key, text in self._preferences.now.views.items() if key != name}
        self._preferences.change(views=views)

    def _show(self, **changes: object) -> None:
        view = dataclasses.replace(self._panes.table.view, **changes)  # type: ignore[arg-type]
        self._panes.table.set_view(view)
