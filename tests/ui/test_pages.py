"""Page images: what is drawn where, what a click chooses, and what happens to a broken file."""

from __future__ import annotations

import dataclasses
import multiprocessing
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.domain.candidate import Extraction, State
from reviewer.domain.mention import Mention
from reviewer.domain.record import Actor, Mark, Record, RecordDetail, StoredDocument
from reviewer.domain.span import Span
from reviewer.errors import ReadError
from reviewer.review import intake, operations
from reviewer.storage import queries
from reviewer.storage.store import Store
from reviewer.text.documents import split
from reviewer.text.geometry import PageSize
from reviewer.text.readers import read, read_bytes
from reviewer.ui.app import Program
from reviewer.ui.background.page_loader import DrawnPage, PageLoader
from reviewer.ui.background.tasks import Pools
from reviewer.ui.look.theme import LIGHT
from reviewer.ui.main_window import MainWindow
from reviewer.ui.views.pages import PageView
from tests.ui.conftest import start
from tests.unit.text.pdfs import pdf

LINES = [f"第{n}项：生产总值增长{n}%，税收收入{100 + n}亿元。" for n in range(30)]
DATA = pdf([LINES, LINES[::-1], ["𠮷林市完成8%"], ["最后一页"]])


@pytest.fixture
def stored(store: Store) -> StoredDocument:
    return imported(store, DATA)


def imported(store: Store, data: bytes) -> StoredDocument:
    source = read_bytes("报告.pdf", data)
    extraction = Extraction(candidates=(), numerals=(), resources_sha256="0" * 64)
    parts = [(document, extraction) for document in split(source)]
    ids = operations.import_source(store, source, parts, actor=Actor("a")).document_ids
    with store.read() as session:
        return queries.document(session, ids[0])


@pytest.fixture
def pools(qtbot: QtBot) -> Iterator[Pools]:
    pools = Pools()
    yield pools
    pools.shut_down()


@pytest.fixture
def loader(qtbot: QtBot, store: Store, pools: Pools) -> Iterator[PageLoader]:
    loader = PageLoader(store, pools)
    yield loader
    loader.stop()


@pytest.fixture
def view(qtbot: QtBot, loader: PageLoader) -> PageView:
    QApplication.instance().setPalette(LIGHT.palette())
    view = PageView()
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.wanted.connect(loader.want)
    loader.drawn.connect(view.take)
    view.show()
    qtbot.waitExposed(view)
    return view


def marks(stored: StoredDocument) -> list[Mark]:
    """One on the value of each growth rate of the first page."""
    text = stored.document.text
    states = list(State)
    found = []
    for n in range(30):
        start = text.index(f"增长{n}%") + 2
        span = Span(start, start + len(f"{n}%"))
        found.append(Mark(n, span, states[n % len(states)], is_flagged=n == 3))
    return found


def detail(mark: Mark, stored: StoredDocument) -> RecordDetail:
    words = mark.span.of(stored.document.text)
    record = Record(
        id=mark.record_id, uid="u", document_id=stored.id, version=1, state=mark.state,
        mention=Mention(span=mark.span, value_text=words, indicator="生产总值", value=None),
        confidence=0.9, rule="r",
    )  # fmt: skip
    return RecordDetail(record=record, proposal=None)


def show(
    qtbot: QtBot, view: PageView, loader: PageLoader, stored: StoredDocument, number: int = 1
) -> None:
    """Open the document's pages and wait until one is drawn."""
    with qtbot.waitSignal(loader.opened, timeout=30_000) as opened:
        loader.open(stored)
    view.show_pages(stored.document.pages, opened.args[0], marks(stored))
    qtbot.waitUntil(lambda: is_drawn(view, number), timeout=30_000)


def is_drawn(view: PageView, number: int) -> bool:
    return number in view._images and view._places.geometry(number) is not None


def place_of(view: PageView, span: Span, number: int = 1) -> QPoint:
    (box,) = view._places.rectangles(number, span)
    rect = view._page_rect(number - 1)
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height()).toPoint()


def test_a_click_on_a_span_chooses_its_record(
    qtbot: QtBot, view: PageView, loader: PageLoader, stored: StoredDocument
) -> None:
    show(qtbot, view, loader, stored)
    for mark in marks(stored)[:10]:
        with qtbot.waitSignal(view.record_chosen) as chosen:
            qtbot.mouseClick(
                view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, mark.span)
            )
        assert chosen.args == [mark.record_id]
    with qtbot.assertNotEmitted(view.record_chosen):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))


