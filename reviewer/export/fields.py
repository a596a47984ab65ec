"""The columns of an export: names, order, what they mean, and what they hold for a record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from reviewer.domain.document import Page, Region
from reviewer.domain.notation import format_value, format_year, value_as_json, year_as_json
from reviewer.domain.record import Record
from reviewer.domain.signoff import Seal

Scalar = str | int | float | Decimal | bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a record comes from."""

    document_uid: str
    title: str
    region: Region | None
    issuer: str
    document_kind: str
    document_year: int | None
    source_name: str
    file_sha256: str
    text_sha256: str
    pages: tuple[Page, ...] = ()
    seal: Seal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What holds for the whole export: the trail's head by which it can be checked later."""

    database_uid: str
    trail_entry: int
    trail_hash: str
    exported_at: str
    program: str


@dataclass(frozen=True, slots=True)
class Line:
    """One record with all that is written of it. is_after_sign_off: it was changed after one;
    plain: how many of a unit without 万 and 亿 its own unit is, and that unit."""

    record: Record
    origin: Origin
    sentence: str
    facts: Facts
    is_after_sign_off: bool = False
    plain: tuple[Decimal, str] = (Decimal(1), "")


@dataclass(frozen=True, slots=True)
class Field:
    """One column. of: its cell in a table; as_json: its value in JSON, where that differs."""

    name: str
    type: str
    en: str
    zh: str
    of: Callable[[Line], Scalar]
    as_json: Callable[[Line], object] | None = None

    def json(self, line: Line) -> object:
        return self.of(line) if self.as_json is None else self.as_json(line)


def _value(line: Line) -> Scalar:
    value = line.record.mention.value
    if isinstance(value, tuple):
        return format_value(value, line.record.mention.comparator)
    return value


def _year(line: Line) -> Scalar:
    year = line.record.mention.year
    return format_year(year) if isinstance(year, tuple) else year


def _number(line: Line) -> Decimal | None:
    value = line.record.mention.value
    if value is None or isinstance(value, tuple):
        return None
    number = value * line.plain[0]
    whole = number.to_integral_value()
    return whole if number == whole else number.normalize()


def _number_unit(line: Line) -> str:
    return "" if _number(line) is None else line.plain[1]


def _first_year(line: Line) -> int | None:
    year = line.record.mention.year
    return year[0] if isinstance(year, tuple) else year


def _last_year(line: Line) -> int | None:
    year = line.record.mention.year
    return year[1] if isinstance(year, tuple) else year


def _page(line: Line) -> int | None:
    start = line.record.mention.span.start
    return next((page.number for page in line.origin.pages if start in page.span), None)


def _region(line: Line) -> str:
    return line.origin.region.full_name if line.origin.region else ""


def _region_code(line: Line) -> str:
    return line.origin.region.code if line.origin.region else ""


def _seal(line: Line) -> Seal | None:
    """The sign-off that the record still stands under."""
    seal = line.origin.seal
    return seal if seal is not None and seal.is_locked else None


def _release(line: Line) -> str:
    seal = _seal(line)
    return seal.name if seal else ""


def _signed_off_by(line: Line) -> str:
    seal = _seal(line)
    return seal.by if seal else ""


def _signed_off_at(line: Line) -> str:
    seal = _seal(line)
    return seal.at.isoformat(timespec="seconds") if seal else ""


def _decided_at(line: Line) -> str:
    at = line.record.decided_at
    return "" if at is None else at.isoformat(timespec="seconds")


