"""What a delegation says of its move in public: its reason's code and issue, in the words of its public positions.

The sentences never name a figure, a secret or a person; the same reason may be said in several ways.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.language import mark, say
from game.rules.moves import Propose
from game.rules.view import View
from game.ui.play import Turn
from game.ui.said import Said
from game.ui.screens.phrases import inside
from game.ui.words import Words

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "first_offer": (
        mark("This is where we start. On {issue}, “{now}” matters to us."),
        mark("A first offer, meant seriously. Tell us what you need on {issue}."),
        mark("We put our cards on the table. Let us begin with {issue}."),
    ),
    "moves_nearer": (
        mark("On {issue} we can go to “{now}”. We look for an answer."),
        mark("We heard you on {issue}. “{now}” is a real step for us."),
        mark("“{now}” on {issue}: that is what we can carry home."),
        mark("We have moved on {issue}. Now it is your turn."),
    ),
    "repeats_position": (
        mark("Our offer stands. On {issue} we said “{stand}”, and we mean it."),
        mark("On {issue} our position is known. It has not changed."),
        mark("“{stand}” on {issue} is what we told our people."),
    ),
    "asks_more": (
        mark("Without an answer from you, “{now}” on {issue} is fair."),
        mark("On {issue} we went too far for our own home."),
        mark("The picture has changed. On {issue} we need more."),
    ),
    "accepts": (
        mark("We can sign this. Now our home must say yes."),
        mark("This is a deal that we can defend at home."),
        mark("We have an understanding. Home has the last word."),
    ),
    "refuses": (
        mark("Not like this. On {issue} we need “{stand}”, or something close."),
        mark("On {issue} the gap is still too wide for us."),
        mark("We cannot take this home. Not on {issue}."),
    ),
    "waits": (
        mark("We are listening."),
        mark("There is no hurry on our side. Make an offer."),
        mark("We will wait for something that we can take home."),
    ),
    "takes_back": (
        mark("That offer is off the table. Time has moved on."),
        mark("We take our offer back. Let us think again."),
    ),
    "leaves": (mark("We see no deal here that our people would accept."),),
    "stands_firm": (
        mark("On {issue} we say it in public: “{stand}”."),
        mark("Our people should know: on {issue} we want “{stand}”."),
    ),
    "could_move": (
        mark("On {issue} there is room to talk."),
        mark("On {issue} we could move, if others do."),
    ),
    "speaks_privately": (mark("Some things are better said without cameras."),),
    "acts": (
        mark("Deeds speak louder than offers."),
        mark("We do what we said we would do."),
    ),
    "answers": (
        mark("We have decided, and we stand by it."),
        mark("It had to be decided. We decided."),
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


def hear(turn: Turn, view: View) -> Said | None:
    """What the delegation that moved says; None where the others hear nothing."""
    reason = turn.reason
    if reason is None or reason.kind in UNHEARD or reason.kind not in SENTENCES:
        return None
    if reason.kind == "speaks_privately" and not any(event.kind == "talk" for event in turn.events):
        return None
    issue = reason.issue or _firmest(view, turn.party)
    package = turn.move.package if isinstance(turn.move, Propose) else {}
    now = package.get(issue, view.index.status_quo[issue])
    return Said(turn.party, reason.kind, issue, now, view.stands[turn.party][issue].option, view.ply)


def tell(said: Said, view: View, words: Words) -> Quote:
    """Say it in the language that is spoken."""
    sentences = SENTENCES[said.kind]
    told = say(
        sentences[said.ply % len(sentences)],
        issue=inside(words.issue(said.issue)),
        now=words.option(said.issue, said.now),
        stand=words.option(said.issue, said.stand),
    )
    return Quote(speaker(view, words, said.party, said.ply), told[:1].upper() + told[1:])


def quote(turn: Turn, view: View, words: Words) -> Quote | None:
    """What the delegation that moved says; None where the others hear nothing."""
    said = hear(turn, view)
    return tell(said, view, words) if said else None


def standing_quote(view: View, words: Words, party: str) -> Quote:
    """What a delegation is known to say before it has said anything at the table: its firmest position."""
    issue = _firmest(view, party)
    stand = words.option(issue, view.stands[party][issue].option)
    told = say("“{stand}” is what we want on {issue}.", stand=stand, issue=inside(words.issue(issue)))
    return Quote(speaker(view, words, party, 0), told[:1].upper() + told[1:])
