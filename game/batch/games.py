"""Whole games in small Python: one game driven to its end, its figures written down, and a block of games.

The decisions are the players' own, the moves the rules' own. A game that goes wrong ends with a status that says how.
"""

from __future__ import annotations

from game.batch.cells import (
    A_STAGE,
    DEAD_END,
    ENDLESS,
    F_APPROVAL,
    F_ASKED,
    F_CAPITAL,
    F_CHECK,
    F_COMPLIANCE,
    F_DELIVERED,
    F_ENDING,
    F_HORIZON,
    F_HOW,
    F_METRIC,
    F_NEW,
    F_NEWEST,
    F_PACKAGE,
    F_PLIES,
    F_RATIFIED,
    F_READOUT,
    F_REFUSALS,
    F_RESERVATION,
    F_ROUNDS,
    F_SEED,
    F_SIGNED,
    F_STATUS,
    F_TRUST,
    F_VALUE,
    F_WALKED,
    FIGURES,
    FINE,
    J_SEED,
    J_STAGES,
    JOB,
    K_KIND,
    K_OFFERED,
    K_SEEN,
    LIMIT,
    OUT_OF_RANGE,
    REFUSED_MOVE,
    STAGE_CHANCE,
    STAGE_FROM,
    STAGE_MINDS,
    Sheet,
)
from game.batch.coverage import count, count_ledger, count_options, pull
from game.batch.least_used import LEAST_USED, choose_least
from game.batch.reset import reset
from game.players.brain import Brain
from game.players.decide import decide
from game.players.look import look
from game.players.temper import wake
from game.rules.advance import begin, enter
from game.rules.horizon import agreed_value, delivered_value
from game.rules.layout import (
    DEBRIEF,
    HOW_AGREED,
    M_CONSULT,
    M_OPEN,
    M_PERSUADE,
    M_PROPOSE,
    PARTIES,
    STAGE_OVER,
    V_APPROVAL,
    V_CAPITAL,
    V_HORIZON,
    V_HOW,
    V_METRIC,
    V_PHASE,
    V_READOUT,
    V_REFUSALS,
    V_RESERVATION,
    V_ROUND,
    V_TRUST,
)
from game.rules.legal import refuse
from game.rules.record import Row, Tables, Talks
from game.rules.small import small
from game.rules.step import step

PRIME = 0x1E3779B97F4A7C15
BITS = 0x3FFFFFFFFFFFFFFF


@small
def fold(check: int, word: int) -> int:
    """Fold a word into a checksum of 62 bits; products may wrap, since only the low bits are kept."""
    check ^= check >> 29
    return (check * PRIME + word) & BITS


@small
def fold_move(t: Tables, s: Talks, brain: Brain, seat: int, check: int) -> int:
    """Fold a choice into a checksum, its longer arguments included."""
    kind = brain.kind
    check = fold(check, kind + (seat << 4) + (brain.a << 8) + ((brain.b + 1) << 20))
    if kind == M_PROPOSE or (kind == M_CONSULT and brain.a != 0):
        word = 0
        for i in range(t.n_issues):
            word = word * 8 + s.draft[i]
        check = fold(check, word)
    elif kind == M_OPEN:
        for i in range(t.n_issues):
            check = fold(check, s.draft[i] * 4 + s.draft_firm[i])
    elif kind == M_PERSUADE:
        for a in range(t.aud_from[seat], t.aud_to[seat]):
            check = fold(check, s.lobby[a])
    return check


@small
def package_code(t: Tables, s: Talks) -> int:
    """Give the code of the agreed package, its first issue most significant; -1 without a deal."""
    if s.v[V_HOW] != HOW_AGREED:
        return -1
    code = 0
    for i in range(t.n_issues):
        code = code * t.options[i] + s.agreed[i]
    return code


@small
def write_figures(t: Tables, s: Talks, figures: Row, at: int) -> None:
    """Write down how a game ended, from the place ``at`` on."""
    figures[at + F_HOW] = s.v[V_HOW]
    figures[at + F_ENDING] = s.ending
    figures[at + F_ROUNDS] = s.v[V_ROUND]
    figures[at + F_PACKAGE] = package_code(t, s)
    figures[at + F_WALKED] = s.walked
    figures[at + F_SIGNED] = s.signatories if s.agreed_on != 0 else 0
    figures[at + F_REFUSALS] = s.v[V_REFUSALS]
    figures[at + F_COMPLIANCE] = s.compliance
    ratified = 0
    asked = 0
    for p in range(t.n_parties):
        if s.ratified[p] >= 0:
            asked |= 1 << p
            ratified |= s.ratified[p] << p
        figures[at + F_VALUE + p] = agreed_value(t, s, p)
        figures[at + F_DELIVERED + p] = delivered_value(t, s, p)
        figures[at + F_RESERVATION + p] = s.v[V_RESERVATION + p]
        figures[at + F_CAPITAL + p] = s.v[V_CAPITAL + p]
        figures[at + F_READOUT + p] = s.v[V_READOUT + p]
        for q in range(t.n_parties):
            figures[at + F_TRUST + p * PARTIES + q] = s.v[V_TRUST + p * PARTIES + q]
    figures[at + F_RATIFIED] = ratified
    figures[at + F_ASKED] = asked
    for m in range(t.n_metrics):
        figures[at + F_METRIC + m] = s.v[V_METRIC + m]
        figures[at + F_HORIZON + m] = s.v[V_HORIZON + m]
    for a in range(t.n_audiences):
        figures[at + F_APPROVAL + a] = s.v[V_APPROVAL + a]


