"""Writes the page with every key of a scenario from the forms themselves: `python -m tests.guide.keys`.

The test beside it compares the page with what is written here, so that no key is forgotten and no default is old.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from game.scenario.schema import Schema, describe
from tests.guide.pages import GUIDE

PAGE = GUIDE / "keys.md"
HEAD = """# Every key, its type and its default

This page is made from Parley itself; do not edit it. A key in **bold** must be there. All others may be left out.
"One or more" means: one value, or a list in `[…]`. "Under each id" means: you choose the ids (a-z, 0-9 and _), and each
holds the keys that are listed. Metrics count in whole numbers; points and support may have one decimal.

Your editor shows the same words while you write. What conditions and effects can say: [expressions](expressions.md).
"""
PLAIN: Mapping[str, str] = {
    "condition": "condition",
    "effects": "effects",
    "sources": "source, or a list",
    "fact_sources": "source, or a list",
    "source": "source",
    "strategy": "strategy",
    "exit": "phase, or rows with conditions",
}
NAMES = {"integer": "whole number", "number": "number", "string": "text", "boolean": "true or false"}
FAR = 10_000


def kind_of(plan: Schema) -> str:
    """Say in words what kind of value a key takes."""
    if "$ref" in plan:
        name = str(plan["$ref"]).rsplit("/", 1)[-1]
        return PLAIN.get(name) or f"[keys of {title_of(name)}](#{title_of(name)})"
    if "enum" in plan:
        return "one of " + ", ".join(f"`{word}`" for word in plan["enum"]) if len(plan["enum"]) > 1 else "`1`"
    if "const" in plan:
        return f"`{plan['const']}`"
    if "anyOf" in plan:
        return _either(plan["anyOf"])
    match plan.get("type"):
        case "array":
            if plan.get("minItems") == plan.get("maxItems") == 2:
                return "[first, last]"
            return f"list: {kind_of(plan['items'])}"
        case "object":
            if "properties" in plan:
                return "under " + ", ".join(f"`{key}`" for key in plan["properties"])
            inner = plan.get("additionalProperties")
            return f"under each id: {kind_of(inner)}" if isinstance(inner, dict) else "map"
        case [*kinds]:
            return " or ".join("empty" if kind == "null" else NAMES[kind] for kind in kinds)
        case "integer" | "number" as number:
            low, high = plan.get("minimum"), plan.get("maximum")
            bounded = low is not None and high is not None and abs(high) < FAR
            return f"{NAMES[number]}, {low} to {high}" if bounded else NAMES[number]
        case other:
            return NAMES.get(str(other), "value")


def _either(plans: list[Schema]) -> str:
    one, many = plans[0], plans[-1]
    if len(plans) == 2 and many.get("type") == "array" and many.get("items") == one:
        return f"one or more: {kind_of(one)}"
    return " or ".join(dict.fromkeys(kind_of(plan) for plan in plans))


def title_of(form: str) -> str:
    """Name a form as its heading does."""
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in form.removesuffix("Form"))
    return words.strip().replace(" ", "-")


def _rows(form: Schema) -> Iterator[str]:
    yield "| key | type | what it says |"
    yield "| --- | --- | --- |"
    for key, plan in form["properties"].items():
        name = f"**{key}**" if key in form.get("required", ()) else f"`{key}`"
        words = str(plan["description"]).replace("|", "or")
        if "default" in plan and "Left out" not in words:
            words += f" Left out: {plan['default']}."
        yield f"| {name} | {kind_of(plan)} | {words} |"


def _forms(schema: Schema) -> dict[str, Schema]:
    """Give the forms in the order in which they are met from the top of a file."""
    found: dict[str, Schema] = {"ScenarioForm": schema}
    waiting = [schema]
    while waiting:
        for name in _named(waiting.pop(0)["properties"]):
            if name.endswith("Form") and name not in found:
                found[name] = schema["definitions"][name]
                waiting.append(found[name])
            elif not name.endswith("Form") and name != "ScenarioForm":
                inner = [one for one in _named(schema["definitions"].get(name, {})) if one.endswith("Form")]
                for one in inner:
                    if one not in found:
                        found[one] = schema["definitions"][one]
                        waiting.append(found[one])
    return found


def _named(plan: Any) -> Iterator[str]:
    if isinstance(plan, dict):
        if "$ref" in plan:
            yield str(plan["$ref"]).rsplit("/", 1)[-1]
        for part in plan.values():
            yield from _named(part)
    elif isinstance(plan, list):
        for part in plan:
            yield from _named(part)


def write_page() -> str:
    """Write the whole page."""
    lines = [HEAD]
    for name, form in _forms(describe()).items():
        lines += [f"## {title_of(name)}", "", form["description"], "", *_rows(form), ""]
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    PAGE.write_text(write_page(), encoding="utf-8", newline="\n")
