"""Operations in words: for undo and redo, the history and messages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reviewer.errors import QT_TRANSLATE_NOOP

_WORDS = {
    "import": QT_TRANSLATE_NOOP("operations", "Import"),
    "extract": QT_TRANSLATE_NOOP("operations", "Extraction anew"),
    "confirm": QT_TRANSLATE_NOOP("operations", "Confirmation"),
    "correct": QT_TRANSLATE_NOOP("operations", "Correction"),
    "reject": QT_TRANSLATE_NOOP("operations", "Rejection"),
    "reopen": QT_TRANSLATE_NOOP("operations", "Taking back a decision"),
    "add": QT_TRANSLATE_NOOP("operations", "Addition"),
    "split": QT_TRANSLATE_NOOP("operations", "Splitting"),
    "merge": QT_TRANSLATE_NOOP("operations", "Merging"),
    "flag": QT_TRANSLATE_NOOP("operations", "Flag"),
    "unflag": QT_TRANSLATE_NOOP("operations", "Flag taken off"),
    "comment": QT_TRANSLATE_NOOP("operations", "Comment"),
    "confirm_many": QT_TRANSLATE_NOOP("operations", "Confirmation of several"),
    "correct_many": QT_TRANSLATE_NOOP("operations", "Correction of several"),
    "reject_many": QT_TRANSLATE_NOOP("operations", "Rejection of several"),
    "edit_document": QT_TRANSLATE_NOOP("operations", "Document details"),
    "set_aside": QT_TRANSLATE_NOOP("operations", "Number set aside"),
    "reclaim": QT_TRANSLATE_NOOP("operations", "Number opened again"),
    "edit_notes": QT_TRANSLATE_NOOP("operations", "Notes of the project"),
    "restore": QT_TRANSLATE_NOOP("operations", "Backup restored"),
    "rekey": QT_TRANSLATE_NOOP("operations", "Passphrase of the database changed"),
    "sign_off": QT_TRANSLATE_NOOP("operations", "Sign-off"),
    "unlock": QT_TRANSLATE_NOOP("operations", "Unlocking"),
    "draw_sample": QT_TRANSLATE_NOOP("operations", "Sample drawn"),
    "inspect": QT_TRANSLATE_NOOP("operations", "Record inspected"),
    "close_inspection": QT_TRANSLATE_NOOP("operations", "Inspection closed"),
    "start_accounts": QT_TRANSLATE_NOOP("operations", "First account"),
    "add_account": QT_TRANSLATE_NOOP("operations", "Account added"),
    "reset_account": QT_TRANSLATE_NOOP("operations", "Account begun anew"),
    "disable_account": QT_TRANSLATE_NOOP("operations", "Account disabled"),
    "enable_account": QT_TRANSLATE_NOOP("operations", "Account enabled"),
    "change_role": QT_TRANSLATE_NOOP("operations", "Role changed"),
    "change_passphrase": QT_TRANSLATE_NOOP("operations", "Passphrase changed"),
    "sign_in": QT_TRANSLATE_NOOP("operations", "Signed in"),
    "sign_in_failed": QT_TRANSLATE_NOOP("operations", "Sign-in failed"),
    "sign_out": QT_TRANSLATE_NOOP("operations", "Signed out"),
    "undo": QT_TRANSLATE_NOOP("operations", "Undo"),
    "redo": QT_TRANSLATE_NOOP("operations", "Redo"),
}


def operation_word(operation: str) -> str:
    """An operation of the trail as a noun; one that is not known here as it is."""
    source = _WORDS.get(operation)
    return QCoreApplication.translate("operations", source) if source else operation
