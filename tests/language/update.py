"""Write the sentences of the code into the catalogues: ``python -m tests.language.update [PART …]``.

Translations that are there stay; sentences that are gone leave. Without parts, all are written.
"""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

import game
from game.language.catalogue import PLACE, languages
from game.lint.card import make_card
from game.rules.refusals import REFUSALS
from game.ui.screens.card_words import meant

ROOT = Path(game.__file__).parent
WORDS = {"say": 1, "mark": 1, "say_as": 2, "count": 2}
"""How many of its first arguments are words, for each function."""
HEAD = """# {part}: sentences of the interface.
msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plural};\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
Key = tuple[str | tuple[str, str], str | None]


def part_of(path: Path) -> str:
    """Name the catalogue of a source file: its screen, else its package."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    if parts[:2] == ("ui", "screens"):
        return parts[2]
    return parts[1] if parts[:2] == ("ui", "widgets") else parts[0]


def sentences_of(path: Path) -> Iterator[Key]:
    """Give the sentences of one source file with their contexts, in order; ValueError where one is not written out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    ours = {
        name.asname or name.name: name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "game.language"
        for name in node.names
    }
    for node in ast.walk(tree):
        called = (
            ours.get(node.func.id, "") if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
        )
        if called in WORDS and isinstance(node, ast.Call):
            words = [arg.value for arg in node.args[: WORDS[called]] if isinstance(arg, ast.Constant)]
            if called == "say" and not words:
                continue  # it was marked where it is written
            if len(words) != WORDS[called]:
                raise ValueError(f"{path}:{node.lineno}: the words of {called} are not written out")
            texts = [str(word) for word in words]
            if called == "say_as":
                yield texts[1], texts[0]
            else:
                yield (texts[0], texts[1]) if called == "count" else texts[0], None


def sentences() -> dict[str, list[Key]]:
    """Give the sentences of the whole program, catalogue by catalogue."""
    found: dict[str, list[Key]] = defaultdict(list)
    for path in sorted(ROOT.rglob("*.py")):
        if "language" not in path.relative_to(ROOT).parts:
            found[part_of(path)].extend(sentences_of(path))
    # The model card says what a figure means in the words that the schema has for it: it knows no language either.
    found["card_words"].extend((words, None) for words in card_meanings())
    # Rules give their refusals as plain words: they know no language.
    found["rules"].extend((words, None) for _, words in REFUSALS if words)
    return {part: list(dict.fromkeys(all_of)) for part, all_of in found.items() if all_of}


def card_meanings() -> list[str]:
    """Give what the figures of scenarios mean: of the shipped ones, of the templates, and of one with every key."""
    shipped = ROOT.parent / "scenarios"
    files = (*shipped.rglob("scenario.yaml"), ROOT.parent / "tests/cases/scenarios/every_key/scenario.yaml")
    cards = [make_card(path.read_text(encoding="utf-8"), str(path)) for path in sorted(files)]
    return sorted({meant(row) for card in cards if card for row in card.coefficients})


def catalogue(language: str, part: str) -> Catalog:
    """Read a catalogue, or begin one."""
    path = PLACE / language / f"{part}.po"
    if path.exists():
        with path.open("rb") as file:
            return read_po(file, locale=language)
    return Catalog(locale=language)


def _key(message: Message) -> Key:
    """Give the sentence, or both its forms, with its context."""
    words = message.id
    return (words if isinstance(words, str) else (words[0], words[1])), message.context


def _forms(message: Message) -> str | tuple[str, ...]:
    """Give the translation, or all its forms."""
    string = message.string or ""
    return string if isinstance(string, str) else tuple(string)


def write(language: str, part: str, messages: list[Key], known: dict[Key, str | tuple[str, ...]]) -> int:
    """Write a catalogue anew; give how many of its sentences have no translation."""
    old = catalogue(language, part)
    fresh = Catalog(locale=language, fuzzy=False)
    missing = 0
    for words, context in messages:
        had = old.get(words if isinstance(words, str) else words[0], context)
        string = _forms(had) if had is not None and any(_forms(had)) else known.get((words, context), "")
        fresh.add(words, string, context=context)
        missing += not (string if isinstance(string, str) else all(string))
    path = PLACE / language / f"{part}.po"
    with path.open("wb") as file:
        # Babel's own header has the time of writing in it, and each run would change every file.
        file.write(HEAD.format(part=part, language=language, plural=old.plural_forms.rstrip(";")).encode())
        write_po(file, fresh, width=116, no_location=True, omit_header=True)
    return missing


def main(parts: list[str]) -> None:
    """Write the catalogues named, else all."""
    found = sentences()
    for language in (code for code in languages() if code != "en"):
        known: dict[Key, str | tuple[str, ...]] = {}
        for part in found:
            for message in catalogue(language, part):
                if message.id and message.string:
                    known[_key(message)] = _forms(message)
        for part in parts or sorted(found):
            print(language, part, f"{write(language, part, found[part], known)} open of {len(found[part])}")  # noqa: T201
        for path in (PLACE / language).glob("*.po"):
            if path.stem not in found:
                path.unlink()


if __name__ == "__main__":
    main(sys.argv[1:])
