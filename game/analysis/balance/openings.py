"""Line 11: whether one way of opening the talks beats the others.

A stance is a variant of the scenario with other positions for one party. The talks begin with those positions, and
software states them as they stand, so the variant plays as if the party had opened so, and had known that it would.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from game.analysis.balance.matches import Matches
from game.analysis.balance.verdict import Verdict, judge, mean
from game.rules.layout import MAX_FIRMNESS
from game.scenario import Scenario
from game.scenario.world import Position

STANCES = ("soft", "as written", "hard", "low")


def take_stance(scenario: Scenario, party: str, stance: str) -> Mapping[str, Mapping[str, Position]]:
    """Give the positions of all parties where one opens softly, hard, low, or as written."""
    own = {issue: _state(scenario, party, issue, stance) for issue in scenario.agenda}
    return {**scenario.positions, party: own}


def _state(scenario: Scenario, party: str, issue: str, stance: str) -> Position:
    written = scenario.positions[party][issue]
    if stance == "soft":
        # Firmness 0 is not offered where a fact is the position's source.
        return replace(written, firmness=1 if written.factual else 0)
    if stance == "hard":
        return replace(written, firmness=MAX_FIRMNESS)
    if stance == "low":
        return replace(written, wants=_least_valued(scenario, party, issue) or written.wants, firmness=MAX_FIRMNESS)
    return written


def _least_valued(scenario: Scenario, party: str, issue: str) -> str | None:
    """Name the option that the party's audiences, by their weight, value least above the status quo; None where none is."""
    audiences = scenario.parties[party].audiences.values()
    options = tuple(scenario.agenda[issue].options)
    gains = {
        option: sum(a.weight * (a.points[issue][n] - a.points[issue][0]) for a in audiences)
        for n, option in enumerate(options)
    }
    above = [option for option in options if gains[option] > 0]
    return min(above, key=lambda option: gains[option]) if above else None


def openings(games: Matches) -> Iterator[Verdict]:
    """Line 11, for each side: how far the best opening stance leads the next best, in own surplus."""
    for p, party in enumerate(games.scenario.parties):
        earned = {}
        for stance in STANCES:
            positions = take_stance(games.scenario, party, stance)
            setting = None if stance == "as written" else games.vary(f"{party} {stance}", {"positions": positions})
            earned[stance] = games.play(games.defaults, setting).surplus(p)
        best, second = sorted(STANCES, key=lambda stance: -float(earned[stance].mean()))[:2]
        why = ", ".join(f"{stance} {points.mean():.1f}" for stance, points in earned.items())
        what = f"lead of the best opening of {party} ({best}) over the next best ({second})"
        yield judge(f"11.{party}", what, mean(earned[best] - earned[second]), (None, 4), failing=(best,), why=why)
