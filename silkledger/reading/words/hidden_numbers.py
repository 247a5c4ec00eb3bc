"""Hidden numbers: what is known of the numbers that hidden digits print, and how to get them back.

A number, and a value that follows from it, lies between two values. What is the same for all of
them is answered. Anything else is a question that only digits answer: it raises HiddenDigitsError,
or, where guards are kept, is answered by the digits of one wording and asked again of each other
one, which is read by itself if its answer is another.
"""

from __future__ import annotations

import operator
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, cast

from silkledger.reading.definitions.digit_groups import EXACT, Number
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.hidden_digits import (
    DIGIT,
    Hidden,
    HiddenDigitsError,
    HiddenText,
    token_place,
)
from silkledger.reading.words.senses import Token

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from silkledger.reading.definitions.digit_groups import Digits, UnknownDigits

    _Compare: TypeAlias = Callable[[Any, Any], bool]

_TWO = Decimal(2)


class Guards:
    """Comparisons that were answered by the digits of one wording, and how its numbers are read."""

    __slots__ = ("_answers", "_numbers", "_readings", "_tokens")

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._readings: dict[int, _HiddenReading] = {}
        self._numbers: dict[int, Number] = {}
        self._answers: list[tuple[_Compare, HiddenValue, HiddenValue | Decimal, bool]] = []

    def add(self, reading: _HiddenReading) -> None:
        """Add how a number is read. Raises HiddenDigitsError if it is read in two ways."""
        number, place = reading.number(self._tokens), reading.place
        if number is None or self._readings.setdefault(place, reading)[:3] != reading[:3]:
            raise HiddenDigitsError("two readings")
        self._numbers[place] = number

    def answer(self, compare: _Compare, value: HiddenValue, other: HiddenValue | Decimal) -> bool:
        """Return the answer of the wording, which every other one must give too."""
        answer = compare(value.printed(self._numbers), _printed(other, self._numbers))
        self._answers.append((compare, value, other, answer))
        return answer

    def numbers(self, tokens: Sequence[Token]) -> dict[int, Number] | None:
        """Return the numbers of a wording by their places; None if it isn't one like this.

        Its numbers must be printed alike, and give the same answers.
        """
        numbers: dict[int, Number] = {}
        for place, reading in self._readings.items():
            number = reading.number(tokens)
            if number is None:
                return None
            numbers[place] = number
        for compare, value, other, answer in self._answers:
            if compare(value.printed(numbers), _printed(other, numbers)) is not answer:
                return None
        return numbers


class HiddenValue(Hidden):
    """The value of hidden digits: known to lie between two values.

    `printed` gives it from the numbers of a wording, by their places.
    """

    __slots__ = ("_guards", "_high", "_low", "printed")

    def __init__(
        self,
        low: Decimal,
        high: Decimal,
        printed: Callable[[Mapping[int, Number]], Decimal],
        guards: Guards | None = None,
    ) -> None:
        self._low, self._high, self.printed, self._guards = low, high, printed, guards

    __hash__ = None

    def __lt__(self, other: Decimal | HiddenValue) -> bool:
        return self._answer(operator.lt, other)

    def __le__(self, other: Decimal | HiddenValue) -> bool:
        return self._answer(operator.le, other)

    def __gt__(self, other: Decimal | HiddenValue) -> bool:
        return self._answer(operator.gt, other)

    def __ge__(self, other: Decimal | HiddenValue) -> bool:
        return self._answer(operator.ge, other)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, int):
            other = Decimal(other)
        if not isinstance(other, Decimal | HiddenValue):
            raise HiddenDigitsError("==")
        if other is self:
            return True
        low, high = _ends(other)
        apart = self._high < low or high < self._low
        return False if apart else self._guarded(operator.eq, other)

    def __bool__(self) -> bool:
        return self != Decimal(0)

    def __neg__(self) -> HiddenValue:
        printed = self.printed
        return HiddenValue(-self._high, -self._low, lambda numbers: -printed(numbers), self._guards)

    def _answer(self, compare: _Compare, other: Decimal | HiddenValue) -> bool:
        """Return the answer of an order: the same for all values if it is for the ends."""
        if other is self:
            return compare(self._low, self._low)
        answers = {compare(mine, end) for mine in (self._low, self._high) for end in _ends(other)}
        return self._guarded(compare, other) if len(answers) > 1 else answers.pop()

    def _guarded(self, compare: _Compare, other: Decimal | HiddenValue) -> bool:
        if self._guards is None:
            raise HiddenDigitsError("value")
        return self._guards.answer(compare, self, other)

    def middle(self, other: Decimal | HiddenValue) -> HiddenValue:
        """Return the value between this one and another one."""
        low, high = _ends(other)
        return HiddenValue(
            middle(self._low, low),
            middle(self._high, high),
            lambda numbers: middle(self.printed(numbers), _printed(other, numbers)),
            self._guards,
        )


