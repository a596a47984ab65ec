"""What the stages hand on to each other: values found, and mentions still being filled in.

Spans are absolute, in code points of ``Document.text``. A stage that does not know a field
leaves it None; the pipeline fills what is left and turns drafts into candidates.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from reviewer.domain.candidate import Alternative, Evidence
from reviewer.domain.mention import Comparator, Kind, Measure, Status, Value, Year
from reviewer.domain.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A value as it stands in the text, with nothing known of what it measures.

    span: the value with its unit (what becomes value_text); unit: without spaces; rank: it is
    a place in an order (第3位); rule: the rule that found it.
    """

    span: Span
    value: Value
    unit: str = ""
    comparator: Comparator = Comparator.EQUAL
    rank: bool = False
    rule: str = ""


UNSET = "unset"
"""The year of a draft whose year nobody looked for; None says that there is no hint."""


@dataclass(slots=True, kw_only=True)
class Draft:
    """A mention being filled in. None: not decided yet (value None: qualitative).

    sure: field → how sure the stage that set it is, in [0, 1]; evidence: why; alternatives:
    other readings, best first.
    """

    span: Span
    value: Value
    rule: str
    indicator: str | None = None
    unit: str = ""
    comparator: Comparator = Comparator.EQUAL
    measure: Measure | None = None
    status: Status | None = None
    year: Year | str = UNSET
    kind: Kind | None = None
    scope: str | None = None
    catalogue_id: str = ""
    sure: dict[str, float] = field(default_factory=dict)
    evidence: list[Evidence] = field(default_factory=list)
    alternatives: list[Alternative] = field(default_factory=list)

    def because(
        self, name: str, rule: str, *, span: Span | None = None, note: str = "", sure: float = 0.9
    ) -> None:
        """Note why the field ``name`` has its value and how sure that is."""
        self.evidence.append(Evidence(name, rule, span, note))
        self.sure[name] = sure
