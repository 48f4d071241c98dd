"""README's commands: finds them, and prints the one that is asked for. It never runs them.

python .ci/readme.py start bash           the command that starts the game
python .ci/readme.py tests powershell     the command that passes the tests
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"
BLOCK = re.compile(r"^```(bash|powershell)\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
PURPOSES = ("start", "tests")


def blocks(text: str) -> list[tuple[str, str]]:
    """List the shell blocks of a page in order, each as (shell, commands)."""
    return [(shell, body) for shell, body in BLOCK.findall(text)]


def command(text: str, purpose: str, shell: str) -> str:
    """Give the one line of README that serves a purpose in a shell: the first block starts, the second tests."""
    found = [body for kind, body in blocks(text) if kind == shell]
    return found[PURPOSES.index(purpose)]


def main(argv: list[str]) -> int:
    """Print the command asked for; 2 where the question is not understood."""
    match argv:
        case [("start" | "tests") as purpose, ("bash" | "powershell") as shell]:
            print(command(README.read_text(encoding="utf-8"), purpose, shell))
            return 0
        case _:
            print("Ask for: (start | tests) (bash | powershell)", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
