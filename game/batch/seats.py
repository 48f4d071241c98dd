"""Who sits where in a game that is kept: the person's seat, software at the others, and a saved game taken up again.

It opens no window, so that play in a window and in a terminal begin in the same way.
"""

from __future__ import annotations

from pathlib import Path

from game.batch.drive import look_on
from game.players import Player, make
from game.rules.moves import Move
from game.session import saves
from game.session.saves import PEOPLE, Game, person_of


def software_of(game: Game) -> dict[str, Player]:
    """Make the software of every seat that no person has."""
    seats = game.head.seats.items()
    return {p: make(s, game.scenario, p, game.seed) for p, s in seats if s not in PEOPLE}


def resume_from(path: Path) -> tuple[Game, dict[str, Player]]:
    """Take up a saved game, finished or not, and its software, which looked on while it was played again.

    Raises JournalError where it cannot be read.
    """
    players: dict[str, Player] = {}

    def watch(game: Game, move: Move) -> None:
        if not players:
            players.update(software_of(game))
        look_on(game, players, move)

    game = saves.resume(path, watch)
    return game, players or software_of(game)


def resume_last(place: Path | None = None) -> tuple[Game, dict[str, Player]] | None:
    """Take up the last game that is not finished; None where there is none.

    Raises JournalError where it cannot be read.
    """
    path = saves.latest(place)
    found = resume_from(path) if path else None
    if found is None or found[0].over or not person_of(found[0]):
        return None
    return found
