"""Documents in words: their kinds, and one line to know each by."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reviewer.domain.document import DocumentKind
from reviewer.domain.record import DocumentSummary, StoredDocument
from reviewer.errors import QT_TRANSLATE_NOOP

_KINDS = {
    DocumentKind.OUTLINE: QT_TRANSLATE_NOOP("documents", "Plan outline"),
    DocumentKind.ACTION_PLAN: QT_TRANSLATE_NOOP("documents", "Action plan"),
    DocumentKind.WORK_REPORT: QT_TRANSLATE_NOOP("documents", "Government work report"),
    DocumentKind.BULLETIN: QT_TRANSLATE_NOOP("documents", "Statistical bulletin"),
    DocumentKind.OTHER: QT_TRANSLATE_NOOP("documents", "Other document"),
}


def kind_word(kind: DocumentKind) -> str:
    return QCoreApplication.translate("documents", _KINDS[kind])


def title_of(stored: StoredDocument) -> str:
    """The title, or the file's name where there is none."""
    return stored.document.title or stored.source_name


def subtitle_of(summary: DocumentSummary) -> str:
    """Region and year, what is known of them: ``巫山县 · 2021``."""
    parts = (summary.region, str(summary.year) if summary.year else "")
    return " · ".join(part for part in parts if part)
