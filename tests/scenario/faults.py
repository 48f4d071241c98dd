"""One seeded fault for each code: what is changed in a sound scenario, and the line that must be named."""

from __future__ import annotations

from dataclasses import dataclass

from tests.scenario.samples import FULL, OTHER, SMALL, swap


@dataclass(frozen=True)
class Fault:
    """A change to a sound text. ``at`` stands in the line that the problem must name; "" means line 1."""

    code: str
    text: str
    at: str
    says: str = ""

    @property
    def line(self) -> int:
        """The number of the line that the problem must name."""
        assert self.at in self.text
        return self.text[: self.text.index(self.at)].count("\n") + 1


def small(code: str, old: str, new: str, at: str = "", says: str = "") -> Fault:
    """Seed a fault in the smallest scenario."""
    return Fault(code, swap(SMALL, old, new), at or new, says)


def full(code: str, old: str, new: str, at: str = "", says: str = "") -> Fault:
    """Seed a fault in the scenario with every key."""
    return Fault(code, swap(FULL, old, new), at or new, says)


def other(code: str, old: str, new: str, at: str = "", says: str = "") -> Fault:
    """Seed a fault in the scenario of another order."""
    return Fault(code, swap(OTHER, old, new), at or new, says)


LONG = "x" * 41
MANY = ", ".join(f"o{n}: {{title: O}}" for n in range(9))
DELAYED = ", ".join(f"{name}: 1" for name in ("herring", "landings", "idle", "approval.crews", "approval.inns"))

