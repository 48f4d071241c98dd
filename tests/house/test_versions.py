"""One version everywhere, and a constraints file that can be trusted: versions only, and all that is asked for."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from game import __version__

TOP = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CONSTRAINTS = [
    line for line in (TOP / "constraints.txt").read_text(encoding="utf-8").splitlines() if not line.startswith("#")
]
ASKED = [*PROJECT["dependencies"], *(row for rows in PROJECT["optional-dependencies"].values() for row in rows)]


def name_of(requirement: str) -> str:
    """Give the normal form of the name that a requirement begins with."""
    return re.sub(r"[-_.]+", "-", re.split(r"[=<>;!~ \[]", requirement)[0]).lower()


def numbers(version: str) -> tuple[int, ...]:
    """Read a version as numbers that compare."""
    return tuple(int(part) for part in version.split("."))


PINNED = {name_of(line): line.split("==")[1] for line in CONSTRAINTS}


def test_constraints_are_versions_only() -> None:
    """Each line of the constraints is a name and one version: no address, no option."""
    assert [line for line in CONSTRAINTS if not re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][0-9.]*", line)] == []


@pytest.mark.parametrize("requirement", ASKED)
def test_what_is_asked_for_is_pinned(requirement: str) -> None:
    """Each dependency has a minimum version, and its constraint is not below it."""
    least = re.search(r">=([0-9.]+)", requirement)
    assert least is not None
    assert numbers(PINNED[name_of(requirement)]) >= numbers(least[1])


def test_python_is_311_or_newer() -> None:
    """The oldest Python that may install Parley is 3.11."""
    assert PROJECT["requires-python"] == ">=3.11"


def test_the_citation_cites_this_version() -> None:
    """CITATION.cff names the version that the package has."""
    citation = (TOP / "CITATION.cff").read_text(encoding="utf-8")
    assert re.findall(r"^version: (.+)$", citation, re.MULTILINE) == [__version__]


def test_the_changelog_knows_this_version() -> None:
    """CHANGELOG.md has a section for what is unreleased or for this version, the newest first."""
    changelog = (TOP / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## \[(.+?)\]", changelog, re.MULTILINE)[0] in {"Unreleased", __version__}


def test_contributing_explains_each_dependency() -> None:
    """CONTRIBUTING.md gives a reason for each package that Parley asks for."""
    page = (TOP / "CONTRIBUTING.md").read_text(encoding="utf-8").lower()
    assert [row for row in ASKED if f"| {name_of(row)} |" not in page] == []
