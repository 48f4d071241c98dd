"""The left half of the composer: a row for each issue with its options, what it is worth, what it is to the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.language import say, say_as
from game.rules.view import View
from game.ui.figures import points, signed_points
from game.ui.geometry import Rect
from game.ui.layout import Column, Pad, Row, Spacer
from game.ui.paint import Canvas
from game.ui.screens.composer.known import hint_of
from game.ui.screens.phrases import inside
from game.ui.widget import Widget
from game.ui.widgets.basic import Hints, Icon, Label, tile
from game.ui.widgets.meters import LevelBars, Meter
from game.ui.widgets.options import Cell, OptionTrack, Tag
from game.ui.words import Words

NAME, WORTH, OTHER, TIGHT = 196.0, 100.0, 104.0, 170.0


class DraftTrack(OptionTrack):
    """The options of a row; with the focus, the whole row is painted again."""

    def extent(self) -> Rect:
        """The row's, since its ground shows the focus too."""
        row = next((around for around in self.above() if isinstance(around, DraftRow)), None)
        return row.extent() if row else super().extent()


class DraftRow(Pad):
    """A row with the ground and the edge at its left that tell which issue has the focus."""

    def __init__(self, child: Widget, track: Widget, side: str) -> None:
        super().__init__(child, 10, 3)
        self.track, self.side = track, side

    def paint(self, canvas: Canvas) -> None:
        """Draw them while the focus is inside."""
        if self.track.focused:
            canvas.box(self.rect, 8, "row")
            canvas.fill(Rect(self.rect.x, self.rect.y + 6, 3, self.rect.h - 12), self.side)


class AgendaRows:
    """Makes the rows from a view and a draft."""

    def __init__(
        self, view: View, words: Words, other: str, choose: Callable[[str, int], None], *, compact: bool = False
    ) -> None:
        """Make rows; ``compact`` ones keep their room for the options and say the rest below the issue."""
        self.view = view
        self.words = words
        self.other = other
        self.choose = choose
        self.compact = compact
        self.me = words.side(view.party)

    def head(self) -> Widget:
        """The names of the columns."""
        if self.compact:
            return Row(
                Label(
                    say("Issue, and {whom}", whom=inside(self._for_them())), 15, "semibold", "ink2", lines=1
                ).sized(width=TIGHT),
                Label(say("Options, from as today to furthest"), 15, colour="ink2", lines=1).sized(grow=1),
                Label(say("For you"), 15, "semibold", "ink2").sized(width=WORTH),
                gap=12,
            )
        return Row(
            Label(say("Issue"), 15, "semibold", "ink2").sized(width=NAME + 52),
            Row(
                Label(say("As today"), 15, colour="ink2"),
                Spacer(),
                Label(say("Furthest"), 15, colour="ink2"),
                gap=8,
            ).sized(grow=1),
            Label(say("For you"), 15, "semibold", "ink2").sized(width=WORTH),
            Label(self._for_them(), 15, "semibold", "ink2", lines=1).sized(width=OTHER),
            gap=14,
        )

    def _for_them(self) -> str:
        """The other side as a short head: its name, else its abbreviation, else who it is to us."""
        name = self.words.party(self.other)
        short = self.other.upper() if len(self.other) < 4 else say_as("for whom", "them")
        return say("For {who}", who=name if len(name) <= 9 else short)

    def row(self, issue: str, draft: Mapping[str, str]) -> Widget:
        """One issue."""
        plan = self.view.scenario.agenda[issue]
        options = list(plan.options)
        track = DraftTrack(
            [self._cell(issue, option) for option in options],
            options.index(draft[issue]),
            lambda at: self.choose(issue, at),
            side=self.me,
        ).named(f"track-{issue}")
        return DraftRow(self._parts(issue, draft, track), track, self.me)

    def _parts(self, issue: str, draft: Mapping[str, str], track: Widget) -> Row:
        plan = self.view.scenario.agenda[issue]
        if self.compact:
            return Row(
                Column(Label(plan.title, 17, "semibold", lines=2, lead=1.2), self._level(issue), gap=2).sized(
                    width=TIGHT
                ),
                track.sized(grow=1),
                self._worth(issue, draft[issue]).sized(width=WORTH),
                gap=12,
            )
        return Row(
            tile(plan.icon or "circle-dot", 40),
            Label(plan.title, 17, "semibold", lines=2).sized(width=NAME),
            track.sized(grow=1),
            self._worth(issue, draft[issue]).sized(width=WORTH),
            self._other(issue).sized(width=OTHER),
            gap=12,
        )

    def _cell(self, issue: str, option: str) -> Cell:
        view = self.view
        tags = []
        mine = view.last_offers[view.party]
        if mine and mine[issue] == option:
            tags.append(Tag(self.me, say("last"), hollow=True))
        for other, offer in view.last_offers.items():
            if other != view.party and offer and offer[issue] == option:
                tags.append(Tag(self.words.side(other), other.upper() if len(other) < 4 else say("theirs")))
        said = []
        if not tags:
            for party, stands in view.stands.items():
                if stands[issue].option == option and stands[issue].firmness:
                    said.append((self.words.side(party), stands[issue].firmness))
        return Cell(
            self.words.option(issue, option),
            closed=option in view.closed.get(issue, ()),
            tags=tuple(tags[:2]),
            said=tuple(said[:2]),
        )

    def _worth(self, issue: str, option: str) -> Widget:
        view = self.view
        own = view.points(issue, option)
        most = max(view.points(issue, o) for o in view.scenario.agenda[issue].options)
        return Column(
            Row(
                Label(signed_points(own), 18, "bold"),
                Label(say("of {points}", points=points(most)), 14, colour="ink2"),
                gap=6,
            ),
            Meter(own / most if most else 0, self.me),
            gap=4,
        )

    def _level(self, issue: str) -> Widget:
        hint = hint_of(self.view, self.other, issue)
        return Row(
            LevelBars(hint.level, colour=self.words.side(self.other)), Label(hint.word, 15, "semibold"), gap=6
        )

    def _other(self, issue: str) -> Widget:
        hint = hint_of(self.view, self.other, issue)
        return Column(self._level(issue), Label(hint.source, 14, colour="ink2", lines=1), gap=2)


def linkage_line(view: View, draft: Mapping[str, str]) -> Widget:
    """What linkages the draft meets, and the keys of the rows."""
    held = [
        say(
            "Linkage holds: {title}, {points} for you",
            title=view.scenario.linkages[link].title,
            points=signed_points(view.link_points(link)),
        )
        for link in view.links(draft)
        if view.link_points(link)
    ]
    keys = [("↑↓", say("issue")), ("←→", say("option")), ("?", say("why")), ("G", say("terms"))]
    return Row(
        *([Icon("link", 18, "ink2")] if held else []),
        Label(held[0] if held else "", 15, "semibold", lines=1).sized(grow=1),
        Hints(keys, "right"),
        gap=8,
    )
