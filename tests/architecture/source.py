"""The project's own files as the architecture tests read them: which there are, and their syntax trees."""

from __future__ import annotations

import ast
import subprocess
from functools import cache
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
LEFT_BEHIND = {".git", ".venv", "out", "dist", "build", "__pycache__"}


@cache
def project_files() -> tuple[Path, ...]:
    """List the files of the project: what git knows or would add, or else all but what a run leaves behind."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=TOP,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if listed.returncode == 0:
        paths = [TOP / name for name in listed.stdout.split("\0") if name]
    else:
        paths = [path for path in TOP.rglob("*") if not is_left_behind(path)]
    return tuple(sorted(path for path in paths if path.is_file()))


def is_left_behind(path: Path) -> bool:
    """Tell whether a path was left by a run or a build."""
    parts = path.relative_to(TOP).parts
    return any(
        part in LEFT_BEHIND or part.endswith(("_cache", ".egg-info")) or part == ".hypothesis" for part in parts
    )


def modules_of(folder: str) -> list[Path]:
    """List the Python files below a folder of the project."""
    return [path for path in project_files() if path.suffix == ".py" and path.is_relative_to(TOP / folder)]


@cache
def tree_of(path: Path) -> ast.Module:
    """Parse a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def calls_of(path: Path, *names: str) -> list[ast.Call]:
    """List the calls of plain functions or methods with these names in a file."""
    return [
        node
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and (
            (isinstance(node.func, ast.Name) and node.func.id in names)
            or (isinstance(node.func, ast.Attribute) and node.func.attr in names)
        )
    ]


def imports_of(path: Path) -> set[str]:
    """List the dotted names that a file imports; `from a import b` gives a.b."""
    names: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def shown(path: Path, line: int = 0) -> str:
    """Name a file of the project, with a line where there is one."""
    return path.relative_to(TOP).as_posix() + (f":{line}" if line else "")
