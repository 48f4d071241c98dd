"""The actions below the table: what may be done now, what it costs, and why the rest may not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.language import count, mark, say, say_as
from game.rules.legal import Refusal
from game.rules.moves import Accept, BackChannel, Consult, Hold, Statement, Undo, WalkOut, Withdraw
from game.rules.view import View
from game.ui.layout import Row, Spacer
from game.ui.screens.phrases import refused, whole
from game.ui.screens.table.parts import Action, Scene, SlimAction, TinyAction
from game.ui.theme import ACTION
from game.ui.widget import Widget
from game.ui.widgets.button import Kind

SHORT: Mapping[str, str] = {
    "kind_used": mark("used this turn"),
    "two_side_moves": mark("two moves used"),
    "capital": mark("capital too low"),
    "talks_used": mark("three talks held"),
    "consults_used": mark("asked twice"),
    "nothing_to_ask": mark("nothing to ask yet"),
    "no_partner": mark("nobody to ask"),
    "not_your_turn": mark("not your turn"),
    "wrong_moment": mark("not now"),
    "no_offer": mark("nothing to accept"),
    "own_offer": mark("you said yes"),
    "no_moves": mark("none"),
    "outside_mandate": mark("outside mandate"),
    "refused_package": mark("home refused it"),
}
"""Why an action is refused, as short as a button needs."""
NOT_NOW = mark("not now")


@dataclass(frozen=True)
class Deeds:
    """What the actions do."""

    statement: Callable[[], None]
    back_channel: Callable[[], None]
    consult: Callable[[], None]
    moves: Callable[[], None]
    accept: Callable[[], None]
    hold: Callable[[], None]
    more: Callable[[], None]
    compose: Callable[[], None]
    undo: Callable[[], None]


def refuse_statement(view: View) -> Refusal | None:
    """Why no statement at all can be made now, or None."""
    found = None
    for issue, plan in view.scenario.agenda.items():
        for option in (None, *plan.options):
            found = view.refusal(Statement(view.party, issue, option))
            if found is None or found.code != "says_nothing":
                return found
    return found


def refuse_talk(view: View) -> Refusal | None:
    """Why no private talk can be held now, or None."""
    found: Refusal | None = Refusal("no_partner", mark("There is nobody to speak to."))
    for other in view.talks_left:
        found = view.refusal(BackChannel(view.party, other))
        if found is None or found.code not in {"talks_used", "no_partner"}:
            return found
    return found


def refuse_consult(view: View, draft: Mapping[str, str]) -> Refusal | None:
    """Why the capital cannot be asked now, about the standing offer or a draft."""
    plain = view.refusal(Consult(view.party))
    if plain is not None and plain.code == "nothing_to_ask" and draft:
        return view.refusal(Consult(view.party, dict(draft)))
    return plain


def refuse_moves(view: View) -> Refusal | None:
    """Why the authored moves cannot even be looked at now, or None; each tells itself why it cannot be made."""
    if not view.authored:
        return Refusal("no_moves", mark("The scenario gives you no moves of your own."))
    return view.refusal(Hold(view.party))


@dataclass(frozen=True)
class Plan:
    """One action: its words in three lengths of detail, its deed, and why it is refused."""

    name: str
    key: str
    icon: str
    title: str
    short: str
    deed: Callable[[], None]
    refusal: Refusal | None
    second: str = ""
    cost: int | None = None
    kind: Kind = "line"

    def button(self, scene: Scene, detail: int) -> Action:
        """The button with all detail (3), without long notes (2), without icons (1), short (0), and small too (−1)."""
        enabled = self.refusal is None
        second = self.second if self.refusal is None else say(SHORT.get(self.refusal.code, NOT_NOW))
        roomy = scene.look.roomy and detail >= 1
        notes = bool(self.title) and roomy and (detail >= 2 or not enabled)
        kind = Action if detail > 0 or not self.title else SlimAction if detail == 0 else TinyAction
        button = kind(
            self.title if detail > 0 else self.short,
            self.deed,
            icon=self.icon if detail >= 2 or not self.title or (self.kind == "ink" and detail > 0) else "",
            second=second if notes else "",
            cost=self.cost if enabled and roomy else None,
            key=self.key,
            kind=self.kind,
            enabled=enabled,
            high=ACTION,
        )
        button.skip = scene.skip
        button.named(self.name)
        if self.refusal is not None:
            button.hinted(refused(self.refusal))
        elif self.cost is not None:
            button.hinted(say("Costs {n} political capital.", n=self.cost))
        return button


def _plans(scene: Scene, deeds: Deeds, draft: Mapping[str, str]) -> tuple[list[Plan], list[Plan]]:
    view = scene.reading.view
    me, prices = view.party, view.prices
    free = sum(move.refusal is None for move in view.authored)
    times = {2: say("twice left"), 1: say("once more")}.get(view.consults_left, "")
    worth = say("the offer")
    if view.offer and not scene.hidden:
        worth = say("worth {points} to you", points=whole(view.worth(view.offer.package)))
    passing = say("no deal for now") if view.stage == "last_call" else say("turn passes")
    withdraw = view.refusal(Withdraw(me))
    leave = withdraw if withdraw and view.refusal(WalkOut(me)) else None
    ours = view.my_turn and view.stage == "floor"
    asked = view.my_turn and view.stage == "last_call"
    decides = view.my_turn and view.stage == "choice"
    side = [
        Plan(
            "statement",
            "S",
            "megaphone",
            say("Statement"),
            say("Statement"),
            deeds.statement,
            refuse_statement(view),
            cost=prices.statement,
        ),
        Plan(
            "back-channel",
            "B",
            "message-square-lock",
            say("Back channel"),
            say_as("short", "Back channel"),
            deeds.back_channel,
            refuse_talk(view),
            cost=prices.back_channel,
        ),
        Plan(
            "consult",
            "K",
            "landmark",
            say("Consult capital"),
            say("Consult"),
            deeds.consult,
            refuse_consult(view, draft),
            times,
            prices.consult,
        ),
        Plan(
            "moves",
            "A",
            "layers",
            say("Moves"),
            say("Moves"),
            deeds.moves,
            refuse_moves(view),
            count("{n} available", "{n} available", free) if free else say("none now"),
        ),
    ]
    ends = [
        Plan(
            "accept", "Y", "handshake", say("Accept"), say("Accept"), deeds.accept, view.refusal(Accept(me)), worth
        ),
        Plan("hold", "P", "pause", say("Hold"), say("Hold"), deeds.hold, view.refusal(Hold(me)), passing),
        Plan("more", "X", "ellipsis", "", "", deeds.more, leave),
        Plan(
            "compose",
            "" if decides else "Enter",
            "send" if ours else "pencil",
            say("Compose offer") if ours else say("Prepare a draft"),
            say("Compose") if ours else say("Draft"),
            deeds.compose,
            None,
            kind="line" if decides else "ink",
        ),
    ]
    return ([], ends[:2]) if asked else (side, ends)


def actions_row(scene: Scene, deeds: Deeds, draft: Mapping[str, str]) -> Row:
    """All actions, with as much detail as fits: side moves at the left, what ends the turn at the right."""
    left, right = _plans(scene, deeds, draft)
    room = scene.area.w - 48
    row = Row()
    for detail in (3, 2, 1, 0, -1):
        parts: list[Widget] = [p.button(scene, detail) for p in left]
        ends: list[Widget] = [p.button(scene, detail) for p in right]
        gap = 10 if detail > 0 else 6
        row = Row(*parts, Spacer(), *ends, gap=gap)
        wanted = sum(w.size(scene.look, room).w for w in (*parts, *ends)) + gap * (len(parts) + len(ends))
        if wanted + (24 if detail > 1 else 0) <= room:
            break
    row.sized(height=ACTION)
    return row


def undo_move(me: str) -> Undo:
    """The move that takes the last side move back."""
    return Undo(me)
