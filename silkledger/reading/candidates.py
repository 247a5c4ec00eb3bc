"""Candidates: the figures in running text, each with its span and quantity, for review.

A candidate is read from its own words alone, by the reader that also reads figures in tables; words
that it refuses are not candidates. Dates, ordinals, codes, names, times of day, lengths of periods
and small counts in words ("the five countries", "one of the") are skipped, because they are not
measured figures. The unit that a noun implies is found in implied_units.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from silkledger.reading.amounts import Amounts
from silkledger.reading.characters import folded_origins
from silkledger.reading.denominators import LEADING_UNITS
from silkledger.reading.implied_units import SENTENCE_ENDS, implied_unit
from silkledger.reading.lexicon import Lexicon, choose
from silkledger.reading.numbered_names import is_name
from silkledger.reading.numbers import digits_of
from silkledger.reading.phrases import VERBS
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.senses import UNKNOWN
from silkledger.reading.settings import Settings
from silkledger.reading.units import COUNTED
from silkledger.reading.years import behind_date
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.reading.senses import Token, Word
    from silkledger.schemas.vocabulary import Vocabulary

_HAN = "\u3400"  # characters from here on are written without spaces
# Roles of words left of a number that belong to its figure, and of those that may stand between.
_LEADING = frozenset(("range_only", "in_times", "negative")).union(LEADING_UNITS)
_SILENT = VERBS | {"neutral", "article", "each", "of", "share", "annual", "by", "to", "per"}


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure in a text: its half-open span in code points of the original text, its quantity."""

    start: int
    end: int
    quantity: Quantity


def candidates(
    text: str, locale: str | None, vocabulary: Vocabulary = SHIPPED
) -> Iterator[FoundFigure]:
    """Yield the figures of a text from left to right, without overlaps.

    `locale` is the BCP 47 tag of the text; None if unknown.

    >>> text = "Trade rose by 22.3% to USD 70 billion in 2022."
    >>> [text[figure.start : figure.end] for figure in candidates(text, "en")]
    ['rose by 22.3%', 'USD 70 billion']
    """
    folded, origins = folded_origins(text)
    lexicon = choose(folded, locale, vocabulary)
    tokens = _with_breaks(lexicon.tokens(folded), folded)
    reader = _Text(tokens, folded, locale, lexicon)
    at = 0
    while at < len(tokens):
        candidate = reader.candidate(at)
        if candidate is None:
            at = reader.behind(at)
            continue
        first, last, quantity = candidate
        yield FoundFigure(
            origins[tokens[first].start], origins[tokens[last - 1].end - 1] + 1, quantity
        )
        at = last


def _with_breaks(tokens: Sequence[Token], folded: str) -> list[Token]:
    """Return the tokens with an extra one for each line break between them.

    It ends a sentence that has no full stop.
    """
    broken: list[Token] = []
    for token in tokens:
        end = broken[-1].end if broken else 0
        if "\n" in folded[end : token.start] and broken:
            broken.append(
                broken[-1]._replace(kind="unknown", text="\n", start=end, end=end, word=UNKNOWN)
            )
        broken.append(token)
    return broken


