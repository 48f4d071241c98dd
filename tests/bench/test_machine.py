"""What a bench ran on: the processor, its cores and memory, the versions, the scenario's digest."""

from __future__ import annotations

import platform
import subprocess
from pathlib import Path
from typing import Any

import pytest

from game import __version__
from game.bench import machine


def test_everything_is_named() -> None:
    """The description holds each thing that figures depend on."""
    said = machine.describe("first_talks", "abc")
    assert list(said) == [
        "cpu",
        "cores",
        "memory_gb",
        "system",
        "python",
        "numba",
        "numpy",
        "pygame_ce",
        "parley",
        "scenario",
        "digest",
    ]
    assert (said["python"], said["parley"]) == (platform.python_version(), __version__)
    assert (said["scenario"], said["digest"]) == ("first_talks", "abc")
    assert isinstance(said["cores"], int)
    assert said["cores"] >= 1
    assert said["cpu"]


def test_the_processor_is_named_by_its_maker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Linux its model is read from the kernel's list; a list without one gives the kind of machine."""
    monkeypatch.setattr(machine, "CPU_FILE", tmp_path / "cpuinfo")
    (tmp_path / "cpuinfo").write_text("flags\t: x\nmodel name\t: Abacus 3\n", encoding="utf-8")
    assert machine.processor() == "Abacus 3"
    (tmp_path / "cpuinfo").write_text("flags\t: x\n", encoding="utf-8")
    assert machine.processor() == (platform.processor() or platform.machine())


def test_a_silent_system_is_no_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that does not tell its processor or its memory leaves them open."""

    def fail(*_: object, **__: object) -> Any:
        raise OSError

    monkeypatch.setattr(machine, "CPU_FILE", tmp_path / "none")
    monkeypatch.setattr(platform, "system", lambda: "Darwin")
    monkeypatch.setattr(subprocess, "run", fail)
    monkeypatch.setattr("os.sysconf", fail, raising=False)
    assert machine.processor() == (platform.processor() or platform.machine())
    assert machine.memory() is None
    assert machine.package("no-such-package") == "not installed"
