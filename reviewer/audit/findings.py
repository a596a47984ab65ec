"""What a check of the database found: one broken thing each, named so that it can be looked up."""

from __future__ import annotations

from dataclasses import dataclass, field

from reviewer.errors import QT_TRANSLATE_NOOP

TEMPLATES: dict[str, str] = {
    "damaged": QT_TRANSLATE_NOOP("findings", "The file is damaged: {detail}"),
    "unreadable": QT_TRANSLATE_NOOP(
        "findings", "The check “{check}” met values that this program never writes: {detail}"
    ),
    "link": QT_TRANSLATE_NOOP(
        "findings", "A row of {table} (row {row}) refers to a row of {parent} that is not there."
    ),
    "entry_missing": QT_TRANSLATE_NOOP("findings", "Entry {entry} of the trail is missing."),
    "entry_changed": QT_TRANSLATE_NOOP(
        "findings", "Entry {entry} of the trail, or a change in it, is not as it was written."
    ),
    "entry_unlinked": QT_TRANSLATE_NOOP(
        "findings", "Entry {entry} of the trail does not follow the entry before it."
    ),
    "entry_changes": QT_TRANSLATE_NOOP(
        "findings", "Entry {entry} of the trail has {found} changes instead of {expected}."
    ),
    "change_stray": QT_TRANSLATE_NOOP(
        "findings", "A change belongs to entry {entry} of the trail, which is not there."
    ),
    "clock_back": QT_TRANSLATE_NOOP(
        "findings", "The clock went back before entry {entry} of the trail ({at})."
    ),
    "receipt": QT_TRANSLATE_NOOP(
        "findings", "Entry {entry} of the trail is not the one of the receipt or export."
    ),
    "state": QT_TRANSLATE_NOOP(
        "findings",
        "The {kind} {uid} is not what the trail says: {field} is {found} instead of {expected}.",
    ),
    "object_missing": QT_TRANSLATE_NOOP(
        "findings", "The {kind} {uid}, which the trail speaks of, is missing."
    ),
    "object_stray": QT_TRANSLATE_NOOP(
        "findings", "The {kind} {uid} is not in the trail: nobody entered it."
    ),
    "derived": QT_TRANSLATE_NOOP(
        "findings",
        "In the {kind} {uid}, {field} does not follow from the rest: it is {found} instead of "
        "{expected}.",
    ),
    "source_text": QT_TRANSLATE_NOOP(
        "findings", "The text of “{name}” is not the one that was imported."
    ),
    "source_file": QT_TRANSLATE_NOOP(
        "findings", "The kept file of “{name}” is not the one that was imported."
    ),
    "guideline": QT_TRANSLATE_NOOP(
        "findings", "The guideline {digest} is not the one that was decided under."
    ),
    "learned": QT_TRANSLATE_NOOP(
        "findings", "What was learnt from decisions ({version}) is not what was kept."
    ),
    "proposals": QT_TRANSLATE_NOOP(
        "findings", "The {what} of the document {uid} are not those that were imported."
    ),
    "span": QT_TRANSLATE_NOOP(
        "findings",
        "The {kind} {uid} does not stand in the text: “{expected}” at {start}–{end} is “{found}”.",
    ),
    "checkpoint_missing": QT_TRANSLATE_NOOP("findings", "Checkpoint {number} is missing."),
    "checkpoint_signature": QT_TRANSLATE_NOOP(
        "findings", "Checkpoint {number} is not what {name} signed."
    ),
    "checkpoint_key": QT_TRANSLATE_NOOP(
        "findings",
        "Checkpoint {number} is signed with a key that the trail does not know for {name}.",
    ),
    "checkpoint_differs": QT_TRANSLATE_NOOP(
        "findings",
        "Entry {entry} of the trail is not the one that {name} signed (checkpoint {number}): the "
        "trail was written anew.",
    ),
    "unsigned_tail": QT_TRANSLATE_NOOP(
        "findings", "Entries {first} to {last} of the trail are not signed yet."
    ),
    "signed_state": QT_TRANSLATE_NOOP(
        "findings",
        "The document {uid} is signed off by {name} ({at}), and is not what was signed.",
    ),
    "signed_changed": QT_TRANSLATE_NOOP(
        "findings",
        "Entry {entry} of the trail changed the {kind} {uid} of a document that was signed off.",
    ),
    "signed_unsigned": QT_TRANSLATE_NOOP(
        "findings",
        "Entry {entry} of the trail signs off or unlocks in the name of {name}, who did not "
        "sign it.",
    ),
    "receipt_database": QT_TRANSLATE_NOOP(
        "findings", "The receipt is of another database ({database}) than this one ({found})."
    ),
    "receipt_signature": QT_TRANSLATE_NOOP(
        "findings", "The receipt is not what {name} signed: it was changed."
    ),
    "receipt_unsigned": QT_TRANSLATE_NOOP(
        "findings", "The receipt is not signed: it proves as much as the place where it was kept."
    ),
    "receipt_key": QT_TRANSLATE_NOOP(
        "findings", "The receipt is signed with a key that the trail does not know for {name}."
    ),
    "receipt_cut": QT_TRANSLATE_NOOP(
        "findings", "The receipt is of {entry} entries, and the trail has only {found}."
    ),
    "receipt_differs": QT_TRANSLATE_NOOP(
        "findings",
        "The first {entry} entries of the trail are not those of the receipt of {at}: they were "
        "written anew.",
    ),
    "sample": QT_TRANSLATE_NOOP(
        "findings", "The sample {uid} is not the one that its seed draws from its lot."
    ),
    "wording": QT_TRANSLATE_NOOP(
        "findings",
        "The filter would not find “{text}”, which records hold: its index is not right. "
        "“verify --renew-indexes” makes it anew.",
    ),
    "schema": QT_TRANSLATE_NOOP(
        "findings", "The database's own guard “{name}” is missing or was changed."
    ),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """code: a key of :data:`TEMPLATES`; is_warning: worth knowing, but nothing is broken."""

    code: str
    fields: dict[str, object] = field(default_factory=dict)
    is_warning: bool = False

    @property
    def template(self) -> str:
        return TEMPLATES[self.code]

    def __str__(self) -> str:
        return self.template.format(**self.fields)


def found(code: str, *, is_warning: bool = False, **fields: object) -> Finding:
    return Finding(code, fields, is_warning)
