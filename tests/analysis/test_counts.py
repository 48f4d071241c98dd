"""The lines of a good scenario that are counts, held against definitions, by hand, and on the sketch."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given

from game.analysis import census as censuses
from game.analysis import counts
from game.analysis.census import Census
from game.analysis.counts import Line, count_choices, count_first_offers, count_lines, count_room
from game.analysis.standing import at_start
from game.rules.record import Tables
from game.scenario import load, load_text
from tests.analysis import naive
from tests.analysis.worlds import Home, Side, World, worlds
from tests.scenario.samples import FULL, swap


def index_of(world: World) -> Any:
    """Give names for the parts of a world: p0, i0, i0's o0, a0."""
    homes = sum(len(side.homes) for side in world.sides)
    return SimpleNamespace(
        parties=tuple(f"p{n}" for n in range(len(world.sides))),
        issues=tuple(f"i{n}" for n in range(len(world.options))),
        options=tuple(tuple(f"o{n}" for n in range(count)) for count in world.options),
        audiences=tuple(f"a{n}" for n in range(homes)),
    )


def by_id(lines: tuple[Line, ...]) -> dict[str, Any]:
    """Give figure, verdict and what fails, by the line's id."""
    return {line.id: (line.figure, line.ok, line.failing) for line in lines}


def test_the_sketch_has_the_figures_of_the_rulebook() -> None:
    """12.2 % feasible, 19 efficient; 3.6 % and 10 with the opening positions: line 1 holds, figure by figure."""
    scenario = load(Path(__file__).with_name("sketch.yaml")).scenario
    assert scenario is not None
    lines = by_id(count_lines(scenario))
    assert [lines[name] for name in ("1.feasible", "1.efficient", "1.feasible.opening", "1.efficient.opening")] == [
        (12.19, True, ()),
        (19, True, ()),
        (3.58, True, ()),
        (10, True, ()),
    ]
    assert lines["2.span"] == (8.0, True, ())
    assert {name.split(".")[0] for name in lines} == {"1", "2", "10"}


def test_shares_are_judged_without_rounding() -> None:
    """By hand: 2 of 5 packages are 40 % and hold; 3 of 5 do not; neither has 12 efficient ones."""
    points = [[5, 4, 3, 2, 1]]
    for least, figure, holds in ((4, 40.0, True), (3, 60.0, False)):
        world = World([5], [Side(points, reservation=least), Side(points)])
        lines = by_id(count_room(Census(world.tables())))
        assert lines["1.feasible"] == (figure, holds, ())
        assert lines["1.efficient"] == (1, False, ())
        assert lines["1.feasible.opening"] == (figure, True, ())


