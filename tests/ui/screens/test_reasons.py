"""What delegations say: every reason has sentences, short ones, without figures."""

from __future__ import annotations

import pytest

from game.players.reasons import KINDS, Reason
from game.rules.moves import Hold, Move, Propose
from game.ui.play import Turn
from game.ui.screens.reasons import SENTENCES, UNHEARD, quote
from game.ui.words import Words
from tests.ui.screens.table.playing import read, sit_to_floor

LONGEST = 120


def test_every_reason_is_said_or_unheard() -> None:
    """Each code of reason has sentences, or is one that the table does not hear."""
    assert [kind for kind in KINDS if kind not in SENTENCES and kind not in UNHEARD] == []


def test_there_are_many_ways_to_say_it() -> None:
    """The catalogue holds at least thirty sentences, all different."""
    every = [sentence for sentences in SENTENCES.values() for sentence in sentences]
    assert len(every) == len(set(every)) >= 30


@pytest.mark.parametrize("kind", sorted(SENTENCES))
def test_a_quotation_is_short_and_names_no_figure(kind: str) -> None:
    """In the largest scenario no quotation is longer than four lines, and none holds a digit."""
    play = sit_to_floor(read("us_mexico_2023"), "us")
    view = play.view
    for issue in view.issues:
        option = list(view.scenario.agenda[issue].options)[-1]
        moves: tuple[Move, ...] = (Propose("mx", {issue: option}), Hold("mx"))
        for number, move in enumerate(moves):
            turn = Turn("mx", move, Reason(kind, issue), ())
            said = quote(turn, view, Words(view.scenario))
            if kind == "speaks_privately":
                assert said is None, number
                continue
            assert said is not None
            assert len(said.words) <= LONGEST
            digits = [c for c in said.words.replace(Words(view.scenario).option(issue, option), "") if c.isdigit()]
            assert digits == []
