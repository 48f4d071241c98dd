"""Counts of all games of tiny scenarios to a depth: any change in what is legal, or in what follows, moves a number.

The first depths are worked out by hand, as the docstrings say; the others are pinned. Moves of the clock and of the
teacher are not counted, nor votes of people in the room.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from game.rules.advance import begin, enter, follow
from game.rules.layout import (
    ANSWERS,
    M_ACCEPT,
    M_ANSWER,
    M_AUTHORED,
    M_BACK_CHANNEL,
    M_CONSULT,
    M_HOLD,
    M_OPEN,
    M_PERSUADE,
    M_PROPOSE,
    M_READOUT,
    M_STATEMENT,
    M_WALK_OUT,
    M_WITHDRAW,
    MAX_PERSUASION,
    STAGE_CHOICE,
    STAGE_OPENING,
    STAGE_OVER,
    STAGE_PERSUADE,
)
from game.rules.legal import refuse
from game.rules.record import Tables, Talks, duplicate
from game.rules.step import step
from game.rules.tables import compile_tables
from tests.cases.talks import scenario_of, text_of

PAIR = """
parley: 1
id: pair
title: Two and one question
agenda: {fee: {title: Fee, options: {kept: {title: Kept}, cut: {title: Cut}}}}
parties: {up: {title: Up, points: {fee: [9, 0]}}, down: {title: Down, points: {fee: [0, 9]}}}
phases:
  talks: {kind: bargaining, rounds: 2, exits: {agreed: debrief, broken: debrief, over: debrief}}
  debrief: {kind: debrief}
"""
OPENED = """
phases:
  opening: {kind: opening, exits: {next: talks}}
  talks: {kind: bargaining, rounds: 1, exits: {agreed: debrief, broken: debrief, over: debrief}}
  debrief: {kind: debrief}
"""
HOME = """
parties:
  up: {title: Up, points: {fee: [9, 0]}, capital: 20, ratification: {uncertainty: 0}, audiences: {towns: {title: Towns, base: 49, points: {fee: [0, -1]}}}}
  down: {title: Down, points: {fee: [0, 9]}}
readouts: {plain: {title: Plain}, proud: {title: Proud, when: how == agreed}}
phases:
  talks: {kind: bargaining, rounds: 1, exits: {agreed: home, broken: press, over: press}}
  home: {kind: ratification, exits: {passed: press, refused: [{to: again}, {to: press}]}}
  again: {kind: bargaining, rounds: 1, exits: {agreed: home, broken: press, over: press}}
  press: {kind: communique, exits: {next: debrief}}
  debrief: {kind: debrief}
"""
NEWS = """
metrics: {flow: {title: Flow, start: 5, range: [0, 9], better: higher}}
moves: {dig: {title: Dig, once: true, effects: {flow: +1}}, dam: {title: Dam, who: [down], when: flow > 5, effects: {flow: -1}}}
events: {rain: {title: Rain, choice: {party: down, text: Now?, default: a, answers: {a: {title: A}, b: {title: B}}}}}
"""
TRIO = """
parley: 1
id: trio
title: Three and one question
agenda: {fee: {title: Fee, options: {kept: {title: Kept}, cut: {title: Cut}, gone: {title: Gone}}}}
parties:
  a: {title: A, points: {fee: [9, 5, 0]}, capital: 5}
  b: {title: B, points: {fee: [0, 9, 5]}, capital: 5}
  c: {title: C, points: {fee: [0, 5, 9]}, capital: 0}
agreement: {need: 2, veto: [a]}
phases:
  groups: {kind: bargaining, rounds: 1, exits: {agreed: talks, over: talks}}
  talks: {kind: bargaining, rounds: 1, exits: {agreed: debrief, broken: debrief, over: debrief}}
  debrief: {kind: debrief}
