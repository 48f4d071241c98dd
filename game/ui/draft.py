"""The draft under the pen: its options, what was changed, and the offers that it may begin again from.

It keeps every change beside the game, so that no draft is lost; it draws nothing and makes no move.
"""

from __future__ import annotations

from game.ui.play import Play


class Pen:
    """One draft; each method tells whether it changed anything."""

    def __init__(self, play: Play) -> None:
        self.play = play
        self.past: list[dict[str, str]] = []
        self.draft = self._begin()

    def _begin(self) -> dict[str, str]:
        """Start from the kept draft, else one's last offer, else one's public positions."""
        view = self.play.view
        quo = view.index.status_quo
        kept = self.play.draft or view.last_offers[self.play.me]
        start = kept or {i: view.stands[self.play.me][i].option for i in quo}
        return {i: start.get(i, quo[i]) if i in view.issues else quo[i] for i in quo}

    def write(self, draft: dict[str, str]) -> bool:
        """Take over a package."""
        if draft == self.draft:
            return False
        self.past.append(self.draft)
        self.draft = self.play.draft = draft
        return True

    def choose(self, issue: str, at: int) -> bool:
        """Set one option by its place; there is none beyond the ends."""
        options = list(self.play.scenario.agenda[issue].options)
        return 0 <= at < len(options) and self.write({**self.draft, issue: options[at]})

    def step(self, issue: str, by: int) -> bool:
        """Take a neighbour option."""
        return self.choose(issue, list(self.play.scenario.agenda[issue].options).index(self.draft[issue]) + by)

    def undo(self) -> bool:
        """Take the last change back."""
        if not self.past:
            return False
        self.draft = self.play.draft = self.past.pop()
        return True

    def mine(self) -> bool:
        """Begin again from one's own last offer."""
        last = self.play.view.last_offers[self.play.me]
        return last is not None and self.write(dict(last))

    def offer_of(self, other: str) -> dict[str, str] | None:
        """Give the other side's offer: what stands, if it is not one's own, else its last."""
        view = self.play.view
        if view.offer and view.offer.proposer != self.play.me:
            return view.offer.package
        return view.last_offers[other]

    def theirs(self, other: str) -> bool:
        """Begin again from the other side's offer, as far as this phase negotiates."""
        offer = self.offer_of(other)
        issues = self.play.view.issues
        return offer is not None and self.write({i: o if i in issues else self.draft[i] for i, o in offer.items()})
