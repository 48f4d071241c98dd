"""What a person ordered of a bench, and the sizes that follow from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game.bench.row import Row

FLAGSHIP = "us_mexico_2023"
SEATS = {FLAGSHIP: "us=conceding,mx=conceding"}
PEERS = ("negmas", "pettingzoo", "inkjs")
FEWEST = 5
"""Runs from which a median is taken, also where it must be quick."""


@dataclass(frozen=True, slots=True)
class Order:
    """A bench: with which scenario, how thoroughly, beside which peers, and where inkjs is."""

    scenario: str
    quick: bool = False
    full: bool = False
    peers: frozenset[str] = frozenset()
    inkjs: Path | None = None

    @property
    def runs(self) -> int:
        """Runs of a measure that takes little time."""
        return FEWEST if self.quick else 9

    def size(self, quick: int, usual: int) -> int:
        """Give the games of one run."""
        return quick if self.quick else usual

    def asks(self, peer: str) -> bool:
        """Tell whether a peer is to be measured beside us."""
        return peer in self.peers


Group = Callable[[Order], Iterator[Row]]
"""Rows about one question, measured one by one."""
