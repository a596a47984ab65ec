"""Roles in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reviewer.domain.role import Role
from reviewer.errors import QT_TRANSLATE_NOOP

_WORDS = {
    Role.SINGLE: QT_TRANSLATE_NOOP("roles", "single user"),
    Role.REVIEWER: QT_TRANSLATE_NOOP("roles", "reviewer"),
    Role.SUPERVISOR: QT_TRANSLATE_NOOP("roles", "supervisor"),
    Role.AUDITOR: QT_TRANSLATE_NOOP("roles", "auditor"),
}
_RIGHTS = {
    Role.SINGLE: QT_TRANSLATE_NOOP("roles", "May do everything, under any name."),
    Role.REVIEWER: QT_TRANSLATE_NOOP(
        "roles", "Imports and decides, and takes back what they did themselves."
    ),
    Role.SUPERVISOR: QT_TRANSLATE_NOOP(
        "roles",
        "Does what a reviewer does, takes back what others did, signs off and unlocks, restores "
        "backups, and keeps the accounts.",
    ),
    Role.AUDITOR: QT_TRANSLATE_NOOP(
        "roles", "Reads, verifies, exports and signs receipts; changes nothing."
    ),
}


def role_word(role: Role) -> str:
    return QCoreApplication.translate("roles", _WORDS[role])


def role_text(role: Role) -> str:
    """What a role may do, in one sentence."""
    return QCoreApplication.translate("roles", _RIGHTS[role])
