"""Reads a scenario file: all its problems at once, or a frozen scenario.

Input that nobody could read (missing, binary, too large) raises Unreadable; everything else is a problem at its
place. It never lets a traceback through for what stands in a file.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.scenario.advice import advise
from game.scenario.changes import check_changes
from game.scenario.defaults import course
from game.scenario.findings import Findings
from game.scenario.flow import check_flow
from game.scenario.grammar import check_ids
from game.scenario.ids import collect
from game.scenario.inspection import Inspection
from game.scenario.labels import HINT, long_labels
from game.scenario.limits import check_limits
from game.scenario.model import Scenario
from game.scenario.names import check_names
from game.scenario.overlay import Overlay, lay_over, overlay_of, overlays
from game.scenario.problems import Problem, Unreadable
from game.scenario.resolve import Resolver
from game.scenario.scan import scan
from game.scenario.shape import fit
from game.scenario.tree import Tree
from game.scenario.whens import check_whens

LARGEST_FILE = 2_000_000
"""Bytes; a scenario of a thousand lines has fifty thousand."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file turned out to be: its scenario unless there are errors, and every problem in file order."""

    scenario: Scenario | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Examined:
    """A file under the hands of its checks: what they found so far, and the scenario unless there are errors."""

    findings: Findings
    case: Inspection | None
    scenario: Scenario | None


def load(path: str | Path, language: str | None = None) -> Reading:
    """Read a scenario file, with its texts in another language where one is named.

    Unreadable: it is missing, binary or larger than 2 MB, or it has no texts in that language.
    """
    reading = load_text(read_text(path), str(path))
    scenario = reading.scenario
    if language is None or scenario is None or language == scenario.language:
        return reading
    file = Path(path)
    if language not in overlays(file):
        offered = ", ".join(f"'{word}'" for word in (scenario.language, *overlays(file)))
        raise Unreadable(f"{scenario.id} has no texts in '{language[:20]}'; it has them in {offered}.")
    place = overlay_of(file, language)
    overlay = lay_over(scenario, read_text(place), str(place), language)
    return Reading(overlay.scenario, (*reading.problems, *overlay.problems))


def read_overlays(path: Path, scenario: Scenario) -> tuple[Overlay, ...]:
    """Read the texts of a scenario in every other language that it has."""
    places = {language: overlay_of(path, language) for language in overlays(path)}
    return tuple(lay_over(scenario, read_text(place), str(place), language) for language, place in places.items())


def load_text(text: str, file: str = "scenario.yaml") -> Reading:
    """Read a scenario from its text; ``file`` is the name that problems show."""
    examined = examine(text, file)
    return Reading(examined.scenario, examined.findings.listed())


def examine(text: str, file: str) -> Examined:
    """Read a scenario from its text, and keep what the checks learnt, for those that ask further."""
    tree, findings, sound = scan(file, text)
    case, scenario = _judge(tree, findings) if sound else (None, None)
    return Examined(findings, case, None if findings.errors else scenario)


def read_text(path: str | Path) -> str:
    """Read a text file within its limits; Unreadable, in one sentence, where that fails."""
    place = Path(path)
    try:
        with place.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise Unreadable(f"There is no file {place}.") from None
    except IsADirectoryError:
        raise Unreadable(f"{place} is a folder, not a file.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is not a name that a file can have"
        raise Unreadable(f"{place} cannot be read: {reason}.") from None
    if len(content) > LARGEST_FILE:
        raise Unreadable(f"{place} is larger than 2 MB; no scenario needs that.")
    if b"\0" in content:
        raise Unreadable(f"{place} is not a text file.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Unreadable(f"{place} is not a UTF-8 text file (line {line}); save it as UTF-8.") from None


def _judge(tree: Tree, findings: Findings) -> tuple[Inspection | None, Scenario | None]:
    form = fit(tree, findings)
    if form is None:
        return None, None
    ids = collect(tree, form, tuple(course(form)))
    case = Inspection(form, ids, findings)
    for check in (check_ids, check_names, check_changes, check_whens, check_flow, check_limits):
        check(case)
    if findings.errors:
        return case, None
    advise(case)
    scenario = Resolver(form, ids, case.conditions).resolve()
    for path, message in long_labels(scenario):
        case.add("P0312", path, message, HINT, key=True)
    return case, scenario
