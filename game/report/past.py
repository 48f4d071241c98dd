"""What a finished game meant, as the debrief says it: names, counts, sentences, courses. It draws nothing.

Everything is measured once by ``game.analysis``; here figures only become words. It is made after the end, so every
side's points may be told. In its sentences ``**two stars**`` stand round what is stressed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from game.analysis.debrief import Glance, MissedTrade, OfferMade, RefusedDeal, glance_back, tell_worth
from game.analysis.measures import Gain
from game.language import count as several
from game.language import decimal, listed, say
from game.report import figures
from game.report.count import Counted
from game.report.figures import points
from game.report.names import Names
from game.rules.outcome import Outcome
from game.scenario import Scenario
from game.session import Session

MOST = 3
"""How many changes a sentence names; more of them are counted."""


@dataclass(frozen=True, slots=True)
class Swap:
    """One issue on which the missed trade differs from the deal, and what that is worth to each party, in tenths."""

    issue: str
    old: str
    new: str
    worth: Mapping[str, int]


@dataclass(frozen=True)
class Past:
    """A finished game: its session, the names of its scenario, what was measured; ``me`` is the reader's party, if any."""

    session: Session
    words: Names
    glance: Glance
    counted: Counted | None
    """What needed a count of all packages; None where there are too many of them."""
    me: str = ""

    @property
    def scenario(self) -> Scenario:
        """The scenario that was played."""
        return self.session.scenario

    @property
    def parties(self) -> tuple[str, ...]:
        """All parties in the file's order."""
        return tuple(self.scenario.parties)

    @property
    def outcome(self) -> Outcome:
        """How the talks ended."""
        outcome = self.session.outcome
        if outcome is None:
            raise RuntimeError("the debrief of a game that is not over")
        return outcome

    @property
    def gain(self) -> Gain | None:
        """The joint gain, where packages were counted."""
        return self.counted.debrief.gain if self.counted else None

    @property
    def missed(self) -> MissedTrade | None:
        """The trade that was missed, where packages were counted and there is one."""
        return self.counted.debrief.missed if self.counted else None

    @property
    def refused(self) -> tuple[RefusedDeal, ...]:
        """Every package that homes refused, with the smallest fix where packages were counted."""
        return self.counted.debrief.refused if self.counted else self.glance.refused

    @property
    def own(self) -> bool:
        """Tell whether the reader's party signed the deal."""
        return self.me in self.outcome.signatories

    @property
    def all_sides(self) -> str:
        """Everybody at the table: "both sides" or "all sides"."""
        return say("both sides") if len(self.parties) == 2 else say("all sides")

    @property
    def all_homes(self) -> str:
        """Every home: "both homes" or "all homes"."""
        return say("both homes") if len(self.parties) == 2 else say("all homes")

    def short(self, party: str) -> str:
        """A party's name where room is short: its id in capitals where that is an abbreviation, else its title."""
        return party.upper() if len(party) <= 3 else self.words.party(party)

    def pair_words(self, values: Mapping[str, int], pair: tuple[str, str]) -> str:
        """Two parties' points: "US 68, MX 50"."""
        return ", ".join(f"{self.short(p)} {points(values[p])}" for p in pair)

    # --- counts -----------------------------------------------------------------------------------------------

    def share(self, count: int) -> str:
        """A count as a share of all packages, never rounded to none or to all."""
        return figures.share(count, self.glance.packages)

    @cached_property
    def nash_distance(self) -> int | None:
        """How far the talks ended from the nearest Nash point, all parties' differences added; None without one."""
        ended = self.glance.values
        nash = self.counted.nash if self.counted else ()
        return min((sum(abs(at[p] - ended[p]) for p in ended) for at in nash), default=None)

    def moved_by(self, party: str) -> list[tuple[str, int]]:
        """What moved a party's reservation value during the talks: causes in words and amounts in tenths."""
        return [
            (self.words.cause(change.cause), change.amount)
            for event in self.session.history
            for change in event.changes
            if change.name == f"reservation.{party}" and change.amount
        ]

    @property
    def narrowing(self) -> list[tuple[str, int, str, bool]]:
        """From all packages to those that could be ratified: words, count, colour, and whether it is a sum; empty uncounted."""
        counted, words = self.counted, self.words
        if counted is None:
            return []
        sides = [(words.party(p), words.side(p), counted.above[p], counted.passes[p]) for p in self.parties]
        better = [(say("{who}: better than leaving", who=who), n, side, False) for who, side, n, _ in sides]
        home = [(say("{who}: home would say yes", who=who), n, side, False) for who, side, _, n in sides]
        zone = say("Better than leaving for {sides}: the zone", sides=self.all_sides)
        return [
            (say("All packages"), self.glance.packages, "neutral", True),
            *better,
            (zone, counted.zone, "agreed", True),
            *home,
            (say("Could have been signed and ratified"), counted.feasible, "agreed", True),
        ]

    # --- offers -----------------------------------------------------------------------------------------------

    @cached_property
    def _phases(self) -> Mapping[int, str]:
        return {event.ply: event.phase for event in self.session.history if event.kind == "proposed"}

    def stages(self, party: str) -> list[list[OfferMade]]:
        """A party's offers, oldest first, parted where a new phase of bargaining began."""
        found: list[list[OfferMade]] = []
        phase = ""
        for offer in self.glance.path(party):
            if not found or self._phases[offer.ply] != phase:
                found.append([])
            phase = self._phases[offer.ply]
            found[-1].append(offer)
        return found

    def parts(self) -> list[tuple[int, str]]:
        """The phases of bargaining that were played: first round and title; none where there was only one."""
        found: dict[str, int] = {}
        for event in self.session.history:
            if event.kind == "round" and event.phase not in found:
                found[event.phase] = event.round
        named = [(first, self.words.phase(phase)) for phase, first in found.items()]
        return named if len(named) > 1 else []

    def given(self, party: str) -> int:
        """What a party gave up in its last phase, from its best offer for itself to its last one, in tenths."""
        stages = self.stages(party)
        own = [offer.values[party] for offer in stages[-1]] if stages else []
        return max(own) - own[-1] if own else 0

    def course(self, party: str, *, ended: bool) -> tuple[int | None, ...]:
        """What a party's own offer was worth to itself, round by round; ``ended`` adds the deal, where there is one."""
        by_round: dict[int, int] = {offer.round: offer.values[party] for offer in self.glance.path(party)}
        if ended and self.glance.deal is not None and party in self.outcome.signatories:
            by_round[self.rounds] = self.glance.values[party]
        found: list[int | None] = []
        for n in range(1, self.rounds + 1):
            found.append(by_round.get(n, found[-1] if found else None))
        return tuple(found)

    @property
    def rounds(self) -> int:
        """How many rounds were begun; at least one."""
        return max(1, self.outcome.rounds)

    def package(self, package: Mapping[str, str]) -> str:
        """A package by what it changes."""
        quo = self.session.index.status_quo
        parts = [f"{self.words.issue(i)}: {self.words.option(i, o)}" for i, o in package.items() if o != quo[i]]
        return ", ".join(parts) if parts else say("everything as today")

    def changes(self, offer: OfferMade) -> str:
        """What a party's offer changed against its own offer before; the first offer in full."""
        before = [o for o in self.glance.path(offer.party) if o.ply < offer.ply]
        if not before:
            return self.package(offer.package)
        last = before[-1].package
        parts = [
            f"{self.words.issue(i)} → {self.words.option(i, o)}" for i, o in offer.package.items() if o != last[i]
        ]
        return ", ".join(parts) if parts else say("the same offer again")

    # --- the missed trade ---------------------------------------------------------------------------------------

    @cached_property
    def swaps(self) -> tuple[Swap, ...]:
        """What the missed trade changes, the largest changes first."""
        missed = self.missed
        if missed is None:
            return ()
        index, tables = self.session.index, self.session.tables
        old = self.glance.deal or index.status_quo
        start, found = tell_worth(index, tables, old), []
        for issue in missed.changed:
            after = tell_worth(index, tables, {**old, issue: missed.package[issue]})
            gains = {p: after[p] - start[p] for p in self.parties}
            found.append(Swap(issue, old[issue], missed.package[issue], gains))
        return tuple(sorted(found, key=lambda swap: -max(abs(w) for w in swap.worth.values())))

    def swapped(self, swap: Swap) -> str:
        """One change of the missed trade in words, with its issue."""
        new, old = self.words.option_long(swap.issue, swap.new), self.words.option_long(swap.issue, swap.old)
        return say("{new} instead of {old} ({issue})", new=new, old=old, issue=self.words.issue(swap.issue))

    def trade(self) -> str:
        """The missed trade in one sentence, what it would have been good for stressed."""
        missed = self.missed
        if self.counted is None:
            return say("Whether a better trade was missed was not counted: there are too many packages.")
        if missed is None:
            return self._no_trade()
        whom = f"**{self._for_whom(missed.gains)}**"
        if not self.swaps:
            return say("The same deal, with everybody bound by it: {whom}", whom=whom)
        first, rest = self.parties[0], 0
        liked = [swap for swap in self.swaps if swap.worth[first] > 0]
        sides = [side for side in (liked, [swap for swap in self.swaps if swap not in liked]) if side]
        if len(self.swaps) > MOST:
            sides = [side[:1] for side in sides]
            rest = len(self.swaps) - len(sides)
        told = [listed(self.swapped(swap) for swap in side) for side in sides]
        trade = told[0] if len(told) == 1 else say("{one}, against {two}", one=told[0], two=told[1])
        if rest:
            return several(
                "{trade}, and {n} more change: {whom}",
                "{trade}, and {n} more changes: {whom}",
                rest,
                trade=trade,
                whom=whom,
            )
        return say("{trade}: {whom}", trade=trade, whom=whom)

    def _for_whom(self, gains: Mapping[str, int]) -> str:
        if self.glance.deal is None:
            return say("better than leaving, for {sides}.", sides=self.all_sides)
        if all(gain > 0 for gain in gains.values()):
            return say("better for {sides}.", sides=self.all_sides)
        better = listed(self.words.party(p) for p, gain in gains.items() if gain > 0)
        return say("better for {who}, worse for nobody.", who=better)

    def _no_trade(self) -> str:
        if self.glance.deal is None:
            return say(
                "There was none: no package was better than leaving and would have passed {homes}.",
                homes=self.all_homes,
            )
        return say(
            "There was none. No package that would have passed {homes} was better for one side and worse for nobody.",
            homes=self.all_homes,
        )

    def fix(self) -> str:
        """The smallest change that the last refused deal needed, in one sentence; empty where there is none to tell."""
        smallest = self.refused[-1].smallest if self.refused else None
        if smallest is None:
            return ""
        parts = [
            f"{self.words.option_long(i, smallest.package[i])} ({self.words.issue(i)})" for i in smallest.changed
        ]
        return say("With {changes} it would have passed.", changes=listed(parts))

    def too_many(self) -> str:
        """Why packages were not counted, in one sentence."""
        size = decimal(self.glance.packages)
        return say("The agenda makes {n} packages; that is too many to count, so this step has no picture.", n=size)


def look_at(session: Session, words: Names, me: str = "", counted: Counted | None = None) -> Past:
    """Look at a game that is over; what needs a count comes from ``counted``, else stays untold."""
    return Past(session, words, glance_back(session), counted, me)
