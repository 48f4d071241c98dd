"""Faults that the linter must find in shipped scenarios: briefs, sources, and what a teacher needs."""

from __future__ import annotations

from tests.lint.changes import drop, put
from tests.lint.faults import first, flagship

TEACHING = (
    flagship("P1050", "parties.us.brief", put("parties.us.brief", f'"{"word " * 450}"'), says="450 words"),
    first("P1051", "parties.island", drop("parties.island.brief")),
    flagship("P1052", "about.facts.F5", put("about.facts.F5", '{text: "They were pleased."}')),
    flagship("P1052", "about.facts.F5", put("about.facts.F5.source", "assumed"), says="'assumed'"),
    flagship(
        "P1053",
        "parties.us.delegates.blinken",
        put("parties.us.delegates.blinken", "{name: Antony Blinken, office: Secretary of State}"),
        says="Antony Blinken",
    ),
    flagship("P1054", "events.lab_found", drop("events.lab_found.source")),
    flagship("P1054", "metrics.humane", drop("metrics.humane.source")),
    flagship("P1054", "moves.fund_visas", drop("moves.fund_visas.source")),
    first("P1055", "about", drop("about.sensitivity")),
    first("P1056", "about", drop("about.objectives")),
    first("P1057", "about", drop("about.ages")),
    flagship("P1058", "about", drop("about.minutes")),
    first("P1059", "parley", drop("debrief")),
)
