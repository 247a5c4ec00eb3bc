"""Ordinals in digits, which count nothing: the 21st time, their 26th consecutive dividend.

A quarter behind an ordinal is one of the year, and no fraction: the sixth consecutive quarter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_ENDINGS = frozenset(("st", "nd", "rd", "th", "er", "ère", "e", "ème", "eme", "º", "ª"))
_QUARTER, _ROWS = "quarter", ("consecutive", "straight", "successive")
_PARTS_OF_TIME = ("quartal", "halbjahr", "jahrhundert", "jahrestag", "monat", "woche")


def behind_ordinal(tokens: Sequence[Token], at: int) -> int | None:
    """Return the place behind an ordinal in digits (4ème, 3. Quartal), or None.

    What says that the things follow each other goes with it: their 26th consecutive dividend.
    """
    number, behind = tokens[at], tokens[at + 1]
    if number.kind != "number" or not number.text.isdigit() or behind.start != number.end:
        return None
    if behind.text == ".":
        noun = tokens[at + 2].text.lower() if at + 2 < len(tokens) else ""
        return at + 3 if noun.startswith(_PARTS_OF_TIME) else None
    if behind.text.lower() not in _ENDINGS:
        return None
    row = at + 2 < len(tokens) and "in_a_row" in tokens[at + 2].word.roles
    return at + 3 if row else at + 2


def follows_ordinal(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quarter here is one of the year: the sixth consecutive quarter, its 26th quarter.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> found = lexicon(SHIPPED, "en").tokens("the 26th quarter of growth")
    >>> [token.text for at, token in enumerate(found) if follows_ordinal(found, at)]
    ['quarter']
    """
    if not at or tokens[at].text.lower() != _QUARTER:
        return False
    before = tokens[at - 1].text.lower()
    ordinal = before in _ENDINGS and at > 1 and tokens[at - 2].kind == "number"
    return ordinal or before.rpartition(" ")[2] in _ROWS
