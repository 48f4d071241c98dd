"""The opening statement: what it does at home is told, and what was chosen outlives a change of language."""

from __future__ import annotations

from game.rules.moves import TimeUp
from game.scenario import find
from game.session import Session
from game.ui.app import App
from game.ui.play import Play
from game.ui.screens.opening import OpeningScreen
from game.ui.widgets.basic import Label
from tests.ui.conftest import MakeApp
from tests.ui.screens.played import make, read, said


def opened(app: App) -> tuple[OpeningScreen, list[str]]:
    """The opening of the flagship, seen by its first side; notes when it was made."""
    session = Session(read(find("us_mexico_2023")), 1)
    while session.stage != "opening":
        make(session, TimeUp())
    noted: list[str] = []
    screen = OpeningScreen(Play(session, "us", {}), lambda: noted.append("moved"))
    app.open(screen)
    return screen, noted


def test_enter_states_every_position_at_once(app: App) -> None:
    """One key confirms all positions as they came."""
    screen, noted = opened(app)
    mine = dict(screen.stands)
    app.press("Enter")
    stands = screen.play.view.stands["us"]
    assert (noted, {issue: (s.option, s.firmness) for issue, s in stands.items()}) == (["moved"], mine)


def test_a_row_says_how_many_votes_at_home_are_for_it(app: App) -> None:
    """The weight of the audiences that like the option stands in its row, and changes with the option."""
    screen, _ = opened(app)
    homes = screen.play.scenario.parties["us"].audiences
    view, issue = screen.play.view, next(iter(screen.stands))

    def likes() -> int:
        option = screen.stands[issue][0]
        return sum(
            plan.weight
            for name, plan in homes.items()
            if view.support(name, {issue: option}).points[issue] > view.support(name, {}).points[issue]
        )

    assert likes()
    assert f"{likes()} votes at home for it" in said(app)
    app.press("Home")
    assert screen.stands[issue][0] == next(iter(screen.play.scenario.agenda[issue].options))
    assert likes() == 0


def test_why_tells_what_leaving_it_costs_each_audience(app: App) -> None:
    """``?`` on a row names every own audience, and the cost of a step is firmness times what a promise costs there."""
    screen, _ = opened(app)
    issue = next(iter(screen.stands))
    firmness = screen.stands[issue][1]
    app.press("?")
    rows = [w.words for w in app.stage.layers[-1].root.walk() if isinstance(w, Label)]
    for plan in screen.play.scenario.parties["us"].audiences.values():
        cost = plan.audience_cost * firmness * plan.salience[issue]
        assert plan.title in rows
        assert f"−{cost // 100}" in rows
    assert firmness == 2


def test_a_position_on_the_record_cannot_be_left_open(app: App) -> None:
    """A refusal says which position and why, goes to its dial, and changes nothing."""
    screen, noted = opened(app)
    positions = screen.play.scenario.positions["us"]
    issue = next(name for name, plan in positions.items() if plan.factual)
    app.focus(f"firm-{issue}")
    app.press("Home")
    screen.confirm()
    assert noted == []
    assert f"{screen.words.issue(issue)}: this position is on the record; it cannot be left open." in said(app)
    assert app.stage.focused is not None
    assert app.stage.focused.id == f"firm-{issue}"


def test_what_was_chosen_outlives_a_change_of_language(make_app: MakeApp) -> None:
    """The words change, the chosen option, the firmness and the focus stay."""
    app = make_app((1280, 720))
    screen, _ = opened(app)
    app.press("Home")
    chosen, focus = dict(screen.stands), app.stage.focused
    assert focus is not None
    app.speak("es")
    assert "Lo que declara en público" in said(app)
    assert screen.stands == chosen
    assert app.stage.focused is not None
    assert app.stage.focused.id == focus.id


def test_hidden_nothing_is_told(app: App) -> None:
    """With its papers hidden, the screen tells neither positions nor who likes them."""
    screen, _ = opened(app)
    app.hide(True)
    words = said(app)
    assert "Nobody can read your side's papers now." in words
    assert "votes at home" not in words
    assert screen.why() is None
