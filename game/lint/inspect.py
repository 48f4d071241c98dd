"""Asks a scenario file everything: the loader's checks, then the linter's; and judges the comments that ignore.

A file with errors is not asked what the linter asks: half of it would be wrong for the same reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.scenario import Problem, Scenario
from game.scenario.load import examine, read_overlays, read_text


@dataclass(frozen=True, slots=True)
class Report:
    """What a file turned out to be: its scenario unless there are errors, and every problem in file order."""

    scenario: Scenario | None
    problems: tuple[Problem, ...]


def inspect(path: str | Path) -> Report:
    """Inspect a scenario file and its texts in other languages. Unreadable: one is missing, binary or too large."""
    report = inspect_text(read_text(path), str(path))
    if report.scenario is None:
        return report
    texts = read_overlays(Path(path), report.scenario)
    return Report(
        report.scenario, (*report.problems, *(problem for overlay in texts for problem in overlay.problems))
    )


def inspect_text(text: str, file: str = "scenario.yaml") -> Report:
    """Inspect a scenario from its text; ``file`` is the name that problems show."""
    examined = examine(text, file)
    if examined.scenario is None or examined.case is None:
        return Report(None, examined.findings.listed())
    # Numpy and the analysis are read only for a scenario that stands.
    from game.lint.checks import COUNTS, check_counts, check_words  # noqa: PLC0415
    from game.lint.subject import Subject  # noqa: PLC0415

    subject = Subject(examined.case, examined.scenario)
    check_words(subject)
    counted = check_counts(subject)
    examined.findings.judge_ignores(lambda code: counted or code not in COUNTS)
    return Report(examined.scenario, examined.findings.listed())
