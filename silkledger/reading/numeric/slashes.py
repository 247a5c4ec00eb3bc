"""Slashes: fractions written with a slash: "1/4 of exports", "10 1/2 million".

Only a fraction of a total ("1/4 of") and one behind a whole number are read. A bare 5/6 is not: it
may be a ratio, a date or two alternatives.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.cases import may_be_genitive
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

# What print puts below the line behind a whole number; 10 5/12 may be a date.
_OF_WHICH = "其中"
_HAN = "\u3400"
_SHARES = tuple("占佔")
_WHOLE = frozenset(("subject", "head", "neutral"))
_THINGS = _WHOLE | {"matter", "noun"}
_FROM, _FIRST_LETTER, _LAST_LETTER = "из ", "а", "я"
_LONGEST = 5  # tokens from 占 to its number
_BELOW = frozenset(("2", "3", "4", "5", "6", "8", "10", "16"))


def of_total(tokens: Sequence[Token], at: int) -> Fraction | None:
    """Return the fraction whose numerator stands here, if "of" follows it (1/4 of), else None.

    Raises UnreadableError for 5/4 of.
    """
    whole = at > 0 and "of_before" in tokens[at - 1].word.roles  # 全國的1/4
    behind = at + 3 < len(tokens) and "of" in tokens[at + 3].word.roles
    behind = behind or _is_part_of_han(tokens, at) or _is_part_of_genitive(tokens, at)
    if not (_divided(tokens, at) and (whole or behind)):
        return None
    above, below = int(tokens[at].text), int(tokens[at + 2].text)
    if below <= above:
        raise UnreadableError("number.malformed", f"{tokens[at].text}/{tokens[at + 2].text}")
    return Fraction(above, below)


def _is_part_of_han(tokens: Sequence[Token], at: int) -> bool:
    """Whether a Chinese fraction has its whole behind 的, or 其中 or 占 before it: 占出口1/4.

    Its lower number is small, or it may be a date.
    """
    if not _divided(tokens, at) or tokens[at + 2].text not in _BELOW:
        return False
    led = at > 0 and (tokens[at - 1].text == _OF_WHICH or _is_share(tokens[:at]))
    return led or has_role(tokens, at + 3, "of_before")


def _is_part_of_genitive(tokens: Sequence[Token], at: int) -> bool:
    """Whether a Russian fraction has its whole behind it, which is no measure: 1/3 населения."""
    if not _divided(tokens, at) or tokens[at + 2].text not in _BELOW or at + 3 >= len(tokens):
        return False
    following = tokens[at + 3]
    word, text = following.word, following.text.lower()
    if not _FIRST_LETTER <= text[:1] <= _LAST_LETTER or word.currency or not word.roles & _THINGS:
        return False
    measure = word.unit is not None and word.unit.dimension not in COUNTED
    return not measure and (text.startswith(_FROM) or may_be_genitive(text))


def _is_share(before: Sequence[Token]) -> bool:
    """Whether 占 leads to a number here, perhaps with its whole and a bound between."""
    for token in reversed(before[-_LONGEST:]):
        if token.text[:1] < _HAN:
            return False
        if token.text.endswith(_SHARES) or token.word.roles & {"whole", "share"}:
            return True
        if not (token.word.bound_before or token.word.roles & _WHOLE):
            return False
    return False


def behind_whole(tokens: Sequence[Token], at: int) -> Fraction | None:
    """Return the fraction behind the whole number here (10 1/2), or None."""
    if not (_divided(tokens, at + 1) and tokens[at].text.isdecimal()):
        return None
    parts = tokens[at + 1 : at + 4]
    glued = parts[0].end == parts[1].start and parts[1].end == parts[2].start
    if not glued or parts[2].text not in _BELOW or not 0 < int(parts[0].text) < int(parts[2].text):
        return None
    return Fraction(int(parts[0].text), int(parts[2].text))


def _divided(tokens: Sequence[Token], at: int) -> bool:
    """Whether digits, a slash and digits stand here."""
    return (
        at + 2 < len(tokens)
        and "slash" in tokens[at + 1].word.roles
        and tokens[at].text.isdecimal()
        and tokens[at + 2].text.isdecimal()
    )
