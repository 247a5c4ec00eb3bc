"""Hidden digits: printed numbers of which only the places of their digits are known.

What is read from tokens with hidden digits holds for all numbers that are printed alike: for 12.7
and 48.3, but neither for 9.25 nor for 1,250. The digits are not there, so no rule can look at them:
what is the same for all digits is answered, anything else raises HiddenDigitsError, or TypeError
where Python itself wants a text (a pattern, a key, a join).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

DIGIT = "#"  # the place of a digit; no number is printed with one
_SHAPED = str.maketrans("0123456789", DIGIT * 10)
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


class Hidden:
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


class HiddenText(Hidden):
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
        return HiddenText(part) if DIGIT in part else part

    def __contains__(self, text: str) -> bool:
        if any(map(_is_digit, text)):
            raise HiddenDigitsError("in")
        return DIGIT not in text and text in self.shape

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, str):
            raise HiddenDigitsError("==")
        if len(other) != len(self.shape):
            return False
        for mine, character in zip(self.shape, other, strict=True):
            if not (_is_digit(character) if mine == DIGIT else mine == character):
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
        return HiddenWords(token_place(self), text)

    def _order(self, other: str) -> int:
        """Return -1 if every number of this shape stands before a text, 1 if behind it."""
        for mine, character in zip(self.shape, other, strict=False):
            if mine == DIGIT and _is_digit(character):
                raise HiddenDigitsError("<")
            if mine == DIGIT or mine != character:
                first = "0" if mine == DIGIT else mine
                return -1 if first < character else 1
        return len(self.shape) - len(other)

    def printed(self, tokens: Sequence[Token]) -> str:
        """Return the text of a wording that is printed alike."""
        return tokens[token_place(self)].text

    def startswith(self, texts: str | tuple[str, ...]) -> bool:
        """Whether the text begins with a text, or with one of several."""
        return any(self[: len(text)] == text for text in _several(texts))

    def endswith(self, texts: str | tuple[str, ...]) -> bool:
        """Whether the text ends with a text, or with one of several."""
        return any(self[len(self) - len(text) :] == text for text in _several(texts))

    def isdecimal(self) -> bool:
        """Whether it is digits alone."""
        return self.shape.strip(DIGIT) == ""

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


class HiddenWords(Hidden):
    """A number with hidden digits and what is printed behind it: ##.# million."""

    __slots__ = ("_behind", "_place")

    def __init__(self, place: int, behind: str) -> None:
        self._place, self._behind = place, behind

    def __add__(self, text: str) -> HiddenWords:
        return HiddenWords(self._place, self._behind + text)

    def printed(self, tokens: Sequence[Token]) -> str:
        """Return the words of a wording that is printed alike."""
        return tokens[self._place].text + self._behind


def token_place(text: HiddenText) -> int:
    """Return the place of a number. Raises HiddenDigitsError for a part of its text."""
    if text.place is None:
        raise HiddenDigitsError("part")
    return text.place


def _is_digit(character: str) -> bool:
    return "0" <= character <= "9"


def _several(texts: str | tuple[str, ...]) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else texts
