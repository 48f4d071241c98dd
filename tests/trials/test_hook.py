"""pytest and tests as data: it collects them when asked, and is left alone when not."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.trials.desk import OPENED, lay

TOP = Path(__file__).resolve().parents[2]
PLUGIN = ("-p", "game.trials.hook")
MIXED = f"""\
tests:
  - name: good
    each: {{seed: [1, 2]}}
    moves: {OPENED}
    expect: {{round: 1}}
  - name: bad
    moves: {OPENED}
    expect: {{flow: 7}}
  - name: known
    expect: {{flow: 7}}
    known_failure: Not yet.
  - name: stale
    expect: {{flow: 120}}
    known_failure: Not yet.
  - name: faulty
    expect: {{flaw: 120}}
"""


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run pytest in a folder, without the plugins that happen to be installed."""
    environment = {**os.environ, "PYTHONPATH": str(TOP), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "pytest", "-rA", *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_pytest_knows_the_plugin() -> None:
    """The project tells pytest where its plugin is."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["entry-points"]["pytest11"] == {"parley": "game.trials.hook"}


def test_pytest_collects_tests_as_data(tmp_path: Path) -> None:
    """Each game is an item; failures are told as `parley test` tells them, known failures are expected ones."""
    lay(tmp_path, MIXED)
    answer = run(tmp_path, *PLUGIN)
    assert answer.returncode == 1
    assert "3 failed, 2 passed, 1 xfailed" in answer.stdout
    assert "flow: expected 7, got 120, after ply 3" in answer.stdout
    assert "it is marked as a known failure" in answer.stdout
    assert "error[P0404]: there is no metric or figure 'flaw'" in answer.stdout
    assert "Traceback" not in answer.stdout
    assert "made.talks-test.yaml::good [seed 1]" in answer.stdout


@pytest.mark.parametrize(("text", "says"), [("tests: [", "P0102"), ("scenario: none_such\ntests: []", "P0901")])
def test_a_file_that_is_none_is_an_error(tmp_path: Path, text: str, says: str) -> None:
    """A file in which nothing can be played ends the run as an error, with its problem."""
    lay(tmp_path, text)
    answer = run(tmp_path, *PLUGIN)
    assert answer.returncode == 2
    assert says in answer.stdout


def test_nothing_of_the_game_is_imported_for_others(tmp_path: Path) -> None:
    """A run without tests as data goes as ever, and imports nothing of the game but the door itself."""
    (tmp_path / "test_other.py").write_text(
        "import sys\n\n\ndef test_other():\n"
        "    ours = {name for name in sys.modules if name.partition('.')[0] == 'game'}\n"
        "    assert ours == {'game', 'game.trials', 'game.trials.hook'}\n"
        "    assert not {'yaml', 'pydantic', 'numpy'} & sys.modules.keys()\n",
        encoding="utf-8",
    )
    (tmp_path / "scenario.yaml").write_text("no: test", encoding="utf-8")
    answer = run(tmp_path, *PLUGIN)
    assert (answer.returncode, "1 passed" in answer.stdout) == (0, True), answer.stdout


def test_the_command_does_without_pytest() -> None:
    """`parley test` never imports pytest."""
    code = (
        "import sys; from game.cli import main; code = main(['test', 'first_talks']);"
        "sys.exit(code or ('pytest' in sys.modules))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=TOP, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
