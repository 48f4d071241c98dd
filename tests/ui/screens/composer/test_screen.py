"""The composer shows live what a draft is worth, breaks and costs, and offers what the draft asks for."""

from __future__ import annotations

import pytest

from game.rules.moves import Accept, Consult, Propose
from game.ui.app import App
from game.ui.audit import audit
from game.ui.figures import points
from tests.ui.conftest import MakeApp
from tests.ui.screens.composer.drafting import compose, second_turn
from tests.ui.screens.table.playing import read, sit_to_floor, words


def shown(app: App) -> str:
    """All that can be read, in one line."""
    return " ".join(words(app).split())


def test_every_step_shows_its_worth(app: App) -> None:
    """An arrow changes the option and the worth beside it at once; Z takes it back."""
    play = second_turn()
    screen, _ = compose(app, play, "ports")
    before = dict(screen.draft)
    at = list(play.scenario.agenda["ports"].options).index(before["ports"])
    app.press("Right" if at == 0 else "Left")
    assert screen.draft != before
    assert points(play.view.worth(screen.draft)) in shown(app)
    assert play.draft == screen.draft
    app.press("Z")
    assert screen.draft == before


def test_the_comparison_tells_what_each_change_is_worth(app: App) -> None:
    """C shows the draft between both last offers; each row's change is the difference of points; C leads back."""
    play = second_turn()
    screen, calls = compose(app, play)
    issue = play.view.issues[0]
    app.press("Left")
    app.press("C")
    read_now = shown(app)
    assert "Your last offer" in read_now
    assert "Offer by Mexico" in read_now
    theirs = play.view.offer
    assert theirs is not None
    change = play.view.worth(screen.draft) - play.view.worth(theirs.package)
    arrow = "↑" if change > 0 else "↓"
    assert f"{arrow} {points(abs(change))}" in read_now
    assert app.stage.focused is not None
    assert app.stage.focused.id == f"compare-{issue}"
    app.press("Esc")
    assert (screen.comparing, calls) == (False, [])
    assert app.stage.focused.id == f"track-{issue}"


def test_hiding_comes_back_to_the_comparison(app: App) -> None:
    """H hides the comparison and its figures; H again shows it, with the focus at an issue."""
    compose(app, second_turn())
    app.press("C")
    app.press("H")
    assert "Worth to you" not in shown(app)
    app.press("H")
    assert "Your last offer" in shown(app)
    assert app.stage.focused is not None
    assert app.stage.focused.id.startswith("compare-")


def test_the_draft_changes_in_the_comparison(app: App) -> None:
    """Left and right on a row change the draft there, down goes to the next issue."""
    play = second_turn()
    screen, _ = compose(app, play)
    app.press("C")
    app.press("Down")
    issue = play.view.issues[1]
    before = screen.draft[issue]
    at = list(play.scenario.agenda[issue].options).index(before)
    app.press("Right" if at == 0 else "Left")
    assert screen.draft[issue] != before
    assert screen.comparing


def test_an_equal_draft_is_accepted(app: App) -> None:
    """Where the draft is what stands, Enter accepts it."""
    play = second_turn()
    compose(app, play)
    app.press("M")
    assert play.view.offer is not None
    if play.view.refusal(Accept("us")) is None:
        assert "Accept this offer" in shown(app)
        app.press("Enter")
        assert play.session.lines[-1].move == Accept("us")
    else:
        assert "Accept this offer" not in shown(app)


def test_outside_the_mandate_the_capital_is_asked(app: App) -> None:
    """A closed option puts "Consult capital" in the place of the offer; the answer stays until the draft changes."""
    play = sit_to_floor(read("us_mexico_2023"), "us")
    issue, closed = next((i, o) for i, o in play.view.closed.items() if i in play.view.issues)
    screen, calls = compose(app, play, issue)
    screen.choose(issue, list(play.scenario.agenda[issue].options).index(closed[0]))
    assert "Outside your mandate" in shown(app)
    assert "Table this offer" not in shown(app)
    app.press("Enter")
    asked = play.session.lines[-1].move
    assert isinstance(asked, Consult)
    assert asked.draft == {i: o for i, o in screen.draft.items() if i in play.view.issues}
    assert "The capital says" in shown(app)
    assert calls == []
    screen.step(issue, -1)
    assert "The capital says" not in shown(app)


def test_left_positions_have_their_price(app: App) -> None:
    """What the draft gives up in public is named with its steps and what it costs; ? on it adds the costs up."""
    play = second_turn()
    screen, _ = compose(app, play)
    for issue, stand in play.view.stands["us"].items():
        options = list(play.scenario.agenda[issue].options)
        if issue in screen.draft and stand.firmness and options.index(stand.option) > 0:
            screen.choose(issue, 0)
    given = [item for item in play.view.gives_up(screen.draft) if item.issue in play.view.issues]
    assert f"Gives up {len(given)} public position" in shown(app)
    app.focus("promises")
    app.press("?")
    assert "What does it cost at home?" in shown(app)


def test_enter_on_a_figure_asks_why(app: App) -> None:
    """Enter on an audience shows what its support is made of and puts nothing on the table; a click does the same."""
    play = second_turn()
    compose(app, play)
    before = len(play.session.lines)
    app.focus("home-congress")
    app.press("Enter")
    assert "Points for the options" in shown(app)
    app.press("Esc")
    app.click("worth")
    assert "Why " in shown(app)
    assert len(play.session.lines) == before


def test_the_other_sides_table_keeps_the_draft(app: App) -> None:
    """When the table moves on, a banner says so and the draft is kept."""
    play = second_turn()
    screen, _ = compose(app, play)
    app.press("Left")
    draft = dict(screen.draft)
    assert play.do(Propose("us", {**draft})) is None
    play.software_turn()
    screen.refresh()
    assert "The table has moved on. Your draft is kept." in shown(app)
    assert screen.draft == draft


def test_terms_open_at_what_has_the_focus(app: App) -> None:
    """G on the worth shows the reservation value first."""
    compose(app, second_turn())
    app.focus("worth")
    app.press("G")
    assert app.stage.focused is not None
    assert app.stage.focused.id == "term-reservation"


def test_another_language_keeps_the_draft(app: App) -> None:
    """The words change at run time; draft and focus stay."""
    play = second_turn()
    screen, _ = compose(app, play)
    app.press("Left")
    draft, focus = dict(screen.draft), app.stage.focused.id if app.stage.focused else ""
    app.speak("es")
    try:
        assert "Valor para usted" in shown(app)
        assert (screen.draft, app.stage.focused.id if app.stage.focused else "") == (draft, focus)
    finally:
        app.speak("en")


SIZES = [((1280, 720), 100), ((1600, 900), 100), ((1600, 900), 130), ((1280, 720), 150), ((1024, 768), 115)]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("size", "text"), SIZES)
def test_the_composer_fits(make_app: MakeApp, size: tuple[int, int], text: int, language: str) -> None:
    """Options, comparison, both sides' offers and an answer of the capital are whole at every size."""
    app = make_app(size, text)
    app.guided = False
    play = second_turn()
    app.speak(language)
    try:
        screen, _ = compose(app, play)
        assert [str(fault) for fault in audit(app)] == []
        app.press("M")
        assert [str(fault) for fault in audit(app)] == []
        screen.consult()
        app.notes.hover(None)
        assert [str(fault) for fault in audit(app)] == []
        app.press("C")
        assert [str(fault) for fault in audit(app)] == []
    finally:
        app.speak("en")
