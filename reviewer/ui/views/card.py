"""The candidate card: one record's fields, edited in place, and why they are what they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reviewer.domain.candidate import Candidate
from reviewer.domain.mention import FIELDS, Mention
from reviewer.domain.record import RecordDetail, StoredDocument
from reviewer.domain.span import Span
from reviewer.ui.look.theme import Theme
from reviewer.ui.views.card_earlier import Earlier, EarlierDecisions
from reviewer.ui.views.card_form import CardForm
from reviewer.ui.views.card_header import CardHeader
from reviewer.ui.views.card_history import History
from reviewer.ui.views.card_reasons import Alternatives, Why
from reviewer.ui.views.card_save import SaveBar
from reviewer.ui.views.editors.indicator_editor import Suggest
from reviewer.ui.views.field_row import FIX_KEY
from reviewer.ui.wording.documents import seal_text

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FOCUS_LINE = 2  # pixels
_ENDS = (*_ENTER, Qt.Key.Key_Escape)


class CandidateCard(QWidget):
    """Shows a record and asks for decisions on it; makes none itself."""

    confirm_requested = Signal(bool)  # stay
    correct_requested = Signal(object, str, bool)  # Mention, overruling reason, stay
    alternative_requested = Signal(int)  # from 0
    version_requested = Signal(object)  # Mention: an earlier one
    cancelled = Signal()
    add_requested = Signal(object)  # Mention
    reveal_requested = Signal(object)  # Span
    editing_changed = Signal(bool)

    def __init__(self, suggest: Suggest | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail: RecordDetail | None = None
        self._stored: StoredDocument | None = None
        self._proposal: Candidate | None = None
        self._is_new = False
        self._is_editing = False
        self._is_staying = False  # of the decision for which a reason is being asked
        self._header = CardHeader(self)
        self._lock = QLabel(self)
        self._lock.setWordWrap(True)
        self._lock.setProperty("muted", True)
        self._lock.hide()
        self.form = CardForm(suggest, self)
        self._suggested = QLabel(self)
        self._suggested.setWordWrap(True)
        self._suggested.setProperty("muted", True)
        self._save = SaveBar(self)
        self._alternatives = Alternatives(self)
        self._why = Why(self)
        self._earlier = EarlierDecisions(self)
        self._history = History(self)
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._body = QWidget(self)
        self._lay_out()
        self._connect()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._refresh()

    def _lay_out(self) -> None:
        body = QVBoxLayout(self._body)
        body.setContentsMargins(8, 8, 8, 8)
        body.setSpacing(8)
        for widget in (
            self._header,
            self._lock,
            self.form,
            self._suggested,
            self._save,
            self._alternatives,
            self._earlier,
            self._why,
            self._history,
        ):
            body.addWidget(widget)
        body.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidget(self._body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, _FOCUS_LINE, 0, 0)
        layout.addWidget(self._empty, 1)
        layout.addWidget(scroll, 1)

    def _connect(self) -> None:
        self.form.edited.connect(self._on_edited)
        self._alternatives.chosen.connect(self._on_alternative)
        self._why.reveal_requested.connect(self.reveal_requested)
        self._history.version_requested.connect(self.version_requested)
        self._save.save_requested.connect(lambda: self.commit(self._is_staying))
        self._save.cancel_requested.connect(self.cancel)

    @property
    def suggest(self) -> Suggest | None:
        return self.form.indicator_editor.suggest

    @suggest.setter
    def suggest(self, suggest: Callable[[str], list[str]] | None) -> None:
        self.form.indicator_editor.suggest = suggest

    @property
    def earlier(self) -> Earlier | None:
        """Asked for earlier decisions on records like the one shown."""
        return self._earlier.ask

    @earlier.setter
    def earlier(self, ask: Earlier | None) -> None:
        self._earlier.ask = ask

    def show_record(self, detail: RecordDetail | None, stored: StoredDocument | None) -> None:
        """Show a record. What was typed stays if it is still the same version of the same one."""
        same = _version(detail) is not None and _version(detail) == _version(self._detail)
        self._detail, self._stored = detail, stored
        self._show_lock()
        if same and self._is_editing and not self._is_new:
            self._header.show_record(detail.record if detail is not None else None)
            return
        if detail is None:  # not before: which one is chosen first may only not be known yet
            self._empty.setText(self.tr("Choose a record in the text or in the table."))
        self._is_new = False
        self._proposal = detail.proposal if detail is not None else None
        self._show_fields(detail.record.mention if detail is not None else None)
        self._header.show_record(detail.record if detail is not None else None)
        self._earlier.show_record(detail.record if detail is not None else None)
        self._history.show_record(detail)
        self._show_suggested(detail.suggested if detail is not None else None)
        self._set_editing(is_editing=False)
        self._refresh()
        self._settle()

    def _settle(self) -> None:
        """Lay the card out now, from the inside: Qt would paint it first as it stood, then lay
        it out level by level, and paint it again."""
        for part in (self._header, self._alternatives.body, self._alternatives, self._body):
            layout = part.layout()
            if layout is not None and self.isVisible():
                layout.activate()

    def start_new(self, candidate: Candidate) -> None:
        """Fill the card with a proposal for words that nobody had marked; Enter adds it."""
        if self._stored is None or self._is_locked:
            return
        self._is_new, self._proposal = True, candidate
        self._show_fields(candidate.mention)
        self._header.show_new()
        self._earlier.show_record(None)
        self._history.show_record(None)
        self._show_suggested(None)
        self._set_editing(is_editing=True)
        self._refresh()
        self.form.start("indicator")

    def edit(self) -> None:
        """Start correcting at the field that is most likely wrong."""
        if (self._detail is not None or self._is_new) and not self._is_locked:
            self._set_editing(is_editing=True)
            self.form.start(self._least_certain())

    def is_editing(self) -> bool:
        """Whether something is being typed that Enter would decide and Esc drop."""
        return self._is_editing

    def is_suggesting(self) -> bool:
        """Whether fields are shown as earlier decisions have them: a confirmation then is the
        correction that takes them over."""
        return not self._suggested.isHidden() and self.form.is_changed

    def set_span(self, span: Span) -> None:
        """Let the value of the record be these words; the card is then being edited."""
        if self._stored is None or self._is_locked or (self._detail is None and not self._is_new):
            return
        self.form.set_span(span)
        self._header.show_words(self._stored.document, span)

    def take_alternative(self, number: int) -> None:
        """Put the reading with this number (from 1) into its field, to be confirmed by Enter."""
        alternatives = self._proposal.alternatives if self._proposal is not None else ()
        if 1 <= number <= len(alternatives) and not self._is_locked:
            chosen = alternatives[number - 1]
            self._set_editing(is_editing=True)
            self.form.take({chosen.field: chosen.value})
            self.form.start(chosen.field)

    def propose(self, values: Mapping[str, object]) -> None:
        """Take values as if they were typed, and decide, or ask what a decision needs."""
        self._set_editing(is_editing=True)
        self.form.take(values)
        self.commit(stay=True)

    def commit(self, stay: bool = False) -> None:
        """Ask for the decision that the fields amount to; at a wrong field, stop there."""
        self.form.value_editor.settle()
        mention = self.form.mention()
        if mention is None:
            self.form.start(self.form.first_wrong() or "indicator")
        elif not self._is_new and not self.form.is_changed:
            self._leave()
            self.confirm_requested.emit(stay)
        elif self.form.hints and not self._save.reason_for(self.form.hints):
            self._is_staying = stay
            self._save.ask_reason(self.form.hints)
        elif self._is_new:
            self._leave()
            self.add_requested.emit(mention)
        else:
            reason = self._save.reason_for(self.form.hints) if self.form.hints else ""
            self._leave()
            self.correct_requested.emit(mention, reason, stay)

    def cancel(self) -> None:
        """Drop what was typed and show the record as it stands."""
        self._set_editing(is_editing=False)
        self.show_record(self._detail, self._stored)  # before a field that is left says its text
        self._leave()
        self.cancelled.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line over the pane that has the focus, as the other panes have it."""
        super().paintEvent(event)
        if self.hasFocus():
            accent = Theme.of(self.palette()).accent
            QPainter(self).fillRect(0, 0, self.width(), _FOCUS_LINE, accent)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update(0, 0, self.width(), _FOCUS_LINE)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update(0, 0, self.width(), _FOCUS_LINE)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Enter in a field is the card's; elsewhere it is the window's command."""
        is_offered = event.type() == QEvent.Type.ShortcutOverride and self._is_editing
        if is_offered and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self._is_editing:
            self.commit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_Escape and self._is_editing:
            self.cancel()
        elif self._is_editing and QKeySequence(event.keyCombination()) == FIX_KEY:
            self.form.take_fix()
        else:
            super().keyPressEvent(event)

    def _show_fields(self, mention: Mention | None) -> None:
        document = self._stored.document if self._stored is not None else None
        self.form.show_mention(mention, document)
        self.form.setEnabled(mention is not None and not self._is_locked)
        self._header.show_words(document, mention.span if mention is not None else None)
        self._alternatives.show_alternatives(self._proposal.alternatives if self._proposal else ())
        self._why.show_proposal(self._proposal, document.text if document is not None else "")

    @property
    def _is_locked(self) -> bool:
        return self._stored is not None and self._stored.is_locked

    def _show_lock(self) -> None:
        seal = self._stored.seal if self._stored is not None else None
        self._lock.setVisible(self._is_locked)
        self._alternatives.setEnabled(not self._is_locked)
        if seal is not None:
            why = self.tr("{who}. Nothing can be changed until a supervisor unlocks it.")
            self._lock.setText(why.format(who=seal_text(seal)))

    def _show_suggested(self, mention: Mention | None) -> None:
        """Put what earlier decisions speak for into the fields, which are then marked."""
        self._suggested.setVisible(mention is not None)
        if mention is not None:
            self.form.suggest(mention)
            said = self.tr(
                "The fields marked • are as in your earlier decisions (see “Why this?”): "
                "confirming takes them over, a number key takes another reading. Until then the "
                "table shows both: stored → suggested."
            )
            self._suggested.setText(said)

    def _refresh(self) -> None:
        is_filled = self._detail is not None or self._is_new
        self._empty.setVisible(not is_filled)
        self._scroll.setVisible(is_filled)

    def _set_editing(self, *, is_editing: bool) -> None:
        self._save.show_for(is_editing=is_editing, is_new=self._is_new)
        if is_editing != self._is_editing:
            self._is_editing = is_editing
            self.editing_changed.emit(is_editing)

    def _leave(self) -> None:
        """Give the keys back to the window's commands."""
        self._is_new = False
        self._set_editing(is_editing=False)
        if self.isAncestorOf(self.focusWidget() or self):
            self.setFocus()

    def _least_certain(self) -> str:
        """Where a hint speaks, else the field with the strongest other reading."""
        if self.form.first_wrong() is not None:
            return self.form.first_wrong() or "indicator"
        if self.form.hints:
            return self.form.hints[0].field
        alternatives = self._proposal.alternatives if self._proposal is not None else ()
        doubted = [other for other in alternatives if other.field in FIELDS]
        if doubted:
            return max(doubted, key=lambda other: other.confidence).field
        return "indicator"

    def _on_edited(self) -> None:
        self._set_editing(is_editing=self._is_new or self.form.is_changed or self._has_focus())

    def _has_focus(self) -> bool:
        return self.form.isAncestorOf(self.focusWidget() or self)

    def _on_alternative(self, number: int) -> None:
        if self._is_editing:
            self.take_alternative(number + 1)
        else:
            self.alternative_requested.emit(number)


def _is_own(event: QKeyEvent) -> bool:
    return event.key() in _ENDS or QKeySequence(event.keyCombination()) == FIX_KEY


def _version(detail: RecordDetail | None) -> tuple[int, int] | None:
    return (detail.record.id, detail.record.version) if detail is not None else None
