"""Where shipped scenarios and pictures are: beside the package in a checkout, inside it in an installed wheel.

It finds and names files; it never reads them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from game.scenario.problems import Unreadable
from game.scenario.spelling import suggest

FILE = "scenario.yaml"
_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def root(kind: Literal["scenarios", "assets"]) -> Path:
    """Give the folder of the shipped scenarios or of the shipped pictures and fonts."""
    installed = _PACKAGE / "_shipped" / kind
    return installed if installed.is_dir() else _PACKAGE.parent / kind


def shipped() -> tuple[str, ...]:
    """Give the ids of the scenarios that come with Parley."""
    folder = root("scenarios")
    if not folder.is_dir():
        return ()
    return tuple(sorted(entry.name for entry in folder.iterdir() if (entry / FILE).is_file()))


def _here() -> tuple[str, ...]:
    """Give the names of the scenarios whose folders stand in this one; none where it cannot be read."""
    try:
        return tuple(sorted(entry.name for entry in Path().iterdir() if (entry / FILE).is_file()))
    except OSError:
        return ()


def find(name: str | Path) -> Path:
    """Give the scenario file that a shipped id, a folder or a file names; Unreadable where there is none."""
    text = str(name)
    ids = shipped()
    if text in ids:
        return root("scenarios") / text / FILE
    path = Path(text)
    try:
        if path.is_dir():
            inside = path / FILE
            if inside.is_file():
                return inside
            raise Unreadable(f"The folder {text} holds no {FILE}.")
        if path.is_file():
            return path
    except (OSError, ValueError):
        raise Unreadable(f"{text!r} is not a name that a file can have.") from None
    if path.suffix in {".yaml", ".yml"} or len(path.parts) > 1:
        raise Unreadable(f"There is no file {text}.")
    hint = suggest(text, (*_here(), *ids))
    raise Unreadable(f"There is no scenario {text!r}{f'; {hint}' if hint else '.'}")
