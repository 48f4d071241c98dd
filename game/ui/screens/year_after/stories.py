"""The accounts that the parties gave of the same talks, side by side, and who named what."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.events import Change
from game.rules.outcome import Outcome
from game.rules.view import View
from game.ui.geometry import Rect, Size
from game.ui.layout import Column, Row, Spacer
from game.ui.paint import Canvas
from game.ui.text import Span
from game.ui.theme import SECOND, Look
from game.ui.widget import Widget
from game.ui.widgets.basic import Change as Arrow
from game.ui.widgets.basic import Flag, Label, Rich
from game.ui.widgets.panels import Card, ScrollView
from game.ui.words import Words

_LEAST = 4
"""Words of fewer letters are never what an account is about."""
_PLAIN = frozenset(
    "with from this that they their have will more than year each when what into only over both".split()
)


@dataclass(frozen=True)
class Story:
    """One party's account: its text, the issues that it names, and what it moved."""

    party: str
    readout: str
    says: str
    mentions: tuple[str, ...]
    changes: tuple[Change, ...]


def read_stories(view: View, outcome: Outcome) -> tuple[Story, ...]:
    """Every party's account, one's own first; empty where a party said nothing."""
    scenario = view.scenario
    order = [view.party, *(p for p in scenario.parties if p != view.party)]
    stories = []
    for party in order:
        name = outcome.readouts.get(party, "")
        plan = scenario.readouts.get(name)
        event = next((e for e in view.history if e.kind == "readout" and e.by == party), None)
        stories.append(
            Story(
                party,
                name,
                plan.says.get(party, "") if plan else "",
                plan.mentions if plan else (),
                event.changes if event else (),
            )
        )
    return tuple(stories)


def _keys(words: Words, issue: str, package: dict[str, str]) -> frozenset[str]:
    """The beginnings of the words by which a text may name an issue."""
    plan = words.scenario.agenda[issue]
    told = f"{issue.replace('_', ' ')} {plan.title}"
    if issue in package:
        option = plan.options[package[issue]]
        told += f" {option.title} {option.short}"
    found = (_bare(word) for word in told.split())
    return frozenset(word[:6] for word in found if len(word) >= _LEAST and word not in _PLAIN)


def _bare(word: str) -> str:
    return "".join(letter for letter in word.lower() if letter.isalnum())


def mark_mentions(words: Words, story: Story, package: dict[str, str]) -> list[Span]:
    """The text as spans: words that name an issue of the account are tinted in the side's colour."""
    side = words.side(story.party)
    keys = (
        frozenset().union(*(_keys(words, issue, package) for issue in story.mentions))
        if story.mentions
        else frozenset()
    )
    spans: list[Span] = []
    for at, word in enumerate(story.says.replace("\n", " ").split()):
        named = _bare(word)[:6] in keys
        if spans and bool(spans[-1].back) == named:
            spans[-1] = Span(f"{spans[-1].text} {word}", spans[-1].weight, "", spans[-1].back)
            continue
        lead = " " if at and not named else ""
        if spans and named:
            last = spans[-1]
            spans[-1] = Span(f"{last.text} ", last.weight, "", last.back)
        spans.append(Span(f"{lead}{word}", "semibold" if named else "regular", "", f"{side}_tint" if named else ""))
    return spans


def story_card(words: Words, story: Story, package: dict[str, str], *, own: bool, scrolls: bool) -> Widget:
    """One party's account."""
    plan, side = words.scenario.parties[story.party], words.side(story.party)
    title = words.scenario.readouts[story.readout].title if story.readout else "Said nothing"
    head = Row(
        Flag(plan.flag, 26, side),
        Label(plan.title + (" (you)" if own else ""), 17, "semibold", lines=1).sized(grow=1),
        Label(title, 15, colour="ink2", lines=1),
        gap=12,
    )
    body: Widget
    if not story.readout:
        body = Label("No account was given.", 16, colour="ink2")
    elif story.says:
        body = Rich(mark_mentions(words, story, package), 17)
    else:
        body = Label("A note without words of its own.", 16, colour="ink2")
    shown: Widget = ScrollView(body).sized(grow=1) if scrolls else body
    return Card(Column(head, shown, _effects(words, story), gap=8), stripe=side, pad_y=16)


