"""The draft beside one's own last offer and the other side's, issue by issue, with what each change is worth to you."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from game.language import say
from game.rules.view import View
from game.ui.figures import points, signed_points
from game.ui.layout import Column, Pad, Row
from game.ui.names import within
from game.ui.paint import Canvas
from game.ui.theme import BODY, RADIUS, SECOND, SMALL
from game.ui.widget import Widget
from game.ui.widgets.basic import Label, Mark, Rule
from game.ui.widgets.button import Pick
from game.ui.widgets.panels import ScrollView
from game.ui.words import Words

Draft = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Beside:
    """An offer that the draft is compared with: whose it is, and how its column is headed."""

    package: Draft
    side: str
    title: str
    hollow: bool = False


def besides(view: View, words: Words, other: str, theirs: Draft | None) -> list[Beside]:
    """Give the offers to compare with: one's own last, then the other side's; those that were made."""
    mine = view.last_offers[view.party]
    found = [Beside(mine, words.side(view.party), say("Your last offer"), hollow=True)] if mine else []
    if theirs:
        title = say("Offer by {who}", who=within(words.party(other)))
        found.append(Beside({**view.index.status_quo, **theirs}, words.side(other), title))
    return found


class CompareRow(Pick):
    """A row that can have the focus; left and right change the draft there."""

    def __init__(self, child: Widget, issue: str, on_step: Callable[[int], None]) -> None:
        super().__init__(child, pad=4)
        self.on_step = on_step
        self.named(f"compare-{issue}")

    def handle(self, key: str) -> bool:
        """Left and right choose the neighbour option of the draft."""
        if key in {"Left", "Right"}:
            self.on_step(1 if key == "Right" else -1)
            return True
        return False


class Drafted(Pad):
    """The draft's option, on its side's tint; with an edge where it differs from an offer beside it."""

    def __init__(self, child: Widget, side: str, *, differs: bool) -> None:
        super().__init__(child, 10, 4)
        self.side, self.differs = side, differs

    def paint(self, canvas: Canvas) -> None:
        """Draw ground and edge."""
        canvas.box(self.rect, RADIUS - 4, f"{self.side}_tint", self.side if self.differs else "", 1.5)


def _said(view: View, words: Words, issue: str, option: str) -> Column:
    """An option and what it is worth to you."""
    return Column(
        Label(words.option(issue, option), SECOND, "medium", lead=1.2, lines=2),
        Label(signed_points(view.points(issue, option)), SMALL, colour="ink2", lead=1.2),
        gap=1,
    )


def _change(tenths: int, *, strong: bool = False) -> Widget:
    """How much more or less the draft is worth to you."""
    arrow = "↑" if tenths > 0 else "↓" if tenths < 0 else "="
    figure = f"{arrow} {points(abs(tenths))}" if tenths else arrow
    return Label(figure, BODY if strong else SECOND, "bold" if tenths else "regular", align="right")


def _row(
    title: Widget, cells: Sequence[Widget], draft: Widget, changes: Sequence[Widget], name: float, gap: float
) -> Row:
    """Title, own last offer, draft, the other side's offer, and the changes from each."""
    middle = [cells[0], draft, *cells[1:]] if cells else [draft]
    parts = [title.sized(width=name), *(cell.sized(grow=1) for cell in middle)]
    return Row(*parts, *(change.sized(width=82) for change in changes), gap=gap)


def compare_card(
    view: View,
    words: Words,
    draft: Draft,
    beside: Sequence[Beside],
    step: Callable[[str, int], None],
    *,
    tight: bool,
) -> Column:
    """The whole comparison: head, a row for each issue, linkages where they differ, and the sum."""
    me = words.side(view.party)
    name, gap = (132.0, 8.0) if tight else (190.0, 14.0)

    def heading(side: str, title: str, *, hollow: bool = False) -> Widget:
        return Row(
            Mark(side, hollow=hollow), Label(title, SECOND, "semibold", "ink2", lines=2).sized(grow=1), gap=7
        )

    heads = [heading(one.side, one.title, hollow=one.hollow) for one in beside]
    since = [
        Label(
            say("from your last") if one.hollow else say("from theirs"),
            SMALL,
            colour="ink2",
            align="right",
            lines=2,
        )
        for one in beside
    ]
    rows: list[Widget] = []
    for issue in view.issues:
        mine = view.points(issue, draft[issue])
        cells = [_said(view, words, issue, one.package[issue]) for one in beside]
        changes = [_change(mine - view.points(issue, one.package[issue])) for one in beside]
        differs = any(one.package[issue] != draft[issue] for one in beside)
        own = Drafted(_said(view, words, issue, draft[issue]), me, differs=differs)
        title = Label(words.issue(issue), BODY - 1, "semibold", lines=2, lead=1.2)
        rows += [
            CompareRow(_row(title, cells, own, changes, name, gap), issue, partial(step, issue)),
            Rule(),
        ]
    linked = [sum(view.link_points(link) for link in view.links(p)) for p in (draft, *(b.package for b in beside))]
    if any(linked):
        links: list[Widget] = [Label(signed_points(n), SECOND) for n in linked[1:]]
        changes = [_change(linked[0] - n) for n in linked[1:]]
        own_links = Pad(Label(signed_points(linked[0]), SECOND), 10, 2)
        title = Label(say("Linkages"), BODY - 1, "semibold")
        rows += [Pad(_row(title, links, own_links, changes, name, gap), 4), Rule()]
    worth = view.worth(draft)
    others = [view.worth(one.package) for one in beside]
    total = _row(
        Label(say("Worth to you"), BODY, "bold", lines=2, lead=1.2),
        [Label(points(n), BODY + 1, "bold") for n in others],
        Pad(Label(points(worth), BODY + 1, "bold"), 10, 2),
        [_change(worth - n, strong=True) for n in others],
        name,
        gap,
    )
    head = _row(
        Label(say("Issue"), SECOND, "semibold", "ink2"), heads, heading(me, say("Your draft")), since, name, gap
    )
    return Column(
        Pad(head, 4, 0), Rule(), ScrollView(Column(*rows, gap=2).grouped()).sized(grow=1), Pad(total, 4, 2), gap=8
    )
