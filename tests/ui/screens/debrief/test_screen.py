"""The debrief goes from question to answer, step by step, tells the truth at each, and lets one leave at any time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.report.answers import ACCOUNTS, DEAL, FIGURES, OFFERS, PACKAGES, QUESTIONS, REALITY, TRADE, WALK, ZONE
from game.report.count import Counted, count
from game.session import Session
from game.session.record import JournalError
from game.ui.app import App
from game.ui.audit import audit
from game.ui.play import Play
from game.ui.screens.debrief import DebriefScreen
from game.ui.widgets.basic import Label
from tests.ui.conftest import MakeApp
from tests.ui.screens.debrief.games import SMALL, debrief, no_zone
from tests.ui.screens.played import FAILS, PASSES, first_talks, herring_bay, mexico_city, said

COUNT = "game.ui.screens.debrief.screen.count"
SIZES = ((1280, 720, 100), (1600, 900, 150), (1280, 720, 115), (2100, 900, 115), (3840, 2160, 130))


def test_each_step_is_asked_before_it_is_shown(app: App) -> None:
    """Right shows the answer of a question, then asks the next; Enter at the end leaves."""
    left: list[str] = []
    screen = debrief(app, first_talks(PASSES, to="over"), lambda: left.append("end"))
    seen = [(screen.step, screen.shown)]
    for _ in range(17):
        app.press("Right")
        seen.append((screen.step, screen.shown))
    assert seen == [(step, shown) for step in range(9) for shown in (False, True)]
    assert left == []
    app.press("Enter")
    assert left == ["end"]


def test_left_returns_to_what_was_shown(app: App) -> None:
    """From a question back to the answer before it, from an answer too; the first question is the end."""
    screen = debrief(app, first_talks(PASSES, to="over"))
    for _ in range(4):
        app.press("Right")
    seen = []
    for _ in range(4):
        app.press("Left")
        seen.append((screen.step, screen.shown))
    assert seen == [(WALK, True), (PACKAGES, True), (PACKAGES, False), (PACKAGES, False)]


def test_a_question_gives_nothing_away(app: App) -> None:
    """Before the first answer nothing tells how many packages there are; before the last, nothing of the trade."""
    debrief(app, first_talks(SMALL, to="over"))
    assert QUESTIONS[PACKAGES].split(".")[0][:20] in said(app)
    assert "16" not in said(app)
    for _ in range(10):
        app.press("Right")
    assert "instead of" not in said(app)
    app.press("Right")
    assert "better for both sides." in said(app).replace("\n", " ")
    assert "instead of" in said(app).replace("\n", " ")


def test_esc_leaves_at_once(app: App) -> None:
    """Nothing is asked, an open dialogue is closed first; only after the last step is the game done with."""
    left: list[str] = []
    below = debrief(app, first_talks(PASSES, to="over"), lambda: None)
    screen = debrief(app, first_talks(PASSES, to="over"), lambda: left.append("end"), lambda: "game.parley")
    app.press("S")
    app.press("Esc")
    assert app.screen is screen
    screen.go(REALITY)
    app.press("Esc")
    assert left == ["end"]
    screen.go(0)
    app.press("Esc")
    assert (app.screen, left) == (below, ["end"])


def test_the_steps_can_be_clicked(app: App) -> None:
    """A click on a step shows its answer."""
    screen = debrief(app, first_talks(PASSES, to="over"))
    bar = app.stage.layers[0].root.find("steps")
    assert bar is not None
    app.click((bar.rect.x + bar.rect.w * 2.5 / 9, bar.rect.cy))
    assert (screen.step, screen.shown) == (ZONE, True)
    app.click("next")
    assert (screen.step, screen.shown) == (OFFERS, False)


def test_the_deal_tells_both_values_and_compliance(app: App) -> None:
    """By hand: daily ferry and half the bay are worth 18 + 55 and 58 + 20; the outcome tells what is delivered."""
    play = first_talks(PASSES, to="over")
    screen = debrief(app, play)
    screen.go(DEAL)
    words = said(app)
    outcome = play.outcome
    assert outcome is not None
    assert (outcome.values, outcome.compliance) == ({"harbour": 730, "island": 780}, 64)
    for shown in ("Agreed value", "73", "78", "Delivered value", "61.1", "64.3", "Compliance: 64 %", "Your deal"):
        assert shown in words


def test_a_refused_deal_says_what_would_have_passed(app: App) -> None:
    """Without a deal both values are those of leaving; the smallest change is told in words."""
    screen = debrief(app, first_talks(FAILS, to="over"))
    screen.go(DEAL)
    words = said(app).replace("\n", " ")
    assert "No deal" in words
    assert "With Half the year (Fishing in the bay) it would have passed." in words
    assert "Your deal" not in words


def test_an_empty_zone_is_told(app: App) -> None:
    """Nobody could have agreed; the cloud and the sentence say so, and no Nash point is shown."""
    screen = debrief(app, no_zone())
    screen.go(ZONE)
    assert "The zone is empty." in said(app).replace("\n", " ")
    screen.go(TRADE)
    words = said(app).replace("\n", " ")
    assert "There was none" in words
    assert "Nash point none" in words


def test_the_table_lists_every_offer_with_its_values(app: App) -> None:
    """T shows the offers instead of the picture, and the picture again."""
    debrief(app, first_talks(SMALL, to="over")).go(OFFERS)
    app.press("T")
    words = said(app)
    assert "The ferry: Weekly, Fishing in the bay: Spring only" in words
    assert ("53" in words, "51" in words) == (True, True)
    app.press("T")
    assert "Weekly" not in said(app)


def test_a_game_is_handed_in(app: App) -> None:
    """S saves the game, tells where, and what to do with the file."""
    written: list[str] = []

    def save() -> str:
        written.append("saved")
        return "/a/folder/with a name/first_talks-harbour-1.parley"

    debrief(app, first_talks(PASSES, to="over"), save=save)
    app.press("S")
    words = said(app)
    assert written == ["saved"]
    assert "/a/folder/with a name/first_talks-harbour-1.parley" in words.replace("\n", "")
    assert "Hand this file to your teacher." in words
    assert "parley replay FILE" in words


def test_a_journal_that_cannot_be_written_is_told(app: App) -> None:
    """The screen stays as it is and says why."""

    def save() -> str:
        raise JournalError("The disk is full.")

    debrief(app, first_talks(PASSES, to="over"), save=save)
    app.press("S")
    assert "The disk is full." in said(app)


def test_every_step_explains_its_terms(app: App) -> None:
    """? gives the terms of the step, a sentence each."""
    screen = debrief(app, first_talks(PASSES, to="over"))
    expected = {WALK: "BATNA.", ZONE: "Zone of possible agreement.", DEAL: "Nash point.", TRADE: "Pareto frontier."}
    for step, term in expected.items():
        screen.go(step)
        app.press("?")
        assert term.split()[0] in said(app)
        assert len(app.stage.layers) == 2
        app.press("Esc")
    screen.go(DEAL)
    app.press("?")
    assert "Compliance." in said(app)


def test_details_add_up(app: App) -> None:
    """By hand: half the bay instead of spring is +28 and −6, a daily ferry instead of a weekly one −8 and +33."""
    screen = debrief(app, first_talks(SMALL, to="over"))
    screen.go(TRADE)
    app.press("D")
    words = said(app)
    for shown in ("+28", "−6", "−8", "+33", "+20", "+27", "Together"):
        assert shown in words


def test_packages_are_counted_once(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often the screen is built or shown, the count is made once, and beside it."""
    calls: list[int] = []

    def counted(session: Session, tell: Callable[[float], None]) -> Counted:
        calls.append(1)
        return count(session, tell)

    monkeypatch.setattr(COUNT, counted)
    screen = DebriefScreen(first_talks(PASSES, to="over"), lambda: None)
    app.open(screen)
    labels = [widget.words for widget in app.stage.layers[0].root.walk() if isinstance(widget, Label)]
    assert "Counting 16 packages…" in labels
    app.settle()
    screen.opened()
    app.set_look(text_size=130)
    app.settle()
    assert calls == [1]


