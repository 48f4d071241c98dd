"""The ids of one scenario: what there is to refer to, taken from the file even where its parts are faulty.

So one wrong metric does not make every mention of it wrong as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.scenario.fields import LARGEST_METRIC
from game.scenario.form import ScenarioForm
from game.scenario.tree import Node, Tree

HOWS = ("open", "agreed", "refused", "deadline", "walk_out")
"""How the talks ended; a condition reads the place in this list."""


@dataclass(frozen=True, slots=True)
class Ids:
    """Every id of a scenario, in file order, with the little that conditions must know of each."""

    parties: Mapping[str, str] = field(default_factory=dict)
    """Titles by id; so are the maps without a comment."""
    audiences: Mapping[str, str] = field(default_factory=dict)
    """Parties by audience."""
    issues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Options by issue."""
    issue_titles: Mapping[str, str] = field(default_factory=dict)
    unordered: frozenset[str] = frozenset()
    metrics: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Ranges by metric."""
    metric_titles: Mapping[str, str] = field(default_factory=dict)
    events: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Answers by event."""
    moves: Mapping[str, bool] = field(default_factory=dict)
    """Whether each move is public."""
    phases: tuple[str, ...] = ()
    readouts: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


def collect(tree: Tree, form: ScenarioForm, phases: tuple[str, ...]) -> Ids:
    """Collect the ids of a file; ``phases`` names the phases, also where the file leaves them to the defaults."""
    root = tree.root
    ranges = {name: (metric.range[0], metric.range[1]) for name, metric in form.metrics.items()}
    agenda = _kids(root, "agenda")
    audiences = {
        audience: party for party, node in _kids(root, "parties").items() for audience in _kids(node, "audiences")
    }
    return Ids(
        parties=_titles(root, "parties"),
        audiences=audiences,
        issues={issue: tuple(_kids(node, "options")) for issue, node in agenda.items()},
        issue_titles=_titles(root, "agenda"),
        unordered=frozenset(issue for issue, plan in form.agenda.items() if not plan.ordered),
        metrics={
            metric: ranges.get(metric, (-LARGEST_METRIC, LARGEST_METRIC)) for metric in _kids(root, "metrics")
        },
        metric_titles=_titles(root, "metrics"),
        events={event: _answers(node) for event, node in _kids(root, "events").items()},
        moves={move: _is_public(node) for move, node in _kids(root, "moves").items()},
        phases=phases,
        readouts=tuple(_kids(root, "readouts")),
        actors=tuple(_kids(root, "actors")),
        facts=tuple(_kids(root, "about", "facts")),
        sources=tuple(_kids(root, "about", "sources")),
    )


def _kids(node: Node | None, *steps: str) -> Mapping[str, Node]:
    for step in steps:
        node = node.child(step) if node is not None else None
    return node.kids if node is not None and isinstance(node.kids, dict) else {}


def _titles(root: Node, part: str) -> dict[str, str]:
    titles = {}
    for name, node in _kids(root, part).items():
        title = node.child("title")
        titles[name] = title.value if title is not None and isinstance(title.value, str) else ""
    return titles


def _answers(event: Node) -> tuple[str, ...]:
    return tuple(_kids(event, "choice", "answers"))


def _is_public(move: Node) -> bool:
    public = move.child("public")
    return public is None or public.value is not False
