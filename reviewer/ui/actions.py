"""The table of commands as Qt actions: menus, keys and tooltips, enabled by what holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reviewer.ui.commands import COMMANDS, MENUS, Command, Needs, keys_of, menu_title, title
from reviewer.ui.look.icons import icon
from reviewer.ui.wording.key_names import key_text


class CommandSet(QObject):
    """The commands of one window as actions."""

    def __init__(self, keys: Mapping[str, str], window: QWidget) -> None:
        super().__init__(window)
        self._actions = {command.id: self._action(command, window) for command in COMMANDS}
        self._slots: dict[str, Callable[[], object]] = {}
        self._asked: list[str] = []  # before it was known what they do
        self._reasons: dict[str, str] = {}
        self._holding: Needs | None = None
        self.set_keys(keys)
        self.update(Needs.NOTHING)

    def _action(self, command: Command, window: QWidget) -> QAction:
        action = QAction(title(command), window)
        action.setObjectName(command.id)
        action.setAutoRepeat(command.is_repeated)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if command.icon is not None:
            action.setIcon(icon(command.icon))
        action.triggered.connect(lambda _checked: self._run(command.id))
        window.addAction(action)
        return action

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def bind(self, slots: Mapping[str, Callable[[], object]]) -> None:
        """Say what commands do."""
        for command_id, slot in slots.items():
            assert command_id not in self._slots, f"bound twice: {command_id}"
            self._slots[command_id] = slot

    def release(self) -> None:
        """Run what was asked for before it was bound."""
        asked, self._asked = self._asked, []
        for command_id in asked:
            self._actions[command_id].trigger()

    def unbound(self) -> list[str]:
        """Commands that would do nothing."""
        return [command_id for command_id in self._actions if command_id not in self._slots]

    def _run(self, command_id: str) -> None:
        slot = self._slots.get(command_id)
        if slot is None:
            self._asked.append(command_id)
        else:
            slot()

    def set_keys(self, changed: Mapping[str, str]) -> None:
        """Take over the user's keys; tooltips show them."""
        for command in COMMANDS:
            action = self._actions[command.id]
            sequences = [QKeySequence(key) for key in keys_of(command, changed)]
            action.setShortcuts(sequences)
            self._tell(command)

    def update(self, holding: Needs) -> None:
        """Enable what can be done now."""
        if holding == self._holding:  # asked several times with every decision
            return
        self._holding = holding
        for command in COMMANDS:
            self._actions[command.id].setEnabled(command.needs in holding)

    def explain(self, command_id: str, why: str) -> None:
        """Why a command cannot be of use now, for its tooltip; "": nothing to say."""
        if self._reasons.get(command_id, "") != why:
            self._reasons[command_id] = why
            self._tell(next(command for command in COMMANDS if command.id == command_id))

    def _tell(self, command: Command) -> None:
        action = self._actions[command.id]
        lines = (_with_key(title(command), action.shortcuts()), self._reasons.get(command.id))
        action.setToolTip("\n".join(line for line in lines if line))

    def run_key(self, sequence: QKeySequence) -> bool:
        """Trigger the enabled command that answers to a key; False if there is none."""
        for action in self._actions.values():
            if action.isEnabled() and sequence in action.shortcuts():
                action.trigger()
                return True
        return False

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """The menus, by id."""
        menus = {}
        for menu_id in MENUS:
            menu = menus[menu_id] = QMenu(menu_title(menu_id), bar)
            menu.setObjectName(menu_id)
            menu.setToolTipsVisible(True)
            bar.addMenu(menu)
            self._fill_menu(menu, [c for c in COMMANDS if c.menu == menu_id])
        return menus

    def _fill_menu(self, menu: QMenu, commands: Sequence[Command]) -> None:
        for before, command in zip((None, *commands), commands, strict=False):
            if before is not None and before.group != command.group:
                menu.addSeparator()
            menu.addAction(self._actions[command.id])


def _with_key(text: str, sequences: Sequence[QKeySequence]) -> str:
    if not sequences:
        return text
    return f"{text} ({key_text(sequences[0])})"
