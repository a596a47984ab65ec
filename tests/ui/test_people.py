"""Signing in, roles in the menus, the locked screen, accounts and receipts in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from reviewer.audit import checkpoint, receipt, trail
from reviewer.audit.keys import Cost
from reviewer.audit.verify import verify
from reviewer.domain.record import Actor
from reviewer.domain.role import Role
from reviewer.review import accounts, signing_off
from reviewer.storage import backup
from reviewer.storage.store import Store, utc_now
from reviewer.ui.app import Program
from reviewer.ui.dialogs.accounts import AccountsDialog
from reviewer.ui.dialogs.export import ExportDialog
from reviewer.ui.dialogs.receipt import ReceiptDialog
from reviewer.ui.dialogs.sign_in import SignInDialog
from reviewer.ui.dialogs.sign_off import SignOffDialog
from reviewer.ui.locking import Curtain
from reviewer.ui.main_window import MainWindow
from reviewer.ui.views.qr import QrView
from tests.ui.conftest import Answers, idle, show, start

CHEAP = Cost(time=1, memory=64, lanes=1)
WORDS = "correct horse battery"
OWN = "青山 绿水 four words"
FIRST, SECOND, THIRD = "王督导", "李审校", "赵审计"


@pytest.fixture
def guarded(database: Path) -> Path:
    """The sample with a supervisor, a reviewer who never signed in, and an auditor."""
    store = Store.open(database)
    first = accounts.start(store, FIRST, WORDS, actor=Actor("x"), cost=CHEAP)
    accounts.add(store, SECOND, Role.REVIEWER, WORDS, actor=first.actor, cost=CHEAP)
    accounts.add(store, THIRD, Role.AUDITOR, WORDS, actor=first.actor, cost=CHEAP)
    auditor = accounts.sign_in(store, THIRD, WORDS).actor
    accounts.change_passphrase(store, actor=auditor, old=WORDS, new=OWN, cost=CHEAP)
    store.close()
    return database


class Person:
    """Answers the sign-in dialog, and looks at the receipt at the end."""

    def __init__(self, qtbot: QtBot, name: str, words: str, own: str = "") -> None:
        self._qtbot, self._name, self._words, self._own = qtbot, name, words, own
        self.problems: list[str] = []
        self.receipts: list[receipt.Receipt] = []

    def __call__(self, dialog: QDialog) -> bool:
        if isinstance(dialog, ReceiptDialog):
            self.receipts.append(dialog._receipt)
            dialog.close()
            return True
        assert isinstance(dialog, SignInDialog)
        dialog.show()
        dialog._name.setCurrentText(self._name)
        self._type(dialog._passphrase, self._words)
        self._qtbot.waitUntil(
            lambda: (
                not dialog._problem.isHidden()
                or not dialog.isVisible()
                or not dialog._new.isHidden()
            ),
            timeout=20_000,
        )
        if self._own and not dialog._new.isHidden():
            dialog._new.first.setText(self._own)
            self._type(dialog._new.again, self._own)
            self._qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)
        self.problems.append(dialog._problem.text())
        dialog.close()
        return dialog.result() == QDialog.DialogCode.Accepted

    def _type(self, line: QLineEdit, words: str) -> None:
        line.setText(words)  # not by keys: the test's keyboard has no Chinese
        self._qtbot.keyClick(line, Qt.Key.Key_Return)


Opens = Callable[..., MainWindow]


@pytest.fixture
def opened(qtbot: QtBot, program: Program, guarded: Path, answers: Answers) -> Opens:
    def open_as(name: str, words: str = WORDS, own: str = "") -> MainWindow:
        answers.fill = Person(qtbot, name, words, own)
        window = start(qtbot, program, guarded)
        show(qtbot, window)
        qtbot.waitUntil(lambda: window.session.record is not None)
        qtbot.waitUntil(lambda: bool(window.summaries))
        return window

    return open_as


# -- signing in ----------------------------------------------------------------------------------


def test_a_database_of_a_single_user_asks_for_nothing(main_window: MainWindow) -> None:
    assert main_window.session.actor.role is Role.SINGLE
    assert not main_window.commands["file.lock"].isEnabled()
    assert "whoever opens it" in main_window.work.people.statement()


def test_decisions_carry_the_account_that_signed_in(qtbot: QtBot, opened: Opens) -> None:
    window = opened(FIRST)
    assert window.session.actor.name == FIRST
    record = window.session.record
    assert record is not None
    window.commands["record.confirm"].trigger()
    idle(qtbot, window)
    qtbot.waitUntil(lambda: window.session.record is not None and window.session.record != record)
    with window.session.store.read() as session:
        from reviewer.storage import queries  # noqa: PLC0415

        assert queries.records(session, [record.id])[0].decided_by == FIRST


def test_nobody_comes_in_with_a_wrong_passphrase(
    qtbot: QtBot, program: Program, guarded: Path, answers: Answers
) -> None:
    answers.fill = person = Person(qtbot, FIRST, "a wrong passphrase")
    program.start(guarded)
    qtbot.waitUntil(lambda: program.exit_code == 1)
    assert program.window is None
    assert person.problems == [
        "Name and passphrase do not fit together, or the account is disabled."
    ]
    Store.open(guarded).close()  # it is not held any more


def test_the_first_sign_in_leads_to_a_passphrase_of_ones_own(
    qtbot: QtBot, opened: Opens, guarded: Path
) -> None:
    window = opened(SECOND, WORDS, OWN)
    assert window.session.key is not None
    assert accounts.sign_in(window.session.store, SECOND, OWN).key is not None


def test_leaving_before_choosing_one_leaves_nobody_signed_in(
    qtbot: QtBot, program: Program, guarded: Path, answers: Answers
) -> None:
    answers.fill = Person(qtbot, SECOND, WORDS)
    program.start(guarded)
    qtbot.waitUntil(lambda: program.exit_code == 1)
    assert program.window is None


def test_an_auditor_finds_nothing_to_change(qtbot: QtBot, opened: Opens) -> None:
    window = opened(THIRD, OWN)
    for name in ("record.confirm", "record.reject", "record.add", "file.import", "file.details"):
        assert not window.commands[name].isEnabled(), name
    for name in ("file.export", "quality.receipt", "quality.verify", "go.next", "file.lock"):
        assert window.commands[name].isEnabled(), name


# -- the end of a session ------------------------------------------------------------------------


def test_a_session_ends_with_a_signed_receipt(
    qtbot: QtBot, opened: Opens, program: Program, guarded: Path, answers: Answers
) -> None:
    window = opened(FIRST)
    window.commands["record.confirm"].trigger()
    idle(qtbot, window)
    window.close()
    person = answers.fill
    assert isinstance(person, Person)
    qtbot.waitUntil(lambda: bool(person.receipts))
    (kept,) = person.receipts
    program.close()
    store = Store.open(guarded, read_only=True)
    assert kept.is_signature_right
    assert receipt.check_receipt(store, kept) == []
    assert verify(store) == []  # the whole trail is signed, the end of the session with it
    store.close()


# -- locking -------------------------------------------------------------------------------------


def curtains(window: MainWindow) -> list[Curtain]:
    return [one for one in window.children() if isinstance(one, Curtain) and not one.isHidden()]


def test_nothing_is_read_or_done_behind_the_lock(qtbot: QtBot, opened: Opens) -> None:
    window = opened(FIRST)
    window.panes.docks["table"].setFloating(True)
    before, record = _picture(window), window.session.record
    window.commands["file.lock"].trigger()
    (curtain, *_) = curtains(window)
    assert curtain.geometry() == window.rect()
    assert window.windowTitle() == QApplication.applicationName()
    locked = _picture(window)
    window.session.next()  # what happens behind it is not seen
    idle(qtbot, window)
    assert _picture(window) == locked != before
    for floating in (window.panes.docks["table"],):
        assert any(
            isinstance(child, Curtain) and child.size() == floating.size()
            for child in floating.children()
        )
    window.session.select(record.id if record else 0)
    qtbot.keyClick(window.panes.source, Qt.Key.Key_A)
    qtbot.keyClick(window, Qt.Key.Key_A)
    window.menuBar().setFocus()
    idle(qtbot, window)
    assert window.session.record is not None
    assert window.session.record.state.is_open
    window.resize(window.width() - 40, window.height() - 40)
    assert curtain.geometry() == window.rect()


def _picture(window: MainWindow) -> QImage:
    """Without the caret, which blinks."""
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()
    return window.grab().toImage()


def test_the_passphrase_opens_it_and_no_other_does(qtbot: QtBot, opened: Opens) -> None:
    window = opened(FIRST)
    title = window.windowTitle()
    window.work.people.lock.close()
    curtain = curtains(window)[0]
    qtbot.keyClicks(curtain.passphrase, "a wrong passphrase")
    qtbot.keyClick(curtain.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(curtain.problem.text()), timeout=20_000)
    assert window.work.people.lock.is_locked
    with qtbot.waitSignal(window.work.people.lock.opened, timeout=20_000):
        qtbot.keyClicks(curtain.passphrase, WORDS)
        qtbot.keyClick(curtain.passphrase, Qt.Key.Key_Return)
    assert curtains(window) == []
    assert window.windowTitle() == title
    assert window.menuBar().isEnabled()


def test_it_locks_when_nobody_did_anything(
    qtbot: QtBot, opened: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(FIRST)
    watch = window.work.people.idle
    assert watch is not None
    watch.look()
    assert not window.work.people.lock.is_locked
    later = watch._last[1] + 60 * 16
    monkeypatch.setattr("reviewer.ui.locking.time.time", lambda: later)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    watch.look()
    assert not window.work.people.lock.is_locked  # a key was pressed just now
    monkeypatch.setattr("reviewer.ui.locking.time.time", lambda: later + 60 * 16)
    watch.look()
    assert window.work.people.lock.is_locked


def test_a_window_that_opens_behind_the_lock_is_covered(qtbot: QtBot, opened: Opens) -> None:
    window = opened(FIRST)
    window.work.people.lock.close()
    dialog = QDialog(window)
    qtbot.addWidget(dialog)
    dialog.setWindowTitle("青岚县")
    dialog.show()
    assert any(isinstance(child, Curtain) for child in dialog.children())
    assert dialog.windowTitle() == QApplication.applicationName()
    dialog.close()


# -- accounts ------------------------------------------------------------------------------------


def test_a_supervisor_adds_and_disables_accounts(qtbot: QtBot, opened: Opens) -> None:
    window = opened(FIRST)
    session = window.session
    dialog = AccountsDialog(session.store, session.actor, session.pools, window)
    dialog.show()
    dialog.new_name.setText("新人")
    for line in (dialog.new_secret.first, dialog.new_secret.again):
        qtbot.keyClicks(line, WORDS)
    assert dialog.add.isEnabled()
    dialog.add.click()
    qtbot.waitUntil(lambda: dialog.people.rowCount() == 4, timeout=20_000)
    dialog.people.selectRow(3)
    dialog.disable.click()
    qtbot.waitUntil(lambda: dialog.disable.text() == "Enable", timeout=20_000)
    last = accounts.known(session.store)[-1]
    assert (last.name, last.is_active) == ("新人", False)
    dialog.people.selectRow(0)
    dialog.disable.click()
    qtbot.waitUntil(lambda: "last supervisor" in dialog.said.text(), timeout=20_000)
    dialog.close()


def test_others_see_their_own_passphrase_only(qtbot: QtBot, opened: Opens) -> None:
    window = opened(THIRD, OWN)
    session = window.session
    dialog = AccountsDialog(session.store, session.actor, session.pools, window)
    assert not hasattr(dialog, "people")
    dialog.show()
    dialog.old.setText(OWN)
    for line in (dialog.new.first, dialog.new.again):
        qtbot.keyClicks(line, "another four words")
    dialog.change.click()
    qtbot.waitUntil(lambda: "is changed" in dialog.said.text(), timeout=20_000)
    assert accounts.sign_in(session.store, THIRD, "another four words").key is not None
    dialog.close()


def test_a_single_user_becomes_the_first_supervisor(
    qtbot: QtBot, main_window: MainWindow, program: Program, answers: Answers
) -> None:
    session = main_window.session
    main_window.commands["file.accounts"].trigger()
    dialog = main_window.findChild(AccountsDialog)
    assert dialog is not None
    assert not dialog.start.isEnabled()
    for line in (dialog.first_secret.first, dialog.first_secret.again):
        qtbot.keyClicks(line, WORDS)
    answers.fill = Person(qtbot, session.actor.name, WORDS)
    dialog.start.click()
    qtbot.waitUntil(
        lambda: program.window is not None and program.window is not main_window, timeout=20_000
    )
    window = program.window
    assert window is not None
    assert window.session.actor.role is Role.SUPERVISOR
    qtbot.waitUntil(lambda: window.session.record is not None)


# -- receipts ------------------------------------------------------------------------------------


def test_the_receipt_is_shown_as_text_and_code_and_can_be_checked(
    qtbot: QtBot, main_window: MainWindow
) -> None:
    main_window.commands["quality.receipt"].trigger()
    qtbot.waitUntil(lambda: main_window.findChild(ReceiptDialog) is not None)
    dialog = main_window.findChild(ReceiptDialog)
    assert dialog is not None
    kept = receipt.parse(dialog._text.toPlainText())
    assert kept.database == main_window.session.store.uid
    dialog.kept.setPlainText(kept.text)
    dialog.check_kept()
    qtbot.waitUntil(lambda: "unchanged" in dialog.answer.text())
    dialog.kept.setPlainText(kept.text.replace("sha256:", "sha256:0"))
    dialog.check_kept()
    qtbot.waitUntil(lambda: "written anew" in dialog.answer.text())
    dialog.kept.setPlainText("what is this?")
    dialog.check_kept()
    assert "no receipt" in dialog.answer.text()
    dialog.close()


def test_every_export_has_a_receipt_beside_it(
    qtbot: QtBot, opened: Opens, answers: Answers, tmp_path: Path
) -> None:
    window = opened(FIRST)
    window.commands["record.confirm"].trigger()
    idle(qtbot, window)

    def fill(dialog: QDialog) -> bool:
        if isinstance(dialog, ExportDialog):
            dialog._path.setText(str(tmp_path / "out.csv"))
            dialog._formats.setCurrentIndex(dialog._formats.findData("csv"))
            return True
        return False

    answers.fill = fill
    with qtbot.waitSignal(window.work.files.said, timeout=20_000):
        window.commands["file.export"].trigger()
    (written,) = tmp_path.glob("out.*.receipt.txt")
    kept = receipt.parse(written.read_text(encoding="utf-8"))
    assert kept.is_signature_right
    assert receipt.check_receipt(window.session.store, kept) == []


def test_the_code_has_one_pixel_a_module(qtbot: QtBot, main_window: MainWindow) -> None:
    made = receipt.make(main_window.session.store, actor=main_window.session.actor)
    view = QrView(made.qr, "code")
    qtbot.addWidget(view)
    image, rows = view.image(), made.qr
    assert image.width() == image.height() == len(rows) + 8
    for y, row in enumerate(rows):
        assert [image.pixelColor(x + 4, y + 4).lightness() == 0 for x in range(len(row))] == [*row]


# -- restoring -----------------------------------------------------------------------------------


def test_a_supervisor_restores_from_the_window_and_signs_in_again(
    qtbot: QtBot, opened: Opens, program: Program
) -> None:
    window = opened(FIRST)
    made = backup.back_up(window.session.store.path, now=utc_now())
    window.work.restore_requested.emit(made.path)
    qtbot.waitUntil(lambda: program.window is not None and program.window is not window)
    assert program.window is not None
    assert program.window.session.actor.name == FIRST
    qtbot.waitUntil(lambda: "restored" in program.window.panes.notice.text)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: program.window.session.record is not None)  # type: ignore[union-attr]


def test_an_auditor_restores_nothing(
    opened: Opens, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(THIRD, OWN)
    made = backup.back_up(window.session.store.path, now=utc_now())
    told: list[str] = []
    monkeypatch.setattr(program, "_complain", lambda error: told.append(str(error)))
    window.work.restore_requested.emit(made.path)
    assert program.window is window
    assert "nothing was changed" in told[0]


# -- signing off ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [FIRST, THIRD])
def test_only_a_supervisor_may_sign_off(opened: Opens, name: str) -> None:
    window = opened(name, WORDS if name == FIRST else OWN)
    assert window.commands["quality.sign_off"].isEnabled() == (name == FIRST)


def test_a_sign_off_is_signed_with_the_account_s_key(
    qtbot: QtBot, opened: Opens, answers: Answers
) -> None:
    window = opened(FIRST)

    def fill(dialog: QDialog) -> bool:
        assert isinstance(dialog, SignOffDialog)
        dialog._override.setText("先发布")
        return True

    answers.fill = fill
    window.commands["quality.sign_off"].trigger()
    qtbot.waitUntil(lambda: "signed off and locked" in window.panes.notice.text)
    store = window.session.store
    [made] = signing_off.sign_offs(store)
    with store.read() as session:
        [(_, kept)] = checkpoint.checkpoints(session)
    assert (made.by, kept.name, kept.entry) == (FIRST, FIRST, made.entry_id)


# -- roles and checkpoints -----------------------------------------------------------------------


def test_a_supervisor_gives_another_role(qtbot: QtBot, opened: Opens) -> None:
    window = opened(FIRST)
    window.commands["file.accounts"].trigger()
    dialog = window.findChild(AccountsDialog)
    assert dialog is not None
    dialog.people.selectRow(2)
    dialog.new_role.setCurrentIndex(dialog.new_role.findData(Role.REVIEWER))
    assert dialog.change_role.isEnabled()
    dialog.change_role.click()
    qtbot.waitUntil(lambda: accounts.known(window.session.store)[2].role is Role.REVIEWER)
    qtbot.waitUntil(dialog._pages.isEnabled)
    dialog.people.selectRow(0)  # oneself, the last supervisor
    dialog.change_role.click()
    qtbot.waitUntil(lambda: "last supervisor" in dialog.said.text())
    dialog.close()


def test_a_backup_that_is_due_holds_a_signature_of_all_before_it(
    qtbot: QtBot, opened: Opens
) -> None:
    window = opened(FIRST)
    store = window.session.store
    window.work.keeping._roll()
    qtbot.waitUntil(lambda: bool(backup.backups(store.path)))
    kept = Store.open(backup.backups(store.path)[0].path, read_only=True)
    try:
        with kept.read() as session:
            [(_, signed)] = checkpoint.checkpoints(session)
            assert (signed.entry, signed.name) == (trail.head(session)[0], FIRST)
    finally:
        kept.close()


def test_several_accounts_are_seen_at_once_and_fields_stand_below_each_other(
    opened: Opens,
) -> None:
    window = opened(FIRST)
    session = window.session
    dialog = AccountsDialog(session.store, session.actor, session.pools, window)
    dialog.show()
    people = dialog.people
    assert people.viewport().rect().contains(people.visualRect(people.model().index(2, 0)))
    fields = (dialog.new_name, dialog.new_role, dialog.new_secret.first)
    assert len({field.mapTo(dialog, field.rect().topLeft()).x() for field in fields}) == 1
    dialog.close()
