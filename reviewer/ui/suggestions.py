"""Names offered while an indicator is typed: those used before, then the catalogue's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from pypinyin import lazy_pinyin

from reviewer.extract.catalogue import Catalogue
from reviewer.storage import queries
from reviewer.storage.store import Store
from reviewer.ui.engine import Engine
from reviewer.ui.session import ReviewSession
from reviewer.ui.views.card import CandidateCard

MOST = 12
_MOST_USED = 20_000


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

    def __init__(self, catalogue: Callable[[], Catalogue | None]) -> None:
        """catalogue: None while it is still being loaded."""
        self._catalogue = catalogue
        self.used = UsedNames()

    def __call__(self, text: str) -> list[str]:
        names = self.used.search(text)
        catalogue = self._catalogue()
        if catalogue is not None and len(names) < MOST:
            names += [hit.name for hit in catalogue.search(text, limit=MOST)]
        return list(dict.fromkeys(names))[:MOST]


def attach(card: CandidateCard, session: ReviewSession, engine: Engine) -> Suggestions:
    """Let the card offer names, read and kept up to date beside the window."""

    def catalogue() -> Catalogue | None:
        extractor = engine.loaded
        return extractor.catalogue if extractor is not None else None

    def on_read(used: object) -> None:
        if isinstance(used, UsedNames):
            suggestions.used = used

    suggestions = Suggestions(catalogue)
    card.suggest = suggestions
    card.correct_requested.connect(lambda mention: suggestions.used.learn(mention.indicator))
    card.add_requested.connect(lambda mention: suggestions.used.learn(mention.indicator))
    session.pools.start(lambda _: read_used(session.store)).succeeded.connect(on_read)
    return suggestions


def read_used(store: Store) -> UsedNames:
    """The names of all kept records, the most used first; some time, so off the GUI thread."""
    with store.read() as session:
        names: Sequence[str] = queries.names_used(session, "", limit=_MOST_USED)
    used = UsedNames(names)
    used.spell()
    return used


def _spelling(name: str) -> tuple[str, str]:
    syllables = lazy_pinyin(name.lower())
    return "".join(syllable[:1] for syllable in syllables), "".join(syllables)
