"""Imports point down only: the contracts hold, and they would notice if they did not."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import TOP, imports_of, modules_of, shown

LINT = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
LAYERS = [
    "scenario",
    "rules",
    "session",
    "players",
    "batch",
    "analysis",
    "trials",
    "lint",
    "report",
    "ui",
    "classroom",
    "bridges",
    "bench",
    "cli",
]

FAULTS = {
    "a lower layer imports a higher one": ("rules/fault.py", "import game.session", "Imports point down only"),
    "two packages of one layer meet": ("players/fault.py", "import game.session", "Imports point down only"),
    "a package without a layer": ("extra/__init__.py", "", "Imports point down only"),
    "two modules import each other": (
        "rules/fault.py",
        "import game.rules.other",
        "No package imports in a circle",
    ),
    "rules draw chance": ("rules/fault.py", "import random", "Rules are pure"),
    "rules read the clock": ("rules/fault.py", "from time import time", "Rules are pure"),
    "rules touch the system": ("rules/fault.py", "import os.path", "Rules are pure"),
    "rules read YAML": ("rules/fault.py", "import yaml", "Rules are pure"),
    "a player draws": ("players/fault.py", "import pygame.font", "Only the screens know Pygame"),
    "a session drives the machine": ("session/fault.py", "import transitions", "Only the flow knows"),
}

# What a screen may know of the rules: the view and the typed things that pass through a session's door.
SEEN_BY_SCREENS = ("view", "moves", "outcome", "events", "legal.Refusal", "preview", "layout")
"""What screens may know of the rules; of the layout they know the rulebook's own numbers."""


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the import contracts in a folder."""
    argv = [sys.executable, "-c", LINT, "--no-cache", "--no-logo"]
    return subprocess.run(argv, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def sketch(tmp_path: Path) -> Path:
    """Draw an empty game with all layers and the project's own contracts."""
    shutil.copy(TOP / "pyproject.toml", tmp_path)
    for layer in LAYERS:
        (tmp_path / "game" / layer).mkdir(parents=True)
        (tmp_path / "game" / layer / "__init__.py").touch()
    (tmp_path / "game" / "__init__.py").touch()
    (tmp_path / "game" / "rules" / "other.py").write_text("import game.rules.fault\n", encoding="utf-8")
    (tmp_path / "game" / "rules" / "flow.py").write_text("import transitions\n", encoding="utf-8")
    (tmp_path / "game" / "ui" / "app.py").write_text("import pygame\n", encoding="utf-8")
    (tmp_path / "game" / "rules" / "fault.py").touch()
    return tmp_path


def test_the_contracts_hold() -> None:
    """No import of the game breaks a contract."""
    answer = lint(TOP)
    assert answer.returncode == 0, answer.stdout


def test_a_clean_sketch_is_fine(sketch: Path) -> None:
    """What the contracts allow, they let pass: the flow's machine and the screens' Pygame."""
    answer = lint(sketch)
    assert re.findall(r"(\d+) broken", answer.stdout) == ["0"]


@pytest.mark.parametrize("fault", FAULTS)
def test_the_contracts_notice(sketch: Path, fault: str) -> None:
    """Each kind of forbidden import breaks the contract that is about it, and no other."""
    name, line, contract = FAULTS[fault]
    (sketch / "game" / name).parent.mkdir(exist_ok=True)
    (sketch / "game" / name).write_text(line + "\n", encoding="utf-8")
    broken = re.findall(r"^(.+) BROKEN", lint(sketch).stdout, re.MULTILINE)
    assert [title.startswith(contract) for title in broken] == [True]


def is_open(name: str) -> bool:
    """Tell whether a screen may import this name."""
    return any(f"{name}.".startswith(f"game.rules.{seen}.") for seen in SEEN_BY_SCREENS)


@pytest.mark.parametrize("eyes", ["ui", "classroom"])
def test_screens_see_views(eyes: str) -> None:
    """A screen or a browser page knows the rules by their views, moves, events and outcomes, never by the talks."""
    seen = [
        f"{shown(path)} imports {name}"
        for path in modules_of(f"game/{eyes}")
        for name in imports_of(path)
        if name.startswith("game.rules.") and not is_open(name)
    ]
    assert seen == []
