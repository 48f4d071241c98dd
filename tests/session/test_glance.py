"""A glance: what a list shows of a saved game, made from its journal and kept until the game goes on."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from game.session import Session, saves
from game.session.desk import beside
from game.session.glance import Glance, glance_at, kept_glance, make_glance
from tests.rules.wander import next_move
from tests.session.games import WORLDS, wander


def at_an_offer(chance: int) -> Session:
    """Play by chance until an offer stands on the table."""
    session = Session(WORLDS[0], chance)
    rng = Random(chance)
    while session.view(session.index.parties[0]).offer is None:
        session.play(next_move(session, rng))
    return session


@pytest.mark.parametrize("chance", range(4))
def test_a_glance_is_what_stands_on_the_table(chance: int) -> None:
    """Each issue has its options, and the standing offer is at the option that it names."""
    session = at_an_offer(chance)
    party = session.index.parties[0]
    found = glance_at(session, party)
    offer = session.view(party).offer
    assert offer is not None
    options = [list(plan.options) for plan in session.scenario.agenda.values()]
    assert [line.options for line in found.lines] == [len(names) for names in options]
    standing = [dict(line.offers).get(found.standing) for line in found.lines]
    issues = zip(session.scenario.agenda, options, strict=True)
    assert standing == [names.index(offer.package[issue]) for issue, names in issues]
    assert (found.plies, found.how) == (session.ply, "")


@pytest.mark.parametrize("chance", range(6))
def test_a_finished_game_says_how_it_ended(chance: int) -> None:
    """The outcome stands in the glance; with a deal, the deal's options and nobody's offers."""
    session = wander(Session(WORLDS[chance % 3], chance), chance)
    found = glance_at(session, session.index.parties[0])
    assert session.outcome is not None
    assert found.how == session.outcome.how
    deal = session.outcome.package is not None
    assert ({p for line in found.lines for p, _ in line.offers} == {""}) == deal


def test_it_is_kept_until_the_game_goes_on(tmp_path: Path) -> None:
    """What was made is read again as it was; a game of more plies needs a new one; a broken file is none."""
    from game.players import make
    from game.scenario import find, load

    scenario = load(find("first_talks")).scenario
    assert scenario is not None
    game = saves.begin(scenario, 2, {"harbour": "me", "island": "conceding"}, place=tmp_path)
    players = {party: make("conceding", scenario, party, 2) for party in scenario.parties}
    for _ in range(8):
        party = game.waiting_on[0]
        game.play(players[party].choose(game.view(party)))
    assert game.journal is not None
    path = game.journal.path
    made = make_glance(path)
    assert isinstance(made, Glance)
    assert kept_glance(path, game.ply) == made == glance_at(game, "harbour")
    assert kept_glance(path, game.ply + 1) is None
    beside(path, "glance").write_text('{"lines": [[2, {"harbour": 7}]], "plies": 8}', encoding="utf-8")
    assert kept_glance(path, game.ply) is None


@pytest.mark.parametrize("value", ["1e999", "-1e999", "null", '"many"', "[]"])
@pytest.mark.parametrize("name", ["plies", "round", "rounds"])
def test_a_figure_that_is_no_number_is_no_glance(tmp_path: Path, name: str, value: str) -> None:
    """Whatever stands in the file for a number, endless ones included, the glance is made anew."""
    path = tmp_path / "game.parley"
    figures = {"plies": "3", "round": "1", "rounds": "2", name: value}
    plain = ", ".join(f'"{key}": {said}' for key, said in figures.items())
    text = f'{{{plain}, "phase": "p", "kind": "k", "lines": [], "standing": "", "how": ""}}'
    beside(path, "glance").write_text(text, encoding="utf-8")
    assert kept_glance(path, 3) is None
