"""Glued money: the code of a currency with a scale glued to it: USDbn, MTND, KEUR."""

from __future__ import annotations

from typing import NamedTuple

from silkledger.reading.definitions import currencies

_CODE = 3  # letters of a currency's code
_BEFORE = frozenset("KM")  # scales that stand right before a code


class GluedMoney(NamedTuple):
    """The parts of a word: where the second begins, the code, the scale, and whether it leads."""

    middle: int
    code: str
    scale: str
    scale_first: bool


def glued_money(word: str) -> GluedMoney | None:
    """Return the parts of a word that may be a code and a scale, or None.

    >>> glued_money("USDbn").scale, glued_money("MTND").code, glued_money("Metro")
    ('bn', 'TND', None)
    """
    codes = currencies.currency_codes()
    if len(word) <= _CODE or not word.isascii():
        return None
    if word[:_CODE] in codes:
        return GluedMoney(_CODE, word[:_CODE], word[_CODE:], scale_first=False)
    if word[-_CODE:] in codes and word[:-_CODE] in _BEFORE:
        return GluedMoney(len(word) - _CODE, word[-_CODE:], word[:-_CODE].lower(), scale_first=True)
    return None
