"""What a software delegation says of its move, in the words of its public positions: short, fair, never a secret."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.rules.moves import Accept, Authored, BackChannel, Hold, Propose, Statement, WalkOut, Withdraw
from game.rules.view import View
from game.ui.play import Turn
from game.ui.words import Words

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "nearer": (
        "On {issue} we can go to “{now}”. We look for the same courage across the table.",
        "“{now}” on {issue}: that is a real step for us.",
        "We heard you on {issue}. “{now}” is what we can carry.",
    ),
    "firm": (
        "On {issue} our position is known: “{stand}”. It has not changed.",
        "“{stand}” on {issue} is what we told our people. We keep our word.",
        "We can talk about much, but on {issue} we stand where we stood.",
    ),
    "trade": (
        "We give on {issue}. We need an answer on {other}.",
        "“{now}” on {issue}, if you can move on {other}.",
    ),
    "opening": (
        "Here is where we start. Let us hear what you need on {issue}.",
        "This is a fair first offer. {issue} matters to us.",
    ),
    "away": (
        "Without an answer from you, we cannot keep what we offered on {issue}.",
        "On {issue} we went too far for our own home.",
    ),
    "accept": (
        "We can sign this. Now our home must say yes.",
        "This is a deal that we can defend at home.",
    ),
    "hold": (
        "We will wait for something that we can take home.",
        "Our offer is on the table. The next step is yours.",
        "Not yet. On {issue} there is still a gap.",
    ),
    "withdraw": ("Our offer is off the table. Time has moved on.",),
    "walk_out": ("We see no deal here that our people would accept.",),
    "statement": (
        "On {issue} we say it in public: “{stand}”.",
        "Our people should know: on {issue} we stand for “{stand}”.",
    ),
    "flexible": (
        "On {issue} we could move, if others do.",
        "We hear the other side on {issue}. There is room to talk.",
    ),
    "private": ("Some things are better said without cameras.",),
    "move": ("Deeds speak louder than offers.",),
}
"""Sentences by kind; which one is said depends on the ply."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Who says what."""

    speaker: str
    words: str


def speaker(view: View, words: Words, party: str, number: int) -> str:
    """The office that speaks for a party; the offices take turns."""
    offices = [delegate.office for delegate in view.scenario.parties[party].delegates.values()]
    return offices[number % len(offices)] if offices else words.party(party)


def _moved(view: View, party: str, package: Mapping[str, str]) -> dict[str, int]:
    """Steps that a new offer comes nearer to one's own side, by issue; against the offer before it, or the position."""
    offers = [e for e in view.history if e.kind == "proposed" and e.by == party]
    before = offers[-2].detail["package"] if len(offers) > 1 else None
    mine = view.last_offers[view.party]
    found = {}
    for issue in view.issues:
        target = mine[issue] if mine else view.stands[view.party][issue].option
        old = before[issue] if before else view.stands[party][issue].option
        now = package.get(issue, view.index.status_quo[issue])
        found[issue] = view.steps(issue, old, target) - view.steps(issue, now, target)
    return found


def _stuck(view: View, party: str) -> str:
    """The issue on which a party has bound itself most."""
    stands = view.stands[party]
    return max(view.issues, key=lambda i: stands[i].firmness)


def _kind(turn: Turn, view: View) -> tuple[str, str, str]:
    """The kind of sentence, the issue that it names, and the issue on which an answer is wanted."""
    party, asked = turn.party, turn.reason.issue if turn.reason else None
    stuck = asked or _stuck(view, party)
    match turn.move:
        case Accept():
            return "accept", stuck, stuck
        case Hold():
            return "hold", stuck, stuck
        case Withdraw():
            return "withdraw", stuck, stuck
        case WalkOut():
            return "walk_out", stuck, stuck
        case Statement(issue=issue, option=option):
            return ("flexible" if option is None else "statement"), issue, issue
        case BackChannel():
            return "private", stuck, stuck
        case Authored():
            return "move", stuck, stuck
        case Propose(package=package):
            moved = _moved(view, party, package)
            best = max(moved, key=lambda i: moved[i])
            worst = min(moved, key=lambda i: moved[i])
            first = sum(e.kind == "proposed" and e.by == party for e in view.history) <= 1
            if moved[best] > 0:
                return ("trade" if stuck != best and view.ply % 2 else "nearer"), best, stuck
            if moved[worst] < 0:
                return "away", worst, stuck
            return ("opening" if first else "firm"), stuck, stuck
        case _:
            return "hold", stuck, stuck


def quote(turn: Turn, view: View, words: Words) -> Quote:
    """What the delegation that moved says."""
    kind, issue, other = _kind(turn, view)
    package = turn.move.package if isinstance(turn.move, Propose) else {}
    option = package.get(issue, view.index.status_quo[issue])
    sentences = SENTENCES[kind]
    said = sentences[view.ply % len(sentences)].format(
        issue=words.issue(issue),
        other=words.issue(other),
        now=words.option(issue, option),
        stand=words.option(issue, view.stands[turn.party][issue].option),
    )
    return Quote(speaker(view, words, turn.party, view.ply), said)


def standing_quote(view: View, words: Words, party: str) -> Quote:
    """What a delegation is known to say, before it has said anything at the table: its firmest position."""
    issue = _stuck(view, party)
    stand = view.stands[party][issue]
    return Quote(speaker(view, words, party, 0), f"On {words.issue(issue)}: “{words.option(issue, stand.option)}”.")
