"""Samples for quality control: those that were drawn, a new one, and going through one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QStackedWidget, QTableView, QVBoxLayout, QWidget

from reviewer.domain.record import DocumentSummary
from reviewer.domain.role import may
from reviewer.domain.sampling import Inspection, Item, Lot
from reviewer.domain.view import View
from reviewer.review import inspecting
from reviewer.storage import inspections
from reviewer.ui.auditing.grades import sampling_word, signed
from reviewer.ui.auditing.inspection_view import InspectionView
from reviewer.ui.auditing.page_parts import dress_table, make_actions
from reviewer.ui.auditing.sample_dialog import SampleDialog, SampleWish
from reviewer.ui.auditing.sampling_words import rate_text
from reviewer.ui.auditing.words import lot_line
from reviewer.ui.look.icons import Icon
from reviewer.ui.models.texts import TextTable
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.views.decisions import DecisionBar


class SamplesPage(QWidget):
    """A list, and in its place the sample that is being gone through."""

    said = Signal(str, bool)
    failed = Signal(object)  # Exception

    def __init__(
        self,
        session: ReviewSession,
        *,
        ask: Callable[[QDialog], bool] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._ask = ask or (lambda dialog: dialog.exec() == QDialog.DialogCode.Accepted)
        self._documents: tuple[DocumentSummary, ...] = ()
        self._samples: list[Inspection] = []
        self.model = TextTable(self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.empty = QLabel(self)
        self.view = InspectionView(session, self)
        self.acts = make_actions(
            (
                ("new", self.tr("New sample…"), ("Ctrl+N",), Icon.ADD, self.draw),
                ("open", self.tr("Go through it"), ("Ctrl+O",), Icon.SHOWN, self.open),
                ("copy", self.tr("Copy"), ("Ctrl+C",), Icon.COPY, self.copy),
            ),
            self,
        )
        self._list = QWidget(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.table.activated.connect(lambda _index: self.open())
        self.view.left.connect(self._to_list)
        self.view.said.connect(self.said)
        self.view.failed.connect(self.failed)
        self._update()

    def _lay_out(self) -> None:
        dress_table(self.table, self.tr("Samples"))
        self.empty.setText(
            self.tr(
                "No sample was drawn yet. A sample shows how many of the decided records are "
                "wrong, and by a plan of ISO 2859-1 (GB/T 2828.1) whether the lot is accepted."
            )
        )
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty, 1)
        column.addWidget(self.table, 1)
        column.addWidget(DecisionBar(list(self.acts.values()), self._list))
        self._stack.addWidget(self._list)
        self._stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    # ------------------------------------------------------------------ the list
    def set_documents(self, documents: Iterable[DocumentSummary]) -> None:
        self._documents = tuple(documents)

    def appear(self) -> None:
        """The page is seen: read what there is now."""
        if self._stack.currentWidget() is self.view:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.renew()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def renew(self) -> None:
        task = self._session.pools.start(lambda _task: inspecting.samples(self._session.store))
        task.succeeded.connect(self._on_samples)
        task.failed.connect(self.failed)

    def _on_samples(self, samples: list[Inspection]) -> None:
        chosen = self.current
        self._samples = samples
        titles = {one.uid: one.title for one in self._documents}
        self.model.show(
            self._heads(), [self._texts(one, titles) for one in samples], right=(4, 5, 7, 8, 9)
        )
        self.table.resizeColumnsToContents()
        numbers = [one.id for one in samples]
        if samples:
            row = numbers.index(chosen.id) if chosen and chosen.id in numbers else 0
            self.table.selectRow(row)
        self._update()

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("Drawn at"),
            self.tr("By"),
            self.tr("Lot"),
            self.tr("Level"),
            self.tr("AQL %"),
            self.tr("Lot size"),
            self.tr("Inspection"),
            self.tr("Sample"),
            self.tr("Ac/Re"),
            self.tr("Wrong"),
            self.tr("Share of errors (95 %)"),
            self.tr("Lot is"),
        )

    @staticmethod
    def _texts(one: Inspection, titles: dict[str, str]) -> tuple[str, ...]:
        plan = one.plan
        return (
            f"{one.drawn_at.astimezone():%Y-%m-%d %H:%M}",
            one.drawn_by,
            lot_line(one.lot, titles),
            plan.level,
            plan.aql,
            f"{one.lot_size:,}",
            sampling_word(plan.severity),
            f"{one.n_judged}/{plan.size}",
            f"{plan.accept}/{plan.reject}",
            str(one.n_wrong),
            rate_text(one),
            signed(one.outcome),
        )

    @property
    def current(self) -> Inspection | None:
        row = self.table.currentIndex().row()
        return self._samples[row] if 0 <= row < len(self._samples) else None

    def _update(self) -> None:
        session = self._session
        may_draw = may(session.actor.role, "draw_sample") and not session.store.is_read_only
        is_list = self._stack.currentWidget() is self._list
        self.table.setVisible(bool(self._samples))
        self.empty.setVisible(not self._samples)
        self.acts["new"].setEnabled(may_draw and is_list)
        for name in ("open", "copy"):
            self.acts[name].setEnabled(bool(self._samples) and is_list)

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.model.tsv())
        self.said.emit(self.tr("Copied {n} rows.").format(n=len(self._samples)), True)

    # ------------------------------------------------------------------ a new sample
    def draw(self) -> None:
        """Ask from what and how strictly, then draw."""
        with self._session.store.read() as reading:
            names = inspections.reviewers(reading)
        view: View | None = self._session.view if self._session.view != View() else None
        dialog = SampleDialog(
            documents=self._documents,
            reviewers=names,
            view=view,
            past=self._samples,
            count=self._count,
            parent=self,
        )
        is_wanted = self._ask(dialog)
        wish = dialog.wish
        dialog.deleteLater()
        if is_wanted and wish is not None:
            self._draw(wish)

    def _count(self, lot: Lot, answer: Callable[[int], None]) -> None:
        task = self._session.pools.start(
            lambda _task: inspecting.lot_size(self._session.store, lot)
        )
        task.succeeded.connect(answer)
        task.failed.connect(self.failed)

    def _draw(self, wish: SampleWish) -> None:
        session = self._session
        task = session.pools.write(
            lambda _task: inspecting.draw(
                session.store,
                wish.lot,
                wish.plan,
                lot_size=wish.lot_size,
                counts_minor=wish.counts_minor,
                actor=session.actor,
            )
        )
        task.succeeded.connect(self._open)
        task.failed.connect(self.failed)

    # ------------------------------------------------------------------ going through one
    def open(self) -> None:
        """Go through the chosen sample."""
        sample = self.current
        if sample is not None and self._stack.currentWidget() is self._list:
            self._open(sample.id)

    def _open(self, number: int) -> None:
        store, actor = self._session.store, self._session.actor

        def read(_task: object) -> tuple[Inspection, list[Item]]:
            sample = next(one for one in inspecting.samples(store) if one.id == number)
            return sample, inspecting.items(store, number, actor=actor)

        task = self._session.pools.start(read)
        task.succeeded.connect(self._on_opened)
        task.failed.connect(self.failed)

    def _on_opened(self, read: tuple[Inspection, list[Item]]) -> None:
        sample, items = read
        self._stack.setCurrentWidget(self.view)
        self.view.open(sample, items)
        self._update()

    def _to_list(self) -> None:
        self._stack.setCurrentWidget(self._list)
        self._update()
        self.appear()
