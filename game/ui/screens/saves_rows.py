"""One saved game in the list: the picture of its table, what it is, where it stands. It is given all it shows."""

from __future__ import annotations

from collections.abc import Callable

from game.language import listed, mark, say
from game.scenario import Scenario
from game.session.glance import Glance
from game.session.saves import PEOPLE, Saved
from game.ui.dates import moment
from game.ui.geometry import Rect, Size
from game.ui.layout import Column, Pad, Row
from game.ui.names import within
from game.ui.paint import Canvas
from game.ui.theme import SECOND, SECTION, SIDES, Look
from game.ui.widget import Widget
from game.ui.widgets.basic import Label, Pill
from game.ui.widgets.button import Button, Pick
from game.ui.widgets.panels import Card
from game.ui.words import Words

ENDED = {
    "agreed": mark("Agreement"),
    "refused": mark("Refused at home"),
    "deadline": mark("No agreement"),
    "walk_out": mark("Broken off"),
}
"""How a game ended, by its outcome."""


def sides_of(scenario: Scenario | None, parties: tuple[str, ...]) -> dict[str, str]:
    """Give the letter of each party's side."""
    plans = scenario.parties if scenario else {}
    return {p: (plans[p].hue if p in plans else "") or SIDES[n % len(SIDES)] for n, p in enumerate(parties)}


def ended(glance: Glance | None) -> str:
    """Say how a finished game ended, as far as that is known."""
    return say(ENDED.get(glance.how if glance else "", mark("Finished")))


def seat_words(game: Saved, scenario: Scenario | None) -> str:
    """Say who played whom."""
    plans = scenario.parties if scenario else {}
    mine = [within(plans[p].title) if p in plans else p for p, seat in game.head.seats.items() if seat in PEOPLE]
    who = say("You are {party}", party=listed(mine)) if mine else say("Software plays every side")
    return say("{who} · branch of a game", who=who) if game.head.parent else who


class Thumb(Widget):
    """The table of a saved game, small: a line for each issue, a cell for each option, offers in their side's colour."""

    wide, high = 168.0, 92.0

    def __init__(self, glance: Glance | None, sides: dict[str, str]) -> None:
        super().__init__()
        self.glance, self.sides = glance, sides

    def measure(self, look: Look, room: float) -> Size:
        """Always the same."""
        return Size(self.wide, self.high)

    def paint(self, canvas: Canvas) -> None:
        """Draw the lines; empty while nothing is known yet."""
        canvas.box(self.rect, 8, "cell", "soft_edge")
        lines = self.glance.lines[:8] if self.glance else ()
        if not lines:
            canvas.icon("messages-square", self.rect.cx, self.rect.cy, 26, "ink3")
            return
        inner = self.rect.inset(9, 8)
        step = min(22.0, inner.h / len(lines))
        top = self.rect.cy - step * len(lines) / 2
        for n, line in enumerate(lines):
            wide = (inner.w + 3) / line.options
            for at in range(line.options):
                cell = Rect(inner.x + at * wide, top + n * step + 1, wide - 3, step - 2)
                self._cell(canvas, cell, [p for p, where in line.offers if where == at])

    def _cell(self, canvas: Canvas, cell: Rect, offered: list[str]) -> None:
        standing = self.glance.standing if self.glance else ""
        if not offered:
            canvas.box(cell, 3, "track")
            return
        if "" in offered:
            canvas.box(cell, 3, "agreed")
            if cell.h >= 10 and cell.w >= 12:
                canvas.icon("check", cell.cx, cell.cy, min(12.0, cell.h), "card", 3)
            return
        party = standing if standing in offered else offered[0]
        side = self.sides.get(party, "a")
        if party == standing:
            canvas.box(cell, 3, side)
        else:
            canvas.box(cell, 3, f"{side}_tint", side)
        marks = [p for p in offered if p in self.sides]
        for k, p in enumerate(marks):
            x = cell.cx + 9 * (k - (len(marks) - 1) / 2)
            mine = self.sides[p]
            canvas.side(mine, x, cell.cy, min(3.6, cell.h / 3), colour="on_side" if party == standing else mine)


class SavedRow(Pick):
    """A saved game; Enter or a click opens it, Delete throws it away."""

    def __init__(
        self,
        game: Saved,
        scenario: Scenario | None,
        glance: Glance | None,
        on_open: Callable[[], None],
        on_throw: Callable[[], None],
        on_replay: Callable[[], None] | None,
        *,
        wide: bool,
    ) -> None:
        sides = sides_of(scenario, tuple(game.head.seats))
        title = scenario.title if scenario else game.head.scenario
        state = (
            Pill(ended(glance), "agreed" if glance and glance.how == "agreed" else "chip", "check")
            if game.finished
            else Pill(_stands(glance, scenario), "floor", "play")
        )
        bin_button = Button("", on_throw, icon="trash-2", high=44).hinted(say("Throw this game away"))
        bin_button.focusable = False  # keys: Delete on the row
        does = say("Look back") if game.finished else say("Go on")
        words = Column(
            Label(title, SECTION, "semibold", lines=1),
            Label(seat_words(game, scenario), SECOND, "medium", lines=1),
            Label(moment(game.when), SECOND, colour="ink2", lines=1),
            gap=3,
        )
        end: list[Widget] = [state, Label(does, SECOND, "semibold", "ink2")] if wide else [state]
        more: list[Widget] = []
        if on_replay:
            again = Button("", on_replay, icon="history", high=44).hinted(say("Replay it move by move"))
            again.focusable = False  # keys: R on the row
            more = [again]
        row = Row(Thumb(glance, sides), words.sized(grow=1), *end, Row(*more, bin_button, gap=8), gap=18)
        super().__init__(Card(Pad(row, 0, 0), pad=14, pad_y=12, edge="edge"), on_open, tint="")
        self.on_throw, self.on_replay = on_throw, on_replay
        self.title = title

    def handle(self, key: str) -> bool:
        """Delete throws it away, R replays a finished one."""
        if key == "Delete":
            self.on_throw()
            return True
        if key == "R" and self.on_replay:
            self.on_replay()
            return True
        return super().handle(key)


def _stands(glance: Glance | None, scenario: Scenario | None) -> str:
    """Say where an unfinished game stands."""
    if glance is None:
        return say("Not finished")
    if glance.kind == "bargaining":
        return say("Round {n} of {all}", n=glance.round, all=glance.rounds)
    if scenario is not None and glance.phase in scenario.phases:
        return Words(scenario).phase(glance.phase)
    return say("Not finished")
