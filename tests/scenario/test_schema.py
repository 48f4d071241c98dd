"""The JSON Schema: every key has words, nothing is null, ids are the scenario's own, and shipped ones are up to date."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from pydantic import BaseModel

from game.scenario import find, form, form_people, form_world, load, shipped
from game.scenario.conditions import read
from game.scenario.defaults import STRATEGIES
from game.scenario.expressions import Fault
from game.scenario.fields import Form
from game.scenario.figures import VARIABLES, look_up
from game.scenario.flow import TRIGGERS
from game.scenario.inspection import Inspection
from game.scenario.load import examine, load_text, read_text
from game.scenario.schema import FILE, MODELINE, describe, describe_own, is_schema, texts, write_schema
from game.scenario.schema.vocabulary import match_condition, name_changes, name_figures
from game.scenario.schema.words import EXITS, MEANINGS, WORDS
from game.scenario.texts import walk
from tests.scenario.samples import FULL, OTHER, SMALL, path_of, swap

FORMS = {
    kind.__name__: kind
    for module in (form, form_people, form_world)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, Form) and kind is not Form
}
SAMPLES = {"water_share": SMALL, "every_key": FULL, "other_order": OTHER}


def case_of(text: str) -> Inspection:
    """Examine a text that has ids at least."""
    case = examine(text, "scenario.yaml").case
    assert case is not None
    return case


def parts_of(schema: Any, place: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Give every part of a schema that is a map, with its place."""
    if isinstance(schema, dict):
        yield place, schema
        for name, part in schema.items():
            yield from parts_of(part, f"{place}/{name}")
    elif isinstance(schema, list):
        for n, part in enumerate(schema):
            yield from parts_of(part, f"{place}/{n}")


def references_of(schema: Any) -> set[str]:
    """Give the names of all definitions that a schema refers to."""
    return {str(part["$ref"]).removeprefix("#/definitions/") for _, part in parts_of(schema) if "$ref" in part}


def own_keys(kind: type[BaseModel]) -> set[str]:
    """Give the keys that a form adds to those of the prices."""
    prices = FORMS["PricesForm"]
    inherited = set(prices.model_fields) if issubclass(kind, prices) and kind is not prices else set()
    return {field.alias or name for name, field in kind.model_fields.items()} - inherited


def test_every_key_has_words() -> None:
    """The words name each form and each of its keys, and no key that does not exist."""
    assert {name: set(words) - {""} for name, words in WORDS.items()} == {
        name: own_keys(kind) for name, kind in FORMS.items()
    }
    assert [name for name, words in WORDS.items() if not words[""]] == []


def test_every_key_says_what_holds_without_it() -> None:
    """Each key that may be left out says what holds then, and each that is needed does not."""
    schema = describe()
    forms = {
        **{name: schema["definitions"][name] for name in FORMS if name in schema["definitions"]},
        "top": schema,
    }
    wrong = [
        f"{name}.{key}"
        for name, part in forms.items()
        for key, plan in part["properties"].items()
        if ("Left out:" in plan["description"]) == (key in part.get("required", ()))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("place", "default"),
    [
        ("PartyForm.capital", 60), ("PartyForm.reservation", 0), ("AudienceForm.base", 50), ("AudienceForm.weight", 1),
        ("DefaultsForm.audience_cost", 2), ("DefaultsForm.kept_promise", 1), ("EventForm.once", True),
        ("MoveForm.cost", 6), ("PositionForm.firmness", 1), ("ImplementationForm.quarters", 4),
    ],
)  # fmt: skip
def test_defaults_are_as_an_author_writes_them(place: str, default: object) -> None:
    """Defaults stand in the author's units, not in those of the rules."""
    name, _, key = place.partition(".")
    plan = describe()["definitions"][name]["properties"][key]
    assert (plan["default"], f"Left out: {str(default).lower()}." in plan["description"]) == (default, True)


@pytest.mark.parametrize("name", [None, *SAMPLES])
def test_a_schema_is_whole(name: str | None) -> None:
    """It refers to what it defines, says nothing of null but for a delegate's name, and holds no mark of ours."""
    schema = describe() if name is None else describe_own(case_of(SAMPLES[name]))
    assert references_of(schema) - schema["definitions"].keys() == set()
    nullable = [place for place, part in parts_of(schema) if "null" in str(part.get("type", ""))]
    assert nullable == ["/definitions/DelegateForm/properties/name"]
    assert [place for place, part in parts_of(schema) if "scale" in part or part.get("enum") == []] == []


def test_words_explain_every_trigger_and_strategy() -> None:
    """Each trigger of an exit and each strategy is explained."""
    assert set(EXITS) == {trigger for triggers in TRIGGERS.values() for trigger in triggers}
    assert [name for name in STRATEGIES if not MEANINGS[name]] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_every_figure_that_is_named_exists(name: str) -> None:
    """Each name that an editor offers is a figure; every kind of figure that the scenario has is among them."""
    ids = case_of(SAMPLES[name]).ids
    names = list(name_figures(ids))
    for word in names:
        look_up(word, ids)
    heads = {word.split(".")[0] for word in names} - set(ids.metrics)
    expected = set(VARIABLES)
    if not ids.metrics:
        expected -= {"horizon"}
    expected -= set() if ids.audiences else {"approval"}
    expected -= set() if ids.events else {"fired"}
    expected -= set() if any(ids.events.values()) else {"answered"}
    expected -= set() if ids.moves else {"done"}
    assert heads == expected
    assert {word for word in names if look_up(word, ids).changes} == set(name_changes(ids))


