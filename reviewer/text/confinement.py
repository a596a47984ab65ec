"""What the system lets this process take: resource limits, or on Windows a job object.

A limit that cannot be set is passed over: the one who waits for the process ends it anyway when
its time is over, and the readers' own limits on sizes hold everywhere.
"""

from __future__ import annotations

import math
import sys
import time
from contextlib import suppress

_AFTERWARDS = 5  # seconds of processor time beyond the limit, should nobody end the process


def limit_memory(most: int) -> None:
    """Let this process take at most so many bytes: more are refused to it. No core dumps."""
    if sys.platform == "win32":
        from reviewer.text import job_object  # noqa: PLC0415 - only there

        job_object.limit(memory_bytes=most)
        return
    import resource  # noqa: PLC0415 - not on Windows

    for kind, limit in ((resource.RLIMIT_AS, most), (resource.RLIMIT_CORE, 0)):
        with suppress(ValueError, OSError):  # macOS refuses some
            resource.setrlimit(kind, (limit, limit))


def limit_time(seconds: float) -> None:
    """Let this process end by itself a while after ``seconds`` more of processor time."""
    until = math.ceil(time.process_time() + seconds) + _AFTERWARDS
    if sys.platform == "win32":
        from reviewer.text import job_object  # noqa: PLC0415 - only there

        job_object.limit(process_seconds=until)
        return
    import resource  # noqa: PLC0415 - not on Windows

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
