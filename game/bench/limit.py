"""The distance to the limit: the yardstick made ready for a domain of pure bargaining, and timed beside the kernel.

The yardstick is compiled anew in each process, which takes some seconds; it is never kept.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import cache
from types import FunctionType

import numpy as np
import numpy.typing as npt

from game.batch.cells import BLOCK, COVERAGE, FIGURES
from game.bench import fused
from game.bench.fused import (
    A_FIRM,
    A_OPTIONS,
    A_PART,
    A_POSITION,
    AGENDA,
    N_DEBRIEF,
    N_ENDING,
    N_EXIT,
    N_FIXED,
    N_FLOOR,
    N_ISSUES,
    N_ROUNDS,
    N_STEPS,
    N_WALK,
    NUMBERS,
    S_ANSWER,
    S_BAND,
    S_BEST,
    S_BOOK,
    S_KEEP,
    S_KEY,
    S_RESERVATION,
    S_SPREAD,
    S_STRATEGY,
    S_TRUST,
    SEAT,
)
from game.bench.pure import Hall
from game.players.brain import CONCEDER, CONCEDING, RANDOM, Brain
from game.players.model import NEAR
from game.rules import layout
from game.rules.effects import holds
from game.rules.layout import ISSUES, OPTIONS, PARTIES
from game.rules.record import Tables, Talks

Numbers = npt.NDArray[np.int64]
EXITS = {layout.HOW_AGREED: layout.AGREED, layout.HOW_DEADLINE: layout.OVER, layout.HOW_WALK_OUT: layout.BROKEN}


@cache
def compiled() -> Callable[..., int]:
    """Give the yardstick compiled by numba. RuntimeError where numba is not installed."""
    try:
        import numba  # noqa: PLC0415 - a second of import, for this bench only
    except ImportError:
        raise RuntimeError("numba is not installed") from None
    names = dict(vars(fused))
    for small in (fused.stir, fused.whole, fused.below, fused.fold, fused.count_end, fused.play):
        copy = FunctionType(small.__code__, names, small.__name__)
        names[small.__name__] = numba.njit(copy, error_model="numpy")
    made: Callable[..., int] = names["play"]
    return made


def _covers(t: Tables, minds: Sequence[Brain]) -> bool:
    """Tell whether the yardstick plays this world and these minds as the kernel does."""
    alone = t.kind[: t.n_phases] == [layout.BARGAINING, layout.DEBRIEF] and t.need == t.n_parties == 2
    bare = not (t.n_audiences or t.n_events or t.n_moves or t.n_metrics or t.n_linkages or t.n_readouts)
    free = not any(t.closed) and all(t.ordered[: t.n_issues]) and t.cut_from[0] == 0
    poor = all(
        not t.start[layout.V_CAPITAL + p] and t.price_statement[p] and t.price_back_channel[p] for p in range(2)
    )
    known = all(
        mind.strategy in {RANDOM, CONCEDING, CONCEDER} and not (mind.asks or mind.learns or mind.trades)
        for mind in minds
    )
    return alone and bare and free and poor and known


def _ending(t: Tables, how: int) -> int:
    talks = Talks()
    talks.v[layout.V_HOW] = how
    return next((e for e in range(t.n_endings) if holds(t, talks, t.ending_when[e])), -1)


class Yardstick:
    """A domain as the arrays that the fused function takes."""

    def __init__(self, t: Tables, minds: Sequence[Brain]) -> None:
        """Lay out a world and its two minds. ValueError: the yardstick does not cover them."""
        if not _covers(t, minds):
            raise ValueError("the yardstick covers pure bargaining of two parties only")
        self.numbers = np.zeros(NUMBERS, np.int64)
        self.numbers[[N_ISSUES, N_ROUNDS, N_STEPS]] = t.n_issues, t.rounds[0], minds[0].steps
        self.numbers[[N_FIXED, N_WALK, N_FLOOR]] = t.fixed_order[0], t.may_walk[0], t.floor
        for how, trigger in EXITS.items():
            row = t.row_from[trigger]
            self.numbers[N_EXIT + how], self.numbers[N_DEBRIEF] = row, t.row_dest[row]
            self.numbers[N_ENDING + how] = _ending(t, how)
        self.agenda = np.zeros((AGENDA, ISSUES), np.int64)
        self.agenda[A_OPTIONS] = t.options
        self.agenda[A_PART] = [NEAR // max(1, (n - 1) ** 2) for n in t.options]
        self.points = np.array(t.points, np.int64).reshape(PARTIES, ISSUES * OPTIONS)[:2]
        self.seats = np.zeros((2, SEAT), np.int64)
        for p, mind in enumerate(minds):
            self._seat(t, p, mind)
        size = int(self.seats[:, S_BOOK].max())
        self.codes, self.worths = np.zeros((2, size + 1), np.int64), np.zeros((2, size + 1), np.int64)
        for p, mind in enumerate(minds):
            begin, end = mind.book_from[0], mind.book_to[0]
            self.codes[p, : end - begin] = mind.book_code[begin:end]
            self.worths[p, : end - begin] = mind.book_worth[begin:end]
        self.curves = np.array([mind.curve for mind in minds], np.int64)

    def _seat(self, t: Tables, p: int, mind: Brain) -> None:
        seat = self.seats[p]
        seat[[S_KEY, S_STRATEGY, S_KEEP, S_SPREAD]] = t.party_key[p], mind.strategy, mind.usual_keep, mind.spread
        seat[[S_ANSWER, S_BAND, S_BEST]] = mind.answer, mind.band, mind.best[0]
        seat[S_RESERVATION] = t.start[layout.V_RESERVATION + p]
        seat[S_TRUST] = t.start[layout.V_TRUST + p * PARTIES + 1 - p]
        seat[S_BOOK] = mind.book_to[0] - mind.book_from[0]
        self.agenda[A_POSITION + p] = t.start[layout.V_POSITION + p * ISSUES :][:ISSUES]
        self.agenda[A_FIRM + p] = t.start[layout.V_FIRM + p * ISSUES :][:ISSUES]

    def play(self, seed: int, count: int, cover: Numbers | None = None) -> tuple[int, Numbers, Numbers]:
        """Play the games of so many seeds; give what the kernel gives: choices, figures (flat) and coverage."""
        figures = np.zeros(count * FIGURES, np.int64)
        cover = np.zeros(COVERAGE, np.int64) if cover is None else cover
        agenda, books = (self.points, self.agenda), (self.codes, self.worths, self.curves)
        choices = compiled()(count, seed, self.numbers, self.seats, *agenda, *books, figures, cover)
        return int(choices), figures, cover


def speed(yardsticks: Sequence[Yardstick], talks: int) -> float:
    """Give the talks a second of the yardstick, so many on each domain, in the kernel's blocks."""
    compiled()
    spent = 0.0
    for yardstick in yardsticks:
        for begin in range(0, talks, BLOCK):
            began = time.thread_time()
            yardstick.play(begin, min(BLOCK, talks - begin))
            spent += time.thread_time() - began
    return talks * len(yardsticks) / spent


def in_turn(hall: Hall, yardsticks: Sequence[Yardstick], talks: int, times: int) -> tuple[list[float], list[float]]:
    """Give the talks a second of the kernel and of the yardstick, taken in turn."""
    speed(yardsticks, 1)
    runs = [(hall.play(talks).speed, speed(yardsticks, talks)) for _ in range(times)]
    return [own for own, _ in runs], [other for _, other in runs]
