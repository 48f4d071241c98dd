"""Loading: what is written is kept exactly, what is left out is filled in, and every list keeps the file's order."""

from __future__ import annotations

import codecs
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import Any

import pytest
import yaml

from game.scenario import Unreadable, load, load_text
from game.scenario.course import CutShort, Exit, Implementation, Prices
from game.scenario.form import ScenarioForm
from game.scenario.model import Agreement, Fact
from game.scenario.people import Rumour, Strategy
from game.scenario.shape import _keys_at
from game.scenario.terms import Condition, Effect
from game.scenario.world import Position
from tests.scenario.samples import FULL, OTHER, SMALL, codes_of, path_of, scenario_of, swap


@pytest.mark.parametrize("name", ["water_share", "every_key", "other_order"])
def test_test_scenarios_load_without_a_word(name: str) -> None:
    """The three test scenarios have no problem, not even advice."""
    reading = load(path_of(name))
    assert reading.problems == ()
    assert reading.scenario is not None


def test_smallest_scenario_gets_the_usual_course() -> None:
    """Without briefs, audiences and readouts the talks open, bargain for six rounds, and are debriefed."""
    phases = scenario_of(SMALL).phases
    assert [(name, phase.kind, phase.rounds) for name, phase in phases.items()] == [
        ("opening", "opening", 0),
        ("talks", "bargaining", 6),
        ("debrief", "debrief", 0),
    ]
    assert {trigger: rows[0].to for trigger, rows in phases["talks"].exits.items()} == {
        "agreed": "debrief",
        "broken": "debrief",
        "over": "debrief",
    }


def test_usual_course_has_a_phase_for_all_that_is_there() -> None:
    """Briefs, audiences and readouts each bring their phase, in the usual order."""
    text = FULL[: FULL.index("phases:")] + FULL[FULL.index("endings:") :]
    text = swap(text, "readout.island == short_note or ", "")
    phases = scenario_of(text).phases
    assert list(phases) == ["briefing", "opening", "talks", "ratification", "communique", "debrief"]
    assert [phase.kind for phase in phases.values()][3:] == ["ratification", "communique", "debrief"]
    assert phases["ratification"].exits["refused"] == (Exit(None, "communique"),)


def test_smallest_scenario_gets_the_usual_figures() -> None:
    """What the file leaves out is what the format promises."""
    scenario = scenario_of(SMALL)
    uphill = scenario.parties["uphill"]
    assert (uphill.capital, uphill.reservation, uphill.trust, uphill.hue) == (60, 0, 45, "a")
    assert uphill.strategy == Strategy("conceding", 2.0, 25, 20, 20)
    assert uphill.points == {"water": (300, 200, 80, 0), "dam": (0, 250, 400)}
    assert scenario.agreement == Agreement(2, (), "bound")
    assert scenario.implementation == Implementation(4, 20, {})
    assert scenario.phases["talks"].prices["uphill"] == Prices(3, 6, 6, 10)
    assert scenario.levels == {
        "easy": {"uphill": "conceder", "downhill": "conceder"},
        "normal": {"uphill": "conceding", "downhill": "conceding"},
        "hard": {"uphill": "integrative", "downhill": "integrative"},
    }
    assert list(scenario.endings) == ["agreed", "refused", "deadline", "walk_out"]
    assert [ending.when is None for ending in scenario.endings.values()] == [False, False, False, True]


def test_positions_left_out_are_the_best_option_at_firmness_one() -> None:
    """A missing position wants the party's best option, the earlier one on a tie; missing keys follow one by one."""
    scenario = scenario_of(swap(SMALL, "dam: [30, 22, 0]", "dam: [30, 30, 0]"))
    assert scenario.positions["downhill"] == {
        "water": Position("most", 1, (), factual=False),
        "dam": Position("no_dam", 1, (), factual=False),
    }
    full = scenario_of(FULL).positions
    assert full["island"]["quota"] == Position("halved", 3, (), factual=False)
    assert full["island"]["season"] == Position("half_year", 2, ("F2",), factual=True)
    assert full["north"]["season"] == Position("all_year", 2, ("F1", "assumed"), factual=True)
    assert full["north"]["quota"] == Position("free", 1, ("assumed",), factual=False)
    assert list(full["south"]) == ["season", "quota", "harbour_fee"]


