"""The debrief of a finished game: everything that a screen or a report shows of what was possible.

Ids, tenths and whole percents; no texts. It reads a session that is over, secrets included, so nobody may see it
before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from game.analysis.cloud import Cloud, draw_cloud
from game.analysis.measures import (
    Change,
    Gain,
    deal_values,
    find_gain,
    find_missed_trade,
    frontier_distance,
    smallest_change,
    worth,
)
from game.analysis.moments import Refusal, find_refusals, when_decided
from game.analysis.space import Space
from game.rules.encode import package_of, package_row
from game.rules.events import Event
from game.rules.index import Index
from game.rules.layout import V_RESERVATION
from game.rules.moves import Package
from game.rules.record import Tables
from game.session.session import Session

WALKS = 4
"""How often a debrief walks through all packages, refusals apart."""


@dataclass(frozen=True, slots=True)
class OfferMade:
    """One offer and what it is worth to every party."""

    ply: int
    round: int
    party: str
    package: dict[str, str]
    values: dict[str, int]


@dataclass(frozen=True, slots=True)
class MissedTrade:
    """The best package that every home would have ratified, and that was better for some and worse for nobody."""

    package: dict[str, str]
    values: dict[str, int]
    gains: dict[str, int]
    changed: tuple[str, ...]
    """Issues that differ from the deal, or from the status quo without one."""


@dataclass(frozen=True, slots=True)
class SmallestChange:
    """The change that the homes of all signatories would have ratified; it holds nobody's points."""

    package: dict[str, str]
    changed: tuple[str, ...]
    steps: int


@dataclass(frozen=True, slots=True)
class RefusedDeal:
    """A package that homes refused, by whom, and the smallest change, None where none would have passed."""

    ply: int
    round: int
    by: tuple[str, ...]
    package: dict[str, str]
    values: dict[str, int]
    smallest: SmallestChange | None


@dataclass(frozen=True, eq=False, slots=True)
class Debrief:
    """What a finished game meant."""

    packages: int
    deal: dict[str, str] | None
    values: dict[str, int]
    """What the talks brought each party: the deal, or its reservation value where none binds it."""
    reservation: dict[str, int]
    gain: Gain
    distance: int
    missed: MissedTrade | None
    offers: tuple[OfferMade, ...]
    refused: tuple[RefusedDeal, ...]
    cloud: Cloud

    def path(self, party: str) -> tuple[OfferMade, ...]:
        """Give a party's concession path: its own offers, the oldest first."""
        return tuple(offer for offer in self.offers if offer.party == party)


def tell_worth(index: Index, t: Tables, package: Package) -> dict[str, int]:
    """Give what a package is worth to every party in tenths; issues left out stay at the status quo."""
    return dict(zip(index.parties, worth(t, package_row(index, package)), strict=True))


def trace_offers(index: Index, t: Tables, history: Iterable[Event]) -> tuple[OfferMade, ...]:
    """Give every offer of a game with what it is worth to every party, the oldest first."""
    found = []
    for event in history:
        if event.kind == "proposed":
            package = event.detail["package"]
            found.append(OfferMade(event.ply, event.round, event.by, package, tell_worth(index, t, package)))
    return tuple(found)


def name_change(index: Index, change: Change | None) -> SmallestChange | None:
    """Give a smallest change with the scenario's own words."""
    if change is None:
        return None
    changed = tuple(index.issues[i] for i in change.changed)
    return SmallestChange(package_of(index, list(change.row)), changed, change.steps)


def _tell_refusal(index: Index, t: Tables, refusal: Refusal) -> RefusedDeal:
    package = package_of(index, refusal.talks.agreed)
    return RefusedDeal(
        refusal.ply,
        refusal.round,
        refusal.by,
        package,
        tell_worth(index, t, package),
        name_change(index, smallest_change(t, refusal.talks)),
    )


def look_back(
    session: Session, pair: tuple[str, str] | None = None, tell: Callable[[int], None] | None = None
) -> Debrief:
    """Measure a game that is over; the cloud shows a pair of parties, without one the first two.

    ``tell`` is called after each walk through the packages with how many there were, of ``WALKS`` and one a refusal.

    Raises ValueError for a game that goes on, TooLargeError where there are too many packages.
    """
    outcome = session.outcome
    if outcome is None:
        msg = "the talks are not over"
        raise ValueError(msg)
    index, t, s = session.index, session.tables, when_decided(session)
    done = tell or (lambda _: None)
    gain = find_gain(t, s)
    done(1)
    values = dict(zip(index.parties, deal_values(t, s), strict=True))
    trade, missed = find_missed_trade(t, s), None
    done(2)
    if trade is not None:
        package = package_of(index, list(trade.row))
        missed = MissedTrade(
            package,
            tell_worth(index, t, package),
            dict(zip(index.parties, trade.gains, strict=True)),
            tuple(index.issues[i] for i in trade.changed),
        )
    first, second = pair or index.parties[:2]
    cloud = draw_cloud(t, s, (index.parties.index(first), index.parties.index(second)))
    done(3)
    distance = frontier_distance(t, s)
    done(WALKS)
    refused = []
    for n, refusal in enumerate(find_refusals(session), WALKS + 1):
        refused.append(_tell_refusal(index, t, refusal))
        done(n)
    return Debrief(
        cloud.packages,
        outcome.package,
        values,
        {p: value - surplus for (p, value), surplus in zip(values.items(), gain.surpluses, strict=True)},
        gain,
        distance,
        missed,
        trace_offers(index, t, session.history),
        tuple(refused),
        cloud,
    )


@dataclass(frozen=True, eq=False, slots=True)
class Glance:
    """What a finished game meant as far as no package needs to be counted for it."""

    packages: int
    deal: dict[str, str] | None
    values: dict[str, int]
    """What the talks brought each party: the deal, or its reservation value where none binds it."""
    reservation: dict[str, int]
    offers: tuple[OfferMade, ...]
    refused: tuple[RefusedDeal, ...]
    """Without smallest changes, which need a count."""

    def path(self, party: str) -> tuple[OfferMade, ...]:
        """Give a party's concession path: its own offers, the oldest first."""
        return tuple(offer for offer in self.offers if offer.party == party)


def glance_back(session: Session) -> Glance:
    """Measure a game that is over without counting packages, however many there are. Raises ValueError for one that goes on."""
    outcome = session.outcome
    if outcome is None:
        msg = "the talks are not over"
        raise ValueError(msg)
    index, t, s = session.index, session.tables, when_decided(session)
    refused = []
    for refusal in find_refusals(session):
        package = package_of(index, refusal.talks.agreed)
        told = tell_worth(index, t, package)
        refused.append(RefusedDeal(refusal.ply, refusal.round, refusal.by, package, told, None))
    return Glance(
        Space(t).size,
        outcome.package,
        dict(zip(index.parties, deal_values(t, s), strict=True)),
        {p: s.v[V_RESERVATION + n] for n, p in enumerate(index.parties)},
        trace_offers(index, t, session.history),
        tuple(refused),
    )
