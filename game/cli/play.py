"""`parley play`: the game in a window.

It reads what was asked for and opens the screens; whatever stops it is one sentence in the terminal.
"""

from __future__ import annotations

import os
import sys
from importlib.metadata import PackageNotFoundError, distribution
from typing import TYPE_CHECKING, Annotated

import typer

from game.cli.say import Stop

if TYPE_CHECKING:
    from game.scenario import Scenario
    from game.session.profiles import Profile

LEVELS = ("easy", "normal", "hard")
TEXT_SIZES = (80, 200)


def play(
    scenario: Annotated[
        str, typer.Argument(metavar="[SCENARIO]", help="A shipped id, a folder or a YAML file.")
    ] = "",
    as_party: Annotated[str, typer.Option("--as", metavar="PARTY", help="Your seat.")] = "",
    seats: Annotated[
        str,
        typer.Option(
            "--seats", metavar="us=me,mx=class", help="Who plays: me, class or a strategy; else as the level says."
        ),
    ] = "",
    seed: Annotated[str, typer.Option("--seed", metavar="N", help="The chance of this game; else drawn.")] = "",
    level: Annotated[str, typer.Option("--level", metavar="LEVEL", help="easy, normal, hard.")] = "normal",
    lang: Annotated[str, typer.Option("--lang", metavar="es", help="The language; else as in the settings.")] = "",
    text: Annotated[bool, typer.Option("--text", help="Play in this terminal, line by line.")] = False,
    text_size: Annotated[
        int, typer.Option("--text-size", metavar="115", help="Percent, from 80 to 200; else as in the settings.")
    ] = 0,
    fullscreen: Annotated[bool, typer.Option("--fullscreen", help="Fill the screen.")] = False,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the last unfinished game.")] = False,
    profile: Annotated[
        str, typer.Option("--profile", metavar="NAME", help="Whose games and settings; else who played last.")
    ] = "",
) -> None:
    """Play in a window, or in this terminal: choose a seat, bargain, face ratification at home."""
    from game.cli.seats import read_seed

    drawn = None if not seed else read_seed(seed)
    if text_size and not TEXT_SIZES[0] <= text_size <= TEXT_SIZES[1]:
        raise Stop(f"The text size is a percentage from {TEXT_SIZES[0]} to {TEXT_SIZES[1]}, not {text_size}.")
    person = _find_profile(profile)
    if resume:
        _find_saved(person)
    me, others = _read_world(scenario, as_party, seats, level, lang)
    if text:
        if not isinstance(me, str):
            raise Stop("In the terminal one seat can be yours; several people, or a class, play in a window.")
        from game.terminal.start import start_in_terminal
        from game.ui.settings import read

        tongue = lang or read(person.settings)[0].language
        start_in_terminal(
            scenario,
            me,
            others,
            drawn,
            level if scenario else "",
            tongue,
            resume=resume,
            place=person.games,
            asked=bool(lang),
        )
        return
    _find_display()
    _find_pygame()
    _open(scenario or None, me or None, others, drawn, level, lang, text_size, fullscreen, resume, person)


def _find_profile(name: str) -> Profile:
    """Give the profile that is named, else the one that played last."""
    from game.session.profiles import named, present, profiles

    if not name:
        return present()
    found = named(name)
    if found is None:
        known = ", ".join(f"'{one.name}'" for one in profiles() if one.name)
        offered = f"there are {known}" if known else "there are none yet"
        raise Stop(f"There is no profile '{name[:40]}'; {offered}. Profiles are made on the title screen (P).")
    return found


def _find_saved(person: Profile) -> None:
    from game.session.saves import latest

    if latest(person.games) is None:
        raise Stop(
            f"There is no unfinished game to go on with in {person.games}; start a new one with parley play."
        )


def _read_world(
    scenario: str, as_party: str, seats: str, level: str, lang: str
) -> tuple[str | dict[str, str], dict[str, str]]:
    """Check all words against the scenario; give one's own party, or nothing, and the strategies of the others.

    Several seats of people, or a class's, are given each with who decides for it.
    """
    from game.cli.seats import one_of, read_seats

    if not scenario:
        if as_party or seats:
            raise Stop(
                "Name the scenario whose seats you choose, for example: parley play first_talks --as island."
            )
        one_of(level, LEVELS, "level")
        _find_language(lang)
        return "", {}
    from game.cli.source import read
    from game.players import STRATEGIES
    from game.scenario.overlay import overlays
    from game.session.saves import CLASS, PEOPLE, PERSON

    world, path = read(scenario)
    one_of(level, (*LEVELS, *(name for name in world.levels if name not in LEVELS)), "level")
    if lang and lang not in (world.language, *overlays(path)):
        offered = " and ".join(f"'{word}'" for word in (world.language, *overlays(path)))
        raise Stop(f"'{scenario}' has no texts in '{lang[:20]}'; it has them in {offered}.")
    sitting = read_seats(seats, world.parties, (PERSON, CLASS, *STRATEGIES))
    people = {party: kind for party, kind in sitting.items() if kind in PEOPLE}
    if as_party:
        people = {_party(as_party, world): PERSON} | people
        if sitting.get(as_party, PERSON) not in PEOPLE:
            raise Stop(f"'{as_party}' cannot be your seat and play {sitting[as_party]} at once.")
    others = {party: strategy for party, strategy in sitting.items() if party not in people}
    if len(people) > 1 or CLASS in people.values():
        return people, others
    return next(iter(people), ""), others


def _find_language(lang: str) -> None:
    from game.language import languages

    if lang and lang not in languages():
        offered = " and ".join(f"'{word}'" for word in languages())
        raise Stop(f"Parley does not speak '{lang[:20]}'; it speaks {offered}.")


def _party(name: str, world: Scenario) -> str:
    from game.cli.seats import one_of

    return one_of(name, world.parties, "party")


def _find_display() -> None:
    """Refuse to start where no window can be seen; SDL itself would draw into the void."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"))
    if sys.platform.startswith("linux") and not named:
        raise Stop(
            "There is no display here to open a window on. Start Parley on a computer with a screen, "
            "or play in this terminal with parley play --text."
        )


def _find_pygame() -> None:
    """Refuse to start while both distributions of Pygame are installed: they overwrite each other's files."""
    if _installed("pygame") and _installed("pygame-ce"):
        raise Stop(
            "Two packages called pygame are installed and overwrite each other; mend it with: "
            f"{sys.executable} -m pip uninstall -y pygame pygame-ce, then "
            f"{sys.executable} -m pip install pygame-ce."
        )


def _installed(name: str) -> bool:
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def _open(
    scenario: str | None,
    me: str | dict[str, str] | None,
    seats: dict[str, str],
    seed: int | None,
    level: str,
    lang: str,
    text_size: int,
    fullscreen: bool,
    resume: bool,
    profile: Profile,
) -> None:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.ui.start import start_game
    from game.ui.window import NoWindowError

    try:
        start_game(
            scenario, me, seats, seed, level, lang, text_size, fullscreen=fullscreen, resume=resume, profile=profile
        )
    except NoWindowError as error:
        raise Stop(" ".join(str(error).split())) from None
