"""Work over processes: order, errors, and that no process outlives the work."""

import gc
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from marsad.errors import ProcessError
from marsad.processes import AHEAD, in_order, in_threads, uncollected

SLEEPER = """
import sys, time
from pathlib import Path
from marsad.processes import in_order
from tests.test_processes import pid_after
if __name__ == "__main__":
    for pid in in_order(pid_after, [0.0] * 4 + [60.0] * 4, 2):
        Path(sys.argv[1], str(pid)).touch()
"""


def double(number: int) -> int:
    time.sleep(0.02 * (number % 3 == 0))  # later items are done earlier
    return 2 * number


def refuse(number: int) -> int:
    raise ValueError(f"{number} is refused")


def die(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def large(size: int) -> bytes:
    return die(7).to_bytes(1, "big") if size == 0 else bytes(size)


def pid_after(seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


def running(pid: int) -> bool:
    """True if a process runs; one that has ended and is not waited for does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def gone(pids: list[int], seconds: float = 10) -> bool:
    until = time.monotonic() + seconds
    while any(map(running, pids)) and time.monotonic() < until:
        time.sleep(0.02)
    return not any(map(running, pids))


def test_results_come_in_the_order_of_the_items() -> None:
    assert list(in_order(double, range(40), 2)) == [2 * number for number in range(40)]


def test_items_are_taken_only_as_they_are_needed() -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for number in range(100):
            taken += 1
            yield number

    results = in_order(double, items(), 2)
    assert next(results) == 0
    assert taken <= 2 * AHEAD + 1
    results.close()


def test_errors_of_the_work_come_up() -> None:
    with pytest.raises(ValueError, match="0 is refused"):
        list(in_order(refuse, range(3), 2))


@pytest.mark.parametrize(
    ("work", "items"), [(die, [*range(40)]), (large, [*[1_000_000] * 5, 0, *[1_000_000] * 20])]
)
def test_a_killed_process_is_told_with_its_remedy(
    work: Callable[[int], object], items: list[int]
) -> None:
    with pytest.raises(ProcessError, match=r"was killed.*fewer --jobs"):
        list(in_order(work, items, 2))


def test_processes_end_when_the_work_is_left() -> None:
    results = in_order(pid_after, [0.0, 0.0, 60.0, 60.0, 60.0], 2)
    pids = [next(results)]
    started = time.monotonic()
    results.close()
    assert time.monotonic() - started < 10
    assert gone(pids)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_processes_end_with_their_parent(tmp_path: Path, how: signal.Signals) -> None:
    script = tmp_path / "sleeper.py"
    script.write_text(SLEEPER)
    folder = tmp_path / "pids"
    folder.mkdir()
    here = str(Path(__file__).parents[1])
    parent = subprocess.Popen(
        [sys.executable, str(script), str(folder)],
        env={**os.environ, "PYTHONPATH": here},
        stderr=subprocess.PIPE,
    )
    try:
        until = time.monotonic() + 30
        while not list(folder.iterdir()) and time.monotonic() < until:
            time.sleep(0.02)
        pids = [int(path.name) for path in folder.iterdir()]
        assert pids
        os.kill(parent.pid, how)
        parent.communicate(timeout=10)
        assert gone(pids)
    finally:
        parent.kill()


def test_threads_give_results_in_order() -> None:
    assert list(in_threads(double, range(20), 4)) == [2 * number for number in range(20)]


def test_no_more_threads_work_at_once_than_allowed() -> None:
    lock, now, most = threading.Lock(), 0, 0

    def work(number: int) -> int:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.01)
        with lock:
            now -= 1
        return number

    assert list(in_threads(work, range(20), 3)) == list(range(20))
    assert most == 3


def test_items_are_taken_no_further_ahead_than_needed() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    results = in_threads(double, items(), 2)
    assert next(results) == 0
    assert len(taken) <= AHEAD * 2
    results.close()


def test_an_error_in_a_thread_comes_up() -> None:
    with pytest.raises(ValueError, match="0 is refused"):
        list(in_threads(refuse, range(3), 2))


def test_threads_left_early_do_not_begin_what_nobody_wants() -> None:
    began: list[int] = []
    hold = threading.Event()

    def work(number: int) -> int:
        began.append(number)
        if number:
            hold.wait(10)
        return number

    results = in_threads(work, range(10), 1)
    assert next(results) == 0
    results.close()
    hold.set()
    time.sleep(0.1)
    assert set(began) <= {0, 1}


def test_threads_do_not_keep_a_program_from_ending() -> None:
    code = (
        "import time; from marsad.processes import in_threads\n"
        "next(in_threads(lambda s: time.sleep(s), [0, 60, 60], 2))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=20)


@pytest.mark.parametrize("collects", [True, False])
def test_the_collector_rests_only_meanwhile(collects: bool) -> None:
    if not collects:
        gc.disable()
    try:
        with pytest.raises(ValueError, match="a fault"), uncollected():
            assert not gc.isenabled()
            raise ValueError("a fault")
        assert gc.isenabled() is collects
    finally:
        gc.enable()
