"""The templates that a new scenario begins with, and the files of its folder.

It only names files and gives their texts; whoever asks writes them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from game.scenario.load import examine
from game.scenario.overlay import FOLDER
from game.scenario.places import FILE, root
from game.scenario.schema import FILE as SCHEMA
from game.scenario.schema import MODELINE, describe_own, write_schema
from game.scenario.schema.texts import FILE as TEXTS
from game.scenario.schema.texts import MODELINE as TEXTS_LINE
from game.scenario.schema.texts import describe_texts

USUAL = "bilateral"
"""The template that explains every key."""
SETTINGS: Mapping[str, object] = {
    "yaml.schemas": {SCHEMA: [FILE], TEXTS: ["texts/*.yaml"], "tests.schema.json": ["tests/*.talks-test.yaml"]},
    "yaml.schemaStore.enable": False,
    "[yaml]": {
        "editor.tabSize": 2,
        "editor.insertSpaces": True,
        "editor.quickSuggestions": {"other": True, "comments": False, "strings": True},
        "editor.autoIndent": "advanced",
    },
}
"""What an editor is told: where the schemas are, to ask no other, and how YAML is indented."""
EXTENSIONS: Mapping[str, object] = {"recommendations": ["redhat.vscode-yaml"]}


def templates() -> tuple[str, ...]:
    """Give the names of the templates."""
    return tuple(sorted(path.parent.name for path in (root("scenarios") / "templates").glob(f"*/{FILE}")))


def fill(template: str, name: str) -> dict[Path, str]:
    """Give the files of a new scenario with this id, made from a template: their paths in its folder, and their texts."""
    folder = root("scenarios") / "templates" / template
    files = {
        path.relative_to(folder): _rename(path.read_text(encoding="utf-8"), template, name)
        for path in sorted(folder.rglob("*.yaml"))
    }
    text = f"{MODELINE}\n{files[Path(FILE)]}"
    files[Path(FILE)] = text
    examined = examine(text, FILE)
    if examined.case is not None:
        files[Path(SCHEMA)] = write_schema(describe_own(examined.case))
    if examined.scenario is not None:
        files[Path(TEXTS)] = write_schema(describe_texts(examined.scenario))
    for path in [path for path in files if path.parent.name == FOLDER]:
        files[path] = f"{TEXTS_LINE}\n{files[path]}"
    for part, settings in (("settings", SETTINGS), ("extensions", EXTENSIONS)):
        files[Path(".vscode") / f"{part}.json"] = json.dumps(settings, indent=2) + "\n"
    return files


def _rename(text: str, template: str, name: str) -> str:
    """Put the id of the scenario in the place of the template's, and keep the comment beside it where it is."""

    def swap(found: re.Match[str]) -> str:
        head, space = found.group(1), found.group(2)
        width = len(template) + len(space)
        return f"{head}{name}{' ' * max(2, width - len(name)) if space else ''}"

    return re.sub(rf"^((?:id|scenario): ){template}\b( *)", swap, text, count=1, flags=re.MULTILINE)
