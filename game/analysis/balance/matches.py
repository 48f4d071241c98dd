"""Games between given strategies, played in mass and kept by their seats, so that no line plays the same games twice.

A match is a scenario, or a variant of it, with a strategy on each seat. Every match of a measurement plays the same
seeds, so that two matches can be compared game by game.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from game.batch.cells import F_DELIVERED, F_HOW, F_PACKAGE, F_RESERVATION, F_VALUE
from game.batch.policies import WITHOUT_CURVES, make_minds
from game.batch.results import Numbers, Total
from game.batch.run import Order, run
from game.players import make_brain, plan_of
from game.players.brain import TEMPERS, Brain
from game.rules.layout import HOW_AGREED, PARTIES
from game.rules.record import Tables
from game.rules.tables import compile_tables
from game.scenario import Scenario

Points = npt.NDArray[np.float64]


class Interrupted(Exception):  # noqa: N818 - somebody ended the measurement; nothing went wrong
    """Ends a measurement that somebody stopped."""


@dataclass(frozen=True)
class Setting:
    """What games are played in: the scenario and its tables, which a variant may differ in."""

    scenario: Scenario
    tables: Tables
    name: str = ""
    changes: Callable[[list[Brain]], object] | None = None
    """What the variant changes in the minds, once they are made."""
    same_books: bool = False
    """Whether packages are worth to everybody what they are worth in the usual setting, so that minds can be shared."""


@dataclass(frozen=True)
class Played:
    """Games of one match, a column for each; points are in whole points, surplus is 0 without a deal."""

    rows: Numbers
    total: Total
    parties: int

    def __len__(self) -> int:
        """Give how many games were played."""
        return len(self.rows)

    @property
    def ratified(self) -> int:
        """Give how many games ended with a deal that every home ratified."""
        return int((self.rows[:, 0] == HOW_AGREED).sum())

    @property
    def packages(self) -> Numbers:
        """Give the codes of the packages agreed, -1 for a game without a deal."""
        return self.rows[:, 1]

    def values(self, party: int) -> Points:
        """Give what each game brought a party: the deal's value, or its reservation value."""
        return self.rows[:, 2 + party] / 10.0

    def delivered(self, party: int) -> Points:
        """Give what each game brought a party once it was carried out."""
        return self.rows[:, 2 + PARTIES + party] / 10.0

    def surplus(self, party: int) -> Points:
        """Give what each game brought a party above its reservation value at the end."""
        return (self.rows[:, 2 + party] - self.rows[:, 2 + 2 * PARTIES + party]) / 10.0

    @property
    def joint(self) -> Points:
        """Give the joint gain of each game."""
        return np.asarray(sum(self.surplus(p) for p in range(self.parties)))


KEPT = [
    F_HOW,
    F_PACKAGE,
    *range(F_VALUE, F_VALUE + PARTIES),
    *range(F_DELIVERED, F_DELIVERED + PARTIES),
    *range(F_RESERVATION, F_RESERVATION + PARTIES),
]


def keep(rows: Numbers, _first: int) -> Numbers:
    """Keep of a block's figures what lines read."""
    return rows[:, KEPT].copy()


@dataclass
class Matches:
    """Plays matches of one scenario and remembers them; ``on_match`` hears of each one played."""

    scenario: Scenario
    games: int
    seed: int = 0
    workers: int | None = None
    fast: bool = False
    on_match: Callable[[], object] = lambda: None
    played: dict[tuple[str, tuple[str, ...]], Played] = field(default_factory=dict)
    minds: dict[tuple[int, str], Brain] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Take the scenario as it is for the usual setting."""
        self.usual = Setting(self.scenario, compile_tables(self.scenario))

    @property
    def defaults(self) -> tuple[str, ...]:
        """Give each party's own strategy."""
        return tuple(party.strategy.name for party in self.scenario.parties.values())

    def vary(self, name: str, changes: Mapping[str, Any], *, same_books: bool = False) -> Setting:
        """Give a variant of the scenario under a name of its own; ``changes`` replace the scenario's fields."""
        scenario = replace(self.scenario, **changes)
        return Setting(scenario, compile_tables(scenario), name, same_books=same_books)

    def against(self, strategy: str, seat: int) -> tuple[str, ...]:
        """Seat a strategy among default opponents."""
        return tuple(strategy if p == seat else own for p, own in enumerate(self.defaults))

    def all_on(self, strategy: str) -> tuple[str, ...]:
        """Seat a strategy everywhere."""
        return (strategy,) * len(self.scenario.parties)

    def play(self, seats: Sequence[str], setting: Setting | None = None, *, kept: bool = True) -> Played:
        """Play all games of a match, or give those played before; raises Interrupted when somebody stops it."""
        where = setting or self.usual
        key = (where.name, tuple(seats))
        if key in self.played:
            return self.played[key]
        minds = [self._mind(where, seat, name) for seat, name in enumerate(seats)]
        if where.changes is not None:
            where.changes(minds)
        return self._run(where, minds, key, kept=kept)

    def play_policy(self, policy: str) -> Played:
        """Play a policy that has no strategy of its own, such as least_used."""
        minds = make_minds(policy, self.scenario, self.usual.tables)
        return self._run(self.usual, minds, ("policy", (policy,)), kept=True)

    def minds_of(self, seats: Sequence[str]) -> list[Brain]:
        """Give the minds of a match in the usual setting; whoever plays them must wake them first."""
        return [self._mind(self.usual, seat, name) for seat, name in enumerate(seats)]

    def _mind(self, where: Setting, seat: int, name: str) -> Brain:
        key = (seat, name)
        shared = where is self.usual or where.same_books
        if shared and key in self.minds:
            return self.minds[key]
        party = tuple(where.scenario.parties)[seat]
        tempers = () if name in WITHOUT_CURVES else range(TEMPERS)
        made = make_brain(where.tables, seat, plan_of(name, where.scenario, party), 0, tempers)
        if shared:
            self.minds[key] = made
        return made

    def _run(self, where: Setting, minds: list[Brain], key: tuple[str, tuple[str, ...]], *, kept: bool) -> Played:
        order = Order(where.tables, minds, ("match",), self.seed, self.games, keep)
        total = run(order, workers=self.workers, fast=self.fast)
        if total.stopped:
            raise Interrupted
        if total.faults:
            game, status = total.faults[0]
            raise RuntimeError(f"game {game} of {key} went wrong: status {status}")
        found = Played(np.concatenate(total.gathered), total, len(minds))
        if kept:
            self.played[key] = found
        self.on_match()
        return found
