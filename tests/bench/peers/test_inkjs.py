"""inkjs beside us: what Node is told, and what is said where it or inkjs is missing."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from game.bench.peers import inkjs


@pytest.fixture
def node(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Let a stand-in be found as Node; what it was told is kept, and what it answers comes first."""
    told: list[Any] = [(0, b'{"choices": 600, "seconds": 2.0, "version": "9.9"}', b"")]

    def run(argv: list[str], **more: Any) -> subprocess.CompletedProcess[bytes]:
        told.append((argv, more["env"]["NODE_PATH"]))
        return subprocess.CompletedProcess(argv, *told[0])

    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setenv("NODE_PATH", "there")
    inkjs.version.cache_clear()
    return told


def test_node_plays_the_story(node: list[Any], tmp_path: Path) -> None:
    """Node is given our player, our story and the seconds, and finds inkjs in the folder named."""
    assert inkjs.play(tmp_path, 1.5) == 300.0
    argv, path = node[1]
    assert argv[0] == "/bin/node"
    assert [Path(word).name for word in argv[1:3]] == ["play.js", "story.ink"]
    assert argv[3] == "1.5"
    assert path.split(os.pathsep) == [str(tmp_path / "node_modules"), str(tmp_path), "there"]
    assert inkjs.search_path(None) == "there"
    assert inkjs.version(tmp_path) == "inkjs 9.9"


@pytest.mark.parametrize(
    ("complaint", "said"),
    [
        (b"Error: Cannot find module 'inkjs/full'\nRequire stack", "inkjs was not found; npm install inkjs"),
        (b"a line\nTypeError: broken", "inkjs failed: TypeError: broken"),
        (b"", "inkjs failed: it said nothing"),
    ],
)
def test_what_goes_wrong_is_one_sentence(node: list[Any], complaint: bytes, said: str) -> None:
    """A missing inkjs says how to get it; another fault gives its last line."""
    node[0] = (1, b"", complaint)
    with pytest.raises(RuntimeError, match=f"^{re.escape(said)}"):
        inkjs.play(None, 1)


def test_without_node_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Node nothing is started."""
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(RuntimeError, match=r"^Node is not installed here"):
        inkjs.play(None, 1)


def test_the_story_and_the_player_are_there() -> None:
    """Both files travel with the package; the story goes nowhere that it does not have, and reaches an end."""
    story = inkjs.STORY.read_text(encoding="utf-8")
    knots = set(re.findall(r"^=== (\w+) ===", story, re.MULTILINE))
    assert set(re.findall(r"-> (\w+)", story)) == knots | {"END"}
    player = (inkjs.HERE / "play.js").read_text(encoding="utf-8")
    assert set(json.loads('["choices", "seconds", "version"]')) <= set(re.findall(r"\w+", player))
