"""Counts over all packages: trades exist, no option is idle, and every home matters."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from game.analysis.census import analyze
from game.analysis.space import Space
from game.analysis.standing import Standing, at_start
from game.rules.index import Index
from game.rules.record import Tables
from tests.scenarios.shelf import FIRST, FLAGSHIP, SHIPPED, scenario, tables

AUDIENCES = [
    (name, audience) for name in SHIPPED for plan in scenario(name).parties.values() for audience in plan.audiences
]


@cache
def counts(name: str) -> dict[str, Any]:
    """Count all packages of a shipped scenario."""
    return analyze(scenario(name))


def wins(t: Tables) -> npt.NDArray[np.bool_]:
    """Tell which packages each home would ratify, at firmness 0 and then with the opening positions."""
    found = []
    for positions in (False, True):
        standing = Standing(Space(t), at_start(t, positions=positions))
        found.append(np.concatenate([standing.wins(block) for block in standing.space.blocks()], axis=1))
    return np.stack(found)


def supported(t: Tables, *, positions: bool) -> npt.NDArray[np.bool_]:
    """Tell which audiences favour each feasible package (audiences × feasible packages)."""
    standing = Standing(Space(t), at_start(t, positions=positions))
    parts = []
    for block in standing.space.blocks():
        favour = standing.supports(block) >= np.array(t.threshold[: t.n_audiences])[:, None]
        parts.append(favour[:, standing.feasible(block)])
    return np.concatenate(parts, axis=1)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_fair_share_of_packages_is_feasible(name: str) -> None:
    """Between 5 and 40 % of the packages are worth signing for both and pass at both homes, before public positions."""
    share = counts(name)["feasible"] / counts(name)["packages"]
    assert 0.05 <= share <= 0.40


def test_the_flagship_leaves_room_to_trade() -> None:
    """At least 12 feasible packages are efficient; under the opening positions 1.5 % are feasible and 6 efficient."""
    found = counts(FLAGSHIP)
    assert found["pareto_feasible"] >= 12
    assert found["opening"]["feasible"] >= 0.015 * found["packages"]
    assert found["opening"]["pareto_feasible"] >= 6


def test_the_first_game_leaves_more_than_one_deal() -> None:
    """Under the opening positions of the first game two deals or more are feasible, and two of them efficient."""
    assert counts(FIRST)["opening"]["feasible"] >= 2
    assert counts(FIRST)["opening"]["pareto_feasible"] >= 2


@pytest.mark.parametrize(("name", "audience"), AUDIENCES)
def test_every_audience_counts(name: str, audience: str) -> None:
    """Without any one audience its party's home would ratify another set of packages."""
    t = tables(name)
    before = wins(t)
    a = Index(scenario(name)).audiences.index(audience)
    t.weight[a], t.veto_aud[a] = 0, 0
    assert not np.array_equal(before, wins(t))


@pytest.mark.parametrize(("name", "audience"), AUDIENCES)
def test_every_audience_favours_some_deal(name: str, audience: str) -> None:
    """Each audience can be won: it favours one feasible package in twenty, before public positions."""
    a = Index(scenario(name)).audiences.index(audience)
    assert supported(tables(name), positions=False)[a].mean() >= 0.05


@pytest.mark.parametrize("name", SHIPPED)
def test_no_option_is_worst_for_everybody(name: str) -> None:
    """Each option but the status quo is better than another one for somebody."""
    world = scenario(name)
    idle = [
        (issue, option)
        for issue, plan in world.agenda.items()
        for n, option in enumerate(plan.options)
        if n > 0 and all(party.points[issue][n] == min(party.points[issue]) for party in world.parties.values())
    ]
    assert idle == []


@pytest.mark.parametrize("name", SHIPPED)
def test_every_issue_matters_to_everybody(name: str) -> None:
    """For each party each issue spans five points or more, and the best package is worth about 100."""
    world = scenario(name)
    for party in world.parties.values():
        spans = [max(party.points[issue]) - min(party.points[issue]) for issue in world.agenda]
        assert min(spans) >= 50
        assert 950 <= sum(max(party.points[issue]) for issue in world.agenda) <= 1050


@pytest.mark.parametrize("name", SHIPPED)
def test_the_sides_value_issues_differently(name: str) -> None:
    """The issue that weighs most is not the same for both: there is something to trade."""
    world = scenario(name)
    heaviest = [
        max(world.agenda, key=lambda issue: max(plan.points[issue]) - min(plan.points[issue]))
        for plan in world.parties.values()
    ]
    assert len(set(heaviest)) == 2


def test_the_groups_are_not_dead() -> None:
    """Of the packages that the working groups can agree on, one in twenty is worth signing for both by itself."""
    world, t = scenario(FLAGSHIP), tables(FLAGSHIP)
    groups = next(phase for phase in world.phases.values() if phase.issues is not None)
    space = Space(t)
    others = [n for n, issue in enumerate(world.agenda) if issue not in (groups.issues or ())]
    standing = Standing(space, at_start(t, positions=False))
    inside = [
        bool(zone)
        for block in space.blocks()
        for code, zone in zip(block.codes, standing.zone(block), strict=True)
        if all(space.row(int(code))[n] == 0 for n in others)
    ]
    assert sum(inside) >= 0.05 * len(inside)
