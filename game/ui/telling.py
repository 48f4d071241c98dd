"""What happened, in one line for each kind of event. It knows no rule, and no secret that its event does not hold."""

from __future__ import annotations

from typing import Protocol

from game.language import mark, say
from game.rules.events import Event
from game.ui.names import begun, within

LINES = {
    "talk": mark("{by} asked for a private word"),
    "leak": mark("The private talk has leaked"),
    "proposed": mark("{by} puts an offer on the table"),
    "accepted": mark("{by} accepts the offer"),
    "held": mark("{by} lets the turn pass"),
    "withdrew": mark("{by} takes its offer back"),
    "walked_out": mark("{by} walks out"),
    "move_failed": mark("{by}: {ref}, which fails"),
    "answer": mark("{by} answers: {ref}"),
    "consult": mark("{by} asked the capital"),
    "mandate_open": mark("The capital has widened your mandate"),
    "opened": mark("{by} made its opening statement"),
    "agreed": mark("Agreed ad referendum"),
    "carried": mark("The groups' result is on the table"),
    "cut_short": mark("The talks are cut short: this was the last round"),
    "over": mark("Time is up without agreement"),
    "broke_off": mark("The talks break off"),
    "passed": mark("Every home has ratified"),
    "refused_at_home": mark("{by}: home says no"),
    "readout": mark("{by} publishes: {ref}"),
    "taken_back": mark("{by} takes its last move back"),
    "private_contact": mark("A private contact"),
    "lapsed": mark("The offer on the table lapsed"),
    "later": mark("Earlier decisions take effect"),
    "drift": mark("The days go by"),
    "watch": mark("Home looks at the figures"),
}
"""Kinds of events that one sentence tells."""
WORDLESS = frozenset({"floor", "ending", "later", "watch", "drift", "consult", "phase", "round", "choice"})
"""Kinds that need no line of their own where a move is told: something else on the screen tells them."""


class Titles(Protocol):
    """The scenario's titles, as ``words`` gives them."""

    def party(self, party: str) -> str:
        """Give a party's title."""

    def option(self, issue: str, option: str) -> str:
        """Give an option's short title."""

    def ref(self, kind: str, ref: str) -> str:
        """Name what an event refers to."""


def tell(words: Titles, event: Event) -> str:
    """Say what happened, in one line."""
    by = begun(words.party(event.by)) if event.by else ""
    ref = words.ref(event.kind, event.ref)
    match event.kind:
        case "event" | "phase" | "ending":
            return ref
        case "statement":
            option = event.detail.get("option")
            if option is None:
                return say("{by} could move on {issue}", by=by, issue=ref)
            stand = words.option(event.ref, option)
            return say("{by} stands for {option} on {issue}", by=by, option=stand, issue=ref)
        case "move":
            return f"{by}: {ref}"
        case "last_call":
            return say("Last call: {who} is asked", who=within(words.party(event.by)))
        case "home_vote":
            if event.detail.get("yes"):
                return say("{who}: in favour", who=ref)
            return say("{who}: against", who=ref)
        case "round":
            return say("Round {n}", n=event.detail.get("round", ""))
        case _:
            return say(LINES[event.kind], by=by, ref=ref) if event.kind in LINES else event.kind
