"""Scalars: values stay what their author sees, and numbers are exact."""

from __future__ import annotations

from decimal import Decimal

import pytest

from game.scenario import load_text
from game.scenario.scalars import HUGE, Value, misread, read_plain
from tests.scenario.samples import SMALL, swap


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("+5", 5),
        ("-3", -3),
        ("0", 0),
        ("2.0", Decimal("2.0")),
        ("-9.9", Decimal("-9.9")),
        (".5", Decimal("0.5")),
        ("1e2", Decimal(100)),
        ("0x1F", 31),
        ("0o17", 15),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("no", "no"),
        ("on", "on"),
        ("Yes", "Yes"),
        ("12:30", "12:30"),
        ("010", "010"),
        ("1_000", "1_000"),
        ("2023-12-27", "2023-12-27"),
        ("15+", "15+"),
        ("-", "-"),
        (".inf", ".inf"),
        ("½", "½"),
        ("٣", "٣"),
        ("9" * 5000, HUGE),
        ("1e99999", HUGE),
        ("0." + "1" * 5000, HUGE),
    ],
)
def test_plain_scalar(text: str, value: Value) -> None:
    """A plain scalar is read by the rules of YAML 1.2, without ever being expensive."""
    assert (read_plain(text), type(read_plain(text))) == (value, type(value))


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("no", "yes or no"),
        ("ON", "yes or no"),
        ("010", "a number"),
        ("12:30", "a number"),
        ("1_000", "a number"),
        ("0o17", "a number"),
        ("2023-12-27", "a date"),
        ("north", ""),
        ("nothing", ""),
        ("12", ""),
        ("-4.5", ""),
        ("15+", ""),
        ("0", ""),
        ("", ""),
    ],
)
def test_values_that_other_tools_misread(text: str, how: str) -> None:
    """Only what tools of YAML 1.1 read differently is warned about, and it is said how."""
    assert misread(text) == how


def test_warning_does_not_change_the_value() -> None:
    """A misread word is still a word: it may be an option's title, with a warning."""
    reading = load_text(swap(SMALL, "{title: No dam}", "{title: no}"))
    assert reading.scenario is not None
    assert reading.scenario.agenda["dam"].options["no_dam"].title == "no"
    assert [(problem.code, problem.hint) for problem in reading.problems] == [("P0111", 'put it in quotes: "no"')]
