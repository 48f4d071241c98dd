"""What the title screen is given: scenarios, the last game and all its words, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ScenarioCard:
    """What the title says of one scenario; figures are already words."""

    id: str
    title: str
    summary: str
    minutes: str
    sides: str
    difficulty: int
    difficulty_words: str
    languages: str
    countries: Mapping[str, str] = field(default_factory=dict)
    """Country code → side, for the map."""
    emblems: tuple[tuple[str, str], ...] = (("a", "ship"), ("b", "store"))
    """Side and icon, where there is no map."""
    badge: str = ""
    first: bool = False
    """Whether a new player should start here."""
    problems: int = 0
    problems_words: str = ""
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LastGame:
    """The game one may go on with."""

    title: str
    you: str
    against: str
    saved: str
    rounds_words: str
    round: int
    rounds: int
    flag: str = ""
    side: str = "a"
    countries: Mapping[str, str] = field(default_factory=dict)
    emblems: tuple[tuple[str, str], ...] = (("a", "ship"), ("b", "store"))


@dataclass(frozen=True, slots=True)
class TitleWords:
    """All words of the screen."""

    tagline: str = "Negotiate. Bring it home. See why."
    choose: str = "Choose a scenario"
    last: str = "Your last game"
    go_on: str = "Continue the talks"
    start_here: str = "Start here"
    play: str = "Play"
    model: str = "Model card"
    model_hint: str = "Model card: every figure, and what it rests on"
    close: str = "Close"
    quit: str = "Quit"
    none: str = "There is no scenario to play yet."
    promise: str = "Plays offline, without sound. Everything is saved as you go."
    how: str = "How a game runs"
    steps: tuple[tuple[str, str, str], ...] = (
        ("file-lock", "Read your brief", "What each outcome is worth to you, and what you may not give away."),
        ("messages-square", "Negotiate", "Offers, statements and quiet talks, round by round."),
        ("landmark", "Bring it home", "Your own side votes. It can refuse what you agreed."),
        ("lightbulb", "See why", "Every deal that was possible, and the trade you missed."),
    )
    keys: tuple[tuple[str, str], ...] = (
        ("Tab", "next area"),
        ("← → ↑ ↓", "choose"),
        ("Space", "details"),
        ("M", "model card"),
        ("Enter", "play"),
    )
