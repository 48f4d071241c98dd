"""How a game stands or ended, as one plain object for JSON: what `run` prints, journals close with and digests take in.

Only ids and exact integers: points are tenths, everything else whole units. It never judges.
"""

from __future__ import annotations

from typing import Any

from game.rules.encode import package_row
from game.rules.moves import Package
from game.rules.outcome import Outcome, tell_outcome
from game.rules.worth import value
from game.session.session import Session

DECIMALS = 1
"""Points are whole numbers times 10 to the power of this."""


def outcome_of(session: Session) -> Outcome:
    """Give how a game ended, or how it would stand if it stopped here without a deal."""
    return session.outcome or tell_outcome(session.index, session.tables, session.peek())


def plain(outcome: Outcome) -> dict[str, Any]:
    """Turn an outcome into a plain object; a pair is written q.p: how far q trusts p."""
    return {
        "how": outcome.how,
        "package": outcome.package,
        "signatories": list(outcome.signatories),
        "ratified": outcome.ratified,
        "refused_by": list(outcome.refused_by),
        "walked_out": list(outcome.walked_out),
        "ending": outcome.ending,
        "rounds": outcome.rounds,
        "values": outcome.values,
        "delivered": outcome.delivered,
        "reservation": outcome.reservation,
        "metrics": outcome.metrics,
        "horizon": outcome.horizon,
        "compliance": outcome.compliance,
        "approvals": outcome.approvals,
        "trust": {f"{q}.{p}": level for (q, p), level in outcome.trust.items()},
        "capital": outcome.capital,
        "readouts": outcome.readouts,
    }


def worth_of(session: Session, party: str, package: Package) -> int:
    """Give what a package is worth to a party, in tenths."""
    return value(session.tables, session.index.parties.index(party), package_row(session.index, package), 0)


def offers(session: Session) -> list[dict[str, Any]]:
    """List every offer made, oldest first: its ply, party, package, and what it is worth to each party in tenths."""
    found = []
    for event in session.history:
        if event.kind == "proposed":
            package = event.detail["package"]
            worth = {party: worth_of(session, party, package) for party in session.index.parties}
            found.append({"ply": event.ply, "party": event.by, "package": package, "values": worth})
    return found
