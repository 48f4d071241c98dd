"""Places: scenarios and pictures are found in a checkout and in an installed package, by id, folder or file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.scenario import Unreadable, find, places, root, shipped
from tests.scenario.samples import SMALL, path_of


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a package folder with two scenarios beside it."""
    package = tmp_path / "house" / "game"
    package.mkdir(parents=True)
    for name in ("river_pact", "first_talks"):
        folder = tmp_path / "house" / "scenarios" / name
        folder.mkdir(parents=True)
        (folder / "scenario.yaml").write_text(SMALL, encoding="utf-8")
    monkeypatch.setattr(places, "_PACKAGE", package)
    root.cache_clear()
    return tmp_path / "house"


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    """Let each test find the folders anew."""
    yield
    root.cache_clear()


def test_checkout_has_its_folders_beside_the_package(shelf: Path) -> None:
    """In a checkout the scenarios stand at the top."""
    assert root("scenarios") == shelf / "scenarios"
    assert shipped() == ("first_talks", "river_pact")


def test_installed_package_carries_its_folders_inside(shelf: Path) -> None:
    """In an installed package they stand inside it, and are preferred."""
    folder = shelf / "game" / "_shipped" / "assets"
    folder.mkdir(parents=True)
    assert root("assets") == folder


def test_scenario_is_found_by_id_folder_and_file(shelf: Path) -> None:
    """A shipped id, a folder and a file name the same scenario."""
    file = shelf / "scenarios" / "river_pact" / "scenario.yaml"
    assert find("river_pact") == find(str(file.parent)) == find(file) == file


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("river_pakt", "did you mean 'river_pact'"),
        ("nothing/here.yaml", "There is no file"),
        ("here.yaml", "There is no file"),
        ("\0", "not a name|There is no scenario"),
        ("", "known are|holds no"),
    ],
)
@pytest.mark.usefixtures("shelf")
def test_unknown_names_get_one_sentence(name: str, says: str) -> None:
    """A name that leads nowhere is refused in one sentence, with the nearest id."""
    with pytest.raises(Unreadable, match=says):
        find(name)


@pytest.mark.usefixtures("shelf")
def test_a_misspelt_folder_of_ones_own_is_guessed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A scenario in a folder beside counts among those that can be meant."""
    mine = tmp_path / "mine" / "sports_field"
    mine.mkdir(parents=True)
    (mine / "scenario.yaml").write_text(SMALL, encoding="utf-8")
    monkeypatch.chdir(mine.parent)
    with pytest.raises(Unreadable, match="did you mean 'sports_field'"):
        find("sports_feild")


def test_folder_without_a_scenario_is_said_so(tmp_path: Path) -> None:
    """A folder without scenario.yaml is refused by name."""
    with pytest.raises(Unreadable, match=r"holds no scenario\.yaml"):
        find(tmp_path)


def test_real_checkout_finds_its_own_files() -> None:
    """The test scenarios are found by their folder."""
    assert find(path_of("every_key").parent) == path_of("every_key")
