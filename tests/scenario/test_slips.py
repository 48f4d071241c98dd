"""Slips that everybody makes while writing: the message names the line where it happened, and a hint that mends it."""

from __future__ import annotations

import pytest

from game.scenario import load_text
from tests.scenario.samples import FULL, SMALL, swap

SLIPS = {
    "no space after a colon": (SMALL, "    title: Uphill\n", "    title:Uphill\n", "title:Uphill", "space"),
    "no space in a map": (SMALL, "{title: No dam}", "{title:No dam}", "{title:No dam}", "title: No dam"),
    "a comma in a text": (SMALL, "{title: No dam}", "{title: No dam, ever}", "No dam, ever", "a comma ends a text"),
    "no commas": (SMALL, "[0, 25, 40]", "[0 25 40]", "0 25 40]", "commas between: 0, 25, 40"),
    "a party at the margin": (SMALL, "  downhill:", "downhill:", "downhill:", "two spaces to the right"),
    "a word behind a number": (FULL, "chance: 60", "chance: 60%", "chance: 60%", "the number alone: 60"),
    "a share for percent": (FULL, "chance: 60", "chance: 0.6", "chance: 0.6", "in percent: write 60"),
    "a number in words": (FULL, "chance: 60", "chance: often", "chance: often", "in digits"),
    "a span with a dash": (FULL, "rounds: [1, 5]", "rounds: 1-5", "rounds: 1-5", "write [1, 5]"),
    "a part pasted at the end": (SMALL, "\nagenda:", "\ntitle: Again\nagenda:", "title: Again", "to the first"),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_with_its_mending(name: str) -> None:
    """An error stands in the line of the slip, and says what to write there."""
    text, old, new, at, hint = SLIPS[name]
    changed = swap(text, old, new)
    line = changed[: changed.index(at)].count("\n") + 1
    errors = [problem for problem in load_text(changed).problems if problem.severity == "error"]
    told = [f"{problem.message}; {problem.hint}" for problem in errors if problem.line == line]
    assert (len(told), hint in told[0]) == (1, True), told
