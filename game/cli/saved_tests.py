"""What `parley explore --save-tests` writes: a test for the shortest way to each ending, and one for each failing game."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.cli.say import complain

if TYPE_CHECKING:
    from game.batch.results import Total
    from game.batch.run import Order
    from game.scenario import Scenario
    from game.trials.write import Written

SEARCHED = "endings: "


def save(
    order: Order, world: Scenario, total: Total, said: Mapping[str, Any], path: Path, folder: Path
) -> list[str]:
    """Write the tests into a folder; give the files written."""
    from game.trials.worlds import ENDING

    ways = list(_ways(world, said))
    files = {
        f"{world.id}-endings{ENDING}": (ways, "Written by parley explore: the shortest game seen to each ending.")
    }
    for game, status in total.faults:
        test = _fault(order, world, game, status)
        name = f"{world.id}-game-{game}-seed-{test.seed}{ENDING}"
        files[name] = ([test], "Written by parley explore: this game failed. It passes once that is mended.")
    return [
        str(folder / name)
        for name, (tests, why) in files.items()
        if tests and _write(folder / name, world, path, tests, why)
    ]


def _ways(world: Scenario, said: Mapping[str, Any]) -> Iterator[Written]:
    """Give a test for each ending that was reached, by the run or by the search after it."""
    from game.trials.write import Written

    found = {
        name.removeprefix(SEARCHED): way for name, way in said["found"]["ways"].items() if name.startswith(SEARCHED)
    }
    ways = {**found, **said["shortest"]}
    for name, ending in world.endings.items():
        if name in ways:
            way = ways[name]
            yield Written(f"A way to {name}: {ending.title}", way["seed"], way["moves"], {"ending": name})


def _fault(order: Order, world: Scenario, game: int, status: int) -> Written:
    """Give a test of a game that failed; where a move was refused, that is its last line."""
    from game.batch.cells import STATUSES
    from game.batch.retrace import moves_of, session_of
    from game.session.notation import write
    from game.trials.write import Written, must_be

    session = session_of(order, world, game)
    moves = [write(move, session.index) for move in moves_of(order, session.index, game)]
    what = STATUSES[status].replace("_", " ")
    return Written(f"Game {game} fails: {what}", session.seed, moves, must_be(session, order.tables, status))


def _write(file: Path, world: Scenario, path: Path, tests: list[Written], why: str) -> bool:
    from game.trials.schema import modeline
    from game.trials.write import scenario_word, text_of

    text = modeline(path, file) + text_of(scenario_word(world.id, path, file), tests, why)
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        complain(f"{file} cannot be written: {error.strerror or error}.")
        return False
    return True
