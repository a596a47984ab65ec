"""The window of the audit view: a page for each thing that a supervisor or auditor looks at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from reviewer.ui.auditing.findings_page import FindingsPage
from reviewer.ui.auditing.report_page import ReportPage
from reviewer.ui.auditing.samples_page import SamplesPage
from reviewer.ui.auditing.timeline_page import TimelinePage
from reviewer.ui.flows.files import Asking
from reviewer.ui.keys import KeyGuard
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.views.notice import Notice


class AuditWindow(QWidget):
    """A window of its own beside the review; closing only hides it."""

    def __init__(self, session: ReviewSession, asking: Asking, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Audit"))
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.notice = Notice(self)
        self.timeline = TimelinePage(session, parent=self)
        self.samples = SamplesPage(session, ask=asking.dialog, parent=self)
        self._add(self.timeline, self.tr("Time line"))
        self.findings = FindingsPage(session, self)
        self.report = ReportPage(session, asking.save, self)
        self._add(self.samples, self.tr("Samples"))
        self._add(self.findings, self.tr("Findings"))
        self._add(self.report, self.tr("Report"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.notice)
        self.tabs.currentChanged.connect(lambda _index: self.appear())
        QShortcut(QKeySequence("Ctrl+W"), self, self.close)
        self._guard = KeyGuard(self.run_key, self)
        self._guard.watch(self)
        line = self.fontMetrics().height()
        room = self.screen().availableGeometry()
        self.resize(min(84 * line, room.width()), min(50 * line, room.height() - 3 * line))

    def _add(self, page: QWidget, title: str) -> None:
        """Alt and its number bring a page to the front."""
        number = self.tabs.addTab(page, title)
        self.tabs.setTabText(number, f"{title}  Alt+{number + 1}")
        QShortcut(
            QKeySequence(f"Alt+{number + 1}"), self, lambda: self.tabs.setCurrentIndex(number)
        )

    def stop(self) -> None:
        """Give up whatever is being read."""
        self.timeline.loader.stop()
        self.findings.stop()
        self.report.stop()

    def appear(self) -> None:
        """Let the page in front read what it shows."""
        page = self.tabs.currentWidget()
        if isinstance(page, TimelinePage | SamplesPage | FindingsPage | ReportPage):
            page.appear()

    def run_key(self, sequence: QKeySequence) -> bool:
        """Trigger the enabled action of the page in front that answers to a key."""
        for action in self.tabs.currentWidget().findChildren(QAction):
            if action.isEnabled() and sequence in action.shortcuts():
                action.trigger()
                return True
        return False
