"""`parley check --card`: the model card of scenarios, as text or as one JSON object."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from game.cli.say import FAULTY, Stop, show, tell

if TYPE_CHECKING:
    from game.lint.card import Card, Coefficient


def show_cards(paths: Sequence[str], *, as_json: bool) -> None:
    """Show the card of each scenario; Stop with 1 where one has errors, with 2 where one cannot be read."""
    from game.lint.card import make_card
    from game.lint.folders import scenarios_below
    from game.scenario import Unreadable
    from game.scenario.load import read_text

    cards: list[Card] = []
    try:
        for file in [file for name in paths for file in scenarios_below(name)]:
            card = make_card(read_text(file), str(file))
            if card is None:
                raise Stop(f"{file} has errors and no card: `parley check {file}` lists them.", FAULTY)
            cards.append(card)
    except Unreadable as error:
        raise Stop(str(error)) from None
    if as_json:
        show({"cards": [_plain(card) for card in cards]})
        return
    for card in cards:
        _tell(card)


def _plain(card: Card) -> dict[str, Any]:
    names = ("name", "of", "value", "line", "source", "story", "assumed", "usual")
    rows = [{name: getattr(one, name) for name in names} for one in card.coefficients]
    return {"scenario": card.scenario.id, "coefficients": rows, **_counts(card)}


def _counts(card: Card) -> dict[str, int]:
    rows = card.coefficients
    return {
        "total": len(rows),
        "assumed": sum(one.assumed for one in rows),
        "sourced": sum(not one.assumed for one in rows),
        "usual": sum(one.usual for one in rows),
    }


def _tell(card: Card) -> None:
    print(f"{card.scenario.title}: every figure of the model")
    for group, rows in groupby(card.coefficients, key=lambda one: one.group):
        tell(f"\n{group}", "bold")
        for line in _lines(list(rows)):
            print(f"  {line}")
    counts = _counts(card)
    rests = f"{counts['sourced']} rest on sources alone, {counts['assumed']} are assumed at least in part"
    print(f"\n{counts['total']} figures: {rests}; {counts['usual']} are left out and have their usual value.")
    print("Change any of them in the file and run `parley balance` to see what follows.")


def _lines(rows: Sequence[Coefficient]) -> Iterator[str]:
    """Put figures of one thing that stand in one line and rest on the same together."""

    def alike(one: Coefficient) -> tuple[object, ...]:
        return one.path[:-1], one.line, one.source, one.story, one.assumed

    for _, same in groupby(rows, key=alike):
        ones = list(same)
        parent = ".".join(map(str, ones[0].path[:-1]))
        figures = ", ".join(f"{one.path[-1]} {_show(one)}" for one in ones)
        place = f"line {ones[0].line}" if ones[0].line else "usual"
        yield f"{parent}: {figures} ({place}; {_rests_on(ones[0])})"


def _show(one: Coefficient) -> str:
    return str(one.value).lower() if isinstance(one.value, bool) else str(one.value)


def _rests_on(one: Coefficient) -> str:
    words = [*one.source, *(["assumed"] if one.assumed else [])]
    story = f", told by {', '.join(one.story)}" if one.story else ""
    return f"{', '.join(words)}{story}"
