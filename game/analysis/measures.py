"""What a game meant, measured against all packages: gain, distance, the trade that was missed, the smallest change.

Each measure is asked of compiled tables and the talks as they stood. Exact integers throughout; ties fall to the
lowest code.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from game.analysis.space import Block, BoolArray, IntArray, Space, Sums
from game.analysis.standing import Standing
from game.rules.horizon import agreed_value
from game.rules.layout import HOW_AGREED, ISSUES, OPTIONS, V_HOW
from game.rules.record import Tables, Talks
from game.rules.worth import steps, value

FAR = 1_000
"""More than the steps of any two packages."""


@dataclass(frozen=True, slots=True)
class Gain:
    """How much of what could be gained was gained, in tenths above the reservation values."""

    surpluses: tuple[int, ...]
    possible: int | None
    """The greatest sum of surpluses inside every win-set; None where no package is inside."""

    @property
    def gained(self) -> int:
        """The sum of the surpluses."""
        return sum(self.surpluses)

    @property
    def percent(self) -> int | None:
        """The share that was gained, in whole percent, half up; None where there was nothing to gain."""
        if self.possible is None or self.possible <= 0:
            return None
        return (200 * self.gained + self.possible) // (2 * self.possible)

    @property
    def shares(self) -> tuple[int, ...] | None:
        """How the gain was split: whole percents that add up to 100; None where nobody gained or somebody lost."""
        if self.gained <= 0 or min(self.surpluses) < 0:
            return None
        whole = [100 * surplus // self.gained for surplus in self.surpluses]
        rest = [100 * surplus % self.gained for surplus in self.surpluses]
        by_rest = sorted(range(len(rest)), key=lambda p: -rest[p])
        for p in by_rest[: 100 - sum(whole)]:
            whole[p] += 1
        return tuple(whole)


@dataclass(frozen=True, slots=True)
class Trade:
    """A package that was better for some and worse for nobody: what it adds for each party, in tenths."""

    code: int
    row: tuple[int, ...]
    gains: tuple[int, ...]
    changed: tuple[int, ...]
    """The issues that differ from the deal, or from the status quo without one."""


@dataclass(frozen=True, slots=True)
class Change:
    """The smallest change that homes would have ratified: its package, the issues that change, the steps together."""

    code: int
    row: tuple[int, ...]
    changed: tuple[int, ...]
    steps: int


def deal_values(t: Tables, s: Talks) -> tuple[int, ...]:
    """Give what the talks brought each party in tenths: the deal, or its reservation value where none binds it."""
    return tuple(agreed_value(t, s, p) for p in range(t.n_parties))


def worth(t: Tables, row: Sequence[int]) -> tuple[int, ...]:
    """Give what a package is worth to each party, in tenths."""
    package = list(row)
    return tuple(value(t, p, package, 0) for p in range(t.n_parties))


def _deal(t: Tables, s: Talks) -> list[int]:
    """Give the options of the deal, or the status quo without one."""
    return s.agreed[: t.n_issues] if s.v[V_HOW] == HOW_AGREED else [0] * t.n_issues


def _differing(t: Tables, a: Sequence[int], b: Sequence[int]) -> tuple[int, ...]:
    return tuple(i for i in range(t.n_issues) if a[i] != b[i])


def _apart(space: Space, package: Sequence[int]) -> Sums:
    """Count issues (first line) and steps (second line) between all packages and one."""
    t = space.t
    table = np.zeros((2, ISSUES, OPTIONS), dtype=np.int64)
    for i in range(t.n_issues):
        for o in range(t.options[i]):
            table[1, i, o] = steps(t, i, o, package[i])
            table[0, i, o] = 0 if o == package[i] else 1
    return Sums(space, table, np.zeros(2, dtype=np.int64))


def find_gain(t: Tables, s: Talks) -> Gain:
    """Measure the joint gain: moods as drawn, without persuasion."""
    standing = Standing(Space(t).measured(), s, moods=True)
    possible: int | None = None
    for block in standing.space.blocks():
        inside = standing.passes(block, range(t.n_parties))
        if inside.any():
            most = int(block.values[:, inside].sum(axis=0).max())
            possible = most if possible is None else max(possible, most)
    if possible is not None:
        possible -= int(standing.reservation.sum())
    values = deal_values(t, s)
    surpluses = tuple(got - int(r) for got, r in zip(values, standing.reservation, strict=True))
    return Gain(surpluses, possible)


def _worse_for_nobody(space: Space, s: Talks) -> Iterator[tuple[Block, BoolArray, IntArray]]:
    """Go through the blocks with the packages that are worse for nobody than the deal, and all joint gains."""
    values = np.array(deal_values(space.t, s), dtype=np.int64)[:, None]
    for block in space.blocks():
        gains = block.values - values
        yield block, np.all(gains >= 0, axis=0), gains.sum(axis=0)


def frontier_distance(t: Tables, s: Talks) -> int:
    """Give the largest joint gain, in tenths, over all packages worse for nobody; 0 where nothing was better."""
    most = 0
    for _, good, joint in _worse_for_nobody(Space(t).measured(), s):
        if good.any():
            most = max(most, int(joint[good].max()))
    return most


def find_missed_trade(t: Tables, s: Talks) -> Trade | None:
    """Find the best trade that was missed, inside every win-set with moods as drawn, without persuasion; or None.

    The largest joint gain; on ties the fewest issues changed, then the lowest code.
    """
    space = Space(t).measured()
    standing, deal = Standing(space, s, moods=True), _deal(t, s)
    apart = _apart(space, deal)
    best: tuple[int, int, int] | None = None
    for block, good, joint in _worse_for_nobody(space, s):
        better = good & (joint > 0)
        if better.any():
            better &= standing.passes(block, range(t.n_parties))
        at = np.flatnonzero(better)
        if len(at) == 0:
            continue
        changed = apart.over(block)[0]
        first = at[np.lexsort((changed[at], -joint[at]))[0]]
        found = (-int(joint[first]), int(changed[first]), int(block.codes[first]))
        best = found if best is None else min(best, found)
    if best is None:
        return None
    code = best[2]
    row = tuple(space.row(code)[: t.n_issues])
    gains = tuple(new - old for new, old in zip(worth(t, row), deal_values(t, s), strict=True))
    return Trade(code, row, gains, _differing(t, row, deal))


def smallest_change(t: Tables, s: Talks) -> Change | None:
    """Find the smallest change to a refused package that would have passed, or None; ``s`` is the talks at the refusal.

    Fewest issues, then fewest steps, then lowest code, among the packages that every signatory's audiences would
    ratify (moods as drawn, persuasion as paid) and that leave no signatory below its reservation value.
    """
    signatories = [p for p in range(t.n_parties) if (s.signatories >> p) & 1]
    if s.agreed_on == 0:
        return None
    space = Space(t).measured()
    standing, refused = Standing(space, s, moods=True, persuasion=True), s.agreed[: t.n_issues]
    apart = _apart(space, refused)
    best: tuple[int, int] | None = None
    for block in space.blocks():
        changed, moved = apart.over(block)
        good = (changed > 0) & standing.passes(block, signatories)
        good &= np.all(standing.above(block)[signatories], axis=0)
        at = np.flatnonzero(good)
        if len(at) == 0:
            continue
        size = changed[at] * FAR + moved[at]
        first = int(np.argmin(size))
        found = (int(size[first]), int(block.codes[at[first]]))
        best = found if best is None else min(best, found)
    if best is None:
        return None
    row = tuple(space.row(best[1])[: t.n_issues])
    return Change(best[1], row, _differing(t, row, refused), best[0] % FAR)
