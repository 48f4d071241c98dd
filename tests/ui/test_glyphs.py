"""Every character that a player can meet has a glyph in every weight of the font: no empty boxes."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

import game
from game.language import languages
from game.scenario import Scenario, find, load
from game.ui.keys import NAMED
from game.ui.shelf import Tale
from game.ui.text import typeset
from tests.language.update import catalogue, sentences
from tests.ui.gallery_words import strings

FONTS = sorted((Path(game.__file__).parents[1] / "assets" / "fonts").glob("*.ttf"))
SHIPPED = ("us_mexico_2023", "first_talks")
FIGURES = "0123456789+−.,:%/→←↑↓↔…–—·•×✓“”‘’¿¡()[]"
SPANISH = "ÁÉÍÓÚÜÑáéíóúüñ"


@pytest.fixture(scope="module")
def told() -> dict[str, set[str]]:
    """The characters of all texts by where they stand: catalogues, scenarios in each language, keys and figures."""
    found: dict[str, set[str]] = {"figures": set(FIGURES) | set(SPANISH), "keys": set("".join(NAMED.values()))}
    for part, keys in sentences().items():
        found[f"en/{part}"] = {sign for words, _ in keys for sign in "".join(words)}
        for language in languages():
            forms = [m.string for m in catalogue(language, part)] if language != "en" else []
            found[f"{language}/{part}"] = found.get(f"{language}/{part}", set()) | {
                sign for form in forms for sign in "".join(form or ())
            }
    for name in SHIPPED:
        own = load(find(name)).scenario
        assert isinstance(own, Scenario)
        tale = Tale(own, find(name))
        for language in tale.languages:
            found[f"{name}/{language}"] = set("".join(strings(tale.told(language))))
    return found


@pytest.mark.parametrize("font", FONTS, ids=[font.stem for font in FONTS])
def test_no_character_lacks_a_glyph(font: Path, told: dict[str, set[str]]) -> None:
    """The font's own table of characters, which pygame's metrics do not tell of, holds all that is written with it."""
    known = set(TTFont(font).getBestCmap())
    lost = {
        place: sorted(sign for sign in typeset("".join(sorted(signs - {"\n"}))) if ord(sign) not in known)
        for place, signs in told.items()
    }
    assert {place: signs for place, signs in lost.items() if signs} == {}


def test_every_place_is_looked_at(told: dict[str, set[str]]) -> None:
    """Both languages and both scenarios are among what is looked at, the Spanish with its own letters."""
    assert {f"{name}/{language}" for name in SHIPPED for language in ("en", "es")} <= set(told)
    assert "ñ" in told["us_mexico_2023/es"] & told["es/ui"]
    assert len(FONTS) == 4
