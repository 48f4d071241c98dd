"""The schemas that stand beside a scenario: of its file, of its translations, and of its tests.

It makes their texts; who asks for them writes them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.scenario import Scenario
    from game.scenario.load import Examined
    from game.scenario.schema import Schema

KINDS = ("scenario", "texts", "tests")


def files() -> Mapping[str, str]:
    """Give the name of the file for each kind."""
    from game.scenario.schema import FILE
    from game.scenario.schema.texts import FILE as TEXTS
    from game.trials.schema import FILE as TESTS

    return dict(zip(KINDS, (FILE, TEXTS, TESTS), strict=True))


def general(kind: str) -> str:
    """Give the schema of a kind for every scenario."""
    from game.scenario.schema import describe, write_schema
    from game.scenario.schema.texts import describe_texts
    from game.trials.schema import describe_tests

    makers: Mapping[str, Callable[[], Schema]] = {
        "scenario": describe,
        "texts": describe_texts,
        "tests": describe_tests,
    }
    return write_schema(makers[kind]())


def own(kind: str, world: Scenario) -> str:
    """Give the schema of a scenario's texts or tests."""
    from game.scenario.schema import write_schema
    from game.scenario.schema.texts import describe_texts
    from game.trials.schema import describe_tests

    return write_schema(describe_texts(world) if kind == "texts" else describe_tests(world))


def renewed(folder: Path, examined: Examined) -> Iterator[tuple[Path, str]]:
    """Give what our schemas in a folder should say now, where they say something else; no other file is touched."""
    from game.scenario.schema import describe_own, is_schema, write_schema

    for kind, name in files().items():
        target = folder / name
        if not target.is_file():
            continue
        old = target.read_text(encoding="utf-8", errors="replace")
        if not is_schema(old):
            continue
        if kind == "scenario":
            new = old if examined.case is None else write_schema(describe_own(examined.case))
        else:
            new = old if examined.scenario is None else own(kind, examined.scenario)
        if new != old:
            yield target, new
