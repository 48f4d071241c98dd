"""The JSON Schema of every scenario (draft 7, which every editor reads), made from the forms and the words.

Nothing may be empty in a scenario file, so the schema never offers null; only a delegate's name may be nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from game.scenario.defaults import STRATEGIES
from game.scenario.fields import LARGEST, MOST_TALLIES, SCALE
from game.scenario.form import ScenarioForm
from game.scenario.schema.words import EXITS, MEANINGS, TIMES, WORDS
from game.scenario.shape import FORMAT
from game.scenario.tokens import LONGEST

Schema: TypeAlias = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
ID = {"pattern": "^[a-z][a-z0-9_]*$", "patternErrorMessage": "An id has a-z, 0-9 and _, and begins with a letter."}
SOURCE_ID = {"pattern": "^[A-Za-z][A-Za-z0-9_]*$", "patternErrorMessage": "Letters, digits and _, such as F7."}
NUMBER: Schema = {"type": "number", "minimum": -LARGEST, "maximum": LARGEST}

SHARED: Mapping[str, str] = {
    "OpensForm.when": "condition",
    "MoveForm.when": "condition",
    "EventForm.when": "condition",
    "ReadoutForm.when": "condition",
    "ExitForm.when": "condition",
    "EndingForm.when": "condition",
    "MoveForm.effects": "effects",
    "MoveForm.otherwise": "effects",
    "EventForm.effects": "effects",
    "AnswerForm.effects": "effects",
    "StrategyForm.name": "strategy",
    "FactForm.source": "fact_sources",
}
"""Where a value has a definition of its own, which the ids of a scenario may narrow; so has every other ``source``."""


class _Generator(GenerateJsonSchema):
    """Pydantic's generator without null, and without titles made of names."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Describe what may be left out by what may stand there."""
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Leave titles to us."""
        return False


def describe() -> Schema:
    """Give the schema of every scenario."""
    template = "#/definitions/{model}"
    raw = ScenarioForm.model_json_schema(ref_template=template, schema_generator=_Generator, mode="validation")
    definitions: dict[str, Schema] = raw.pop("$defs")
    for name, form in {**definitions, "ScenarioForm": raw}.items():
        _put_words(name, form)
    top, about, phase = (
        raw["properties"],
        definitions["AboutForm"]["properties"],
        definitions["PhaseForm"]["properties"],
    )
    definitions["DelegateForm"]["properties"]["name"]["type"] = ["string", "null"]
    top["parley"] = retell(top["parley"], {"enum": [FORMAT]})
    top["id"] |= ID
    top["levels"]["additionalProperties"]["additionalProperties"] = refer("strategy")
    about["facts"]["propertyNames"] = about["sources"]["propertyNames"] = SOURCE_ID
    rows = phase["exits"]["additionalProperties"]
    phase["exits"] = retell(phase["exits"], name_keys(EXITS, refer("exit")))
    definitions |= {
        "exit": rows,
        "condition": {"type": "string", "maxLength": LONGEST},
        "effect_row": {
            "type": "object",
            "properties": {
                name: {"type": "integer", "minimum": 1, "maximum": MOST_TALLIES, "description": words}
                for name, words in TIMES.items()
            },
            "additionalProperties": NUMBER,
        },
        "effects": one_or_more(refer("effect_row")),
        "strategy": allow({name: MEANINGS[name] for name in STRATEGIES}),
        "source": {"type": "string", "maxLength": 100},
        "sources": one_or_more(refer("source")),
        "fact_sources": one_or_more({"type": "string", "maxLength": 100}),
    }
    return {"$schema": DRAFT, **raw, "title": "A scenario for Parley", "definitions": definitions}


def refer(name: str) -> Schema:
    """Refer to a definition."""
    return {"$ref": f"#/definitions/{name}"}


def allow(values: Mapping[str, str]) -> Schema:
    """Allow certain words, each with what it means."""
    if not values:
        # A list of allowed words must not be empty.
        return {"type": "string", "pattern": "(?!)", "patternErrorMessage": "There is none in this scenario yet."}
    return {"enum": list(values), "markdownEnumDescriptions": [meaning or word for word, meaning in values.items()]}


def name_keys(names: Mapping[str, str], value: Schema) -> Schema:
    """Allow certain keys only, each with what it means and the same kind of value."""
    return {
        "type": "object",
        "properties": {name: {**value, "description": words or name} for name, words in names.items()},
        "additionalProperties": False,
    }


def one_or_more(value: Schema) -> Schema:
    """Allow one value, or a list."""
    return {"anyOf": [value, {"type": "array", "items": value}]}


def retell(plan: Schema, value: Schema) -> Schema:
    """Give another schema the title, words and default of a key."""
    return {**value, **{name: plan[name] for name in ("title", "description", "default") if name in plan}}


def _put_words(name: str, form: Schema) -> None:
    """Say of a form and of each of its keys what it is, and what holds where it is left out."""
    words = {**WORDS["PricesForm"], **WORDS[name]}
    form["title"] = name.removesuffix("Form")
    form["description"] = words[""]
    for key, plan in form["properties"].items():
        default, scale = plan.pop("default", None), plan.get(SCALE, 1)
        _tidy(plan)
        if default is not None and default != "" and not isinstance(default, (list, dict)):
            plan["default"] = (
                default if scale == 1 else default // scale if not default % scale else default / scale
            )
        plan["title"] = key
        plan["description"] = words[key]
        if key not in form.get("required", ()) and "Left out" not in words[key]:
            plan["description"] += f" Left out: {str(plan.get('default', 'none')).lower()}."
        shared = SHARED.get(f"{name}.{key}", "sources" if key == "source" else "")
        if shared:
            form["properties"][key] = retell(plan, refer(shared))


def _tidy(plan: Any) -> None:
    """Take out of a schema what only we need, and tell what its words mean and how its ids are written."""
    if isinstance(plan, list):
        for part in plan:
            _tidy(part)
    if not isinstance(plan, dict):
        return
    plan.pop(SCALE, None)
    if "oneOf" in plan:
        plan["anyOf"] = plan.pop("oneOf")
    if plan.get("type") == "object" and "$ref" in plan.get("additionalProperties", {}):
        plan["propertyNames"] = ID
    if "enum" in plan and all(word in MEANINGS for word in plan["enum"]):
        plan |= allow({word: MEANINGS[word] for word in plan["enum"]})
    for part in list(plan.values()):
        _tidy(part)
