"""The source view: the document laid out for reading, its records' spans, and the current one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from reviewer.domain.document import Section
from reviewer.domain.record import Mark, RecordDetail, StoredDocument
from reviewer.domain.span import Span
from reviewer.text.segment import sections
from reviewer.ui.background.pause import Pause
from reviewer.ui.look.theme import Theme
from reviewer.ui.positions import Positions
from reviewer.ui.views.source_document import ReadingLook, build
from reviewer.ui.views.source_highlighter import MarkHighlighter
from reviewer.ui.views.source_layout import lay_out
from reviewer.ui.views.source_marks import MarkBook
from reviewer.ui.views.source_overlay import Join, SourceOverlay
from reviewer.ui.views.source_strip import OverviewStrip
from reviewer.ui.views.source_text import SourceText
from reviewer.ui.views.source_words import moved
from reviewer.ui.wording.fields import word

READING_SIZE = 1.15
CJK_FALLBACKS = ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC")
_LOWEST = 0.7  # where it stands at the lowest in a pane that became smaller
_COLOUR_MS = 16  # after a decision: the next candidate comes first
_STRIP_MS, _STRIP_LATEST_MS = 150, 3000
_HEIGHT = 0.35  # where on the screen the current record comes to stand at first


class SourceView(QWidget):
    """Shows one document; chooses records and spans of it, changes nothing."""

    record_chosen = Signal(int)
    selection_changed = Signal(object)  # Span | None
    zoom_requested = Signal(int)
    span_drawn = Signal(object, bool)  # Span by Shift and click; whether it was a selection's

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.describe: Callable[[int], str] | None = None
        self.sections_of: Callable[[StoredDocument], Sequence[Section]] = _sections
        self._stored: StoredDocument | None = None
        self._positions = Positions("", [])
        self._marks = MarkBook()
        self._detail: RecordDetail | None = None
        self._page: QTextDocument | None = None
        self._highlighter: MarkHighlighter | None = None
        self._zoom = 100
        self._anchor: float | None = None
        self._joins: tuple[Join, ...] = ()
        self._gone: dict[int, Mark] = {}  # what is still coloured, and what is not yet
        self._came: dict[int, Mark] = {}
        self._colouring = QTimer(self, singleShot=True, interval=_COLOUR_MS)
        self._tops: dict[Span, float] = {}  # how far down the page, in [0, 1]
        self._tops_of = -1  # the generation of the layout that they are of
        self._scrolled_to = 0
        self._text = SourceText(self)
        self._strip = OverviewStrip(self)
        self._overlay = SourceOverlay(self._text)
        self._text.overlay = self._paint_over
        self._text.hover_text = self._hover_text
        self._text.setObjectName("source_text")
        self._text.setAccessibleName(self.tr("Source text"))
        self.setFocusProxy(self._text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._text)
        layout.addWidget(self._strip)
        self._strip_pause = Pause(_STRIP_MS, _STRIP_LATEST_MS, self)
        self._connect()

    def _connect(self) -> None:
        self._text.clicked.connect(self._on_clicked)
        self._text.resized.connect(self._on_resized)
        self._text.shift_clicked.connect(self._on_shift_clicked)
        self._text.selectionChanged.connect(self._on_selection)
        self._text.zoom_requested.connect(self.zoom_requested)
        self._text.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._text.verticalScrollBar().rangeChanged.connect(lambda *_ends: self._strip_pause.ask())
        self._strip.place_chosen.connect(self._on_place)
        self._strip_pause.over.connect(self._draw_strip)
        self._colouring.timeout.connect(self._colour)

    def show_document(self, stored: StoredDocument, marks: Sequence[Mark]) -> None:
        """Lay the document out and colour the marks' spans; nothing is current."""
        self._stored, self._detail, self._anchor = stored, None, None
        self._rebuild(marks)
        self._text.verticalScrollBar().setValue(0)

    def update_marks(self, marks: Sequence[Mark]) -> None:
        gone, came = self._marks.replace(marks)
        for mark in gone:
            # what came since the last colouring was never coloured
            if self._came.pop(mark.record_id, None) is None:
                self._gone[mark.record_id] = mark
        self._came.update((mark.record_id, mark) for mark in came)
        if gone or came:
            self._colouring.start()
            self._strip_pause.ask()

    def show_record(self, detail: RecordDetail | None) -> None:
        """Make the record current and bring it to the height where the last one stood."""
        self._detail = detail
        if self._gone or self._came:
            self._colour()  # with the next picture, not after it: one painting
        self._text.setExtraSelections(self._extra_selections())
        self._clear_selection()
        if detail is not None:
            self._bring_to_anchor(detail.record.mention.span)
            self._text.setAccessibleDescription(self._spoken(detail))
        self._mark_place()
        self._join(is_other=True)

    def selected_span(self) -> Span | None:
        """The selected characters without white space around them; None if there are none."""
        cursor = self._text.textCursor()
        if self._stored is None or not cursor.hasSelection():
            return None
        span = self._positions.to_source(cursor.selectionStart(), cursor.selectionEnd())
        if span is None:
            return None
        words = span.of(self._stored.document.text)
        start = span.start + len(words) - len(words.lstrip())
        end = span.start + len(words.rstrip())
        return Span(start, end) if start < end else None

    def select(self, span: Span) -> None:
        """Select a span as if by the mouse."""
        start, end = self._positions.to_display(span)
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        bar = self._text.verticalScrollBar()
        before = bar.value()
        self._text.setTextCursor(cursor)
        bar.setValue(before)
        self.reveal(span)

    def resize_selection(self, by: int, *, by_word: bool = False, at_start: bool = False) -> None:
        """Move one edge of the selection (at first: of the current record) outwards by ``by``
        characters or words; inwards if negative. It never becomes empty."""
        span = self.selected_span()
        if span is None and self._detail is not None:
            span = self._detail.record.mention.span
        if span is not None:
            self.select(self.resized(span, by, by_word=by_word, at_start=at_start))

    def resized(self, span: Span, by: int, *, by_word: bool, at_start: bool) -> Span:
        """The span with one edge moved outwards, inside the document and never empty."""
        if self._stored is None:
            return span
        document = self._stored.document
        if at_start:
            edge = moved(document.text, span.start, -by, by_word=by_word)
            return Span(min(max(edge, document.extent.start), span.end - 1), span.end)
        edge = moved(document.text, span.end, by, by_word=by_word)
        return Span(span.start, max(min(edge, document.extent.end), span.start + 1))

    def reveal(self, span: Span) -> None:
        """Scroll only if the span is not in sight, then to the reading height."""
        y = self._text.y_of(*self._positions.to_display(span))
        if y is not None and not 0 <= y <= self._text.viewport().height() - 2 * self._look().em:
            self._scroll_by(y - _HEIGHT * self._text.viewport().height())

    def set_zoom(self, percent: int) -> None:
        """Lay out anew at another size; what stands at the reading height stays there."""
        if percent == self._zoom:
            return
        self._zoom = percent
        if self._stored is not None:
            place = self._place_in_sight()
            self._rebuild(self._marks.ordered)
            self._text.setExtraSelections(self._extra_selections())
            if place is not None:
                self._bring_to_anchor(place)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._highlighter is not None:
            self._highlighter.set_theme(self._theme())
            self._text.setExtraSelections(self._extra_selections())
        super().changeEvent(event)

    def _rebuild(self, marks: Sequence[Mark]) -> None:
        if self._stored is None:
            return
        document = self._stored.document
        look, old = self._look(), self._page
        page, self._positions = build(
            document.text,
            lay_out(document, self.sections_of(self._stored)),
            look,
            parent=self._text,
        )
        self._marks = MarkBook(marks)
        self._gone, self._came = {}, {}
        self._highlighter = MarkHighlighter(page, self._positions, marks, self._theme())
        self._overlay.set_page(document, self._positions, look.font)
        self._strip_pause.ask()
        self._text.show_page(page, look.em)
        self._page = page
        if old is not None:
            old.deleteLater()  # its highlighter goes with it

    def _look(self) -> ReadingLook:
        font = QFont(self.font())
        font.setFamilies([*font.families(), *CJK_FALLBACKS])
        font.setPointSizeF(self.font().pointSizeF() * READING_SIZE * self._zoom / 100)
        return ReadingLook(font, self._theme().border)

    def _theme(self) -> Theme:
        return Theme.of(self.palette())

    def _extra_selections(self) -> list[QTextEdit.ExtraSelection]:
        """The current value strong, the words that decided its fields tinted."""
        if self._detail is None:
            return []
        theme, value = self._theme(), self._detail.record.mention.span
        words = sorted(self._evidence(), key=len, reverse=True)
        return [
            *(self._extra(span, theme.selection, QColor()) for span in words),
            self._extra(value, theme.current, theme.text),
        ]

    def _evidence(self) -> set[Span]:
        proposal = self._detail.proposal if self._detail else None
        evidence = proposal.evidence if proposal else ()
        return {found.span for found in evidence if found.span is not None}

    def _extra(self, span: Span, back: QColor, ink: QColor) -> QTextEdit.ExtraSelection:
        selection, char = QTextEdit.ExtraSelection(), QTextCharFormat()
        char.setBackground(back)
        if ink.isValid():
            char.setForeground(ink)
        cursor = QTextCursor(self._text.document())
        start, end = self._positions.to_display(span)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, char
        return selection

    def _clear_selection(self) -> None:
        cursor = self._text.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self._text.setTextCursor(cursor)

    def _bring_to_anchor(self, span: Span) -> None:
        y = self._text.y_of(*self._positions.to_display(span))
        if y is None:
            return
        height = self._text.viewport().height()
        anchor = _HEIGHT * height if self._anchor is None else self._anchor
        self._anchor = min(max(anchor, 0.08 * height), 0.85 * height)
        self._scroll_by(y - self._anchor)

    def _scroll_by(self, pixels: float) -> None:
        bar = self._text.verticalScrollBar()
        self._scrolled_to = min(max(round(bar.value() + pixels), bar.minimum()), bar.maximum())
        bar.setValue(self._scrolled_to)

    def _on_scrolled(self, value: int) -> None:
        """The user's own scrolling sets the height that the next record will keep."""
        if self._detail is None:
            return
        self._join()
        if value == self._scrolled_to:
            return
        y = self._text.y_of(*self._positions.to_display(self._detail.record.mention.span))
        if y is not None and 0 <= y <= self._text.viewport().height():
            self._anchor = y

    def _on_resized(self) -> None:
        """The current record stays in sight, where it stood if there is room."""
        if self._detail is not None and self._anchor is not None:
            self._anchor = min(self._anchor, _LOWEST * self._text.viewport().height())
            self._bring_to_anchor(self._detail.record.mention.span)

    def _place_in_sight(self) -> Span | None:
        if self._detail is not None:
            return self._detail.record.mention.span
        start, end = self._text.visible_range()
        return self._positions.to_source(start, end)

    def _on_clicked(self, unit: int) -> None:
        """Choose the record here; where there are several, the one after the current."""
        here = self._marks_at(unit)
        if not here:
            return
        ids = [mark.record_id for mark in here]
        current = self._detail.record.id if self._detail else None
        chosen = ids[(ids.index(current) + 1) % len(ids)] if current in ids else ids[0]
        start, end = self._positions.to_display(here[ids.index(chosen)].span)
        self._anchor = self._text.y_of(start, end)
        self.record_chosen.emit(chosen)

    def _on_shift_clicked(self, unit: int) -> None:
        """Move the nearer edge of the selection, or of the current value, to this character."""
        at = self._positions.character_at(unit)
        selected = span = self.selected_span()
        if span is None and self._detail is not None:
            span = self._detail.record.mention.span
        if at is None or span is None:
            return
        if at < span.start or (at in span and at - span.start < span.end - at):
            drawn = Span(at, span.end)
        else:
            drawn = Span(span.start, at + 1)
        self.select(drawn)
        self.span_drawn.emit(drawn, selected is not None)

    def _marks_at(self, unit: int) -> list[Mark]:
        """The marks over a Qt position, shortest first, in the order of their records."""
        at = self._positions.character_at(unit)
        here = [mark for mark in self._marks.ordered if at is not None and at in mark.span]
        return sorted(here, key=lambda mark: (len(mark.span), mark.record_id))

    def _hover_text(self, unit: int) -> str:
        here = self._marks_at(unit)
        lines = [
            self.describe(mark.record_id) if self.describe else word(mark.state) for mark in here
        ]
        if len(lines) > 1:
            lines.append(self.tr("%n records here: click again for the next", None, len(lines)))
        return "\n".join(lines)

    def _spoken(self, detail: RecordDetail) -> str:
        mention = detail.record.mention
        return self.tr("Current record: {indicator}, {value}, {state}").format(
            indicator=mention.indicator, value=mention.value_text, state=word(detail.record.state)
        )

    def _on_selection(self) -> None:
        self.selection_changed.emit(self.selected_span())

    def _on_place(self, place: float) -> None:
        bar = self._text.verticalScrollBar()
        bar.setValue(round(place * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    def _draw_strip(self) -> None:
        height = max(self._text.document().size().height(), 1.0)
        if self._text.generation != self._tops_of:
            self._tops, self._tops_of = {}, self._text.generation
        marks = self._marks.ordered
        for mark in marks:
            if mark.span not in self._tops:
                self._tops[mark.span] = self._top(mark.span) / height
        self._strip.set_ticks([(self._tops[mark.span], mark.state) for mark in marks])
        self._mark_place()

    def _mark_place(self) -> None:
        span = self._detail and self._detail.record.mention.span
        height = max(self._text.document().size().height(), 1.0)
        self._strip.set_current(self._top(span) / height if span else None)

    def _top(self, span: Span) -> float:
        """How far down the page a span stands, in pixels."""
        start, end = self._positions.to_display(span)
        return next((rect.top() for rect in self._text.page_rects(start, end)), 0.0)

    def _colour(self) -> None:
        """What was just decided, after the picture of what comes next."""
        gone, came = list(self._gone.values()), list(self._came.values())
        self._gone, self._came = {}, {}
        if self._highlighter is not None:
            with self._text.keeping_still():
                self._highlighter.change(gone, came)
        for mark in (*gone, *came):
            for area in self._overlay.area_of(mark):
                self._text.repaint_page(area)

    def _join(self, *, is_other: bool = False) -> None:
        """Paint the joining lines anew where they are others than before."""
        seen, before = self._seen(), self._joins
        self._joins = self._overlay.joins(self._detail, seen) if seen is not None else ()
        if is_other or self._joins != before:
            for join in (*before, *self._joins):
                self._text.repaint_page(join.area)

    def _seen(self) -> Span | None:
        return self._positions.to_source(*self._text.visible_range())

    def _paint_over(self, painter: QPainter, area: QRectF) -> None:
        seen = self._seen()
        if seen is not None:
            self._overlay.paint(painter, area, seen, self._marks.between(seen), self._joins)


def _sections(stored: StoredDocument) -> Sequence[Section]:
    return sections(stored.document)
