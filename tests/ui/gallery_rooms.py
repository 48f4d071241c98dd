"""Every screen of the game in its states: each scene opens a screen and says the name of each state as it comes.

Scenes drive screens as a person does, by keys, so that they take screens as they are. They check nothing.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from game.players import level_seats
from game.scenario import find, load
from game.session import saves
from game.session.desk import Desk, write_desk
from game.session.profiles import Profile, profiles
from game.session.profiles import add as add_profile
from game.ui.app import App
from game.ui.cards import card_of
from game.ui.play import Play
from game.ui.screen import Screen
from game.ui.screens.briefing import BriefingScreen
from game.ui.screens.card import CardScreen
from game.ui.screens.composer import ComposerScreen
from game.ui.screens.curtain import CurtainScreen
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.keymap import KeymapScreen
from game.ui.screens.opening import OpeningScreen
from game.ui.screens.ratification import RatificationScreen
from game.ui.screens.readouts import ReadoutScreen
from game.ui.screens.replay import ReplayScreen
from game.ui.screens.spectate.screen import SpectateScreen
from game.ui.screens.table.screen import TableScreen
from game.ui.screens.timeline import TimelineScreen
from game.ui.screens.title import Title
from game.ui.screens.vote.ballot import Proposal
from game.ui.screens.vote.screen import VoteScreen
from game.ui.screens.year_after import YearAfterScreen
from game.ui.start import Start
from game.ui.widget import Widget
from tests.ui import gallery_games as games
from tests.ui.gallery_games import BAY, FIRST, FLAGSHIP
from tests.ui.gallery_kit import PAGES, curtain, ledger, question

States = Iterator[str]
BROKEN = "format: parley/1\nid: broken\ntitle: A file with mistakes\n"
DIALOGUES = {"S": "statement", "B": "back channel", "K": "consult", "A": "moves", "Y": "accept", "X": "leave", "N": "news", "G": "terms"}  # fmt: skip


class Ground(Screen):
    """What lies below every scene: nothing."""

    def build(self) -> Widget:
        """Nothing at all."""
        return Widget()


def nothing(*_: object) -> None:
    """What buttons of the gallery do."""


class Room:
    """One window in which scene after scene is shown, in a language."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.language = "en"
        self.brief = False
        """Whether what stands above screens is passed over."""
        self.start = Start(app, seed=5)
        app.open(Ground())

    def clear(self, language: str) -> None:
        """Leave nothing of the scene before, and speak a language."""
        app = self.app
        app.home()
        app.guided, app.hints, app.projector = False, True, False
        app.on_vote = None
        app.notes.drop_tip()
        self.language = language
        self.start.left = None
        self.profile("")
        self.start.language = language
        app.speak(language)

    def profile(self, slug: str) -> Profile:
        """Take the profile of a name, its games and settings gone."""
        profile = add_profile(slug) if slug else Profile("gallery", "")
        shutil.rmtree(profile.games, ignore_errors=True)
        self.start.profile = profile
        return profile

    def open(self, screen: Screen) -> None:
        """Show a screen above the ground, and let it come to rest."""
        self.app.home()
        self.app.open(screen)
        self.app.settle(2)

    def press(self, *keys: str) -> None:
        """Press keys, each after what came before has come to rest."""
        for key in keys:
            self.app.press(key)
            self.app.settle(2)

    def shut(self) -> None:
        """Close whatever stands above the screen."""
        while self.app.close():
            pass

    def over(self, name: str) -> States:
        """Give the name of what stands above the screen, if anything does; then close it."""
        if sum(layer.takes_input for layer in self.app.stage.layers) > 1 and not self.brief:
            yield name
        self.shut()

    def play(self, name: str, me: str = "us", **seats: object) -> Play:
        """Sit down at a game of the gallery."""
        return games.play_of(name, me, self.language, **seats)  # type: ignore[arg-type]

    def table(self, name: str, me: str = "us") -> TableScreen:
        """Open the table of a game."""
        screen = TableScreen(self.play(name, me), nothing, nothing)
        self.open(screen)
        return screen

    def hidden(self, name: str) -> States:
        """Hide the secrets, and show them again."""
        self.press("H")
        yield f"{name} hidden"
        self.press("H")


# --- before a game --------------------------------------------------------------------------------------------


