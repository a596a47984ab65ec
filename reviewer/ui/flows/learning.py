"""Learning while one reviews: trained beside the review, asked where a candidate is shown.

The learner at hand is used in the GUI thread alone; a training makes another one, which then
takes its place. Switched off, nothing of it is left in what is shown.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from reviewer.audit.kinds import OpKind
from reviewer.domain.record import Done, RecordDetail
from reviewer.settings import Settings
from reviewer.ui.background.tasks import Task
from reviewer.ui.preferences import Preferences
from reviewer.ui.reviewing.session import ReviewSession

if TYPE_CHECKING:
    from reviewer.review.learning import Learned, Taught

_FIRST_MS = 4_000  # the first look: when the window has long been there
_SOON_MS = 1_500  # after the last of several changes in a row
_EVERY = 50  # decisions after which a training may be due; ``learning.is_stale`` decides
_ONE = frozenset({OpKind.CONFIRM.value, OpKind.CORRECT.value, OpKind.REJECT.value})
_NOT_DECIDING = frozenset({OpKind.COMMENT.value, OpKind.FLAG.value, OpKind.UNFLAG.value})


class Learning(QObject):
    """Of one window; see the module."""

    updated = Signal()  # the confidences of records may be others now
    corrected = Signal(object)  # Decided: a correction was just made
    failed = Signal(object)  # Exception

    def __init__(self, session: ReviewSession, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._preferences = preferences
        self._window = window
        self._taught: Taught | None = None
        self._task: Task | None = None
        self._is_asked_again = False
        self._is_whole = False  # whether every open record is to be weighed
        self._imported: set[int] = set()  # documents whose records are to be weighed
        self._n_new = 0  # decisions since the last look
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._start)
        session.advise = self._advise
        session.committed.connect(self._on_committed)
        preferences.changed.connect(self._on_settings)
        if preferences.now.learns:
            self._timer.start(_FIRST_MS)

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"quality.learning": self.show_figures}

    def on_imported(self, done: Done) -> None:
        """Weigh what was imported, when no more of it comes."""
        if self._preferences.now.learns:
            self._imported |= done.documents
            self._timer.start(_SOON_MS)

    def stop(self) -> None:
        """Begin nothing any more; before the pools are shut down."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()

    # ------------------------------------------------------------------ beside the review
    def _ask(self) -> None:
        if not self._timer.isActive():
            self._timer.start(_SOON_MS)

    def _start(self) -> None:
        if self._task is not None:
            self._is_asked_again = True
            return
        learns, store = self._preferences.now.learns, self._session.store
        only = None if self._is_whole else self._imported
        self._is_whole, self._imported = False, set()
        self._n_new, self._is_asked_again = 0, False

        def work(task: Task) -> Taught | None:
            from reviewer.review import learning  # noqa: PLC0415 - loads CRFsuite

            if not learns:
                learning.forget(store, check=task.check)
                return None
            if learning.is_stale(store):
                learning.train(store, check=task.check)
            elif only is None or only:
                learner = learning.current(store)
                if learner is not None:
                    learning.estimate(store, learner, only=only, check=task.check)
            return learning.load(store)

        self._task = task = self._session.pools.start(work)
        task.succeeded.connect(self._on_learnt)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_end)

    def _on_learnt(self, taught: Taught | None) -> None:
        if self._preferences.now.learns == (taught is not None):
            self._taught = taught
        self._on_end()
        self._session.renew()
        self.updated.emit()

    def _on_failed(self, error: Exception) -> None:
        self._on_end()
        self.failed.emit(error)

    def _on_end(self) -> None:
        self._task = None
        if self._is_asked_again:
            self._ask()

    def _on_settings(self, before: Settings, now: Settings) -> None:
        if before.learns == now.learns:
            return
        self._taught = None
        self._is_whole = True
        if self._task is not None:  # it does what is no longer wanted
            self._is_asked_again = True
            self._task.cancel()
        else:
            self._start()

    # ------------------------------------------------------------------ while reviewing
    def _on_committed(self, done: Done) -> None:
        if not self._preferences.now.learns or done.operation in _NOT_DECIDING:
            return
        self._n_new += len(done.touched)
        is_noted = done.operation in _ONE and len(done.touched) == 1 and self._note(done)
        if self._n_new >= _EVERY or (done.touched and not is_noted):
            self._ask()  # an undo, many at once, another document: read anew

    def _note(self, done: Done) -> bool:
        """Take the decision in before the next candidate is shown; whether that was possible."""
        if self._taught is None:
            return True  # it is read with the others
        (record_id,) = done.touched
        detail = self._session.decided(record_id)
        stored = self._session.document
        if stored is None or stored.id != detail.record.document_id:
            return False
        from reviewer.review.decided import decision_of  # noqa: PLC0415 - loaded by now

        decision = decision_of(stored, detail)
        if decision is not None:
            self._taught.note(record_id, decision)
            if done.operation == OpKind.CORRECT.value and not decision.is_unchanged:
                self.corrected.emit(decision)
        return True

    def _advise(self, detail: RecordDetail) -> RecordDetail:
        """The record with the readings that decisions speak for among its alternatives, and in
        the place of its fields where that was right often enough."""
        stored = self._session.document
        if self._taught is None or stored is None or detail.proposal is None:
            return detail
        if not detail.record.state.is_open or detail.record.document_id != stored.id:
            return detail
        from reviewer.review.decided import case_of  # noqa: PLC0415 - loaded by now

        case, proposed = case_of(stored, detail.proposal), detail.proposal.mention
        if detail.record.mention != proposed:  # somebody began to correct it
            return dataclasses.replace(detail, proposal=self._taught.advise(case))
        mention, advised = self._taught.suggest(case)
        if mention == proposed:
            return dataclasses.replace(detail, proposal=advised)
        record = dataclasses.replace(detail.record, confidence=advised.confidence)
        return dataclasses.replace(detail, record=record, proposal=advised, suggested=mention)

    # ------------------------------------------------------------------ figures
    def show_figures(self) -> None:
        """Say what was learnt last, and how good it was on decisions that it had not seen."""

        def work(_task: Task) -> Learned | None:
            from reviewer.review import learning  # noqa: PLC0415 - loads CRFsuite

            return learning.latest(self._session.store)

        task = self._session.pools.start(work)
        task.succeeded.connect(self._show)
        task.failed.connect(self.failed)

    def _show(self, learned: Learned | None) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Learning from decisions"))
        if not self._preferences.now.learns:
            box.setText(self.tr("Learning is switched off in the settings."))
        elif learned is None:
            box.setText(
                self.tr("Nothing was learnt yet: that begins at {n} decisions.").format(n=_EVERY)
            )
        else:
            box.setText(
                self.tr("Version {version}, learnt from {n} decisions on {time}").format(
                    version=learned.version,
                    n=f"{learned.n_decisions:,}",
                    time=f"{learned.at.astimezone():%Y-%m-%d %H:%M}",
                )
            )
            box.setInformativeText(self._figures(learned))
        box.setStandardButtons(QMessageBox.StandardButton.Close)
        box.finished.connect(box.deleteLater)
        box.open()

    def _figures(self, learned: Learned) -> str:
        metrics = learned.metrics
        if not metrics.n:
            return self.tr("Corrections are offered for like cases; there are too few for more.")
        text = self.tr(
            "Measured on decisions left out of the training: {right} of the candidates were "
            "right.\nRight ones ranked before wrong ones: {ranking} (by rules alone "
            "{ranking_before})\nError of the confidence (Brier): {brier} (by rules alone "
            "{brier_before})"
        ).format(
            right=f"{metrics.share_right:.0%}",
            ranking=f"{metrics.ranking:.0%}",
            ranking_before=f"{metrics.ranking_before:.0%}",
            brier=f"{metrics.brier:.3f}",
            brier_before=f"{metrics.brier_before:.3f}",
        )
        if metrics.is_better:
            return text
        kept = self.tr("So the confidence stays as the rules have it.")
        return f"{text}\n\n{kept}"
