"""Moments as people say them: today at an hour, else the day. It reads the clock to know what today is, and no more."""

from __future__ import annotations

from datetime import datetime, timedelta

from game.language import say
from game.language.figures import region


def moment(when: datetime, now: datetime | None = None) -> str:
    """Say when something was: "today, 10:42", "yesterday, 18:05", "24 November, 10:42"; with the year if it is another."""
    from babel.dates import format_date, format_skeleton

    now = now or datetime.now().astimezone()
    hour = f"{when:%H:%M}"
    if when.date() == now.date():
        return say("today, {hour}", hour=hour)
    if when.date() == (now - timedelta(days=1)).date():
        return say("yesterday, {hour}", hour=hour)
    if when.year == now.year:
        day = format_skeleton("MMMMd", when, locale=region())
    else:
        day = format_date(when, "long", locale=region())
    return say("{day}, {hour}", day=day, hour=hour)
