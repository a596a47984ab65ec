"""A trail written anew, with every hash right, is found by what was signed or kept elsewhere."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reviewer.audit import checkpoint, receipt, trail
from reviewer.audit.keys import Cost, SigningKey
from reviewer.audit.receipt import Receipt, check_receipt
from reviewer.audit.verify import verify
from reviewer.domain.record import Actor
from reviewer.errors import ReviewerError
from reviewer.review import accounts, operations
from reviewer.review.accounts import SignedIn
from reviewer.storage import migrate, wordings
from reviewer.storage.store import Store
from tests import strategies

CHEAP = Cost(time=1, memory=64, lanes=1)
ACTOR = Actor(name="李审校", machine="laptop-1", session="s-1")


@dataclasses.dataclass(frozen=True)
class Signed:
    path: Path
    person: SignedIn
    first: Receipt  # in the middle of the trail
    last: Receipt  # at its end


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Signed:
    """A closed database with two checkpoints; the second one covers all of it."""
    path = tmp_path_factory.mktemp("signed") / "a.sqlite3"
    store = Store.open(path)
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(store, strategies.source(), parts, actor=ACTOR)
    person = accounts.start(store, "王督导", "correct horse battery", actor=ACTOR, cost=CHEAP)
    assert person.key is not None
    operations.confirm(store, 1, version=1, actor=person.actor)
    first = checkpoint.make(store, actor=person.actor, key=person.key)
    operations.reject(store, 3, reason="name", version=1, actor=person.actor)
    last = checkpoint.make(store, actor=person.actor, key=person.key)
    store.close()
    return Signed(path, person, first, last)


@pytest.fixture
def path(made: Signed, tmp_path: Path) -> Path:
    copy = tmp_path / "a.sqlite3"
    migrate.back_up(made.path, copy)
    return copy


def reading(path: Path, look: Callable[[Store], list[str]]) -> list[str]:
    store = Store.open(path, read_only=True)
    try:
        return look(store)
    finally:
        store.close()


def codes(path: Path) -> list[str]:
    return reading(path, lambda store: [one.code for one in verify(store)])


def against(path: Path, kept: Receipt) -> list[str]:
    return reading(path, lambda store: [one.code for one in check_receipt(store, kept)])


def test_a_sound_database_passes_with_its_receipts(path: Path, made: Signed) -> None:
    assert codes(path) == []
    assert against(path, made.first) == []
    assert against(path, made.last) == []


def test_a_trail_that_grew_still_holds_the_receipt(path: Path, made: Signed) -> None:
    store = Store.open(path)
    operations.confirm(store, 2, version=1, actor=made.person.actor)
    store.close()
    assert against(path, made.last) == []
    assert codes(path) == ["unsigned_tail"]


# -- tampering with the chain and all its hashes -------------------------------------------------


def rewrite(path: Path, change: Callable[[sqlite3.Connection], None]) -> None:
    """What the owner of the file can do: take the guards off, change, compute every hash anew,
    put the guards back, and let the filter's index follow."""
    with closing(sqlite3.connect(path)) as connection, connection:
        guards = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        change(connection)
        for _, statement in guards:
            connection.execute(statement)
    store = Store.open(path)
    with store.read() as session:
        entries, previous, hashes = list(trail.entries(session)), trail.genesis(session), []
    for entry in entries:
        hashes.append((previous, entry.digest(previous), entry.id))
        previous = hashes[-1][1]
    store.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TRIGGER tr_trail_no_update")
        connection.executemany("UPDATE trail SET previous_hash = ?, hash = ? WHERE id = ?", hashes)
        (statement,) = [sql for name, sql in guards if name == "tr_trail_no_update"]
        connection.execute(statement)
    store = Store.open(path)
    with store.write() as session:
        wordings.refresh(session)
    store.close()


def another_reviewer(connection: sqlite3.Connection) -> None:
    """Let somebody else have made the first decision, in the trail and in what follows from it."""
    connection.execute("UPDATE trail SET actor = '张三' WHERE id = 3")
    for row_id, after in connection.execute(
        "SELECT rowid, after FROM trail_change WHERE entry_id = 3"
    ).fetchall():
        told = json.loads(after)
        told.update({name: "张三" for name in ("actor", "decided_by") if name in told})
        text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        connection.execute("UPDATE trail_change SET after = ? WHERE rowid = ?", [text, row_id])
    connection.execute("UPDATE record SET decided_by = '张三' WHERE id = 1")
    connection.execute("UPDATE decision SET actor = '张三' WHERE record_id = 1")


def test_a_chain_written_anew_is_found_through_the_signatures(path: Path, made: Signed) -> None:
    rewrite(path, another_reviewer)
    assert set(codes(path)) == {"checkpoint_differs"}  # nothing else in it is wrong
    assert against(path, made.first) == ["receipt_differs"]


def test_signatures_cannot_be_carried_along(path: Path) -> None:
    def change(connection: sqlite3.Connection) -> None:
        another_reviewer(connection)

    rewrite(path, change)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TRIGGER tr_checkpoint_no_update")
        connection.execute(
            "UPDATE checkpoint SET hash = (SELECT hash FROM trail WHERE trail.id = entry_id)"
        )
    assert "checkpoint_signature" in codes(path)


