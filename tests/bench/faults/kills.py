"""SIGKILL at random moments of a review at full speed: what was acknowledged must be there.

The child tells each operation through a pipe only after it returned, as the window shows a
decision only after it returned. POSIX only: the child is forked, so that it starts at once.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import tempfile
import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from reviewer.audit import trail
from reviewer.domain.candidate import State
from reviewer.domain.record import Record
from reviewer.domain.view import View
from reviewer.review import operations
from reviewer.storage import backup, queries
from reviewer.storage.store import Store
from tests import strategies
from tests.bench.faults import project

_LIVES = 20  # of one database: checking a long trail takes long


@dataclass
class Outcome:
    """The last four: how often something was wrong; stopped: the child ended by itself."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    broken: int = 0
    gaps: int = 0
    stopped: int = 0


def run(n: int, *, seed: int = 0) -> Outcome:
    """Kill a reviewing child ``n`` times, a few times over with the same database."""
    chance = random.Random(seed)
    outcome = Outcome()
    for first in range(0, n, _LIVES):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a.sqlite3"
            project.make(path)
            for _ in range(min(_LIVES, n - first)):
                _kill_once(path, chance, outcome)
        if outcome.kills % 100 == 0:
            print(f"{outcome.kills} kills …", file=sys.stderr)
    return outcome


def _kill_once(path: Path, chance: random.Random, outcome: Outcome) -> None:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _be_killed(path, writing, seed=chance.randrange(1 << 30))
    os.close(writing)
    told, was_killed = _listen(reading, child, after=chance.uniform(0.0, 1.0))
    os.close(reading)
    outcome.stopped += not was_killed
    outcome.kills += 1
    outcome.acknowledged += len(told)
    _judge(path, told, outcome)


def _listen(reading: int, child: int, *, after: float) -> tuple[list[dict[str, object]], bool]:
    """What the child acknowledged until it was killed, some time after its first word; and
    whether it did not stop before that by itself."""
    content = os.read(reading, 1 << 16)
    until = time.monotonic() + after
    while (left := until - time.monotonic()) > 0:
        if select.select([reading], [], [], left)[0]:
            part = os.read(reading, 1 << 16)
            content += part
            if not part:
                break
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    was_killed = os.WIFSIGNALED(status)
    while part := os.read(reading, 1 << 16):
        content += part
    return [json.loads(line) for line in content.splitlines() if line], was_killed


def _judge(path: Path, told: list[dict[str, object]], outcome: Outcome) -> None:
    findings = project.broken(path)
    store = Store.open(path)
    try:
        with store.read() as session:
            hashes = {row.id: row.hash for row in trail.rows(session)}
    finally:
        store.close()
    outcome.lost += sum(hashes.get(int(str(one["entry"]))) != one["hash"] for one in told)
    outcome.broken += bool(findings)
    outcome.gaps += sorted(hashes) != [*range(1, len(hashes) + 1)]


def _be_killed(path: Path, writing: int, *, seed: int) -> NoReturn:
    """Review until killed; whatever else ends it must not go on as the parent."""
    try:
        _review(path, writing, seed=seed)
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        os._exit(3)


def _review(path: Path, writing: int, *, seed: int) -> None:
    """Decide without end, telling what is done."""
    chance = random.Random(seed)
    store = Store.open(path)
    os.write(writing, b"\n")
    while True:
        entry = _act(store, chance)
        with store.read() as session:
            number, digest = trail.head(session)
        assert number == entry
        os.write(writing, json.dumps({"entry": entry, "hash": digest}).encode() + b"\n")


def _act(store: Store, chance: random.Random) -> int:
    with store.read() as session:
        one = chance.choice(queries.record_page(session, View(), offset=0, limit=20))
    kind = chance.choice(("confirm", "correct", "reject", "reopen", "flag", "add", "undo", "many"))
    if kind == "undo":
        last = operations.undoable(store, actor=project.ACTOR)
        if last is not None:
            return operations.undo(store, last.entry_id, actor=project.ACTOR).entry_id
    if kind == "many":
        return _decide_many(store)
    if kind == "add" and one.id < 200:
        missed = strategies.mention(strategies.TEXT, "1390个")
        return operations.add(store, one.document_id, missed, actor=project.ACTOR).entry_id
    return _decide(store, one, kind)


def _decide_many(store: Store) -> int:
    with store.read() as session:
        page = queries.record_page(session, View(), offset=0, limit=100)
    versions = {one.id: one.version for one in page}
    return operations.confirm_many(store, versions, actor=project.ACTOR).entry_id


def _decide(store: Store, one: Record, kind: str) -> int:
    said = {"version": one.version, "actor": project.ACTOR}
    if kind == "reject":
        return operations.reject(store, one.id, reason="name", **said).entry_id  # type: ignore[arg-type]
    if kind == "reopen" and one.state is not State.PENDING:
        return operations.reopen(store, one.id, **said).entry_id  # type: ignore[arg-type]
    if kind == "flag":
        flagged = not one.is_flagged
        return operations.flag(store, one.id, is_flagged=flagged, **said).entry_id  # type: ignore[arg-type]
    if kind == "correct":
        better = strategies.mention(strategies.TEXT, "7.7%", year=2020)
        return operations.correct(store, one.id, better, **said).entry_id  # type: ignore[arg-type]
    return operations.confirm(store, one.id, **said).entry_id  # type: ignore[arg-type]


def back_up_while_writing(seconds: float) -> int:
    """Backups taken one after another beside a writer at full speed; how many were sound."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.sqlite3"
        project.make(path)
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            _be_killed(path, writing, seed=1)
        os.close(writing)
        os.read(reading, 1)
        made = 0
        until = time.monotonic() + seconds
        try:
            while time.monotonic() < until:
                target = Path(folder) / f"{made}.sqlite3"
                backup.copy(path, target)
                assert project.broken(target) == []
                made += 1
                while select.select([reading], [], [], 0)[0]:
                    os.read(reading, 1 << 16)
        finally:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            os.close(reading)
    return made
