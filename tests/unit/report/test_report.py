"""The audit report: what it tells of a database, in both languages, in a file of its own."""

from __future__ import annotations

import re
import sqlite3
import xml.etree.ElementTree as ET
from contextlib import closing
from pathlib import Path

import pytest

from reviewer import cli
from reviewer.domain.record import Actor
from reviewer.domain.sampling import Lot, Severity, Verdict
from reviewer.report import figures, page, plots
from reviewer.report.words import LANGUAGES, Words
from reviewer.review import inspecting, operations
from reviewer.stats import sampling
from reviewer.storage.store import Store
from tests import strategies

HOSTILE = '<script>alert("x")</script>'


@pytest.fixture
def reviewed(store: Store, actor: Actor) -> Store:
    """Two decisions, one by somebody with a strange name, and a sample that found nothing."""
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(store, strategies.source(), parts, actor=actor)
    operations.confirm(store, 1, version=1, actor=actor)
    operations.reject(store, 2, reason="name", version=1, actor=Actor(HOSTILE))
    plan = sampling.plan(2, level="II", aql="0.010", severity=Severity.NORMAL)
    number = inspecting.draw(store, Lot(), plan, lot_size=2, actor=actor)
    for item in inspecting.items(store, number):
        inspecting.judge(store, item.id, verdict=Verdict.AGREE, actor=actor)
    inspecting.close(store, number, actor=actor)
    return store


def made(store: Store, language: str = "en") -> str:
    return page.html(figures.gather(store, by="王督导", fast=2.0), Words(language))


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_the_four_properties_come_in_their_order(reviewed: Store) -> None:
    heads = re.findall(r"<h2>(.*?)</h2>", made(reviewed, "zh"))
    assert heads[1:5] == ["真实性", "完整性", "可用性", "安全性"]


def test_the_head_of_the_chain_is_told(reviewed: Store) -> None:
    told = figures.gather(reviewed, by="x", fast=2.0)
    assert told.head[1] in made(reviewed)


def test_a_sound_database_passes_and_says_what_is_left_to_weigh(reviewed: Store) -> None:
    text = text_of(made(reviewed))
    assert "✕" not in text
    assert "Authenticity ✓ passed" in text
    assert "Security ○ see below" in text  # no accounts, and not encrypted
    assert "a single user without a passphrase" in text


def test_a_record_changed_by_hand_fails_authenticity_alone(reviewed: Store) -> None:
    with closing(sqlite3.connect(reviewed.path)) as connection, connection:
        connection.execute("UPDATE record SET unit = '万元' WHERE id = 1")
    text = text_of(made(reviewed))
    assert "Authenticity ✕ failed" in text
    assert "Usability ✓ passed" in text
    assert "unit is 万元 instead of 亿元" in text


def test_what_others_wrote_is_no_markup(reviewed: Store) -> None:
    html = made(reviewed)
    assert HOSTILE not in html
    assert "&lt;script&gt;" in html


def test_nothing_is_fetched_and_nothing_runs(reviewed: Store) -> None:
    html = made(reviewed)
    assert "<script" not in html
    links = re.findall(r'(?:src|href|xmlns)="([^"]*)"', html)
    assert set(links) <= {"http://www.w3.org/2000/svg"}  # a name, which nothing fetches


def test_the_sample_is_told_with_its_seed(reviewed: Store) -> None:
    text = text_of(made(reviewed))
    assert "0.0% (0.0%–84.2%)" in text
    assert inspecting.samples(reviewed)[0].seed in text
    assert "accepted" in text


def test_an_empty_database_makes_a_report_too(store: Store) -> None:
    text = text_of(made(store))
    assert "Nothing was decided yet." in text
    assert "No sample was drawn yet." in text


def test_both_languages_have_every_word() -> None:
    english, chinese = (Words(language) for language in LANGUAGES)
    same = [key for key in english._words if english(key) == chinese(key)]
    assert same == ["limits"]  # Ac/Re


def test_plots_are_whole_and_to_scale() -> None:
    svg = plots.stacked([("甲 & 乙", [3, 1]), ("丙", [2, 0])], ["a", "b"], title="t<")
    root = ET.fromstring(svg)
    bars = [
        one for one in root.iter("{http://www.w3.org/2000/svg}rect") if one.find("*") is not None
    ]
    widths = [float(one.get("width", "0")) for one in bars]
    assert len(widths) == 3
    assert widths[0] == pytest.approx(3 * widths[1], rel=0.01)
    assert "甲 & 乙" in "".join(root.itertext())


# -- the command ---------------------------------------------------------------------------------


def test_the_command_writes_the_report(reviewed: Store, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    reviewed.close()
    assert cli.main(["report", "--db", str(reviewed.path), "--out", str(out)]) == 0
    assert "审计报告" in out.read_text(encoding="utf-8")


def test_the_command_says_that_something_is_broken(reviewed: Store, tmp_path: Path) -> None:
    with closing(sqlite3.connect(reviewed.path)) as connection, connection:
        connection.execute("UPDATE record SET unit = '万元' WHERE id = 1")
    out = tmp_path / "report.html"
    assert cli.main(["report", "--db", str(reviewed.path), "--out", str(out)]) == 1
    assert "✕" in out.read_text(encoding="utf-8")


def test_a_pdf_is_left_to_what_can_write_one(
    reviewed: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report.pdf"
    arguments = ["report", "--db", str(reviewed.path), "--out", str(out), "--language", "en"]
    assert cli.main(arguments) == 1
    assert "PDF cannot be written here" in capsys.readouterr().err
    pages = []
    assert cli.main(arguments, to_pdf=lambda make, path: pages.append((make(len), path))) == 0  # type: ignore[arg-type,return-value]
    assert pages[0][1] == out
    assert "Audit report" in pages[0][0]
