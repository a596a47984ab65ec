"""The one table of commands, from which menus, keys, toolbar, palette and key sheet are built.

A command says what it needs (``Needs``); the window says what holds, and the actions follow.
The digits stand in three rows of the table (alternatives, reasons, kinds of numerals): only one
of the modes that they need holds at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from reviewer.ui.commands.command import MENUS, Command, Needs
from reviewer.ui.commands.files import EDIT, FILE
from reviewer.ui.commands.looking import HELP, QUALITY, VIEW
from reviewer.ui.commands.moving import GO, QUEUE
from reviewer.ui.commands.review import DECIDE, DIGITS, MANY, SPAN

__all__ = ["COMMANDS", "MENUS", "Command", "Needs", "clashes", "keys_of", "menu_title", "title"]

COMMANDS: tuple[Command, ...] = (
    *FILE,
    *EDIT,
    *DECIDE,
    *MANY,
    *SPAN,
    *GO,
    *QUEUE,
    *VIEW,
    *QUALITY,
    *HELP,
    *DIGITS,
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