def test_a_key_of_ones_own_signs_nothing_for_others(path: Path, made: Signed) -> None:
    """A forger with a key of their own, also under the name and account of the other."""
    rewrite(path, another_reviewer)
    forger = SigningKey.new()
    store = Store.open(path)
    with store.read() as session:
        head = trail.head(session)
    forged = receipt.make(store, actor=made.person.actor, key=forger, head=head)
    store.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TRIGGER tr_checkpoint_no_delete")
        connection.execute("DELETE FROM checkpoint")
        connection.execute(
            "INSERT INTO checkpoint VALUES (1, ?, ?, 'sha256', ?, ?, ?, ?, ?)",
            [
                forged.entry,
                head[1],
                forged.at.replace("T", " ").replace("Z", ".000000"),
                forged.account,
                forged.name,
                forged.key,
                forged.signature,
            ],
        )
    assert "checkpoint_key" in codes(path)


def test_checkpoints_that_are_gone_are_missed_and_the_receipt_finds_the_rest(
    path: Path, made: Signed
) -> None:
    def change(connection: sqlite3.Connection) -> None:
        another_reviewer(connection)
        connection.execute("DELETE FROM checkpoint")

    rewrite(path, change)
    assert codes(path) == ["unsigned_tail"]  # a warning: this is what receipts are for
    assert against(path, made.first) == ["receipt_differs"]
    assert against(path, made.last) == ["receipt_differs"]


def test_one_checkpoint_that_is_gone_is_missed(path: Path) -> None:
    rewrite(path, lambda connection: _(connection.execute("DELETE FROM checkpoint WHERE id = 1")))
    assert "checkpoint_missing" in codes(path)


def _(_anything: object) -> None:
    return None


def test_an_end_that_was_cut_off_is_missed_by_receipt_and_signature(
    path: Path, made: Signed
) -> None:
    def change(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM trail_change WHERE entry_id = 4")
        connection.execute("DELETE FROM decision WHERE entry_id = 4")
        connection.execute("DELETE FROM trail WHERE id = 4")

    rewrite(path, change)
    assert "checkpoint_differs" in codes(path)
    assert against(path, made.last) == ["receipt_cut"]
    assert against(path, made.first) == []


def test_hashes_that_were_left_standing_do_not_pass_for_the_entries(
    path: Path, made: Signed
) -> None:
    """The receipt's hash is still in the table; what it should be the hash of is not."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TRIGGER tr_trail_no_update")
        connection.execute("UPDATE trail SET actor = '张三' WHERE id = 2")
    assert against(path, made.last) == ["receipt_differs"]


# -- receipts as text ----------------------------------------------------------------------------


def test_a_receipt_reads_back_from_its_text(made: Signed) -> None:
    for one in (made.first, made.last):
        assert receipt.parse(one.text) == one
        mailed = "> 您好：\n\n" + one.text.replace("\n", "\r\n   ") + "\n-- \n"
        assert receipt.parse(mailed) == one


@pytest.mark.parametrize("label", ["database", "entry", "hash", "at", "name", "key"])
def test_a_receipt_that_was_changed_is_found(path: Path, made: Signed, label: str) -> None:
    lines = made.first.text.splitlines()
    changed = [line + "1" if line.startswith(f"{label}: ") else line for line in lines]
    found = against(path, receipt.parse("\n".join(changed)))
    assert found[0] in ("receipt_signature", "receipt_database")


def test_a_receipt_of_another_database_is_not_taken_for_one_of_this(
    tmp_path: Path, made: Signed
) -> None:
    other = tmp_path / "other.sqlite3"
    Store.open(other).close()
    assert against(other, made.first) == ["receipt_database"]


@pytest.mark.parametrize(
    "text", ["", "hello", "entry: 1", receipt.FORM, f"{receipt.FORM}\nentry: x"]
)
def test_what_is_no_receipt_is_told(text: str) -> None:
    with pytest.raises(ReviewerError, match="no receipt"):
        receipt.parse(text)


@pytest.fixture
def single(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "single.sqlite3")
    yield store
    store.close()


def test_a_single_user_has_receipts_too_and_they_say_that_nobody_signed(single: Store) -> None:
    empty = receipt.make(single, actor=ACTOR)
    assert not empty.is_signed
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(single, strategies.source(), parts, actor=ACTOR)
    for kept in (empty, receipt.make(single, actor=ACTOR)):
        found = check_receipt(single, receipt.parse(kept.text))
        assert [(one.code, one.is_warning) for one in found] == [("receipt_unsigned", True)]


def test_the_same_head_is_not_kept_twice(path: Path, made: Signed) -> None:
    store = Store.open(path)
    assert made.person.key is not None
    checkpoint.make(store, actor=made.person.actor, key=made.person.key)
    with store.read() as session:
        assert len(list(checkpoint.checkpoints(session))) == 2
    store.close()
