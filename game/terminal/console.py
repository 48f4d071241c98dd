"""The terminal as a conversation: sentences out, one line in at a time.

Each answer is a number or a word of a list; words that always work are passed to whoever asked for them. It uses no
colour, no cursor and no drawing, so that a screen reader reads all there is.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from game.language import folded, listed, mark, say

WIDTH = 78
PROMPT = "> "
HELP, LEAVE = mark("help"), mark("quit")
_STRESS = re.compile(r"(\*\*|\*)(?=\S)(.+?)(?<=\S)\1")


class Left(Exception):  # noqa: N818 - a person leaves; nothing is wrong
    """The person has left: by the word for it, or because there is nothing more to read."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a list: the word that names it, and what it means."""

    word: str
    words: str


def plain(text: str) -> str:
    """Give a text without the marks of bold and stressed words."""
    return _STRESS.sub(r"\2", text)


@dataclass
class Console:
    """Reads lines and writes paragraphs; ``always`` are words that work at every question."""

    read: Callable[[str], str] = input
    write: Callable[[str], None] = print
    always: dict[str, Callable[[], None]] = field(default_factory=dict)

    def tell(self, text: str = "") -> None:
        """Write a paragraph, broken into lines."""
        for paragraph in plain(text).split("\n"):
            self.write("\n".join(textwrap.wrap(paragraph, WIDTH)) if paragraph.strip() else "")

    def head(self, words: str) -> None:
        """Begin a new part of the talks."""
        self.write("")
        self.tell(words)

    def lines(self, rows: Sequence[str]) -> None:
        """Write a list, one thing on each line; a long one goes on indented."""
        for row in rows:
            self.write("\n".join(textwrap.wrap(plain(row), WIDTH, subsequent_indent="   ")))

    def ask(self, question: str) -> str:
        """Ask for a line. Raises Left where nothing more can be read, or the person wants to leave."""
        while True:
            self.tell(question)
            try:
                answer = self.read(PROMPT).strip()
            except EOFError:
                raise Left from None
            word = folded(answer)
            if word in {folded(say(LEAVE)), LEAVE}:
                raise Left
            known = next((deed for name, deed in self.always.items() if word == folded(say(name))), None)
            if known is None:
                return answer
            known()

    def choose(self, question: str, options: Sequence[Option], *, again: bool = True) -> str:
        """Ask for one of a list, by its number or its word; the word is given back."""
        if again:
            self._list(options)
        while True:
            answer = self.ask(question)
            found = self._find(answer, options)
            if found is not None:
                return found.word
            if answer and answer != "?":
                self.tell(say("“{answer}” is not in the list.", answer=answer[:40]))
            self._list(options)

    def _list(self, options: Sequence[Option]) -> None:
        self.lines([self._line(n, option) for n, option in enumerate(options, 1)])

    @staticmethod
    def _line(number: int, option: Option) -> str:
        return f"{number}. {option.word}: {option.words}" if option.words else f"{number}. {option.word}"

    @staticmethod
    def _find(answer: str, options: Sequence[Option]) -> Option | None:
        word = folded(answer)
        if word.isascii() and word.isdigit():
            return options[int(word) - 1] if 1 <= int(word) <= len(options) else None
        exact = [option for option in options if folded(option.word) == word]
        begun = exact or [option for option in options if word and folded(option.word).startswith(word)]
        return begun[0] if len(begun) == 1 else None

    def confirm(self, question: str) -> bool:
        """Ask for yes or no."""
        yes, no = say("yes"), say("no")
        while True:
            answer = self.ask(say("{question} ({yes} or {no})", question=question, yes=yes, no=no))
            answer = folded(answer)
            if answer and folded(yes).startswith(answer):
                return True
            if answer and folded(no).startswith(answer):
                return False
            self.tell(say("Answer {choice}.", choice=listed((yes, no), either=True)))

    def number(self, question: str, most: int) -> int:
        """Ask for a whole number from 0 to ``most``."""
        while True:
            answer = self.ask(question)
            if answer.isascii() and answer.isdigit() and int(answer) <= most:
                return int(answer)
            self.tell(say("Write a whole number from 0 to {most}.", most=most))


def pick(console: Console, question: str, options: Mapping[str, str]) -> str:
    """Ask for one of several titles; the id of the chosen one is given back."""
    ids = list(options)
    listed_options = [Option(title, "") for title in options.values()]
    console.lines([f"{n}. {title}" for n, title in enumerate(options.values(), 1)])
    while True:
        answer = folded(console.ask(question))
        if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(ids):
            return ids[int(answer) - 1]
        found = [
            id for id, option in zip(ids, listed_options, strict=True) if folded(option.word).startswith(answer)
        ]
        if answer and len(found) == 1:
            return found[0]
        console.tell(say("Write a number from 1 to {most}.", most=len(ids)))
