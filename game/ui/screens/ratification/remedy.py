"""What came of the vote: the verdict, the smallest change that would have passed, and what follows."""

from __future__ import annotations

from dataclasses import dataclass

from game.analysis.debrief import SmallestChange, name_change
from game.analysis.measures import smallest_change
from game.analysis.moments import find_refusals
from game.analysis.space import TooLargeError
from game.language import count, say
from game.session import Session
from game.ui import text
from game.ui.figures import points, support
from game.ui.geometry import Rect, Size
from game.ui.layout import Column, Row
from game.ui.names import begun
from game.ui.paint import Canvas
from game.ui.screens.ratification.reasons import margin, reason
from game.ui.screens.ratification.tally import Tally
from game.ui.text import Weight
from game.ui.theme import SECOND, SMALL, Look
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, Label, Mark, Rule
from game.ui.widgets.panels import Card, ScrollView
from game.ui.words import Words


@dataclass(frozen=True, slots=True)
class Remedy:
    """The smallest change, once it was looked for; ``known`` is False where there were too many packages."""

    change: SmallestChange | None
    known: bool = True


def find_remedy(session: Session) -> Remedy:
    """Look for the smallest change to the package that was refused last; slow where there are many packages."""
    refusals = find_refusals(session)
    if not refusals:
        return Remedy(None)
    try:
        found = smallest_change(session.tables, refusals[-1].talks)
    except TooLargeError:
        return Remedy(None, known=False)
    return Remedy(name_change(session.index, found))


class _Swap(Widget):
    """An option that gives way to another: hatched, an arrow, filled."""

    def __init__(self, old: str, new: str) -> None:
        super().__init__()
        self.old, self.new = old, new

    def measure(self, look: Look, room: float) -> Size:
        """Two cells and an arrow."""
        return Size(min(room, 300), 44)

    def paint(self, canvas: Canvas) -> None:
        """Draw both cells."""
        wide = (self.rect.w - 40) / 2
        left = Rect(self.rect.x, self.rect.cy - 21, wide, 42)
        right = Rect(self.rect.right - wide, self.rect.cy - 21, wide, 42)
        canvas.box(left, 8, "cell", "neutral")
        canvas.hatch(left.inset(1), 7, "hatch", 7)
        rows = _fitted(canvas.look, self.old, wide - 14, "medium")
        used = max(canvas.width(row, *rows[1]) for row in rows[0]) + 10
        canvas.box(Rect(left.cx - used / 2, left.y + 5, used, 32), 4, "cell")
        _write(canvas, left, rows, "ink2")
        canvas.icon("arrow-right", self.rect.cx, self.rect.cy, 22, "ink", 2.4)
        canvas.box(right, 8, "agreed_tint", "agreed", 2)
        _write(canvas, right, _fitted(canvas.look, self.new, wide - 14, "bold"), "agreed")


_Fitted = tuple[tuple[str, ...], tuple[float, Weight]]


def _fitted(look: Look, words: str, room: float, weight: Weight) -> _Fitted:
    """A label in one line, or smaller in two."""
    if text.width(look, words, SECOND, weight) <= room:
        return (words,), (SECOND, weight)
    return text.limit(look, words, room, 2, SMALL, weight), (SMALL, weight)


def _write(canvas: Canvas, cell: Rect, fitted: _Fitted, colour: str) -> None:
    rows, (size, weight) = fitted
    for at, row in enumerate(rows):
        y = cell.cy + (at - (len(rows) - 1) / 2) * 16
        canvas.text(cell.cx, y, row, size, weight, colour, "center")


def verdict_part(tally: Tally, words: Words, *, hidden: bool) -> Widget:
    """Passed, or refused by whom and why."""
    if tally.passed:
        return Column(
            Row(Icon("shield-check", 26, "agreed"), Label(say("Ratified"), 22, "bold", "agreed"), gap=12),
            Label(say("Every home says yes. The deal counts from today."), 17),
            *[_counted(tally, words, party) for party in tally.parties],
            *([] if hidden else [_worth(tally)]),
            gap=8,
        )
    names = words.names(tally.refused_by)
    lines: list[Widget] = [
        Row(
            Icon("shield-x", 26, "ink"),
            Label(say("Refused in {names}", names=names), 22, "bold").sized(grow=1),
            gap=12,
        )
    ]
    lines += [Label(_why_refused(tally, words, party, hidden=hidden), 16) for party in tally.refused_by]
    return Column(*lines, gap=8)


def _counted(tally: Tally, words: Words, party: str) -> Widget:
    """How a home voted, in a line."""
    stand = tally.stand(party, len(tally.votes))
    told = (
        say("{party}: {now} in favour, {need} needed", party=words.party(party), now=stand.favour, need=stand.need)
        if stand.full
        else say("{party}: no vote at home", party=words.party(party))
    )
    return Row(Mark(words.side(party)), Label(told, 15, colour="ink2").sized(grow=1), gap=8)


def _worth(tally: Tally) -> Widget:
    """What the deal is worth to the own side."""
    view = tally.view
    told = say(
        "Worth to you {worth}, walk away at {walk}",
        worth=points(view.worth(tally.package)),
        walk=points(view.reservation),
    )
    return Row(Icon("lock", 17, "ink2"), Label(told, 15, "medium").sized(grow=1), gap=8)


