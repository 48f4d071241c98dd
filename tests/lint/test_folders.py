"""Words of the command line: a shipped id, a file, a folder with all scenarios below."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.lint.folders import scenarios_below
from game.scenario import Unreadable, find, root


def place(folder: Path, *names: str) -> list[Path]:
    """Write empty scenarios below a folder."""
    paths = [folder / name / "scenario.yaml" for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    return paths


def test_a_folder_names_all_scenarios_below(tmp_path: Path) -> None:
    """Scenarios are found at any depth, in order; hidden folders and other files are passed over."""
    paths = place(tmp_path, "b", "a/deep/er", "a")
    place(tmp_path, ".git/a", "a/__pycache__")
    (tmp_path / "a" / "notes.yaml").write_text("", encoding="utf-8")
    assert list(scenarios_below(str(tmp_path))) == [paths[2], paths[1], paths[0]]


def test_ids_and_files_name_themselves(tmp_path: Path) -> None:
    """A shipped id and a file are one scenario each, whatever the file's name."""
    path = tmp_path / "mine.yaml"
    path.write_text("", encoding="utf-8")
    assert scenarios_below("first_talks") == (find("first_talks"),)
    assert scenarios_below(str(path)) == (path,)


def test_the_shipped_folder_holds_the_shipped_scenarios() -> None:
    """The folder of shipped scenarios names each of them."""
    assert {find("first_talks"), find("us_mexico_2023")} <= set(scenarios_below(str(root("scenarios"))))


@pytest.mark.parametrize("name", ["none", "none/at_all", "a\0b"])
def test_nothing_is_told_as_nothing(name: str) -> None:
    """A word that names nothing is told in one sentence."""
    with pytest.raises(Unreadable):
        scenarios_below(name)


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    """A folder without any scenario is no silent success."""
    with pytest.raises(Unreadable, match="no folder below it does"):
        scenarios_below(str(tmp_path))
