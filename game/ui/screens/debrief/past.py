"""What a finished game meant, as the debrief says it: names, counts, sentences, courses. It draws nothing.

Everything is measured once by ``game.analysis``; here figures only become words. It is made after the end, so every
side's points may be told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from game.analysis.debrief import Debrief, OfferMade, tell_worth
from game.rules.outcome import Outcome
from game.ui.figures import points
from game.ui.play import Play
from game.ui.screens.debrief.count import Counted
from game.ui.text import Span
from game.ui.words import Words

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
    """A finished game: the play and what was measured of it."""

    play: Play
    counted: Counted

    @property
    def debrief(self) -> Debrief:
        """What the game meant."""
        return self.counted.debrief

    @cached_property
    def words(self) -> Words:
        """The words of the scenario."""
        return self.play.words

    @property
    def parties(self) -> tuple[str, ...]:
        """All parties in the file's order."""
        return tuple(self.play.scenario.parties)

    @property
    def outcome(self) -> Outcome:
        """How the talks ended."""
        outcome = self.play.outcome
        if outcome is None:
            raise RuntimeError("the debrief of a game that is not over")
        return outcome

    @property
    def all_sides(self) -> str:
        """Everybody at the table: "both sides" or "all sides"."""
        return "both sides" if len(self.parties) == 2 else "all sides"

    @property
    def all_homes(self) -> str:
        """Every home: "both homes" or "all homes"."""
        return "both homes" if len(self.parties) == 2 else "all homes"

    def short(self, party: str) -> str:
        """A party's name where room is short: its id in capitals where that is an abbreviation, else its title."""
        return party.upper() if len(party) <= 3 else self.words.party(party)

    def pair_words(self, values: Mapping[str, int], pair: tuple[str, str]) -> str:
        """Two parties' points: "US 68, MX 50"."""
        return ", ".join(f"{self.short(p)} {points(values[p])}" for p in pair)

    # --- counts -----------------------------------------------------------------------------------------------

    def share(self, count: int) -> str:
        """A count as a share of all packages, never rounded to none or to all."""
        whole = self.debrief.packages
        if count in {0, whole}:
            return "0 %" if count == 0 else "100 %"
        percent = (200 * count + whole) // (2 * whole)
        return "less than 1 %" if percent == 0 else "more than 99 %" if percent == 100 else f"{percent} %"

    @cached_property
    def nash_distance(self) -> int | None:
        """How far the talks ended from the nearest Nash point, all parties' differences added; None without one."""
        ended = self.debrief.values
        return min((sum(abs(at[p] - ended[p]) for p in ended) for at in self.counted.nash), default=None)

    def moved_by(self, party: str) -> list[tuple[str, int]]:
        """What moved a party's reservation value during the talks: causes in words and amounts in tenths."""
        return [
            (self.words.cause(change.cause), change.amount)
            for event in self.play.session.history
            for change in event.changes
            if change.name == f"reservation.{party}" and change.amount
        ]

    # --- offers -----------------------------------------------------------------------------------------------

    @cached_property
    def _phases(self) -> Mapping[int, str]:
        return {event.ply: event.phase for event in self.play.session.history if event.kind == "proposed"}

    def stages(self, party: str) -> list[list[OfferMade]]:
        """A party's offers, oldest first, parted where a new phase of bargaining began."""
        found: list[list[OfferMade]] = []
        phase = ""
        for offer in self.debrief.path(party):
            if not found or self._phases[offer.ply] != phase:
                found.append([])
            phase = self._phases[offer.ply]
            found[-1].append(offer)
        return found

    def parts(self) -> list[tuple[int, str]]:
        """The phases of bargaining that were played: first round and title; none where there was only one."""
        found: dict[str, int] = {}
        for event in self.play.session.history:
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
        by_round: dict[int, int] = {offer.round: offer.values[party] for offer in self.debrief.path(party)}
        if ended and self.debrief.deal is not None and party in self.outcome.signatories:
            by_round[self.rounds] = self.debrief.values[party]
        found: list[int | None] = []
        for n in range(1, self.rounds + 1):
            found.append(by_round.get(n, found[-1] if found else None))
        return tuple(found)

    @property
    def rounds(self) -> int:
        """How many rounds were begun; at least one."""
        return max(1, self.outcome.rounds)

    def changes(self, offer: OfferMade) -> str:
        """What a party's offer changed against its own offer before; the first offer in full."""
        before = [o for o in self.debrief.path(offer.party) if o.ply < offer.ply]
        quo = self.play.session.index.status_quo
        if not before:
            return self.words.package(offer.package, quo)
        last = before[-1].package
        parts = [
            f"{self.words.issue(i)} → {self.words.option(i, o)}" for i, o in offer.package.items() if o != last[i]
        ]
        return ", ".join(parts) if parts else "the same offer again"

    # --- the missed trade ---------------------------------------------------------------------------------------

    @cached_property
    def swaps(self) -> tuple[Swap, ...]:
        """What the missed trade changes, the largest changes first."""
        missed = self.debrief.missed
        if missed is None:
            return ()
        index, tables = self.play.session.index, self.play.session.tables
        old = self.debrief.deal or index.status_quo
        start, found = tell_worth(index, tables, old), []
        for issue in missed.changed:
            after = tell_worth(index, tables, {**old, issue: missed.package[issue]})
            gains = {p: after[p] - start[p] for p in self.parties}
            found.append(Swap(issue, old[issue], missed.package[issue], gains))
        return tuple(sorted(found, key=lambda swap: -max(abs(w) for w in swap.worth.values())))

    def _swap(self, swap: Swap) -> list[Span]:
        words = self.words
        new, old = words.option_long(swap.issue, swap.new), words.option_long(swap.issue, swap.old)
        return [
            Span(f"{new} instead of {old} ", "semibold", "white"),
            Span(f"({words.issue(swap.issue)})", "regular", "mute"),
        ]

    def sides_of_trade(self) -> tuple[list[Swap], list[Swap]]:
        """The changes of the missed trade, parted into those that the first party likes and the others."""
        first = self.parties[0]
        liked = [swap for swap in self.swaps if swap.worth[first] > 0]
        return liked, [swap for swap in self.swaps if swap not in liked]

    def trade(self) -> list[Span]:
        """The missed trade in one sentence."""
        missed = self.debrief.missed
        if missed is None:
            return [Span(self._no_trade(), "semibold", "white")]
        if not self.swaps:
            return [
                Span("The same deal, with everybody bound by it: ", "semibold", "white"),
                Span(self._for_whom(missed.gains), "semibold", "amber"),
            ]
        sides, rest = [side for side in self.sides_of_trade() if side], 0
        if len(self.swaps) > MOST:
            sides = [side[:1] for side in sides]
            rest = len(self.swaps) - len(sides)
        said: list[Span] = []
        for n, side in enumerate(sides):
            for k, swap in enumerate(side):
                if n or k:
                    said.append(Span(", and " if k else ", against ", "semibold", "white"))
                said += self._swap(swap)
        more = f", and {rest} more change{'s' * (rest > 1)}: " if rest else ": "
        return [*said, Span(more, "semibold", "white"), Span(self._for_whom(missed.gains), "semibold", "amber")]

    def _for_whom(self, gains: Mapping[str, int]) -> str:
        if self.debrief.deal is None:
            return f"better than leaving, for {self.all_sides}."
        if all(gain > 0 for gain in gains.values()):
            return f"better for {self.all_sides}."
        better = " and ".join(self.words.party(p) for p, gain in gains.items() if gain > 0)
        return f"better for {better}, worse for nobody."

    def _no_trade(self) -> str:
        if self.debrief.deal is None:
            return f"There was none: no package was better than leaving and would have passed {self.all_homes}."
        return f"There was none. No package that {self.all_homes} would ratify was better for one side and worse for nobody."
