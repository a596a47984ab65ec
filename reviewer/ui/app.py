"""The program with its window: look, language, database, and one window after another."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QTranslator, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QMessageBox

from reviewer import paths
from reviewer.errors import ReviewerError
from reviewer.settings import Settings
from reviewer.ui import faults
from reviewer.ui.background.engine import Engine
from reviewer.ui.background.opening import Opening
from reviewer.ui.faults import Faults
from reviewer.ui.look import theme
from reviewer.ui.look.icons import Icon, icon
from reviewer.ui.look.prepare import prepare
from reviewer.ui.look.style import style_sheet
from reviewer.ui.look.theme import ThemeName
from reviewer.ui.main_window import MainWindow
from reviewer.ui.preferences import Preferences
from reviewer.ui.wording import translation
from reviewer.ui.wording.errors import error_text

if TYPE_CHECKING:
    from reviewer.audit.receipt import Receipt
    from reviewer.storage.cipher import Cipher
    from reviewer.storage.store import Store
    from reviewer.ui.access import Access, Door
    from reviewer.ui.flows.files import Asking

_PICTURE_MS = 200  # what the first document's picture may take
_SLOW_MS = 1500  # of opening: longer than with any database that is up to date


def run(*, database: Path | None, files: Sequence[Path], is_encrypted: bool = False) -> int:
    """Show the window until it is closed; the exit code. is_encrypted: of a new database."""
    application = QApplication(sys.argv[:1])
    prepare(application)
    faults.log_to(paths.user_data())
    program = Program(application, settings_file())
    program.faults.install()
    program.ready.connect(_collect_garbage)
    program.start(database, files, is_encrypted=is_encrypted)
    return application.exec() or program.exit_code


def _collect_garbage() -> None:
    """From now on, and without looking at what was loaded until now (see ``main.py``)."""
    gc.freeze()
    gc.enable()


def settings_file() -> Path:
    return paths.user_config() / "settings.toml"


class Program(QObject):
    """Holds what outlives a window: settings, extractor, look and language."""

    ready = Signal()  # a database is worked on in the window

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
        self._opening: Opening | None = None
        self._access: Access | None = None
        self._files: Sequence[Path] = ()  # to be imported once the window is ready
        self._greeting = ""  # said in the next window
        self.exit_code = 0
        self._translators: list[QTranslator] = []
        application.setWindowIcon(icon(Icon.DOCUMENT_DONE))
        self._dress()
        self._speak()
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._dress)
        self.preferences.changed.connect(self._on_settings)
        application.setQuitOnLastWindowClosed(False)  # one window may follow another
        application.aboutToQuit.connect(self.close)

    @property
    def is_ready(self) -> bool:
        """Whether there is a window, and a database is worked on in it."""
        return self.window is not None and self.window.is_ready

    def start(
        self, database: Path | None, files: Sequence[Path] = (), *, is_encrypted: bool = False
    ) -> None:
        """Show a window, and then open ``database`` in it (the last one if None).

        The window closes again, and the program ends, if there is none to open. is_encrypted: a
        new one is made so.
        """
        last = self.preferences.now.database
        path = database or (Path(last) if last else paths.default_database())
        self._files = files
        self.window = self._new_window()
        # not sooner: loading holds the interpreter, for which painting would have to wait
        self.window.seen.connect(partial(self._on_seen, path, is_encrypted or None))
        self.window.show()

    def _on_seen(self, path: Path, is_encrypted: bool | None) -> None:
        if self.window is None:  # closed meanwhile
            return
        is_asked = bool(is_encrypted) and not path.exists()
        self._opening = Opening(None if is_asked else path, self.window.pools, self)
        QTimer.singleShot(_SLOW_MS, self.window, partial(self._say_opening, path.name))
        go_on = partial(self._on_opened, path, is_encrypted)
        # queued: it comes from a task, which must end before its window may close
        self._opening.ended.connect(go_on, Qt.ConnectionType.QueuedConnection)

    def _say_opening(self, name: str) -> None:
        """It may be large, and is brought up to date with a backup after the program was."""
        if self._opening is not None and self._opening.is_under_way and self.window is not None:
            text = self.tr("Opening {name}… After an update of the program this takes longer.")
            self.window.say(text.format(name=name), is_good=False)
            self._opening.ended.connect(self.window.panes.notice.hide)

    def _on_opened(self, path: Path, is_encrypted: bool | None) -> None:
        """The rest of the modules in a turn of its own, so that the window answers in between."""
        from reviewer.ui import access, workplace  # noqa: F401, PLC0415 - with SQLModel

        QTimer.singleShot(0, self, partial(self._enter, path, is_encrypted))

    def _enter(self, path: Path, is_encrypted: bool | None) -> None:
        """Let the window be worked in, or close it if there is no database to work on."""
        if self._opening is None:  # closed meanwhile
            return
        tried = self._opening.take()
        if isinstance(tried, Exception) and not isinstance(tried, ReviewerError):
            self.faults.report(tried)
        elif not self._open_or_another(path, is_encrypted=is_encrypted, tried=tried):
            self.exit_code = 1
            self._quit()

    def close(self) -> None:
        """Close window and database; safe to call twice."""
        if self.window is not None:
            window, self.window = self.window, None
            window.close()
            window.deleteLater()
        if self._opening is not None:
            self._opening.drop()
            self._opening = None
        self._sign_out()

    def _sign_out(self) -> Receipt | None:
        access, self._access = self._access, None
        try:
            return access.close() if access is not None else None
        except ReviewerError as error:
            self._complain(error)
            return None

    def _quit(self) -> None:
        self.close()
        self._application.quit()

    def silence(self) -> None:
        """Take the program's words out of the application again."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = []

    # ------------------------------------------------------------------ windows
    def _open_or_another(
        self,
        path: Path,
        *,
        cipher: Cipher | None = None,
        is_encrypted: bool | None = None,
        tried: Store | Exception | None = None,
    ) -> bool:
        """False if there is none that the user wants."""
        if self._open(path, cipher=cipher, is_encrypted=is_encrypted, tried=tried):
            return True
        return not self._door.has_left and self._open_another(path)

    def _open(
        self,
        path: Path,
        *,
        cipher: Cipher | None = None,
        is_encrypted: bool | None = None,
        tried: Store | Exception | None = None,
    ) -> bool:
        """As :meth:`Door.enter`; the window that is open closes when another one can follow."""
        access = self._door.enter(
            path, window=self.window, cipher=cipher, is_encrypted=is_encrypted, tried=tried
        )
        if access is None:
            return False
        if self.window is None or self.window.is_furnished:
            self.close()
            self.window = self._new_window()
            self.window.show()
        self._access = access
        self._furnish(self.window, access)
        return True

    @cached_property
    def _door(self) -> Door:
        from reviewer.ui.access import Door  # noqa: PLC0415 - with the database's libraries
        from reviewer.ui.flows.files import Asking  # noqa: PLC0415

        return Door(self.preferences, self._asking or Asking(self), self._complain)

    def _new_window(self) -> MainWindow:
        window = MainWindow(self.preferences)
        window.restart_requested.connect(self._on_restart)
        window.fault.connect(self.faults.report)
        window.closed.connect(self._on_closed)
        return window

    def _furnish(self, window: MainWindow, access: Access) -> None:
        session = access.session(window.pools, self.preferences.now.reviewer, window)
        window.furnish(session, self._engine, self._asking)
        work = window.work
        work.database_requested.connect(self._on_database)
        work.restore_requested.connect(self._on_restore)
        # queued: it may come from a task, which must end before its window does
        work.people.leave_requested.connect(self._on_restart, Qt.ConnectionType.QueuedConnection)
        QTimer.singleShot(0, window, self._after_furnishing)

    def _after_furnishing(self) -> None:
        if self.window is None:
            return
        work, files = self.window.work, self._files
        work.begin()
        if self._greeting:
            self.window.say(self._greeting, is_good=True)
            self._greeting = ""
        else:
            work.keeping.greet()
        if files:
            self._files = ()
            work.files.import_paths(files)
        self.window.release()
        QTimer.singleShot(_PICTURE_MS, self, self._load_engine)
        self.ready.emit()

    def _load_engine(self) -> None:
        """Rules and lexicons: a second that nobody has to wait for."""
        if self.window is not None:
            self.window.pools.start(lambda _: self._engine.get())

    def _open_another(self, failed: Path) -> bool:
        """After a database that could not be opened: any other that the user chooses."""
        from reviewer.ui.flows.files import Asking  # noqa: PLC0415 - with the database's libraries

        asking = self._asking or Asking(self)
        while True:
            chosen = asking.database(
                self.window, self.tr("Open database, or name a new one"), str(failed.parent), "*"
            )
            if chosen is None:
                return False
            if self._open(chosen, is_encrypted=False):
                self.preferences.change(database=str(chosen))
                return True
            if self._door.has_left:
                return False

    def _complain(self, error: ReviewerError) -> None:
        text = error_text(error)
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Database"), text, parent=self.window)
        box.setStandardButtons(QMessageBox.StandardButton.Ok)
        box.exec()

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
        if self._access is not None and path.absolute() == self._access.store.path:
            return
        if self._open(path, is_encrypted=False):
            self.preferences.change(database=str(path))

    def _on_restore(self, backup: Path) -> None:
        """Close the database, put the backup in its place, and open it again."""
        from reviewer.review.restoring import restore  # noqa: PLC0415 - not needed to start

        assert self._access is not None
        assert self.window is not None
        store, actor = self._access.store, self.window.session.actor
        path, cipher = store.path, store.cipher
        try:
            self._access.check_restore(actor)  # before the window is closed for it
        except ReviewerError as error:
            self._complain(error)
            return
        self.close()
        try:
            kept = restore(backup, path, actor=actor, cipher=cipher)
        except ReviewerError as error:
            self._complain(error)
            kept = None
        if not self._open_or_another(path, cipher=cipher):
            self._application.quit()
        elif kept is not None:
            text = self.tr("The backup is restored. The former database is kept as “{path}”.")
            self._greeting = text.format(path=kept)  # the window is yet to be ready

    def _on_restart(self) -> None:
        """The same place in a new window, so that every word of it is in the new language."""
        if self._access is None:  # not open yet
            return
        path, cipher = self._access.store.path, self._access.store.cipher
        self.close()
        self._speak()
        if not self._open_or_another(path, cipher=cipher):
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
