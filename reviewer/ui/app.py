"""The program with its window: look, language, database, and one window after another."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, QTranslator
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from reviewer import __version__, paths
from reviewer.audit import checkpoint
from reviewer.audit.kinds import OpKind
from reviewer.audit.receipt import Receipt
from reviewer.domain.record import Actor
from reviewer.errors import ReviewerError, StoreError
from reviewer.review import accounts, rights
from reviewer.review.accounts import SignedIn
from reviewer.review.actor import current_actor
from reviewer.settings import Settings
from reviewer.storage.cipher import Cipher, PassphraseNeededError, WrongPassphraseError
from reviewer.storage.store import Store
from reviewer.ui import faults
from reviewer.ui.background.engine import Engine
from reviewer.ui.background.tasks import Pools
from reviewer.ui.faults import Faults
from reviewer.ui.flows.files import Asking
from reviewer.ui.look import theme
from reviewer.ui.look.icons import Icon, icon
from reviewer.ui.look.style import style_sheet
from reviewer.ui.look.theme import ThemeName
from reviewer.ui.main_window import MainWindow
from reviewer.ui.preferences import Preferences
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.wording import translation
from reviewer.ui.wording.errors import error_text

_CJK = ("Noto Sans CJK SC", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC")
_SMALLEST = 10.0  # points: Chinese characters below this are hard to read


def run(*, database: Path | None, files: Sequence[Path], is_encrypted: bool = False) -> int:
    """Show the window until it is closed; the exit code. is_encrypted: of a new database."""
    application = QApplication(sys.argv[:1])
    prepare(application)
    faults.log_to(paths.user_data())
    program = Program(application, settings_file())
    program.faults.install()
    if not program.start(database, files, is_encrypted=is_encrypted):
        return 1
    return application.exec()


def settings_file() -> Path:
    return paths.user_config() / "settings.toml"


_MOTIONS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)  # nothing slides or fades


def prepare(application: QApplication) -> None:
    """Name, style and font: what is the same in every theme and language."""
    application.setApplicationName("indicator-reviewer")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("indicator-reviewer")
    application.setStyle("Fusion")  # the same in every desktop, and follows a palette wholly
    for effect in _MOTIONS:
        application.setEffectEnabled(effect, False)
    font = QFont(application.font())
    font.setFamilies([*font.families(), *_CJK])
    font.setPointSizeF(max(font.pointSizeF(), _SMALLEST))
    application.setFont(font)


class Program(QObject):
    """Holds what outlives a window: settings, extractor, look and language."""

    def __init__(
        self,
        application: QApplication,
        settings: Path,
        *,
        asking: Asking | None = None,
        engine: Engine | None = None,
    ) -> None:
        super().__init__(application)
        self.window: MainWindow | None = None
        self.faults = Faults(self)
        self.preferences = Preferences(settings, self)
        self._application = application
        self._asking = asking
        self._engine = engine or Engine(overlay=_overlay())
        self._store: Store | None = None
        self._greeting = ""  # said in the next window
        self._signed: SignedIn | None = None
        self._has_left = False  # no database is wanted after all
        self._translators: list[QTranslator] = []
        application.setWindowIcon(icon(Icon.DOCUMENT_DONE))
        self._dress()
        self._speak()
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._dress)
        self.preferences.changed.connect(self._on_settings)
        application.setQuitOnLastWindowClosed(False)  # one window may follow another
        application.aboutToQuit.connect(self.close)

    def start(
        self, database: Path | None, files: Sequence[Path] = (), *, is_encrypted: bool = False
    ) -> bool:
        """Open a window on ``database`` (the last one if None); False if there is none to open.

        is_encrypted: a new one is made so.
        """
        last = self.preferences.now.database
        path = database or (Path(last) if last else paths.default_database())
        if not self._open(path, is_encrypted=is_encrypted or None) and (
            self._has_left or not self._open_another(path)
        ):
            return False
        if files:
            assert self.window is not None
            QTimer.singleShot(0, self.window, lambda: self._import(files))
        return True

    def close(self) -> None:
        """Close window and database; safe to call twice."""
        if self.window is not None:
            window, self.window = self.window, None
            window.close()
            window.deleteLater()
        self._sign_out()
        if self._store is not None:
            self._store.close()
            self._store = None

    def _sign_out(self) -> Receipt | None:
        """Note the end of a session with an account, and sign the trail as it then stands."""
        signed, self._signed = self._signed, None
        if signed is None or signed.key is None or self._store is None:
            return None
        try:
            accounts.sign_out(self._store, actor=signed.actor)
            return checkpoint.make(self._store, actor=signed.actor, key=signed.key)
        except ReviewerError as error:  # disabled meanwhile, or the disk is full
            self._complain(error)
            return None

    def silence(self) -> None:
        """Take the program's words out of the application again."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = []

    # ------------------------------------------------------------------ windows
    def _open(
        self, path: Path, *, cipher: Cipher | None = None, is_encrypted: bool | None = None
    ) -> bool:
        """cipher: of a database that was open before; is_encrypted: what to propose for one that
        is to be made, None: it is made without asking."""
        self._has_left = False
        if is_encrypted is not None and not path.exists():
            from reviewer.ui.dialogs.encryption import NewDatabaseDialog  # noqa: PLC0415

            dialog = NewDatabaseDialog(path, is_encrypted=is_encrypted, parent=self.window)
            if not self._asked(dialog):
                return False
            cipher = dialog.cipher
        store = self._opened(path, cipher)
        if store is None:
            return False
        has_accounts = accounts.are_used(store)
        signed = self._sign_in(store) if has_accounts else None
        if has_accounts and signed is None:
            store.close()
            return False
        self.close()
        self._store, self._signed = store, signed
        pools = Pools()
        actor = signed.actor if signed else current_actor(self.preferences.now.reviewer)
        session = ReviewSession(store, actor, pools)
        session.key = signed.key if signed else None
        window = MainWindow(session, self._engine, self.preferences, self._asking)
        for part in (pools, session):
            part.setParent(window)
        window.database_requested.connect(self._on_database)
        window.restart_requested.connect(self._on_restart)
        # queued: it may come from a task, which must end before its window does
        window.people.leave_requested.connect(self._on_restart, Qt.ConnectionType.QueuedConnection)
        window.restore_requested.connect(self._on_restore)
        window.fault.connect(self.faults.report)
        window.closed.connect(self._on_closed)
        self.window = window
        window.show()
        QTimer.singleShot(0, window, self._after_first_picture)
        return True

    def _opened(self, path: Path, cipher: Cipher | None) -> Store | None:
        """The database; asks for its passphrase as often as it is wrong."""
        problem = ""
        while True:
            try:
                return Store.open(path, cipher=cipher)
            except (PassphraseNeededError, WrongPassphraseError) as error:
                if cipher is not None:
                    problem = error_text(error)
            except StoreError as error:
                self._complain(error)
                return None
            from reviewer.ui.dialogs.encryption import PassphraseDialog  # noqa: PLC0415

            dialog = PassphraseDialog(path, problem, self.window)
            if not self._asked(dialog):
                return None
            cipher = dialog.cipher

    def _asked(self, dialog: QDialog) -> bool:
        is_accepted = (self._asking or Asking(self)).dialog(dialog)
        dialog.deleteLater()
        return is_accepted

    def _after_first_picture(self) -> None:
        if self.window is None:
            return
        self.window.session.resume()
        if self._greeting:
            self.window.say(self._greeting, is_good=True)
            self._greeting = ""
        else:
            self.window.keeping.greet()
        # rules and lexicons: a second that nobody has to wait for
        self.window.session.pools.start(lambda _: self._engine.get())

    def _sign_in(self, store: Store) -> SignedIn | None:
        """Who wants to work in a database that has accounts; None if nobody does."""
        from reviewer.ui.dialogs.sign_in import SignInDialog  # noqa: PLC0415 - with its libraries

        dialog = SignInDialog(store, name=self.preferences.now.account, parent=self.window)
        (self._asking or Asking(self)).dialog(dialog)
        signed = dialog.signed
        self._has_left = signed is None and not dialog.wants_another
        if signed is not None:
            self.preferences.change(account=signed.actor.name)
        dialog.deleteLater()
        return signed

    def _open_another(self, failed: Path) -> bool:
        """After a database that could not be opened: any other that the user chooses."""
        asking = self._asking or Asking(self)
        while True:
            chosen = asking.database(
                None, self.tr("Open database, or name a new one"), str(failed.parent), "*"
            )
            if chosen is None:
                return False
            if self._open(chosen, is_encrypted=False):
                self.preferences.change(database=str(chosen))
                return True
            if self._has_left:
                return False

    def _complain(self, error: ReviewerError) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Database"), error_text(error))
        box.setStandardButtons(QMessageBox.StandardButton.Ok)
        box.exec()

    def _import(self, files: Sequence[Path]) -> None:
        if self.window is not None:
            self.window.files.import_paths(files)

    def _on_closed(self) -> None:
        if self.window is None:  # closed to make room for another
            return
        receipt = self._sign_out()
        if receipt is None or not self.preferences.now.shows_receipt:
            self._application.quit()
        else:  # once the window is gone
            QTimer.singleShot(0, self, partial(self._show_last, receipt))

    def _show_last(self, receipt: Receipt) -> None:
        """The receipt of the session that has ended, and then the end of the program."""
        from reviewer.ui.dialogs.receipt import ReceiptDialog  # noqa: PLC0415

        dialog = ReceiptDialog(receipt, is_at_end=True)
        (self._asking or Asking(self)).dialog(dialog)
        self.preferences.change(shows_receipt=dialog.is_shown_again)
        dialog.deleteLater()
        self._application.quit()

    def _on_database(self, path: Path) -> None:
        if self._store is not None and path.absolute() == self._store.path:
            return
        if self._open(path, is_encrypted=False):
            self.preferences.change(database=str(path))

    def _on_restore(self, backup: Path) -> None:
        """Close the database, put the backup in its place, and open it again."""
        from reviewer.review.restoring import restore  # noqa: PLC0415 - not needed to start

        assert self._store is not None
        assert self.window is not None
        path, actor = self._store.path, self.window.session.actor
        cipher = self._store.cipher
        if not self._may_restore(actor):
            return
        self.close()
        try:
            kept = restore(backup, path, actor=actor, cipher=cipher)
        except ReviewerError as error:
            self._complain(error)
            kept = None
        is_open = self._open(path, cipher=cipher) or (
            not self._has_left and self._open_another(path)
        )
        if not is_open:
            self._application.quit()
        elif kept is not None:
            text = self.tr("The backup is restored. The former database is kept as “{path}”.")
            self._greeting = text.format(path=kept)  # the window's first picture is yet to come

    def _may_restore(self, actor: Actor) -> bool:
        """Asked before the window is closed for it."""
        assert self._store is not None
        try:
            with self._store.read() as session:
                rights.check(session, OpKind.RESTORE, actor=actor)
        except ReviewerError as error:
            self._complain(error)
            return False
        return True

    def _on_restart(self) -> None:
        """The same place in a new window, so that every word of it is in the new language."""
        assert self._store is not None
        path, cipher = self._store.path, self._store.cipher
        self.close()
        self._speak()
        if not self._open(path, cipher=cipher) and (self._has_left or not self._open_another(path)):
            self._application.quit()

    # ------------------------------------------------------------------ look and language
    def _on_settings(self, before: Settings, now: Settings) -> None:
        if before.theme != now.theme:
            self._dress()

    def _dress(self) -> None:
        chosen = theme.chosen(_theme_name(self.preferences.now.theme))
        application = self._application
        application.setPalette(chosen.palette())
        sheet = style_sheet(chosen, QFontMetrics(application.font()).height())
        if sheet != application.styleSheet():  # setting it visits every widget there is
            application.setStyleSheet(sheet)

    def _speak(self) -> None:
        self.silence()
        self._translators = translation.install(
            self._application,
            translation.language_for(self.preferences.now.language),
            paths.resources() / "translations",
        )


def _theme_name(name: str) -> ThemeName:
    return ThemeName(name) if name in set(ThemeName) else ThemeName.SYSTEM


def _overlay() -> Path | None:
    path = paths.user_overlay()
    return path if path.exists() else None
