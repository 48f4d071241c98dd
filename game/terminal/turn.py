"""One's turn at the table: the list of what may be done now, and the questions that each move needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.language import count, say, say_as
from game.rules.moves import (
    Accept,
    Answer,
    Authored,
    BackChannel,
    Consult,
    Hold,
    Move,
    Statement,
    Undo,
    WalkOut,
    Withdraw,
)
from game.terminal.compose import compose
from game.terminal.console import Console, Option, pick
from game.terminal.telling import tell_learnt, tell_worth
from game.ui.figures import points
from game.ui.play import Play
from game.ui.words import FIRMNESS


def answer_choice(console: Console, play: Play) -> Move:
    """Ask for the answer to an event that puts a choice to one's party."""
    pending = play.view.choice
    if pending is None:
        raise RuntimeError("no choice waits for an answer")
    plan = play.scenario.events[pending.event]
    console.head(say("A decision: {title}.", title=plan.title))
    if plan.choice is None:
        raise RuntimeError(f"{pending.event} has no choice")
    console.tell(plan.choice.text)
    answers = {a: f"{plan.choice.answers[a].title}. {plan.choice.answers[a].text}".strip() for a in pending.answers}
    return Answer(play.me, pending.event, pick(console, say("What do you answer?"), answers))


def take_turn(console: Console, play: Play) -> Move | None:
    """Ask what to do with the floor, or at the last call; None where nothing was done after all."""
    view = play.view
    if view.stage == "last_call":
        console.tell(say("Last call: accept the offer, or let the talks end without a deal."))
        refused = view.refusal(Accept(play.me))
        if refused is not None:
            console.tell(say("You cannot accept it. {why}", why=say(refused.words)))
    deeds = _deeds(console, play)
    word = console.choose(say("Your move?"), [Option(say_word, what) for say_word, (what, _) in deeds.items()])
    move = deeds[word][1]()
    if isinstance(move, WalkOut) and not console.confirm(say("Leave the talks for good?")):
        return None
    if isinstance(move, Accept) and view.offer is not None:
        console.lines(list(tell_worth(play, view.offer.package)))
        if not console.confirm(say("Accept this offer?")):
            return None
    refusal = view.refusal(move) if move is not None else None
    if refusal is not None:
        console.tell(say(refusal.words))
        return None
    return move


def _deeds(console: Console, play: Play) -> dict[str, tuple[str, Callable[[], Move | None]]]:
    """Give each move that is possible now: its word, what it means, and what asks for the rest of it."""
    view, me, prices = play.view, play.me, play.view.prices
    found: dict[str, tuple[str, Callable[[], Move | None]]] = {}
    if view.refusal(Accept(me)) is None and view.offer is not None:
        worth = points(view.worth(view.offer.package))
        found[say_as("command", "accept")] = (
            say("take the offer on the table, worth {worth} to you", worth=worth),
            lambda: Accept(me),
        )
    if view.stage == "last_call":
        found[say_as("command", "decline")] = say("no deal for now"), lambda: Hold(me)
        return found
    found[say_as("command", "offer")] = say("put together an offer"), lambda: compose(console, play)
    if view.refusal(Hold(me)) is None:
        found[say_as("command", "hold")] = say("let the turn pass"), lambda: Hold(me)
    if _statements(play):
        found[say_as("command", "statement")] = (
            say("say in public what you want; costs {cost}", cost=prices.statement),
            lambda: _state(console, play),
        )
    partners = [other for other in play.others if view.refusal(BackChannel(me, other)) is None]
    if partners:
        found[say_as("command", "private")] = (
            say("speak privately; costs {cost}", cost=prices.back_channel),
            lambda: _speak(console, play, partners),
        )
    if view.refusal(Consult(me)) is None:
        found[say_as("command", "capital")] = (
            say("ask your capital about the offer on the table; costs {cost}", cost=prices.consult),
            lambda: Consult(me),
        )
    free = {option.id: option.cost for option in view.authored if option.refusal is None}
    if free:
        found[say_as("command", "moves")] = (
            count("{n} move of your own", "{n} moves of your own", len(free)),
            lambda: _authored(console, play, free),
        )
    if view.refusal(Withdraw(me)) is None:
        found[say_as("command", "withdraw")] = say("take your offer back"), lambda: Withdraw(me)
    if view.undo is None:
        found[say_as("command", "undo")] = say("take your last step back"), lambda: Undo(me)
    if view.refusal(WalkOut(me)) is None:
        found[say_as("command", "leave")] = say("walk out for good"), lambda: WalkOut(me)
    return found


def _statements(play: Play) -> dict[str, dict[str | None, str]]:
    """Give the statements that may be made now, issue by issue."""
    view, words = play.view, play.words
    found: dict[str, dict[str | None, str]] = {}
    for issue, plan in view.scenario.agenda.items():
        stand = view.stands[play.me][issue]
        for option in (*plan.options, None):
            if view.refusal(Statement(play.me, issue, option)) is not None:
                continue
            if option is None:
                title = say("We could move on this.")
            else:
                firmer = min(stand.firmness + 1, 3) if option == stand.option else 1
                title = say(
                    "We want {option} ({firmness})",
                    option=words.option_long(issue, option),
                    firmness=say(FIRMNESS[firmer]),
                )
            found.setdefault(issue, {})[option] = title
    return found


def _state(console: Console, play: Play) -> Move | None:
    open_ones = _statements(play)
    issue = pick(console, say("On which issue?"), {i: play.words.issue(i) for i in open_ones})
    keys = {option or "": title for option, title in open_ones[issue].items()}
    option = pick(console, say("What do you say?"), keys)
    return Statement(play.me, issue, option or None)


def _speak(console: Console, play: Play, partners: list[str]) -> Move:
    titles = {other: play.words.party(other) for other in partners}
    return BackChannel(play.me, partners[0] if len(partners) == 1 else pick(console, say("With whom?"), titles))


def _authored(console: Console, play: Play, free: Mapping[str, int]) -> Move:
    plans = play.scenario.moves
    titles = {
        move: say("{title}; costs {cost}. {text}", title=plans[move].title, cost=cost, text=plans[move].text)
        for move, cost in free.items()
    }
    return Authored(play.me, pick(console, say("Which move?"), titles))


def hear(console: Console, play: Play, move: Move) -> None:
    """Say what a private talk or a question to the capital has told."""
    if isinstance(move, BackChannel | Consult):
        console.lines(list(tell_learnt(play)))
