"""Hidden digits: printed numbers of which only the places of their digits are known.

What is read from tokens with hidden digits holds for all numbers that are printed alike: for 12.7
and 48.3, but neither for 9.25 nor for 1,250. The digits are not there, so no rule can look at them:
what is the same for all digits is answered, anything else raises HiddenDigitsError, or TypeError
where Python itself wants a text (a pattern, a key, a join).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, NoReturn, cast

from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.senses import Token

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from silkledger.reading.definitions.digit_groups import Digits, Number, UnknownDigits

_DIGIT = "#"  # the place of a digit; no number is printed with one
_SHAPED = str.maketrans("0123456789", _DIGIT * 10)
# Numbers whose digits may be hidden: 0.5 may be grouped otherwise than 1.5, 2019 may be a year.
_HIDDEN = re.compile(r"[1-9][0-9]{0,2}(?:[.,' ][0-9]+)*\Z")


class HiddenDigitsError(Exception):
    """A question about a number that only its digits answer."""


def shape_of(text: str) -> str:
    """Return a number as printed with # for each digit, or itself where its digits matter.

    >>> shape_of("48.3"), shape_of("1,250"), shape_of("2019"), shape_of("0.5")
    ('##.#', '#,###', '2019', '0.5')
    """
    return text.translate(_SHAPED) if _HIDDEN.match(text) else text


class _Hidden:
    """What has hidden digits: it is equal to nothing, no key, and no part of a text."""

    __slots__ = ()
    __hash__ = None  # type: ignore[assignment]

    def __getattr__(self, name: str) -> NoReturn:
        raise HiddenDigitsError(name)

    def __eq__(self, other: object) -> bool:
        raise HiddenDigitsError("==")

    def __str__(self) -> NoReturn:
        raise HiddenDigitsError("str")

    def __repr__(self) -> NoReturn:
        raise HiddenDigitsError("repr")

    def __format__(self, form: str) -> NoReturn:
        raise HiddenDigitsError("format")


class HiddenText(_Hidden):
    """The text of a number without its digits, or a part of it; `place` is that of its token.

    >>> text = HiddenText("##.#", 1)
    >>> len(text), text.isdecimal(), "." in text, text == "million", text < "a"
    (4, False, True, False, True)
    >>> text == "12.7"
    Traceback (most recent call last):
        ...
    silkledger.reading.words.hidden_digits.HiddenDigitsError: ==
    """

    __slots__ = ("place", "shape")

    def __init__(self, shape: str, place: int | None = None) -> None:
        self.shape, self.place = shape, place

    def __len__(self) -> int:
        return len(self.shape)

    def __getitem__(self, at: int | slice) -> HiddenText | str:
        part = self.shape[at]
        return HiddenText(part) if _DIGIT in part else part

    def __contains__(self, text: str) -> bool:
        if any(map(_is_digit, text)):
            raise HiddenDigitsError("in")
        return _DIGIT not in text and text in self.shape

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, str):
            raise HiddenDigitsError("==")
        if len(other) != len(self.shape):
            return False
        for mine, character in zip(self.shape, other, strict=True):
            if not (_is_digit(character) if mine == _DIGIT else mine == character):
                return False
        raise HiddenDigitsError("==")

    __hash__ = None

    def __lt__(self, other: str) -> bool:
        return self._order(other) < 0

    def __le__(self, other: str) -> bool:
        return self._order(other) <= 0

    def __gt__(self, other: str) -> bool:
        return self._order(other) > 0

    def __ge__(self, other: str) -> bool:
        return self._order(other) >= 0

    def __add__(self, text: str) -> HiddenWords:
        return HiddenWords(_placed(self), text)

    def _order(self, other: str) -> int:
        """Return -1 if every number of this shape stands before a text, 1 if behind it."""
        for mine, character in zip(self.shape, other, strict=False):
            if mine == _DIGIT and _is_digit(character):
                raise HiddenDigitsError("<")
            if mine == _DIGIT or mine != character:
                first = "0" if mine == _DIGIT else mine
                return -1 if first < character else 1
        return len(self.shape) - len(other)

    def printed(self, tokens: Sequence[Token]) -> str:
        """Return the text of a wording that is printed alike."""
        return tokens[_placed(self)].text

    def startswith(self, texts: str | tuple[str, ...]) -> bool:
        """Whether the text begins with a text, or with one of several."""
        return any(self[: len(text)] == text for text in _several(texts))

    def endswith(self, texts: str | tuple[str, ...]) -> bool:
        """Whether the text ends with a text, or with one of several."""
        return any(self[len(self) - len(text) :] == text for text in _several(texts))

    def isdecimal(self) -> bool:
        """Whether it is digits alone."""
        return self.shape.strip(_DIGIT) == ""

    isdigit = isnumeric = isalnum = isdecimal

    def isalpha(self) -> bool:
        """Digits are not letters."""
        return False

    isupper = islower = istitle = isspace = isalpha

    def isascii(self) -> bool:
        """Digits and the marks between them are."""
        return True

    def lower(self) -> HiddenText:
        """Return the text, which has no letters."""
        return self


class HiddenWords(_Hidden):
    """A number with hidden digits and what is printed behind it: ##.# million."""

    __slots__ = ("_behind", "_place")

    def __init__(self, place: int, behind: str) -> None:
        self._place, self._behind = place, behind

    def __add__(self, text: str) -> HiddenWords:
        return HiddenWords(self._place, self._behind + text)

    def printed(self, tokens: Sequence[Token]) -> str:
        """Return the words of a wording that is printed alike."""
        return tokens[self._place].text + self._behind


