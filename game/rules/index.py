"""Ids to numbers and back: the place of every id of a scenario, and the dotted name of every variable."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from game.rules.layout import (
    ANSWERS,
    ISSUES,
    PARTIES,
    V_ANSWERED,
    V_APPROVAL,
    V_CAPITAL,
    V_DEAL,
    V_DONE,
    V_FIRED,
    V_FIRM,
    V_HORIZON,
    V_HOW,
    V_METRIC,
    V_PHASE,
    V_PHASE_ROUNDS_LEFT,
    V_POSITION,
    V_READOUT,
    V_REFUSALS,
    V_RESERVATION,
    V_ROUND,
    V_ROUNDS_LEFT,
    V_TRUST,
)
from game.scenario import Scenario


@dataclass(frozen=True)
class Index:
    """The order of a scenario's ids. Audiences stand party by party."""

    scenario: Scenario

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """Party ids in the file's order."""
        return tuple(self.scenario.parties)

    @cached_property
    def issues(self) -> tuple[str, ...]:
        """Issue ids in agenda order."""
        return tuple(self.scenario.agenda)

    @cached_property
    def options(self) -> tuple[tuple[str, ...], ...]:
        """Option ids of each issue; the first is the status quo."""
        return tuple(tuple(issue.options) for issue in self.scenario.agenda.values())

    @cached_property
    def status_quo(self) -> dict[str, str]:
        """The package that leaves everything as it is."""
        return {issue: self.options[i][0] for i, issue in enumerate(self.issues)}

    @cached_property
    def metrics(self) -> tuple[str, ...]:
        """Metric ids."""
        return tuple(self.scenario.metrics)

    @cached_property
    def audiences(self) -> tuple[str, ...]:
        """Audience ids, party by party."""
        return tuple(a for party in self.scenario.parties.values() for a in party.audiences)

    @cached_property
    def owner(self) -> dict[str, str]:
        """The party of each audience."""
        return {a: p for p, party in self.scenario.parties.items() for a in party.audiences}

    @cached_property
    def events(self) -> tuple[str, ...]:
        """Event ids."""
        return tuple(self.scenario.events)

    @cached_property
    def answers(self) -> tuple[tuple[str, ...], ...]:
        """Answer ids of each event; empty where it puts no choice."""
        return tuple(tuple(e.choice.answers) if e.choice else () for e in self.scenario.events.values())

    @cached_property
    def moves(self) -> tuple[str, ...]:
        """Ids of the authored moves."""
        return tuple(self.scenario.moves)

    @cached_property
    def phases(self) -> tuple[str, ...]:
        """Phase ids."""
        return tuple(self.scenario.phases)

    @cached_property
    def linkages(self) -> tuple[str, ...]:
        """Linkage ids."""
        return tuple(self.scenario.linkages)

    @cached_property
    def readouts(self) -> tuple[str, ...]:
        """Readout ids."""
        return tuple(self.scenario.readouts)

    @cached_property
    def endings(self) -> tuple[str, ...]:
        """Ending ids."""
        return tuple(self.scenario.endings)

    @cached_property
    def variables(self) -> dict[str, int]:
        """The index of every variable by its dotted name."""
        found = {
            "round": V_ROUND,
            "phase_rounds_left": V_PHASE_ROUNDS_LEFT,
            "rounds_left": V_ROUNDS_LEFT,
            "refusals": V_REFUSALS,
            "phase": V_PHASE,
            "how": V_HOW,
        }
        for m, metric in enumerate(self.metrics):
            found[metric] = V_METRIC + m
            found[f"horizon.{metric}"] = V_HORIZON + m
        for p, party in enumerate(self.parties):
            found[f"capital.{party}"] = V_CAPITAL + p
            found[f"reservation.{party}"] = V_RESERVATION + p
            found[f"readout.{party}"] = V_READOUT + p
            for q, other in enumerate(self.parties):
                if p != q:
                    found[f"trust.{party}.{other}"] = V_TRUST + p * PARTIES + q
            for i, issue in enumerate(self.issues):
                found[f"firm.{party}.{issue}"] = V_FIRM + p * ISSUES + i
                found[f"position.{party}.{issue}"] = V_POSITION + p * ISSUES + i
        for i, issue in enumerate(self.issues):
            found[f"deal.{issue}"] = V_DEAL + i
        for a, audience in enumerate(self.audiences):
            found[f"approval.{audience}"] = V_APPROVAL + a
        for m, move in enumerate(self.moves):
            found[f"done.{move}"] = V_DONE + m
        for e, event in enumerate(self.events):
            found[f"fired.{event}"] = V_FIRED + e
            for w, answer in enumerate(self.answers[e]):
                found[f"answered.{event}.{answer}"] = V_ANSWERED + e * ANSWERS + w
        return found

    @cached_property
    def names(self) -> dict[int, str]:
        """The dotted name of every variable by its index."""
        return {at: name for name, at in self.variables.items()}
