"""The table takes moves by key and by mouse, shows why one is refused, and lets software move in sight."""

from __future__ import annotations

import pytest

from game.rules.moves import Accept, Answer, Hold, Move, Propose, Statement
from game.ui.app import App
from game.ui.play import Play
from game.ui.screens.dialogues.news import INNER
from game.ui.screens.reasons import tell
from game.ui.screens.table.screen import READ_MS
from tests.ui.conftest import MakeApp
from tests.ui.screens.table.playing import THREE, mine, read, sit, sit_to_floor, table, to_turn, words


def last_move(play: Play) -> Move:
    """The last line of a game."""
    return play.session.lines[-1].move


def test_holding_passes_the_turn(app: App) -> None:
    """P lets the turn pass, and the router is told once."""
    play = sit_to_floor(read("first_talks"), "harbour")
    _, told = table(app, play)
    app.press("P")
    assert last_move(play) == Hold("harbour")
    assert told.times == 1


def test_a_refused_action_says_why_and_changes_nothing(app: App) -> None:
    """Accepting with nothing on the table shows the rules' reason and makes no line."""
    play = sit_to_floor(read("first_talks"), "harbour")
    _, told = table(app, play)
    before = len(play.session.lines)
    app.press("Y")
    refusal = play.view.refusal(Accept("harbour"))
    assert refusal is not None
    assert refusal.words in words(app)
    assert (len(play.session.lines), told.times) == (before, 0)


def test_accepting_asks_once_more(app: App) -> None:
    """Y shows what is signed; Enter signs; Esc does not."""
    play = sit_to_floor(read("first_talks"), "harbour")
    screen, _ = table(app, play)
    screen.do(mine(play))
    to_turn(screen, play)
    before = len(play.session.lines)
    app.press("Y")
    app.press("Esc")
    assert len(play.session.lines) == before
    app.press("Y")
    app.press("Enter")
    assert last_move(play) == Accept("harbour")


def test_enter_takes_the_focused_issue_to_the_composer(app: App) -> None:
    """Enter on a row opens the composer at its issue; a click does the same."""
    play = sit_to_floor(read("first_talks"), "harbour")
    _, told = table(app, play)
    app.press("Down")
    app.press("Enter")
    app.click("issue-ferry")
    assert told.composed == ["fishing", "ferry"]


def test_a_statement_can_be_taken_back(app: App) -> None:
    """S makes a statement, Z takes it back: the position stands as before."""
    play = sit_to_floor(read("first_talks"), "harbour")
    table(app, play)
    before = play.view.stands["harbour"]["ferry"]
    app.press("S")
    app.press("Enter")
    assert last_move(play) == Statement("harbour", "ferry", before.option)
    assert play.view.stands["harbour"]["ferry"].firmness == before.firmness + 1
    assert "1 of 2 side moves used" in words(app)
    app.press("Z")
    assert play.view.stands["harbour"]["ferry"] == before
    assert "0 of 2 side moves used" in words(app)


def test_software_moves_after_a_pause(app: App) -> None:
    """While software waits the screen says so; nothing moves before the pause is over."""
    play = sit_to_floor(read("first_talks"), "harbour")
    screen, _ = table(app, play)
    screen.do(mine(play))
    app.settle()
    assert play.software_waits
    assert "Skerry Island has the floor" in words(app)
    assert "Space skips the pause" in words(app)


def test_space_skips_the_pause(app: App) -> None:
    """Space lets software move at once, whatever has the focus, and its offer fills the cells."""
    play = sit_to_floor(read("first_talks"), "harbour")
    screen, told = table(app, play)
    screen.do(mine(play))
    app.focus("issue-fishing")
    app.press("Space")
    assert told.times == 2
    assert told.composed == []
    assert last_move(play) == Propose("island", screen.play.view.last_offers["island"] or {})
    assert "Skerry Island puts an offer on the table" in [screen.words.event(e) for e in screen.reading.fresh]


def test_the_pause_ends_by_itself(make_app: MakeApp) -> None:
    """Without a key software moves when the pause is over; calm players wait less."""
    app = make_app()
    app.set_look(calm=True)
    play = sit_to_floor(read("first_talks"), "harbour")
    screen, _ = table(app, play)
    screen.do(mine(play))
    for timer in list(app._timers):
        assert timer[0] > 0
    app._timers = [(0.0, deed) for _, deed in app._timers]
    app.frame()
    assert play.view.my_turn


def test_no_pause_runs_out_under_another_screen(app: App) -> None:
    """While the composer is shown software waits; it goes on when the table is back."""
    play = sit_to_floor(read("first_talks"), "harbour")
    screen, _ = table(app, play)
    screen.do(mine(play))
    above, _ = table(app, sit_to_floor(read("first_talks"), "harbour"))
    assert above is not screen
    app._timers = [(0.0, deed) for _, deed in app._timers]
    app.frame()
    assert not play.view.my_turn
    app.back()
    app._timers = [(0.0, deed) for _, deed in app._timers]
    app.frame()
    assert play.view.my_turn


