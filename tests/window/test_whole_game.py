"""A whole game of the flagship in a real window, from title to debrief, by keyboard alone."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest

from game.rules.moves import Accept, Answer, Authored, Persuade, Propose, Statement, Undo
from game.session import Session
from tests.window.hand import Hand

pytestmark = [pytest.mark.display, pytest.mark.slow]
ME = "us"
SEED = "11"
OUT = Path(__file__).parents[2] / "out" / "contact-sheet.png"


def state(hand: Hand) -> Session:
    """Give the game as the journal tells it."""
    session = hand.session()
    assert session is not None
    return session


def play_turn(hand: Hand, session: Session, done: Counter[str]) -> None:
    """Play one turn with the floor: each kind of move once, then offers that come nearer, or acceptance."""
    view = session.view(ME)
    if not done["statement"]:
        done["statement"] += 1
        hand.press("s")
        hand.look("a statement")
        hand.make(ME, "a statement", "Return")
    elif not done["undo"]:
        done["undo"] += 1
        hand.make(ME, "an undo", "z")
    elif not done["authored"]:
        done["authored"] += 1
        hand.press("a")
        hand.look("authored moves")
        hand.make(ME, "an authored move", "Return")
    elif not done["refused"]:
        done["refused"] += 1
        before = hand.ply()
        hand.press("a", "Return")
        hand.look("a refused move with its reason")
        hand.press("Escape")
        assert hand.ply() == before
    elif view.offer and view.refusal(Accept(ME)) is None and worth_it(session):
        hand.press("y")
        hand.look("accepting")
        hand.make(ME, "an acceptance", "Return")
    elif done["composed"] < 2 or view.phase_rounds_left > 0:
        compose(hand, done)
    else:
        hand.make(ME, "a turn that passes", "p")


def worth_it(session: Session) -> bool:
    """Tell whether the standing offer of the principals beats leaving, or the time for better ones is nearly over."""
    view = session.view(ME)
    if view.offer is None or len(view.issues) < len(session.index.issues):
        return False
    return view.worth(view.offer.package) >= view.reservation or view.phase_rounds_left <= 1


def compose(hand: Hand, done: Counter[str]) -> None:
    """Compose an offer with a changed option and put it on the table; pass where it is refused."""
    before = hand.ply()
    hand.press("Return")
    hand.press(*["Down"] * (done["composed"] % 3), "Left")
    if not done["composed"]:
        hand.look("the composer")
        hand.press("question")
        hand.look("why")
        hand.press("Escape")
    done["composed"] += 1
    hand.press("Return")
    if not wait_for_move(hand, before):
        hand.press("Escape")
        hand.make(ME, "a turn that passes", "p")
        return
    hand.until(lambda: hand.waits_for(ME), "an answer to the offer")


def wait_for_move(hand: Hand, before: int) -> bool:
    """Tell whether the journal grew within a moment."""
    for _ in range(20):
        if hand.ply() > before:
            return True
        time.sleep(0.1)
    return False


def play_on(hand: Hand, done: Counter[str]) -> None:
    """Do what the stage asks for, once."""
    session = state(hand)
    match session.stage:
        case "opening":
            hand.look("opening")
            hand.make(ME, "the opening", "Return")
        case "choice":
            hand.look("an event with a choice")
            done["answer"] += 1
            hand.make(ME, "an answer", "2")
        case "floor":
            if not done["table"]:
                hand.look("the table")
            done["table"] += 1
            play_turn(hand, session, done)
        case "last_call":
            hand.look("last call")
            if session.view(ME).refusal(Accept(ME)) is None:
                hand.press("y")
                hand.make(ME, "an answer to the last call", "Return")
            else:
                hand.make(ME, "an answer to the last call", "p")
        case "persuade":
            hand.look("persuasion")
            hand.press("Right", "Return")
            hand.until(lambda: state(hand).stage != "persuade", "persuasion")
            hand.press("space")
            hand.look("votes coming in")
            hand.press("f")
            hand.look("all votes")
            hand.press("Return")
        case "readout":
            hand.look("readouts")
            hand.make(ME, "a readout", "Return")


def test_a_whole_game_by_keyboard_alone(display: str, tmp_path: Path) -> None:
    """From the title to the debrief nothing but keys is needed, and every move stands in the journal."""
    done: Counter[str] = Counter()
    with Hand(display, tmp_path, "--seed", SEED, "--level", "easy") as hand:
        hand.look("title")
        hand.press("Right", "Return")
        hand.look("seats")
        hand.press("Return")
        hand.look("briefing")
        hand.press("Return")
        hand.until(lambda: hand.session() is not None, "the game's journal")
        while not state(hand).over:
            play_on(hand, done)
        hand.look("the year after")
        hand.press("Return")
        for step in range(14):
            hand.look(f"debrief {step + 1}")
            hand.press("Right")
        session = state(hand)
        hand.sheet(OUT)
    kinds = {type(line.move) for line in session.lines if getattr(line.move, "party", ME) == ME}
    assert {Propose, Statement, Undo, Authored, Answer, Persuade} <= kinds
    heard = session.view(ME)
    before = Session(session.scenario, session.seed).view(ME)
    prefilled = {issue: stand.option for issue, stand in before.stands[ME].items()}
    mine = [line.move for line in session.lines if isinstance(line.move, Propose) and line.move.party == ME]
    assert any(option != prefilled[issue] for move in mine for issue, option in move.package.items())
    assert any(
        isinstance(line.move, Persuade) and line.move.party == ME and line.move.support for line in session.lines
    )
    assert {"taken_back", "home_vote"} <= {event.kind for event in heard.history}
    assert session.scenario.id == "us_mexico_2023"
    assert len({picture.tobytes() for _, picture in hand.pictures}) > 15
