"""The floor line below the table: who speaks, who comes next, what was done this turn, and the way back."""

from __future__ import annotations

from game.language import count, say
from game.rules.legal import Refusal
from game.ui.keys import cap_of
from game.ui.layout import Row, Spacer
from game.ui.names import begun
from game.ui.screens.phrases import inside
from game.ui.screens.table.actions import Deeds
from game.ui.screens.table.parts import Action, Scene
from game.ui.theme import SECOND
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, Label, Pill, Rule


def floor_line(scene: Scene, deeds: Deeds, undo: Refusal | None, *, moving: bool) -> Row:
    """Who has the floor, who comes next, what was done, and the way back."""
    reading, view = scene.reading, scene.reading.view
    words = reading.words
    parts: list[Widget] = []
    if view.stage == "choice" and view.choice:
        who = (
            say("You decide")
            if view.choice.party == view.party
            else say("{who} decides", who=begun(words.party(view.choice.party)))
        )
        parts.append(Pill(who, "floor" if view.my_turn else "line", "newspaper", high=30))
        if view.my_turn:
            how = say("Choose an answer above: press its number, or Enter for the marked one")
            parts.append(Label(how, SECOND, colour="ink2", lead=1.2, lines=1))
    elif view.my_turn:
        parts.append(
            Pill(
                say("You are asked") if view.stage == "last_call" else say("You have the floor"),
                "floor",
                "mic",
                high=30,
            )
        )
    elif view.floor:
        has = say("{who} has the floor", who=begun(words.party(view.floor)))
        parts.append(Pill(has, "line", mark=words.side(view.floor), high=30))
    following = [p for p in view.floor_order[1:] if p not in view.left]
    if following and view.stage == "floor":
        nxt = following[0]
        label = say("You next") if nxt == view.party else say("{who} next", who=words.party(nxt))
        parts += [
            Icon("arrow-right", 17, "ink2"),
            Pill(label, "line", mark=words.side(nxt), high=30, weight="medium"),
        ]
    elif view.stage == "floor":
        label = say("Round {n} next", n=view.round + 1) if view.phase_rounds_left else say("Then this phase ends")
        parts += [Icon("arrow-right", 17, "ink2"), Pill(label, "line", high=30, weight="medium")]
    if view.my_turn and view.stage == "floor":
        parts += [Rule("line", upright=True), *_turn(scene)]
        if reading.turn and undo is None:
            parts.append(_undo(deeds))
    elif moving:
        parts += [
            Rule("line", upright=True),
            Label(say("{key} skips the pause", key=cap_of("Space")), SECOND, colour="ink2", lead=1.2),
        ]
    parts.append(Spacer())
    if view.my_turn and view.stage == "floor" and scene.wide:
        parts.append(Label(say("These end your turn"), SECOND, colour="ink2", lead=1.2))
    elif view.stage == "last_call" and view.my_turn and scene.wide:
        parts.append(
            Label(say("If nobody accepts, this phase ends without a deal"), SECOND, colour="ink2", lead=1.2)
        )
    return Row(*parts, gap=10).sized(height=44)


def _turn(scene: Scene) -> list[Widget]:
    reading = scene.reading
    used, most = len(reading.turn), len(reading.turn) + reading.view.side_moves_left
    told_used = count("{used} of {n} side move used", "{used} of {n} side moves used", most, used=used)
    counted = Label(told_used + (":" if used else ""), SECOND, colour="ink2", lead=1.2)
    if not used:
        return [counted]
    names, cost = [], 0
    for event in reading.turn:
        names.append(_deed(scene, event.kind, event.ref))
        cost += sum(c.amount for c in event.changes if c.name == f"capital.{reading.me}")
    told = Label(", ".join(names) if scene.wide else names[-1], SECOND, "semibold", lead=1.2)
    price = [Label(f"−{-cost}", SECOND, "semibold", lead=1.2), Icon("coins", 16, "ink2")] if cost < 0 else []
    return [counted, told, *price]


def _deed(scene: Scene, kind: str, ref: str) -> str:
    words = scene.reading.words
    match kind:
        case "statement":
            return say("Statement on {issue}", issue=inside(words.issue(ref)))
        case "talk":
            return say("Back channel")
        case "consult":
            return say("Asked the capital")
        case _:
            return words.ref(kind, ref)


def _undo(deeds: Deeds) -> Action:
    button = Action(say("Undo"), deeds.undo, key="Z", kind="ghost", high=44)
    button.named("undo")
    return button
