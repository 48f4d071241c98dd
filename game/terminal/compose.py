"""An offer put together by questions: change an option, hear what the draft is worth, put it on the table or keep it."""

from __future__ import annotations

from game.language import say, say_as
from game.rules.moves import Accept, Consult, Move, Propose
from game.terminal.console import Console, Option, pick
from game.terminal.telling import tell_home, tell_learnt, tell_worth
from game.ui.draft import Pen
from game.ui.figures import points
from game.ui.play import Play


def compose(console: Console, play: Play) -> Move | None:
    """Change the draft until it is offered, or accepted, where it is the offer on the table; None to go back."""
    pen = Pen(play)
    _read_out(console, play, pen.draft)
    while True:
        draft = pen.draft
        word = console.choose(say("Your draft: which step?"), _steps(play, draft))
        if word == say_as("command", "back"):
            return None
        if word == say_as("command", "offer"):
            return Propose(play.me, draft)
        if word == say_as("command", "accept"):
            return Accept(play.me)
        if word == say_as("command", "ask"):
            _consult(console, play, draft)
        elif word == say_as("command", "home"):
            console.lines(list(tell_home(play, draft)))
        elif word == say_as("command", "theirs"):
            pen.theirs(_offerer(play))
            _read_out(console, play, pen.draft)
        elif word == say_as("command", "read"):
            _read_out(console, play, draft)
        else:
            issue = pick(console, say("Which issue?"), {i: play.words.issue(i) for i in play.view.issues})
            pen.write({**draft, issue: _option(console, play, issue, draft[issue])})
            console.lines(list(tell_worth(play, pen.draft)))


def _steps(play: Play, draft: dict[str, str]) -> list[Option]:
    view = play.view
    steps = [Option(say_as("command", "change"), say("choose another option on an issue"))]
    if view.offer is not None and view.offer.package == draft and view.refusal(Accept(play.me)) is None:
        steps.append(Option(say_as("command", "accept"), say("it is the offer on the table")))
    refusal = view.refusal(Propose(play.me, draft))
    if refusal is None:
        steps.append(Option(say_as("command", "offer"), say("put this draft on the table; it ends your turn")))
    if view.refusal(Consult(play.me, draft)) is None:
        steps.append(
            Option(
                say_as("command", "ask"), say("ask your capital about it; costs {cost}", cost=view.prices.consult)
            )
        )
    steps.append(Option(say_as("command", "home"), say("hear how each audience leans")))
    if Pen(play).offer_of(_offerer(play)):
        steps.append(Option(say_as("command", "theirs"), say("start from the other side's last offer")))
    steps.append(Option(say_as("command", "read"), say("hear the draft again")))
    why = "" if refusal is None else say(refusal.words)
    steps.append(
        Option(
            say_as("command", "back"), say("keep the draft and return. {why}", why=why) if why else say("keep it")
        )
    )
    return steps


def _offerer(play: Play) -> str:
    """Give the other side whose offer one may begin from: whose stands, else the first that has made one."""
    view = play.view
    if view.offer and view.offer.proposer and view.offer.proposer != play.me:
        return view.offer.proposer
    return next((other for other in play.others if view.last_offers[other]), play.others[0])


def _read_out(console: Console, play: Play, draft: dict[str, str]) -> None:
    """Say the draft issue by issue, then what it means."""
    view, words = play.view, play.words
    rows = [
        say(
            "   {issue}: {option}, {points} points",
            issue=words.issue(issue),
            option=words.option(issue, draft[issue]),
            points=points(view.points(issue, draft[issue])),
        )
        for issue in view.issues
    ]
    console.lines([say("Your draft:"), *rows, *tell_worth(play, draft)])


def _option(console: Console, play: Play, issue: str, now: str) -> str:
    """Ask for an option of an issue; what each side last offered or wants stands beside it."""
    view, words = play.view, play.words
    offered = {
        other: view.last_on(other, issue) or view.stands[other][issue].option for other in view.index.parties
    }
    found = {}
    for option in view.scenario.agenda[issue].options:
        notes = [say("in your draft")] if option == now else []
        notes += [words.party(other) for other, wanted in offered.items() if wanted == option and other != play.me]
        if option in view.closed.get(issue, ()):
            notes.append(say("closed by your capital"))
        title = words.option_long(issue, option)
        found[option] = f"{title}: {points(view.points(issue, option))}" + (
            f" ({', '.join(notes)})" if notes else ""
        )
    return pick(console, say("{issue}: which option?", issue=words.issue(issue)), found)


def _consult(console: Console, play: Play, draft: dict[str, str]) -> None:
    refusal = play.do(Consult(play.me, draft))
    console.lines([say(refusal.words)] if refusal else list(tell_learnt(play)))
