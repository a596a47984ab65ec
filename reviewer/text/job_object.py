"""A Windows job object around this process, which limits its memory and processor time.

Source: learn.microsoft.com, “Job Objects”, JOBOBJECT_EXTENDED_LIMIT_INFORMATION and
JOBOBJECT_BASIC_LIMIT_INFORMATION. The types have their Windows sizes on every system, so that
their layout can be tested anywhere.
"""

from __future__ import annotations

import ctypes
from contextlib import suppress
from ctypes import c_int64, c_size_t, c_uint32, c_uint64, c_void_p
from functools import cache
from typing import Any, ClassVar

_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
_PROCESS_TIME = 0x2
_PROCESS_MEMORY = 0x100
_DIE_QUIETLY = 0x400  # an exception that nobody handles ends the process without a dialog
_TICKS = 10_000_000  # a second has, of 100 nanoseconds each


class Basic(ctypes.Structure):
    _fields_: ClassVar = [
        ("PerProcessUserTimeLimit", c_int64),
        ("PerJobUserTimeLimit", c_int64),
        ("LimitFlags", c_uint32),
        ("MinimumWorkingSetSize", c_size_t),
        ("MaximumWorkingSetSize", c_size_t),
        ("ActiveProcessLimit", c_uint32),
        ("Affinity", c_size_t),
        ("PriorityClass", c_uint32),
        ("SchedulingClass", c_uint32),
    ]


class Counters(ctypes.Structure):
    _fields_: ClassVar = [
        (name, c_uint64)
        for name in ("Reads", "Writes", "Others", "BytesRead", "BytesWritten", "BytesOther")
    ]


class Extended(ctypes.Structure):
    _fields_: ClassVar = [
        ("Basic", Basic),
        ("IoInfo", Counters),
        ("ProcessMemoryLimit", c_size_t),
        ("JobMemoryLimit", c_size_t),
        ("PeakProcessMemoryUsed", c_size_t),
        ("PeakJobMemoryUsed", c_size_t),
    ]


class Job:
    """The job that this process is in; its limits are set anew as a whole."""

    def __init__(self, kernel: Any) -> None:
        """kernel: kernel32, or what answers as it does. Raises OSError if there is no job."""
        self._kernel = kernel
        self._limits = Extended()
        self._limits.Basic.LimitFlags = _DIE_QUIETLY
        self._handle = c_void_p(kernel.CreateJobObjectW(None, None))
        own = c_void_p(kernel.GetCurrentProcess())
        if not self._handle or not kernel.AssignProcessToJobObject(self._handle, own):
            raise OSError("no job object")

    def limit(self, *, memory_bytes: int | None = None, process_seconds: int | None = None) -> None:
        """What is None stays as it was. Raises OSError if the system refuses."""
        limits = self._limits
        if memory_bytes is not None:
            limits.Basic.LimitFlags |= _PROCESS_MEMORY
            limits.ProcessMemoryLimit = memory_bytes
        if process_seconds is not None:
            limits.Basic.LimitFlags |= _PROCESS_TIME
            limits.Basic.PerProcessUserTimeLimit = process_seconds * _TICKS
        size = c_uint32(ctypes.sizeof(limits))
        done = self._kernel.SetInformationJobObject(
            self._handle, _EXTENDED_LIMITS, ctypes.byref(limits), size
        )
        if not done:
            raise OSError("the job object refuses its limits")


def limit(*, memory_bytes: int | None = None, process_seconds: int | None = None) -> None:
    """Set limits of this process; where the system refuses, there are none."""
    with suppress(OSError):
        _own().limit(memory_bytes=memory_bytes, process_seconds=process_seconds)


@cache
def _own() -> Job:
    """The one job, kept: its handle lives as long as the process."""
    kernel: Any = getattr(ctypes, "WinDLL")("kernel32")  # noqa: B009 - known on Windows alone
    kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = c_void_p
    return Job(kernel)
