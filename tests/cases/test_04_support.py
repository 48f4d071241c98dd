"""Numbered talks 4.01 to 4.16: what a deal is worth, and how public positions bind at home. Support is in hundredths."""

from __future__ import annotations

from game.rules.view_parts import Support
from tests.cases.talks import TWO, Table

AGENDA = TWO[TWO.index("agenda:") : TWO.index("parties:")]


def towns(audience: str, positions: str = "water: {firmness: 0}, dam: {firmness: 0}", *more: str) -> Table:
    """Hold talks where up has one audience, towns, and these positions."""
    return Table(
        TWO,
        f"""
parties:
  up:
    title: Up
    points: {{water: [30, 20, 10, 0], dam: [0, 20, 40]}}
    audiences: {{towns: {{title: Towns, {audience}}}}}
  down: {{title: Down, points: {{water: [0, 10, 20, 40], dam: [20, 10, 0]}}}}
positions: {{up: {{{positions}}}}}
""",
        *more,
    )


def support(table: Table, **package: str) -> Support:
    """Give what the towns think of a package."""
    return table.view("up").support("towns", package)


def test_4_01_points_of_options_and_linkages() -> None:
    """A package is worth the points of its options and of the linkages that hold in it; one issue alone links nothing."""
    links = """
linkages:
  swap: {title: Swap, options: {water: [half, most], dam: [small, large]}, points: {up: 4.5, down: -2}}
  whole: {title: Whole, options: {water: [most], dam: [large]}, points: {up: 1}}
"""
    table = Table(TWO, links)
    up, down = table.view("up"), table.view("down")
    assert [up.worth({"water": "half", "dam": "small"}), down.worth({"water": "half", "dam": "small"})] == [
        345,
        280,
    ]
    assert [up.worth({"water": "most", "dam": "large"}), down.worth({"water": "most", "dam": "large"})] == [
        455,
        380,
    ]
    assert up.worth({"water": "half"}) == 100
    assert up.links({"water": "most", "dam": "large"}) == ("swap", "whole")


def test_4_02_support_without_positions() -> None:
    """Support is base + points of the options, the status quo's own included, and half of approval above 50."""
    table = towns("base: 41.5, approval: 55, points: {water: [3, 1, -2.5, 0], dam: [0, 2, 9]}")
    assert support(table).total == 4150 + 250 + 300
    assert support(table, water="half", dam="large").total == 4150 + 250 - 250 + 900


def test_4_03_the_defaults_of_an_audience() -> None:
    """Left out: base 50, approval 50, threshold 50, half of approval counts."""
    table = towns("points: {dam: [0, 2, 9]}")
    assert support(table, dam="small") == Support(5200, 5000, 5000, 0, {"water": 0, "dam": 200}, {}, {}, 0)


def test_4_04_how_much_approval_counts() -> None:
    """The share of approval that counts may be set: 30 % of 40 - 50."""
    table = towns("approval: 40, approval_share: 30")
    assert support(table).total == 5000 - 300


def test_4_05_support_stays_in_its_range() -> None:
    """Support is kept within 0 to 100."""
    table = towns("points: {dam: [0, -80, 80]}")
    assert (support(table, dam="small").total, support(table, dam="large").total) == (0, 10000)


DAM = "points: {water: [0, 1, 1, 3], dam: [0, 4, 8]}"


def test_4_06_a_broken_promise() -> None:
    """An option valued less than the one declared costs 2.0 x firmness x steps x salience."""
    table = towns(f"salience: {{dam: 3}}, {DAM}", "water: {firmness: 0}, dam: {wants: large, firmness: 2}")
    small, none = support(table, dam="small"), support(table)
    assert (small.broken, small.total) == ({"dam": -1200}, 5000 + 400 - 1200)
    assert (none.broken, none.total) == ({"dam": -2400}, 5000 - 2400)


def test_4_07_a_kept_promise() -> None:
    """Exactly the declared option, valued above the status quo, gains 1.0 x firmness x salience."""
    table = towns(f"salience: {{dam: 2}}, {DAM}", "water: {firmness: 0}, dam: {wants: large, firmness: 3}")
    kept = support(table, dam="large")
    assert (kept.kept, kept.total) == ({"dam": 600}, 5000 + 800 + 600)


