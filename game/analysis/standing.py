"""How things stand at one moment: reservation values and what every home would ratify, over blocks of packages.

Support is in hundredths, cut to 0 … 10,000 as in the rules; what public positions do to it is asked of the rules
themselves. Nothing here changes the talks that it reads.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.analysis.space import Block, BoolArray, IntArray, Space, Sums
from game.rules.advance import begin
from game.rules.layout import ISSUES, OPTIONS, PARTIES, V_APPROVAL, V_FIRM, V_RESERVATION
from game.rules.ratify import bond
from game.rules.record import Tables, Talks


def at_start(t: Tables, *, positions: bool) -> Talks:
    """Give talks that have not begun, with even moods; with the opening positions, or every firmness at 0."""
    s = Talks()
    begin(t, s, 0)
    for a in range(t.n_audiences):
        s.mood[a] = 0
    if not positions:
        for k in range(PARTIES * ISSUES):
            s.v[V_FIRM + k] = 0
    return s


@dataclass(frozen=True, eq=False)
class Standing:
    """One moment of the talks, seen over all packages; moods and persuasion count only where they are asked for."""

    space: Space
    s: Talks
    moods: bool = False
    persuasion: bool = False

    @property
    def t(self) -> Tables:
        """The tables of the scenario."""
        return self.space.t

    @cached_property
    def reservation(self) -> IntArray:
        """Each party's reservation value in tenths."""
        return np.array(self.s.v[V_RESERVATION : V_RESERVATION + self.t.n_parties], dtype=np.int64)

    @cached_property
    def _sums(self) -> Sums:
        t, s = self.t, self.s
        table = np.zeros((t.n_audiences, ISSUES, OPTIONS), dtype=np.int64)
        start = np.zeros(t.n_audiences, dtype=np.int64)
        for a in range(t.n_audiences):
            start[a] = t.base[a] + (s.v[V_APPROVAL + a] - 50) * t.share[a]
            if self.persuasion:
                start[a] += s.persuasion[a] * 100
            for i in range(t.n_issues):
                for o in range(t.options[i]):
                    table[a, i, o] = t.likes[(a * ISSUES + i) * OPTIONS + o] + bond(t, s, a, i, o)
        return Sums(self.space, table, start)

    @cached_property
    def _threshold(self) -> IntArray:
        """The support that each audience asks for, less its mood where moods count (one column)."""
        t = self.t
        mood = np.array(self.s.mood[: t.n_audiences], dtype=np.int64) * 100 * self.moods
        line: IntArray = np.array(t.threshold[: t.n_audiences], dtype=np.int64) - mood
        return line[:, None]

    def supports(self, block: Block) -> IntArray:
        """Give every audience's support before its mood, in hundredths (audiences × packages)."""
        return np.clip(self._sums.over(block), 0, 10_000)

    def favours(self, block: Block) -> BoolArray:
        """Tell which packages each audience is in favour of (audiences × packages)."""
        return np.greater_equal(self.supports(block), self._threshold)

    def decide(self, party: int, favour: BoolArray, without: int = -1) -> BoolArray:
        """Tell which packages a party's home would ratify, given who is in favour; as if one audience did not exist."""
        t = self.t
        members = [a for a in range(t.aud_from[party], t.aud_to[party]) if a != without]
        weight = np.array([t.weight[a] for a in members], dtype=np.int64)
        wins: BoolArray = weight @ favour[members] * 100 >= t.home_need[party] * int(weight.sum())
        for a in members:
            if t.veto_aud[a]:
                wins &= favour[a]
        return wins

    def wins(self, block: Block) -> BoolArray:
        """Tell which packages each party's home would ratify (parties × packages)."""
        favour = self.favours(block)
        return np.stack([self.decide(p, favour) for p in range(self.t.n_parties)])

    def above(self, block: Block) -> BoolArray:
        """Tell which packages are worth each party's reservation value or more (parties × packages)."""
        return np.greater_equal(block.values, self.reservation[:, None])

    def zone(self, block: Block) -> BoolArray:
        """Tell which packages are worth every party's reservation value or more."""
        inside: BoolArray = np.all(self.above(block), axis=0)
        return inside

    def acceptable(self, block: Block) -> BoolArray:
        """Tell which packages enough parties, all veto holders among them, would take at the table."""
        return self.space.suffices(self.above(block))

    def feasible(self, block: Block) -> BoolArray:
        """Tell which packages enough parties, all veto holders among them, would take and bring through at home."""
        return self.space.suffices(self.above(block) & self.wins(block))

    def passes(self, block: Block, parties: Iterable[int]) -> BoolArray:
        """Tell which packages are in the win-set of each of these parties."""
        inside: BoolArray = np.all(self.wins(block)[list(parties)], axis=0)
        return inside
