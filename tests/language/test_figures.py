"""Numbers are written as the reader's language writes them."""

from __future__ import annotations

from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from game.language import decimal, listed, percent, signed, speaking


def test_numbers_have_their_groups_and_a_true_minus() -> None:
    """Thousands have their comma, decimals their point; zero has no sign."""
    assert [decimal(1234), decimal(-3.5, 1), decimal(-0.01, 1), signed(18), signed(0)] == [
        "1,234",
        "−3.5",
        "0.0",
        "+18",
        "0",
    ]


@given(st.floats(-1e9, 1e9, allow_nan=False), st.integers(0, 3))
def test_english_numbers_are_as_cldr_writes_them(value: float, places: int) -> None:
    """Where no library is asked, numbers are what CLDR's rules for English give."""
    pattern = "#,##0" + ("." + "0" * places if places else "")
    assert decimal(abs(value), places) == format_decimal(abs(value), pattern, "en_GB")


def test_mexico_writes_numbers_as_english_does() -> None:
    """Mexican Spanish has a decimal point and commas for thousands."""
    with speaking("es"):
        assert [decimal(10000), decimal(2.5, 1), percent(0.45)] == ["10,000", "2.5", "45 %"]


def test_lists_end_with_a_word() -> None:
    """The last name is joined by a word; Spanish writes "e" before a name that begins with i."""
    assert listed(["the US", "Mexico"]) == "the US and Mexico"
    assert listed(["a", "b", "c"], either=True) == "a, b or c"
    with speaking("es"):
        assert listed(["Francia", "México"]) == "Francia y México"
