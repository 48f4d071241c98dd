"""Why a delegation does what it does, as it would say it in public: a code and an issue, from public facts only.

The screens have the words. Nothing here reads points, reservation values, mandates or what was told in private.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.rules.moves import (
    Accept,
    Answer,
    Authored,
    BackChannel,
    Consult,
    Hold,
    Move,
    Open,
    Package,
    Persuade,
    Propose,
    Readout,
    Statement,
    Undo,
    Vote,
    WalkOut,
    Withdraw,
)
from game.rules.view import View

KINDS = (
    "opens",
    "first_offer",
    "moves_nearer",
    "repeats_position",
    "asks_more",
    "accepts",
    "refuses",
    "waits",
    "takes_back",
    "leaves",
    "stands_firm",
    "could_move",
    "speaks_privately",
    "asks_home",
    "acts",
    "answers",
    "speaks_at_home",
    "sums_up",
)
"""Every code that a reason may have. Asking home and speaking privately are not heard by the others."""


@dataclass(frozen=True, slots=True)
class Reason:
    """What a delegation would say about its move; the issue where it speaks of one."""

    kind: str
    issue: str | None = None


def explain(view: View, move: Move) -> Reason:
    """Give the reason for a move that a party is about to make, from what everybody at the table knows."""
    match move:
        case Propose():
            return _explain_offer(view, move.package)
        case Hold():
            return _explain_hold(view)
        case Statement():
            return Reason("could_move" if move.option is None else "stands_firm", move.issue)
        case _:
            return Reason(PLAIN[type(move)])


PLAIN: Mapping[type, str] = {
    Open: "opens",
    Accept: "accepts",
    Withdraw: "takes_back",
    Undo: "takes_back",
    WalkOut: "leaves",
    BackChannel: "speaks_privately",
    Consult: "asks_home",
    Authored: "acts",
    Answer: "answers",
    Persuade: "speaks_at_home",
    Vote: "speaks_at_home",
    Readout: "sums_up",
}


def _asked(view: View, party: str) -> dict[str, str]:
    """Give what a party asked last for each issue: its last offer, before one its public position."""
    last = view.last_offers[party]
    return last or {issue: stand.option for issue, stand in view.stands[party].items()}


def _nearer(view: View, package: Package) -> dict[str, int]:
    """Give for each issue how many steps a new offer is nearer to the others than what the party asked before."""
    before = _asked(view, view.party)
    found = dict.fromkeys(view.issues, 0)
    for party in view.index.parties:
        if party == view.party or party in view.left:
            continue
        theirs = _asked(view, party)
        for issue in view.issues:
            now = package.get(issue, view.index.status_quo[issue])
            found[issue] += view.steps(issue, before[issue], theirs[issue]) - view.steps(issue, now, theirs[issue])
    return found


def _firmest(view: View) -> str | None:
    """Give the issue of this phase on which the party stands most firmly in public."""
    stands = view.stands[view.party]
    return max(view.issues, key=lambda issue: stands[issue].firmness, default=None)


def _explain_offer(view: View, package: Package) -> Reason:
    if view.last_offers[view.party] is None:
        return Reason("first_offer", _firmest(view))
    nearer = _nearer(view, package)
    given = max(view.issues, key=lambda issue: nearer[issue])
    taken = min(view.issues, key=lambda issue: nearer[issue])
    if nearer[given] > 0:
        return Reason("moves_nearer", given)
    if nearer[taken] < 0:
        return Reason("asks_more", taken)
    return Reason("repeats_position", _firmest(view))


def _explain_hold(view: View) -> Reason:
    if view.offer is None:
        return Reason("waits")
    if view.party in view.offer.accepted:
        return Reason("repeats_position", _firmest(view))
    stands = view.stands[view.party]
    offered = view.offer.package

    def far(issue: str) -> int:
        return view.steps(issue, offered[issue], stands[issue].option) * (1 + stands[issue].firmness)

    return Reason("refuses", max(view.issues, key=far, default=None))
