"""Documents in words: their kinds, and one line to know each by."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reviewer.domain.document import DocumentKind
from reviewer.domain.record import DocumentSummary, StoredDocument
from reviewer.domain.signoff import Seal
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


def seal_text(seal: Seal) -> str:
    """Who signed off a document and when, and whether it is still locked."""
    if not seal.is_locked:
        template = QCoreApplication.translate(
            "documents", "Was signed off by {name} on {at} and unlocked since"
        )
    elif seal.name:
        template = QCoreApplication.translate(
            "documents", "Signed off by {name} on {at} for the release “{release}”"
        )
    else:
        template = QCoreApplication.translate("documents", "Signed off by {name} on {at}")
    at = f"{seal.at.astimezone():%Y-%m-%d}"
    return template.format(name=seal.by, at=at, release=seal.name)


def subtitle_of(summary: DocumentSummary) -> str:
    """Region and year, what is known of them: ``巫山县 · 2021``."""
    parts = (summary.region, str(summary.year) if summary.year else "")
    return " · ".join(part for part in parts if part)