@small
def check_end(t: Tables, figures: Row, at: int, check: int) -> int:
    """Give the checksum of a game from that of its moves and its figures."""
    for n in range(F_HOW, F_COMPLIANCE + 1):
        if n not in (F_PLIES, F_ROUNDS):
            check = fold(check, figures[at + n])
    for p in range(t.n_parties):
        check = fold(check, figures[at + F_VALUE + p] * 1024 + figures[at + F_CAPITAL + p])
        check = fold(check, figures[at + F_DELIVERED + p] * 64 + figures[at + F_READOUT + p])
        for q in range(t.n_parties):
            check = fold(check, figures[at + F_TRUST + p * PARTIES + q])
    for m in range(t.n_metrics):
        check = fold(check, figures[at + F_METRIC + m] * 4096 + figures[at + F_HORIZON + m])
    for a in range(t.n_audiences):
        check = fold(check, figures[at + F_APPROVAL + a])
    return check


@small
def judge_end(t: Tables, s: Talks) -> int:
    """Tell whether a game that is over ended as it should: in a debrief, every variable inside its range."""
    if t.kind[s.v[V_PHASE]] != DEBRIEF:
        return DEAD_END
    for n in range(t.n_bounded):
        k = t.bounded[n]
        if s.v[k] < t.low[k] or s.v[k] > t.high[k]:
            return OUT_OF_RANGE
    return FINE


@small
def pick(t: Tables, s: Talks, brain: Brain, use: Row, seat: int) -> None:
    """Let a mind choose its move."""
    look(t, s, brain, seat)
    if brain.strategy == LEAST_USED:
        choose_least(t, s, brain, use, seat)
    else:
        decide(t, s, brain, seat)


@small
def begin_stage(t: Tables, brains: list[Brain], jobs: Row, stage: int) -> int:
    """Wake the minds of a stage, which stands at that place of the jobs; give the place of the first of them."""
    first = jobs[stage + STAGE_MINDS] * t.n_parties
    for seat in range(t.n_parties):
        wake(t, brains[first + seat], seat, jobs[stage + STAGE_CHANCE])
    return first


@small
def start_game(t: Tables, s: Talks, cover: Row, seed: int) -> None:
    """Set a game to its start and let it come to what it first waits for."""
    reset(t, s)
    pull(t, s, cover, enter(t, s, begin(t, s, seed), 0))
    count_ledger(t, s, cover, 0)


@small
def play_game(
    t: Tables, s: Talks, brains: list[Brain], use: Row, jobs: Row, job: int, figures: Row, at: int, cover: Row
) -> int:
    """Play the game of a job to its end, write down its figures, and give its plies."""
    seen = cover[K_SEEN]
    last = seen
    newest = 0
    start_game(t, s, cover, jobs[job + J_SEED])
    plies = 0
    minds = 0
    stage = job + J_STAGES
    check = fold(jobs[job + J_SEED], 1)
    status = FINE
    while s.stage != STAGE_OVER and status == FINE:
        seat = 0
        while (s.waiting >> seat) & 1 == 0 and seat < t.n_parties:
            seat += 1
        if seat == t.n_parties:
            status = DEAD_END
            break
        if jobs[stage + STAGE_FROM] == plies:
            minds = begin_stage(t, brains, jobs, stage)
            stage += A_STAGE
        brain = brains[minds + seat]
        pick(t, s, brain, use, seat)
        kind = brain.kind
        if refuse(t, s, kind, seat, brain.a, brain.b) != 0:
            status = REFUSED_MOVE
            break
        check = fold_move(t, s, brain, seat, check)
        count(cover, K_KIND + kind)
        issues = t.phase_issues[s.v[V_PHASE]]
        if kind == M_PROPOSE:
            count_options(t, cover, K_OFFERED, s.draft, issues)
        pull(t, s, cover, step(t, s, kind, seat, brain.a, brain.b))
        count_ledger(t, s, cover, issues)
        plies += 1
        if cover[K_SEEN] != last:
            last = cover[K_SEEN]
            newest = plies
        if plies >= LIMIT:
            status = ENDLESS
    if status == FINE:
        status = judge_end(t, s)
    write_figures(t, s, figures, at)
    figures[at + F_STATUS] = status
    figures[at + F_PLIES] = plies
    figures[at + F_SEED] = jobs[job + J_SEED]
    figures[at + F_CHECK] = check_end(t, figures, at, check)
    figures[at + F_NEW] = cover[K_SEEN] - seen
    figures[at + F_NEWEST] = newest
    return plies


@small
def play_games(t: Tables, s: Talks, brains: list[Brain], sheet: Sheet, jobs: Row, n: int, figures: Row) -> int:
    """Play the games of so many jobs one after the other, and give the choices made in all.

    Jobs and figures go by way of the sheet: compiled, its rows cost nothing to hand on, while an array is counted.
    """
    choices = 0
    for game in range(n):
        sheet.job[:] = jobs[game * JOB : (game + 1) * JOB]
        choices += play_game(t, s, brains, sheet.use, sheet.job, 0, sheet.figures, 0, sheet.cover)
        figures[game * FIGURES : (game + 1) * FIGURES] = sheet.figures
    return choices
