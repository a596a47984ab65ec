"""What a reviewer decides about a candidate."""

from __future__ import annotations

from enum import StrEnum


class Action(StrEnum):
    CONFIRM = "confirm"
    CORRECT = "correct"
    REJECT = "reject"
    ADD = "add"
