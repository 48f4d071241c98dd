"""A second process that plays the many games of `parley watch`, so that tests run meanwhile and no save waits for both.

It stays for the whole watch, with the compiled rules loaded, and leaves Ctrl-C to the first process.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import suppress
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, NamedTuple, ParamSpec, TypeVar

if TYPE_CHECKING:
    from game.analysis.balance import Verdict
    from game.batch.run import Order
    from game.scenario import Scenario

P = ParamSpec("P")
Work = TypeVar("Work")
PAUSE = 0.05
"""Seconds between two looks for a newer save while games are played."""
POLICY = "random"


class Played(NamedTuple):
    """What many games came to: how many, ratified, by ending, what was met, and how many went wrong."""

    games: int
    ratified: int
    endings: list[int]
    cover: list[int]
    faults: int
    compiled: bool


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process where the first one was killed, whatever it plays or compiles."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _play(order: Order, fast: bool) -> Played:
    from game.batch.run import run
    from game.rules.layout import HOW_AGREED

    total = run(order, workers=1, fast=fast)
    endings = total.endings.sum(axis=0).tolist()
    ratified = int(total.hows[HOW_AGREED])
    return Played(total.games, ratified, endings, total.cover.tolist(), len(total.faults), total.compiled)


def _measure(world: Scenario, games: int) -> list[Verdict]:
    from game.analysis.balance.matches import Matches
    from game.analysis.balance.strategies import ratified

    return list(ratified(Matches(world, games, 0, 1, fast=True)))


class Helper:
    """The second process, begun when it is first needed and again where it was killed."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None
        self._children: list[BaseProcess] = []

    def play(self, order: Order, *, fast: bool) -> Future[Played]:
        """Begin to play the games of an order."""
        return self._submit(_play, order, fast)

    def measure(self, world: Scenario, games: int) -> Future[list[Verdict]]:
        """Begin to measure, compiled, what share of games between strategies is ratified."""
        return self._submit(_measure, world, games)

    def _submit(self, work: Callable[P, Work], *given: P.args, **named: P.kwargs) -> Future[Work]:
        if self._pool is not None:
            with suppress(BrokenExecutor):
                return self._pool.submit(work, *given, **named)
            self.close()
        self._pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), _begin)
        before = multiprocessing.active_children()
        # A process that is begun while Ctrl-C is ignored ignores it from its first moment.
        heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            return self._pool.submit(work, *given, **named)
        finally:
            signal.signal(signal.SIGINT, heard)
            self._children = [child for child in multiprocessing.active_children() if child not in before]

    def compile_with(self, world: Scenario) -> Future[Played]:
        """Begin to compile the rules, by a single game of a scenario."""
        return self.play(order_of(world, 1), fast=True)

    def close(self) -> None:
        """End the second process at once; what it plays is void."""
        for child in self._children:
            child.terminate()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool, self._children = None, []


def order_of(world: Scenario, games: int) -> Order:
    """Order random games of a scenario."""
    from game.batch.run import order_of as order

    return order(world, (POLICY,), games)


def wait_for(games: Future[Work], go_on: Callable[[], object]) -> Work:
    """Wait until work is done; ``go_on`` is called in between, and may raise to leave them."""
    while True:
        with suppress(NotYet):
            return games.result(PAUSE)
        try:
            go_on()
        except BaseException:
            games.cancel()
            raise