class _Text:
    """The tokens of a text, and the search for a figure around a number."""

    def __init__(
        self, tokens: Sequence[Token], folded: str, locale: str | None, lexicon: Lexicon
    ) -> None:
        self.tokens = tokens
        self.folded = folded
        self.locale = locale
        self.lexicon = lexicon
        self.numerals = Amounts(tokens, Settings(lexicon.vocabulary, digits_of(locale))).numerals

    def behind(self, at: int) -> int:
        """Return the place behind a token, or behind the date that it is part of."""
        return behind_date(self.tokens, at, loose=True) or at + 1

    def candidate(self, at: int) -> tuple[int, int, Quantity] | None:
        """Return the figure whose number begins here, or None if there is none.

        It is given as its first token, the one behind its last, and its quantity.
        """
        if not self._is_number(at):
            return None
        first = self._first(at)
        if self._leads_to(first, at):
            return None
        for last in self._ends(at):
            quantity = self._read(first, last)
            if quantity is not None and self._is_measured(at, first, quantity):
                return first, last, quantity
        return None

    def _read(self, first: int, last: int) -> Quantity | None:
        """Return the quantity of a stretch of tokens, or None.

        Without a unit it is read with the one that a noun before it implies.
        """
        text = self.folded[self.tokens[first].start : self.tokens[last - 1].end]
        reading = read_quantity(text, self._context())
        if isinstance(reading, Quantity):
            return reading
        if [reason.rule for reason in reading] != ["unit.none"] or not (
            unit := implied_unit(self.tokens, first, self.folded, self.lexicon)
        ):
            return None
        reading = read_quantity(text, self._context(unit))
        if not isinstance(reading, Quantity):
            return None
        rules = tuple("unit.implied" if rule == "unit.cell" else rule for rule in reading.rules)
        return replace(reading, rules=rules)

    def _context(self, unit: str | None = None) -> QuantityContext:
        return QuantityContext(locale=self.locale, unit=unit, vocabulary=self.lexicon.vocabulary)

    def _is_number(self, at: int) -> bool:
        """Whether the number of a figure begins here.

        Years, ordinals (18th), codes (C5) and times of day (09:16) do not count.
        """
        named = is_name(self.tokens, at) or behind_date(self.tokens, at, loose=True)
        if not self.numerals.starts(at) or named:
            return False
        token = self.tokens[at]
        before = self.tokens[at - 1] if at else None
        behind = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if (
            behind is not None
            and behind.start == token.end
            and (behind.kind == "unknown" and behind.text[:1].isalpha())
        ):
            return False
        if behind is not None and behind.start == token.end and "colon" in behind.word.roles:
            return False
        if before is not None and "note" in before.word.roles and not before.word.currency:
            return False
        if before is None or before.end != token.start or before.text[-1:] >= _HAN:
            return True
        return (
            before.word is not UNKNOWN
            and "colon" not in before.word.roles
            and "plus" not in before.word.roles
        )

    def _first(self, at: int) -> int:
        """Return the first token of a figure: a bound, change, currency or sign before its number.

        Words without meaning for the figure may stand between.
        """
        first = place = at
        while place > 0:
            token, following = self.tokens[place - 1], self.tokens[place]
            if (
                token.word.unit is not None
                and place > 1
                and "per" in self.tokens[place - 2].word.roles
            ):
                first = place = place - 2  # 每桶
                continue
            glued = token.end == following.start
            leads = bool(token.word.bound_before or token.word.change_before or token.word.currency)
            if leads or token.word.roles & _LEADING or ("minus" in token.word.roles and glued):
                first = place - 1
            elif not token.word.roles & _SILENT:
                break
            place -= 1
        return first

    def _leads_to(self, first: int, at: int) -> bool:
        """Whether "до" here may lead to a level instead of setting a bound.

        That is so if a word of change stands before it in the sentence.
        """
        if not any(
            token.word.bound_before and "to" in token.word.roles for token in self.tokens[first:at]
        ):
            return False
        for token in reversed(self.tokens[:at]):
            if token.text in SENTENCE_ENDS:
                return False
            if token.word.change_before:
                return True
        return False

    def _ends(self, at: int) -> Iterator[int]:
        """Yield the places behind the last token of a figure.

        The first one includes the second end of a range, if there is one.
        """
        short = self._behind_amount(at + 1)
        if self._is_joint(short) and short + 1 < len(self.tokens):
            second = short + 1 + bool(self.tokens[short + 1].word.currency)
            if second < len(self.tokens) and self._is_number(second):
                yield self._behind_amount(second + 1)
        yield short

    def _is_joint(self, at: int) -> bool:
        """Whether a word of range stands here, or the "and" of "between"."""
        return at < len(self.tokens) and bool(
            self.tokens[at].word.roles & {"range", "minus", "plus_minus", "and"}
        )

    def _behind_amount(self, at: int) -> int:
        """Return the place behind the scales, units and words of one amount.

        `at` is the place behind its number.
        """
        while at < len(self.tokens):
            token = self.tokens[at]
            spelled = token.word.spelled
            if spelled is not None and spelled.role == "fraction" and self._has_of(at + 1):
                at += 3
            elif spelled is not None and spelled.role == "fraction" and self._is_one(at + 1):
                at += 2
            elif token.word.spelled is not None or _follows(token.word):
                at += 1
            elif (noun := self._noun(at)) is not None:
                at = noun + 1
            elif (
                token.text == "-"
                and at + 1 < len(self.tokens)
                and _follows(self.tokens[at + 1].word)
            ):
                at += 2
            else:
                break
        return at

    def _is_one(self, at: int) -> bool:
        """Whether the fraction before this word is of a single unit or scale.

        For example "of a billion", "of a barrel".
        """
        following = self.tokens[at + 1].word if at + 1 < len(self.tokens) else UNKNOWN
        counted = following.scale or following.unit or following.currency
        return (
            bool("article" in self.tokens[at].word.roles and counted)
            if at < len(self.tokens)
            else False
        )

    def _has_of(self, at: int) -> bool:
        return at + 1 < len(self.tokens) and "of" in self.tokens[at].word.roles

    def _noun(self, at: int) -> int | None:
        """Return the place of a counted noun behind one to three adjectives, or None."""
        for place in range(at, min(at + 5, len(self.tokens))):
            token = self.tokens[place]
            if token.word.unit is not None:
                return place if token.word.unit.dimension in COUNTED else None
            described = token.kind == "unknown" or "subject" in token.word.roles
            if not (described and token.text[:1].isalpha()) and (token.text != "-" or place == at):
                return None
        return None

    def _is_measured(self, at: int, first: int, quantity: Quantity) -> bool:
        """Whether a quantity is a measured figure.

        Small counts in words, lengths of periods and ratios of digits are not.
        """
        small = (
            self.tokens[at].kind != "number" and quantity.value < 11 and quantity.bound == "exact"
        )
        if small and quantity.dimension in COUNTED:
            return False
        if quantity.dimension == "time" and "unit.implied" not in quantity.rules:
            return bool(implied_unit(self.tokens, first, self.folded, self.lexicon))
        return "number.ratio" not in quantity.rules


def _follows(word: Word) -> bool:
    """Whether a word behind the number belongs to it."""
    senses = (word.scale, word.unit, word.currency, word.multiple, word.ambiguous, word.bound_after)
    roles = word.roles & {"per", "slash", "each", "per_year", "classifier", "of_total"}
    return any(senses) or bool(roles)
