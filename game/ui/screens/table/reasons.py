"""What a delegation says of its move in public: its reason's code and issue, in the words of its public positions.

The sentences never name a figure, a secret or a person; the same reason may be said in several ways.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.rules.moves import Propose
from game.rules.view import View
from game.ui.play import Turn
from game.ui.screens.phrases import inside
from game.ui.words import Words

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "first_offer": (
        "This is where we start. On {issue}, “{now}” matters to us.",
        "A first offer, meant seriously. Tell us what you need on {issue}.",
        "We put our cards on the table. Let us begin with {issue}.",
    ),
    "moves_nearer": (
        "On {issue} we can go to “{now}”. We look for an answer.",
        "We heard you on {issue}. “{now}” is a real step for us.",
        "“{now}” on {issue}: that is what we can carry home.",
        "We have moved on {issue}. Now it is your turn.",
    ),
    "repeats_position": (
        "Our offer stands. On {issue} we said “{stand}”, and we mean it.",
        "On {issue} our position is known. It has not changed.",
        "“{stand}” on {issue} is what we told our people.",
    ),
    "asks_more": (
        "Without an answer from you, “{now}” on {issue} is fair.",
        "On {issue} we went too far for our own home.",
        "The picture has changed. On {issue} we need more.",
    ),
    "accepts": (
        "We can sign this. Now our home must say yes.",
        "This is a deal that we can defend at home.",
        "We have an understanding. Home has the last word.",
    ),
    "refuses": (
        "Not like this. On {issue} we need “{stand}”, or something close.",
        "On {issue} the gap is still too wide for us.",
        "We cannot take this home. Not on {issue}.",
    ),
    "waits": (
        "We are listening.",
        "There is no hurry on our side. Make an offer.",
        "We will wait for something that we can take home.",
    ),
    "takes_back": (
        "That offer is off the table. Time has moved on.",
        "We take our offer back. Let us think again.",
    ),
    "leaves": ("We see no deal here that our people would accept.",),
    "stands_firm": (
        "On {issue} we say it in public: “{stand}”.",
        "Our people should know: on {issue} we want “{stand}”.",
    ),
    "could_move": (
        "On {issue} there is room to talk.",
        "On {issue} we could move, if others do.",
    ),
    "speaks_privately": ("Some things are better said without cameras.",),
    "acts": (
        "Deeds speak louder than offers.",
        "We do what we said we would do.",
    ),
    "answers": (
        "We have decided, and we stand by it.",
        "It had to be decided. We decided.",
    ),
}
"""Ways to say each code of reason that others may hear; which one is said depends on the ply."""
UNHEARD = frozenset({"asks_home", "speaks_at_home", "sums_up", "opens"})
"""Codes of what is not said at the table."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Who says what."""

    speaker: str
    words: str


def speaker(view: View, words: Words, party: str, number: int) -> str:
    """The office that speaks for a party; the offices take turns."""
    offices = [delegate.office for delegate in view.scenario.parties[party].delegates.values()]
    return offices[number % len(offices)] if offices else words.party(party)


def _firmest(view: View, party: str) -> str:
    """The issue on which a party has bound itself most."""
    stands = view.stands[party]
    return max(view.issues or tuple(stands), key=lambda i: stands[i].firmness)


def quote(turn: Turn, view: View, words: Words) -> Quote | None:
    """What the delegation that moved says; None where the others hear nothing."""
    reason = turn.reason
    if reason is None or reason.kind in UNHEARD or reason.kind not in SENTENCES:
        return None
    if reason.kind == "speaks_privately" and not any(event.kind == "talk" for event in turn.events):
        return None
    issue = reason.issue or _firmest(view, turn.party)
    package = turn.move.package if isinstance(turn.move, Propose) else {}
    sentences = SENTENCES[reason.kind]
    said = sentences[view.ply % len(sentences)].format(
        issue=inside(words.issue(issue)),
        now=words.option(issue, package.get(issue, view.index.status_quo[issue])),
        stand=words.option(issue, view.stands[turn.party][issue].option),
    )
    return Quote(speaker(view, words, turn.party, view.ply), said)


def standing_quote(view: View, words: Words, party: str) -> Quote:
    """What a delegation is known to say before it has said anything at the table: its firmest position."""
    issue = _firmest(view, party)
    stand = words.option(issue, view.stands[party][issue].option)
    return Quote(speaker(view, words, party, 0), f"“{stand}” is what we want on {inside(words.issue(issue))}.")
