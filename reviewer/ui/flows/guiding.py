"""The guideline's pane in the window: filled when it is first seen, its notes kept in the trail."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QWidget

from reviewer.domain.record import Done
from reviewer.domain.role import may
from reviewer.review import guideline
from reviewer.review.notes import edit_notes, notes
from reviewer.ui.panes import Panes
from reviewer.ui.reviewing.session import ReviewSession


class Guiding(QObject):
    """Shows the guideline in the user's language, and hands its notes to the session."""

    def __init__(self, session: ReviewSession, panes: Panes, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._panes = panes
        self._pane = panes.guideline
        self._is_filled = self._is_closing = False
        self._kept = ""  # the notes as they are stored
        self._sent = ""  # as they will be when all that was asked for is written
        session.failed.connect(self._on_failed)
        self._pane.notes_given.connect(self._on_notes)
        self._pane.left.connect(lambda: panes.bring("source"))
        panes.docks["guideline"].visibilityChanged.connect(self._on_visible)
        panes.reject.guideline_requested.connect(self.show)

    def show(self, paragraph: str = "") -> None:
        """Bring the pane to the front, at a paragraph if one is named."""
        self._panes.bring("guideline")
        self._fill()
        if paragraph:
            self._pane.show_paragraph(paragraph)

    def close(self) -> None:
        """Hand over what was written last; to be called before the pools are shut down."""
        self._is_closing = True
        self._pane.flush()

    def _on_visible(self, is_visible: bool) -> None:
        if is_visible:
            self._fill()

    def _fill(self) -> None:
        if self._is_filled:
            return
        self._is_filled = True
        is_chinese = QLocale().language() == QLocale.Language.Chinese
        self._pane.set_guideline(guideline.load("zh" if is_chinese else "en"))
        self._sent = notes(self._session.store)
        self._show_notes(self._sent)

    def _show_notes(self, text: str) -> None:
        session, self._kept = self._session, text
        may_write = not session.store.is_read_only and may(session.actor.role, "edit_notes")
        self._pane.set_notes(text, is_writable=may_write)

    def _on_notes(self, text: str) -> None:
        session, before = self._session, self._sent
        if text == before:  # it is under way
            return
        self._sent = text

        def write() -> Done:
            return edit_notes(session.store, text, before=before, actor=session.actor)

        if self._is_closing:
            session.pools.write(lambda _task: write())  # no turn comes any more
        else:
            session.perform(write, lambda _done: self._show_notes(text))

    def _on_failed(self, _error: Exception) -> None:
        self._sent = self._kept
