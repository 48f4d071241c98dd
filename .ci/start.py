"""Starts the game with README's own command, waits until a real window called Parley stands, and closes it.

It needs Xvfb and xdotool. The command runs in the current folder, word for word.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

PATIENCE = 300  # seconds, the installation included
GRACE = 20  # seconds to close in


def ask(display: str, *question: str) -> str:
    """Ask xdotool; an empty answer where there is none."""
    environment = {**os.environ, "DISPLAY": display}
    answer = subprocess.run(
        ("xdotool", *question), env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return answer.stdout.strip()


def find_window(display: str) -> str:
    """Find a visible window called Parley; empty where there is none (xdotool's own search misses UTF-8 titles)."""
    windows = ask(display, "search", "--onlyvisible", "--class", ".").split()
    return next((w for w in windows if ask(display, "getwindowname", w).startswith("Parley")), "")


def wait_for_window(display: str, game: subprocess.Popen[bytes]) -> str:
    """Wait for the window and give its number; empty where the game ended before."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and game.poll() is None:
        if window := find_window(display):
            return window
        time.sleep(0.5)
    return ""


def start(display: str, line: str) -> int:
    """Run the line on a display; 0 where its window came and closed without an error."""
    environment = {**os.environ, "DISPLAY": display}
    environment.pop("SDL_VIDEODRIVER", None)
    began = time.monotonic()
    with subprocess.Popen(
        ("bash", "-c", line), env=environment, stdin=subprocess.DEVNULL, start_new_session=True
    ) as game:
        try:
            window = wait_for_window(display, game)
            if not window:
                print(f"No window called Parley came; the command gave {game.poll()}.")
                return 1
            print(
                f"Window {ask(display, 'getwindowname', window)!r} after {time.monotonic() - began:.0f} s.",
                flush=True,
            )
            os.kill(int(ask(display, "getwindowpid", window)), signal.SIGTERM)
            code = game.wait(GRACE)
            print(f"Closed; the command gave {code}.")
        except subprocess.TimeoutExpired:
            print(f"The window did not close in {GRACE} s.")
            return 1
        finally:
            if game.poll() is None:
                os.killpg(game.pid, signal.SIGKILL)
    return code


def main() -> int:
    """Open a screen of its own and start the game there."""
    line = subprocess.run(
        (sys.executable, Path(__file__).with_name("readme.py"), "start", "bash"),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout.strip()
    print(f"$ {line}", flush=True)
    command = ("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        number = server.stdout.readline().decode("ascii").strip() if server.stdout else ""
        try:
            return start(f":{number}", line)
        finally:
            server.terminate()


if __name__ == "__main__":
    sys.exit(main())
