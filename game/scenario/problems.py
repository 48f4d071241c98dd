"""What is wrong with a scenario file, said at its place in plain words.

Every code has one entry here: its severity and its short title, and where a finding may be wrong, how sure it is.
This module never judges; it only words and shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Severity: TypeAlias = Literal["error", "warning", "advice"]
Confidence: TypeAlias = Literal["certain", "likely", "guess"]
"""Certain: it is so. Likely: it is so, and it is hardly meant. Guess: it may well be meant."""

WIDTH = 100
"""Columns of a source line that an excerpt shows."""

CODES: dict[str, tuple[Severity, str]] = {
    # The YAML itself.
    "P0101": ("error", "the file is empty"),
    "P0102": ("error", "not YAML"),
    "P0103": ("error", "an anchor or alias"),
    "P0104": ("error", "a tag"),
    "P0105": ("error", "too deeply nested"),
    "P0106": ("error", "a merge key"),
    "P0107": ("error", "a second document"),
    "P0108": ("error", "a key stands twice"),
    "P0109": ("error", "a key that is not a word"),
    "P0110": ("error", "too much in one file"),
    "P0111": ("warning", "other tools read this value differently"),
    # The form.
    "P0201": ("error", "an unknown key"),
    "P0202": ("error", "something is missing"),
    "P0203": ("error", "a value of the wrong kind"),
    "P0204": ("error", "a number out of range"),
    "P0205": ("error", "not one of the words that may stand here"),
    "P0206": ("error", "not an id"),
    "P0207": ("error", "a reserved word as an id"),
    "P0208": ("error", "too many or too few"),
    "P0209": ("error", "too many decimals"),
    "P0210": ("error", "a text that is too long"),
    "P0211": ("error", "another format version"),
    # Advice: it plays, but is it meant?
    "P0301": ("warning", "a fact that nothing cites"),
    "P0302": ("warning", "an actor that does nothing"),
    "P0303": ("warning", "a metric that nothing moves"),
    "P0304": ("warning", "a metric that nothing reads"),
    "P0305": ("advice", "no title"),
    "P0306": ("warning", "an issue without points"),
    "P0307": ("warning", "an effect that comes too late"),
    "P0308": ("warning", "a source that nothing cites"),
    "P0309": ("warning", "the status quo is closed"),
    "P0310": ("warning", "something that never happens"),
    "P0311": ("advice", "a title that is cut"),
    "P0312": ("advice", "a label that is too long for its place"),
    # Names.
    "P0401": ("error", "an unknown party"),
    "P0402": ("error", "an unknown issue"),
    "P0403": ("error", "an unknown option"),
    "P0404": ("error", "an unknown metric"),
    "P0405": ("error", "an unknown actor"),
    "P0406": ("error", "an unknown event"),
    "P0407": ("error", "an unknown audience"),
    "P0408": ("error", "an unknown phase"),
    "P0409": ("error", "an unknown readout"),
    "P0410": ("error", "an unknown fact or source"),
    "P0411": ("error", "an unknown move"),
    "P0412": ("error", "an unknown answer"),
    "P0413": ("error", "an unknown figure"),
    "P0414": ("error", "an audience id that stands twice"),
    "P0415": ("error", "a figure that no effect may change"),
    "P0416": ("error", "the status quo has effects"),
    "P0417": ("error", "a name that stands twice in a list"),
    "P0418": ("error", "a position on the record at firmness 0"),
    "P0419": ("error", "a readout that changes what no deal was worth"),
    # The course of the talks.
    "P0501": ("error", "a trigger that the phase does not know"),
    "P0502": ("error", "a phase without the exit that it needs"),
    "P0503": ("error", "the last row has a condition"),
    "P0504": ("warning", "a row that can never be taken"),
    "P0505": ("warning", "a phase that is never reached"),
    "P0506": ("error", "phases that go round for ever"),
    "P0507": ("error", "a refusal that only leads back to the table"),
    "P0508": ("error", "no debrief"),
    "P0509": ("error", "a key for another kind of phase"),
    "P0510": ("error", "the last ending has a condition"),
    "P0511": ("warning", "an ending that is never reached"),
    "P0512": ("warning", "an exit that is never taken"),
    "P0513": ("warning", "ratification without an agreement"),
    "P0514": ("warning", "readouts and communique do not meet"),
    "P0515": ("error", "the table is closed after a walk-out"),
    # Conditions.
    "P0601": ("error", "a condition that is not understood"),
    "P0602": ("error", "an operator of another language"),
    "P0603": ("error", "an unknown way of ending"),
    "P0604": ("error", "values that cannot be compared"),
    "P0605": ("error", "a condition that is too long or too deep"),
    "P0606": ("error", "not a condition"),
    "P0607": ("error", "numbers that grow too large"),
    "P0608": ("warning", "a condition that never holds"),
    "P0609": ("warning", "a condition that always holds"),
    # Secrets.
    "P0701": ("error", "a public condition that reads a secret"),
    "P0702": ("error", "a private move that changes what others see"),
    # Limits.
    "P0801": ("error", "more than the rules can hold"),
    "P0802": ("error", "too many delayed effects"),
    # Tests as data.
    "P0901": ("error", "tests of a scenario that is not found"),
    "P0902": ("error", "tests of a scenario that has errors"),
    "P0903": ("error", "two tests of one name"),
    "P0904": ("error", "a line that is no move"),
    "P0905": ("error", "a seat with two players"),
    "P0906": ("error", "a test that expects nothing"),
    "P0907": ("error", "columns of unequal length"),
    "P0908": ("error", "a word without its column"),
    "P0909": ("error", "a column that nothing uses"),
    "P0910": ("error", "an expectation that can never be met"),
    # Texts in other languages.
    "P1001": ("error", "not a text that can be translated"),
    "P1002": ("warning", "a translation of something that is gone"),
    "P1003": ("error", "a translation of the wrong kind"),
    "P1004": ("error", "another language than the file is named after"),
    "P1005": ("warning", "texts without a translation"),
    # The linter: what cannot happen, however the talks go.
    "P1010": ("warning", "a condition that can never hold"),
    "P1011": ("warning", "a condition that cannot fail"),
    "P1012": ("warning", "a row that is never taken"),
    "P1013": ("warning", "a phase that the talks never come to"),
    "P1014": ("warning", "a move that nobody can make"),
    "P1015": ("warning", "an event outside the time of the talks"),
    "P1016": ("warning", "an ending that never comes"),
    "P1017": ("warning", "an option that is never agreed"),
    "P1018": ("warning", "a deadline that never comes early"),
    "P1019": ("warning", "a mandate that is never opened"),
    # What changes nothing.
    "P1020": ("advice", "an event that changes nothing"),
    "P1021": ("warning", "a move that changes nothing"),
    "P1022": ("warning", "a move that brings its mover nothing"),
    "P1023": ("advice", "answers that do the same"),
    "P1024": ("warning", "a linkage that does nothing"),
    "P1025": ("warning", "a readout without words"),
    "P1026": ("advice", "options that are alike"),
    "P1027": ("advice", "a public position that the mandate forbids"),
    "P1028": ("advice", "a text that is missing"),
    "P1029": ("warning", "a change of 0"),
    # Room for a deal.
    "P1030": ("warning", "no zone of agreement"),
    "P1031": ("warning", "an empty win-set"),
    "P1032": ("warning", "a home that never says no"),
    "P1033": ("warning", "nothing that every home ratifies"),
    "P1034": ("warning", "nothing that can be signed"),
    "P1035": ("advice", "public positions that block every deal"),
    "P1036": ("warning", "one package is best for everybody"),
    "P1037": ("warning", "the first offer wins"),
    "P1038": ("warning", "a phase with too little to agree on"),
    # What is at stake.
    "P1040": ("warning", "an option that is worst for everybody"),
    "P1041": ("warning", "an issue that is worth nothing to a party"),
    "P1042": ("advice", "an issue that hardly matters to a party"),
    "P1043": ("warning", "an audience that changes nothing"),
    "P1044": ("warning", "a party with nothing at stake"),
    "P1045": ("warning", "a party without a useful move"),
    "P1046": ("advice", "points of another size"),
    # What a class needs.
    "P1050": ("warning", "a brief that is too long"),
    "P1051": ("advice", "a party without a brief"),
    "P1052": ("warning", "a fact without a source"),
    "P1053": ("warning", "a named person without a source"),
    "P1054": ("advice", "a claim without a source"),
    "P1055": ("advice", "no note on sensitivity"),
    "P1056": ("advice", "no objectives"),
    "P1057": ("advice", "no ages"),
    "P1058": ("advice", "no minutes"),
    "P1059": ("advice", "no questions for the debrief"),
    # What the linter says about itself.
    "P1060": ("warning", "an ignore that matches nothing"),
    "P1061": ("advice", "too many packages to count"),
}
"""Each code with its severity and short title."""

_LIKELY = "P0111 P0302 P0304 P0309 P0513 P0514 P1022 P1024 P1026 P1032 P1035 P1037"
_GUESSED = "P1020 P1027 P1042 P1046 P1054"
_SURE: dict[Confidence, str] = {"likely": "likely a mistake", "guess": "perhaps meant"}


def confidence(code: str) -> Confidence:
    """Say how sure the findings of a code are."""
    return "likely" if code in _LIKELY else "guess" if code in _GUESSED else "certain"


class Unreadable(Exception):  # noqa: N818 - it is a sentence for the user, not a programmer's error
    """The file cannot be read at all: missing, binary, too large, or an unknown name. One clear sentence."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault at its place; lines and columns count from 1."""

    file: str
    line: int
    col: int
    code: str
    severity: Severity
    message: str
    hint: str = ""
    excerpt: str = ""
    confidence: Confidence = "certain"

    def __str__(self) -> str:
        """Show the place and the words, how sure they are, then the line with a caret, then the hint."""
        sure = "" if self.confidence == "certain" else f" ({_SURE[self.confidence]})"
        lines = [f"{self.file}:{self.line}:{self.col}: {self.severity}[{self.code}]: {self.message}{sure}"]
        if self.excerpt.strip():
            text, caret = _window(self.excerpt, self.col)
            number = str(self.line)
            lines += [f"  {number} | {text}", f"  {' ' * len(number)} | {' ' * caret}^"]
        if self.hint:
            lines.append(f"  hint: {self.hint}")
        return "\n".join(lines)


def _window(line: str, col: int) -> tuple[str, int]:
    """Cut a long line to the part around a column; give it with the caret's offset."""
    text = line.replace("\t", " ").rstrip()
    at = min(max(col - 1, 0), len(text))
    if len(text) <= WIDTH:
        return text, at
    begin = max(0, min(at - WIDTH // 2, len(text) - WIDTH))
    cut = text[begin : begin + WIDTH]
    before = "…" if begin else ""
    after = "…" if begin + WIDTH < len(text) else ""
    return f"{before}{cut}{after}", at - begin + len(before)
