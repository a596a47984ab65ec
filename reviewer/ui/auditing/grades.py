"""Verdicts, outcomes, grades and severities of samples in words, with their signs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from reviewer.domain.sampling import Grade, Outcome, Severity, Verdict
from reviewer.errors import QT_TRANSLATE_NOOP

_WORDS: dict[object, str] = {
    Severity.NORMAL: QT_TRANSLATE_NOOP("sampling", "Normal"),
    Severity.TIGHTENED: QT_TRANSLATE_NOOP("sampling", "Tightened"),
    Severity.REDUCED: QT_TRANSLATE_NOOP("sampling", "Reduced"),
    Grade.CRITICAL: QT_TRANSLATE_NOOP("sampling", "critical"),
    Grade.MAJOR: QT_TRANSLATE_NOOP("sampling", "major"),
    Grade.MINOR: QT_TRANSLATE_NOOP("sampling", "minor"),
    Verdict.PENDING: QT_TRANSLATE_NOOP("sampling", "not judged"),
    Verdict.AGREE: QT_TRANSLATE_NOOP("sampling", "right"),
    Verdict.WRONG: QT_TRANSLATE_NOOP("sampling", "wrong"),
    Outcome.OPEN: QT_TRANSLATE_NOOP("sampling", "under way"),
    Outcome.ACCEPTED: QT_TRANSLATE_NOOP("sampling", "accepted"),
    Outcome.REJECTED: QT_TRANSLATE_NOOP("sampling", "rejected"),
}
_SIGNS: Mapping[object, str] = {
    Verdict.PENDING: "·",
    Verdict.AGREE: "✓",
    Verdict.WRONG: "✕",
    Outcome.OPEN: "…",
    Outcome.ACCEPTED: "✓",
    Outcome.REJECTED: "✕",
}


def sampling_word(value: Severity | Grade | Verdict | Outcome) -> str:
    return _translated(_WORDS[value])


def signed(value: Verdict | Outcome) -> str:
    """The word with its sign before it."""
    return f"{_SIGNS[value]} {sampling_word(value)}"


def _translated(source: str) -> str:
    return QCoreApplication.translate("sampling", source)
