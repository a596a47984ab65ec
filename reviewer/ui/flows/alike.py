"""After a correction: offers the same one for the open records that look like it.

The offer is a notice that stands beside the work; taken up, it is one decision on many records
after a look at what changes, and one undo takes it back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from reviewer.domain.mention import FIELDS
from reviewer.storage import queries
from reviewer.ui.background.tasks import Task
from reviewer.ui.flows.files import Asking
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.views.notice import Notice, Tone
from reviewer.ui.wording.fields import field_word, shown

if TYPE_CHECKING:
    from reviewer.extract.learning import Decided
    from reviewer.review.like import Like


class Alike(QObject):
    """Of one window; see the module."""

    failed = Signal(object)  # Exception

    def __init__(
        self,
        session: ReviewSession,
        notice: Notice,
        action: QAction,
        asking: Asking,
        window: QWidget,
    ) -> None:
        """action: the command that takes the offer up."""
        super().__init__(window)
        self._session = session
        self._notice = notice
        self._action = action
        self._asking = asking
        self._window = window
        self._task: Task | None = None
        self._likes: Sequence[Like] = ()

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"many.like": self.apply}

    def on_corrected(self, decision: Decided) -> None:
        """Look for what is like it, beside the review; only the last correction counts."""
        self.stop()
        self._likes = ()

        def work(task: Task) -> list[Like]:
            from reviewer.review.like import like_open  # noqa: PLC0415 - loads the extractor

            return like_open(self._session.store, decision, check=task.check)

        def show(likes: list[Like]) -> None:
            self._likes = likes
            if likes:
                self._notice.say(self._offer(decision, len(likes)), Tone.INFO, self._action)

        self._task = self._session.pools.start(work)
        self._task.succeeded.connect(show)
        self._task.failed.connect(self.failed)

    def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def apply(self) -> None:
        """Show what would change and, if that is wanted, correct it at once."""
        from reviewer.ui.dialogs.alike import AlikeDialog  # noqa: PLC0415 - seldom wanted

        likes = self._standing()
        self._likes = likes
        if not likes:
            self._notice.say(self.tr("No open record is like the last one corrected."))
            return
        dialog = AlikeDialog(likes, self._window)
        if self._asking.dialog(dialog) and dialog.chosen:
            self._likes = ()
            self._notice.close_notice()
            records = [like.record for like in dialog.chosen]
            self._session.correct_many(records, [like.mention for like in dialog.chosen])
        dialog.deleteLater()

    def _standing(self) -> list[Like]:
        """Those that nobody decided or changed since."""
        with self._session.store.read() as reading:
            now = queries.records(reading, [like.record.id for like in self._likes])
        versions = {record.id: record.version for record in now if record.state.is_open}
        return [one for one in self._likes if versions.get(one.record.id) == one.record.version]

    def _offer(self, decision: Decided, n: int) -> str:
        proposed, final = decision.case.candidate.mention, decision.final
        changes = "; ".join(
            f"{field_word(field)} → {shown(field, getattr(final, field)) or '—'}"
            for field in FIELDS
            if getattr(proposed, field) != getattr(final, field)
        )
        text = self.tr("{n} open ones are like the one corrected. Correct them too? ({changes})")
        key = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return f"{text.format(n=f'{n:,}', changes=changes)} {key}".rstrip()
