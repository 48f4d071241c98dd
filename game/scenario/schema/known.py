"""What one scenario has that can be referred to: its ids, each with the title that its author gave.

Titles come from the form, ids from the file, so that a faulty part keeps its ids.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.scenario.ids import Ids
from game.scenario.inspection import ASSUMED, Inspection

SHOWN = 90
"""Letters of a fact that an editor shows."""


@dataclass(frozen=True, slots=True)
class Known:
    """Ids with titles; a title may be empty."""

    ids: Ids
    parties: Mapping[str, str]
    issues: Mapping[str, str]
    options: Mapping[str, Mapping[str, str]]
    metrics: Mapping[str, str]
    actors: Mapping[str, str]
    phases: Mapping[str, str]
    sources: Mapping[str, str]
    """What a fact may cite."""
    facts: Mapping[str, str]
    """What everything else may cite."""


def know(case: Inspection) -> Known:
    """Collect the ids and titles of a scenario under inspection."""
    form, ids = case.form, case.ids
    agenda, about = form.agenda, form.about
    assumed = {ASSUMED: "Made up for this scenario."}
    sources = {name: _cut(about.sources.get(name, "")) if about is not None else "" for name in ids.sources}
    facts = {
        name: _cut(about.facts[name].text) if about is not None and name in about.facts else ""
        for name in ids.facts
    }
    return Known(
        ids=ids,
        parties=ids.parties,
        issues={issue: ids.issue_titles.get(issue, "") for issue in ids.issues},
        options={
            issue: _titles(options, agenda[issue].options if issue in agenda else {})
            for issue, options in ids.issues.items()
        },
        metrics={metric: ids.metric_titles.get(metric, "") for metric in ids.metrics},
        actors=_titles(ids.actors, form.actors),
        phases=_titles(ids.phases, form.phases or {}),
        sources={**sources, **assumed},
        facts={**facts, **sources, **assumed},
    )


def _titles(names: tuple[str, ...], forms: Mapping[str, Any]) -> dict[str, str]:
    return {name: (forms[name].title or "") if name in forms else "" for name in names}


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1].rstrip()}…"
