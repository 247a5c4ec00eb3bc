"""Numbers in digits, read under a locale: groups, decimals, powers of ten. Exact, in Decimal.

The separators come from babel's locale data. Its strict reader refuses plain spaces and apostrophes
as group separators, which are printed in every locale; here both separate groups in every locale,
and nothing else is lenient. Words and scales are read in numerals, signs in joins and signs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from silkledger.digits import whole_number
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.text.languages import listed_languages

if TYPE_CHECKING:
    from silkledger.reading.text.languages import Language
    from silkledger.schemas.vocabulary import Vocabulary

# Wide enough for any printed number times any factor; Decimal's default of 28 digits would round.
EXACT = Context(prec=60)

_GROUPS = " '"
_POWER = re.compile(
    r"(.*?)(?:e([+-]?\d+)|\s*[×x*·⋅]\s*10(?:\^\s*([+-]?\d+)|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)))\Z", re.IGNORECASE
)
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_ONE = {exponent: Decimal(1).scaleb(exponent) for exponent in range(-40, 41)}
# Where the press of a language also writes a decimal point, the numbers that can only be meant so:
# three digits behind a whole number may be a group.
_WITH_POINT = re.compile(
    r"(?:0\.\d+|(?:[1-9]\d{0,2}(?:[ ']\d{3})+|[1-9]\d*|0)\.(?:\d\d?|\d{4,6}))\Z"
)
# The same with the comma, where apostrophes group (Switzerland): it can be no group but of three.
_WITH_COMMA = re.compile(_WITH_POINT.pattern.replace(r"\.", ","))
# The same where point and comma change places, and groups that no fraction can be.
_SWAPPED = str.maketrans(".,", ",.")
_POINT_DECIMAL = re.compile(
    rf"{_WITH_POINT.pattern}|[1-9]\d{{0,2}}(?:(?:,\d{{3}})+\.\d+|(?:,\d{{3}}){{2,}})\Z"
)
_COMMA_DECIMAL = re.compile(
    rf"{_WITH_COMMA.pattern}|[1-9]\d{{0,2}}(?:(?:\.\d{{3}})+,\d+|(?:\.\d{{3}}){{2,}})\Z"
)
# Those patterns for numbers whose digits may be hidden, each as #.
_SWAPPED_SHAPES = {
    sign: re.compile(pattern.pattern.replace(r"\d", "[0-9#]").replace("[1-9]", "[1-9#]"))
    for sign, pattern in ((",", _POINT_DECIMAL), (".", _COMMA_DECIMAL))
}
_POINTED = re.compile(_WITH_POINT.pattern.replace(r"\d", "[0-9#]").replace("[1-9]", "[1-9#]"))
_FEW_BEHIND = re.compile(_POINTED.pattern.replace("|[0-9#]{4,6}", ""))
# An apostrophe before three digits and a sign before three more: millions and thousands.
_MILLIONS_APART = re.compile(r"[1-9]\d{0,2}'\d{3}[.,]\d{3}\Z")
_AMBIGUOUS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}\Z")


class Number(NamedTuple):
    """A printed number.

    `digit` is one unit of its last printed digit; `significant` counts the digits from the first
    that is not 0.
    """

    value: Decimal
    digit: Decimal
    significant: int

    @property
    def is_whole(self) -> bool:
        """Whether it has no fraction, whatever is printed: 5.0 has none."""
        return self.value == self.value.to_integral_value()

    def times(self, factor: Decimal) -> Number:
        """Return the number times an exact factor, with the same significant digits."""
        return Number(
            EXACT.multiply(self.value, factor), EXACT.multiply(self.digit, factor), self.significant
        )

    def divided(self, factor: Decimal) -> Number:
        """Return the number divided by a factor, with the same significant digits."""
        return Number(
            EXACT.divide(self.value, factor), EXACT.divide(self.digit, factor), self.significant
        )

    def plus(self, other: Number) -> Number:
        """Return the sum of two parts of a number; its last digit is the finer of the two."""
        return written(EXACT.add(self.value, other.value), min(self.digit, other.digit))


def written(value: Decimal, digit: Decimal) -> Number:
    """Return the number of that value whose last printed digit counts `digit`."""
    count = EXACT.divide(abs(value), digit)
    return Number(value, digit, max(1, count.adjusted() + 1) if count else 1)


def number_of_words(value: int) -> Number:
    """Return a whole number written in words, as precise as its digits."""
    return Number(Decimal(value), _ONE[0], len(str(value)))


def quotient(above: Number, below: Number, text: str) -> Number:
    """Return one number divided by another, as precise as the less precise of them.

    Raises UnreadableError for a division by zero.
    """
    if not below.value:
        raise UnreadableError("number.malformed", text)
    value = EXACT.divide(above.value, below.value)
    significant = min(above.significant, below.significant)
    return Number(value, Decimal(1).scaleb(value.adjusted() - significant + 1), significant)


@dataclass(frozen=True, slots=True)
class Digits:
    """How one locale writes digits: decimal sign, group sign, whether Indian groups are usual.

    `points` says that points may group as well (silkledger.reading.numeric.extra_group_points),
    `decimal_points` that they may be decimal (silkledger.reading.numeric.extra_decimal_points), and
    `decimal_commas` that the press writes a decimal comma beside the point of official figures.
    `either_sign` says that numbers are read with the signs of the other locales of the language
    where they can't be meant otherwise (11.2 and 1,234,567 beside 11,2 and 1.234.567).
    `millions_apart` says that an apostrophe sets the millions apart (1'234.567).
    """

    decimal: str
    group: str
    indian: bool
    points: bool = False
    decimal_points: bool = False
    decimal_commas: bool = False
    either_sign: bool = False
    millions_apart: bool = False

    def is_swapped(self, text: str) -> bool:
        """Whether a number has the signs of the other locales of the language, and must have.

        >>> spanish = Digits(",", ".", indian=False, either_sign=True)
        >>> spanish.is_swapped("11.2"), spanish.is_swapped("1.234"), spanish.is_swapped("11,2")
        (True, False, False)
        """
        if not self.either_sign:
            return False
        shape: str = getattr(text, "shape", text)  # of hidden digits
        return _SWAPPED_SHAPES[self.decimal].match(shape) is not None

    def is_decimal_point(self, text: str) -> bool:
        """Whether a number has a point for the comma, which can be no group: 69.8, not 1.234.

        More than three digits may be a group that is printed wrongly where points group.

        >>> french = Digits(",", " ", indian=False, points=True, decimal_points=True)
        >>> [french.is_decimal_point(text) for text in ("1.2", "12.75", "1.234", "1.2345")]
        [True, True, False, False]
        """
        if not self.decimal_points:
            return False
        shape: str = getattr(text, "shape", text)  # of hidden digits
        groups = self.points or self.group == "."
        return (_FEW_BEHIND if groups else _POINTED).match(shape) is not None

    def read(self, text: str, *, indian: bool = False) -> Number:
        """Return the number written as `text`. Raises UnreadableError.

        `indian` also allows groups of two digits.
        """
        power = 0
        if self.is_decimal_point(text):
            text = text.replace(".", self.decimal)
        elif self.decimal_commas and _WITH_COMMA.match(text):
            text = text.replace(",", self.decimal)
        elif self.is_swapped(text):
            text = text.translate(_SWAPPED)
        before, sign, behind = text.partition(self.decimal)
        if before.isdecimal() and (behind.isdecimal() or not sign):
            plain = f"{before}.{behind}" if sign else text
        else:
            text, power = _power(text)
            plain = text if text.isdecimal() else self._ungroup(text, indian=indian or self.indian)
        if plain[0] == "0" and plain[1:2].isdigit():
            raise UnreadableError("number.malformed", text)
        if len(plain) > 40:
            raise UnreadableError("number.malformed", text)
        value = Decimal(plain)
        point = plain.find(".")
        exponent = 0 if point < 0 else point + 1 - len(plain)
        significant = len(plain.replace(".", "", 1).lstrip("0")) or 1
        if power:
            return Number(
                value.scaleb(power, EXACT), Decimal(1).scaleb(exponent + power), significant
            )
        return Number(value, _ONE[exponent], significant)

    def _ungroup(self, text: str, *, indian: bool) -> str:
        if self.millions_apart and _MILLIONS_APART.match(text):
            return "".join(filter(str.isdigit, text))
        for pattern in (self._western, self._indian) if indian else (self._western,):
            if match := pattern.match(text):
                digits = "".join(filter(str.isdigit, match["whole"]))
                return f"{digits or '0'}.{match['part']}" if match["part"] else digits
        raise UnreadableError("number.malformed", text)

    @property
    def _western(self) -> re.Pattern[str]:
        return _pattern(self.decimal, self.group, indian=False, points=self.points)

    @property
    def _indian(self) -> re.Pattern[str]:
        return _pattern(self.decimal, self.group, indian=True)


def _power(text: str) -> tuple[str, int]:
    """Return the text without its power of ten, and the exponent.

    Raises UnreadableError for an exponent beyond 30.
    """
    match = _POWER.match(f"1e{text[3:]}" if text.startswith("10^") else text)
    if match is None:
        return text, 0
    power = whole_number(match[2] or match[3] or match[4].translate(_SUPERSCRIPT))
    if power is None or abs(power) > 30:
        raise UnreadableError("number.malformed", text)
    return match[1], power


@dataclass(frozen=True, slots=True)
class UnknownDigits:
    """Digits under an undeclared locale, read only where comma and point can't be confused."""

    def read(self, text: str, *, indian: bool = False) -> Number:
        """Return the number written as `text`, if point and comma allow only one reading."""
        if _AMBIGUOUS.match(text):
            raise UnreadableError("number.locale_unknown", text)
        try:
            return _POINT.read(text, indian=indian)
        except UnreadableError:
            return _COMMA.read(text)


_POINT, _COMMA = Digits(".", ",", indian=False), Digits(",", ".", indian=False)


def digits_of(vocabulary: Vocabulary, locale: str | None) -> Digits | UnknownDigits:
    """Return how digits are written under a BCP 47 tag (any case, - or _).

    None and unknown tags count as undeclared. `vocabulary` says in which languages points may group
    or be decimal beside the signs of the locale.
    """
    if not locale:
        return UnknownDigits()
    return _digits(locale, listed_languages(vocabulary).get(language_of_tag(locale) or ""))


@cache
def _digits(locale: str, language: Language | None) -> Digits | UnknownDigits:
    from babel import Locale, UnknownLocaleError

    try:
        parsed = Locale.parse(locale.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError):
        return UnknownDigits()
    symbols = parsed.number_symbols.get("latn") or {}
    decimal, group = symbols.get("decimal", "."), symbols.get("group", ",")
    group = {"’": "'", "\xa0": " ", " ": " ", "٬": "'"}.get(group, group)
    indian = "#,##,##0" in parsed.decimal_formats[None].pattern
    comma = decimal == ","
    return Digits(
        decimal,
        group,
        indian=indian,
        points=comma and language is not None and language.group_points,
        decimal_points=comma and language is not None and language.decimal_points,
        decimal_commas=group == "'",
        either_sign=language is not None and language.either_sign,
        millions_apart=language is not None and language.millions_apart,
    )


@cache
def language_of_tag(locale: str | None) -> str | None:
    """Return the language of a BCP 47 tag in lower case, or None."""
    return re.split("[-_]", locale.lower())[0] if locale else None


@cache
def _pattern(decimal: str, group: str, *, indian: bool, points: bool = False) -> re.Pattern[str]:
    signs = "".join(sorted({group, *_GROUPS, *("." if points else "")} - {decimal}))
    point = re.escape(decimal)
    comma = re.escape(group)
    western = (
        rf"[1-9]\d{{0,2}}(?P<sign>[{re.escape(signs)}])\d{{3}}(?:(?P=sign)\d{{3}})*|\d+|(?={point})"
    )
    body = rf"[1-9]\d?(?:{comma}\d{{2}})*{comma}\d{{3}}" if indian else western
    return re.compile(rf"(?P<whole>{body})(?:{point}(?P<part>\d+))?\Z")
