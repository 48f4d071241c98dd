"""Faults that the linter must find in shipped scenarios: what cannot happen, what does nothing, no room for a deal."""

from __future__ import annotations

from tests.lint.changes import add, drop, put, swap
from tests.lint.faults import first, flagship

WHEN = "summit_memory.when"
ROWS = """
        - {when: "trust.us.mx >= 30", to: communique}
        - {when: "trust.us.mx >= 40", to: communique}
        - {to: communique}"""
DETOUR = """
        - {when: "round >= 900", to: detour}
        - {to: working_groups}"""
ISSUES = "".join(f"\n  extra_{n}: {{options: {{a: {{title: A}}, b: {{title: B}}}}}}" for n in range(4))
FLAT = {"ferry": "[0, 0, 0, 0]", "fishing": "[0, 0, 0, 0]"}
ALIKE = {
    "parties.harbour.points.ferry": "[30, 20, 20, 0]",
    "parties.island.points.ferry": "[0, 50, 50, 70]",
    "parties.harbour.audiences.taxpayers.points.ferry": "[4, 1, 1, -14]",
    "parties.harbour.audiences.fleet.points.ferry": "[0, 3, 3, 0]",
    "parties.island.audiences.islanders.points.ferry": "[-6, 9, 9, 20]",
    "parties.island.audiences.inshore.points.ferry": "[0, 5, 5, 8]",
    "agenda.ferry.options.daily": "{title: Daily, effects: {jobs: 2, quay: 1}}",
    "agenda.ferry.options.weekly": "{title: Weekly, effects: {jobs: 2, quay: 1}}",
}

