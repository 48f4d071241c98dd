"""What every player is, and the two kinds that software has: a strategy with a mind, and a list of moves.

A player sees a view and gives a move. It never sees the talks, and reads no clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from game.players.book import write_books
from game.players.brain import CURVE, NAMES, TEMPERS, Brain
from game.players.curve import curve, planned_rounds, tempered
from game.players.decide import decide
from game.players.model import lay_nearness
from game.players.reasons import Reason, explain
from game.players.temper import wake
from game.rules.encode import Code, decode
from game.rules.moves import Move, Undo
from game.rules.record import Tables
from game.rules.view import View
from game.scenario.people import Strategy


class Player(Protocol):
    """Whoever makes a party's moves."""

    @property
    def party(self) -> str:
        """The party that it plays."""

    @property
    def reason(self) -> Reason:
        """Why it made its last choice, as it would say in public."""

    def choose(self, view: View) -> Move:
        """Give a legal move for the party, which the talks wait for."""


RESERVE = 30
"""Capital that strategies keep for persuasion at home: three points of support at the usual price."""
BANDS = {"integrative": 40}
USUAL_BAND = 20
"""Tenths of a point above its target in which a strategy looks for what the others like."""
LATE_BANDS = {"integrative": 300}
"""The same in the last round of the talks, where it differs."""
TALKS = {"integrative": 2}
"""Private talks that a strategy wants with each other party, early on."""


def make_brain(t: Tables, seat: int, plan: Strategy, seed: int, tempers: Sequence[int] | None = None) -> Brain:
    """Give a new mind for a seat at the beginning of a game.

    ``tempers`` names the exponents whose curves are made; left out, only that of this game.
    """
    brain = Brain()
    brain.strategy = NAMES.index(plan.name)
    brain.usual_keep, brain.spread, brain.answer = plan.keep, plan.spread, plan.answer
    brain.band = BANDS.get(plan.name, USUAL_BAND)
    brain.late_band = LATE_BANDS.get(plan.name, brain.band)
    brain.asks = TALKS.get(plan.name, 0)
    brain.learns = 1 if plan.name == "integrative" else 0
    brain.trades = brain.learns
    brain.firmer = 1 if plan.name == "hardliner" else 0
    brain.reserve = RESERVE
    brain.steps = planned_rounds(t)
    lay_nearness(t, brain)
    if plan.name not in ("random", "scripted"):
        write_books(t, brain, seat)
    wake(t, brain, seat, seed)
    for temper in [brain.temper] if tempers is None else tempers:
        brain.curve[temper * CURVE : (temper + 1) * CURVE] = curve(t, tempered(plan.exponent, temper))
    return brain


ALL_TEMPERS = range(TEMPERS)


class Software:
    """A strategy that plays one party through one game."""

    def __init__(self, party: str, plan: Strategy, seed: int) -> None:
        """Play a party by a plan; ``seed`` is the game's, from which temper and draws follow."""
        self.party = party
        self.plan = plan
        self.seed = seed
        self.reason = Reason("waits")
        self._brain: Brain | None = None

    def choose(self, view: View) -> Move:
        """Give the strategy's move; its first choice of a game takes longer, since it then makes its books."""
        if self._brain is None:
            self._brain = make_brain(view.tables, view.seat, self.plan, self.seed)
        brain = self._brain
        for own in view.authored:
            brain.may_do[view.index.moves.index(own.id)] = 1 if own.refusal is None else 0
        for n, readout in enumerate(view.index.readouts):
            brain.fits[n] = 1 if readout in view.readouts else 0
        decide(view.tables, view.talks, brain, view.seat)
        move = decode(view.index, view.tables, view.talks, Code(brain.kind, view.seat, brain.a, brain.b))
        self.reason = explain(view, move)
        return move


class Scripted:
    """A player with given moves, in their order; then another player, or what the clock would do."""

    def __init__(self, party: str, moves: Sequence[Move] = (), then: Player | None = None) -> None:
        """Play the moves; ``then`` plays on after the last one."""
        self.party = party
        self.reason = Reason("waits")
        self._moves = list(moves)
        self._then: Player = then or Software(party, Strategy("scripted", 2.0, 0, 0, 0), 0)

    def choose(self, view: View) -> Move:
        """Give the next of the moves. Raises ValueError where the rules refuse it."""
        if not self._moves:
            move = self._then.choose(view)
            self.reason = self._then.reason
            return move
        move = self._moves.pop(0)
        refusal = None if isinstance(move, Undo) else view.refusal(move)  # a view does not know what may be undone
        if refusal is not None:
            raise ValueError(f"a move of the script is refused: {move}: {refusal.words}")
        self.reason = explain(view, move)
        return move
