"""Writes the golden playthrough of every shipped scenario anew: python -m tests.playthroughs.

A golden text is one whole game, seed 7, with the scenario's own software at every seat. Read the difference before
it is committed: it shows what a change of rules, software or scenario does to a game.
"""

from __future__ import annotations

from game.scenario import shipped
from tests.playthroughs.game import FOLDER, tell_game

if __name__ == "__main__":
    for name in shipped():
        text = tell_game(name)
        (FOLDER / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
    for path in FOLDER.glob("*.txt"):
        if path.stem not in shipped():
            path.unlink()
