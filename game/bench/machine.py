"""The machine and the versions that a bench ran with; without them its figures mean little."""

from __future__ import annotations

import os
import platform
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from game import __version__

PACKAGES = ("numba", "numpy", "pygame-ce")
CPU_FILE = Path("/proc/cpuinfo")
CPU_OF_MAC = ("/usr/sbin/sysctl", "-n", "machdep.cpu.brand_string")


def processor() -> str:
    """Name the processor as its maker does, where the system tells."""
    try:
        if CPU_FILE.is_file():
            for line in CPU_FILE.read_text(encoding="utf-8", errors="replace").splitlines():
                if line.startswith("model name"):
                    return line.partition(":")[2].strip()
        elif platform.system() == "Darwin":
            said = subprocess.run(CPU_OF_MAC, capture_output=True, check=True, timeout=5)  # noqa: S603
            return said.stdout.decode("utf-8", "replace").strip()
    except (OSError, subprocess.SubprocessError):
        pass
    return platform.processor() or platform.machine()


def cores() -> int:
    """Count the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def memory() -> float | None:
    """Give the machine's memory in GB, or None where the system does not tell."""
    try:
        return round(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30, 1)
    except (AttributeError, ValueError, OSError):
        return None


def package(name: str) -> str:
    """Give the version of a package, or say that it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def describe(scenario: str, digest: str) -> dict[str, str | int | float | None]:
    """Describe the machine, the versions, and the scenario that is measured with by its digest."""
    versions = {name.replace("-", "_"): package(name) for name in PACKAGES}
    return {
        "cpu": processor(),
        "cores": cores(),
        "memory_gb": memory(),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        **versions,
        "parley": __version__,
        "scenario": scenario,
        "digest": digest,
    }
