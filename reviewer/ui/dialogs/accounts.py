"""Who may work in this database: a single user, or accounts; one's own passphrase."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.account import Account
from reviewer.domain.record import Actor
from reviewer.domain.role import ACCOUNT_ROLES, Role, may
from reviewer.errors import ReviewerError
from reviewer.review import accounts
from reviewer.storage.store import Store
from reviewer.ui.background.tasks import Pools
from reviewer.ui.dialogs.new_passphrase import NewPassphrase
from reviewer.ui.views.secret import SecretLine
from reviewer.ui.wording.errors import error_text
from reviewer.ui.wording.roles import role_text, role_word

_UID = Qt.ItemDataRole.UserRole
_WIDTH = 32  # of the dialog, in lines of text
_ROWS = 5  # accounts that are seen at once, at least
_NAME, _ROLE, _STATE, _MADE = range(4)


class AccountsDialog(QDialog):
    """Each button acts at once and is in the trail; nothing waits for the dialog to be closed."""

    started = Signal()  # the database has accounts from now on: everybody must sign in
    failed = Signal(object)  # Exception that is no ReviewerError

    def __init__(
        self, store: Store, actor: Actor, pools: Pools, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Accounts"))
        self._store = store
        self._actor = actor
        self._pools = pools
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self._pages = QTabWidget(self)
        if not actor.account:
            self._pages.addTab(self._start_page(), self.tr("A single user"))
        else:
            if may(actor.role, "add_account"):
                self._pages.addTab(self._people_page(), self.tr("Accounts"))
            self._pages.addTab(self._own_page(), self.tr("My passphrase"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._pages, 1)
        column.addWidget(self.said)
        column.addWidget(buttons)
        self.setMinimumWidth(_WIDTH * self.fontMetrics().height())

    def _run(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        """Argon2id takes its time: beside the window, in the order of all writes."""
        self._pages.setEnabled(False)
        self.said.clear()
        task = self._pools.write(lambda _: work())
        task.succeeded.connect(partial(self._on_done, then))
        task.failed.connect(self._on_failed)

    def _on_done(self, then: Callable[[object], None], result: object) -> None:
        self._pages.setEnabled(True)
        self._say("", is_error=False)
        then(result)

    def _on_failed(self, error: Exception) -> None:
        self._pages.setEnabled(True)
        if isinstance(error, ReviewerError):
            self._say(error_text(error), is_error=True)
        else:
            self.failed.emit(error)

    def _say(self, text: str, *, is_error: bool) -> None:
        self.said.setProperty("error", is_error)
        self.said.style().polish(self.said)
        self.said.setText(text)

    # ------------------------------------------------------------------ a single user
    def _start_page(self) -> QWidget:
        page = QWidget(self)
        text = QLabel(
            self.tr(
                "This database has a single user and no passphrase: whoever opens it may do "
                "everything, under any name. With accounts, everybody signs in, each decision "
                "carries the account's name, and the audit trail is signed.\n\n"
                "You become the first supervisor. There is no way back to a single user, and "
                "nobody can tell you a forgotten passphrase. Accounts do not encrypt the "
                "documents: whoever has the file can still read it."
            ),
            page,
        )
        text.setWordWrap(True)
        # a page of tabs is not asked how high it is at a width
        text.setMinimumHeight(text.heightForWidth((_WIDTH - 3) * self.fontMetrics().height()))
        self.first_name = QLineEdit(self._actor.name, page)
        self.first_secret = NewPassphrase(page)
        self.start = QPushButton(self.tr("Make the supervisor's account"), page)
        self.start.clicked.connect(self._on_start)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("N&ame"), self.first_name)
        form.addRow(self.first_secret)
        self.first_secret.line_up(form)
        form.addRow("", self.start)
        column = QVBoxLayout(page)
        column.addWidget(text)
        column.addLayout(form)
        column.addStretch(1)

        def check() -> None:
            named = bool(self.first_name.text().strip())
            self.start.setEnabled(named and self.first_secret.is_good)

        self.first_name.textChanged.connect(self.first_secret.set_name)
        self.first_secret.changed.connect(check)
        self.first_secret.set_name(self.first_name.text())
        return page

    def _on_start(self) -> None:
        name, words = self.first_name.text(), self.first_secret.take()
        self._run(
            lambda: accounts.start(self._store, name, words, actor=self._actor),
            lambda _signed: self._started(),
        )

    def _started(self) -> None:
        self.accept()
        self.started.emit()

    # ------------------------------------------------------------------ all accounts
    def _people_page(self) -> QWidget:
        page = QWidget(self)
        self.people = QTableWidget(0, 4, page)
        self.people.setAccessibleName(self.tr("Accounts"))
        self.people.setHorizontalHeaderLabels(
            [self.tr("Name"), self.tr("Role"), self.tr("State"), self.tr("Made")]
        )
        self.people.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.people.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.people.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.people.setTabKeyNavigation(False)
        rows = self.people.verticalHeader()
        rows.hide()
        self.people.setMinimumHeight((_ROWS + 1) * rows.defaultSectionSize())  # and the head
        header = self.people.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.disable = QPushButton(page)
        self.disable.clicked.connect(self._on_disable)
        self.reset = QPushButton(self.tr("Give it the passphrase below"), page)
        self.reset.setToolTip(self.tr("For somebody who forgot theirs: a new start, a new key"))
        self.reset.clicked.connect(self._on_reset)
        self.change_role = QPushButton(self.tr("Give it the role below"), page)
        self.change_role.clicked.connect(self._on_role)
        row = QHBoxLayout()
        row.addWidget(self.disable)
        row.addWidget(self.change_role)
        row.addWidget(self.reset)
        row.addStretch(1)
        column = QVBoxLayout(page)
        column.addWidget(self.people, 1)
        column.addLayout(row)
        column.addLayout(self._new_form(page))
        self.people.itemSelectionChanged.connect(self._check)
        self.refresh()
        return page

    def _new_form(self, page: QWidget) -> QFormLayout:
        self.new_name = QLineEdit(page)
        self.new_role = QComboBox(page)
        for role in ACCOUNT_ROLES:
            self.new_role.addItem(role_word(role), role)
        self._rights = QLabel(page)
        self._rights.setProperty("muted", True)
        self._rights.setWordWrap(True)
        self.new_secret = NewPassphrase(page)
        self.new_secret.first.setToolTip(
            self.tr("For the first sign-in only; then they choose their own")
        )
        self.add = QPushButton(self.tr("Add the account"), page)
        self.add.clicked.connect(self._on_add)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("N&ame"), self.new_name)
        form.addRow(self.tr("&Role"), self.new_role)
        form.addRow("", self._rights)
        form.addRow(self.new_secret)
        self.new_secret.line_up(form)
        form.addRow("", self.add)
        self.new_name.textChanged.connect(self.new_secret.set_name)
        self.new_secret.changed.connect(self._check)
        self.new_role.currentIndexChanged.connect(self._check)
        return form

    def refresh(self) -> None:
        """Show the accounts as they now stand."""
        known = accounts.known(self._store)
        self.people.setRowCount(len(known))
        for row, account in enumerate(known):
            made = f"{account.made_at.astimezone():%Y-%m-%d}"
            cells = (account.name, role_word(account.role), self._state(account), made)
            for column, words in enumerate(cells):
                cell = QTableWidgetItem(words)
                cell.setData(_UID, account.uid)
                self.people.setItem(row, column, cell)
        self._known = {account.uid: account for account in known}
        self._check()

    def _state(self, account: Account) -> str:
        if not account.is_active:
            return self.tr("disabled")
        if not account.has_own_passphrase:
            return self.tr("has not signed in yet")
        return self.tr("in use")

    def _chosen(self) -> Account | None:
        cell = self.people.item(self.people.currentRow(), _NAME)
        is_chosen = cell is not None and bool(self.people.selectedItems())
        return self._known[cell.data(_UID)] if cell is not None and is_chosen else None

    def _check(self) -> None:
        chosen = self._chosen()
        is_good = self.new_secret.is_good
        self.add.setEnabled(is_good and bool(self.new_name.text().strip()))
        self.disable.setEnabled(chosen is not None)
        is_off = chosen is not None and not chosen.is_active
        self.disable.setText(self.tr("Enable") if is_off else self.tr("Disable"))
        role = self.new_role.currentData()
        self.change_role.setEnabled(chosen is not None and chosen.role != role)
        is_other = chosen is not None and chosen.uid != self._actor.account
        self.reset.setEnabled(is_other and is_good)
        self._rights.setText(role_text(self.new_role.currentData()))

    def _on_add(self) -> None:
        name, words = self.new_name.text(), self.new_secret.take()
        role = Role(self.new_role.currentData())
        self._run(
            lambda: accounts.add(self._store, name, role, words, actor=self._actor),
            lambda _none: self._on_added(),
        )

    def _on_added(self) -> None:
        self.new_name.clear()
        self.refresh()

    def _on_disable(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        act = accounts.disable if chosen.is_active else accounts.enable
        self._run(
            lambda: act(self._store, chosen.uid, actor=self._actor),
            lambda _none: self.refresh(),
        )

    def _on_role(self) -> None:
        chosen, role = self._chosen(), Role(self.new_role.currentData())
        if chosen is None:
            return
        is_own = chosen.uid == self._actor.account
        self._run(
            lambda: accounts.change_role(self._store, chosen.uid, role, actor=self._actor),
            lambda _none: self._started() if is_own else self.refresh(),
        )

    def _on_reset(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        words = self.new_secret.take()
        self._run(
            lambda: accounts.reset(self._store, chosen.uid, words, actor=self._actor),
            lambda _none: self.refresh(),
        )

    # ------------------------------------------------------------------ one's own
    def _own_page(self) -> QWidget:
        page = QWidget(self)
        who = QLabel(
            self.tr("{name}, {role}").format(
                name=self._actor.name, role=role_word(self._actor.role)
            ),
            page,
        )
        rights = QLabel(role_text(self._actor.role), page)
        rights.setProperty("muted", True)
        rights.setWordWrap(True)
        self.old = SecretLine(self.tr("Passphrase until now"), page)
        self.new = NewPassphrase(page)
        self.new.set_name(self._actor.name)
        self.change = QPushButton(self.tr("Change the passphrase"), page)
        self.change.clicked.connect(self._on_change)
        form = QFormLayout(page)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(who)
        form.addRow(rights)
        form.addRow(self.tr("Passphrase &until now"), self.old)
        form.addRow(self.new)
        self.new.line_up(form)
        form.addRow("", self.change)

        def check() -> None:
            self.change.setEnabled(self.new.is_good and bool(self.old.text()))

        self.new.changed.connect(check)
        self.old.textChanged.connect(check)
        check()
        return page

    def _on_change(self) -> None:
        old, new = self.old.take(), self.new.take()
        self._run(
            lambda: accounts.change_passphrase(self._store, actor=self._actor, old=old, new=new),
            lambda _signed: self._say(
                self.tr("The passphrase is changed. Your key is the same."), is_error=False
            ),
        )