def test_too_many_packages_are_told(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no picture then, but one can go on, leave at the end, and hand the game in."""
    monkeypatch.setattr("game.analysis.space.LARGEST", 10)
    left: list[str] = []
    screen = debrief(app, first_talks(PASSES, to="over"), lambda: left.append("end"), lambda: "game.parley")
    screen.go(ZONE)
    assert "The agenda makes 16 packages; that is too many to count" in said(app).replace("\n", " ")
    assert [str(fault) for fault in audit(app)] == []
    app.press("S")
    assert "Hand this file to your teacher." in said(app)
    app.press("Enter")
    screen.go(REALITY)
    app.press("Enter")
    assert left == ["end"]


def test_another_pair_of_parties(app: App, tmp_path: Path) -> None:
    """With three parties P shows the next two on the axes; their cloud is counted once."""
    screen = debrief(app, herring_bay(tmp_path, to="over", need=2))
    screen.go(ZONE)
    axes = []
    for _ in range(4):
        words = said(app)
        axes.append(
            tuple(name for name in ("The island", "North port", "South port") if f"Worth to {name}" in words)
        )
        app.press("P")
        app.settle()
    assert axes == [
        ("The island", "North port"),
        ("The island", "South port"),
        ("North port", "South port"),
        ("The island", "North port"),
    ]
    assert len(screen.clouds) == 3


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("game", ["deal", "small", "refused", "none", "empty", "three", "mexico"])
def test_nothing_is_cut_or_covered(
    make_app: MakeApp, tmp_path: Path, size: tuple[int, int, int], game: str
) -> None:
    """All text stands in its place at every step, size and ending, in the table and in the dialogues."""
    games: dict[str, Callable[[], Play]] = {
        "deal": lambda: first_talks(PASSES, to="over"),
        "small": lambda: first_talks(SMALL, to="over"),
        "refused": lambda: first_talks(FAILS, to="over"),
        "none": lambda: first_talks(None, to="over"),
        "empty": no_zone,
        "three": lambda: herring_bay(tmp_path, to="over", need=2),
        "mexico": lambda: mexico_city(to="over"),
    }
    play = games[game]()
    app = make_app(size[:2], size[2])
    screen = debrief(
        app, play, save=lambda: "/a/long/folder/.local/share/parley/hand-in/us_mexico_2023-us-4.parley"
    )
    faults = [str(fault) for fault in audit(app)]
    for step in (PACKAGES, ZONE, OFFERS, DEAL, TRADE, FIGURES, ACCOUNTS, REALITY):
        screen.go(step)
        faults += [f"{step}: {fault}" for fault in audit(app)]
        if step == TRADE:
            for key, close in (("T", "T"), ("S", "Esc"), ("?", "Esc"), ("D", "Esc")):
                if key != "D" or (screen.past and screen.past.missed):
                    app.press(key)
                    faults += [f"{key}: {fault}" for fault in audit(app)]
                    app.press(close)
    assert faults == []
