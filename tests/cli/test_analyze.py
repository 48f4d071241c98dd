"""`parley analyze`: the counts for a teacher, as JSON, and as a picture."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from game.analysis import census, sample
from game.cli import plot
from tests.cli.command import TOP, Here
from tests.scenario.samples import path_of

KEYS = """scenario packages above_reservation zone win_set acceptable feasible pareto pareto_feasible opening nash
kalai_smorodinsky egalitarian utilitarian max_welfare decimals sampled error seconds""".split()
SKETCH = TOP / "tests" / "analysis" / "sketch.yaml"
MAGIC = {".png": b"\x89PNG", ".svg": b"<?xml", ".pdf": b"%PDF"}


def test_its_json_is_the_analysis(here: Here) -> None:
    """With --json it is one object with the promised keys; counts are whole numbers, points tenths."""
    answer = here("analyze", "first_talks", "--json")
    found = answer.json
    assert (answer.code, sorted(found)) == (0, sorted(KEYS))
    assert (found["scenario"], found["packages"], found["sampled"], found["error"]) == (
        "first_talks",
        16,
        False,
        None,
    )
    assert set(found["opening"]) == {"win_set", "feasible", "pareto_feasible"}
    assert {type(found[name]) for name in ("zone", "acceptable", "feasible", "pareto", "max_welfare")} == {int}
    assert set(found["nash"][0]) == {"package", "values"}


def test_a_teacher_reads_counts_with_shares(here: Here) -> None:
    """The text gives counts with shares, the frontier's size, and the points as titles and values."""
    said = here("analyze", SKETCH).out
    assert "12,288 packages, all of them counted." in said
    assert "All sides: at least as good as no deal (the zone)  4,777 (38.9 %)" in said
    for word in (
        "United States: home would ratify",
        "Efficient among the feasible",
        "Nash (greatest product of gains)",
    ):
        assert word in said
    assert "  United States 76.8 (+36.8), Mexico 75.7 (+25.7)\n    Migration: Hard stop; Ports: All open" in said
    assert "Enough sides" not in said.replace("Feasible: enough sides", "")
    assert max(map(len, said.splitlines())) <= 100


def test_points_that_fall_together_are_told_once(here: Here) -> None:
    """Where two points are one package both are named above it; k of n has a row of its own, and nobody a home that it has not."""
    said = here("analyze", path_of("every_key")).out
    assert said.count("The season: Closed for a whole year") == 1
    assert "gains in proportion to each side's best)\nEgalitarian (" in said
    assert "Enough sides to agree: at least as good as no deal" in said
    assert "North port: home would ratify" in said
    assert "South port: home would ratify" not in said


def test_no_point_is_no_point(here: Here, tmp_path: Path) -> None:
    """Without a zone it says that no point exists, and the JSON has empty lists."""
    text = path_of("water_share").read_text(encoding="utf-8")
    path = tmp_path / "scenario.yaml"
    path.write_text(text.replace("    points:", "    reservation: 400\n    points:"), encoding="utf-8")
    assert "No package exists that every side prefers to no deal" in here("analyze", path).out
    found = here("analyze", path, "--json").json
    assert (found["zone"], found["nash"], found["utilitarian"]) == (0, [], [])


def test_a_sample_is_said_in_words_and_json(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the size that is counted, text and JSON say that packages were drawn, and how far shares may be off."""
    monkeypatch.setattr(census, "LARGEST", 1_000)
    monkeypatch.setattr(sample, "SAMPLE", 5_000)
    said = here("analyze", SKETCH).out
    assert "12,288 packages are too many to count, so 5,000 were drawn by chance." in said
    assert "95 % confidence (Wilson)" in " ".join(said.split())
    assert "not counted" in said
    assert "the best drawn" in said
    found = here("analyze", SKETCH, "--json").json
    assert (found["sampled"], found["error"]["drawn"], found["pareto"]) == (True, 5_000, None)
    low, high = found["error"]["intervals"]["zone"]
    assert low < found["zone"] < high


@pytest.mark.parametrize("kind", [".png", ".svg", ".pdf"])
def test_it_draws_a_picture(here: Here, tmp_path: Path, kind: str) -> None:
    """The picture is of the kind that its name says, and the same each time; stdout keeps to the counts."""
    out, again = tmp_path / f"cloud{kind}", tmp_path / f"again{kind}"
    answer = here("analyze", "first_talks", "--json", "--plot", out)
    assert (answer.code, answer.json["packages"]) == (0, 16)
    assert "The picture is in" in answer.err
    assert out.read_bytes().startswith(MAGIC[kind])
    here("analyze", "first_talks", "--plot", again)
    assert out.read_bytes() == again.read_bytes()


def test_a_panel_for_each_pair(here: Here, tmp_path: Path) -> None:
    """With three parties there are three panels, each named by its two parties."""
    out = tmp_path / "cloud.svg"
    here("analyze", path_of("every_key"), "--plot", out)
    drawn = out.read_text(encoding="utf-8")
    assert [drawn.count(f"<!-- {title}, points -->") for title in ("The island", "North port", "South port")] == [
        2
    ] * 3
    for label in ("in the zone", "frontier of these two", "Nash point"):
        assert f"<!-- {label} -->" in drawn


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("cloud.gif", "end its name in .png, .svg, .pdf"),
        ("missing/cloud.png", "there is no folder"),
        ("", "folder"),
    ],
)
def test_a_picture_that_cannot_be_drawn_is_refused_first(here: Here, tmp_path: Path, name: str, words: str) -> None:
    """Another kind of file or a missing folder is wrong use, said in one sentence."""
    place = tmp_path / name if name else tmp_path / "folder.png"
    if not name:
        place.mkdir()
    answer = here("analyze", "first_talks", "--plot", place)
    assert (answer.code, answer.out) == (2, "")
    assert words in answer.err


def test_without_matplotlib_it_says_what_to_install(
    here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where matplotlib is missing the mend is given; the counts need it not."""
    monkeypatch.setattr(plot, "find_spec", lambda _: None)
    answer = here("analyze", "first_talks", "--plot", tmp_path / "cloud.png")
    assert answer.code == 2
    assert f"A picture needs matplotlib. Install it with: {sys.executable} -m pip install matplotlib" in answer.err
    assert here("analyze", "first_talks").code == 0


def test_it_needs_neither_pygame_nor_numba(tmp_path: Path) -> None:
    """A whole analysis, picture included, imports neither pygame nor numba; without a picture no matplotlib either."""
    assert importlib.util.find_spec("pygame") is not None
    script = (
        "import json, sys; from game.cli import main; main(sys.argv[1:]);"
        "print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})), file=sys.stderr)"
    )

    def modules(*words: Any) -> set[str]:
        argv = [sys.executable, "-c", script, "analyze", "first_talks", "--json", *map(str, words)]
        ended = subprocess.run(argv, cwd=TOP, capture_output=True, text=True, encoding="utf-8", check=True)
        return set(json.loads(ended.stderr.splitlines()[-1]))

    assert modules() & {"pygame", "numba", "matplotlib"} == set()
    assert modules("--plot", tmp_path / "cloud.png") & {"pygame", "numba"} == set()


def test_ctrl_c_says_how_far_it_came(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopped while counting, it says how many packages were done and gives no half count."""

    def stop(world: object, tell: Any) -> dict:
        tell(4_096, 12_288)
        raise KeyboardInterrupt

    monkeypatch.setattr(census, "analyze", stop)
    answer = here("analyze", "us_mexico_2023")
    assert (answer.code, answer.out) == (130, "")
    assert answer.err == "parley: Stopped after 4,096 of 12,288 packages; no count is complete.\n"
