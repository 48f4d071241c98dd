"""Where tests lie, and how they find their scenario."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import Unreadable, find
from game.trials.worlds import ENDING, Shelf, files_of
from tests.trials.desk import RIVER, lay


def put(path: Path, text: str) -> Path:
    """Write a file with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "place",
    [
        "scenario.yaml",
        "../scenario.yaml",
        "a.yaml",
        "river_pact.yaml",
        "river_pact/scenario.yaml",
        "../river_pact.yaml",
    ],
)
def test_the_scenario_lies_near(tmp_path: Path, place: str) -> None:
    """A scenario is found beside its tests, a folder above, by the name of the file of tests, and by its id."""
    tests = put(tmp_path / "deep" / f"a{ENDING}", "")
    scenario = put(tests.parent / place, RIVER)
    found = Shelf().find("river_pact", tests)
    assert found is not None
    assert found.path.resolve() == scenario.resolve()


def test_another_scenario_nearby_is_not_taken(tmp_path: Path) -> None:
    """The id decides: a scenario of another name beside the tests is passed over for a shipped one."""
    tests = put(tmp_path / f"a{ENDING}", "")
    put(tmp_path / "scenario.yaml", RIVER)
    found = Shelf().find("first_talks", tests)
    assert found is not None
    assert found.path == find("first_talks")
    assert Shelf().find("other", tests) is None


def test_without_a_name_the_nearest_is_taken(tmp_path: Path) -> None:
    """Tests that name no scenario are about the one that they lie with; a path leads from the file of tests."""
    tests = lay(tmp_path, "")
    found = Shelf().find("", tests)
    by_path = Shelf().find("../scenario.yaml", tests)
    assert found is not None
    assert by_path is not None
    assert found.id == by_path.id == "river_pact"


def test_a_shelf_reads_a_scenario_once(tmp_path: Path) -> None:
    """All tests of a run share one compiled scenario."""
    tests = lay(tmp_path, "")
    shelf = Shelf()
    first = shelf.find("", tests)
    assert first is not None
    assert shelf.find("river_pact", tests) is first
    assert first.world is not None


def test_paths_stand_for_files_of_tests(tmp_path: Path) -> None:
    """An id, a folder, a scenario and a file of tests stand for the files of tests that belong to them."""
    tests = lay(tmp_path, "")
    folder = tests.parent.parent
    beside = put(folder / f"b{ENDING}", "")
    assert files_of(str(tests)) == [tests]
    assert files_of(str(folder)) == [beside, tests]
    assert files_of(str(folder / "scenario.yaml")) == [beside, tests]
    assert {path.parent.name for path in files_of("first_talks")} == {"tests"}


def test_a_scenario_with_a_name_of_its_own(tmp_path: Path) -> None:
    """A scenario in a file of its own name has the tests of that name, not those of its neighbours."""
    own = put(tmp_path / f"river{ENDING}", "")
    put(tmp_path / f"other{ENDING}", "")
    assert files_of(str(put(tmp_path / "river.yaml", RIVER))) == [own]


@pytest.mark.parametrize("name", ["nothing_here", "no/folder", "first_talk"])
def test_no_tests_are_a_sentence(name: str) -> None:
    """A name that leads nowhere is one sentence."""
    with pytest.raises(Unreadable):
        files_of(name)


def test_a_folder_without_tests_is_a_sentence(tmp_path: Path) -> None:
    """A folder in which no test lies is not a success."""
    with pytest.raises(Unreadable, match="has no tests"):
        files_of(str(tmp_path))
