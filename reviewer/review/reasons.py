"""The reasons for which a candidate can be rejected."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reviewer import paths
from reviewer.errors import QT_TRANSLATE_NOOP, ResourceError

_WRONG = QT_TRANSLATE_NOOP("errors", "“{path}” cannot be used: {problem}. Repair the file.")
_KEYS = ("code", "en", "zh", "guideline")

DUPLICATE = "duplicate"
OWN = "own:"
"""Begins the code of a reason that reviewers wrote themselves; the rest of it is its text."""
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class RejectReason:
    """code: what is stored; en, zh: what is shown; guideline: the paragraph that says so."""

    code: str
    en: str
    zh: str
    guideline: str


def load(path: Path | None = None) -> tuple[RejectReason, ...]:
    """The reasons in the order of their keys. Raises ResourceError if the file is wrong."""
    return _load(path or paths.resources() / "rules" / "reject_reasons.toml")


def is_reason(code: str) -> bool:
    """Whether a rejection can be given this reason."""
    if code.startswith(OWN):
        text = code.removeprefix(OWN)
        return text == " ".join(text.split()) and 0 < len(text) <= _LONGEST
    return any(reason.code == code for reason in load())


def listed(text: str) -> tuple[RejectReason, ...]:
    """A reviewer's own list, one a line: known reasons by their words, others as they are
    written; no line: the reasons as they are loaded."""
    known = {words: reason for reason in load() for words in (reason.en, reason.zh)}
    lines = dict.fromkeys(" ".join(line.split())[:_LONGEST].rstrip() for line in text.splitlines())
    found = (known.get(line, RejectReason(OWN + line, line, line, "")) for line in lines if line)
    return tuple(dict.fromkeys(found)) or load()


@cache
def _load(path: Path) -> tuple[RejectReason, ...]:
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))["reason"]
    except (OSError, ValueError, KeyError) as error:
        raise ResourceError(_WRONG, path=path, problem=str(error)) from error
    reasons = []
    for entry in entries:
        if sorted(entry) != sorted(_KEYS) or not all(isinstance(v, str) for v in entry.values()):
            problem = f"{entry.get('code', '?')}: {', '.join(_KEYS)}"
            raise ResourceError(_WRONG, path=path, problem=problem)
        reasons.append(RejectReason(**entry))
    if len({reason.code for reason in reasons}) != len(reasons):
        raise ResourceError(_WRONG, path=path, problem="code")
    return tuple(reasons)
