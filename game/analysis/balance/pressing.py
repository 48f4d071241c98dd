"""Games in which one seat presses a move of the rulebook at every turn, and otherwise plays its strategy.

Consultations and statements have no price that a strategy could be promised, so the move is put in here, before the
strategy decides. These games are played plain and are few: a strategy's decision cannot be changed in the kernel.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.analysis.balance.matches import KEPT, Matches, Played
from game.batch.cells import COVERAGE, FIGURES, USES
from game.batch.coverage import pull
from game.batch.games import pick, start_game, write_figures
from game.batch.results import Total
from game.players.brain import Brain
from game.players.choices import affords, choose
from game.players.temper import wake
from game.rules.layout import (
    ISSUES,
    M_CONSULT,
    M_STATEMENT,
    PARTIES,
    STAGE_FLOOR,
    STAGE_OVER,
    V_FIRM,
    V_PHASE,
    V_POSITION,
)
from game.rules.legal import refuse
from game.rules.record import Tables, Talks
from game.rules.step import step

MOST = 200
"""Games played with a pressed move: plain games are slow, and what is asked for is a gain of 5 points."""


def play_pressing(games: Matches, seats: Sequence[str], seat: int, press: str) -> Played:
    """Play the first games of a match with a seat that presses: "consult", "flexible" or "firm"; else nothing."""
    t = games.usual.tables
    minds = games.minds_of(seats)
    count = min(MOST, games.games)
    rows = np.array([_play(t, minds, (games.seed + n) & 0xFFFFFFFF, seat, press) for n in range(count)], np.int64)
    games.on_match()
    return Played(rows[:, KEPT], Total(1), len(minds))


def _play(t: Tables, minds: Sequence[Brain], seed: int, seat: int, press: str) -> list[int]:
    s = Talks()
    cover, use, figures = [0] * COVERAGE, [0] * USES, [0] * FIGURES
    start_game(t, s, cover, seed)
    for p, mind in enumerate(minds):
        wake(t, mind, p, seed)
    while s.stage != STAGE_OVER:
        now = (s.waiting & -s.waiting).bit_length() - 1
        mind = minds[now]
        if now != seat or s.stage != STAGE_FLOOR or not _press(t, s, mind, seat, press):
            pick(t, s, mind, use, now)
        pull(t, s, cover, step(t, s, mind.kind, now, mind.a, mind.b))
    write_figures(t, s, figures, 0)
    return figures


def _press(t: Tables, s: Talks, mind: Brain, seat: int, press: str) -> bool:
    """Choose the pressed move where the rules allow it now and the capital kept for persuasion stays."""
    at = s.v[V_PHASE] * PARTIES + seat
    if press == "consult":
        if not affords(s, seat, M_CONSULT, t.price_consult[at], mind.reserve):
            return False
        if refuse(t, s, M_CONSULT, seat, 0, 0) != 0:
            return False
        mind.asked = 1
        return choose(mind, M_CONSULT, 0, 0)
    if press not in ("flexible", "firm") or not affords(s, seat, M_STATEMENT, t.price_statement[at], mind.reserve):
        return False
    held = sorted(range(t.n_issues), key=lambda i: -s.v[V_FIRM + seat * ISSUES + i])
    for i in held:
        option = s.v[V_POSITION + seat * ISSUES + i] if press == "firm" else -1
        if (press == "firm" or s.v[V_FIRM + seat * ISSUES + i] > 0) and refuse(
            t, s, M_STATEMENT, seat, i, option
        ) == 0:
            return choose(mind, M_STATEMENT, i, option)
    return False
