"""Figures that stand beside something: a hand-fused function, or peers that a person installed.

Ours and the other's runs are taken in turn, so that other work on the machine meets both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from game.batch.kernel import has_numba
from game.bench import limit, play, pure, spaces
from game.bench.order import FEWEST, Order
from game.bench.peers import inkjs, negmas, pettingzoo
from game.bench.row import Row, attempt, beside, figure, not_measured

TALKS = ((4, 20, 500, 15), (6, 4, 1500, 25))
"""Issues of four options; talks of one run on each domain by a peer; how many times its speed, compiled and plain."""
DOMAINS = 10
ANALYSES = ((6, 5, 0.019, 1), (8, 2, 0.092, 5), (10, 2, 1.54, 80), (10, 5, 2.0, 210))
"""Issues of four options, parties, seconds that all counts may take (a fiftieth of NegMAS's, at most 2), and about how
many seconds NegMAS takes."""
TOO_LONG = 10
"""Seconds from which a peer's measure is left out unless all of it is asked for; then it runs once."""
FASTER = 50
STORY_FASTER = 300
NEAR = 50
"""Percent of the fused function's speed."""
HELD = "the kernel asks for news, homes, moves and stages that these talks lack (CONTRIBUTING.md, What holds mass play)"


class Tale:
    """Runs of ours and of a peer taken in turn, and what was seen beside the speeds."""

    def __init__(self, ours: Callable[[], pure.Heat], theirs: Callable[[], pure.Heat] | None) -> None:
        """Tell of two players of the same talks."""
        self._ours, self._theirs = ours, theirs
        self.note = ""

    def runs(self) -> tuple[list[float], list[float]]:
        """Take both in turn."""
        heats = [(self._ours(), self._theirs() if self._theirs else None) for _ in range(FEWEST)]
        own, other = heats[-1]
        self.note = f"{own.agreed:.0%} agreed, {own.rounds:.1f} rounds"
        if other:
            self.note += f"; there {other.agreed:.0%}, {other.rounds:.1f}"
        return [own.speed for own, _ in heats], [other.speed for _, other in heats if other]

    def own_runs(self) -> list[float]:
        """Take ours alone."""
        return self.runs()[0]


def _domains(issues: int) -> list[pure.Domain]:
    # A quick bench takes them all, too: on a few of them the ratio is another.
    return [pure.make_domain(issues, seed) for seed in range(DOMAINS)]


def talks(order: Order) -> Iterator[Row]:
    """Measure strategic talks of two parties, compiled and plain, beside NegMAS on the same domains where asked for."""
    for issues, few, *least in TALKS:
        domains = _domains(issues)
        room, why = attempt(partial(negmas.Room, domains)) if order.asks("negmas") else (None, "")
        for fast, faster in zip((True, False), least, strict=True):
            what = f"talks: {4**issues} packages, {'compiled' if fast else 'plain'}"
            if fast and not has_numba():
                yield not_measured(what, "talks/s", "numba is not installed")
                continue
            hall = pure.Hall(domains, fast=fast)
            count = order.size(500, 3000) if fast else order.size(3, 20)
            tale = Tale(partial(hall.play, count), partial(room.play, order.size(few // 4, few)) if room else None)
            if room:
                yield beside(what, tale.runs, "talks/s", least=faster, note=partial(getattr, tale, "note"))
            else:
                yield figure(what, tale.own_runs, "talks/s")
        if why:
            yield not_measured(f"talks: {4**issues} packages, NegMAS", "talks/s", why)


def limits(order: Order) -> Iterator[Row]:
    """Measure how near the kernel is to the same talks fused by hand in one function."""
    for issues in (4, 6):
        for policy in ("strategic", "random"):
            what = f"limit: {4**issues} packages, {policy} play, against one function fused by hand"
            if not has_numba():
                yield not_measured(what, "talks/s", "numba is not installed")
                continue
            domains = _domains(issues)
            hall = pure.Hall(domains, fast=True, policy=policy)
            sticks = [limit.Yardstick(domain.tables, domain.minds(policy)) for domain in domains]
            count = order.size(500, 3000)
            measure = partial(limit.in_turn, hall, sticks, count, FEWEST)
            yield beside(what, measure, "talks/s", least=NEAR / 100, percent=True, note=HELD)


def analyze(order: Order) -> Iterator[Row]:
    """Measure all counts of `analyze` on made-up tables, beside NegMAS's statistics where asked for."""
    for issues, parties, most, patience in ANALYSES:
        what = f"analyze: {4**issues:,} packages, {parties} parties"
        count = partial(spaces.count_packages, issues, parties)
        if not order.asks("negmas"):
            yield figure(what, partial(count, order.runs), "s", most=most)
        elif (patience > TOO_LONG or (order.quick and patience > 1)) and not order.full:
            note = f"NegMAS not run: too long (about {patience} s); --full runs it"
            yield figure(what, partial(count, order.runs), "s", most=most, note=note)
        else:
            times = 1 if patience > TOO_LONG else FEWEST
            measure = partial(_statistics, issues, parties, times)
            note = "NegMAS ran once" if times == 1 else ""
            yield beside(what, measure, "s", less_is_better=True, least=FASTER, note=note)


def _statistics(issues: int, parties: int, times: int) -> tuple[list[float], list[float]]:
    t = spaces.spread_points(issues, parties)
    _, points, reservations = negmas.read(t)
    functions = negmas.describe(negmas.load(), points, reservations)
    ours, theirs = [], []
    for _ in range(times):
        ours += [spaces.count_once(t) for _ in range(FEWEST if times == 1 else 1)]
        theirs.append(negmas.count_once(functions))
    return ours, theirs


def peers(order: Order) -> Iterator[Row]:
    """Measure random play of the scenario beside random play elsewhere; a choice is one accepted move."""
    seconds = 0.3 if order.quick else 1.0
    others: list[tuple[str, str, float | None, Callable[[], float]]] = []
    if order.asks("pettingzoo"):
        others += [
            (f"PettingZoo {game}", "", None, partial(pettingzoo.play, game, seconds)) for game in pettingzoo.GAMES
        ]
    if order.asks("inkjs"):
        others.append(("inkjs, a small story", "", STORY_FASTER, partial(inkjs.play, order.inkjs, seconds)))
    if not others:
        return
    fast = has_numba()
    mass = play.Mass(order.scenario, "random", fast=fast)
    games = order.size(500, 2000) if fast else order.size(5, 20)
    for name, _, least, theirs in others:
        how = "compiled" if fast else "plain, without numba"
        yield beside(
            f"random play, {how}: choices, against {name}",
            partial(_choices, mass, games, theirs),
            "1/s",
            least=least,
        )


def _choices(mass: Any, games: int, theirs: Callable[[], float]) -> tuple[list[float], list[float]]:
    runs: list[tuple[float, float]] = []
    for _ in range(FEWEST):
        other = theirs()
        seconds, choices, _ = mass.play(games)
        runs.append((choices / seconds, other))
    return [own for own, _ in runs], [other for _, other in runs]


def versions(order: Order) -> dict[str, str]:
    """Name the peers that are asked for, or say in a sentence why one cannot be measured."""
    asked: Sequence[tuple[str, Callable[[], str]]] = (
        ("negmas", negmas.version),
        ("pettingzoo", pettingzoo.version),
        ("inkjs", partial(inkjs.version, order.inkjs)),
    )
    found = {}
    for name, version in asked:
        if order.asks(name):
            said, why = attempt(version)
            found[name] = said or why
    return found
