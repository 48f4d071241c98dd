"""JUnit XML: what CI systems read of the results."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from game.trials.junit import write_junit
from game.trials.model import Result

RESULTS = [
    Result("a.yaml", 3, "fine", "passed", "", 0.5),
    Result("a.yaml", 9, "wrong <&> \x07", "failed", "flow: expected 1, got 2\n  why \x00", 0.25),
    Result("b.yaml", 4, "later", "known_failure", "Not yet.\nflow: expected 1", 0.25),
]


def test_results_become_suites_and_cases() -> None:
    """Each file is a suite, each game a case with its line; counts and times add up."""
    root = ET.fromstring(write_junit(RESULTS))  # noqa: S314 - written a moment ago
    assert root.attrib == {
        "name": "parley", "tests": "3", "failures": "1", "errors": "0", "skipped": "1", "time": "1.000"
    }  # fmt: skip
    assert [(suite.get("name"), suite.get("tests")) for suite in root] == [("a.yaml", "2"), ("b.yaml", "1")]
    assert [(case.get("name"), case.get("line")) for case in root.iter("testcase")] == [
        ("fine", "3"),
        ("wrong <&> ", "9"),
        ("later", "4"),
    ]


def test_failures_carry_their_message() -> None:
    """A failure holds its whole message with the place, a known failure is skipped with its reason; XML stays sound."""
    root = ET.fromstring(write_junit(RESULTS))  # noqa: S314 - the same
    (failure,) = root.iter("failure")
    (skipped,) = root.iter("skipped")
    assert (failure.get("message"), failure.text) == (
        "flow: expected 1, got 2",
        "a.yaml:9: flow: expected 1, got 2\n  why ",
    )
    assert skipped.get("message") == "Not yet."


def test_no_results_are_a_sound_file() -> None:
    """Without any test the file is still XML with counts of 0."""
    assert ET.fromstring(write_junit([])).get("tests") == "0"  # noqa: S314 - the same
