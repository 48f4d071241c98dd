"""What an editor says about each key of a file of tests. Only words; what a key may hold is said by the schema."""

from __future__ import annotations

from collections.abc import Mapping

KEY_WORDS: Mapping[str, str] = {
    "scenario": "The id of the scenario, or the way to its file. Left out: the scenario whose folder holds these tests.",
    "tests": "The tests, one below the other; each is a game of its own.",
    "name": "What this test shows, in words. Each test of a file has a name of its own.",
    "seed": "The chance of this game, a whole number. Left out: 0.",
    "each": "A table: one game for each row. Write $ and the name of a column where its values belong.",
    "seats": "Parties that software plays from the start, with its strategy. Left out: the moves below play all.",
    "answers": "What is answered to events where no line does: default, or an answer for each event.",
    "moves": "The moves in the order of play, one a line. Each must be allowed when its turn comes.",
    "then": "Who plays on after the moves. Left out: nobody, and the talks stand still.",
    "expect": "What must be so at the end of the game, or where it stands still.",
    "known_failure": "Why this test fails for now. It is told if the test passes after all.",
}
"""The keys at the top of a file, and of a test."""

MOVES = "A move, such as: us open migration=patrols/2 · us propose ports=cargo · mx accept · mx hold · clock"

REFUSED: Mapping[str, str] = {
    "refused": "A move that the rules must refuse here.",
    "code": "Why it must be refused, as a code. Left out: for any reason.",
    "words": "A part of the sentence with which it is refused. Left out: any sentence.",
}
"""The keys of a move that must be refused."""

EXPECTED: Mapping[str, str] = {
    "expect": "What must be so at this moment.",
    "ending": "The ending that is told.",
    "over": "Whether the game is over.",
    "rounds": "Rounds that were played.",
    "plies": "Moves that were made.",
    "compliance": "How much of the deal is carried out, in percent.",
    "signatories": "Exactly these parties signed, or none.",
    "refused_by": "Exactly these parties' homes said no, or none.",
    "walked_out": "Exactly these parties walked out, or none.",
    "waiting_on": "Exactly these parties are to move now, or none.",
    "values": "What the deal is worth as agreed, in points; without a deal the reservation value.",
    "delivered": "What the deal is worth as carried out, in points.",
    "ratified": "Whether home said yes: true, false, or not_asked.",
    "metrics": "Figures of the world.",
    "horizon": "Figures of the world after the year that follows.",
    "approvals": "How the groups at home think of their delegation, 0 to 100.",
    "trust": "Trust, from 0 to 100, as us.mx: how far us trusts mx.",
    "capital": "Political capital.",
    "reservation": "What no deal is worth, in points.",
    "readouts": "The account that a party gave at the end, or none.",
    "package": "What was agreed, by issue, or none.",
    "offer": "What stands on the table, by issue, or none.",
    "changed": "How far the line before moved figures.",
    "holds": "Conditions that must hold, written as in a scenario's `when`.",
}
"""The keys of an expectation that are no figures."""

FIGURES: Mapping[str, str] = {
    "least": "At least this.",
    "most": "At most this.",
    "not": "Anything but this.",
    "how": "How the talks ended; open while they go on.",
    "phase": "The phase of the talks.",
    "round": "The round that is played.",
    "rounds_left": "Rounds that are left in the talks.",
    "phase_rounds_left": "Rounds that are left in this phase.",
    "refusals": "How often home has said no.",
    "trust": "Trust, 0 to 100, of",
    "approval": "Approval, 0 to 100, of",
    "capital": "Political capital of",
    "reservation": "What no deal is worth, in points, to",
    "readout": "The account given at the end by",
    "firm": "Firmness, 0 to 3, of",
    "position": "The public position of",
    "deal": "What the deal says on",
    "fired": "How often this happened:",
    "done": "How often this move was made:",
    "answered": "Whether this was answered, 0 or 1:",
    "horizon": "After the year that follows:",
}
"""Figures by name, or by the beginning of their dotted names, and the bounds of what is wanted of them."""