def middle(low: Decimal | HiddenValue, high: Decimal) -> Decimal:
    """Return the value between two.

    >>> middle(Decimal(5), Decimal(6))
    Decimal('5.5')
    """
    if isinstance(low, HiddenValue):
        return cast("Decimal", low.middle(high))
    return EXACT.divide(EXACT.add(low, high), _TWO)


class _HiddenReading(NamedTuple):
    """How the digits of the token at a place are read, and what is known of what they are."""

    place: int
    digits: Digits | UnknownDigits
    indian: bool
    least: Number
    largest: Number
    guards: Guards | None = None

    def number(self, tokens: Sequence[Token]) -> Number | None:
        """Return the number of a wording that is printed alike; None where it isn't after all."""
        least, largest = self.least, self.largest
        try:
            number = self.digits.read(tokens[self.place].text, indian=self.indian)
        except UnreadableError:
            return None
        alike = number.digit == least.digit and number.significant == least.significant
        return number if alike and least.value <= number.value <= largest.value else None


class HiddenNumber(Hidden):
    """The number that a token with hidden digits prints, perhaps times factors above 0."""

    __slots__ = ("_factors", "_reading")

    def __init__(
        self,
        reading: _HiddenReading,
        factors: tuple[tuple[Callable[[Number, Decimal], Number], Decimal], ...] = (),
    ) -> None:
        self._reading, self._factors = reading, factors

    @property
    def digit(self) -> Decimal:
        """One unit of the last printed digit."""
        return self._times(self._reading.least).digit

    @property
    def significant(self) -> int:
        """The count of digits, of which the first is not 0."""
        return self._reading.least.significant

    @property
    def value(self) -> HiddenValue:
        """What is known of the value."""
        reading = self._reading
        least, largest = self._times(reading.least), self._times(reading.largest)
        return HiddenValue(least.value, largest.value, self._value, reading.guards)

    @property
    def is_whole(self) -> bool:
        """Whether it has no fraction: one of whole units has none."""
        if self.digit != self.digit.to_integral_value():
            raise HiddenDigitsError("is_whole")
        return True

    def times(self, factor: Decimal) -> HiddenNumber:
        """Return the number times an exact factor."""
        return self._with(Number.times, factor)

    def divided(self, factor: Decimal) -> HiddenNumber:
        """Return the number divided by a factor."""
        return self._with(Number.divided, factor)

    def _with(self, step: Callable[[Number, Decimal], Number], factor: Decimal) -> HiddenNumber:
        if factor <= 0:
            raise HiddenDigitsError("times")
        return HiddenNumber(self._reading, (*self._factors, (step, factor)))

    def guarded(self, guards: Guards) -> HiddenNumber:
        """Return the number as one whose digits may be asked, which guards keep."""
        guards.add(self._reading)
        return HiddenNumber(self._reading._replace(guards=guards), self._factors)

    def printed(self, tokens: Sequence[Token]) -> Number | None:
        """Return the number of a wording that is printed alike; None where it isn't after all."""
        number = self._reading.number(tokens)
        return None if number is None else self._times(number)

    def _value(self, numbers: Mapping[int, Number]) -> Decimal:
        number = numbers.get(self._reading.place)
        if number is None:
            raise HiddenDigitsError("value")
        return self._times(number).value

    def _times(self, number: Number) -> Number:
        for step, factor in self._factors:
            number = step(number, factor)
        return number


class HiddenToken(Token):
    """A token of digits that are hidden; guards are told how they are read."""

    __slots__ = ("guards",)
    guards: Guards | None

    @classmethod
    def of(cls, token: Token, shape: str, place: int, guards: Guards | None = None) -> HiddenToken:
        """Return the token at that place of a wording without its digits."""
        text = cast("str", HiddenText(shape, place))
        hidden = cls(token.kind, text, token.start, token.end, token.word)
        hidden.guards = guards
        return hidden

    def number(self, digits: Digits | UnknownDigits, *, indian: bool) -> Number:
        """Return what is known of the number. Raises UnreadableError."""
        text = cast("HiddenText", self.text)
        least = digits.read("1" + text.shape[1:].replace(DIGIT, "0"), indian=indian)
        largest = digits.read(text.shape.replace(DIGIT, "9"), indian=indian)
        if least.significant != largest.significant:
            raise HiddenDigitsError("significant")
        guards: Guards | None = getattr(self, "guards", None)  # a copy of a token has none
        reading = _HiddenReading(token_place(text), digits, indian, least, largest, guards)
        if guards is not None:
            guards.add(reading)
        return cast("Number", HiddenNumber(reading))


def _ends(value: Decimal | HiddenValue) -> tuple[Decimal, Decimal]:
    if isinstance(value, HiddenValue):
        return value._low, value._high
    return value, value


def _printed(value: Decimal | HiddenValue, numbers: Mapping[int, Number]) -> Decimal:
    return value.printed(numbers) if isinstance(value, HiddenValue) else value
