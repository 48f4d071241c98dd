"""Playing tests: what is expected and comes true passes, and everything else is told with its line and its causes."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.batch.drive import play_out
from game.players import make
from game.session import Session
from game.session.digest import digest
from game.session.notation import read_moves
from game.trials import play as playing
from game.trials.play import UNEXPECTED
from game.trials.subjects import Sight
from tests.trials.desk import OPENED, results, suite, told

TALK = f"{OPENED[:-1]}, uphill talk downhill]"
OFFER = f"{OPENED[:-1]}, uphill propose dam=small]"

TRUE = [
    (TALK, "{trust.downhill.uphill: 49, capital.uphill: 54}"),
    (TALK, "{trust: {downhill.uphill: [49, 50], uphill.downhill: {least: 46}}, capital: {uphill: {most: 54}}}"),
    (TALK, "{changed: {trust.downhill.uphill: 4, capital.uphill: [-8, -4], flow: 0, trust.city.uphill: {not: 1}}}"),
    (TALK, "{reservation: {uphill: 30, city: [19.5, 20]}, changed: {reservation.uphill: {least: 0}}}"),
    (TALK, "{phase: engineers, how: open, over: false, round: 1, plies: 4, rounds: 1, waiting_on: [uphill]}"),
    (TALK, "{approvals: {towns: 55}, metrics: {flow: 120}, horizon: {harvest: 100}, harvest: {not: [0, 99]}}"),
    (TALK, "{position.uphill.water: as_now, firm.uphill.water: 2, position.downhill.water: {least: half}}"),
    (TALK, "{deal.water: [as_now, third], deal.dam: {not: large}, readouts: {city: none}}"),
    (TALK, "{done.open_gates: false, fired.dry_month: 0, answered.dry_month.send: false}"),
    (TALK, "{package: none, offer: none, signatories: none, walked_out: none, refused_by: {not: [city, uphill]}}"),
    (TALK, "{values: {uphill: 30, downhill: [20, 30]}, delivered: {city: 20.0}, ratified: {city: not_asked}}"),
    (TALK, "{holds: [trust.downhill.uphill > trust.city.uphill, capital.uphill + 6 == capital.downhill]}"),
    (OFFER, "{offer: {dam: small, water: as_now}, waiting_on: {not: uphill}}"),
    (OFFER, "{offer: {not: none}}"),
]
"""Moves and what is so after them, each way to say it at least once."""

FALSE = [
    (
        TALK,
        "{trust.downhill.uphill: 48}",
        "trust.downhill.uphill: expected 48, got 49, after ply 4 (uphill talk downhill)",
    ),
    (TALK, "{capital: {uphill: {most: 53}}}", "capital.uphill: expected at most 53, got 54"),
    (
        TALK,
        "{changed: {trust.downhill.uphill: {most: 3}}}",
        "change of trust.downhill.uphill: expected at most +3, got +4",
    ),
    (TALK, "{reservation: {uphill: 29.5}}", "reservation.uphill: expected 29.5, got 30"),
    (TALK, "{values: {city: {least: 20.1}}}", "values.city: expected at least 20.1, got 20"),
    (TALK, "{how: [agreed, refused]}", "how: expected agreed or refused, got open"),
    (TALK, "{phase: {not: engineers}}", "phase: expected not engineers, got engineers"),
    (TALK, "{ending: walked}", "ending: expected walked, got none yet"),
    (TALK, "{over: true}", "over: expected true, got false"),
    (TALK, "{waiting_on: [city, uphill]}", "waiting_on: expected city, uphill, got uphill"),
    (TALK, "{walked_out: city}", "walked_out: expected city, got nobody"),
    (
        TALK,
        "{position.downhill.water: {most: half}}",
        "position.downhill.water: expected as_now or third or half, got most",
    ),
    (TALK, "{offer: {dam: small}}", "offer.dam: expected small, got none"),
    (OFFER, "{offer: none}", "offer: expected none, got dam=small"),
    (OFFER, "{offer: {dam: [large, no_dam]}}", "offer.dam: expected large or no_dam, got small"),
    (TALK, "{ratified: {uphill: true}}", "ratified.uphill: expected true, got not_asked"),
    (TALK, "{holds: [round == 1, flow > 120]}", "expected flow > 120, and it does not hold, after ply 4"),
    (TALK, "{done.open_gates: true}", "done.open_gates: expected at least 1, got 0"),
    (TALK, "{flow: {not: 120}}", "flow: expected not 120, got 120"),
]
"""Moves, what is not so after them, and how that is said."""


@pytest.mark.parametrize(("moves", "expect"), TRUE)
def test_what_is_so_passes(tmp_path: Path, moves: str, expect: str) -> None:
    """An expectation that holds is a pass, however it is written."""
    assert told(tmp_path, expect, moves) == ""


@pytest.mark.parametrize(("moves", "expect", "says"), FALSE)
def test_what_is_not_so_fails_with_expected_and_got(tmp_path: Path, moves: str, expect: str, says: str) -> None:
    """An expectation that does not hold says what was expected and what came, and after which move."""
    assert told(tmp_path, expect, moves).startswith(says)


def test_all_that_failed_at_one_moment_is_told(tmp_path: Path) -> None:
    """Two figures that are wrong are both told, the first with the moment."""
    message = told(tmp_path, "{flow: 1, harvest: 2}", TALK)
    assert [line for line in message.splitlines() if "expected" in line] == [
        "flow: expected 1, got 120, after ply 4 (uphill talk downhill)",
        "harvest: expected 2, got 100",
    ]


def test_the_line_is_that_of_what_failed(tmp_path: Path) -> None:
    """A result names the line of the expectation that failed; one that passed, the line of its test."""
    text = (
        "tests:\n  - name: one\n    moves:\n      - uphill open\n      - expect:\n          flow: 120\n"
        "          harvest: 7\n  - name: two\n    expect: {flow: 120}\n"
    )
    assert [(result.file, result.line, result.outcome) for result in results(tmp_path, text)] == [
        ("made.yaml", 7, "failed"),
        ("made.yaml", 8, "passed"),
    ]


def test_an_expectation_is_of_its_moment(tmp_path: Path) -> None:
    """An expectation among the moves sees the game before the moves after it."""
    moves = f"{OPENED[:-1]}, expect: {{capital.uphill: 60}}, uphill talk downhill, expect: {{capital.uphill: 54}}]"
    assert told(tmp_path, "{plies: 4}", moves) == ""


def test_a_legal_move_that_must_be_refused_fails(tmp_path: Path) -> None:
    """A refusal that does not come, or comes for another reason, is told with the reason that was wanted."""
    legal = f"{OPENED[:-1]}, {{refused: uphill hold, code: no_offer}}]"
    other = f"{OPENED[:-1]}, {{refused: city hold, code: no_offer}}]"
    words = f"{OPENED[:-1]}, {{refused: city hold, words: rainy}}]"
    good = f"{OPENED[:-1]}, {{refused: city hold, code: not_your_turn, words: wait for somebody else}}]"
    assert "expected a refusal [no_offer], and it is legal" in told(tmp_path, "{round: 1}", legal)
    assert "expected a refusal [no_offer], got [not_your_turn] It is not" in told(tmp_path, "{round: 1}", other)
    assert "expected a refusal rainy, got [not_your_turn]" in told(tmp_path, "{round: 1}", words)
    assert told(tmp_path, "{plies: 3}", good) == ""


def test_an_illegal_move_ends_the_test_with_its_reason(tmp_path: Path) -> None:
    """A move that the rules refuse is a failure at its line, with the reason and whom the talks wait for."""
    message = told(tmp_path, "{round: 1}", f"{OPENED[:-1]}, city hold]")
    assert message == (
        "'city hold', after ply 3 (city open water=third/1 dam=small/1 fund=none_yet/1), is refused [not_your_turn]: "
        "It is not this party's turn: the talks wait for somebody else. The talks wait for uphill."
    )


def test_the_talks_stand_still_without_players(tmp_path: Path) -> None:
    """Where nobody plays on, the end is where the moves end, and a missing ending says for whom the talks wait."""
    message = told(tmp_path, "{ending: {not: thin_pact}, plies: 3}")
    assert message == ""
    assert "the talks are not over: they wait for uphill" in told(tmp_path, "{ending: thin_pact}")


def test_software_plays_as_in_run(tmp_path: Path) -> None:
    """Moves and then software give the same game as `parley run --moves` gives: the players have looked on."""
    moves = ["uphill open", "downhill open", "city open", "uphill talk downhill", "uphill hold"]
    seats = {"uphill": "integrative", "downhill": "conceding", "city": "first_offer"}
    text = (
        f"tests:\n  - name: one\n    seed: 5\n    moves: [{', '.join(moves)}]\n"
        f"    then: {{{', '.join(f'{p}: {s}' for p, s in seats.items())}}}\n    expect: {{over: true}}\n"
    )
    made = suite(tmp_path, text)
    assert made.world is not None
    session = Session(made.world.scenario, 5)
    players = {party: make(name, made.world.scenario, party, 5) for party, name in seats.items()}
    from game.batch.drive import follow
    from game.session import Line

    for _, move in read_moves("\n".join(moves), session.index):
        follow(session, players, (Line(session.ply + 1, move),))
    play_out(session, players)
    game = playing._Game(made.cases[0].trials[0], made.world)
    assert game.play() is None
    assert digest(game.session) == digest(session)


def test_a_seat_with_software_plays_between_the_lines(tmp_path: Path) -> None:
    """A seat given to software makes its moves where the talks wait for it, before the next line."""
    text = (
        "tests:\n  - name: one\n    seats: {downhill: conceding, city: conceding}\n"
        "    moves: [uphill open, uphill hold, uphill hold]\n    expect: {round: 2, waiting_on: {not: none}}\n"
    )
    assert [result.outcome for result in results(tmp_path, text)] == ["passed"]


def test_answers_settle_what_no_line_answers(tmp_path: Path) -> None:
    """An event that asks is answered as `answers` says; a line that answers it comes first; without either, it waits."""
    moves = f"{OPENED[:-1]}, uphill hold, teacher inject dry_month, downhill hold]"
    line = moves.replace("dry_month, ", "dry_month, uphill answer dry_month=send, ")
    default = "    answers: default\n"
    assert told(tmp_path, "{answered.dry_month.wait: true}", moves, default) == ""
    assert told(tmp_path, "{answered.dry_month.send: true}", moves, "    answers: {dry_month: send}\n") == ""
    assert told(tmp_path, "{answered.dry_month.send: true}", line, default) == ""
    assert "'downhill hold'" in told(tmp_path, "{round: 1}", moves)


def test_rows_fill_every_word(tmp_path: Path) -> None:
    """Each row is a game of its own; its words stand in moves, keys and values, alone or inside a text."""
    text = (
        "tests:\n  - name: rows\n    each:\n      who: [uphill, downhill]\n      trust: [[49, 50], {least: 50}]\n"
        f"      seed: [1, 2]\n    moves: {TALK}\n    expect: {{trust.city.$who: 45, trust.downhill.uphill: $trust}}\n"
    )
    found = results(tmp_path, text)
    assert [(result.name, result.outcome) for result in found] == [
        ("rows [who uphill, trust [49, 50], seed 1]", "passed"),
        ("rows [who downhill, trust {least: 50}, seed 2]", "failed"),
    ]
    assert [trial.seed for trial in suite(tmp_path, text).cases[0].trials] == [1, 2]


def test_a_known_failure_must_fail_in_some_row(tmp_path: Path) -> None:
    """A known failure that fails is told apart; one that passes in every row fails, so that its mark goes."""
    failing = (
        f"tests:\n  - name: known\n    each: {{n: [4, 5]}}\n    moves: {TALK}\n    expect: {{plies: $n}}\n"
        "    known_failure: Not yet.\n"
    )
    passing = failing.replace("[4, 5]", "[4, 4]")
    outcomes = [(result.outcome, result.message.partition("\n")[0]) for result in results(tmp_path, failing)]
    assert outcomes == [("passed", ""), ("known_failure", "Not yet.")]
    (result,) = results(tmp_path, passing)
    assert (result.outcome, result.message) == ("failed", UNEXPECTED)


def test_a_known_failure_does_not_excuse_a_fault(tmp_path: Path) -> None:
    """A test that cannot be read fails loudly, whatever its mark says."""
    text = (
        "tests:\n  - name: known\n    moves: [uphill opn]\n    expect: {over: true}\n    known_failure: Not yet.\n"
    )
    (result,) = results(tmp_path, text)
    assert (result.outcome, "P0904" in result.message) == ("failed", True)


def test_faulty_software_is_no_known_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Software that makes an illegal move fails the test, even one that is known to fail."""
    from game.players.player import Software
    from game.rules.moves import Accept

    monkeypatch.setattr(Software, "choose", lambda self, _: Accept(self.party))
    text = (
        "tests:\n  - name: one\n    seats: {uphill: random, downhill: random, city: random}\n"
        "    expect: {over: true}\n    known_failure: Not yet.\n"
    )
    (result,) = results(tmp_path, text)
    assert result.outcome == "failed"
    assert "software made a move that the rules refuse: uphill" in result.message


def test_tests_do_not_touch_each_other(tmp_path: Path) -> None:
    """Games that share one compiled scenario leave it as it is: a test gives the same, first or last."""
    one = f"  - name: NAME\n    seed: 3\n    moves: {TALK}\n    then: {{uphill: random, downhill: random, city: random}}\n"
    text = "tests:\n" + "".join(one.replace("NAME", f"n{n}") + "    expect: {flow: -1}\n" for n in range(3))
    text = text.replace("flow: -1", "flow: 0")
    assert len({result.message for result in results(tmp_path, text)}) == 1


def test_a_sight_reads_the_present(tmp_path: Path) -> None:
    """A sight gives figures as they stand, and how far they have moved since a moment before."""
    world = suite(tmp_path, f"tests: [{{name: a, moves: {OPENED}, expect: {{round: 1}}}}]").world
    assert world is not None
    session = Session(world.scenario, 1)
    before = session.peek().v
    for _, move in read_moves("uphill open\ndownhill open\ncity open\nuphill talk downhill", session.index):
        session.play(move)
    sight = Sight(session, before)
    assert (sight.figure("capital.uphill"), sight.moved("capital.uphill")) == (54, -6)