class HiddenValue(_Hidden):
    """The value of hidden digits: known to lie between two values."""

    __slots__ = ("_high", "_low")

    def __init__(self, low: Decimal, high: Decimal) -> None:
        self._low, self._high = low, high

    def __lt__(self, other: Decimal) -> bool:
        return self._is_decided(self._high < other, self._low >= other)

    def __le__(self, other: Decimal) -> bool:
        return self._is_decided(self._high <= other, self._low > other)

    def __gt__(self, other: Decimal) -> bool:
        return not self <= other

    def __ge__(self, other: Decimal) -> bool:
        return not self < other

    def _is_decided(self, holds: bool, fails: bool) -> bool:
        if not holds and not fails:
            raise HiddenDigitsError("value")
        return holds


class _HiddenReading(NamedTuple):
    """How the digits of the token at a place are read, and what is known of what they are."""

    place: int
    digits: Digits | UnknownDigits
    indian: bool
    least: Number
    largest: Number


class HiddenNumber(_Hidden):
    """The number that a token with hidden digits prints, perhaps times factors above 0."""

    __slots__ = ("_factors", "_reading")

    def __init__(self, reading: _HiddenReading, factors: tuple[Decimal, ...] = ()) -> None:
        self._reading, self._factors = reading, factors

    @property
    def digit(self) -> Decimal:
        """One unit of the last printed digit."""
        return self._times(self._reading.least).digit

    @property
    def value(self) -> HiddenValue:
        """What is known of the value."""
        reading = self._reading
        return HiddenValue(self._times(reading.least).value, self._times(reading.largest).value)

    @property
    def is_whole(self) -> bool:
        """Whether it has no fraction: one of whole units has none."""
        if self.digit != self.digit.to_integral_value():
            raise HiddenDigitsError("is_whole")
        return True

    def times(self, factor: Decimal) -> HiddenNumber:
        """Return the number times an exact factor."""
        if factor <= 0:
            raise HiddenDigitsError("times")
        return HiddenNumber(self._reading, (*self._factors, factor))

    def printed(self, tokens: Sequence[Token]) -> Number | None:
        """Return the number of a wording that is printed alike; None where it isn't after all."""
        place, digits, indian, least, largest = self._reading
        try:
            number = digits.read(tokens[place].text, indian=indian)
        except UnreadableError:
            return None
        if number.digit != least.digit or not least.value <= number.value <= largest.value:
            return None
        return self._times(number)

    def _times(self, number: Number) -> Number:
        for factor in self._factors:
            number = number.times(factor)
        return number


class HiddenToken(Token):
    """A token of digits that are hidden."""

    __slots__ = ()

    @classmethod
    def of(cls, token: Token, shape: str, place: int) -> HiddenToken:
        """Return the token at that place of a wording without its digits."""
        text = cast("str", HiddenText(shape, place))
        return cls(token.kind, text, token.start, token.end, token.word)

    def number(self, digits: Digits | UnknownDigits, *, indian: bool) -> Number:
        """Return what is known of the number. Raises UnreadableError."""
        text = cast("HiddenText", self.text)
        least = digits.read("1" + text.shape[1:].replace(_DIGIT, "0"), indian=indian)
        largest = digits.read(text.shape.replace(_DIGIT, "9"), indian=indian)
        reading = _HiddenReading(_placed(text), digits, indian, least, largest)
        return cast("Number", HiddenNumber(reading))


def _placed(text: HiddenText) -> int:
    """Return the place of a number. Raises HiddenDigitsError for a part of its text."""
    if text.place is None:
        raise HiddenDigitsError("part")
    return text.place


def _is_digit(character: str) -> bool:
    return "0" <= character <= "9"


def _several(texts: str | tuple[str, ...]) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else texts
