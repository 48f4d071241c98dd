"""What `parley explore --annotate` writes: a copy of the scenario's file with the counts of the run beside its lines."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from game.cli.say import complain


def write_copy(file: Path, scenario: Path, said: Mapping[str, Any]) -> str:
    """Write the copy and give its name; empty, with a sentence on stderr, where it cannot be written."""
    from game.analysis.explore.annotate import annotate
    from game.scenario.load import read_text

    hits = {group: counted["hits"] for group, counted in said["coverage"].items()}
    head = f"Counts of {said['games']:,} games from seed {said['seed']} ({', '.join(said['policies'])}), by parley explore."
    try:
        text = annotate(read_text(scenario), hits, said["unreachable"], head)
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        complain(f"{file} cannot be written: {error.strerror or error}.")
        return ""
    return str(file)
