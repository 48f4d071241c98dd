"""`parley texts`: a scenario's texts in another language, with what is missing left open and nothing lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.cli.say import FAULTY, Stop, show

if TYPE_CHECKING:
    from game.scenario import Scenario
    from game.scenario.overlay import Overlay


def texts(
    scenario: Annotated[str, typer.Argument(metavar="SCENARIO", help="A shipped id, a folder or a YAML file.")],
    language: Annotated[str, typer.Argument(metavar="LANG", help="The language, such as es or pt-BR.")],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write here, not beside the scenario.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")] = False,
) -> None:
    """Write or update the translation of a scenario: what is missing is left open for you."""
    from game.cli.schema import save_schema
    from game.cli.schemas import own
    from game.cli.source import read
    from game.scenario.overlay import is_language, overlay_of
    from game.scenario.overlay_page import write_overlay
    from game.scenario.schema.texts import FILE, MODELINE
    from game.scenario.texts import walk

    world, path = read(scenario)
    if not is_language(language):
        raise Stop(f"'{language[:20]}' is no language; write two letters such as es, or pt-BR.")
    if language == world.language:
        raise Stop(f"'{scenario}' is written in '{language}'; its texts stand in {path.name}.")
    if out is None and "_shipped" in path.parts:
        raise Stop(f"'{scenario}' comes with Parley; name a file of your own with --out.")
    target = out or overlay_of(path, language)
    old = _read_old(world, target, language) or _read_old(world, overlay_of(path, language), language)
    text = write_overlay(world, language, old)
    at_home = target.resolve() == overlay_of(path, language).resolve()
    if at_home and MODELINE not in text.splitlines():
        text = f"{MODELINE}\n{text}"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if at_home:
            save_schema(own("texts", world), path.parent, FILE)
        target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise Stop(f"{target} cannot be written: {error.strerror}.") from None
    wanted = [source.path for source in walk(world) if not source.optional]
    done = old.texts if old is not None else {}
    missing = [".".join(map(str, place)) for place in wanted if place not in done]
    orphans = [".".join(map(str, place)) for place in old.orphans] if old is not None else []
    if as_json:
        counts = {"texts": len(wanted), "translated": len(wanted) - len(missing)}
        show({"file": str(target), "language": language, **counts, "missing": missing, "orphaned": orphans})
        return
    print(f"{target}: {len(wanted) - len(missing)} of {len(wanted)} texts are translated, {len(missing)} are open.")
    if orphans:
        print(f"{len(orphans)} are no longer in the scenario; they stand as comments at the end.")


def _read_old(world: Scenario, place: Path, language: str) -> Overlay | None:
    """Read an overlay that is there already; Stop, with its problems, where writing over it would lose something."""
    from game.cli.source import plain
    from game.scenario import Unreadable
    from game.scenario.load import read_text
    from game.scenario.overlay import lay_over

    if not place.exists():
        return None
    try:
        overlay = lay_over(world, read_text(place), str(place), language)
    except Unreadable as unreadable:
        raise Stop(str(unreadable)) from None
    if overlay.faulty:
        shown = [problem for problem in overlay.problems if problem.severity == "error"]
        message = f"{place} has errors, so it is left as it is.\n" + "\n".join(map(str, shown))
        raise Stop(message, FAULTY, problems=[plain(problem) for problem in overlay.problems])
    return overlay
