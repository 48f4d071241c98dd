"""Any moment of a finished game can be shown, as it stood, with what each move changed; from there one branches off."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.batch.drive import play_out
from game.players import level_seats, make
from game.scenario import find, load
from game.session import Session
from game.ui.app import App
from game.ui.audit import audit
from game.ui.play import Play
from game.ui.screens.replay import CompareScreen, ReplayScreen, show_replay
from game.ui.screens.replay.compare import pairs_of, sentence
from game.ui.screens.replay.course import Course, title_of
from game.ui.screens.timeline import TimelineScreen
from tests.ui.conftest import MakeApp
from tests.ui.screens.played import PASSES, first_talks, herring_bay, said

SIZES = ((1280, 720, 100), (1600, 900, 100), (1280, 720, 150), (2100, 900, 115))


def software(name: str = "first_talks", seed: int = 5) -> Play:
    """A game that software played on all seats, told for the first party."""
    scenario = load(find(name)).scenario
    assert scenario is not None
    seats = level_seats(scenario, "normal")
    session = Session(scenario, seed)
    play_out(session, {p: make(s, scenario, p, seed) for p, s in seats.items()})
    return Play(session, next(iter(scenario.parties)), {}, strategies=seats)


@pytest.fixture
def play() -> Play:
    """A game of the first talks between software."""
    return software()


def opened(app: App, play: Play, ply: int = 0) -> ReplayScreen:
    """Open the replay at a ply."""
    show_replay(app, play, ply)
    screen = app.screen
    assert isinstance(screen, ReplayScreen)
    return screen


def test_each_moment_is_as_it_stood(play: Play) -> None:
    """The view after each ply is the one that a game played so far would give, forward and backward."""
    course = Course(play.session, play.me)
    again = Session(play.scenario, play.session.seed)
    plies = list(range(play.session.ply + 1))
    for ply in plies:
        if ply:
            again.play(play.session.lines[ply - 1].move)
        then, now = again.view(play.me), course.view(ply)
        assert (now.ply, now.offer, now.trust, now.approval, now.history) == (
            then.ply,
            then.offer,
            then.trust,
            then.approval,
            then.history,
        )
    backward = Course(play.session, play.me)
    for ply in reversed(plies):
        assert backward.view(ply).history == course.view(ply).history


def test_keys_go_through_the_game(app: App, play: Play) -> None:
    """Arrows by one, Page keys by rounds, Home and End to the ends, and never beyond."""
    screen = opened(app, play)
    seen = []
    for key in ("Left", "Right", "Right", "End", "Right", "Home"):
        app.press(key)
        seen.append(screen.ply)
    assert seen == [0, 1, 2, play.session.ply, play.session.ply, 0]
    app.press("PageDown")
    app.press("PageDown")
    assert screen.ply == screen.course.rounds[1][1]
    app.press("PageUp")
    assert screen.ply == screen.course.rounds[0][1]


def test_a_click_on_the_line_goes_there(app: App, play: Play) -> None:
    """The end of the line is the end of the game, its middle the middle."""
    screen = opened(app, play)
    scrub = app.stage.layers[0].root.find("scrub")
    assert scrub is not None
    app.click((scrub.rect.right - 18, scrub.rect.y + 26))
    assert screen.ply == play.session.ply
    scrub = app.stage.layers[0].root.find("scrub")
    assert scrub is not None
    app.click((scrub.rect.cx, scrub.rect.y + 26))
    assert screen.ply == pytest.approx(play.session.ply / 2, abs=1)


def test_a_move_tells_what_it_changed_and_why(app: App, play: Play) -> None:
    """Each change of trust at a ply is told with its cause and amount."""
    screen = opened(app, play)
    event, change = next((e, c) for e in play.session.history for c in e.changes if c.name.startswith("trust."))
    screen.go(event.ply)
    words = said(app).replace("\n", " ")
    assert play.words.figure(change.name) in words
    assert play.words.cause(change.cause) in words
    assert f"{'↑' if change.amount > 0 else '↓'} {abs(change.amount)}" in words


def test_the_public_table_holds_no_worth(app: App, play: Play) -> None:
    """V shows the table as everybody saw it: without what the offer was worth to one side; V again shows it."""
    offer = next(stop.ply for stop in Course(play.session, play.me).stops if stop.offer)
    opened(app, play, offer)
    assert "Worth to you" in said(app)
    app.press("V")
    assert "Worth to you" not in said(app)
    assert "As everybody saw it" in said(app)
    app.press("V")
    assert "Worth to you" in said(app)


def test_the_list_of_moves_leads_to_each(app: App, play: Play) -> None:
    """T lists every move in order; Enter on one shows the talks there."""
    screen = opened(app, play, 2)
    app.press("T")
    words = said(app)
    assert title_of(screen.course.stops[2], play.words) in words
    app.click("move-3")
    assert screen.ply == 3


def test_the_timeline_leads_back_to_the_move(app: App) -> None:
    """L opens the timeline; Enter on a change returns to the replay at its ply."""
    screen = opened(app, software("us_mexico_2023", 4))
    app.press("L")
    line = app.screen
    assert isinstance(line, TimelineScreen)
    app.press("Left")
    now = line.timeline.now
    assert now is not None
    app.press("Enter")
    assert app.screen is screen
    assert screen.ply == now.ply


def test_software_plays_on_and_both_games_stand_side_by_side(app: App, play: Play) -> None:
    """The branch begins as the game did; ending, values and homes of both are told line by line."""
    screen = opened(app, play, 3)
    app.press("Enter")
    app.click("answer-4")
    app.press("P")
    app.settle(60)
    shown = app.screen
    assert isinstance(shown, CompareScreen)
    branch = shown.play
    assert branch.session.lines[:3] == play.session.lines[:3]
    old, new = shown.outcomes
    assert (old, new) == (play.outcome, branch.outcome)
    words = said(app).replace("\n", " ")
    assert sentence(old, new, play.words) in words
    for pair in pairs_of(old, new, play.words)[:8]:
        assert pair.title in words
    assert play.branches == [branch]
    app.press("W")
    assert isinstance(app.screen, ReplayScreen)
    assert app.screen.play is branch
    app.press("Esc")
    app.press("Esc")
    assert app.screen is screen


def test_the_same_strategy_comes_to_the_same_end(app: App, play: Play) -> None:
    """The first answer is the strategy that the level gives; nothing differs then, and that is said."""
    opened(app, play, 3)
    app.press("Enter")
    app.press("P")
    app.settle(60)
    assert "It came to the same end." in said(app)
    app.press("V")
    assert "Nothing differs." in said(app)


def test_values_in_the_comparison_are_those_of_the_outcomes(play: Play) -> None:
    """Held against another game: every party's value, agreed and delivered, in points."""
    other = first_talks(PASSES, to="over")
    assert play.outcome is not None
    assert other.outcome is not None
    lines = {pair.title: (pair.old, pair.new) for pair in pairs_of(play.outcome, other.outcome, play.words)}
    assert lines[play.words.party("harbour")][1] == "73"
    assert lines[play.words.party("island")][1] == "78"
    assert lines["Ratified by"][1].endswith(play.words.party("island"))


