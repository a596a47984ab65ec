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
