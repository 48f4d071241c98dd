"""What each line of a good scenario asks for, and in one sentence what it means when it fails and what to turn then.

Words only; nothing is measured here.
"""

from __future__ import annotations

TITLES: dict[int, str] = {
    1: "Enough packages that all sides could sign and all homes ratify, not too many",
    2: "Every option, issue and audience matters",
    3: "The scenario's own strategies usually reach a ratified deal, not always",
    4: "Trading issue against issue beats splitting every difference",
    5: "Who bargains well earns more than who grabs, splits or waits",
    6: "Two hardliners mostly fail",
    7: "Everything in the scenario is met by somebody",
    8: "No move pays too much, and none is dead",
    9: "Equal players share the gains about equally",
    10: "The first offer does not win the talks",
    11: "No way of opening the talks beats the others",
    12: "Many different deals",
    13: "Working groups can agree",
}

ADVICE: dict[int, str] = {
    1: "Homes leave too little or too much room: turn the audiences' thresholds and bases, then the reservation values.",
    2: "Something is there that nobody needs to think about: change the points of the option or issue named, or the "
    "weight, threshold or points of the audience named.",
    3: "The talks are too hard or too easy: turn thresholds and bases first, then the closed options of mandates.",
    4: "There is too little to trade: give the sides different weights on the same issues.",
    5: "Good bargaining is not rewarded enough: make the points of the sides differ more across issues, so that the first "
    "offer and the half-way point leave more behind; give waiting a price by drift, events or a risk of a cut-short end.",
    6: "Being hard pays: lower the worth of no deal, or make positions given up late cost more at home.",
    7: "Something cannot be met in practice: widen its condition, its rounds or its chance; give a readout effects that "
    "are best for somebody; put a rare ending earlier in the list or loosen it.",
    8: "A move that pays too much needs a higher cost or smaller effects; a dead one a lower cost or more effect on what "
    "its party needs: home, trust, its reservation value.",
    9: "One side is favoured: turn the audiences' thresholds and bases before the reservation values.",
    10: "One side can take nearly everything and be ratified, and the other would still sign: let homes ask for more.",
    11: "One opening is always right: turn the price of giving up a position, what kept promises bring, or the positions.",
    12: "All talks end alike: flatten points that make one package stand out, or open more options of mandates.",
    13: "The working groups are dead: let their issues hold something for every side, or give them more rounds.",
}
