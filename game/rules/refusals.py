"""Every reason for which a move is refused: its number, its stable code, its plain words."""

from __future__ import annotations

from dataclasses import dataclass

REFUSALS: tuple[tuple[str, str], ...] = (
    ("", ""),
    ("talks_over", "The talks are over."),
    ("not_your_turn", "It is not this party's turn: the talks wait for somebody else."),
    ("wrong_moment", "This move does not fit the present moment of the talks."),
    ("already_sealed", "This party has already handed in its answer."),
    ("left", "This party has left the talks."),
    ("no_offer", "There is no offer on the table."),
    ("own_offer", "This party has already accepted the offer on the table."),
    ("repeats_offer", "This is the offer that already stands on the table."),
    ("status_quo", "An offer must change something: this one leaves everything as today."),
    ("outside_phase", "This phase negotiates only some issues; the others stay as today."),
    ("outside_mandate", "The capital has not opened one of these options to you. A consultation may open it."),
    ("refused_package", "Home has refused exactly this package; it may not be put again."),
    ("not_your_offer", "Only the party that made the standing offer can withdraw it."),
    ("no_walk_out", "Nobody can walk out of this phase; the talks go on in the next one."),
    ("two_side_moves", "Two side moves a turn are the most."),
    ("kind_used", "This kind of side move has been used this turn."),
    ("capital", "There is not enough political capital for this."),
    ("says_nothing", "This statement would change nothing: the position already stands like that."),
    ("talks_used", "These two have had their three private talks."),
    ("no_partner", "That party cannot be spoken to: it is your own, or it has left."),
    ("consults_used", "The capital has been asked twice; it will not be asked again."),
    ("nothing_to_ask", "There is nothing to ask home about."),
    ("not_this_party", "This move belongs to another party."),
    ("used_once", "This move can be made only once, and has been."),
    ("not_now", "The condition for this move does not hold now."),
    ("no_such_choice", "No such choice is waiting for an answer."),
    ("not_asked", "This party is not asked here."),
    ("too_much", "At most three points of support can be won with one audience."),
    ("not_your_audience", "That audience belongs to another party."),
    ("readout_unfit", "That readout does not fit how the talks ended."),
    ("firmness", "Firmness is a whole number from 0 to 3."),
    ("factual_position", "This position is on the public record; it cannot be opened at firmness 0."),
    ("queue_full", "Too many events wait for an answer."),
    ("stale", "The talks have moved on since this move was made."),
    ("nothing_to_undo", "There is no move to take back in this turn."),
    ("cannot_undo", "This move cannot be taken back: it drew chance or told you something."),
    ("unknown", "The scenario knows no such word."),
)
NUMBER = {code: number for number, (code, _) in enumerate(REFUSALS)}
"""The number of each code."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a move is refused: a stable code, and plain words for the player."""

    code: str
    words: str


def refusal_of(number: int, more: str = "") -> Refusal | None:
    """Give the refusal of a number, with more words after its own; None for 0, which refuses nothing."""
    if number == 0:
        return None
    code, words = REFUSALS[number]
    return Refusal(code, f"{words} {more}".strip())


TALKS_OVER = NUMBER["talks_over"]
NOT_YOUR_TURN = NUMBER["not_your_turn"]
WRONG_MOMENT = NUMBER["wrong_moment"]
ALREADY_SEALED = NUMBER["already_sealed"]
LEFT = NUMBER["left"]
NO_OFFER = NUMBER["no_offer"]
OWN_OFFER = NUMBER["own_offer"]
REPEATS_OFFER = NUMBER["repeats_offer"]
STATUS_QUO = NUMBER["status_quo"]
OUTSIDE_PHASE = NUMBER["outside_phase"]
OUTSIDE_MANDATE = NUMBER["outside_mandate"]
REFUSED_PACKAGE = NUMBER["refused_package"]
NOT_YOUR_OFFER = NUMBER["not_your_offer"]
NO_WALK_OUT = NUMBER["no_walk_out"]
TWO_SIDE_MOVES = NUMBER["two_side_moves"]
KIND_USED = NUMBER["kind_used"]
CAPITAL = NUMBER["capital"]
SAYS_NOTHING = NUMBER["says_nothing"]
TALKS_USED = NUMBER["talks_used"]
NO_PARTNER = NUMBER["no_partner"]
CONSULTS_USED = NUMBER["consults_used"]
NOTHING_TO_ASK = NUMBER["nothing_to_ask"]
NOT_THIS_PARTY = NUMBER["not_this_party"]
USED_ONCE = NUMBER["used_once"]
NOT_NOW = NUMBER["not_now"]
NO_SUCH_CHOICE = NUMBER["no_such_choice"]
NOT_ASKED = NUMBER["not_asked"]
TOO_MUCH = NUMBER["too_much"]
NOT_YOUR_AUDIENCE = NUMBER["not_your_audience"]
READOUT_UNFIT = NUMBER["readout_unfit"]
FIRMNESS = NUMBER["firmness"]
FACTUAL_POSITION = NUMBER["factual_position"]
QUEUE_FULL = NUMBER["queue_full"]