def test_decimals_are_exact() -> None:
    """Points are tenths and support hundredths, decided from the text: no decimal is off by a float's error."""
    text = swap(SMALL, "water: [30, 20, 8, 0]", "water: [0.1, 18.3, -2.7, 1.0]")
    assert scenario_of(text).parties["uphill"].points["water"] == (1, 183, -27, 10)
    island = scenario_of(FULL).parties["island"]
    assert island.reservation == 325
    assert island.audiences["fishers"].base == 3550
    assert island.audiences["fishers"].points["quota"] == (0, 800, 1400)


def test_points_stand_as_list_or_by_option() -> None:
    """A map by option means the same as a list, whatever its order; what it leaves out is 0."""
    text = swap(SMALL, "dam: [0, 25, 40]", "dam: {large: 40, small: 25}")
    assert scenario_of(text) == scenario_of(SMALL)


def test_nearest_coefficient_holds() -> None:
    """Audience before party before scenario; for prices phase before party before scenario."""
    scenario = scenario_of(FULL)
    homes = {name: home for party in scenario.parties.values() for name, home in party.audiences.items()}
    found = {name: (home.audience_cost, home.kept_promise, home.approval_share) for name, home in homes.items()}
    assert found == {
        "fishers": (250, 150, 60),
        "inns": (150, 50, 40),
        "crews": (200, 100, 50),
        "owners": (200, 100, 50),
    }
    assert scenario.phases["counters"].prices == {
        "island": Prices(1, 5, 3, 8),
        "north": Prices(1, 6, 3, 10),
        "south": Prices(1, 6, 3, 10),
    }
    assert scenario.phases["home"].prices["island"] == Prices(2, 5, 4, 9)
    assert [party.trust for party in scenario.parties.values()] == [40, 45, 45]


def test_every_part_is_resolved_as_written() -> None:
    """Moves, events, readouts, phases and endings carry what the file says, in its order."""
    scenario = scenario_of(FULL)
    move = scenario.moves["stop_night_boats"]
    assert move.effects == (
        Effect("herring", 3),
        Effect("trust.island.north", 4),
        Effect("approval.crews", -2),
        Effect("landings", -1, 2, 3),
    )
    assert scenario.moves["sound_the_horn"].who == ("island", "north", "south")
    assert scenario.moves["count_the_cash"].effects == (Effect("reservation.south", 15), Effect("capital.south", 2))
    event = scenario.events["late_herring"]
    assert (event.rounds, event.once, event.by, event.source) == ((1, 5), False, "science", ("F1", "S1"))
    assert event.choice is not None
    assert list(event.choice.answers) == ["wait", "pay", "lend"]
    assert event.choice.answers["pay"].effects[-1] == Effect("idle", -10, 1, 0)
    assert scenario.readouts["together"].effects["north"] == (
        Effect("trust.island.north", 3),
        Effect("approval.crews", -1),
    )
    assert scenario.phases["harbour_masters"].cut_short == CutShort(3, 15)
    assert scenario.phases["counters"].issues == ("season", "quota")
    assert scenario.phases["home"].exits["passed"] == (Exit(None, "last_word"),)
    assert scenario.phases["home"].exits["refused"][0].to == "once_more"
    assert scenario.endings["refused"].when == Condition("how == refused", ("==", ("name", "how"), ("num", 2)))
    assert scenario.about.facts["F2"] == Fact("The island closed its inner bay once before.", ("S1", "S2"), "3-4")
    assert scenario.parties["island"].rumours[0] == Rumour("The north port has new boats on order.", 3)
    assert scenario.parties["island"].mandate.closed == {
        "harbour_fee": ("paid_by_all",),
        "season": ("closed_year",),
    }
    assert scenario.levels["hard"] == {"island": "conceding", "north": "hardliner", "south": "conceding"}


def test_phases_stand_in_any_order() -> None:
    """Bargaining may come first, readouts before a second table, positions in mid-talks."""
    kinds = [phase.kind for phase in scenario_of(OTHER).phases.values()]
    assert kinds[:4] == ["bargaining", "communique", "opening", "bargaining"]


def test_deleting_a_transition_is_refused() -> None:
    """Without one of its exits a phase would be stuck; the check says which."""
    reading = load_text(swap(OTHER, "exits: {next: positions}", "exits: {}"))
    assert [(problem.code, problem.line) for problem in reading.problems if problem.severity == "error"] == [
        ("P0502", OTHER[: OTHER.index("  first_word:")].count("\n") + 1)
    ]


def test_short_titles_fit() -> None:
    """An option's short title is its own, its title where that fits, or its title cut to fourteen characters."""
    options = scenario_of(FULL).agenda["season"].options
    assert [option.short for option in options.values()] == ["All year", "Ten months", "Half the year", "Closed"]
    text = swap(SMALL, "{title: Nearly all}", "{title: Nearly all of the water}")
    assert scenario_of(text).agenda["water"].options["most"].short == "Nearly all of…"


