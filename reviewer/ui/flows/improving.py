"""What makes the candidates better while one works: own words, extracting again, and learning."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reviewer.domain.record import Done
from reviewer.ui.actions import CommandSet
from reviewer.ui.background.engine import Engine
from reviewer.ui.flows import suggestions
from reviewer.ui.flows.alike import Alike
from reviewer.ui.flows.extracting import Extracting
from reviewer.ui.flows.files import Asking
from reviewer.ui.flows.learning import Learning
from reviewer.ui.flows.own_words import OwnWords
from reviewer.ui.panes import Panes
from reviewer.ui.preferences import Preferences
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.views.notice import Tone


class Improving(QObject):
    """Builds the four of one window and lets each know of the others."""

    failed = Signal(object)  # Exception

    def __init__(
        self,
        session: ReviewSession,
        engine: Engine,
        panes: Panes,
        *,
        commands: CommandSet,
        preferences: Preferences,
        asking: Asking,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._panes = panes
        self._extract_again = commands["file.extract_again"]
        self.learning = Learning(session, preferences, window)
        self.own_words = OwnWords(session.pools, engine, asking, window)
        self.extracting = Extracting(session, engine, window)
        self.alike = Alike(session, panes.notice, commands["many.like"], asking, window)
        self.suggestions = suggestions.attach(panes.card, session, engine)
        panes.table.suggest = panes.split.suggest = panes.card.suggest
        for one in (self.learning, self.own_words, self.extracting, self.alike):
            one.failed.connect(self.failed)
        self.learning.updated.connect(panes.table.renew)
        self.learning.corrected.connect(self.alike.on_corrected)
        self.own_words.saved.connect(self._on_saved)
        self.own_words.renewed.connect(self.suggestions.renew)
        self.extracting.said.connect(self._on_said)
        self.extracting.extracted.connect(self.learning.on_imported)

    def commands(self) -> dict[str, Callable[[], object]]:
        return {
            **self.learning.commands(),
            **self.alike.commands(),
            **self.extracting.commands(),
            "file.words": self.own_words.edit,
        }

    def on_imported(self, done: Done) -> None:
        self.learning.on_imported(done)

    def stop(self) -> None:
        """Begin nothing any more; before the pools are shut down."""
        for one in (self.learning, self.alike, self.extracting):
            one.stop()

    def _on_saved(self, text: str) -> None:
        """Offer at once what makes own words hold for what is here."""
        self._panes.notice.say(text, Tone.GOOD, self._extract_again)

    def _on_said(self, text: str, is_good: bool) -> None:
        self._panes.notice.say(text, Tone.GOOD if is_good else Tone.INFO)
