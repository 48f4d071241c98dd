"""`parley new`: a folder with a scenario to change, its tests, and what an editor needs. It never overwrites."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated

import typer

from game.cli.say import Stop, show


def new(
    name: Annotated[str, typer.Argument(metavar="ID", help="The id of the new scenario: a-z, 0-9 and _.")],
    template: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="TEMPLATE", help="minimal, bilateral (every key explained), council, story."
        ),
    ] = None,
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Where the folder of the scenario is made.")
    ] = Path(),
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")] = False,
) -> None:
    """Make a new scenario that plays, for you to change."""
    from game.scenario import shipped
    from game.scenario.grammar import judge_id
    from game.scenario.spelling import suggest
    from game.scenario.templates import USUAL, fill, templates

    fault = judge_id(name)
    if fault is not None:
        _, message, hint = fault
        raise Stop(f"{message}{f'; {hint}' if hint else ''}.")
    if name in shipped():
        raise Stop(f"'{name}' comes with Parley; choose another id.")
    chosen = template or USUAL
    if chosen not in templates():
        raise Stop(f"There is no template '{chosen[:40]}'; {suggest(chosen, templates())}")
    folder = out / name
    if folder.exists() or folder.is_symlink():
        raise Stop(f"{folder} exists already, and nothing is written over. Choose another id.")
    files = {**fill(chosen, name), **_schema_of_tests(chosen, name)}
    _write(folder, files)
    if as_json:
        show({"folder": str(folder), "template": chosen, "files": [path.as_posix() for path in files]})
    else:
        print(
            f"{folder} is made from the template {chosen}. Change its texts and figures in {folder / 'scenario.yaml'}, then:"
        )
        for line in (f"parley check {folder}", f"parley test {folder}", f"parley play {folder}"):
            print(f"  {line}")
        print(f"After new ids: parley schema {folder} --out {folder}, so that your editor knows them.")


def _schema_of_tests(template: str, name: str) -> dict[Path, str]:
    """Give the schema of the tests, and the tests with a first line that names it."""
    from game.cli.schemas import own
    from game.scenario.load import load_text
    from game.scenario.places import FILE
    from game.scenario.templates import fill
    from game.trials.schema import FILE as SCHEMA
    from game.trials.schema import MODELINE
    from game.trials.worlds import ENDING

    files = fill(template, name)
    world = load_text(files[Path(FILE)]).scenario
    if world is None:
        return {}
    tests = {path: f"{MODELINE}\n{text}" for path, text in files.items() if path.name.endswith(ENDING)}
    return {**tests, Path(SCHEMA): own("tests", world)}


def _write(folder: Path, files: dict[Path, str]) -> None:
    """Make a folder with these files; Stop, with nothing left behind, where that fails."""
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise Stop(f"{folder} cannot be made: {error.strerror}.") from None
    try:
        for path, text in files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise Stop(f"{folder} cannot be filled: {error.strerror}.") from None
