"""The replay: any moment of a finished game, what each move changed, and the place to branch off from."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.language import count, say
from game.ui.app import App
from game.ui.gamebar import game_bar
from game.ui.layout import Column, Row
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.screens.replay.branch import ask_how
from game.ui.screens.replay.compare import CompareScreen
from game.ui.screens.replay.course import Course, title_of
from game.ui.screens.replay.scrub import Scrub
from game.ui.screens.replay.table import agenda, move_card, standing
from game.ui.screens.terms import show_terms
from game.ui.screens.timeline import TimelineScreen
from game.ui.widget import Widget
from game.ui.widgets.basic import Hints, Label, Mark, Rule
from game.ui.widgets.button import Button, Pick
from game.ui.widgets.page import actions, page
from game.ui.widgets.panels import Card, ScrollView


class ReplayScreen(Screen):
    """Go through a finished game move by move."""

    first_focus = "scrub"

    def __init__(self, play: Play, ply: int | None = None) -> None:
        super().__init__()
        if play.outcome is None:
            raise ValueError("the talks are not over")
        self.play = play
        self.course = Course(play.session, play.me)
        self.ply = self.course.last if ply is None else ply
        self.public = False
        """Whether the table is shown as everybody saw it, without the own side's secrets."""
        self.listed = False
        self._begun = False

    def opened(self) -> None:
        """Play the game again beside the screen, so that each moment is there at once."""
        if not self._begun:
            self._begun = True
            self.app.share(self.course.prepare(), lambda _: None)

    def reworded(self) -> None:
        """Play it again with the other language's texts."""
        self.course.forget()
        self.app.share(self.course.prepare(), lambda _: None)

    # --- what is shown ----------------------------------------------------------------------------------------

    def build(self) -> Widget:
        """The table at the left, the move at the right, the whole game as a line below."""
        bar = game_bar(self.app, self.play, at=self.course.stops[self.ply].phase)
        foot = self._foot()
        scrub = Card(
            Scrub(self.course.last, self.ply, self.course.rounds, self._offers(), self.go).named("scrub"),
            pad=12,
            pad_y=4,
        )
        left = self._moves() if self.listed else self._table()
        right = move_card(self.play.session, self.course.stops[self.ply], self.play.words, self._where())
        body = Row(
            left.sized(grow=1.75 if self.area.w >= 1200 else 2.5), right.sized(grow=1), gap=16, cross="stretch"
        )
        return page(bar, Column(body.sized(grow=1), scrub, gap=12), foot)

    def _where(self) -> str:
        place = count("Move {n} of {of}", "Move {n} of {of}", self.ply, of=self.course.last)
        number = self.course.round_of(self.ply)
        phase = self.course.stops[self.ply].phase
        title = self.play.words.phase(phase) if phase else ""
        if number and self.play.scenario.phases[phase].kind == "bargaining":
            return f"{place} · {title} · {say('Round {n}', n=number)}"
        return f"{place} · {title}"

    def _offers(self) -> list[tuple[int, str]]:
        return [(stop.ply, self.play.words.side(stop.by)) for stop in self.course.stops if stop.offer and stop.by]

    def _table(self) -> Widget:
        view, words = self.course.view(self.ply), self.play.words
        wide = self.area.w * (0.6 if self.area.w >= 1200 else 0.66)
        head = Row(
            Label(say("The table at this moment"), 20, "bold").sized(grow=1),
            Label(
                say("As everybody saw it") if self.public else say("As your side saw it"), 15, "semibold", "ink2"
            ),
            gap=12,
        )
        below = standing(view, words, public=self.public)
        room = self.area.h - 64 - 100 - 96 - 110 - below.size(self.look, wide).h
        rows = agenda(view, words, public=self.public, wide=wide, high=room, roomy=self.look.roomy)
        return Card(Column(head, rows.sized(grow=1), Rule(), below, gap=10), pad_y=14)

    def _moves(self) -> Widget:
        rows: list[Widget] = []
        for stop in self.course.stops:
            side = self.play.words.side(stop.by) if stop.by in self.play.scenario.parties else ""
            mark: Widget = Mark(side, 6) if side else Label("", 15)
            row = Row(
                Label(str(stop.ply), 15, colour="ink2", align="right").sized(width=44),
                Row(mark).sized(width=18),
                Label(title_of(stop, self.play.words), 16, "semibold" if stop.ply == self.ply else "regular").sized(
                    grow=1
                ),
                gap=10,
            )
            rows.append(Pick(row, self._goer(stop.ply), pad=11).named(f"move-{stop.ply}"))
        title = Label(say("All moves"), 20, "bold")
        listed = ScrollView(Column(*rows, gap=0).grouped()).named("moves")
        return Card(Column(title, listed.sized(grow=1), gap=10), pad_y=14)

    def _goer(self, ply: int) -> Callable[[], None]:
        return lambda: self.go(ply)

    def _foot(self) -> Widget:
        hints = [("← →", say("move")), ("PgUp PgDn", say("round")), ("Home End", say("start, end"))]
        roomy = self.area.w >= 1350
        tools: list[Widget] = [
            Button(say("The table") if self.listed else say("All moves"), self._list, icon="list", key="T"),
            Button(
                (say("With secrets") if self.public else say("In public")) if roomy else "",
                self._switch,
                icon="eye",
                key="V",
            ).hinted(say("The table as everybody saw it, or with your side’s secrets")),
            Button(say("Timeline") if roomy else "", self.timeline, icon="chart-line", key="L").hinted(
                say("Trust, approval and outcomes over the game")
            ),
        ]
        if self.play.go_on is not None:
            tools.append(Button(say("Your branch"), self.play.go_on, icon="route", key="B").named("go-on"))
        tools.append(
            Button(
                say("What if…?"),
                self.branch,
                icon="route",
                key="Enter",
                kind="ink",
                enabled=self.ply < self.course.last,
            )
            .hinted(say("The game is over here. Go back to an earlier move."))
            .named("branch")
        )
        return actions([Hints(hints)], tools)

    # --- what one can do --------------------------------------------------------------------------------------

    def go(self, ply: int) -> None:
        """Show the talks as they stood after a ply."""
        self.ply = min(max(ply, 0), self.course.last)
        self.refresh()

    def _list(self) -> None:
        self.listed = not self.listed
        self.refresh()
        if self.listed:
            self.app.focus(f"move-{self.ply}")

    def _switch(self) -> None:
        self.public = not self.public
        self.refresh()

    def timeline(self) -> None:
        """Show trust, approval and outcomes over the whole game."""

        def to(ply: int) -> None:
            self.app.back()
            self.go(ply)

        self.app.open(TimelineScreen(self.play, to))

    def branch(self) -> None:
        """Ask who plays on from here."""
        title = title_of(self.course.stops[self.ply], self.play.words)
        ask_how(self.app, self.play, self.ply, title, partial(show_comparison, self.app))

    def handle(self, key: str) -> bool:
        """Arrows, Home, End and the Page keys move through the game wherever the focus is; G explains the terms."""
        moves = {
            "Left": self.ply - 1,
            "Right": self.ply + 1,
            "Home": 0,
            "End": self.course.last,
            "PageUp": self.course.jump(self.ply, -1),
            "PageDown": self.course.jump(self.ply, 1),
        }
        if key in moves:
            self.go(moves[key])
        elif key == "G":
            show_terms(self.app)
        else:
            return False
        return True


def show_replay(app: App, play: Play, ply: int | None = None) -> None:
    """Open the replay of a finished game, at its end or at a ply."""
    app.open(ReplayScreen(play, ply))


def show_comparison(app: App, play: Play) -> None:
    """Open the comparison of a branch that is over with the game before."""
    app.open(CompareScreen(play, lambda branch, ply: show_replay(app, branch, ply)))
