"""Time and memory of a command with all processes that it starts (Linux: from /proc)."""

import resource
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from marsad.model import Noun

PROC = Path("/proc")
POLL_SECONDS = 0.02
BYTES_A_MEGABYTE = 1_000_000


class Cost(Noun, frozen=True, kw_only=True):
    """What a command cost: wall time and time of all its processes in seconds, and megabytes.

    `megabytes` is the largest sum, at one moment, of the resident memory of all its processes:
    pages that they share count once for each, so the true need is lower, never higher.
    """

    seconds: float
    cpu_seconds: float
    megabytes: float
    code: int


def cost_of(command: Sequence[str]) -> Cost:
    """Run a command, its output thrown away, and return what it cost."""
    if not PROC.is_dir():
        raise SystemExit("memory is measured from /proc, which this system lacks; run on Linux")
    start, before = time.perf_counter(), _cpu()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(map(_resident, descendants(process.pid))))
        time.sleep(POLL_SECONDS)
    seconds = time.perf_counter() - start
    return Cost(
        seconds=seconds,
        cpu_seconds=_cpu() - before,
        megabytes=peak / BYTES_A_MEGABYTE,
        code=process.returncode,
    )


def _cpu() -> float:
    """Return the processor time of all processes that were started here and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def descendants(pid: int) -> list[int]:
    """Return a process's id and those of all that it started, as far as they run."""
    found, waiting = [], [pid]
    while waiting:
        found.append(waiting.pop())
        for listed in (PROC / str(found[-1]) / "task").glob("*/children"):
            waiting += map(int, _read(listed).split())
    return found


def _resident(pid: int) -> int:
    """Return a process's resident memory in bytes, 0 if it has ended."""
    for line in _read(PROC / str(pid) / "status").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    return 0


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:  # it ended just now
        return ""
