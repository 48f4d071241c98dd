"""`parley schema`: the JSON Schema of scenario files, so that an editor completes keys and ids and marks faults."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.cli.say import FAULTY, Stop, complain

if TYPE_CHECKING:
    from game.scenario.schema import Schema


def schema(
    scenario: Annotated[
        str | None, typer.Argument(metavar="[SCENARIO]", help="A shipped id, a folder or a YAML file.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write it to this file, or into this folder.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The schema is JSON in any case.")] = False,
) -> None:
    """Give the JSON Schema for editors: of every scenario, or of one with its own ids."""
    from game.scenario.schema import describe, write_schema

    text = write_schema(describe() if scenario is None else own_schema(scenario))
    target = None if out is None else save_schema(text, out)
    print(text if as_json or target is None else f"{target} is written.\n", end="")


def own_schema(name: str) -> Schema:
    """Give the schema of a scenario, which may have faults; Stop where nothing can be read of it."""
    from game.cli.source import plain
    from game.scenario import Unreadable, find
    from game.scenario.load import examine, read_text
    from game.scenario.schema import describe_own

    try:
        path = find(name)
        examined = examine(read_text(path), str(path))
    except Unreadable as unreadable:
        raise Stop(str(unreadable)) from None
    if examined.case is None:
        problems = examined.findings.listed()
        shown = "\n".join(map(str, problems))
        message = f"{path} has no ids that can be read.\n{shown}"
        raise Stop(message, FAULTY, problems=[plain(problem) for problem in problems])
    if examined.findings.errors:
        complain(f"{path} still has errors: parley check {name} lists them.")
    return describe_own(examined.case)


def save_schema(text: str, out: Path) -> Path:
    """Write a schema, over an older one too; Stop rather than write over anything else."""
    from game.scenario.schema import FILE, is_schema

    target = out / FILE if out.is_dir() else out
    try:
        if target.exists() and not is_schema(target.read_text(encoding="utf-8", errors="replace")):
            raise Stop(f"{target} is no schema, so it is not written over. Choose another name.")
        target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise Stop(f"{target} cannot be written: {error.strerror}.") from None
    return target
