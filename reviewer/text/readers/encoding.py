"""Bytes to characters: UTF-8, UTF-16, UTF-32, GB18030 and Big5, told apart without guessing.

A byte-order mark decides; then valid UTF-8, which other encodings of Chinese practically never
are. GB18030 and Big5 share most byte pairs, so both are tried and the reading with the commoner
characters wins: a wrong reading consists of rare ones. So it is with UTF-16 without a mark.
``charset-normalizer`` is asked last, for texts in neither. The result depends on the bytes alone.
"""

from __future__ import annotations

import codecs
from functools import cache

import charset_normalizer

from reviewer.errors import QT_TRANSLATE_NOOP, ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHINESE = ("gb18030", "big5", "cp950", "big5hkscs")
_SAMPLE = 200_000  # characters that are weighed; more cannot change the verdict
_PLAUSIBLE = 0.15  # below it a reading is no Chinese: measured, see tests
_TEXT_CONTROLS = frozenset("\t\n\r\f\v\x1a")
_WIDE_SIGNS = frozenset(map(chr, range(32))) - _TEXT_CONTROLS  # halves of wider characters
_PUNCTUATION = frozenset("，。、；：？！（）《》“”‘’「」『』【】〔〕—…·％－～　①②③④⑤⑥⑦⑧⑨⑩℃")
# The commonest characters of written Chinese, and of plans and reports, in both scripts.
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过"
    "子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体"
    "制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内"
    "数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提"
    "直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计"
    "别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海"
    "口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身"
    "车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石"
    "记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青"
    "省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型"
    "眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严乡镇村委员会亿元"
    "這個為時來們對會發動過說產種後學經進著裡現實電從業還開機當點應關數線內質變條沒結問題軍體見計"
    "總設長資邊級統將組別論運農幾區強決幹戰則據處隊門規熱領東導壓爭濟階術極聯認權證轉單風車務萬達"
    "積議聲報類離華確張馬節話傳許廣記習響約勞團歷構稱準號維劃選標寫親養層專狀廠識適屬圓調滿縣參紅"
    "細聽該鐵價嚴鄉鎮億萬慶臺灣縣與於務眾復織備辦眞項億兩較興億產業園區綠色創優環境護僅將預"
)


def decode(data: bytes, name: str) -> tuple[str, str]:
    """The text without byte-order mark, and the codec that reads it; newlines as they are.

    Raises ReadError if the bytes are no text, or damaged text.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], codec, name), codec
    text = _unmarked_utf(data)
    if text is None:
        text = _best(data, _CHINESE)
    if text is None:
        _refuse_damaged(data, name)
        text = _other(data)
    if text is None or _is_binary(text[0]):
        raise ReadError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}” is not a text document. Choose a file in one of the formats "
                "txt, md, docx, pdf, html, xlsx or csv.",
            ),
            file=name,
        )
    return text


def _strict(data: bytes, codec: str, name: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise _damaged(name, codec, error.start) from None


def _damaged(name: str, codec: str, position: int) -> ReadError:
    return ReadError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}” is damaged: byte {position} cannot be read as {encoding}. "
            "Get an undamaged copy, or save it again as UTF-8.",
        ),
        file=name,
        position=position,
        encoding=codec.upper(),
    )


def _try(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _unmarked_utf(data: bytes) -> tuple[str, str] | None:
    text = _try(data, "utf-8")
    if text is not None and not any(char in text[:_SAMPLE] for char in _WIDE_SIGNS):
        return text, "utf-8"
    wide = _unmarked_utf16(data)
    if text is not None and (wide is None or plausibility(text) > plausibility(wide[0])):
        return text, "utf-8"
    return wide


def _unmarked_utf16(data: bytes) -> tuple[str, str] | None:
    """UTF-16 without a mark shows by NULs on one side, or by being the likeliest Chinese."""
    if len(data) % 2:
        return None
    n_even, n_odd = data[0::2].count(0), data[1::2].count(0)
    best = _best(data, ("utf-16-le", "utf-16-be", *_CHINESE))
    if best is not None:
        return best if best[1].startswith("utf-16") else None
    codec = "utf-16-be" if n_even > n_odd else "utf-16-le"
    if max(n_even, n_odd) * 4 < len(data) or min(n_even, n_odd) * 8 > len(data):
        return None
    text = _try(data, codec)  # mostly ASCII
    return None if text is None or _is_binary(text) else (text, codec)


def _best(data: bytes, candidates: tuple[str, ...]) -> tuple[str, str] | None:
    """The most plausible reading, if it is plausible at all; the earlier one of equals."""
    best: tuple[float, str, str] | None = None
    for codec in candidates:
        text = _try(data, codec)
        if text is None:
            continue
        score = plausibility(text)
        if best is None or score > best[0] + 1e-9:
            best = (score, text, codec)
    return None if best is None or best[0] < _PLAUSIBLE else best[1:]


def plausibility(text: str) -> float:
    """How much the text looks like written Chinese: 1 and above surely, 0 and below surely not.

    The mean over the characters beyond ASCII: common ones count 1.5, other everyday ones 1,
    rare ones and those of other scripts less than nothing.
    """
    everyday = _everyday()
    points, n_counted = 0.0, 0
    for char in text[:_SAMPLE]:
        if char < "\x80":
            if char < " " and char not in _TEXT_CONTROLS:
                points, n_counted = points - 2, n_counted + 1
            continue
        n_counted += 1
        if char in _COMMON:
            points += 1.5
        elif char in everyday or char in _PUNCTUATION:
            points += 1.0
        elif "\u4e00" <= char <= "\u9fff":
            points -= 0.6
        elif "\uff00" <= char <= "\uffee" or "\u2000" <= char <= "\u2bff":
            points += 0.0
        else:
            points -= 2.0
    return points / n_counted if n_counted else 0.0


@cache
def _everyday() -> frozenset[str]:
    """The first levels of GB 2312 and Big5: some 6,700 characters, the rest being rare."""
    chars: set[str] = set()
    for lead in range(0xB0, 0xD8):
        pairs = bytes(byte for trail in range(0xA1, 0xFF) for byte in (lead, trail))
        chars.update(pairs.decode("gb2312", "ignore"))
    trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    for lead in range(0xA4, 0xC7):
        pairs = bytes(byte for trail in trails for byte in (lead, trail))
        chars.update(pairs.decode("big5", "ignore"))
    return frozenset(char for char in chars if char >= "\u4e00")


def _refuse_damaged(data: bytes, name: str) -> None:
    """Name the first bad byte of a text that is right but for a few."""
    for codec in ("utf-8", "gb18030", "big5"):
        text = data.decode(codec, "replace")
        n_bad = text.count("\ufffd")
        readable = text[:_SAMPLE].replace("\ufffd", "")
        if n_bad * 50 <= len(text) + 50 and plausibility(readable) >= 0.9:
            try:
                data.decode(codec)
            except UnicodeDecodeError as error:
                raise _damaged(name, codec, error.start) from None


def _other(data: bytes) -> tuple[str, str] | None:
    match = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    if match is None:
        return None
    text = _try(data, match.encoding)
    return None if text is None else (text, match.encoding)


def _is_binary(text: str) -> bool:
    """Whether control characters are more than a stray few."""
    sample = text[:_SAMPLE]
    n_controls = sum(char < " " and char not in _TEXT_CONTROLS for char in sample)
    return n_controls * 20 > len(sample)
