"""Texts in another language: they replace texts and nothing else, and what does not fit is said at its line."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from game.rules.tables import compile_tables
from game.scenario import Unreadable, load, overlays
from game.scenario.problems import CODES
from game.scenario.texts import TEXTS, walk
from game.session.digest import digest_tables
from tests.scenario.overlays import EMPTY, WORLD, laid
from tests.scenario.samples import SMALL, codes_of, path_of, scenario_of

SPANISH = """language: es
title: La bahía del arenque
parties:
  island:
    title: La isla
    rumours:
      - text: El sur aceptaría una temporada corta.
agenda:
  season:
    options:
      closed_year: {title: Cerrada todo el año, short: Cerrada}
      half_year: {title: Medio año}
readouts: {together: {says: {island: Una sola bahía.}}}
endings: {open_bay: {title: La bahía sigue abierta, text: Cada barco a lo suyo.}}
debrief: {questions: ["¿Qué disteis?"]}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make the folder of a scenario with Spanish texts."""
    (tmp_path / "scenario.yaml").write_text(path_of("every_key").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "es.yaml").write_text(SPANISH, encoding="utf-8")
    return tmp_path


def test_texts_are_replaced_where_they_stand(folder: Path) -> None:
    """Titles, lists, readouts and endings speak the language; what is not translated stays."""
    reading = load(folder / "scenario.yaml", "es")
    world = reading.scenario
    assert world is not None
    assert (world.language, world.title) == ("es", "La bahía del arenque")
    assert world.parties["island"].title == "La isla"
    assert world.parties["island"].rumours[0].text == "El sur aceptaría una temporada corta."
    assert world.parties["north"].title == "North port"
    assert world.readouts["together"].says["island"] == "Una sola bahía."
    assert world.endings["open_bay"].text == "Cada barco a lo suyo."
    assert world.debrief.questions[0] == "¿Qué disteis?"
    assert codes_of(reading)[-1:] == ["P1005"]


def test_a_short_title_follows_its_title(folder: Path) -> None:
    """A translated title is its own short title, unless the overlay has one."""
    world = load(folder / "scenario.yaml", "es").scenario
    assert world is not None
    options = world.agenda["season"].options
    assert (options["closed_year"].short, options["half_year"].short) == ("Cerrada", "Medio año")


def test_the_game_is_the_same_in_every_language(folder: Path) -> None:
    """No figure changes: the tables of the rules are equal, and so is everything that is no text."""
    world = load(folder / "scenario.yaml", "es").scenario
    assert world is not None
    assert digest_tables(compile_tables(world)) == digest_tables(compile_tables(WORLD))
    assert blank(world) == replace(blank(WORLD), language="es")


def blank(value: Any) -> Any:
    """Give a part of a scenario with every text emptied."""
    if is_dataclass(value) and not isinstance(value, type):
        texts = TEXTS.get(type(value), ())
        kept = {field.name: getattr(value, field.name) for field in fields(value)}
        return replace(value, **{name: wipe(part) if name in texts else part for name, part in kept.items()})
    return value


def wipe(value: Any) -> Any:
    """Empty a text, or the texts further down."""
    if isinstance(value, str):
        return ""
    if isinstance(value, tuple):
        return tuple(map(wipe, value))
    if isinstance(value, dict):
        return {name: wipe(part) for name, part in value.items()}
    return blank(value)


def test_its_own_language_needs_no_overlay(folder: Path) -> None:
    """Asked for in its own language, a scenario is as it is written."""
    assert load(folder / "scenario.yaml", "en").scenario == WORLD


@pytest.mark.parametrize("language", ["fr", "../es", "", "ES"])
def test_other_languages_are_refused_by_name(folder: Path, language: str) -> None:
    """A language without texts is refused, and the sentence says which there are."""
    with pytest.raises(Unreadable, match=r"it has them in 'en', 'es'\."):
        load(folder / "scenario.yaml", language)


def test_languages_are_found_by_their_files(folder: Path) -> None:
    """Each file that is called after a language is one; others are left alone."""
    for name in ("pt-BR.yaml", "notes.yaml", "readme.md"):
        (folder / "texts" / name).write_text("language: pt-BR\n", encoding="utf-8")
    assert overlays(folder / "scenario.yaml") == ("es", "pt-BR")
    assert overlays(path_of("water_share")) == ()


FAULTS = {
    "a figure": ("P1001", "language: es\nparties:\n  island:\n    capital: 60\n", 4),
    "a key that does not exist": ("P1001", "language: es\nparties:\n  island:\n    titel: La isla\n", 4),
    "a condition": ("P1001", 'language: es\nevents:\n  letter: {when: "round > 1"}\n', 3),
    "a part that is not a text": ("P1001", "language: es\npositions: {}\n", 2),
    "a party that is gone": ("P1002", "language: es\nparties:\n  ireland: {title: Irlanda}\n", 3),
    "an option that is gone": (
        "P1002",
        "language: es\nagenda: {season: {options: {\n  never: {title: Nunca}}}}\n",
        3,
    ),
    "a rumour too many": (
        "P1002",
        "language: es\nparties: {island: {rumours: [{text: a}, {text: b},\n  {text: c}]}}\n",
        3,
    ),
    "a choice that is gone": ("P1002", "language: es\nevents:\n  letter:\n    choice: {text: Nada}\n", 4),
    "a number": ("P1003", "language: es\ntitle: 12\n", 2),
    "a map for a text": ("P1003", "language: es\ntitle: {es: Hola}\n", 2),
    "a text for a map": ("P1003", "language: es\nparties: Todos\n", 2),
    "a map for a list": ("P1003", "language: es\nparties: {island: {rumours: {text: a}}}\n", 2),
    "a text alone": ("P1003", "Hola\n", 1),
    "no language": ("P1004", "title: Hola\n", 1),
    "another language": ("P1004", "title: Hola\nlanguage: fr\n", 2),
    "a text that is missing": ("P1005", "language: es\n", 1),
    "an alias": ("P0103", "language: es\ntitle: &a Hola\n", 2),
    "a short title that is long": (
        "P0210",
        "language: es\nagenda: {season: {options: {half_year:\n  {short: Exactamente medio año}}}}\n",
        3,
    ),
    "a title without a short one": (
        "P0311",
        "language: es\nagenda: {season: {options: {half_year:\n  {title: Exactamente medio año}}}}\n",
        3,
    ),
    "a label that is too long": (
        "P0312",
        "language: es\nagenda:\n  season: {title: La temporada de pesca del arenque en el mar}\n",
        3,
    ),
    "names of phases that are too long": (
        "P0312",
        "language: es\nphases:\n  opening: {title: Las palabras con las que cada parte abre la negociación de hoy}\n",
        2,
    ),
}
"""A fault, its code, the overlay, and the line of the fault."""


@pytest.mark.parametrize("what", FAULTS)
def test_what_does_not_fit_is_said_at_its_line(what: str) -> None:
    """Each fault has its code, at its line, in the overlay's file."""
    code, text, line = FAULTS[what]
    overlay = laid(text)
    found = [problem for problem in overlay.problems if problem.code == code]
    assert [(problem.line, problem.file) for problem in found] == [(line, "texts/es.yaml")]
    assert overlay.faulty == (CODES[code][0] == "error")


def test_every_code_of_translations_is_seeded() -> None:
    """No code of overlays is without a fault."""
    assert {code for code in CODES if "P1001" <= code < "P1010"} <= {code for code, _, _ in FAULTS.values()}


def test_slips_get_a_hint() -> None:
    """A misspelt id is answered with the one that was meant."""
    (problem,) = (
        problem
        for problem in laid("language: es\nagenda: {seeson: {title: a}}\n").problems
        if problem.code == "P1002"
    )
    assert problem.hint == "did you mean 'season'?"


def test_open_keys_are_no_fault() -> None:
    """An overlay with every key open lacks every text, and that is all."""
    overlay = laid(EMPTY)
    assert [problem.code for problem in overlay.problems] == ["P1005"]
    assert overlay.scenario == replace(WORLD, language="es")
    assert [source.path for source in overlay.missing] == [
        source.path for source in walk(WORLD) if not source.optional
    ]


def test_texts_of_defaults_can_be_translated() -> None:
    """Phases and endings that a scenario leaves to the defaults have texts too."""
    world = scenario_of(SMALL)
    paths = {source.path for source in walk(world)}
    assert {("phases", "talks", "title"), ("endings", "deadline", "text")} <= paths
