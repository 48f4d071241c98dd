"""The words and signs that a condition may be made of; everything else is refused before it is parsed.

It also says what to write instead of the signs of other languages.
"""

from __future__ import annotations

import keyword
import re

from game.scenario.expressions import Fault

LONGEST = 400
DEEPEST = 20

_TOKEN = re.compile(
    r"\s+|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*|[0-9]+(?:\.[0-9]+)?(?![\w.])|==|!=|<=|>=|[<>()+*-]", re.ASCII
)
_FOREIGN: tuple[tuple[str, str], ...] = (
    ("===", "=="),
    ("<>", "!="),
    ("=>", ">="),
    ("=<", "<="),
    ("==", ""),
    ("!=", ""),
    ("&&", "and"),
    ("||", "or"),
    ("≥", ">="),
    ("≤", "<="),
    ("≠", "!="),
    ("&", "and"),
    ("|", "or"),
    ("=", "=="),
    ("!", "not"),
    ("×", "*"),
    ("−", "-"),
    ("–", "-"),
)
_WORDS = frozenset({"and", "or", "not"})


def check_tokens(text: str) -> None:
    """Refuse a text that is too long, too deep, or holds a sign that conditions do not know."""
    if not text.strip():
        raise Fault("P0606", "the condition is empty", 0, "leave `when` out where nothing is asked")
    if len(text) > LONGEST:
        message = f"the condition has {len(text)} characters; {LONGEST} are the most"
        raise Fault("P0605", message, 0, "split it, or use a metric that says the same")
    at = depth = run = 0
    while at < len(text):
        _check_foreign(text, at)
        match = _TOKEN.match(text, at)
        if match is None:
            raise Fault("P0601", f"'{text[at]}' cannot stand in a condition", at, _advise(text, at))
        piece = match.group()
        _check_word(piece, at)
        depth += (piece == "(") - (piece == ")")
        run = run + 1 if piece in {"not", "-", "+"} else run if piece.isspace() or piece == "(" else 0
        if depth > DEEPEST or run > DEEPEST:
            raise Fault("P0605", f"more than {DEEPEST} brackets stand inside each other", at)
        at = match.end()


def _check_foreign(text: str, at: int) -> None:
    for sign, ours in _FOREIGN:
        if text.startswith(sign, at):
            if ours:
                raise Fault("P0602", f"'{sign}' is not known in conditions", at, f"write {ours}")
            return


def _check_word(piece: str, at: int) -> None:
    if piece in _WORDS or not piece[0].isalpha():
        return
    if piece.lower() in _WORDS:
        raise Fault("P0602", f"'{piece}' is not known in conditions", at, f"write {piece.lower()}")
    if piece.lower() in {"true", "false", "none"}:
        raise Fault(
            "P0601", f"'{piece}' is not known in conditions", at, "say what is compared, such as round >= 2"
        )
    for word in piece.split("."):
        if keyword.iskeyword(word):
            raise Fault(
                "P0601", f"'{word}' is not known in conditions", at, "use and, or, not, == != < <= > >= + - *"
            )


def _advise(text: str, at: int) -> str:
    letter = text[at]
    if letter in "\"'“”‘’":
        return "write words without quotes"
    if letter in "/%":
        return "conditions only add, subtract and multiply; they know whole numbers"
    if letter.isdigit():
        return "put a space between a number and a word"
    if letter in "[]{},":
        return "names are dotted, such as trust.us.mx"
    return ""
