"""The audit report as one HTML file: no scripts, nothing fetched, readable by Qt's rich text too.

Ordered by the four properties that Chinese archives test (DA/T 70-2018): 真实性, 完整性, 可用性,
安全性; the quality of the work follows. Text of documents and names is escaped throughout.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from reviewer.audit.findings import Finding
from reviewer.report import work
from reviewer.report.figures import Figures
from reviewer.report.tables import facts, note, section, table
from reviewer.report.words import Words

Plot = Callable[[str], str]
"""What stands in the page for an SVG."""

_TEXT = {"source_text", "source_file", "guideline", "proposals", "link", "damaged", "unreadable"}
_CHAIN = {
    "entry_missing",
    "entry_changed",
    "entry_unlinked",
    "entry_changes",
    "change_stray",
    "receipt",
    "damaged",
    "unreadable",
}
_REPLAY = {"state", "object_missing", "object_stray", "derived", "damaged", "unreadable"}
_GUARDS = {"schema", "damaged"}
_SPANS = {"span", "damaged", "unreadable"}
_SAMPLES = {"sample", "damaged", "unreadable"}
_MOST_BROKEN = 500

_STYLE = """
body { font-family: "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif;
       color: #1b1f24; background: #ffffff; line-height: 1.5; max-width: 60em; margin: 2em auto; }
h1 { font-size: 1.6em; }
h2 { font-size: 1.25em; margin-top: 2em; border-bottom: 1px solid #d5d9de; }
h3 { font-size: 1.05em; } p.note { color: #5a626c; }
table { border-collapse: collapse; margin: 0.6em 0; }
th, td { border: 1px solid #d5d9de; padding: 4px 10px; text-align: left; vertical-align: top; }
th { background: #f4f5f7; } td.n { text-align: right; }
.good { color: #1a6b34; } .bad { color: #b0413e; font-weight: bold; }
svg { max-width: 100%; height: auto; } code { word-break: break-all; }
@media print { h2 { break-after: avoid; } table, svg { break-inside: avoid; } }
"""


def html(figures: Figures, words: Words, plot: Plot = lambda svg: svg) -> str:
    """The whole page. plot: puts another mark in the place of an SVG, for who cannot read it."""
    language = "zh-CN" if words.language == "zh" else "en"
    parts = [
        _head(figures, words),
        _summary(figures, words),
        _authenticity(figures, words),
        _integrity(figures, words),
        _usability(figures, words),
        _security(figures, words),
        _broken(figures.broken, words),
        *work.sections(figures, words, plot),
    ]
    title = escape(f"{words('title')} – {figures.name}")
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8">'
        f"<title>{title}</title><style>{_STYLE}</style></head>\n"
        f"<body>{''.join(parts)}</body></html>\n"
    )


def _verdict(words: Words, *, is_good: bool, is_whole: bool = True) -> str:
    """is_whole: nothing is left that a reader must weigh."""
    if not is_good:
        return f"✕ {words('failed')}"
    return f"✓ {words('passed')}" if is_whole else f"○ {words('note')}"


# -- head and summary ----------------------------------------------------------------------------


def _head(figures: Figures, words: Words) -> str:
    entry, digest = figures.head
    rows = [
        (words("database"), f"{figures.name} · {figures.database_uid}"),
        (words("made_at"), words.time(figures.at)),
        (words("made_by"), figures.by),
        (words("program"), figures.program),
        (words("head"), words("head_note", entry=f"{entry:,}", hash=digest)),
    ]
    return f"<h1>{escape(words('title'))}</h1>{facts(rows)}"


def _summary(figures: Figures, words: Words) -> str:
    signatures = {code for code in _codes(figures) if _is_signature(code)}
    counts = figures.counts
    rows = []
    for key, codes, is_whole in (
        ("authenticity", _CHAIN | _REPLAY | _SAMPLES | signatures, True),
        ("integrity", _TEXT, not counts.n_numerals_open),
        ("usability", _SPANS, True),
        ("security", _GUARDS, bool(counts.accounts) and figures.is_encrypted),
    ):
        verdict = _verdict(words, is_good=figures.is_sound(*codes), is_whole=is_whole)
        rows.append((words(key), f"{verdict}\u3000{words(f'{key}_basis')}"))
    return section(words("summary"), facts(rows), note(words("evident")))


def _codes(figures: Figures) -> set[str]:
    return {one.code for one in figures.broken}


def _is_signature(code: str) -> bool:
    return code.startswith(("signed", "checkpoint", "unsigned", "receipt_"))


# -- the four properties -------------------------------------------------------------------------


def _authenticity(figures: Figures, words: Words) -> str:
    counts = figures.counts
    signatures = {code for code in _codes(figures) if _is_signature(code)}
    locked = sum(len(one.documents) == len(one.locked) for one in figures.sign_offs)
    last = words(
        "last_checkpoint",
        entry=f"{counts.signed_entry:,}",
        name=counts.signed_by,
        at=words.time(counts.signed_at),
    )
    rows = [
        (words("chain"), _verdict(words, is_good=figures.is_sound(*_CHAIN))),
        (words("replay"), _verdict(words, is_good=figures.is_sound(*_REPLAY))),
        (
            words("signatures"),
            _verdict(words, is_good=not signatures or figures.is_sound(*signatures)),
        ),
        (words("signed_samples"), _verdict(words, is_good=figures.is_sound(*_SAMPLES))),
        (words("entries"), f"{counts.n_entries:,}"),
        (words("first_entry"), words.time(counts.first_at)),
        (words("last_entry"), words.time(counts.last_at)),
        (words("clock_back"), f"{counts.n_clock_back:,}"),
        (
            words("checkpoints"),
            f"{counts.n_checkpoints:,}. {last}" if counts.n_checkpoints else words("none"),
        ),
        (
            words("sign_offs"),
            words("of_which_locked", n=len(figures.sign_offs), locked=locked)
            if figures.sign_offs
            else words("none"),
        ),
    ]
    return section(words("authenticity"), facts(rows))


def _integrity(figures: Figures, words: Words) -> str:
    counts = figures.counts
    n, is_open = counts.n_numerals, counts.n_numerals_open
    share = f"{(n - is_open) / n:.1%}" if n else "–"
    backups = figures.backups
    rows = [
        (words("source_hashes"), _verdict(words, is_good=figures.is_sound(*_TEXT - {"link"}))),
        (words("links"), _verdict(words, is_good=figures.is_sound("link", "damaged"))),
        (
            words("sources"),
            words(
                "files_kept",
                n=f"{counts.n_sources:,}",
                kept=f"{counts.n_files:,}",
                bytes=f"{counts.n_bytes:,}",
            ),
        ),
        (words("documents"), f"{counts.n_documents:,}"),
        (
            words("numerals"),
            words("numerals_open", n=f"{n:,}", open=f"{is_open:,}", share=share),
        ),
        (
            words("backups"),
            words("backups_note", n=len(backups), at=words.time(max(b.at for b in backups)))
            if backups
            else words("none"),
        ),
    ]
    return section(words("integrity"), facts(rows))


def _usability(figures: Figures, words: Words) -> str:
    counts = figures.counts
    is_open = counts.states.get("pending", 0) + counts.states.get("disputed", 0)
    states = ", ".join(
        f"{words.maybe(_STATES.get(state, state))} {n:,}" for state, n in counts.states.items()
    )
    formats = ", ".join(f"{name} {n:,}" for name, n in counts.formats.items())
    rows = [
        (words("spans"), _verdict(words, is_good=figures.is_sound(*_SPANS))),
        (words("records"), states or words("none")),
        (words("open_records"), f"{is_open:,}"),
        (words("formats_in"), formats or words("none")),
        (words("formats_out"), ", ".join(figures.formats)),
    ]
    return section(words("usability"), facts(rows))


_STATES = {"confirmed": "confirmed", "corrected": "corrected", "rejected": "rejected"}


def _security(figures: Figures, words: Words) -> str:
    counts = figures.counts
    operations = counts.operations
    rows = [
        (words("guards"), _verdict(words, is_good=figures.is_sound(*_GUARDS))),
        (words("encryption"), words("encrypted" if figures.is_encrypted else "not_encrypted")),
        (words("failed_attempts"), f"{operations.get('sign_in_failed', 0):,}"),
        (words("restores"), f"{operations.get('restore', 0):,}"),
        (words("checkpoints"), f"{counts.n_checkpoints:,}"),
    ]
    if not counts.accounts:
        return section(words("security"), facts([*rows, (words("accounts"), words("no_accounts"))]))
    people = table(
        (words("name"), words("role"), words("state")),
        [
            (one.name, words(one.role.value), words("enabled" if one.is_active else "disabled"))
            for one in counts.accounts
        ],
    )
    return section(words("security"), facts(rows), f"<h3>{escape(words('accounts'))}</h3>", people)


def _broken(findings: Sequence[Finding], words: Words) -> str:
    if not findings:
        return section(words("broken_list"), note(words("nothing_broken")))
    items = "".join(f"<li>{escape(str(one))}</li>" for one in findings[:_MOST_BROKEN])
    more = f"<p>… {len(findings):,}</p>" if len(findings) > _MOST_BROKEN else ""
    return section(words("broken_list"), f"<ul>{items}</ul>{more}")
