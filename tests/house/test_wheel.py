"""The wheel is the whole game: built, installed alone and played far from any checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
SHIPPED = ("scenarios", "assets")
pytestmark = pytest.mark.slow


def run(*argv: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, without the checkout on its path."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        argv, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel with the tools at hand, without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    built = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, TOP, cwd=TOP)
    assert built.returncode == 0, built.stdout + built.stderr
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def place(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a fresh environment, lend it the dependencies of this one, and install nothing but the wheel."""
    folder = tmp_path_factory.mktemp("elsewhere")
    made = run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    assert made.returncode == 0, made.stderr
    packages = next((folder / "venv").rglob("site-packages"))
    # A .pth file inside the lent folder is not read, so an editable checkout does not come along.
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    installed = run(
        command_in(folder, "python"), "-m", "pip", "install", "--no-deps", "--no-index", wheel, cwd=folder
    )
    assert installed.returncode == 0, installed.stderr
    return folder


def command_in(folder: Path, name: str) -> Path:
    """Find a command of the environment in a folder, on Windows too."""
    return folder / "venv" / ("Scripts" if os.name == "nt" else "bin") / name


def files_under(top: Path) -> set[str]:
    """List the files below a folder, by their path from it; caches are no files of ours."""
    return {path.relative_to(top).as_posix() for path in top.rglob("*") if path.is_file() and path.suffix != ".pyc"}


@pytest.mark.parametrize("kind", SHIPPED)
def test_all_that_is_shipped_travels(wheel: Path, kind: str) -> None:
    """Every scenario and every asset of the checkout is in the wheel, and nothing else is there."""
    prefix = f"game/_shipped/{kind}/"
    with zipfile.ZipFile(wheel) as archive:
        inside = {name.removeprefix(prefix) for name in archive.namelist() if name.startswith(prefix)}
    assert inside == files_under(TOP / kind)


def test_it_holds_no_tests(wheel: Path) -> None:
    """The wheel holds the package and its metadata only."""
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"game"}


@pytest.mark.parametrize("kind", SHIPPED)
def test_an_installed_game_finds_its_files(place: Path, kind: str) -> None:
    """Away from a checkout the installed package looks inside itself, and finds the files."""
    code = f"from game.scenario.places import root; print(root({kind!r}))"
    answer = run(command_in(place, "python"), "-c", code, cwd=place)
    found = Path(answer.stdout.strip())
    assert answer.returncode == 0, answer.stderr
    assert found.is_relative_to(place)
    assert files_under(found) == files_under(TOP / kind)


def test_an_installed_game_plays(place: Path) -> None:
    """The installed command plays a game to its end, outside the checkout, and says which."""
    answer = run(command_in(place, "parley"), "run", "first_talks", "--seed", "1", "--json", cwd=place)
    assert answer.returncode == 0, answer.stderr
    played = json.loads(answer.stdout)
    assert (played["scenario"], played["seed"]) == ("first_talks", 1)


def test_it_plays_as_the_checkout_does(place: Path) -> None:
    """The installed game and the checkout come to the same digest."""
    argv = ("run", "first_talks", "--seed", "1", "--json")
    here = run(sys.executable, "-c", "import sys; from game.cli import main; sys.exit(main())", *argv, cwd=TOP)
    there = run(command_in(place, "parley"), *argv, cwd=place)
    assert json.loads(there.stdout)["digest"] == json.loads(here.stdout)["digest"]
