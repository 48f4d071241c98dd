"""All keys that a player may change, part by part of the game, as they are shipped; and what speaks against a change.

Keys that every program has (Tab, arrows, Enter, Esc, Space, F1, F11) are not among them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.language import mark, say
from game.ui.keys import FIXED, Changed

EVERYWHERE: Final = ""
COUNTED: Final = frozenset({EVERYWHERE, "debrief", "vote"})
"""Areas in which digits have a meaning of their own."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something a key does in an area ("" for everywhere); ``words`` are marked and said when shown."""

    area: str
    key: str
    words: str

    @property
    def name(self) -> str:
        """Its name in the settings."""
        return f"{self.area}.{self.key}"


AREAS: Final = (
    (EVERYWHERE, mark("Everywhere")),
    ("title", mark("Title")),
    ("saves", mark("Saved games")),
    ("briefing", mark("Brief")),
    ("opening", mark("Opening statement")),
    ("table", mark("The table")),
    ("composer", mark("Offer composer")),
    ("ratification", mark("Ratification")),
    ("year_after", mark("The year after")),
    ("debrief", mark("Debrief")),
    ("replay", mark("Replay")),
    ("timeline", mark("Timeline")),
    ("spectate", mark("Watching")),
    ("vote", mark("Class vote")),
)

ACTIONS: Final = tuple(
    Action(area, key, words)
    for area, keys in {
        "": (
            ("?", mark("Why does this figure stand as it does?")),
            ("G", mark("Terms in one sentence each")),
            ("H", mark("Hide secrets, or show them again")),
            ("V", mark("Class vote")),
            ("F2", mark("Settings")),
            ("F3", mark("Next language")),
        ),
        "title": (("M", mark("Model card of a scenario")), ("S", mark("Saved games")), ("P", mark("Profiles"))),
        "saves": (("R", mark("Replay it move by move")), ("Z", mark("Bring back"))),
        "briefing": (("P", mark("Print the brief")),),
        "opening": (("R", mark("All positions as at first")),),
        "table": (
            ("S", mark("Statement in public")),
            ("B", mark("Back channel")),
            ("K", mark("Consult the capital")),
            ("A", mark("Further moves")),
            ("X", mark("Withdraw, or walk out")),
            ("Y", mark("Accept the offer")),
            ("P", mark("Let the turn pass")),
            ("N", mark("All news")),
            ("Z", mark("Undo")),
            ("W", mark("Walk out, in its dialogue")),
        ),
        "composer": (
            ("M", mark("Start from their offer")),
            ("L", mark("Start from your last offer")),
            ("K", mark("Consult the capital")),
            ("C", mark("Compare options")),
            ("O", mark("Look at another party")),
            ("Z", mark("Undo")),
        ),
        "ratification": (("F", mark("All votes at once")),),
        "year_after": (
            ("T", mark("Table of figures")),
            ("Y", mark("Compare with history")),
            ("M", mark("More figures")),
        ),
        "debrief": (
            ("T", mark("Table of figures")),
            ("D", mark("Details")),
            ("N", mark("What each home would ratify: its win-set")),
            ("P", mark("Another pair of parties")),
            ("S", mark("Save for your teacher")),
            ("E", mark("Keep as a page or a picture")),
            ("W", mark("Replay, and what if…?")),
            ("C", mark("Compare with the game before")),
            ("M", mark("Model card of a scenario")),
        ),
        "replay": (
            ("T", mark("The table, or the list of moves")),
            ("L", mark("Timeline")),
            ("B", mark("Your branch")),
            ("P", mark("Play on from here")),
            ("W", mark("Replay the branch")),
        ),
        "timeline": (("T", mark("Table of figures")),),
        "spectate": (("P", mark("Pause, or let it run")), ("E", mark("To the end"))),
        "vote": (("T", mark("Another rule for a tie")), ("Z", mark("Take back the last hand"))),
    }.items()
    for key, words in keys
)


def words_of(area: str, key: str) -> str:
    """Say what a shipped key does in an area; "" where that is not known."""
    return next((say(one.words) for one in ACTIONS if one.key == key and one.area in {area, EVERYWHERE}), "")


def clash(changed: Changed, action: Action, key: str, known: Sequence[Action] = ACTIONS) -> str:
    """Say in one sentence why a key cannot be given to an action; "" where it can."""
    if key in FIXED:
        return say("{key} always does the same; choose another key.", key=key)
    if key.isdigit() and action.area in COUNTED:
        return say("Digits count hands and guess here; choose another key.")
    if key.startswith(("Ctrl+", "Shift+")):
        return say("Choose one key, without Ctrl or Shift.")
    for other in known:
        together = other.area == action.area or EVERYWHERE in {other.area, action.area}
        if other.name != action.name and together and changed.cap(other.area, other.key) == key:
            return say("{key} is taken here: {what}. Change that one first.", key=key, what=say(other.words))
    return ""
