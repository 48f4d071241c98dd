"""The door for pytest: it offers files of tests as data, and imports nothing of the game before it sees one.

It uses pytest's public hooks only. Whoever does not want it says `-p no:parley`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

ENDING = ".talks-test.yaml"


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect a file of tests as data; leave every other file alone."""
    if not file_path.name.endswith(ENDING):
        return None
    from game.trials.collect import TalksFile  # noqa: PLC0415 - pytest starts without the game

    return TalksFile.from_parent(parent, path=file_path)
