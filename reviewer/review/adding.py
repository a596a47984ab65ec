"""Records that a reviewer makes: added from the text, split from one, merged into one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row
from uuid6 import uuid7

from reviewer.audit.kinds import OpKind
from reviewer.audit.trail import Change
from reviewer.domain.candidate import Candidate, State
from reviewer.domain.decision import Action
from reviewer.domain.mention import Mention
from reviewer.domain.record import Actor, Done
from reviewer.errors import QT_TRANSLATE_NOOP, DecisionError
from reviewer.review import checks, reasons
from reviewer.review.deciding import correct_row, reject_row
from reviewer.review.operation import Operation, operation
from reviewer.storage.codec import (
    alternatives_json,
    canonical,
    evidence_json,
    mention_fields,
    time_text,
)
from reviewer.storage.columns import insert
from reviewer.storage.store import Store
from reviewer.storage.tables import CandidateRow

ADDED = "added"
"""The rule of a record that no rule made."""

_TOO_FEW = QT_TRANSLATE_NOOP("errors", "A record is split into two mentions at least.")
_TOO_FEW_TO_MERGE = QT_TRANSLATE_NOOP("errors", "Select two records at least to merge them.")
TWO_DOCUMENTS = QT_TRANSLATE_NOOP("errors", "Records of different documents cannot be merged.")


def add(
    store: Store,
    document_id: int,
    mention: Mention,
    *,
    actor: Actor,
    proposal: Candidate | None = None,
) -> Done:
    """A mention that extraction missed; proposal: the guess that the fields were filled from."""
    with operation(store, OpKind.ADD, actor=actor) as op:
        document = checks.document(op.session, document_id)
        _add(op, document, mention, proposal)
    return op.done


def split(
    store: Store, record_id: int, mentions: Sequence[Mention], *, version: int, actor: Actor
) -> Done:
    """Make a record the first of ``mentions``, and the others new records after it."""
    if len(mentions) < 2:
        raise DecisionError(_TOO_FEW)
    with operation(store, OpKind.SPLIT, actor=actor) as op:
        row = op.record(record_id, version=version)
        correct_row(op, row, mentions[0])
        document = checks.document(op.session, row.document_id)
        for mention in mentions[1:]:
            _add(op, document, mention, None)
    return op.done


def merge(
    store: Store,
    record_ids: Sequence[int],
    mention: Mention,
    *,
    versions: Mapping[int, int],
    actor: Actor,
) -> Done:
    """Make the first record the mention, and reject the others as the same mention twice."""
    if len(set(record_ids)) < 2:
        raise DecisionError(_TOO_FEW_TO_MERGE)
    with operation(store, OpKind.MERGE, actor=actor) as op:
        rows = {row.id: row for row in op.records({one: versions[one] for one in record_ids})}
        if len({row.document_id for row in rows.values()}) > 1:
            raise DecisionError(TWO_DOCUMENTS)
        first, *others = dict.fromkeys(record_ids)
        correct_row(op, rows[first], mention)
        for other in others:
            reject_row(op, rows[other], reason=reasons.DUPLICATE)
    return op.done


def _add(op: Operation, document: Row[Any], mention: Mention, proposal: Candidate | None) -> None:
    checks.stands_in_text(op.session, document.id, mention)
    fields = mention_fields(mention)
    uid = str(uuid7())
    record_id = op.add_record(
        {
            **fields,
            "document": document.uid,
            "state": State.ADDED.value,
            "confidence": 1.0,
            "rule": ADDED,
            "catalogue_id": proposal.catalogue_id if proposal else "",
            "is_flagged": False,
            "comment": "",
            "reason": "",
            "decided_by": op.actor.name,
            "decided_at": time_text(op.at),
        },
        document=document,
        uid=uid,
    )
    guess = {
        "mention": canonical(mention_fields(proposal.mention) if proposal else fields),
        "evidence": evidence_json(proposal.evidence if proposal else ()),
        "alternatives": alternatives_json(proposal.alternatives if proposal else ()),
        "confidence": float(proposal.confidence) if proposal else 1.0,
        "rule": proposal.rule if proposal else ADDED,
        "catalogue_id": proposal.catalogue_id if proposal else "",
    }
    origin = {"record_id": record_id, "run_id": None, "origin": "reviewer"}
    insert(op.session, CandidateRow, [{**origin, **guess}])
    op.changes.append(Change("candidate", uid, None, guess))
    op.decide(record_id, uid, Action.ADD, fields)
