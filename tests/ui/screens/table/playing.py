"""Games for tests of the table: a seat at the floor, plain delegations elsewhere, and the screen that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.players import Reason
from game.players import make as make_player
from game.rules.moves import Answer, Hold, Move, Open, Persuade, Propose, Readout
from game.rules.view import View
from game.scenario import Scenario, find, load
from game.session import Session
from game.ui.app import App
from game.ui.audit import read as read_texts
from game.ui.play import Play
from game.ui.screens.table.screen import TableScreen

CASES = Path(__file__).parents[3] / "cases" / "scenarios"
THREE = CASES / "every_key" / "scenario.yaml"
"""A scenario of three parties."""


@dataclass
class Plain:
    """A delegation that offers what it says in public, comes nearer by a step a turn, and never accepts."""

    reason: Reason | None = None

    def choose(self, view: View) -> Move:
        """Move without thought, but legally."""
        self.reason = Reason("moves_nearer", view.issues[0] if view.issues else None)
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
        package = {i: view.stands[view.party][i].option for i in view.issues}
        package.update({i: o for i, o in (view.last_offers[view.party] or {}).items() if i in package})
        for issue in view.issues if view.offer else ():
            options = list(view.scenario.agenda[issue].options)
            mine, theirs = (
                options.index(package[issue]),
                options.index(view.offer.package[issue] if view.offer else ""),
            )
            if mine != theirs:
                package[issue] = options[mine + (1 if theirs > mine else -1)]
                break
        move = Propose(view.party, package)
        return move if view.refusal(move) is None else Hold(view.party)


def read(name: str | Path) -> Scenario:
    """A scenario by name or path, without errors."""
    scenario = load(find(str(name))).scenario
    assert scenario is not None
    return scenario


def sit(scenario: Scenario, me: str, seed: int = 1, *, strategies: bool = False) -> Play:
    """Sit down as one party with the openings made; plain delegations, or the scenario's own, elsewhere."""
    session = Session(scenario, seed)
    others = [p for p in scenario.parties if p != me]
    players = {p: make_player("", scenario, p, seed) if strategies else Plain() for p in others}
    play = Play(session, me, players)
    while session.stage == "opening":
        if me in session.waiting_on:
            session.play(Open(me))
        else:
            play.software_turn()
    return play


def sit_to_floor(scenario: Scenario, me: str, seed: int = 1) -> Play:
    """Sit down, answer what is asked with the clock's answer, and let the others move until one has the floor."""
    play = sit(scenario, me, seed)
    while play.session.stage == "choice" or me not in play.session.waiting_on:
        choice = play.view.choice
        if choice and choice.party == me:
            assert play.do(Answer(me, choice.event, choice.default)) is None
        else:
            play.software_turn()
    return play


def to_turn(screen: TableScreen, play: Play) -> None:
    """Let software move in sight, and give the clock's answer to choices, until one has the floor or is asked."""
    while play.session.stage in {"floor", "choice", "last_call"}:
        choice = play.view.choice
        if choice and choice.party == play.me:
            screen.answer(Answer(play.me, choice.event, choice.default))
        elif play.me in play.session.waiting_on:
            return
        else:
            screen.software()


class Moved:
    """Counts what the table tells the router."""

    def __init__(self) -> None:
        self.times = 0
        self.composed: list[str | None] = []

    def moved(self) -> None:
        """A move was made."""
        self.times += 1

    def compose(self, issue: str | None) -> None:
        """The composer is wanted."""
        self.composed.append(issue)


def table(app: App, play: Play) -> tuple[TableScreen, Moved]:
    """Open the table of a game."""
    told = Moved()
    screen = TableScreen(play, told.moved, told.compose)
    app.open(screen)
    app.settle()
    return screen, told


def words(app: App) -> str:
    """All text that can be seen now."""
    return "\n".join(text.words for text in read_texts(app))


def mine(play: Play) -> Propose:
    """An offer of one's own public positions, kept inside the mandate and different from what stands."""
    view = play.view
    package = {i: view.stands[play.me][i].option for i in view.issues}
    for issue, closed in view.closed.items():
        if package.get(issue) in closed:
            package[issue] = view.index.status_quo[issue]
    move = Propose(play.me, package)
    for issue in view.issues:
        for option in view.scenario.agenda[issue].options:
            if view.refusal(move) is None:
                return move
            move = Propose(play.me, {**package, issue: option})
    raise AssertionError("no offer is possible")
