"""Balance tables kept beside scenarios still stand: each is made anew by its own last line and compared word for word."""

from __future__ import annotations

import difflib
import os
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
PLAIN = {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}", "COLUMNS": "120"}


def drift(table: Path) -> list[str]:
    """Give the lines in which a table differs from one made now; none where it still stands."""
    kept = table.read_text(encoding="utf-8").splitlines()
    made = subprocess.run(
        kept[-1].split(), env={**os.environ, **PLAIN}, capture_output=True, encoding="utf-8", check=False
    )
    if made.returncode:
        return [*made.stdout.splitlines()[-12:], *made.stderr.splitlines()]
    return list(difflib.unified_diff(kept, made.stdout.splitlines(), "kept", "made now", lineterm="", n=0))


def main() -> int:
    """Compare every table; 0 where all stand, 1 where one has drifted or a line fails."""
    tables = sorted(TOP.glob("scenarios/*/balance.txt"))
    worst = 0 if tables else 1
    for table in tables:
        lines = drift(table)
        print(f"{table.parent.name}: {'has drifted, make it again' if lines else 'as kept'}", *lines, sep="\n  ")
        worst = worst or int(bool(lines))
    return worst


if __name__ == "__main__":
    sys.exit(main())
