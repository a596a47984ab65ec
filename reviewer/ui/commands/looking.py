"""Commands on what is shown, on quality, and for help: the menus View, Quality and Help."""

from __future__ import annotations

from reviewer.errors import QT_TRANSLATE_NOOP
from reviewer.ui.commands.command import Command, Needs
from reviewer.ui.look.icons import Icon

VIEW = (
    Command(
        "view.peek",
        QT_TRANSLATE_NOOP("commands", "Peek"),
        ("Space",),
        Needs.DOCUMENT | Needs.RECORD,
        "view",
    ),
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
QUALITY = (
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
        "quality.audit",
        QT_TRANSLATE_NOOP("commands", "Audit…"),
        ("Ctrl+8",),
        Needs.AUDIT,
        "quality",
        1,
        Icon.HISTORY,
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
    Command(
        "quality.sign_off",
        QT_TRANSLATE_NOOP("commands", "Sign off this document…"),
        ("Ctrl+Shift+S",),
        Needs.DOCUMENT | Needs.LEAD | Needs.UNLOCKED,
        "quality",
        2,
        Icon.SIGN_OFF,
    ),
    Command(
        "quality.release",
        QT_TRANSLATE_NOOP("commands", "Sign off a release…"),
        ("Ctrl+Alt+S",),
        Needs.RECORDS | Needs.LEAD,
        "quality",
        2,
    ),
    Command(
        "quality.unlock",
        QT_TRANSLATE_NOOP("commands", "Unlock…"),
        ("Ctrl+Shift+U",),
        Needs.SIGNED | Needs.LEAD,
        "quality",
        2,
        Icon.UNLOCK,
    ),
)
HELP = (
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
