"""The one table of commands: nothing in it is dead, nothing is twice."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from reviewer.ui.commands import COMMANDS, MENUS, Needs, clashes
from reviewer.ui.main_window import MainWindow
from reviewer.ui.wording.key_names import key_text


def test_every_command_does_something(main_window: MainWindow) -> None:
    assert main_window.commands.unbound() == []


def test_ids_are_unique_and_menus_exist() -> None:
    assert max(Counter(command.id for command in COMMANDS).values()) == 1
    assert {command.menu for command in COMMANDS} - {""} <= MENUS.keys()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_keys_are_keys(qapp: object, command: object) -> None:
    for key in command.keys:  # type: ignore[attr-defined]
        assert not QKeySequence(key).isEmpty()


def test_no_key_means_two_things_at_once(qapp: object) -> None:
    assert list(clashes({})) == []


def test_a_key_given_to_two_commands_is_found(qapp: object) -> None:
    [(one, other, key)] = clashes({"record.skip": "F"})
    assert {one.id, other.id} == {"record.skip", "record.flag"}
    assert key == "F"


def test_the_digits_of_different_modes_do_not_clash(qapp: object) -> None:
    assert [c.id for c in COMMANDS if "1" in c.keys] == ["alternative.1", "reason.1", "numeral.1"]


def test_changed_keys_hold_at_once_and_are_shown(qtbot: QtBot, main_window: MainWindow) -> None:
    main_window.preferences.change(keys={"record.confirm": "Y"})
    action = main_window.commands["record.confirm"]
    assert [key.toString() for key in action.shortcuts()] == ["Y"]
    assert action.toolTip() == "Confirm (Y)"


def test_actions_follow_what_holds(main_window: MainWindow) -> None:
    commands = main_window.commands
    commands.update(Needs.NOTHING)
    assert commands["file.settings"].isEnabled()
    assert not commands["record.confirm"].isEnabled()
    commands.update(Needs.DOCUMENT | Needs.RECORD | Needs.DECIDE | Needs.UNLOCKED)
    assert commands["record.confirm"].isEnabled()
    assert not commands["alternative.1"].isEnabled()


def test_arrows_are_shown_as_arrows() -> None:
    """Qt's Chinese for them is no word that anybody uses."""
    assert key_text(QKeySequence("Down")) == "↓"
    assert key_text(QKeySequence("Alt+Up")).endswith("↑")
    assert key_text(QKeySequence("Ctrl+K")) == "Ctrl+K"
    assert key_text(QKeySequence()) == ""
