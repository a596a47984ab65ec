"""The operations that the trail knows, under the names that stay in it for good."""

from __future__ import annotations

from enum import StrEnum


class OpKind(StrEnum):
    IMPORT = "import"
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
    RESTORE = "restore"
    UNDO = "undo"
    REDO = "redo"

    @property
    def is_undoable(self) -> bool:
        """Whether undo offers it; an import or a restored backup stays, and an undo is taken back by a redo."""
        return self not in (OpKind.IMPORT, OpKind.RESTORE, OpKind.UNDO, OpKind.REDO)
