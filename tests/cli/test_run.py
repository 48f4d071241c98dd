"""`parley run`: the shapes of its JSON, its moves and journal, and one digest everywhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.rules import RULES_VERSION
from game.scenario import find, load
from tests.cli.command import Here, parley
from tests.scenario.samples import SMALL, path_of

GAME = ("run", "first_talks", "--seed", "7", "--json")
KEYS = {
    "scenario": str,
    "seed": int,
    "rules_version": int,
    "how": str,
    "package": dict | None,
    "ratified": dict,
    "walked_out": list,
    "ending": str,
    "rounds": int,
    "plies": int,
    "offers": list,
    "values": dict,
    "delivered": dict,
    "reservation": dict,
    "decimals": int,
    "metrics": dict,
    "horizon": dict,
    "approvals": dict,
    "trust": dict,
    "readouts": dict,
    "digest": str,
}
PLACES = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "C", "TZ": "Pacific/Kiritimati"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE", "TZ": "America/Mexico_City"},
)
LOADED = """
import sys
from game.cli import main
code = main(["run", "first_talks", "--seed", "3"])
names = ("numba", "pygame", "matplotlib", "rich", "game.ui", "game.analysis")
print(code, [name for name in names if name in sys.modules], file=sys.stderr)
"""


def moves_of(journal: Path) -> list[str]:
    """Give the moves of a journal as lines."""
    lines = [json.loads(line) for line in journal.read_text(encoding="utf-8").splitlines()]
    return [line["move"] for line in lines if "move" in line]


def test_its_json_has_the_keys_that_were_promised(here: Here) -> None:
    """One object with every key of the command line's contract, each of its type, and nothing else on stdout."""
    found = here(*GAME).json
    assert {name: type(found.get(name)) for name in KEYS if not isinstance(found.get(name), KEYS[name])} == {}
    assert (found["scenario"], found["seed"], found["rules_version"]) == ("first_talks", 7, RULES_VERSION)
    assert (found["decimals"], len(found["digest"])) == (1, 64)


@pytest.mark.parametrize("seed", range(12))
def test_its_parts_fit_together(here: Here, seed: int) -> None:
    """Packages name every issue, values every party, and without a deal the values are the reservation values."""
    found = here("run", "first_talks", "--seed", str(seed), "--json").json
    scenario = load(find("first_talks")).scenario
    assert scenario is not None
    parties, issues = set(scenario.parties), set(scenario.agenda)
    assert set(found["values"]) == set(found["ratified"]) == set(found["reservation"]) == parties
    assert set(found["trust"]) == {"harbour.island", "island.harbour"}
    assert set(found["metrics"]) == set(found["horizon"]) == set(scenario.metrics)
    for offer in found["offers"]:
        assert (set(offer["package"]), set(offer["values"])) == (issues, parties)
        assert 1 <= offer["ply"] <= found["plies"]
    if found["how"] == "agreed":
        assert set(found["package"]) == issues
    else:
        assert (found["package"], found["values"]) == (None, found["reservation"])


def test_one_digest_everywhere() -> None:
    """Neither hash seed nor locale nor time zone changes a game or its text."""
    answers = [parley("run", "us_mexico_2023", "--seed", "7", "--json", env=place) for place in PLACES]
    assert [answer.code for answer in answers] == [0, 0, 0]
    assert len({answer.out for answer in answers}) == 1


def test_another_seed_or_seat_is_another_game(here: Here) -> None:
    """The seed and each seat count."""
    digests = {here(*GAME, *more).json["digest"] for more in ((), ("--seats", "island=stubborn"))}
    digests.add(here("run", "first_talks", "--seed", "8", "--json").json["digest"])
    assert len(digests) == 3


def test_a_seat_changes_only_that_seat(here: Here) -> None:
    """A party that is not named plays as the scenario says."""
    scenario = load(find("first_talks")).scenario
    assert scenario is not None
    found = here(*GAME, "--seats", "island=hardliner").json
    assert found["seats"] == {"harbour": scenario.parties["harbour"].strategy.name, "island": "hardliner"}


def test_it_loads_only_what_it_needs() -> None:
    """A headless game imports no compiler, no screen and no plots."""
    import subprocess
    import sys

    argv = [sys.executable, "-c", LOADED]
    ended = subprocess.run(argv, capture_output=True, text=True, encoding="utf-8", check=False)
    assert ended.stderr.strip() == "0 []"


def test_without_json_it_tells_the_game(here: Here) -> None:
    """As text it is an account with every ply and the outcome."""
    answer = here("run", "first_talks", "--seed", "7")
    assert answer.err == ""
    assert answer.out.startswith("The ferry and the fish (first_talks), seed 7\n")
    assert "\n== Outcome\n" in answer.out


