"""Where everything stands: capacities, the index of every variable, and the codes of kinds, causes and triggers.

Only numbers and names. The fixed capacities let one compiled kernel serve every scenario.
"""

from __future__ import annotations

PARTIES = 8
ISSUES = 16
OPTIONS = 8
METRICS = 24
AUDIENCES = 32
EVENTS = 48
MOVES = 48
PHASES = 16
LINKAGES = 32
READOUTS = 16
ENDINGS = 24
ANSWERS = 4
QUARTERS = 12
ROWS = 128
PROGRAMS = 256
CODE = 2048
BRANCHES = 1024
EFFECTS = 1024
QUEUE = 512
LEDGER = 1024
STACK = 128

# The variables: conditions read them, effects change them, a ledger row names one by its index.
V_ROUND = 0
V_PHASE_ROUNDS_LEFT = 1
V_ROUNDS_LEFT = 2
V_REFUSALS = 3
V_PHASE = 4
V_HOW = 5
V_METRIC = 8
V_HORIZON = V_METRIC + METRICS
V_TRUST = V_HORIZON + METRICS
V_CAPITAL = V_TRUST + PARTIES * PARTIES
V_RESERVATION = V_CAPITAL + PARTIES
V_APPROVAL = V_RESERVATION + PARTIES
V_FIRM = V_APPROVAL + AUDIENCES
V_POSITION = V_FIRM + PARTIES * ISSUES
V_DEAL = V_POSITION + PARTIES * ISSUES
V_READOUT = V_DEAL + ISSUES
V_FIRED = V_READOUT + PARTIES
V_DONE = V_FIRED + EVENTS
V_ANSWERED = V_DONE + MOVES
VARIABLES = V_ANSWERED + EVENTS * ANSWERS

# Kinds of phase.
BRIEFING = 0
OPENING = 1
BARGAINING = 2
RATIFICATION = 3
COMMUNIQUE = 4
DEBRIEF = 5
KINDS = ("briefing", "opening", "bargaining", "ratification", "communique", "debrief")

# What moves a phase on. Zero: nothing yet.
NEXT = 1
AGREED = 2
OVER = 3
BROKEN = 4
PASSED = 5
REFUSED = 6
TRIGGERS = ("", "next", "agreed", "over", "broken", "passed", "refused")
N_TRIGGERS = 7

# What the talks wait for.
STAGE_NONE = 0
STAGE_OPENING = 1
STAGE_CHOICE = 2
STAGE_FLOOR = 3
STAGE_LAST_CALL = 4
STAGE_PERSUADE = 5
STAGE_READOUT = 6
STAGE_OVER = 7
STAGES = ("none", "opening", "choice", "floor", "last_call", "persuade", "readout", "over")

# How the talks ended.
HOW_OPEN = 0
HOW_AGREED = 1
HOW_REFUSED = 2
HOW_DEADLINE = 3
HOW_WALK_OUT = 4
HOWS = ("open", "agreed", "refused", "deadline", "walk_out")

# Kinds of move.
M_OPEN = 0
M_PROPOSE = 1
M_ACCEPT = 2
M_HOLD = 3
M_WITHDRAW = 4
M_WALK_OUT = 5
M_STATEMENT = 6
M_BACK_CHANNEL = 7
M_CONSULT = 8
M_AUTHORED = 9
M_ANSWER = 10
M_PERSUADE = 11
M_VOTE = 12
M_READOUT = 13
M_TIME_UP = 14
M_INJECT = 15
N_KINDS = 16

# Operations of a condition's postfix program.
OP_NUM = 0
OP_VAR = 1
OP_AND = 2
OP_OR = 3
OP_NOT = 4
OP_EQ = 5
OP_NE = 6
OP_LT = 7
OP_LE = 8
OP_GT = 9
OP_GE = 10
OP_ADD = 11
OP_SUB = 12
OP_MUL = 13

# Where the branches of a condition end; 0 stands for a condition without branches, whose program is run.
BY_PROGRAM = 0
YES = -1
NO = -2

# Words of a consultation.
WORD_NONE = 0
WORD_IN_FAVOUR = 1
WORD_WITHIN_REACH = 2
WORD_AGAINST = 3
WORDS = ("", "in_favour", "within_reach", "against")

# Causes of a ledger row. Rows with target -1 tell that something happened; the others, what changed and by how much.
C_OPENED = 1
C_PROPOSED = 2
C_ACCEPTED = 3
C_HELD = 4
C_WITHDREW = 5
C_WALKED_OUT = 6
C_STATEMENT = 7
C_TALK = 8
C_LEAK = 9
C_CONSULT = 10
C_MOVE = 11
C_MOVE_FAILED = 12
C_EVENT = 13
C_ANSWER = 14
C_PERSUADE = 15
C_VOTE = 16
C_READOUT = 17
C_DRIFT = 18
C_WATCH = 19
C_REFUSED_AT_HOME = 20
C_ROUND = 21
C_PHASE = 22
C_AGREED = 23
C_LAST_CALL = 24
C_CUT_SHORT = 25
C_HOME_VOTE = 26
C_PASSED = 27
C_BROKE_OFF = 28
C_OVER = 29
C_ENDING = 30
C_MANDATE_OPEN = 31
C_FLOOR = 32
C_CHOICE = 33
C_OPTION = 34
C_LINKAGE = 35
C_TREND = 36
C_NO_DEAL = 37
C_LAPSED = 38
C_CARRIED = 39
CAUSES = (
    "",
    "opened",
    "proposed",
    "accepted",
    "held",
    "withdrew",
    "walked_out",
    "statement",
    "talk",
    "leak",
    "consult",
    "move",
    "move_failed",
    "event",
    "answer",
    "persuade",
    "vote",
    "readout",
    "drift",
    "watch",
    "refused_at_home",
    "round",
    "phase",
    "agreed",
    "last_call",
    "cut_short",
    "home_vote",
    "passed",
    "broke_off",
    "over",
    "ending",
    "mandate_open",
    "floor",
    "choice",
    "option",
    "linkage",
    "trend",
    "no_deal",
    "lapsed",
    "carried",
)

# Numbers of the rulebook that no scenario sets.
MAX_FIRMNESS = 3
MAX_SIDE_MOVES = 2
MAX_TALKS = 3
MAX_CONSULTS = 2
MAX_PERSUASION = 3
TRUST_FROM_OFFERS = 12
TRUST_WITHDRAW = 2
TRUST_WALK_OUT = 3
TRUST_REFUSAL = 4
TRUST_CONTRADICTED = 2
LEAK_CHANCE = 10
REACH = 600
"""Less than this many hundredths of support short is "within reach"."""

# The streams of chance: 32-bit FNV-1a of their names (checked by a test).
STREAM_EVENT = 0xFE30D09F
STREAM_MOVE = 0x184B0014
STREAM_LEAK = 0x2948D20E
STREAM_MOOD = 0xFB84BDFE
STREAM_SOFTWARE = 0x42278E90
STREAM_CUT_SHORT = 0x589E490E
