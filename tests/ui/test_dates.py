"""Moments as people say them, in both languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from game.language import speaking
from game.ui.dates import moment

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("when", "english", "spanish"),
    [
        ((2026, 3, 1, 8, 5), "today, 08:05", "hoy, 08:05"),
        ((2026, 2, 28, 23, 59), "yesterday, 23:59", "ayer, 23:59"),
        ((2026, 2, 27, 10, 42), "27 February, 10:42", "27 de febrero, 10:42"),
        ((2025, 12, 31, 10, 42), "31 December 2025, 10:42", "31 de diciembre de 2025, 10:42"),
    ],
)
def test_a_moment_is_said_as_people_say_it(when: tuple[int, ...], english: str, spanish: str) -> None:
    """Today and yesterday by name, other days by their date, with the year if it is another."""
    at = datetime(*when, tzinfo=UTC)  # type: ignore[arg-type, misc]
    assert moment(at, NOW) == english
    with speaking("es"):
        assert moment(at, NOW) == spanish
