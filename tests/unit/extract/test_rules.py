"""Rule files: refused with file, line and reason; every rule's own examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewer import paths
from reviewer.errors import ResourceError
from reviewer.extract import qualitative, rules
from reviewer.extract import time as times
from reviewer.extract.quantities import Quantities, parts
from reviewer.extract.rules import Rule
from reviewer.extract.units import Units

FOLDER = paths.resources()
UNITS = Units.load(FOLDER / "lexicons" / "units.tsv")
QUANTITIES = Quantities.load(FOLDER, UNITS)


def _examples(name: str, given: dict[str, str]) -> list[object]:
    file = rules.load(FOLDER / "rules" / f"{name}.toml", given)
    return [
        pytest.param(rule, text, expected, id=f"{rule.id}: {text}")
        for rule in file.rules
        for texts, expected in ((rule.matches, True), (rule.rejects, False))
        for text in texts
    ]


@pytest.mark.parametrize(("rule", "text", "expected"), _examples("setaside", parts(UNITS)))
def test_set_aside_rule_on_its_examples(rule: Rule, text: str, expected: bool) -> None:
    assert (rule.id in [piece.rule for piece in QUANTITIES.scan(text)]) is expected


@pytest.mark.parametrize(("rule", "text", "expected"), _examples("time", times.PARTS))
def test_time_rule_on_its_examples(rule: Rule, text: str, expected: bool) -> None:
    file = rules.load(FOLDER / "rules" / "time.toml", times.PARTS)
    found = file.combined(times.STARTS).find_all(text)
    assert (rule.id in [match[0].id for match in found]) is expected


@pytest.mark.parametrize(("rule", "text", "expected"), _examples("qualitative", {}))
def test_qualitative_rule_on_its_examples(rule: Rule, text: str, expected: bool) -> None:
    file = rules.load(FOLDER / "rules" / "qualitative.toml", {})
    found = file.combined(qualitative.STARTS).find_all(text)
    assert (rule.id in [match[0].id for match in found]) is expected


GOOD = """
[[rule]]
id = "a.good"
pattern = '{number}个'
matches = ["3个"]
source = "test"
"""


@pytest.mark.parametrize(
    ("addition", "reason"),
    [
        ("[[rule]]\nid = 'a.bad'\npattern = '('\nmatches = ['x']\nsource = 't'", "pattern:"),
        ("[[rule]]\nid = 'a.bad'\npattern = '(x)'\nmatches = ['x']\nsource = 't'", "groups"),
        ("[[rule]]\nid = 'a.bad'\npattern = '{no}'\nmatches = ['x']\nsource = 't'", "unknown part"),
        ("[[rule]]\nid = 'a.bad'\npattern = 'x'\nsource = 't'", "no matches"),
        ("[[rule]]\nid = 'a.bad'\npattern = 'x'\nmatches = ['x']", "no source"),
        ("[[rule]]\nid = 'bad'\npattern = 'x'\nmatches = ['x']\nsource = 't'", "not made of names"),
        ("[[rule]]\nid = 'a.good'\npattern = 'x'\nmatches = ['x']\nsource = 't'", "twice"),
        ("[[rule]]\nid = 'a.bad'\nwhat = 'x'", "unknown key what"),
        ("[[rule]]\nid = 'a.bad'\npattern = 3", "no str"),
        ("[[rule]", ""),
    ],
)
def test_a_wrong_rule_is_refused_with_file_and_reason(
    tmp_path: Path, addition: str, reason: str
) -> None:
    path = tmp_path / "some.toml"
    path.write_text(GOOD + addition, encoding="utf-8")
    with pytest.raises(ResourceError) as caught:
        rules.load(path, {"number": r"\d+"})
    assert "some.toml" in str(caught.value)
    assert reason in str(caught.value)


def test_a_wrong_rule_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "some.toml"
    path.write_text(GOOD + '[[rule]]\nid = "a.bad"\npattern = "["\n', encoding="utf-8")
    with pytest.raises(ResourceError) as caught:
        rules.load(path, {"number": r"\d+"})
    assert "line 8" in str(caught.value)
    assert "a.bad" in str(caught.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ResourceError):
        rules.load(tmp_path / "none.toml", {})
