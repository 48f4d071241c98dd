"""The dark panel beside the cloud: it asks before each step, then answers with the figures that belong to it."""

from __future__ import annotations

from collections.abc import Callable

from game.language import decimal, say
from game.report.answers import DEAL, TRADE, answer
from game.report.figures import points, signed_points
from game.report.past import Past
from game.report.questions import Ask
from game.ui.layout import Column, Grid, Row, Spacer
from game.ui.markup import spans_of
from game.ui.text import Span
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, KeyCap, Label, Mark, Pill, Rich
from game.ui.widgets.button import Button
from game.ui.widgets.choice import Answer, ChoiceList
from game.ui.widgets.panels import Card, ScrollView

FILL, EDGE = "bar", "navy_edge"


def stressed(words: str) -> list[Span]:
    """A sentence of the dark panel: white, amber where it is stressed."""
    return [Span(span.text, "semibold", "amber" if span.weight == "bold" else "white") for span in spans_of(words)]


def question(asked: Ask, guess: int | None, on_guess: Callable[[int], None], *, large: bool) -> Widget:
    """The question before a step, large, and what one may guess."""
    if not asked.guesses:
        then = Label(say("Say it or write it down, then press Show."), 17, colour="mute")
    else:
        then = Label(say("Choose an answer, or keep it in mind, then press Show."), 17, colour="mute")
    card = Card(
        Column(
            Row(Icon("lightbulb", 34, "amber"), Label(say("Think first"), 20, "semibold", "mute"), gap=12),
            Label(asked.question, 28 if large else 22, "semibold", "white", lead=1.35),
            Row(then.sized(grow=1), KeyCap("→"), gap=8),
            gap=20 if large else 12,
        ),
        fill=FILL,
        edge=EDGE,
        pad=32 if large else 20,
    )
    if not asked.guesses:
        return Column(card.sized(grow=1), gap=14)
    rows = ChoiceList([Answer(words, note=str(n)) for n, words in enumerate(asked.guesses, 1)], guess, on_guess)
    listed = ScrollView(Column(rows.named("guesses"), Spacer(), gap=0)).named("guess-list")
    return Column(card, Card(listed, pad_y=16).sized(grow=1), gap=14)


def answered(
    past: Past,
    step: int,
    details: Callable[[], None],
    size: float = 21,
    *,
    narrow: bool = False,
    asked: Ask | None = None,
    guess: int | None = None,
) -> Widget:
    """The answer of a step in a type size, with what one had guessed; ``details`` opens all changes of the missed trade."""
    said = answer(past, step)
    head: list[Widget] = [Icon(said.icon, 26, "amber"), Label(said.title, 20, "semibold", "white").sized(grow=1)]
    pill = [Pill(said.pill, "navy", "check")] if said.pill else []
    below = [Row(*pill, Spacer())] if pill and narrow else []
    parts: list[Widget] = [Row(*head, *([] if narrow else pill), gap=12), *below]
    if said.words:
        parts.append(Rich(stressed(said.words), size))
    if step == DEAL:
        parts += _values(past, narrow=narrow)
    if step == TRADE and past.missed is not None:
        parts += _gains(past, details, narrow=narrow)
    if step == TRADE and past.fix():
        fix = f"{say('The deal that home refused:')} {past.fix()}"
        parts.append(Label(fix, 16, colour="mute"))
    if asked is not None and guess is not None and guess < len(asked.guesses):
        parts.append(_guessed(asked, guess))
    return Card(Column(*parts, gap=12), fill=FILL, edge=EDGE, pad_y=14 if narrow else 18)


def _guessed(asked: Ask, guess: int) -> Widget:
    """What one had guessed, and whether it was so."""
    words = asked.guesses[guess]
    if asked.right is None:
        icon, told = "circle-dot", say("Your answer: {words}.", words=words)
    elif asked.right == guess:
        icon, told = "check", say("Your answer: {words}. So it was.", words=words)
    else:
        right = asked.guesses[asked.right]
        icon, told = "info", say("Your answer: {words}. It was: {right}.", words=words, right=right)
    return Row(Icon(icon, 20, "amber"), Label(told, 16, colour="mute").sized(grow=1), gap=10, cross="start")


def _gains(past: Past, details: Callable[[], None], *, narrow: bool) -> list[Widget]:
    gains = past.missed.gains if past.missed else {}
    figures = [
        Rich(
            [Span(f"{past.words.party(p)} ", "medium", "white"), Span(signed_points(gains[p]), "bold", "amber")], 20
        )
        for p in past.parties
    ]
    more = Button(say("Details"), details, icon="list", key="D", kind="dark", high=44).named("details")
    size = decimal(past.glance.packages)
    checked = Label(say("Checked against all {n} packages.", n=size), 15, colour="mute")
    if len(figures) == 2 and not narrow:
        return [Row(*(figure.sized(grow=1) for figure in figures), more, gap=12), checked]
    rows: list[Widget] = [
        Grid(*figures[at : at + 2], columns=(1, 1) if len(figures) > 1 else (1,), gap=12)
        for at in range(0, len(figures), 2)
    ]
    return [*rows, Row(checked.sized(grow=1), more, gap=12)]


def compliance_note(past: Past, *, narrow: bool) -> str:
    """How much of the deal is carried out, or that nothing is."""
    if past.glance.deal is None:
        return say("Without a deal nothing is delivered: both values are what leaving is worth.")
    percent = past.outcome.compliance
    if narrow:
        return say("{n} % is carried out (compliance).", n=percent)
    return say("Compliance: {n} % of what the deal adds is really carried out. It grows with trust.", n=percent)


def _values(past: Past, *, narrow: bool) -> list[Widget]:
    """Agreed and delivered value of every party, and what compliance made of the one the other."""
    outcome = past.outcome
    cells: list[Widget] = [
        Label("", 16),
        Label(say("Agreed value"), 16, colour="mute", align="right"),
        Label(say("Delivered value"), 16, colour="mute", align="right"),
    ]
    for party in past.parties:
        cells += [
            Row(
                Mark(past.words.side(party), 7),
                Label(past.short(party) if narrow else past.words.party(party), 17, "medium", "white").sized(
                    grow=1
                ),
                gap=10,
            ),
            Label(points(outcome.values[party]), 22, "bold", "white", "right"),
            Label(points(outcome.delivered[party]), 22, "bold", "white", "right"),
        ]
    note = compliance_note(past, narrow=narrow)
    return [Grid(*cells, columns=(0.8, 1, 1) if narrow else (1.2, 1, 1), gap=6), Label(note, 15, colour="mute")]
