"""Where mass runs keep their numbers: the jobs of a block, the figures of a game, the counts of coverage.

Only numbers and names; all rows are flat, so that the same source runs on lists and on arrays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.rules.layout import (
    ANSWERS,
    AUDIENCES,
    ENDINGS,
    EVENTS,
    ISSUES,
    METRICS,
    MOVES,
    N_KINDS,
    OPTIONS,
    PARTIES,
    PHASES,
    READOUTS,
    ROWS,
)
from game.rules.rows import Row, clear

BLOCK = 1000
"""Games in one block, the unit of work; the counters of least_used live within it."""
LIMIT = 20_000
"""Plies after which a game counts as one that does not end."""

# A job: the game's seed, then stages; each says from which ply which minds play with what seed of their own. Minds are
# woken when their stage begins; a stage that begins at ply -1 never does, and the last place is kept so.
J_SEED = 0
J_STAGES = 1
STAGE_FROM = 0
STAGE_MINDS = 1
STAGE_CHANCE = 2
A_STAGE = 3
MOST_STAGES = 12
JOB = J_STAGES + (MOST_STAGES + 1) * A_STAGE

# The figures of one game. Values in tenths; package is its code, the first issue most significant, -1 without a deal;
# new counts the cells of the coverage first seen here, the last of them after the ply newest.
F_STATUS = 0
F_HOW = 1
F_ENDING = 2
F_ROUNDS = 3
F_PLIES = 4
F_PACKAGE = 5
F_RATIFIED = 6
F_ASKED = 7
F_WALKED = 8
F_SIGNED = 9
F_REFUSALS = 10
F_COMPLIANCE = 11
F_CHECK = 12
F_NEW = 13
F_SEED = 14
F_NEWEST = 15
F_VALUE = 16
F_DELIVERED = F_VALUE + PARTIES
F_RESERVATION = F_DELIVERED + PARTIES
F_CAPITAL = F_RESERVATION + PARTIES
F_READOUT = F_CAPITAL + PARTIES
F_TRUST = F_READOUT + PARTIES
F_METRIC = F_TRUST + PARTIES * PARTIES
F_HORIZON = F_METRIC + METRICS
F_APPROVAL = F_HORIZON + METRICS
FIGURES = F_APPROVAL + AUDIENCES

# How a game went: fine, or what was wrong with it.
FINE = 0
REFUSED_MOVE = 1
OUT_OF_RANGE = 2
ENDLESS = 3
DEAD_END = 4
STATUSES = ("fine", "refused_move", "out_of_range", "endless", "dead_end")

# Coverage: how often each thing happened. The first cell counts the cells that are no longer 0.
K_SEEN = 0
K_PHASE = 1
K_ROW = K_PHASE + PHASES
K_OFFERED = K_ROW + ROWS
K_AGREED = K_OFFERED + ISSUES * OPTIONS
K_MOVE = K_AGREED + ISSUES * OPTIONS
K_FAILED = K_MOVE + MOVES
K_EVENT = K_FAILED + MOVES
K_ANSWER = K_EVENT + EVENTS
K_READOUT = K_ANSWER + EVENTS * ANSWERS
K_ENDING = K_READOUT + READOUTS
K_KIND = K_ENDING + ENDINGS
COVERAGE = K_KIND + N_KINDS

# What least_used has used, for each seat.
U_KIND = 0
U_MOVE = U_KIND + N_KINDS
U_ANSWER = U_MOVE + MOVES
U_READOUT = U_ANSWER + EVENTS * ANSWERS
U_OPTION = U_READOUT + READOUTS
U_STATEMENT = U_OPTION + ISSUES * OPTIONS
U_LAST = U_STATEMENT + ISSUES * (OPTIONS + 1)
U_SEAT = U_LAST + 2
USES = PARTIES * U_SEAT


@dataclass(slots=True, init=False, eq=False)
class Sheet:
    """What a block of games is written down on: the job and the figures of the game that is played, and all counts."""

    job: Annotated[Row, JOB]
    figures: Annotated[Row, FIGURES]
    use: Annotated[Row, USES]
    cover: Annotated[Row, COVERAGE]

    def __init__(self) -> None:
        """Begin with nothing counted."""
        clear(self)