GOOD = (
    "refusals <= 1 and trust.island.north >= 30",
    "how == agreed",
    "(round+1)*2 > 5 or not phase_rounds_left<=1",
    "how == walk_out\n  and round >= 2",
    "reservation.island <= 40.5",
)
BAD = (
    "refusal <= 1",
    "trust.island.nort >= 30",
    "how = agreed",
    "how == agreed && round > 1",
    "round >= 2nd",
    "deal.x == y",
)


@pytest.mark.parametrize("text", GOOD)
def test_known_names_fit_the_pattern(text: str) -> None:
    """A condition that the check reads fits the pattern of the schema."""
    ids = case_of(FULL).ids
    read(text, ids)
    assert re.match(match_condition(ids), text)


@pytest.mark.parametrize("text", BAD)
def test_unknown_names_do_not_fit_the_pattern(text: str) -> None:
    """A condition with an unknown name or sign fits neither the check nor the pattern."""
    ids = case_of(FULL).ids
    with pytest.raises(Fault):
        read(text, ids)
    assert not re.match(match_condition(ids), text)


@pytest.mark.parametrize("name", [*SAMPLES, *shipped()])
def test_every_condition_of_a_sound_scenario_fits(name: str) -> None:
    """No condition of a sound scenario would be marked by an editor."""
    text = SAMPLES[name] if name in SAMPLES else read_text(find(name))
    case = case_of(text)
    pattern = re.compile(match_condition(case.ids))
    assert [condition.text for condition in case.conditions.values() if not pattern.match(condition.text)] == []


def test_a_long_wrong_condition_is_refused_at_once() -> None:
    """The pattern never goes back over what it read: 400 characters that do not fit take no time."""
    pattern = re.compile(match_condition(case_of(FULL).ids))
    for text in (" " * 399 + "?", "1" * 399 + "?", "round " * 66 + "?", "<" * 399 + "?"):
        assert not pattern.match(text)


def test_a_faulty_scenario_still_has_a_schema() -> None:
    """An author in the middle of a sentence keeps the ids that stand already."""
    case = case_of(swap(SMALL, "water: [30, 20, 8, 0]", "watr: [30, 20, 8, 0]"))
    assert set(describe_own(case)["definitions"]["issue"]["enum"]) == {"water", "dam"}


@pytest.mark.parametrize("name", shipped())
def test_shipped_schemas_are_up_to_date(name: str) -> None:
    """Beside each shipped scenario stands its schema; `parley schema ID --out scenarios/ID` makes it anew."""
    path = find(name)
    assert path.read_text(encoding="utf-8").startswith(f"{MODELINE}\n")
    assert path.with_name(FILE).read_text(encoding="utf-8") == write_schema(describe_own(case_of(read_text(path))))


@pytest.mark.parametrize("name", shipped())
def test_shipped_schemas_of_texts_are_up_to_date(name: str) -> None:
    """So does the schema of its translations, which each of them names."""
    path = find(name)
    world = load(path).scenario
    assert world is not None
    assert path.with_name(texts.FILE).read_text(encoding="utf-8") == write_schema(texts.describe_texts(world))
    for file in path.parent.glob("texts/*.yaml"):
        assert file.read_text(encoding="utf-8").startswith(f"{texts.MODELINE}\n")


@pytest.mark.parametrize("name", [*SAMPLES, *shipped()])
def test_the_schema_of_texts_has_every_text(name: str) -> None:
    """Each text of a scenario has its place there, with the text itself."""
    world = load_text(SAMPLES[name] if name in SAMPLES else read_text(find(name))).scenario
    assert world is not None
    schema = texts.describe_texts(world)
    for source in walk(world):
        part: Any = schema
        for step in source.path:
            part = part["items"][step] if isinstance(step, int) else part["properties"][step]
        assert f"{world.language}: {source.text.strip()[:50]}" in part["description"]


def test_the_general_schema_of_texts_is_whole() -> None:
    """It refers to what it defines, and its words say nothing of defaults, since a translation has none."""
    schema = texts.describe_texts()
    assert references_of(schema) - schema["definitions"].keys() == set()
    assert [place for place, part in parts_of(schema) if "Left out" in str(part.get("description"))] == []


def test_it_is_written_so_that_it_is_known_again() -> None:
    """The written text is the schema, and is recognised; a scenario is not."""
    schema = describe_own(case_of(FULL))
    text = write_schema(schema)
    assert json.loads(text) == schema
    assert is_schema(text)
    assert not is_schema(path_of("every_key").read_text(encoding="utf-8"))
