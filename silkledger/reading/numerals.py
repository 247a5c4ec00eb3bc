"""Numerals: a number with its words: scales, compounds, number words, fractions, in five languages.

Works on the tokens of a wording, from a place in them. "19 million 865.3 thousand", "3亿2000万",
"half a million", "one and a half billion", "two thirds", "三亿两千万", "三分之一". A word is as precise as
its digits would be.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading import neighbours, slashes
from silkledger.reading.chinese import chinese_number
from silkledger.reading.faults import UnreadableError
from silkledger.reading.number_words import WordRun, fraction, mixed
from silkledger.reading.numbers import Digits, Number, UnknownDigits, whole
from silkledger.reading.units import COUNTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.senses import Scale, Token

_ONE = Decimal(1)
_INDIAN = frozenset(
    (
        "lakh",
        "lakhs",
        "lac",
        "crore",
        "crores",
        "lakh crore",
        "₹",
        "inr",
        "rs",
        "rs.",
        "rupees",
        "rupee",
    )
)
_SHORTEST_INDIAN = len("1,00,000")
_BIG = ("mass", "volume", "energy", *COUNTED)


class Numeral(NamedTuple):
    """A number with what made it: its scale (1: none), whether it is a bare fraction, words or
    digits, an inner bound.
    """

    number: Number
    scale: Decimal
    fraction: bool
    spelled: bool
    inner_bound: str | None
    end: int


class _Part(NamedTuple):
    number: Number
    fraction: bool
    spelled: bool
    end: int


@dataclass(frozen=True, slots=True)
class Numerals:
    """The reader of numerals in one wording. `money` says whether a currency stands anywhere beside
    the number.
    """

    tokens: Sequence[Token]
    digits: Digits | UnknownDigits
    between: bool = False

    def starts(self, at: int) -> bool:
        """Whether a numeral begins with this token."""
        token = self.tokens[at]
        if token.kind in ("number", "chinese"):
            return True
        word = token.word
        if word.spelled is not None:
            return word.spelled.role != "parts"
        if word.scale is not None and word.scale.when == "alone":
            return True
        return "article" in word.roles and self._leads(at + 1)

    def _leads(self, at: int) -> bool:
        """Whether what follows an article makes it a one: a million, a hundred, a dozen."""
        if at >= len(self.tokens):
            return False
        word = self.tokens[at].word
        if word.spelled is not None:
            return word.spelled.role in ("hundred", "dozen", "fraction")
        return word.scale is not None and word.scale.when == ""

    def read(self, at: int, *, money: bool) -> Numeral:
        """The numeral that begins here. Raises UnreadableError."""
        total: Number | None = None
        scale, last, inner, bare, spelled = _ONE, None, None, False, True
        while True:
            part = self._part(at)
            number, at = part.number, part.end
            if (added := self._added(at)) is not None:
                number, at = number.plus(added), at + 1
            at, inner = self._inner_bound(at, inner)
            found = self._scale(at, money=money)
            if found is not None:
                if part.spelled and number.digit > 1 and number.digit >= found.factor:
                    raise UnreadableError("scale.twice", self.tokens[at].text)
                number, at = number.times(found.factor), at + 1
                if (added := self._added(at)) is not None:
                    number, at = number.plus(added.times(found.factor)), at + 1
                again = self._scale(at, money=money)
                if again is not None:
                    raise UnreadableError("scale.twice", self.tokens[at].text)
                at, inner = self._inner_bound(at, inner)
            factor = (
                found.factor
                if found is not None
                else max(_ONE, number.digit)
                if part.spelled
                else _ONE
            )
            bare = part.fraction and found is None and total is None
            spelled = spelled and part.spelled
            scale = max(scale, factor)
            if total is not None and (last is None or number.value >= last or factor >= last):
                raise UnreadableError("number.compete", self.tokens[at - 1].text)
            total = number if total is None else total.plus(number)
            last = factor
            following = self._continues(at, factor, spelled=part.spelled, money=money)
            if following is None or inner is not None:
                return Numeral(total, scale, bare, spelled, inner, at)
            at = following

    def _added(self, at: int) -> Number | None:
        """The part that words add to the number before them (and a half), unless it is one of
        something else.
        """
        if at >= len(self.tokens):
            return None
        behind = self.tokens[at + 2].word if at + 2 < len(self.tokens) else None
        if self._role(at + 1, "of") and not (
            behind is not None and (behind.unit or behind.currency)
        ):
            return None
        spelled = self.tokens[at].word.spelled
        return (
            fraction(spelled.value)
            if spelled is not None and spelled.role == "added" and spelled.value
            else None
        )

    def _continues(self, at: int, factor: Decimal, *, spelled: bool, money: bool) -> int | None:
        """Where a further, smaller part of a compound begins: 3 million 200 thousand, two thousand
        and five.
        """
        if factor == _ONE or at >= len(self.tokens):
            return None
        start = at + 1 if spelled and not self.between and self._role(at, "and") else at
        if start >= len(self.tokens) or not self.starts(start) or self._role(start, "article"):
            return None
        token = self.tokens[start]
        if token.word.spelled is not None and token.word.spelled.role not in (
            "cardinal",
            "hundred",
            "hundreds",
        ):
            return None
        try:
            part = self._part(start)
        except UnreadableError:
            return None
        scale = self._scale(part.end, money=money)
        if scale is not None:
            return start if scale.factor < factor else None
        closed = part.spelled and not part.fraction and (spelled or part.number.digit > 1)
        if token.kind != "word" and not self.tokens[at - 1].text.isascii():
            # 3万5000 and 1 тыс. 800 fill the places below their scale; 3亿5000 may leave out 万, 9萬4
            # is said for 94,000.
            closed = token.text[0] in "零〇" or (
                part.number.digit >= 1 and part.number.value * 10 >= factor
            )
        return start if closed and part.number.value < factor else None

    def _part(self, at: int) -> _Part:
        token = self.tokens[at]
        if token.kind == "number":
            return self._digits(at)
        if token.kind == "chinese":
            return self._chinese(at)
        if "article" in token.word.roles and token.word.spelled is None:
            return self._words(at + 1, one=True)
        return self._words(at, one=False)

    def _digits(self, at: int) -> _Part:
        text, end = self.tokens[at].text, at + 1
        number = self.digits.read(text, indian=len(text) >= _SHORTEST_INDIAN and self._indian())
        if end < len(self.tokens):
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
                return _Part(number.plus(fraction(spelled.value)), False, False, end + 1)
            if spelled is not None and spelled.role == "dozen" and spelled.value is not None:
                return _Part(number.times(Decimal(int(spelled.value))), False, False, end + 1)
            if spelled is not None and spelled.role == "hundred":
                return _Part(number.times(Decimal(100)), False, False, end + 1)
            if spelled is not None and spelled.role == "vague":
                raise UnreadableError("number.vague", f"{self.tokens[at].text} {token.text}")
            if spelled is not None and spelled.role == "parts":
                return self._parts(number, end)
        return self._slash(number, at)

    def _indian(self) -> bool:
        """Whether a word of Indian scales or money stands beside the number."""
        return not _INDIAN.isdisjoint([token.text.lower() for token in self.tokens])

    def _slash(self, number: Number, at: int) -> _Part:
        """The number here, or the fraction that a slash makes of it and what follows."""
        if (part := slashes.of_total(self.tokens, at)) is not None:
            return _Part(fraction(part), True, False, at + 3)
        if (part := slashes.behind_whole(self.tokens, at)) is not None:
            return _Part(number.plus(fraction(part)), False, False, at + 4)
        return _Part(number, False, False, at + 1)

    def _chinese(self, at: int) -> _Part:
        number, end = chinese_number(self.tokens[at].text), at + 1
        if end < len(self.tokens):
            spelled = self.tokens[end].word.spelled
            if spelled is not None and spelled.role == "parts":
                return self._parts(number, end)
            if spelled is not None and spelled.role == "vague":
                raise UnreadableError("number.vague", self.tokens[at].text + self.tokens[end].text)
        return _Part(number, False, True, end)

    def _parts(self, below: Number, at: int) -> _Part:
        """A denominator, then 分之, then the numerator."""
        if at + 1 >= len(self.tokens) or self.tokens[at + 1].kind not in ("number", "chinese"):
            raise UnreadableError("number.malformed", self.tokens[at].text)
        above = self._part(at + 1)
        if not below.value:
            raise UnreadableError("number.malformed", self.tokens[at].text)
        return _Part(
            fraction(Fraction(above.number.value) / Fraction(below.value)), True, True, above.end
        )

    def _words(self, at: int, *, one: bool) -> _Part:
        """Number words from here; `one` if an article stands for the one before them."""
        run = WordRun(1 if one else 0, 1 if one else 0, one)
        start = at
        while at < len(self.tokens):
            dash = run.read and self._role(at, "minus") and self._glued(at)
            spelled = self.tokens[at + dash].word.spelled
            if spelled is None:
                break
            if spelled.role == "vague" or spelled.value is None:
                raise UnreadableError("number.vague", self.tokens[at + dash].text)
            end = at + 1 + dash
            if spelled.role == "fraction":
                if one or not run.read:
                    neighbours.refuse_ordinal(self.tokens, end - 1)
                return self._fraction_word(run.of(spelled.value, self.tokens[end - 1].text), end)
            if spelled.role == "dozen" and run.read:
                return _Part(whole(run.value * int(spelled.value)), False, True, end)
            if spelled.role in ("mixed", "whole") and run.value in (0, 1):
                return _Part(mixed(spelled.value, spelled.role), False, True, end)
            if not run.takes(int(spelled.value), spelled.role, article=one and run.value == 1):
                break
            at = end
            if (
                run.room == 100
                and not self.between
                and self._role(at, "and")
                and self._is_small(at + 1)
            ):
                at += 1
        return self._run_end(run, start, at)

    def _run_end(self, run: WordRun, start: int, at: int) -> _Part:
        """The run as a number; a scale without one before it is one of it (миллион, 万)."""
        if run.read:
            return _Part(whole(run.value), False, True, at)
        scale = self.tokens[start].word.scale if start < len(self.tokens) else None
        if scale is not None and scale.when == "alone":
            return _Part(whole(1), False, True, start)
        raise UnreadableError(
            "number.none", self.tokens[start].text if start < len(self.tokens) else ""
        )

    def _is_small(self, at: int) -> bool:
        if at >= len(self.tokens):
            return False
        spelled = self.tokens[at].word.spelled
        return (
            spelled is not None
            and spelled.role == "cardinal"
            and spelled.value is not None
            and spelled.value < 100
        )

    def _fraction_word(self, value: Fraction, at: int) -> _Part:
        """A fraction; "of a", "a" and the like before a scale lead to the scale: a quarter of a
        million.
        """
        end = at
        while end < len(self.tokens) and (
            "article" in self.tokens[end].word.roles or self._role(end, "each")
        ):
            end += 1
        scaled = end < len(self.tokens) and self.tokens[end].word.scale is not None
        spelled = self.tokens[end].word.spelled if end < len(self.tokens) else None
        if spelled is not None and spelled.role == "dozen" and spelled.value is not None:
            dozen = value * spelled.value
            if dozen.denominator == 1:
                return _Part(whole(int(dozen)), False, True, end + 1)
        number = fraction(value)
        return _Part(number, not scaled, True, end if scaled else at)

    def _scale(self, at: int, *, money: bool) -> Scale | None:
        """The scale word here, unless its sense hangs on money or a noun that isn't there."""
        if at >= len(self.tokens):
            return None
        token = self.tokens[at]
        scale = token.word.scale
        if scale is None or scale.when in ("", "alone"):
            return scale
        following = self.tokens[at + 1].word if at + 1 < len(self.tokens) else None
        if money or (following is not None and following.currency):
            return scale
        noun = following.unit if following is not None and scale.when == "money_or_noun" else None
        if noun is not None and noun.dimension in _BIG:
            return scale
        raise UnreadableError("scale.unclear", token.text)

    def _inner_bound(self, at: int, inner: str | None) -> tuple[int, str | None]:
        """A bound word between a number and its scale or unit: 700多亿, 700余家企业, 100+ trains, 5 or
        more people.
        """
        if at + 1 < len(self.tokens) and (bound := self.tokens[at].word.bound_after):
            word = self.tokens[at + 1].word
            if (
                word.scale
                or word.unit
                or word.currency
                or word.multiple
                or "classifier" in word.roles
            ):
                return at + 1, bound
        return at, inner

    def _role(self, at: int, role: str) -> bool:
        return at < len(self.tokens) and role in self.tokens[at].word.roles

    def _glued(self, at: int) -> bool:
        """Whether a hyphen joins two words without spaces."""
        return (
            0 < at < len(self.tokens) - 1
            and self.tokens[at - 1].end == self.tokens[at].start
            and self.tokens[at].end == self.tokens[at + 1].start
        )
