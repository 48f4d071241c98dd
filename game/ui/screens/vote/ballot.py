"""A ballot: what is voted on, the hands counted so far, and what a tie means. It draws nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

MOST_HANDS = 99

TieRule = Literal["again", "teacher", "first"]
TIE_RULES: tuple[TieRule, ...] = ("again", "teacher", "first")
"""A second ballot between the tied; the teacher decides; the one that stands first in the list."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing that the class may choose: its id, what it is called, and a line about it."""

    id: str
    title: str
    detail: str = ""


@dataclass
class Ballot:
    """The hands for each proposal; every count can be taken back."""

    proposals: tuple[Proposal, ...]
    rule: TieRule = "again"
    number: int = 1
    """Which ballot this is: 2 for the one between the tied."""
    hands: list[int] = field(default_factory=list)
    _past: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.hands = self.hands or [0] * len(self.proposals)

    @property
    def total(self) -> int:
        """All hands counted."""
        return sum(self.hands)

    @property
    def leading(self) -> tuple[int, ...]:
        """The proposals with the most hands; none while nobody has voted."""
        most = max(self.hands, default=0)
        return tuple(n for n, hands in enumerate(self.hands) if hands == most and most)

    def count(self, at: int, by: int = 1) -> bool:
        """Add hands to a proposal, or take them away; whether anything changed."""
        after = min(max(self.hands[at] + by, 0), MOST_HANDS)
        if after == self.hands[at]:
            return False
        self._past.append((at, after - self.hands[at]))
        self.hands[at] = after
        return True

    def take_back(self) -> bool:
        """Take the last count back; whether there was one."""
        if not self._past:
            return False
        at, by = self._past.pop()
        self.hands[at] -= by
        return True

    def clear(self) -> None:
        """Begin counting anew."""
        self.hands, self._past = [0] * len(self.proposals), []

    def next_rule(self) -> None:
        """Take the next rule for a tie."""
        self.rule = TIE_RULES[(TIE_RULES.index(self.rule) + 1) % len(TIE_RULES)]

    def decide(self, chosen: int | None = None) -> Proposal | None:
        """Give what the class has decided; None where nobody voted, or a tie waits for what its rule asks.

        ``chosen`` is what the teacher points at; it counts among the tied only.
        """
        leading = self.leading
        if len(leading) == 1 or (leading and self.rule == "first"):
            return self.proposals[leading[0]]
        if self.rule == "teacher" and chosen in leading:
            return self.proposals[leading[leading.index(chosen)]]
        return None

    def again(self) -> Ballot:
        """Give the second ballot, between the tied only."""
        return Ballot(tuple(self.proposals[n] for n in self.leading), self.rule, self.number + 1)


def first_ballot(proposals: Sequence[Proposal], rule: TieRule = "again") -> Ballot:
    """Begin a ballot on nine proposals at most: each has a number key. Raises ValueError for fewer than two."""
    if len(proposals) < 2:
        raise ValueError("a vote needs two proposals at least")
    return Ballot(tuple(proposals[:9]), rule)
