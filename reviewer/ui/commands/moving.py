"""Commands that lead from one record to another: the menu Go."""

from __future__ import annotations

from reviewer.errors import QT_TRANSLATE_NOOP
from reviewer.ui.commands.command import Command, Needs
from reviewer.ui.look.icons import Icon

GO = (
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
QUEUE = tuple(
    Command(f"queue.{name}", words, keys, Needs.RECORDS, "go", group)
    for name, words, keys, group in (
        ("position", QT_TRANSLATE_NOOP("commands", "In document order"), (), 3),
        ("confidence", QT_TRANSLATE_NOOP("commands", "Least certain first"), (), 3),
        ("indicator", QT_TRANSLATE_NOOP("commands", "By indicator and year"), (), 3),
        (
            "by_document",
            QT_TRANSLATE_NOOP("commands", "Document by document, least certain first"),
            (),
            3,
        ),
        ("open", QT_TRANSLATE_NOOP("commands", "Only open ones"), (), 4),
        ("document", QT_TRANSLATE_NOOP("commands", "All of this document"), ("Ctrl+D",), 4),
        ("all", QT_TRANSLATE_NOOP("commands", "Across all documents"), (), 4),
        ("save", QT_TRANSLATE_NOOP("commands", "Save the view under a name…"), (), 4),
    )
)
