"""The commands: where each is, and what it does, known without loading any of them."""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """module: of ``reviewer.cli``, which has it."""

    module: str
    text: str


COMMANDS = {
    "import": Command("files", "read files and folders into the database"),
    "extract": Command("files", "propose candidates; touches no database"),
    "extract-again": Command("files", "propose what is open anew; decided ones stay"),
    "explain": Command("files", "show which rules fired where in one file"),
    "export": Command("data", "write the data set"),
    "documents": Command("data", "list the documents with their progress"),
    "verify": Command("proof", "check the database against its trail"),
    "restore": Command("proof", "go back to a backup of the database"),
    "rekey": Command("encryption", "change the passphrase of an encrypted database"),
    "receipt": Command("receipts", "state the trail's head, to be kept outside the database"),
    "check-receipt": Command("receipts", "check that the database still holds what it held"),
    "sign-off": Command("signing", "answer for documents as they stand, and lock them"),
    "unlock": Command("signing", "let documents that are signed off be changed again"),
    "accounts": Command("accounts", "who may sign in: list, make and change"),
    "report": Command("reporting", "write the audit report"),
}
