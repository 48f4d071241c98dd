"""What an author sees in an editor: no false marks, the ids of the scenario to choose from, words on each key."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from game.cli import main
from game.scenario import find, shipped
from game.scenario.schema import MODELINE
from game.scenario.templates import templates
from tests.editor.server import CURSOR, Server
from tests.scenario.samples import swap, text_of

MOST_SECONDS = 10.0

COMPLETED = {
    "a party": ("    who: [hill]", f"    who: [{CURSOR}]", {"hill", "valley"}),
    "an issue": ("    mentions: [well, road]", f"    mentions: [{CURSOR}]", {"well", "road", "market"}),
    "an option": (
        "hill: {well: {wants: two_days,",
        f"hill: {{well: {{wants: {CURSOR},",
        {"closed", "two_days", "half", "open"},
    ),
    "an actor": ("    by: weather_office\n", f"    by: {CURSOR}\n", {"weather_office"}),
    "a metric to watch": (
        "        watches: {water: 1}          # approval moves by 1 in a round in which the figure moved",
        f"        watches:\n          {CURSOR}",
        {"water", "harvest"},
    ),
    "a figure to change": (
        "    effects: {water: -4}",
        f"    effects:\n      {CURSOR}",
        {"water", "harvest", "trust.hill.valley", "approval.farmers", "capital.hill", "firm.valley.road", "after"},
    ),
    "a phase": ("        - {to: communique}", f"        - {{to: {CURSOR}}}", {"home", "once_more", "debrief"}),
    "an answer": (
        "      default: keep                  # where nobody answers",
        f"      default: {CURSOR}",
        {"keep", "lend"},
    ),
    "a fact": (
        "    icon: droplets                   # a picture in assets/icons\n    source: F1",
        f"    source: {CURSOR}",
        {"F1", "R1", "assumed"},
    ),
    "a strategy": (
        "strategy: {name: conceding, keep: 10, spread: 10}",
        f"strategy: {{name: {CURSOR}}}",
        {"hardliner", "integrative"},
    ),
    "an exit": (
        "    exits:\n      passed: communique",
        f"    exits:\n      {CURSOR}\n      passed: communique",
        {"next", "agreed", "over"},
    ),
    "a key of a party": (
        "    capital: 50                      #",
        f"    {CURSOR}\n    capital: 50  #",
        {"statement", "trust", "flag"},
    ),
    "a condition to begin with": (
        "    when: water < 78                 # left out: at any time",
        f"    when: {CURSOR}",
        {"round >= 2", "fired.hot_week"},
    ),
}
"""What is completed: the place in the scenario, the same with a cursor, and words that must be offered."""

MISSPELT = {
    "a party": ("    who: [hill]", "    who: [hil]"),
    "an issue": ("    mentions: [well, road]", "    mentions: [well, raod]"),
    "an option": ("{wants: two_days,", "{wants: two_dayz,"),
    "a metric": ("        watches: {water: 1}", "        watches: {watter: 1}"),
    "a figure": ("    effects: {trust.valley.hill: +5,", "    effects: {trust.valley.hil: +5,"),
    "an actor": ("    by: weather_office", "    by: wether_office"),
    "an audience in an effect": ("approval.gardeners: +2}", "approval.gardners: +2}"),
    "a phase": ("        - {to: communique}", "        - {to: comunique}"),
    "an answer": ("      default: keep", "      default: kep"),
    "a fact": ("    source: F1\n", "    source: F2\n"),
    "a strategy": ("{name: conceding, exponent", "{name: conceeding, exponent"),
    "a kind of phase": ("    kind: bargaining", "    kind: bargain"),
    "a key": ("    capital: 50 ", "    capitol: 50 "),
    "an issue of a party's points": ("      road: [0, 20, 40]", "      raod: [0, 20, 40]"),
    "an option of points": ("market: {alone: 0,", "market: {allone: 0,"),
    "an event in a condition": ("    when: water <= 79  ", "    when: fired.hot_weak  "),
    "an issue in a condition": ("deal.road == new_road", "deal.raod == new_road"),
    "an option in a condition": ("deal.road == new_road", "deal.road == new_raod"),
    "an exit": ("exits: {next: opening}", "exits: {nxt: opening}"),
    "a number as text": ("    capital: 50 ", "    capital: fifty "),
}
"""A word of the scenario, and the same misspelt."""


@pytest.mark.parametrize("name", shipped())
def test_nothing_is_marked_in_a_shipped_scenario(server: Server, name: str) -> None:
    """A shipped scenario finds the schema that its first line names, and nothing in it is marked."""
    assert server.problems(find(name)) == []


@pytest.mark.parametrize("template", templates())
def test_nothing_is_marked_in_a_new_scenario(server: Server, template: str, tmp_path: Path) -> None:
    """What `parley new` makes finds its schema, and nothing in it is marked."""
    assert main(["new", "fresh", "--from", template, "--out", str(tmp_path)]) == 0
    assert server.problems(tmp_path / "fresh" / "scenario.yaml") == []


@pytest.mark.parametrize("name", ["every_key", "other_order", "water_share"])
def test_nothing_is_marked_in_the_samples(server: Server, name: str, tmp_path: Path) -> None:
    """The test scenarios, one of which has every key in every form, are free of marks."""
    path = tmp_path / "scenario.yaml"
    path.write_text(f"{MODELINE}\n{text_of(name)}", encoding="utf-8")
    assert main(["schema", str(path), "--out", str(tmp_path)]) == 0
    assert server.problems(path) == []


def test_nothing_is_marked_by_the_general_schema(server: Server, tmp_path: Path) -> None:
    """The schema of every scenario finds nothing to mark in the one with every key, and marks a wrong key."""
    path = tmp_path / "scenario.yaml"
    text = f"{MODELINE}\n{text_of('every_key')}"
    path.write_text(text, encoding="utf-8")
    assert main(["schema", "--out", str(tmp_path)]) == 0
    assert server.problems(path) == []
    wrong = swap(text, "agenda:\n", "agendas:\n")
    assert wrong[: wrong.index("agendas:")].count("\n") + 1 in {mark.line for mark in server.problems(path, wrong)}


def test_a_shipped_scenario_really_has_its_schema(server: Server) -> None:
    """The modeline of the flagship is followed: an unknown key in it is marked."""
    path = find("us_mexico_2023")
    text = swap(path.read_text(encoding="utf-8"), "\nsummary: ", "\nsumary: ")
    assert [mark.line for mark in server.problems(path, text)] == [text[: text.index("\nsumary")].count("\n") + 2]


@pytest.mark.parametrize("what", COMPLETED)
def test_ids_of_the_scenario_are_completed(server: Server, talks: Path, what: str) -> None:
    """Where an id may stand, the editor offers those of the scenario."""
    old, new, wanted = COMPLETED[what]
    offered = server.complete(talks, swap(talks.read_text(encoding="utf-8"), old, new))
    assert wanted - offered.keys() == set()


def test_completion_tells_titles(server: Server, talks: Path) -> None:
    """An id that is offered shows the title that its author gave."""
    old, new, _ = COMPLETED["a party"]
    assert server.complete(talks, swap(talks.read_text(encoding="utf-8"), old, new))["hill"] == "The hill"


@pytest.mark.parametrize("what", MISSPELT)
def test_a_misspelt_word_is_marked_at_its_line(server: Server, talks: Path, what: str) -> None:
    """One misspelt word is one mark, in its line."""
    old, new = MISSPELT[what]
    text = swap(talks.read_text(encoding="utf-8"), old, new)
    assert [mark.line for mark in server.problems(talks, text)] == [text[: text.index(new)].count("\n") + 1]


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("    cap▮ital: 50", "what side moves are paid with"),
        ("    cap▮ital: 50", "Left out: 60"),
        ("        wei▮ght: 50", "Left out: 1"),
        ("      d▮rivers: {title", "A group at home"),
        ("    who: [h▮ill]", "The hill"),
        ("    once: tr▮ue", "each party can make it once only"),
        ("trust.valley.h▮ill: +5", "How far The valley trusts The hill"),
        ("      we▮ll: [30, 24, 14, 0]", "The well: one figure each for closed, two_days, half, open"),
        ("    kind: barg▮aining", "round by round"),
    ],
)
def test_each_key_is_explained(server: Server, talks: Path, place: str, says: str) -> None:
    """Over a key or a word the editor says what it is, and what holds where it is left out."""
    text = swap(talks.read_text(encoding="utf-8"), place.replace(CURSOR, ""), place)
    assert says in server.hover(talks, text).replace("\\", "")


def test_a_large_scenario_is_marked_soon(server: Server) -> None:
    """The flagship's problems are known within seconds, also when every condition in it is faulty."""
    path = find("us_mexico_2023")
    text = path.read_text(encoding="utf-8").replace('when: "', 'when: "zzz and ')
    began = time.monotonic()
    marks = server.problems(path, text)
    assert time.monotonic() - began < MOST_SECONDS
    assert len(marks) == text.count('when: "zzz and ')
