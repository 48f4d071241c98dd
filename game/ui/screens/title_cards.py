"""What the title screen is given: scenarios, the last game and all its words, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

from game.language import mark, say


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
    """All words of the screen, marked; ``said`` gives them in the language that is spoken."""

    tagline: str = mark("Negotiate. Bring it home. See why.")
    choose: str = mark("Choose a scenario")
    last: str = mark("Your last game")
    go_on: str = mark("Continue the talks")
    start_here: str = mark("Start here")
    play: str = mark("Play")
    play_this: str = mark("Play: {title}")
    model: str = mark("Model card")
    model_hint: str = mark("Model card: every figure, and what it rests on")
    saves: str = mark("Saved games")
    profile: str = mark("First profile")
    close: str = mark("Close")
    quit: str = mark("Quit")
    none: str = mark("There is no scenario to play yet.")
    promise: str = mark("Plays offline, without sound. Everything is saved as you go.")
    how: str = mark("How a game runs")
    steps: tuple[tuple[str, str, str], ...] = (
        (
            "file-lock",
            mark("Read your brief"),
            mark("What each outcome is worth to you, and what you may not give away."),
        ),
        ("messages-square", mark("Negotiate"), mark("Offers, statements and quiet talks, round by round.")),
        ("landmark", mark("Bring it home"), mark("Your own side votes. It can refuse what you agreed.")),
        ("lightbulb", mark("See why"), mark("Every deal that was possible, and the trade you missed.")),
    )
    keys: tuple[tuple[str, str], ...] = (
        ("Tab", mark("next area")),
        ("← → ↑ ↓", mark("choose")),
        ("Space", mark("details")),
        ("M", mark("model card")),
        ("Enter", mark("play")),
    )

    def said(self) -> TitleWords:
        """Give the words in the language that is spoken; names in braces stay to be filled in."""
        plain = {one.name: say(value) for one in fields(self) if isinstance(value := getattr(self, one.name), str)}
        return replace(
            self,
            **plain,
            steps=tuple((icon, say(title), say(words)) for icon, title, words in self.steps),
            keys=tuple((key, say(words)) for key, words in self.keys),
        )
