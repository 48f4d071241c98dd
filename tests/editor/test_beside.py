"""What an author sees in an editor in the files beside a scenario: translations and tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli import main
from game.scenario import find, shipped
from game.scenario.templates import templates
from tests.editor.server import CURSOR, Server
from tests.scenario.samples import swap


def beside(folder: Path) -> list[Path]:
    """Give the translations and tests of a scenario."""
    return sorted([*folder.glob("texts/*.yaml"), *folder.glob("tests/*.talks-test.yaml")])


@pytest.fixture(scope="session")
def spanish(talks: Path) -> Path:
    """Give the Spanish texts of a new scenario."""
    return talks.parent / "texts" / "es.yaml"


@pytest.fixture(scope="session")
def trials(talks: Path) -> Path:
    """Give the tests of a new scenario."""
    return talks.parent / "tests" / "first.talks-test.yaml"


@pytest.mark.parametrize("name", shipped())
def test_nothing_is_marked_beside_a_shipped_scenario(server: Server, name: str) -> None:
    """Shipped translations and tests find their schemas, and nothing in them is marked."""
    paths = beside(find(name).parent)
    assert len(paths) >= 3
    assert {path.name: server.problems(path) for path in paths} == {path.name: [] for path in paths}


@pytest.mark.parametrize("template", templates())
def test_nothing_is_marked_beside_a_new_scenario(server: Server, template: str, tmp_path: Path) -> None:
    """What `parley new` and `parley texts` write finds its schemas, and nothing in it is marked."""
    assert main(["new", "fresh", "--from", template, "--out", str(tmp_path)]) == 0
    assert main(["texts", str(tmp_path / "fresh"), "fr"]) == 0
    paths = beside(tmp_path / "fresh")
    assert "fr.yaml" in {path.name for path in paths}
    assert {path.name: server.problems(path) for path in paths} == {path.name: [] for path in paths}


def test_saved_tests_are_free_of_marks(server: Server, talks: Path, tmp_path: Path) -> None:
    """The tests that `parley explore` writes find the schema beside their scenario."""
    assert main(["explore", str(talks), "--games", "20", "--save-tests", str(tmp_path)]) == 0
    (file,) = tmp_path.iterdir()
    assert file.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=")
    assert server.problems(file) == []
    wrong = swap(file.read_text(encoding="utf-8"), "\ntests:\n", "\ntest:\n")
    assert server.problems(file, wrong) != []


TEXTS = {
    "a key": ("\nsummary: ", "\nsumary: "),
    "a party": ("\n  hill:\n    title: ", "\n  hil:\n    title: "),
    "an option": ("\n      two_days:\n", "\n      two_dais:\n"),
    "a number": ("\ntitle: ", "\ntitle: 7 # "),
}
"""A word of a translation, and the same misspelt."""


@pytest.mark.parametrize("what", TEXTS)
def test_a_fault_in_a_translation_is_marked_at_its_line(server: Server, spanish: Path, what: str) -> None:
    """A key that the scenario does not have, and a value that is no text, are one mark each."""
    old, new = TEXTS[what]
    text = swap(spanish.read_text(encoding="utf-8"), old, new)
    line = text[: text.index(new) + 1].count("\n") + 1
    assert [mark.line for mark in server.problems(spanish, text)] == [line]


def test_places_of_a_translation_are_completed(server: Server, spanish: Path) -> None:
    """Below an issue and below parties, the editor offers what may be translated there and nothing else."""
    head = spanish.read_text(encoding="utf-8").splitlines()[0]
    offered = server.complete(spanish, f"{head}\nlanguage: es\nagenda:\n  well:\n    {CURSOR}\n")
    assert offered.keys() == {"title", "text", "options"}
    offered = server.complete(spanish, f"{head}\nlanguage: es\nparties:\n  {CURSOR}\n")
    assert offered.keys() == {"hill", "valley"}


def test_a_translator_sees_the_text(server: Server, spanish: Path) -> None:
    """Over a key of a translation stands the text that it translates."""
    text = swap(spanish.read_text(encoding="utf-8"), "\ntitle: ", f"\nti{CURSOR}tle: ")
    assert "en: One well, two villages" in server.hover(spanish, text)


TESTS = {
    "a key": ("    seats: {hill: hardliner, valley: hardliner}", "    seat: {hill: hardliner, valley: hardliner}"),
    "a party": ("    seats: {hill: hardliner,", "    seats: {hil: hardliner,"),
    "a strategy": ("    seats: {hill: hardliner,", "    seats: {hill: hardlinr,"),
    "an ending": ("    expect: {ending: {not: good_trade}}", "    expect: {endings: {not: good_trade}}"),
    "a way to end": ("expect: {how: [agreed, refused,", "expect: {how: [agreed, refusd,"),
    "a mover": ("      - hill open", "      - hil open"),
}
"""A word of the tests, and the same misspelt."""


@pytest.mark.parametrize("what", TESTS)
def test_a_fault_in_a_test_is_marked_at_its_line(server: Server, trials: Path, what: str) -> None:
    """A misspelt key, id or move of a test is marked at its line."""
    old, new = TESTS[what]
    text = trials.read_text(encoding="utf-8").replace(old, new, 1)
    assert new in text
    assert {mark.line for mark in server.problems(trials, text)} == {text[: text.index(new)].count("\n") + 1}


COMPLETED = {
    "a key of a test": ("    {}", {"seats", "moves", "expect", "answers", "then"}),
    "a strategy": ("    seats: {{hill: {}}}", {"hardliner", "conceding"}),
    "a figure": ("    expect:\n      {}", {"harvest", "trust.hill.valley", "approvals", "ending", "changed"}),
    "an ending": ("    expect: {{ending: {}}}", {"good_trade"}),
    "an option": ("    expect:\n      package:\n        well: {}", {"closed", "two_days", "half", "open"}),
    "a move": ("    moves:\n      - {}", {"hill propose", "valley accept"}),
}
"""What is completed: the place in a test with its cursor, and words that must be offered."""


@pytest.mark.parametrize("what", COMPLETED)
def test_names_are_completed_in_a_test(server: Server, trials: Path, what: str) -> None:
    """Where a test may name something of the scenario, the editor offers it."""
    place, wanted = COMPLETED[what]
    head = trials.read_text(encoding="utf-8").splitlines()[0]
    offered = server.complete(trials, f"{head}\ntests:\n  - name: One\n{place.format(CURSOR)}\n")
    assert wanted - offered.keys() == set()


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("    se▮ats: {hill: hardliner", "software plays from the start"),
        ("    expect: {end▮ing: {not", "The ending that is told"),
    ],
)
def test_each_key_of_a_test_is_explained(server: Server, trials: Path, place: str, says: str) -> None:
    """Over a key of a test the editor says what it is."""
    text = trials.read_text(encoding="utf-8").replace(place.replace(CURSOR, ""), place, 1)
    assert says in server.hover(trials, text).replace("\\", "")
