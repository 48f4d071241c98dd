"""Ratification: votes come in one by one, and nobody sees what others may know."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.ui.app import App
from game.ui.audit import audit
from game.ui.audit import read as texts
from game.ui.screens.ratification import RatificationScreen
from game.ui.screens.ratification.reasons import emblem
from game.ui.screens.ratification.remedy import find_remedy
from game.ui.screens.ratification.tally import read_tally
from game.ui.widgets.ledger import LedgerBody
from tests.ui.gallery import SIZES
from tests.ui.screens.played import FAILS, PASSES, bring_home, first_talks, herring_bay, mexico_city, said

MakeApp = Callable[..., App]


STATES = (
    "persuade",
    "counting",
    "passed",
    "refused",
    "many issues before",
    "many issues after",
    "three",
    "three after",
    "not asked",
)


def in_state(app: App, state: str, folder: Path) -> RatificationScreen:
    """The screen in one of its states."""
    match state:
        case "persuade":
            return bring_home(app, first_talks(FAILS, to="persuade"))
        case "many issues before":
            return bring_home(app, mexico_city(to="persuade", me="mx"))
        case "three":
            return bring_home(app, herring_bay(folder, to="persuade", me="island"))
        case "not asked":
            return bring_home(app, herring_bay(folder, to="persuade", me="south"))
        case "counting":
            screen = bring_home(app, first_talks(PASSES, to="voted"))
            app.settle()
            app.press("Space")
            return screen
        case "many issues after":
            play = mexico_city(to="voted", step=9)
        case "three after":
            play = herring_bay(folder, to="voted")
        case _:
            play = first_talks(PASSES if state == "passed" else FAILS, to="voted")
    screen = bring_home(app, play)
    app.press("F")
    return screen


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_or_covered(
    make_app: MakeApp, size: tuple[int, int, int], state: str, tmp_path: Path
) -> None:
    """All text stands whole in its box, in every state and at every size."""
    app = make_app(size[:2], size[2])
    in_state(app, state, tmp_path)
    assert [str(fault) for fault in audit(app)] == []
    assert [written.words for written in texts(app) if "…" in written.words] == []


def test_the_others_homes_show_only_what_is_public() -> None:
    """Another party's votes hold no figure; one's own hold total and threshold."""
    tally = read_tally(first_talks(FAILS, to="voted").view)
    figures = {vote.audience: vote.total is not None for vote in tally.votes}
    assert figures == {"taxpayers": True, "islanders": False, "fleet": True, "inshore": False}


def test_votes_come_in_one_by_one(app: App) -> None:
    """The first vote comes by itself, Space brings the next, and each shows its pill only then."""
    play = first_talks(FAILS, to="voted")
    screen = bring_home(app, play)
    assert "Counting" in said_now(app)
    app.settle()
    seen = [screen.seen]
    for _ in range(3):
        app.press("Space")
        app.settle()
        seen.append(screen.seen)
    assert seen == [1, 2, 3, 4]
    assert said(app).splitlines().count("In favour") == 3


def said_now(app: App) -> str:
    """What is read while something still moves."""
    names = []
    for layer in app.stage.layers:
        names += [getattr(widget, "words", "") for widget in layer.root.walk()]
    return "\n".join(str(name) for name in names)


def test_space_decides_a_vote_that_is_being_counted(app: App) -> None:
    """Nobody has to wait for the movement."""
    screen = bring_home(app, first_talks(FAILS, to="voted"))
    app.press("Space")
    assert (screen.seen, screen.going) == (1, False)


def test_without_movement_a_vote_is_there_at_once(app: App) -> None:
    """Reduced movement counts nothing slowly."""
    app.set_look(calm=True)
    screen = bring_home(app, first_talks(FAILS, to="voted"))
    assert (screen.seen, screen.going) == (1, False)


def test_all_votes_at_once_then_the_way_on(app: App) -> None:
    """F brings all votes; the way on has the focus, and Enter takes it."""
    calls: list[str] = []
    screen = bring_home(app, first_talks(PASSES, to="voted"), calls)
    app.press("F")
    assert screen.counted
    assert app.stage.focused is not None
    assert app.stage.focused.id == "onward"
    app.press("Enter")
    assert calls == ["counted"]


def test_a_deal_that_passed_says_so(app: App) -> None:
    """The panel says that it is ratified, and shows no change that would have passed."""
    bring_home(app, first_talks(PASSES, to="voted"))
    app.press("F")
    words = said(app)
    assert "Ratified" in words
    assert "Smallest change" not in words


def test_a_refusal_names_who_refused_and_the_smallest_change(app: App) -> None:
    """The veto holder is named; the change goes from what was agreed to what would have passed."""
    play = first_talks(FAILS, to="voted")
    bring_home(app, play)
    app.press("F")
    words = said(app)
    change = find_remedy(play.session).change
    assert change is not None
    assert change.package == PASSES
    assert "Refused in Skerry Island" in words
    assert "A veto holder is against: The island's fishers" in words
    assert [w for w in words.splitlines() if w in {"All year", "Half the year"}] == ["All year", "Half the year"]


def test_the_change_shows_what_it_is_worth_to_oneself_only(app: App) -> None:
    """Own worth before and after stands by the lock; the other party's points are nowhere."""
    play = first_talks(FAILS, to="voted", me="island")
    bring_home(app, play)
    app.press("F")
    words = said(app)
    mine = [play.view.worth(package) // 10 for package in (FAILS, PASSES)]
    assert f"Worth to you {mine[0]} → {mine[1]}, walk away at 40" in words
    theirs = [play.session.view("harbour").worth(package) // 10 for package in (FAILS, PASSES)]
    assert f"{theirs[0]} → {theirs[1]}" not in words


def test_one_key_hides_every_own_figure(app: App) -> None:
    """After H neither support nor worth can be read."""
    bring_home(app, first_talks(FAILS, to="voted"))
    app.press("F")
    assert "needs" in said(app)
    app.press("H")
    words = said(app)
    assert [word in words for word in ("needs", "Worth to you")] == [False, False]


def test_why_tells_the_mood_of_ones_own_audience(app: App) -> None:
    """The ledger of a vote adds up to the total of the day, the mood among its causes."""
    play = first_talks(PASSES, to="voted")
    screen = bring_home(app, play)
    app.press("F")
    app.focus("vote-fleet")
    ledger = screen.why()
    assert ledger is not None
    body = next(part for part in ledger.walk() if isinstance(part, LedgerBody))
    vote = screen.tally.vote("fleet")
    assert vote is not None
    assert vote.total is not None
    assert round(100 * sum(cause.amount for cause in body.causes)) == vote.total
    assert [cause.words for cause in body.causes][-1] == "Mood on the day"
    app.press("?")
    assert [str(fault) for fault in audit(app)] == []
    assert [words for words in said(app).splitlines() if "…" in words] == []


def test_why_asks_about_the_audience_that_decided(app: App) -> None:
    """With the focus on the way on, ? tells of the own audience with a veto against."""
    screen = bring_home(app, first_talks(FAILS, to="voted", me="island"))
    app.press("F")
    assert [screen.tally.decisive(seen) for seen in (1, 4)] == ["islanders", "inshore"]
    ledger = screen.why()
    assert ledger is not None
    assert [body.subject for body in ledger.walk() if isinstance(body, LedgerBody)] == ["The island's fishers"]


def test_the_others_audiences_do_not_tell_why(app: App) -> None:
    """There is no ledger of another party's audience."""
    screen = bring_home(app, first_talks(PASSES, to="voted"))
    app.press("F")
    app.focus("vote-inshore")
    assert screen.why() is None


def test_a_click_on_an_audience_asks_why(app: App) -> None:
    """One's own tells why; the other side's says that only its government knows."""
    bring_home(app, first_talks(PASSES, to="voted"))
    app.press("F")
    app.click("vote-fleet")
    assert "Fishing fleet" in said(app).splitlines()[-20:]
    app.press("Esc")
    app.click("vote-inshore")
    assert "Only their government knows why." in said(app)


def test_arrows_lead_through_audiences_and_countries(app: App) -> None:
    """Down goes to the next audience, right to the other country's, and they stop at the ends."""
    bring_home(app, first_talks(PASSES, to="voted"))
    app.press("F")
    app.focus("vote-taxpayers")
    way = []
    for key in ("Down", "Right", "Up", "Left"):
        app.press(key)
        assert app.stage.focused is not None
        way.append(app.stage.focused.id)
    assert way == ["vote-fleet", "vote-inshore", "vote-islanders", "vote-taxpayers"]


def test_the_bar_stays_at_ratification_while_votes_come_in(app: App, tmp_path: Path) -> None:
    """The talks have gone on to a reopened table; the bar shows the phase whose votes are counted."""
    play = herring_bay(tmp_path, to="voted")
    assert play.view.phase == "once_more"
    screen = bring_home(app, play)
    assert screen.tally.phase == "home"
    words = said(app)
    assert "Home" in words.splitlines()
    assert "Once more" not in words


def test_a_refusal_that_reopens_says_what_follows(app: App, tmp_path: Path) -> None:
    """The rounds to come and the loss of trust stand there, and the way on leads to the table."""
    bring_home(app, herring_bay(tmp_path, to="voted"))
    app.press("F")
    words = said(app)
    assert "The table reopens for 2 rounds." in words
    assert "Trust in North port falls by 4" in words
    assert "Back to the table" in words


@pytest.mark.parametrize("step", range(1, 6))
def test_support_on_the_day_is_told_as_it_was(step: int) -> None:
    """Whatever happened after the vote, total less expected support is the audience's mood and nothing else."""
    play = mexico_city(to="voted", step=step)
    tally = read_tally(play.view)
    moods = play.session.peek().mood
    for vote in tally.votes:
        if vote.total is not None:
            expected = tally.view.support(vote.audience, tally.package).total
            drawn = moods[play.session.index.audiences.index(vote.audience)]
            assert vote.total - expected == 100 * drawn


def test_a_home_that_is_not_asked_says_so(app: App, tmp_path: Path) -> None:
    """A signatory without audiences ratifies by itself."""
    bring_home(app, herring_bay(tmp_path, to="voted"))
    assert "This side ratifies by itself: nobody at home is asked." in said(app)


def test_emblems_follow_words_of_a_title() -> None:
    """A known word chooses the icon; any other audience is people."""
    assert [
        emblem("congress", "Congress"),
        emblem("own_party", "The President's party"),
        emblem("x", "Islanders"),
    ] == [
        "landmark",
        "flag",
        "users",
    ]