FIELDS: tuple[Field, ...] = (
    Field(
        "record_uid",
        "text",
        "Key of the record, the same for good",
        "记录标识，永久不变",
        lambda line: line.record.uid,
    ),
    Field("document", "text", "Title of the document", "文档标题", lambda line: line.origin.title),
    Field(
        "region",
        "text",
        "Region of the document, from the province down",
        "文档所属地区（含上级）",
        _region,
    ),
    Field(
        "region_code", "text", "Its code by GB/T 2260", "行政区划代码（GB/T 2260）", _region_code
    ),
    Field("issuer", "text", "Issuing body", "发文机关", lambda line: line.origin.issuer),
    Field(
        "document_kind",
        "outline, action_plan, work_report, bulletin, other",
        "Kind of document",
        "文档类型",
        lambda line: line.origin.document_kind,
    ),
    Field(
        "document_year",
        "integer",
        "Year of the document",
        "文档年份",
        lambda line: line.origin.document_year,
    ),
    Field(
        "indicator",
        "text",
        "Full name of what is measured, in the words of the text",
        "指标全称，用原文词语",
        lambda line: line.record.mention.indicator,
    ),
    Field(
        "value",
        "number; range low—high; parts a:b:c",
        "The number as written, not rescaled; empty: a qualitative target",
        "数值，按原文不换算；定性目标为空",
        _value,
        lambda line: value_as_json(line.record.mention.value),
    ),
    Field(
        "unit",
        "text",
        "Unit as written, without spaces",
        "单位，按原文去空格",
        lambda line: line.record.mention.unit,
    ),
    Field(
        "number",
        "number",
        "The value to calculate with, its 万 and 亿 multiplied out; empty: no single number",
        "供计算的数值，万、亿已换算；非单一数值时为空",
        _number,
        lambda line: value_as_json(_number(line)),
    ),
    Field(
        "number_unit",
        "text",
        "Unit of that number",
        "上列数值的单位",
        _number_unit,
    ),
    Field(
        "comparator",
        "= ≈ > ≥ < ≤ range",
        "How the value compares",
        "比较",
        lambda line: line.record.mention.comparator.value,
    ),
    Field(
        "measure",
        "level, growth, avg_growth, change, multiple, ratio, composition, rank",
        "What kind of number it is",
        "度量",
        lambda line: line.record.mention.measure.value,
    ),
    Field(
        "year",
        "integer; span first–last",
        "Year that the value is of",
        "数值所属年份",
        _year,
        lambda line: year_as_json(line.record.mention.year),
    ),
    Field(
        "year_first",
        "integer",
        "The year, or the first of a span",
        "年份，或时段的首年",
        _first_year,
    ),
    Field(
        "year_last",
        "integer",
        "The year, or the last of a span",
        "年份，或时段的末年",
        _last_year,
    ),
    Field(
        "status",
        "actual, target",
        "Measured, or planned",
        "实际值或目标值",
        lambda line: line.record.mention.status.value,
    ),
    Field(
        "kind",
        "indicator, output",
        "A statistic, or works carried out",
        "统计指标或工作量",
        lambda line: line.record.mention.kind.value,
    ),
    Field(
        "scope",
        "text",
        "Place or group where it is not the document's region",
        "范围：非文档所属地区时的地区或群体",
        lambda line: line.record.mention.scope,
    ),
    Field(
        "value_text",
        "text",
        "The value exactly as it stands in the text",
        "原文中的数值及单位",
        lambda line: line.record.mention.value_text,
    ),
    Field("sentence", "text", "The sentence it stands in", "所在句子", lambda line: line.sentence),
    Field(
        "state",
        "pending, confirmed, corrected, rejected, added, disputed",
        "State of the review",
        "审校状态",
        lambda line: line.record.state.value,
    ),
    Field("reviewer", "text", "Who decided", "审校员", lambda line: line.record.decided_by),
    Field("decided_at", "time, UTC", "When", "审校时间（UTC）", _decided_at),
    Field(
        "reason",
        "text",
        "Reason of a rejection or an overruled warning",
        "驳回或保留的理由",
        lambda line: line.record.reason,
    ),
    Field("comment", "text", "Comment", "备注", lambda line: line.record.comment),
    Field(
        "flagged", "0, 1", "Marked as doubtful", "存疑", lambda line: int(line.record.is_flagged)
    ),
    Field(
        "confidence",
        "number, 0 to 1",
        "Confidence of the extractor",
        "提取置信度",
        lambda line: line.record.confidence,
    ),
    Field("rule", "text", "Rule that found the value", "提取规则", lambda line: line.record.rule),
    Field(
        "catalogue_id",
        "text",
        "Standard indicator it was matched to",
        "对应的标准指标",
        lambda line: line.record.catalogue_id,
    ),
    Field(
        "source_name", "text", "Name of the file", "文件名", lambda line: line.origin.source_name
    ),
    Field(
        "page",
        "integer",
        "Page of a PDF on which the value begins, from 1",
        "数值所在的 PDF 页码（从 1 计）",
        _page,
    ),
    Field(
        "start",
        "integer",
        "First character of the value, counted from 0 in the source's text",
        "数值首字符位置（原文从 0 计）",
        lambda line: line.record.mention.span.start,
    ),
    Field(
        "end",
        "integer",
        "Character after its last",
        "数值末字符之后的位置",
        lambda line: line.record.mention.span.end,
    ),
    Field(
        "document_uid",
        "text",
        "Key of the document",
        "文档标识",
        lambda line: line.origin.document_uid,
    ),
    Field(
        "file_sha256",
        "text",
        "SHA-256 of the file",
        "文件 SHA-256",
        lambda line: line.origin.file_sha256,
    ),
    Field(
        "text_sha256",
        "text",
        "SHA-256 of its text in UTF-8",
        "文本（UTF-8）SHA-256",
        lambda line: line.origin.text_sha256,
    ),
    Field(
        "release",
        "text",
        "Release that the document is signed off for",
        "文档签核所属的发布版",
        _release,
    ),
    Field(
        "signed_off_by",
        "text",
        "Who signed the document off; empty: nobody, or it was unlocked since",
        "文档签核人；为空：未签核或已解除锁定",
        _signed_off_by,
    ),
    Field("signed_off_at", "time, UTC", "When", "签核时间（UTC）", _signed_off_at),
    Field(
        "after_sign_off",
        "0, 1",
        "Changed after a sign-off of its document",
        "文档签核后有改动",
        lambda line: int(line.is_after_sign_off),
    ),
    Field(
        "trail_entry",
        "integer",
        "Last entry of the audit trail at the time of the export",
        "导出时审计轨迹的末条序号",
        lambda line: line.facts.trail_entry,
    ),
    Field(
        "trail_hash",
        "text",
        "Hash of that entry",
        "该条的哈希值",
        lambda line: line.facts.trail_hash,
    ),
)
