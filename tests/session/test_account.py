"""A game as text: every ply, every change of a figure, every ending, always the same."""

from __future__ import annotations

import re

import pytest

from game.rules.moves import TimeUp
from game.scenario import Scenario
from game.session import Session
from game.session.account import tell
from game.session.notation import write
from game.session.phrases import hundredths, tenths
from tests.session.games import EVERY_KEY, WORLDS, played, wander

each_world = pytest.mark.parametrize("scenario", WORLDS, ids=lambda world: world.id)


@each_world
@pytest.mark.parametrize("chance", range(10))
def test_every_ply_has_its_line(scenario: Scenario, chance: int) -> None:
    """The numbered lines are the moves in the notation, in their order; the text never fails, whatever was played."""
    game = played(scenario, chance)
    lines = [line for line in tell(game).splitlines() if re.match(r" *\d+  ", line)]
    assert lines == [f"{line.ply:4}  {write(line.move, game.index)}" for line in game.lines]


@each_world
def test_every_change_is_told(scenario: Scenario) -> None:
    """With figures, each change of each event is in the text; without, none is."""
    game = played(scenario, 2)
    full, short = tell(game), tell(game, figures=False)
    changed = {change.name for event in game.history for change in event.changes}
    assert [name for name in changed if name not in full] == []
    assert re.search(r"[a-z] [+-]\d+ to \d", short) is None


def test_every_phase_and_round_has_its_heading() -> None:
    """Phases and rounds stand as headings, in the order in which they came."""
    game = played(EVERY_KEY, 3)
    phases = [event.ref for event in game.history if event.kind == "phase"]
    rounds = [str(event.detail["round"]) for event in game.history if event.kind == "round"]
    text = tell(game)
    assert re.findall(r"^== .* \((\w+)\)$", text, re.MULTILINE) == phases
    assert re.findall(r"^-- Round (\d+)$", text, re.MULTILINE) == rounds


def test_the_same_game_gives_the_same_text() -> None:
    """Two sessions of the same moves are told alike."""
    assert tell(played(EVERY_KEY, 4), {"island": "me"}) == tell(played(EVERY_KEY, 4), {"island": "me"})


def test_the_clock_is_told() -> None:
    """What the clock did for somebody is said, since no line of that party says it."""
    session = Session(EVERY_KEY, 1)
    while not session.over:
        session.play(TimeUp())
    text = tell(session)
    for said in ("north opened", "island held", "south readout short_note", "north answers late_herring.wait"):
        assert said in text


def test_every_way_to_end_is_told() -> None:
    """Agreed, refused at home, out of time and walked out each have their sentence."""
    ends = {
        "agreed": "Agreed by ",
        "refused": "Refused at home by ",
        "deadline": "No deal in time",
        "walk_out": "Walked out: ",
    }
    met: set[str] = set()
    for chance in range(400):
        session = wander(Session(EVERY_KEY, chance), chance)
        outcome = session.outcome
        assert outcome is not None
        if outcome.how not in met:
            met.add(outcome.how)
            assert f"\n== Outcome\n{ends[outcome.how]}" in tell(session)
        if met == set(ends):
            break
    assert met == set(ends)


def test_a_game_that_is_not_over_says_so() -> None:
    """The account of a part of a game says that it is open."""
    assert "\n== Outcome\nStill open\n" in tell(wander(Session(EVERY_KEY, 1), 1, plies=5))


@pytest.mark.parametrize(("points", "shown"), [(0, "0.0"), (325, "32.5"), (-5, "-0.5"), (-325, "-32.5")])
def test_points_keep_their_decimal(points: int, shown: str) -> None:
    """Tenths are shown exactly, on both sides of zero."""
    assert tenths(points) == shown


@pytest.mark.parametrize(("support", "shown"), [(0, "0.00"), (4850, "48.50"), (-5, "-0.05"), (10000, "100.00")])
def test_support_keeps_its_decimals(support: int, shown: str) -> None:
    """Hundredths are shown exactly, on both sides of zero."""
    assert hundredths(support) == shown
