"""Bad input of every kind: clear words, the right exit code, within five seconds, never a traceback."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cli.command import TOP, Answer, Here, parley
from tests.scenario.samples import SMALL, swap

SECONDS = 5
ALIASES = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30)
)


def deep(levels: int) -> bytes:
    """Write lists in lists."""
    return f"parley: 1\nid: deep\nabout: {'[' * levels}{']' * levels}\n".encode()


class Case(NamedTuple):
    """A file, the exit code that it must give, and a word of the sentence."""

    content: bytes | None
    code: int
    words: str


YAMLS = {
    "missing": Case(None, 2, "There is no file"),
    "empty": Case(b"", 1, "empty"),
    "only a comment": Case(b"# nothing\n", 1, "empty"),
    "binary": Case(bytes(range(256)) * 40, 2, "is not a text file"),
    "latin-1": Case("title: Río\n".encode("latin-1"), 2, "UTF-8"),
    "50 MB": Case(b"a: b\n" * 10_000_000, 2, "larger than 2 MB"),
    "alias bomb": Case(ALIASES.encode(), 1, "P0103"),
    "deep": Case(deep(300), 1, "P0105"),
    "bottomless": Case(deep(50_000), 1, "P0102"),
    "duplicate key": Case(swap(SMALL, "parley: 1", "parley: 1\nparley: 1").encode(), 1, "P0108"),
    "tagged": Case(b"parley: 1\nid: !!python/object/apply:os.system [ls]\n", 1, "P0104"),
    "wrong type": Case(swap(SMALL, "parties:", "parties: 7\nactors:").encode(), 1, "P02"),
    "broken syntax": Case(b"parley: [1\nid: 'a\n", 1, "P0102"),
    "a list": Case(b"- 1\n- 2\n", 1, "P02"),
    "one word": Case(b"hello\n", 1, "P02"),
}


def fine(answer: Answer, code: int, words: str) -> None:
    """Hold an answer against what every bad input must give."""
    said = answer.out + answer.err
    assert "Traceback" not in said
    assert "a mistake of its own" not in said
    assert words in said
    assert answer.code == code
    assert answer.seconds < SECONDS


@pytest.mark.parametrize("kind", YAMLS)
def test_a_bad_scenario_file_is_told(here: Here, tmp_path: Path, kind: str) -> None:
    """Whatever a file holds, checking and playing it end in words that say what is wrong."""
    case = YAMLS[kind]
    path = tmp_path / "scenario.yaml"
    if case.content is not None:
        path.write_bytes(case.content)
    fine(parley("check", path), case.code, case.words)
    for words in (("run", path, "--json"), ("flow", path), ("play", path)):
        fine(here(*words), case.code, case.words)


WRONG = {
    "scenario": (("run", "first_talk"), "There is no scenario 'first_talk'; did you mean 'first_talks'?"),
    "scenario in play": (("play", "first_talk"), "There is no scenario 'first_talk'; did you mean 'first_talks'?"),
    "scenario in flow": (("flow", "first_talk"), "There is no scenario 'first_talk'; did you mean 'first_talks'?"),
    "party": (
        ("run", "first_talks", "--seats", "iland=conceding"),
        "There is no party 'iland'; did you mean 'island'?",
    ),
    "seat without strategy": (("run", "first_talks", "--seats", "island"), "'island' does not name a seat"),
    "seat twice": (("run", "first_talks", "--seats", "island=random,island=random"), "is given twice"),
    "strategy": (
        ("run", "first_talks", "--seats", "island=concedin"),
        "There is no strategy 'concedin'; did you mean 'conceding'?",
    ),
    "a person without a screen": (("run", "first_talks", "--seats", "island=me"), "There is no strategy 'me'"),
    "seed": (
        ("run", "first_talks", "--seed", "seven"),
        "The seed is a whole number from 0 to 4294967295, not 'seven'.",
    ),
    "a seed below": (("run", "first_talks", "--seed", "-1"), "The seed is a whole number"),
    "a seed above": (("run", "first_talks", "--seed", "4294967296"), "The seed is a whole number"),
    "a seed in other digits": (("run", "first_talks", "--seed", "٣"), "The seed is a whole number"),
    "party in play": (("play", "first_talks", "--as", "isle"), "There is no party 'isle'; did you mean 'island'?"),
    "level": (("play", "first_talks", "--level", "hardd"), "There is no level 'hardd'; did you mean 'hard'?"),
    "language": (("play", "first_talks", "--lang", "xx"), "has no texts in 'xx'"),
    "text size": (("play", "first_talks", "--text-size", "900"), "The text size is a percentage from 80 to 200"),
    "two seats in a terminal": (
        ("play", "first_talks", "--text", "--seats", "island=me,harbour=me"),
        "In the terminal one seat can be yours",
    ),
    "a seat that is both": (
        ("play", "first_talks", "--as", "island", "--seats", "island=random"),
        "cannot be your seat and play random at once",
    ),
    "a seat of no scenario": (("play", "--as", "island"), "Name the scenario whose seats you choose"),
    "moves": (("run", "first_talks", "--moves", "none.txt"), "There is no file none.txt."),
    "moves in a folder": (("run", "first_talks", "--moves", "."), "is a folder, not a file"),
    "journal": (("replay", "none.parley"), "There is no file none.parley."),
    "a journal in a folder": (("replay", "."), "is a folder"),
    "a foreign journal": (("replay", str(TOP / "README.md")), "is not a journal of Parley"),
    "a journal's place": (("run", "first_talks", "--journal", "none/a.parley"), "there is no folder none"),
    "a journal's folder": (("run", "first_talks", "--journal", "."), "is a folder"),
    "a name that no file has": (("run", "a\tb/\r"), "There is no file"),
}


@pytest.mark.parametrize("kind", WRONG)
def test_a_wrong_word_is_told(here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    """An unknown scenario, party, strategy, seed or file ends with 2 and the word that was meant."""
    words, sentence = WRONG[kind]
    monkeypatch.chdir(tmp_path)
    answer = here(*words)
    fine(answer, 2, sentence)
    assert len(answer.err.splitlines()) == 1


def test_a_damaged_journal_is_told(tmp_path: Path) -> None:
    """A journal with a damaged line ends with 1, its line and what can still be seen."""
    path = tmp_path / "game.parley"
    parley("run", "first_talks", "--journal", path)
    lines = path.read_bytes().split(b"\n")
    lines[5] = lines[5].replace(b"a", b"b")
    path.write_bytes(b"\n".join(lines))
    fine(parley("replay", path), 1, f"{path}, line 6: the journal is damaged here. Up to ply 4 it is whole")
    assert parley("replay", path, "--to", "4").code == 0


def test_moves_that_are_no_text_are_told(tmp_path: Path) -> None:
    """A binary file of moves is refused as unreadable."""
    path = tmp_path / "moves.txt"
    path.write_bytes(b"\0\1\2")
    fine(parley("run", "first_talks", "--moves", path), 2, "is not a text file")


def test_no_display_is_told() -> None:
    """Without a display the game says so, and names what runs without one; `parley` alone is the same."""
    bare = {"DISPLAY": None, "WAYLAND_DISPLAY": None, "SDL_VIDEODRIVER": None}
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux has no display")
    for words in (("play", "first_talks", "--as", "island"), ("play",), ()):
        fine(parley(*words, env=bare), 2, "There is no display here to open a window on.")


def test_two_pygames_are_refused(tmp_path: Path) -> None:
    """With both distributions of Pygame installed the game does not start, and says how to mend it."""
    fake = tmp_path / "pygame-2.6.1.dist-info"
    fake.mkdir()
    (fake / "METADATA").write_text("Metadata-Version: 2.1\nName: pygame\nVersion: 2.6.1\n", encoding="utf-8")
    path = f"{tmp_path}{';' if sys.platform == 'win32' else ':'}{TOP}"
    answer = parley("play", "first_talks", env={"PYTHONPATH": path, "SDL_VIDEODRIVER": "dummy"})
    fine(answer, 2, "Two packages called pygame are installed")
    assert "-m pip install pygame-ce" in answer.err


def test_an_unwritable_data_folder_is_told(tmp_path: Path) -> None:
    """Where a file stands in place of the folder of saved games, nothing is there to go on with, and it says where."""
    place = tmp_path / "data"
    place.write_text("not a folder", encoding="utf-8")
    names = ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME")
    answer = parley("play", "--resume", env=dict.fromkeys(names, str(place)))
    fine(answer, 2, "There is no unfinished game to go on with in")
    journal = place / "game.parley"
    fine(parley("run", "first_talks", "--journal", journal), 2, f"{journal} cannot be written")
    assert place.read_text(encoding="utf-8") == "not a folder"