def test_several_records_on_one_span_are_chosen_in_turn(
    qtbot: QtBot, view: PageView, loader: PageLoader, stored: StoredDocument
) -> None:
    show(qtbot, view, loader, stored)
    first = marks(stored)[0]
    twin = dataclasses.replace(first, record_id=99)
    view.update_marks([first, twin])
    at, chosen = place_of(view, first.span), []
    view.record_chosen.connect(chosen.append)
    for _ in range(3):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        view.show_record(detail(twin if chosen[-1] == 99 else first, stored))
    assert chosen == [0, 99, 0]


def test_spans_are_coloured_by_state_on_white_paper(
    qtbot: QtBot, view: PageView, loader: PageLoader, stored: StoredDocument
) -> None:
    show(qtbot, view, loader, stored)
    image = view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    for mark in marks(stored)[:6]:
        (box,) = view._places.rectangles(1, mark.span)
        rect = view._page_rect(0)
        left, right = (round(rect.x() + x * rect.width()) for x in (box.left, box.right))
        top, bottom = (round(rect.y() + y * rect.height()) for y in (box.top, box.bottom))
        colours = [
            image.pixelColor(round(x * ratio), round(y * ratio))
            for x in range(left, right)
            for y in range(top, bottom)
        ]
        tinted = [colour for colour in colours if near(colour, LIGHT.states[mark.state].tint)]
        assert len(tinted) > len(colours) / 4, mark.state


def near(one: QColor, other: QColor) -> bool:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)
    return all(abs(a - b) <= 12 for a, b in pairs)


def test_the_current_record_comes_into_sight_also_from_a_page_not_drawn_yet(
    qtbot: QtBot, view: PageView, loader: PageLoader, stored: StoredDocument
) -> None:
    show(qtbot, view, loader, stored)
    start = stored.document.text.index("完成8%") + 2
    mark = Mark(7, Span(start, start + 2), State.PENDING, is_flagged=False)
    view.update_marks([mark])
    view.show_record(detail(mark, stored))
    qtbot.waitUntil(lambda: is_drawn(view, 3), timeout=30_000)
    assert view.viewport().rect().contains(place_of(view, mark.span, 3))
    assert "3" in view.accessibleDescription()
    assert "8%" in view.accessibleDescription()


def test_only_pages_in_sight_and_their_neighbours_are_drawn(
    qtbot: QtBot, view: PageView, loader: PageLoader, stored: StoredDocument
) -> None:
    show(qtbot, view, loader, stored)
    qtbot.waitUntil(lambda: is_drawn(view, 2), timeout=30_000)
    assert [n for n in range(1, 5) if n in view._images] == [1, 2]
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: is_drawn(view, 4), timeout=30_000)


def test_zooming_keeps_the_middle_and_draws_anew(
    qtbot: QtBot, view: PageView, loader: PageLoader, stored: StoredDocument
) -> None:
    show(qtbot, view, loader, stored)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    share = (bar.value() + bar.pageStep() / 2) / (bar.maximum() + bar.pageStep())
    before = view._images.image(1).width()
    wheel(view, 5)
    assert view.zoom == 150
    now = (bar.value() + bar.pageStep() / 2) / (bar.maximum() + bar.pageStep())
    assert now == pytest.approx(share, abs=0.01)
    qtbot.waitUntil(lambda: view._images.image(1).width() > 1.3 * before, timeout=30_000)
    assert view.horizontalScrollBar().maximum() > 0


