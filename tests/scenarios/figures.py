"""Figures of play of the shipped scenarios: python -m tests.scenarios.figures [SCENARIO…] [GAMES].

Each pair of strategies plays the same seeds. It prints what the scenarios' README quotes, and judges nothing.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import fmean

from game.rules.moves import Authored
from game.session import Session
from tests.scenarios.shelf import SHIPPED, games, scenario

PAIRS = ("conceder", "conceding", "integrative", "first_offer", "split_the_difference", "hardliner", "random")
GAMES = 150
FIRST_SEED = 1000


def share(count: int, games: int) -> str:
    """Give a share in whole percent."""
    return f"{100 * count / games:.0f} %"


def shares(found: Iterable[str], games: int) -> str:
    """List what was found, the most frequent first, each with its share of games."""
    return ", ".join(f"{name} {share(count, games)}" for name, count in Counter(found).most_common())


def told(name: str, strategy: str, played: Sequence[Session]) -> list[str]:
    """Tell the games of one pair in a few lines."""
    world, count = scenario(name), len(played)
    outcomes = [session.outcome for session in played if session.outcome is not None]
    agreed = [outcome for outcome in outcomes if outcome.how == "agreed"]
    surplus = [fmean(o.values[p] - o.reservation[p] for o in outcomes) / 10 for p in world.parties]
    capital = [f"{p} {fmean(o.capital[p] for o in outcomes):.0f}" for p in world.parties]
    deals = {tuple(sorted(o.package.items())) for o in agreed if o.package}
    fired = [ref for s in played for ref in {event.ref for event in s.history if event.kind == "event"}]
    done = [
        move for s in played for move in {line.move.move for line in s.lines if isinstance(line.move, Authored)}
    ]
    return [
        (
            f"{name}, {strategy}: ratified {share(len(agreed), count)}, joint gain {sum(surplus):.1f} "
            f"({', '.join(f'{p} {gain:.1f}' for p, gain in zip(world.parties, surplus, strict=True))}), "
            f"{len(deals)} different deals, {fmean(o.rounds for o in outcomes):.1f} rounds, "
            f"{fmean(s.ply for s in played):.0f} plies, {len(fired) / count:.1f} events, capital left {', '.join(capital)}"
        ),
        f"  endings: {shares([o.ending for o in outcomes], count)}",
        f"  events: {shares(fired, count)}",
        f"  moves: {shares(done, count)}",
    ]


if __name__ == "__main__":
    words = sys.argv[1:]
    number = int(words.pop()) if words and words[-1].isdigit() else GAMES
    for world_id in words or SHIPPED:
        for pair in PAIRS:
            lines = told(world_id, pair, games(world_id, pair, number, FIRST_SEED))
            sys.stdout.write("\n".join(lines) + "\n")
