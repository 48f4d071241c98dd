"""The counts of `parley analyze`, held against the definitions and against counts that other programs made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from game.analysis import census as censuses
from game.analysis import sample as samples
from game.analysis import space as spaces
from game.analysis.census import Census, analyze
from game.analysis.standing import at_start
from game.rules.record import Tables, Talks
from game.scenario import Scenario, load
from tests.analysis import naive
from tests.analysis.worlds import World, worlds

SKETCH = Path(__file__).with_name("sketch.yaml")


@pytest.fixture(scope="module")
def sketch() -> Scenario:
    """Load the sketch."""
    scenario = load(SKETCH).scenario
    assert scenario is not None
    return scenario


def count_efficient(t: Tables, among: list[naive.Package]) -> int:
    """Count the efficient packages among some."""
    return sum(naive.efficient([naive.values(t, package) for package in among]))


def feasible(t: Tables, s: Talks) -> list[naive.Package]:
    """List the feasible packages at even moods."""
    found = []
    for package in naive.packages(t):
        wins = naive.wins(t, s, package, moods=False, persuasion=False)
        above = naive.above(t, s, package)
        if naive.some_set(t, [a and w for a, w in zip(above, wins, strict=True)]):
            found.append(package)
    return found


@pytest.mark.parametrize("chunk", [5, 1 << 16])
@given(worlds())
def test_counts_are_as_defined(chunk: int, world: World) -> None:
    """Each count over all packages is the one that the definitions give, whatever the size of a block."""
    t = world.tables()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spaces, "CHUNK", chunk)
        census = Census(t)
    everything = naive.packages(t)
    parties = range(t.n_parties)
    plain = at_start(t, positions=False)
    above = [naive.above(t, plain, package) for package in everything]
    assert census.above.tolist() == [sum(line[p] for line in above) for p in parties]
    assert census.zone == sum(all(line) for line in above)
    assert census.acceptable == sum(naive.some_set(t, line) for line in above)
    assert len(census.skyline) == count_efficient(t, everything)
    assert census.max_welfare == max(sum(naive.values(t, package)) for package in everything)
    for tally, s in ((census.plain, plain), (census.opening, at_start(t, positions=True))):
        wins = [naive.wins(t, s, package, moods=False, persuasion=False) for package in everything]
        assert tally.win_set.tolist() == [sum(line[p] for line in wins) for p in parties]
        assert tally.feasible == len(feasible(t, s))
        assert len(tally.skyline) == count_efficient(t, feasible(t, s))


def test_the_sketch_has_its_known_counts(sketch: Scenario) -> None:
    """The sketch of the Mexico City talks has the counts that two independent programs found."""
    found = analyze(sketch)
    assert found["packages"] == 12_288
    assert found["zone"] == 4_777
    assert found["win_set"] == {"us": 3_264, "mx": 7_377}
    assert (found["feasible"], found["pareto"], found["pareto_feasible"]) == (1_498, 25, 19)
    assert (found["opening"]["feasible"], found["opening"]["pareto_feasible"]) == (440, 10)


def test_the_answer_has_the_keys_of_the_command_line(sketch: Scenario) -> None:
    """The answer is plain JSON with every key that `parley analyze --json` promises; points are tenths."""
    found = json.loads(json.dumps(analyze(sketch)))
    expected = "packages above_reservation zone win_set acceptable feasible pareto pareto_feasible opening nash"
    expected += " kalai_smorodinsky egalitarian utilitarian max_welfare decimals seconds"
    assert set(expected.split()) <= set(found)
    assert set(found["opening"]) == {"win_set", "feasible", "pareto_feasible"}
    (nash,) = found["nash"]
    assert nash["values"] == {"us": 768, "mx": 757}
    assert set(nash["package"]) == set(sketch.agenda)
    assert (found["max_welfare"], found["decimals"]) == (1_550, 1)


def test_progress_is_told_to_the_end(sketch: Scenario) -> None:
    """Whoever asks is told how many packages are done, up to all of them."""
    told: list[tuple[int, int]] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spaces, "CHUNK", 4_000)
        analyze(sketch, lambda done, total: told.append((done, total)))
    assert told == [(done, 12_288) for done in range(3_072, 12_289, 3_072)]


@pytest.fixture(scope="module")
def exact(sketch: Scenario) -> dict:
    """Count the sketch."""
    return analyze(sketch)


@pytest.fixture
def sampled(exact: dict, sketch: Scenario, monkeypatch: pytest.MonkeyPatch) -> dict:
    """Analyze the sketch as if 12,000 packages were too many to count."""
    monkeypatch.setattr(censuses, "LARGEST", 12_000)
    monkeypatch.setattr(samples, "SAMPLE", 20_000)
    monkeypatch.setattr(spaces, "CHUNK", 3_000)
    return analyze(sketch)


def test_beyond_a_size_a_sample_says_so(sampled: dict, exact: dict) -> None:
    """A sample says that it is one, keeps every key, and leaves out what it cannot count."""
    assert set(sampled) == set(exact)
    assert (exact["sampled"], exact["error"]) == (False, None)
    assert (sampled["sampled"], sampled["packages"], sampled["error"]["drawn"]) == (True, 12_288, 20_000)
    assert (sampled["pareto"], sampled["pareto_feasible"], sampled["opening"]["pareto_feasible"]) == (None,) * 3
    assert sampled["error"]["not_counted"] == ["pareto", "pareto_feasible", "opening.pareto_feasible"]
    json.dumps(sampled)


def test_intervals_hold_estimates_and_true_counts(sampled: dict, exact: dict) -> None:
    """Each estimate lies inside its interval, and so does the true count, for this draw."""

    def flat(found: dict, prefix: str = "") -> dict[str, Any]:
        rows: dict[str, Any] = {}
        for name, value in found.items():
            rows |= flat(value, f"{prefix}{name}.") if isinstance(value, dict) else {prefix + name: value}
        return rows

    estimates, truths = flat(sampled), flat(exact)
    intervals = flat(sampled["error"]["intervals"])
    assert len(intervals) == 10
    for name, (low, high) in intervals.items():
        assert low <= estimates[name] <= high, name
        assert low <= truths[name] <= high, name
        assert high - low < 12_288 * 0.02, name


def test_the_best_that_were_drawn_are_given_once(sampled: dict, exact: dict) -> None:
    """Points of a sample are no better than the true ones, and a package that was drawn twice is given once."""
    for name in ("nash", "egalitarian", "utilitarian"):
        codes = [tuple(found["package"].values()) for found in sampled[name]]
        assert len(codes) == len(set(codes)) > 0
        assert sum(sampled[name][0]["values"].values()) <= exact["max_welfare"]
    assert sampled["max_welfare"] <= exact["max_welfare"]