def _effects(words: Words, story: Story) -> Widget:
    """What the account moved, two figures and a count of the rest."""
    parts: list[Widget] = [
        Row(Arrow(change.amount, 15), Label(_short(words, change.name), 14, colour="ink2", lines=1), gap=4)
        for change in story.changes[:2]
    ]
    if len(story.changes) > 2:
        parts.append(Label(f"+{len(story.changes) - 2}", 14, colour="ink2"))
    if not parts:
        parts.append(Label("Moved nothing", 14, colour="ink2"))
    return Row(*parts, Spacer(), gap=16)


def _short(words: Words, name: str) -> str:
    kind, _, rest = name.partition(".")
    if kind == "trust":
        return f"{words.party(rest.split('.')[0])}’s trust"
    if kind == "approval":
        return words.audience(rest)
    return words.figure(name)


class _Telling(Widget):
    """A line of the matrix: what was agreed, and for each party a mark if it named it, else "silent"."""

    def __init__(self, label: str, told: list[tuple[str, bool]], *, striped: bool) -> None:
        super().__init__()
        self.label, self.told, self.striped = label, told, striped

    def measure(self, look: Look, room: float) -> Size:
        """The whole room, a line high."""
        return Size(room, 27)

    def columns(self) -> list[float]:
        """The middles of the parties' columns: first at the left, the others at the right."""
        rest = len(self.told) - 1
        return [self.rect.x + 30, *(self.rect.right - 30 - 62 * (rest - 1 - n) for n in range(rest))]

    def paint(self, canvas: Canvas) -> None:
        """Draw ground, label and marks."""
        if self.striped:
            canvas.box(self.rect, 4, "cell")
        columns = self.columns()
        left, right = columns[0] + 32, (columns[1] if len(columns) > 1 else self.rect.right) - 32
        someone = any(named for _, named in self.told)
        canvas.text(
            (left + right) / 2, self.rect.cy, self.label, SECOND, "semibold" if someone else "regular",
            "ink" if someone else "ink2", "center", room=right - left,
        )  # fmt: skip
        for x, (side, named) in zip(columns, self.told, strict=True):
            if named:
                canvas.side(side, x, self.rect.cy, 6.5)
            else:
                canvas.text(x, self.rect.cy, "silent", 14, colour="ink2", align="center")


class _Heads(_Telling):
    """The head of the matrix: title and flags."""

    def __init__(self, label: str, flags: list[tuple[str, str]]) -> None:
        super().__init__(label, [(side, False) for _, side in flags], striped=False)
        self.flags = flags

    def measure(self, look: Look, room: float) -> Size:
        """As high as a flag."""
        return Size(room, 30)

    def paint(self, canvas: Canvas) -> None:
        """Draw the flags over their columns."""
        columns = self.columns()
        for x, (code, side) in zip(columns, self.flags, strict=True):
            canvas.flag(code, Rect(x - 17, self.rect.cy - 12, 34, 24), side)
        left, right = columns[0] + 24, (columns[1] if len(columns) > 1 else self.rect.right) - 24
        canvas.text((left + right) / 2, self.rect.cy, self.label, 17, "semibold", align="center", room=right - left)


def matrix_card(
    words: Words, stories: tuple[Story, ...], package: dict[str, str], quo: dict[str, str], *, scrolls: bool
) -> Widget:
    """Who named what of the deal, and who was silent."""
    told = {issue for story in stories for issue in story.mentions}
    issues = [i for i, o in package.items() if o != quo[i]] or [i for i in words.scenario.agenda if i in told]
    rows: list[Widget] = []
    for n, issue in enumerate(issues):
        option = package.get(issue, quo[issue])
        label = words.issue(issue) if not package else _label(words, issue, option)
        named = [(words.side(story.party), issue in story.mentions) for story in stories]
        rows.append(_Telling(label, named, striped=n % 2 == 0))
    title = "One deal, two stories" if len(stories) == 2 else "One deal, many stories"
    if not package:
        title = "No deal, whose fault?" if len(stories) == 2 else "No deal"
    flags = [(words.scenario.parties[s.party].flag, words.side(s.party)) for s in stories]
    head = _Heads(title, flags)
    body: Widget = (
        Column(*rows, gap=0) if rows else Label("Nobody named an issue.", 16, colour="ink2", align="center")
    )
    shown: Widget = ScrollView(body).sized(grow=1) if scrolls else body
    return Card(Column(head, shown, gap=6), pad=14, pad_y=14)


def _label(words: Words, issue: str, option: str) -> str:
    short = words.option(issue, option)
    return short if len(short) > 12 else f"{words.issue(issue)}: {short}"