def _why_refused(tally: Tally, words: Words, party: str, *, hidden: bool) -> str:
    stand = tally.stand(party, len(tally.votes))
    if stand.vetoed:
        audience = stand.vetoed[0]
        vote = tally.vote(audience)
        said = say("A veto holder is against: {audience}", audience=words.audience(audience))
        if vote and vote.total is not None and vote.threshold is not None and not hidden:
            why = reason(tally.view, words, audience, tally.package, yes=False)
            return f"{said}, {margin(vote.total, vote.threshold)}. {why}."
        return f"{said}. {say('{now} in favour, {need} needed', now=stand.favour, need=stand.need)}."
    return say(
        "{now} in favour, {need} needed: {n} short.",
        now=stand.favour,
        need=stand.need,
        n=stand.need - stand.favour,
    )


def remedy_part(tally: Tally, words: Words, remedy: Remedy | None, *, hidden: bool, reopened: bool) -> Widget:
    """The smallest change, as it may be shown to one party."""
    title = say("Smallest change that would have passed")
    if remedy is None:
        return Column(
            Label(title, 17, "semibold"), Label(say("Looking through all packages …"), 16, colour="ink2"), gap=8
        )
    if not remedy.known:
        return Column(
            Label(title, 17, "semibold"), Label(say("Too many packages to look through."), 16, colour="ink2")
        )
    change = remedy.change
    if change is None:
        return Column(
            Label(title, 17, "semibold"),
            Label(
                say("None: no package would have passed at every home and been worth more than walking away."),
                16,
                colour="ink2",
            ),
            gap=8,
        )
    size = say(
        "{steps} on {issues}",
        steps=count("{n} step", "{n} steps", change.steps),
        issues=count("{n} issue", "{n} issues", len(change.changed)),
    )
    rows: list[Widget] = [
        Row(
            Icon(words.scenario.agenda[issue].icon or "circle-dot", 22),
            Label(words.issue(issue), 17, "semibold").sized(grow=1),
            _Swap(words.option(issue, tally.package[issue]), words.option(issue, change.package[issue])).sized(
                width=300
            ),
            gap=10,
        )
        for issue in change.changed
    ]
    foot: list[Widget] = []
    view = tally.view
    if not hidden:
        old, new = view.worth(tally.package), view.worth(change.package)
        foot.append(
            Row(
                Icon("lock", 17, "ink2"),
                Label(
                    say(
                        "Worth to you {old} → {new}, walk away at {walk}",
                        old=points(old),
                        new=points(new),
                        walk=points(view.reservation),
                    ),
                    15,
                    "medium",
                    lines=2,
                ).sized(grow=1),
                gap=8,
            )
        )
        moved = _moved(tally, words, change)
        if moved:
            foot.append(Label(moved, 15, colour="ink2"))
    foot += [
        Row(
            Mark(words.side(party)),
            Label(say("{party} must say yes again", party=begun(words.party(party))), 15, colour="ink2").sized(
                grow=1
            ),
            gap=8,
        )
        for party in tally.parties
        if reopened and party != view.party
    ]
    return Column(
        Row(Label(title, 17, "semibold").sized(grow=1), Label(size, 15, colour="ink2"), gap=8), *rows, *foot, gap=8
    )


def _moved(tally: Tally, words: Words, change: SmallestChange) -> str:
    """The own audience that the change would have won."""
    view = tally.view
    for vote in tally.votes:
        if vote.yes or vote.total is None or vote.threshold is None:
            continue
        gain = view.support(vote.audience, change.package).total - view.support(vote.audience, tally.package).total
        if vote.total + gain >= vote.threshold:
            return say(
                "{audience}: {old} → {new}, needs {figure}",
                audience=words.audience(vote.audience),
                old=support(vote.total),
                new=support(vote.total + gain),
                figure=support(vote.threshold),
            )
    return ""


def follows_part(tally: Tally, words: Words, *, reopened: bool, rounds: int) -> Widget:
    """What comes next, and what the refusal costs."""
    if tally.passed:
        lines = [
            say("Next, each side tells the world its own story."),
            say("Then a year of carrying it out begins."),
        ]
    elif reopened:
        lines = [
            count("The table reopens for {n} round.", "The table reopens for {n} rounds.", rounds),
            say("The refused package may not come again."),
        ]
    else:
        lines = [
            say("The talks are over without a deal."),
            say("Each side tells the world its own story."),
        ]
    if tally.trust_lost:
        names = words.names(tally.refused_by)
        told = say("Trust in {names} falls by {n}: a deal failed at home.", names=names, n=tally.trust_lost)
        lines.append(told)
    return Column(
        Label(say("What follows"), 17, "semibold"), *(Label(line, 16, colour="ink2") for line in lines), gap=6
    )


def result_panel(parts: list[Widget], *, passed: bool, stacked: bool) -> Widget:
    """The panel of the verdict: its parts side by side, or below each other where room is short."""
    fill, edge = ("agreed_tint", "agreed") if passed else ("card", "ink")
    if stacked:
        rows: list[Widget] = []
        for part in parts:
            rows += [Rule(), part] if rows else [part]
        return Card(Column(*rows, gap=12), fill=fill, edge=edge)
    cells: list[Widget] = []
    parts = [ScrollView(part) for part in parts]
    shares = (1.0, 1.5, 0.85)
    for part, share in zip(parts, shares, strict=True):
        if cells:
            cells.append(Rule(upright=True))
        cells.append(part.sized(grow=share))
    return Card(Row(*cells, gap=22, cross="stretch"), fill=fill, edge=edge, pad_y=18)
