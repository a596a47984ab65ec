"""Colours the records' spans in the source view: a tint and a line for each state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from reviewer.domain.candidate import State
from reviewer.domain.record import Mark
from reviewer.domain.span import Span
from reviewer.ui.positions import Positions
from reviewer.ui.states import STATE_LOOKS
from reviewer.ui.theme import Theme

Place = tuple[int, int, int]  # block number, start in the block, length
Stretch = tuple[int, int, State]  # start in its block, length, state


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
        self._stretches = self._by_block(marks)
        self._formats = _formats(theme)
        self.rehighlight()  # now: the one that Qt puts off would meet a half laid-out page

    def set_theme(self, theme: Theme) -> None:
        self._formats = _formats(theme)
        self.rehighlight()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Colour these and no others; blocks where nothing changed are left alone."""
        before, self._stretches = self._stretches, self._by_block(marks)
        changed = {
            number
            for number in before.keys() | self._stretches.keys()
            if before.get(number) != self._stretches.get(number)
        }
        if len(changed) > 50:
            self.rehighlight()
            return
        for number in changed:
            self.rehighlightBlock(self.document().findBlockByNumber(number))

    def highlightBlock(self, text: str) -> None:
        del text
        for start, length, state in self._stretches.get(self.currentBlock().blockNumber(), ()):
            self.setFormat(start, length, self._formats[state])

    def _by_block(self, marks: Sequence[Mark]) -> dict[int, tuple[Stretch, ...]]:
        """What an open record covers stays visible: it is coloured last, shorter over longer."""
        found: defaultdict[int, list[Stretch]] = defaultdict(list)
        for mark in sorted(marks, key=lambda mark: (-len(mark.span), mark.state.is_open)):
            if mark.span not in self._places:
                self._places[mark.span] = tuple(self._find(mark.span))
            for number, first, length in self._places[mark.span]:
                found[number].append((first, length, mark.state))
        return {number: tuple(stretches) for number, stretches in found.items()}

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
