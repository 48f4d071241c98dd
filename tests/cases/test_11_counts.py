"""Numbered talks 11.01 to 11.10: all packages counted, and what a debrief measures. Values are in tenths.

HOMES has twelve packages. What they are worth to up / down, for none, small and large dams:

    as_now  30/20  50/10  70/0      half  10/40  30/30  50/20
    third   20/30  40/20  60/10     most   0/60  20/50  40/40

Both reservation values are 10. The towns need 50 and have 53, 52, 51, 49 with a large dam, less than 50 else; the farms
have 52, 51, 50 with half, 56, 55, 54 with most, less than 50 else.
"""

from __future__ import annotations

from typing import Any

from game.analysis.census import analyze
from game.analysis.debrief import MissedTrade, look_back
from tests.cases.talks import HOMES, THREE, TWO, Table, scenario_of, text_of


def counted(base: str, *sections: str) -> dict[str, Any]:
    """Count every package of a small scenario."""
    return analyze(scenario_of(text_of(base, *sections)))


def test_11_01_reservation_values_and_the_zone() -> None:
    """Above a reservation value counts packages worth at least it; the zone, those where it holds for every party."""
    found = counted(HOMES)
    assert (found["packages"], found["above_reservation"], found["zone"]) == (12, {"up": 11, "down": 11}, 10)


def test_11_02_win_sets() -> None:
    """A win-set holds what a party's audiences would ratify at starting approval, firmness 0, no moods."""
    found = counted(HOMES)
    assert (found["win_set"], found["feasible"], found["pareto_feasible"]) == ({"up": 3, "down": 6}, 1, 1)


def test_11_03_win_sets_with_the_opening_positions() -> None:
    """With a large dam declared, firmly 2, most and large gains 2 with the towns: 51. Feasible are then two."""
    found = counted(
        HOMES,
        "positions: {up: {water: {firmness: 0}, dam: {wants: large, firmness: 2}}, down: {water: {firmness: 0}, dam: {firmness: 0}}}",
    )
    assert (found["win_set"], found["feasible"]) == ({"up": 3, "down": 6}, 1)
    assert found["opening"] == {"win_set": {"up": 4, "down": 6}, "feasible": 2, "pareto_feasible": 2}


def test_11_04_efficient_packages() -> None:
    """Efficient among all: 70/0, 60/10, 50/20, 40/40, 20/50 and 0/60."""
    found = counted(HOMES)
    assert (found["pareto"], found["max_welfare"]) == (6, 800)


def test_11_05_the_points() -> None:
    """Nash 30 x 30, the least ratio 30/50, the least surplus 30, the sum 80: most and large has them all."""
    found = counted(HOMES)
    best = [{"package": {"water": "most", "dam": "large"}, "values": {"up": 400, "down": 400}}]
    assert [found[name] for name in ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian")] == [best] * 4


def test_11_06_all_packages_at_an_optimum() -> None:
    """All packages at an optimum are listed, lowest code first; without a zone there are no points."""
    flat = """
parties:
  up: {title: Up, points: {water: [0, 0, 5, 10], dam: [10, 5, 0]}}
  down: {title: Down, points: {water: [0, 0, 5, 10], dam: [10, 5, 0]}}
"""
    tied = counted(TWO, flat.replace("[0, 0, 5, 10]", "[10, 10, 5, 0]"))
    empty = counted(TWO, flat.replace("title: Up,", "title: Up, reservation: 90,"))
    assert [best["package"]["water"] for best in tied["utilitarian"]] == ["as_now", "third"]
    assert (empty["zone"], empty["nash"], empty["utilitarian"]) == (0, [], [])


def test_11_07_some_of_them() -> None:
    """Acceptable is what two of three can sign, each at its reservation value or above, the veto holder among them.

    At least 5 for a: all but none and late; 6 for b: all but high and now; 7 for c: all but none and late, and high with
    now or late.
    """
    plain = counted(THREE, "agreement: {need: 2}")
    veto = counted(THREE, "agreement: {need: 2, veto: [c]}")
    assert plain["above_reservation"] == {"a": 11, "b": 11, "c": 10}
    assert (plain["zone"], plain["acceptable"], veto["acceptable"]) == (9, 11, 10)


def test_11_08_joint_gain() -> None:
    """Joint gain is the share of the greatest sum of surpluses inside every win-set; here 40 + 10 of 40 + 10."""
    table = Table(HOMES)
    table.make("up propose water=half dam=large | down accept | clock")
    debrief = look_back(table.session)
    assert (debrief.gain.surpluses, debrief.gain.percent, debrief.gain.shares) == ((400, 100), 100, (80, 20))
    assert (debrief.distance, debrief.missed) == (0, None)


def test_11_09_the_missed_trade() -> None:
    """Third and no dam gave 20/30: 50 of 80. Most and large was worse for nobody, and better by 30 together."""
    table = Table(TWO)
    table.make("up propose water=third | down accept")
    debrief = look_back(table.session)
    assert (debrief.gain.percent, debrief.gain.shares, debrief.distance) == (63, (40, 60), 300)
    assert debrief.missed == MissedTrade(
        {"water": "most", "dam": "large"}, {"up": 400, "down": 400}, {"up": 200, "down": 100}, ("water", "dam")
    )


def test_11_10_without_a_deal() -> None:
    """Without a deal the missed trade is measured against the reservation values; offers tell each concession path."""
    table = Table(TWO)
    table.make("up propose dam=large | down propose water=most | down walk_out")
    debrief = look_back(table.session)
    assert debrief.missed is not None
    assert (debrief.missed.package, debrief.distance) == ({"water": "most", "dam": "large"}, 800)
    assert [offer.values for offer in debrief.path("up")] == [{"up": 700, "down": 0}]
    assert [offer.values for offer in debrief.path("down")] == [{"up": 0, "down": 600}]
