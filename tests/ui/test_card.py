"""The card: every field edited by few keys, and nothing confirmed that breaks the guideline."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reviewer.domain.candidate import State
from reviewer.domain.mention import FIELDS, Comparator, Measure, Mention
from reviewer.domain.record import HistoryEntry, Record, RecordDetail, StoredDocument
from reviewer.domain.span import Span
from reviewer.ui.views.card import CandidateCard
from reviewer.ui.views.editors.indicator_editor import IndicatorEditor
from tests import strategies
from tests.ui.typing import compose, type_text

NAMES = ["地区生产总值", "地区生产总值增速", "税收收入"]


def stored() -> StoredDocument:
    return StoredDocument(
        id=1, uid="1", version=1, source_name="a.txt", file_sha256="", text_sha256="",
        document=strategies.document(),
    )  # fmt: skip


def detail(value_text: str = "500亿元", *, number: int = 1, **fields: object) -> RecordDetail:
    candidate = strategies.candidate(value_text)
    mention = dataclasses.replace(candidate.mention, **fields)  # type: ignore[arg-type]
    record = Record(
        id=number, uid=str(number), document_id=1, version=1, state=State.PENDING,
        mention=mention, confidence=0.9, rule="value.plain",
    )  # fmt: skip
    return RecordDetail(
        record=record, proposal=dataclasses.replace(candidate, mention=mention, alternatives=())
    )


@pytest.fixture
def card(qtbot: QtBot) -> CandidateCard:
    widget = CandidateCard(lambda text: [name for name in NAMES if text in name])
    qtbot.addWidget(widget)
    widget.resize(360, 700)
    widget.show()
    qtbot.waitExposed(widget)
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def editor(card: CandidateCard, name: str) -> QWidget:
    """The editor by the name that a screen reader says."""
    found = [one for one in card.findChildren(QWidget) if one.accessibleName() == name]
    assert len(found) == 1, (name, found)
    return found[0]


def line(card: CandidateCard, name: str) -> QLineEdit:
    found = editor(card, name)
    assert isinstance(found, QLineEdit)
    return found


def press(qtbot: QtBot, key: Qt.Key, *, ctrl: bool = False) -> None:
    focus = QCoreApplication.instance().focusWidget()
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(focus, key, modifier)


def said(card: CandidateCard) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


def test_every_field_is_shown(card: CandidateCard) -> None:
    card.show_record(detail(year=2021, comparator=Comparator.ABOVE), stored())
    assert line(card, "Indicator").text() == "地区生产总值"
    assert line(card, "Value").text() == "500"
    assert line(card, "Unit").text() == "亿元"
    assert line(card, "Year").text() == "2021"
    assert editor(card, "Measure").currentText().endswith("Level")
    assert ">" in editor(card, "Comparator").currentText()
    assert card.form.mention() == detail(year=2021, comparator=Comparator.ABOVE).record.mention


@pytest.mark.parametrize("value_text", list(strategies.VALUES))
def test_showing_changes_nothing(card: CandidateCard, value_text: str) -> None:
    card.show_record(detail(value_text), stored())
    assert not card.form.is_changed
    assert not card.is_editing()


def test_a_wrong_enumeration_costs_three_keys(card: CandidateCard, qtbot: QtBot) -> None:
    """E (the window's command), the value's number, Enter."""
    shown = detail("7.7%", unit="%", measure=Measure.GROWTH)  # the text says 年均
    card.show_record(shown, stored())
    card.edit()
    press(qtbot, Qt.Key.Key_3)
    with qtbot.waitSignal(card.correct_requested) as asked:
        press(qtbot, Qt.Key.Key_Return)
    mention, reason, stay = asked.args
    assert mention == dataclasses.replace(shown.record.mention, measure=Measure.AVG_GROWTH)
    assert (reason, stay) == ("", False)
    assert not card.is_editing()


def test_enter_on_an_unchanged_record_confirms_it(card: CandidateCard, qtbot: QtBot) -> None:
    card.show_record(detail(), stored())
    card.edit()
    with qtbot.waitSignal(card.confirm_requested) as asked:
        press(qtbot, Qt.Key.Key_Return, ctrl=True)
    assert asked.args == [True]


def test_escape_leaves_the_record_as_it_was(card: CandidateCard, qtbot: QtBot) -> None:
    card.show_record(detail(), stored())
    card.edit()
    type_text(line(card, "Indicator"), "税收")
    assert card.is_editing()
    with qtbot.waitSignal(card.cancelled):
        press(qtbot, Qt.Key.Key_Escape)
    assert card.form.mention() == detail().record.mention
    assert not card.is_editing()


def test_a_wrong_value_is_marked_and_stops_the_decision(card: CandidateCard, qtbot: QtBot) -> None:
    card.show_record(detail(), stored())
    value = line(card, "Value")
    card.form.start("value")
    type_text(value, "五百")
    assert "No value" in said(card)
    card.form.start("unit")
    with qtbot.assertNotEmitted(card.correct_requested, wait=20):
        press(qtbot, Qt.Key.Key_Return)
    assert value.hasFocus()
    assert value.accessibleDescription() in said(card)


def test_fields_that_contradict_each_other_cannot_be_confirmed(
    card: CandidateCard, qtbot: QtBot
) -> None:
    card.show_record(detail(), stored())
    card.form.take({"year": (2025, 2021)})
    assert "first year lies after" in said(card)
    with qtbot.assertNotEmitted(card.correct_requested, wait=20):
        card.commit()


def test_a_missing_indicator_cannot_be_confirmed(card: CandidateCard, qtbot: QtBot) -> None:
    card.show_record(detail(), stored())
    card.form.start("indicator")
    press(qtbot, Qt.Key.Key_Delete)
    with qtbot.assertNotEmitted(card.correct_requested, wait=20):
        press(qtbot, Qt.Key.Key_Return)
    assert "needs an indicator" in said(card)


@pytest.mark.parametrize(
    ("typed", "value", "unit", "measure", "comparator"),
    [
        ("2.46万户", Decimal("2.46"), "万户", Measure.LEVEL, Comparator.EQUAL),
        ("-15%", Decimal(-15), "%", Measure.LEVEL, Comparator.EQUAL),
        (
            "13.3:44.3:42.4",
            (Decimal("13.3"), Decimal("44.3"), Decimal("42.4")),
            "",
            Measure.COMPOSITION,
            Comparator.EQUAL,
        ),
        ("2—3个", (Decimal(2), Decimal(3)), "个", Measure.LEVEL, Comparator.RANGE),
        ("≥8", Decimal(8), "亿元", Measure.LEVEL, Comparator.AT_LEAST),
        ("翻一番", Decimal(2), "倍", Measure.MULTIPLE, Comparator.EQUAL),
    ],
)
def test_a_value_is_taken_as_it_is_typed(
    card: CandidateCard,
    qtbot: QtBot,
    typed: str,
    value: object,
    unit: str,
    measure: Measure,
    comparator: Comparator,
) -> None:
    card.show_record(detail(), stored())
    card.form.start("value")
    type_text(line(card, "Value"), typed)
    before_leaving = card.form.mention()
    press(qtbot, Qt.Key.Key_Tab)
    mention = card.form.mention()
    assert mention is not None
    assert mention == before_leaving
    assert (mention.value, mention.unit) == (value, unit)
    assert (mention.measure, mention.comparator) == (measure, comparator)


def test_a_range_becomes_one_number_again(card: CandidateCard, qtbot: QtBot) -> None:
    card.show_record(detail(value=(Decimal(2), Decimal(3)), comparator=Comparator.RANGE), stored())
    card.form.start("value")
    type_text(line(card, "Value"), "5")
    press(qtbot, Qt.Key.Key_Tab)
    mention = card.form.mention()
    assert mention is not None
    assert (mention.value, mention.comparator) == (Decimal(5), Comparator.EQUAL)


def names(card: CandidateCard) -> IndicatorEditor:
    found = line(card, "Indicator")
    assert isinstance(found, IndicatorEditor)
    return found


def test_names_are_suggested_and_chosen_by_keys(card: CandidateCard, qtbot: QtBot) -> None:
    card.show_record(detail("50个"), stored())
    card.edit()
    indicator = names(card)
    assert indicator.hasFocus()
    type_text(indicator, "地区")
    assert indicator.offered == NAMES[:2]
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down)
    assert indicator.text() == NAMES[1], "what Enter takes stands in the field before it"
    with qtbot.waitSignal(card.correct_requested) as asked:
        press(qtbot, Qt.Key.Key_Return)
    assert asked.args[0].indicator == NAMES[1]
    assert not indicator.is_listing


def test_a_name_typed_in_full_needs_one_enter_while_the_list_is_open(
    card: CandidateCard, qtbot: QtBot
) -> None:
    card.show_record(detail("50个"), stored())
    card.edit()
    type_text(names(card), "税收收入")
    assert names(card).is_listing
    with qtbot.waitSignal(card.correct_requested) as asked:
        press(qtbot, Qt.Key.Key_Return)
    assert asked.args[0].indicator == "税收收入"


def test_escape_closes_the_list_and_brings_back_what_was_typed(
    card: CandidateCard, qtbot: QtBot
) -> None:
    card.show_record(detail("50个"), stored())
    card.edit()
    type_text(names(card), "税")
    press(qtbot, Qt.Key.Key_Down)
    assert names(card).text() == "税收收入"
    with qtbot.assertNotEmitted(card.cancelled):
        press(qtbot, Qt.Key.Key_Escape)
    assert (names(card).text(), names(card).is_listing) == ("税", False)
    with qtbot.waitSignal(card.cancelled):
        press(qtbot, Qt.Key.Key_Escape)


def test_a_name_is_taken_by_the_mouse(card: CandidateCard, qtbot: QtBot) -> None:
    card.show_record(detail("50个"), stored())
    card.edit()
    type_text(names(card), "税")
    [offered] = [one for one in card.findChildren(QListView) if one.isVisible()]
    place = offered.visualRect(offered.model().index(0, 0)).center()
    qtbot.mouseClick(offered.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names(card).text() == "税收收入"
    assert names(card).hasFocus()
    assert not offered.isVisible()
    assert card.is_editing()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_keys_of_a_composition_are_not_the_list_s(
    card: CandidateCard, qtbot: QtBot, key: Qt.Key
) -> None:
    card.show_record(detail("50个"), stored())
    card.edit()
    type_text(names(card), "税")
    compose(names(card), "shou")
    with qtbot.assertNotEmitted(card.correct_requested), qtbot.assertNotEmitted(card.cancelled):
        press(qtbot, key)
    assert not names(card).is_listing
    type_text(names(card), "收")
    assert names(card).text() == "税收"
    assert names(card).offered == ["税收收入"]


def test_a_composing_input_method_keeps_its_keys(card: CandidateCard, qtbot: QtBot) -> None:
    card.show_record(detail(), stored())
    card.form.start("indicator")
    with qtbot.assertNotEmitted(card.form.edited, wait=20):
        compose(line(card, "Indicator"), "shui")
    assert "needs an indicator" not in said(card)
    type_text(line(card, "Indicator"), "税收")
    assert line(card, "Indicator").text() == "税收"


def test_a_hint_can_be_taken_by_its_button(card: CandidateCard, qtbot: QtBot) -> None:
    card.show_record(detail("4.5%"), stored())  # 控制在4.5%以内
    assert "asks for ≤" in said(card)
    [fix] = [one for one in card.findChildren(QWidget) if one.accessibleName() == "Use ≤"]
    qtbot.mouseClick(fix, Qt.MouseButton.LeftButton)
    assert card.form.mention().comparator is Comparator.AT_MOST
    assert "asks for" not in said(card)


def test_a_hint_can_be_taken_by_key(card: CandidateCard, qtbot: QtBot) -> None:
    card.show_record(detail("4.5%"), stored())
    card.edit()
    press(qtbot, Qt.Key.Key_Period, ctrl=True)
    with qtbot.waitSignal(card.correct_requested) as asked:
        press(qtbot, Qt.Key.Key_Return)
    assert asked.args[0].comparator is Comparator.AT_MOST


def test_the_words_of_a_reason_can_be_shown_in_the_text(card: CandidateCard, qtbot: QtBot) -> None:
    card.show_record(detail(), stored())
    [section] = [b for b in card.findChildren(QToolButton) if b.text() == "Why this?"]
    section.click()
    [line_] = [one for one in card.findChildren(QLabel) if "subject.before" in one.text()]
    qtbot.waitUntil(lambda: line_.height() > 5)
    with qtbot.waitSignal(card.reveal_requested) as asked:
        qtbot.mouseClick(line_, Qt.MouseButton.LeftButton)
    assert asked.args == [Span(15, 21)]


def test_a_hint_is_overruled_with_a_reason(card: CandidateCard, qtbot: QtBot) -> None:
    card.show_record(detail("4.5%"), stored())
    card.form.start("scope")
    type_text(line(card, "Scope"), "全市")
    with qtbot.assertNotEmitted(card.correct_requested, wait=20):
        press(qtbot, Qt.Key.Key_Return)
    assert editor(card, "Reason to overrule the hint").isVisible()
    with qtbot.waitSignal(card.correct_requested) as asked:
        press(qtbot, Qt.Key.Key_Return)
    assert asked.args[0].scope == "全市"
    assert asked.args[1] == "So says the text"


def test_an_alternative_goes_to_its_field(card: CandidateCard, qtbot: QtBot) -> None:
    candidate = strategies.candidate("50个")
    shown = dataclasses.replace(detail("50个"), proposal=candidate)
    card.show_record(shown, stored())
    card.take_alternative(3)
    assert card.form.mention().year == (2016, 2020)
    assert card.is_editing()
    with qtbot.waitSignal(card.correct_requested):
        press(qtbot, Qt.Key.Key_Return)


def test_an_alternative_clicked_is_asked_for(card: CandidateCard, qtbot: QtBot) -> None:
    shown = dataclasses.replace(detail("50个"), proposal=strategies.candidate("50个"))
    card.show_record(shown, stored())
    button = next(b for b in card.findChildren(QPushButton) if b.text().startswith("3"))
    qtbot.waitUntil(lambda: button.height() > 10)
    with qtbot.waitSignal(card.alternative_requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [2]


def test_a_new_record_is_added(card: CandidateCard, qtbot: QtBot) -> None:
    card.show_record(None, stored())
    proposal = strategies.candidate("50个")
    card.start_new(proposal)
    assert card.is_editing()
    assert "New record" in said(card)
    with qtbot.waitSignal(card.add_requested) as asked:
        press(qtbot, Qt.Key.Key_Return)
    assert asked.args == [proposal.mention]


def test_other_words_can_be_given_to_a_record(card: CandidateCard) -> None:
    shown = stored()
    card.show_record(detail("50个"), shown)
    span = Span(strategies.TEXT.index("50个智能"), strategies.TEXT.index("50个智能") + 5)
    card.set_span(span)
    assert card.is_editing()
    mention = card.form.mention()
    assert mention is not None
    assert (mention.span, mention.value_text) == (span, "50个智能")


def test_what_was_typed_survives_a_refused_decision(card: CandidateCard) -> None:
    card.show_record(detail(), stored())
    card.form.start("scope")
    type_text(line(card, "Scope"), "全市")
    card.show_record(detail(), stored())  # the session shows the record again, unchanged
    assert line(card, "Scope").text() == "全市"
    newer = detail()
    newer = dataclasses.replace(newer, record=dataclasses.replace(newer.record, version=2))
    card.show_record(newer, stored())
    assert line(card, "Scope").text() == ""


def test_earlier_decisions_on_like_records_are_counted(card: CandidateCard, qtbot: QtBot) -> None:
    decided = [
        dataclasses.replace(detail(number=n).record, state=state)
        for n, state in enumerate((State.CONFIRMED, State.CONFIRMED, State.REJECTED), start=1)
    ]
    card.earlier = lambda _record: decided
    card.show_record(detail(number=1), stored())

    def headings() -> list[str]:
        return [b.text() for b in card.findChildren(QToolButton) if b.isVisible()]

    qtbot.waitUntil(lambda: "Same pattern: 1 of 2 confirmed" in headings())
    [section] = [b for b in card.findChildren(QToolButton) if b.text().startswith("Same")]
    section.click()
    assert "✕ Rejected  500 亿元" in said(card)
    card.earlier = lambda _record: []
    card.show_record(detail(number=2), stored())
    qtbot.waitUntil(lambda: not any(text.startswith("Same") for text in headings()))


def test_an_earlier_version_can_be_taken_back(card: CandidateCard, qtbot: QtBot) -> None:
    entry = HistoryEntry(
        entry_id=5,
        at=datetime(2021, 3, 5, 6, 0, tzinfo=UTC),
        actor="李审校",
        operation="correct",
        before={"indicator": "生产总值", "value": "50", "year": [2016, 2020], "state": "pending"},
        after={"indicator": "地区生产总值", "value": "500", "year": 2020, "state": "corrected"},
    )
    card.show_record(dataclasses.replace(detail(), history=(entry,)), stored())
    [section] = [b for b in card.findChildren(QWidget) if getattr(b, "text", str)() == "History"]
    section.click()
    text = said(card)
    assert "李审校" in text
    assert "Indicator: 生产总值 → 地区生产总值" in text
    assert "Pending → Corrected" in text
    assert "Extraction" in text
    [button] = [b for b in card.findChildren(QPushButton) if "back" in b.text() and b.isVisible()]
    with qtbot.waitSignal(card.version_requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    [mention] = asked.args
    assert (mention.indicator, mention.value, mention.year) == (
        "生产总值",
        Decimal(50),
        (2016, 2020),
    )


def test_enter_and_escape_are_not_the_window_s_while_editing(
    card: CandidateCard, qtbot: QtBot
) -> None:
    card.show_record(detail(), stored())

    def taken(key: Qt.Key) -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
        event.ignore()
        QCoreApplication.sendEvent(card, event)
        return event.isAccepted()

    assert not taken(Qt.Key.Key_Return)
    card.edit()
    assert taken(Qt.Key.Key_Return)


def test_every_control_has_a_name_and_a_key(card: CandidateCard) -> None:
    card.show_record(detail(), stored())
    for name in ("Indicator", "Value", "Unit", "Measure", "Comparator", "Year", "Status", "Kind"):
        assert editor(card, name).isEnabled()
    labels = [label for label in card.findChildren(QLabel) if label.buddy() is not None]
    keys = [
        label.text()[label.text().index("&") + 1].upper() for label in labels if "&" in label.text()
    ]
    assert len(keys) == len(FIELDS)
    assert len(set(keys)) == len(keys)


def test_the_wheel_over_a_field_changes_nothing(card: CandidateCard, qtbot: QtBot) -> None:
    card.show_record(detail(), stored())
    measure = editor(card, "Measure")
    assert isinstance(measure, QComboBox)
    measure.setFocus()
    qtbot.keyClick(measure, Qt.Key.Key_2)
    assert card.form.mention().measure is Measure.GROWTH
    assert isinstance(card.form.mention(), Mention)
