"""Sitting down: a person, the software of the other seats, and the way through the game.

It is imported when a game begins, so that the title stands before the screens of the game are read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.players import Player
from game.session import saves
from game.session.saves import Game, person_of
from game.ui.app import App
from game.ui.play import Play
from game.ui.route import Route


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
