"""Small worlds for the tests: compiled tables and talks made by hand, and Hypothesis strategies that make many.

Points stand in tenths and supports in hundredths, as in the tables. They need no scenario file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import prod
from random import Random

from hypothesis import strategies as st

from game.rules.advance import begin
from game.rules.derived import derive
from game.rules.layout import (
    HOW_AGREED,
    HOW_REFUSED,
    ISSUES,
    OPTIONS,
    PARTIES,
    V_APPROVAL,
    V_FIRM,
    V_HOW,
    V_POSITION,
    V_RESERVATION,
)
from game.rules.record import Tables, Talks

Grid = list[list[int]]
"""A number for each issue and option."""


@dataclass
class Home:
    """An audience."""

    likes: Grid
    base: int = 5000
    threshold: int = 5000
    weight: int = 1
    veto: bool = False
    approval: int = 50
    share: int = 50
    cost: int = 200
    kept: int = 100
    salience: list[int] = field(default_factory=list)
    mood: int = 0
    persuasion: int = 0


@dataclass
class Side:
    """A party: its points, its homes, and its public position (option, firmness) on each issue."""

    points: Grid
    reservation: int = 0
    homes: list[Home] = field(default_factory=list)
    need: int = 51
    stands: list[tuple[int, int]] = field(default_factory=list)


@dataclass
class Linkage:
    """A linkage: a mask of options for each issue (0: any), points for each party."""

    masks: list[int]
    points: list[int]


@dataclass
class World:
    """A negotiation in numbers."""

    options: list[int]
    sides: list[Side]
    links: list[Linkage] = field(default_factory=list)
    need: int = 0
    veto: int = 0
    unordered: frozenset[int] = frozenset()
    outsiders_bound: bool = True

    def tables(self) -> Tables:
        """Compile the world."""
        t = Tables()
        t.n_parties, t.n_issues, t.n_linkages = len(self.sides), len(self.options), len(self.links)
        t.need, t.veto = self.need or len(self.sides), self.veto
        t.outsiders_bound = int(self.outsiders_bound)
        for i, count in enumerate(self.options):
            t.options[i], t.ordered[i] = count, int(i not in self.unordered)
        for n, link in enumerate(self.links):
            for i, mask in enumerate(link.masks):
                t.link_mask[n * ISSUES + i] = mask
            for p, points in enumerate(link.points):
                t.link_points[n * PARTIES + p] = points
        for p, side in enumerate(self.sides):
            self._add_side(t, p, side)
        derive(t)
        return t

    def _add_side(self, t: Tables, p: int, side: Side) -> None:
        t.start[V_RESERVATION + p], t.home_need[p] = side.reservation, side.need
        _lay(t.points, p, side.points)
        for i, (option, firm) in enumerate(side.stands):
            t.start[V_POSITION + p * ISSUES + i], t.start[V_FIRM + p * ISSUES + i] = option, firm
        t.aud_from[p] = t.n_audiences
        for home in side.homes:
            a = t.n_audiences
            t.owner[a], t.weight[a], t.veto_aud[a] = p, home.weight, int(home.veto)
            t.base[a], t.threshold[a], t.share[a] = home.base, home.threshold, home.share
            t.cost[a], t.kept[a] = home.cost, home.kept
            t.start[V_APPROVAL + a] = home.approval
            for i in range(len(self.options)):
                t.salience[a * ISSUES + i] = home.salience[i] if home.salience else 1
            _lay(t.likes, a, home.likes)
            t.n_audiences = a + 1
        t.aud_to[p] = t.n_audiences

    def talks(self, t: Tables, deal: list[int] | None = None, signatories: int = 0, how: int = HOW_AGREED) -> Talks:
        """Give talks at the end: as they started, with moods and persuasion, and with a deal or without."""
        s = Talks()
        begin(t, s, 0)
        homes = [home for side in self.sides for home in side.homes]
        for a, home in enumerate(homes):
            s.mood[a], s.persuasion[a] = home.mood, home.persuasion
        if deal is not None:
            s.agreed_on, s.signatories = 1, signatories or (1 << t.n_parties) - 1
            s.agreed[: len(deal)] = deal
            s.v[V_HOW] = how
        return s


def _lay(row: list[int], number: int, grid: Grid) -> None:
    for i, line in enumerate(grid):
        at = (number * ISSUES + i) * OPTIONS
        row[at : at + len(line)] = line


class End:
    """A world, its tables, and talks at their end; the world speaks for it when a test fails."""

    def __init__(self, world: World, t: Tables, s: Talks) -> None:
        self.world, self.t, self.s = world, t, s

    def __repr__(self) -> str:
        return f"End({self.world!r})"


def _grid(random: Random, options: list[int], low: int, high: int) -> Grid:
    return [[random.randint(low, high) for _ in range(count)] for count in options]


def _home(random: Random, options: list[int]) -> Home:
    """Make an audience whose support can reach both ends."""
    return Home(
        likes=_grid(random, options, -2500, 2500),
        base=random.randint(0, 10000),
        threshold=random.randint(2000, 6000),
        weight=random.randint(1, 3),
        veto=random.random() < 0.3,
        approval=random.randint(0, 100),
        share=random.choice([0, 50, 100]),
        cost=random.choice([0, 200, 1500]),
        kept=random.choice([0, 100, 1500]),
        salience=[random.randint(0, 3) for _ in options],
        mood=random.randint(-6, 6),
        persuasion=random.randint(0, 3),
    )


def _side(random: Random, options: list[int], width: int) -> Side:
    return Side(
        points=_grid(random, options, 0, width),
        reservation=random.randint(0, width * len(options) // 2),
        homes=[_home(random, options) for _ in range(random.choice([0, 0, 1, 2, 3]))],
        need=random.randint(1, 100),
        stands=[(random.randint(0, count - 1), random.randint(0, 3)) for count in options],
    )


@st.composite
def worlds(draw: st.DrawFn, parties: tuple[int, ...] = (2, 3, 6)) -> World:
    """Make a world of at most 64 packages; unanimous or k of n, with and without veto holders and linkages.

    Narrow points make ties and equal points. The numbers come from one seed: drawn one by one they would take
    Hypothesis most of its time.
    """
    agenda = st.lists(st.integers(2, 4), min_size=1, max_size=4).filter(lambda counts: prod(counts) <= 64)
    options, count = draw(agenda), draw(st.sampled_from(parties))
    width, links = draw(st.sampled_from([1, 3, 400])), draw(st.integers(0, 2))
    need, veto = draw(st.integers(2, count)), draw(st.integers(0, (1 << count) - 1))
    random = Random(draw(st.integers(0, 1 << 32)))
    return World(
        options,
        [_side(random, options, width) for _ in range(count)],
        [
            Linkage(
                [random.randint(0, (1 << n) - 1) for n in options],
                [random.randint(-width, width) for _ in range(count)],
            )
            for _ in range(links)
        ],
        need=need,
        veto=veto,
        unordered=frozenset(i for i in range(len(options)) if random.random() < 0.3),
        outsiders_bound=draw(st.booleans()),
    )


@st.composite
def endings(draw: st.DrawFn) -> End:
    """Make a world and its end: a deal agreed or refused, or none; approvals and positions have moved."""
    world = draw(worlds())
    t = world.tables()
    how = draw(st.sampled_from([HOW_AGREED, HOW_REFUSED, None]))
    random = Random(draw(st.integers(0, 1 << 32)))
    everybody = (1 << t.n_parties) - 1
    signatories = random.choice([everybody, random.randint(1, everybody)])
    deal = [random.randrange(count) for count in world.options]
    s = world.talks(t) if how is None else world.talks(t, deal, signatories, how)
    s.present = random.choice([everybody, signatories])
    for a in range(t.n_audiences):
        s.v[V_APPROVAL + a] = random.randint(0, 100)
    for p in range(t.n_parties):
        s.v[V_RESERVATION + p] += random.randint(-1, 1)
        for i in range(t.n_issues):
            s.v[V_POSITION + p * ISSUES + i] = random.randrange(t.options[i])
            s.v[V_FIRM + p * ISSUES + i] = random.randint(0, 3)
    return End(world, t, s)
