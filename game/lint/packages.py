"""Every package of a scenario at once, as it starts: what it is worth, who is for it, what each side asks of it.

One row for each package; only for scenarios whose packages fit into memory easily. It judges nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.analysis.space import Block, BoolArray, IntArray, Space
from game.analysis.standing import Standing, at_start
from game.lint.subject import Subject
from game.scenario.tree import Path


@dataclass(frozen=True, eq=False)
class Demand:
    """What one side asks of a package: which suit it, and by how much each falls short (tenths or hundredths)."""

    party: str
    who: str
    path: Path
    """Where the author can lower it."""
    suits: BoolArray
    lack: IntArray
    unit: int
    """How many parts a point has: 10 for reservation values, 100 for support."""


class Packages:
    """All packages of one scenario."""

    def __init__(self, subject: Subject) -> None:
        t = subject.tables
        self.subject = subject
        self.t = t
        self.parties = subject.index.parties
        self.audiences = subject.index.audiences
        self.space = Space(t, chunk=2**31)
        self.block: Block = next(self.space.blocks())
        self.size = self.block.size
        self.standing = Standing(self.space, at_start(t, positions=False))
        self.values: IntArray = self.block.values
        self.above: BoolArray = self.standing.above(self.block)
        self.support: IntArray = self.standing.supports(self.block)
        self.favour: BoolArray = self.standing.favours(self.block)
        self.wins: BoolArray = np.stack([self.standing.decide(p, self.favour) for p in range(t.n_parties)])
        self.feasible: BoolArray = self.space.suffices(self.above & self.wins)
        everybody = "both win-sets" if t.n_parties == 2 else "every win-set"
        self.every = everybody if t.need == t.n_parties else "the win-sets of enough parties"

    @cached_property
    def opening(self) -> BoolArray:
        """The packages that can be signed while the opening positions stand."""
        return Standing(self.space, at_start(self.t, positions=True)).feasible(self.block)

    def suffices(self, parties: BoolArray) -> BoolArray:
        """Tell for which packages enough parties are marked."""
        return self.space.suffices(parties)

    def homes(self, party: int) -> range:
        """Give a party's audiences."""
        return range(self.t.aud_from[party], self.t.aud_to[party])

    def vetoes(self, audience: int) -> bool:
        """Tell whether an audience has a veto."""
        return bool(self.t.veto_aud[audience])

    def lack(self, audience: int) -> int:
        """Give by how much an audience's best package falls short of its threshold, in hundredths."""
        return int(self.t.threshold[audience] - self.support[audience].max())

    def reach(self, audience: int, code: int) -> str:
        """Say how far an audience's support for a package goes, and how far it would have to."""
        return f"{int(self.support[audience, code]) / 100:g} of {self.t.threshold[audience] / 100:g}"

    def name(self, code: int) -> str:
        """Name a package by what it changes."""
        index, row = self.subject.index, self.space.row(code)
        words = [f"{issue}={index.options[i][row[i]]}" for i, issue in enumerate(index.issues) if row[i]]
        return " ".join(words) if words else "the status quo"

    def options(self, issue: int) -> IntArray:
        """Give each package's option of an issue."""
        found: IntArray = self.block.codes // self.space.places[issue] % self.space.options[issue]
        return found

    def floors(self) -> list[Demand]:
        """Give what each party asks at the table: its reservation value."""
        floor = self.standing.reservation[:, None]
        return [
            Demand(party, party, ("parties", party, "reservation"), self.above[p], floor[p] - self.values[p], 10)
            for p, party in enumerate(self.parties)
        ]

    def voices(self) -> list[Demand]:
        """Give what each audience asks that can turn its home: those without which it would ratify more."""
        demands = []
        for p, party in enumerate(self.parties):
            for a in self.homes(p):
                # The audience's own word: its home as it decides, were this audience always in favour.
                favour = self.favour.copy()
                favour[a] = True
                turned = self.standing.decide(p, favour)
                if (turned & ~self.wins[p]).any():
                    lack = np.where(turned, self.t.threshold[a] - self.support[a], self.t.threshold[a])
                    name = self.audiences[a]
                    path = ("parties", party, "audiences", name, "base")
                    demands.append(Demand(party, name, path, self.favour[a], lack, 100))
        return demands
