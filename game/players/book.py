"""The books of a seat: for each bargaining phase its packages by own worth, and the best that it may hope for.

Made once a game from what the party knows, with numpy; in play the books become lists. A book leaves out the status
quo, what the mandate closes for good, and what home would refuse whatever the seat said in public. Spaces above
20,480 packages are sampled evenly.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import gcd
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from game.players.brain import BOOK, NOTHING, SEGMENT, Brain
from game.players.home import MARGIN
from game.rules.layout import (
    BARGAINING,
    ISSUES,
    MAX_FIRMNESS,
    OPTIONS,
    PARTIES,
    V_APPROVAL,
    V_FIRM,
    V_POSITION,
)
from game.rules.record import Tables

Numbers: TypeAlias = npt.NDArray[np.int64]
Marks: TypeAlias = npt.NDArray[np.bool_]

SLACK = 600
"""Hundredths of support that approval, persuasion and a kind mood may still add."""


def package_numbers(sizes: Sequence[int], most: int) -> Numbers:
    """Number the packages of a space of so many options for each issue; an even sample of at most ``most``."""
    total = 1
    for size in sizes:
        total *= size
    if total <= most:
        return np.arange(total, dtype=np.int64)
    stride = total // most + 1
    while gcd(stride, total) != 1:
        stride += 1
    return np.arange(0, total, stride, dtype=np.int64)[:most]


class Space:
    """The packages of one set of issues as a column of options for each; other issues stay at the status quo."""

    def __init__(self, t: Tables, seat: int, issues: int, most: int = SEGMENT) -> None:
        """Lay out the packages of the issues in a mask, from one seat's side."""
        self.t = t
        self.seat = seat
        free = [i for i in range(t.n_issues) if (issues >> i) & 1]
        numbers = package_numbers([t.options[i] for i in free], most)
        quo = np.zeros(len(numbers), dtype=np.int64)
        self.options = [quo] * t.n_issues
        self.code = quo.copy()
        for i in reversed(free):
            numbers, self.options[i] = np.divmod(numbers, t.options[i])
            self.code |= self.options[i] << (4 * i)

    def total(self, points: Sequence[int], row: int) -> Numbers:
        """Add up for each package what its options are worth in one row of points."""
        begin = row * ISSUES * OPTIONS
        table = np.array(points[begin : begin + ISSUES * OPTIONS], dtype=np.int64).reshape(ISSUES, OPTIONS)
        found = np.zeros(len(self.code), dtype=np.int64)
        for i, option in enumerate(self.options):
            found += table[i][option]
        return found

    def inside(self, masks: Sequence[int]) -> Marks:
        """Mark the packages that keep to a mask of options for each issue; 0 stands for any option."""
        marks = np.ones(len(self.code), dtype=np.bool_)
        for mask, option in zip(masks, self.options, strict=False):
            if mask:
                marks &= (mask >> option) & 1 == 1
        return marks

    def worth(self) -> Numbers:
        """Give the seat's points for each package in tenths, linkages included."""
        t, found = self.t, self.total(self.t.points, self.seat)
        for link in range(t.n_linkages):
            points = t.link_points[link * PARTIES + self.seat]
            if points:
                found += points * self.inside(t.link_mask[link * ISSUES : (link + 1) * ISSUES])
        return found

    def reachable(self) -> Marks:
        """Mark the packages inside the mandate, or all where a consultation can open it."""
        if self.t.opens_at[self.seat]:
            return np.ones(len(self.code), dtype=np.bool_)
        closed = self.t.closed[self.seat * ISSUES : (self.seat + 1) * ISSUES]
        return self.inside([~mask if mask else 0 for mask in closed])

    def bonds(self, audience: int, firmer: int, *, broken: bool) -> list[int]:
        """Give what the opening positions do to an audience's support, for each issue and option."""
        t, found = self.t, [0] * (ISSUES * OPTIONS)
        for i in range(t.n_issues):
            at = self.seat * ISSUES + i
            firm = t.start[V_FIRM + at]
            firm = min(MAX_FIRMNESS, firm + firmer) if firm else 0
            held = t.start[V_POSITION + at]
            likes = t.likes[(audience * ISSUES + i) * OPTIONS : (audience * ISSUES + i + 1) * OPTIONS]
            salience = t.salience[audience * ISSUES + i]
            for o in range(t.options[i]):
                apart = abs(o - held) if t.ordered[i] else int(o != held)
                if apart == 0 and likes[o] > likes[0]:
                    found[i * OPTIONS + o] = t.kept[audience] * firm * salience
                elif broken and likes[o] < likes[held]:
                    found[i * OPTIONS + o] = -t.cost[audience] * firm * apart * salience
        return found

    def ratified(self, firmer: int, margin: int, *, broken: bool) -> Marks:
        """Mark what home would pass with so much to spare, at the approval and the positions of the opening."""
        t = self.t
        favour = np.zeros(len(self.code), dtype=np.int64)
        passes = np.ones(len(self.code), dtype=np.bool_)
        audiences = range(t.aud_from[self.seat], t.aud_to[self.seat])
        for a in audiences:
            support = t.base[a] + (t.start[V_APPROVAL + a] - 50) * t.share[a] + self.total(t.likes, a)
            support += self.total(self.bonds(a, firmer, broken=broken), 0)
            pleased = np.clip(support, 0, 10000) >= t.threshold[a] + margin
            favour += t.weight[a] * pleased
            if t.veto_aud[a]:
                passes &= pleased
        whole = sum(t.weight[a] for a in audiences)
        result: Marks = passes & (favour * 100 >= t.home_need[self.seat] * whole)
        return result


def _best(space: Space, worth: Numbers, plausible: Marks, firmer: int, *, home: bool) -> int:
    """Give the worth of the best package that home would ratify as things stand, else of the best plausible one."""
    for marks in ((plausible & space.ratified(firmer, MARGIN, broken=True)) if home else plausible, plausible):
        if marks.any():
            return int(worth[marks].max())
    return NOTHING


def write_books(t: Tables, brain: Brain, seat: int) -> None:
    """Write the books of all bargaining phases into a brain; phases with the same issues share one."""
    written: dict[tuple[int, int], tuple[int, int, int]] = {}
    code: list[int] = []
    worth_of: list[int] = []
    for phase in range(t.n_phases):
        if t.kind[phase] != BARGAINING:
            continue
        key = (t.phase_issues[phase], t.carries[phase])
        if key not in written:
            space = Space(t, seat, key[0], min(SEGMENT, BOOK - len(code)))
            worth = space.worth()
            plausible = space.reachable() & (space.code != 0)
            if not t.carries[phase]:
                plausible &= space.ratified(brain.firmer, -SLACK, broken=False)
            best = _best(space, worth, plausible, brain.firmer, home=not t.carries[phase])
            rows = np.flatnonzero(plausible)
            rows = rows[np.argsort(worth[rows], kind="stable")]
            begin = len(code)
            code += space.code[rows].tolist()
            worth_of += worth[rows].tolist()
            written[key] = (begin, len(code), best)
        brain.book_from[phase], brain.book_to[phase], brain.best[phase] = written[key]
    brain.book_code, brain.book_worth = code, worth_of