def test_its_journal_replays(here: Here, tmp_path: Path) -> None:
    """The journal that it writes replays to the same object, verified."""
    journal = tmp_path / "a.parley"
    ran = here(*GAME, "--journal", journal).json
    assert here("replay", journal, "--json").json == {**ran, "verified": True}


def test_a_scenario_file_is_as_good_as_an_id(here: Here, tmp_path: Path) -> None:
    """A YAML file, its folder and a journal of it all play."""
    journal = tmp_path / "a.parley"
    by_file = here("run", path_of("every_key"), "--json", "--journal", journal).json
    assert here("run", path_of("every_key").parent, "--json").json == by_file
    assert here("replay", journal, "--json").json["verified"] is True


@pytest.mark.parametrize("share", [0, 1, 2, 3, 4])
def test_software_plays_on_where_the_moves_end(here: Here, tmp_path: Path, share: int) -> None:
    """Given the first part of its own game as moves, the software ends it as it had ended it alone."""
    journal, moves = tmp_path / "a.parley", tmp_path / "moves.txt"
    alone = here(*GAME, "--journal", journal).json
    made = moves_of(journal)
    text = "# the first part\n\n" + "\n".join(made[: len(made) * share // 4]) + "\n"
    moves.write_text(text, encoding="utf-8")
    assert here(*GAME, "--moves", moves).json == alone


def test_moves_may_undo_and_stop_the_clock(here: Here, tmp_path: Path) -> None:
    """Undo, clock and teacher stand in a file of moves as any move does."""
    moves = tmp_path / "moves.txt"
    moves.write_text("clock\nharbour flexible ferry\nharbour undo\nteacher inject winter_storm\n", encoding="utf-8")
    answer = here("run", "first_talks", "--moves", moves)
    assert (
        "   3  harbour undo 1\n      harbour takes back: statement\n   4  teacher inject winter_storm" in answer.out
    )


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("island hold", "'island hold' is impossible here. It is not this party's turn"),
        ("harbour propose", "'harbour propose' is impossible here. An offer must change something"),
        ("harbour dance", "There is no move 'dance'"),
        ("harbour propose ferry=hourly", "There is no option 'hourly' of 'ferry'"),
    ],
)
def test_an_impossible_line_is_named(here: Here, tmp_path: Path, line: str, words: str) -> None:
    """A line that cannot be played ends the run with 1, its number and the rules' own words."""
    moves = tmp_path / "moves.txt"
    moves.write_text(f"# two openings\nclock\n\n{line}\nharbour hold\n", encoding="utf-8")
    answer = here("run", "first_talks", "--moves", moves, "--json")
    assert (answer.code, answer.json["line"]) == (1, 4)
    assert answer.json["error"].startswith(f"{moves}, line 4: {words}")
    assert answer.err == f"parley: {answer.json['error']}\n"


def test_titles_follow_the_language(here: Here) -> None:
    """--lang puts the scenario's texts in that language over the game; moves, figures and digest stay as they are."""
    plain, spanish = (
        here("run", "first_talks", "--seed", "7"),
        here("run", "first_talks", "--seed", "7", "--lang", "es"),
    )
    assert spanish.code == 0
    assert ("El ferry y la pesca" in spanish.out, "The ferry and the fish" in plain.out) == (True, True)
    assert "The ferry and the fish" not in spanish.out
    assert here(*GAME, "--lang", "es").json == here(*GAME).json
    assert here(*GAME, "--lang", "en").json == here(*GAME).json


def test_a_language_without_texts_is_named_with_those_there_are(here: Here) -> None:
    """A language that the scenario is not told in is wrong use, said in one sentence."""
    answer = here("run", "first_talks", "--lang", "fr")
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert "first_talks has no texts in 'fr'; it has them in 'en', 'es'." in answer.err
    assert here("run", "first_talks", "--lang", "fr", "--json").json["error"] in answer.err


def test_a_faulty_translation_is_told_with_its_line(here: Here, tmp_path: Path) -> None:
    """Errors of the translation stop the run, each at its place in its own file."""
    folder = tmp_path / "river"
    (folder / "texts").mkdir(parents=True)
    (folder / "scenario.yaml").write_text(SMALL, encoding="utf-8")
    (folder / "texts" / "es.yaml").write_text("language: es\ntitel: Un río\n", encoding="utf-8")
    answer = here("run", folder, "--lang", "es")
    assert answer.code == 1
    assert f"{folder / 'texts' / 'es.yaml'}:2:1: error[P1001]" in answer.err
