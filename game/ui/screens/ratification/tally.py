"""The votes at home, read off one view: in which order they come in, and how each home stands after so many.

It draws nothing and decides nothing; other parties' figures are in no view, so they are in no tally.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import zip_longest

from game.analysis.moments import take_back
from game.rules.events import Event
from game.rules.view import View

RESULTS = ("passed", "refused_at_home")


@dataclass(frozen=True, slots=True)
class HomeVote:
    """How one audience decided; total and threshold in hundredths, only of one's own audiences."""

    audience: str
    party: str
    yes: bool
    total: int | None
    threshold: int | None


@dataclass(frozen=True, slots=True)
class Stand:
    """How one home stands after some votes; weights in whole units."""

    favour: int
    counted: int
    need: int
    full: int
    vetoed: tuple[str, ...]
    open_vetoes: tuple[str, ...]

    @property
    def done(self) -> bool:
        """Whether every audience has voted."""
        return self.counted == self.full

    @property
    def enough(self) -> bool:
        """Whether those in favour suffice."""
        return self.favour >= self.need

    @property
    def passed(self) -> bool:
        """Whether this home ratified; only true once all have voted."""
        return self.done and self.enough and not self.vetoed


@dataclass(frozen=True)
class Tally:
    """The last ratification of a game, or the one to come: its package, its parties, its votes."""

    view: View
    package: dict[str, str]
    parties: tuple[str, ...]
    votes: tuple[HomeVote, ...]
    refused_by: tuple[str, ...]
    trust_lost: int
    phase: str
    people: frozenset[str]
    """Audiences for which people in the room voted."""

    @cached_property
    def passed(self) -> bool:
        """Whether every home ratified."""
        return bool(self.votes) and not self.refused_by

    def decisive(self, seen: int) -> str:
        """The own audience that one asks about first: a veto against, else any against so far, else the first."""
        homes = self.view.scenario.parties[self.view.party].audiences
        against = [vote.audience for vote in self.votes[:seen] if vote.audience in homes and not vote.yes]
        return next((a for a in against if homes[a].veto), next(iter((*against, *homes)), ""))

    def vote(self, audience: str) -> HomeVote | None:
        """The vote of an audience, if there was one."""
        return next((vote for vote in self.votes if vote.audience == audience), None)

    def stand(self, party: str, seen: int) -> Stand:
        """How a party's home stands when so many votes are in."""
        plan = self.view.scenario.parties[party]
        full = sum(home.weight for home in plan.audiences.values())
        votes = [vote for vote in self.votes[:seen] if vote.party == party]
        heard = {vote.audience for vote in votes}
        return Stand(
            favour=sum(plan.audiences[vote.audience].weight for vote in votes if vote.yes),
            counted=sum(plan.audiences[vote.audience].weight for vote in votes),
            need=-(-plan.ratification.need * full // 100),
            full=full,
            vetoed=tuple(v.audience for v in votes if not v.yes and plan.audiences[v.audience].veto),
            open_vetoes=tuple(a for a, home in plan.audiences.items() if home.veto and a not in heard),
        )


def _since_agreed(view: View) -> tuple[int, Event | None]:
    """The last agreement that went home: its place in the history, and its event."""
    found = [n for n, event in enumerate(view.history) if event.kind == "agreed"]
    return (found[-1], view.history[found[-1]]) if found else (0, None)


def _in_turn(view: View, votes: list[HomeVote]) -> tuple[HomeVote, ...]:
    """One vote of each home after the other, one's own home first."""
    homes = {view.party: [v for v in votes if v.party == view.party]}
    for vote in votes:
        if vote.party != view.party:
            homes.setdefault(vote.party, []).append(vote)
    return tuple(vote for row in zip_longest(*homes.values()) for vote in row if vote is not None)


def read_tally(view: View) -> Tally:
    """Read the last ratification; during persuasion it has no votes yet."""
    at, agreed = _since_agreed(view)
    events = view.history[at:]
    votes = [
        HomeVote(
            event.ref,
            view.index.owner[event.ref],
            bool(event.detail["yes"]),
            event.detail.get("total"),
            event.detail.get("threshold"),
        )
        for event in events
        if event.kind == "home_vote"
    ]
    package = dict(agreed.detail["package"]) if agreed else dict(view.agreed or {})
    signed = set(agreed.detail["signatories"]) if agreed else set(view.signatories)
    others = [p for p in view.scenario.parties if p in signed and p != view.party]
    last = max((n for n, e in enumerate(events) if e.kind in {"home_vote", *RESULTS}), default=-1)
    refused = [event for event in events if event.kind == "refused_at_home"]
    return Tally(
        view=_then(view, events[last + 1 :]) if last >= 0 else view,
        package=package,
        parties=((view.party, *others) if view.party in signed else tuple(others)),
        votes=_in_turn(view, votes),
        refused_by=tuple(event.by for event in refused),
        trust_lost=max((-c.amount for event in refused for c in event.changes), default=0),
        phase=next((event.phase for event in events if event.kind == "home_vote"), view.phase),
        people=frozenset(event.ref for event in events if event.kind == "vote"),
    )


def _then(view: View, later: tuple[Event, ...]) -> View:
    """The view as it was when home decided: what happened later in a reopened round is taken out of it."""
    talks = deepcopy(view.talks)
    take_back(view.index, talks, later)
    return replace(view, talks=talks)
