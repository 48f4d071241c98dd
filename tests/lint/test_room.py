"""Room for a deal: what is said of the packages is what a plain count over all of them finds."""

from __future__ import annotations

from itertools import product

from game.lint import inspect_text
from game.scenario import Scenario
from tests.lint.changes import Change, put
from tests.lint.faults import FIRST, TEXTS
from tests.scenario.samples import scenario_of

FISHING = "parties.harbour.audiences.fleet.points.fishing"


def changed(*changes: Change) -> str:
    """Change the first game."""
    text = TEXTS[FIRST]
    for change in changes:
        text = change(text)
    return text


def said(text: str, code: str) -> str:
    """Give the words of the one problem with a code."""
    (message,) = [problem.message for problem in inspect_text(text).problems if problem.code == code]
    return message


def packages(world: Scenario) -> list[tuple[int, ...]]:
    """List every package as option indexes."""
    return list(product(*(range(len(issue.options)) for issue in world.agenda.values())))


def worth(world: Scenario, party: str, package: tuple[int, ...]) -> int:
    """Add up a party's points; the first game has no linkages."""
    return sum(row[o] for row, o in zip(world.parties[party].points.values(), package, strict=True))


def in_favour(world: Scenario, party: str, audience: str, package: tuple[int, ...]) -> bool:
    """Tell whether an audience supports a package at its starting approval, which is 50 throughout the first game."""
    home = world.parties[party].audiences[audience]
    support = home.base + sum(row[o] for row, o in zip(home.points.values(), package, strict=True))
    return support >= home.threshold


def ratified(world: Scenario, party: str, package: tuple[int, ...]) -> bool:
    """Tell whether a home says yes; in the first game both audiences of each are needed."""
    return all(in_favour(world, party, audience, package) for audience in world.parties[party].audiences)


def test_what_homes_share_is_counted() -> None:
    """The number of packages that both homes ratify, and how short the nearest falls, are those of a plain count."""
    text = changed(put("parties.harbour.reservation", "0"), put("parties.island.reservation", "88"))
    world = scenario_of(text)
    both = [one for one in packages(world) if ratified(world, "harbour", one) and ratified(world, "island", one)]
    assert all(worth(world, "island", one) < 880 for one in both)
    assert f"homes would ratify {len(both)}:" in said(text, "P1034")


def test_what_one_side_refuses_is_refused_in_truth() -> None:
    """An audience that is said to refuse all above an option is in favour of none above it, and the others want that."""
    text = changed(put(FISHING, "[-60, -60, -60, 22]"))
    assert "'inshore' refuses every package with fishing above 'half'" in said(text, "P1033")
    world = scenario_of(text)
    above = [one for one in packages(world) if one[1] > 2]
    assert not any(in_favour(world, "island", "inshore", one) for one in above)
    assert {one for one in packages(world) if ratified(world, "harbour", one)} <= set(above)


def test_the_shortfall_is_what_it_takes() -> None:
    """Raising the base by the shortfall that is named opens a deal; a tenth less does not."""
    text = changed(put(FISHING, "[-60, -60, -60, 22]"))
    short = float(said(text, "P1033").rpartition(", is ")[2].split()[0])
    base = scenario_of(text).parties["island"].audiences["inshore"].base / 100
    path = "parties.island.audiences.inshore.base"
    codes = [
        {problem.code for problem in inspect_text(put(path, f"{figure:g}")(text)).problems}
        for figure in (base + short - 0.1, base + short)
    ]
    assert ["P1033" in found for found in codes] == [True, False]


def test_the_reach_of_a_home_is_its_best() -> None:
    """An empty win-set names the audience's greatest support among all packages, before it is cut at nothing."""
    text = changed(put("parties.harbour.audiences.fleet.base", "10"))
    world = scenario_of(text)
    fleet = world.parties["harbour"].audiences["fleet"]
    best = max(
        fleet.base + sum(row[o] for row, o in zip(fleet.points.values(), one, strict=True))
        for one in packages(world)
    )
    assert f"'fleet' reaches {best / 100:g} of 50 at most" in said(text, "P1031")


def test_nobody_is_named_where_no_single_side_stands_in_the_way() -> None:
    """Where two audiences have to move at once, the count of homes is told instead of one culprit."""
    rows = {"fleet": "[-60, -60, -60, 22]", "taxpayers": "[-60, -60, -60, 14]"}
    changes = [put(f"parties.harbour.audiences.{name}.points.fishing", row) for name, row in rows.items()]
    both = [*changes, put("parties.island.audiences.islanders.points.fishing", "[4, 3, 0, -90]")]
    assert "more than 1 of the parties at once" in said(changed(*both), "P1033")
