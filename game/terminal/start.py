"""Beginning in the terminal: which scenario, which seat, which level; or the last game again."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from pathlib import Path

from game.batch.seats import resume_last, software_of
from game.language import count, languages, say, speak
from game.players import level_names, level_seats
from game.scenario import Scenario, Unreadable, find, load, shipped
from game.session import saves
from game.session.desk import read_desk
from game.session.record import JournalError
from game.session.saves import PERSON, Game, person_of
from game.terminal.console import Console, Left, pick
from game.terminal.talks import Talks
from game.ui.play import Play, Player
from game.ui.shelf import tale_of

SEEDS = 2**32


def start_in_terminal(
    scenario: str = "",
    me: str = "",
    seats: Mapping[str, str] | None = None,
    seed: int | None = None,
    level: str = "",
    lang: str = "en",
    *,
    resume: bool = False,
    console: Console | None = None,
    place: Path | None = None,
    asked: bool = True,
) -> None:
    """Play in the terminal until the game is over or the person leaves; what is saved is said at the end.

    ``place`` is the folder of saved games, where it is another than the first profile's. Where the language was not
    ``asked`` for, a game that is gone on with speaks the one that was spoken in it last.
    """
    console = console or Console()
    if lang in languages():
        speak(lang)
    game: Game | None = None
    try:
        console.tell(say("Parley. Answer with a number or a word, then Enter."))
        found = _last(console, place) if resume else None
        if found is None:
            name = scenario or _ask_scenario(console, lang)
            world = read_world(name, lang)
            party = me or pick(
                console, say("Whom do you speak for?"), {p: s.title for p, s in world.parties.items()}
            )
            plan = {**level_seats(world, level or _ask_level(console, world)), **(seats or {}), party: PERSON}
            game = _begin(console, name, world, plan, seed, level, lang, place)
            players: dict[str, Player] = dict(software_of(game))
        else:
            game, players = found[0], dict(found[1])
            lang = lang if asked else _spoken_in(game) or lang
            if lang in languages():
                speak(lang)
            game.retell(tale_of(game.scenario, game.head.file).told(lang))
        _play(console, game, players, resumed=found is not None)
    except Left:
        console.head(_farewell(game))


def _play(console: Console, game: Game, players: dict[str, Player], *, resumed: bool) -> None:
    party = person_of(game)
    strategies = {p: s for p, s in game.head.seats.items() if p != party}
    talks = Talks(console, Play(game, party, players, strategies=strategies, tell=console.tell))
    talks.begin(resumed=resumed)
    talks.run()
    console.head(_kept(game))


def _spoken_in(game: Game) -> str:
    """Give the language that was spoken in a saved game last, if that is known."""
    path = game.journal.path if game.journal else None
    return (read_desk(path, game.scenario).lang if path else "") or game.head.lang


def _kept(game: Game) -> str:
    if game.journal is None:
        return say("The end. This game was not saved.")
    return say("The end. The game is kept in {path}.", path=game.journal.path)


def _farewell(game: Game | None) -> str:
    if game is None:
        return say("Goodbye.")
    if game.over:
        return _kept(game)
    if game.journal is None:
        return say("Goodbye. This game was not saved.")
    return say("Goodbye. Your game is saved; go on with: parley play --text --resume")


def read_world(name: str, lang: str) -> Scenario:
    """Read a scenario, with its texts in a language where it has them."""
    path = find(name)
    try:
        scenario = load(path, lang).scenario
    except Unreadable:
        scenario = load(path).scenario
    if scenario is None:
        raise Unreadable(f"{name} has problems; parley check {name} lists them.")
    return scenario


def _ask_scenario(console: Console, lang: str) -> str:
    worlds = {name: read_world(name, lang) for name in sorted(shipped(), key=lambda name: name != "first_talks")}
    return pick(console, say("Which talks?"), {n: f"{w.title}. {w.summary}" for n, w in worlds.items()})


def _ask_level(console: Console, world: Scenario) -> str:
    names = {"easy": say("easy"), "normal": say("normal"), "hard": say("hard")}
    return pick(
        console, say("How hard?"), {name: names.get(name, name) for name in level_names(world) or tuple(names)}
    )


def _begin(
    console: Console,
    name: str,
    world: Scenario,
    seats: dict[str, str],
    seed: int | None,
    level: str,
    lang: str,
    place: Path | None,
) -> Game:
    drawn = seed if seed is not None else secrets.randbelow(SEEDS)
    source = find(name)
    try:
        return saves.begin(world, drawn, seats, source=source, level=level, lang=lang, place=place)
    except JournalError as fault:
        console.tell(say("This game will not be saved. {why}", why=fault))
        return saves.unsaved(world, drawn, seats, source=source)


def _last(console: Console, place: Path | None) -> tuple[Game, dict[str, Player]] | None:
    try:
        found = resume_last(place)
    except JournalError as fault:
        console.tell(str(fault))
        return None
    if found is None:
        console.tell(say("There is no game to go on with; here is a new one."))
        return None
    game, players = found
    console.tell(
        count("This game has {n} move so far.", "This game has {n} moves so far.", game.ply)
        if not game.note
        else game.note
    )
    return game, dict(players)