def title(room: Room) -> States:
    """The title without and with a saved game, with details, and with a scenario that has mistakes."""
    room.start.title()
    yield "title"
    room.app.focus(f"scenario-{FLAGSHIP}")
    room.press("Space")
    yield from room.over("title details")
    saved_game(room, "Ana")
    room.start.title()
    yield "title with a game"
    path = room.start.profile.home / "broken.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(BROKEN, encoding="utf-8")
    tale = room.start.told(FIRST)
    assert tale is not None
    cards = [card_of(FIRST, tale, ("en", "es")), card_of("broken", load(path))]
    room.open(Title(cards, None, on_play=nothing, on_continue=nothing, on_quit=nothing))
    yield "title with a broken scenario"


def saved_game(room: Room, name: str) -> Path:
    """Keep a game half way in a profile of its own, with an offer under way."""
    room.profile(name)
    known = games.fresh("offered")
    seats = {**level_seats(known.scenario, "normal"), "us": saves.PERSON}
    game = saves.begin(known.scenario, known.seed, seats, lang=room.language, place=room.start.profile.games)
    for line in known.lines:
        games.made(game, line.move)
    assert game.journal is not None
    write_desk(game.journal.path, Desk({"us": {}}, room.language))
    return game.journal.path


def seats(room: Room) -> States:
    """A person at one seat, two people, a class, and nobody."""
    for name, scenario in (("seats", FLAGSHIP), ("first seats", FIRST)):
        room.app.home()
        room.start.choose(scenario)
        yield name
        party = list(games.scenario_of(scenario).parties)[1]
        for at, words in enumerate(("two people", "a class", "software again")):
            room.app.focus(f"who-{party}")
            room.press("Left" if at < 1 else "Right")
            room.press(*(["Left"] if at < 1 else []))
            yield f"{name} {words}"


def settings(room: Room) -> States:
    """The settings, at their beginning and their end."""
    room.start.show_settings()
    yield "settings"
    room.press("PageDown")
    yield "settings below"


def saved(room: Room) -> States:
    """No saved game, and some."""
    room.profile("Nobody")
    room.start.show_saves()
    yield "saves empty"
    room.app.home()
    path = saved_game(room, "Ana")
    (path.parent / "torn.parley").write_text("not a journal\n", encoding="utf-8")
    room.start.show_saves()
    yield "saves"
    room.press("Delete")
    yield from room.over("saves delete")


def people(room: Room) -> States:
    """The profiles, one of them with a long name."""
    for name in ("Ana", "Grupo B de la licenciatura en Relaciones"):
        room.profile(name)
    assert len(profiles()) > 1
    room.start.show_profiles()
    yield "profiles"


def keymap(room: Room) -> States:
    """All keys, one that waits for its new key, and the sheet of keys."""
    room.open(KeymapScreen())
    yield "keymap"
    room.press("Enter")
    yield "keymap waits"
    room.press("Esc")
    room.table("offered")
    room.press("F1")
    yield from room.over("keys of the table")


def model(room: Room) -> States:
    """The model cards of both shipped scenarios."""
    for scenario in (FLAGSHIP, FIRST):
        room.open(CardScreen(find(scenario)))
        yield f"model card {scenario}"
        room.press("PageDown")
        yield f"model card {scenario} below"


# --- the talks ------------------------------------------------------------------------------------------------


def briefing(room: Room) -> States:
    """The brief of each side, why, terms and hidden."""
    for name, me in (("opening", "us"), ("opening", "mx"), ("first opening", "harbour")):
        room.open(BriefingScreen(room.play(name, me), nothing))
        yield f"briefing {me}"
        room.press("?")
        yield from room.over(f"briefing {me} why")
        if me == "us":
            room.press("G")
            yield from room.over("briefing terms")
            yield from room.hidden("briefing")


def opening(room: Room) -> States:
    """The opening statement as it comes, and changed."""
    for name, me in (("opening", "us"), ("first opening", "harbour")):
        room.open(OpeningScreen(room.play(name, me), nothing))
        yield f"opening {me}"
        room.press("Right", "R")
        yield f"opening {me} changed"


