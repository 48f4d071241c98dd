"""Looking for what plain play missed: games that reach something new are kept, cut at some ply and gone on otherwise.

Each thing seen keeps the first game that saw it, until another is found that came to it as soon; the rarer the thing, the
oftener its game is gone on with, and the oftener another is looked for. A game of the search is a job: a seed, who plays, and who goes on from which ply with what chance. It is drawn from the
run's seed alone, so the same search finds the same. It plays with software only and so finds nothing illegal.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from game.batch.cells import COVERAGE, F_NEW, F_NEWEST, F_STATUS, FINE, K_KIND, MOST_STAGES
from game.batch.kernel import Kernel
from game.batch.policies import make_minds, write_job
from game.batch.results import Numbers, table_of
from game.batch.run import Order
from game.rules.tables import compile_tables
from game.scenario import Scenario

PLAYERS = ("random", "strategic", "integrative", "conceder", "hardliner")
"""Who plays in a search."""
ROUND = 20
"""Games between two looks at what is new."""
FRESH = 0.2
"""The share of new games; the others go on from one that saw something rare."""
ANYWHERE = 0.4
"""The share of cuts that may be at any ply: a game that came to something rare too late has its turning point early."""
HIGHEST = 0xFFFFFFFF
NOTHING = 0
"""The cell that counts nothing."""


@dataclass(frozen=True, slots=True)
class Job:
    """A game of the search: its seed, and who plays from which ply with what chance."""

    seed: int
    stages: tuple[tuple[int, int, int], ...]

    def row(self) -> list[int]:
        """Give the job as the kernel takes it."""
        return write_job(self.seed, self.stages)


@dataclass(frozen=True, slots=True)
class Find:
    """A game in which the search saw a cell of the coverage: the job, to be played again with its order."""

    cell: int
    job: Job


@dataclass(frozen=True, slots=True)
class Search:
    """What a search played and found; ``order`` holds its minds."""

    order: Order
    games: int
    finds: tuple[Find, ...]


def search_order(scenario: Scenario, seed: int) -> Order:
    """Give the order whose minds play a search."""
    tables = compile_tables(scenario)
    minds = [mind for name in PLAYERS for mind in make_minds(name, scenario, tables)]
    return Order(tables, minds, PLAYERS, seed, 0)


def _fresh(dice: random.Random) -> Job:
    seed = dice.randint(0, HIGHEST)
    return Job(seed, ((0, dice.randrange(len(PLAYERS)), seed),))


def _go_on(dice: random.Random, job: Job, newest: int) -> Job:
    """Cut a game, soon after what was new in it or anywhere, and let somebody go on with another chance.

    A game that was cut too often is begun anew.
    """
    near = max(1, newest + min(dice.randint(-4, 8), dice.randint(-4, 8)))
    cut = dice.randint(1, newest + 4) if dice.random() < ANYWHERE else near
    before = tuple(stage for stage in job.stages if stage[0] < cut)
    if len(before) >= MOST_STAGES:
        return _fresh(dice)
    return Job(job.seed, (*before, (cut, dice.randrange(len(PLAYERS)), dice.randint(0, HIGHEST))))


class _Guide:
    """The games worth going back to, one for each thing seen, and how often the search has seen each."""

    def __init__(self, kernel: Kernel, dice: random.Random) -> None:
        self.kernel = kernel
        self.dice = dice
        self.kept: dict[int, tuple[Job, int]] = {}
        self.cover = [0] * COVERAGE

    def row(self, counts: Sequence[int]) -> Any:
        return np.array(counts, np.int64) if self.kernel.fast else list(counts)

    def draw(self) -> Job:
        """Draw a new game; or cut one that saw something rare and let somebody else, or others' chance, go on."""
        if not self.kept or self.dice.random() < FRESH:
            return _fresh(self.dice)
        return _go_on(self.dice, *self.kept[self.rare()])

    def rare(self) -> int:
        """Draw a thing that was seen, the rarer the oftener."""
        cells = list(self.kept)
        (cell,) = self.dice.choices(cells, [1 / self.cover[cell] for cell in cells])
        return cell

    def play(self, count: int) -> None:
        """Play so many games; one thing seen counts as new again, so that a game which comes to it is looked at."""
        jobs = [self.draw() for _ in range(count)]
        flat = [number for job in jobs for number in job.row()]
        again = self.rare() if self.kept else NOTHING
        before, self.cover[again] = self.cover[again], 0
        _, figures, after = self.kernel.play(flat, count, self.row(self.cover))
        rows: Numbers = table_of(figures, count)
        for n in np.flatnonzero((rows[:, F_NEW] > 0) & (rows[:, F_STATUS] == FINE)):
            self.keep(jobs[n], int(rows[n, F_NEWEST]), again)
        self.cover = [int(n) for n in after]
        self.cover[again] += before

    def keep(self, job: Job, newest: int, again: int) -> None:
        """Keep a game for each thing that it was the first to see, or came to as soon; playing it alone tells which."""
        _, _, counts = self.kernel.play(job.row(), 1, self.row([0] * COVERAGE))
        for cell in range(1, K_KIND):
            if not counts[cell] or self.cover[cell]:
                continue
            if cell not in self.kept or (cell == again and newest <= self.kept[cell][1]):
                self.kept[cell] = (job, newest)


def search(
    scenario: Scenario,
    counted: Sequence[int],
    wanted: Sequence[int],
    games: int,
    *,
    seed: int = 0,
    fast: bool = False,
    on_round: Callable[[int], object] = lambda _: None,
) -> Search:
    """Search with so many games for cells that a run has not seen; it ends as soon as all wanted ones are found.

    ``counted`` is the run's coverage, ``wanted`` the cells that are not proved unreachable. Ctrl-C gives what was
    found until then.
    """
    order = search_order(scenario, seed)
    guide = _Guide(Kernel(order.tables, order.minds, fast=fast), random.Random(seed))
    open_cells = [cell for cell in wanted if not counted[cell]]
    played = 0
    try:
        while played < games and any(cell not in guide.kept for cell in open_cells):
            count = min(ROUND, games - played)
            guide.play(count)
            played += count
            on_round(count)
    except KeyboardInterrupt:
        pass
    finds = [Find(cell, job) for cell, (job, _) in sorted(guide.kept.items()) if not counted[cell]]
    return Search(order, played, tuple(finds))
