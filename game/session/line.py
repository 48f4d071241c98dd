"""One line of a move taken apart: words, pairs and packages, each held against a scenario's ids.

It reads words only; which verb wants which of them is said by ``notation``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from game.rules.index import Index
from game.scenario.spelling import suggest

SHOWN = 40
WHOLE = re.compile(r"-?[0-9]{1,6}")


class NotationError(ValueError):
    """The text is no move; the message says why in one sentence, ``line`` where in a file, from 1."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


def cut(word: str) -> str:
    """Shorten a word for a sentence."""
    return word if len(word) <= SHOWN else f"{word[:SHOWN]}…"


def known(word: str, words: Iterable[str], what: str, of: str = "") -> str:
    """Give a word that is among the known ones; else say so, with the one that was probably meant."""
    names = tuple(words)
    if word in names:
        return word
    hint = suggest(word, names)
    end = f"; {hint}" if hint else ""
    raise NotationError(f"There is no {what} '{cut(word)}'{of}{end}{'' if end.endswith('?') else '.'}")


def whole(word: str, what: str) -> int:
    """Read a whole number."""
    if not WHOLE.fullmatch(word):
        raise NotationError(f"{what} must be a whole number, and '{cut(word)}' is none.")
    return int(word)


class Line:
    """One line under way: whose move, its verb and the words after it, read against a scenario's ids."""

    def __init__(self, party: str, verb: str, words: list[str], index: Index) -> None:
        self.party = party
        self.verb = verb
        self.words = words
        self.index = index

    def nothing(self) -> None:
        """Expect no further word."""
        if self.words:
            raise NotationError(f"Nothing follows '{self.verb}', but here stands '{cut(self.words[0])}'.")

    def one(self, form: str) -> str:
        """Expect exactly one word; ``form`` shows what it looks like."""
        if len(self.words) != 1:
            raise NotationError(f"After '{self.verb}' stands exactly one word: {self.party} {self.verb} {form}.")
        return self.words[0]

    def pair(self, word: str, form: str) -> tuple[str, str]:
        """Take a word apart at its equals sign."""
        left, sign, right = word.partition("=")
        if not (left and sign and right):
            raise NotationError(f"'{cut(word)}' does not read like {form}.")
        return left, right

    def pairs(self, form: str, words: Iterable[str], what: str) -> Iterator[tuple[str, str]]:
        """Take all words apart; every left side is known and stands once."""
        seen: set[str] = set()
        for word in self.words:
            left, right = self.pair(word, form)
            known(left, words, what)
            if left in seen:
                raise NotationError(f"The {what} '{left}' stands twice in one line.")
            seen.add(left)
            yield left, right

    def option(self, issue: str, option: str) -> str:
        """Check an option of an issue."""
        at = self.index.issues.index(issue)
        return known(option, self.index.options[at], "option", f" of '{issue}'")

    def package(self) -> dict[str, str]:
        """Read a package; what is left out stays at the status quo."""
        read = self.pairs("issue=option", self.index.issues, "issue")
        return {issue: self.option(issue, option) for issue, option in read}
