"""The actions of the composer: what changes the draft at the left, what the draft is for at the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.language import say
from game.rules.moves import Accept, Consult, Propose
from game.rules.view import View
from game.ui.layout import Spacer
from game.ui.names import begun
from game.ui.screens.phrases import refused
from game.ui.screens.table.parts import SlimAction, TinyAction
from game.ui.theme import Look
from game.ui.widget import Widget
from game.ui.widgets.basic import Label
from game.ui.widgets.button import Button
from game.ui.widgets.page import actions
from game.ui.words import Words


@dataclass(frozen=True)
class Deeds:
    """What the actions do."""

    undo: Callable[[], None]
    mine: Callable[[], None]
    theirs: Callable[[], None]
    compare: Callable[[], None]
    consult: Callable[[], None]
    table: Callable[[], None]
    accept: Callable[[], None]
    next_other: Callable[[], None]


@dataclass(frozen=True)
class State:
    """What decides which actions there are."""

    view: View
    words: Words
    draft: Mapping[str, str]
    theirs: bool
    changed: bool
    comparing: bool
    look: Look
    room: float


def foot(state: State, deeds: Deeds) -> Widget:
    """The row of actions with as much detail as fits: icons and long words (2), words (1), the shortest (0), small (−1)."""
    row: Widget = Spacer()
    for detail in (2, 1, 0, -1):
        left, ends = _left(state, deeds, detail), [_primary(state, deeds, detail)]
        if detail == 2:
            ends.insert(0, Label(when(state), 15, colour="ink2", align="right", lines=2).sized(width=150))
        gap = 10 if detail > 0 else 6
        row = actions(left, ends, gap)
        parts = (*left, *ends)
        if sum(one.size(state.look, state.room).w for one in parts) + gap * len(parts) <= state.room:
            break
    return row


def _kind(detail: int) -> type[Button]:
    """The kind of button for a detail: where width is short, with less room around its words, then smaller ones."""
    return Button if detail > 0 else SlimAction if detail == 0 else TinyAction


def _left(state: State, deeds: Deeds, detail: int) -> list[Widget]:
    view = state.view
    me = view.party
    last = bool(view.last_offers[me])

    def icon(name: str) -> str:
        return name if detail == 2 else ""

    kind = _kind(detail)
    why_not = view.refusal(Consult(me, dict(state.draft)))
    hint = refused(why_not) if why_not else say("Asks the capital about this draft")
    left: list[Widget] = [
        kind(say("Undo"), deeds.undo, icon=icon("undo-2"), key="Z", enabled=state.changed),
        kind(say("My last"), deeds.mine, icon=icon("history"), key="L", enabled=last).hinted(
            say("Begins again from your last offer")
        ),
        kind(say("Theirs"), deeds.theirs, icon=icon("copy"), key="M", enabled=state.theirs).hinted(
            say("Begins again from their offer")
        ),
        kind(
            say("Options") if state.comparing else say("Compare"),
            deeds.compare,
            icon=icon("columns-2"),
            key="C",
            enabled=last or state.theirs,
        ).named("compare"),
        kind(
            say("Consult capital") if detail == 2 else say("Consult"),
            deeds.consult,
            icon=icon("landmark"),
            cost=view.prices.consult if detail > 0 else None,
            key="K",
            enabled=why_not is None,
        ).hinted(hint),
    ]
    if len(view.scenario.parties) > 2:
        left.insert(3, kind(say("Next party"), deeds.next_other, icon=icon("users"), key="O"))
    return left


def when(state: State) -> str:
    """What the primary does to the turn, or whom the draft waits for."""
    view = state.view
    if view.my_turn:
        return say("Ends your turn")
    if view.floor and view.floor != view.party:
        return say("{who} has the floor. Your draft is kept.", who=begun(state.words.party(view.floor)))
    return say("Your draft is kept.")


def _primary(state: State, deeds: Deeds, detail: int) -> Widget:
    """Accept what stands, ask the capital, or table the draft."""
    kind = _kind(detail)
    view, me, long = state.view, state.view.party, detail > 0
    draft = dict(state.draft)
    equal = view.offer is not None and draft == view.offer.package
    if equal and view.refusal(Accept(me)) is None:
        words = say("Accept this offer") if long else say("Accept")
        return kind(words, deeds.accept, icon="handshake" if long else "", key="Enter", kind="ink").named("primary")
    refusal = view.refusal(Propose(me, draft))
    if refusal is not None and not view.inside_mandate(draft) and view.refusal(Consult(me, draft)) is None:
        words = say("Consult capital") if long else say("Consult")
        return kind(words, deeds.consult, icon="landmark" if long else "", key="Enter", kind="ink").named("primary")
    words = say("Table this offer") if long else say("Table it")
    button = kind(words, deeds.table, icon="send" if long else "", key="Enter", kind="ink", enabled=refusal is None)
    return button.hinted(refused(refusal) if refusal else say("Puts this package on the table")).named("primary")
