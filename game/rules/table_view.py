"""What everybody at the table knows, as one party sees it: where the talks stand, public figures, offers, positions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from game.rules import layout
from game.rules.encode import package_of
from game.rules.events import Event
from game.rules.index import Index
from game.rules.layout import ISSUES, KINDS, PARTIES, STAGES
from game.rules.record import Tables, Talks
from game.rules.refusals import Refusal
from game.rules.view_parts import (
    AuthoredOption,
    Offer,
    PendingChoice,
    Stand,
)
from game.scenario import Scenario


@dataclass(frozen=True)
class TableView:
    """The public part of one party's view."""

    index: Index
    party: str
    ply: int
    tables: Tables
    talks: Talks
    history: tuple[Event, ...]
    authored: tuple[AuthoredOption, ...]
    readouts: tuple[str, ...]
    undo: Refusal | None = None

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

    def last_on(self, party: str, issue: str) -> str | None:
        """Give the option of a party's last offer that covered an issue."""
        i = self.index.issues.index(issue)
        option = self.talks.last[self.index.parties.index(party) * ISSUES + i]
        return self.index.options[i][option] if option >= 0 else None

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
