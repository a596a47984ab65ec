"""One sample, judged from the keyboard: each record as it was drawn, without who decided on it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.candidate import State
from reviewer.domain.mention import Mention
from reviewer.domain.record import RecordDetail, StoredDocument
from reviewer.domain.role import may
from reviewer.domain.sampling import (
    DECISION,
    Fault,
    Grade,
    Inspection,
    Item,
    Outcome,
    Verdict,
)
from reviewer.domain.span import Span
from reviewer.review import inspecting
from reviewer.storage import queries
from reviewer.storage.codec import mention_fields
from reviewer.ui.auditing.grades import sampling_word, signed
from reviewer.ui.auditing.page_parts import Row, make_actions
from reviewer.ui.auditing.sampling_words import rate_text
from reviewer.ui.auditing.words import fault_line
from reviewer.ui.look.icons import Icon
from reviewer.ui.look.theme import Theme
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.views.card import CandidateCard
from reviewer.ui.views.decisions import DecisionBar
from reviewer.ui.views.peek import paragraph
from reviewer.ui.wording.documents import title_of

_GRADES = (Grade.CRITICAL, Grade.MAJOR, Grade.MINOR)
_PLACE = ("start", "end", "value_text")  # one error, however many of them differ


class InspectionView(QWidget):
    """Judgements are written in order beside the window, which goes on at once."""

    left = Signal()
    place_requested = Signal(int, int)  # ids of the document and the record
    changed = Signal()  # the sample was judged on or closed
    said = Signal(str, bool)
    failed = Signal(object)  # Exception

    def __init__(self, session: ReviewSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._sample: Inspection | None = None
        self._items: list[Item] = []
        self._at = 0
        self._faults: tuple[Fault, ...] = ()  # found, and not graded yet
        self._stored: StoredDocument | None = None
        self.head = QLabel(self)
        self.verdict = QLabel(self)
        self.text = QTextBrowser(self)
        self.card = CandidateCard(parent=self)
        self.question = QLabel(self)
        self.acts = make_actions(self._rows(), self)
        self.grades = make_actions(self._grade_rows(), self)
        self._bar = DecisionBar(list(self.acts.values()), self)
        self._grade_bar = QFrame(self)
        self._lay_out()
        self.card.confirm_requested.connect(lambda _stay: self.agree())
        self.card.correct_requested.connect(self._on_corrected)
        self.card.editing_changed.connect(lambda _editing: self._update())
        self._ask_comment: Callable[[str], str | None] = self._ask

    # ------------------------------------------------------------------ building
    def _rows(self) -> Sequence[Row]:
        return (
            ("agree", self.tr("Right"), ("A",), Icon.CONFIRM, self.agree),
            ("edit", self.tr("Wrong field"), ("E", "F2"), Icon.CORRECT, self.edit),
            ("decision", self.tr("Wrong decision"), ("X",), Icon.REJECT, self.wrong_decision),
            ("comment", self.tr("Comment"), ("C",), Icon.COMMENT, self.comment),
            ("next", self.tr("Next"), ("J", "Down"), Icon.NEXT, lambda: self.step(1)),
            ("previous", self.tr("Previous"), ("K", "Up"), Icon.PREVIOUS, lambda: self.step(-1)),
            ("place", self.tr("In the text"), ("Ctrl+J",), Icon.DOCUMENT, self._show_place),
            ("close", self.tr("Close"), ("Ctrl+Return",), Icon.LOCK, self.close_sample),
            ("back", self.tr("Back"), ("Esc",), Icon.CLOSE, self._back),
        )

    def _grade_rows(self) -> Sequence[Row]:
        return [
            (
                grade.value,
                sampling_word(grade),
                (str(n),),
                Icon.WARNING,
                lambda grade=grade: self._grade(grade),  # type: ignore[misc]
            )
            for n, grade in enumerate(_GRADES, start=1)
        ]

    def _lay_out(self) -> None:
        self.text.setAccessibleName(self.tr("The paragraph around the record"))
        self.verdict.setWordWrap(True)
        self.question.setWordWrap(True)
        asking = QHBoxLayout(self._grade_bar)
        asking.addWidget(self.question, 1)
        asking.addWidget(DecisionBar(list(self.grades.values()), self._grade_bar))
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 0, 0, 0)
        column.addWidget(self.text, 1)
        column.addWidget(self.verdict)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(left)
        split.addWidget(self.card)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(self.head)
        layout.addLayout(head)
        layout.addWidget(split, 1)
        layout.addWidget(self._grade_bar)
        layout.addWidget(self._bar)
        self._grade_bar.hide()

    # ------------------------------------------------------------------ the sample
    def open(self, sample: Inspection, items: Sequence[Item]) -> None:
        """Go through a sample, from its first record that is not judged."""
        self._sample, self._items = sample, list(items)
        pending = (n for n, one in enumerate(items) if one.verdict is Verdict.PENDING)
        self._at = next(pending, 0)
        self._show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def item(self) -> Item:
        return self._items[self._at]

    @property
    def sample(self) -> Inspection:
        """As it stands after what was judged here."""
        assert self._sample is not None
        judged = [one for one in self._items if one.verdict is not Verdict.PENDING]
        wrong = [one for one in judged if self._counts(one)]
        return dataclasses.replace(self._sample, n_judged=len(judged), n_wrong=len(wrong))

    def _counts(self, item: Item) -> bool:
        assert self._sample is not None
        is_minor = all(fault.grade is Grade.MINOR for fault in item.faults)
        return item.verdict is Verdict.WRONG and (self._sample.counts_minor or not is_minor)

    def step(self, by: int) -> None:
        """Go to another record of the sample, whether or not it is judged."""
        if self._items and not self.card.is_editing():
            self._at = min(max(self._at + by, 0), len(self._items) - 1)
            self._show()

    def _show(self) -> None:
        self._faults = ()
        record = self.item.record
        if self._stored is None or self._stored.id != record.document_id:
            with self._session.store.read() as reading:
                self._stored = queries.document(reading, record.document_id)
        # whether it was corrected or confirmed tells who thought what: only the outcome counts
        outcome = State.CONFIRMED if record.state.is_kept else record.state
        shown = dataclasses.replace(record, state=outcome)
        self.card.show_record(RecordDetail(record=shown, proposal=None), self._stored)
        self._show_text(record.mention.span)
        self._show_state()
        self._update()

    def _show_text(self, span: Span) -> None:
        assert self._stored is not None
        document, theme = self._stored.document, Theme.of(self.palette())
        around = paragraph(document, span)
        parts = (
            Span(around.start, span.start).of(document.text),
            span.of(document.text),
            Span(span.end, around.end).of(document.text),
        )
        before, value, after = (escape(part).replace("\n", "<br>") for part in parts)
        mark = f"background:{theme.current.name()}; color:{theme.text.name()}"
        size = round(self.font().pointSizeF() * 1.15)
        self.text.setHtml(
            f"<p><b>{escape(title_of(self._stored))}</b></p>"
            f"<div style='font-size:{size}pt; line-height:170%'>{before}<a name='value'></a>"
            f"<b style='{mark}'>{value}</b>{after}</div>"
        )
        self.text.scrollToAnchor("value")
        bar = self.text.verticalScrollBar()  # with what stands before it in sight
        bar.setValue(bar.value() - self.text.viewport().height() // 3)

    def _show_state(self) -> None:
        one, item = self.sample, self.item
        self.head.setText(
            self.tr(
                "Record {n} of {size} · {judged} judged · {wrong} wrong, accepted with up to "
                "{accept} · share of errors {rate}"
            ).format(
                n=self._at + 1,
                size=one.plan.size,
                judged=one.n_judged,
                wrong=one.n_wrong,
                accept=one.plan.accept,
                rate=rate_text(one) or "—",
            )
        )
        kept = self.tr("Decided: it belongs to the data set.")
        left_out = self.tr("Decided: it was rejected, and is not in the data set.")
        lines = [kept if item.record.state.is_kept else left_out]
        if item.is_own:
            lines.append(self.tr("It is your own decision: let somebody else inspect it."))
        lines.append(self.tr("Judged: {verdict}").format(verdict=signed(item.verdict)))
        lines += [f"  {fault_line(fault)}" for fault in item.faults]
        if item.comment:
            lines.append(self.tr("Comment: {text}").format(text=item.comment))
        if item.is_changed:
            lines.append(self.tr("It was changed since; it is judged as it was drawn."))
        if one.outcome is not Outcome.OPEN:
            lines.append(self.tr("The lot is {outcome}.").format(outcome=signed(one.outcome)))
        elif one.is_judged:
            lines.append(self.tr("All are judged: close the sample."))
        self.verdict.setText("\n".join(lines))

    def _update(self) -> None:
        session, sample = self._session, self._sample
        is_open = sample is not None and sample.outcome is Outcome.OPEN
        may_judge = may(session.actor.role, "inspect") and not session.store.is_read_only
        is_asking, is_editing = bool(self._faults), self.card.is_editing()
        is_free = not is_asking and not is_editing
        for name in ("agree", "edit", "decision", "comment"):
            self.acts[name].setEnabled(is_open and may_judge and is_free)
        self.acts["close"].setEnabled(is_open and may_judge and is_free and self.sample.is_judged)
        for name in ("next", "previous", "place"):
            self.acts[name].setEnabled(is_free)
        self.acts["back"].setEnabled(not is_editing)
        for action in self.grades.values():
            action.setEnabled(is_asking)
        self.card.form.setEnabled(is_open and may_judge and not is_asking)
        self._bar.setVisible(not is_asking)
        self._grade_bar.setVisible(is_asking)

    # ------------------------------------------------------------------ judging
    def agree(self) -> None:
        """The record is right as it was decided."""
        if self.acts["agree"].isEnabled():
            self._judge(Verdict.AGREE, ())

    def edit(self) -> None:
        """Say in the card what should be there."""
        self.card.edit()

    def wrong_decision(self) -> None:
        """It should not have been kept, or not been rejected."""
        self._ask_grade((Fault(field=DECISION, correction="", grade=Grade.MAJOR),))

    def _on_corrected(self, mention: Mention, _reason: str, _stay: bool) -> None:
        before, after = mention_fields(self.item.record.mention), mention_fields(mention)
        changed = [name for name in after if before[name] != after[name]]
        names = [name for name in changed if name not in _PLACE]
        if len(names) < len(changed):
            names.append("value_text")
        faults = (Fault(field=name, correction=after[name], grade=Grade.MAJOR) for name in names)
        self._ask_grade(tuple(faults))

    def _ask_grade(self, faults: tuple[Fault, ...]) -> None:
        self._faults = faults
        told = "; ".join(fault_line(one).rpartition(" · ")[0] for one in faults)
        self.question.setText(self.tr("How bad is this error? {faults}").format(faults=told))
        self._update()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _grade(self, grade: Grade) -> None:
        faults = tuple(dataclasses.replace(one, grade=grade) for one in self._faults)
        if faults:
            self._judge(Verdict.WRONG, faults)

    def comment(self) -> None:
        """A few words with the judgement."""
        text = self._ask_comment(self.item.comment)
        if text is not None:
            self._write(self.item.verdict, self.item.faults, text)
            self._show_state()

    def _ask(self, before: str) -> str | None:
        title, label = self.tr("Comment"), self.tr("Comment on this record of the sample")
        text, is_given = QInputDialog.getText(self, title, label, text=before)
        return text if is_given else None

    def _judge(self, verdict: Verdict, faults: tuple[Fault, ...]) -> None:
        self._write(verdict, faults, self.item.comment)
        later = (n for n in range(self._at + 1, len(self._items)) if self._is_pending(n))
        self._at = next(later, min(self._at + 1, len(self._items) - 1))
        self._show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_pending(self, number: int) -> bool:
        return self._items[number].verdict is Verdict.PENDING

    def _write(self, verdict: Verdict, faults: tuple[Fault, ...], comment: str) -> None:
        item, session = self.item, self._session
        self._items[self._at] = dataclasses.replace(
            item, verdict=verdict, faults=faults, comment=comment.strip()
        )
        task = session.pools.write(
            lambda _task: inspecting.judge(
                session.store,
                item.id,
                verdict=verdict,
                faults=faults,
                comment=comment,
                actor=session.actor,
            )
        )
        task.succeeded.connect(lambda _done: self.changed.emit())
        task.failed.connect(self._on_failed)

    def close_sample(self) -> None:
        """Accept or reject the lot by what was found."""
        session, sample = self._session, self.sample
        task = session.pools.write(
            lambda _task: inspecting.close(session.store, sample.id, actor=session.actor)
        )
        task.succeeded.connect(lambda _done: self._reload())
        task.failed.connect(self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)
        self._reload()

    def _reload(self) -> None:
        """Show what is stored."""
        store, number = self._session.store, self.sample.id
        self._sample = next(one for one in inspecting.samples(store) if one.id == number)
        self._items = inspecting.items(store, number, actor=self._session.actor)
        self._show()
        self.changed.emit()

    # ------------------------------------------------------------------ elsewhere
    def _show_place(self) -> None:
        self.place_requested.emit(self.item.record.document_id, self.item.record.id)

    def _back(self) -> None:
        if self._faults:
            self._show()
        else:
            self.left.emit()
