"""The word lists that say how a clause is built: predicates, verbs, heads and kinds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from reviewer.extract.lexicon import any_of, read_tsv

_NO_VERBS = ("noun", "lead", "aside")
_DOING = ("make", "work", "new", "stat")


@dataclass(frozen=True, slots=True)
class Head:
    """The last word of an indicator's name."""

    word: str
    bound: bool  # names nothing without a beginning: 产量, 覆盖率
    flow: bool  # summed over a period


class Words:
    """The lexicons, compiled; every pattern is anchored where it is applied."""

    def __init__(
        self,
        predicates: dict[str, str],
        verbs: dict[str, str],
        heads: dict[str, Head],
        kinds: dict[str, str],
        places: frozenset[str] = frozenset(),
    ) -> None:
        self.predicates = predicates
        self.verbs = verbs
        self.heads = heads
        self.kinds = kinds
        self._place = re.compile(f"(?:{any_of(places)})(?:省|市|州|盟|地区(?!生产)|自治州)?")
        self.predicate_end = re.compile(any_of(word[::-1] for word in predicates))
        self.predicate_start = re.compile(any_of(predicates))
        self.verb_start = re.compile(any_of(verbs))
        self.make_start = re.compile(
            any_of(word for word, role in verbs.items() if role in ("make", "work"))
        )
        self._make_end = re.compile(
            any_of(word[::-1] for word, role in verbs.items() if role in _DOING)
        )
        self._head_end = re.compile(any_of(word[::-1] for word in heads))
        self._kind_end = re.compile(any_of(word[::-1] for word in kinds))

    @classmethod
    def load(cls, folder: Path) -> Words:
        """Raises ResourceError if a file is wrong."""
        predicates = read_tsv(folder / "predicates.tsv", ("word", "role", "source"))
        verbs = read_tsv(folder / "verbs.tsv", ("verb", "role", "source"))
        heads = read_tsv(folder / "heads.tsv", ("head", "bound", "flow", "source"))
        kinds = read_tsv(folder / "kinds.tsv", ("word", "kind", "source"))
        places = read_tsv(folder / "places.tsv", ("place", "source"))
        return cls(
            {row["word"]: row["role"] for row in predicates},
            {row["verb"]: row["role"] for row in verbs},
            {
                row["head"]: Head(row["head"], row["bound"] == "yes", row["flow"] == "yes")
                for row in heads
            },
            {row["word"]: row["kind"] for row in kinds},
            frozenset(row["place"] for row in places),
        )

    def starts_work(self, text: str) -> bool:
        """Whether ``text`` starts with a verb of what is done to something or with it."""
        return self.verb_length(text) > 0

    def verb_length(self, text: str) -> int:
        """Length of the verb that ``text`` starts with; 0 if it starts with none."""
        found = self.verb_start.match(text)
        return found.end() if found and self.verbs[found[0]] not in _NO_VERBS else 0

    def ends_with_verb(self, text: str) -> bool:
        """Whether ``text`` ends with a verb that makes or works on something."""
        return self._make_end.match(text[::-1]) is not None

    def joint_before_work(self, text: str, at: int, end: int) -> str:
        """The joint at ``at`` if it links a verb of work to another (新建和改造); else ""."""
        joint = text[at : at + 1]
        if at + 1 >= end or joint not in ("、", "和", "及", "与"):
            return ""
        found = self.verb_start.match(text, at + 1, end)
        return joint if found and self.verbs[found[0]] == "work" and found.end() <= end else ""

    def places(self, text: str) -> list[str]:
        """The places that ``text`` starts with, in a list that ends without a joint."""
        found: list[str] = []
        at = 0
        while place := self._place.match(text, at):
            found.append(place[0])
            at = place.end()
            if text[at : at + 1] not in ("、", "和", "及"):
                return found
            at += 1
        return []

    def verb_length_at_end(self, text: str) -> int:
        """Length of the verb of work that ``text`` ends with; 0 if it ends with none."""
        found = self._make_end.match(text[::-1])
        return found.end() if found else 0

    def head_of(self, name: str) -> Head | None:
        """The longest head that ``name`` ends with."""
        found = self._head_end.match(name[::-1])
        return self.heads[found[0][::-1]] if found else None

    def kind_of(self, name: str) -> str:
        """What the end of ``name`` says of its kind; "" if nothing."""
        found = self._kind_end.match(name[::-1])
        return self.kinds[found[0][::-1]] if found else ""
