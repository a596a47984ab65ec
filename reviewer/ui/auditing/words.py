"""Fields and values of the trail in the user's language."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from reviewer.domain.candidate import NumeralKind, State
from reviewer.domain.document import DocumentKind
from reviewer.domain.mention import Comparator, Kind, Measure, Status
from reviewer.domain.notation import format_year, year_from_json
from reviewer.domain.role import ACCOUNT_ROLES, Role
from reviewer.domain.sampling import DECISION, Fault, Outcome, Severity, Verdict
from reviewer.errors import QT_TRANSLATE_NOOP
from reviewer.storage.inspections import faults_of
from reviewer.ui.auditing.grades import sampling_word
from reviewer.ui.models.ledger import kind_word as numeral_word
from reviewer.ui.wording.documents import kind_word
from reviewer.ui.wording.fields import field_word, symbol, word
from reviewer.ui.wording.reasons import reason_text
from reviewer.ui.wording.roles import role_word

_OBJECTS = {
    "record": QT_TRANSLATE_NOOP("audit", "Record"),
    "document": QT_TRANSLATE_NOOP("audit", "Document"),
    "numeral": QT_TRANSLATE_NOOP("audit", "Number"),
    "decision": QT_TRANSLATE_NOOP("audit", "Decision"),
    "candidate": QT_TRANSLATE_NOOP("audit", "Proposal"),
    "source": QT_TRANSLATE_NOOP("audit", "File"),
    "run": QT_TRANSLATE_NOOP("audit", "Extraction"),
    "account": QT_TRANSLATE_NOOP("audit", "Account"),
    "notes": QT_TRANSLATE_NOOP("audit", "Notes"),
    "sign_off": QT_TRANSLATE_NOOP("audit", "Sign-off"),
    "unlocking": QT_TRANSLATE_NOOP("audit", "Unlocking"),
    "inspection": QT_TRANSLATE_NOOP("audit", "Sample"),
    "inspection_item": QT_TRANSLATE_NOOP("audit", "Record of a sample"),
    "restore": QT_TRANSLATE_NOOP("audit", "Backup"),
}
_FIELDS = {
    "state": QT_TRANSLATE_NOOP("audit", "State of review"),
    "start": QT_TRANSLATE_NOOP("audit", "From character"),
    "end": QT_TRANSLATE_NOOP("audit", "To character"),
    "document": QT_TRANSLATE_NOOP("audit", "Document"),
    "confidence": QT_TRANSLATE_NOOP("audit", "Confidence"),
    "rule": QT_TRANSLATE_NOOP("audit", "Rule"),
    "catalogue_id": QT_TRANSLATE_NOOP("audit", "In the catalogue"),
    "is_flagged": QT_TRANSLATE_NOOP("audit", "Flagged"),
    "comment": QT_TRANSLATE_NOOP("audit", "Comment"),
    "reason": QT_TRANSLATE_NOOP("audit", "Reason"),
    "decided_by": QT_TRANSLATE_NOOP("audit", "Decided by"),
    "decided_at": QT_TRANSLATE_NOOP("audit", "Decided at"),
    "title": QT_TRANSLATE_NOOP("audit", "Title"),
    "region": QT_TRANSLATE_NOOP("audit", "Region"),
    "issuer": QT_TRANSLATE_NOOP("audit", "Issuer"),
    "period": QT_TRANSLATE_NOOP("audit", "Period"),
    "date": QT_TRANSLATE_NOOP("audit", "Date"),
    "reviewed_kind": QT_TRANSLATE_NOOP("audit", "Set aside as"),
    "set_aside_by": QT_TRANSLATE_NOOP("audit", "Set aside by"),
    "actor": QT_TRANSLATE_NOOP("audit", "Who"),
    "action": QT_TRANSLATE_NOOP("audit", "Action"),
    "mention": QT_TRANSLATE_NOOP("audit", "Fields decided on"),
    "record": QT_TRANSLATE_NOOP("audit", "Record"),
    "at": QT_TRANSLATE_NOOP("audit", "Time"),
    "withdrawn_by": QT_TRANSLATE_NOOP("audit", "Withdrawn by"),
    "guideline": QT_TRANSLATE_NOOP("audit", "Guideline"),
    "name": QT_TRANSLATE_NOOP("audit", "Name"),
    "role": QT_TRANSLATE_NOOP("audit", "Role"),
    "public_key": QT_TRANSLATE_NOOP("audit", "Public key"),
    "secrets_sha256": QT_TRANSLATE_NOOP("audit", "Passphrase (digest)"),
    "made_at": QT_TRANSLATE_NOOP("audit", "Made at"),
    "disabled_at": QT_TRANSLATE_NOOP("audit", "Disabled at"),
    "n_failed": QT_TRANSLATE_NOOP("audit", "Failed attempts"),
    "not_before": QT_TRANSLATE_NOOP("audit", "Next attempt not before"),
    "documents": QT_TRANSLATE_NOOP("audit", "Documents"),
    "override": QT_TRANSLATE_NOOP("audit", "Why though open"),
    "sign_off": QT_TRANSLATE_NOOP("audit", "Sign-off"),
    "lot": QT_TRANSLATE_NOOP("audit", "Lot"),
    "lot_size": QT_TRANSLATE_NOOP("audit", "Records of the lot"),
    "lot_sha256": QT_TRANSLATE_NOOP("audit", "Lot (SHA-256)"),
    "severity": QT_TRANSLATE_NOOP("audit", "Inspection"),
    "level": QT_TRANSLATE_NOOP("audit", "Inspection level"),
    "aql": QT_TRANSLATE_NOOP("audit", "AQL"),
    "letter": QT_TRANSLATE_NOOP("audit", "Code letter"),
    "size": QT_TRANSLATE_NOOP("audit", "Size of the sample"),
    "accept": QT_TRANSLATE_NOOP("audit", "Acceptance number"),
    "reject": QT_TRANSLATE_NOOP("audit", "Rejection number"),
    "counts_minor": QT_TRANSLATE_NOOP("audit", "Minor errors count"),
    "seed": QT_TRANSLATE_NOOP("audit", "Seed"),
    "outcome": QT_TRANSLATE_NOOP("audit", "Outcome"),
    "drawn_by": QT_TRANSLATE_NOOP("audit", "Drawn by"),
    "drawn_at": QT_TRANSLATE_NOOP("audit", "Drawn at"),
    "closed_by": QT_TRANSLATE_NOOP("audit", "Closed by"),
    "closed_at": QT_TRANSLATE_NOOP("audit", "Closed at"),
    "inspection": QT_TRANSLATE_NOOP("audit", "Sample"),
    "position": QT_TRANSLATE_NOOP("audit", "Number"),
    "version": QT_TRANSLATE_NOOP("audit", "Version"),
    "verdict": QT_TRANSLATE_NOOP("audit", "Verdict"),
    "faults": QT_TRANSLATE_NOOP("audit", "Errors found"),
    "judged_by": QT_TRANSLATE_NOOP("audit", "Judged by"),
    "judged_at": QT_TRANSLATE_NOOP("audit", "Judged at"),
    "text": QT_TRANSLATE_NOOP("audit", "Text"),
    "file_sha256": QT_TRANSLATE_NOOP("audit", "File (SHA-256)"),
    "text_sha256": QT_TRANSLATE_NOOP("audit", "Text (SHA-256)"),
    "format": QT_TRANSLATE_NOOP("audit", "Format"),
    "encoding": QT_TRANSLATE_NOOP("audit", "Encoding"),
    "source": QT_TRANSLATE_NOOP("audit", "File"),
    "pages": QT_TRANSLATE_NOOP("audit", "Pages"),
    "tables": QT_TRANSLATE_NOOP("audit", "Tables"),
    "n_bytes": QT_TRANSLATE_NOOP("audit", "Bytes"),
    "imported_at": QT_TRANSLATE_NOOP("audit", "Imported at"),
    "program": QT_TRANSLATE_NOOP("audit", "Program"),
    "resources_sha256": QT_TRANSLATE_NOOP("audit", "Rules (SHA-256)"),
    "n_candidates": QT_TRANSLATE_NOOP("audit", "Candidates"),
    "n_numerals": QT_TRANSLATE_NOOP("audit", "Numbers"),
    "candidates_sha256": QT_TRANSLATE_NOOP("audit", "Candidates (SHA-256)"),
    "numerals_sha256": QT_TRANSLATE_NOOP("audit", "Numbers (SHA-256)"),
}
_DECISION = QT_TRANSLATE_NOOP("sampling", "the decision itself")
_ALL = QT_TRANSLATE_NOOP("sampling", "all decided records")
_DOCUMENTS = QT_TRANSLATE_NOOP("sampling", "{n} documents")
_FROM = QT_TRANSLATE_NOOP("sampling", "from {time}")
_UNTIL = QT_TRANSLATE_NOOP("sampling", "before {time}")
_VIEW = QT_TRANSLATE_NOOP("sampling", "a view of the table")
_WITHDRAWN = QT_TRANSLATE_NOOP("audit", "Withdrawn")
_YES = QT_TRANSLATE_NOOP("audit", "yes")
_NO = QT_TRANSLATE_NOOP("audit", "no")

FILTERED_FIELDS = (
    "indicator",
    "value",
    "unit",
    "comparator",
    "measure",
    "year",
    "status",
    "kind",
    "scope",
    "value_text",
    "state",
    "is_flagged",
    "comment",
    "reason",
    "title",
    "region",
    "issuer",
    "period",
    "date",
    "reviewed_kind",
    "role",
    "disabled_at",
)
"""Fields that the time line can be filtered by, in the order in which they are offered."""


def object_word(kind: str) -> str:
    """One that is not known here as it is."""
    return _translated(_OBJECTS[kind]) if kind in _OBJECTS else kind


def changed_word(field: str) -> str:
    """The word for a field of the trail; one that is not known here as it is."""
    return _translated(_FIELDS[field]) if field in _FIELDS else field_word(field)


def value_text(kind: str, field: str, value: object) -> str:
    """A value of the trail as shown; what no table knows as the JSON that it is."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _translated(_YES if value else _NO)
    special = _SPECIAL.get((kind, field)) or _SPECIAL.get(("", field))
    if special is not None:
        try:
            return special(value)
        except (ValueError, TypeError, KeyError, LookupError):
            pass  # of another version of the program: shown as it stands
    if isinstance(value, Mapping):
        return mention_line(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def mention_line(fields: Mapping[str, object]) -> str:
    """The fields of a mention in one line."""
    shown = (
        value_text("record", name, fields.get(name))
        for name in ("indicator", "comparator", "value", "unit", "measure", "year", "status")
    )
    return " ".join(text for text in shown if text)


def time_shown(value: object) -> str:
    """A time of the trail, local, to the second."""
    return f"{datetime.fromisoformat(str(value)).astimezone():%Y-%m-%d %H:%M:%S}"


def lot_line(lot: Mapping[str, Any], titles: Mapping[str, str]) -> str:
    """A lot in one line; titles: of documents, by uid."""
    parts = []
    documents = lot["documents"]
    if len(documents) == 1:
        parts.append(titles.get(documents[0], documents[0]))
    elif documents:
        parts.append(_of_samples(_DOCUMENTS).format(n=len(documents)))
    if lot["reviewer"]:
        parts.append(lot["reviewer"])
    for name, template in (("first", _FROM), ("until", _UNTIL)):
        if lot[name] is not None:
            parts.append(_of_samples(template).format(time=time_shown(lot[name])[:16]))
    if lot["view"] is not None:
        parts.append(_of_samples(_VIEW))
    return " · ".join(parts) or _of_samples(_ALL)


def fault_line(fault: Fault) -> str:
    """An error in one line: field, what it should be, and how bad it is."""
    if fault.field == DECISION:
        return f"{_of_samples(_DECISION)} · {sampling_word(fault.grade)}"
    should = value_text("record", fault.field, fault.correction)
    return f"{changed_word(fault.field)} → {should or '—'} · {sampling_word(fault.grade)}"


def _of_samples(source: str) -> str:
    return QCoreApplication.translate("sampling", source)


def _translated(source: str) -> str:
    return QCoreApplication.translate("audit", source)


def _state(value: object) -> str:
    return _translated(_WITHDRAWN) if value == "withdrawn" else word(State(str(value)))


def _region(value: Any) -> str:
    name, code, parents = value
    return " ".join((*parents, name, code)).strip()


def _role(value: object) -> str:
    return role_word(next(role for role in (*ACCOUNT_ROLES, Role.SINGLE) if role.value == value))


_SPECIAL: Mapping[tuple[str, str], Callable[[Any], str]] = {
    ("", "state"): _state,
    ("", "reason"): lambda value: reason_text(str(value)),
    ("", "region"): _region,
    ("", "role"): _role,
    ("", "comparator"): lambda value: symbol(Comparator(str(value))),
    ("", "measure"): lambda value: word(Measure(str(value))),
    ("", "status"): lambda value: word(Status(str(value))),
    ("", "year"): lambda value: format_year(year_from_json(value)),
    ("record", "kind"): lambda value: word(Kind(str(value))),
    ("numeral", "reviewed_kind"): lambda value: numeral_word(NumeralKind(str(value))),
    ("document", "kind"): lambda value: kind_word(DocumentKind(str(value))),
    ("record", "confidence"): lambda value: f"{value:.0%}",
    ("document", "period"): lambda value: "–".join(str(year) for year in value),
    ("", "severity"): lambda value: sampling_word(Severity(value)),
    ("", "verdict"): lambda value: sampling_word(Verdict(value)),
    ("", "outcome"): lambda value: sampling_word(Outcome(value)),
    ("", "faults"): lambda value: "; ".join(map(fault_line, faults_of(value))),
    ("", "lot"): lambda value: lot_line(value, {}),
    **{
        ("", name): time_shown
        for name in (
            "decided_at",
            "at",
            "made_at",
            "disabled_at",
            "not_before",
            "imported_at",
            "drawn_at",
            "closed_at",
            "judged_at",
        )
    },
}
