"""One game: the tables of a scenario and the moves accepted so far; all else is computed from them.

The session is the door of the rules. It refuses or makes a move, lets the machine carry the talks on, and tells each
party what it may know. It reads no clock and writes no file: whoever keeps a journal hands in ``keep``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.rules import flow, layout
from game.rules.advance import begin, enter, exit_bits
from game.rules.effects import holds
from game.rules.encode import Code, decode, encode
from game.rules.events import Event, hear, narrate
from game.rules.flow import Machine
from game.rules.index import Index
from game.rules.layout import STAGE_FLOOR, STAGE_OVER, STAGES, TRIGGERS
from game.rules.legal import NUMBER, Refusal, refusal_of, refuse
from game.rules.moves import Inject, Move, TimeUp, Undo
from game.rules.outcome import Outcome, tell_outcome
from game.rules.record import Tables, Talks, duplicate
from game.rules.seen import see_tables, see_talks
from game.rules.step import step, undoable
from game.rules.tables import compile_tables
from game.rules.view import View, authored_options
from game.scenario import Scenario
from game.session.notation import canonical

SEALED = ("opening", "persuade", "readout")


@dataclass(frozen=True, slots=True)
class Line:
    """One accepted move with its ply, from 1."""

    ply: int
    move: Move


@dataclass(slots=True)
class _Mark:
    """Where an undo may return to: the talks before a side move, the ply they stood for, the move's own ply."""

    talks: Talks
    stood: int
    ply: int
    may: bool


