"""What all tests share: a data folder of their own, a dummy screen, one Hypothesis profile, and a real display on request.

It never touches the player's own saved games, and never imports the product.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

SCREEN = "1920x1080x24"

# The first process makes the folder; the workers of pytest-xdist inherit it, and so do the commands under test.
if "PARLEY_TEST_FOLDER" not in os.environ:
    folder = tempfile.mkdtemp(prefix="parley-tests-")
    os.environ["PARLEY_TEST_FOLDER"] = folder
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = os.path.join(folder, name.lower())  # noqa: PTH118 - an environment holds text
    OWN_FOLDER = folder
else:
    OWN_FOLDER = ""

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

settings.register_profile("parley", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("parley")


def pytest_unconfigure() -> None:
    """Remove the data folder, in the process that made it."""
    if OWN_FOLDER:
        shutil.rmtree(OWN_FOLDER, ignore_errors=True)


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """Open a real screen of 1920 × 1080 under Xvfb and give its DISPLAY; for tests marked `display`."""
    for tool in ("Xvfb", "xdotool"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed")
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        assert server.stdout is not None
        number = server.stdout.readline().decode("ascii").strip()
        yield f":{number}"
        server.terminate()
