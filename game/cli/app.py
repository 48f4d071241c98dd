"""The command `parley`: its verbs, and the one place where errors become a sentence and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, cast

import typer

from game import __version__
from game.cli.analyze import analyze
from game.cli.balance import balance
from game.cli.bench import bench
from game.cli.check import check
from game.cli.explore import explore
from game.cli.flow import flow
from game.cli.new import new
from game.cli.play import play
from game.cli.replay import replay
from game.cli.report import report
from game.cli.run import run
from game.cli.say import FAULTY, STOPPED, WRONG_USE, Stop, complain, show
from game.cli.schema import schema
from game.cli.test import test
from game.cli.texts import texts
from game.cli.watch import watch

EXAMPLES: dict[Callable[..., None], str] = {
    play: "parley play us_mexico_2023 --as mx --level hard",
    run: "parley run us_mexico_2023 --seats us=conceding,mx=hardliner --seed 7",
    replay: "parley replay first_talks-2026-11-24-135557.parley --to 12",
    report: "parley report first_talks-2026-11-24-135557.parley --out debrief.html",
    check: "parley check scenarios/first_talks my_scenario.yaml",
    test: "parley test scenarios/first_talks --junit results.xml",
    explore: "parley explore us_mexico_2023 --games 10000 --policy random,strategic",
    flow: "parley flow first_talks --format mermaid",
    analyze: "parley analyze us_mexico_2023 --plot packages.png",
    balance: "parley balance us_mexico_2023 --games 4000",
    new: "parley new my_talks --from minimal",
    schema: "parley schema my_talks --out my_talks",
    texts: "parley texts my_talks es",
    watch: "parley watch my_talks",
    bench: "parley bench --quick",
}
"""Each verb with an example for its help."""
_Fault = cast(
    "type[typer.BadParameter]",
    next(kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "ClickException"),
)
"""What every wrong use of the command line raises; Typer carries the class, but does not name it."""

app = typer.Typer(
    name="parley", help="Diplomatic talks that a class can play, write and test.", rich_markup_mode=None
)
for verb, example in EXAMPLES.items():
    app.command(epilog=f"Example: {example}")(verb)


@app.callback(
    invoke_without_command=True, epilog="Without a verb the game starts. Example: parley play first_talks"
)
def start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
) -> None:
    """Diplomatic talks that a class can play, write and test."""
    if version:
        print(f"Parley {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        play()


def _stop(error: Stop, *, as_json: bool) -> int:
    if as_json:
        show({"error": str(error), **error.more})
    complain(str(error))
    return error.code


def _own_fault(error: Exception) -> Stop:
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f" in {Path(place.tb_frame.f_code.co_filename).name}, line {place.tb_lineno}" if place else ""
    said = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    return Stop(
        f"Parley made a mistake of its own ({said}{where}). With PARLEY_TRACEBACK=1 it shows all of it.", FAULTY
    )


def obey(said: list[str]) -> int:
    """Run one command and give its exit code; never a traceback."""
    as_json = "--json" in said
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = typer.main.get_command(app).main(said, prog_name="parley", standalone_mode=False)
        sys.stdout.flush()
    except Stop as stop:
        return _stop(stop, as_json=as_json)
    except (KeyboardInterrupt, typer.Abort):
        complain("Stopped.")
        return STOPPED
    except BrokenPipeError:
        # Whoever read us has gone; Python must not complain about it while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except SystemExit:
        # So the library ends when whoever read us has gone while a verb was still printing.
        return 0
    except _Fault as fault:
        return _stop(Stop(" ".join(fault.format_message().split()), WRONG_USE), as_json=as_json)
    except Exception as error:
        if os.environ.get("PARLEY_TRACEBACK"):
            raise
        return _stop(_own_fault(error), as_json=as_json)
    return code if isinstance(code, int) else 0
