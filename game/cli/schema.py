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
    kind: Annotated[
        str, typer.Option("--for", metavar="WHAT", help="scenario, texts (translations) or tests.")
    ] = "scenario",
    as_json: Annotated[bool, typer.Option("--json", help="The schema is JSON in any case.")] = False,
) -> None:
    """Give the JSON Schema for editors: of every scenario, or of one with its own ids; of its texts, or its tests."""
    from game.cli.schemas import KINDS, files, general
    from game.scenario.spelling import suggest

    if kind not in KINDS:
        raise Stop(f"There is no schema for '{kind[:40]}'; {suggest(kind, KINDS)}")
    text = general(kind) if scenario is None else own_text(kind, scenario)
    written = [] if out is None else [save_schema(text, out, files()[kind])]
    if out is not None and scenario is not None and out.is_dir():
        written += _renew(scenario, out)
    lines = "".join(f"{target} is written.\n" for target in written)
    print(lines if lines and not as_json else text, end="")


def own_text(kind: str, name: str) -> str:
    """Give a schema of a scenario; its texts and tests are known only once it has no errors."""
    from game.cli.schemas import own
    from game.cli.source import read
    from game.scenario.schema import write_schema

    return write_schema(own_schema(name)) if kind == "scenario" else own(kind, read(name)[0])


def _renew(name: str, folder: Path) -> list[Path]:
    """Write the other schemas of a scenario anew where they stand in its folder already."""
    from game.cli.schemas import renewed
    from game.scenario import find
    from game.scenario.load import examine, read_text

    path = find(name)
    if path.parent.resolve() != folder.resolve():
        return []
    return [save_schema(new, target, "") for target, new in renewed(folder, examine(read_text(path), str(path)))]


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


def save_schema(text: str, out: Path, name: str) -> Path:
    """Write a schema, in a folder under a name, over an older one too; Stop rather than write over anything else."""
    from game.scenario.schema import is_schema

    target = out / name if out.is_dir() else out
    try:
        if target.exists() and not is_schema(target.read_text(encoding="utf-8", errors="replace")):
            raise Stop(f"{target} is no schema, so it is not written over. Choose another name.")
        target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise Stop(f"{target} cannot be written: {error.strerror}.") from None
    return target
