"""The schema of tests as data: every key has words, every name is there, and shipped ones are up to date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from game.rules.index import Index
from game.scenario import Scenario, find, load, shipped
from game.scenario.schema import write_schema
from game.trials.cases import KEYS, REFUSED_KEYS
from game.trials.model import Refused, Step
from game.trials.reader import read_tests
from game.trials.schema import FILE, MODELINE, describe_tests
from game.trials.subjects import Topics
from game.trials.words import EXPECTED, KEY_WORDS, REFUSED
from game.trials.worlds import ENDING, Shelf


def scenario(name: str) -> Scenario:
    """Read a shipped scenario."""
    world = load(find(name)).scenario
    assert world is not None
    return world


def parts_of(schema: Any) -> Iterator[Mapping[str, Any]]:
    """Give every part of a schema that is a map."""
    if isinstance(schema, dict):
        yield schema
    for part in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from parts_of(part)


def test_every_key_has_words() -> None:
    """The words name each key of a test, of a refused move and of an expectation, and no other."""
    topics = Topics(Index(scenario("first_talks")))
    assert set(KEY_WORDS) == {"scenario", "tests", *KEYS}
    assert set(REFUSED) == set(REFUSED_KEYS)
    plain = {word for word in topics.known if word not in topics.index.metrics}
    figures = {"how", "phase", "round", "rounds_left", "phase_rounds_left", "refusals"}
    assert set(EXPECTED) == (plain - figures) | {"expect"}


@pytest.mark.parametrize("name", [None, *shipped()])
def test_a_schema_is_whole(name: str | None) -> None:
    """It refers to what it defines only, and no list of words is empty."""
    schema = describe_tests(None if name is None else scenario(name))
    parts = list(parts_of(schema))
    named = {
        str(part["$ref"]).removeprefix("#/definitions/") for part in parts if isinstance(part.get("$ref"), str)
    }
    assert named - schema["definitions"].keys() == set()
    assert [part for part in parts if part.get("enum") == []] == []


@pytest.mark.parametrize("name", shipped())
def test_every_subject_is_there(name: str) -> None:
    """Whatever the reader knows by a name of its own is a key of an expectation, and so is every figure."""
    world = scenario(name)
    topics = Topics(Index(world))
    keys = describe_tests(world)["definitions"]["expect"]["properties"]
    assert {*topics.known, *topics.index.variables} - keys.keys() == set()


@pytest.mark.parametrize("name", shipped())
def test_every_move_of_a_sound_test_fits(name: str) -> None:
    """The pattern of moves marks none that the reader takes."""
    pattern = re.compile(describe_tests(scenario(name))["definitions"]["move"]["anyOf"][0]["pattern"])
    steps = [
        step
        for file in sorted(find(name).parent.glob(f"tests/*{ENDING}"))
        for case in read_tests(file, Shelf()).cases
        for trial in case.trials
        for step in trial.steps
        if isinstance(step, Step | Refused)
    ]
    assert len(steps) > 20
    assert [step.text for step in steps if not pattern.search(step.text)] == []


@pytest.mark.parametrize("name", shipped())
def test_shipped_schemas_are_up_to_date(name: str) -> None:
    """Beside each shipped scenario stands the schema of its tests, which each of them names."""
    path = find(name)
    assert path.with_name(FILE).read_text(encoding="utf-8") == write_schema(describe_tests(scenario(name)))
    for file in path.parent.glob(f"tests/*{ENDING}"):
        assert file.read_text(encoding="utf-8").startswith(f"{MODELINE}\n")
