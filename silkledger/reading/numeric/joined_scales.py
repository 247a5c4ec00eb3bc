"""Joined scales: whether digits behind a scale go on with its number: 9 mil 745, 1 тысяча 76 машин.

Digits that fill the places below a scale go on with zeros in front (21 млрд 014 млн); others need
a scale that joins them, or something behind them that they measure or count.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.words.guard_kinds import LONG, PLURAL_ALIKE, SIZELESS
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import is_subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.numeric.numeral_parts import NumeralPart
    from silkledger.reading.words.senses import Scale, Token
    from silkledger.schemas.vocabulary import Vocabulary

PADDED = re.compile(r"0[0-9]{2}(?![0-9])")
_PADDED_WAN = re.compile(r"0,?[0-9]{3}\Z")
_HAN = "\u3400"
_BIG = ("mass", "volume", "energy", "area", *COUNTED)
_ONE, _TEN, _THOUSAND, _WAN = Decimal(1), Decimal(10), Decimal(1000), Decimal(10_000)
_HUNDREDS = 3  # digits of hundreds
_DESCRIBING = 2  # words between a scale and what is counted
_PLURAL = ("s", "S")
_APART = frozenset(("of", "one_of", "between"))  # roles of words behind which two numbers may meet
_BEFORE = 3  # tokens from the digits behind a scale back to the word before their number
_ABBREVIATED = 4  # characters of abbreviations of a thousand, with their full stop


def counts_on(tokens: Sequence[Token], at: int, scale: Scale) -> bool:
    """Whether digits stand here that a scale joins with what is before it: nueve mil 745."""
    if scale.when != "joined" or not 0 < at < len(tokens):
        return False
    behind = tokens[at + 1].word.unit if at + 1 < len(tokens) else None
    small = len(tokens[at].text) < _HUNDREDS  # tres mil 712 por ciento
    relative = behind is not None and behind.dimension == "share" and small
    return tokens[at].kind == "number" and not relative


def is_in_millions(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """Whether what stands behind "m" is counted or measured in millions, and has no length.

    So has no plural that is listed for it, though no unit: 5m boxes.
    """
    unit = _counted_in_millions(tokens, at, vocabulary)
    if unit is not None:
        return unit.dimension.removesuffix("_rate") in _BIG
    if at < len(tokens) and tokens[at].word.ambiguous is not None:
        return tokens[at].text[-1:] in _PLURAL and tokens[at].text.islower()  # 1.2M bushels
    return at < len(tokens) and tokens[at].text in guards(vocabulary, "*", SIZELESS)


def _counted_in_millions(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> Unit | None:
    """Return the unit of what stands behind "m", or None where a length may describe it.

    A single thing has one (a 30m ship), and of ships and bridges so may several (30m ships).
    """
    unit = tokens[at].word.unit if at < len(tokens) else None
    if unit is None:
        return _described_unit(tokens, at, vocabulary)
    if unit.dimension != "count":
        return unit
    single = tokens[at].text[-1:] not in _PLURAL and unit.name not in guards(
        vocabulary, "*", PLURAL_ALIKE
    )
    return None if single or unit.name in guards(vocabulary, "*", LONG) else unit


def _described_unit(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> Unit | None:
    """Return the unit of the plural behind "extra", "new" or a nationality: 5m extra visits.

    Other adjectives may tell a length (5m tall trees), and so may a singular (a 30m new ship).
    """
    end, named = min(at + _DESCRIBING, len(tokens)), False
    while at < end and (
        "renewed" in tokens[at].word.roles
        or (tokens[at].word.change_after and "neutral" in tokens[at].word.roles)
        or (tokens[at].text[:1].isupper() and "subject" in tokens[at].word.roles)
    ):
        at += 1
    if at + 1 < len(tokens) and tokens[at].text.islower() and _is_noun(tokens[at]):
        at, named = at + 1, True
    unit = tokens[at].word.unit if at < len(tokens) else None
    counted = unit is not None and unit.dimension in COUNTED and tokens[at].text[-1:] == "s"
    sized = named and unit is not None and unit.name not in guards(vocabulary, "*", SIZELESS)
    return unit if counted and not sized else None


def _is_noun(token: Token) -> bool:
    """Whether a word may be a noun that describes the one behind it: food parcels."""
    return token.kind == "unknown" or not token.word.roles.isdisjoint(("subject", "matter"))


def is_counted(tokens: Sequence[Token], at: int, part: NumeralPart, factor: Decimal) -> bool:
    """Whether digits here, right behind the thousand `factor`, go on: 854 тыс. 97 человек.

    A counted noun stands behind them, or a measure or money, which may have a part (1 тыс. 214,5
    кг); behind thousands in full so may any other noun (1 тысяча 76 комбайнов). Behind "of" two
    numbers may meet (из 5 тыс. 76 тонн). Chinese leaves out places, so its short digits are
    doubtful, and so is a million without its thousands: "1 миллион 534" is often short for one and
    a half million.
    """
    token, behind = tokens[at], tokens[part.end] if part.end < len(tokens) else None
    if behind is None or token.kind != "number" or behind.text[:1] >= _HAN:
        return False
    whole_thousands = factor == _THOUSAND and at > 1 and tokens[at - 2].text.isdecimal()
    if not whole_thousands or part.number.value < _TEN:
        return False
    unit = behind.word.unit
    whole = part.number.digit >= 1 and token.text.isdecimal()
    if whole and unit is not None and unit.dimension in COUNTED:
        return True
    if at >= _BEFORE and not tokens[at - _BEFORE].word.roles.isdisjoint(_APART):
        return False
    measured = unit is not None and unit.dimension in MEASURES and unit.dimension != "time"
    if measured or behind.word.currency:
        return True
    named = behind.kind == "unknown" or is_subject(behind.word)
    named = named and behind.text.isalpha() and behind.text.islower()
    return whole and named and _is_in_full(tokens[at - 1])


def _is_in_full(token: Token) -> bool:
    """Whether a scale is not short for one, behind which one may begin: 1 тыс. 30 ульев."""
    scale = token.word.scale
    return len(token.text) > _ABBREVIATED or (scale is not None and scale.when == "joined")


def fills(tokens: Sequence[Token], at: int, factor: Decimal) -> bool:
    """Whether digits here fill the places below a scale, zeros in front: 21 млрд 014 млн.

    Behind 萬 they are four, with their comma (20萬0,716). `factor` is that of the part before.
    """
    text = tokens[at].text
    places = _THOUSAND if PADDED.match(text) else _WAN if _PADDED_WAN.match(text) else 0
    scale = tokens[at + 1].word.scale if at + 1 < len(tokens) else None
    return (_ONE if scale is None else scale.factor) * places == factor


def behind_inner_bound(
    tokens: Sequence[Token], at: int, inner: str | None
) -> tuple[int, str | None]:
    """Return the place behind a bound word that follows a number, and the bound.

    It stands before the scale or unit: 700多亿, 700余家企业, 100+ trains, 5 or more people.
    """
    if at + 1 < len(tokens) and (bound := tokens[at].word.bound_after):
        word = tokens[at + 1].word
        if word.scale or word.unit or word.currency or word.multiple or "classifier" in word.roles:
            return at + 1, bound
    return at, inner


def behind_scale_hyphen(tokens: Sequence[Token], at: int, said: frozenset[str]) -> int:
    """Return the place behind a hyphen that joins a number and its scale: 1.5-billion."""
    if "minus" not in said or not 0 < at < len(tokens) - 1 or tokens[at].text != "-":
        return at
    glued = tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start
    return at + 1 if glued and tokens[at + 1].word.scale is not None else at
