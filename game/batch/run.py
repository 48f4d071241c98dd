"""Many games on all cores: blocks of a thousand games, played by as many processes as asked, added up in order.

Seeds go by a game's index, never by who plays it, so the result does not depend on the number of workers. Ctrl-C keeps
what is done. It prints nothing: whoever asked is told of each part.
"""

from __future__ import annotations

import os
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

from game.batch.cells import BLOCK
from game.batch.kernel import Kernel, is_warm, is_worth_compiling
from game.batch.policies import deal_jobs, make_minds
from game.batch.results import Numbers, Part, Total, sum_up, table_of
from game.players.brain import Brain
from game.rules.record import Tables
from game.rules.tables import compile_tables
from game.scenario import Scenario

WORTH_A_PROCESS = 20
"""Compiled blocks for which another process pays."""
AHEAD = 4
"""Blocks given out to each process before the first must be back."""

Gather = Callable[[Numbers, int], Any]
"""Takes from a block's figures, and the index of its first game, what a caller wants to keep; must be picklable."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be run: numbers only. Minds stand policy by policy, one for each party."""

    tables: Tables
    minds: list[Brain]
    policies: tuple[str, ...]
    seed: int
    games: int
    gather: Gather | None = None


def order_of(
    scenario: Scenario, policies: Sequence[str], games: int, seed: int = 0, gather: Gather | None = None
) -> Order:
    """Order games of a scenario; policies are dealt in turn by game index. Raises KeyError for an unknown policy."""
    tables = compile_tables(scenario)
    minds = [mind for policy in policies for mind in make_minds(policy, scenario, tables)]
    return Order(tables, minds, tuple(policies), seed, games, gather)


class _Worker:
    """Plays blocks of an order in one process."""

    kernel: Kernel
    order: Order

    def begin(self, order: Order, *, fast: bool) -> None:
        self.order = order
        self.kernel = Kernel(order.tables, order.minds, fast=fast)

    def play(self, block: int) -> Part:
        order = self.order
        first = block * BLOCK
        count = min(BLOCK, order.games - first)
        policies = len(order.policies)
        choices, figures, cover = self.kernel.play(deal_jobs(order.seed, first, count, policies), count)
        rows = table_of(figures, count)
        part = sum_up(rows, cover, first, choices, policies)
        if order.gather is not None:
            part.gathered = order.gather(rows, first)
        return part


_WORKER = _Worker()


def _begin(order: Order, fast: bool) -> None:  # noqa: FBT001 - a process starts with plain arguments
    # The first process alone hears Ctrl-C; it lets the others end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _WORKER.begin(order, fast=fast)


def _play(block: int) -> Part:
    return _WORKER.play(block)


def _alone(order: Order, blocks: int, *, fast: bool) -> Generator[Part, None, None]:
    worker = _Worker()
    worker.begin(order, fast=fast)
    for block in range(blocks):
        yield worker.play(block)


def _together(order: Order, blocks: int, workers: int, *, fast: bool) -> Generator[Part, None, None]:
    pool = ProcessPoolExecutor(workers, get_context("spawn"), _begin, (order, fast))
    try:
        waiting: deque[Future[Part]] = deque()
        for block in range(blocks):
            waiting.append(pool.submit(_play, block))
            if len(waiting) > AHEAD * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def useful_workers(workers: int, blocks: int, *, fast: bool) -> int:
    """Give how many processes a run is worth: a short one is over before a second process has started."""
    return max(1, min(workers, blocks // WORTH_A_PROCESS if fast else blocks))


def run(
    order: Order,
    *,
    workers: int | None = None,
    fast: bool | None = None,
    on_part: Callable[[Part], object] = lambda _: None,
    on_compile: Callable[[], object] = lambda: None,
) -> Total:
    """Play all games of an order and give what they came to; Ctrl-C gives what was done until then.

    ``workers`` left out stands for all cores, ``fast`` for what pays. ``on_compile`` is called before the kernel is
    loaded or made.
    """
    total = Total(len(order.policies))
    total.compiled = is_worth_compiling(order.games) if fast is None else fast
    blocks = -(-order.games // BLOCK)
    count = useful_workers(workers or os.cpu_count() or 1, blocks, fast=total.compiled)
    try:
        if total.compiled:
            on_compile()
            if count == 1 or not is_warm():
                # Else each worker reads it from the disk for itself, and this process never holds it.
                Kernel(order.tables, order.minds[: order.tables.n_parties], fast=True).play([], 0)
        began = time.perf_counter()
        parts = (
            _alone(order, blocks, fast=total.compiled)
            if count == 1
            else _together(order, blocks, count, fast=total.compiled)
        )
        with closing(parts):
            for part in parts:
                total.add(part)
                total.seconds = time.perf_counter() - began
                on_part(part)
    except KeyboardInterrupt:
        total.stopped = True
    return total
