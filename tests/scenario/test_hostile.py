"""Hostile files: whatever somebody sends, the answer is a list of problems, within seconds."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml

from game.scenario import Reading, Unreadable, load, load_text
from tests.scenario.samples import SMALL, codes_of

BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
)
HOSTILE = {
    "alias bomb": BOMB,
    "alias to itself": "a: &a [*a]\n",
    "deep list": "[" * 500_000,
    "deep map": "{a: " * 300_000,
    "deep block": "".join(f"{' ' * n}a:\n" for n in range(1_500)),
    "deep questions": "? " * 300_000,
    "many keys": "".join(f"k{n}: 1\n" for n in range(150_000)),
    "many wrong parties": "parley: 1\nid: a\ntitle: a\nagenda: {}\nparties:\n"
    + "".join(f"  p{n}: 1\n" for n in range(40_000)),
    "many empty items": "- \n" * 600_000,
    "duplicate keys": "a: 1\n" * 90_000,
    "long scalar": f"parley: {'9' * 1_900_000}\n",
    "long decimal": f"parley: 1\nid: a\ntitle: {'1.' + '1' * 1_900_000}\n",
    "huge exponent": "parley: 1e999999999\nid: a\ntitle: a\nparties: {a: {points: {b: [1e-999999999]}}}\nagenda: {b: {options: {}}}\n",
    "python object": "!!python/object/apply:os.system ['echo no']\n",
    "open quote": 'a: "' + "x\n" * 400_000,
    "only colons": ":" * 500_000,
    "only dashes": "---\n" * 300_000,
    "directives": "%YAML 9.9\n---\na: 1\n",
    "tag directive": "%TAG ! tag:x,2000:\n---\na: !b 1\n",
    "top list": "- a\n- b\n",
    "top text": "hello\n",
    "top number": "42\n",
    "comments": "#\n" * 600_000,
    "line separators": "a: \u2028b\n\u0085c: 1\n",
    "condition of brackets": SMALL + f"endings:\n  a: {{when: {'(' * 300}1{')' * 90}}}\n  b: {{}}\n",
    "condition of nots": SMALL + f"endings:\n  a: {{when: {'not ' * 99}how}}\n  b: {{}}\n",
    "condition of minuses": SMALL + f'endings:\n  a: {{when: "{"-" * 390}1 > 0"}}\n  b: {{}}\n',
    "condition of powers": SMALL + "endings:\n  a: {when: 9 ** 9 ** 9 > 1}\n  b: {}\n",
    "condition calls": SMALL + "endings:\n  a: {when: __import__('os').getcwd() == 1}\n  b: {}\n",
    "condition digits": SMALL + f"endings:\n  a: {{when: round > {'9' * 380}}}\n  b: {{}}\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_file_gives_problems_quickly(name: str) -> None:
    """A hostile file ends in at least one error, in less than five seconds."""
    begin = time.process_time()
    reading = load_text(HOSTILE[name])
    assert time.process_time() - begin < 5
    assert reading.scenario is None
    assert any(problem.severity == "error" for problem in reading.problems)
    assert all(problem.line >= 1 and problem.col >= 1 for problem in reading.problems)
    assert all(str(problem) for problem in reading.problems)


@pytest.mark.parametrize("name", ["alias bomb", "deep list", "many keys", "only dashes"])
def test_hostile_file_gives_problems_without_the_compiled_yaml(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The slower reader is as safe: the same files end in errors within five seconds."""
    monkeypatch.setattr("game.scenario.scan._LOADER", yaml.SafeLoader)
    begin = time.process_time()
    reading = load_text(HOSTILE[name][:400_000])
    assert time.process_time() - begin < 5
    assert reading.scenario is None


def test_alias_bomb_names_the_first_anchor() -> None:
    """The first problem of an alias bomb is its first anchor, at its place."""
    first = load_text(BOMB).problems[0]
    assert (first.code, first.line, first.col) == ("P0103", 1, 5)


def test_fifty_megabytes_are_not_read(tmp_path: Path) -> None:
    """A file of 50 MB is refused by its size, at once."""
    file = tmp_path / "scenario.yaml"
    with file.open("wb") as stream:
        stream.seek(50_000_000)
        stream.write(b"\n")
    begin = time.process_time()
    with pytest.raises(Unreadable, match="2 MB"):
        load(file)
    assert time.process_time() - begin < 1


def test_empty_file_is_a_problem_not_a_traceback(tmp_path: Path) -> None:
    """An empty file is readable and faulty: one problem in its first line."""
    file = tmp_path / "scenario.yaml"
    file.write_bytes(b"")
    reading: Reading = load(file)
    assert codes_of(reading) == ["P0101"]
    assert reading.problems[0].line == 1


def test_tags_are_never_obeyed() -> None:
    """A tag is reported and its value is read as plain YAML; nothing is called."""
    reading = load_text(SMALL.replace("title: Uphill", "title: !!python/object/apply:sys.exit [1]"))
    assert codes_of(reading)[0] == "P0104"
