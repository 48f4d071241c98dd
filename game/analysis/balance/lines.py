"""Every line of the rulebook's section 9 in its order: counts first where a line has both."""

from __future__ import annotations

from collections.abc import Iterator

from game.analysis.balance.matches import Matches
from game.analysis.balance.moves import PRESSED_BY_HAND, STRATEGIES, moves
from game.analysis.balance.openings import STANCES, openings
from game.analysis.balance.reach import CHOOSERS, PLAYERS, reach
from game.analysis.balance.strategies import deals, fairness, groups, joint_gain, own_surplus, ratified
from game.analysis.balance.verdict import Verdict
from game.analysis.counts import Line, count_lines
from game.scenario import Scenario

PLAYED = (ratified, joint_gain, own_surplus, reach, moves, fairness, openings, deals, groups)


def measure(games: Matches) -> Iterator[Verdict]:
    """Give every line as soon as it is measured; counts come first. Raises Interrupted when somebody stops it."""
    for line in count_lines(games.scenario):
        yield _counted(line)
    for part in PLAYED:
        yield from part(games)


def in_order(lines: list[Verdict]) -> list[Verdict]:
    """Put lines in the order of the rulebook."""
    return sorted(lines, key=lambda line: int(line.id.split(".")[0]))


def _counted(line: Line) -> Verdict:
    why = "" if line.figure is not None else "there is nothing to count, or the packages are too many"
    return Verdict(line.id, line.what, line.figure, None, None, line.target, line.ok, line.failing, why)


def matches_in(scenario: Scenario) -> int:
    """Give about how many matches a measurement plays, for a bar that shows how far it is."""
    seats = len(scenario.parties)
    tried = sum(len(move.who) for move in scenario.moves.values()) + seats
    by_hand = sum(1 + len(ways) for ways in PRESSED_BY_HAND.values())
    pairs = len(STRATEGIES) * (2 * tried + by_hand * seats)
    return pairs + len(CHOOSERS) + len(PLAYERS) + seats * (4 + len(STANCES) - 1 + len(STRATEGIES)) + 2
