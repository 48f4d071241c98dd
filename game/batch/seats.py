"""Who sits where in a game that is kept: the person's seat, software at the others, and a saved game taken up again.

It opens no window, so that play in a window and in a terminal begin in the same way.
"""

from __future__ import annotations

from game.batch.drive import look_on
from game.players import Player, make
from game.rules.moves import Move
from game.session import saves
from game.session.saves import PERSON, Game, person_of


def software_of(game: Game) -> dict[str, Player]:
    """Make the software of every seat that no person has."""
    seats = game.head.seats.items()
    return {p: make(s, game.scenario, p, game.seed) for p, s in seats if s != PERSON}


def resume_last() -> tuple[Game, dict[str, Player]] | None:
    """Give the last game that is not finished and its software, which looked on while it was played again.

    Raises JournalError where it cannot be read; None where there is none.
    """
    players: dict[str, Player] = {}

    def watch(game: Game, move: Move) -> None:
        if not players:
            players.update(software_of(game))
        look_on(game, players, move)

    path = saves.latest()
    game = saves.resume(path, watch) if path else None
    if game is None or game.over or not person_of(game):
        return None
    return game, players or software_of(game)
