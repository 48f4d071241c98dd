"""Pure bargaining for the bench: random worlds of two parties with nothing but offers, and talks on them.

No audiences, events, moves, statements or private talks, so that it is the same game as an alternating-offers protocol.
The tactic is the plain time-dependent one: its target falls evenly from the best package to the reservation value.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from random import Random

from game.batch.cells import BLOCK, F_HOW, F_ROUNDS
from game.batch.kernel import Kernel
from game.batch.policies import deal_jobs, make_minds
from game.batch.results import table_of
from game.players.brain import Brain
from game.rules.layout import HOW_AGREED
from game.rules.record import Tables
from game.rules.tables import compile_tables
from game.scenario import Scenario, load_text

OPTIONS = 4
ROUNDS = 20
PARTIES = ("a", "b")
LEAST = 30
"""Percent of its best package that leaving is worth to a party: nearly all talks can end well."""
TACTIC = "{name: conceding, exponent: 1.0, keep: 0, spread: 0, answer: 100}"

Grid = list[list[int]]


@dataclass(frozen=True, slots=True)
class Domain:
    """A world of pure bargaining: its scenario and tables, and its points by party, issue and option."""

    scenario: Scenario
    tables: Tables
    points: tuple[Grid, ...]
    reservations: tuple[int, ...]
    _minds: dict[str, list[Brain]] = field(default_factory=dict, compare=False)

    def minds(self, policy: str = "strategic") -> list[Brain]:
        """Give a mind for each party under a policy, the same ones each time: they are woken for every game."""
        if policy not in self._minds:
            self._minds[policy] = make_minds(policy, self.scenario, self.tables)
        return self._minds[policy]


@dataclass(frozen=True, slots=True)
class Heat:
    """Talks of one run: how many a second, the share of agreements, and the rounds of one, on average."""

    speed: float
    agreed: float
    rounds: float


def write_world(points: Sequence[Grid], reservations: Sequence[int], rounds: int, tactic: str = TACTIC) -> str:
    """Write the scenario of a domain, as an author would."""
    issues = range(len(points[0]))
    options = ", ".join(f"o{o}: {{title: Option {o}}}" for o in range(OPTIONS))
    lines = ["parley: 1", "id: pure_bargaining", "title: Pure bargaining", "language: en"]
    lines += ["summary: Two parties and nothing but offers.", "parties:"]
    for party, rows, reservation in zip(PARTIES, points, reservations, strict=True):
        lines += [f"  {party}:", f"    title: Party {party}", "    flag: drawn/harbour", f"    hue: {party}"]
        lines += ["    capital: 0", f"    reservation: {reservation}", f"    strategy: {tactic}", "    points:"]
        lines += [f"      i{i}: {rows[i]}" for i in issues]
    lines.append("agenda:")
    for i in issues:
        lines += [f"  i{i}:", f"    title: Issue {i}", "    source: assumed", f"    options: {{{options}}}"]
    ways = "agreed: debrief, broken: debrief, over: debrief"
    lines += ["phases:", f"  talks: {{kind: bargaining, title: Talks, rounds: {rounds}, exits: {{{ways}}}}}"]
    lines.append("  debrief: {kind: debrief, title: Debrief}")
    return "\n".join(lines) + "\n"


@cache
def make_domain(issues: int, seed: int, rounds: int = ROUNDS, tactic: str = TACTIC) -> Domain:
    """Make the domain of a seed: issues of four options, each worth 0 to 100 points by chance to each party."""
    chance = Random(seed)
    points = tuple([[chance.randint(0, 100) for _ in range(OPTIONS)] for _ in range(issues)] for _ in PARTIES)
    reservations = tuple(sum(map(max, rows)) * LEAST // 100 for rows in points)
    scenario = load_text(write_world(points, reservations, rounds, tactic)).scenario
    if scenario is None:
        raise RuntimeError("the world of pure bargaining is refused by the check")
    return Domain(scenario, compile_tables(scenario), points, reservations)


class Hall:
    """Domains made ready for talks, compiled or plain."""

    def __init__(self, domains: Sequence[Domain], *, fast: bool, policy: str = "strategic") -> None:
        """Make the minds, and play one game so that nothing is loaded later."""
        self._kernels = [Kernel(d.tables, d.minds(policy), fast=fast) for d in domains]
        self._kernels[0].play(deal_jobs(0, 0, 1, 1), 1)

    def play(self, talks: int, *, first: int = 0) -> Heat:
        """Play so many talks on each domain, from the seed ``first`` on, and time them."""
        spent, agreed, rounds = 0.0, 0, 0
        for kernel in self._kernels:
            for begin in range(first, first + talks, BLOCK):
                count = min(BLOCK, first + talks - begin)
                jobs = deal_jobs(0, begin, count, 1)
                began = time.thread_time()
                figures = kernel.play(jobs, count)[1]
                spent += time.thread_time() - began
                rows = table_of(figures, count)
                agreed += int((rows[:, F_HOW] == HOW_AGREED).sum())
                rounds += int(rows[:, F_ROUNDS].sum())
        played = talks * len(self._kernels)
        return Heat(played / spent, agreed / played, rounds / played)
