"""`parley watch` in a process of its own: real saves in a folder, and what is said after each of them."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.command import START, TOP, Here
from tests.scenario.samples import SMALL, swap

HEARS = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
PLAIN = f"{HEARS}; import sys; sys.modules['numba'] = None; {START}"
"""Hears Ctrl-C also where the tests run in the background; without the compiler, so that no test waits for it."""
PATIENCE = 90
"""Seconds until a line must have come, on a machine that is busy with other things."""


class Watch:
    """A running `parley watch`, whose lines are waited for in their order."""

    def __init__(self, folder: Path, *words: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", PLAIN, "watch", str(folder), *words],
            cwd=TOP,
            env={**os.environ, "XDG_DATA_HOME": str(folder.parent / "data"), "PYTHONIOENCODING": "utf-8"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self.lines: queue.Queue[str] = queue.Queue()
        self.said: list[str] = []
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def wait(self, start: str) -> list[str]:
        """Wait for a line that begins so, aside from its margin; give all lines until it."""
        until = time.monotonic() + PATIENCE
        met: list[str] = []
        while True:
            try:
                line = self.lines.get(timeout=max(0.01, until - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"no line begins with {start!r}:\n" + "\n".join(self.said)) from None
            self.said.append(line)
            met.append(line.strip())
            if line.strip().startswith(start):
                return met

    def close(self) -> None:
        """Let go of what the process printed, once it is gone."""
        self.reader.join(PATIENCE)
        assert self.process.stdout is not None
        self.process.stdout.close()

    def stop(self) -> int:
        """Press Ctrl-C and give the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make the folder of a small scenario with a test."""
    place = tmp_path / "river"
    (place / "tests").mkdir(parents=True)
    (place / "scenario.yaml").write_text(SMALL, encoding="utf-8")
    test = "tests:\n  - {name: It begins, seed: 1, moves: [], expect: {over: false}}\n"
    (place / "tests" / "first.talks-test.yaml").write_text(test, encoding="utf-8")
    return place


@pytest.fixture
def watch(folder: Path) -> Iterator[Watch]:
    """Watch the folder; the process is gone afterwards whatever a test does."""
    running = Watch(folder)
    try:
        yield running
    finally:
        if running.process.poll() is None:
            running.stop()
        running.close()


def save(file: Path, text: str) -> None:
    """Save as many editors do: another file, put in the place of the old one."""
    new = file.with_name(f".{file.name}.new")
    new.write_text(text, encoding="utf-8")
    new.replace(file)


def test_each_save_has_its_block(watch: Watch, folder: Path) -> None:
    """A start, a slip, its mending and a changed test each have a block; Ctrl-C ends it with what was done."""
    file = folder / "scenario.yaml"
    first = watch.wait("done")
    assert [line for line in first if line.startswith("tests")] == ["tests    1 passed, 0 failed"]
    assert any(line.startswith("explore") and "random games" in line for line in first)

    file.write_text(swap(SMALL, "parties:", "partys:"), encoding="utf-8")
    slip = watch.wait("done")
    assert any("error[P0201]" in line and "'partys'" in line for line in slip)
    assert "The rest waits until its errors are mended." in slip
    assert not any(line.startswith("explore") for line in slip)

    save(file, SMALL)
    mended = watch.wait("done")
    assert any(line.endswith("scenario.yaml") for line in mended)
    assert "tests    1 passed, 0 failed" in mended

    test = folder / "tests" / "first.talks-test.yaml"
    save(test, test.read_text(encoding="utf-8").replace("over: false", "over: true"))
    failed = watch.wait("done")
    assert any(line.startswith("tests    tests/first.talks-test.yaml:2: It begins: over") for line in failed)
    assert "tests    0 passed, 1 failed" in failed

    assert watch.stop() == 0
    ended = watch.wait("Stopped after")[-1]
    assert ended.startswith("Stopped after 4 rounds and ")
    assert "Traceback" not in "\n".join(watch.said)


def test_a_deleted_file_is_said_and_waited_for(watch: Watch, folder: Path) -> None:
    """A file that goes away is said loudly; when it is back the work goes on, also in a folder made anew."""
    watch.wait("done")
    file = folder / "scenario.yaml"
    file.unlink()
    assert "CANNOT BE READ" in watch.wait("CANNOT BE READ")[-1]
    file.write_text(SMALL, encoding="utf-8")
    watch.wait("tests    1 passed")
    watch.wait("done")
    away = folder.with_name("away")
    folder.rename(away)
    watch.wait("CANNOT BE READ")
    away.rename(folder)
    watch.wait("done")
    file.write_bytes(b"\x00\x01\x02")
    watch.wait("CANNOT BE READ")
    assert watch.stop() == 0
    assert "Traceback" not in "\n".join(watch.said)


@pytest.mark.parametrize(
    "words", [("watch", "no_such_talks"), ("watch", "first_talks", "--journal", "none.parley")]
)
def test_what_is_not_there_cannot_be_watched(here: Here, words: tuple[str, ...]) -> None:
    """A scenario or a journal that is not there is wrong use, in one sentence."""
    answer = here(*words)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)


def test_without_its_library_it_says_what_to_install(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where watchfiles is missing, one sentence names it."""
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    answer = here("watch", "first_talks")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == "parley: Watching needs the package watchfiles: python -m pip install watchfiles\n"
