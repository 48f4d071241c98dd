"""README promises two commands for a fresh machine; here they are read as a shell would read them."""

from __future__ import annotations

import re
import runpy
import shlex
import tomllib
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
README = (TOP / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
command = runpy.run_path(str(TOP / ".ci" / "readme.py"))["command"]

BASH = {
    "start": [
        "python3 -m venv .venv",
        ".venv/bin/python -m pip install -c constraints.txt .",
        ".venv/bin/parley",
    ],
    "tests": [
        "python3 -m venv .venv",
        ".venv/bin/python -m pip install -c constraints.txt -e .[test,fast]",
        ".venv/bin/python .ci/check.py",
    ],
}


def steps_of(purpose: str, shell: str) -> list[list[str]]:
    """Split a command of README into its steps, and each step into its words."""
    separator = " && " if shell == "bash" else "; "
    return [shlex.split(step.replace("\\", "/")) for step in command(README, purpose, shell).split(separator)]


@pytest.mark.parametrize("purpose", ["start", "tests"])
@pytest.mark.parametrize("shell", ["bash", "powershell"])
def test_a_command_is_one_line(purpose: str, shell: str) -> None:
    """Each of the commands can be copied as a single line."""
    assert "\n" not in command(README, purpose, shell)


@pytest.mark.parametrize("purpose", ["start", "tests"])
def test_bash_makes_installs_and_goes(purpose: str) -> None:
    """The bash form makes an environment, installs into it and goes, and stops at the first fault."""
    assert [" ".join(step) for step in steps_of(purpose, "bash")] == BASH[purpose]


@pytest.mark.parametrize("purpose", ["start", "tests"])
def test_powershell_says_the_same(purpose: str) -> None:
    """The PowerShell form does the same steps with the names that Windows gives them."""
    said = [" ".join(step) for step in steps_of(purpose, "powershell")]
    same = [re.sub(r"^py ", "python3 ", step).replace(".venv/Scripts/", ".venv/bin/") for step in said]
    assert same == BASH[purpose]


def test_the_commands_name_what_exists() -> None:
    """Extras, scripts and files named in the commands are those of the project."""
    start, tests = steps_of("start", "bash"), steps_of("tests", "bash")
    extras = re.findall(r"\w+", tests[1][-1])
    named = [Path(word).name for word in (start[2][0],)]
    files = [word for word in (*start[1], *tests[1], *tests[2]) if word.endswith((".txt", ".py"))]
    assert set(extras) <= set(PROJECT["optional-dependencies"])
    assert named == list(PROJECT["scripts"])
    assert [word for word in files if not (TOP / word).is_file()] == []


def test_pictures_and_links_exist() -> None:
    """Every picture and every file that README points to is there."""
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert [t for t in targets if "://" not in t and not (TOP / t).exists()] == []


def test_it_shows_a_screenshot() -> None:
    """README shows a real picture of the game."""
    assert re.search(r"^!\[[^\]]+\]\(assets/screenshots/[\w-]+\.png\)$", README, re.MULTILINE)


def test_what_it_is_takes_five_lines() -> None:
    """README says what the game is in five lines, right under its title."""
    paragraphs = README.split("\n\n")
    assert (paragraphs[0], len(paragraphs[1].splitlines())) == ("# Parley", 5)
