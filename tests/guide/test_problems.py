"""The pages of problems: each code has a section, whose bad example is just that problem and whose better one is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.lint import inspect_text
from game.scenario import Problem
from game.scenario.load import load_text
from game.scenario.overlay import lay_over as lay_texts
from game.scenario.problems import CODES
from game.trials.reader import read_tests
from game.trials.worlds import Shelf
from tests.guide.problem_pages import Section, base_text, lay_over, overlay_base, sections, stand_for_title

SECTIONS = tuple(sections())
BROKEN = "parley: 1\nid: broken\n"


def problems_of(section: Section, label: str, folder: Path) -> tuple[Problem, ...]:
    """Give what is wrong with an example of a section, laid over its base as the page says."""
    example = section.examples[label]
    if example.kind == "talks-test":
        (folder / "broken.yaml").write_text(BROKEN, encoding="utf-8")
        path = folder / "made.talks-test.yaml"
        path.write_text(example.text, encoding="utf-8")
        return read_tests(path, Shelf()).problems
    if section.page == "P100":
        world = load_text(base_text("minimal")).scenario
        assert world is not None
        return lay_texts(world, lay_over(overlay_base(), example.text), "texts/es.yaml", "es").problems
    base = base_text(section.base)
    if example.whole:
        return inspect_text(example.text).problems
    laid = stand_for_title(base, example.text) if section.page == "P01" else lay_over(base, example.text)
    return inspect_text(laid).problems


def test_each_code_has_one_section() -> None:
    """The sections are the codes, each once and in their order, under the titles that the program knows."""
    assert [(section.code, section.title) for section in SECTIONS] == [
        (code, title) for code, (_, title) in CODES.items()
    ]


def test_each_section_stands_on_the_page_of_its_family() -> None:
    """A code is found on the page that is called after its beginning."""
    assert [section.code for section in SECTIONS if not section.code.startswith(section.page)] == []


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.code)
def test_the_bad_example_is_just_this_problem(section: Section, tmp_path: Path) -> None:
    """The bad example gives its code, and no other."""
    problems = problems_of(section, "Bad", tmp_path)
    assert {problem.code for problem in problems} == {section.code}, list(map(str, problems))


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.code)
def test_the_better_example_is_clean(section: Section, tmp_path: Path) -> None:
    """The better example gives no problem at all, and is not the bad one."""
    assert section.examples["Better"] != section.examples["Bad"]
    assert list(map(str, problems_of(section, "Better", tmp_path))) == []
