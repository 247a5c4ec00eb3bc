"""Numeral parts: one number in digits, Chinese numerals or words, before any scale.

"12", "5 1/2", "三分之一", "twenty-five", "a quarter of a". Numerals joins parts and scales.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.definitions.digit_groups import (
    Digits,
    Number,
    UnknownDigits,
    number_of_words,
)
from silkledger.reading.numeric import slashes
from silkledger.reading.numeric.chinese import chinese_number
from silkledger.reading.numeric.number_words import WordRun, fraction, mixed
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words import refused_neighbours
from silkledger.reading.words.senses import NUMBERS, has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_INDIAN = frozenset(
    (
        *("lakh", "lakhs", "lac", "crore", "crores", "lakh crore"),
        *("₹", "inr", "rs", "rs.", "rupees", "rupee"),
    )
)
_SHORTEST_INDIAN = len("1,00,000")
_AND_PARTS = "又"
_LEADS_SCALE = frozenset(("article", "each", "of"))  # cuarto de millón


class NumeralPart(NamedTuple):
    """A number, whether it is a bare fraction, whether it is in words, and the place behind it."""

    number: Number
    fraction: bool
    spelled: bool
    end: int


class PartReader:
    """The reader of numeral parts in one wording.

    `said` is what the words of the wording say (Word.says). `between` says that "and" joins the two
    ends of a range and not the words of one number.
    """

    __slots__ = ("between", "digits", "said", "tokens")

    def __init__(
        self,
        tokens: Sequence[Token],
        digits: Digits | UnknownDigits,
        said: frozenset[str],
        *,
        between: bool,
    ) -> None:
        self.tokens, self.digits, self.said, self.between = tokens, digits, said, between

    def read(self, at: int, *, padded: bool = False) -> NumeralPart:
        """Return the part that begins here. Raises UnreadableError.

        `padded` says that digits may have zeros in front.
        """
        token = self.tokens[at]
        if token.kind == "number":
            if not padded:
                indian = len(token.text) >= _SHORTEST_INDIAN and self._indian()
                return self._digits(at, token.number(self.digits, indian=indian))
            filled = token.text[:2].lstrip("0") + token.text[2:]  # 014; 0,716 behind 萬
            filled = filled.lstrip("0,") or token.text
            indian = len(filled) >= _SHORTEST_INDIAN and self._indian()
            return self._digits(at, self.digits.read(filled, indian=indian))
        if token.kind == "chinese":
            return self._chinese(at)
        if "article" in token.word.roles and token.word.spelled is None:
            return self._words(at + 1, has_article=True)
        if token.word.unit is not None and self.is_bare_tenth(at):
            return NumeralPart(number_of_words(1), fraction=False, spelled=True, end=at)
        return self._words(at, has_article=False)

    def is_bare_tenth(self, at: int) -> bool:
        """Whether 成 stands here without a number, but with a digit behind it: 升成二 is 12 %.

        Behind other words than those of a change or bound it says "into": 分成三组.
        """
        if not 0 < at < len(self.tokens) - 1:
            return False
        before, behind = self.tokens[at - 1], self.tokens[at + 1]
        led = before.word.change_before or before.word.bound_before or "by" in before.word.roles
        return bool(led) and behind.kind == "chinese" and len(behind.text) == 1

    def _digits(self, at: int, number: Number) -> NumeralPart:
        """Return the number in digits here, or what a word or slash behind it makes of it."""
        end = at + 1
        if end < len(self.tokens) and "spelled" in self.said:
            token = self.tokens[end]
            spelled = token.word.spelled
            if (
                spelled is not None
                and spelled.value is not None
                and len(token.text) == 1
                and spelled.role == "fraction"
            ):
                if token.text == "半":
                    raise UnreadableError("number.malformed", self.tokens[at].text + token.text)
                return NumeralPart(
                    number.plus(fraction(spelled.value)), fraction=False, spelled=False, end=end + 1
                )
            if spelled is not None and spelled.role == "dozen" and spelled.value is not None:
                return NumeralPart(
                    number.times(Decimal(int(spelled.value))),
                    fraction=False,
                    spelled=False,
                    end=end + 1,
                )
            if spelled is not None and spelled.role == "hundred":
                return NumeralPart(
                    number.times(Decimal(100)), fraction=False, spelled=False, end=end + 1
                )
            if spelled is not None and spelled.role == "vague" and token.word.scale is None:
                raise UnreadableError("number.vague", f"{self.tokens[at].text} {token.text}")
            if spelled is not None and spelled.role == "parts":
                return self._parts(number, end)
        if "slash" in self.said:
            return self._slash(number, at)
        return self._with_parts(NumeralPart(number, False, False, end))

    def _indian(self) -> bool:
        """Whether a word of Indian scales or money stands in the wording."""
        return not _INDIAN.isdisjoint([t.text.lower() for t in self.tokens if t.kind != "number"])

    def _slash(self, number: Number, at: int) -> NumeralPart:
        """Return the number here, or the fraction that a slash makes of it and the next number."""
        if (part := slashes.of_total(self.tokens, at)) is not None:
            return NumeralPart(fraction(part), fraction=True, spelled=False, end=at + 3)
        if (part := slashes.behind_whole(self.tokens, at)) is not None:
            return NumeralPart(
                number.plus(fraction(part)), fraction=False, spelled=False, end=at + 4
            )
        return NumeralPart(number, fraction=False, spelled=False, end=at + 1)

    def _chinese(self, at: int) -> NumeralPart:
        number, end = chinese_number(self.tokens[at].text), at + 1
        if end < len(self.tokens):
            spelled = self.tokens[end].word.spelled
            if spelled is not None and spelled.role == "parts":
                return self._parts(number, end)
            if spelled is not None and spelled.role == "vague":
                raise UnreadableError("number.vague", self.tokens[at].text + self.tokens[end].text)
        return self._with_parts(NumeralPart(number, fraction=False, spelled=True, end=end))

    def _with_parts(self, whole: NumeralPart) -> NumeralPart:
        """Return a whole number with the fraction that 又 adds to it: 三又二分之一 is 3.5."""
        below = whole.end + 1
        if below + 2 >= len(self.tokens) or self.tokens[whole.end].text != _AND_PARTS:
            return whole
        spelled = self.tokens[below + 1].word.spelled
        if self.tokens[below].kind not in NUMBERS or not (spelled and spelled.role == "parts"):
            return whole
        part = self.read(below)
        if part.number.value >= 1 or whole.number.digit != 1:
            raise UnreadableError("number.malformed", self.tokens[below].text)
        number = whole.number.plus(part.number)
        return NumeralPart(number, fraction=False, spelled=whole.spelled, end=part.end)

    def _parts(self, below: Number, at: int) -> NumeralPart:
        """Return a Chinese fraction: the denominator, then 分之, then the numerator."""
        if at + 1 >= len(self.tokens) or self.tokens[at + 1].kind not in NUMBERS:
            raise UnreadableError("number.malformed", self.tokens[at].text)
        above = self.read(at + 1)
        if not below.value:
            raise UnreadableError("number.malformed", self.tokens[at].text)
        number = fraction(Fraction(above.number.value) / Fraction(below.value))
        return NumeralPart(number, fraction=True, spelled=True, end=above.end)

    def _words(self, at: int, *, has_article: bool) -> NumeralPart:
        """Return the number that the words from here name.

        `has_article` says that an article stands for a "one" before them.
        """
        run = WordRun(1 if has_article else 0, 1 if has_article else 0, has_article)
        start = at
        while at < len(self.tokens):
            dash = run.read and has_role(self.tokens, at, "minus") and self._glued(at)
            spelled = self.tokens[at + dash].word.spelled
            if spelled is None:
                break
            if spelled.role == "vague" or spelled.value is None:
                raise UnreadableError("number.vague", self.tokens[at + dash].text)
            end = at + 1 + dash
            if spelled.role == "fraction":
                if has_article or not run.read:
                    refused_neighbours.refuse_ordinal(self.tokens, end - 1)
                return self._fraction_word(run.of(spelled.value, self.tokens[end - 1].text), end)
            if spelled.role == "dozen" and run.read:
                return NumeralPart(
                    number_of_words(run.value * int(spelled.value)),
                    fraction=False,
                    spelled=True,
                    end=end,
                )
            if spelled.role in ("mixed", "whole") and run.value in (0, 1):
                return NumeralPart(
                    mixed(spelled.value, spelled.role), fraction=False, spelled=True, end=end
                )
            if not run.takes(
                int(spelled.value), spelled.role, article=has_article and run.value == 1
            ):
                break
            at = end
            if (
                run.room == 100
                and not self.between
                and has_role(self.tokens, at, "and")
                and self._is_small(at + 1)
            ):
                at += 1
        return self._run_end(run, start, at)

    def _run_end(self, run: WordRun, start: int, at: int) -> NumeralPart:
        """Return the run as a number.

        A scale without a number before it counts as one of it (миллион, 万).
        """
        if run.read:
            return NumeralPart(number_of_words(run.value), fraction=False, spelled=True, end=at)
        scale = self.tokens[start].word.scale if start < len(self.tokens) else None
        if scale is not None and (scale.alone or scale.when == "bounded"):
            return NumeralPart(number_of_words(1), fraction=False, spelled=True, end=start)
        raise UnreadableError(
            "number.none", self.tokens[start].text if start < len(self.tokens) else ""
        )

    def _is_small(self, at: int) -> bool:
        """Whether a number word below 100 stands here."""
        if at >= len(self.tokens):
            return False
        spelled = self.tokens[at].word.spelled
        return (
            spelled is not None
            and spelled.role == "cardinal"
            and spelled.value is not None
            and spelled.value < 100
        )

    def _fraction_word(self, value: Fraction, at: int) -> NumeralPart:
        """Return a fraction and the place behind it.

        "of a", "a" and the like before a scale lead to the scale: a quarter of a million.
        """
        end = at
        while end < len(self.tokens) and self.tokens[end].word.roles & _LEADS_SCALE:
            end += 1
        scaled = end < len(self.tokens) and self.tokens[end].word.scale is not None
        spelled = self.tokens[end].word.spelled if end < len(self.tokens) else None
        if spelled is not None and spelled.role == "dozen" and spelled.value is not None:
            dozen = value * spelled.value
            if dozen.denominator == 1:
                return NumeralPart(
                    number_of_words(int(dozen)), fraction=False, spelled=True, end=end + 1
                )
        number = fraction(value)
        return NumeralPart(number, fraction=not scaled, spelled=True, end=end if scaled else at)

    def _glued(self, at: int) -> bool:
        """Whether a hyphen joins two words without spaces."""
        return (
            0 < at < len(self.tokens) - 1
            and self.tokens[at - 1].end == self.tokens[at].start
            and self.tokens[at].end == self.tokens[at + 1].start
        )