FAULTS = (
    # The YAML itself.
    Fault("P0101", "# nothing but a comment\n", ""),
    Fault("P0101", "", ""),
    small("P0102", "title: Sharing a river", "title: Sharing: a river", says="colon"),
    small("P0102", "  uphill:", "\tuphill:", says="a tab"),
    small("P0102", "{title: No dam}, ", "{title: No dam, ", at="large: {", says="is not closed"),
    small("P0102", "title: Sharing a river", "title: 'Sharing a river", says="quoted text is not closed"),
    small("P0102", "title: Sharing", "title: Sha\x07ring", says="U+0007"),
    small("P0103", "title: Uphill", "title: &hill Uphill"),
    small("P0103", "title: Uphill", "title: *hill", says="*hill"),
    small("P0104", "title: Uphill", "title: !!python/name:os.system Uphill"),
    small("P0105", "title: Uphill", f"title: {'[' * 41}{']' * 41}"),
    small("P0106", "    title: Uphill", "    <<: {title: Uphill}"),
    Fault("P0107", f"{SMALL}---\nparley: 1\n", "---"),
    small("P0108", "    title: Downhill", "    title: Downhill\n    title: Downhill again", at="Downhill again"),
    small(
        "P0108",
        "title: The new dam",
        "title: The new dam\n    title: Once more",
        at="Once more",
        says="the first is in line 24",
    ),
    small("P0109", "    title: Downhill", "    1: one"),
    small("P0109", "    title: Downhill", "    [a, b]: one"),
    Fault("P0110", "a: [" + "1, " * 100_001 + "1]\n", "a:"),
    small("P0111", "title: Uphill", "title: on", says="yes or no"),
    small("P0111", "title: Uphill", "title: 12:30", says="a number"),
    small("P0111", "title: Uphill", "title: 2023-12-27", says="a date"),
    # The form.
    small("P0201", "    title: Uphill", "    titel: Uphill", says="'titel'"),
    small("P0202", "title: Sharing a river\n", "", at="parley: 1", says="'title'"),
    full("P0202", "start: 80\n", "\n", at="  herring:", says="'start'"),
    small("P0203", "title: Uphill", "title: 7"),
    small("P0203", "water: [30, 20, 8, 0]", "water: [30, 20, much, 0]", says="value 3 of 'water'"),
    small("P0203", "water: [30, 20, 8, 0]", "water: [30, 20, 010, 0]", says="'010'"),
    small("P0203", "title: Uphill", "title:", at="title:\n", says="nothing stands"),
    full("P0203", "capital: 50", "capital: 50.5", says="a whole number"),
    full("P0203", "once: false", "once: 'false'", says="true or false"),
    full("P0204", "chance: 70", "chance: 170", says="at most 100"),
    full("P0204", "rounds: [1, 5]", "rounds: [5, 1]", says="smaller"),
    full("P0204", "start: 80", "start: 280", says="from 0 to 200"),
    full("P0204", "after: 2, for: 3", "after: 2, for: 25", says="from 1 to 24"),
    full("P0204", "need: 2, veto", "need: 4, veto", says="there are 3"),
    full("P0204", "from: 3, chance", "from: 5, chance", says="4 rounds"),
    full("P0204", "exponent: 1.5", "exponent: 0", says="0.1"),
    full("P0205", "kind: press", "kind: paper"),
    full("P0205", "name: integrative", "name: integrativ", says="strategy"),
    full("P0205", "language: en", "language: english"),
    small("P0206", "  uphill:", "  Up Hill:", says="'Up Hill'"),
    small("P0206", "  uphill:", f"  {LONG}:", says="too long"),
    small("P0207", "  uphill:", "  trust:"),
    small("P0207", "  uphill:", "  clock:"),
    small("P0207", "  water:\n    title", "  no:\n    title", at="  no:"),
    small("P0208", "water: [30, 20, 8, 0]", "water: [30, 20, 8]", says="4 options"),
    full("P0208", "range: [0, 200]", "range: [0, 100, 200]", says="2 values"),
    small(
        "P0208",
        "options: {no_dam: {title: No dam}, small: {title: A small dam}, large: {title: A large dam}}",
        "options: {no_dam: {title: No dam}}",
        says="at least 2",
    ),
    full("P0209", "reservation: 32.5", "reservation: 32.55"),
    full("P0209", "{herring: -4, trust", "{herring: -4.5, trust", says="whole numbers"),
    full("P0209", "reservation.south: +1.5", "reservation.south: +1.55"),
    full("P0210", "short: Closed", "short: Closed for a year"),
    small("P0211", "parley: 1", "parley: 2", says="format 1"),
    # Advice.
    full("P0301", "    F2: {text", "    F3: {text: Nobody tells this.}\n    F2: {text", at="F3"),
    full("P0302", "  poachers: {", "  idler: {title: Idler}\n  poachers: {", at="idler"),
    other(
        "P0303",
        "drift: -1, trend: -1}",
        "drift: -1, trend: -1}\n  still: {start: 1, range: [0, 2], better: higher}",
        at="still",
    ),
    other(
        "P0304",
        "drift: -1, trend: -1}",
        "drift: -1, trend: -1}\n  unread: {start: 1, range: [0, 2], better: higher, drift: 1}",
        at="unread",
    ),
    small("P0305", "title: The new dam\n", "ordered: true\n", at="  dam:\n    ordered"),
    small("P0306", "      dam: [0, 25, 40]\n", "", at="    points:\n      water: [30", says="'dam'"),
    full("P0307", "{trust.north.island: +3, approval.inns: +1}", "{trust.north.island: +3, after: 1}"),
    full("P0308", "    S2: Letters", "    S3: Never read\n    S2: Letters", at="S3"),
    full("P0309", "harbour_fee: [paid_by_all], season", "harbour_fee: [none_yet], season"),
    full("P0310", "chance: 70", "chance: 100", at="    otherwise"),
    full("P0311", "title: Closed for a whole year, short: Closed,", "title: Closed for a whole year,"),
    full(
        "P0312", "title: The counters", "title: The counters of fish in the harbour", at="phases:", says="together"
    ),
    # Names.
    full("P0401", "veto: [island]", "veto: [iland]", says="'iland'"),
    full("P0401", "trust.north.island: -2}}", "trust.nord.island: -2}}", says="'nord'"),
    full("P0402", "mentions: [season, quota]", "mentions: [season, quotas]"),
    full("P0403", "wants: half_year", "wants: half_years"),
    full("P0403", "quota: {free: 0,", "quota: {fre: 0,"),
    full("P0404", "no_deal: {herring: -3", "no_deal: {hering: -3"),
    full("P0405", "by: science", "by: scientist"),
    full("P0406", "not fired.late_herring", "not fired.late_hering", says="late_hering"),
    full("P0407", "{approval.crews: -3}", "{approval.crew: -3}"),
    full("P0408", "exits: {next: opening}", "exits: {next: openin}"),
    full("P0409", "readout.island == short_note", "readout.island == short_notes"),
    full("P0410", "source: [F1, S1]", "source: [F1, S9]"),
    full("P0411", "done.count_the_cash", "done.count_cash"),
    full("P0412", "default: wait", "default: waits"),
    full("P0413", "effects: {firm.island.season: -1", "effects: {firmness.island.season: -1"),
    full("P0413", "effects: {firm.island.season: -1", "effects: {firm.island: -1", says="not complete"),
    full("P0414", "      crews: {title: Crews", "      fishers: {title: Crews"),
    full("P0415", "effects: {firm.island.season: -1", "effects: {position.island.season: 1"),
    full("P0416", "all_year: {title: All year}", "all_year: {title: All year, effects: {herring: -1}}"),
    full("P0417", "who: [north, south]", "who: [north, north]"),
    full("P0418", "firmness: 2, source: F2", "firmness: 0, source: F2"),
    full(
        "P0419",
        "{trust.north.island: +3, approval.inns: +1}",
        "{trust.north.island: +3, reservation.north: +1}",
        says="'reservation.north'",
    ),
    # The course of the talks.
    full(
        "P0501",
        "exits: {agreed: harbour_masters, over: harbour_masters}",
        "exits: {agree: harbour_masters, agreed: harbour_masters, over: harbour_masters}",
    ),
    full("P0502", "exits: {agreed: harbour_masters, over: harbour_masters}", "exits: {over: harbour_masters}"),
    other(
        "P0502",
        "exits: {agreed: homes, broken: debrief, over: debrief}",
        "exits: {agreed: homes, over: debrief}",
        says="'broken'",
    ),
    other("P0503", "        - {to: debrief}\n", "", at='- {when: "peace < 30"'),
    other(
        "P0504",
        "        - {to: debrief}\n",
        "        - {to: debrief}\n        - {to: cold_night}\n",
        at="        - {to: cold_night}",
    ),
    other(
        "P0505",
        "  debrief: {kind: debrief}",
        "  nowhere: {kind: communique, exits: {next: debrief}}\n  debrief: {kind: debrief}",
        at="nowhere",
    ),
    other(
        "P0506",
        "first_word: {kind: communique, exits: {next: positions}}",
        "first_word: {kind: communique, exits: {next: first_table}}",
        says="first_table → first_word",
    ),
    other("P0507", "refused: [{to: third_table}, {to: cold_night}]", "refused: [{to: third_table}]"),
    other(
        "P0508",
        "  debrief: {kind: debrief}",
        "  debrief: {kind: communique, exits: {next: cold_night}}",
        at="phases:",
    ),
    other("P0509", "{kind: communique, title: Cold,", "{kind: communique, rounds: 2, title: Cold,"),
    other("P0510", "silence: {title: Silence,", 'silence: {title: Silence, when: "how == deadline",'),
    other(
        "P0511",
        'some_peace: {title: Some peace, when: "how == agreed",',
        "some_peace: {title: Some peace,",
        at="silence: {",
    ),
    full(
        "P0512",
        "exits: {agreed: harbour_masters, over: harbour_masters}",
        "exits: {agreed: harbour_masters, broken: debrief, over: harbour_masters}",
    ),
    other(
        "P0513",
        "exits: {agreed: homes, broken: debrief, over: debrief}",
        "exits: {agreed: homes, broken: debrief, over: homes}",
    ),
    Fault("P0514", OTHER[: OTHER.index("readouts:")] + OTHER[OTHER.index("phases:") :], "phases:"),
    other(
        "P0515",
        "exits: {agreed: homes, broken: debrief, over: debrief}",
        "exits: {agreed: homes, broken: homes, over: debrief}",
    ),
    # Conditions.
    full("P0601", '"herring < 100 and trust.island.north <= 90"', '"herring < 100 trust.island.north <= 90"'),
    full("P0601", '"how == refused"', "\"how == 'refused'\"", says="cannot stand"),
    full("P0602", '"how == refused"', '"how = refused"', says="'='"),
    full("P0602", '"herring < 100 and trust', '"herring < 100 && trust', says="'&&'"),
    full("P0602", '"herring < 100 and trust', '"herring < 100 AND trust', says="'AND'"),
    full("P0602", "deal.season >= half_year", "deal.season ≥ half_year", says="'≥'"),
    full("P0404", "horizon.herring >= 85", "horizon.hering >= 85", says="'hering'"),
    full("P0603", '"how == refused"', '"how == refuse"'),
    full("P0604", "deal.season >= half_year", "deal.season >= 2", says="deal.season"),
    full("P0604", "deal.season >= half_year", "deal.harbour_fee >= shared", says="no order"),
    full("P0605", '"how == refused"', f'"how == refused{" and how == refused" * 25}"'),
    full("P0605", '"how == refused"', f'"{"(" * 21}how == refused{")" * 21}"'),
    full("P0606", '"how == refused"', '"round"', says="round"),
    full("P0607", '"how == refused"', '"capital.island * capital.north * capital.south > 0"'),
    full("P0608", '"how == refused"', '"trust.island.north > 100"'),
    full("P0609", '"how == refused"', '"trust.island.north <= 100"'),
    # Secrets.
    full("P0701", 'when: "capital.island < 45", reveals: true', 'when: "capital.island < 45"'),
    full("P0701", "once_more, reveals: true", "once_more", at="reservation.island <= 40.5"),
    full("P0701", 'when: "trust.island.north >= 40 or', 'when: "capital.north >= 40 or'),
    full("P0701", 'when: "how == agreed"\n    says', 'when: "capital.north > 9"\n    says', at="capital.north > 9"),
    full("P0702", "effects: {reservation.south: +1.5,", "effects: {reservation.north: +1.5,"),
    full("P0702", "effects: {reservation.south: +1.5,", "effects: {trust.north.south: +1,"),
    # Limits.
    small(
        "P0801",
        "options: {no_dam: {title: No dam}, small: {title: A small dam}, large: {title: A large dam}}",
        f"options: {{{MANY}}}",
    ),
    full("P0802", "{landings: -1, after: 2, for: 3}", f"{{{DELAYED}, after: 20, for: 20}}", at="parley: 1"),
)
