"""What stands in the way of a deal: the one side that refuses all that the others would take, on which issue, by how much.

It looks at packages as they are counted; it proposes no scenario.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.analysis.space import BoolArray
from game.lint.packages import Demand, Packages
from game.scenario.tree import Path


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One side's refusal of everything that all others take."""

    who: str
    path: Path
    """Where the author can mend it."""
    shortfall: str
    """By how many points the nearest package falls short."""
    nearest: int
    """The code of the nearest package."""
    left: int
    """How many packages all others take."""
    refuses: str
    """The options that it refuses, where one issue alone tells; else nothing."""


def find_obstacle(packages: Packages, demands: list[Demand]) -> Obstacle | None:
    """Find the side that a deal fails by least; None where no single side stands in the way."""
    found: list[tuple[int, Demand, BoolArray]] = []
    for demand in demands:
        others = _others(packages, demands, demand)
        if others.any():
            lack = int(demand.lack[others].min())
            if lack > 0:
                found.append((lack * (100 // demand.unit), demand, others))
    if not found:
        return None
    _, demand, others = min(found, key=lambda one: one[0])
    codes = np.flatnonzero(others)
    nearest = int(codes[demand.lack[codes].argmin()])
    lack = int(demand.lack[nearest])
    # Rounded up to the tenth that an author can write.
    shortfall = f"{-(-lack * 10 // demand.unit) / 10:g}"
    return Obstacle(demand.who, demand.path, shortfall, nearest, len(codes), _refused(packages, demand, others))


def _others(packages: Packages, demands: list[Demand], but: Demand) -> BoolArray:
    """Give the packages that would do, if one demand were met by all of them."""
    met: BoolArray = np.ones((len(packages.parties), packages.size), dtype=np.bool_)
    by_home = [demand for demand in demands if demand.unit == 100]
    for p, party in enumerate(packages.parties):
        for demand in demands:
            if demand.party == party and demand.unit == 10 and demand is not but:
                met[p] &= demand.suits
        if not by_home:
            continue
        if but.unit == 100 and but.party == party:
            favour = packages.favour.copy()
            favour[packages.audiences.index(but.who)] = True
            met[p] &= packages.standing.decide(p, favour)
        else:
            met[p] &= packages.wins[p]
    return packages.suffices(met)


def _refused(packages: Packages, demand: Demand, others: BoolArray) -> str:
    """Name the options that a side refuses and all others insist on, on the first issue where that is so."""
    index = packages.subject.index
    for i, issue in enumerate(index.issues):
        options = packages.options(i)
        takes = set(options[demand.suits].tolist())
        wanted = set(options[others].tolist())
        if not takes or takes & wanted:
            continue
        words = index.options[i]
        if packages.subject.scenario.agenda[issue].ordered:
            if max(takes) < min(wanted):
                return f"{issue} above '{words[max(takes)]}'"
            if min(takes) > max(wanted):
                return f"{issue} below '{words[min(takes)]}'"
        return f"{issue} at {' or '.join(repr(words[o]) for o in sorted(wanted))}"
    return ""
