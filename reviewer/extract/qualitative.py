"""Targets without a number: 与经济增长同步, 达到全市平均水平 (guideline ruling 8)."""

from __future__ import annotations

from reviewer.domain.mention import Comparator
from reviewer.extract.quantities import Amount, Form
from reviewer.extract.rules import Alternation

STARTS = "与同和保高超快好优领达赶接不完实控满"


class Qualitative:
    """Finds the set phrases of ``resources/rules/qualitative.toml`` in target lists."""

    def __init__(self, rules: Alternation) -> None:
        self._rules = rules

    def scan(self, text: str) -> list[Amount]:
        """Every phrase that sets a target, as an amount without value, in order."""
        found = []
        for rule, start, end in self._rules.find_all(text):
            comparator = Comparator(rule.sets.get("comparator", "="))
            found.append(
                Amount(start, end, start, end, None, "", rule.sets["measure"], comparator,
                       Form.PLAIN, rule.id)
            )  # fmt: skip
        return found
