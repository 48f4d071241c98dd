"""`parley replay`: whole journals, parts of them, and journals that do not hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.session.record import seal
from tests.cli.command import Here


@pytest.fixture
def journal(here: Here, tmp_path: Path) -> Path:
    """Write the journal of a game."""
    path = tmp_path / "game.parley"
    assert here("run", "first_talks", "--seed", "7", "--journal", path).code == 0
    return path


def test_a_whole_journal_is_verified(here: Here, journal: Path) -> None:
    """It tells the game and says that the digest holds."""
    answer = here("replay", journal)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.endswith("Verified: the journal closes with this digest.\n")


def test_a_part_shows_how_things_stood(here: Here, journal: Path) -> None:
    """Up to a ply there is no end yet, and nothing to verify."""
    found = here("replay", journal, "--to", "6", "--json").json
    assert (found["plies"], found["how"], found["verified"]) == (6, "open", None)
    assert (found["package"], found["values"]) == (None, found["reservation"])


def test_a_part_can_be_told(here: Here, journal: Path) -> None:
    """As text a part says that the game is still open, and that only a part was played."""
    answer = here("replay", journal, "--to", "0")
    assert "\n== Outcome\nStill open\n" in answer.out
    assert answer.out.endswith("Not verified: only a part was played.\n")


def test_a_ply_beyond_the_end_is_refused(here: Here, journal: Path) -> None:
    """Asked for more than there is, it says how much there is."""
    plies = here("replay", journal, "--json").json["plies"]
    answer = here("replay", journal, "--to", "9999")
    assert (answer.code, answer.err) == (2, f"parley: {journal} has {plies} plies, fewer than 9999.\n")


def test_a_torn_journal_replays_what_is_whole(here: Here, journal: Path) -> None:
    """A torn last line is left out, and said."""
    journal.write_bytes(journal.read_bytes()[:-40])
    answer = here("replay", journal)
    assert answer.code == 0
    assert answer.out.endswith(
        "Not verified: the game is not finished. "
        "The last line of game.parley was only half written and is left out.\n"
    )


def test_a_false_digest_fails(here: Here, journal: Path) -> None:
    """A journal that was sealed again with another digest is told, and fails."""
    lines = [json.loads(line) for line in journal.read_text(encoding="utf-8").splitlines()]
    lines[-1]["digest"] = "0" * 64
    content, check = b"", ""
    for line in lines:
        del line["check"]
        text, check = seal(line, check)
        content += text
    journal.write_bytes(content)
    answer = here("replay", journal, "--json")
    assert (answer.code, answer.json["verified"]) == (1, False)
    assert (
        answer.err
        == f"parley: {journal} does not come to the digest that it closes with: it was changed by hand.\n"
    )
