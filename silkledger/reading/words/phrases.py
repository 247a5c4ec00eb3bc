"""Phrases: what the words of one figure say before any context, and which words may surround it.

The grammar fills a phrase from left to right; phrase_to_quantity reads it with the unit cell and
the indicator.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, RELATIVE
from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from silkledger.reading.definitions.digit_groups import Number
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token, Word

# What a word says of the sign of a balance.
BALANCED = frozenset(("deficit", "surplus"))
# What a word says besides, on either side of the number, and on its left side only.
REMARKS = BALANCED | {"share", "of_total", "per_year", "annual", "damage", "outgoing"}
LEFT_REMARKS = REMARKS | {"multiple_by", "multiple_to", "multiple_more", "in_times", "capacity"}
# Verbs of level (was, reached), of activity (produced), and words that stand with verbs (has).
VERBAL = frozenset(("verb", "activity", "auxiliary"))
VERBS = VERBAL | {"auxiliary_to"}
# Roles of words that may stand left of a number without governing it.
PASSIVE = LEFT_REMARKS | {
    *VERBS,
    *("neutral", "prep", "of", "to", "by", "from", "and", "between", "in", "article", "each"),
    *(
        "per",
        "per_head",
        "hourly",
        "daily",
        "weekly",
        "monthly",
        "per_mu",
        "per_share",
        "per_household",
        "per_other",
        "each_one",
        "negative",
        "negation",
        "counterfactual",
        "plus",
        "minus",
        "open",
        "classifier",
        "stop",
    ),
    *("governs_prep", "may_govern_prep", "comparand", "comparand_of", "time_noun"),
    *("range", "colon", "level", "date_before", "date_loose", "date_word", "matter", "subject"),
    *("head", "recurs"),
}
# Roles of words that may stand behind a number without opening a complement; any other word there
# is refused.
BEHIND = REMARKS | {
    *VERBS,
    *("neutral", "close", "classifier", "each", "article", "matter"),
    *("date_before", "date_loose", "date_word", "each_behind", "comparand", "comparand_of"),
}
# "topic": about, which is a bound before a number.
OPENING = frozenset(("prep", "topic", "stop", "open", "than", "and", "or", "between"))


_DENYING = frozenset(("negation", "counterfactual"))


@dataclass(slots=True)
class Amount:
    """A number with its scale applied, and the unit beside it.

    `noun` is the base form of a counted noun that no vocabulary lists, `scale` the printed scale
    (1: none), `below` the unit of a denominator, `multiple` the kind
    of multiple, `inner_bound` the bound of a word between number and scale, `by_place` whether a
    place decided the currency, `sign_of` the currencies that its signs may mean if no name stands
    with them, `closed` whether a closing parenthesis follows, `end` the place behind it.
    """

    number: Number
    scale: Decimal
    fraction: bool
    spelled: bool
    sign: int
    unit: Unit | None
    noun: str
    money_first: bool
    below: Unit | None
    multiple: str
    inner_bound: str | None
    by_place: bool
    sign_of: frozenset[str]
    closed: bool
    text: str
    end: int

    @property
    def currency(self) -> bool:
        """Whether the unit is money."""
        return self.unit is not None and self.unit.dimension == "money"

    @property
    def relative(self) -> bool:
        """Whether it can only be a change of the noun before it: percent, points, a multiple."""
        return self.unit is not None and self.unit.dimension in RELATIVE

    @classmethod
    def of_multiple(cls, number: Number, token: Token, unit: Unit) -> Amount:
        """Return the amount of a word such as doubled, whose unit is x."""
        return cls(
            number=number,
            scale=Decimal(1),
            fraction=False,
            spelled=True,
            sign=1,
            unit=unit,
            noun="",
            money_first=False,
            below=None,
            multiple="ratio",
            inner_bound=None,
            by_place=False,
            sign_of=frozenset(),
            closed=False,
            text=token.text,
            end=token.end,
        )


@dataclass(slots=True)
class Phrase:
    """What the words of a figure say, before any context.

    `link` joins two amounts: range, plus_minus, ratio or in. `bound` is empty if no word sets one;
    a `literal_bound` is a sign (>), a bound that `bound_leads` may also lead to a level (до), one
    that `bound_opens` does so without a verb before it, one that is `bound_close` lies near the
    number (just over).
    `change` is up or down, `loss` says that a noun of losses tells so, `loses` that a verb or noun
    of losing does, `adds` that a verb does which says what is new; `level` says that the words lead
    to a level ("fell to"), `fall_to` is a noun of fall that "to" follows, to a level or to its size
    (une baisse limitée à 5 %), `rate_to` a noun of a share or rate that is not growth (unemployment
    rose to 5 %), `led_to` a Chinese one of a level, `by` says that they lead to the change itself.
    `negative` is set by a word or by the parentheses of accounting (`bracketed`). `change_part` is
    the phrase of the change that led to this level, `begins` says that the start of the change is
    printed, `starts` that the ends of a range may be those of a change, or that the amount is what
    something is from, `undone` that things are counted which did not come about, `denied` that a
    share are those who do not, `collects` that a verb of change may tell what money came in (raised
    $5 million), `rates` that two rates behind it make a range, `versus` that nothing but "against"
    parts two figures, `dated` that the second is one of an earlier time, `earlier` that such an
    amount stands in brackets, `aside` that a rate stands beside the amount, `restated` is the
    change as it is said again, `either` that "or" leads to that (restatements). A `change_part`
    that is no change says in `part` what it is: share, index, earlier or multiple (changes_behind).
    `explicit` says that "by" or a sign makes the number a change, `signed` that a sign does,
    `indexed` that it is a percentage of an earlier level, `of_growth` that a noun beside it is a
    rate of change, `of_change` that it is of a noun which a change describes; `unread` is why the
    level behind a change can't be read.
    `dash` holds the words around a dash with spaces that may be a minus sign.
    `subject` is the first unknown word left of a verb, `thing` that behind an amount.
    `parenthesis` holds a rate in brackets without a sign, which only a share can be.
    `part_of` is a unit of which the number is "every eighth", which only a share can be.
    `left_unit` and `right_unit` say that a unit stands apart from the number, `left_measure` is the
    first that measures.
    """

    amounts: list[Amount] = field(default_factory=list)
    link: str = ""
    bound: str = ""
    bound_word: str = ""
    bound_leads: bool = False
    bound_opens: bool = False
    bound_close: bool = False
    literal_bound: bool = False
    change: str = ""
    loss: bool = False
    adds: bool = False
    loses: bool = False
    part_of: str = ""
    parenthesis: str = ""
    level: bool = False
    fall_to: str = ""
    rate_to: str = ""
    led_to: str = ""
    by: bool = False
    negative: bool = False
    described_negative: bool = False
    bracketed: bool = False
    change_part: Phrase | None = None
    dash: str = ""
    part: str = ""
    explicit: bool = False
    signed: bool = False
    unread: UnreadableError | None = None
    indexed: bool = False
    of_growth: bool = False
    of_change: bool = False
    begins: bool = False
    starts: bool = False
    undone: bool = False
    denied: bool = False
    collects: bool = False
    rates: bool = False
    versus: bool = False
    dated: bool = False
    earlier: bool = False
    aside: bool = False
    restated: Phrase | None = None
    either: bool = False
    subject: str = ""
    thing: str = ""
    multiplied: bool = False
    multiple: str = ""
    left_unit: bool = False
    left_measure: str = ""
    right_unit: bool = False
    of: bool = False
    remarks: set[str] = field(default_factory=set)

    @property
    def tells_change(self) -> bool:
        """Whether the words or a sign tell a change, of the figure itself or behind it."""
        return bool(self.change or self.signed or self.change_part)

    def forget_bound(self) -> None:
        """Drop the bound, whose word led to something other than the number."""
        self.bound = self.bound_word = ""

    def remark(self, roles: frozenset[str]) -> None:
        """Add what a word says beside bound and change.

        Of the words of multiples that say "to" and "by", the last one wins.
        """
        if not roles:
            return
        if "multiple_by" in roles:
            self.remarks.discard("multiple_to")
        elif "multiple_to" in roles:
            self.remarks.discard("multiple_by")
        self.remarks |= roles


def may_lead(word: Word) -> bool:
    """Whether a word may stand before a number.

    It may if it governs the number, names a thing, or has no meaning for it.
    """
    if word.bound_before or word.bound_after or word.change_before:
        return True
    if not word.roles.isdisjoint(PASSIVE):
        return True
    if word.separable:
        return True
    names = word.currency or word.unit or word.below or word.ambiguous or word.spelled
    return bool(
        names or (word.multiple is not None and word.multiple.kind in ("multiplied", "divided"))
    )


def is_activity(word: Word) -> bool:
    """Whether a word is a verb of activity and no noun as well (exports, ships)."""
    roles = word.roles
    return "activity" in roles and not (word.unit or roles & {"subject", "neutral", "matter"})


def counts_things(token: Token) -> bool:
    """Whether a word is a listed noun of what is counted: people, companies, visits."""
    unit = token.word.unit
    return unit is not None and unit.dimension in COUNTED


def is_name(token: Token) -> bool:
    """Whether a token is an unknown word, or a listed noun or adjective."""
    return token.kind == "unknown" or bool(token.word.roles & {"subject", "neutral", "matter"})


def refuse_words(token: Token) -> None:
    """Raise UnreadableError for vague counts and negations, on either side of a number."""
    if not token.word.roles.isdisjoint(_DENYING):
        raise UnreadableError("wording.negation", token.text)
    if token.word.spelled is not None and token.word.spelled.role == "vague":
        raise UnreadableError("number.vague", token.text)
