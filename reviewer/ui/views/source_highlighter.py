"""Colours the records' spans in the source view: a tint and a line for each state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from reviewer.domain.candidate import State
from reviewer.domain.record import Mark
from reviewer.domain.span import Span
from reviewer.ui.look.states import STATE_LOOKS
from reviewer.ui.look.theme import Theme
from reviewer.ui.positions import Positions

Place = tuple[int, int, int]  # block number, start in the block, length
_MANY = 50  # blocks, from which all are coloured anew at once


class MarkHighlighter(QSyntaxHighlighter):
    """Holds what to colour by block, so that a decision colours one block anew."""

    def __init__(
        self,
        document: QTextDocument,
        positions: Positions,
        marks: Sequence[Mark],
        theme: Theme,
    ) -> None:
        super().__init__(document)
        self._positions = positions
        self._places: dict[Span, tuple[Place, ...]] = {}
        self._in_block: defaultdict[int, dict[int, Mark]] = defaultdict(dict)
        self._formats = _formats(theme)
        for mark in marks:
            self._put(mark)
        self.rehighlight()  # now: the one that Qt puts off would meet a half laid-out page

    def set_theme(self, theme: Theme) -> None:
        self._formats = _formats(theme)
        self.rehighlight()

    def change(self, gone: Sequence[Mark], came: Sequence[Mark]) -> None:
        """Colour what came instead of what went; other blocks are left alone."""
        blocks = {number for mark in gone for number in self._take(mark)}
        blocks |= {number for mark in came for number in self._put(mark)}
        if len(blocks) > _MANY:
            self.rehighlight()
            return
        for number in blocks:
            self.rehighlightBlock(self.document().findBlockByNumber(number))

    def _put(self, mark: Mark) -> Iterator[int]:
        if mark.span not in self._places:
            self._places[mark.span] = tuple(self._find(mark.span))
        numbers = {number for number, _, _ in self._places[mark.span]}
        for number in numbers:
            self._in_block[number][mark.record_id] = mark
        return iter(numbers)

    def _take(self, mark: Mark) -> Iterator[int]:
        numbers = {number for number, _, _ in self._places[mark.span]}
        for number in numbers:
            del self._in_block[number][mark.record_id]
        return iter(numbers)

    def highlightBlock(self, text: str) -> None:
        """What an open record covers stays visible: it is coloured last, shorter over longer."""
        del text
        number = self.currentBlock().blockNumber()
        marks = self._in_block.get(number)
        if not marks:
            return
        for mark in sorted(marks.values(), key=lambda mark: (-len(mark.span), mark.state.is_open)):
            for block, start, length in self._places[mark.span]:
                if block == number:
                    self.setFormat(start, length, self._formats[mark.state])

    def _find(self, span: Span) -> Iterator[Place]:
        start, end = self._positions.to_display(span)
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            first = max(start - block.position(), 0)
            length = min(end - block.position(), block.length() - 1) - first
            if length > 0:
                yield block.blockNumber(), first, length
            block = block.next()


def _formats(theme: Theme) -> dict[State, QTextCharFormat]:
    formats = {}
    for state, look in STATE_LOOKS.items():
        colours, char = theme.states[state], QTextCharFormat()
        char.setBackground(colours.tint)
        char.setUnderlineStyle(look.underline)
        char.setUnderlineColor(colours.ink)
        if look.is_struck:
            char.setFontStrikeOut(True)
            char.setForeground(colours.ink)
        formats[state] = char
    return formats
