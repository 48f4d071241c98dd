"""The house style that a machine can read: length, docstrings, printing, encodings, mirrors and golden texts."""

from __future__ import annotations

import ast
from statistics import median

import pytest

from tests.architecture.source import TOP, calls_of, modules_of, shown, tree_of

LONGEST = 300
LONG_FOR_A_REASON: dict[str, str] = {
    "game/bench/fused.py": "a yardstick: one function by design, whose speed is what is measured",
}
"""Files of game/ that may be longer, each with the reason why it is still one thing."""

BESIDE_THE_MIRROR = {
    "architecture",
    "house",
    "scenarios",
    "cases",
    "guide",
    "playthroughs",
    "browser",
    "bench",
    "window",
    "editor",
}
TEXT_MODES = {"r", "w", "a", "x", "rt", "wt", "at", "xt", "r+", "w+", "a+"}


def length_of(text: str) -> int:
    """Count the lines of a file."""
    return len(text.splitlines())


def test_files_stay_short() -> None:
    """A file of the game that is longer than 300 lines gives a reason."""
    lengths = {shown(path): length_of(path.read_text(encoding="utf-8")) for path in modules_of("game")}
    long = {name: lines for name, lines in lengths.items() if lines > LONGEST and name not in LONG_FOR_A_REASON}
    assert long == {}


def test_no_reason_outlives_its_file() -> None:
    """Each file that is excused exists and is still long."""
    stale = [
        name
        for name in LONG_FOR_A_REASON
        if not (TOP / name).is_file() or length_of((TOP / name).read_text(encoding="utf-8")) <= LONGEST
    ]
    assert stale == []


def test_the_usual_file_is_small() -> None:
    """Half of the game's files are shorter than 150 lines."""
    assert median(length_of(path.read_text(encoding="utf-8")) for path in modules_of("game")) < LONGEST // 2


@pytest.mark.parametrize("folder", ["game", "tests", ".ci"])
def test_every_module_says_what_it_holds(folder: str) -> None:
    """Each module begins with a docstring."""
    assert [shown(path) for path in modules_of(folder) if not ast.get_docstring(tree_of(path))] == []


def test_every_test_promises_something() -> None:
    """Each test has a docstring: the promise that it keeps."""
    silent = [
        shown(path, node.lineno)
        for path in modules_of("tests")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not ast.get_docstring(node)
    ]
    assert silent == []


def test_only_the_command_line_prints() -> None:
    """Nothing in the game writes to the terminal by itself."""
    printing = [
        shown(path, call.lineno)
        for path in modules_of("game")
        if not path.is_relative_to(TOP / "game" / "cli")
        for call in calls_of(path, "print")
    ]
    assert printing == []


def opens_text(call: ast.Call) -> bool:
    """Tell whether a call reads or writes text; `open` without a mode is left to the linter."""
    arguments = [*call.args, *(named.value for named in call.keywords)]
    words = {word.value for word in arguments if isinstance(word, ast.Constant) and isinstance(word.value, str)}
    match call.func:
        case ast.Name(id="open") | ast.Attribute(attr="open"):
            return bool(words & TEXT_MODES)
        case ast.Attribute():
            return True
        case _:
            return False


def test_text_names_its_encoding() -> None:
    """Text files are opened as UTF-8 by name, since Windows would choose otherwise."""
    silent = [
        shown(path, call.lineno)
        for folder in ("game", "tests", ".ci", "assets")
        for path in modules_of(folder)
        for call in calls_of(path, "open", "read_text", "write_text")
        if opens_text(call) and "encoding" not in {word.arg for word in call.keywords}
    ]
    assert silent == []


def test_text_of_other_processes_names_its_encoding() -> None:
    """What another process writes is read as UTF-8 by name, too."""
    silent = [
        shown(path, call.lineno)
        for folder in ("game", "tests", ".ci", "assets")
        for path in modules_of(folder)
        for call in calls_of(path, "run", "Popen", "check_output")
        if {"text", "universal_newlines"} & {word.arg for word in call.keywords}
        and "encoding" not in {word.arg for word in call.keywords}
    ]
    assert silent == []


def folders_of(top: str) -> set[str]:
    """List the folders below a top folder that hold Python files, by their path from it."""
    return {path.parent.relative_to(TOP / top).as_posix() for path in modules_of(top)} - {"."}


def test_each_folder_of_tests_mirrors_a_package() -> None:
    """Each folder of tests stands for a package of the game, or is one of the few others."""
    mirrored = {name for name in folders_of("tests") if name.split("/")[0] not in BESIDE_THE_MIRROR}
    assert mirrored - folders_of("game") == set()


def test_each_package_has_tests() -> None:
    """Each package of the game has a folder of tests."""
    packages = {name.split("/")[0] for name in folders_of("game")}
    assert packages - folders_of("tests") == set()


def test_every_scenario_has_a_golden_playthrough() -> None:
    """Each scenario that is shipped has a text of one whole game in tests/playthroughs."""
    scenarios = [path.parent.name for path in (TOP / "scenarios").glob("*/scenario.yaml")]
    golden = TOP / "tests" / "playthroughs"
    assert scenarios != []
    assert [name for name in scenarios if not list(golden.glob(f"{name}*.txt"))] == []
