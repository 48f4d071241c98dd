"""The software seats of a test: they play where the talks wait for them, and look on until they play on.

Only a test that has such seats imports it, so that plain lists of moves are played at once.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.batch.drive import RefusedError, look_on, play_out
from game.players import Player, make
from game.rules.moves import Move
from game.session import Session
from game.trials.model import PlayerError, Trial


class Software:
    """The players of one game: those who play from the start, and those who play on after the moves."""

    def __init__(self, session: Session, trial: Trial) -> None:
        self.session = session
        self.now = self._make(trial.seats, trial.seed)
        self.later = self._make(trial.then, trial.seed)

    def _make(self, seats: Mapping[str, str], seed: int) -> dict[str, Player]:
        return {party: make(name, self.session.scenario, party, seed) for party, name in seats.items()}

    def look_on(self, move: Move) -> None:
        """Let whoever plays on later see what its party does now."""
        look_on(self.session, self.later, move)

    def play(self, *, on: bool = False) -> None:
        """Play until the talks wait for somebody else; ``on``: with those who play on. PlayerError for a faulty player."""
        try:
            play_out(self.session, self.now | self.later if on else self.now)
        except RefusedError as error:
            raise PlayerError(f"software made a move that the rules refuse: {error}") from None
