"""The news strip: the last thing that happened and what it changed; it grows to a card while a choice waits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from game.language import count, say
from game.rules.events import Change as FigureChange
from game.rules.moves import Answer
from game.scenario.world import AnswerPlan
from game.ui.layout import Column, Grid, Pad, Row
from game.ui.names import begun
from game.ui.paint import Canvas
from game.ui.screens.effects import text_of, told_effects
from game.ui.screens.table.parts import Scene, Skip
from game.ui.text import Span
from game.ui.theme import BODY, RADIUS, SECOND, SMALL
from game.ui.widget import Widget
from game.ui.widgets.basic import Change, Icon, KeyCap, Label, Pill, Rich
from game.ui.widgets.button import Pick
from game.ui.words import Words


class Strip(Pick):
    """A warm card with an amber edge at its left."""

    def __init__(self, child: Widget, on_press: Callable[[], None] | None, skip: Skip, key: str = "") -> None:
        super().__init__(child, on_press, key)
        self.skip = skip
        self.focusable = on_press is not None
        self.pressable = on_press is not None
        self.named("news")

    def handle(self, key: str) -> bool:
        """Space first ends a pause."""
        return (key == "Space" and self.skip()) or super().handle(key)

    def paint(self, canvas: Canvas) -> None:
        """Draw card and edge."""
        canvas.card(self.rect, "warm", "warm_line")
        with canvas.clip(self.rect.left_part(5)):
            canvas.box(self.rect, RADIUS, "amber")


def change_row(changes: Sequence[tuple[str, FigureChange]], words: Words) -> Row:
    """Changed figures side by side, each with its arrow."""
    parts: list[Widget] = []
    for label, change in changes:
        amount = change.amount
        figure = words.amount(change.name, abs(amount))
        shown = (
            Change(amount, SMALL)
            if figure == str(abs(amount))
            else Label(f"{'↑' if amount > 0 else '↓'}{figure}", SMALL)
        )
        parts.append(Row(Label(label, SMALL, colour="ink2", lead=1.2), shown, gap=5))
    return Row(*parts, gap=16)


def news_strip(scene: Scene, on_all: Callable[[], None]) -> Strip:
    """The strip: a headline, its changes, and the way to all news; a fresh event tells its text as well."""
    reading = scene.reading
    fresh = reading.fresh
    event = fresh[-1] if fresh else reading.news[-1] if reading.news else None
    icon = Icon("newspaper", 20, "amber_text")
    tag = say("News") if event is None or event.kind in {"event", "answer", "leak"} else say("Table")
    if event is not None:
        title = reading.words.event(event)
    else:
        title = say("Nothing new. The table is yours.") if reading.view.my_turn else say("Nothing new.")
    most = 3 if scene.wide else 1
    parts: list[Widget] = [icon, Label(tag, SECOND, "semibold", "amber_text", lead=1.2)]
    parts.append(Label(title, 16, "semibold", lead=1.25).sized(grow=1))
    if event:
        parts.append(change_row(reading.told(event.changes, most), reading.words))
    if len(fresh) > 1:
        parts += [KeyCap("N"), Label(count("all {n}", "all {n}", len(fresh)), SMALL, colour="ink2")]
    else:
        parts += [KeyCap("N"), Label(say("all news"), SMALL, colour="ink2")]
    line = Row(*parts, gap=10)
    text = text_of(reading, event) if event and not scene.low else ""
    whole: Widget = line
    if text:
        whole = Column(line, Label(text, SECOND, colour="ink2", lead=1.3, lines=2), gap=2)
    return Strip(_inset(whole), on_all, scene.skip, "N")


def _inset(child: Widget) -> Widget:
    return Pad(child, 18, 7, 14, 7)


class AnswerCard(Pick):
    """One answer to a choice."""

    def paint(self, canvas: Canvas) -> None:
        """Draw the card's ground and edge."""
        canvas.box(self.rect, RADIUS, "hover" if self.hovered or self.held else "card", "edge")


def answer_card(scene: Scene, number: int, plan: AnswerPlan, act: Callable[[], None]) -> AnswerCard:
    """An answer with its key, what it says, and what it does."""
    told = told_effects(scene.reading, plan.effects)
    spans: list[Span] = []
    for at, (label, amount) in enumerate(told):
        spans.append(Span(("" if at == 0 else " · ") + f"{label} "))
        spans.append(Span(amount, "semibold", "ink"))
    body: list[Widget] = [
        Row(KeyCap(str(number)), Label(plan.title, BODY, "semibold", lead=1.2).sized(grow=1), gap=10)
    ]
    if plan.text:
        body.append(Label(plan.text, SECOND, colour="ink2", lead=1.3))
    body.append(
        Rich(spans, SMALL, 1.4)
        if spans
        else Label(say("No effect that anybody can foresee."), SMALL, colour="ink2")
    )
    card = AnswerCard(Column(*body, gap=6), act, str(number), pad=12)
    return card.named(f"answer-{number}")


def choice_card(scene: Scene, on_answer: Callable[[Answer], None]) -> Strip:
    """The choice that waits: its event, what is asked, and the answers; another party's choice is only told."""
    view, reading = scene.reading.view, scene.reading
    pending = view.choice
    assert pending is not None  # noqa: S101 - only called while a choice waits
    plan = view.scenario.events[pending.event]
    choice = plan.choice
    mine = pending.party == view.party
    actor = view.scenario.actors.get(plan.by or "")
    by = actor.title if actor else ""
    head = Row(
        Icon("newspaper", 20, "amber_text"),
        Label(say("News"), SECOND, "semibold", "amber_text", lead=1.2),
        Label(plan.title, 18, "semibold", lead=1.2).sized(grow=1),
        Label(by, SMALL, colour="ink2"),
        Pill(
            say("You decide") if mine else say("{who} decides", who=begun(reading.words.party(pending.party))),
            "floor" if mine else "line",
            high=26,
            size=SMALL,
        ),
        gap=10,
    )
    parts: list[Widget] = [head]
    if plan.text:
        parts.append(Label(plan.text, SECOND, colour="ink2", lead=1.35))
    if choice and choice.text and mine:
        parts.append(Label(choice.text, 16, "semibold", lead=1.3))
    if mine and choice:
        cards = [
            answer_card(scene, n, answer, partial(on_answer, Answer(view.party, pending.event, key)))
            for n, (key, answer) in enumerate(choice.answers.items(), 1)
        ]
        columns = len(cards) if scene.wide and len(cards) < 4 else 2
        parts.append(Grid(*cards, columns=(1,) * columns, gap=10))
    return Strip(_inset(Column(*parts, gap=8)), None, scene.skip)
