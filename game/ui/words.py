"""The one place where ids and numbers become words for a person: titles, figures, causes, events, reasons.

It reads the scenario's texts and the glossary; it knows no rule and draws nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.language import decimal, listed, say
from game.rules.events import Cause, Change, Event
from game.rules.view import Stand
from game.scenario import Scenario
from game.ui.glossary import CAUSES, FIRMNESS, HOME_WORDS, STRATEGIES, TERMS
from game.ui.names import begun, within
from game.ui.telling import tell

__all__ = ["CAUSES", "FIRMNESS", "HOME_WORDS", "STRATEGIES", "TERMS", "Words"]


@dataclass
class Words:
    """The words of one scenario; in another language once it is given the scenario with those texts."""

    scenario: Scenario

    def party(self, party: str) -> str:
        """Give a party's title."""
        return self.scenario.parties[party].title

    def side(self, party: str) -> str:
        """Give the letter of a party's colour and mark."""
        return self.scenario.parties[party].hue or "abcdefgh"[list(self.scenario.parties).index(party)]

    def issue(self, issue: str) -> str:
        """Give an issue's title."""
        return self.scenario.agenda[issue].title

    def option(self, issue: str, option: str) -> str:
        """Give an option's short title, as it fits into a cell."""
        plan = self.scenario.agenda[issue].options[option]
        return plan.short or plan.title

    def option_long(self, issue: str, option: str) -> str:
        """Give an option's full title."""
        return self.scenario.agenda[issue].options[option].title

    def owner(self, audience: str) -> str:
        """Give the party of an audience."""
        return next(p for p, party in self.scenario.parties.items() if audience in party.audiences)

    def audience(self, audience: str) -> str:
        """Give an audience's title."""
        return self.scenario.parties[self.owner(audience)].audiences[audience].title

    def metric(self, metric: str) -> str:
        """Give a metric's title."""
        return self.scenario.metrics[metric].title

    def amount(self, name: str, amount: int) -> str:
        """Write an amount of a figure without sign: metrics with their decimals, reservation values in points."""
        if name.startswith("reservation."):
            return decimal(amount / 10, 1 if amount % 10 else 0)
        plan = self.scenario.metrics.get(name)
        return decimal(amount / 10**plan.decimals, plan.decimals) if plan else decimal(amount)

    def figure(self, name: str) -> str:
        """Name a figure by its dotted name."""
        kind, _, rest = name.partition(".")
        match kind:
            case "trust":
                p, q = rest.split(".")
                return say("{who}'s trust in {whom}", who=begun(self.party(p)), whom=within(self.party(q)))
            case "approval":
                return say("{who}: approval", who=self.audience(rest))
            case "capital":
                return say("{who}: political capital", who=self.party(rest))
            case "reservation":
                return say("{who}: worth of no deal", who=self.party(rest))
            case "firm":
                p, issue = rest.split(".")
                return say("{who}: firmness on {issue}", who=self.party(p), issue=self.issue(issue))
            case "position":
                p, issue = rest.split(".")
                return say("{who}: position on {issue}", who=self.party(p), issue=self.issue(issue))
            case _:
                return self.metric(kind) if kind in self.scenario.metrics else name

    def ref(self, kind: str, ref: str) -> str:
        """Name what a cause or an event refers to."""
        s = self.scenario
        match kind:
            case "move" | "move_failed":
                return s.moves[ref].title
            case "event" | "choice":
                return s.events[ref].title
            case "answer":
                event, answer = ref.split(".")
                choice = s.events[event].choice
                return choice.answers[answer].title if choice else s.events[event].title
            case "statement":
                return self.issue(ref)
            case "readout":
                return s.readouts[ref].title
            case "drift" | "watch":
                return self.metric(ref) if ref else ""
            case "phase":
                return self.phase(ref)
            case "ending":
                return s.endings[ref].title
            case "home_vote" | "persuade" | "vote":
                return self.audience(ref)
            case _:
                return ref

    def phase(self, phase: str) -> str:
        """Give a phase's title."""
        plan = self.scenario.phases[phase]
        return plan.title or phase.replace("_", " ").capitalize()

    def cause(self, cause: Cause) -> str:
        """Say why a figure changed."""
        ref = self.ref(cause.kind, cause.ref)
        if cause.kind not in CAUSES:
            return ref or cause.kind
        words = say(CAUSES[cause.kind], by=within(self.party(cause.by)) if cause.by else "", ref=ref)
        return words[:1].upper() + words[1:]

    def change(self, change: Change) -> str:
        """Say how a figure changed: its name, an arrow, the amount."""
        arrow = "↑" if change.amount > 0 else "↓" if change.amount < 0 else "="
        return f"{self.figure(change.name)} {arrow}{self.amount(change.name, abs(change.amount))}"

    def stand(self, issue: str, stand: Stand) -> str:
        """Say a public position."""
        return f"{self.option(issue, stand.option)}, {say(FIRMNESS[stand.firmness])}"

    def package(self, package: Mapping[str, str], quo: Mapping[str, str]) -> str:
        """Say a package by what it changes."""
        parts = [f"{self.issue(i)}: {self.option(i, o)}" for i, o in package.items() if o != quo.get(i)]
        return ", ".join(parts) if parts else say("everything as today")

    def names(self, parties: Iterable[str]) -> str:
        """Say several parties as a sentence does: Mexico, the United States and Canada."""
        return listed(within(self.party(p)) for p in parties)

    def event(self, event: Event) -> str:
        """Say what happened, in one line."""
        return tell(self, event)
