"""The model card: every coefficient of a scenario, where it stands, and what it rests on.

So that a class can argue with the model and change it. A source beside an event or a move reports the story, not its
figures: those are assumed, and the card says so. It judges nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from game.lint.usual import usual
from game.scenario import Scenario
from game.scenario.inspection import ASSUMED
from game.scenario.load import examine
from game.scenario.tree import Node, Path

Value: TypeAlias = int | float | str | bool

LEFT_OUT = frozenset({"parley", "about", "debrief", "levels"})
"""Parts without coefficients."""
SHOWN_ONLY = frozenset({"decimals", "sure"})
"""Figures that change nothing but what is shown."""
SPOKEN = frozenset({"when"})
"""Texts that are part of the model: conditions."""
REPORTED = frozenset({("metrics", "start"), ("positions", "firmness")})
"""Figures that a source can report as they are; of all others a source tells the story at most."""
PAIRS = {"range": ("low", "high"), "rounds": ("from", "to")}


@dataclass(frozen=True, slots=True)
class Coefficient:
    """One figure, condition or veto of a scenario."""

    path: Path
    """Ids and keys from the top of the file."""
    of: str
    """Titles of what it belongs to, outermost first."""
    value: Value
    line: int
    """Where it stands, from 1; 0: it is left out, and the usual value holds."""
    source: tuple[str, ...]
    """What reports the figure itself; empty where it is assumed alone."""
    story: tuple[str, ...]
    """What reports the story that the figure belongs to."""
    assumed: bool
    """Whether somebody made the figure up, at least in part."""

    @property
    def name(self) -> str:
        """The dotted name."""
        return ".".join(map(str, self.path))

    @property
    def group(self) -> str:
        """The part of the file that it belongs to."""
        return str(self.path[0])

    @property
    def usual(self) -> bool:
        """Whether the file leaves it out."""
        return not self.line


@dataclass(frozen=True, slots=True)
class Card:
    """All coefficients of one scenario, in file order, those that are left out behind their part."""

    scenario: Scenario
    coefficients: tuple[Coefficient, ...]


def make_card(text: str, file: str = "scenario.yaml") -> Card | None:
    """Make the card of a scenario from its text; None where it has errors."""
    examined = examine(text, file)
    if examined.scenario is None:
        return None
    root = examined.findings.tree.root
    scenario = examined.scenario
    options = {issue: tuple(plan.options) for issue, plan in scenario.agenda.items()}
    written = list(_walk(root, (), (), (), options))
    stands = {one.path for one in written}
    left_out = [
        Coefficient(path, _titles(root, path), value, 0, (), (), assumed=True)
        for path, value in usual(scenario)
        if path not in stands
    ]
    groups = dict.fromkeys([one.group for one in (*written, *left_out)])
    rows = [one for group in groups for one in (*written, *left_out) if one.group == group]
    return Card(scenario, tuple(rows))


def _walk(
    node: Node, path: Path, titles: tuple[str, ...], sources: tuple[str, ...], options: dict[str, tuple[str, ...]]
) -> Iterator[Coefficient]:
    """Give every coefficient below a node."""
    if isinstance(node.kids, dict):
        title, source = node.value.get("title"), node.value.get("source")
        own = (*titles, title) if isinstance(title, str) and path else titles
        if source is not None and path:
            sources = tuple(map(str, source if isinstance(source, list) else [source]))
        for key, kid in node.kids.items():
            if (path or key not in LEFT_OUT) and key not in SHOWN_ONLY:
                yield from _walk(kid, (*path, key), own, sources, options)
    elif isinstance(node.kids, list):
        words = _places(path, len(node.kids), options)
        for word, kid in zip(words, node.kids, strict=True):
            yield from _walk(kid, (*path, *word), titles, sources, options)
    elif _is_coefficient(path, node.value):
        value = node.value
        plain: Value = (
            value if not isinstance(value, Decimal) else int(value) if value == int(value) else float(value)
        )
        known = tuple(source for source in sources if source != ASSUMED)
        reported = (path[0], path[-1]) in REPORTED
        assumed = not reported or not known or ASSUMED in sources
        source, story = (known, ()) if reported else ((), known)
        yield Coefficient(path, " · ".join(titles), plain, node.line + 1, source, story, assumed)


def _is_coefficient(path: Path, value: object) -> bool:
    if isinstance(value, bool):
        return path[-1] == "veto"
    if isinstance(value, str):
        return path[-1] in SPOKEN
    return isinstance(value, (int, Decimal)) and path[-1] not in SHOWN_ONLY


def _places(path: Path, length: int, options: dict[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Name the places of a list: by option, by both ends of a range, or counted; a list of one needs no name."""
    if len(path) >= 2 and path[-2] == "points" and str(path[-1]) in options:
        return [(option,) for option in options[str(path[-1])]]
    if path[-1] in PAIRS and length == len(PAIRS[str(path[-1])]):
        return [(word,) for word in PAIRS[str(path[-1])]]
    return [()] if length == 1 else [(str(n),) for n in range(1, length + 1)]


def _titles(root: Node, path: Path) -> str:
    """Give the titles on the way to a path, as far as the file has them."""
    titles, node = [], root
    for step in path:
        kid = node.child(step)
        if kid is None:
            break
        node = kid
        if isinstance(node.value, dict) and isinstance(node.value.get("title"), str):
            titles.append(node.value["title"])
    return " · ".join(titles)
