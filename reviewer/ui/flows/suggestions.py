"""Names offered while an indicator is typed: those used before, then the catalogue's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from reviewer.domain.record import Record
from reviewer.storage import queries
from reviewer.storage.store import Store
from reviewer.ui.background.engine import Engine
from reviewer.ui.background.tasks import Task
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.views.card import CandidateCard

if TYPE_CHECKING:
    from reviewer.extract.catalogue import Catalogue

MOST = 12
_MOST_USED = 20_000
_LATER_MS = 400


class UsedNames:
    """Names in the order of their use, found by characters, pinyin or its initials."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names = list(dict.fromkeys(names))
        self._spelled: list[tuple[str, str]] | None = None  # initials and pinyin, when asked for

    def __len__(self) -> int:
        return len(self._names)

    def spell(self) -> None:
        """Make the pinyin now; a tenth of a second for ten thousand names."""
        self._spelled = [_spelling(name) for name in self._names]

    def learn(self, name: str) -> None:
        """Offer this name first from now on."""
        if self._names[:1] == [name]:
            return
        if name in self._names:
            at = self._names.index(name)
            del self._names[at]
            if self._spelled is not None:
                del self._spelled[at]
        self._names.insert(0, name)
        if self._spelled is not None:
            self._spelled.insert(0, _spelling(name))

    def search(self, text: str, limit: int = MOST) -> list[str]:
        """Names that begin with ``text``, then those that hold it, then those so spelled."""
        wanted = text.strip().lower()
        if not wanted:
            return []
        found = [name for name in self._names if name.lower().startswith(wanted)]
        if len(found) < limit:
            found += [name for name in self._names if wanted in name[1:].lower()]
        if len(found) < limit and wanted.isascii():
            if self._spelled is None:
                self.spell()
            spelled = zip(self._names, self._spelled or (), strict=True)
            found += [
                name
                for name, (initials, pinyin) in spelled
                if initials.startswith(wanted) or pinyin.startswith(wanted)
            ]
        return list(dict.fromkeys(found))[:limit]


class Suggestions:
    """What the card asks: at most ``MOST`` names for a text, the likeliest first."""

    def __init__(self) -> None:
        self.used = UsedNames()
        self.catalogue: Catalogue | None = None  # until it is loaded

    def renew(self, catalogue: Catalogue) -> None:
        """Offer the names of this catalogue from now on."""
        self.catalogue = catalogue

    def __call__(self, text: str) -> list[str]:
        names = self.used.search(text)
        if self.catalogue is not None and len(names) < MOST:
            names += [hit.name for hit in self.catalogue.search(text, limit=MOST)]
        return list(dict.fromkeys(names))[:MOST]


def attach(card: CandidateCard, session: ReviewSession, engine: Engine) -> Suggestions:
    """Let the card offer names and say what was decided on like records.

    What is loaded for that is loaded after the first picture.
    """
    suggestions = Suggestions()

    def load(_task: Task) -> tuple[UsedNames, Catalogue]:
        used, catalogue = read_used(session.store), engine.get().catalogue
        catalogue.search("a")  # makes its pinyin, so that the first letter typed need not
        return used, catalogue

    def on_loaded(loaded: object) -> None:
        suggestions.used, suggestions.catalogue = loaded  # type: ignore[misc]

    def start() -> None:
        session.pools.start(load).succeeded.connect(on_loaded)

    def earlier(record: Record) -> list[Record]:
        with session.store.read() as reading:
            return queries.like(reading, record)

    card.suggest = suggestions
    card.earlier = earlier
    card.correct_requested.connect(lambda mention: suggestions.used.learn(mention.indicator))
    card.add_requested.connect(lambda mention: suggestions.used.learn(mention.indicator))
    QTimer.singleShot(_LATER_MS, card, start)
    return suggestions


def read_used(store: Store) -> UsedNames:
    """The names of all kept records, the most used first; some time, so off the GUI thread."""
    with store.read() as session:
        names: Sequence[str] = queries.names_used(session, "", limit=_MOST_USED)
    used = UsedNames(names)
    used.spell()
    return used


def _spelling(name: str) -> tuple[str, str]:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - its dictionary takes time to load

    syllables = lazy_pinyin(name.lower())
    return "".join(syllable[:1] for syllable in syllables), "".join(syllables)
