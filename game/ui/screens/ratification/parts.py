"""Small parts of ratification: the bar whose votes are counted, rows that answer why, a narrow head of a home."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from game.language import say
from game.ui.layout import Column, Row, Spacer
from game.ui.paint import Canvas
from game.ui.widget import Widget
from game.ui.widgets.basic import Flag, Label
from game.ui.widgets.button import Pick
from game.ui.widgets.meters import Seat, SeatBar
from game.ui.words import Words

COUNT_MS = 1100
"""How long the counting of one vote is shown."""


class CountBar(SeatBar):
    """A bar of votes; the block that is being counted fills up, then the screen is told."""

    def __init__(
        self,
        seats: Sequence[Seat],
        need: float,
        side: str,
        *,
        words: str,
        counting: str = "",
        on_done: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(seats, need, side, words=words, counting=counting)
        self.on_done = on_done
        self._ms = 0
        self._moving = False

    def paint(self, canvas: Canvas) -> None:
        """Draw the blocks; begin to count with the first picture."""
        if self.on_done and not self._moving:
            self._moving = True
            self.start()
        super().paint(canvas)

    def tick(self, ms: int) -> bool:
        """Fill the block that is being counted."""
        self._ms += ms
        share = min(1.0, self._ms / COUNT_MS)
        self.seats = tuple(replace(seat, share=share) if seat.vote == "counting" else seat for seat in self.seats)
        self.touch()
        if share < 1.0:
            return True
        if self.on_done:
            done, self.on_done = self.on_done, None
            done()
        return False


class HomeRow(Pick):
    """An audience that can have the focus; Enter and Space belong to the screen, a click asks why."""

    def handle(self, key: str) -> bool:
        """Leave every key to the screen."""
        return False

    def round(self) -> float:
        """A slimmer ring."""
        return 8.0


def home_head(words: Words, party: str, figure: str, said: str, *, own: bool, narrow: bool) -> Widget:
    """Flag, name and rule of a home, and its large figure."""
    plan = words.scenario.parties[party]
    veto = any(home.veto for home in plan.audiences.values())
    need = plan.ratification.need
    if not plan.audiences:
        rule = say("No vote at home")
    elif veto:
        rule = say("{need} % of the votes, and no veto against", need=need)
    else:
        rule = say("{need} % of the votes", need=need)
    title = say("{party} (you)", party=plan.title) if own else plan.title
    name = Column(
        Label(title, 21, "semibold"),
        Label(rule, 15, colour="ink2"),
        gap=0,
    ).sized(grow=1)
    parts: list[Widget] = [Flag(plan.flag, 30 if narrow else 36, words.side(party)), name]
    if figure:
        told: list[Widget] = [Label(figure, 30 if narrow else 38, "bold", lead=1.1), Label(said, 15, colour="ink2")]
        parts.append(Column(*told, gap=0, cross="end") if narrow else Row(*told, gap=10))
    return Row(*parts, gap=14)


def nothing_to_count() -> Widget:
    """What a home without audiences shows."""
    return Column(Label(say("This side ratifies by itself: nobody at home is asked."), 16, colour="ink2"), Spacer())


ROWS = frozenset({"vote", "home", "persuade"})
"""The first part of the names of rows and dials; the second is the audience."""


def named(widget: Widget | None) -> tuple[str, str]:
    """What a row or dial is, and of which audience; empty for anything else."""
    kind, _, audience = (widget.id if widget else "").partition("-")
    return (kind, audience) if kind in ROWS else ("", "")


def neighbour(words: Words, parties: Sequence[str], id: str, key: str) -> str:
    """The name of the row that an arrow leads to: up and down within a home, left and right between homes."""
    kind, _, audience = id.partition("-")
    across, down = {"Up": (0, -1), "Down": (0, 1), "Left": (-1, 0), "Right": (1, 0)}.get(key, (0, 0))
    if kind not in ROWS or not (across or down):
        return ""
    homes = [party for party in parties if words.scenario.parties[party].audiences]
    owner = words.owner(audience)
    at = homes.index(owner) + across
    place = list(words.scenario.parties[owner].audiences).index(audience) + down
    if not 0 <= at < len(homes) or place < 0:
        return ""
    rows = list(words.scenario.parties[homes[at]].audiences)
    if down and place >= len(rows):
        return ""
    return f"{kind}-{rows[min(place, len(rows) - 1)]}"
