"""Problems: every code is found at its place, worded for a teacher, and shown with its line."""

from __future__ import annotations

import pytest

from game.scenario import load_text
from game.scenario.problems import CODES, Problem
from tests.scenario.faults import FAULTS, Fault
from tests.scenario.samples import FULL, SMALL, codes_of, swap


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.code}-{FAULTS.index(fault)}")
def test_seeded_fault_is_found_in_its_line(fault: Fault) -> None:
    """A seeded fault is reported with its code, in its line, and with the words that matter."""
    reading = load_text(fault.text)
    found = [(problem.line, problem.message) for problem in reading.problems if problem.code == fault.code]
    assert fault.line in [line for line, _ in found], [str(problem) for problem in reading.problems]
    assert fault.says in " ".join(message for _, message in found)
    if CODES[fault.code][0] == "error":
        assert reading.scenario is None
    else:
        assert reading.scenario is not None


def test_every_code_has_a_seeded_fault() -> None:
    """No code of the loader is without an example that triggers it; those of texts and the linter have their own."""
    assert {fault.code for fault in FAULTS} == {code for code in CODES if code < "P09"}


def test_all_faults_are_listed_at_once_in_file_order() -> None:
    """A faulty key, a faulty value, a wrong name and a wrong condition are reported together."""
    text = swap(FULL, "difficulty: 3", "difficulty: 9")
    text = swap(text, "unit: boats a week", "units: boats a week")
    text = swap(text, "by: science", "by: scientist")
    text = swap(text, '"how == refused"', '"how = refused"')
    reading = load_text(text)
    assert codes_of(reading) == ["P0204", "P0201", "P0405", "P0602"]


def test_a_faulty_metric_does_not_make_its_mentions_wrong() -> None:
    """One fault in a metric is one problem, although effects and conditions name the metric."""
    reading = load_text(swap(FULL, "range: [0, 200]", "range: wide"))
    assert codes_of(reading) == ["P0203"]


def test_problem_shows_place_excerpt_caret_and_hint() -> None:
    """A printed problem has file, line, column, code, the line itself, a caret below the fault, and a hint."""
    reading = load_text(swap(FULL, "by: science", "by: sience"), "bay.yaml")
    assert str(reading.problems[0]) == (
        "bay.yaml:176:9: error[P0405]: the actor 'sience' does not exist\n"
        "  176 |     by: sience\n"
        "      |         ^\n"
        "  hint: did you mean 'science'?"
    )


def test_caret_points_into_a_condition() -> None:
    """The column of a condition's problem is that of the sign inside the quoted text."""
    reading = load_text(swap(SMALL, "agenda:", 'endings:\n  a: {when: "how = agreed"}\n  b: {}\nagenda:'))
    problem = reading.problems[0]
    assert (problem.code, problem.excerpt[problem.col - 1]) == ("P0602", "=")


def test_long_line_is_cut_around_the_fault() -> None:
    """An excerpt of a long line shows the part around the fault, with the caret under it."""
    line = "x" * 300 + "FAULT" + "y" * 300
    shown = str(Problem("f", 1, 301, "P0102", "error", "words", "", line)).splitlines()
    assert shown[1][shown[2].index("^") :].startswith("FAULT")
    assert max(map(len, shown)) < 120


def test_warnings_can_be_ignored_in_the_file() -> None:
    """A comment on the line, alone above it, or at the top of the file ignores a warning."""
    seeded = swap(FULL, "    F2: {text", "    F3: {text: Nobody tells this.}\n    F2: {text")
    assert codes_of(load_text(seeded)) == ["P0301"]
    same_line = swap(seeded, "Nobody tells this.}", "Nobody tells this.}   # parley: ignore P0301")
    above = swap(seeded, "    F3:", "    # parley: ignore P0302, P0301\n    F3:")
    top = f"# parley: ignore P0301\n{seeded}"
    other_line = swap(seeded, "title: The herring bay", "title: The herring bay  # parley: ignore P0301")
    assert [codes_of(load_text(text)) for text in (same_line, above, top)] == [[], [], []]
    assert codes_of(load_text(other_line)) == ["P0301"]


def test_errors_cannot_be_ignored() -> None:
    """An ignore comment does not silence an error."""
    reading = load_text(swap(FULL, "by: science", "by: sience   # parley: ignore P0405"))
    assert codes_of(reading) == ["P0405"]


def test_suggestion_by_title() -> None:
    """A party called by its title is recognised: the hint names its id."""
    reading = load_text(swap(FULL, "veto: [island]", "veto: [south_port]"))
    assert [problem.hint for problem in reading.problems] == ["did you mean 'south'?"]


def test_very_many_problems_are_counted_not_listed() -> None:
    """More than two hundred problems end in one line that counts the rest."""
    keys = "\n".join(f"wrong_{n}: 1" for n in range(300))
    reading = load_text(f"{SMALL}{keys}\n")
    assert len(reading.problems) == 201
    assert reading.problems[-1].message.startswith("and 100 more problems")
