"""What if: the dialogue that asks who plays on from a moment, and software that plays on to the end."""

from __future__ import annotations

from collections.abc import Callable

from game.batch.branch import branch_off, play_to_end
from game.language import say
from game.players import level_seats
from game.session.saves import PERSON
from game.ui.app import App
from game.ui.glossary import STRATEGIES
from game.ui.layout import Column
from game.ui.play import Play
from game.ui.widgets.basic import Label
from game.ui.widgets.button import Button
from game.ui.widgets.choice import Answer, ChoiceList
from game.ui.widgets.panels import ScrollView
from game.ui.widgets.popups import Modal

OFFERED = ("integrative", "fair_minded", "conceding", "reciprocating", "hardliner")
"""The strategies that may take the person's seat in a branch."""


def seats_of(play: Play, mine: str) -> dict[str, str]:
    """Who sits where in a branch: the strategies of this game, ``mine`` on the person's seat."""
    usual = level_seats(play.scenario, "normal")
    seats = {party: play.strategies.get(party) or usual[party] for party in play.scenario.parties}
    seats = {party: usual[party] if seat == PERSON else seat for party, seat in seats.items()}
    return {**seats, play.me: mine}


def ask_how(app: App, play: Play, ply: int, title: str, on_end: Callable[[Play], None]) -> None:
    """Ask who plays on from a ply of a finished game; ``on_end`` shows a branch that software has played."""
    usual = level_seats(play.scenario, "normal")[play.me]
    names = list(dict.fromkeys((usual, *OFFERED)))
    answers = [Answer(say("I play on myself"), say("From this moment, against the same software."))]
    if play.on_branch is None:
        answers = []
    first = len(answers)
    answers += [
        Answer(say("Software plays my side"), say(STRATEGIES[name]) if name in STRATEGIES else name)
        for name in names
    ]
    chosen = [0]

    def choose(at: int) -> None:
        chosen[0] = at

    def go() -> None:
        app.close(layer)
        at = chosen[0]
        if at < first and play.on_branch is not None:
            play.on_branch(ply)
        else:
            let_play(app, play, ply, names[at - first], on_end)

    def stay() -> None:
        app.close(layer)

    rows = ScrollView(ChoiceList(answers, 0, choose).named("how")).sized(height=min(360.0, app.area.h - 330))
    body = Column(Label(title, 17, "semibold"), rows, gap=14)
    layer = app.modal(
        Modal(
            say("What if it had gone on otherwise?"),
            body,
            [
                Button(say("Cancel"), stay, key="Esc"),
                Button(say("Play on from here"), go, icon="route", key="P", kind="ink").named("branch-on"),
            ],
            min(720.0, app.area.w - 48),
        )
    )


def let_play(app: App, play: Play, ply: int, mine: str, on_end: Callable[[Play], None]) -> None:
    """Let software play on from a ply to the end, beside the screen, then hand the branch over."""
    session, seats = play.session, seats_of(play, mine)
    app.toast(say("Software plays on…"), "bot")

    def run() -> tuple[Play, str]:
        branch, players, note = branch_off(session, ply, seats)
        play_to_end(branch, players)
        found = Play(branch, play.me, {}, strategies=seats)
        found.before, found.home = (play, ply), play.home
        return found, note

    def done(made: tuple[Play, str]) -> None:
        found, note = made
        play.branches.append(found)
        if note:
            app.toast(say("The branch is not saved. {fault}", fault=note), "triangle-alert")
        on_end(found)

    app.work(run, done)
