"""The whole inspection: loader and linter in one list, comments that ignore, how sure each finding is."""

from __future__ import annotations

from game.lint import inspect_text
from game.lint.checks import MOST_PACKAGES
from game.scenario import Problem, load_text
from tests.lint.changes import Change, put, swap
from tests.lint.faults import FIRST, FLAGSHIP, TEXTS
from tests.scenario.samples import SMALL


def found(name: str, *changes: Change) -> list[Problem]:
    """Inspect a changed scenario."""
    text = TEXTS[name]
    for change in changes:
        text = change(text)
    return list(inspect_text(text).problems)


def codes(problems: list[Problem]) -> list[str]:
    """Give the codes in their order."""
    return [problem.code for problem in problems]


def test_loader_and_linter_speak_in_file_order() -> None:
    """What the loader finds and what the linter finds stand in one list, in the order of the file."""
    problems = found(
        FLAGSHIP, put("moves.stop_trains.when", "trust.us.mx <= 100"), put("events.lab_found.rounds", "[40, 50]"),
        put("readouts.thin.source", "assumed"), put("positions.mx.migration.wants", "hard_stop"),
    )  # fmt: skip
    assert codes(problems) == ["P1027", "P0609", "P1015"]
    assert [problem.line for problem in problems] == sorted(problem.line for problem in problems)


def test_a_faulty_file_is_not_linted() -> None:
    """A file with an error gives what the loader says and no scenario; the linter has no word."""
    text = put("events.lab_found.by", "pres")(put("events.lab_found.rounds", "[40, 50]")(TEXTS[FLAGSHIP]))
    report = inspect_text(text)
    assert report.scenario is None
    assert report.problems == load_text(text).problems


def test_a_finding_is_ignored_in_its_line() -> None:
    """A comment behind or above a line takes the linter's finding away, and leaves no word of its own."""
    late = put("events.lab_found.rounds", "[40, 50]   # parley: ignore P1015")
    assert found(FLAGSHIP, late) == []
    above = swap("  lab_found:\n", "  lab_found:\n    # parley: ignore P1015\n")
    assert codes(found(FLAGSHIP, above, put("events.lab_found.rounds", "[40, 50]"))) == ["P1060", "P1015"]


def test_an_ignore_at_the_top_covers_the_file() -> None:
    """A comment before everything else takes all findings of its code away."""
    top: Change = lambda text: f"# parley: ignore P1015\n{text}"  # noqa: E731 - a change is a function of a text
    late = [put(f"events.{event}.rounds", "[40, 50]") for event in ("lab_found", "shelters_full")]
    assert codes(found(FLAGSHIP, *late)) == ["P1015", "P1015"]
    assert found(FLAGSHIP, *late, top) == []


def test_an_ignore_is_not_called_idle_where_nothing_was_asked() -> None:
    """Beyond the packages that are counted, an ignore of what would need the count is left alone."""
    issues = "".join(f"\n  extra_{n}: {{options: {{a: {{title: A}}, b: {{title: B}}}}}}" for n in range(13))
    problems = found(FIRST, swap("\nagenda:", f"\nagenda:{issues}"))
    assert MOST_PACKAGES < 16 * 2**13
    assert "P1061" in codes(problems)
    assert "P1060" not in codes(problems)


def test_each_finding_says_how_sure_it_is() -> None:
    """What is proved is certain; what may be meant says so, in its words too."""
    problems = found(
        FLAGSHIP, put("events.lab_found.rounds", "[40, 50]"), put("positions.mx.migration.wants", "hard_stop"),
        put("moves.thank_mexico.effects", "{approval.congress: -2}"),
    )  # fmt: skip
    assert [problem.confidence for problem in problems] == ["guess", "likely", "certain"]
    first_lines = [str(problem).splitlines()[0] for problem in problems]
    assert [line.rpartition("(")[2] for line in first_lines[:2]] == ["perhaps meant)", "likely a mistake)"]
    assert first_lines[2].endswith("at most")


def test_the_smallest_scenario_gets_advice_only() -> None:
    """A first try of 25 lines is played with advice, never with a warning."""
    severities = {problem.severity for problem in inspect_text(SMALL).problems}
    assert severities == {"advice"}
