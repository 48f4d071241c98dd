"""Fixtures of an editor: one real language server for all tests, and a scenario with its schema beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli import main
from tests.editor.server import VARIABLE, Server, command


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Start the server, where one is installed."""
    start = command()
    if not start:
        pytest.skip(f"yaml-language-server is neither on PATH nor named by {VARIABLE}")
    running = Server(start, tmp_path_factory.mktemp("editor"))
    yield running
    running.close()


@pytest.fixture(scope="session")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a scenario as an author does, and give its file."""
    folder = tmp_path_factory.mktemp("scenarios")
    assert main(["new", "my_talks", "--out", str(folder)]) == 0
    return folder / "my_talks" / "scenario.yaml"
