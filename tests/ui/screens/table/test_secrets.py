"""H hides every secret at once, and the table never shows one of the other side's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.scenario import find, load
from game.ui.app import App
from game.ui.screens.phrases import whole
from tests.ui.screens.table.playing import mine, read, sit, sit_to_floor, table, to_turn, words


def test_one_key_hides_every_secret(app: App) -> None:
    """After H neither worth, walk-away, home, capital nor closed options can be read; H brings them back."""
    play = sit_to_floor(read("us_mexico_2023"), "us")
    screen, _ = table(app, play)
    screen.do(mine(play))
    to_turn(screen, play)
    secrets = [
        "Worth to you",
        "Walk away",
        "Best",
        f"of {play.scenario.parties['us'].capital}",
        "outside your mandate",
    ]
    worth = f"worth {whole(play.view.worth(play.view.offer.package))} to you" if play.view.offer else ""
    shown = words(app)
    assert all(secret in shown for secret in secrets[:3])
    app.press("H")
    shown = words(app)
    assert [secret for secret in [*secrets, worth] if secret in shown] == []
    app.press("H")
    assert all(secret in words(app) for secret in secrets[:3])


def test_hiding_closes_a_dialogue(app: App) -> None:
    """A dialogue that tells of home is closed when secrets are hidden."""
    play = sit_to_floor(read("us_mexico_2023"), "us")
    table(app, play)
    app.press("S")
    assert "At home, at once" in words(app)
    app.press("H")
    assert "At home, at once" not in words(app)


def test_the_others_secrets_change_nothing_that_is_shown(app: App, tmp_path: Path) -> None:
    """Two games that differ only in the other side's points and reservation value look the same."""
    text = find("first_talks").read_text(encoding="utf-8")
    changed = text.replace("ferry: [0, 25, 58, 70]", "ferry: [0, 12, 28, 30]").replace(
        "fishing: [30, 26, 20, 10]", "fishing: [60, 46, 20, 1]"
    )
    assert changed != text
    path = tmp_path / "first_talks" / "scenario.yaml"
    path.parent.mkdir()
    path.write_text(changed, encoding="utf-8")
    pictures = []
    for scenario in (load(find("first_talks")).scenario, load(path).scenario):
        assert scenario is not None
        play = sit(replace(scenario), "harbour")
        screen, _ = table(app, play)
        while not play.view.my_turn:
            screen.software()
        screen.do(mine(play))
        screen.software()
        pictures.append(words(app))
    assert pictures[0] == pictures[1]


def test_hiding_takes_what_explains_secrets_away(app: App) -> None:
    """H while the ledger of a secret figure is open hides it with all else."""
    play = sit_to_floor(read("first_talks"), "harbour")
    table(app, play)
    app.focus("figure-reservation.harbour")
    app.press("?")
    assert "Reservation value" in words(app)
    app.press("H")
    assert "Reservation value" not in words(app)
    assert len(app.stage.layers) == 1