def test_there_is_no_branch_at_the_end(app: App, play: Play) -> None:
    """Where the game is over the button says to go back."""
    opened(app, play, play.session.ply)
    app.press("Enter")
    assert len(app.stage.layers) == 2  # the note that says so
    assert "Go back to an earlier move." in said(app)


def test_a_game_that_goes_on_cannot_be_replayed() -> None:
    """Nothing of the other side's secrets is shown before the end."""
    for screen in (ReplayScreen, TimelineScreen, CompareScreen):
        with pytest.raises(ValueError, match="over"):
            screen(first_talks(PASSES, to="persuade"), lambda *_: None)  # type: ignore[arg-type]


def test_another_language_keeps_the_moment(app: App, play: Play) -> None:
    """Place and list stay when the language is changed."""
    screen = opened(app, play, 4)
    app.press("T")
    app.speak("es")
    try:
        assert (screen.ply, screen.listed) == (4, True)
        assert "Todas las jugadas" in said(app)
    finally:
        app.speak("en")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_is_cut_or_covered(
    make_app: MakeApp, tmp_path: Path, size: tuple[int, int, int], language: str
) -> None:
    """All text stands in its place: the table, the moves, the question, the timeline, the comparison; three parties too."""
    app = make_app(size[:2], size[2])
    app.speak(language)
    faults = []
    try:
        for play in (software("us_mexico_2023", 4), herring_bay(tmp_path, to="over", need=2)):
            screen = opened(app, play, play.session.ply * 2 // 3)
            for keys in ((), ("T",), ("T", "V"), ("Enter",), ("Esc", "L"), ("T",), ("T", "?")):
                for key in keys:
                    app.press(key)
                faults += [f"{keys}: {fault}" for fault in audit(app)]
            app.home()
            branch = software("us_mexico_2023", 5) if len(play.scenario.parties) == 2 else play
            branch.before = (play, 3)
            app.open(CompareScreen(branch, lambda *_: None))
            faults += [f"compare: {fault}" for fault in audit(app)]
            app.back()
            del screen
    finally:
        app.speak("en")
    assert faults == []
