"""Commands on files, the database and the whole text: the menus File and Edit."""

from __future__ import annotations

from reviewer.errors import QT_TRANSLATE_NOOP
from reviewer.ui.commands.command import Command, Needs
from reviewer.ui.icons import Icon

FILE = (
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
        Needs.DOCUMENT | Needs.DECIDE | Needs.UNLOCKED,
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
EDIT = (
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
