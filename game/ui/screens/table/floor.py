"""The floor line and the actions below the table: who speaks, what was done this turn, what may be done now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.rules.legal import Refusal
from game.rules.moves import Accept, BackChannel, Consult, Hold, Statement, Undo, WalkOut, Withdraw
from game.rules.view import View
from game.ui.layout import Row, Spacer
from game.ui.screens.points import whole
from game.ui.screens.table.parts import Action, Scene
from game.ui.theme import ACTION, SECOND
from game.ui.widget import Widget
from game.ui.widgets.basic import Icon, Label, Pill, Rule
from game.ui.widgets.button import Kind

SHORT: Mapping[str, str] = {
    "kind_used": "used this turn",
    "two_side_moves": "two a turn at most",
    "capital": "capital too low",
    "talks_used": "three talks held",
    "consults_used": "asked twice",
    "nothing_to_ask": "nothing to ask yet",
    "no_partner": "nobody to ask",
    "not_your_turn": "not your turn",
    "wrong_moment": "not now",
    "no_offer": "nothing to accept",
    "own_offer": "you said yes",
    "outside_mandate": "outside mandate",
    "refused_package": "home refused it",
}
"""Why an action is refused, as short as a button needs."""


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
    found: Refusal | None = Refusal("no_partner", "There is nobody to speak to.")
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
    """Why no authored move can be made now, or None."""
    if not view.authored:
        return Refusal("no_partner", "The scenario gives you no moves of your own.")
    open_now = [move for move in view.authored if move.refusal is None]
    return None if open_now else view.authored[0].refusal


def floor_line(scene: Scene, deeds: Deeds, undo: Refusal | None, *, moving: bool) -> Row:
    """Who has the floor, who comes next, what was done, and the way back."""
    reading, view = scene.reading, scene.reading.view
    words = reading.words
    parts: list[Widget] = []
    if view.stage == "choice" and view.choice:
        who = "You decide" if view.choice.party == view.party else f"{words.party(view.choice.party)} decides"
        parts.append(Pill(who, "floor" if view.my_turn else "line", "newspaper", high=30))
    elif view.my_turn:
        parts.append(
            Pill("You are asked" if view.stage == "last_call" else "You have the floor", "floor", "mic", high=30)
        )
    elif view.floor:
        name = words.party(view.floor)
        parts.append(Pill(f"{name} has the floor", "line", mark=words.side(view.floor), high=30))
    following = [p for p in view.floor_order[1:] if p not in view.left]
    if following and view.stage == "floor":
        nxt = following[0]
        label = "You next" if nxt == view.party else f"{words.party(nxt)} next"
        parts += [
            Icon("arrow-right", 17, "ink2"),
            Pill(label, "line", mark=words.side(nxt), high=30, weight="medium"),
        ]
    if view.my_turn and view.stage == "floor":
        parts += [Rule("line", upright=True), *_turn(scene)]
        if reading.turn and undo is None:
            parts.append(_undo(deeds))
    elif moving:
        parts += [Rule("line", upright=True), Label("Space skips the pause", SECOND, colour="ink2", lead=1.2)]
    parts.append(Spacer())
    if view.my_turn and view.stage == "floor" and scene.wide:
        parts.append(Label("These end your turn", SECOND, colour="ink2", lead=1.2))
    elif view.stage == "last_call" and view.my_turn and scene.wide:
        parts.append(Label("If nobody accepts, this phase ends without a deal", SECOND, colour="ink2", lead=1.2))
    return Row(*parts, gap=10).sized(height=44)


def _turn(scene: Scene) -> list[Widget]:
    reading = scene.reading
    used, most = len(reading.turn), len(reading.turn) + reading.view.side_moves_left
    count = Label(f"{used} of {most} side moves used" + (":" if used else ""), SECOND, colour="ink2", lead=1.2)
    if not used:
        return [count]
    names, cost = [], 0
    for event in reading.turn:
        names.append(_deed(scene, event.kind, event.ref))
        cost += sum(c.amount for c in event.changes if c.name == f"capital.{reading.me}")
    told = Label(", ".join(names) if scene.wide else names[-1], SECOND, "semibold", lead=1.2)
    price = [Label(f"−{-cost}", SECOND, "semibold", lead=1.2), Icon("coins", 16, "ink2")] if cost < 0 else []
    return [count, told, *price]


def _deed(scene: Scene, kind: str, ref: str) -> str:
    words = scene.reading.words
    match kind:
        case "statement":
            return f"Statement on {words.issue(ref).lower()}"
        case "talk":
            return "Back channel"
        case "consult":
            return "Asked the capital"
        case _:
            return words.ref(kind, ref)


def _undo(deeds: Deeds) -> Action:
    button = Action("Undo", deeds.undo, key="Z", kind="ghost", high=44)
    button.named("undo")
    return button


def _action(
    scene: Scene,
    title: str,
    deed: Callable[[], None],
    icon: str,
    key: str,
    refusal: Refusal | None,
    *,
    second: str = "",
    cost: int | None = None,
    kind: Kind = "line",
    name: str = "",
) -> Action:
    enabled = refusal is None
    if refusal is not None:
        second, cost = SHORT.get(refusal.code, "not now"), None
    if not scene.look.roomy:
        second = ""
    tight = scene.area.w < 1300
    button = Action(
        title,
        deed,
        icon="" if tight else icon,
        second=second or (" " if tight else ""),
        cost=cost if enabled and (scene.look.roomy or tight) else None,
        key=key,
        kind=kind,
        enabled=enabled,
        high=ACTION,
    )
    button.skip = scene.skip
    button.named(name or title.lower().replace(" ", "-"))
    if refusal is not None:
        button.hinted(refusal.words)
    elif cost is not None and not scene.look.roomy:
        button.hinted(f"Costs {cost} political capital.")
    return button


def actions_row(scene: Scene, deeds: Deeds, draft: Mapping[str, str]) -> Row:
    """All actions: side moves at the left, what ends the turn at the right."""
    view = scene.reading.view
    me, prices = view.party, view.prices
    free = sum(move.refusal is None for move in view.authored)
    left: list[Widget] = [
        _action(
            scene, "Statement", deeds.statement, "megaphone", "S", refuse_statement(view), cost=prices.statement
        ),
        _action(
            scene,
            "Back channel",
            deeds.back_channel,
            "message-square-lock",
            "B",
            refuse_talk(view),
            cost=prices.back_channel,
        ),
        _action(
            scene,
            "Consult capital" if scene.area.w >= 1300 else "Consult",
            deeds.consult,
            "landmark",
            "K",
            refuse_consult(view, draft),
            second={2: "twice left", 1: "once more"}.get(view.consults_left, ""),
            cost=prices.consult,
            name="consult",
        ),
        _action(
            scene,
            "Moves",
            deeds.moves,
            "layers",
            "A",
            refuse_moves(view) if view.my_turn else view.refusal(Hold(me)),
            second=f"{free} available",
        ),
    ]
    right: list[Widget] = []
    worth = (
        f"worth {whole(view.worth(view.offer.package))} to you" if view.offer and not scene.hidden else "the offer"
    )
    right.append(_action(scene, "Accept", deeds.accept, "handshake", "Y", view.refusal(Accept(me)), second=worth))
    passing = "no deal for now" if view.stage == "last_call" else "turn passes"
    right.append(_action(scene, "Hold", deeds.hold, "pause", "P", view.refusal(Hold(me)), second=passing))
    leave = (
        None
        if view.refusal(Withdraw(me)) is None or view.refusal(WalkOut(me)) is None
        else view.refusal(Withdraw(me))
    )
    more = Action("", deeds.more, icon="ellipsis", key="X", enabled=leave is None)
    more.skip = scene.skip
    more.named("more").hinted("Withdraw the offer, or walk out" if leave is None else leave.words)
    right.append(more)
    ours = view.my_turn and view.stage == "floor"
    title = "Compose offer" if ours else "Prepare a draft"
    if scene.area.w < 1300:
        title = "Compose" if ours else "Draft"
    compose = Action(
        title,
        deeds.compose,
        icon="" if scene.area.w < 1300 else "send" if ours else "pencil",
        key="Enter",
        kind="ink",
    )
    compose.skip = scene.skip
    compose.named("compose")
    right.append(compose)
    gap = 10 if scene.area.w >= 1300 else 6
    return Row(*left, Spacer(), *right, gap=gap).sized(height=ACTION)


def undo_move(me: str) -> Undo:
    """The move that takes the last side move back."""
    return Undo(me)
