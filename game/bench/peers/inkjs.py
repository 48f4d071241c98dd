"""inkjs beside us: random play of a small story written for the purpose, by Node in a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
STORY = HERE / "story.ink"
PATIENCE = 60
MISSING = "inkjs was not found; npm install inkjs in any folder brings it, and --inkjs names that folder."


def search_path(folder: Path | None) -> str:
    """Give where Node looks for inkjs: a folder's node_modules, the folder itself, then NODE_PATH."""
    named = [str(folder / "node_modules"), str(folder)] if folder else []
    return os.pathsep.join([*named, *filter(None, [os.environ.get("NODE_PATH", "")])])


def ask_node(folder: Path | None, seconds: float) -> dict[str, Any]:
    """Let Node play the story for so long. RuntimeError, in one sentence, where Node or inkjs is missing."""
    node = shutil.which("node")
    if node is None:
        raise RuntimeError("Node is not installed here, so that inkjs cannot run.")
    ended = subprocess.run(  # noqa: S603 - Node, with our own words
        [node, str(HERE / "play.js"), str(STORY), str(seconds)],
        capture_output=True,
        check=False,
        env={**os.environ, "NODE_PATH": search_path(folder)},
        stdin=subprocess.DEVNULL,
        timeout=PATIENCE,
    )
    complaint = ended.stderr.decode("utf-8", "replace")
    if "Cannot find module 'inkjs" in complaint:
        raise RuntimeError(MISSING)
    if ended.returncode != 0:
        raise RuntimeError(f"inkjs failed: {(complaint.strip().splitlines() or ['it said nothing'])[-1]}")
    found: dict[str, Any] = json.loads(ended.stdout)
    return found


@cache
def version(folder: Path | None) -> str:
    """Name the inkjs that is installed."""
    return f"inkjs {ask_node(folder, 0)['version']}"


def play(folder: Path | None, seconds: float) -> float:
    """Play the story at random for so long; give the choices a second."""
    said = ask_node(folder, seconds)
    return float(said["choices"] / said["seconds"])
