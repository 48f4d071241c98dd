"""Sitting down: a person, the software of the other seats, and the way through the game.

It is imported when a game begins, so that the title stands before the screens of the game are read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from game.language import spoken
from game.players import Player
from game.scenario import Scenario
from game.session import saves
from game.session.desk import Desk, read_desk, write_desk
from game.session.saves import CLASS, PEOPLE, Game, people_of
from game.ui.app import App
from game.ui.branching import allow_branches
from game.ui.play import Play
from game.ui.route import Route


def sit_down(
    app: App,
    game: Game,
    players: Mapping[str, Player],
    on_end: Callable[[], None],
    *,
    resumed: bool,
    told: Scenario | None = None,
    home: Path | None = None,
) -> Route:
    """Lead the people at this machine through a game, from the brief or from where it stopped; the way is given back.

    ``told`` is the scenario in the language that is spoken; ``home`` is the folder of what the person makes.
    """
    people = people_of(game)
    me = people[0] if people else next(iter(game.scenario.parties))

    def save() -> str:
        place = (home or saves.folder().parent) / "hand-in" / f"{game.scenario.id}-{me}-{game.seed}.parley"
        place.parent.mkdir(parents=True, exist_ok=True)
        saves.hand_in(game, place)
        return str(place)

    strategies = {p: s for p, s in game.head.seats.items() if s not in PEOPLE}
    voters = [p for p in people if game.head.seats[p] == CLASS]
    play = Play(game, me, players, strategies=strategies, save=save, tell=app.toast, people=people, voters=voters)
    if told is not None:
        play.retell(told)
    if game.journal is not None:
        take_up(play, game.journal.path)
    allow_branches(app, play, home)
    route = Route(app, play, on_end)
    route.begin(resumed=resumed)
    return route


def take_up(play: Play, journal: Path) -> None:
    """Take up the offers that were under way beside a journal, and keep them there from now on."""
    play.drafts = {party: dict(draft) for party, draft in read_desk(journal, play.scenario).drafts.items()}
    play.on_draft = lambda: keep_desk(play, journal)


def keep_desk(play: Play, journal: Path) -> None:
    """Keep the offers under way and the language that is spoken; where that fails, only they are lost."""
    write_desk(journal, Desk(play.drafts, spoken()))
