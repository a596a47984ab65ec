"""The window's frame: panes in docks, commands in menus, its place on the screen.

It knows no database, so that it can be seen before one is open.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from reviewer.errors import ReviewerError
from reviewer.settings import Settings
from reviewer.ui.actions import CommandSet
from reviewer.ui.background.tasks import Pools
from reviewer.ui.keys import KeyGuard
from reviewer.ui.panes import Panes
from reviewer.ui.preferences import Preferences
from reviewer.ui.remembering import restore
from reviewer.ui.views.decisions import ActionButton
from reviewer.ui.views.notice import Tone
from reviewer.ui.wording.errors import error_text

_UNSEEN_MS = 500  # shown, but minimised or behind others: it is painted later
_BROUGHT = ("documents", "source", "card", "table", "outline")


class Frame(QMainWindow):
    """Keeps the keys that are struck until :meth:`set_holding` says that they can be answered."""

    seen = Signal()  # its first picture is on the screen, or there is none to be seen soon
    restart_requested = Signal()
    fault = Signal(object)  # Exception that is no ReviewerError

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.preferences = preferences
        self._is_seen = False
        self.pools = Pools(self)
        self.commands = CommandSet(preferences.now.keys, self)
        self.panes = Panes(self, self.commands, self.pools)
        self.guard = KeyGuard(self.run_key, self)
        self.entitle("")
        self._fill_menu_bar()
        self._bind()
        self.panes.header.hide()
        self.panes.blank.setFocus()
        restore(self, self.panes, preferences.now)
        preferences.changed.connect(self._on_settings)
        for window in (self, *self.panes.docks.values()):
            self.guard.watch(window)
        self.guard.set_holding(True)

    # ------------------------------------------------------------------ building
    def _fill_menu_bar(self) -> None:
        menus = self.commands.fill(self.menuBar())
        self.views_menu = menus["go"].addMenu(self.tr("Saved views"))
        panels = menus["view"].addMenu(self.tr("Panels"))
        for dock in self.panes.docks.values():
            panels.addAction(dock.toggleViewAction())
        corner = QWidget(self)
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 2, 8, 2)
        row.setSpacing(4)
        for command_id in ("edit.find", "edit.commands"):
            button = ActionButton(self.commands[command_id], corner)
            button.setFlat(True)
            row.addWidget(button)
        self.menuBar().setCornerWidget(corner)

    def _bind(self) -> None:
        panes = self.panes
        self.commands.bind(
            {
                "file.quit": self.close,
                **{f"view.{name}": partial(panes.bring, name) for name in _BROUGHT},
                "quality.ledger": partial(panes.bring, "ledger"),
                "view.next_pane": self._next_pane,
                "view.float": panes.float_focused,
                "view.full_screen": self._toggle_full_screen,
                "view.reset": panes.reset,
            }
        )

    # ------------------------------------------------------------------ saying
    def entitle(self, title: str) -> None:
        """title: of the open document, "" if there is none."""
        words = self.tr("{title} – Indicator Reviewer") if title else self.tr("Indicator Reviewer")
        self.setWindowTitle(words.format(title=title))

    def say(self, text: str, is_good: bool) -> None:
        """A sentence in the notice."""
        self.panes.notice.say(text, Tone.GOOD if is_good else Tone.INFO)

    def fail(self, error: Exception) -> None:
        """Say what went wrong; keys that were kept meanwhile were meant for something else."""
        self.guard.drop()
        if isinstance(error, ReviewerError):
            self.panes.notice.say(error_text(error), Tone.ERROR)
        else:
            self.fault.emit(error)

    # ------------------------------------------------------------------ keys and commands
    @contextmanager
    def set_aside(self) -> Iterator[None]:
        """While something else is asked, keys are its own; those kept before were not meant so."""
        was_holding = self.guard.is_holding
        self.guard.drop()
        self.guard.set_holding(False)
        yield
        self.guard.set_holding(was_holding)

    def run_key(self, sequence: QKeySequence) -> bool:
        """A key that was kept goes to the window that it was meant for."""
        return self.commands.run_key(sequence)

    def _next_pane(self) -> None:
        """From pane to pane of those in sight, as they stand from left to right and down."""
        docks = self.panes.docks
        order = ("documents", "outline", "ledger", "source", "card", "guideline", "table", "find")
        places: dict[str, QWidget] = {
            name: self.panes.stack if name == "source" else docks[name] for name in order
        }
        # the middle always is; Qt says "nothing of it" where what it holds covers it wholly
        shown = [
            name
            for name, pane in places.items()
            if name == "source" or not pane.visibleRegion().isEmpty()
        ]
        focus = self.focusWidget()
        here = (n for n, name in enumerate(shown) if focus and places[name].isAncestorOf(focus))
        self.panes.bring(shown[(next(here, -1) + 1) % len(shown)])

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _on_settings(self, before: Settings, now: Settings) -> None:
        if before.keys != now.keys:
            self.commands.set_keys(now.keys)
        if before.zoom != now.zoom:
            self.panes.source.set_zoom(now.zoom)
        if before.reasons != now.reasons:
            self.panes.set_reasons(now.reasons)
        if before.language != now.language:
            self.restart_requested.emit()

    def leave(self) -> None:
        """Esc that no field wanted: close the notice, or back to the text."""
        if self.panes.notice.isHidden():
            self.panes.bring("source")
        else:
            self.panes.notice.close_notice()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(_UNSEEN_MS, self, self._on_seen)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_seen:
            QTimer.singleShot(0, self, self._on_seen)  # when all that it holds is painted too

    def _on_seen(self) -> None:
        if not self._is_seen:
            self._is_seen = True
            self.seen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
