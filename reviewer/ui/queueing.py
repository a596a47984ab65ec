"""Many records at once and the order of the queue: selections, splits, merges, views."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reviewer.domain.candidate import State
from reviewer.domain.record import Record
from reviewer.domain.view import Column, Order, View
from reviewer.review import reasons
from reviewer.storage import queries
from reviewer.ui.dialogs.many import ManyDialog
from reviewer.ui.dialogs.name import NameDialog
from reviewer.ui.dialogs.split import SplitDialog
from reviewer.ui.files import Asking
from reviewer.ui.named_views import view_of, view_text
from reviewer.ui.panes import Panes
from reviewer.ui.preferences import Preferences
from reviewer.ui.session import ReviewSession

_OPEN = frozenset(state for state in State if state.is_open)


class Queueing(QObject):
    """Commands on the table's selection and view."""

    def __init__(
        self,
        session: ReviewSession,
        panes: Panes,
        preferences: Preferences,
        asking: Asking,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._panes = panes
        self._preferences = preferences
        self._asking = asking
        self._window = window

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
            "queue.document": self.show_document,
            "queue.all": lambda: self._show(documents=frozenset()),
            "queue.open": lambda: self._show(states=_OPEN),
            "queue.save": self.save_view,
        }

    # ------------------------------------------------------------------ the selected records
    def confirm(self) -> None:
        """Confirm the selected records after a look at what changes."""
        kept = {State.CONFIRMED, State.CORRECTED, State.ADDED}
        selected = self._selected()
        changing = [record for record in selected if record.state not in kept]
        dialog = ManyDialog(
            changing, State.CONFIRMED, n_selected=len(selected), parent=self._window
        )
        if self._asking.dialog(dialog):
            self._session.confirm_many({record.id: record.version for record in changing})

    def reject(self) -> None:
        """Reject the selected records for one reason, after a look at what changes."""
        selected = self._selected()
        changing = [record for record in selected if record.state is not State.REJECTED]
        dialog = ManyDialog(
            changing,
            State.REJECTED,
            n_selected=len(selected),
            reasons=reasons.load(),
            parent=self._window,
        )
        if self._asking.dialog(dialog):
            versions = {record.id: record.version for record in changing}
            self._session.reject_many(versions, reason=dialog.reason)

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
        dialog = SplitDialog(record.mention, stored.document.text, self._window)
        if self._asking.dialog(dialog):
            self._session.split(dialog.mentions)

    def merge(self) -> None:
        """Make the selected records one, with the fields of the chosen one."""
        selected: Sequence[Record] = self._selected()
        if len(selected) < 2:
            return
        chosen = self._session.record
        one = chosen if chosen in selected and chosen is not None else selected[0]
        self._session.merge(selected, one.mention)

    # ------------------------------------------------------------------ views
    def show_document(self) -> None:
        """All records of the open document, in its order."""
        stored = self._session.document
        documents = frozenset({stored.id}) if stored is not None else frozenset()
        self._panes.table.set_view(View(documents=documents))

    def save_view(self) -> None:
        """Keep the table's filter and order under a name."""
        dialog = NameDialog(self.tr("Save the view"), self.tr("&Name"), self._window)
        if self._asking.dialog(dialog):
            views = {**self._preferences.now.views, dialog.name: view_text(self._panes.table.view)}
            self._preferences.change(views=views)

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
