"""Rules as data: TOML files under ``resources/rules``, checked when they are loaded.

A rule has an id that is never reused, a pattern made of named parts such as ``{number}``, and
examples that it must match and must not match. A bad file is refused with its name, the line
of the rule, its id and the reason.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reviewer.errors import QT_TRANSLATE_NOOP, ResourceError

_PART = re.compile(r"\{([a-z_]+)\}")
_ID = re.compile(r"[a-z_]+(?:\.[a-z_0-9]+)+")
_KEYS = {
    "id": str,
    "pattern": str,
    "sets": dict,
    "matches": list,
    "rejects": list,
    "source": str,
}


@dataclass(frozen=True, slots=True)
class Rule:
    """pattern: with its parts filled in; sets: what follows from a match."""

    id: str
    pattern: str
    sets: Mapping[str, str]
    matches: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class RuleFile:
    """The rules of one file, in order; the order decides between rules that both match."""

    name: str
    rules: tuple[Rule, ...]
    _by_id: dict[str, Rule] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self._by_id.update({rule.id: rule for rule in self.rules})

    def __getitem__(self, rule_id: str) -> Rule:
        return self._by_id[rule_id]

    def combined(self, starts: str = "") -> Alternation:
        """One pattern that says which of the rules matches at a position. starts: the characters
        that a match can start with, where all are known: the rest is passed over fast."""
        return Alternation(list(self.rules), starts)


class Alternation:
    """Several rules tried at one position, in order."""

    def __init__(self, rules: list[Rule], starts: str = "") -> None:
        self._rules = rules
        guard = f"(?=[{re.escape(starts)}])" if starts else ""
        # the empty group behind a rule tells which one matched; those that fail pass no group
        parts = (f"(?:{rule.pattern})()" for rule in rules)
        self._pattern = re.compile(f"{guard}(?:{'|'.join(parts) or '(?!)'})")

    def match(self, text: str, position: int) -> tuple[Rule, int, int] | None:
        """The first rule that matches at ``position``, with its start and end."""
        found = self._pattern.match(text, position)
        return None if found is None else self._told(found)

    def search(self, text: str, start: int, end: int) -> tuple[Rule, int, int] | None:
        """The first match in ``[start, end)``, with its start and end."""
        found = self._pattern.search(text, start, end)
        return None if found is None else self._told(found)

    def find_all(
        self, text: str, start: int = 0, end: int | None = None
    ) -> list[tuple[Rule, int, int]]:
        """Every match in ``[start, end)``, in order, none inside another."""
        stop = len(text) if end is None else end
        return [self._told(found) for found in self._pattern.finditer(text, start, stop)]

    def _told(self, found: re.Match[str]) -> tuple[Rule, int, int]:
        return self._rules[(found.lastindex or 1) - 1], found.start(), found.end()


def load(path: Path, parts: Mapping[str, str]) -> RuleFile:
    """The rules of ``path``; ``parts``: what a name in braces stands for.

    Raises ResourceError if the file or one of its rules is wrong.
    """
    try:
        source = path.read_text(encoding="utf-8")
        tree = tomllib.loads(source)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _wrong(path, 0, "-", str(error)) from error
    rules = tree.get("rule")
    if set(tree) != {"rule"} or not isinstance(rules, list) or not rules:
        raise _wrong(path, 0, "-", "no [[rule]]")
    checked: list[Rule] = []
    for fields in rules:
        line = _line_of(source, fields.get("id"))
        reason = _fault(fields, parts) or _repeats(fields, checked)
        if reason:
            raise _wrong(path, line, str(fields.get("id", "-")), reason)
        checked.append(_rule(fields, parts))
    return RuleFile(path.stem, tuple(checked))


def _rule(fields: dict[str, object], parts: Mapping[str, str]) -> Rule:
    sets, matches, rejects = (fields.get(key) or () for key in ("sets", "matches", "rejects"))
    return Rule(
        id=str(fields["id"]),
        pattern=_fill(str(fields["pattern"]), parts),
        sets=dict(sets) if isinstance(sets, dict) else {},
        matches=tuple(matches) if isinstance(matches, list) else (),
        rejects=tuple(rejects) if isinstance(rejects, list) else (),
        source=str(fields.get("source", "")),
    )


def _fill(pattern: str, parts: Mapping[str, str]) -> str:
    return _PART.sub(lambda found: f"(?:{parts[found[1]]})", pattern)


def _repeats(fields: dict[str, object], checked: list[Rule]) -> str:
    known = any(rule.id == fields["id"] for rule in checked)
    return "the id stands twice" if known else ""


def _fault(fields: dict[str, object], parts: Mapping[str, str]) -> str:
    """What is wrong with a rule; "" if nothing."""
    return _key_fault(fields) or _pattern_fault(fields, parts)


def _key_fault(fields: dict[str, object]) -> str:
    for key, value in fields.items():
        if key not in _KEYS:
            return f"unknown key {key}"
        if not isinstance(value, _KEYS[key]):
            return f"{key} is no {_KEYS[key].__name__}"
    missing = [key for key in ("id", "pattern", "matches", "source") if not fields.get(key)]
    if missing:
        return f"no {missing[0]}"
    named = _ID.fullmatch(str(fields["id"]))
    return "" if named else "the id is not made of names parted by dots"


def _pattern_fault(fields: dict[str, object], parts: Mapping[str, str]) -> str:
    pattern = str(fields["pattern"])
    unknown = [name for name in _PART.findall(pattern) if name not in parts]
    if unknown:
        return f"unknown part {{{unknown[0]}}}"
    try:
        groups = re.compile(_fill(pattern, parts)).groups
    except re.error as error:
        return f"pattern: {error}"
    return "groups must be (?:…)" if groups else ""


def _line_of(source: str, rule_id: object) -> int:
    at = source.find(f'"{rule_id}"')
    return source.count("\n", 0, at) + 1 if at >= 0 else 0


def _wrong(path: Path, line: int, rule_id: str, reason: str) -> ResourceError:
    return ResourceError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{file}, line {line}, rule {rule}: {reason}. Mend the file or reinstall the program.",
        ),
        file=path.name,
        line=line,
        rule=rule_id,
        reason=reason,
    )
