"""Accounts, locking and receipts in the window: what their commands do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from reviewer.audit import checkpoint, receipt
from reviewer.audit.findings import Finding
from reviewer.audit.receipt import Receipt, check_receipt
from reviewer.domain.role import may
from reviewer.errors import ReviewerError
from reviewer.review import accounts
from reviewer.ui.commands import Needs
from reviewer.ui.locking import Idle, Lock
from reviewer.ui.preferences import Preferences
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.wording.errors import error_text
from reviewer.ui.wording.roles import role_word


class People(QObject):
    """One window's; ``leave_requested``: the database is to be opened anew, by another person."""

    leave_requested = Signal()
    failed = Signal(object)  # Exception

    def __init__(
        self, session: ReviewSession, preferences: Preferences, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.lock = Lock(window, lambda: session.actor.name)
        self.lock.unlock_requested.connect(self._on_unlock)
        self.lock.leave_requested.connect(self.leave_requested)
        self.idle: Idle | None = None
        if session.actor.account:
            self.idle = Idle(preferences.now.lock_minutes, self)
            self.idle.passed.connect(self.lock.close)
            self.lock.locked.connect(self.idle.stop)
            self.lock.opened.connect(self.idle.start)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the commands do, by id."""
        return {
            "file.accounts": self.show_accounts,
            "file.lock": self.lock.close,
            "quality.receipt": self.show_receipt,
        }

    def holding(self) -> Needs:
        """What holds for the commands, by who is at work."""
        actor = self._session.actor
        holding = Needs.DECIDE if may(actor.role, "confirm") else Needs.NOTHING
        return holding | (Needs.ACCOUNT if actor.account else Needs.NOTHING)

    def statement(self) -> str:
        """Who may work in the database, said plainly."""
        actor = self._session.actor
        if not actor.account:
            return self.tr(
                "This database has a single user and no passphrase: whoever opens it may do "
                "everything, under any name."
            )
        return self.tr("Signed in as {name}, {role}.").format(
            name=actor.name, role=role_word(actor.role)
        )

    # ------------------------------------------------------------------ accounts
    def show_accounts(self) -> None:
        from reviewer.ui.dialogs.accounts import AccountsDialog  # noqa: PLC0415

        session = self._session
        dialog = AccountsDialog(session.store, session.actor, session.pools, self._window)
        dialog.started.connect(self.leave_requested)
        dialog.failed.connect(self.failed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    # ------------------------------------------------------------------ locking
    def _on_unlock(self, passphrase: str) -> None:
        store, name = self._session.store, self._session.actor.name
        task = self._session.pools.write(lambda _: accounts.sign_in(store, name, passphrase))
        task.succeeded.connect(lambda _signed: self.lock.open())
        task.failed.connect(self._on_not_unlocked)

    def _on_not_unlocked(self, error: Exception) -> None:
        if isinstance(error, ReviewerError):
            self.lock.refuse(error_text(error))
        else:
            self.lock.refuse(str(error))
            self.failed.emit(error)

    # ------------------------------------------------------------------ receipts
    def show_receipt(self) -> None:
        """A receipt of the trail as it stands, signed where there are accounts."""
        task = self._session.pools.write(lambda _: make_receipt(self._session))
        task.succeeded.connect(self._show_receipt)
        task.failed.connect(self.failed)

    def _show_receipt(self, made: Receipt) -> None:
        from reviewer.ui.dialogs.receipt import ReceiptDialog  # noqa: PLC0415

        dialog = ReceiptDialog(made, check=self._check, parent=self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _check(self, text: str, answer: Callable[[list[Finding] | str], None]) -> None:
        try:
            kept = receipt.parse(text)
        except ReviewerError as error:
            answer(error_text(error))
            return
        task = self._session.pools.start(partial(_checked, self._session, kept))
        task.succeeded.connect(answer)
        task.failed.connect(self.failed)


def _checked(session: ReviewSession, kept: Receipt, _task: object) -> list[Finding]:
    return check_receipt(session.store, kept)


def make_receipt(session: ReviewSession, head: tuple[int, str] | None = None) -> Receipt:
    """A receipt of the head (or of ``head``); signed and kept as a checkpoint where there is a
    key. For a pool's thread."""
    store, actor, key = session.store, session.actor, session.key
    if key is None or store.is_read_only:
        return receipt.make(store, actor=actor, key=key, head=head)
    return checkpoint.make(store, actor=actor, key=key, head=head)
