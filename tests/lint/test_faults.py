"""Faults seeded into real scenarios: each is found at its line, with its code, in words that name what matters."""

from __future__ import annotations

import pytest

from game.lint import inspect_text
from game.scenario.problems import CODES
from tests.lint.faults import TEXTS, Fault
from tests.lint.loading import LOADING
from tests.lint.playing import PLAYING
from tests.lint.teaching import TEACHING

FAULTS = (*LOADING, *PLAYING, *TEACHING)


@pytest.mark.parametrize("name", TEXTS)
def test_shipped_scenarios_hold_no_problem(name: str) -> None:
    """A shipped scenario has no error, no warning and no advice."""
    assert [str(problem) for problem in inspect_text(TEXTS[name]).problems] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.code}-{fault.scenario}-{fault.at}")
def test_a_seeded_fault_is_found_at_its_line(fault: Fault) -> None:
    """A fault in a real scenario is reported with its code, at its line, with the words that matter."""
    text = fault.text
    report = inspect_text(text)
    found = [problem for problem in report.problems if problem.code == fault.code]
    assert fault.line(text) in [problem.line for problem in found], [str(problem) for problem in report.problems]
    assert fault.says in " ".join(f"{problem.message} {problem.hint}" for problem in found)


def test_there_are_enough_faults() -> None:
    """At least 80 different faults are seeded."""
    assert len({fault.text for fault in FAULTS}) >= 80


def test_every_code_of_the_linter_is_seeded() -> None:
    """No code of the linter is without a fault that triggers it."""
    assert {fault.code for fault in FAULTS} >= {
        code for code in CODES if code.startswith("P10") and code >= "P1010"
    }