def test_a_sample_cannot_tell_how_many_are_efficient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where packages are drawn the number of efficient ones is not known, and its line does not hold."""
    monkeypatch.setattr(censuses, "LARGEST", 1)
    lines = by_id(count_room(Census(World([2], [Side([[1, 2]])] * 2).tables())))
    assert lines["1.efficient"] == (None, False, ())
    assert lines["1.feasible"][0] == 100.0


def test_idle_options_and_flat_issues_are_named() -> None:
    """By hand: an option worst for both, a span of 4.9 points, and the status quo that may be worst."""
    one = Side([[0, 60, 30, 0], [49, 0]])
    other = Side([[10, 60, 5, 5], [0, 50]])
    world = World([4, 2], [one, other])
    lines = by_id(count_choices(index_of(world), world.tables()))
    assert lines["2.worst"] == (1, False, ("i0.o3",))
    assert lines["2.span"] == (4.9, False, ("i1.p0",))
    worst_now = World([2, 2], [Side([[0, 50], [0, 50]])] * 2)
    assert by_id(count_choices(index_of(worst_now), worst_now.tables()))["2.worst"] == (0, True, ())


def without(world: World, number: int) -> World:
    """Give a world without one of its audiences, counted through all sides."""
    sides = []
    for side in world.sides:
        homes = [home for n, home in enumerate(side.homes) if n != number]
        number -= len(side.homes)
        sides.append(Side(side.points, side.reservation, homes, side.need, side.stands))
    return World(world.options, sides, world.links, world.need, world.veto, world.unordered)


def win_sets(t: Tables) -> list[list[bool]]:
    """List all win-sets, at firmness 0 and with the opening positions."""
    return [
        naive.wins(t, at_start(t, positions=positions), package, moods=False, persuasion=False)
        for positions in (False, True)
        for package in naive.packages(t)
    ]


@given(worlds())
def test_an_audience_is_idle_when_the_world_without_it_is_the_same(world: World) -> None:
    """The audiences named are those whose removal leaves every win-set as it was."""
    t = world.tables()
    expected = tuple(f"a{a}" for a in range(t.n_audiences) if win_sets(without(world, a).tables()) == win_sets(t))
    lines = by_id(count_choices(index_of(world), t))
    assert lines["2.audiences"] == (len(expected), not expected, expected)


@given(worlds())
def test_first_offers_are_as_defined(world: World) -> None:
    """The best feasible package of each party, and what it leaves the one that gets least of it."""
    t = world.tables()
    s = at_start(t, positions=False)
    r = naive.reservation(t, s)
    feasible = []
    for package in naive.packages(t):
        wins = naive.wins(t, s, package, moods=False, persuasion=False)
        above = naive.above(t, s, package)
        if naive.some_set(t, [a and w for a, w in zip(above, wins, strict=True)]):
            feasible.append(naive.values(t, package))
    lines = by_id(count_first_offers(index_of(world), t))
    for p in range(t.n_parties):
        top = max((values[p] for values in feasible), default=None)
        left = [
            min(got - least for q, (got, least) in enumerate(zip(values, r, strict=True)) if q != p)
            for values in feasible
            if values[p] == top
        ]
        figure, holds, failing = lines[f"10.p{p}"]
        assert figure == (max(left) / 10 if left else None)
        assert holds == (bool(left) and max(left) <= 50)
        assert failing == (() if holds else (f"p{p}",))


def test_the_best_of_a_side_leaves_the_other_little() -> None:
    """By hand: West's best leaves East 5.0 points and holds; East's best leaves West 5.1 and does not."""
    world = World([2], [Side([[151, 200]], reservation=100), Side([[150, 110]], reservation=60)])
    lines = by_id(count_first_offers(index_of(world), world.tables()))
    assert lines == {"10.p0": (5.0, True, ()), "10.p1": (5.1, False, ("p1",))}
    nobody = World([2], [Side([[0, 0]], homes=[Home([[-9000, -9000]])]), Side([[1, 1]])])
    assert by_id(count_first_offers(index_of(nobody), nobody.tables()))["10.p0"] == (None, False, ("p0",))


def test_working_groups_count_their_own_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    """A phase with issues counts the packages of these issues, all others as today, whatever the size of a block."""
    scenario = load_text(swap(FULL, "reservation: 32.5", "reservation: 0")).scenario
    assert scenario is not None
    phases = {name: plan.issues for name, plan in scenario.phases.items() if plan.issues}
    lines = by_id(count_lines(scenario))
    assert [name for name in lines if name.startswith("13.")] == [f"13.{name}" for name in phases]
    monkeypatch.setattr(counts, "CHUNK", 2)
    assert by_id(count_lines(scenario)) == lines
    parties = scenario.parties.values()
    for name, issues in phases.items():
        assert issues is not None
        inside = of = 0
        choices: list[dict[str, int]] = [{}]
        for issue in issues:
            choices = [{**row, issue: o} for row in choices for o in range(len(scenario.agenda[issue].options))]
        for row in choices:
            package = {issue: row.get(issue, 0) for issue in scenario.agenda}
            worth = [sum(party.points[issue][o] for issue, o in package.items()) for party in parties]
            inside += all(got >= party.reservation for got, party in zip(worth, parties, strict=True))
            of += 1
        assert lines[f"13.{name}"] == (round(100 * inside / of, 2), inside * 20 >= of, ())
