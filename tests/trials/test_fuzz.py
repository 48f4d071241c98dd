"""Files of tests that were spoilt at random: problems or a clean reading, never an exception."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from game.scenario import Problem
from game.trials.play import run_file
from game.trials.reader import read_tests
from game.trials.worlds import Shelf
from tests.trials.desk import lay
from tests.trials.faults import SOUND

PIECES = [
    *(
        "[",
        "]",
        "{",
        "}",
        ":",
        "-",
        ",",
        '"',
        "'",
        "$",
        "&a ",
        "*a",
        "!t ",
        "<<: ",
        "\t",
        "\n",
        "  ",
        "#",
        "|",
        "99999999999",
    ),
    *(
        "null",
        "true",
        "1.5",
        "-3",
        "each",
        "expect",
        "not",
        "least",
        "holds",
        "changed",
        "uphill",
        "seats",
        "é",
        "\x00",
    ),
]
LINES = SOUND.splitlines()


def spoil(dice: random.Random) -> str:
    """Change a sound file in one to four places: letters, pieces, whole lines."""
    text = SOUND
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(text))
        match dice.randrange(4):
            case 0:
                text = text[:at] + text[at + dice.randint(1, 12) :]
            case 1:
                text = text[:at] + dice.choice(PIECES) + text[at:]
            case 2:
                lines = text.splitlines()
                lines.insert(dice.randrange(len(lines)), dice.choice(LINES))
                text = "\n".join(lines)
            case _:
                words = text.split(" ")
                words[dice.randrange(len(words))] = dice.choice(PIECES)
                text = " ".join(words)
    return text


@pytest.mark.parametrize("block", range(4))
def test_spoilt_files_are_answered(tmp_path: Path, block: int) -> None:
    """Each of many spoilt files is read and played or refused with problems that have a place in the file."""
    shelf = Shelf()
    path = lay(tmp_path, SOUND)
    faulty = 0
    for n in range(75):
        text = spoil(random.Random(block * 1000 + n))
        path.write_text(text, encoding="utf-8")
        if "\x00" in text:
            continue
        read = read_tests(path, shelf)
        results = list(run_file(read))
        assert results != [], text
        errors = [problem for problem in read.problems if problem.severity == "error"]
        faulty += bool(errors)
        assert all(is_placed(problem, text) for problem in read.problems), text
        assert not errors or any(result.outcome == "failed" for result in results), text
    assert 20 < faulty < 75


def is_placed(problem: Problem, text: str) -> bool:
    """Tell whether a problem names a line of the text."""
    return 1 <= problem.line <= text.count("\n") + 2 and problem.col >= 1
