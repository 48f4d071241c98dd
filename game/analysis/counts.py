"""What makes a scenario good, as far as packages alone can tell: the lines of the rulebook, section 9, that are counts.

Lines 1, 2, 10 and 13; the others need games to be played. Each line gives its figure, its target, whether it holds,
and where it does not. Figures are percents, numbers of packages, or points.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import prod

import numpy as np

from game.analysis.census import Census
from game.analysis.sample import Rows, choose_space
from game.analysis.space import CHUNK, LARGEST, Space
from game.analysis.standing import Standing, at_start
from game.rules.index import Index
from game.rules.layout import ISSUES, OPTIONS
from game.rules.record import Tables
from game.rules.tables import compile_tables
from game.scenario import Scenario

LEAST_SPAN = 50
MOST_LEFT = 50
"""Both in tenths of a point."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line that a good scenario holds."""

    id: str
    what: str
    figure: float | None
    """None where there is nothing to measure, or where a sample cannot tell."""
    target: str
    ok: bool
    failing: tuple[str, ...] = ()
    """Ids of what does not hold: options, issues and parties, audiences."""


def count_lines(scenario: Scenario) -> tuple[Line, ...]:
    """Give every line of section 9 that is a count."""
    index, t = Index(scenario), compile_tables(scenario)
    return (
        *count_room(Census(t)),
        *count_choices(index, t),
        *count_first_offers(index, t),
        *count_groups(index, t),
    )


def count_room(census: Census) -> tuple[Line, ...]:
    """Line 1: enough packages are feasible, neither too few nor too many, and several of them efficient."""
    found = []
    for name, tally, least, most, efficient, when in (
        ("", census.plain, 5, 40, 12, "at firmness 0"),
        (".opening", census.opening, 1.5, 100, 6, "with the opening positions"),
    ):
        share = 100 * tally.feasible / census.seen
        target = f"{least}–{most} %" if most < 100 else f"≥ {least} %"
        holds = least * census.seen <= 100 * tally.feasible <= most * census.seen
        found.append(Line(f"1.feasible{name}", f"feasible packages {when}", round(share, 2), target, holds))
        count = census.efficient(tally.skyline)
        holds = count is not None and count >= efficient
        found.append(
            Line(f"1.efficient{name}", f"efficient among them {when}", count, f"≥ {efficient}", holds),
        )
    return tuple(found)


def count_choices(index: Index, t: Tables) -> tuple[Line, ...]:
    """Line 2: no idle option, no issue that is nothing to a party, no audience that changes nothing.

    An option is worst for a party where none of its issue is worth less to it. Linkages are left out.
    """
    flat, spans = list[str](), list[int]()
    worst = worst_options(index, t)
    for i, issue in enumerate(index.issues):
        for p in range(t.n_parties):
            row = _points(t, p, i)
            spans.append(max(row) - min(row))
            if spans[-1] < LEAST_SPAN:
                flat.append(f"{issue}.{index.parties[p]}")
    idle = tuple(index.audiences[a] for a in idle_audiences(t))
    return (
        Line("2.worst", "options that are worst for everybody", len(worst), "0", not worst, tuple(worst)),
        Line("2.span", "least span of an issue for a party", min(spans) / 10, "≥ 5 points", not flat, tuple(flat)),
        Line("2.audiences", "audiences that change no win-set", len(idle), "0", not idle, idle),
    )


def worst_options(index: Index, t: Tables) -> list[str]:
    """Name the options but the status quo that no party likes better than another of their issue."""
    worst = []
    for i, issue in enumerate(index.issues):
        rows = [_points(t, p, i) for p in range(t.n_parties)]
        idle = [o for o in range(1, t.options[i]) if all(row[o] == min(row) for row in rows)]
        worst += [f"{issue}.{index.options[i][o]}" for o in idle]
    return worst


def _points(t: Tables, party: int, issue: int) -> list[int]:
    at = (party * ISSUES + issue) * OPTIONS
    return t.points[at : at + t.options[issue]]


def idle_audiences(t: Tables) -> list[int]:
    """Give the audiences without which every win-set were the same, at firmness 0 and with the opening positions."""
    idle = set(range(t.n_audiences))
    space = choose_space(t, LARGEST)
    for positions in (False, True):
        standing = Standing(space, at_start(t, positions=positions))
        for block in space.blocks():
            if not idle:
                return []
            favour = standing.favours(block)
            for a in tuple(idle):
                party = t.owner[a]
                if np.any(standing.decide(party, favour) != standing.decide(party, favour, without=a)):
                    idle.remove(a)
    return sorted(idle)


def count_first_offers(index: Index, t: Tables) -> tuple[Line, ...]:
    """Line 10: the best feasible package of each side leaves another at most 5 points above its reservation value.

    With more than two parties, at least one of the others; among several best packages the one that leaves most. Where
    packages are too many to count it is the best of those drawn.
    """
    space = choose_space(t, LARGEST)
    standing = Standing(space, at_start(t, positions=False))
    best: list[tuple[int, int] | None] = [None] * t.n_parties
    for block in space.blocks():
        feasible = standing.feasible(block)
        if not feasible.any():
            continue
        values = block.values[:, feasible]
        surplus = values - standing.reservation[:, None]
        for p in range(t.n_parties):
            top = values[p] == values[p].max()
            left = int(np.delete(surplus, p, axis=0)[:, top].min(axis=0).max())
            found = (int(values[p].max()), left)
            best[p] = max(found, best[p] or found)
    lines = []
    for party, pair in zip(index.parties, best, strict=True):
        left_over = None if pair is None else pair[1] / 10
        holds = pair is not None and pair[1] <= MOST_LEFT
        what = f"what the best ratifiable package of {party} leaves the other above its reservation value"
        lines.append(Line(f"10.{party}", what, left_over, "≤ 5 points", holds, () if holds else (party,)))
    return tuple(lines)


def count_groups(index: Index, t: Tables) -> tuple[Line, ...]:
    """Line 13, its count: enough packages of a phase with issues of its own are worth r to all; the others stand still."""
    lines = []
    for name, plan in index.scenario.phases.items():
        if plan.issues is None:
            continue
        chosen = tuple(index.issues.index(issue) for issue in plan.issues)
        standing = Standing(Space(t), at_start(t, positions=False))
        blocks = list(_phase_blocks(standing.space, chosen))
        inside = sum(int(standing.zone(block).sum()) for block in blocks)
        of = sum(block.size for block in blocks)
        what = f"packages of {name} that are worth its reservation value to every party"
        lines.append(Line(f"13.{name}", what, round(100 * inside / of, 2), "≥ 5 %", 20 * inside >= of))
    return tuple(lines)


def _phase_blocks(space: Space, chosen: tuple[int, ...]) -> Iterator[Rows]:
    """Go through the packages of some issues, the others at the status quo."""
    counts = tuple(space.options[i] for i in chosen)
    size = prod(counts)
    for first in range(0, size, CHUNK):
        codes = np.arange(first, min(size, first + CHUNK))
        rows = np.zeros((len(space.options), len(codes)), dtype=np.int64)
        rows[list(chosen)] = np.unravel_index(codes, counts)
        yield Rows(space, first, len(codes), (), rows)
