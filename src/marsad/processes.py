"""Work spread over processes or threads: results in the items' order, in bounded memory."""

import contextlib
import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Connection
from typing import TypeVar

from marsad.errors import ProcessError

Item = TypeVar("Item")
Result = TypeVar("Result")

# Tasks under way or done for each process: the reader never waits, and memory stays flat.
AHEAD = 2


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """Let Python's collector of cycles rest meanwhile.

    Where much is made and little of it is cycles it walks through all that is loaded again and
    again: a tenth of the time of reading, a sixth of a start.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def in_order(
    work: Callable[[Item], Result], items: Iterable[Item], jobs: int
) -> Generator[Result, None, None]:
    """Yield `work(item)` for each item, done by `jobs` processes, in the order of the items.

    `work` must be a function that can be pickled. Its errors come up here. When the iterator is
    closed, or this process ends in whatever way, the others end too. Raises ProcessError if one
    of them is killed.
    """
    # Spawned, not forked: a fork copies locks that other threads hold.
    context = multiprocessing.get_context("spawn")
    alive, ours = context.Pipe(duplex=False)
    with (
        alive,
        ours,
        ProcessPoolExecutor(jobs, context, initializer=_begin, initargs=(alive,)) as pool,
    ):
        window: deque[Future[Result]] = deque()
        try:
            for item in items:
                window.append(pool.submit(work, item))
                if len(window) > AHEAD * jobs:
                    yield window.popleft().result()
            while window:
                yield window.popleft().result()
        except BrokenProcessPool as error:
            raise ProcessError(
                "a process that was reading reports was killed, most likely for want of memory; "
                "what was read before is kept: run the same command again with fewer --jobs"
            ) from error
        finally:
            if window:  # left early: nobody wants the rest
                ours.close()


def in_threads(
    work: Callable[[Item], Result], items: Iterable[Item], at_once: int
) -> Generator[Result, None, None]:
    """Yield `work(item)` for each item, `at_once` of them under way, in the order of the items.

    For work that waits, such as for answers from a network. Its errors come up here. The threads
    never keep the program from ending: what is under way when the iterator is closed is left.
    """
    room = threading.BoundedSemaphore(at_once)
    window: deque[Future[Result]] = deque()

    def start(item: Item) -> Future[Result]:
        future: Future[Result] = Future()

        def do() -> None:
            with room:
                if not future.set_running_or_notify_cancel():
                    return
                try:
                    future.set_result(work(item))
                except BaseException as error:
                    future.set_exception(error)

        threading.Thread(target=do, daemon=True).start()
        return future

    try:
        for item in items:
            window.append(start(item))
            if len(window) >= AHEAD * at_once:
                yield window.popleft().result()
        while window:
            yield window.popleft().result()
    finally:
        for future in window:  # left early: what has not begun never does
            future.cancel()


def _begin(alive: Connection) -> None:
    """Set up a process of the pool: it ends with its parent, which alone answers to Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(alive,), daemon=True).start()


def _end_with(alive: Connection) -> None:
    """Wait until the other end of a pipe that nobody writes to is closed, then end."""
    with contextlib.suppress(EOFError, OSError):
        alive.recv_bytes()
    os._exit(1)
