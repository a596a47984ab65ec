"""Each rule for tables matches its examples and not those that it must not match."""

from __future__ import annotations

import re

import pytest

from reviewer import paths
from reviewer.extract import rules
from reviewer.extract.rules import Rule
from reviewer.extract.tables.align import align, column_kinds
from reviewer.extract.tables.rules import FAMILIES
from reviewer.text.normalise import simplify

RULES = rules.load(paths.resources() / "rules" / "tables.toml", {}).rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_keeps_to_its_examples(rule: Rule) -> None:
    for example in rule.matches:
        assert re.search(rule.pattern, "".join(simplify(example).split())), example
    for example in rule.rejects:
        assert not re.search(rule.pattern, "".join(simplify(example).split())), example


def test_every_rule_belongs_to_a_family_that_is_read() -> None:
    assert {rule.id.partition(".")[0] for rule in RULES} == set(FAMILIES)


@pytest.mark.parametrize(
    ("row", "places"),
    [
        (["words", "unit", "number", "number", "attribute"], [0, 1, 2, 3, 4]),
        (["words", "unit", "number", "attribute"], [0, 1, 2, 4]),
        (["words", "unit", "none", "number", "none", "attribute"], [0, 1, None, 2, 3, 4]),
        (["words", "number", "number", "attribute"], [0, 2, 3, 4]),
        ([], []),
    ],
)
def test_cells_find_their_columns_by_what_they_hold(
    row: list[str], places: list[int | None]
) -> None:
    found = align(row, ["words", "unit", "number", "number", "attribute"])
    assert len(found) == len(row)
    kept = [at for at in found if at is not None]
    assert kept == [at for at in places if at is not None]


def test_a_column_of_dashes_and_numbers_is_one_of_numbers() -> None:
    rows = [["words", "none", "none"], ["words", "number", "none"]]
    assert column_kinds(rows) == ["words", "number", "none"]
