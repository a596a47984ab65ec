"""``resources/rules/tables.toml``, compiled by families."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from reviewer.extract import rules
from reviewer.extract.rules import Rule

FAMILIES = ("head", "status", "measure", "title", "tail", "cell", "note")


@dataclass(frozen=True, slots=True)
class Found:
    """A rule that matched, and where in the text it was tried on."""

    rule: Rule
    start: int
    end: int

    def says(self, name: str) -> str:
        return self.rule.sets.get(name, "")


class TableRules:
    """The rules of one family are tried in order; the first that matches wins."""

    def __init__(self, file: rules.RuleFile) -> None:
        self._families: dict[str, list[tuple[Rule, re.Pattern[str]]]] = {
            family: [
                (rule, re.compile(rule.pattern))
                for rule in file.rules
                if rule.id.partition(".")[0] == family
            ]
            for family in FAMILIES
        }

    @classmethod
    def load(cls, path: Path) -> TableRules:
        """Raises ResourceError if the file or one of its rules is wrong."""
        return cls(rules.load(path, {}))

    def find(self, family: str, plain: str) -> Found | None:
        """The first rule of the family that matches in ``plain``."""
        for rule, pattern in self._families[family]:
            found = pattern.search(plain)
            if found is not None:
                return Found(rule, found.start(), found.end())
        return None

    def all(self, family: str, plain: str) -> list[Found]:
        """Every rule of the family that matches in ``plain``, in order."""
        tried = ((rule, pattern.search(plain)) for rule, pattern in self._families[family])
        return [Found(rule, m.start(), m.end()) for rule, m in tried if m is not None]