class Session:
    """One game of a scenario with a seed."""

    def __init__(
        self,
        scenario: Scenario,
        seed: int = 0,
        *,
        keep: Callable[[Line], None] | None = None,
        compiled: tuple[Tables, Machine] | None = None,
    ) -> None:
        """Begin the talks; ``keep`` is called with each legal move before it is made, and may raise to stop it."""
        self.scenario = scenario
        self.seed = seed
        self.index = Index(scenario)
        self.machine = compiled[1] if compiled else flow.build(scenario)
        self.tables = compiled[0] if compiled else compile_tables(scenario, self.machine)
        self.keep = keep
        self.lines: list[Line] = []
        self.history: list[Event] = []
        self._talks = Talks()
        self._marks: list[_Mark] = []
        self._stood = 0
        self._seen: dict[str, Tables] = {}
        first = begin(self.tables, self._talks, seed)
        before = duplicate(self._talks)
        self._advance(enter(self.tables, self._talks, first, 0))
        self.history.extend(narrate(self.index, self.tables, self._talks, 0, before))

    def retell(self, scenario: Scenario) -> None:
        """Go on with the texts of another language. Raises ValueError where more than texts would change."""
        index = Index(scenario)
        if (scenario.id, index.parties, index.options) != (
            self.scenario.id,
            self.index.parties,
            self.index.options,
        ):
            raise ValueError(f"{scenario.id} is another scenario than {self.scenario.id}")
        self.scenario, self.index = scenario, index

    @property
    def ply(self) -> int:
        """The number of lines accepted so far."""
        return len(self.lines)

    @property
    def over(self) -> bool:
        """Tell whether the talks are over."""
        return self._talks.stage == STAGE_OVER

    @property
    def stage(self) -> str:
        """What the talks wait for."""
        return STAGES[self._talks.stage]

    @property
    def waiting_on(self) -> tuple[str, ...]:
        """The parties whom the talks wait for."""
        return tuple(p for n, p in enumerate(self.index.parties) if (self._talks.waiting >> n) & 1)

    @property
    def outcome(self) -> Outcome | None:
        """How the talks ended, once they are over."""
        return tell_outcome(self.index, self.tables, self._talks) if self.over else None

    def view(self, party: str) -> View:
        """Give what one party may know now. Raises ValueError for an unknown party."""
        seat = self.index.parties.index(party)
        if party not in self._seen:
            self._seen[party] = see_tables(self.tables, seat)
        heard = (hear(event, party, self.index.owner) for event in self.history)
        return View(
            self.index,
            party,
            self.ply,
            self._seen[party],
            see_talks(self.tables, self._talks, seat),
            tuple(event for event in heard if event is not None),
            authored_options(self.index, self.tables, self._talks, seat),
            self._readouts(),
            self._refuse_undo(Undo(party)),
        )

    def _readouts(self) -> tuple[str, ...]:
        if self._talks.stage != layout.STAGE_READOUT:
            return ()
        when = self.tables.readout_when
        return tuple(r for n, r in enumerate(self.index.readouts) if holds(self.tables, self._talks, when[n]))

    def peek(self) -> Talks:
        """Give a copy of the whole state, secrets included: for analysis after the end, and for tests."""
        return duplicate(self._talks)

    def refuse(self, move: Move, ply: int | None = None) -> Refusal | None:
        """Tell why a move would be refused now; ``ply`` is the number of lines its mover had seen."""
        if ply is not None and ply != self.ply and (self.stage not in SEALED or not self._asked(move)):
            return refusal_of(NUMBER["stale"])
        if isinstance(move, Undo):
            return self._refuse_undo(move)
        code = encode(self.index, self.tables, self._talks, move)
        if isinstance(code, Refusal):
            return code
        return refusal_of(refuse(self.tables, self._talks, *code))

    def _asked(self, move: Move) -> bool:
        return not isinstance(move, TimeUp | Inject) and move.party in self.waiting_on

    def _refuse_undo(self, move: Undo) -> Refusal | None:
        mark = self._marks[-1] if self._marks and not self.over else None
        floor = self._talks.floor
        mine = floor >= 0 and self._talks.stage == STAGE_FLOOR and self.index.parties[floor] == move.party
        if mark is None or not mine:
            return refusal_of(NUMBER["nothing_to_undo"])
        if not mark.may:
            return refusal_of(NUMBER["cannot_undo"])
        if move.to is not None and move.to != mark.stood:
            return refusal_of(NUMBER["nothing_to_undo"])
        return None

    def play(self, move: Move, ply: int | None = None) -> Refusal | tuple[Event, ...]:
        """Make a move, or say why not. A refused move changes nothing; an accepted one is kept before it is made."""
        refusal = self.refuse(move, ply)
        if refusal is not None:
            return refusal
        if isinstance(move, Undo):
            return self._undo(replace(move, to=self._marks[-1].stood))
        code = encode(self.index, self.tables, self._talks, move)
        if isinstance(code, Refusal):
            return code
        self._keep(self._written(code, move))
        before = duplicate(self._talks)
        floor = (self._talks.stage, self._talks.floor, self._talks.floor_at, self._talks.v[layout.V_ROUND])
        trigger = step(self.tables, self._talks, *code)
        self._advance(trigger)
        events = narrate(self.index, self.tables, self._talks, self.ply, before)
        self.history.extend(events)
        now = (self._talks.stage, self._talks.floor, self._talks.floor_at, self._talks.v[layout.V_ROUND])
        if now != floor or code.kind == layout.M_INJECT:
            self._marks.clear()
        elif layout.M_STATEMENT <= code.kind <= layout.M_AUTHORED:
            self._marks.append(_Mark(before, self._stood, self.ply, undoable(self._talks, code.kind)))
        self._stood = self.ply
        return tuple(events)

    def _written(self, code: Code, move: Move) -> Move:
        """Give the move as a journal keeps it: with every argument that its mover left to the rules."""
        if code.kind in (layout.M_OPEN, layout.M_PROPOSE, layout.M_PERSUADE):
            move = decode(self.index, self.tables, self._talks, code)
        return canonical(move, self.index)

    def _keep(self, move: Move) -> None:
        line = Line(self.ply + 1, move)
        if self.keep is not None:
            self.keep(line)
        self.lines.append(line)

    def _undo(self, move: Undo) -> tuple[Event, ...]:
        mark = self._marks[-1]
        self._keep(move)
        self._marks.pop()
        self._talks = mark.talks
        self._stood = mark.stood
        gone, hearers = "", None
        for n, event in enumerate(self.history):
            if event.ply == mark.ply:
                if not gone:
                    # Who did not hear of the move does not hear that it was taken back.
                    gone, hearers = event.kind, event.hearers
                self.history[n] = replace(event, changes=(), detail={**event.detail, "taken_back": True})
        back = Event(
            self.ply, self._talks.v[layout.V_ROUND], self._phase(), "taken_back", move.party, gone, hearers=hearers
        )
        self.history.append(back)
        return (back,)

    def _phase(self) -> str:
        return self.index.phases[self._talks.v[layout.V_PHASE]]

    def _advance(self, trigger: int) -> None:
        """Let the machine carry the talks on until they wait for a move."""
        while trigger:
            bits = exit_bits(self.tables, self._talks, trigger)
            dest = flow.fire(self.machine, self._phase(), TRIGGERS[trigger], bits)
            if dest is None:
                self._talks.stage = STAGE_OVER
                self._talks.waiting = 0
                return
            trigger = enter(self.tables, self._talks, self.index.phases.index(dest), trigger)
