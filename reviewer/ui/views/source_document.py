"""Builds the Qt document that shows a source, and the positions of its characters in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextOption,
    QTextTableFormat,
)

from reviewer.domain.document import Table
from reviewer.domain.span import Span
from reviewer.ui.positions import Positions, showable
from reviewer.ui.views.source_blocks import Block, BlockKind, Grid

LINE_HEIGHT = 1.7
MEASURE = 46
"""Line length and height of the page, in characters and in ems."""

_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


@dataclass(frozen=True, slots=True)
class ReadingLook:
    """font: of the body, zoomed; border: of table lines."""

    font: QFont
    border: QColor

    @property
    def em(self) -> float:
        return QFontMetricsF(self.font).horizontalAdvance("国")

    @property
    def line_percent(self) -> float:
        """The line height in per cent of what the font asks for."""
        return max(100.0, 100 * LINE_HEIGHT * self.em / QFontMetricsF(self.font).height())


def build(
    text: str, blocks: Iterable[Block | Grid], look: ReadingLook, *, parent: QObject
) -> tuple[QTextDocument, Positions]:
    """The laid-out document, owned by ``parent``, and where each source character stands in it."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(look.font)
    document.setDocumentMargin(look.em)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    writer = _Writer(text, document, look)
    for block in blocks:
        if isinstance(block, Grid):
            writer.write_grid(block.table)
        else:
            writer.write_block(block)
    return document, writer.finish()


class _Writer:
    """Writes blocks at the end of a document and notes where their text came to stand."""

    def __init__(self, text: str, document: QTextDocument, look: ReadingLook) -> None:
        self._text = text
        self._look = look
        self._cursor = QTextCursor(document)
        self._cursor.beginEditBlock()
        self._shown: list[tuple[Span, int]] = []
        self._is_fresh = True  # the cursor stands in an empty block that nothing has used yet
        self._formats = {kind: self._block_format(kind) for kind in BlockKind}
        self._chars = {level: _heading_format(level) for level in range(7)}
        self._plain = QTextCharFormat()

    def write_block(self, block: Block) -> None:
        self._open(self._block_format_of(block), self._char_format(block))
        for number, part in enumerate(block.parts):
            if number and block.kind is BlockKind.ROW:
                self._cursor.insertText("\t")
            elif number and self._text[part.start].isascii():
                self._cursor.insertText(" ")  # words of another script need one
            self._insert(part)

    def write_grid(self, table: Table) -> None:
        self._open(self._formats[BlockKind.SHORT], self._plain)
        grid = self._cursor.insertTable(table.n_rows, table.n_columns, self._table_format())
        for cell in table.cells:
            if cell.n_rows > 1 or cell.n_columns > 1:
                grid.mergeCells(cell.row, cell.column, cell.n_rows, cell.n_columns)
        for cell in table.cells:
            at = grid.cellAt(cell.row, cell.column)
            self._cursor.setPosition(at.firstPosition())
            for number, line in enumerate(_lines(self._text, cell.span)):
                if number:
                    self._cursor.insertBlock()
                self._insert(line)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._is_fresh = True

    def finish(self) -> Positions:
        self._cursor.endEditBlock()
        return Positions(self._text, sorted(self._shown))

    def _open(self, block: QTextBlockFormat, char: QTextCharFormat) -> None:
        if self._is_fresh:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(char)
            self._is_fresh = False
        else:
            self._cursor.insertBlock(block, char)

    def _insert(self, span: Span) -> None:
        self._shown.append((span, self._cursor.position()))
        self._cursor.insertText(showable(span.of(self._text)))

    def _block_format_of(self, block: Block) -> QTextBlockFormat:
        found = self._formats[block.kind]
        if block.stops:
            found = QTextBlockFormat(found)
            left, half = QTextOption.TabType.LeftTab, self._look.em / 2
            found.setTabPositions([QTextOption.Tab(half * stop, left) for stop in block.stops])
        return found

    def _char_format(self, block: Block) -> QTextCharFormat:
        if block.kind is BlockKind.TITLE:
            return self._chars[0]
        if block.kind is BlockKind.HEADING:
            return self._chars[min(max(block.level, 1), 6)]
        return self._plain

    def _block_format(self, kind: BlockKind) -> QTextBlockFormat:
        em, block = self._look.em, QTextBlockFormat()
        block.setLineHeight(self._look.line_percent, _PROPORTIONAL)
        if kind is BlockKind.BODY:
            block.setTextIndent(2 * em)
            block.setBottomMargin(0.5 * em)
        elif kind is BlockKind.TITLE:
            block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            block.setTopMargin(em)
            block.setBottomMargin(em)
        elif kind is BlockKind.HEADING:
            block.setTopMargin(1.2 * em)
            block.setBottomMargin(0.4 * em)
        else:
            block.setLeftMargin(2 * em)
        return block

    def _table_format(self) -> QTextTableFormat:
        table = QTextTableFormat()
        table.setBorderCollapse(True)
        table.setBorder(1)
        table.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        table.setBorderBrush(self._look.border)
        table.setCellPadding(self._look.em / 3)
        table.setCellSpacing(0)
        table.setTopMargin(self._look.em / 2)
        table.setBottomMargin(self._look.em)
        return table


def _heading_format(level: int) -> QTextCharFormat:
    """Level 0 is the title; sizes are relative, so that they follow the zoom."""
    char = QTextCharFormat()
    char.setFontWeight(QFont.Weight.Bold if level < 3 else QFont.Weight.DemiBold)
    larger = {0: 3, 1: 2, 2: 1}.get(level, 0)
    char.setProperty(QTextFormat.Property.FontSizeAdjustment.value, larger)
    return char


def _lines(text: str, span: Span) -> Iterable[Span]:
    at = span.start
    for line in span.of(text).split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            yield Span(start, start + len(line.strip()))
        at += len(line) + 1
