"""The search for a figure around a number of a text: its words, and what is not a figure.

A figure is read from its own words alone. Dates, ordinals, codes, names, times of day, lengths of
periods and small counts in words ("the five countries", "one of the") are not measured figures.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import implied_unit, implies_time
from silkledger.reading.definitions.digit_groups import digits_of
from silkledger.reading.definitions.units import COUNTED, RATIOS
from silkledger.reading.measures.numbered_names import is_named_number
from silkledger.reading.numeric.numerals import Numerals
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.search import amount_extent
from silkledger.reading.search.amount_extent import forbids, is_noun
from silkledger.reading.search.figure_ends import ends
from silkledger.reading.search.first_words import SILENT, first_word
from silkledger.reading.search.joints import (
    changes_before,
    ends_glued,
    is_start,
    scales_on,
)
from silkledger.reading.search.last_words import cuts_noun, without_leads
from silkledger.reading.search.uncounted import counts_nothing, counts_other, is_in_title
from silkledger.reading.syntax.years import behind_date
from silkledger.reading.words.bare_years import may_be_dated
from silkledger.reading.words.number_endings import ends_number
from silkledger.reading.words.senses import NO_ROLES, UNKNOWN, said_by

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from silkledger.reading.words.lexicon import Lexicon
    from silkledger.reading.words.senses import Token

_HAN = "\u3400"  # characters from here on are written without spaces
_PARTING = frozenset(";!?】》〉|●■◆※•")  # signs that go on no code
_MANY = 3  # digits
_APART = ("en",)  # languages in which "in" leads to where something was counted as well

# The first token of a figure, the one behind its last, and its quantity.
FoundQuantity = tuple[int, int, Quantity]


def _parts(token: Token) -> bool:
    """Whether a token goes on no code, so that a number right behind it is one of its own."""
    return token.text[-1:] >= _HAN or token.text in _PARTING


class FigureSearch:
    """The tokens of a text, and the search for a figure around each of its numbers."""

    def __init__(
        self, tokens: Sequence[Token], folded: str, locale: str | None, lexicon: Lexicon
    ) -> None:
        self.tokens, self.folded, self.printed = tokens, folded, folded
        self.locale, self.lexicon = locale, lexicon
        # How figures without a unit are found (word_figures).
        self.word_figure: Callable[[FigureSearch, int], FoundQuantity | None] = lambda *_: None
        self.place: str | None = None  # that of the source, for ambiguous signs of currencies
        self.hyphens = frozenset[int]()  # tokens printed as a hyphen or minus sign
        self.partings = frozenset[int]()  # long dashes between words and a number
        self.days = frozenset[int]()  # where days of dates start
        self.lent: dict[int, str] = {}  # units from outside of the text, by token
        self.floor = 0  # the place behind the figure before, whose words are its own
        self.listed = 0, 0  # the last number of a list, and the place behind it
        self.open_until = 0  # the place behind a number that may be a level or the end of a range
        self.decrease = 0  # the place behind the last decrease
        self.verb: int | None = None  # its verb or noun, which stands before its number
        self.lacks_verb = False  # whether words that govern the figure here stand apart from it
        digits = digits_of(lexicon.vocabulary, locale)
        self.numerals = Numerals(tokens, digits, said_by(tokens), lexicon.vocabulary)

    def note(self, behind: int, *, falls: bool, verb: int | None = None) -> None:
        """Remember the place behind a figure that falls, and the verb that says so, if known."""
        if falls:
            self.decrease, self.verb = behind, verb

    def behind(self, at: int) -> int:
        """Return the place behind a token, or behind the date that it is part of."""
        return behind_date(self.tokens, at, loose=True) or at + 1

    def candidate(self, at: int) -> tuple[int, int, Quantity] | None:
        """Return the figure whose number begins here, or None if there is none.

        It is given as its first token, the one behind its last, and its quantity.
        """
        if ends_glued(self.tokens, at):
            return None
        if not self.is_number(at):
            return self.word_figure(self, at)
        first = self.lead(at)
        starts = [first]
        inside = range(first + 1, at)
        starts += [place for place in inside if "range_only" in self.tokens[place].word.roles]
        led = at - bool(at and self.tokens[at - 1].word.currency)
        if led and {"from", "of"} & self.tokens[led - 1].word.roles and first < led:
            starts.append(led)  # fell from 60 %: a level, though not its change
        for start in starts:
            for last in ends(self, at):
                quantity = self.read(start, last)
                if quantity is not None and self._is_measured(at, start, last, quantity):
                    return start, self._without_leads(start, at, last, quantity), quantity
        return self.word_figure(self, at)

    def _without_leads(self, start: int, at: int, last: int, quantity: Quantity) -> int:
        """Return the place behind a figure without words that lead to others."""

        def is_same(behind: int) -> bool:
            return self.read(start, behind) == quantity

        return without_leads(self.tokens, at, last, self.lexicon, is_same)

    def read(
        self, first: int, last: int, unit: str | None = None, statistic: str | None = None
    ) -> Quantity | None:
        """Return the quantity of a stretch of tokens, or None.

        `unit` is that of a further number that it shares; of a change and a level, `statistic`
        says which is meant. Without a unit it is read with the one that a noun before it implies.
        """
        text = self.folded[self.tokens[first].start : self.tokens[last - 1].end]
        reading = read_quantity(text, self.context(unit, statistic))
        if isinstance(reading, Quantity):
            return reading
        if unit is not None or [reason.rule for reason in reading] != ["unit.none"]:
            return None
        implied = implied_unit(self.tokens, first, self.folded, self.lexicon)
        if not implied or counts_other(self.tokens, last):
            return None
        reading = read_quantity(text, self.context(implied))
        fraction = isinstance(reading, Quantity) and "number.words" in reading.rules
        if not isinstance(reading, Quantity) or (fraction and abs(reading.value) < 1):
            return None  # a fifth of something, not of the unit
        if reading.dimension == "people" and reading.value % 1:
            return None  # the average age of the population is 27.6
        rules = tuple("unit.implied" if rule == "unit.cell" else rule for rule in reading.rules)
        return replace(reading, rules=rules)

    def context(self, unit: str | None = None, statistic: str | None = None) -> QuantityContext:
        """Return what is known of the figures of this text, with a unit cell or statistic."""
        return QuantityContext(
            locale=self.locale,
            unit=unit,
            statistic=statistic,
            default_geography=self.place,
            vocabulary=self.lexicon.vocabulary,
            within=True,
        )

    def is_number(self, at: int) -> bool:
        """Whether the number of a figure begins here.

        Years, ordinals (18th), codes (C5) and times of day (09:16) do not count.
        """
        return self.numerals.starts(at) and self._is_counting(at)

    def _is_counting(self, at: int) -> bool:
        """Whether the number that begins here is none of those."""
        tokens = self.tokens
        dated = tokens[at].start in self.days or behind_date(tokens, at, loose=True)
        nothing = dated or counts_nothing(tokens, at)
        nothing = nothing or is_in_title(self.folded, tokens[at].start)
        if nothing or is_named_number(tokens, at, self.lexicon):
            return False
        token, before = tokens[at], tokens[at - 1] if at else None
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        if (behind and ends_number(tokens, at + 1)) or scales_on(tokens, at):
            return False
        glued = behind if behind is not None and behind.start == token.end else None
        if (glued and "colon" in glued.word.roles) or (before and forbids(before)):
            return False
        if before is None or before.end != token.start or _parts(before):
            return True
        sign = self.tokens[at - 2] if at > 1 else None
        if "colon" in before.word.roles:  # 产量:5, but not C:5; +5 %, but not C+5
            return sign is not None and sign.text[-1:] >= _HAN
        known = before.word is not UNKNOWN
        apart = sign is None or sign.end < before.start or sign.text == "("
        return known and ("plus" not in before.word.roles or apart)

    def first(self, at: int) -> int:
        """Return the first token of a figure: a bound, change, currency or sign before its number.

        Words without meaning for the figure may stand between.
        """
        first = first_word(self.tokens, at, self.floor, self.lexicon)
        return at if first == at - 1 and first in self.partings else first

    def lead(self, at: int) -> int:
        """Return the first token of a figure, behind a "to" that leads to it as a level."""
        if is_start(self.tokens, at, self.lexicon.language):
            return at
        first = self.first(at)
        level = self._leads_to(first, at)
        return first if level is None else level

    def is_silent(self, at: int) -> bool:
        """Whether a word may stand between a figure and what governs it, and says nothing."""
        word = self.tokens[at].word
        return bool(word.roles & SILENT) and not (word.change_before or word.bound_before)

    def behind_scale(self, at: int) -> int:
        """Return the place behind the scales and further number words that stand here."""
        while at < len(self.tokens):
            word = self.tokens[at].word
            if not (word.spelled or word.scale or amount_extent.is_rest(self.tokens, at)):
                break
            at += 1
        return at

    def _leads_to(self, first: int, at: int) -> int | None:
        """Return the place behind a "до" that a change before it leads to a level, or None."""
        for place in range(at - 1, first - 1, -1):
            word = self.tokens[place].word
            if word.bound_before and "to" in word.roles:
                return place + 1 if changes_before(self.tokens, at) else None
        return None

    def counts_both(self, at: int, behind: int) -> bool:
        """Whether "in" parts two counts with nouns of their own: 21 goals in 38 rounds.

        A large number has what is counted per so many: 27 deaths in 100,000 inhabitants.
        """
        second = self.behind_scale(behind + 2)
        named = behind > at + 1 and second < len(self.tokens) and self.tokens[at].kind == "number"
        if not named or self.lexicon.language not in _APART:
            return False
        noun, number = self.tokens[second], self.tokens[behind + 1]
        many = number.kind == "number" and len(number.text) > _MANY
        if second > behind + 2 or many or self.tokens[behind].text.lower() != "in":
            return False
        return is_noun(noun) or noun.word.unit is not None

    def _is_measured(self, at: int, first: int, last: int, quantity: Quantity) -> bool:
        """Whether a quantity is a measured figure.

        Small counts in words, lengths of periods and ratios of digits are not.
        """
        exact = quantity.bound == "exact"
        small = self.tokens[at].kind != "number" and quantity.value < 11 and exact
        if small and quantity.dimension in COUNTED:
            return False
        if "unit.implied" in quantity.rules and may_be_dated(self.tokens, at):
            return False  # die Bevölkerung ist 2011 gewachsen
        if at and amount_extent.is_dated(self.tokens, at - 1) and quantity.dimension in COUNTED:
            return False  # in 2019 tourists came
        spelled, alone = self.tokens[at].word.spelled, self.behind_scale(at) == at + 1
        single = spelled is not None and spelled.value == 1 and alone
        is_one = single or ("article" in self.tokens[at].word.roles and quantity.value == 1)
        is_one = is_one or self.tokens[at].text == "一"  # 一栋每平方米
        if is_one and exact and quantity.dimension not in RATIOS:
            return False  # a barrel
        decimal = any(sign in self.tokens[at].text for sign in ".,")
        if quantity.dimension == "time" and not decimal and "unit.implied" not in quantity.rules:
            return implies_time(self.tokens, first, self.folded, self.lexicon)
        cut = cuts_noun(self.tokens, last, quantity, self.lexicon)
        return "number.ratio" not in quantity.rules and not cut


def _roles(tokens: Sequence[Token], at: int) -> frozenset[str]:
    return tokens[at].word.roles if at < len(tokens) else NO_ROLES
