"""The command `parley` as tests call it: in a process of its own, or in this one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from game.cli import main

TOP = Path(__file__).resolve().parents[2]
START = "import sys; from game.cli import main; sys.exit(main())"
PATIENCE = 60


class Answer(NamedTuple):
    """What a command gave: its exit code, what it printed where, and how long it took."""

    code: int
    out: str
    err: str
    seconds: float = 0.0

    @property
    def json(self) -> dict[str, Any]:
        """The one JSON object on stdout."""
        value = json.loads(self.out)
        assert isinstance(value, dict)
        return value


def parley(*words: str | Path, env: Mapping[str, str | None] | None = None, cwd: Path = TOP) -> Answer:
    """Run the command in a process of its own; a variable that is None is taken out of its environment."""
    changed = {"PYTHONPATH": str(TOP), **(env or {})}
    environment = {**os.environ, **{name: text for name, text in changed.items() if text is not None}}
    for name, text in changed.items():
        if text is None:
            environment.pop(name, None)
    began = time.perf_counter()
    ended = subprocess.run(
        [sys.executable, "-c", START, *map(str, words)],
        cwd=cwd,
        env=environment,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=PATIENCE,
    )
    return Answer(ended.returncode, ended.stdout, ended.stderr, time.perf_counter() - began)


class Here:
    """Runs the command in this process, and gives what it printed."""

    def __init__(self, capture: pytest.CaptureFixture[str]) -> None:
        self.capture = capture

    def __call__(self, *words: str | Path) -> Answer:
        """Run one command."""
        self.capture.readouterr()
        began = time.perf_counter()
        code = main([str(word) for word in words])
        return Answer(code, *self.capture.readouterr(), time.perf_counter() - began)
