"""Faults that the loader must find in shipped scenarios: YAML, form, names, course, conditions, secrets."""

from __future__ import annotations

from tests.lint.changes import add, drop, put, rename, swap
from tests.lint.faults import first, flagship

MANY = ", ".join(f"o{n}: {{title: O}}" for n in range(9))
DELAYED = "{crossings: 1, humane: 1, trade: 1, jobs: 1, seizures: 1, after: 24, for: 24}"

LOADING = (
    # YAML.
    flagship("P0102", "=\tages:", swap("  ages:", "\tages:")),
    first("P0102", "=summary: 'An", swap("summary: An", "summary: 'An"), says="quotes are closed"),
    flagship("P0103", "parties.us.title", put("parties.us.title", "&us United States")),
    first("P0104", "parties.harbour.title", put("parties.harbour.title", "!!str Ardle")),
    first("P0106", "=<<:", swap("    title: Skerry", "    <<: {flag: us}\n    title: Skerry")),
    first("P0107", "=---", lambda text: f"{text}---\nparley: 1\n"),
    flagship("P0108", "events.caravan_thins.chance", add("events.caravan_thins", "chance: 20")),
    flagship("P0109", "=1: {title", add("actors", "1: {title: One}")),
    first("P0111", "parties.harbour.title", put("parties.harbour.title", "on"), says="yes or no"),
    # Form.
    flagship(
        "P0201", "events.funding_fails.chanse", rename("events.funding_fails.chance", "chanse"), says="chanse"
    ),
    first("P0201", "parties.island.reserve", rename("parties.island.reservation", "reserve")),
    flagship("P0202", "metrics.trade", drop("metrics.trade.start"), says="'start'"),
    flagship("P0203", "events.lab_found.chance", put("events.lab_found.chance", "often")),
    first("P0203", "parties.island.capital", put("parties.island.capital", "'40'")),
    flagship("P0204", "events.lab_found.chance", put("events.lab_found.chance", "140")),
    flagship("P0204", "metrics.crossings.start", put("metrics.crossings.start", "9000"), says="range"),
    flagship("P0204", "phases.principals.cut_short", put("phases.principals.cut_short.from", "59")),
    first("P0205", "actors.weather_office", put("actors.weather_office.kind", "office")),
    flagship("P0206", "actors.The Press", rename("actors.press", "The Press")),
    flagship("P0207", "metrics.round", rename("metrics.jobs", "round")),
    flagship(
        "P0208", "parties.us.points.migration", put("parties.us.points.migration", "[0, 9, 18]"), says="4 options"
    ),
    flagship("P0209", "parties.mx.reservation", put("parties.mx.reservation", "50.25")),
    flagship(
        "P0210",
        "agenda.fentanyl.options.joint_labs",
        put("agenda.fentanyl.options.joint_labs.short", "Raids on laboratories"),
    ),
    first("P0211", "parley", put("parley", "3")),
    # What looks forgotten.
    flagship("P0301", "about.facts.F99", add("about.facts", 'F99: {text: "Nobody tells this.", source: R1}')),
    flagship("P0302", "actors.idler", add("actors", "idler: {title: Idler}")),
    first(
        "P0303", "metrics.still", add("metrics", "still: {title: Still, start: 1, range: [0, 2], better: lower}")
    ),
    first(
        "P0304",
        "metrics.unread",
        add("metrics", "unread: {title: Unread, start: 1, range: [0, 2], better: lower, drift: 1}"),
    ),
    flagship("P0305", "events.lab_found", drop("events.lab_found.title")),
    flagship("P0306", "parties.mx.points", drop("parties.mx.points.ports"), says="'ports'"),
    flagship("P0307", "readouts.joint.effects.us", put("readouts.joint.effects.us", "{trust.mx.us: +4, after: 1}")),
    flagship("P0308", "about.sources.R9", add("about.sources", 'R9: "Never read"')),
    flagship("P0309", "parties.us.mandate", put("parties.us.mandate.closed", "{economy: [as_now]}")),
    flagship("P0310", "moves.lab_raid.otherwise", put("moves.lab_raid.chance", "100")),
    flagship(
        "P0311",
        "agenda.fentanyl.options.joint_labs",
        put("agenda.fentanyl.options.joint_labs", "{title: Joint raids on laboratories, source: assumed}"),
    ),
    first(
        "P0312",
        "metrics.quay.title",
        put("metrics.quay.title", "Trade on every quay"),
        says="room for 17 characters",
    ),
    first("P0312", "phases", put("phases.communique.title", "What each side tells the press"), says="together"),
    # Names.
    flagship("P0401", "events.mexican_plan.choice.party", put("events.mexican_plan.choice.party", "usa")),
    first("P0401", "moves.guest_boats.who", put("moves.guest_boats.who", "[iland]"), says="island"),
    flagship("P0402", "readouts.victory.mentions", put("readouts.victory.mentions", "[migration, smuglers]")),
    flagship(
        "P0403", "positions.us.migration", put("positions.us.migration.wants", "hard_stopp"), says="hard_stopp"
    ),
    flagship("P0404", "implementation", put("implementation.no_deal", "{trad: -1}"), says="'trad'"),
    flagship("P0405", "events.lab_found.by", put("events.lab_found.by", "pres")),
    flagship("P0406", "events.rail_lobby.when", put("events.rail_lobby.when", "fired.port_queues")),
    flagship(
        "P0407", "moves.brief_congress.effects", put("moves.brief_congress.effects", "{approval.congres: +6}")
    ),
    flagship("P0408", "phases.opening", put("phases.opening.exits.next", "working_group")),
    flagship("P0409", "endings.two_victories.when", put("endings.two_victories.when", '"readout.us == victry"')),
    flagship("P0410", "events.caravan_thins.source", put("events.caravan_thins.source", "F99")),
    flagship("P0411", "events.rail_lobby.when", put("events.rail_lobby.when", "done.stop_train >= 1")),
    flagship("P0412", "events.shelters_full.choice.default", put("events.shelters_full.choice.default", "waits")),
    flagship("P0413", "moves.thank_mexico.effects", put("moves.thank_mexico.effects", "{trst.mx.us: +3}")),
    flagship("P0414", "parties.mx.audiences.congress", rename("parties.mx.audiences.public_mx", "congress")),
    flagship("P0415", "moves.thank_mexico.effects", put("moves.thank_mexico.effects", "{round: +1}")),
    flagship(
        "P0416",
        "agenda.migration.options.as_now",
        put("agenda.migration.options.as_now", "{title: As today, effects: {crossings: -1}}"),
    ),
    flagship("P0417", "moves.joint_site_visit.who", put("moves.joint_site_visit.who", "[us, us]")),
    flagship("P0418", "positions.mx.smugglers", put("positions.mx.smugglers.firmness", "0")),
    flagship("P0419", "readouts.joint.effects.us", put("readouts.joint.effects.us", "{reservation.us: +1}")),
    # The course.
    flagship("P0501", "phases.opening", rename("phases.opening.exits.next", "nex"), says="'nex'"),
    flagship("P0502", "phases.ratification.exits", drop("phases.ratification.exits.passed"), says="'passed'"),
    flagship(
        "P0503",
        "phases.ratification.exits.refused.1",
        put("phases.ratification.exits.refused.1", '{when: "refusals >= 1", to: communique}'),
    ),
    flagship(
        "P0504",
        "phases.ratification.exits.passed.1",
        put("phases.ratification.exits.passed", "\n        - {to: communique}\n        - {to: debrief}"),
    ),
    flagship("P0505", "phases.nowhere", add("phases", "nowhere: {kind: communique, exits: {next: debrief}}")),
    first("P0506", "phases.opening", put("phases.opening.exits.next", "opening"), says="opening → opening"),
    flagship("P0507", "phases.ratification.exits.refused", put("phases.ratification.exits.refused", "reopened")),
    first("P0508", "phases", put("phases.debrief", "{kind: opening, exits: {next: debrief}}")),
    first(
        "P0509",
        "phases.ratification",
        put(
            "phases.ratification",
            "{kind: ratification, rounds: 2, exits: {passed: communique, refused: communique}}",
        ),
    ),
    flagship("P0510", "endings.workable.when", add("endings.workable", 'when: "how == agreed"')),
    flagship("P0511", "endings.two_victories", drop("endings.no_deal.when")),
    flagship(
        "P0512",
        "phases.working_groups.exits",
        put("phases.working_groups.exits", "{agreed: principals, broken: communique, over: principals}"),
    ),
    flagship("P0513", "phases.reopened.exits", put("phases.reopened.exits.over", "ratification")),
    first("P0514", "phases", drop("readouts")),
    flagship("P0515", "phases.principals.exits", put("phases.principals.exits.broken", "ratification")),
    # Conditions and secrets.
    flagship("P0601", "endings.walked.when", put("endings.walked.when", '"how == walk_out trust.us.mx"')),
    flagship("P0602", "endings.walked.when", put("endings.walked.when", '"how = walk_out"'), says="'='"),
    first(
        "P0602",
        "endings.good_trade.when",
        put("endings.good_trade.when", '"how == agreed && round > 1"'),
        says="&&",
    ),
    flagship("P0603", "endings.walked.when", put("endings.walked.when", '"how == walkout"')),
    flagship("P0604", "endings.walked.when", put("endings.walked.when", '"deal.roots >= 2"')),
    first("P0605", "endings.walked.when", put("endings.walked.when", f'"{" and ".join(["round > 1"] * 60)}"')),
    flagship("P0606", "moves.stop_trains.when", put("moves.stop_trains.when", "crossings")),
    flagship("P0608", "moves.stop_trains.when", put("moves.stop_trains.when", "trust.us.mx > 100")),
    flagship("P0609", "moves.stop_trains.when", put("moves.stop_trains.when", "trust.us.mx <= 100")),
    flagship("P0701", "events.crossings_jump.when", put("events.crossings_jump.when", "capital.us < 30")),
    flagship("P0702", "moves.plan_alone.effects", put("moves.plan_alone.effects", "{trust.mx.us: -1}")),
    # Limits.
    first("P0801", "agenda.ferry.options", put("agenda.ferry.options", f"{{{MANY}}}")),
    first(
        "P0802",
        "parley",
        put(
            "moves.free_sailing.effects",
            "\n" + "\n".join(f"      - {{jobs: 1, quay: 1, after: {n}, for: 24}}" for n in range(1, 13)),
        ),
    ),
)
