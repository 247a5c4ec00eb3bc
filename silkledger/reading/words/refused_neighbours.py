"""Refused neighbours: numbers that the word beside them makes unreadable: a note, an ordinal.

Each function raises UnreadableError where its word stands, and does nothing elsewhere.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED, MEASURES
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.neighbours import LAST_LETTER
from silkledger.reading.words.senses import NUMBERS, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_ENCLOSED = MEASURES | {"share", "points"}
_DETERMINERS = frozenset(("article", "neutral", "each"))
_NAMES = frozenset(("noun", "subject", "common", "activity"))
_INTERVALS = frozenset(("interval", "ago"))
_SPACED = frozenset(("time", "length"))
_EVERY = frozenset(("interval", "each_one"))
_ORDINAL, _HUNDREDS = "第", tuple("百千万")
_SEVERAL = ("数", "數")
_ROUND = frozenset("十百千万亿萬億")


def refuse_before(before: Token, number: Token) -> None:
    """Raise UnreadableError for a number behind "see" or "note", or part of a name (COVID19).

    So may what is counted per: в расчёте на 1000 жителей.
    """
    if "note" in before.word.roles and not before.word.currency:
        raise UnreadableError("number.note", f"{before.text} {number.text}")
    if "per_single" in before.word.roles:
        raise UnreadableError("number.none", f"{before.text} {number.text}")
    last = before.text[-1:]
    if begins_ordinal(before, number):
        raise UnreadableError("number.note", before.text + number.text)
    if last in _SEVERAL and before.end == number.start and set(number.text) <= _ROUND:
        raise UnreadableError("number.vague", last + number.text)  # 员工数百人: hundreds of them
    glued = before.end == number.start and last.isalpha() and last < LAST_LETTER
    if glued and not (before.word.currency or before.word.bound_before):
        raise UnreadableError("number.glued", before.text + number.text)


def begins_ordinal(before: Token, number: Token) -> bool:
    """Whether a number goes on an ordinal that is a word of its own: 第一|百三十次会议."""
    glued = before.end == number.start and before.text[:1] == _ORDINAL
    return glued and len(before.text) > 1 and number.text[:1] in _HUNDREDS


def refuse_excluded(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for a number that "excluding" leads to, with no noun between them."""
    at -= 1
    while at >= 0:
        word = tokens[at].word
        if "except" in word.roles:
            raise UnreadableError("wording.negation", tokens[at].text)
        if not (word.bound_before or word.roles & {"article", "neutral", "of", "prep"}):
            return
        at -= 1


def refuse_interval(tokens: Sequence[Token], at: int, *, first: bool) -> None:
    """Raise UnreadableError for a length that says how often, or a time that says how long ago.

    Every 20 minutes, alle 300 Meter, il y a 5 ans; and where the number is the `first` one, for how
    many there is one of what isn't told: every 300 people.
    """
    unit = tokens[at + 1].word.unit if at + 1 < len(tokens) else None
    roles = tokens[at - 1].word.roles if at else frozenset[str]()
    spaced = unit is not None and unit.dimension in _SPACED
    each = first and roles >= _EVERY and tokens[at].word.spelled is None
    if (spaced and not _INTERVALS.isdisjoint(roles)) or each:
        raise UnreadableError("number.note", f"{tokens[at - 1].text} {tokens[at].text}")


def refuse_sparse(tokens: Sequence[Token]) -> None:
    """Raise UnreadableError for a time out of several: on every third day, every second day."""
    for time, following in pairwise(tokens):
        timed = following.word.unit is not None and following.word.unit.dimension == "time"
        named = " " in following.text and "neutral" in following.word.roles
        part = "one_in" in time.word.roles and timed
        if part or ("interval" in time.word.roles and named):
            raise UnreadableError("unit.part", f"{time.text} {following.text}")


