"""The catalogues say what the code says, and fill in what it fills in."""

from __future__ import annotations

from string import Formatter

import pytest

from game.language import ENGLISH, count, languages, name_of, say, say_as, speaking, spoken
from tests.language.update import Key, catalogue, sentences

OTHERS = [language for language in languages() if language != ENGLISH]


def _placeholders(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


@pytest.fixture(scope="module")
def said() -> dict[str, list[Key]]:
    """The sentences of the code."""
    return sentences()


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_is_translated(language: str, said: dict[str, list[Key]]) -> None:
    """No sentence of the code is missing from a catalogue, none is empty, and none is left over."""
    open_ones = []
    for part, keys in said.items():
        known = catalogue(language, part)
        for words, context in keys:
            found = known.get(words if isinstance(words, str) else words[0], context)
            forms = () if found is None else (found.string,) if isinstance(found.string, str) else found.string
            if not forms or not all(forms):
                open_ones.append((part, words))
        left = {m.id if isinstance(m.id, str) else m.id[0] for m in known if m.id}
        assert left == {words if isinstance(words, str) else words[0] for words, _ in keys}, part
    assert open_ones == []


@pytest.mark.parametrize("language", OTHERS)
def test_placeholders_are_the_same(language: str, said: dict[str, list[Key]]) -> None:
    """A translation fills in the same names as its sentence; one form of a plural may write the number as a word."""
    wrong = []
    for part in said:
        for message in catalogue(language, part):
            sources = (message.id,) if isinstance(message.id, str) else tuple(message.id)
            forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
            wanted = [_placeholders(words) for words in sources]
            wrong += [
                (part, form)
                for words, form in zip(wanted, forms, strict=False)
                if form
                and _placeholders(form) not in (words, words | {"n"}, words - {"n"} if len(forms) > 1 else words)
            ]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_one_sentence_has_one_translation(language: str, said: dict[str, list[Key]]) -> None:
    """The same sentence says the same in every part of the program."""
    found: dict[tuple[str, str], set[str]] = {}
    for part in said:
        for message in catalogue(language, part):
            if isinstance(message.id, str) and message.id and message.string:
                found.setdefault((message.id, message.context or ""), set()).add(str(message.string))
    assert {key: forms for key, forms in found.items() if len(forms) > 1} == {}


def test_a_language_holds_within_its_block() -> None:
    """A reader's own language ends with the block, and English needs no catalogue."""
    with speaking("es"):
        assert spoken() == "es"
    assert spoken() == "en"
    assert say("The {name} is open.", name="door") == "The door is open."
    assert say_as("a place", "Home") == "Home"
    assert count("{n} step", "{n} steps", 1) == "1 step"
    assert count("{n} step", "{n} steps", 3) == "3 steps"


def test_an_article_melts_with_its_preposition() -> None:
    """Spanish writes "del" and "al" where a name brings its article, but not in the name of a country."""
    with speaking("es"):
        assert say("Oferta de {who} a {whom}", who="el Puerto", whom="el Consejo") == "Oferta del Puerto al Consejo"
        assert say("Oferta de {who}", who="El Salvador") == "Oferta de El Salvador"


def test_unknown_languages_are_refused() -> None:
    """There is no language without a catalogue."""
    with pytest.raises(KeyError), speaking("xx"):
        pass


def test_languages_name_themselves() -> None:
    """A language is offered in its own words."""
    assert [name_of(language) for language in languages()] == ["English", "Español"]
