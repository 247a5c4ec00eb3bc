"""Joined numbers: German number words below a million, written as one: zweihundertfünfzigtausend.

The words that they are made of are listed; articles (eine) are none of them.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from silkledger.reading.words.senses import Spelled, Word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.reading.words.listed_words import ListedWord

_THOUSAND, _HUNDRED, _AND = "tausend", "hundert", "und"
_ONE = ("ein", "eins")
_ROLES = frozenset(("cardinal", "hundreds", "mixed"))


def joined_number(word: str, listed: Mapping[str, ListedWord]) -> Word | None:
    """Return the word of a number whose parts are among the listed words, None for any other."""
    head, thousand, rest = word.lower().partition(_THOUSAND)
    many, fewer = _below_thousand(head, listed), _below_thousand(rest, listed)
    if not thousand:
        value, fewer = many, Fraction(0)
    else:
        value = 1000 * (Fraction(1) if not head else many or Fraction(0))
        fewer = Fraction(0) if not rest else fewer
    if not value or fewer is None or (value + fewer).denominator != 1:
        return None
    return Word(spelled=Spelled(value + fewer, "cardinal")).settled()


def _below_thousand(text: str, listed: Mapping[str, ListedWord]) -> Fraction | None:
    """Return the value of the words before or behind the thousands, or None."""
    text = text.removeprefix(_AND)
    if (value := _value(text, listed)) is not None:
        return value
    head, hundred, rest = text.partition(_HUNDRED)
    many = _value(head, listed) if head else Fraction(1)
    fewer = _value(rest.removeprefix(_AND), listed) if rest else Fraction(0)
    if not hundred or many is None or fewer is None or not (0 < many < 100 > fewer):
        return None
    return 100 * many + fewer


def _value(text: str, listed: Mapping[str, ListedWord]) -> Fraction | None:
    """Return the value of a listed number word below a thousand, or None."""
    known = listed.get(text)
    spelled = known.loose.spelled if known is not None and known.loose is not None else None
    if spelled is None or spelled.value is None or spelled.role not in _ROLES:
        return None
    return None if spelled.value == 1 and text not in _ONE else spelled.value
