"""`parley balance`: the table for an author, the JSON, and what stops it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.analysis.balance.advice import ADVICE, TITLES
from game.analysis.balance.matches import Matches
from game.analysis.balance.verdict import Figure, Verdict, judge
from game.analysis.counts import count_lines
from tests.cli.command import TOP, Here
from tests.players.worlds import FLAGSHIP, world

MEASURE = "game.analysis.balance.lines.measure"
HOLDS = judge("4", "what trading brings", Figure(15, 14, 16), (10, None))
FAILS = judge(
    "6", "hardliners ratified", Figure(40, 34, 46), (None, 35), unit="%", failing=("x",), why="so it came"
)


def stand_in(monkeypatch: pytest.MonkeyPatch, *lines: Verdict, stopped: bool = False) -> None:
    """Let a measurement give these lines, and then be stopped."""

    def measure(_matches: Matches) -> Iterator[Verdict]:
        yield from lines
        if stopped:
            raise KeyboardInterrupt

    monkeypatch.setattr(MEASURE, measure)


def test_its_json_holds_every_line(here: Here) -> None:
    """A small scenario measured in few games: one object with lines and ok, exit 1 since first talks are no rich ones."""
    answer = here("balance", "first_talks", "--games", "6", "--seed", "3", "--json")
    found = answer.json
    assert answer.code == 1
    assert (found["scenario"], found["games"], found["seed"], found["ok"]) == ("first_talks", 6, 3, False)
    assert {"id", "figure", "target", "ok", "low", "high"} <= set(found["lines"][0])
    assert {line["id"].split(".")[0] for line in found["lines"]} == {str(n) for n in range(1, 13)}


def test_where_every_line_holds_it_ends_well(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit 0, and no advice."""
    stand_in(monkeypatch, HOLDS)
    answer = here("balance", "first_talks", "--games", "6")
    assert (answer.code, "1 of 1 lines hold." in answer.out, "→" in answer.out) == (0, True, False)
    assert TITLES[4] in answer.out


def test_a_line_that_fails_says_what_to_turn(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit 1; figure, interval, target, what does not hold and the advice stand in the table, lines in order."""
    stand_in(monkeypatch, FAILS, HOLDS)
    answer = here("balance", "first_talks", "--games", "6")
    words = " ".join(answer.out.split())
    assert answer.code == 1
    assert "FAILS? 40 34 to 46 ≤ 35 % hardliners ratified x (so it came)" in words
    assert " ".join(ADVICE[6].split()) in words
    assert answer.out.index(TITLES[4]) < answer.out.index(TITLES[6])
    assert "Not held: 6" in answer.out
    assert max(map(len, answer.out.splitlines())) <= 110


def test_a_stopped_measurement_shows_what_it_has(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C prints the lines so far and says that the others are missing."""
    stand_in(monkeypatch, HOLDS, stopped=True)
    answer = here("balance", "first_talks", "--games", "6")
    assert (answer.code, TITLES[4] in answer.out) == (130, True)
    assert "Stopped after 1 line; the others were not measured." in answer.err


@pytest.mark.parametrize("word", ["1", "0", "many", "-5", "99999999999"])
def test_a_wrong_number_of_games_is_refused(here: Here, word: str) -> None:
    """One clear sentence, exit 2."""
    answer = here("balance", "first_talks", f"--games={word}")
    assert (answer.code, answer.out) == (2, "")
    assert "--games is a whole number from 2 to" in answer.err


def test_every_line_has_a_title_and_advice() -> None:
    """No line fails without a word on what to turn."""
    assert list(TITLES) == list(ADVICE) == list(range(1, 14))


def test_the_table_kept_with_the_flagship_is_its_own() -> None:
    """What can be counted at once stands in the kept table as it is now, with the command that makes the table again."""
    scenario = world(FLAGSHIP)
    kept = (TOP / "scenarios" / FLAGSHIP / "balance.txt").read_text(encoding="utf-8")
    words = " ".join(kept.split())
    for line in count_lines(scenario):
        assert line.figure is not None
        assert f"{line.figure:g} {line.target} {line.what}" in words
    for move, plan in scenario.moves.items():
        assert all(f"what {move} adds for {party} when pressed" in words for party in plan.who)
    assert kept.endswith(f"\n\nparley balance {FLAGSHIP} --games 4000 --seed 0\n")
