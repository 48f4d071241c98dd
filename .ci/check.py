"""The one check: lint, form, types, layers and tests, each with its verdict. It never changes a file.

    python .ci/check.py            all of it
    python .ci/check.py types      one step, or several by name

With CI=true in the environment a skipped test counts as a failed one.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

TOP = Path(__file__).resolve().parent.parent
RESULTS = TOP / "out" / "tests.xml"
MODULE = (sys.executable, "-m")
LAYERS = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"

STEPS: dict[str, tuple[str, ...]] = {
    "lint": (*MODULE, "ruff", "check"),
    "form": (*MODULE, "ruff", "format", "--check"),
    "types": (*MODULE, "mypy"),
    "layers": (sys.executable, "-c", LAYERS, "--no-logo"),
    "tests": (*MODULE, "pytest", "-q", "-n", "2", "--durations=10", f"--junitxml={RESULTS}"),
}


class Tally(NamedTuple):
    """How many tests passed and failed, and which were skipped."""

    passed: int
    failed: int
    skipped: tuple[str, ...]


def count(results: Path) -> Tally:
    """Count the tests in a JUnit file; an error outside a test counts as failed."""
    cases = list(ET.parse(results).iter("testcase"))  # noqa: S314 - pytest wrote it a moment ago
    failed = sum(case.find("failure") is not None or case.find("error") is not None for case in cases)
    skipped = tuple(
        f"{case.get('classname')}::{case.get('name')}: {mark.get('message')}"
        for case in cases
        if (mark := case.find("skipped")) is not None
    )
    return Tally(len(cases) - failed - len(skipped), failed, skipped)


def judge(tally: Tally, *, strict: bool) -> tuple[bool, str]:
    """Tell whether the tests are good, and say it in one line; strict allows no skipped test."""
    words = f"{tally.passed} passed, {tally.failed} failed, {len(tally.skipped)} skipped"
    good = tally.passed > 0 and tally.failed == 0 and not (strict and tally.skipped)
    return good, words


def run(name: str, argv: tuple[str, ...]) -> bool:
    """Run one step with its output as it comes; true where it is fine."""
    print(f"== {name}", flush=True)
    began = time.monotonic()
    fine = subprocess.run(argv, cwd=TOP, check=False).returncode == 0
    print(f"== {name}: {'fine' if fine else 'FAILED'} in {time.monotonic() - began:.0f} s\n", flush=True)
    return fine


def main(names: list[str]) -> int:
    """Run the steps named, or all; 0 where all are fine, 1 where not, 2 for an unknown step."""
    unknown = [name for name in names if name not in STEPS]
    if unknown:
        print(f"No step is called {unknown[0]}. Steps: {', '.join(STEPS)}.", file=sys.stderr)
        return 2
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.unlink(missing_ok=True)
    strict = os.environ.get("CI", "").lower() in {"1", "true", "yes"}
    verdicts = {name: run(name, STEPS[name]) for name in STEPS if name in names or not names}
    words = ""
    if "tests" in verdicts:
        tally = count(RESULTS) if RESULTS.exists() else Tally(0, 1, ())
        good, words = judge(tally, strict=strict)
        verdicts["tests"] = verdicts["tests"] and good
        if strict:
            print("".join(f"Skipped, which CI does not allow: {test}\n" for test in tally.skipped), end="")
    for name, fine in verdicts.items():
        print(f"{name:<8}{'fine' if fine else 'FAILED'}")
    if words:
        print(words)
    return 0 if all(verdicts.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
