"""Mass runs for tests: orders of every scenario, and the compiled kernel, made once for all test processes."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from game.batch.cells import F_CHECK
from game.batch.kernel import Kernel, has_numba, is_warm
from game.batch.policies import deal_jobs
from game.batch.results import Numbers, table_of
from game.batch.run import Order, order_of
from tests.players.worlds import FILES, world

SHIPPED = ("first_talks", "us_mexico_2023")
ALL = tuple(sorted(FILES))
PATIENCE = 600

needs_numba = pytest.mark.skipif(not has_numba(), reason="the extra 'fast' is not installed")


@cache
def order(name: str, policies: tuple[str, ...], games: int, seed: int = 0) -> Order:
    """Give an order of games of a scenario."""
    return order_of(world(name), policies, games, seed)


def warm_up(lock: Path) -> None:
    """Have the kernel compiled by one process only; the others wait for it."""
    small = order("first_talks", ("random",), 1)
    if not is_warm():
        lock.parent.mkdir(parents=True, exist_ok=True)
        try:
            lock.touch(exist_ok=False)
        except FileExistsError:
            since = time.monotonic()
            while lock.exists() and not is_warm() and time.monotonic() - since < PATIENCE:
                time.sleep(0.5)
    try:
        Kernel(small.tables, small.minds, fast=True).play([], 0)
    finally:
        lock.unlink(missing_ok=True)


def figures(asked: Order, games: int, *, fast: bool, first: int = 0) -> tuple[Numbers, list[int]]:
    """Play games of an order; give their figures and the coverage."""
    kernel = Kernel(asked.tables, asked.minds, fast=fast)
    jobs = deal_jobs(asked.seed, first, games, len(asked.policies))
    _, rows, cover = kernel.play(jobs, games)
    return table_of(rows, games), [int(n) for n in cover]


def checks(rows: Numbers) -> Sequence[Any]:
    """Give the checksum of each game."""
    found: list[int] = rows[:, F_CHECK].tolist()
    return found


LOCK_NAME = f"kernel-{os.environ.get('PYTEST_XDIST_TESTRUNUID', 'one')}.lock"