def table(room: Room) -> States:
    """The table in all its states."""
    for name, me in (
        ("floor", "us"), ("offered", "us"), ("offered mx", "mx"), ("waiting", "us"), ("last call", "us"),
        ("asked", "us"), ("first floor", "island"), ("bay floor", "south"),
    ):  # fmt: skip
        room.table(name, me)
        yield f"table {name}"
        if name == "offered":
            yield from room.hidden("table")
            room.app.toast("1234", "check")
            yield "table with a note"


def guided(room: Room) -> States:
    """The first round, explained."""
    room.app.guided = True
    room.table("floor")
    yield "table guided"


def dialogues(room: Room) -> States:
    """Every dialogue of the table."""
    for game, me in (("offered", "us"), ("bay floor", "south")):
        for key, name in DIALOGUES.items():
            room.table(game, me)
            room.press(key)
            yield from room.over(f"{game} {name}")
        screen = room.table(game, me)
        layer = room.app.stage.active
        assert layer is not None
        figures = [w.id for w in layer.root.walk() if w.id.startswith("figure-") and w.focusable]
        for figure in figures:
            room.app.focus(figure)
            room.press("?")
            yield from room.over(f"{game} why {figure.removeprefix('figure-')}")
        assert screen is room.app.screen


def composer(room: Room) -> States:
    """The composer as it opens, changed, compared, why, outside the mandate, with their offer, and hidden."""
    for game, me in (("offered", "us"), ("floor", "us"), ("bay floor", "south")):
        play = room.play(game, me)
        room.open(ComposerScreen(play, None, nothing, nothing))
        yield f"composer {game}"
        if game == "floor":
            continue
        room.press("Left", "Down", "Right", "Down", "Left")
        yield f"composer {game} changed"
        room.press("?")
        yield from room.over(f"composer {game} why")
        room.press("C")
        yield f"composer {game} compared"
        room.shut()
        room.press("C", "M")
        yield f"composer {game} theirs"
        if game == "offered":
            view = play.view
            closed = next(((i, o) for i, options in view.closed.items() for o in options if i in view.issues), None)
            if closed:
                options = list(play.scenario.agenda[closed[0]].options)
                room.app.focus(f"track-{closed[0]}")
                room.press(*["Left"] * len(options), *["Right"] * options.index(closed[1]))
                yield "composer outside the mandate"
            room.press("K")
            yield "composer consulted"
            room.shut()
            yield from room.hidden("composer")


def ratification(room: Room) -> States:
    """Persuading, counting, passed, refused, and what follows."""
    for name, me in (("persuade", "us"), ("bay persuade", "south")):
        room.open(RatificationScreen(room.play(name, me), nothing, nothing))
        yield f"ratification {name}"
        room.press("Right")
        yield f"ratification {name} spent"
        room.press("?")
        yield from room.over(f"ratification {name} why")
    for name, me in (
        ("flagship passed", "us"), ("flagship refused", "mx"), ("passed", "harbour"), ("refused", "island"),
        ("reopened", "north"),
    ):  # fmt: skip
        room.open(RatificationScreen(room.play(name, me), nothing, nothing))
        yield f"ratification {name} counting"
        room.press("F")
        yield f"ratification {name}"
        room.press("?")
        yield from room.over(f"ratification {name} why")


def readouts(room: Room) -> States:
    """The choice of an account."""
    room.open(ReadoutScreen(room.play("flagship passed", "us"), nothing))
    yield "readouts"
    room.open(ReadoutScreen(room.play("passed", "island"), nothing))
    yield "readouts of the first talks"


# --- after the talks ------------------------------------------------------------------------------------------


def year(room: Room) -> States:
    """The year after, with and without a deal, and what opens."""
    for name, me in (("over", "us"), ("no deal", "mx"), ("first over", "harbour")):
        room.open(YearAfterScreen(room.play(name, me), nothing))
        yield f"year after {name}"
        room.press("Left")
        yield f"year after {name} earlier"
        for key in ("1", "T", "Y", "M") if name == "over" else ():
            room.press(key)
            yield from room.over(f"year after {name} {key}")


def debrief(room: Room) -> States:
    """Each step of the debrief, asked and shown, of the first talks."""
    yield from _steps(room, "first over", "harbour")


def debrief_flagship(room: Room) -> States:
    """Each step of the debrief of the largest scenario."""
    yield from _steps(room, "over", "us")


