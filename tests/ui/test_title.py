"""The title screen: go on, choose, tell more; at every size and without a last game."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.ui.app import App
from game.ui.audit import audit
from game.ui.screens.title import LastGame, ScenarioCard, Title
from tests.ui.gallery import SIZES

BOTH = {"us": "a", "mx": "b"}
CARDS = (
    ScenarioCard(
        "border", "Border Talks", "Seven issues, from migration to trade, and two capitals that must say yes.",
        "45–90 min", "2 sides · 1–40", 2, "Medium", "EN ES", BOTH, badge="Flagship · from the record",
        details=("Find trades across issues", "Feel what home can refuse"),
    ),
    ScenarioCard("first", "First Talks", "One port, two issues.", "10 min", "2 sides", 1, "Easy", "EN ES", first=True),
    ScenarioCard("pact", "The pact", "A river.", "20 min", "3 sides", 3, "Hard", "EN", problems=3, problems_words="3 problems"),
)  # fmt: skip
LAST = LastGame(
    "Border Talks", "You are the United States", "against Mexico", "saved today, 10:42", "Round 4 of 8", 4, 8, "us", "a", BOTH
)  # fmt: skip


def title(calls: list[object], last: LastGame | None = LAST, cards: tuple[ScenarioCard, ...] = CARDS) -> Title:
    """A title screen that notes its calls."""
    return Title(
        cards,
        last,
        on_play=calls.append,
        on_continue=lambda: calls.append("continue"),
        on_quit=lambda: calls.append("quit"),
        on_problems=lambda id: calls.append(("problems", id)),
        on_model=lambda id: calls.append(("model", id)),
    )


@pytest.mark.parametrize("size", [*SIZES, (1280, 720, 150)], ids=str)
def test_a_long_description_scrolls(make_app: Callable[..., App], size: tuple[int, int, int]) -> None:
    """What Space tells stands inside the window with its buttons, however long it is."""
    app = make_app(size[:2], size[2])
    told = " ".join(["Real persons say only what the report says of them, in our words."] * 9)
    app.open(title([], cards=(replace(CARDS[0], details=(*CARDS[0].details, told)),)))
    app.focus("scenario-border")
    app.press("Space")
    assert [str(fault) for fault in audit(app)] == []


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("last", [LAST, None], ids=["last game", "no game"])
@pytest.mark.parametrize("cards", [CARDS, CARDS + CARDS[:2], ()], ids=["three", "five", "none"])
def test_nothing_is_cut_or_covered(
    make_app: Callable[..., App],
    size: tuple[int, int, int],
    last: LastGame | None,
    cards: tuple[ScenarioCard, ...],
) -> None:
    """All text stands in its box at all sizes."""
    app = make_app(size[:2], size[2])
    app.open(title([], last, cards))
    assert [str(fault) for fault in audit(app)] == []


def test_enter_goes_on_with_the_last_game(app: App) -> None:
    """The first key of somebody who comes back is Enter."""
    calls: list[object] = []
    app.open(title(calls))
    app.press("Enter")
    assert calls == ["continue"]


def test_without_a_game_enter_plays_where_to_start(app: App) -> None:
    """A new player starts with the scenario made for it."""
    calls: list[object] = []
    app.open(title(calls, None))
    app.press("Enter")
    assert calls == ["first"]


def test_arrows_choose_and_enter_plays(app: App) -> None:
    """Tab goes to the scenarios, arrows move between them."""
    calls: list[object] = []
    app.open(title(calls))
    for key in ("Tab", "Right", "Enter", "Left", "Enter"):
        app.press(key)
    assert calls == ["first", "border"]


def test_a_scenario_with_problems_tells_them(app: App) -> None:
    """It cannot be played; it tells what is wrong."""
    calls: list[object] = []
    app.open(title(calls))
    app.click("scenario-pact")
    assert calls == [("problems", "pact")]


def test_the_model_is_a_key_and_a_click_away(app: App) -> None:
    """M on a card, and the button on its picture, show its model; one with problems has none."""
    calls: list[object] = []
    app.open(title(calls))
    app.focus("scenario-border")
    app.press("M")
    app.click("model-first")
    app.focus("scenario-pact")
    app.press("M")
    assert calls == [("model", "border"), ("model", "first")]
    assert app.stage.layers[0].root.find("model-pact") is None


def test_space_tells_more_and_enter_plays_from_there(app: App) -> None:
    """Details open over the screen; Esc closes them, Enter plays."""
    calls: list[object] = []
    app.open(title(calls))
    app.focus("scenario-border")
    app.press("Space")
    assert len(app.stage.layers) == 2
    app.press("Esc")
    assert len(app.stage.layers) == 1
    app.press("Space")
    app.press("Enter")
    assert calls == ["border"]
