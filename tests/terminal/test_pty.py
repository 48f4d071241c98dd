"""`parley play --text` as a person has it: over a pseudo-terminal, a whole game in each language."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.terminal.person import Person

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pexpect needs a POSIX terminal")
START = "import sys; from game.cli import main; sys.exit(main())"


def _spawn(tmp_path: Path, *words: str) -> Any:
    import pexpect

    env = {**os.environ, "XDG_DATA_HOME": str(tmp_path), "TERM": "dumb"}
    env.pop("DISPLAY", None)
    return pexpect.spawn(
        sys.executable, ["-c", START, "play", "--text", *words], env=env, encoding="utf-8", timeout=60, echo=False
    )


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_whole_game_over_a_terminal(tmp_path: Path, lang: str) -> None:
    """Without a display a person plays to the end, and no sequence for the cursor or a colour is sent."""
    import pexpect

    child = _spawn(tmp_path, "first_talks", "--as", "island", "--seed", "3", "--lang", lang)
    person, text = Person(lang), ""
    while child.expect(["\r?\n?> ", pexpect.EOF]) == 0:
        text += child.before
        child.sendline(person.answer(child.before.replace("\r\n", "\n")))
    text += child.before
    child.close()
    assert child.exitstatus == 0
    assert ("The end. The game is kept in" if lang == "en" else "Fin. La partida quedó guardada en") in re.sub(
        r"\s+", " ", text
    )
    assert "\x1b" not in text


def test_a_game_is_chosen_left_and_gone_on_with(tmp_path: Path) -> None:
    """Scenario, seat and level are asked for; Ctrl-D leaves, and --resume goes on."""
    child = _spawn(tmp_path)
    for question in ("Which talks", "Whom do you speak for", "How hard", "Press Enter"):
        child.expect(question)
        child.expect("> ")
        child.sendline("1")
    child.expect("Your opening")
    child.sendeof()
    child.expect("Your game is saved")
    child.close()
    again = _spawn(tmp_path, "--resume")
    again.expect("This game has 1 move so far")
    again.sendeof()
    again.close()
