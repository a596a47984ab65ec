"""What was decided before on candidates like the one shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from reviewer.domain.candidate import State
from reviewer.domain.record import Record
from reviewer.ui.background.pause import Pause
from reviewer.ui.look.states import STATE_LOOKS
from reviewer.ui.views.card_reasons import Section
from reviewer.ui.wording.fields import field_text, word

Earlier = Callable[[Record], Sequence[Record]]
_SOON_MS, _LATEST_MS = 150, 3000  # the record itself comes first
_MOST_SHOWN = 6


class EarlierDecisions(Section):
    """Counts them in its heading; unfolded it shows the latest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", is_open=False, parent=parent)
        self.ask: Earlier | None = None
        self._record: Record | None = None
        self._earlier: Sequence[Record] = ()
        self._pause = Pause(_SOON_MS, _LATEST_MS, self)
        self._pause.over.connect(self._on_pause)
        self.hide()

    def show_record(self, record: Record | None) -> None:
        self._record = record
        if record is None:
            self._pause.stop()
            self.hide()
        else:
            self._pause.ask()

    def fill(self) -> None:
        self.show_lines([self._line(record) for record in self._earlier[:_MOST_SHOWN]])

    def _on_pause(self) -> None:
        if self._record is None or self.ask is None:
            return
        self._earlier = [one for one in self.ask(self._record) if one.id != self._record.id]
        if self._earlier:
            self._button.setText(self._heading())
            self.refill()
        self.setVisible(bool(self._earlier))

    def _heading(self) -> str:
        counts = Counter(record.state for record in self._earlier)
        confirmed, total = counts[State.CONFIRMED], len(self._earlier)
        return self.tr("Same pattern: {confirmed} of {total} confirmed").format(
            confirmed=confirmed, total=total
        )

    def _line(self, record: Record) -> str:
        mention = record.mention
        fields = (field_text(mention, field) for field in ("value", "unit", "year", "status"))
        shown = " ".join(text for text in fields if text)
        return f"{STATE_LOOKS[record.state].sign} {word(record.state)}  {shown}"
