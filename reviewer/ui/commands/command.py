"""What a command is: its id, title, keys, what it needs, and the menu it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto

from reviewer.errors import QT_TRANSLATE_NOOP
from reviewer.ui.look.icons import Icon


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
    AUDIT = auto()  # whoever is at work may look at everybody's work
    UNLOCKED = auto()  # the open document is not signed off
    SIGNED = auto()  # some document is
    LEAD = auto()  # whoever is at work may sign off and unlock


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


REVIEW = Needs.DOCUMENT | Needs.RECORD | Needs.DECIDE | Needs.UNLOCKED

MENUS = {
    "file": QT_TRANSLATE_NOOP("commands", "File"),
    "edit": QT_TRANSLATE_NOOP("commands", "Edit"),
    "review": QT_TRANSLATE_NOOP("commands", "Review"),
    "go": QT_TRANSLATE_NOOP("commands", "Go"),
    "view": QT_TRANSLATE_NOOP("commands", "View"),
    "quality": QT_TRANSLATE_NOOP("commands", "Quality"),
    "help": QT_TRANSLATE_NOOP("commands", "Help"),
}
