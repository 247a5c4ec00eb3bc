"""Numerals: a number with its words: scales, compounds, number words, fractions, in five languages.

Works on the tokens of a wording, from a place in them. "19 million 865.3 thousand", "3亿2000万", "half a million",
"one and a half billion", "two thirds", "三亿两千万", "三分之一". A word is as precise as its digits would be.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.faults import UnreadableError
from silkledger.reading.numbers import EXACT, Digits, Number, UnknownDigits, whole, written
from silkledger.reading.units import COUNTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.lexicon import Scale, Token

_CHINESE_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7}
_CHINESE_DIGITS |= {"八": 8, "九": 9}
_CHINESE_PLACES = {"十": 10, "百": 100, "千": 1000}
_CHINESE_GROUPS = {"万": 10**4, "亿": 10**8}
_ONE = Decimal(1)
_BIG = ("mass", "volume", "energy", *COUNTED)


class Numeral(NamedTuple):
    """A number with what made it: its scale (1: none), whether it is a bare fraction, words or digits, an inner bound."""

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
    """The reader of numerals in one wording. `money` says whether a currency stands anywhere beside the number."""

    tokens: Sequence[Token]
    digits: Digits | UnknownDigits
    indian: bool
    between: bool = False

    def starts(self, at: int) -> bool:
        """Whether a numeral begins with this token."""
        token = self.tokens[at]
        if token.kind in ("number", "chinese"):
            return True
        word = token.word
        if word.spelled is not None:
            return word.spelled.role not in ("parts", "and_half")
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
        scale, last, inner, fraction, spelled = _ONE, None, None, False, True
        while True:
            part = self._part(at)
            number, at = part.number, part.end
            if self._role(at, "and_half"):
                number, at = number.plus(Number(Decimal("0.5"), Decimal("0.1"), 1)), at + 1
            at, inner = self._inner_bound(at, inner)
            found = self._scale(at, money=money)
            if found is not None:
                if part.spelled and number.digit > 1 and number.digit >= found.factor:
                    raise UnreadableError("scale.twice", self.tokens[at].text)
                number, at = number.times(found.factor), at + 1
                if self._role(at, "and_half"):
                    half = Number(Decimal("0.5"), Decimal("0.1"), 1).times(found.factor)
                    number, at = number.plus(half), at + 1
                again = self._scale(at, money=money)
                if again is not None:
                    raise UnreadableError("scale.twice", self.tokens[at].text)
            factor = found.factor if found is not None else max(_ONE, number.digit) if part.spelled else _ONE
            fraction = part.fraction and found is None and total is None
            spelled = spelled and part.spelled
            scale = max(scale, factor)
            if total is not None and (last is None or number.value >= last or factor >= last):
                raise UnreadableError("number.compete", self.tokens[at - 1].text)
            total = number if total is None else total.plus(number)
            last = factor
            following = self._continues(at, factor, spelled=part.spelled, money=money)
            if following is None or inner is not None:
                return Numeral(total, scale, fraction, spelled, inner, at)
            at = following

    def _continues(self, at: int, factor: Decimal, *, spelled: bool, money: bool) -> int | None:
        """Where a further, smaller part of a compound begins: 3 million 200 thousand, two thousand and five."""
        if factor == _ONE or at >= len(self.tokens):
            return None
        start = at + 1 if spelled and not self.between and self._role(at, "and") else at
        if start >= len(self.tokens) or not self.starts(start) or self._role(start, "article"):
            return None
        token = self.tokens[start]
        if token.word.spelled is not None and token.word.spelled.role != "cardinal":
            return None
        try:
            part = self._part(start)
        except UnreadableError:
            return None
        scale = self._scale(part.end, money=money)
        if scale is not None:
            return start if scale.factor < factor else None
        closed = part.spelled and (spelled or part.number.digit > 1)
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
        number, end = self.digits.read(self.tokens[at].text, indian=self.indian), at + 1
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
                return _Part(number.plus(_fraction(spelled.value)), False, False, end + 1)
            if spelled is not None and spelled.role == "dozen" and spelled.value is not None:
                return _Part(number.times(Decimal(int(spelled.value))), False, False, end + 1)
            if spelled is not None and spelled.role == "hundred":
                return _Part(number.times(Decimal(100)), False, False, end + 1)
            if spelled is not None and spelled.role == "vague":
                raise UnreadableError("number.vague", f"{self.tokens[at].text} {token.text}")
            if spelled is not None and spelled.role == "parts":
                return self._parts(number, end)
            if "slash" in token.word.roles and self._is_fraction_of(end):
                below = self.digits.read(self.tokens[end + 1].text)
                if below.value <= number.value:
                    raise UnreadableError("number.malformed", f"{self.tokens[at].text}/{self.tokens[end + 1].text}")
                return _Part(_fraction(Fraction(number.value) / Fraction(below.value)), True, False, end + 2)
        return _Part(number, False, False, end)

    def _is_fraction_of(self, slash: int) -> bool:
        return (
            slash + 2 < len(self.tokens)
            and self.tokens[slash + 1].kind == "number"
            and self.tokens[slash + 1].text.isdigit()
            and self._role(slash + 2, "of")
        )

    def _chinese(self, at: int) -> _Part:
        number, end = _chinese_number(self.tokens[at].text), at + 1
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
        return _Part(_fraction(Fraction(above.number.value) / Fraction(below.value)), True, True, above.end)

    def _words(self, at: int, *, one: bool) -> _Part:
        """Number words from here; `one` if an article stands for the one before them."""
        value, low, start = (1, 1, at) if one else (0, 0, at)
        read = one
        while at < len(self.tokens):
            spelled = self.tokens[at].word.spelled
            dash = read and self._role(at, "minus") and self._glued(at)
            if dash and at + 1 < len(self.tokens):
                spelled = self.tokens[at + 1].word.spelled
            if spelled is None:
                break
            if spelled.role == "vague":
                raise UnreadableError("number.vague", self.tokens[at].text)
            if spelled.role == "cardinal" and spelled.value is not None and not one:
                step = int(spelled.value)
                if read and not 0 < step < low:
                    break
                value, low, read = value + step, _room(step), True
            elif spelled.role == "hundreds" and not read and spelled.value is not None:
                value, low, read = int(spelled.value), 100, True
            elif spelled.role == "hundred" and (read or one) and 0 < value < 100:
                value, low, read, one = value * 100, 100, True, False
            elif spelled.role == "dozen" and read and spelled.value is not None:
                return _Part(whole(value * int(spelled.value)), False, True, at + 1 + dash)
            elif spelled.role == "fraction" and spelled.value is not None:
                return self._fraction_word(Fraction(value if read else 1) * spelled.value, at + 1 + dash)
            elif spelled.role in ("mixed", "whole") and not read and spelled.value is not None:
                exact = Decimal(spelled.value.numerator) / spelled.value.denominator
                digit = Decimal("0.1") if spelled.role == "mixed" else Decimal(1).scaleb(exact.adjusted())
                return _Part(written(exact, digit), False, True, at + 1)
            else:
                break
            at += 1 + dash
            if low == 100 and not self.between and self._role(at, "and") and self._is_small(at + 1):
                at += 1
        if read:
            return _Part(whole(value), False, True, at)
        word = self.tokens[start].word
        if word.scale is not None and word.scale.when == "alone":
            return _Part(whole(1), False, True, start)
        raise UnreadableError("number.none", self.tokens[start].text if start < len(self.tokens) else "")

    def _is_small(self, at: int) -> bool:
        if at >= len(self.tokens):
            return False
        spelled = self.tokens[at].word.spelled
        return spelled is not None and spelled.role == "cardinal" and spelled.value is not None and spelled.value < 100

    def _fraction_word(self, value: Fraction, at: int) -> _Part:
        """A fraction; "of a", "a" and the like before a scale lead to the scale: a quarter of a million."""
        end = at
        while end < len(self.tokens) and ("article" in self.tokens[end].word.roles or self._role(end, "each")):
            end += 1
        scaled = end < len(self.tokens) and self.tokens[end].word.scale is not None
        number = _fraction(value)
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
        if scale.when == "money_or_noun" and following is not None and following.unit is not None:
            return scale if following.unit.dimension in _BIG else None
        if scale.when == "money_or_noun" and token.word.unit is not None and following is None:
            raise UnreadableError("scale.unclear", token.text)
        return None

    def _inner_bound(self, at: int, inner: str | None) -> tuple[int, str | None]:
        """A bound word between digits and scale: 700多亿."""
        if at + 1 < len(self.tokens):
            word = self.tokens[at].word
            if word.bound_after and self.tokens[at + 1].word.scale is not None and "plus" not in word.roles:
                return at + 1, word.bound_after
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


def _room(step: int) -> int:
    """What may follow a number word: after a hundred less than 100, after a ten less than 10, else nothing."""
    if step >= 100:
        return 100
    return 10 if step >= 20 and step % 10 == 0 else 0


def _fraction(value: Fraction) -> Number:
    """A fraction as a number: exact where its decimal ends, else to Decimal's 60 digits and with one digit that counts."""
    exact = EXACT.divide(Decimal(value.numerator), Decimal(value.denominator))
    below = value.denominator
    while below % 2 == 0:
        below //= 2
    while below % 5 == 0:
        below //= 5
    if below == 1:
        exponent = exact.normalize().as_tuple().exponent
        return written(exact, Decimal(1).scaleb(min(0, int(exponent))))
    return Number(exact, Decimal(1).scaleb(exact.adjusted()), 1)


