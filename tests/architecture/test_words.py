"""The project holds nothing of the machines that it was made on."""

from __future__ import annotations

import re

from tests.architecture.source import project_files, shown

# Written in two halves, so that this page does not find itself.
FORBIDDEN = [
    "/wo" + "rk/",
    "/ro" + "ot/",
    "/fa" + "rm/",
    "/ho" + "me/",
    "/opt/" + "pypi",
    "../sha" + "red",
    "pypi" + ".org",
    "python" + "hosted.org",
    "registry." + "npm",
    "deb." + "debian.org",
]
PATTERN = re.compile("|".join(map(re.escape, FORBIDDEN)), re.IGNORECASE)


def test_no_machine_and_no_registry_is_named() -> None:
    """No text file of the project names a folder of some machine or the host of a package registry."""
    found = []
    for path in project_files():
        content = path.read_bytes()
        if b"\0" in content:
            continue  # a picture or a font
        lines = content.decode("utf-8").splitlines()
        found += [
            f"{shown(path, row)}: {hit[0]}" for row, line in enumerate(lines, 1) for hit in PATTERN.finditer(line)
        ]
    assert found == []
