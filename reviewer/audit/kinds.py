"""The operations that the trail knows, under the names that stay in it for good."""

from __future__ import annotations

from enum import StrEnum


class OpKind(StrEnum):
    IMPORT = "import"
    EXTRACT = "extract"
    CONFIRM = "confirm"
    CORRECT = "correct"
    REJECT = "reject"
    REOPEN = "reopen"
    ADD = "add"
    SPLIT = "split"
    MERGE = "merge"
    FLAG = "flag"
    UNFLAG = "unflag"
    COMMENT = "comment"
    CONFIRM_MANY = "confirm_many"
    CORRECT_MANY = "correct_many"
    REJECT_MANY = "reject_many"
    EDIT_DOCUMENT = "edit_document"
    SET_ASIDE = "set_aside"
    RECLAIM = "reclaim"
    EDIT_NOTES = "edit_notes"
    RESTORE = "restore"
    REKEY = "rekey"
    SIGN_OFF = "sign_off"
    UNLOCK = "unlock"
    DRAW_SAMPLE = "draw_sample"
    INSPECT = "inspect"
    CLOSE_INSPECTION = "close_inspection"
    UNDO = "undo"
    REDO = "redo"
    START_ACCOUNTS = "start_accounts"
    ADD_ACCOUNT = "add_account"
    RESET_ACCOUNT = "reset_account"
    DISABLE_ACCOUNT = "disable_account"
    ENABLE_ACCOUNT = "enable_account"
    CHANGE_ROLE = "change_role"
    CHANGE_PASSPHRASE = "change_passphrase"  # noqa: S105 - the name of an operation
    SIGN_IN = "sign_in"
    SIGN_IN_FAILED = "sign_in_failed"
    SIGN_OUT = "sign_out"

    @property
    def is_undoable(self) -> bool:
        """Whether undo offers it: not what must stay, and an undo is taken back by a redo."""
        return self not in _NOT_UNDOABLE


STAYS = frozenset(
    {
        OpKind.IMPORT,
        OpKind.EDIT_NOTES,
        OpKind.RESTORE,
        OpKind.REKEY,
        OpKind.SIGN_OFF,
        OpKind.UNLOCK,
        OpKind.DRAW_SAMPLE,
        OpKind.INSPECT,
        OpKind.CLOSE_INSPECTION,
        OpKind.START_ACCOUNTS,
        OpKind.ADD_ACCOUNT,
        OpKind.RESET_ACCOUNT,
        OpKind.DISABLE_ACCOUNT,
        OpKind.ENABLE_ACCOUNT,
        OpKind.CHANGE_ROLE,
        OpKind.CHANGE_PASSPHRASE,
        OpKind.SIGN_IN,
        OpKind.SIGN_IN_FAILED,
        OpKind.SIGN_OUT,
    }
)
"""What no undo takes back."""

_NOT_UNDOABLE = STAYS | {OpKind.UNDO, OpKind.REDO}