def test_hues_left_out_are_those_that_nobody_has() -> None:
    """A party without a hue gets the first free one, so no two parties look alike."""
    assert [party.hue for party in scenario_of(FULL).parties.values()] == ["b", "a", "c"]
    text = swap(SMALL, "    title: Uphill", "    title: Uphill\n    hue: b")
    assert [party.hue for party in scenario_of(text).parties.values()] == ["b", "a"]


def _written(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    if isinstance(value, dict):
        for key, kid in value.items():
            yield (*path, key)
            yield from _written(kid, (*path, key))
    elif isinstance(value, list):
        for kid in value:
            yield from _written(kid, path)


def test_the_full_scenario_uses_every_key() -> None:
    """No key of the form is missing in the test scenario that is to use them all."""
    paths = set(_written(yaml.load(FULL, Loader=yaml.BaseLoader)))
    used: dict[frozenset[str], set[str]] = {}
    for path in paths:
        known = frozenset(_keys_at(path[:-1]))
        if known:
            used.setdefault(known, set()).add(path[-1])
    assert len(used) > 25
    assert {known: known - keys for known, keys in used.items() if known - keys} == {}
    assert frozenset(_keys_at(())) == set(ScenarioForm.model_fields)


def test_scenario_is_frozen_comparable_and_travels() -> None:
    """A scenario cannot be changed, equals itself read again, and can be sent to another process."""
    scenario = scenario_of(FULL)
    with pytest.raises(FrozenInstanceError):
        scenario.title = "Another"  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(scenario)) == scenario_of(FULL) == scenario  # noqa: S301 - our own bytes


@pytest.mark.parametrize(
    "content",
    [codecs.BOM_UTF8 + SMALL.encode(), SMALL.replace("\n", "\r\n").encode(), f"---\n{SMALL}...\n".encode()],
    ids=["byte order mark", "Windows line ends", "document marks"],
)
def test_editors_of_all_kinds(tmp_path: Path, content: bytes) -> None:
    """A byte order mark, Windows line ends and document marks change nothing."""
    file = tmp_path / "scenario.yaml"
    file.write_bytes(content)
    assert load(file).scenario == scenario_of(SMALL)


def test_texts_may_be_in_any_script() -> None:
    """Texts keep their letters, and columns count letters, not bytes."""
    text = swap(SMALL, "{title: No dam}, small", "{title: Ñandú — 水}, smäll")
    problem = load_text(text).problems[0]
    assert (problem.code, problem.excerpt[problem.col - 1 :][:5]) == ("P0206", "smäll")


def test_reading_does_not_depend_on_the_compiled_yaml(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the compiled YAML library a file reads the same, only slower."""
    monkeypatch.setattr("game.scenario.scan._LOADER", yaml.SafeLoader)
    assert scenario_of(FULL).title == "The herring bay"
    faulty = swap(FULL, "by: science", "by: sience")
    assert [(problem.line, problem.col) for problem in load_text(faulty).problems] == [(176, 9)]


def test_import_brings_no_screen_and_no_compiler() -> None:
    """Reading scenarios imports neither Pygame nor numpy nor numba."""
    program = (
        "import sys, game.scenario; print(sorted({'pygame', 'numpy', 'numba', 'transitions'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "is not a text file"),
        ("título: sí\n".encode("latin-1"), "is not a UTF-8 text file"),
        (b"a: " + b"x" * 2_000_000, "larger than 2 MB"),
    ],
)
def test_unreadable_files_are_refused_in_one_sentence(tmp_path: Path, content: bytes, says: str) -> None:
    """Binary, wrongly encoded and too large files raise one clear sentence that names the file."""
    file = tmp_path / "scenario.yaml"
    file.write_bytes(content)
    with pytest.raises(Unreadable, match=says) as caught:
        load(file)
    assert str(file) in str(caught.value)


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    """A missing file, a folder and an impossible name raise one clear sentence."""
    for path, says in ((tmp_path / "no.yaml", "no file"), (tmp_path, "folder"), ("a\0b", "cannot be read")):
        with pytest.raises(Unreadable, match=says):
            load(path)


def test_faulty_part_is_reported_once() -> None:
    """A party without its points is one problem, whatever else of it is read."""
    text = swap(SMALL, "    points:\n      water: [30, 20, 8, 0]\n      dam: [0, 25, 40]\n", "    point: 3\n")
    assert codes_of(load_text(text)) == ["P0202", "P0201"]
