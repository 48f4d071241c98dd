"""What `parley watch` does after a save, apart from the saves themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli import watch_round
from game.cli.watch_files import marks_of, name_changes
from game.cli.watch_helper import Helper
from game.cli.watch_replay import find_journal
from game.cli.watch_round import Memory, Round, Superseded, Told, tell_shares
from game.rules.moves import Open
from game.scenario import load
from game.scenario.schema import FILE, describe, write_schema
from game.session import saves
from tests.scenario.samples import SMALL, swap


@pytest.fixture
def helper(monkeypatch: pytest.MonkeyPatch) -> Iterator[Helper]:
    """Give a second process that plays few games, plain."""
    monkeypatch.setattr(watch_round, "is_fast", lambda: False)
    monkeypatch.setattr(watch_round, "PLAIN_GAMES", 20)
    made = Helper()
    yield made
    made.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Write a small scenario."""
    path = tmp_path / "river" / "scenario.yaml"
    path.parent.mkdir()
    path.write_text(SMALL, encoding="utf-8")
    return path


def told(found: list[Told], what: str) -> list[str]:
    """Give the lines under a heading."""
    return [line.text for line in found if line.what == what]


def begin_game(file: Path, place: Path) -> Path:
    """Save a game of two opening moves and give its journal."""
    world = load(file).scenario
    assert world is not None
    game = saves.begin(world, 3, {}, source=file, place=place)
    for party in game.waiting_on:
        game.play(Open(party, {}))
    assert game.ply == 2
    assert game.journal is not None
    return next(place.glob("*.parley"))


def test_problems_come_first_and_at_once(file: Path, helper: Helper) -> None:
    """The first line is the check's; games are played, and nothing is saved yet to replay."""
    memory = Memory()
    found = list(Round(file, memory, helper, file.with_name("none.parley")).lines())
    assert found[0].what in {"", "check"}
    assert told(found, "explore")[0].startswith("20 random games, plain")
    assert memory.games == 20
    assert list(memory.shares) == list(load(file).scenario.endings)  # type: ignore[union-attr]


def test_a_newer_save_ends_a_round(file: Path, helper: Helper) -> None:
    """Once a newer save is there, nothing but what was found already is told."""
    found: list[Told] = []
    with pytest.raises(Superseded):
        found.extend(Round(file, Memory(), helper, None, lambda: True).lines())
    memory = Memory()
    lines = Round(file, memory, helper, None, lambda: True).lines()
    assert next(lines).what in {"", "check"}
    with pytest.raises(Superseded):
        list(lines)
    assert memory.games == 0


def test_the_last_game_is_followed_as_far_as_it_is_legal(file: Path, tmp_path: Path, helper: Helper) -> None:
    """A game is replayed in the changed scenario: what its figures are now, and where it stops being legal."""
    journal = begin_game(file, tmp_path / "games")
    assert find_journal("water_share", tmp_path / "games") == journal
    memory = Memory()
    first = told(list(Round(file, memory, helper, journal).lines()), "replay")
    assert first == [f"{journal.name}: all 2 plies are legal"]
    again = told(list(Round(file, memory, helper, journal).lines()), "replay")
    assert again == [first[0], "it comes to the same place as before"]
    file.write_text(swap(SMALL, "downhill:", "downriver:").replace("downhill", "downriver"), encoding="utf-8")
    changed = told(list(Round(file, memory, helper, journal).lines()), "replay")
    assert changed[0].startswith(f"{journal.name}: legal to ply 1 of 2; then 'downhill open ")
    assert changed[1] == "before it was legal to ply 2"


def test_a_damaged_or_foreign_journal_is_one_sentence(file: Path, tmp_path: Path, helper: Helper) -> None:
    """A journal that cannot be followed is said; the round goes on."""
    journal = begin_game(file, tmp_path / "games")
    file.write_text(swap(SMALL, "id: water_share", "id: other_river"), encoding="utf-8")
    said = told(list(Round(file, Memory(), helper, journal).lines()), "replay")
    assert said == [f"{journal.name} is a game of 'water_share', not of 'other_river'."]
    journal.write_text("{}", encoding="utf-8")
    assert len(told(list(Round(file, Memory(), helper, journal).lines()), "replay")) == 1


def test_our_schema_is_kept_right_and_no_other_file(file: Path, helper: Helper) -> None:
    """A schema of ours beside the scenario learns its ids; a file of somebody else's stays as it is."""
    target = file.with_name(FILE)
    target.write_text("{}", encoding="utf-8")
    assert told(list(Round(file, Memory(), helper).lines()), "schema") == []
    assert target.read_text(encoding="utf-8") == "{}"
    target.write_text(write_schema(describe()), encoding="utf-8")
    assert told(list(Round(file, Memory(), helper).lines()), "schema") == [f"{FILE} knows the new ids"]
    assert '"uphill"' in target.read_text(encoding="utf-8")
    assert told(list(Round(file, Memory(), helper).lines()), "schema") == []


def test_saves_are_named(file: Path) -> None:
    """What was saved, added and deleted is named from the scenario's folder; the schema and swap files do not count."""
    before = marks_of(file)
    file.write_text(SMALL + "\n", encoding="utf-8")
    (file.parent / "tests").mkdir()
    (file.parent / "tests" / "a.talks-test.yaml").write_text("tests: []\n", encoding="utf-8")
    file.with_name(FILE).write_text("{}", encoding="utf-8")
    file.with_name(".scenario.yaml.swp").write_text("x", encoding="utf-8")
    now = marks_of(file)
    names = [name.replace("\\", "/") for name in name_changes(before, now, file.parent)]
    assert names == ["scenario.yaml", "tests/a.talks-test.yaml added"]
    file.unlink()
    assert name_changes(now, marks_of(file), file.parent) == ["scenario.yaml deleted"]


def test_a_lone_file_has_no_neighbours(tmp_path: Path) -> None:
    """Of a scenario under a name of its own only it and its tests are looked at, not what else the folder holds."""
    for name in ("mine.yaml", "mine.talks-test.yaml", "other.yaml"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert sorted(path.name for path in marks_of(tmp_path / "mine.yaml")) == ["mine.talks-test.yaml", "mine.yaml"]


def test_shares_that_moved_are_named() -> None:
    """An ending's share before is named where it moved by a percent; one that is new is said to be."""
    assert tell_shares({"a": 10.0, "b": 5.0}, {}) == "a 10.0 %, b 5.0 %"
    assert (
        tell_shares({"a": 10.0, "b": 5.0, "c": 1.0}, {"a": 8.0, "b": 5.4})
        == "a 10.0 % (before 8.0), b 5.0 %, c 1.0 % (new)"
    )
