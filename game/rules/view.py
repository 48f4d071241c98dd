"""What one party may know: the only thing that screens, players and browsers see of the talks.

A view is built up from nothing, field by field: its figures come from ``seen``, its history from ``hear``. It holds
its own copy; asking it changes nothing in the talks. Points are tenths, support hundredths.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from game.rules import layout
from game.rules.encode import encode, package_of, package_row
from game.rules.events import Change, Event, consult_answers
from game.rules.index import Index
from game.rules.layout import ISSUES, KINDS, OPTIONS, PARTIES, STAGES
from game.rules.legal import Refusal, refusal_of, refuse, refuse_authored
from game.rules.moves import Authored, Move, Package
from game.rules.ratify import bond, support
from game.rules.record import Tables, Talks
from game.rules.worth import inside_mandate, link_holds, steps, value
from game.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Stand:
    """A public position: the option and how firmly it is held, 0 to 3."""

    option: str
    firmness: int


@dataclass(frozen=True, slots=True)
class Offer:
    """The package on the table; without proposer where an earlier phase handed it on."""

    package: dict[str, str]
    proposer: str | None
    accepted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Support:
    """How far an audience supports a package before its mood, in hundredths, and what that is made of."""

    total: int
    threshold: int
    base: int
    approval: int
    points: dict[str, int]
    kept: dict[str, int]
    broken: dict[str, int]
    persuasion: int

    @property
    def in_favour(self) -> bool:
        """Tell whether it would pass with an even mood."""
        return self.total >= self.threshold


@dataclass(frozen=True, slots=True)
class Home:
    """How home leans on a package before moods: weights, and whether it would pass."""

    in_favour: int
    need: int
    total: int
    vetoed_by: tuple[str, ...]
    passes: bool


@dataclass(frozen=True, slots=True)
class GivenUp:
    """A public position that a package leaves: by how many steps, and how firmly it is held."""

    issue: str
    steps: int
    firmness: int


@dataclass(frozen=True, slots=True)
class Consulted:
    """What the capital answered on a package, mood included."""

    asked: str
    package: dict[str, str]
    words: dict[str, str]
    home: str


@dataclass(frozen=True, slots=True)
class Prices:
    """What the side moves cost in political capital, and one point of persuasion."""

    statement: int
    back_channel: int
    consult: int
    persuade: int


@dataclass(frozen=True, slots=True)
class PendingChoice:
    """The choice that waits for an answer."""

    event: str
    party: str
    answers: tuple[str, ...]
    default: str


@dataclass(frozen=True, slots=True)
class AuthoredOption:
    """An authored move of this party: its price, and why it is refused now, if it is."""

    id: str
    cost: int
    refusal: Refusal | None


@dataclass(frozen=True)
class View:
    """One party's view of the talks at one ply."""

    index: Index
    party: str
    ply: int
    tables: Tables
    talks: Talks
    history: tuple[Event, ...]
    authored: tuple[AuthoredOption, ...]
    readouts: tuple[str, ...]

    @property
    def scenario(self) -> Scenario:
        """The scenario: public texts, and this party's own brief."""
        return self.index.scenario

    @cached_property
    def seat(self) -> int:
        """This party's place in the file's order."""
        return self.index.parties.index(self.party)

    def _v(self, at: int) -> int:
        return self.talks.v[at]

    def _members(self, mask: int) -> tuple[str, ...]:
        return tuple(p for n, p in enumerate(self.index.parties) if (mask >> n) & 1)

    # Where the talks stand.

    @cached_property
    def phase(self) -> str:
        """The id of the phase."""
        return self.index.phases[self._v(layout.V_PHASE)]

    @cached_property
    def kind(self) -> str:
        """The kind of the phase."""
        return KINDS[self.tables.kind[self._v(layout.V_PHASE)]]

    @property
    def stage(self) -> str:
        """What the talks wait for: opening, choice, floor, last_call, persuade, readout, over."""
        return STAGES[self.talks.stage]

    @property
    def round(self) -> int:
        """The round over all bargaining phases, from 1; 0 before the first."""
        return self._v(layout.V_ROUND)

    @property
    def rounds(self) -> int:
        """The rounds as planned now: those played and those to come."""
        return self.round + self.rounds_left

    @property
    def rounds_left(self) -> int:
        """Rounds after this one, later bargaining phases included."""
        return self._v(layout.V_ROUNDS_LEFT)

    @property
    def phase_round(self) -> int:
        """The round within this phase, from 1."""
        return self.talks.phase_round

    @property
    def phase_rounds(self) -> int:
        """The rounds that this phase plans."""
        return self.tables.rounds[self._v(layout.V_PHASE)]

    @property
    def phase_rounds_left(self) -> int:
        """Rounds of this phase after this one."""
        return self._v(layout.V_PHASE_ROUNDS_LEFT)

    @property
    def cut_chance(self) -> int:
        """The risk in percent that this round is the phase's last though more are planned."""
        phase = self._v(layout.V_PHASE)
        begins = self.tables.cut_from[phase]
        on = begins > 0 and self.phase_round >= begins and self.phase_rounds_left > 0
        return self.tables.cut_chance[phase] if on else 0

    @property
    def waiting_on(self) -> tuple[str, ...]:
        """The parties whom the talks wait for."""
        return self._members(self.talks.waiting)

    @property
    def my_turn(self) -> bool:
        """Tell whether the talks wait for this party."""
        return self.party in self.waiting_on

    @property
    def floor(self) -> str | None:
        """The party that has the floor, or is asked at the last call."""
        return self.index.parties[self.talks.floor] if self.talks.floor >= 0 else None

    @cached_property
    def floor_order(self) -> tuple[str, ...]:
        """The parties in the order of this round's floor, from the one that has it on."""
        if self.talks.floor < 0:
            return ()
        n = self.tables.n_parties
        first = 0 if self.tables.fixed_order[self._v(layout.V_PHASE)] else self.round - 1
        order = [(first + at) % n for at in range(self.talks.floor_at, n)]
        return tuple(self.index.parties[p] for p in order if (self.talks.present >> p) & 1)

    @property
    def left(self) -> tuple[str, ...]:
        """The parties that walked out."""
        return self._members(self.talks.walked)

    @cached_property
    def issues(self) -> tuple[str, ...]:
        """The issues that this phase negotiates."""
        mask = self.tables.phase_issues[self._v(layout.V_PHASE)]
        return tuple(issue for i, issue in enumerate(self.index.issues) if (mask >> i) & 1)

    @property
    def may_walk_out(self) -> bool:
        """Tell whether walking out is possible in this phase."""
        return self.tables.may_walk[self._v(layout.V_PHASE)] == 1

    # Public figures.

    @cached_property
    def metrics(self) -> dict[str, int]:
        """Outcome figures of the world."""
        return {m: self._v(layout.V_METRIC + n) for n, m in enumerate(self.index.metrics)}

    @cached_property
    def trust(self) -> dict[tuple[str, str], int]:
        """How far the first party of each pair trusts the second, 0 to 100."""
        parties = self.index.parties
        return {
            (q, p): self._v(layout.V_TRUST + n * PARTIES + k)
            for n, q in enumerate(parties)
            for k, p in enumerate(parties)
            if n != k
        }

    @cached_property
    def approval(self) -> dict[str, int]:
        """The polls: approval with every audience, 0 to 100."""
        return {a: self._v(layout.V_APPROVAL + n) for n, a in enumerate(self.index.audiences)}

    @cached_property
    def stands(self) -> dict[str, dict[str, Stand]]:
        """Every party's public position on every issue."""
        return {
            p: {
                issue: Stand(
                    self.index.options[i][self._v(layout.V_POSITION + n * ISSUES + i)],
                    self._v(layout.V_FIRM + n * ISSUES + i),
                )
                for i, issue in enumerate(self.index.issues)
            }
            for n, p in enumerate(self.index.parties)
        }

    @cached_property
    def offer(self) -> Offer | None:
        """The standing offer."""
        s = self.talks
        if s.offer_on == 0:
            return None
        proposer = self.index.parties[s.proposer] if s.proposer >= 0 else None
        return Offer(package_of(self.index, s.offer), proposer, self._members(s.accepted))

    @cached_property
    def agreed(self) -> dict[str, str] | None:
        """The package agreed ad referendum, once there is one."""
        return package_of(self.index, self.talks.agreed) if self.talks.agreed_on else None

    @property
    def signatories(self) -> tuple[str, ...]:
        """The parties that accepted the agreed package."""
        return self._members(self.talks.signatories)

    @cached_property
    def last_offers(self) -> dict[str, dict[str, str] | None]:
        """Every party's last offer."""
        return {
            p: package_of(self.index, self.talks.last_offer, n * ISSUES) if self.talks.last_on[n] else None
            for n, p in enumerate(self.index.parties)
        }

    @cached_property
    def banned(self) -> dict[str, str] | None:
        """The package that a home has refused."""
        return package_of(self.index, self.talks.banned) if self.talks.banned_on else None

    @cached_property
    def ratified(self) -> dict[str, bool | None]:
        """How every home decided; None where it was not asked."""
        return {p: None if r < 0 else r == 1 for p, r in zip(self.index.parties, self.talks.ratified, strict=False)}

    @cached_property
    def choice(self) -> PendingChoice | None:
        """The choice that waits for an answer, whoever has it."""
        if self.stage != "choice":
            return None
        event = self.talks.choice[self.talks.choice_at]
        answers = self.index.answers[event]
        party = self.index.parties[self.tables.event_party[event]]
        return PendingChoice(self.index.events[event], party, answers, answers[self.tables.event_default[event]])

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
        """The points of this party's best package in tenths, linkages counted where its best options make them."""
        row = [0] * ISSUES
        for i in range(self.tables.n_issues):
            at = (self.seat * ISSUES + i) * OPTIONS
            own = self.tables.points[at : at + self.tables.options[i]]
            row[i] = own.index(max(own))
        return value(self.tables, self.seat, row, 0)

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
