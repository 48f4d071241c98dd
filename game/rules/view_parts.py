"""The parts of a view: small facts with names. Points are tenths, support hundredths."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.refusals import Refusal


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
