"""The panes of the window and where they dock; what they say to each other is wired elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QMainWindow,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reviewer.review import reasons
from reviewer.ui.actions import CommandSet
from reviewer.ui.background.tasks import Pools
from reviewer.ui.look.icons import Icon
from reviewer.ui.views.card import CandidateCard
from reviewer.ui.views.decisions import DecisionBar
from reviewer.ui.views.documents import DocumentsView
from reviewer.ui.views.find import FindView
from reviewer.ui.views.guideline import GuidelineView
from reviewer.ui.views.header import Header
from reviewer.ui.views.ledger import LedgerView
from reviewer.ui.views.line import AskLine
from reviewer.ui.views.many import ManyPanel
from reviewer.ui.views.notice import Notice
from reviewer.ui.views.outline import OutlineView
from reviewer.ui.views.pages import PageView
from reviewer.ui.views.records import RecordTable
from reviewer.ui.views.reject import RejectPanel
from reviewer.ui.views.source import SourceView
from reviewer.ui.views.split import SplitPanel
from reviewer.ui.views.status import StatusLine
from reviewer.ui.views.welcome import WelcomeView

_Area = Qt.DockWidgetArea
_TABS = (("ledger", "outline"), ("find", "table"), ("guideline", "card"))
WELCOME_COMMANDS = ("help.sample", "file.import", "file.import_folder", "file.database")
DECISION_COMMANDS = ("record.confirm", "record.edit", "record.reject")


class Panes:
    """Every pane of one window, by name."""

    def __init__(self, window: QMainWindow, commands: CommandSet, pools: Pools) -> None:
        self._window, translate = window, QCoreApplication.translate
        self.source = SourceView()
        self.pages = PageView()
        self.reading = _side_by_side(self.source, self.pages)
        self.welcome = WelcomeView([commands[name] for name in WELCOME_COMMANDS])
        self.header = Header()
        self.notice = Notice()
        self.documents = DocumentsView()
        self.outline = OutlineView()
        self.ledger = LedgerView()
        self.card = CandidateCard()
        self.reject = RejectPanel(reasons.load())
        self.comment = AskLine(
            translate("panes", "Comment"),
            translate("panes", "Comment; Enter keeps it, Esc leaves"),
            Icon.COMMENT,
            may_be_empty=True,
        )
        self.view_name = AskLine(
            translate("panes", "Name of the view"),
            translate("panes", "Name of the view; Enter keeps it, Esc leaves"),
            Icon.FILTER,
        )
        self.split = SplitPanel()
        self.many = ManyPanel(reasons.load())
        self.table = RecordTable()
        self.find = FindView(pools)
        self.guideline = GuidelineView()
        self.status = StatusLine()
        self.stack = QStackedWidget()
        self._titles = QTimer(window, singleShot=True, interval=0)
        self._titles.timeout.connect(self._settle_titles)
        self._place_middle()
        self._place_docks([commands[name] for name in DECISION_COMMANDS])
        window.statusBar().addPermanentWidget(self.status)
        window.statusBar().setSizeGripEnabled(False)

    def _place_middle(self) -> None:
        translate = QCoreApplication.translate
        self.blank = QWidget()  # until it is known whether there is a document; has the focus
        self.blank.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.blank.setAccessibleName(translate("panes", "The database is being opened"))
        self.stack.addWidget(self.blank)
        self.stack.addWidget(self.welcome)
        self.stack.addWidget(self.reading)
        self._on_page()
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.split)
        layout.addWidget(self.many)
        self.stack.currentChanged.connect(self._on_page)
        layout.addWidget(self.notice)  # below the text, which so keeps its place
        self._window.setCentralWidget(middle)

    def _on_page(self) -> None:
        """The welcome, once it is not seen, keeps no room that panels beside and below need."""
        is_seen = self.stack.currentWidget() is self.welcome
        policy = QSizePolicy.Policy.Preferred if is_seen else QSizePolicy.Policy.Ignored
        self.welcome.setSizePolicy(policy, policy)

    def _place_docks(self, decisions: list[QAction]) -> None:
        window, translate = self._window, QCoreApplication.translate
        window.setDockNestingEnabled(True)
        window.setAnimated(False)
        window.setCorner(Qt.Corner.BottomRightCorner, _Area.RightDockWidgetArea)
        window.setCorner(Qt.Corner.BottomLeftCorner, _Area.LeftDockWidgetArea)
        window.setTabPosition(_Area.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        right = _column(self.card, self.comment, self.reject, DecisionBar(decisions))
        table = _column(self.table, self.view_name)
        self.reject.hide()
        ledger = _scrolled(self.ledger)
        self.docks = {
            "documents": self._dock("documents", translate("panes", "Documents"), self.documents),
            "outline": self._dock("outline", translate("panes", "Outline"), self.outline),
            "ledger": self._dock("ledger", translate("panes", "Number ledger"), ledger),
            "card": self._dock("card", translate("panes", "Candidate"), right),
            "table": self._dock("table", translate("panes", "Records"), table),
            "find": self._dock("find", translate("panes", "Find"), self.find),
            "guideline": self._dock("guideline", translate("panes", "Guideline"), self.guideline),
        }
        self.reset()

    def _dock(self, name: str, title: str, pane: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(pane)
        for moved in (dock.dockLocationChanged, dock.topLevelChanged, dock.visibilityChanged):
            moved.connect(self._titles.start)
        return dock

    def _settle_titles(self) -> None:
        """A tab says its dock's name already: no title bar below it."""
        for dock in self.docks.values():
            is_tab = not dock.isFloating() and bool(self._window.tabifiedDockWidgets(dock))
            if is_tab == (dock.titleBarWidget() is None):
                before = dock.titleBarWidget()
                dock.setTitleBarWidget(QWidget(dock) if is_tab else None)  # type: ignore[arg-type]
                if before is not None:
                    before.deleteLater()

    def reset(self) -> None:
        """Put every dock to its first place."""
        window = self._window
        for name, area in (
            ("documents", _Area.LeftDockWidgetArea),
            ("outline", _Area.LeftDockWidgetArea),
            ("card", _Area.RightDockWidgetArea),
            ("table", _Area.BottomDockWidgetArea),
        ):
            self.docks[name].setFloating(False)
            window.addDockWidget(area, self.docks[name])
        for name, beside in _TABS:
            self.docks[name].setFloating(False)
            window.tabifyDockWidget(self.docks[beside], self.docks[name])
        for dock in self.docks.values():
            dock.show()
        self.docks["guideline"].hide()
        for name in ("outline", "table", "card"):
            self.docks[name].raise_()
        line = window.fontMetrics().height()
        window.resizeDocks(
            [self.docks["documents"], self.docks["card"]],
            [13 * line, 18 * line],
            Qt.Orientation.Horizontal,
        )
        window.resizeDocks(
            [self.docks["documents"], self.docks["outline"], self.docks["table"]],
            [15 * line, 20 * line, 12 * line],
            Qt.Orientation.Vertical,
        )

    def set_reasons(self, own: str) -> None:
        """Offer a reviewer's own list of reasons for rejections; "": the usual ones."""
        listed = reasons.listed(own)
        self.reject.set_reasons(listed)
        self.many.set_reasons(listed)

    def float_focused(self) -> None:
        """Give the pane with the focus a window of its own, from which it can dock anywhere."""
        focus = self._window.focusWidget()
        for dock in self.docks.values():
            if focus is not None and dock.isAncestorOf(focus):
                dock.setFloating(not dock.isFloating())

    def bring(self, name: str) -> None:
        """Show a pane, in front of those it is tabbed with, and give it the focus."""
        if name == "source":
            shown: QWidget = self.pages if self.source.isHidden() else self.source
            if self.stack.currentWidget() is self.welcome:
                shown = self.welcome
            shown.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        dock = self.docks[name]
        dock.show()
        dock.raise_()
        panes = {
            "documents": self.documents,
            "outline": self.outline,
            "ledger": self.ledger,
            "card": self.card,
            "table": self.table,
            "find": self.find,
            "guideline": self.guideline,
        }
        panes[name].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _scrolled(pane: QWidget) -> QScrollArea:
    """The pane in a frame that scrolls where it has too little room, such as a laptop's screen at
    200 %: it would make the window larger than the screen."""
    area = QScrollArea()
    area.setWidget(pane)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _column(first: QWidget, *below: QWidget) -> QWidget:
    """Widgets below each other without a gap; the first takes the room."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(first, 1)
    for widget in below:
        layout.addWidget(widget)
    return whole


def _side_by_side(source: SourceView, pages: PageView) -> QSplitter:
    """The middle of the window: both side by side, of which one may be hidden."""
    both = QSplitter(Qt.Orientation.Horizontal)
    both.setChildrenCollapsible(False)
    both.addWidget(source)
    both.addWidget(pages)
    both.setSizes([1000, 1000])
    return both
