"""Scenario files changed by chance, the same each time: the linter must answer each with problems or a clean load.

``python -m tests.lint.mutate FIRST COUNT`` inspects so many and writes what it found as JSON.
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from game.lint import inspect_text
from game.scenario import find
from game.scenario.load import read_text
from tests.scenario.samples import FULL, OTHER, SMALL

PIECES = (
    " ", "\n", "\t", ":", ": ", "- ", "{", "}", "[", "]", "&a ", "*a", "!", "'", '"', "#", "null", "true", "<<: ", "---\n", "? ",
    "| \n", "\u2028", "é", "\x07", "how == agreed", "not ", "(", "{}", "[]", "when: ", "# parley: ignore P1037", "P9999", "\r",
)  # fmt: skip
NUMBERS = (
    "0",
    "-1",
    "1",
    "2",
    "50",
    "100",
    "101",
    "1000",
    "10000",
    "-10000",
    "99999999999999999999",
    "0.5",
    "1e9",
    "010",
)
_NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])")
_WORD = re.compile(r"[a-z][a-z0-9_]{2,}")
TEXTS = (SMALL, FULL, OTHER, read_text(find("first_talks")), read_text(find("us_mexico_2023")))


def _cut(chance: random.Random, text: str) -> str:
    at = chance.randrange(len(text))
    return text[:at] + text[at + chance.choice((1, 2, 5, 20, 80, 400)) :]


def _insert(chance: random.Random, text: str) -> str:
    at = chance.randrange(len(text))
    return text[:at] + chance.choice(PIECES) * chance.choice((1, 1, 1, 2, 50)) + text[at:]


def _number(chance: random.Random, text: str) -> str:
    found = chance.choice(list(_NUMBER.finditer(text)) or [None])
    return text if found is None else text[: found.start()] + chance.choice(NUMBERS) + text[found.end() :]


def _word(chance: random.Random, text: str) -> str:
    found = list(_WORD.finditer(text))
    if not found:
        return text
    one, other = chance.choice(found), chance.choice(found)
    return text[: one.start()] + other.group() + text[one.end() :]


def _lines(chance: random.Random, text: str) -> str:
    lines = text.split("\n")
    a, b = chance.randrange(len(lines)), chance.randrange(len(lines))
    what = chance.randrange(4)
    if what == 0:
        lines[a], lines[b] = lines[b], lines[a]
    elif what == 1:
        lines.insert(a, lines[b])
    elif what == 2:
        del lines[a : a + chance.choice((1, 2, 10))]
    else:
        lines[a] = chance.choice(("  ", " ", "")) + lines[a].removeprefix(chance.choice(("  ", " ")))
    return "\n".join(lines)


def _value(chance: random.Random, text: str) -> str:
    """Give one line the value of another."""
    lines = text.split("\n")
    a, b = chance.randrange(len(lines)), chance.randrange(len(lines))
    key, colon, _ = lines[a].partition(":")
    lines[a] = f"{key}{colon}{lines[b].partition(':')[2]}"
    return "\n".join(lines)


CHANGES: tuple[Callable[[random.Random, str], str], ...] = (_cut, _insert, _number, _number, _word, _lines, _value)


def mutate(seed: int) -> str:
    """Make the changed file of a number."""
    chance = random.Random(seed)
    text = TEXTS[seed % len(TEXTS)]
    for _ in range(chance.choice((1, 1, 2, 3))):
        text = chance.choice(CHANGES)(chance, text) or " "
    return text


def peak() -> int:
    """Give the most memory that this process has had, in MB; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    status = Path("/proc/self/status")
    if status.exists():  # getrusage would count what the process that started this one had
        high = next(line for line in status.read_text(encoding="utf-8").splitlines() if line.startswith("VmHWM:"))
        return int(high.split()[1]) >> 10
    import resource

    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit


def survey(first: int, count: int) -> dict[str, object]:
    """Inspect so many changed files; give the slowest, the memory, how many loaded, and what was wrong with the answers."""
    slowest, loaded, clean, wrong = 0.0, 0, 0, []
    for seed in range(first, first + count):
        text = mutate(seed)
        began = time.perf_counter()
        try:
            report = inspect_text(text)
            shown = [str(problem) for problem in report.problems]
        except Exception as error:  # noqa: BLE001 - any is what is looked for
            wrong.append(f"{seed}: {type(error).__name__}: {error}")
            continue
        slowest = max(slowest, time.perf_counter() - began)
        errors = sum(problem.severity == "error" for problem in report.problems)
        loaded += report.scenario is not None
        clean += not shown
        if (report.scenario is None) != bool(errors):
            wrong.append(f"{seed}: {errors} errors, and the scenario is {report.scenario and 'there'}")
    return {"files": count, "loaded": loaded, "clean": clean, "slowest": slowest, "peak": peak(), "wrong": wrong}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(survey(int(sys.argv[1]), int(sys.argv[2]))))
