"""Counting what happens in mass runs: every phase, exit, option, move, event, answer, readout and ending.

It reads the ledger that each ply leaves, and changes nothing of the game.
"""

from __future__ import annotations

from game.batch.cells import (
    K_AGREED,
    K_ANSWER,
    K_ENDING,
    K_EVENT,
    K_FAILED,
    K_MOVE,
    K_PHASE,
    K_READOUT,
    K_ROW,
    K_SEEN,
)
from game.rules.advance import enter, exit_bits
from game.rules.layout import (
    C_AGREED,
    C_ANSWER,
    C_ENDING,
    C_EVENT,
    C_MOVE,
    C_MOVE_FAILED,
    C_PHASE,
    C_READOUT,
    N_TRIGGERS,
    OPTIONS,
    STAGE_OVER,
    V_PHASE,
)
from game.rules.record import Row, Tables, Talks
from game.rules.small import small

COUNTED = (
    (1 << C_PHASE)
    | (1 << C_EVENT)
    | (1 << C_ANSWER)
    | (1 << C_MOVE)
    | (1 << C_MOVE_FAILED)
    | (1 << C_READOUT)
    | (1 << C_ENDING)
    | (1 << C_AGREED)
)
"""A bit for each cause of the ledger that is counted."""


@small
def count(cover: Row, cell: int) -> None:
    """Count one more of a thing; a first one also counts as new."""
    if cover[cell] == 0:
        cover[K_SEEN] += 1
    cover[cell] += 1


@small
def count_options(t: Tables, cover: Row, cell: int, package: Row, issues: int) -> None:
    """Count each option of a package on the issues of a mask."""
    for i in range(t.n_issues):
        if (issues >> i) & 1 != 0:
            at = cell + i * OPTIONS + package[i]
            if cover[at] == 0:
                cover[K_SEEN] += 1
            cover[at] += 1


@small
def count_ledger(t: Tables, s: Talks, cover: Row, issues: int) -> None:
    """Count what the ledger of a ply says to have happened; rows that only change a figure count as nothing.

    ``issues`` are those of the phase in which the ply was made.
    """
    causes = s.ledger_cause
    targets = s.ledger_target
    for row in range(s.n_ledger):
        cause = causes[row]
        # Most rows are of the kinds that ``COUNTED`` leaves out.
        if (COUNTED >> cause) & 1 == 0 or targets[row] >= 0:
            continue
        ref = s.ledger_ref[row]
        if cause == C_EVENT:
            count(cover, K_EVENT + ref)
        elif cause == C_ANSWER:
            count(cover, K_ANSWER + ref)
        elif cause == C_MOVE:
            count(cover, K_MOVE + ref)
        elif cause == C_MOVE_FAILED:
            count(cover, K_FAILED + ref)
        elif cause == C_PHASE:
            count(cover, K_PHASE + ref)
        elif cause == C_READOUT:
            count(cover, K_READOUT + ref)
        elif cause == C_ENDING:
            count(cover, K_ENDING + ref)
        else:
            count_options(t, cover, K_AGREED, s.agreed, issues)


@small
def pull(t: Tables, s: Talks, cover: Row, trigger: int) -> None:
    """Let the machine's rows carry the talks on as ``follow`` does, and count each row that is taken."""
    while trigger != 0:
        at = s.v[V_PHASE] * N_TRIGGERS + trigger
        bits = exit_bits(t, s, trigger)
        first = t.row_from[at]
        taken = -1
        for row in range(first, t.row_to[at]):
            if (bits >> (row - first)) & 1 != 0:
                taken = row
                break
        if taken < 0:
            s.stage = STAGE_OVER
            s.waiting = 0
            return
        count(cover, K_ROW + taken)
        trigger = enter(t, s, t.row_dest[taken], trigger)
