"""What is guessed before a step, what is shown without a count, and how a debrief is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.report.answers import ACCOUNTS, DEAL, FIGURES, OFFERS, PACKAGES, REALITY, TRADE, WALK, ZONE
from game.report.questions import ask
from game.ui.app import App
from game.ui.audit import audit
from game.ui.screens.debrief.export import folder
from game.ui.widgets.cloud import Cloud
from tests.ui.conftest import MakeApp
from tests.ui.screens.debrief.games import SMALL, debrief, past_of
from tests.ui.screens.played import FAILS, PASSES, first_talks, herring_bay, mexico_city, said

LARGEST = "game.analysis.space.LARGEST"


def flat(app: App) -> str:
    """All that can be read, in one line."""
    return said(app).replace("\n", " ")


def test_a_guess_is_kept_and_told_to_be_right(app: App) -> None:
    """A digit chooses; the answer says what was chosen, and that it was so."""
    screen = debrief(app, first_talks(PASSES, to="over"))
    app.press("1")
    assert screen.guesses == {PACKAGES: 0}
    app.press("Right")
    assert "Your answer: Fewer than a hundred. So it was." in flat(app)


def test_a_wrong_guess_is_told_with_the_right_one(app: App) -> None:
    """Sixteen packages are not more than ten thousand."""
    debrief(app, first_talks(PASSES, to="over"))
    app.press("3")
    app.press("Right")
    assert "Your answer: More than ten thousand. It was: Fewer than a hundred." in flat(app)


def test_nobody_must_guess(app: App) -> None:
    """Without a guess the answer stands alone, and a digit too large is no guess."""
    screen = debrief(app, first_talks(PASSES, to="over"))
    app.press("9")
    app.press("Right")
    assert screen.guesses == {}
    assert "Your answer" not in flat(app)


def test_a_guess_by_the_pointer(app: App) -> None:
    """A click on an answer chooses it."""
    screen = debrief(app, first_talks(PASSES, to="over"))
    app.click("answer-1")
    assert screen.guesses == {PACKAGES: 1}


def test_right_guesses_agree_with_what_is_counted() -> None:
    """No trade was missed at the best deal, one was at a small one; without a deal that home refused, too."""
    best, small = past_of(first_talks(PASSES, to="over")), past_of(first_talks(SMALL, to="over"))
    assert [ask(past, TRADE).right for past in (best, small)] == [1, 0]
    assert ask(small, DEAL).right == 0
    assert [ask(small, step).guesses != () for step in range(9)] == [True] * 8 + [False]


@pytest.mark.parametrize("size", [(1600, 900, 100), (1280, 720, 100), (1280, 720, 150)], ids=str)
def test_a_space_too_large_still_has_a_debrief(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int, int]
) -> None:
    """One sentence says that there is no count; offers, leaving, trust, accounts and reality are shown all the same."""
    monkeypatch.setattr(LARGEST, 10)
    app = make_app(size[:2], size[2])
    screen = debrief(app, first_talks(PASSES, to="over"))
    assert screen.past is not None
    assert screen.past.counted is None
    seen = {}
    for step in range(9):
        screen.go(step)
        app.settle()
        seen[step] = flat(app)
        assert [str(fault) for fault in audit(app)] == [], step
    assert "too many to count" in seen[ZONE]
    assert "Whether a better trade was missed was not counted" in seen[TRADE]
    for step, words in (
        (WALK, "Harbour"),
        (DEAL, "Agreed value"),
        (FIGURES, "Trust"),
        (ACCOUNTS, "What each side said"),
    ):
        assert words in seen[step]
    assert "How each side conceded" in seen[OFFERS]
    assert "To talk about" in seen[REALITY]


def test_the_timeline_tells_why(app: App) -> None:
    """On the step of trust and home, arrows on the chart go from change to change, and ? gives the causes."""
    screen = debrief(app, mexico_city(to="over"))
    screen.go(FIGURES)
    app.focus("track")
    last = screen.timeline.at
    app.press("Left")
    assert screen.timeline.at == last - 1
    assert screen.step == FIGURES
    now = screen.timeline.now
    assert now is not None
    words = flat(app)
    for cause, _ in now.causes:
        assert cause in words
    app.press("?")
    assert len(app.stage.layers) == 2
    app.press("Esc")
    app.press("T")
    assert f"{now.ply}" in flat(app)


def test_terms_are_one_key_away(app: App) -> None:
    """G opens the list of terms on any step."""
    debrief(app, first_talks(FAILS, to="over"))
    app.press("G")
    assert len(app.stage.layers) == 2


@pytest.mark.parametrize("kind", [0, 1, 2])
def test_a_debrief_is_kept(app: App, tmp_path: Path, kind: int) -> None:
    """E writes a page, a PDF or a picture; a second one gets another name; the first is not touched."""
    play = first_talks(PASSES, to="over")
    play.home = tmp_path
    debrief(app, play)
    beginning = (b"<!DOCTYPE html>", b"%PDF", b"\x89PNG")[kind]
    for _ in range(2):
        app.press("E")
        app.click(f"answer-{kind}")
        app.press("P")
        app.settle(60)
        assert "The debrief is kept" in flat(app)
        app.press("Enter")
    files = sorted(folder(tmp_path).iterdir())
    ending = (".html", ".pdf", ".png")[kind]
    assert [file.name for file in files] == [f"first_talks-1-en-2{ending}", f"first_talks-1-en{ending}"]
    assert all(file.read_bytes().startswith(beginning) for file in files)


def test_a_folder_that_cannot_be_written_is_one_sentence(app: App, tmp_path: Path) -> None:
    """Where a file stands in the place of the folder, the screen stays and says so."""
    (tmp_path / "reports").write_text("a file", encoding="utf-8")
    play = first_talks(PASSES, to="over")
    play.home = tmp_path
    debrief(app, play)
    app.press("E")
    app.press("P")
    app.settle(30)
    assert "cannot be written in" in flat(app)


def test_another_language_keeps_the_place(app: App) -> None:
    """Step, guess and table stay when the language is changed."""
    screen = debrief(app, first_talks(PASSES, to="over"))
    screen.go(WALK)
    app.press("Right")
    app.press("2")
    app.speak("es")
    try:
        assert (screen.step, screen.shown, screen.guesses) == (ZONE, False, {ZONE: 1})
        assert "Piense primero" in flat(app)
        app.press("Right")
        assert "Su respuesta" in flat(app)
    finally:
        app.speak("en")


def test_three_parties_export_every_pair_that_was_drawn(app: App, tmp_path: Path) -> None:
    """With more than two parties the page holds the clouds that were looked at."""
    (tmp_path / "bay").mkdir()
    play = herring_bay(tmp_path / "bay", to="over", need=2)
    play.home = tmp_path
    screen = debrief(app, play)
    screen.go(ZONE)
    app.press("P")
    app.settle()
    app.press("E")
    app.press("P")
    app.settle(30)
    (page,) = folder(tmp_path).iterdir()
    assert page.read_text(encoding="utf-8").count("<h3>Every deal that was possible</h3>") == 2


def test_the_table_shows_no_more_than_the_picture(app: App) -> None:
    """T before the first answer shows nothing, then counts, limits and zone, and the offers only once they are asked for."""
    screen = debrief(app, first_talks(SMALL, to="over"))
    app.press("T")
    assert "Nothing is shown yet." in flat(app)
    seen = []
    for step in (PACKAGES, WALK, ZONE, OFFERS, DEAL, TRADE):
        screen.go(step)
        words = flat(app)
        marks = ("All packages", "what leaving was worth", "the zone", "Weekly", "Nash point")
        named = words.count("Missed trade") > 1  # once it stands in the bar below
        seen.append([*(mark in words for mark in marks), named])
    assert [row[0] for row in seen[:3]] == [True] * 3
    assert [row[1] for row in seen[:3]] == [False, True, True]
    assert [row[3] for row in seen[:4]] == [False, False, False, True]
    assert seen[3][4:] == [False, False]
    assert seen[5][4:] == [True, True]


def test_each_home_has_its_win_set(app: App) -> None:
    """N shows what the first home would ratify, then the second, then both: as many dots as were counted."""
    screen = debrief(app, mexico_city(to="over"))
    screen.go(ZONE)
    assert screen.past is not None
    assert screen.past.counted is not None
    counted, shown = screen.past.counted, []
    for _ in range(3):
        app.press("N")
        cloud = next(w for w in app.stage.layers[0].root.walk() if isinstance(w, Cloud))
        shown.append((sum(n for _, _, n in cloud.strong), cloud.strong_colour))
    assert shown == [(counted.passes["us"], "a"), (counted.passes["mx"], "b"), (counted.feasible, "agreed")]
    assert f"{counted.feasible} would pass both homes" in flat(app)
