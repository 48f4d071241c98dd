"""Which scenario files a word of the command line names: a shipped id, a file, or a folder with all that lies below.

It names files and never reads them.
"""

from __future__ import annotations

import os
from pathlib import Path

from game.scenario import Unreadable, find, shipped
from game.scenario.places import FILE


def scenarios_below(name: str) -> tuple[Path, ...]:
    """Give the scenario files that a word names, in order; Unreadable where it names none."""
    folder = Path(name)
    try:
        is_folder = name not in shipped() and folder.is_dir()
    except (OSError, ValueError):
        is_folder = False
    if not is_folder:
        return (find(name),)
    found: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(sub for sub in folders if not sub.startswith((".", "__")))
        if FILE in files:
            found.append(Path(place) / FILE)
    if not found:
        raise Unreadable(f"The folder {name} holds no {FILE}, and no folder below it does.")
    return tuple(found)


def _refuse(error: OSError) -> None:
    """Stop at a folder that cannot be opened: what lies in it must not be passed over in silence."""
    raise Unreadable(f"The folder {error.filename} cannot be opened: {error.strerror}.") from None
