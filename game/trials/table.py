"""Parameter tables: the rows of `each`, and a test with the words of one row filled in.

A column named seed is the chance of each row; any other column stands wherever the test says $ and its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from game.scenario.tree import Node
from game.trials.page import Entry, Page, describe

MOST_ROWS = 1000
SEED = "seed"
AS_WRITTEN = frozenset({"name", "known_failure", "each"})
"""Keys of a test that rows leave as they are."""

_WORD = re.compile(r"\$([a-z][a-z0-9_]*)")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its values by column, and its label."""

    label: str = ""
    values: dict[str, Node] = field(default_factory=dict)


def read_rows(page: Page, each: Entry) -> list[Row]:
    """Read the columns of a table as rows; a faulty table has none."""
    columns = {name: page.items(column) for name, column in page.entries(each).items()}
    lengths = {name: len(column) for name, column in columns.items()}
    if not columns or 0 in lengths.values():
        page.add("P0208", each, "'each' takes at least one column with at least one value", key=True)
        return []
    first, count = next(iter(lengths.items()))
    for name, length in lengths.items():
        if length != count:
            message = f"the column '{name}' has {length} values, and '{first}' has {count}"
            page.add("P0907", page.kid(each, name), message, "each row takes one value of every column", key=True)
            return []
    if count > MOST_ROWS:
        page.add("P0208", each, f"a table takes {MOST_ROWS:,} rows at most, not {count:,}", key=True)
        return []
    rows = []
    for n in range(count):
        values = {name: column[n].node for name, column in columns.items()}
        label = ", ".join(f"{name} {_short(node)}" for name, node in values.items())
        rows.append(Row(label, values))
    return rows


def _short(node: Node) -> str:
    if isinstance(node.kids, list):
        return f"[{', '.join(_short(kid) for kid in node.kids)}]"
    if isinstance(node.kids, dict):
        return f"{{{', '.join(f'{key}: {_short(kid)}' for key, kid in node.kids.items())}}}"
    return node.value if isinstance(node.value, str) else describe(node.value)


def words_in(node: Node) -> Iterator[str]:
    """Go through the words with $ in a test, keys included."""
    if isinstance(node.kids, dict):
        for key, kid in node.kids.items():
            yield from _WORD.findall(key)
            yield from words_in(kid)
    elif isinstance(node.kids, list):
        for kid in node.kids:
            yield from words_in(kid)
    elif isinstance(node.value, str) and "$" in node.value:
        yield from _WORD.findall(node.value)


def fill(page: Page, node: Node, row: Row) -> Node:
    """Give a value with the words of a row filled in; what has no column is noted."""
    if isinstance(node.kids, dict) and node.keys is not None:
        filled = Node(node.line, node.col, {}, inline=node.inline)
        filled.kids, filled.keys = {}, {}
        for key, kid in node.kids.items():
            place = node.keys[key]
            name = _fill_text(page, Node(*place, key, inline=True), row) if "$" in key else key
            filled.keys[name] = place
            filled.kids[name] = fill(page, kid, row)
            filled.value[name] = filled.kids[name].value
        return filled
    if isinstance(node.kids, list):
        filled = Node(node.line, node.col, [], inline=node.inline)
        filled.kids = [fill(page, kid, row) for kid in node.kids]
        filled.value = [kid.value for kid in filled.kids]
        return filled
    if not isinstance(node.value, str) or "$" not in node.value:
        return node
    alone = _WORD.fullmatch(node.value)
    if alone and alone[1] in row.values:
        return row.values[alone[1]]
    return Node(node.line, node.col, _fill_text(page, node, row), inline=node.inline)


def _fill_text(page: Page, node: Node, row: Row) -> str:
    def put(match: re.Match[str]) -> str:
        value = row.values.get(match[1])
        if value is None:
            message = f"'${match[1]}' stands for a column of 'each', and there is none of that name"
            columns = ", ".join(row.values)
            hint = f"the columns are: {columns}" if columns else f"write each: {{{match[1]}: […]}}"
            page.findings.add_at("P0908", node.line + 1, node.col + 1, message, hint)
            return match[0]
        return _short(value)

    return _WORD.sub(put, node.value)


def fill_keys(page: Page, keys: Mapping[str, Entry], row: Row) -> dict[str, Entry]:
    """Give the keys of a test with one row filled in."""
    return {
        key: entry if key in AS_WRITTEN else entry._replace(node=fill(page, entry.node, row))
        for key, entry in keys.items()
    }
