"""Commands that decide: the menu Review, and the digits of its modes."""

from __future__ import annotations

from reviewer.errors import QT_TRANSLATE_NOOP
from reviewer.ui.commands.command import REVIEW, Command, Needs
from reviewer.ui.look.icons import Icon

DECIDE = (
    Command(
        "record.confirm",
        QT_TRANSLATE_NOOP("commands", "Confirm"),
        ("A", "Return", "Enter"),
        REVIEW,
        "review",
        icon=Icon.CONFIRM,
    ),
    Command(
        "record.confirm_stay",
        QT_TRANSLATE_NOOP("commands", "Confirm and stay"),
        ("Ctrl+Return", "Ctrl+Enter"),
        REVIEW,
        "review",
    ),
    Command(
        "record.edit",
        QT_TRANSLATE_NOOP("commands", "Correct"),
        ("E", "F2"),
        REVIEW,
        "review",
        icon=Icon.CORRECT,
    ),
    Command(
        "record.reject",
        QT_TRANSLATE_NOOP("commands", "Reject"),
        ("R",),
        REVIEW,
        "review",
        icon=Icon.REJECT,
    ),
    Command(
        "record.reopen",
        QT_TRANSLATE_NOOP("commands", "Take back the decision"),
        ("U",),
        REVIEW,
        "review",
    ),
    Command(
        "record.add",
        QT_TRANSLATE_NOOP("commands", "New from the selection"),
        ("N",),
        Needs.DOCUMENT | Needs.DECIDE | Needs.UNLOCKED,
        "review",
        1,
        Icon.ADD,
    ),
    Command(
        "record.split",
        QT_TRANSLATE_NOOP("commands", "Split…"),
        ("D",),
        REVIEW,
        "review",
        1,
        Icon.SPLIT,
    ),
    Command(
        "record.merge",
        QT_TRANSLATE_NOOP("commands", "Merge the selected ones…"),
        ("M",),
        Needs.DOCUMENT | Needs.SEVERAL | Needs.DECIDE | Needs.UNLOCKED,
        "review",
        1,
        Icon.MERGE,
    ),
    Command(
        "record.flag",
        QT_TRANSLATE_NOOP("commands", "Flag"),
        ("F",),
        REVIEW,
        "review",
        2,
        Icon.FLAG,
    ),
    Command(
        "record.comment",
        QT_TRANSLATE_NOOP("commands", "Comment"),
        ("C",),
        REVIEW,
        "review",
        2,
        Icon.COMMENT,
    ),
    Command(
        "record.skip",
        QT_TRANSLATE_NOOP("commands", "Skip"),
        ("S",),
        Needs.DOCUMENT | Needs.RECORD,
        "review",
        2,
        Icon.SKIP,
    ),
)
MANY = (
    Command(
        "many.alike",
        QT_TRANSLATE_NOOP("commands", "Select all open ones like this"),
        ("Ctrl+L",),
        REVIEW,
        "review",
        3,
    ),
    Command(
        "many.like",
        QT_TRANSLATE_NOOP("commands", "Use the last correction for like ones…"),
        ("Ctrl+Shift+E",),
        Needs.RECORDS | Needs.DECIDE,
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
_SPANS = (
    ("shrink", QT_TRANSLATE_NOOP("commands", "Shrink the span by a character"), ("[", "Ctrl+[")),
    ("grow", QT_TRANSLATE_NOOP("commands", "Grow the span by a character"), ("]", "Ctrl+]")),
    ("shrink_word", QT_TRANSLATE_NOOP("commands", "Shrink the span by a word"), ("{", "Ctrl+{")),
    ("grow_word", QT_TRANSLATE_NOOP("commands", "Grow the span by a word"), ("}", "Ctrl+}")),
    (
        "shrink_start",
        QT_TRANSLATE_NOOP("commands", "Shrink the span at its start by a character"),
        ("Alt+[",),
    ),
    (
        "grow_start",
        QT_TRANSLATE_NOOP("commands", "Grow the span at its start by a character"),
        ("Alt+]",),
    ),
    (
        "shrink_start_word",
        QT_TRANSLATE_NOOP("commands", "Shrink the span at its start by a word"),
        ("Alt+{",),
    ),
    (
        "grow_start_word",
        QT_TRANSLATE_NOOP("commands", "Grow the span at its start by a word"),
        ("Alt+}",),
    ),
)
# with Ctrl they are keys in a text field too
SPAN = tuple(
    Command(f"span.{name}", words, keys, REVIEW, "review", 4) for name, words, keys in _SPANS
)
DIGITS = tuple(
    Command(f"{prefix}.{digit}", title, (str(digit),), needs)
    for prefix, title, needs in (
        (
            "alternative",
            QT_TRANSLATE_NOOP("commands", "Take alternative {n}"),
            REVIEW | Needs.REVIEWING,
        ),
        (
            "reason",
            QT_TRANSLATE_NOOP("commands", "Reject with reason {n}"),
            REVIEW | Needs.REJECTING,
        ),
        (
            "numeral",
            QT_TRANSLATE_NOOP("commands", "Set the number aside as kind {n}"),
            Needs.LEDGER | Needs.DECIDE | Needs.UNLOCKED,
        ),
    )
    for digit in range(1, 10)
)