def refuse_ordinal(tokens: Sequence[Token], at: int) -> None:
    """Raise UnreadableError for a word that is a fraction or an ordinal: a third country.

    Behind an article that is not "one" it is an ordinal before any noun: el cuarto puesto.
    """
    following = tokens[at + 1].word if at + 1 < len(tokens) else UNKNOWN
    before = tokens[at - 1].word if at else UNKNOWN
    led = not before.roles.isdisjoint(_DETERMINERS) and before.spelled is None
    ranks = led and not following.roles.isdisjoint(_NAMES) and "of" not in following.roles
    if "ordinal" in tokens[at].word.roles and (
        ranks or following.unit or following.scale or following.currency
    ):
        raise UnreadableError("number.ordinal", f"{tokens[at].text} {tokens[at + 1].text}")


def refuse_joined(tokens: Sequence[Token], start: int, end: int, unit: Unit | None) -> None:
    """Raise UnreadableError for a scale that a hyphen joins to what follows: drei Milliarden-Werke.

    A whole number before it may count these things, each of them of that size; and a thing that is
    counted may be of that size (eine 5-Millionen-Stadt). `start` and `end` are those of the number.
    """
    if end >= len(tokens) or tokens[end].text != "-" or tokens[end - 1].word.scale is None:
        return
    scale, hyphen = tokens[end - 1], tokens[end]
    if scale.end != hyphen.start or end + 1 >= len(tokens) or hyphen.end != tokens[end + 1].start:
        return
    before = tokens[start - 1].word if start else UNKNOWN
    single = before.currency or before.sign_of or "article" in before.roles
    apart = tokens[end - 2].text != "-" and tokens[end - 2].end < scale.start
    counts = unit is not None and unit.dimension in COUNTED and not tokens[end + 1].text.isupper()
    if counts or (apart and not single and tokens[start].text.isalnum()):
        words = "".join(token.text for token in tokens[end - 1 : end + 2])
        raise UnreadableError("number.compete", f"{tokens[start].text} {words}")


def refuse_discount(tokens: Sequence[Token]) -> None:
    """Raise UnreadableError for a Chinese discount (七折), which states what is left of a price."""
    for at, token in enumerate(tokens):
        if "discount" in token.word.roles and at and tokens[at - 1].kind in NUMBERS:
            raise UnreadableError("number.discount", tokens[at - 1].text + token.text)


def refuse_two_nouns(tokens: Sequence[Token], gap: Sequence[Token], unit: Unit | None) -> None:
    """Raise UnreadableError for two things in one count, or for a unit behind a preposition.

    `gap` holds the tokens behind the number, the last of them a conjunction or preposition. Two
    counted nouns are "100 countries and regions"; money behind money is an exchange rate (476 tenge
    to the dollar), a measure behind a preposition a price (80 Dollar für das Barrel).
    """
    at = tokens.index(gap[-1]) + 1
    while at < len(tokens) and tokens[at].word.roles & _DETERMINERS and not tokens[at].word.unit:
        at += 1
    if unit is None or at >= len(tokens) or len(gap) != 1:
        return
    money, other = tokens[at].word.currency, tokens[at].word.unit
    rate = (
        unit.dimension == "money"
        and money
        and unit.canonical not in {sense.code for sense in money}
    )
    changes = bool(tokens[at].word.change_before)  # ，升66.3%: no litre
    measured = (
        other is not None
        and not changes
        and other.canonical != unit.canonical
        and other.dimension in MEASURES
    )
    two = other is not None and other.canonical != unit.canonical and unit.dimension in COUNTED
    enclosed = gap[-1].text == "(" and other is not None and other.dimension in _ENCLOSED
    differs = enclosed and other is not None and not other.equals(unit)
    if rate or measured or differs or (two and gap[-1].word.roles & {"and", "or"}):
        raise UnreadableError("unit.two", f"{unit.name} {gap[-1].text} {tokens[at].text}")


def refuse_scale(token: Token, amount: Amount, *, leads: bool) -> None:
    """Raise UnreadableError for a scale apart from an amount without one: $5.7 in 2019 billion.

    `leads` says that the token belongs to a further number.
    """
    if token.word.scale is not None and amount.scale == 1 and not leads:
        raise UnreadableError("scale.unclear", token.text)
