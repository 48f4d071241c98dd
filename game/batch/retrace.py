"""One game of a run again, move by move: for journals, for the shortest way to an ending, and to hold mass against play.

It plays plain, with the very functions of the kernel.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.batch.cells import A_STAGE, BLOCK, COVERAGE, FIGURES, J_SEED, J_STAGES, LIMIT, STAGE_FROM, USES
from game.batch.coverage import pull
from game.batch.games import begin_stage, pick, play_game, start_game
from game.batch.policies import deal_jobs
from game.batch.run import Order
from game.players.brain import Brain
from game.rules.encode import Code, decode
from game.rules.index import Index
from game.rules.layout import STAGE_OVER
from game.rules.legal import refuse
from game.rules.moves import Move
from game.rules.record import Talks
from game.rules.step import step
from game.scenario import Scenario
from game.session import Session
from game.session.notation import canonical


def follow_job(order: Order, index: Index, job: Sequence[int], use: list[int] | None = None) -> Iterator[Move]:
    """Give the moves of a job's game one by one; a move that the rules refuse is given too, and is the last."""
    t, s, numbers = order.tables, Talks(), list(job)
    use = [0] * USES if use is None else use
    cover = [0] * COVERAGE
    start_game(t, s, cover, numbers[J_SEED])
    minds, stage = 0, J_STAGES
    for ply in range(LIMIT):
        if s.stage == STAGE_OVER or s.waiting == 0:
            return
        seat = (s.waiting & -s.waiting).bit_length() - 1
        if numbers[stage + STAGE_FROM] == ply:
            minds = begin_stage(t, order.minds, numbers, stage)
            stage += A_STAGE
        brain: Brain = order.minds[minds + seat]
        pick(t, s, brain, use, seat)
        yield canonical(decode(index, t, s, Code(brain.kind, seat, brain.a, brain.b)), index)
        if refuse(t, s, brain.kind, seat, brain.a, brain.b) != 0:
            return
        pull(t, s, cover, step(t, s, brain.kind, seat, brain.a, brain.b))


def _uses_before(order: Order, game: int) -> list[int]:
    """Play the games of the same block that least_used has counted before this one."""
    use = [0] * USES
    if order.policies[game % len(order.policies)] == "least_used":
        talks, figures, cover = Talks(), [0] * FIGURES, [0] * COVERAGE
        for before in range(game // BLOCK * BLOCK, game):
            if order.policies[before % len(order.policies)] == "least_used":
                job = deal_jobs(order.seed, before, 1, len(order.policies)).tolist()
                play_game(order.tables, talks, order.minds, use, job, 0, figures, 0, cover)
    return use


def moves_of(order: Order, index: Index, game: int) -> list[Move]:
    """Give the moves of one game of a run, by its index."""
    job = deal_jobs(order.seed, game, 1, len(order.policies)).tolist()
    return list(follow_job(order, index, job, _uses_before(order, game)))


def session_of(order: Order, scenario: Scenario, game: int) -> Session:
    """Play one game of a run again as a session, as far as its moves are accepted."""
    job = deal_jobs(order.seed, game, 1, len(order.policies)).tolist()
    session = Session(scenario, job[0])
    for move in moves_of(order, session.index, game):
        if session.refuse(move) is not None:
            break
        session.play(move)
    return session
