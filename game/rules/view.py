"""What one party may know: the only thing that screens, players and browsers see of the talks.

A view is built up from nothing, field by field: its figures come from ``seen``, its history from ``hear``. It holds
its own copy; asking it changes nothing in the talks. Points are tenths, support hundredths.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import cached_property

from game.rules import layout
from game.rules.encode import encode, package_row
from game.rules.events import Change, consult_answers
from game.rules.index import Index
from game.rules.layout import ISSUES, OPTIONS, PARTIES
from game.rules.legal import Refusal, refusal_of, refuse, refuse_authored
from game.rules.moves import Authored, Move, Package, Undo
from game.rules.ratify import bond, support
from game.rules.record import Tables, Talks
from game.rules.table_view import TableView
from game.rules.view_parts import (
    AuthoredOption,
    Consulted,
    GivenUp,
    Home,
    Offer,
    PendingChoice,
    Prices,
    Stand,
    Support,
)
from game.rules.worth import inside_mandate, link_holds, steps, value

MOST_LINKS = 8
"""So many linkages are tried together when the best package is looked for."""


@dataclass(frozen=True)
class View(TableView):
    """One party's view of the talks at one ply."""

    # This party's own.

    @property
    def capital(self) -> int:
        """Political capital left."""
        return self._v(layout.V_CAPITAL + self.seat)

    @property
    def reservation(self) -> int:
        """The reservation value now, in tenths."""
        return self._v(layout.V_RESERVATION + self.seat)

    @cached_property
    def prices(self) -> Prices:
        """The prices of side moves in this phase."""
        t, at = self.tables, self._v(layout.V_PHASE) * PARTIES + self.seat
        return Prices(t.price_statement[at], t.price_back_channel[at], t.price_consult[at], t.price_persuade[at])

    @property
    def side_moves_left(self) -> int:
        """Side moves left in this turn; 0 without the floor."""
        return layout.MAX_SIDE_MOVES - self.talks.n_sides if self.my_turn and self.stage == "floor" else 0

    @cached_property
    def audiences(self) -> tuple[str, ...]:
        """This party's audiences."""
        return self.index.audiences[self.tables.aud_from[self.seat] : self.tables.aud_to[self.seat]]

    @cached_property
    def closed(self) -> dict[str, tuple[str, ...]]:
        """The options that the capital still keeps closed."""
        if self.talks.opened[self.seat]:
            return {}
        found = {}
        for i, issue in enumerate(self.index.issues):
            mask = self.tables.closed[self.seat * ISSUES + i]
            if mask:
                found[issue] = tuple(o for n, o in enumerate(self.index.options[i]) if (mask >> n) & 1)
        return found

    @property
    def consults_left(self) -> int:
        """How often the capital may still be asked."""
        return layout.MAX_CONSULTS - self.talks.consults[self.seat]

    @cached_property
    def talks_left(self) -> dict[str, int]:
        """How many private talks are left with every other party."""
        found = {}
        for n, other in enumerate(self.index.parties):
            if n != self.seat:
                pair = min(n, self.seat) * PARTIES + max(n, self.seat)
                found[other] = layout.MAX_TALKS - self.talks.talks[pair]
        return found

    @cached_property
    def told_issues(self) -> dict[str, tuple[str, ...]]:
        """What back channels told of every other party: its issues by weight, the weightiest first."""
        found = {}
        for n, other in enumerate(self.index.parties):
            if n == self.seat:
                continue
            at = (self.seat * PARTIES + n) * 3
            told = [issue - 1 for issue in self.talks.told_issue[at : at + 3] if issue > 0]
            found[other] = tuple(self.index.issues[i] for i in told)
        return found

    @cached_property
    def consulted(self) -> tuple[Consulted, ...]:
        """What the capital answered last; it names the package that it speaks of."""
        answers = consult_answers(self.index, self.tables, self.talks, self.seat)
        return tuple(Consulted(**answer) for answer in answers)

    # Questions about a package.

    def row(self, package: Package) -> list[int]:
        """Turn a package into a row of option indexes."""
        return package_row(self.index, package)

    def worth(self, package: Package) -> int:
        """Give this party's points for a package in tenths, linkages included."""
        return value(self.tables, self.seat, self.row(package), 0)

    def points(self, issue: str, option: str) -> int:
        """Give this party's points for one option in tenths."""
        i = self.index.issues.index(issue)
        return self.tables.points[(self.seat * ISSUES + i) * OPTIONS + self.index.options[i].index(option)]

    @cached_property
    def best(self) -> int:
        """The points of this party's best package in tenths: for each set of linkages the best options that hold it."""
        own = [n for n in range(self.tables.n_linkages) if self.tables.link_points[n * PARTIES + self.seat] > 0]
        sets = itertools.chain.from_iterable(
            itertools.combinations(own[:MOST_LINKS], k) for k in range(MOST_LINKS + 1)
        )
        return max(value(self.tables, self.seat, self._best_with(links), 0) for links in sets)

    def _best_with(self, links: tuple[int, ...]) -> list[int]:
        """Give the best option of each issue among those that the linkages allow."""
        row = [0] * ISSUES
        for i in range(self.tables.n_issues):
            at = (self.seat * ISSUES + i) * OPTIONS
            allowed = [o for o in range(self.tables.options[i]) if all(self._allows(n, i, o) for n in links)]
            row[i] = max(allowed, key=lambda o: self.tables.points[at + o], default=0)
        return row

    def _allows(self, link: int, issue: int, option: int) -> bool:
        mask = self.tables.link_mask[link * ISSUES + issue]
        return mask == 0 or (mask >> option) & 1 == 1

    def inside_mandate(self, package: Package) -> bool:
        """Tell whether this party may offer or accept a package."""
        return inside_mandate(self.tables, self.talks, self.seat, self.row(package), 0)

    def links(self, package: Package) -> tuple[str, ...]:
        """Give the linkages that hold in a package."""
        row = self.row(package)
        return tuple(link for n, link in enumerate(self.index.linkages) if link_holds(self.tables, n, row, 0))

    def link_points(self, link: str) -> int:
        """Give this party's points for a linkage in tenths."""
        return self.tables.link_points[self.index.linkages.index(link) * PARTIES + self.seat]

    def support(self, audience: str, package: Package) -> Support:
        """Give an own audience's expected support for a package, before its mood, and what it is made of."""
        t, s, a, row = self.tables, self.talks, self.index.audiences.index(audience), self.row(package)
        points, kept, broken = {}, {}, {}
        for i, issue in enumerate(self.index.issues):
            points[issue] = t.likes[(a * ISSUES + i) * OPTIONS + row[i]]
            tie = bond(t, s, a, i, row[i])
            if tie > 0:
                kept[issue] = tie
            elif tie < 0:
                broken[issue] = tie
        approval = (self.approval[audience] - 50) * t.share[a]
        total = support(t, s, a, row, 0)
        return Support(total, t.threshold[a], t.base[a], approval, points, kept, broken, s.persuasion[a] * 100)

    def home(self, package: Package) -> Home:
        """Tell how home leans on a package before moods."""
        t, party = self.tables, self.scenario.parties[self.party]
        favour, total, vetoed = 0, 0, []
        for audience, plan in party.audiences.items():
            total += plan.weight
            if self.support(audience, package).in_favour:
                favour += plan.weight
            elif plan.veto:
                vetoed.append(audience)
        need = t.home_need[self.seat]
        return Home(favour, need, total, tuple(vetoed), not vetoed and favour * 100 >= need * total)

    def gives_up(self, package: Package) -> tuple[GivenUp, ...]:
        """Give the own public positions that a package leaves."""
        found = []
        for issue in self.index.issues:
            stand = self.stands[self.party][issue]
            apart = self.steps(issue, stand.option, package.get(issue, self.index.status_quo[issue]))
            if apart and stand.firmness:
                found.append(GivenUp(issue, apart, stand.firmness))
        return tuple(found)

    def steps(self, issue: str, a: str, b: str) -> int:
        """Count the steps between two options of an issue."""
        i = self.index.issues.index(issue)
        return steps(self.tables, i, self.index.options[i].index(a), self.index.options[i].index(b))

    def distance(self, a: Package, b: Package) -> tuple[int, int]:
        """Count the steps between two packages, and the issues on which they differ."""
        quo = self.index.status_quo
        apart = [self.steps(i, a.get(i, quo[i]), b.get(i, quo[i])) for i in self.issues]
        return sum(apart), sum(1 for n in apart if n)

    # Questions about moves and figures.

    def refusal(self, move: Move) -> Refusal | None:
        """Tell why a move would be refused now, or None."""
        if isinstance(move, Undo):
            return self.undo
        if isinstance(move, Authored):
            for option in self.authored:
                if option.id == move.move:
                    return option.refusal
        code = encode(self.index, self.tables, self.talks, move)
        if isinstance(code, Refusal):
            return code
        return refusal_of(refuse(self.tables, self.talks, *code))

    def why(self, name: str) -> tuple[Change, ...]:
        """Give every change of a figure that this party may know of, oldest first."""
        return tuple(change for event in self.history for change in event.changes if change.name == name)


def authored_options(index: Index, t: Tables, s: Talks, party: int) -> tuple[AuthoredOption, ...]:
    """Give the authored moves of a party with what they cost and why they are refused now."""
    return tuple(
        AuthoredOption(move, t.move_cost[m], refusal_of(refuse_authored(t, s, party, m)))
        for m, move in enumerate(index.moves)
        if (t.move_who[m] >> party) & 1
    )


__all__ = [
    "AuthoredOption",
    "Consulted",
    "GivenUp",
    "Home",
    "Offer",
    "PendingChoice",
    "Prices",
    "Stand",
    "Support",
    "View",
    "authored_options",
]
