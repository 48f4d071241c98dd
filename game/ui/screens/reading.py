"""What the table shows, read off one view: marks, distances, changes, news. It draws nothing and decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from game.language import say
from game.rules.events import Change, Event
from game.rules.view import View
from game.ui.names import within
from game.ui.widgets.options import Cell
from game.ui.words import Words

TURN_ENDS = frozenset({"proposed", "accepted", "held", "withdrew", "walked_out"})
"""Kinds of events with which a turn ends."""
SIDE_MOVES = frozenset({"statement", "talk", "consult", "move", "move_failed"})
"""Kinds of events that are side moves."""
NOTABLE = frozenset(
    "event answer statement leak move move_failed proposed accepted held withdrew walked_out carried lapsed last_call "
    "cut_short mandate_open taken_back talk consult agreed broke_off refused_at_home opened later".split()
)
"""Kinds of events that are news."""


@dataclass(frozen=True)
class Reading:
    """One party's table at one ply, beside one other party that is shown."""

    view: View
    words: Words
    other: str

    @property
    def me(self) -> str:
        """The party that looks."""
        return self.view.party

    @property
    def mine(self) -> str:
        """The letter of the own side."""
        return self.words.side(self.me)

    @property
    def theirs(self) -> str:
        """The letter of the other side that is shown."""
        return self.words.side(self.other)

    # Offers and distances.

    def reference(self, party: str) -> dict[str, str]:
        """Where a party stands: its last offer issue by issue, else its public position."""
        return {
            issue: self.view.last_on(party, issue) or self.view.stands[party][issue].option
            for issue in self.view.issues
        }

    @cached_property
    def pair(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        """The two packages whose distance is shown: the standing offer against the side that did not make it."""
        offer = self.view.offer
        if offer is None:
            return self.reference(self.me), self.reference(self.other)
        return offer.package, self.reference(self.other if offer.proposer == self.me else self.me)

    def apart(self, issue: str) -> int:
        """Steps between the two sides on one issue."""
        one, two = self.pair
        return self.view.steps(issue, one[issue], two[issue])

    @cached_property
    def distance(self) -> tuple[int, int]:
        """Steps apart in all, and on how many issues."""
        steps = [self.apart(issue) for issue in self.view.issues]
        return sum(steps), sum(1 for n in steps if n)

    @cached_property
    def shown_last(self) -> str:
        """The party whose last offer is drawn beside the standing one."""
        offer = self.view.offer
        return self.other if offer is not None and offer.proposer == self.me else self.me

    def cells(self, issue: str, *, hidden: bool) -> list[Cell]:
        """The cells of an issue: standing offer, last offers, public positions, closed options."""
        view, words = self.view, self.words
        offer = view.offer
        proposer = words.side(offer.proposer) if offer and offer.proposer else "ink"
        closed = () if hidden else view.closed.get(issue, ())
        lasts = {self.view.last_on(self.shown_last, issue): words.side(self.shown_last)}
        if offer is None:
            lasts = {self.view.last_on(self.other, issue): self.theirs, **lasts}
        found = []
        for option in view.scenario.agenda[issue].options:
            said = [
                (words.side(party), stands[issue].firmness)
                for party, stands in view.stands.items()
                if stands[issue].option == option and stands[issue].firmness and party not in view.left
            ]
            stands = offer is not None and offer.package[issue] == option
            found.append(
                Cell(
                    words.option(issue, option),
                    offer=proposer if stands else "",
                    marked=proposer != "ink",
                    last=lasts.get(option, ""),
                    closed=option in closed,
                    said=tuple(said),
                )
            )
        return found

    # What happened.

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """All that happened and was not taken back."""
        return tuple(event for event in self.view.history if not event.detail.get("taken_back"))

    @cached_property
    def since(self) -> int:
        """The ply of the own last table move; 0 before the first."""
        return max((e.ply for e in self.events if e.kind in TURN_ENDS and e.by == self.me), default=0)

    def change(self, name: str) -> int:
        """By how much a figure changed since the own last turn ended."""
        return sum(c.amount for e in self.events if e.ply >= self.since for c in e.changes if c.name == name)

    @cached_property
    def turn(self) -> tuple[Event, ...]:
        """The own side moves of the turn that is under way."""
        began = max((e.ply for e in self.events if e.kind in TURN_ENDS), default=0)
        return tuple(e for e in self.events if e.ply > began and e.kind in SIDE_MOVES and e.by == self.me)

    @cached_property
    def news(self) -> tuple[Event, ...]:
        """What is worth telling, oldest first."""
        return tuple(e for e in self.events if e.kind in NOTABLE and not (e.kind == "opened" and e.by == self.me))

    @cached_property
    def fresh(self) -> tuple[Event, ...]:
        """The news since the own last turn ended, without what one did oneself."""
        own = TURN_ENDS | SIDE_MOVES | {"answer"}
        return tuple(e for e in self.news if e.ply >= self.since and not (e.by == self.me and e.kind in own))

    def last_proposal(self, party: str) -> Event | None:
        """The last offer that a party made."""
        return next((e for e in reversed(self.events) if e.kind == "proposed" and e.by == party), None)

    @cached_property
    def offered_in(self) -> int:
        """The round in which the standing offer was made or handed on; 0 if there is none."""
        made = (e for e in reversed(self.events) if e.kind in {"proposed", "carried"})
        event = next(made, None) if self.view.offer else None
        return event.round if event else 0

    def refused(self, party: str) -> tuple[int, tuple[str, ...]] | None:
        """In which round a party answered one's last offer with another, and the issues that differ most."""
        offer = self.view.offer
        if offer and party in offer.accepted and offer.proposer != party:
            return None
        mine, theirs = self.last_proposal(self.me), self.last_proposal(party)
        if mine is None or theirs is None or theirs.ply < mine.ply:
            return None
        one, two = mine.detail["package"], theirs.detail["package"]
        far = {i: self.view.steps(i, one[i], two[i]) for i in self.view.issues}
        worst = sorted((i for i in far if far[i]), key=lambda i: -far[i])
        return (mine.round, tuple(worst)) if worst else None

    def moved(self, issue: str) -> int:
        """How many steps the shown party came nearer (−: went away) on an issue with its newest offer."""
        offers = [e for e in self.events if e.kind == "proposed" and e.by == self.other]
        if not offers or offers[-1].ply < self.since:
            return 0
        mine = self.reference(self.me)[issue]
        before = (
            offers[-2].detail["package"][issue] if len(offers) > 1 else self.view.stands[self.other][issue].option
        )
        now = offers[-1].detail["package"][issue]
        return self.view.steps(issue, before, mine) - self.view.steps(issue, now, mine)

    # Figures.

    def label(self, name: str) -> str:
        """A short name of a figure, as one speaks of it at one's own table."""
        kind, _, rest = name.partition(".")
        words = self.words
        if kind == "trust":
            q, p = rest.split(".")
            if q == self.me:
                return say("your trust in {who}", who=within(words.party(p)))
            if p == self.me:
                return say("trust of {who} in you", who=within(words.party(q)))
            return say("trust of {who} in {whom}", who=within(words.party(q)), whom=within(words.party(p)))
        if kind == "approval":
            return words.audience(rest)
        if kind == "capital":
            if rest == self.me:
                return say("your capital")
            return say("capital of {who}", who=within(words.party(rest)))
        if kind == "reservation":
            return say("worth of no deal")
        return words.metric(kind) if kind in self.view.scenario.metrics else words.figure(name)

    def told(self, changes: tuple[Change, ...], most: int = 3) -> list[tuple[str, Change]]:
        """The largest changes of an event that are figures one may see, with short names."""
        kinds = ("trust", "approval", "capital", "reservation")
        seen = [
            c
            for c in changes
            if c.amount and (c.name.split(".")[0] in kinds or c.name in self.view.scenario.metrics)
        ]
        seen.sort(key=lambda c: -abs(c.amount))
        return [(self.label(c.name), c) for c in seen[:most]]

    def course(self, metric: str) -> list[int]:
        """A metric at the start and after each round so far."""
        values = [self.view.scenario.metrics[metric].start]
        by_round: dict[int, int] = {}
        for event in self.events:
            for change in event.changes:
                if change.name == metric:
                    by_round[event.round] = by_round.get(event.round, 0) + change.amount
        values.extend(
            values[0] + sum(a for r, a in by_round.items() if r <= n) for n in range(1, self.view.round + 1)
        )
        return values
