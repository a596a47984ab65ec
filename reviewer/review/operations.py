"""Everything that can be done to the data, each as one transaction with one entry in the trail.

Each function returns after the commit; ``version`` is that of the row as it was shown.
Raises StaleError if the row changed since, DecisionError if a rule forbids it, StoreError if it
could not be saved; then nothing of it stands.
"""

from reviewer.review.adding import add, merge, split
from reviewer.review.bookmarks import bookmark
from reviewer.review.bulk import confirm_many, correct_many, reject_many
from reviewer.review.deciding import comment, confirm, correct, flag, reject, reopen
from reviewer.review.documents import edit_document, reclaim, set_aside
from reviewer.review.extracting import extract_again
from reviewer.review.importing import import_source
from reviewer.review.undoing import redoable, revert, undo, undoable

__all__ = [
    "add",
    "bookmark",
    "comment",
    "confirm",
    "confirm_many",
    "correct",
    "correct_many",
    "edit_document",
    "extract_again",
    "flag",
    "import_source",
    "merge",
    "reclaim",
    "redoable",
    "reject",
    "reject_many",
    "reopen",
    "revert",
    "set_aside",
    "split",
    "undo",
    "undoable",
]