def test_a_delegation_says_why(app: App) -> None:
    """After software moved its column quotes a delegate's office, and says that it refused the last offer."""
    play = sit_to_floor(read("first_talks"), "harbour")
    screen, _ = table(app, play)
    screen.do(mine(play))
    app.press("Space")
    shown = words(app)
    assert "says" in shown
    assert tell(screen.heard[-1], play.view, play.words).speaker in {"Island elder", "Head teacher"}
    assert "Refused your last offer," in shown


def test_what_was_said_stays_long_enough(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a delegation has spoken, software's next move waits so long that one can read it; Space ends that too."""
    play = sit_to_floor(read(THREE), "island")
    screen, _ = table(app, play)
    screen.do(mine(play))
    pauses: list[int] = []
    monkeypatch.setattr(app, "after", lambda ms, _deed: pauses.append(ms))
    screen.software()
    assert screen.heard[-1].ply == play.view.ply
    assert play.software_waits
    assert pauses == [READ_MS]
    before = play.session.ply
    app.press("Space")
    assert play.session.ply > before


def test_a_refusal_is_in_the_words_of_the_public_position(app: App) -> None:
    """Beside what was refused stands what the other side has said in public about it; N tells its words again."""
    app.guided = False
    play = sit_to_floor(read("us_mexico_2023"), "us")
    screen, _ = table(app, play)
    screen.do(mine(play))
    to_turn(screen, play)
    shown = " ".join(words(app).split())
    refused = screen.reading.refused("mx")
    assert refused is not None
    tied = max(refused[1], key=lambda issue: play.view.stands["mx"][issue].firmness)
    option = play.words.option(tied, play.view.stands["mx"][tied].option)
    assert f"In public on {play.words.issue(tied).lower()}: “{option}”." in shown
    said = tell(screen.heard[-1], play.view, play.words).words
    app.press("N")
    assert said.translate(INNER) in " ".join(words(app).split())


def test_what_was_said_is_kept_by_the_game(app: App) -> None:
    """A table that is opened anew, as after a refusal at home, still quotes what delegations said."""
    play = sit_to_floor(read("first_talks"), "harbour")
    screen, _ = table(app, play)
    screen.do(mine(play))
    app.press("Space")
    said = tell(screen.heard[-1], play.view, play.words)
    table(app, play)
    assert said.words.translate(INNER) in " ".join(words(app).split())


def test_a_term_opens_at_the_figure(app: App) -> None:
    """G on trust shows what trust is first; on an issue, what an issue is."""
    play = sit_to_floor(read("first_talks"), "harbour")
    table(app, play)
    for focus, term in (("figure-trust.harbour.island", "trust"), ("issue-ferry", "issue"), ("consult", "mandate")):
        app.focus(focus)
        app.press("G")
        assert app.stage.focused is not None
        assert app.stage.focused.id == f"term-{term}"
        app.press("Esc")


def test_a_choice_is_answered_by_number(app: App) -> None:
    """An event's choice grows in the news; 2 gives the second answer."""
    scenario = read("us_mexico_2023")
    play = sit(scenario, "mx")
    screen, _ = table(app, play)
    while play.view.choice is None or play.view.choice.party != "mx":
        if play.software_waits and "mx" not in play.session.waiting_on:
            screen.software()
        else:
            screen.hold()
    choice = play.view.choice
    plan = scenario.events[choice.event]
    shown = words(app)
    assert plan.title in shown
    assert all(
        plan.choice is None or answer.title in shown
        for answer in (plan.choice.answers.values() if plan.choice else ())
    )
    app.press("2")
    assert last_move(play) == Answer("mx", choice.event, choice.answers[1])


def test_another_of_several_parties_can_be_shown(app: App) -> None:
    """With three parties the flags above the column choose whose figures it shows."""
    play = sit_to_floor(read(THREE), "island")
    screen, _ = table(app, play)
    first, second = play.others[:2]
    assert screen.other == first
    app.focus("others")
    app.press("Right")
    assert screen.other == second
    shown = words(app)
    assert "Trusts you" in shown
    assert play.scenario.parties[second].title in shown.split("Trusts you")[0].replace("\n", " ")
    assert all(audience.title in shown for audience in play.scenario.parties[second].audiences.values())


def test_walking_out_asks_once_more(app: App) -> None:
    """X then 2 says what walking out means; W leaves; Esc stays."""
    play = sit_to_floor(read("first_talks"), "harbour")
    table(app, play)
    before = len(play.session.lines)
    app.press("X")
    app.press("2")
    assert "for good" in words(app)
    app.press("Esc")
    assert len(play.session.lines) == before
    app.press("X")
    app.press("2")
    app.press("W")
    assert play.session.over or play.session.stage == "readout"
