"""Games for tests of the table: short scenarios, and a plain delegation that gives way step by step."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.rules.moves import Accept, Answer, Hold, Move, Open, Persuade, Propose, Readout
from game.rules.view import View
from game.scenario import Scenario, find, load
from game.session import Session
from game.ui.play import Play


@dataclass(frozen=True)
class Said:
    """Why the plain delegation moved."""

    kind: str
    issue: str | None = None


class Plain:
    """A delegation that comes one step nearer on one issue each turn, and accepts what reaches its limit."""

    def __init__(self, *, accepts: bool = True) -> None:
        self.accepts = accepts
        self.reason: Said | None = None

    def choose(self, view: View) -> Move:
        """Move without thought, but legally."""
        match view.stage:
            case "opening":
                return Open(view.party)
            case "choice":
                assert view.choice is not None
                return Answer(view.party, view.choice.event, view.choice.default)
            case "persuade":
                return Persuade(view.party)
            case "readout":
                return Readout(view.party, view.readouts[0])
            case "last_call":
                return Hold(view.party)
            case _:
                return self._floor(view)

    def _floor(self, view: View) -> Move:
        offer = view.offer
        if self.accepts and offer and view.worth(offer.package) > view.reservation and view.round > 2:
            accept = Accept(view.party)
            if view.refusal(accept) is None:
                return accept
        package = {i: view.stands[view.party][i].option for i in view.issues}
        package.update(view.last_offers[view.party] or {})
        package = {i: package[i] for i in view.issues}
        if offer:
            for issue in view.issues:
                options = list(view.scenario.agenda[issue].options)
                mine, theirs = options.index(package[issue]), options.index(offer.package[issue])
                if mine != theirs and view.ply % 2 == view.issues.index(issue) % 2:
                    package[issue] = options[mine + (1 if theirs > mine else -1)]
        move = Propose(view.party, package)
        return move if view.refusal(move) is None else Hold(view.party)


def read(name: str | Path) -> Scenario:
    """A scenario by name or path, without problems."""
    reading = load(find(str(name)))
    assert reading.scenario is not None, [str(p) for p in reading.problems]
    return reading.scenario


def sit(scenario: Scenario, me: str, seed: int = 1, *, accepts: bool = True) -> Play:
    """Sit down as one party, plain delegations at the other seats, with the openings made."""
    session = Session(scenario, seed)
    play = Play(session, me, {p: Plain(accepts=accepts) for p in scenario.parties if p != me})
    while session.stage == "opening":
        if me in session.waiting_on:
            session.play(Open(me))
        else:
            play.software_turn()
    return play


def sit_to_floor(scenario: Scenario, me: str, seed: int = 1, *, accepts: bool = True) -> Play:
    """Sit down and let the others move until it is one's own turn."""
    play = sit(scenario, me, seed, accepts=accepts)
    while play.software_waits and me not in play.session.waiting_on:
        play.software_turn()
    return play
