"""Sitting down: the software of the other seats, a saved game played up to where it stopped, the way through the game.

It is imported when a game begins, so that the title stands before the screens of the game are read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.batch.drive import look_on
from game.players import Player, make
from game.rules.moves import Move
from game.session import saves
from game.session.saves import Game
from game.ui.app import App
from game.ui.cards import PERSON, person_of
from game.ui.play import Play
from game.ui.route import Route


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


def sit_down(
    app: App, game: Game, players: Mapping[str, Player], on_end: Callable[[], None], *, resumed: bool
) -> Route:
    """Lead a person through a game, from the brief or from where it stopped; the way is given back."""
    me = person_of(game)

    def save() -> str:
        place = saves.folder().parent / "hand-in" / f"{game.scenario.id}-{me}-{game.seed}.parley"
        place.parent.mkdir(parents=True, exist_ok=True)
        saves.hand_in(game, place)
        return str(place)

    strategies = {p: s for p, s in game.head.seats.items() if p != me}
    play = Play(game, me, players, strategies=strategies, save=save, tell=app.toast)
    route = Route(app, play, on_end)
    route.begin(resumed=resumed)
    return route
