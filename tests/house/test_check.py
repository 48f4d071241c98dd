"""The one check judges the tests: in CI a test that is skipped is not a test that passed."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
CHECK = TOP / ".ci" / "check.py"
check = runpy.run_path(str(CHECK))

RESULTS = """<testsuites><testsuite>
<testcase classname="a" name="good"/>
<testcase classname="a" name="bad"><failure message="1 == 2"/></testcase>
<testcase classname="a" name="broken"><error message="boom"/></testcase>
<testcase classname="a" name="left"><skipped message="no screen"/></testcase>
</testsuite></testsuites>"""


def test_it_counts_what_pytest_wrote(tmp_path: Path) -> None:
    """Failures and errors are failed, skipped tests are named with their reason."""
    (tmp_path / "tests.xml").write_text(RESULTS, encoding="utf-8")
    assert check["count"](tmp_path / "tests.xml") == (1, 2, ("a::left: no screen",))


@pytest.mark.parametrize(
    ("tally", "strict", "good"),
    [
        ((3, 0, ()), True, True),
        ((3, 0, ("a",)), False, True),
        ((3, 0, ("a",)), True, False),
        ((3, 1, ()), False, False),
        ((0, 0, ()), False, False),
    ],
)
def test_it_judges(tally: tuple[int, int, tuple[str, ...]], strict: bool, good: bool) -> None:
    """A failed test fails; no test fails; a skipped one fails only where CI asks."""
    assert check["judge"](check["Tally"](*tally), strict=strict)[0] is good


def test_an_unknown_step_is_named() -> None:
    """A wrong name ends with 2 and the list of steps."""
    answer = subprocess.run(
        [sys.executable, CHECK, "tset"], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert (answer.returncode, answer.stderr) == (
        2,
        "No step is called tset. Steps: lint, form, types, layers, tests.\n",
    )