PLAYING = (
    # What cannot happen.
    flagship(
        "P1010",
        f"events.{WHEN}",
        put(f"events.{WHEN}", "trust.us.mx >= 52 and trust.us.mx < 50"),
        says="goes from 0 to 100",
    ),
    flagship(
        "P1010",
        "moves.stop_trains.when",
        put("moves.stop_trains.when", "how == agreed"),
        says="'how' is always open here",
    ),
    flagship(
        "P1010",
        "events.rail_lobby.when",
        put("events.rail_lobby.when", "deal.roots == fund"),
        says="'deal.roots' is always words here",
    ),
    flagship(
        "P1010",
        "events.deadline_press.when",
        put("events.deadline_press.when", "round >= 40"),
        says="'round' goes from 0 to 12",
    ),
    flagship(
        "P1010",
        "parties.us.mandate",
        put("parties.us.mandate.opens.when", '"phase == debrief and phase == opening"'),
    ),
    first("P1010", "endings.no_deal.when", put("endings.no_deal.when", '"how == open"')),
    flagship("P1011", "moves.stop_trains.when", put("moves.stop_trains.when", "how == open")),
    flagship(
        "P1011", "events.new_routes.when", put("events.new_routes.when", "trust.us.mx >= 30 or trust.us.mx < 40")
    ),
    flagship("P1012", "phases.ratification.exits.passed.1", put("phases.ratification.exits.passed", ROWS)),
    flagship(
        "P1013",
        "phases.detour",
        put("phases.opening", f"\n    kind: opening\n    exits:\n      next:{DETOUR}"),
        add("phases", "detour: {kind: opening, title: Detour, exits: {next: working_groups}}"),
        says="can never hold: 'round' goes from 0 to",
    ),
    first("P1014", "moves.guest_boats.cost", put("moves.guest_boats.cost", "90"), says="never have more than 40"),
    flagship(
        "P1015", "events.lab_found.rounds", put("events.lab_found.rounds", "[40, 50]"), says="12 rounds at most"
    ),
    flagship(
        "P1016",
        "endings.no_deal_cold",
        put("endings.no_deal_cold.when", '"how == walk_out and trust.us.mx < 40"'),
        says="'walked'",
    ),
    first(
        "P1016",
        "endings.good_trade",
        put("endings.good_trade.when", '"how != agreed and how != open"'),
        says="one of those",
    ),
    flagship(
        "P1017",
        "parties.mx.mandate",
        put("parties.mx.mandate", "{closed: {migration: [hard_stop]}}"),
        says="the mandate of 'mx'",
    ),
    flagship("P1018", "phases.principals.cut_short", put("phases.principals.cut_short.chance", "0")),
    first(
        "P1019",
        "parties.island.mandate",
        put("parties.island.capital", "5"),
        add("parties.island", "mandate: {closed: {fishing: [all_year]}, opens: {consult: 1}}"),
    ),
    # What changes nothing.
    first(
        "P1020",
        "events.rumour",
        add("events", "rumour: {title: A rumour, text: Somebody heard something., by: weather_office}"),
    ),
    flagship("P1021", "moves.thank_mexico", put("moves.thank_mexico.effects", "{}")),
    flagship(
        "P1022",
        "moves.thank_mexico",
        put("moves.thank_mexico.effects", "{approval.congress: -2}"),
        says="approval.congress -2",
    ),
    flagship(
        "P1023",
        "events.leak_of_plan.choice.answers.own_it",
        put("events.leak_of_plan.choice.answers.deny.effects", "{trust.mx.us: -2}"),
        put("events.leak_of_plan.choice.answers.own_it.effects", "{trust.mx.us: -2}"),
    ),
    flagship(
        "P1024",
        "linkages.rail_for_ports",
        put("linkages.rail_for_ports.points", "{us: 0, mx: 0}"),
        drop("linkages.rail_for_ports.effects"),
    ),
    flagship("P1025", "readouts.thin.says", drop("readouts.thin.says.mx"), says="'mx'"),
    first(
        "P1026", "agenda.ferry.options.daily", *(put(path, value) for path, value in ALIKE.items()), says="'weekly'"
    ),
    flagship("P1027", "positions.mx.migration", put("positions.mx.migration.wants", "hard_stop")),
    first("P1028", "endings.no_deal", drop("endings.no_deal.text")),
    flagship("P1028", "events.lab_found", drop("events.lab_found.text")),
    flagship("P1029", "events.lab_found.effects", put("events.lab_found.effects", "{seizures: 0}")),
    # Room for a deal.
    first(
        "P1030",
        "parties.harbour.reservation",
        put("parties.harbour.reservation", "100"),
        says="ferry above 'summer'",
    ),
    flagship("P1030", "parties.us.reservation", put("parties.us.reservation", "300")),
    first(
        "P1031",
        "parties.harbour.audiences.fleet.base",
        put("parties.harbour.audiences.fleet.base", "-90"),
        says="'fleet' reaches 0 of 50",
    ),
    first(
        "P1032",
        "parties.harbour.audiences",
        put("parties.harbour.audiences.taxpayers.base", "95"),
        put("parties.harbour.audiences.fleet.base", "95"),
        says="ratifies every package",
    ),
    first(
        "P1033",
        "parties.island.audiences.inshore.base",
        put("parties.harbour.audiences.fleet.points.fishing", "[-60, -60, -60, 22]"),
        says="'inshore' refuses every package with fishing above 'half'",
    ),
    first(
        "P1034",
        "parties.harbour.audiences.taxpayers.base",
        put("parties.harbour.reservation", "0"),
        put("parties.island.reservation", "88"),
        says="homes would ratify",
    ),
    first(
        "P1035",
        "positions",
        put("positions.harbour.fishing.firmness", "3"),
        add("", "defaults: {audience_cost: 60}"),
        says="without them",
    ),
    first(
        "P1036",
        "parties",
        put("parties.island.points.ferry", "[30, 26, 18, 0]"),
        put("parties.island.points.fishing", "[0, 27, 55, 70]"),
        says="fishing=all_year, worth 100 to 'harbour' and 100 to 'island'",
    ),
    first(
        "P1037",
        "parties.harbour",
        put("parties.island.points.ferry", "[0, 32, 58, 70]"),
        says="leaves 'island' 12 points",
    ),
    flagship("P1038", "phases.working_groups.issues", put("phases.working_groups.issues", "[fentanyl]")),
    # What is at stake.
    flagship(
        "P1040",
        "agenda.economy.options.dialogue",
        put("parties.us.points.economy", "[8, -1, 3, 0]"),
        put("parties.mx.points.economy", "[0, -1, 18, 27]"),
        says="-1 to 'us' and -1 to 'mx'",
    ),
    flagship(
        "P1041", "parties.us.points.economy", put("parties.us.points.economy", "[2, 2, 2, 2]"), says="counts 2"
    ),
    flagship(
        "P1042", "parties.us.points.economy", put("parties.us.points.economy", "[2, 1.5, 1, 0]"), says="2 points"
    ),
    first(
        "P1043",
        "parties.island.audiences.islanders",
        put("parties.island.audiences.islanders.weight", "1"),
    ),
    first(
        "P1044",
        "parties.island.points",
        *(put(f"parties.island.points.{issue}", row) for issue, row in FLAT.items()),
    ),
    first("P1045", "parties.island", put("moves.guest_boats.who", "[harbour]"), says="'harbour' has 2"),
    first(
        "P1046",
        "parties.island.points",
        put("parties.island.points.ferry", "[0, 320, 580, 700]"),
        says="730 points",
    ),
    # What the linter says of itself.
    first(
        "P1060",
        "=# parley: ignore P0301",
        swap("metrics:\n", "# parley: ignore P0301\nmetrics:\n"),
        says="in the next line",
    ),
    first(
        "P1060",
        "=# parley: ignore P0405",
        swap("metrics:\n", "# parley: ignore P0405\nmetrics:\n"),
        says="never ignored",
    ),
    first(
        "P1060",
        "=# parley: ignore P9999",
        swap("metrics:\n", "# parley: ignore P9999\nmetrics:\n"),
        says="no problem P9999",
    ),
    flagship("P1061", "agenda", swap("\nagenda:", f"\nagenda:{ISSUES}"), says="196,608 packages"),
)