"""


def packages(t: Tables) -> Iterator[tuple[int, ...]]:
    """Give every package."""
    return product(*(range(t.options[i]) for i in range(t.n_issues)))


def openings(t: Tables) -> Iterator[tuple[tuple[int, int], ...]]:
    """Give every opening statement: an option and a firmness for each issue."""
    return product(*(product(range(t.options[i]), range(4)) for i in range(t.n_issues)))


def ideas(t: Tables, s: Talks, party: int) -> Iterator[tuple[int, int, int]]:
    """Give every move of a party that could be thought of, as kind and arguments; packages are laid into the draft."""
    if s.stage == STAGE_OPENING:
        for stated in openings(t):
            for i, (option, firm) in enumerate(stated):
                s.draft[i], s.draft_firm[i] = option, firm
            yield M_OPEN, 0, 0
        return
    if s.stage == STAGE_PERSUADE:
        for points in product(range(MAX_PERSUASION + 1), repeat=t.aud_to[party] - t.aud_from[party]):
            s.lobby[t.aud_from[party] : t.aud_to[party]] = points
            yield M_PERSUADE, 0, 0
        return
    if s.stage == STAGE_CHOICE:
        yield from ((M_ANSWER, s.choice[s.choice_at], answer) for answer in range(ANSWERS))
        return
    for kind in (M_ACCEPT, M_HOLD, M_WITHDRAW, M_WALK_OUT, M_CONSULT):
        yield kind, 0, 0
    for package in packages(t):
        s.draft[: t.n_issues] = package
        yield M_PROPOSE, 0, 0
        yield M_CONSULT, 1, 0
    for i in range(t.n_issues):
        yield from ((M_STATEMENT, i, option) for option in range(-1, t.options[i]))
    yield from ((M_BACK_CHANNEL, other, 0) for other in range(t.n_parties))
    yield from ((M_AUTHORED, move, 0) for move in range(t.n_moves))
    yield from ((M_READOUT, readout, 0) for readout in range(t.n_readouts))


def count(t: Tables, s: Talks, depth: int) -> int:
    """Count the sequences of so many legal moves."""
    if depth == 0:
        return 1
    total = 0
    for party in range(t.n_parties):
        for kind, a, b in ideas(t, s, party):
            if s.stage != STAGE_OVER and refuse(t, s, kind, party, a, b) == 0:
                then = duplicate(s)
                follow(t, then, step(t, then, kind, party, a, b))
                total += count(t, then, depth - 1)
    return total


def counts(depth: int, *sections: str) -> list[int]:
    """Count a scenario's games to each depth."""
    t, s = compile_tables(scenario_of(text_of(*sections))), Talks()
    follow(t, s, enter(t, s, begin(t, s, 3), 0))
    return [count(t, s, n + 1) for n in range(depth)]


def test_a_pair_and_one_question() -> None:
    """Seven first moves: propose cut, hold, walk out, firm kept or cut, flexible, a talk.

    Seven follow on a proposal (accept for propose) and seven on holding, none on leaving; four on each of three
    statements, since no second statement may be made in a turn, and six on a talk: 7 + 7 + 12 + 6. Three moves deep a
    proposal leads to 25, holding to 32, each statement to 17, a talk to 23.
    """
    assert counts(5, PAIR) == [7, 32, 131, 518, 1916]


def test_opening_statements() -> None:
    """Two options, four firmnesses, two parties: 16 first statements, each answered by 8. Then the floor opens."""
    assert counts(2, PAIR, OPENED) == [16, 128]


def test_homes_and_readouts() -> None:
    """A consultation may ask about a draft (cut or kept): nine first moves. Down has no home to ask.

    Then 7 on a proposal and on holding, 1 readout on leaving, 6 on each statement, 8 on a talk, 7 on each consultation.
    """
    assert counts(6, PAIR, HOME) == [9, 55, 203, 716, 1882, 4304]


def test_news_and_authored_moves() -> None:
    """First one of two answers; then the seven moves and the dig that may be made once.

    Then 8 on a proposal and on holding, 5 on each statement, 7 on a talk and on the dig: 45 for each answer.
    """
    assert counts(5, PAIR, NEWS) == [2, 16, 90, 412, 2006]


def test_three_with_a_veto() -> None:
    """In a group nobody walks out: propose cut or gone, hold, firm on one of three, flexible; talks cannot be paid.

    Then 7 on each proposal and on holding, and 3 on each statement: 33.
    """
    assert counts(5, TRIO) == [7, 33, 157, 532, 1948]


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_counts_do_not_depend_on_chance(seed: int) -> None:
    """Where nothing is drawn the seed counts for nothing."""
    t, s = compile_tables(scenario_of(text_of(TRIO))), Talks()
    follow(t, s, enter(t, s, begin(t, s, seed), 0))
    assert count(t, s, 2) == counts(2, TRIO)[1]
