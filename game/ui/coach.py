"""The coach of a first round: which deed it waits for next. It holds no words, draws nothing and stops nobody."""

from __future__ import annotations

STEPS = ("look", "compose", "change", "home", "offer", "answer")
"""The deeds of a first round, in order: a later one counts for those before it."""


class Coach:
    """Where a person stands in the first round; after the last deed, or once it is left, it is silent."""

    def __init__(self) -> None:
        self.at = 0

    @property
    def step(self) -> str:
        """The deed that is waited for; "" when there is none."""
        return STEPS[self.at] if self.at < len(STEPS) else ""

    def did(self, deed: str) -> None:
        """Hear of a deed."""
        self.at = max(self.at, STEPS.index(deed) + 1)

    def leave(self) -> None:
        """Be silent from now on."""
        self.at = len(STEPS)
