"""Work beside the screen: in a thread, or in slices between frames. It must never paint."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from typing import TypeVar

T = TypeVar("T")
SLICE = 0.006
"""Seconds that sliced work may take between two frames."""


class Jobs:
    """Jobs under way and their results, which are handed over on the screen's own thread."""

    def __init__(self, wake: Callable[[], None]) -> None:
        self._wake = wake
        self._ready: deque[Callable[[], None]] = deque()
        self._slices: list[tuple[Generator[None, None, object], Callable[[object], None]]] = []
        self._threads = 0

    @property
    def busy(self) -> bool:
        """Whether any job is under way or waits to be handed over."""
        return bool(self._threads or self._slices or self._ready)

    @property
    def sliced(self) -> bool:
        """Whether there is work to be done between frames."""
        return bool(self._slices or self._ready)

    def work(
        self, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None] | None = None
    ) -> None:
        """Run a job in a thread; ``done`` gets its result here. A fault goes to ``failed``, or is raised here."""
        self._threads += 1

        def finish(report: Callable[[], None]) -> None:
            def hand_over() -> None:
                self._threads -= 1
                report()

            self._ready.append(hand_over)
            self._wake()

        def run() -> None:
            try:
                result = job()
            except Exception as fault:  # noqa: BLE001 - it is raised again on the screen's thread
                found = fault
                finish(lambda: failed(found) if failed else _raise(found))
            else:
                finish(lambda: done(result))

        threading.Thread(target=run, daemon=True, name="parley-job").start()

    def share(self, job: Generator[None, None, T], done: Callable[[T], None]) -> None:
        """Run a generator in slices of a few milliseconds; ``done`` gets what it returns."""
        self._slices.append((job, done))  # type: ignore[arg-type]
        self._wake()

    def turn(self) -> None:
        """Hand over what is ready and do a slice of the rest."""
        while self._ready:
            self._ready.popleft()()
        end = time.perf_counter() + SLICE
        while self._slices and time.perf_counter() < end:
            job, done = self._slices[0]
            try:
                next(job)
            except StopIteration as stop:
                self._slices.pop(0)
                done(stop.value)


def _raise(fault: Exception) -> None:
    raise fault
