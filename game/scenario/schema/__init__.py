"""The JSON Schema of scenario files, for editors: made from the forms, and with the ids of one scenario.

It describes what `check` accepts as far as an editor can tell; it never judges a scenario itself.
"""

from __future__ import annotations

import json

from game.scenario.schema.general import DRAFT, Schema, describe
from game.scenario.schema.own import describe_own

FILE = "scenario.schema.json"
"""The schema of one scenario, beside its scenario.yaml."""
MODELINE = f"# yaml-language-server: $schema={FILE}"
"""The first line of a scenario file, which tells editors where its schema is."""


def write_schema(schema: Schema) -> str:
    """Write a schema as text, short enough to stand in a project."""
    lines = [
        f" {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in schema.items()
        if name != "definitions"
    ]
    parts = ",\n".join(
        f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in schema["definitions"].items()
    )
    return "{\n" + ",\n".join([*lines, f' "definitions": {{\n{parts}\n }}']) + "\n}\n"


def is_schema(text: str) -> bool:
    """Tell whether a text is a schema, so that writing over it loses nothing."""
    return f'"$schema": "{DRAFT}"' in text[:200]


__all__ = ["FILE", "MODELINE", "Schema", "describe", "describe_own", "is_schema", "write_schema"]
