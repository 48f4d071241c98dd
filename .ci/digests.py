"""The same game everywhere: plays it on Python 3.11, 3.12 and 3.13 under other hash seeds, locales and time zones.

Each Python found gets an environment of its own; one that is not on this machine is named, and is no failure.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
VERSIONS = ("3.11", "3.12", "3.13")
GAMES = (
    ("first_talks", "--seed", "7"),
    ("us_mexico_2023", "--seats", "us=conceding,mx=conceding", "--seed", "7"),
)
PLACES = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "C", "TZ": "Pacific/Kiritimati"},
)


def speaks(python: str, version: str) -> bool:
    """Tell whether this command is a Python of that version; a shim that is not set up is none."""
    question = "import sys; print('%d.%d' % sys.version_info[:2])"
    answer = subprocess.run((python, "-c", question), capture_output=True, text=True, encoding="utf-8", check=False)
    return answer.returncode == 0 and answer.stdout.strip() == version


def find(version: str) -> str | None:
    """Find a Python of that version: this one, one on PATH, or one of pyenv's."""
    candidates = [sys.executable, shutil.which(f"python{version}")]
    if shutil.which("pyenv"):
        for name in installed(version):
            prefix = subprocess.run(
                ("pyenv", "prefix", name), capture_output=True, text=True, encoding="utf-8", check=False
            )
            candidates.append(f"{prefix.stdout.strip()}/bin/python")
    return next((p for p in candidates if p and Path(p).exists() and speaks(p, version)), None)


def installed(version: str) -> list[str]:
    """List pyenv's releases of a version, the newest last."""
    answer = subprocess.run(
        ("pyenv", "versions", "--bare"), capture_output=True, text=True, encoding="utf-8", check=False
    )
    return [name for name in answer.stdout.split() if name.startswith(f"{version}.")]


def install(python: str, folder: Path) -> Path:
    """Make an environment with the product in it, and give its command `parley`."""
    subprocess.run((python, "-m", "venv", folder), check=True)
    pip = (folder / "bin" / "python", "-m", "pip", "install", "-q", "-c", TOP / "constraints.txt", TOP)
    subprocess.run(pip, check=True)
    return folder / "bin" / "parley"


def play(parley: Path, game: tuple[str, ...], place: dict[str, str], folder: Path) -> str:
    """Play one game headless, outside the checkout, and give its digest."""
    answer = subprocess.run(
        (parley, "run", *game, "--json"),
        cwd=folder,
        env={**os.environ, **place},
        stdout=subprocess.PIPE,
        check=True,
    )
    return str(json.loads(answer.stdout)["digest"])


def main() -> int:
    """Play all games on all Pythons; 0 where each game has one digest only."""
    digests: dict[str, set[str]] = {game[0]: set() for game in GAMES}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for version in VERSIONS:
            python = find(version)
            if python is None:
                print(f"Python {version}: not on this machine")
                continue
            parley = install(python, folder / version)
            for game in GAMES:
                found = {play(parley, game, place, folder) for place in PLACES}
                digests[game[0]] |= found
                print(f"Python {version}: {' '.join(game)}: {' '.join(sorted(found))}", flush=True)
    unequal = [game for game, found in digests.items() if len(found) != 1]
    print(f"DIFFERENT digests: {', '.join(unequal)}" if unequal else "One digest for each game.")
    return 1 if unequal else 0


if __name__ == "__main__":
    sys.exit(main())
