"""Plays one whole game in a real window with a real keyboard or a real mouse, as xdotool gives them under X.

``python -m tests.ui.robust_window keys|mouse LANGUAGE SCENARIO PARTY`` on a DISPLAY; it prints the screens that it met.
"""

from __future__ import annotations

import sys

from game.session.profiles import Profile
from game.session.saves import PERSON
from game.ui.start import Start
from tests.ui.robust_limbs import Hasty, Real
from tests.ui.robust_player import AtKeys, AtMouse

SIZE = (1280, 720)


def main() -> int:
    """Play from the title to the title."""
    hand, language, scenario, party = sys.argv[1:5]
    app = Hasty(SIZE, calm=True)
    start = Start(app, seed=5)
    start.use(Profile("window", "Ana"), language=language, guided=False)
    start.title()
    app.settle()
    limbs = Real(app)
    limbs.wait()
    person = (AtMouse if hand == "mouse" else AtKeys)(app, start, limbs)
    person.begin(scenario, {party: PERSON})
    person.to_the_title()
    sys.stdout.write(" ".join((app.language, *person.met)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