def _chinese_number(text: str) -> Number:
    """Chinese numerals: with places (七百亿), as a row of digits (二〇二二), with a point (三点五)."""
    text = text.replace("兩", "两").replace("點", "点")
    body, point, decimals = text.partition("点")
    if point:
        tail = decimals.rstrip("万亿")
        if not tail or any(character not in _CHINESE_DIGITS for character in tail) or body[-1:] in ("万", "亿", ""):
            raise UnreadableError("number.malformed", text)
        digits = "".join(str(_CHINESE_DIGITS[character]) for character in tail)
        number = written(Decimal(f"{_chinese_whole(body)[0]}.{digits}"), Decimal(1).scaleb(-len(digits)))
        for group in decimals[len(tail) :]:
            number = number.times(Decimal(_CHINESE_GROUPS[group]))
        return number
    value, unit = _chinese_whole(text)
    return written(Decimal(value), Decimal(unit)) if value else whole(0)


def _chinese_whole(text: str) -> tuple[int, int]:
    """The value, and the group (1, 万, 亿) of its last part. Raises UnreadableError for a tail without its place."""
    if len(text) > 1 and all(character in _CHINESE_DIGITS for character in text):
        return int("".join(str(_CHINESE_DIGITS[character]) for character in text)), 1
    total = section = unit = 0
    digit: int | None = None
    place, zero = 10**9, False
    for character in text:
        if character in _CHINESE_DIGITS:
            if digit:
                raise UnreadableError("number.malformed", text)
            digit, zero = _CHINESE_DIGITS[character], zero or _CHINESE_DIGITS[character] == 0
        elif character in _CHINESE_PLACES:
            if _CHINESE_PLACES[character] >= place or digit == 0 and place != 10**9 and character != "十":
                raise UnreadableError("number.malformed", text)
            place = _CHINESE_PLACES[character]
            section += (digit or 1) * place
            digit, zero = None, False
        else:
            group = _CHINESE_GROUPS[character]
            section += digit or 0
            total = (total + section) * group if group == 10**8 or not total else total + section * group
            if not section and not total:
                total = group
            section, digit, place, unit, zero = 0, None, 10**9, group, False
    if digit and not zero and (place > 10 if place != 10**9 else unit):
        # 两万五 is said for 25,000 and 一百五 for 150: no place, no reading.
        raise UnreadableError("number.malformed", text)
    rest = section + (digit or 0)
    return total + rest, 1 if rest or not unit else unit
