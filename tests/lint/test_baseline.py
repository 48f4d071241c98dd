"""The baseline: known warnings stay known when lines move; errors and new ones are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.lint import inspect_text
from game.lint.baseline import read_baseline, write_baseline
from game.scenario import Problem, Unreadable
from tests.lint.changes import put
from tests.lint.faults import FLAGSHIP, TEXTS

LATE = put("events.lab_found.rounds", "[40, 50]")
LATER = put("events.shelters_full.rounds", "[40, 50]")


def problems(folder: Path, text: str) -> tuple[Problem, ...]:
    """Inspect a text as a file of a folder."""
    return inspect_text(text, str(folder / "talks" / "scenario.yaml")).problems


def test_known_problems_stay_known_when_lines_move(tmp_path: Path) -> None:
    """A problem is recognised by its file, code and the text of its line, wherever the line stands now."""
    path = tmp_path / "known.json"
    text = LATE(TEXTS[FLAGSHIP])
    assert write_baseline(path, problems(tmp_path, text)) == 1
    baseline = read_baseline(path)
    moved = problems(tmp_path, f"# a line more\n# and another\n{text}")
    assert [baseline.knows(problem) for problem in moved] == [True]
    assert (baseline.met, baseline.gone) == (1, 0)


def test_the_same_line_twice_is_known_twice_only(tmp_path: Path) -> None:
    """A second problem that reads the same is new, and known ones that are gone are counted."""
    path = tmp_path / "known.json"
    write_baseline(path, problems(tmp_path, LATE(TEXTS[FLAGSHIP])))
    both = problems(tmp_path, LATER(LATE(TEXTS[FLAGSHIP])))
    baseline = read_baseline(path)
    assert sorted(baseline.knows(problem) for problem in both) == [False, True]
    assert read_baseline(path).gone == 1


def test_errors_are_never_known(tmp_path: Path) -> None:
    """An error is not written, and not left out when somebody writes it by hand."""
    path = tmp_path / "known.json"
    found = problems(tmp_path, put("events.lab_found.by", "pres")(TEXTS[FLAGSHIP]))
    assert write_baseline(path, found) == 0
    path.write_text(
        f'{{"baseline": 1, "known": [{{"file": "talks/scenario.yaml", "code": "{found[0].code}",'
        f' "text": "{found[0].excerpt.strip()}"}}]}}',
        encoding="utf-8",
    )
    assert not read_baseline(path).knows(found[0])


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"baseline": 2, "known": []}', '{"baseline": 1, "known": [3]}', "[" * 9000]
)
def test_another_file_is_no_baseline(tmp_path: Path, text: str) -> None:
    """A file that is none is refused in one sentence."""
    path = tmp_path / "known.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Unreadable, match="is not a baseline"):
        read_baseline(path)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A folder in place of the file is told in one sentence."""
    with pytest.raises(Unreadable, match="cannot be written"):
        write_baseline(tmp_path, ())
