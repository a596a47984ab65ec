"""Limits that the system itself enforces; those of Windows by what is said to its kernel."""

from __future__ import annotations

import ctypes
import sys
from ctypes import c_uint32, c_void_p
from typing import Any

import pytest

from reviewer.errors import ReadError
from reviewer.text.child import Answer, Child
from reviewer.text.job_object import Extended, Job
from reviewer.text.readers.parsed import Limits


class Kernel:
    """As kernel32 answers, keeping what it was told."""

    def __init__(self, *, grants: bool = True) -> None:
        self.grants = grants
        self.members: list[tuple[int | None, int | None]] = []
        self.said: list[bytes] = []

    def CreateJobObjectW(self, _security: None, _name: None) -> int:
        return 64

    def GetCurrentProcess(self) -> int:
        return 2**64 - 1

    def AssignProcessToJobObject(self, job: c_void_p, process: c_void_p) -> bool:
        self.members.append((job.value, process.value))
        return self.grants

    def SetInformationJobObject(
        self, _job: c_void_p, kind: int, limits: Any, size: c_uint32
    ) -> bool:
        assert (kind, size.value) == (9, ctypes.sizeof(Extended))
        self.said.append(bytes(limits._obj))
        return self.grants


@pytest.mark.skipif(ctypes.sizeof(c_void_p) != 8, reason="the layout of a 64-bit system")
def test_the_structure_lies_in_memory_as_windows_has_it() -> None:
    assert ctypes.sizeof(Extended) == 144
    assert Extended.Basic.offset == 0
    assert Extended.IoInfo.offset == 64
    assert Extended.ProcessMemoryLimit.offset == 112


def test_a_job_limits_memory_and_then_also_time() -> None:
    kernel = Kernel()
    job = Job(kernel)
    job.limit(memory_bytes=1 << 30)
    job.limit(process_seconds=35)
    first, last = map(Extended.from_buffer_copy, kernel.said)
    assert kernel.members == [(64, 2**64 - 1)]
    assert (first.Basic.LimitFlags, first.ProcessMemoryLimit) == (0x400 | 0x100, 1 << 30)
    assert (last.Basic.LimitFlags, last.ProcessMemoryLimit) == (0x400 | 0x100 | 0x2, 1 << 30)
    assert last.Basic.PerProcessUserTimeLimit == 350_000_000


def test_a_system_that_refuses_is_an_error_of_the_system() -> None:
    with pytest.raises(OSError, match="no job"):
        Job(Kernel(grants=False))


def takes_all() -> Answer:
    def answer(n_bytes: int) -> int:
        try:
            return len(bytearray(n_bytes))
        except MemoryError:
            raise ReadError("refused") from None

    return answer


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS limits no address space")
def test_a_child_is_refused_more_memory_than_it_may_take_and_lives_on() -> None:
    child = Child(takes_all, Limits(memory_bytes=512 << 20))
    try:
        with pytest.raises(ReadError, match="refused"):
            child.ask(1 << 30)
        assert child.ask(1 << 20) == 1 << 20
    finally:
        child.close()
