"""The one table of commands, from which menus, keys, toolbar, palette and key sheet are built.

A command says what it needs (``Needs``); the window says what holds, and the actions follow.
The digits stand in three rows of the table (alternatives, reasons, kinds of numerals): only one
of the modes that they need holds at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Flag, auto

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from reviewer.errors import QT_TRANSLATE_NOOP
from reviewer.ui.icons import Icon


class Needs(Flag):
    """What must hold for a command to be of use."""

    NOTHING = 0
    RECORDS = auto()  # the database holds documents
    DOCUMENT = auto()  # one is open
    RECORD = auto()  # one is chosen
    SELECTION = auto()  # words of the source are selected
    SEVERAL = auto()  # more than one record is selected in the table
    UNDO = auto()
    REDO = auto()
    REVIEWING = auto()  # the digits take alternatives
    REJECTING = auto()  # the digits take reasons
    LEDGER = auto()  # the digits set a numeral aside
    DECIDE = auto()  # whoever is at work may change records
    ACCOUNT = auto()  # they are signed in with an account
    PAGES = auto()  # the open document has page images


@dataclass(frozen=True, slots=True)
class Command:
    """id: never reused (settings name it); title: English, marked for translation, with "&"
    nowhere; keys: portable, the first one is shown; menu: an id of ``MENUS``, "" for none; a
    ``group`` that differs from the one before draws a line in the menu."""

    id: str
    title: str
    keys: tuple[str, ...] = ()
    needs: Needs = Needs.NOTHING
    menu: str = ""
    group: int = 0
    icon: Icon | None = None
    is_repeated: bool = False  # while its key is held down


_REVIEW = Needs.DOCUMENT | Needs.RECORD | Needs.DECIDE

MENUS = {
    "file": QT_TRANSLATE_NOOP("commands", "File"),
    "edit": QT_TRANSLATE_NOOP("commands", "Edit"),
    "review": QT_TRANSLATE_NOOP("commands", "Review"),
    "go": QT_TRANSLATE_NOOP("commands", "Go"),
    "view": QT_TRANSLATE_NOOP("commands", "View"),
    "quality": QT_TRANSLATE_NOOP("commands", "Quality"),
    "help": QT_TRANSLATE_NOOP("commands", "Help"),
}

_FILE = (
    Command(
        "file.import",
        QT_TRANSLATE_NOOP("commands", "Import files…"),
        ("Ctrl+O",),
        Needs.DECIDE,
        menu="file",
        icon=Icon.IMPORT,
    ),
    Command(
        "file.import_folder",
        QT_TRANSLATE_NOOP("commands", "Import a folder…"),
        ("Ctrl+Shift+O",),
        Needs.DECIDE,
        menu="file",
        icon=Icon.FOLDER,
    ),
    Command(
        "file.export",
        QT_TRANSLATE_NOOP("commands", "Export…"),
        ("Ctrl+E",),
        Needs.RECORDS,
        "file",
        icon=Icon.EXPORT,
    ),
    Command(
        "file.details",
        QT_TRANSLATE_NOOP("commands", "Document details…"),
        ("F4",),
        Needs.DOCUMENT | Needs.DECIDE,
        "file",
        1,
        Icon.DOCUMENT,
    ),
    Command(
        "file.database",
        QT_TRANSLATE_NOOP("commands", "Open database…"),
        ("Ctrl+Shift+D",),
        menu="file",
        group=2,
        icon=Icon.DATABASE,
    ),
    Command(
        "file.back_up",
        QT_TRANSLATE_NOOP("commands", "Back up now"),
        menu="file",
        group=2,
    ),
    Command(
        "file.restore",
        QT_TRANSLATE_NOOP("commands", "Restore a backup…"),
        menu="file",
        group=2,
    ),
    Command(
        "file.words",
        QT_TRANSLATE_NOOP("commands", "Own words…"),
        menu="file",
        group=2,
    ),
    Command(
        "file.settings",
        QT_TRANSLATE_NOOP("commands", "Settings…"),
        ("Ctrl+,",),
        menu="file",
        group=2,
        icon=Icon.SETTINGS,
    ),
    Command(
        "file.accounts",
        QT_TRANSLATE_NOOP("commands", "Accounts…"),
        menu="file",
        group=3,
        icon=Icon.ACCOUNTS,
    ),
    Command(
        "file.lock",
        QT_TRANSLATE_NOOP("commands", "Lock"),
        ("Ctrl+Shift+L",),
        Needs.ACCOUNT,
        "file",
        3,
        Icon.LOCK,
    ),
    Command("file.quit", QT_TRANSLATE_NOOP("commands", "Quit"), ("Ctrl+Q",), menu="file", group=4),
)
_EDIT = (
    Command(
        "edit.undo",
        QT_TRANSLATE_NOOP("commands", "Undo"),
        ("Ctrl+Z",),
        Needs.UNDO | Needs.DECIDE,
        "edit",
        icon=Icon.UNDO,
    ),
    Command(
        "edit.redo",
        QT_TRANSLATE_NOOP("commands", "Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        Needs.REDO | Needs.DECIDE,
        "edit",
        icon=Icon.REDO,
    ),
    Command(
        "edit.find",
        QT_TRANSLATE_NOOP("commands", "Find in this document"),
        ("Ctrl+F",),
        Needs.DOCUMENT,
        "edit",
        1,
        Icon.FIND,
    ),
    Command(
        "edit.find_all",
        QT_TRANSLATE_NOOP("commands", "Find in all documents"),
        ("Ctrl+Shift+F",),
        Needs.RECORDS,
        "edit",
        1,
    ),
    Command(
        "edit.find_next",
        QT_TRANSLATE_NOOP("commands", "Next hit"),
        ("F3",),
        Needs.DOCUMENT,
        "edit",
        1,
    ),
    Command(
        "edit.find_previous",
        QT_TRANSLATE_NOOP("commands", "Previous hit"),
        ("Shift+F3",),
        Needs.DOCUMENT,
        "edit",
        1,
    ),
    Command(
        "edit.commands",
        QT_TRANSLATE_NOOP("commands", "All commands…"),
        ("Ctrl+K",),
        menu="edit",
        group=2,
        icon=Icon.PALETTE,
    ),
)
_DECIDE = (
    Command(
        "record.confirm",
        QT_TRANSLATE_NOOP("commands", "Confirm"),
        ("A", "Return", "Enter"),
        _REVIEW,
        "review",
        icon=Icon.CONFIRM,
    ),
    Command(
        "record.confirm_stay",
        QT_TRANSLATE_NOOP("commands", "Confirm and stay"),
        ("Ctrl+Return", "Ctrl+Enter"),
        _REVIEW,
        "review",
    ),
    Command(
        "record.edit",
        QT_TRANSLATE_NOOP("commands", "Correct"),
        ("E", "F2"),
        _REVIEW,
        "review",
        icon=Icon.CORRECT,
    ),
    Command(
        "record.reject",
        QT_TRANSLATE_NOOP("commands", "Reject"),
        ("R",),
        _REVIEW,
        "review",
        icon=Icon.REJECT,
    ),
    Command(
        "record.reopen",
        QT_TRANSLATE_NOOP("commands", "Take back the decision"),
        ("U",),
        _REVIEW,
        "review",
    ),
    Command(
        "record.add",
        QT_TRANSLATE_NOOP("commands", "New from the selection"),
        ("N",),
        Needs.DOCUMENT | Needs.DECIDE,
        "review",
        1,
        Icon.ADD,
    ),
    Command(
        "record.split",
        QT_TRANSLATE_NOOP("commands", "Split…"),
        ("D",),
        _REVIEW,
        "review",
        1,
        Icon.SPLIT,
    ),
    Command(
        "record.merge",
        QT_TRANSLATE_NOOP("commands", "Merge the selected ones"),
        ("M",),
        Needs.DOCUMENT | Needs.SEVERAL | Needs.DECIDE,
        "review",
        1,
        Icon.MERGE,
    ),
    Command(
        "record.flag",
        QT_TRANSLATE_NOOP("commands", "Flag"),
        ("F",),
        _REVIEW,
        "review",
        2,
        Icon.FLAG,
    ),
    Command(
        "record.comment",
        QT_TRANSLATE_NOOP("commands", "Comment"),
        ("C",),
        _REVIEW,
        "review",
        2,
        Icon.COMMENT,
    ),
    Command(
        "record.skip",
        QT_TRANSLATE_NOOP("commands", "Skip"),
        ("S",),
        _REVIEW,
        "review",
        2,
        Icon.SKIP,
    ),
)
_MANY = (
    Command(
        "many.alike",
        QT_TRANSLATE_NOOP("commands", "Select all open ones like this"),
        ("Ctrl+L",),
        _REVIEW,
        "review",
        3,
    ),
    Command(
        "many.confirm",
        QT_TRANSLATE_NOOP("commands", "Confirm the selected ones…"),
        ("Ctrl+Shift+A",),
        Needs.RECORDS | Needs.SEVERAL | Needs.DECIDE,
        "review",
        3,
    ),
    Command(
        "many.reject",
        QT_TRANSLATE_NOOP("commands", "Reject the selected ones…"),
        ("Ctrl+Shift+R",),
        Needs.RECORDS | Needs.SEVERAL | Needs.DECIDE,
        "review",
        3,
    ),
)
_SPAN = (
    Command(
        "span.shrink",
        QT_TRANSLATE_NOOP("commands", "Shrink the span by a character"),
        ("[",),
        _REVIEW,
        "review",
        4,
    ),
    Command(
        "span.grow",
        QT_TRANSLATE_NOOP("commands", "Grow the span by a character"),
        ("]",),
        _REVIEW,
        "review",
        4,
    ),
    Command(
        "span.shrink_word",
        QT_TRANSLATE_NOOP("commands", "Shrink the span by a word"),
        ("{",),
        _REVIEW,
        "review",
        4,
    ),
    Command(
        "span.grow_word",
        QT_TRANSLATE_NOOP("commands", "Grow the span by a word"),
        ("}",),
        _REVIEW,
        "review",
        4,
    ),
)
_GO = (
    Command(
        "go.next",
        QT_TRANSLATE_NOOP("commands", "Next"),
        ("J", "Down"),
        Needs.DOCUMENT,
        "go",
        0,
        Icon.NEXT,
        is_repeated=True,
    ),
    Command(
        "go.previous",
        QT_TRANSLATE_NOOP("commands", "Previous"),
        ("K", "Up"),
        Needs.DOCUMENT,
        "go",
        0,
        Icon.PREVIOUS,
        is_repeated=True,
    ),
    Command(
        "go.next_open",
        QT_TRANSLATE_NOOP("commands", "Next open one"),
        ("Shift+J",),
        Needs.DOCUMENT,
        "go",
        is_repeated=True,
    ),
    Command(
        "go.previous_open",
        QT_TRANSLATE_NOOP("commands", "Previous open one"),
        ("Shift+K",),
        Needs.DOCUMENT,
        "go",
        is_repeated=True,
    ),
    Command(
        "go.next_unsure",
        QT_TRANSLATE_NOOP("commands", "Next unsure one"),
        ("Alt+J",),
        Needs.DOCUMENT,
        "go",
    ),
    Command(
        "go.next_flagged",
        QT_TRANSLATE_NOOP("commands", "Next flagged one"),
        ("Alt+F3",),
        Needs.DOCUMENT,
        "go",
    ),
    Command(
        "go.numeral",
        QT_TRANSLATE_NOOP("commands", "Next open number of the ledger"),
        ("G",),
        Needs.DOCUMENT,
        "go",
        1,
        Icon.LEDGER,
    ),
    Command(
        "go.next_document",
        QT_TRANSLATE_NOOP("commands", "Next document"),
        ("Ctrl+PgDown",),
        Needs.RECORDS,
        "go",
        2,
    ),
    Command(
        "go.previous_document",
        QT_TRANSLATE_NOOP("commands", "Previous document"),
        ("Ctrl+PgUp",),
        Needs.RECORDS,
        "go",
        2,
    ),
)
_QUEUE = tuple(
    Command(f"queue.{name}", words, keys, Needs.RECORDS, "go", group)
    for name, words, keys, group in (
        ("position", QT_TRANSLATE_NOOP("commands", "In document order"), (), 3),
        ("confidence", QT_TRANSLATE_NOOP("commands", "Least certain first"), (), 3),
        ("indicator", QT_TRANSLATE_NOOP("commands", "By indicator and year"), (), 3),
        ("open", QT_TRANSLATE_NOOP("commands", "Only open ones"), (), 4),
        ("document", QT_TRANSLATE_NOOP("commands", "All of this document"), ("Ctrl+D",), 4),
        ("all", QT_TRANSLATE_NOOP("commands", "Across all documents"), (), 4),
        ("save", QT_TRANSLATE_NOOP("commands", "Save the view under a name…"), (), 4),
    )
)
_VIEW = (
    Command("view.peek", QT_TRANSLATE_NOOP("commands", "Peek"), ("Space",), _REVIEW, "view"),
    Command(
        "view.pages",
        QT_TRANSLATE_NOOP("commands", "Page image beside the text"),
        ("F7",),
        Needs.DOCUMENT | Needs.PAGES,
        "view",
        icon=Icon.PAGES,
    ),
    Command(
        "view.pages_only",
        QT_TRANSLATE_NOOP("commands", "Page image instead of the text"),
        ("Shift+F7",),
        Needs.DOCUMENT | Needs.PAGES,
        "view",
    ),
    Command(
        "view.larger",
        QT_TRANSLATE_NOOP("commands", "Larger text"),
        ("Ctrl+=", "Ctrl++"),
        menu="view",
        group=1,
    ),
    Command(
        "view.smaller",
        QT_TRANSLATE_NOOP("commands", "Smaller text"),
        ("Ctrl+-",),
        menu="view",
        group=1,
    ),
    Command(
        "view.normal",
        QT_TRANSLATE_NOOP("commands", "Normal text size"),
        ("Ctrl+0",),
        menu="view",
        group=1,
    ),
    Command(
        "view.documents",
        QT_TRANSLATE_NOOP("commands", "Go to the documents"),
        ("Ctrl+1",),
        menu="view",
        group=2,
    ),
    Command(
        "view.source",
        QT_TRANSLATE_NOOP("commands", "Go to the source text"),
        ("Ctrl+2",),
        menu="view",
        group=2,
    ),
    Command(
        "view.card",
        QT_TRANSLATE_NOOP("commands", "Go to the candidate"),
        ("Ctrl+3",),
        menu="view",
        group=2,
    ),
    Command(
        "view.table",
        QT_TRANSLATE_NOOP("commands", "Go to the records"),
        ("Ctrl+4",),
        menu="view",
        group=2,
    ),
    Command(
        "view.outline",
        QT_TRANSLATE_NOOP("commands", "Go to the outline"),
        ("Ctrl+5",),
        menu="view",
        group=2,
    ),
    Command(
        "view.next_pane", QT_TRANSLATE_NOOP("commands", "Next pane"), ("F6",), menu="view", group=2
    ),
    Command(
        "view.float",
        QT_TRANSLATE_NOOP("commands", "Pane in its own window"),
        ("Shift+F6",),
        menu="view",
        group=2,
    ),
    Command(
        "view.full_screen",
        QT_TRANSLATE_NOOP("commands", "Full screen"),
        ("F11",),
        menu="view",
        group=3,
    ),
    Command("view.reset", QT_TRANSLATE_NOOP("commands", "Reset the layout"), menu="view", group=3),
)
_QUALITY = (
    Command(
        "quality.ledger",
        QT_TRANSLATE_NOOP("commands", "Number ledger"),
        ("Ctrl+7",),
        Needs.DOCUMENT,
        "quality",
        icon=Icon.LEDGER,
    ),
    Command(
        "quality.learning",
        QT_TRANSLATE_NOOP("commands", "Learning from decisions…"),
        menu="quality",
    ),
    Command(
        "quality.verify",
        QT_TRANSLATE_NOOP("commands", "Verify the audit trail"),
        (),
        Needs.RECORDS,
        "quality",
        1,
    ),
    Command(
        "quality.receipt",
        QT_TRANSLATE_NOOP("commands", "Receipt of the audit trail…"),
        menu="quality",
        group=1,
        icon=Icon.RECEIPT,
    ),
)
_HELP = (
    Command(
        "help.keys",
        QT_TRANSLATE_NOOP("commands", "Keys"),
        ("?", "F1"),
        menu="help",
        icon=Icon.KEYBOARD,
    ),
    Command(
        "help.guideline",
        QT_TRANSLATE_NOOP("commands", "Guideline"),
        ("Shift+F1",),
        menu="help",
        icon=Icon.HELP,
    ),
    Command("help.tour", QT_TRANSLATE_NOOP("commands", "Tour of the window"), menu="help"),
    Command(
        "help.sample",
        QT_TRANSLATE_NOOP("commands", "Open sample"),
        menu="help",
        group=1,
        icon=Icon.SAMPLE,
    ),
    Command(
        "help.about", QT_TRANSLATE_NOOP("commands", "About"), menu="help", group=2, icon=Icon.INFO
    ),
)
_DIGITS = tuple(
    Command(f"{prefix}.{digit}", title, (str(digit),), needs)
    for prefix, title, needs in (
        (
            "alternative",
            QT_TRANSLATE_NOOP("commands", "Take alternative {n}"),
            _REVIEW | Needs.REVIEWING,
        ),
        (
            "reason",
            QT_TRANSLATE_NOOP("commands", "Reject with reason {n}"),
            _REVIEW | Needs.REJECTING,
        ),
        (
            "numeral",
            QT_TRANSLATE_NOOP("commands", "Set the number aside as kind {n}"),
            Needs.LEDGER | Needs.DECIDE,
        ),
    )
    for digit in range(1, 10)
)

COMMANDS: tuple[Command, ...] = (
    *_FILE,
    *_EDIT,
    *_DECIDE,
    *_MANY,
    *_SPAN,
    *_GO,
    *_QUEUE,
    *_VIEW,
    *_QUALITY,
    *_HELP,
    *_DIGITS,
)

_MODES = (Needs.REVIEWING, Needs.REJECTING, Needs.LEDGER)


def title(command: Command) -> str:
    """The command's title in the user's language."""
    text = QCoreApplication.translate("commands", command.title)
    return text.format(n=command.id.rpartition(".")[2])


def menu_title(menu: str) -> str:
    return QCoreApplication.translate("commands", MENUS[menu])


def keys_of(command: Command, changed: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of a command: the user's where they changed them, else the table's."""
    if command.id in changed:
        return tuple(changed[command.id].split())
    return command.keys


def clashes(changed: Mapping[str, str]) -> Iterator[tuple[Command, Command, str]]:
    """Each pair of commands that would answer to the same key at the same time."""
    seen: dict[str, list[Command]] = {}
    for command in COMMANDS:
        for key in keys_of(command, changed):
            portable = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
            for other in seen.setdefault(portable, []):
                if _can_meet(command, other):
                    yield other, command, portable
            seen[portable].append(command)


def _can_meet(one: Command, other: Command) -> bool:
    modes = [{mode for mode in _MODES if mode in command.needs} for command in (one, other)]
    return not (modes[0] and modes[1] and modes[0] != modes[1])
