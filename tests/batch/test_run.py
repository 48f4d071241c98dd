"""Runs: the same result whoever plays the blocks, and what was done is kept when somebody stops it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.batch import run as runs
from game.batch.cells import F_PLIES
from game.batch.results import Numbers, Part, Total
from game.batch.run import order_of, run, useful_workers
from tests.batch.worlds import order
from tests.players.worlds import world


def facts(total: Total) -> tuple[Any, ...]:
    """Give all that a run counted, without its time."""
    return (
        total.games,
        total.choices,
        total.agreements,
        total.hows.tolist(),
        total.endings.tolist(),
        total.cover.tolist(),
        total.shortest,
        total.faults,
        total.digest("tables", ["random"], 0),
    )


def plies_of(rows: Numbers, first: int) -> tuple[int, int]:
    """Gather the first game and all plies of a block."""
    return first, int(rows[:, F_PLIES].sum())


def test_workers_do_not_matter() -> None:
    """One process and two give equal counts, shortest ways, gathered parts and digest."""
    asked = order_of(world("first_talks"), ("random", "strategic", "least_used"), 2400, 7, plies_of)
    alone = run(asked, workers=1, fast=False)
    together = run(asked, workers=2, fast=False)
    assert facts(together) == facts(alone)
    assert together.gathered == alone.gathered
    assert [first for first, _ in alone.gathered] == [0, 1000, 2000]
    assert sum(plies for _, plies in alone.gathered) == alone.choices


def test_ctrl_c_keeps_what_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that is stopped gives the blocks that were finished, and says that it was stopped."""
    asked = order("first_talks", ("random",), 3000)

    def stop(part: Part) -> None:
        if part.first == 1000:
            raise KeyboardInterrupt

    total = run(asked, workers=1, fast=False, on_part=stop)
    whole = run(order("first_talks", ("random",), 2000), workers=1, fast=False)
    assert (total.stopped, whole.stopped) == (True, False)
    assert facts(total) == facts(whole)


def test_the_digest_names_what_was_run() -> None:
    """Another seed, other seats or other tables give another digest for the same games."""
    total = run(order("first_talks", ("random",), 20), fast=False)
    digests = {total.digest(*said) for said in (("a", ["x"], 0), ("b", ["x"], 0), ("a", ["y"], 0), ("a", ["x"], 1))}
    assert len(digests) == 4


def test_short_runs_stay_in_one_process() -> None:
    """Further processes are started only for blocks that keep them busy."""
    assert [useful_workers(4, blocks, fast=True) for blocks in (1, 39, 40, 1000)] == [1, 1, 2, 4]
    assert useful_workers(4, 3, fast=False) == 3
    assert np.int64(runs.AHEAD) > 0
