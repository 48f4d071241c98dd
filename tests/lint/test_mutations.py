"""Two thousand changed files: each gives problems or a clean load, in little time and memory, never a traceback."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.lint.mutate import mutate
from tests.scenario.samples import CASES

FILES = 2000
PARTS = 4
SECONDS = 2
MEGABYTES = 300
TOP = CASES.parents[2]


@pytest.mark.parametrize("part", range(PARTS))
def test_changed_files_give_problems_or_a_clean_load(part: int) -> None:
    """Whatever is changed in a file, it is answered within two seconds and 300 MB, and has errors or a scenario."""
    count = FILES // PARTS
    argv = [sys.executable, "-m", "tests.lint.mutate", str(part * count), str(count)]
    ended = subprocess.run(
        argv, cwd=TOP, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300
    )
    assert ended.returncode == 0, ended.stderr
    found = json.loads(ended.stdout)
    assert found["wrong"] == []
    assert found["files"] == count
    assert found["slowest"] < SECONDS
    assert found["peak"] < MEGABYTES
    assert count // 10 < found["loaded"] < count


def test_changed_files_are_the_same_each_time() -> None:
    """A file of a number is always the same, and those of two numbers differ."""
    assert mutate(7) == mutate(7)
    assert len({mutate(seed) for seed in range(200)}) > 190
