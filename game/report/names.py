"""What a report asks of whoever knows the names of a scenario: titles for ids, figures and events in words."""

from __future__ import annotations

from typing import Protocol

from game.rules.events import Cause, Event


class Names(Protocol):
    """The words of one scenario in the reader's language."""

    def party(self, party: str) -> str:
        """Give a party's title."""

    def side(self, party: str) -> str:
        """Give the letter of a party's colour and mark."""

    def issue(self, issue: str) -> str:
        """Give an issue's title."""

    def option(self, issue: str, option: str) -> str:
        """Give an option's short title."""

    def option_long(self, issue: str, option: str) -> str:
        """Give an option's full title."""

    def audience(self, audience: str) -> str:
        """Give an audience's title."""

    def metric(self, metric: str) -> str:
        """Give a metric's title."""

    def phase(self, phase: str) -> str:
        """Give a phase's title."""

    def figure(self, name: str) -> str:
        """Name a figure by its dotted name."""

    def amount(self, name: str, amount: int) -> str:
        """Write an amount of a figure without sign."""

    def cause(self, cause: Cause) -> str:
        """Say why a figure changed."""

    def event(self, event: Event) -> str:
        """Say what happened, in one line."""
