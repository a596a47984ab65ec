"""Signing in, and what nobody can do without the passphrase."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.audit import checkpoint, trail
from reviewer.audit.keys import Cost, SigningKey, is_signed_by, unseal
from reviewer.audit.verify import verify
from reviewer.domain.account import Account
from reviewer.domain.record import Actor
from reviewer.domain.role import Role
from reviewer.errors import RightError, SignInError
from reviewer.review import accounts, operations, passphrases
from reviewer.review.accounts import SignedIn
from reviewer.storage.store import Store
from tests import strategies

CHEAP = Cost(time=1, memory=64, lanes=1)
WORDS = "correct horse battery"
GIVEN = "for the first day"
OWN = "青山 绿水 four words"


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def go(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.sqlite3"


@pytest.fixture
def store(path: Path, clock: Clock) -> Store:
    return Store.open(path, clock=clock)


@pytest.fixture(autouse=True)
def _closed(store: Store) -> object:
    yield
    store.close()


@pytest.fixture
def first(store: Store, actor: Actor) -> SignedIn:
    return accounts.start(store, "王督导", WORDS, actor=actor, cost=CHEAP)


def account(store: Store, name: str) -> Account:
    return next(one for one in accounts.known(store) if one.name == name)


def reviewer(store: Store, first: SignedIn) -> SignedIn:
    accounts.add(store, "李审校", Role.REVIEWER, GIVEN, actor=first.actor, cost=CHEAP)
    actor = accounts.sign_in(store, "李审校", GIVEN).actor
    return accounts.change_passphrase(store, actor=actor, old=GIVEN, new=OWN, cost=CHEAP)


# -- making accounts -----------------------------------------------------------------------------


def test_a_database_begins_with_a_single_user(store: Store, actor: Actor) -> None:
    assert not accounts.are_used(store)
    parts = [(strategies.document(), strategies.extraction())]
    operations.import_source(store, strategies.source(), parts, actor=actor)


def test_the_first_supervisor_ends_that(store: Store, first: SignedIn, actor: Actor) -> None:
    assert first.actor.role is Role.SUPERVISOR
    assert accounts.are_used(store)
    with pytest.raises(RightError):
        operations.confirm(store, 1, version=1, actor=actor)
    with pytest.raises(RightError, match="has accounts"):
        accounts.start(store, "另一人", WORDS, actor=Actor("x"), cost=CHEAP)


def test_the_trail_tells_of_accounts_but_keeps_no_secret(store: Store, first: SignedIn) -> None:
    reviewer(store, first)
    with store.read() as session:
        entries = list(trail.entries(session))
    assert [entry.operation for entry in entries] == [
        "start_accounts",
        "add_account",
        "sign_in",
        "change_passphrase",
    ]
    assert entries[1].actor.name == "王督导"
    told = str([entry.changes for entry in entries])
    assert "李审校" in told
    assert "argon2" not in told
    assert verify(store)[-1].code == "unsigned_tail"
    assert [one for one in verify(store) if not one.is_warning] == []


def test_a_passphrase_that_was_given_serves_to_choose_ones_own_and_for_nothing_else(
    store: Store, first: SignedIn
) -> None:
    accounts.add(store, "李审校", Role.REVIEWER, GIVEN, actor=first.actor, cost=CHEAP)
    signed = accounts.sign_in(store, "李审校", GIVEN)
    assert signed.must_choose
    with pytest.raises(RightError, match="must choose a passphrase"):
        operations.confirm(store, 1, version=1, actor=signed.actor)
    with pytest.raises(SignInError, match="other than the one you were given"):
        accounts.change_passphrase(store, actor=signed.actor, old=GIVEN, new=GIVEN, cost=CHEAP)
    own = accounts.change_passphrase(store, actor=signed.actor, old=GIVEN, new=OWN, cost=CHEAP)
    assert not own.must_choose
    with pytest.raises(SignInError):
        accounts.sign_in(store, "李审校", GIVEN)
    assert accounts.sign_in(store, "李审校", OWN).key is not None


def test_another_passphrase_keeps_the_key(store: Store, first: SignedIn) -> None:
    before = reviewer(store, first)
    accounts.change_passphrase(store, actor=before.actor, old=OWN, new=WORDS, cost=CHEAP)
    after = accounts.sign_in(store, "李审校", WORDS)
    assert before.key is not None
    assert after.key is not None
    assert after.key.public == before.key.public


def test_who_forgot_theirs_gets_another_key_and_old_signatures_stay_good(
    store: Store, first: SignedIn
) -> None:
    before = reviewer(store, first)
    assert before.key is not None
    checkpoint.make(store, actor=before.actor, key=before.key)
    uid = before.actor.account
    accounts.reset(store, uid, GIVEN, actor=first.actor, cost=CHEAP)
    actor = accounts.sign_in(store, "李审校", GIVEN).actor
    after = accounts.change_passphrase(store, actor=actor, old=GIVEN, new=OWN, cost=CHEAP)
    assert after.key is not None
    assert after.key.public != before.key.public
    checkpoint.make(store, actor=after.actor, key=after.key)
    assert verify(store) == []


def test_the_last_supervisor_stays(store: Store, first: SignedIn) -> None:
    reviewer(store, first)
    with pytest.raises(SignInError, match="last supervisor"):
        accounts.disable(store, first.actor.account, actor=first.actor)
    with pytest.raises(SignInError, match="your own passphrase"):
        accounts.reset(store, first.actor.account, GIVEN, actor=first.actor, cost=CHEAP)


@pytest.mark.parametrize("name", ["", "  ", "a" * 61, "a\x00b", "李\u202e审"])
def test_names_that_cannot_be_told_apart_are_refused(
    store: Store, first: SignedIn, name: str
) -> None:
    with pytest.raises(SignInError, match="needs a name"):
        accounts.add(store, name, Role.REVIEWER, GIVEN, actor=first.actor, cost=CHEAP)


def test_a_name_is_given_once(store: Store, first: SignedIn) -> None:
    reviewer(store, first)
    with pytest.raises(SignInError, match="already"):
        accounts.add(store, " 李审校 ", Role.AUDITOR, GIVEN, actor=first.actor, cost=CHEAP)


@pytest.mark.parametrize("bad", ["short", "aaaaaaaaaaaaaaaa", "王督导王督导王督导王督", "x" * 501])
def test_passphrases_that_protect_nothing_are_refused(store: Store, actor: Actor, bad: str) -> None:
    with pytest.raises(SignInError):
        accounts.start(store, "王督导", bad, actor=actor, cost=CHEAP)
    assert not accounts.are_used(store)


# -- signing in ----------------------------------------------------------------------------------


def test_wrong_passphrases_wait_longer_and_longer(
    store: Store, first: SignedIn, clock: Clock
) -> None:
    for _ in range(passphrases.FREE):
        with pytest.raises(SignInError, match="do not fit together"):
            accounts.sign_in(store, "王督导", "a wrong passphrase")
    with pytest.raises(SignInError, match="in 3 seconds"):
        accounts.sign_in(store, "王督导", WORDS)  # the right one is not heard either
    clock.go(2)
    with pytest.raises(SignInError, match="do not fit together"):
        accounts.sign_in(store, "王督导", "a wrong passphrase")
    clock.go(3.9)
    with pytest.raises(SignInError, match="Try again"):
        accounts.sign_in(store, "王督导", WORDS)
    clock.go(0.1)
    accounts.sign_in(store, "王督导", WORDS)
    assert account(store, "王督导").n_failed == 0


def test_the_wait_outlasts_the_program(store: Store, first: SignedIn, clock: Clock) -> None:
    for _ in range(passphrases.FREE):
        with pytest.raises(SignInError):
            accounts.sign_in(store, "王督导", "a wrong passphrase")
    store.close()
    again = Store.open(store.path, clock=clock)
    try:
        with pytest.raises(SignInError, match="Try again"):
            accounts.sign_in(again, "王督导", WORDS)
    finally:
        again.close()


@given(n_failed=st.integers(0, 10_000))
def test_the_wait_grows_and_ends(n_failed: int) -> None:
    wait = passphrases.wait_after(n_failed)
    assert wait <= passphrases.wait_after(n_failed + 1) <= passphrases.LONGEST_WAIT


def test_a_clock_that_was_set_back_locks_nobody_out(
    store: Store, first: SignedIn, clock: Clock
) -> None:
    for _ in range(passphrases.FREE):
        with pytest.raises(SignInError):
            accounts.sign_in(store, "王督导", "a wrong passphrase")
    clock.go(-86_400)
    accounts.sign_in(store, "王督导", WORDS)


def test_unknown_disabled_and_wrong_are_told_in_the_same_words(
    store: Store, first: SignedIn
) -> None:
    uid = reviewer(store, first).actor.account
    accounts.disable(store, uid, actor=first.actor)
    told = set()
    for name, words in (("李审校", OWN), ("李审校", "a wrong one!"), ("nobody", "a wrong one!")):
        with pytest.raises(SignInError) as error:
            accounts.sign_in(store, name, words)
        told.add(str(error.value))
    assert len(told) == 1


def test_each_failed_attempt_is_in_the_trail(store: Store, first: SignedIn) -> None:
    with pytest.raises(SignInError):
        accounts.sign_in(store, "王督导", "a wrong passphrase")
    with store.read() as session:
        last = list(trail.entries(session))[-1]
    assert last.operation == "sign_in_failed"
    assert last.actor.name == "王督导"
    assert "wrong" not in str(last.changes)


def test_the_same_characters_typed_otherwise_are_the_same_passphrase(
    store: Store, actor: Actor
) -> None:
    accounts.start(store, "王督导", "caf\u00e9 au lait 青山", actor=actor, cost=CHEAP)
    accounts.sign_in(store, "王督导", "cafe\u0301 au\u3000lait 青山")


def test_a_reader_signs_in_and_leaves_no_trace(store: Store, first: SignedIn, clock: Clock) -> None:
    reader = Store.open(store.path, read_only=True, clock=clock)
    try:
        assert accounts.sign_in(reader, "王督导", WORDS).key is not None
        with pytest.raises(SignInError):
            accounts.sign_in(reader, "王督导", "a wrong passphrase")
        with reader.read() as session:
            assert trail.count(session) == 1
    finally:
        reader.close()


# -- keys ----------------------------------------------------------------------------------------


@settings(max_examples=20, deadline=None)
@given(words=st.text(min_size=1), other=st.text(min_size=1))
def test_a_key_opens_with_its_passphrase_only(words: str, other: str) -> None:
    try:
        words.encode(), other.encode()
    except UnicodeEncodeError:
        return
    key = SigningKey.new()
    sealed = key.seal(words, CHEAP)
    opened = unseal(sealed, words, public=key.public)
    assert opened is not None
    assert is_signed_by(key.public, b"x", opened.sign(b"x"))
    assert words == other or unseal(sealed, other, public=key.public) is None


def test_another_accounts_sealed_key_does_not_open(store: Store, first: SignedIn) -> None:
    key, other = SigningKey.new(), SigningKey.new()
    assert unseal(key.seal(WORDS, CHEAP), WORDS, public=other.public) is None


def test_the_file_holds_no_private_key_in_the_clear(
    store: Store, first: SignedIn, path: Path
) -> None:
    signed = accounts.sign_in(store, "王督导", WORDS)
    assert signed.key is not None
    raw = signed.key._key.private_bytes_raw()
    store.close()
    content = path.read_bytes()
    assert raw not in content
    assert raw.hex().encode() not in content
    assert WORDS.encode() not in content
    assert "repr" not in repr(signed.key)
    assert raw.hex() not in repr(signed)


@pytest.mark.parametrize("sealed", ["", "{}", "[]", "null", '{"time": 1}', "not json"])
def test_a_sealed_key_that_was_destroyed_is_no_key(sealed: str) -> None:
    assert unseal(sealed, WORDS, public="AAAA") is None


def test_a_hash_put_in_its_place_does_not_let_one_in(
    store: Store, first: SignedIn, path: Path, clock: Clock
) -> None:
    """Whoever writes the hash of their own passphrase into the file still has no key."""
    store.close()
    forged = passphrases.hashed("the intruder's own", CHEAP)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE account SET passphrase_hash = ?", [forged])
    again = Store.open(path, clock=clock)
    try:
        with pytest.raises(SignInError):
            accounts.sign_in(again, "王督导", "the intruder's own")
        told = [str(one) for one in verify(again) if not one.is_warning]
        assert any("secrets_sha256" in one for one in told)
    finally:
        again.close()


# -- another role --------------------------------------------------------------------------------


def test_a_role_is_changed_on_record_and_holds_at_the_next_sign_in(
    store: Store, first: SignedIn
) -> None:
    accounts.add(store, "李审校", Role.REVIEWER, GIVEN, actor=first.actor, cost=CHEAP)
    one = accounts.sign_in(store, "李审校", GIVEN).actor
    one = accounts.change_passphrase(store, actor=one, old=GIVEN, new=OWN, cost=CHEAP).actor
    accounts.change_role(store, one.account, Role.AUDITOR, actor=first.actor)
    with pytest.raises(RightError, match="not signed in"):
        operations.confirm(store, 1, version=1, actor=one)
    assert accounts.sign_in(store, "李审校", OWN).actor.role is Role.AUDITOR
    with store.read() as session:
        (_, change) = trail.changes_to(session, "account", one.account)[-1]
    assert (change.before, change.after) == ({"role": "reviewer"}, {"role": "auditor"})
    assert [str(one) for one in verify(store) if not one.is_warning] == []


def test_the_last_supervisor_keeps_the_role(store: Store, first: SignedIn) -> None:
    accounts.add(store, "张三", Role.SUPERVISOR, GIVEN, actor=first.actor, cost=CHEAP)
    with pytest.raises(SignInError, match="last supervisor"):  # the other never signed in
        accounts.change_role(store, first.actor.account, Role.REVIEWER, actor=first.actor)
    other = accounts.sign_in(store, "张三", GIVEN).actor
    other = accounts.change_passphrase(store, actor=other, old=GIVEN, new=OWN, cost=CHEAP).actor
    accounts.change_role(store, first.actor.account, Role.REVIEWER, actor=first.actor)
    with pytest.raises(SignInError, match="last supervisor"):
        accounts.change_role(store, other.account, Role.AUDITOR, actor=other)


def test_only_a_supervisor_gives_roles(store: Store, first: SignedIn) -> None:
    accounts.add(store, "李审校", Role.REVIEWER, GIVEN, actor=first.actor, cost=CHEAP)
    one = accounts.sign_in(store, "李审校", GIVEN).actor
    one = accounts.change_passphrase(store, actor=one, old=GIVEN, new=OWN, cost=CHEAP).actor
    with pytest.raises(RightError, match="Only a supervisor"):
        accounts.change_role(store, one.account, Role.SUPERVISOR, actor=one)
