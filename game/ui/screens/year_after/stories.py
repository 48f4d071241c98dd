"""The accounts that the parties gave of the same talks, side by side, and who named what."""

from __future__ import annotations

from dataclasses import dataclass

from game.language import folded, say
from game.rules.events import Change
from game.rules.outcome import Outcome
from game.rules.view import View
from game.ui.layout import Column, Row
from game.ui.names import within
from game.ui.text import Span
from game.ui.widget import Widget
from game.ui.widgets.basic import Flag, Label, Rich
from game.ui.widgets.panels import Card, ScrollView
from game.ui.words import Words

_LEAST = 4
"""Words of fewer letters are never what an account is about."""
_PLAIN = frozenset(  # English and Spanish together, without accents
    "with from this that they their have will more than year each when what into only over both "
    "como para entre sobre todo toda todos todas este esta esto estos estas desde hasta cada pero donde cuando "
    "parte partes ambos ambas solo tambien ser sera sino segun sus cual quien".split()
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
    return "".join(letter for letter in folded(word) if letter.isalnum())


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
    title = words.scenario.readouts[story.readout].title if story.readout else say("Said nothing")
    head = Row(
        Flag(plan.flag, 26, side),
        Label(say("{who} (you)", who=plan.title) if own else plan.title, 17, "semibold", lines=2).sized(grow=1),
        Label(title, 15, colour="ink2", lines=1),
        gap=12,
    )
    body: Widget
    if not story.readout:
        body = Label(say("No account was given."), 16, colour="ink2")
    elif story.says:
        body = Rich(mark_mentions(words, story, package), 17)
    else:
        body = Label(say("A note without words of its own."), 16, colour="ink2")
    shown: Widget = ScrollView(body).sized(grow=1) if scrolls else body
    return Card(Column(head, shown, _effects(words, story), gap=8), stripe=side, pad_y=16)


def _effects(words: Words, story: Story) -> Widget:
    """What the account moved, figure by figure."""
    spans: list[Span] = []
    for change in story.changes:
        arrow = "↑" if change.amount > 0 else "↓"
        size = words.amount(change.name, abs(change.amount))
        spans += [Span(f"{arrow}{size} ", "semibold"), Span(f"{_short(words, change.name)}    ", colour="ink2")]
    return Rich(spans or [Span(say("Moved nothing"), colour="ink2")], 14)


def _short(words: Words, name: str) -> str:
    kind, _, rest = name.partition(".")
    if kind == "trust":
        return say("trust of {who}", who=within(words.party(rest.split(".")[0])))
    if kind == "approval":
        return words.audience(rest)
    return words.figure(name)