def debrief_no_deal(room: Room) -> States:
    """Each step of the debrief of talks without a deal."""
    yield from _steps(room, "first no deal", "island")


def _steps(room: Room, game: str, me: str) -> States:
    screen = DebriefScreen(room.play(game, me), nothing)
    room.open(screen)
    room.app.settle(30)
    for _ in range(40):
        yield f"debrief {game} {screen.step} {'shown' if screen.shown else 'asked'}"
        if screen.shown and screen.step in {0, 4}:
            room.press("T")
            yield f"debrief {game} {screen.step} table"
            room.press("T", "?")
            yield from room.over(f"debrief {game} {screen.step} why")
        before = screen.step, screen.shown
        room.press("Right")
        if (screen.step, screen.shown) == before:
            break
    room.press("E")
    yield from room.over(f"debrief {game} export")


def replay(room: Room) -> States:
    """The replay at several moments, its list, its branch and the branch beside the game."""
    for game, me in (("over", "us"), ("played", "harbour")):
        play = room.play(game, me)
        room.open(ReplayScreen(play))
        yield f"replay {game}"
        room.press("Home", *["Right"] * 6)
        yield f"replay {game} earlier"
        room.press("T")
        yield f"replay {game} moves"
        room.press("T", "V")
        yield f"replay {game} in public"
        room.press("V", "Enter")
        if sum(layer.takes_input for layer in room.app.stage.layers) > 1:
            yield f"replay {game} branch"
            if game == "played":
                room.press("P")
                room.app.settle(10)
                yield f"replay {game} compared"
        room.shut()


def timeline(room: Room) -> States:
    """The timeline as a chart and as a table."""
    for game, me in (("over", "us"), ("played", "harbour")):
        room.open(TimelineScreen(room.play(game, me), nothing))
        yield f"timeline {game}"
        room.press("T")
        yield f"timeline {game} table"


# --- several people -------------------------------------------------------------------------------------------


def curtains(room: Room) -> States:
    """The curtain between two people."""
    play = room.play("offered", "us", people=("us", "mx"))
    room.open(CurtainScreen(play, "mx", nothing))
    yield "curtain"


def vote(room: Room) -> States:
    """A class vote: nothing counted, one leads, a tie, a second ballot."""
    play = room.play("offered", "us", voters=("us",))
    view, words = play.view, play.words
    issue = view.issues[0]
    proposals = [
        Proposal(o, words.option_long(issue, o), "") for o in list(play.scenario.agenda[issue].options)[:6]
    ]
    room.open(VoteScreen(play, words.issue(issue), proposals, nothing, nothing))
    yield "vote"
    room.press("1", "1", "2")
    yield "vote one leads"
    room.press("2")
    yield "vote tied"
    room.press("Enter")
    yield "vote again"


def spectate(room: Room) -> States:
    """Watching: before the first move and after some."""
    for name, me in (("floor", "us"), ("bay floor", "south")):
        room.open(SpectateScreen(room.play(name, me, watch=True), nothing))
        yield f"spectate {name}"
        room.press(*["Space"] * 4)
        yield f"spectate {name} moves"


# --- the kit --------------------------------------------------------------------------------------------------


def kit(room: Room) -> States:
    """Every widget in every state."""
    for name, make in PAGES.items():
        room.open(make())
        yield f"kit {name}"
    room.open(PAGES["table"]())
    room.app.focus("Ports of entry")
    room.app.popup(ledger())
    yield from room.over("kit ledger")
    room.app.modal(question())
    yield from room.over("kit dialogue")
    room.app.cover(curtain())
    yield from room.over("kit curtain")


Scene = Callable[[Room], States]
SCENES: dict[str, Scene] = {
    scene.__name__: scene
    for scene in (
        title, seats, settings, saved, people, keymap, model, briefing, opening, table, guided, dialogues, composer,
        ratification, readouts, year, debrief, debrief_flagship, debrief_no_deal, replay, timeline, curtains, vote,
        spectate, kit,
    )
}  # fmt: skip
"""Every scene by its name."""
UNTOLD = frozenset({"kit"})
"""Scenes of invented words, which no language changes."""
__all__ = ["BAY", "SCENES", "UNTOLD", "Room", "Scene"]
