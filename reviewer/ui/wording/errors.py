"""Errors in the user's language: the template is translated, then the fields go in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reviewer.errors import ReviewerError


def error_text(error: ReviewerError) -> str:
    """One sentence to show; a field that is itself an error is translated too."""
    return error.filled(QCoreApplication.translate("errors", error.template), error_text)
