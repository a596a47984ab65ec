"""Tasks: results, errors, progress, cancelling, and writes in order."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from reviewer.errors import ReviewerError
from reviewer.ui.background.tasks import Pools, Task


@pytest.fixture
def pools(qtbot: QtBot) -> Iterator[Pools]:
    pools = Pools()
    yield pools
    pools.shut_down()


def test_the_result_arrives_in_the_gui_thread(qtbot: QtBot, pools: Pools) -> None:
    seen: list[tuple[object, bool]] = []
    here = QThread.currentThread()
    task = pools.start(lambda _: threading.get_ident())
    task.succeeded.connect(lambda value: seen.append((value, QThread.currentThread() is here)))
    qtbot.waitUntil(lambda: len(seen) == 1)
    assert seen[0][0] != threading.get_ident()
    assert seen[0][1]


def test_an_error_is_handed_over_as_it_was_raised(qtbot: QtBot, pools: Pools) -> None:
    error = ReviewerError("The disk is full.")

    def work(task: Task) -> None:
        raise error

    with qtbot.waitSignal(pools.start(work).failed) as blocker:
        pass
    assert blocker.args == [error]


def test_progress_is_reported_and_the_last_report_never_lost(qtbot: QtBot, pools: Pools) -> None:
    seen: list[tuple[int, int]] = []

    def work(task: Task) -> None:
        for done in range(1, 101):
            task.report(done, 100)

    task = pools.start(work)
    task.progressed.connect(lambda done, total: seen.append((done, total)))
    with qtbot.waitSignal(task.succeeded):
        pass
    assert seen[-1] == (100, 100)


def test_a_cancelled_task_ends_cancelled(qtbot: QtBot, pools: Pools) -> None:
    started = threading.Event()

    def work(task: Task) -> None:
        started.set()
        while True:
            task.check()

    task = pools.start(work)
    started.wait(5)
    with qtbot.waitSignal(task.cancelled):
        task.cancel()


def test_a_task_cancelled_before_its_turn_does_nothing(qtbot: QtBot, pools: Pools) -> None:
    gate, ran = threading.Event(), []
    pools.write(lambda _: gate.wait(5))
    late = pools.write(lambda _: ran.append(1))
    late.cancel()
    with qtbot.waitSignal(late.cancelled):
        gate.set()
    assert ran == []


def test_writes_run_one_after_another_in_order(qtbot: QtBot, pools: Pools) -> None:
    order: list[int] = []
    tasks = [pools.write(lambda _, n=n: order.append(n)) for n in range(20)]
    with qtbot.waitSignal(tasks[-1].succeeded):
        pass
    assert order == list(range(20))


def test_what_runs_beside_steps_aside_for_a_decision(qtbot: QtBot, pools: Pools) -> None:
    order: list[str] = []
    began, goes_on = threading.Event(), threading.Event()

    def work(task: Task) -> None:
        began.set()
        goes_on.wait(5)
        task.check()
        order.append("beside")

    task = pools.start(work)
    assert began.wait(5)
    pools.step_aside()
    goes_on.set()
    pools.write(lambda _: order.append("decision"))
    with qtbot.waitSignal(task.succeeded):
        pass
    assert order == ["decision", "beside"]


def test_shutting_down_loses_no_write_that_was_asked_for(qtbot: QtBot) -> None:
    pools, started, ended = Pools(), threading.Event(), []

    def work(task: Task) -> None:
        started.set()
        threading.Event().wait(0.05)
        ended.append(1)

    pools.write(work)
    pools.write(lambda _: ended.append(2))
    started.wait(5)
    pools.shut_down()
    assert ended == [1, 2]
