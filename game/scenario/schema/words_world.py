"""What an editor says about each key of metrics, issues, moves, events and readouts. Only words, by form and key."""

from __future__ import annotations

from collections.abc import Mapping

_TITLE = "What players read. Left out: the id."
_SOURCE = "A fact (F1), a source (R1), assumed, or words of your own. One, or a list."
_REVEALS = "Say true where the condition reads a secret and may give it away."
_EFFECTS = "What it changes: {jobs: +2, trust.us.mx: -5}. With after: 2 it comes at the end of the second round from now; with for: 3 at the ends of three rounds. A list of maps where timings differ."
_CONDITION = "A condition, such as: round >= 2 and trust.us.mx < 50."

WORLD: Mapping[str, Mapping[str, str]] = {
    "MetricForm": {
        "": "A figure of the world that the talks may move.",
        "title": _TITLE,
        "unit": "The unit, such as jobs or km.",
        "start": "Its value when the talks begin, a whole number.",
        "range": "[least, greatest]: it never leaves this range.",
        "better": "Whether higher or lower is better.",
        "drift": "How it changes by itself in each round.",
        "trend": "How it changes by itself in each quarter of the year after, deal or not.",
        "decimals": "How many decimals are shown: the figure shown is the value / 10 to this power.",
        "icon": "The name of a picture in assets/icons, such as house.",
        "source": _SOURCE,
    },
    "ActorForm": {
        "": "A person, office or body in the text.",
        "title": _TITLE,
        "kind": "What it is.",
        "source": _SOURCE,
    },
    "OptionForm": {
        "": "One answer to an issue.",
        "title": _TITLE,
        "short": "A title of at most 14 characters for narrow places. Left out: the title, cut where it is longer.",
        "effects": "How it changes metrics in each quarter of the year after. The first option is the status quo and has none.",
        "source": _SOURCE,
    },
    "IssueForm": {
        "": "An issue on the agenda.",
        "title": _TITLE,
        "icon": "The name of a picture in assets/icons, such as ship.",
        "ordered": "true: the options go from little to much. false: they only differ.",
        "source": _SOURCE,
        "text": "A line that explains the issue.",
        "options": "2 to 8 options. The first is the status quo. The key of each is its id.",
    },
    "PositionForm": {
        "": "What a party says in public about an issue.",
        "wants": "The option that it asks for. Left out: the best one for the party.",
        "firmness": "How firmly, 0 to 3. The firmer, the more support at home it costs to give it up.",
        "source": _SOURCE,
    },
    "LinkageForm": {
        "": "Options of several issues that count more together.",
        "title": _TITLE,
        "options": "The options, by issue; two issues at least. All of these issues must stand at one of their options.",
        "points": "Extra points by party.",
        "effects": "Extra changes of metrics in each quarter of the year after.",
    },
    "MoveForm": {
        "": "A side move that this scenario adds.",
        "title": _TITLE,
        "text": "What happens, in a sentence or two.",
        "who": "The parties that can make it. Left out: all.",
        "when": f"{_CONDITION} Left out: at any time.",
        "cost": "What it costs, in capital.",
        "once": "true: each party can make it once only.",
        "chance": "The chance that it succeeds, in percent.",
        "public": "false: only the mover hears of it. Then it may change metrics, and the mover's own capital and reservation.",
        "reveals": _REVEALS,
        "effects": _EFFECTS,
        "otherwise": "What it changes where it fails, written like effects.",
        "source": _SOURCE,
    },
    "AnswerForm": {
        "": "One answer to a choice.",
        "title": _TITLE,
        "text": "What happens then.",
        "effects": _EFFECTS,
    },
    "ChoiceForm": {
        "": "What an event asks of a party.",
        "party": "The party that is asked.",
        "text": "The question.",
        "default": "The answer that holds where nobody answers in time.",
        "answers": "2 to 4 answers. The key of each is its id.",
    },
    "EventForm": {
        "": "Something that may happen between rounds.",
        "title": _TITLE,
        "text": "What happens, in a sentence or two.",
        "when": f"{_CONDITION} Left out: always.",
        "chance": "The chance in each round in which it may happen, in percent.",
        "rounds": "[first, last]: the rounds in which it may happen. Left out: all.",
        "once": "false: it can happen again.",
        "by": "The actor behind it. Left out: nobody.",
        "source": _SOURCE,
        "reveals": _REVEALS,
        "effects": _EFFECTS,
        "choice": "What it asks of one party. Left out: nothing.",
    },
    "ReadoutForm": {
        "": "An account of the talks that a party may give.",
        "title": _TITLE,
        "when": f"{_CONDITION} Left out: it can always be given.",
        "says": "What each party says, by party.",
        "mentions": "The issues that it speaks of.",
        "effects": "What it changes, by the party that gives it: {us: {trust.mx.us: +4}}.",
        "source": _SOURCE,
    },
}  # fmt: skip
"""Words about the parts of form_world.py."""
