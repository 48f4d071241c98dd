"""What if: a finished game that is opened again, and branches of it that a person plays on.

It knows the way through a game, which the screens of the replay do not.
"""

from __future__ import annotations

from pathlib import Path

from game.batch.branch import branch_off
from game.language import say, spoken
from game.session.saves import PEOPLE, PERSON, Game, people_of
from game.ui.app import App
from game.ui.play import Play
from game.ui.route import Route
from game.ui.screens.replay import ReplayScreen, show_comparison
from game.ui.screens.replay.branch import seats_of
from game.ui.shelf import Tale, tale_of


def allow_branches(app: App, play: Play, home: Path | None = None) -> None:
    """Let a person branch off from this game once it is over, and play on from there."""
    play.home = home
    play.on_branch = lambda ply: branch_and_play(app, play, ply)


def branch_and_play(app: App, play: Play, ply: int) -> Route:
    """Begin a branch after a ply and lead the person through it; at its end both games stand side by side."""
    seats = seats_of(play, PERSON)
    game, players, note = branch_off(play.session, ply, seats)
    strategies = {p: s for p, s in seats.items() if s != PERSON}
    branch = Play(game, play.me, players, strategies=strategies, tell=app.toast)
    branch.before = (play, ply)
    play.branches.append(branch)
    allow_branches(app, branch, play.home)

    def end() -> None:
        play.go_on = None
        app.back()
        show_comparison(app, branch)

    route = Route(app, branch, end)
    play.go_on = route.again
    route.begin(resumed=True)
    if note:
        app.toast(say("The branch is not saved. {fault}", fault=note), "triangle-alert")
    return route


def open_replay(app: App, game: Game, home: Path | None = None) -> Play:
    """Show the replay of a saved game that is over, as the list of saves does. Raises ValueError for one that goes on."""
    people = people_of(game)
    me = people[0] if people else next(iter(game.scenario.parties))
    strategies = {p: s for p, s in game.head.seats.items() if s not in PEOPLE}
    play = Play(game, me, {}, strategies=strategies, tell=app.toast)
    allow_branches(app, play, home)
    tale = tale_of(game.scenario, game.head.file)
    play.retell(tale.told(spoken()))
    app.open(SavedReplay(play, tale))
    return play


class SavedReplay(ReplayScreen):
    """The replay of a saved game that nobody plays now: it tells the scenario in the language that is spoken."""

    def __init__(self, play: Play, tale: Tale) -> None:
        super().__init__(play)
        self.tale = tale

    def reworded(self) -> None:
        """Tell the game in the other language, where the scenario has it."""
        self.play.retell(self.tale.told(spoken()))
        super().reworded()