def test_4_08_the_status_quo_is_no_promise() -> None:
    """Declaring the status quo and keeping it gains nothing: it is not valued above itself."""
    table = towns(DAM, "water: {wants: as_now, firmness: 3}, dam: {firmness: 0}")
    assert support(table).total == 5000


def test_4_09_over_delivery_costs_nothing() -> None:
    """Another option that the audience values as much or more is neither kept nor broken."""
    table = towns(DAM, "water: {wants: third, firmness: 3}, dam: {firmness: 0}")
    assert [support(table, water=option).total for option in ("third", "half", "most")] == [5400, 5100, 5300]


def test_4_10_an_unordered_issue_is_one_step_wide() -> None:
    """In an unordered issue any two options are one step apart."""
    agenda = AGENDA.replace("dam: {title: Dam,", "dam: {title: Dam, ordered: false,")
    table = towns(DAM, "water: {firmness: 0}, dam: {wants: large, firmness: 1}", agenda)
    assert support(table).broken == {"dam": -200}


def test_4_11_salience_of_nothing() -> None:
    """An audience with salience 0 on an issue minds no promise there; its points still count."""
    table = towns(f"salience: {{dam: 0}}, {DAM}", "water: {firmness: 0}, dam: {wants: large, firmness: 3}")
    assert (support(table, dam="small").total, support(table, dam="large").total) == (5400, 5800)


def test_4_12_the_nearest_coefficients_hold() -> None:
    """audience_cost, kept_promise and approval_share stand for scenario, party or audience; the nearest holds."""
    defaults = "defaults: {audience_cost: 1.5, kept_promise: 0.5, approval_share: 100}"
    far = towns(f"approval: 52, {DAM}", "water: {firmness: 0}, dam: {wants: large, firmness: 1}", defaults)
    near = towns(
        f"audience_cost: 0, kept_promise: 0, approval_share: 0, approval: 52, {DAM}",
        "water: {firmness: 0}, dam: {wants: large, firmness: 1}",
        defaults,
    )
    assert [support(far, dam="small").total, support(far, dam="large").total] == [
        5000 + 200 + 400 - 150,
        5000 + 200 + 850,
    ]
    assert [support(near, dam="small").total, support(near, dam="large").total] == [5400, 5800]


def test_4_13_the_position_that_counts_is_the_present_one() -> None:
    """A position changed in the talks binds as it stands now."""
    table = towns(DAM, "water: {firmness: 0}, dam: {wants: large, firmness: 1}")
    table.make("up firm dam=large")
    assert (support(table, dam="large").kept, support(table, dam="small").broken) == ({"dam": 200}, {"dam": -400})
    assert support(table, dam="large").approval == 50


def test_4_14_what_one_gives_up() -> None:
    """A party sees which of its firm positions a package leaves, by how many steps; firmness 0 is none."""
    table = towns(DAM, "water: {wants: as_now, firmness: 0}, dam: {wants: large, firmness: 2}")
    given = table.view("up").gives_up({"water": "most"})
    assert [(loss.issue, loss.steps, loss.firmness) for loss in given] == [("dam", 2, 2)]


def test_4_15_home_before_moods() -> None:
    """A party may know how home leans: weight in favour, what is needed, which veto audience is against."""
    table = Table(
        TWO,
        """
parties:
  up:
    title: Up
    points: {water: [30, 20, 10, 0], dam: [0, 20, 40]}
    ratification: {need: 60}
    audiences:
      towns: {title: Towns, weight: 60, base: 49, points: {dam: [0, 1, -1]}}
      miners: {title: Miners, weight: 40, veto: true, base: 49, points: {dam: [0, 0, 1], water: [0, 1, 1, 1]}}
  down: {title: Down, points: {water: [0, 10, 20, 40], dam: [20, 10, 0]}}
positions: {up: {water: {firmness: 0}, dam: {firmness: 0}}}
""",
    )
    view = table.view("up")
    found = [
        view.home({"dam": dam, "water": water})
        for dam, water in (("small", "half"), ("small", "as_now"), ("large", "most"))
    ]
    assert [(home.in_favour, home.total, home.need, home.vetoed_by, home.passes) for home in found] == [
        (100, 100, 60, (), True),
        (60, 100, 60, ("miners",), False),
        (40, 100, 60, (), False),
    ]


def test_4_16_distance_between_packages() -> None:
    """Distance is counted in steps and in issues."""
    assert Table(TWO).view("up").distance({"water": "most"}, {"water": "third", "dam": "small"}) == (3, 2)