def wheel(view: PageView, steps: int) -> None:
    event = QWheelEvent(
        QPointF(50, 50), view.mapToGlobal(QPointF(50, 50)), QPoint(), QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_a_view_of_no_document_says_why(view: PageView) -> None:
    view.clear("Only PDF files have page images.")
    image = view.viewport().grab().toImage()
    assert len({image.pixel(x, image.height() // 2) for x in range(image.width())}) > 1


def test_another_document_takes_the_place_of_the_first(
    qtbot: QtBot, loader: PageLoader, store: Store, stored: StoredDocument
) -> None:
    """What was asked for the first one never arrives for the second."""
    other = imported(store, pdf([["其他文件的内容"]]))
    opened: list[list[PageSize]] = []
    drawn: list[DrawnPage] = []
    loader.opened.connect(opened.append)
    loader.drawn.connect(drawn.append)
    loader.open(stored)
    loader.open(other)
    qtbot.waitUntil(lambda: bool(opened), timeout=30_000)
    assert [len(sizes) for sizes in opened] == [1]
    assert drawn == []


def test_a_file_that_was_not_kept_is_an_error_in_words(
    qtbot: QtBot, loader: PageLoader, stored: StoredDocument
) -> None:
    gone = dataclasses.replace(stored, id=stored.id + 1)
    with qtbot.waitSignal(loader.failed, timeout=30_000) as failed:
        loader.open(gone)
    number, error = failed.args
    assert number == 0
    assert isinstance(error, ReadError)
    assert "was not kept" in str(error)


def test_stopping_ends_the_process_behind_it(
    qtbot: QtBot, loader: PageLoader, stored: StoredDocument, pools: Pools
) -> None:
    with qtbot.waitSignal(loader.opened, timeout=30_000):
        loader.open(stored)
    assert loader._pages is not None
    process = loader._pages._child._process
    assert process is not None
    assert process in multiprocessing.active_children()
    loader.stop()
    assert process not in multiprocessing.active_children()


def test_the_pages_are_shown_beside_the_text_and_in_its_place(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    window = opened(qtbot, program, tmp_path, "报告.pdf", DATA)
    panes, commands = window.panes, window.commands
    assert panes.source.isVisible()
    assert not panes.pages.isVisible()
    commands["view.pages"].trigger()
    qtbot.waitUntil(lambda: is_drawn(panes.pages, 1), timeout=30_000)
    assert panes.source.isVisible()
    assert panes.pages.isVisible()
    commands["view.pages_only"].trigger()
    assert not panes.source.isVisible()
    assert panes.pages.isVisible()
    assert window.preferences.now.reading == "pages"
    commands["view.pages_only"].trigger()
    assert panes.source.isVisible()
    assert not panes.pages.isVisible()


def test_a_click_on_the_page_leads_the_whole_window_there(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    window = opened(qtbot, program, tmp_path, "报告.pdf", DATA)
    session, pages = window.session, window.panes.pages
    window.commands["view.pages"].trigger()
    qtbot.waitUntil(lambda: is_drawn(pages, 1), timeout=30_000)
    first = session.record.id
    seen = [mark for mark in session.marks.values() if pages._places.rectangles(1, mark.span)]
    other = next(mark for mark in seen if mark.record_id != first and len(mark.span) < 5)
    at = place_of(pages, other.span)
    pages._bring(QRectF(at, QSizeF(1, 1)))
    qtbot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=place_of(pages, other.span))
    qtbot.waitUntil(lambda: session.record.mention.span == other.span)
    window.commands["record.confirm"].trigger()
    qtbot.waitUntil(lambda: session.marks[other.record_id].state is State.CONFIRMED)
    drawn = {mark.record_id: mark.state for mark in pages._marks}
    assert drawn[other.record_id] is State.CONFIRMED


def test_words_drawn_over_on_the_page_are_selected_in_the_text(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    window = opened(qtbot, program, tmp_path, "报告.pdf", DATA)
    pages, text = window.panes.pages, window.session.document.document.text
    window.commands["view.pages_only"].trigger()
    qtbot.waitUntil(lambda: is_drawn(pages, 1), timeout=30_000)
    wanted = Span(text.index("第3项"), text.index("第3项") + len("第3项：生产总值增长3%"))
    first, last = (Span(at, at + 1) for at in (wanted.start, wanted.end - 1))
    qtbot.mousePress(pages.viewport(), Qt.MouseButton.LeftButton, pos=place_of(pages, first))
    move = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place_of(pages, last)), QPointF(),
        Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(pages.viewport(), move)
    qtbot.mouseRelease(pages.viewport(), Qt.MouseButton.LeftButton, pos=place_of(pages, last))
    assert window.panes.source.selected_span() == wanted


def test_a_peek_at_the_page_ends_with_the_next_key_or_decision(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    window = opened(qtbot, program, tmp_path, "报告.pdf", DATA)
    panes, commands = window.panes, window.commands
    for leave in ("view.peek", "go.next"):
        commands["view.peek"].trigger()
        assert panes.pages.isVisible()
        assert not panes.source.isVisible()
        commands[leave].trigger()
        qtbot.waitUntil(panes.source.isVisible)
        assert not panes.pages.isVisible()
    commands["view.peek"].trigger()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert panes.source.isVisible()
    assert window.preferences.now.reading == "text"


def test_what_has_no_pages_says_so_at_the_command(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    window = opened(qtbot, program, tmp_path, "报告.txt", "\n".join(LINES).encode())
    action = window.commands["view.pages"]
    assert not action.isEnabled()
    assert "Only PDF files have page images; this is a TXT file." in action.toolTip()
    window.commands["view.peek"].trigger()
    assert window.panes.source.isVisible()
    assert not window.panes.pages.isVisible()


def opened(qtbot: QtBot, program: Program, folder: Path, name: str, data: bytes) -> MainWindow:
    """The window on a database with one file, at its first record."""
    (folder / name).write_bytes(data)
    database = folder / "review.sqlite3"
    store = Store.open(database)
    prepared = intake.prepare(folder / name, program._engine.get(), read=read)
    operations.import_source(store, prepared.source, prepared.parts, actor=Actor("a"))
    store.close()
    window = start(qtbot, program, database)
    window.resize(1366, 768)
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: window.session.record is not None)
    return window
