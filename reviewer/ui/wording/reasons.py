"""Reasons for a rejection in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from reviewer.review import reasons


def reason_word(reason: reasons.RejectReason) -> str:
    chinese = QLocale().language() == QLocale.Language.Chinese
    return reason.zh if chinese else reason.en


def reason_text(code: str) -> str:
    """The reason with this code, or as it was written; so is why a warning was overruled."""
    if code.startswith(reasons.OWN):
        return code.removeprefix(reasons.OWN)
    found = (reason_word(reason) for reason in reasons.load() if reason.code == code)
    return next(found, code)
