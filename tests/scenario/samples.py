"""The test scenarios, and how tests change one place of them."""

from __future__ import annotations

from pathlib import Path

from game.scenario import Reading, Scenario, load_text

CASES = Path(__file__).parent.parent / "cases" / "scenarios"


def path_of(name: str) -> Path:
    """Give the file of a test scenario."""
    return CASES / name / "scenario.yaml"


def text_of(name: str) -> str:
    """Give the text of a test scenario."""
    return path_of(name).read_text(encoding="utf-8")


SMALL = text_of("water_share")
FULL = text_of("every_key")
OTHER = text_of("other_order")


def swap(text: str, old: str, new: str) -> str:
    """Put new text for old, which must stand there once or more; only the first is changed."""
    assert old in text, f"the sample no longer holds {old!r}"
    return text.replace(old, new, 1)


def scenario_of(text: str) -> Scenario:
    """Read a text that must be a sound scenario."""
    reading = load_text(text)
    assert reading.scenario is not None, "\n".join(map(str, reading.problems))
    return reading.scenario


def codes_of(reading: Reading) -> list[str]:
    """Give the codes of a reading's problems, in their order."""
    return [problem.code for problem in reading.problems]
