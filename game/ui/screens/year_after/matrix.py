"""The matrix of the accounts: who named what of the deal, and who was silent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.language import say
from game.ui.geometry import Rect, Size
from game.ui.layout import Column
from game.ui.paint import Canvas
from game.ui.screens.year_after.stories import Story
from game.ui.text import Weight
from game.ui.theme import SECOND, SMALL, Look
from game.ui.widget import Widget
from game.ui.widgets.basic import Label
from game.ui.widgets.panels import Card, ScrollView
from game.ui.words import Words

LINE = 26.0
LEAST = 21.0
"""How high a line is, and how low it may become before the matrix scrolls."""
_SIDE = 62.0


def _middles(rect: Rect, count: int) -> list[float]:
    """The middles of the parties' columns: the first at the left, the others at the right."""
    return [rect.x + 30, *(rect.right - 30 - _SIDE * (count - 2 - n) for n in range(count - 1))]


class Line(Widget):
    """What was agreed on an issue, and for each party a mark if it named it, else "silent"."""

    def __init__(self, labels: Sequence[str], told: Sequence[tuple[str, bool]], *, striped: bool) -> None:
        super().__init__()
        self.labels, self.told, self.striped = tuple(labels), tuple(told), striped
        self.silent = say("silent")

    def measure(self, look: Look, room: float) -> Size:
        """The whole room, a line high."""
        return Size(room, LINE)

    def paint(self, canvas: Canvas) -> None:
        """Draw ground, label and marks; the first label that fits is taken."""
        if self.striped:
            canvas.box(self.rect, 4, "cell")
        middles = _middles(self.rect, len(self.told))
        left = middles[0] + 30
        right = (middles[1] if len(middles) > 1 else self.rect.right) - 30
        someone = any(named for _, named in self.told)
        weight: Weight = "semibold" if someone else "regular"
        room = right - left
        size, label = self._fitted(canvas, room, weight)
        colour = "ink" if someone else "ink2"
        canvas.text((left + right) / 2, self.rect.cy, label, size, weight, colour, "center", room)
        for x, (side, named) in zip(middles, self.told, strict=True):
            if named:
                canvas.side(side, x, self.rect.cy, 6.5)
            else:
                canvas.text(x, self.rect.cy, self.silent, SMALL, colour="ink2", align="center")

    def _fitted(self, canvas: Canvas, room: float, weight: Weight) -> tuple[float, str]:
        for label in self.labels:
            for size in (SECOND, SMALL):
                if canvas.width(label, size, weight) <= room:
                    return size, label
        return SMALL, self.labels[-1]


class Lines(Widget):
    """Lines that draw together where room is short, and scroll where it is shorter still."""

    def __init__(self, rows: Sequence[Line]) -> None:
        super().__init__()
        self.add(*rows)

    def measure(self, look: Look, room: float) -> Size:
        """As low as the lines may become."""
        return Size(room, LEAST * len(self.children))

    def arrange(self, look: Look) -> None:
        """Share the height, but no line is higher than it needs."""
        high = min(LINE, self.rect.h / max(1, len(self.children)))
        for at, child in enumerate(self.children):
            child.place(look, Rect(self.rect.x, self.rect.y + at * high, self.rect.w, high))


class Heads(Widget):
    """The title between the flags of the parties."""

    def __init__(self, title: str, flags: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.title, self.flags = title, tuple(flags)

    def measure(self, look: Look, room: float) -> Size:
        """As high as a flag."""
        return Size(room, 30)

    def paint(self, canvas: Canvas) -> None:
        """Draw the flags over their columns."""
        middles = _middles(self.rect, len(self.flags))
        for x, (code, side) in zip(middles, self.flags, strict=True):
            canvas.flag(code, Rect(x - 17, self.rect.cy - 12, 34, 24), side)
        left = middles[0] + 24
        right = (middles[1] if len(middles) > 1 else self.rect.right) - 24
        canvas.text((left + right) / 2, self.rect.cy, self.title, 17, "semibold", align="center", room=right - left)


def matrix_height(lines: int) -> float:
    """How high the matrix wants to be with so many lines."""
    return 24 + 36 + 24 * lines


def matrix_card(
    words: Words, stories: Sequence[Story], package: Mapping[str, str], quo: Mapping[str, str], *, scrolls: bool
) -> Widget:
    """Who named what, and who was silent; without a deal, the issues that anybody named."""
    told = {issue for story in stories for issue in story.mentions}
    issues = [i for i, o in package.items() if o != quo[i]] or [i for i in words.scenario.agenda if i in told]
    rows: list[Line] = []
    for n, issue in enumerate(issues):
        named = [(words.side(story.party), issue in story.mentions) for story in stories]
        rows.append(Line(_labels(words, issue, package), named, striped=n % 2 == 0))
    flags = [(words.scenario.parties[s.party].flag, words.side(s.party)) for s in stories]
    head = Heads(_title(len(stories), deal=bool(package)), flags)
    if not rows:
        return Card(
            Column(head, Label(say("Nobody named an issue."), 16, colour="ink2", align="center"), gap=6), pad=14
        )
    body: Widget = ScrollView(Lines(rows)).sized(grow=1) if scrolls else Column(*rows, gap=0)
    return Card(Column(head, body, gap=6), pad=14, pad_y=12)


def _title(stories: int, *, deal: bool) -> str:
    if stories == 2:
        return say("One deal, two stories") if deal else say("No deal, two stories")
    return say("One deal, {n} stories", n=stories) if deal else say("No deal, {n} stories", n=stories)


def _labels(words: Words, issue: str, package: Mapping[str, str]) -> tuple[str, ...]:
    """How a line may call an issue, the fullest first."""
    if issue not in package:
        return (words.issue(issue),)
    short = words.option(issue, package[issue])
    return (f"{words.issue(issue)}: {short}", short)
