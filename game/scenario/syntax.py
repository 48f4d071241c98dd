"""What a YAML reader's complaint means for somebody who never read the YAML standard."""

from __future__ import annotations

import re

import yaml

from game.scenario.tree import Tree

_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "a colon stands where YAML expects none",
        "put a text with ': ' in quotes, or mend the indentation of this line or the one above",
    ),
    (
        "could not find expected ':'",
        "a key without its colon, or without the space behind it",
        "write 'key: value', or indent the line further",
    ),
    (
        "did not find expected key",
        "this line does not fit the lines above",
        "check that it is indented exactly like its neighbours, and that quotes are closed",
    ),
    (
        "did not find expected '-' indicator",
        "this line does not belong to the list above",
        "begin it with '- ', or indent it like the key of the list",
    ),
    (
        "block sequence entries are not allowed",
        "a list item stands where none may",
        "begin the list on its own line",
    ),
    ("did not find expected ',' or '}'", "a map in { } is not closed, or a comma is missing", ""),
    ("did not find expected ',' or ']'", "a list in [ ] is not closed, or a comma is missing", ""),
    ("that cannot start any token", "a character that cannot begin a value", "indent with spaces; quote the text"),
    ("found unexpected end of stream", "a quoted text is not closed", "add the missing quote"),
    ("found undefined tag handle", "a tag is not allowed", "quote a text that begins with !"),
    ("found unknown escape character", "a backslash that means nothing here", "use single quotes, or write \\\\"),
)


_NO_SPACE = re.compile(r"\s*[A-Za-z_]\w*:[^\s/]")
"""A line whose key has no space behind its colon; // would make it an address."""


def explain(error: yaml.MarkedYAMLError, tree: Tree) -> tuple[int, int, str, str]:
    """Give line and column from 1, what is wrong in plain words, and a hint."""
    problem = error.problem or error.context or "this is not YAML"
    mark = error.problem_mark or error.context_mark
    message, hint = f"this is not YAML: {problem}", ""
    for part, words, advice in _WORDS:
        if part in problem:
            message, hint = words, advice
            break
    if mark is not None and tree.line(mark.line + 1)[mark.column : mark.column + 1] == "\t":
        message, hint = "a tab stands where YAML wants spaces", "indent with spaces"
    before = mark.line if mark is not None else 0
    while before and not tree.line(before).strip():
        before -= 1
    if "a colon stands" in message and _NO_SPACE.match(tree.line(before)):
        # What looks like a text goes on into the next line, where the reader stumbles.
        begin = len(tree.line(before)) - len(tree.line(before).lstrip()) + 1
        return before, begin, "a key without the space behind its colon", "write 'key: value'"
    opened = error.context_mark
    if opened is not None and ("is not closed" in message):
        message = f"{message}; it begins in line {opened.line + 1}"
        at_end = mark is not None and not any(line.strip() for line in tree.lines[mark.line + 1 :])
        if at_end or "quoted" in message:
            mark = opened
    elif opened is not None and message.startswith("a key without"):
        # The reader notices only at the next key; the fault is where this one begins.
        mark = opened
    if mark is None:
        return 1, 1, message, hint
    line = min(mark.line + 1, max(len(tree.lines), 1))
    return line, mark.column + 1, message, hint
