"""The guideline: the same numbered paragraphs in both languages, and reasons that point to them."""

from __future__ import annotations

import pytest

from reviewer.review import guideline, reasons


def test_both_languages_have_the_same_paragraphs_and_version() -> None:
    chinese, english = (guideline.load(language) for language in guideline.LANGUAGES)
    assert list(chinese.ids()) == list(english.ids())
    assert chinese.version == english.version
    for one, other in zip(chinese.sections, english.sections, strict=True):
        for left, right in zip(one.paragraphs, other.paragraphs, strict=True):
            assert bool(left.title) == bool(right.title), left.id
            assert len(left.examples) == len(right.examples), left.id


def test_paragraphs_are_numbered_without_gaps() -> None:
    for n, section in enumerate(guideline.load("zh").sections, 1):
        assert section.id == str(n)
        numbers = [paragraph.id for paragraph in section.paragraphs]
        assert numbers == [f"{n}.{m}" for m in range(1, len(numbers) + 1)]


def test_every_paragraph_says_something() -> None:
    for language in guideline.LANGUAGES:
        for section in guideline.load(language).sections:
            assert section.paragraphs
            assert all(paragraph.text for paragraph in section.paragraphs)


def test_every_reason_points_to_a_paragraph_that_is_there() -> None:
    known = set(guideline.load("zh").ids())
    assert {reason.guideline for reason in reasons.load()} <= known


def test_what_is_written_becomes_sections_paragraphs_and_examples() -> None:
    found = guideline.parse(
        "# 指南\n\n版本 2.1\n\n## 1 甲\n\n说明。\n\n"
        "**1.1 题** 正文。\n- `例` 一\n- 例二\n\n**1.2** 其他。\n"
    )
    assert (found.title, found.version) == ("指南", "2.1")
    (section,) = found.sections
    assert (section.title, section.intro) == ("甲", "说明。")
    first, second = section.paragraphs
    assert first == guideline.Paragraph("1.1", "题", "正文。", ("`例` 一", "例二"))
    assert second == guideline.Paragraph("1.2", "", "其他。")


@pytest.mark.parametrize(
    ("markdown", "told"),
    [
        ("", "title, version, numbers"),
        ("# 指南\n版本 1\n", "title, version, numbers"),
        ("# 指南\n版本 1\n- 例\n", "3: - 例"),
        ("# 指南\n版本 1\n## 1 甲\n**2.1** 错\n", r"4: \*\*2.1"),
        ("# 指南\n版本 1\n## 1 甲\n**1.1** 对\n漏了编号\n", "5: 漏了编号"),
        ("# 指南\n版本 1\n## 1 甲\n**1.1** 对\n**1.1** 重\n", "title, version, numbers"),
    ],
)
def test_what_is_no_guideline_is_refused_by_its_line(markdown: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        guideline.parse(markdown)
