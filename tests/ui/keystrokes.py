"""How many keys a decision costs: real keys to the real window, counted as they are pressed.

A chord counts as one; what a field is given to read (a name, a number) is counted apart.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reviewer.domain.mention import Comparator, Kind, Measure, Status
from reviewer.domain.record import Record
from reviewer.storage import queries
from reviewer.ui.main_window import MainWindow
from tests.ui.typing import type_text

_Key = Qt.Key
_ALT, _NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
Wait = Callable[[Callable[[], bool]], None]


@dataclass(frozen=True, slots=True)
class Cost:
    """keys: pressed to decide; typed: characters that a field was given."""

    keys: int
    typed: int
    before: Record
    after: Record


class Typist:
    """Presses keys as a desktop sends them: to the window, which finds the focus."""

    def __init__(self, window: MainWindow, wait: Wait) -> None:
        self._window = window
        self._wait = wait
        self.keys = self.typed = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        self._send(key, modifiers)
        self.keys += 1

    def type(self, text: str) -> None:
        for character in text:
            self._send(character, _NONE)
            self.typed += 1

    def commit(self, text: str) -> None:
        """Characters that come from an input method."""
        focus = QApplication.focusWidget()
        assert focus is not None
        type_text(focus, text)
        self.typed += len(text)

    def _send(self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier) -> None:
        QTest.keyClick(self._window.windowHandle(), key, modifiers)
        self._wait(lambda: not self._window.session.is_busy)

    def cost(self, decision: Decision) -> Cost:
        """What it costs to put the chosen record right, after it was made wrong."""
        session = self._window.session
        before = session.record
        assert before is not None
        if decision.wrong:
            self._spoil(before, decision.wrong)
        self.keys = self.typed = 0
        decision.act(self)
        self._wait(lambda: session.record is not None and session.record.id != before.id)
        with session.store.read() as reading:
            [after] = queries.records(reading, [before.id])
        return Cost(self.keys, self.typed, before, after)

    def _spoil(self, record: Record, wrong: Mapping[str, object]) -> None:
        """Let the record be an open one that is wrong in some fields."""
        session = self._window.session
        mention = dataclasses.replace(record.mention, **wrong)  # type: ignore[arg-type]
        session.correct(mention, stay=True)
        session.reopen()
        self._wait(lambda: not session.is_busy)
        assert session.record is not None
        assert session.record.mention == mention
        assert session.record.state.is_open


@dataclass(frozen=True, slots=True)
class Decision:
    """wrong: fields that are wrong before; most: keys that it may cost beside what is typed."""

    most: int
    act: Callable[[Typist], None]
    wrong: Mapping[str, object] = field(default_factory=dict)


def _field(letter: Qt.Key, text: str) -> Callable[[Typist], None]:
    """Alt and the field's letter, the text over what stood there, Enter."""

    def act(typist: Typist) -> None:
        typist.press(letter, _ALT)
        typist.type(text)
        typist.press(_Key.Key_Return)

    return act


def _enumeration(letter: Qt.Key, number: Qt.Key) -> Callable[[Typist], None]:
    def act(typist: Typist) -> None:
        typist.press(letter, _ALT)
        typist.press(number)
        typist.press(_Key.Key_Return)

    return act


def _name(typist: Typist) -> None:
    """The initials of 地区生产总值, its name taken from the list, Enter."""
    typist.press(_Key.Key_I, _ALT)
    typist.type("dqsczz")
    typist.press(_Key.Key_Down)
    typist.press(_Key.Key_Return)


def _whole_name(typist: Typist) -> None:
    """Every character of the name, which the list offers meanwhile, and Enter."""
    typist.press(_Key.Key_I, _ALT)
    typist.commit("地区生产总值")
    typist.press(_Key.Key_Return)


def _unit(typist: Typist) -> None:
    """The value with its unit, as it stands in the text, where no key writes 亿元."""
    typist.press(_Key.Key_U, _ALT)
    typist.commit("亿元")
    typist.press(_Key.Key_Return)


def _reject(typist: Typist) -> None:
    typist.press(_Key.Key_R)
    typist.press(_Key.Key_1)


# on the sample's first record: 地区生产总值 > 320 亿元, level, actual, 2023
DECISIONS: Mapping[str, Decision] = {
    "right candidate": Decision(1, lambda typist: typist.press(_Key.Key_A)),
    "wrong measure": Decision(3, _enumeration(_Key.Key_M, _Key.Key_1), {"measure": Measure.CHANGE}),
    "wrong comparator": Decision(
        3, _enumeration(_Key.Key_B, _Key.Key_Greater), {"comparator": Comparator.EQUAL}
    ),
    "wrong status": Decision(3, _enumeration(_Key.Key_T, _Key.Key_1), {"status": Status.TARGET}),
    "wrong kind": Decision(3, _enumeration(_Key.Key_K, _Key.Key_1), {"kind": Kind.OUTPUT}),
    "wrong indicator name": Decision(3, _name, {"indicator": "粮食总产量"}),
    "wrong indicator name, typed in full": Decision(2, _whole_name, {"indicator": "粮食总产量"}),
    "wrong value": Decision(2, _field(_Key.Key_V, "320"), {"value": Decimal(999)}),
    "wrong unit": Decision(2, _unit, {"unit": "万元"}),
    "wrong year": Decision(2, _field(_Key.Key_Y, "2023"), {"year": 2019}),
    "no mention": Decision(2, _reject),
}
