"""The typed moves of the talks, as the screens, players and journals speak of them.

Ids are the scenario's own words. A move knows nothing of the rules: whether it is legal is said by ``legal``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Package: TypeAlias = Mapping[str, str]
"""One option for each issue; an issue that is left out stays at the status quo."""


@dataclass(frozen=True, slots=True)
class Open:
    """State option and firmness for each issue in public; an issue left out stays as prefilled."""

    party: str
    stands: Mapping[str, tuple[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Propose:
    """Put a package on the table."""

    party: str
    package: Package


@dataclass(frozen=True, slots=True)
class Accept:
    """Accept the standing offer, at the floor or at the last call."""

    party: str


@dataclass(frozen=True, slots=True)
class Hold:
    """Let the turn pass, or decline at the last call."""

    party: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take the own standing offer back."""

    party: str


@dataclass(frozen=True, slots=True)
class WalkOut:
    """Leave the talks for good."""

    party: str


@dataclass(frozen=True, slots=True)
class Statement:
    """Say in public that one holds an option (firm), or that one could move (option None: flexible)."""

    party: str
    issue: str
    option: str | None = None


@dataclass(frozen=True, slots=True)
class BackChannel:
    """Have a private word with one other party."""

    party: str
    other: str


@dataclass(frozen=True, slots=True)
class Consult:
    """Ask the capital about the standing offer and, if given, a draft."""

    party: str
    draft: Package | None = None


@dataclass(frozen=True, slots=True)
class Authored:
    """Make a move that the scenario adds."""

    party: str
    move: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer the choice that an event puts to a party."""

    party: str
    event: str
    answer: str


@dataclass(frozen=True, slots=True)
class Persuade:
    """Spend capital on support at home, points of support for each audience; empty: nothing."""

    party: str
    support: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Vote:
    """People in the room vote for an audience of a party."""

    party: str
    audience: str
    yes: bool


@dataclass(frozen=True, slots=True)
class Readout:
    """Choose the party's own account of the talks."""

    party: str
    readout: str


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last side move back; journals name the ply that is returned to."""

    party: str
    to: int | None = None


@dataclass(frozen=True, slots=True)
class TimeUp:
    """The clock stands in for whoever is waited for; it never accepts."""


@dataclass(frozen=True, slots=True)
class Inject:
    """The teacher fires an event."""

    event: str


Move: TypeAlias = (
    Open
    | Propose
    | Accept
    | Hold
    | Withdraw
    | WalkOut
    | Statement
    | BackChannel
    | Consult
    | Authored
    | Answer
    | Persuade
    | Vote
    | Readout
    | Undo
    | TimeUp
    | Inject
)
