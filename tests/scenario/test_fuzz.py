"""Fuzz: a scenario file changed in any way gives a scenario or problems, never a traceback."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.scenario import load_text
from game.scenario.conditions import read
from game.scenario.expressions import Fault
from game.scenario.terms import Condition
from tests.scenario.samples import FULL, OTHER, SMALL
from tests.scenario.test_conditions import IDS

PIECES = st.sampled_from((
    "", " ", "\n", "\t", ":", "- ", "{", "}", "[", "]", "&a ", "*a", "!", "'", '"', "#", "null", "0", "-1", "1e9", "true",
    "<<: ", "---\n", "? ", "| \n", "\u2028", "é", "99999999999999999999", "how", "not ", "(", "{}", "[]", "when: ", ".5",
))  # fmt: skip
WORDS = st.sampled_from((
    "how", "agreed", "deal.roots", "fund", "round", "1", "2.5", "==", "<", ">=", "and", "or", "not", "(", ")", "+", "-",
    "*", "reservation.us", "fired.leak", "crossings", "phase", "talks", ".", "=", "deal.flag", " ",
))  # fmt: skip
SOURCES = st.sampled_from([SMALL, FULL, OTHER])


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """Make a file with a few pieces cut out, put in, or words swapped."""
    text = draw(SOURCES)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.sampled_from([0, 0, 1, 2, 5, 20, 80]))
        text = text[:at] + draw(PIECES) + text[at + cut :]
    return text


@st.composite
def swaps(draw: st.DrawFn) -> str:
    """Make a file in which one line's value is another line's."""
    lines = draw(SOURCES).split("\n")
    for _ in range(draw(st.integers(1, 3))):
        a, b = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
        key, colon, _ = lines[a].partition(":")
        value = lines[b].partition(":")[2] if draw(st.booleans()) else draw(PIECES)
        lines[a] = f"{key}{colon}{value}"
    return "\n".join(lines)


def _check(text: str) -> None:
    reading = load_text(text)
    errors = [problem for problem in reading.problems if problem.severity == "error"]
    assert (reading.scenario is None) == bool(errors)
    count = text.count("\n") + text.count("\u2028") + 2
    assert all(1 <= problem.line <= count and problem.col >= 1 and str(problem) for problem in reading.problems)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutations())
def test_mutated_file_gives_problems_or_a_scenario(text: str) -> None:
    """Pieces put anywhere into a file give a scenario exactly when there are no errors."""
    _check(text)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(swaps())
def test_swapped_values_give_problems_or_a_scenario(text: str) -> None:
    """Values under wrong keys give a scenario exactly when there are no errors."""
    _check(text)


def _read(text: str) -> Condition | Fault:
    try:
        return read(text, IDS)
    except Fault as fault:
        return fault


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_any_condition_is_read_or_refused_at_a_place(text: str) -> None:
    """Any row of words is a condition or a fault at a character of the text."""
    result = _read(text)
    if isinstance(result, Condition):
        assert result.tree[0] in {"name", "not", "and", "or", "==", "!=", "<", "<=", ">", ">="}
    else:
        assert 0 <= result.offset <= len(text)
        assert result.message
