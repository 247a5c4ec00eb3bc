"""The state of one pass over the words of a figure: what has been read and what is still open.

The grammar moves the pass from left to right; words_before and words_behind record what the words
on either side of a number say.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES, RELATIVE
from silkledger.reading.measures.time_rates import TIMES_BEHIND, TRAILING_UNITS
from silkledger.reading.syntax.compared_denominators import belongs_to_compared
from silkledger.reading.syntax.further_denominators import refuse_further
from silkledger.reading.syntax.times_of_changes import tells_time_of_change
from silkledger.reading.syntax.years import behind_date
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.guard_kinds import WINDOWED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.phrases import BALANCED, Phrase, is_name
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.measures.amounts import Amounts
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_DIVIDING = frozenset(("per", "slash")) | TRAILING_UNITS | TIMES_BEHIND.keys()
_LEADS_TO_TIME = frozenset(("prep", "date_loose", "date_before", "to"))
_DESCRIBES_TIME = frozenset(("article", "neutral", "previous", "date_word", "date_before", "prep"))
# Roles of the words that may follow the particle of a separable verb.
_CLAUSE_ENDS = frozenset(("prep", "stop", "and", "or", "base", "to", "than", "open", "close"))


@dataclass(slots=True)
class WordingPass:
    """One pass over the tokens of one wording.

    `amounts` reads the numbers in them, `said` is what all words of the wording say (Word.says):
    a rule about a word that is not there need not look for it. `loose_years` takes a bare year for
    a date where it may be one. `phrase` is what has been read, `gap` the tokens since the last
    number; the other fields are what still governs the number to come, or what stands behind it.
    """

    tokens: Sequence[Token]
    amounts: Amounts
    said: frozenset[str]
    loose_years: bool
    phrase: Phrase = field(default_factory=Phrase)
    gap: list[Token] = field(default_factory=list)
    unknown: str = ""  # the first unknown word that no verb has made a subject yet
    guarded: bool = False  # an unknown word holds a character that may turn the meaning
    whole: bool = False  # behind 占: what follows is the whole of which the number is a share
    start: int | None = None  # the place of "from": the number is where a change starts
    starts: bool = False  # a verb says that a change starts there: pasó además de 3 a 5
    joins_and: bool = False  # "between" and no "from", behind which "and" makes two figures
    lender: Amount | None = None  # the start, whose unit the end may lack: de 15 morts à 28
    by_word: bool = False  # "by" without a verb of change yet
    bracketed: bool = False  # inside brackets right behind the unit
    parted: bool = False  # a preposition stands between the change and the number
    level_verb: bool = False  # the last verb of level stands before any word of change
    inverted: bool = False  # a verb of level stands before the noun of change: betrug der Rückgang
    comparing: bool = False  # behind 比: the number may be what is compared with
    by_or_from: bool = False  # "de", which is one or the other
    base: bool = False  # the number to come is the base of a comparison
    based: bool = False  # such a base was read
    competing: bool = False  # it is all that parts two figures without a verb or subject
    between: bool = False
    opened: bool = False  # inside the parentheses that accounting writes for a minus sign
    open_at: int = 0
    complement: bool = False  # behind words such as "of", where unknown words are passed over
    preposition: bool = False  # the bound word may also be a preposition (over, around)
    exceeds: str = ""  # what "by" makes of a verb of bound or a comparative (excesses.direction_of)
    ranging: str = ""  # "between", which needs a second number
    compared: bool = False  # "than" opened the complement
    falling: bool = False  # an earlier word of decrease
    auxiliary: bool = False  # a word such as "has", which makes a participle finite
    finite: bool = False  # the last word of change is a finite form
    object: str = ""  # a noun behind a word of change, which may only be described by it
    apart: str = ""  # a bound word that a word of the subject separates from its number
    beside: str = ""  # a bound word that compares with something else than the number
    times_of: str = ""  # a bound word that says by how many times something is exceeded
    named: str = ""  # a listed noun before the number that may name a loss
    aim: str = ""  # a word of the subject behind "to", which may lead to it and to no level
    bare: str = ""  # a participle that describes a noun unless "by" follows
    stem: Token | None = None  # a verb that its particle behind the number ends
    ended: bool = False  # the verb or particle that ends the clause was read
    # "to" stands before any word of change: a verb at the end may lead to a level
    # (auf 3 % gesunken).
    led: bool = False
    led_noun: str = ""  # a noun behind that "to", which may lead to it (Zölle auf Autos)

    def set_bound(self, bound: str, token: Token) -> None:
        """Record the bound that a word sets. Raises UnreadableError for a second one."""
        phrase = self.phrase
        if phrase.bound and (phrase.bound != bound or phrase.bound_word == token.text):
            raise UnreadableError("bound.two", f"{phrase.bound_word} ... {token.text}")
        phrase.bound, phrase.bound_word = bound, token.text
        phrase.bound_leads = "to" in token.word.roles
        phrase.bound_close = "bound_close" in token.word.roles
        phrase.literal_bound = not token.text[:1].isalnum()

    def pass_date(self, at: int) -> None:
        """Forget what led to the date at `at` and not to the number: "bis 2030 5 %", "in 2022".

        A bound word that compares with the date bounds no number behind it: 低于2020年5%.
        """
        self.parted = False
        led = self.start == at - 1 and not self.starts and self.tokens[at - 1].text < LAST_LETTER
        if led and (self.tokens[at].kind != "number" or is_bare_year(self.tokens[at])):
            # с 2023 года вырос на 16 %, but not from 2 hours, nor 从2012年的5万人增至6万人
            self.start = None
        back = at - 1
        while back > 0 and _leads_through(self.tokens[back]):
            back -= 1  # over the previous 6 months, bis zum Jahr 2030
        if back >= 0 and self.tokens[back].word.bound_before and not self.phrase.amounts:
            word = self.tokens[back].word
            if "bound_verb" in word.roles and not self._by_leads(at + 1):
                if not self._says_when(back + 1, at):
                    self.apart = self.apart or self.phrase.bound_word
                return  # превысил в 2019 году 8 млн
            if word.roles & _LEADS_TO_TIME or word.change_before:
                self.phrase.forget_bound()
            else:
                self.apart = self.apart or self.phrase.bound_word

    def _says_when(self, start: int, end: int) -> bool:
        """Whether the words from `start` only lead to the date at `end`: в, в середине."""
        between = self.tokens[start:end]
        return bool(between) and bool(between[0].word.roles & {"prep", "date_before"})

    def _by_leads(self, start: int) -> bool:
        """Whether "by" leads to the next number: exceeded the level of 2019 by 5 %."""
        following = self.tokens[start:]
        end = next((n for n, t in enumerate(following) if t.kind == "number"), len(following))
        return any("by" in token.word.roles for token in following[:end])

    def divide(self, at: int) -> None:
        """Give the last amount a denominator that stands apart: kg of waste per head.

        Raises UnreadableError for one that is unknown.
        """
        last = self.phrase.amounts[-1]
        if last.below is not None or last.unit is None:
            return
        leads = self.tokens[at].word.roles & _DIVIDING or self._leads_to_unit(at)
        if not leads or (self.complement and last.unit.dimension in RELATIVE):
            return  # 34 % of the total exported by the country
        before = self.gap[:-1]
        named = bool(before) and all(_names(token, last.unit) for token in before)
        coded = before and "slash" in self.tokens[at].word.roles  # characters in GB/T 11383
        coded = coded and not _names(before[-1], last.unit)
        if coded or not (self.complement or (named and last.unit.dimension not in RELATIVE)):
            return
        settings = self.amounts.settings
        windowed = guards(settings.vocabulary, settings.language, WINDOWED)
        told = any(token.text.lower() in windowed for token in before)  # actifs mensuels
        if told or belongs_to_compared(self.tokens, at, before, settings):
            return
        below, _ = self.amounts.denominators.behind(at, last.unit, plain=False)
        counted = last.unit.dimension in COUNTED and has_role(self.tokens, at, "neutral")
        if below is None or (counted and below.dimension in COUNTED):
            return  # patients évitent le train
        if below.dimension != last.unit.dimension:  # рост на 3 млн т
            refuse_further(before, self.tokens[at], last.unit)
            self.complement = True
            self.phrase.amounts[-1] = replace(last, below=below)

    def _leads_to_unit(self, at: int) -> bool:
        """Whether an article leads to a time, or to what ends the clause: 2 kg of meat a head."""
        unit = self.tokens[at + 1].word.unit if at + 1 < len(self.tokens) else None
        last = self.phrase.amounts[-1].unit
        measured = last is not None and last.dimension in MEASURES
        counted = unit is not None and unit.dimension in COUNTED
        counted = counted and (
            self.ends_clause(at + 1) or has_role(self.tokens, at + 2, "per_year")
        )
        each = {"each", "article"} <= self.tokens[at].word.roles
        each = each or self.amounts.denominators.is_each(at, last)
        return (each and measured and counted) or self._leads_to_time(at)

    def _leads_to_time(self, at: int) -> bool:
        """Whether an article here leads to a time: 4,500 more patients a day, or in a day."""
        unit = self.tokens[at + 1].word.unit if at + 1 < len(self.tokens) else None
        each = "each" in self.tokens[at].word.roles
        within = self._is_within(at) if self.complement else True
        return each and within and unit is not None and unit.dimension == "time"

    def _is_within(self, at: int) -> bool:
        """Whether "in" before the article here opened the complement: 4,500 more patients in a day.

        A change of money in a day is not a rate of change.
        """
        last = self.phrase.amounts[-1]
        if last.unit is None or last.unit.dimension not in COUNTED:
            return False
        named = all(_names(token, last.unit) for token in self.gap[:-2])
        return named and has_role(self.tokens, at - 1, "in")

    def begin_level(self, lead: Token) -> None:
        """Go on with the level that the change read so far leads to, which `lead` may bound.

        A deficit that grew by 5 t to 8 t is a deficit of 8 t.
        """
        part = self.phrase
        self.phrase = Phrase(change=part.change, level=True, change_part=part)
        self.phrase.remarks |= part.remarks & BALANCED
        self.gap, self.unknown, self.led = [], "", False
        self.guarded = self.whole = False
        self.complement = self.preposition = self.between = self.compared = False
        if "bound_verb" in lead.word.roles and lead.word.bound_before is not None:
            self.set_bound(lead.word.bound_before, lead)

    def close_subject(self, *, guarded: bool = False) -> None:
        """Take the unknown words read so far for the subject of the verb here.

        `guarded` says that the verb does not say itself whether the number is a fall: unknown words
        that may do (亏损) stay unknown.
        """
        if guarded and self.guarded:
            return
        self.phrase.subject = self.phrase.subject or self.unknown
        self.unknown, self.guarded = "", False

    def particle(self, at: int) -> str | None:
        """Return the direction that the particle here gives to the verb before the number.

        It ends its clause: in "baute um 5 % aus Kostengründen ab" only "ab" is one.
        """
        token = self.tokens[at]
        if self.stem is None or not self.ends_clause(at):
            return None
        text = token.text.lower()
        senses = self.stem.word.separable
        return next((sense.direction for sense in senses if sense.particle == text), None)

    def ends_clause(self, at: int) -> bool:
        """Whether the clause ends behind the token at `at`."""
        if at + 1 == len(self.tokens):
            return True
        roles = self.tokens[at + 1].word.roles
        return bool(roles & _CLAUSE_ENDS) and "neutral" not in roles

    def remarks(self, at: int) -> frozenset[str]:
        """Return the roles of a token, without per_year where it dates: im Jahr 2022, in a year."""
        roles = self.tokens[at].word.roles
        dates = self.compared or ("date_before" in roles and self.number_follows(at))
        if "per_year" in roles and not dates:
            before = not self.phrase.amounts
            dates = "over_year" in roles if before else tells_time_of_change(self.tokens, at)
        return roles - {"per_year"} if dates else roles

    @property
    def leads_change(self) -> bool:
        """Whether a word such as "by" or "to" leads from the change to its number."""
        return self.phrase.by or self.phrase.level or "in_times" in self.phrase.remarks

    def to_precedes(self, token: Token) -> bool:
        """Whether "to" stands right before this token."""
        return has_role(self.tokens, self.tokens.index(token) - 1, "to")

    def first_number(self) -> int:
        """Return the place of the first number, the end where a multiple is a word: вдвое."""
        return next(filter(self.amounts.numerals.starts, range(len(self.tokens))), len(self.tokens))

    def number_follows(self, at: int) -> bool:
        """Whether a number begins right behind this token."""
        return at + 1 < len(self.tokens) and self.amounts.numerals.starts(at + 1)

    def leads_to_number(self, at: int) -> bool:
        """Whether another number stands close behind this token, which then belongs to it."""
        for following in range(at + 1, min(at + 3, len(self.tokens))):
            starts = self.amounts.numerals.starts(following)
            word = self.tokens[following].word
            particle = "article" in word.roles and self.ends_clause(following)
            if particle:  # nahm 5 % weniger ein
                return False
            if starts and not behind_date(self.tokens, following, loose=True):
                return True
            if not (word.currency or "neutral" in word.roles):
                return False
        return False


def _leads_through(token: Token) -> bool:
    """Whether a word may stand between the one that leads to a date and the date."""
    word = token.word
    return bool(word.roles & _DESCRIBES_TIME) and not word.bound_before


def _names(token: Token, unit: Unit) -> bool:
    """Whether a word between an amount and its denominator names it: 4,500 more patients a day."""
    own = token.word.unit is not None and token.word.unit.equals(unit)
    return own or is_name(token) or bool(token.word.change_after)
