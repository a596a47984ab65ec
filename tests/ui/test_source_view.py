"""The source view: what is drawn where, what a click chooses, what stays where it was."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.domain.candidate import Candidate, Evidence, State
from reviewer.domain.document import Cell, Document, Page, Table
from reviewer.domain.mention import Mention
from reviewer.domain.record import Mark, Record, RecordDetail, StoredDocument
from reviewer.domain.span import Span
from reviewer.ui.look.theme import DARK, LIGHT
from reviewer.ui.views.source import SourceView
from reviewer.ui.views.source_strip import OverviewStrip
from reviewer.ui.views.source_text import SourceText

HEAD = "𠮷祥县😀2021年政府工作报告\n\n　　一、回顾\n"
LINE = "第{}项：地区生产总值增长{}%，税收收入{}亿元。"
TEXT = HEAD + "\n".join(LINE.format(n, 100 + n, 200 + n) for n in range(120)) + "\n"


def stored(text: str = TEXT, **fields: object) -> StoredDocument:
    document = Document(text=text, extent=Span(0, len(text)), **fields)  # type: ignore[arg-type]
    return StoredDocument(
        id=1, uid="1", version=1, source_name="a.txt", file_sha256="", text_sha256="",
        document=document,
    )  # fmt: skip


def find(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def marks(states: tuple[State, ...] = (State.PENDING,)) -> list[Mark]:
    return [
        Mark(n, find(f"{100 + n}%"), states[n % len(states)], is_flagged=n == 3) for n in range(120)
    ]


def detail(number: int, *evidence: Evidence, span: Span | None = None) -> RecordDetail:
    span = span or find(f"{100 + number}%")
    mention = Mention(span=span, value_text=span.of(TEXT), indicator="地区生产总值", value=None)
    record = Record(
        id=number, uid=str(number), document_id=1, version=1, state=State.PENDING,
        mention=mention, confidence=0.9, rule="r",
    )  # fmt: skip
    return RecordDetail(record=record, proposal=proposal(mention, *evidence))


def proposal(mention: Mention, *evidence: Evidence) -> Candidate:
    return Candidate(mention=mention, confidence=0.9, rule="r", evidence=evidence)


@pytest.fixture
def view(qtbot: QtBot) -> SourceView:
    QApplication.instance().setPalette(LIGHT.palette())
    widget = SourceView()
    qtbot.addWidget(widget)
    widget.resize(900, 500)
    widget.show()
    qtbot.waitExposed(widget)
    widget.show_document(stored(), marks())
    return widget


def pane(view: SourceView) -> SourceText:
    return view.findChild(SourceText)


def shown_at(view: SourceView, words: str) -> tuple[int, int]:
    """Where the words stand on the page, by searching what is shown."""
    cursor = pane(view).document().find(words)
    assert not cursor.isNull()
    return cursor.selectionStart(), cursor.selectionEnd()


def look(view: SourceView, words: str) -> QTextCharFormat:
    """How the highlighter draws the first character of the words."""
    start, _ = shown_at(view, words)
    block = pane(view).document().findBlock(start)
    inside = start - block.position()
    [found] = [
        QTextCharFormat(one.format)
        for one in block.layout().formats()
        if one.start <= inside < one.start + one.length
    ]
    return found


def y_of(view: SourceView, words: str) -> float:
    y = pane(view).y_of(*shown_at(view, words))
    assert y is not None
    return y


def click(qtbot: QtBot, view: SourceView, words: str) -> None:
    rect = next(iter(pane(view).rects(*shown_at(view, words))))
    qtbot.mouseClick(pane(view).viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())


@pytest.mark.parametrize("state", list(State))
def test_a_state_is_told_by_colour_and_by_line(
    view: SourceView, state: State, qtbot: QtBot
) -> None:
    view.update_marks(marks((state,)))
    tint = LIGHT.states[state].tint
    qtbot.waitUntil(lambda: look(view, "105%").background().color() == tint)
    drawn = look(view, "105%")
    assert drawn.fontStrikeOut() == (state is State.REJECTED)
    lines = {
        State.PENDING: QTextCharFormat.UnderlineStyle.DotLine,
        State.DISPUTED: QTextCharFormat.UnderlineStyle.WaveUnderline,
        State.CONFIRMED: QTextCharFormat.UnderlineStyle.SingleUnderline,
    }
    assert drawn.underlineStyle() == lines.get(state, drawn.underlineStyle())


def test_marks_cover_exactly_their_words_after_characters_of_two_units(view: SourceView) -> None:
    start, end = shown_at(view, "100%")
    block = pane(view).document().findBlock(start)
    ranges = [(one.start, one.length) for one in block.layout().formats()]
    assert (start - block.position(), end - start) in ranges


def test_a_decision_is_drawn_where_it_was_made(view: SourceView, qtbot: QtBot) -> None:
    decided = [
        dataclasses.replace(mark, state=State.CONFIRMED) if mark.record_id == 5 else mark
        for mark in marks()
    ]
    view.update_marks(decided)
    tint = LIGHT.states[State.CONFIRMED].tint
    qtbot.waitUntil(lambda: look(view, "105%").background().color() == tint)
    assert look(view, "106%").background().color() == LIGHT.states[State.PENDING].tint


def test_what_is_painted_in_pieces_is_what_the_whole_would_be(
    view: SourceView, qtbot: QtBot
) -> None:
    """Decisions one after another, with words joined to the value and with the page scrolled."""
    states = dict.fromkeys(range(12), State.PENDING)
    for number in range(11):
        states[number] = (State.CONFIRMED, State.REJECTED, State.CORRECTED)[number % 3]
        came = [
            dataclasses.replace(mark, state=states.get(mark.record_id, State.PENDING))
            for mark in marks()
        ]
        view.update_marks(came)
        word = Evidence("indicator", "subject", find(f"地区生产总值增长{100 + number}"))
        view.show_record(detail(number + 1, word))
        if number == 5:
            bar = pane(view).verticalScrollBar()
            bar.setValue(bar.value() + 37)
        tint = LIGHT.states[states[number]].tint
        qtbot.waitUntil(
            lambda words=f"{100 + number}%", tint=tint: (
                look(view, words).background().color() == tint
            )
        )
        QApplication.processEvents()
        in_pieces = view.screen().grabWindow(view.winId()).toImage()
        pane(view).viewport().update()
        QApplication.processEvents()
        assert view.screen().grabWindow(view.winId()).toImage() == in_pieces, number


def test_the_current_value_and_its_words_are_strong(view: SourceView) -> None:
    word = Evidence("indicator", "subject", find("地区生产总值增长100"))
    view.show_record(detail(0, word))
    strong = {
        one.cursor.selectedText(): one.format.background().color()
        for one in pane(view).extraSelections()
    }
    assert strong == {"100%": LIGHT.current, "地区生产总值增长100": LIGHT.selection}


def test_going_through_the_records_keeps_the_current_one_at_its_height(view: SourceView) -> None:
    view.show_record(detail(30))
    height = y_of(view, "130%")
    for number in range(31, 60):
        view.show_record(detail(number))
        assert y_of(view, f"{100 + number}%") == pytest.approx(height, abs=2)


def test_a_clicked_record_does_not_move(view: SourceView, qtbot: QtBot) -> None:
    view.show_record(detail(30))
    height = y_of(view, "135%")
    with qtbot.waitSignal(view.record_chosen) as chosen:
        click(qtbot, view, "135%")
    assert chosen.args == [35]
    view.show_record(detail(35))
    assert y_of(view, "135%") == pytest.approx(height, abs=2)
    view.show_record(detail(36))
    assert y_of(view, "136%") == pytest.approx(height, abs=2)


def test_the_height_that_the_user_scrolled_to_is_kept(view: SourceView) -> None:
    view.show_record(detail(30))
    bar = pane(view).verticalScrollBar()
    bar.setValue(bar.value() - 60)
    height = y_of(view, "130%")
    view.show_record(detail(31))
    assert y_of(view, "131%") == pytest.approx(height, abs=2)


def test_the_current_record_stays_in_sight_in_a_smaller_pane(
    view: SourceView, qtbot: QtBot
) -> None:
    view.resize(900, 900)
    view.show_record(detail(30))
    bar = pane(view).verticalScrollBar()
    bar.setValue(bar.value() - 400)
    assert y_of(view, "130%") > 600
    view.resize(600, 300)
    qtbot.waitUntil(lambda: pane(view).height() == 300)
    assert 0 < y_of(view, "130%") < 240


def test_records_on_one_span_are_reached_by_clicking_again(view: SourceView, qtbot: QtBot) -> None:
    span = find("100%")
    view.update_marks([Mark(7, span, State.PENDING), Mark(8, span, State.CONFIRMED)])
    chosen = []
    view.record_chosen.connect(chosen.append)
    for _ in range(3):
        click(qtbot, view, "100%")
        view.show_record(detail(chosen[-1], span=span))
    assert chosen == [7, 8, 7]


def test_a_click_beside_the_records_chooses_none(view: SourceView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.record_chosen, wait=20):
        click(qtbot, view, "税收收入200")


def test_a_selection_is_a_span_of_the_source_without_the_space_around_it(
    view: SourceView, qtbot: QtBot
) -> None:
    start, _ = shown_at(view, "😀2021")
    _, end = shown_at(view, "一、回顾")
    cursor = QTextCursor(pane(view).document())
    cursor.setPosition(start)
    cursor.setPosition(end + 1, QTextCursor.MoveMode.KeepAnchor)
    with qtbot.waitSignal(view.selection_changed) as changed:
        pane(view).setTextCursor(cursor)
    span = changed.args[0]
    assert span.of(TEXT) == "😀2021年政府工作报告\n\n　　一、回顾"
    assert view.selected_span() == span


def test_a_span_grows_and_shrinks_by_characters_and_words(view: SourceView) -> None:
    view.show_record(detail(0))
    view.resize_selection(1)
    assert view.selected_span() == Span(find("100%").start, find("100%").end + 1)
    view.resize_selection(-1)
    view.resize_selection(2, at_start=True)
    assert view.selected_span().of(TEXT) == "增长100%"
    view.resize_selection(-1, by_word=True)
    assert view.selected_span().of(TEXT) == "增长100"
    view.resize_selection(-9)
    assert view.selected_span().of(TEXT) == "增"
    view.resize_selection(10_000)
    assert view.selected_span().end == len(TEXT.rstrip())


@pytest.mark.parametrize(("words", "span"), [("值增长", "值增长100%"), ("，税", "100%，")])
def test_shift_and_click_draws_the_nearer_edge_to_the_mouse(
    view: SourceView, qtbot: QtBot, words: str, span: str
) -> None:
    view.show_record(detail(0))
    start, _ = shown_at(view, words)
    rect = next(iter(pane(view).rects(start, start + 1)))
    with qtbot.waitSignal(view.span_drawn) as drawn:
        qtbot.mouseClick(
            pane(view).viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ShiftModifier,
            rect.center().toPoint(),
        )
    assert drawn.args[0].of(TEXT) == span
    assert view.selected_span() == drawn.args[0]


def test_a_span_is_brought_into_sight_only_if_it_is_not(view: SourceView) -> None:
    bar = pane(view).verticalScrollBar()
    view.reveal(find("101%"))
    assert bar.value() == 0
    view.reveal(find("190%"))
    assert 0 < y_of(view, "190%") < pane(view).viewport().height()


def test_zooming_keeps_the_place(view: SourceView) -> None:
    view.show_record(detail(60))
    height, before = y_of(view, "160%"), pane(view).document().size().height()
    view.set_zoom(150)
    assert pane(view).document().size().height() > 1.3 * before
    assert y_of(view, "160%") == pytest.approx(height, abs=40)
    assert look(view, "105%").background().color() == LIGHT.states[State.PENDING].tint


def test_the_wheel_with_ctrl_asks_for_another_zoom(view: SourceView, qtbot: QtBot) -> None:
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    with qtbot.waitSignal(view.zoom_requested) as asked:
        QApplication.sendEvent(pane(view).viewport(), event)
    assert asked.args == [1]


def test_another_theme_recolours_everything(view: SourceView, qtbot: QtBot) -> None:
    view.show_record(detail(5))
    QApplication.instance().setPalette(DARK.palette())
    qtbot.waitUntil(
        lambda: look(view, "106%").background().color() == DARK.states[State.PENDING].tint
    )
    [current] = pane(view).extraSelections()
    assert current.format.background().color() == DARK.current


def test_the_line_is_of_readable_length_on_a_wide_screen(view: SourceView, qtbot: QtBot) -> None:
    view.resize(2400, 700)
    qtbot.waitUntil(lambda: pane(view).width() > 2000)
    em = pane(view).document().defaultFont().pointSizeF()
    assert pane(view).viewport().width() < 60 * em * 2
    left = pane(view).viewport().x()
    right = pane(view).width() - pane(view).viewport().geometry().right()
    assert abs(left - right) < 60


def test_a_table_is_shown_in_columns_and_keeps_its_places(view: SourceView, qtbot: QtBot) -> None:
    text = "指标\t2025年\n𠮷祥产值\t90%\n完。"
    cells = (
        Cell(find("指标", text), 0, 0), Cell(find("2025年", text), 0, 1),
        Cell(find("𠮷祥产值", text), 1, 0), Cell(find("90%", text), 1, 1),
    )  # fmt: skip
    shown = stored(text, tables=(Table(Span(0, text.index("完") - 1), cells),))
    view.show_document(shown, [Mark(1, find("90%", text), State.PENDING)])
    assert look(view, "90%").background().color() == LIGHT.states[State.PENDING].tint
    name = next(iter(pane(view).rects(*shown_at(view, "𠮷祥产值"))))
    value = next(iter(pane(view).rects(*shown_at(view, "90%"))))
    assert value.left() > name.right()
    assert abs(value.top() - name.top()) < 4
    with qtbot.waitSignal(view.record_chosen):
        click(qtbot, view, "90%")


def test_the_hover_says_what_the_records_are(view: SourceView) -> None:
    view.describe = {5: "地区生产总值 105%"}.get
    at = shown_at(view, "105%")[0] + 1
    assert pane(view).hover_text(at) == "地区生产总值 105%"
    assert pane(view).hover_text(shown_at(view, "税收收入205")[0]) == ""


def test_a_screen_reader_hears_the_current_record(view: SourceView) -> None:
    view.show_record(detail(5))
    assert "地区生产总值" in pane(view).accessibleDescription()
    assert "105%" in pane(view).accessibleDescription()


def test_the_strip_counts_what_is_open_and_leads_there(view: SourceView, qtbot: QtBot) -> None:
    strip = view.findChild(OverviewStrip)
    qtbot.waitUntil(lambda: "120" in strip.toolTip())
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, strip.height() - 2))
    bar = pane(view).verticalScrollBar()
    assert bar.value() > 0.9 * bar.maximum()


def test_the_strip_is_not_drawn_anew_before_the_hand_rests(view: SourceView, qtbot: QtBot) -> None:
    strip = view.findChild(OverviewStrip)
    qtbot.waitUntil(lambda: "120" in strip.toolTip())
    view.update_marks(marks((State.CONFIRMED,)))
    QApplication.processEvents()
    assert "120" in strip.toolTip()
    qtbot.waitUntil(lambda: "120" not in strip.toolTip())


def test_painting_pages_flags_and_signs(view: SourceView, qtbot: QtBot) -> None:
    """Everything that is painted over the text, on a real picture: something is drawn there."""
    pages = (Page(1, Span(0, 30)), Page(2, Span(find("105%").start, find("110%").start)))
    view.show_document(stored(pages=pages), marks((State.CONFIRMED, State.REJECTED)))
    plain = pane(view).overlay
    pane(view).overlay = None
    without = pane(view).viewport().grab().toImage()
    pane(view).overlay = plain
    assert pane(view).viewport().grab().toImage() != without


def test_an_empty_document_can_be_shown(view: SourceView) -> None:
    view.show_document(stored(""), [])
    view.show_record(None)
    view.resize_selection(1)
    assert view.selected_span() is None
