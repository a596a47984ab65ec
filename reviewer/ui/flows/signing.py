"""Signing off documents and unlocking them, in the window: what the commands do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reviewer.domain.record import DocumentSummary, Done
from reviewer.domain.role import may
from reviewer.review import signing_off
from reviewer.ui.commands import Needs
from reviewer.ui.dialogs.sign_off import SignOffDialog
from reviewer.ui.dialogs.unlock import UnlockDialog
from reviewer.ui.flows.files import Asking
from reviewer.ui.reviewing.session import ReviewSession


class Signing(QObject):
    """One window's; documents: as they were listed last."""

    said = Signal(str, bool)  # a sentence; whether it went well

    def __init__(
        self,
        session: ReviewSession,
        asking: Asking,
        *,
        documents: Callable[[], Sequence[DocumentSummary]],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._asking = asking
        self._documents = documents
        self._window = window

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the commands do, by id."""
        return {
            "quality.sign_off": self.sign_off,
            "quality.release": self.release,
            "quality.unlock": self.unlock,
        }

    def holding(self) -> Needs:
        """What holds for the commands, by who is at work and what is locked."""
        holding = Needs.NOTHING
        if may(self._session.actor.role, "sign_off"):
            holding |= Needs.LEAD
        if any(one.is_locked for one in self._documents()):
            holding |= Needs.SIGNED
        return holding

    def sign_off(self) -> None:
        """Sign off the open document."""
        stored = self._session.document
        mine = [one for one in self._documents() if stored is not None and one.id == stored.id]
        if mine:
            self._ask(SignOffDialog(mine, is_release=False, parent=self._window))

    def release(self) -> None:
        """Sign off documents under a name."""
        self._ask(SignOffDialog(self._documents(), is_release=True, parent=self._window))

    def unlock(self) -> None:
        """Let the open document, or those of a release, be changed again."""
        session = self._session
        stored = session.document
        dialog = UnlockDialog(
            [one for one in self._documents() if one.is_locked],
            signing_off.sign_offs(session.store),
            current=stored.id if stored is not None else None,
            parent=self._window,
        )
        if not self._asking.dialog(dialog):
            return
        ids, reason = dialog.documents, dialog.reason
        said = self.tr(
            "%n document(s) unlocked; what changes now counts as changed after the sign-off.",
            "",
            len(ids),
        )
        self._perform(
            partial(
                signing_off.unlock,
                session.store,
                ids,
                reason=reason,
                actor=session.actor,
                key=session.key,
            ),
            said,
        )

    def _ask(self, dialog: SignOffDialog) -> None:
        if not self._asking.dialog(dialog):
            return
        session, wish = self._session, dialog.wish
        self._perform(
            partial(
                signing_off.sign_off,
                session.store,
                wish.documents,
                name=wish.name,
                comment=wish.comment,
                override=wish.override,
                actor=session.actor,
                key=session.key,
            ),
            self.tr("%n document(s) signed off and locked.", "", len(wish.documents)),
        )

    def _perform(self, write: Callable[[], Done], said: str) -> None:
        def then(_done: Done) -> None:
            self._session.reload_document()
            self.said.emit(said, True)

        self._session.perform(write, then)
