"""All that a debrief needs to have counted, in one go. It decides nothing and says nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from game.analysis.census import Tally
from game.analysis.debrief import WALKS, Debrief, look_back
from game.analysis.measures import worth
from game.analysis.moments import when_decided
from game.analysis.points import find_points
from game.analysis.space import Space
from game.analysis.standing import Standing
from game.session import Session


@dataclass(frozen=True, eq=False, slots=True)
class Counted:
    """What was measured of a finished game; counts are of packages, values in tenths."""

    debrief: Debrief
    above: Mapping[str, int]
    """How many are worth at least leaving, for each party."""
    passes: Mapping[str, int]
    """How many each party's home would ratify, moods as drawn."""
    zone: int
    feasible: int
    nash: tuple[Mapping[str, int], ...]
    """What each Nash point is worth to every party."""
    nash_passes: bool
    """Whether enough homes would have ratified a package at a Nash point."""


def count(session: Session, tell: Callable[[float], None] | None = None) -> Counted:
    """Measure a game that is over; ``tell`` hears how much of it is done, 0 to 1.

    Raises TooLargeError where there are too many packages.
    """
    walks = WALKS + 2 + sum(event.kind == "refused_at_home" for event in session.history)

    def done(number: int) -> None:
        if tell is not None:
            tell(min(1.0, number / walks))

    debrief = look_back(session, tell=done)
    parties, t = session.index.parties, session.tables
    standing = Standing(Space(t).measured(), when_decided(session), moods=True)
    nash = find_points(standing).nash
    done(walks - 1)
    above = np.zeros(t.n_parties, dtype=np.int64)
    zone, passed, tally = 0, False, Tally(standing)
    for block in standing.space.blocks():
        inside = standing.above(block)
        above += inside.sum(axis=1)
        zone += int(np.all(inside, axis=0).sum())
        tally.add(block, inside, whole=False)
        here = np.isin(block.codes, nash)
        passed = passed or bool(here.any() and standing.feasible(block)[here].any())
    return Counted(
        debrief,
        dict(zip(parties, above.tolist(), strict=True)),
        dict(zip(parties, tally.win_set.tolist(), strict=True)),
        zone,
        tally.feasible,
        tuple(dict(zip(parties, worth(t, standing.space.row(code)), strict=True)) for code in nash),
        passed,
    )
