"""The way into a database and out of it: its passphrase, who signs in, and who signs out."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from reviewer.audit import checkpoint
from reviewer.audit.kinds import OpKind
from reviewer.audit.receipt import Receipt
from reviewer.domain.record import Actor
from reviewer.errors import ReviewerError, StoreError
from reviewer.review import accounts, rights
from reviewer.review.accounts import SignedIn
from reviewer.review.actor import current_actor
from reviewer.storage.cipher import Cipher, PassphraseNeededError, WrongPassphraseError
from reviewer.storage.store import Store
from reviewer.ui.background.tasks import Pools
from reviewer.ui.flows.files import Asking
from reviewer.ui.frame import Frame
from reviewer.ui.preferences import Preferences
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.wording.errors import error_text


@dataclass(slots=True)
class Access:
    """An open database, and who has signed in to it if it has accounts."""

    store: Store
    signed: SignedIn | None

    def session(self, pools: Pools, name: str, parent: QWidget) -> ReviewSession:
        """name: of the reviewer where there are no accounts."""
        signed = self.signed
        actor = signed.actor if signed else current_actor(name)
        session = ReviewSession(self.store, actor, pools, parent)
        session.key = signed.key if signed else None
        return session

    def close(self) -> Receipt | None:
        """Note the end of a session with an account, and sign the trail as it then stands.

        The database is closed also where that raises ReviewerError: the account was disabled
        meanwhile, or the disk is full.
        """
        try:
            return self.sign_out()
        finally:
            self.store.close()

    def sign_out(self) -> Receipt | None:
        signed, self.signed = self.signed, None
        if signed is None or signed.key is None:
            return None
        accounts.sign_out(self.store, actor=signed.actor)
        return checkpoint.make(self.store, actor=signed.actor, key=signed.key)

    def check_restore(self, actor: Actor) -> None:
        """Raises ReviewerError if the actor may not put a backup in the database's place."""
        with self.store.read() as session:
            rights.check(session, OpKind.RESTORE, actor=actor)


class Door:
    """Asks for what a database demands of those who open it."""

    def __init__(
        self,
        preferences: Preferences,
        asking: Asking,
        complain: Callable[[ReviewerError], None],
    ) -> None:
        self._preferences = preferences
        self._asking = asking
        self._complain = complain
        self.has_left = False  # no database is wanted after all

    def enter(
        self,
        path: Path,
        *,
        window: Frame | None,
        cipher: Cipher | None = None,
        is_encrypted: bool | None = None,
        tried: Store | Exception | None = None,
    ) -> Access | None:
        """cipher: of a database that was open before; is_encrypted: what to propose for one that
        is to be made, None: it is made without asking; tried: how a first attempt ended."""
        self.has_left = False
        if is_encrypted is not None and not path.exists():
            from reviewer.ui.dialogs.encryption import NewDatabaseDialog  # noqa: PLC0415

            dialog = NewDatabaseDialog(path, is_encrypted=is_encrypted, parent=window)
            if not self._asked(dialog, window):
                return None
            cipher = dialog.cipher
        store = self._opened(path, cipher, tried, window)
        if store is None:
            return None
        has_accounts = accounts.are_used(store)
        signed = self._sign_in(store, window) if has_accounts else None
        if has_accounts and signed is None:
            store.close()
            return None
        return Access(store, signed)

    def _opened(
        self,
        path: Path,
        cipher: Cipher | None,
        tried: Store | Exception | None,
        window: Frame | None,
    ) -> Store | None:
        """The database; asks for its passphrase as often as it is wrong."""
        problem = ""
        while True:
            try:
                if isinstance(tried, Exception):
                    raise tried
                return tried or Store.open(path, cipher=cipher)
            except (PassphraseNeededError, WrongPassphraseError) as error:
                if cipher is not None:
                    problem = error_text(error)
            except StoreError as error:
                self._complain(error)
                return None
            from reviewer.ui.dialogs.encryption import PassphraseDialog  # noqa: PLC0415

            dialog = PassphraseDialog(path, problem, window)
            if not self._asked(dialog, window):
                return None
            cipher, tried = dialog.cipher, None

    def _asked(self, dialog: QDialog, window: Frame | None) -> bool:
        with window.set_aside() if window is not None else nullcontext():
            is_accepted = self._asking.dialog(dialog)
        dialog.deleteLater()
        return is_accepted

    def _sign_in(self, store: Store, window: Frame | None) -> SignedIn | None:
        """Who wants to work in a database that has accounts; None if nobody does."""
        from reviewer.ui.dialogs.sign_in import SignInDialog  # noqa: PLC0415 - with its libraries

        dialog = SignInDialog(store, name=self._preferences.now.account, parent=window)
        self._asked(dialog, window)
        signed = dialog.signed
        self.has_left = signed is None and not dialog.wants_another
        if signed is not None:
            self._preferences.change(account=signed.actor.name)
        return signed
