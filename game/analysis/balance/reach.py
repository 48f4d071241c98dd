"""Line 7: everything that a scenario holds is reached by some policy, each ending often enough.

What was not reached in the games of one measurement is named; whether it can be reached at all is for `explore`.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.analysis.balance.matches import Matches
from game.analysis.balance.verdict import Figure, Verdict, judge, share
from game.analysis.explore.coverage import coverage_of
from game.batch.cells import K_READOUT
from game.batch.results import Numbers
from game.rules.index import Index

CHOOSERS = (
    "strategic",
    "integrative",
    "conceder",
    "hardliner",
    "fair_minded",
    "first_offer",
    "split_the_difference",
)
"""Policies that choose what is best for them, readouts among it."""
PLAYERS = ("random", "least_used")
MUST = ("options", "moves", "events", "answers", "readouts", "endings")
LEAST_ENDING = 1.0
"""Percent of the games of the policy that comes to an ending most often."""


def reach(games: Matches) -> Iterator[Verdict]:
    """Line 7: what no policy reached, the rarest ending, and readouts that are never best for anybody."""
    index = Index(games.scenario)
    chosen = {
        policy: games.play(games.defaults if policy == "strategic" else games.all_on(policy)) for policy in CHOOSERS
    }
    others = {policy: games.play_policy(policy) for policy in PLAYERS}
    everybody = {**chosen, **others}
    cover = np.sum([found.total.cover for found in everybody.values()], axis=0)
    groups = coverage_of(games.usual.tables, index, cover.tolist())
    missing = tuple(f"{kind} {name}" for kind in MUST for name in groups[kind].unseen)
    count = sum(len(groups[kind].hits) for kind in MUST)
    what = f"of {count} options, moves, events, answers, readouts and endings, never reached"
    yield judge("7.reached", what, _exact(len(missing)), (None, 0), unit="", failing=missing)
    endings = {policy: found.total.endings.sum(axis=0) for policy, found in everybody.items()}
    yield _rarest(index, endings, games.games)
    picked = np.sum([found.total.cover for found in chosen.values()], axis=0)
    idle = tuple(name for n, name in enumerate(index.readouts) if picked[K_READOUT + n] == 0)
    what = f"of {len(index.readouts)} readouts, best for nobody in any game"
    yield judge("7.readouts", what, _exact(len(idle)), (None, 0), unit="", failing=idle)


def _rarest(index: Index, counts: dict[str, Numbers], games: int) -> Verdict:
    """Judge the ending whose share under the policy that favours it most is the least."""
    best = {}
    for n, ending in enumerate(index.endings):
        policy = max(counts, key=lambda name: int(counts[name][n]))
        best[ending] = (share(int(counts[policy][n]), games), policy)
    rarest = min(best, key=lambda ending: best[ending][0].value)
    figure, policy = best[rarest]
    rare = tuple(ending for ending, (found, _) in best.items() if found.value < LEAST_ENDING)
    why = ", ".join(f"{ending} {found.value:.1f} % ({by})" for ending, (found, by) in best.items())
    what = f"games of {policy} with the rarest ending, {rarest}"
    return judge("7.endings", what, figure, (LEAST_ENDING, None), unit="%", failing=rare, why=why)


def _exact(count: int) -> Figure:
    return Figure(count, count, count)
