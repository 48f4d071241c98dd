"""The JSON Schema of a scenario's texts in another language: the same shape as the scenario, texts only.

Of one scenario it has every place that a translation may fill, each with the text that stands there now.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from game.scenario.fields import SHORT
from game.scenario.model import Scenario
from game.scenario.schema.general import DRAFT, Schema, describe
from game.scenario.schema.words import WORDS
from game.scenario.texts import TEXTS, text_keys

FILE = "texts.schema.json"
"""The schema of one scenario's translations, beside its scenario.yaml."""
MODELINE = f"# yaml-language-server: $schema=../{FILE}"
"""The first line of a translation in the folder texts."""
SHOWN = 400
"""Letters of a text that an editor shows to its translator."""
TITLE = "A scenario's texts in another language"
LANGUAGE: Schema = {
    "type": "string",
    "pattern": "^[a-z]{2,3}(-[A-Z]{2})?$",
    "patternErrorMessage": "Two letters such as es, or pt-BR; the same as the name of the file.",
    "description": "The language of these texts, as the file is named: es for texts/es.yaml.",
}
WORDLESS = re.compile(r" Left out: .*", re.DOTALL)
WAITS = "Left empty: the text of the scenario is shown."


def describe_texts(scenario: Scenario | None = None) -> Schema:
    """Give the schema of the texts of every scenario, or of one with its own ids and texts."""
    if scenario is None:
        whole, definitions = _describe_forms()
    else:
        whole, definitions = _describe(scenario, "", scenario.language), {}
    properties = {"language": LANGUAGE, **whole["properties"]}
    head = {"$schema": DRAFT, "title": TITLE, "type": "object", "required": ["language"]}
    return {**head, "properties": properties, "additionalProperties": False, "definitions": definitions}


def _form_of(kind: type) -> str:
    return f"{kind.__name__.removesuffix('Plan').removeprefix('Authored')}Form"


def _describe(value: Any, words: str, language: str) -> Schema:
    """Describe the translation of a part; an empty key waits for its text."""
    told = {"description": words} if words else {}
    if isinstance(value, str):
        source = value.strip()
        shown = source if len(source) <= SHOWN else f"{source[: SHOWN - 1].rstrip()}…"
        said = "\n\n".join(part for part in (words, f"{language}: {shown}" if shown else "", WAITS) if part)
        return {"type": ["string", "null"], "description": said}
    if isinstance(value, tuple):
        kids = [_describe(kid, words, language) for kid in value]
        # A list of what each item is must not be empty.
        items: Schema = {"items": kids, "additionalItems": False} if kids else {"maxItems": 0}
        return {"type": ["array", "null"], **items, **told}
    if isinstance(value, Mapping):
        named = {
            name: _describe(kid, words if isinstance(kid, str) else getattr(kid, "title", ""), language)
            for name, kid in value.items()
        }
        return {"type": ["object", "null"], "properties": named, "additionalProperties": False, **told}
    form = WORDS[_form_of(type(value))]
    parts = {
        key: _describe(getattr(value, key), form[key], language)
        for key in text_keys(value)
        if getattr(value, key) is not None
    }
    if "short" in parts:
        parts["short"]["maxLength"] = SHORT
    return {"type": ["object", "null"], "properties": parts, "additionalProperties": False, **told}


def _describe_forms() -> tuple[Schema, dict[str, Schema]]:
    """Describe the forms of a scenario with nothing but their texts."""
    schema = describe()
    forms: dict[str, Schema] = {**schema["definitions"], "ScenarioForm": schema}
    kept: dict[str, Schema] = {}
    for kind, keys in TEXTS.items():
        name = _form_of(kind)
        properties = {key: _only_texts(forms[name]["properties"][key]) for key in keys}
        kept[name] = {"type": ["object", "null"], "properties": properties, "additionalProperties": False}
    return kept.pop("ScenarioForm"), kept


def _only_texts(plan: Schema) -> Schema:
    """Take the figures out of what a key may hold; a text, a list or a map may wait for its translation."""
    told = {"description": WORDLESS.sub("", plan["description"])} if "description" in plan else {}
    if "$ref" in plan:
        return {"$ref": plan["$ref"], **told}
    if plan.get("type") == "array":
        return {"type": ["array", "null"], "items": _only_texts(plan["items"]), **told}
    if plan.get("type") == "object":
        return {
            "type": ["object", "null"],
            "additionalProperties": _only_texts(plan["additionalProperties"]),
            **told,
        }
    return {"type": ["string", "null"], **told}
