"""Finding: as one types, in this document or in all, from the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListView
from pytestqt.qtbot import QtBot
from sqlalchemy import text as sql

from reviewer.domain.candidate import Extraction
from reviewer.domain.hit import Hit
from reviewer.domain.record import Actor
from reviewer.domain.span import Span
from reviewer.review.operations import import_source
from reviewer.storage.store import Store
from reviewer.ui.background.tasks import Pools
from reviewer.ui.look.theme import LIGHT
from reviewer.ui.main_window import MainWindow
from reviewer.ui.models.hits import HIT, PAGE, TITLE, HitModel
from reviewer.ui.views.find import FindView
from tests.strategies import document, source
from tests.ui.conftest import idle
from tests.ui.typing import compose, type_text

NOTHING = Extraction(candidates=(), numerals=(), resources_sha256="e" * 64)
ONE = "甲县收入增长８％。鄉鎮 收入下降，支出不变。收\n入持平。"
TWO = "乙县支出增长。" + "收入一项。" * 250


@pytest.fixture
def pools(qtbot: QtBot) -> Iterator[Pools]:
    made = Pools()
    yield made
    made.shut_down()


def add(store: Store, actor: Actor, text: str) -> int:
    imported = import_source(store, source(text), [(document(text), NOTHING)], actor=actor)
    return imported.document_ids[0]


@pytest.fixture
def ids(store: Store, actor: Actor) -> tuple[int, int]:
    return add(store, actor, ONE), add(store, actor, TWO)


class Panel:
    """The panel as a person uses it, and what it chose."""

    def __init__(self, view: FindView, qtbot: QtBot) -> None:
        self.view = view
        self._qtbot = qtbot
        self.chosen: list[tuple[int, Span]] = []
        view.hit_chosen.connect(lambda document_id, span: self.chosen.append((document_id, span)))
        self.words = view.findChild(QLineEdit)
        self.list = view.findChild(QListView)
        self.where, self.order = view.findChildren(QComboBox)

    @property
    def said(self) -> str:
        return self.view.findChildren(QLabel)[-1].text()

    def type(self, words: str) -> None:
        type_text(self.words, words)

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self._qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def choose(self, box: QComboBox, data: object) -> None:
        box.setCurrentIndex(box.findData(data))
        box.activated.emit(box.currentIndex())

    def wait(self, said: str) -> None:
        self._qtbot.waitUntil(lambda: self.said == said)

    def wait_chosen(self, n: int) -> None:
        self._qtbot.waitUntil(lambda: len(self.chosen) == n)

    def row(self, row: int) -> QModelIndex:
        index = self.list.model().index(row, 0)
        self._qtbot.waitUntil(lambda: index.data(HIT) is not None)
        return index


@pytest.fixture
def panel(qtbot: QtBot, pools: Pools, store: Store, ids: tuple[int, int]) -> Panel:
    view = FindView(pools)
    qtbot.addWidget(view)
    view.setPalette(LIGHT.palette())
    view.resize(900, 300)
    view.set_store(store)
    view.set_document_titles({ids[0]: "甲县报告", ids[1]: "乙县报告"})
    view.set_document(ids[0])
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    view.ask(everywhere=False)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is view.findChild(QLineEdit))
    return Panel(view, qtbot)


def in_one(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = ONE.index(words, start + 1)
    return Span(start, start + len(words))


def test_hits_come_as_one_types_with_what_stands_around_them(panel: Panel) -> None:
    panel.type("收入")
    panel.wait("3 hit(s)")
    assert panel.row(0).data() == "甲县收入增长８％。鄉鎮 收入下降，支出不变。收 入持平。"
    hit = panel.row(2).data(HIT)
    assert isinstance(hit, Hit)
    assert hit.before.endswith("支出不变。")
    assert (hit.words, hit.after) == ("收\n入", "持平。")
    assert panel.chosen == []


def test_words_are_found_in_any_width_and_script(panel: Panel) -> None:
    panel.type("乡镇收入")
    panel.wait("1 hit(s)")
    panel.press(Qt.Key.Key_Return)
    panel.wait_chosen(1)
    assert panel.chosen[0][1].of(ONE) == "鄉鎮 收入"


def test_enter_goes_on_and_shift_enter_back_around_the_ends(
    panel: Panel, ids: tuple[int, int]
) -> None:
    panel.type("收入")
    panel.wait("3 hit(s)")
    first, second, third = in_one("收入"), in_one("收入", 1), in_one("收\n入")
    for n, key in enumerate((1, 1, 1, 1, -1, -1)):
        shift = Qt.KeyboardModifier.ShiftModifier if key < 0 else Qt.KeyboardModifier.NoModifier
        panel.press(Qt.Key.Key_Return, shift)
        panel.wait_chosen(n + 1)
    assert [span for _, span in panel.chosen] == [first, second, third, first, third, second]
    assert {document_id for document_id, _ in panel.chosen} == {ids[0]}
    assert panel.said == "2 of 3 hits"
    assert QApplication.focusWidget() is panel.words


def test_enter_does_not_wait_for_the_answer(panel: Panel) -> None:
    panel.type("收入")
    panel.press(Qt.Key.Key_Return)
    panel.press(Qt.Key.Key_Return)
    panel.wait_chosen(1)
    assert panel.chosen == [(panel.chosen[0][0], in_one("收入", 1))]


def test_all_documents_are_searched_with_their_titles_beside_the_hits(
    panel: Panel, ids: tuple[int, int]
) -> None:
    panel.view.ask(everywhere=True, words="收入")
    panel.wait("253 hits in 2 document(s)")
    assert panel.row(2).data(TITLE) == "甲县报告"
    assert panel.row(252).data(TITLE) == "乙县报告"
    spoken = panel.row(252).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("乙县报告: ")
    panel.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    panel.wait_chosen(1)
    assert panel.chosen == [(ids[1], Span(len(TWO) - 5, len(TWO) - 3))]
    panel.choose(panel.order, True)
    panel.wait("253 hits in 2 document(s)")
    assert panel.row(0).data(TITLE) == "乙县报告"


def test_another_open_document_is_what_this_document_means(
    panel: Panel, ids: tuple[int, int]
) -> None:
    panel.type("支出")
    panel.wait("1 hit(s)")
    panel.view.set_document(ids[1])
    panel.press(Qt.Key.Key_Return)
    panel.wait_chosen(1)
    assert panel.chosen == [(ids[1], Span(2, 4))]
    panel.view.set_document(None)
    assert panel.list.model().rowCount() == 0


def test_a_new_import_is_found_too(panel: Panel, store: Store, actor: Actor) -> None:
    panel.view.ask(everywhere=True, words="支出")
    panel.wait("2 hits in 2 document(s)")
    add(store, actor, "丙县支出减少。")
    panel.view.refresh()
    panel.wait("3 hits in 3 document(s)")


def test_nothing_found_is_said_and_signs_are_no_pattern(panel: Panel) -> None:
    panel.type('收.*"')
    panel.wait("Nothing found")
    panel.press(Qt.Key.Key_Return)
    panel.press(Qt.Key.Key_Down)
    assert panel.chosen == []
    panel.words.clear()
    panel.view.ask(everywhere=False)
    panel.wait("")


def test_half_composed_words_are_not_searched(panel: Panel, qtbot: QtBot) -> None:
    panel.type("收入")
    panel.wait("3 hit(s)")
    compose(panel.words, "zhi'chu")
    assert panel.words.text() == "收入"
    type_text(panel.words, "增长")
    panel.wait("1 hit(s)")


def test_a_click_and_the_arrows_choose_hits(panel: Panel, qtbot: QtBot) -> None:
    panel.type("收入")
    panel.wait("3 hit(s)")
    place = panel.list.visualRect(panel.row(1)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    panel.wait_chosen(1)
    panel.words.setFocus()
    panel.press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is panel.list
    panel.press(Qt.Key.Key_Down)
    panel.wait_chosen(2)
    assert [span for _, span in panel.chosen] == [in_one("收入", 1), in_one("收\n入")]


@pytest.mark.parametrize("is_in_list", [False, True])
def test_escape_leaves(panel: Panel, qtbot: QtBot, is_in_list: bool) -> None:
    panel.type("收入")
    panel.wait("3 hit(s)")
    if is_in_list:
        panel.press(Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.view.left):
        panel.press(Qt.Key.Key_Escape)


def test_an_index_made_by_another_folding_is_made_anew_before_it_is_asked(
    panel: Panel, store: Store, ids: tuple[int, int]
) -> None:
    with store.write() as session:
        session.execute(sql("UPDATE meta SET value = 'old' WHERE name = 'search_folding'"))
        session.execute(sql("UPDATE passage SET text = '旧'"))
    panel.view.set_store(store)
    panel.type("收入")
    panel.wait("3 hit(s)")


def test_the_words_stand_out(panel: Panel) -> None:
    panel.type("收入")
    panel.wait("3 hit(s)")
    panel.row(0)
    image = panel.list.viewport().grab().toImage()
    row = panel.list.visualRect(panel.list.model().index(0, 0))
    ground = {
        image.pixelColor(x, row.center().y() - row.height() // 4).name() for x in range(row.width())
    }
    assert LIGHT.current.name() in ground


# -- the model -------------------------------------------------------------------------------


def hits(number: int, n: int = PAGE) -> list[Hit]:
    return [
        Hit(1, Span(row, row + 1), "前", f"词{row}", "后")
        for row in range(number * PAGE, number * PAGE + n)
    ]


def test_the_model_keeps_qt_s_rules_through_every_change(
    qapp: object, qtmodeltester: object
) -> None:
    model = HitModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    wanted: list[int] = []
    model.page_wanted.connect(wanted.append)

    def answer() -> None:
        while wanted:
            number = wanted.pop()
            model.set_page(number, hits(number, min(PAGE, model.rowCount() - number * PAGE)))

    model.reset(150, has_titles=True)
    answer()
    model.set_titles({1: "甲"})
    model.grow(1000)
    answer()
    model.index(999).data()
    answer()
    assert model.index(999).data() == "前词999后"
    model.reset(0, has_titles=False)
    model.reset(7, has_titles=False)
    answer()
    assert tester.model() is model
    qtmodeltester.check(model)


def test_any_number_of_rows_read_only_what_is_looked_at(qapp: object) -> None:
    model, wanted = HitModel(), list[int]()
    model.page_wanted.connect(wanted.append)
    model.reset(5_000_000, has_titles=False)
    assert wanted == []
    assert model.index(4_000_000).data() is None
    assert model.index(4_000_001).data() is None
    assert wanted == [4_000_000 // PAGE]
    model.set_page(wanted[0], hits(wanted[0]))
    assert model.index(4_000_000).data() == "前词4000000后"


def test_a_page_that_was_cut_off_is_read_again_when_there_is_more(qapp: object) -> None:
    model, wanted = HitModel(), list[int]()
    model.page_wanted.connect(wanted.append)
    model.reset(PAGE + 50, has_titles=False)
    model.hit(PAGE + 10)
    model.set_page(1, hits(1, 50))
    model.grow(PAGE * 2)
    assert model.index(PAGE + 10).data() == "前词110后"
    assert wanted == [1]
    assert model.index(PAGE + 60).data() is None
    assert wanted == [1, 1]


# -- in the window -----------------------------------------------------------------------------


def test_a_hit_chosen_while_a_decision_is_written_is_selected_after_it(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    window, stored = main_window, main_window.session.document
    assert stored is not None
    at = stored.document.text.index("城乡居民")
    window.session.confirm()
    assert window.session.is_busy
    window.panes.find.hit_chosen.emit(stored.id, Span(at, at + 4))
    idle(qtbot, window)
    assert window.panes.source.selected_span() == Span(at, at + 4)


def test_a_hit_is_selected_in_the_source_and_escape_goes_there(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    panes = main_window.panes
    main_window.commands["edit.find_all"].trigger()
    words = panes.find.findChild(QLineEdit)
    assert words.hasFocus()
    type_text(words, "城乡居民")
    qtbot.keyClick(words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panes.source.selected_span() is not None)
    span, stored = panes.source.selected_span(), main_window.session.document
    assert stored is not None
    assert span is not None
    assert span.of(stored.document.text) == "城乡居民"
    main_window.commands["edit.find_next"].trigger()
    qtbot.waitUntil(lambda: panes.source.selected_span() != span)
    qtbot.keyClick(words, Qt.Key.Key_Escape)
    assert panes.source.isAncestorOf(QApplication.focusWidget())
