"""Measures of whole processes: their output and time, their family, their memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.bench import processes

HOLDER = "x = bytearray(60_000_000); print('held', flush=True); input()"


def test_a_python_is_asked() -> None:
    """Its output and its seconds come back."""
    said, spent = processes.ask_python("-c", "print('yes')")
    assert (said, spent > 0) == ("yes", True)


@pytest.mark.parametrize(
    ("words", "complaint"), [("raise OSError('no such thing')", "no such thing"), ("", "said nothing")]
)
def test_a_process_that_fails_says_why(words: str, complaint: str) -> None:
    """The last line of its complaint, or that it had none."""
    with pytest.raises(RuntimeError, match=complaint):
        processes.ask_python("-c", words)


@pytest.mark.skipif(not processes.PROC.is_dir(), reason="only Linux tells the memory of a process")
def test_the_memory_of_a_process_is_seen() -> None:
    """What a child holds is counted, and the child belongs to the family."""
    with subprocess.Popen([sys.executable, "-c", HOLDER], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.readline()
        assert child.pid in set(processes.family(os.getpid()))
        held, now = processes.most_memory(child.pid), processes.held_now(child.pid)
        child.communicate(b"\n")
    assert 58_000 < now <= held < 200_000
    assert (processes.most_memory(child.pid), processes.held_now(child.pid)) == (0, 0)


def test_explore_is_measured() -> None:
    """A run of `explore` gives its seconds, and its memory where the system tells it."""
    tour = processes.explore("first_talks", 1, 1)
    assert tour.seconds > 0
    assert (tour.together > 10) == processes.PROC.is_dir()
    assert tour.apart >= tour.together


def test_one_game_of_explore_is_timed() -> None:
    """Each run has its seconds."""
    assert [seconds > 0 for seconds in processes.one_game("first_talks", 2)] == [True, True]


def test_explore_that_fails_is_said() -> None:
    """A scenario that is not there is a failed measure, not a quick one."""
    with pytest.raises(RuntimeError, match="explore gave 2"):
        processes.explore("no_such_talks", 1, 1)


def test_without_proc_memory_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system does not tell, the time alone is given."""
    monkeypatch.setattr(processes, "PROC", tmp_path / "none")
    tour = processes.explore("first_talks", 1, 1)
    assert (tour.together, tour.apart) == (0, 0)
    assert list(processes.family(os.getpid())) == [os.getpid()]
