"""What a run of games comes to: a part for each block of games, and the whole that parts add up to.

Parts are small, whatever the block held; they are added in the order of their games, so that the whole never
depends on who played them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from game.batch.cells import (
    COVERAGE,
    F_CHECK,
    F_ENDING,
    F_HOW,
    F_PLIES,
    F_REFUSALS,
    F_STATUS,
    FIGURES,
    FINE,
    K_SEEN,
)
from game.rules.layout import ENDINGS, HOW_AGREED, HOW_REFUSED

Numbers = npt.NDArray[np.int64]
HOW_KINDS = 5
KEPT_FAULTS = 20
"""Games with a fault that a run remembers by their index."""


@dataclass(slots=True)
class Part:
    """What one block of games came to. ``endings`` counts endings by policy; ``shortest`` holds (plies, game)."""

    first: int
    games: int
    choices: int
    agreements: int
    hows: Numbers
    endings: Numbers
    cover: Numbers
    shortest: dict[int, tuple[int, int]]
    faults: list[tuple[int, int]]
    checks: bytes
    gathered: Any = None


def table_of(figures: Any, games: int) -> Numbers:
    """Give the figures of a block as an array with a row for each game."""
    return np.asarray(figures, np.int64).reshape(games, FIGURES)


def shortest_ways(rows: Numbers, first: int) -> dict[int, tuple[int, int]]:
    """Give for each ending the fewest plies that led to it and the index of the first such game."""
    found = {}
    for ending in np.unique(rows[:, F_ENDING]):
        if ending < 0:
            continue
        games = np.flatnonzero(rows[:, F_ENDING] == ending)
        best = games[np.argmin(rows[games, F_PLIES])]
        found[int(ending)] = (int(rows[best, F_PLIES]), first + int(best))
    return found


def sum_up(rows: Numbers, cover: Any, first: int, choices: int, policies: int) -> Part:
    """Sum up a block of games that begins with game ``first``."""
    policy = (first + np.arange(len(rows))) % policies
    endings = np.zeros((policies, ENDINGS), np.int64)
    ended = rows[:, F_ENDING] >= 0
    np.add.at(endings, (policy[ended], rows[ended, F_ENDING]), 1)
    agreed = (rows[:, F_HOW] == HOW_AGREED) | (rows[:, F_HOW] == HOW_REFUSED) | (rows[:, F_REFUSALS] > 0)
    wrong = np.flatnonzero(rows[:, F_STATUS] != FINE)
    return Part(
        first,
        len(rows),
        choices,
        int(agreed.sum()),
        np.bincount(rows[:, F_HOW], minlength=HOW_KINDS),
        endings,
        np.asarray(cover, np.int64),
        shortest_ways(rows, first),
        [(first + int(n), int(rows[n, F_STATUS])) for n in wrong[:KEPT_FAULTS]],
        rows[:, F_CHECK].astype("<i8").tobytes(),
    )


@dataclass
class Total:
    """What all games so far came to; ``compiled`` tells how they were played, ``stopped`` whether someone ended it."""

    policies: int
    compiled: bool = False
    stopped: bool = False
    seconds: float = 0.0
    games: int = 0
    choices: int = 0
    agreements: int = 0
    hows: Numbers = field(default_factory=lambda: np.zeros(HOW_KINDS, np.int64))
    cover: Numbers = field(default_factory=lambda: np.zeros(COVERAGE, np.int64))
    endings: Numbers = field(init=False)
    shortest: dict[int, tuple[int, int]] = field(default_factory=dict)
    faults: list[tuple[int, int]] = field(default_factory=list)
    gathered: list[Any] = field(default_factory=list)
    _sum: Any = field(default_factory=hashlib.sha256)

    def __post_init__(self) -> None:
        """Begin with nothing counted."""
        self.endings = np.zeros((self.policies, ENDINGS), np.int64)

    def add(self, part: Part) -> None:
        """Add the part that follows those added so far."""
        self.games += part.games
        self.choices += part.choices
        self.agreements += part.agreements
        self.hows += part.hows
        self.endings += part.endings
        self.cover += part.cover
        self.cover[K_SEEN] = int(np.count_nonzero(self.cover[1:]))
        for ending, way in part.shortest.items():
            self.shortest[ending] = min(way, self.shortest.get(ending, way))
        self.faults = (self.faults + part.faults)[:KEPT_FAULTS]
        self._sum.update(part.checks)
        if part.gathered is not None:
            self.gathered.append(part.gathered)

    def digest(self, tables: str, seats: list[str], seed: int) -> str:
        """Give the digest of the run: SHA-256 over what was run and the games' checksums in their order."""
        head = f"{tables} {seed} {self.games} {' '.join(seats)}\n".encode()
        return hashlib.sha256(head + self._sum.digest()).hexdigest()
