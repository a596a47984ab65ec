"""What a report tells, gathered once: the check of the database, its counts, the work and the
samples. The same at the same state of the database, but for the time of the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from reviewer import __version__
from reviewer.audit import trail
from reviewer.audit.findings import Finding
from reviewer.audit.verify import verify
from reviewer.domain.sampling import Inspection
from reviewer.domain.signoff import SignOff
from reviewer.export import FORMATS
from reviewer.stats import findings
from reviewer.stats.findings import Findings
from reviewer.storage import backup, cipher, figures, inspections, queries, signoffs
from reviewer.storage.backup import Backup
from reviewer.storage.figures import Counts
from reviewer.storage.store import Store

Progress = Callable[[int, int], None]
_STEPS = 100
_VERIFYING, _COUNTING = 70, 25  # of the steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """broken: what the check found, warnings among it; titles: of the documents, by uid."""

    name: str
    database_uid: str
    program: str
    at: datetime
    by: str
    head: tuple[int, str]
    broken: Sequence[Finding]
    counts: Counts
    sign_offs: Sequence[SignOff]
    backups: Sequence[Backup]
    work: Findings
    samples: Sequence[Inspection]
    titles: dict[str, str]
    formats: Sequence[str]
    is_encrypted: bool

    def is_sound(self, *codes: str) -> bool:
        """Whether the check found none of these (nothing at all, where none is named)."""
        found = (one for one in self.broken if not one.is_warning)
        return not any(one.code in codes or not codes for one in found)


def gather(store: Store, *, by: str, fast: float, progress: Progress | None = None) -> Figures:
    """Check and count the whole database. What ``progress`` raises ends it."""
    report = progress or (lambda _done, _all: None)
    broken = verify(store, progress=_part(report, 0, _VERIFYING))
    work = findings.load(store, fast=fast, report=_part(report, _VERIFYING, _COUNTING))
    with store.read() as session:
        told = Figures(
            name=store.path.name,
            database_uid=store.uid,
            program=__version__,
            at=store.clock(),
            by=by,
            head=trail.head(session),
            broken=broken,
            counts=figures.counts(session),
            sign_offs=signoffs.sign_offs(session),
            backups=backup.backups(store.path),
            work=work,
            samples=inspections.inspections(session),
            titles={one.uid: one.title or one.source_name for one in queries.documents(session)},
            formats=tuple(FORMATS),
            is_encrypted=cipher.is_encrypted(store.path),
        )
    report(_STEPS, _STEPS)
    return told


def _part(report: Progress, start: int, length: int) -> Progress:
    """A step of the work as a part of the whole."""
    return lambda done, total: report(start + length * done // max(total, 1), _STEPS)
