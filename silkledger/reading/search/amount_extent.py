"""The extent of an amount: which words behind a number belong to it (scales, units, nouns)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.measures.time_rates import dates_by_article
from silkledger.reading.numeric.numerals import POWERS, ZEROS
from silkledger.reading.numeric.parts_behind import adds_tenths
from silkledger.reading.search.joints import signs_next
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.senses import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token, Word

_THOUSAND, _MYRIAD = 1000, 10_000
_FOUR_DIGITS = re.compile(r"\d,?\d{3}")  # fill the places below 萬
_HAN = "\u3400"  # characters from here on are written without spaces
_SHORT_OF = ("不足", "不到")  # 4只不足2亿份
_TIMES = frozenset(("per_year", "monthly", "weekly", "daily", "hourly"))  # barrels daily
_DIVIDES = frozenset(("per", "each"))
_TRAILING = _TIMES | {"per", "slash", "each", "classifier", "of_total"}


def behind_amount(tokens: Sequence[Token], at: int) -> int:
    """Return the place behind the scales, units and words of one amount.

    `at` is the place behind its number.
    """
    while at < len(tokens):
        token = tokens[at]
        spelled = token.word.spelled
        if (
            is_dated(tokens, at)
            or dates_by_article(tokens, at)
            or (at > 1 and signs_next(tokens, at))
            or _begins_line(token)
        ):
            break
        if _bounds_next(tokens, at):
            break
        if spelled is not None and spelled.role == "fraction" and _has_of(tokens, at + 1):
            at += 3
        elif spelled is not None and spelled.role == "fraction" and _is_one(tokens, at + 1):
            at += 2
        elif (
            token.word.spelled is not None
            or _follows(token.word)
            or _is_hyphen(tokens, at)
            or _is_tail(tokens, at)
            or is_rest(tokens, at)
            or is_level_of_rate(tokens, at)
        ):
            at += 1
        elif _is_scale_of(tokens, at) or is_second_scale(tokens, at) or _is_joined_word(tokens, at):
            at += 2
        elif (noun := _noun(tokens, at + _compares(tokens, at))) is not None:
            at = noun + 1
        elif _is_tenth(tokens, at):
            at += 1
        else:
            break
    return at


def _bounds_next(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that may bound either bounds the number behind it: 50 % bis maximal 5 Euro."""
    word, number = tokens[at].word, at + 1
    han = tokens[at].text[:1] >= _HAN and tokens[at].text not in _SHORT_OF
    if not (word.bound_after and word.bound_before) or han:
        return False
    if number < len(tokens) and "neutral" in tokens[number].word.roles:
        number += 1  # höchstens aber 5 Euro
    return number < len(tokens) and tokens[number].kind == "number"


def is_level_of_rate(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word tells how far a rate is from an amount behind it: 10% below the 251 t."""
    word, behind = tokens[at].word, at + 1
    compares = "level" in word.roles and bool(word.bound_before and word.change_after)
    if not compares or not at or not is_percent(tokens[at - 1]):
        return False
    if behind < len(tokens) and "neutral" in tokens[behind].word.roles:
        behind += 1
    return behind < len(tokens) and tokens[behind].kind == "number"


def _begins_line(token: Token) -> bool:
    """Whether an article has a capital, so that it begins the next line: 40 M€ La construction."""
    capital = token.text[:1].isupper() and token.text[1:].islower()
    return capital and bool(token.word.roles & {"article", "neutral"})


def is_dated(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word leads to a year here instead of saying "a year": 888 Brände im Jahr 2011."""
    leads = "date_before" in tokens[at].word.roles and at + 1 < len(tokens)
    return leads and is_bare_year(tokens[at + 1])


def only_divides(token: Token) -> bool:
    """Whether a word leads to a denominator and to nothing else: per, je."""
    return "per" in token.word.roles and token.word.roles <= _DIVIDES


def forbids(before: Token) -> bool:
    """Whether no figure begins behind a token: a note, a denominator (kwacha per 50-kg bag)."""
    noted = "note" in before.word.roles and not before.word.currency
    return noted or only_divides(before) or "each_one" in before.word.roles


def is_percent(token: Token) -> bool:
    """Whether a word or sign is the unit of a share."""
    return token.word.unit is not None and token.word.unit.dimension == "share"


def is_noun(token: Token) -> bool:
    """Whether a word is a noun that is described: one of a subject, or one that is not known."""
    named = bool(token.word.roles & {"subject", "matter", "head"})
    return named or (token.kind == "unknown" and token.text[:1].isalpha())


def _is_hyphen(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen joins two number words here: two-thirds."""
    joined = tokens[at].text == "-" and at + 1 < len(tokens)
    return joined and tokens[at + 1].word.spelled is not None


def _is_joined_word(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen joins a unit to its number here: a 5-tonne ship.

    A currency before a further number belongs to that one: £1.9bn-£2bn.
    """
    if tokens[at].text != "-" or at + 1 >= len(tokens) or not _follows(tokens[at + 1].word):
        return False
    if tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start:
        return False  # на 18 % - с 3,9 до 4,6 тонны
    leads = at + 2 < len(tokens) and tokens[at + 2].kind == "number"
    return not (tokens[at + 1].word.currency and leads)


def _is_scale_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether "of" joins a scale and its unit here: millions de tonnes, millones de euros."""
    before, token = tokens[at - 1].word, tokens[at]
    scaled = before.scale is not None or before.spelled is not None
    if not scaled or "of" not in token.word.roles or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1].word
    return bool(following.unit or following.currency or following.scale or following.ambiguous)


def is_second_scale(tokens: Sequence[Token], at: int) -> bool:
    """Whether a smaller scale with its own number goes on here: 19 млн 865,3 тыс.

    Behind thousands it may be the number of a unit alone (208 тыс. 674 человека), or hundreds of
    the larger scale that multiplies both (285 mil 70 millones).
    """
    before = tokens[at - 1].word.scale
    if before is None or tokens[at].kind != "number" or at + 1 >= len(tokens):
        return False
    scale = tokens[at + 1].word.scale
    if scale is not None and before.when == "joined":
        return scale.factor in POWERS  # 285 mil 70 millones, cuatro mil 400 millones
    if scale is None and before.factor == _THOUSAND:
        digits = tokens[at].text
        counted = tokens[at + 1].word.unit is not None
        return digits.isdecimal() and int(digits) < _THOUSAND and counted
    if scale is None and before.factor == _MYRIAD:
        unit = tokens[at + 1].word
        whole = _FOUR_DIGITS.fullmatch(tokens[at].text) is not None
        return whole and bool(unit.unit or unit.currency)  # 44 萬 1000 人, 3 萬 5,503 公噸
    return scale is not None and scale.factor < before.factor


def is_rest(tokens: Sequence[Token], at: int) -> bool:
    """Whether digits fill the places below a word that joins them to it: 29 mil 665 en 2016."""
    scale, digits = tokens[at - 1].word.scale, tokens[at].text
    if scale is None or scale.when != "joined" or tokens[at].kind != "number":
        return False
    whole = digits.isdecimal() and digits[0] != "0" and int(digits) < _THOUSAND
    following = tokens[at + 1].word if at + 1 < len(tokens) else UNKNOWN
    return whole and scale.factor == _THOUSAND and following.scale is None


def _is_tail(tokens: Sequence[Token], at: int) -> bool:
    """Whether digits, or a zero and digits, go on behind a Chinese scale: 2萬1,600, 26万零957."""
    before, token = tokens[at - 1], tokens[at]
    if token.start != before.end:
        return False
    scaled = before.word.scale is not None and before.text[:1] >= _HAN
    if before.text in ZEROS and at > 1:
        return token.kind == "number" and _is_tail(tokens, at - 1)
    zero = token.text in ZEROS and at + 1 < len(tokens) and tokens[at + 1].kind == "number"
    return scaled and (token.kind == "number" or zero)


def _is_tenth(tokens: Sequence[Token], at: int) -> bool:
    """Whether a digit or a half behind 成 adds hundredths: 四成五, 9成2."""
    before, token = tokens[at - 1], tokens[at]
    tenths = before.word.unit is not None and before.word.unit.name == "cheng"
    return tenths and before.end == token.start and adds_tenths(tokens, at)


def _is_one(tokens: Sequence[Token], at: int) -> bool:
    """Whether the fraction before this word is of a single unit or scale.

    For example "of a billion", "of a barrel".
    """
    following = tokens[at + 1].word if at + 1 < len(tokens) else UNKNOWN
    counted = following.scale or following.unit or following.currency
    return bool("article" in tokens[at].word.roles and counted) if at < len(tokens) else False


def _has_of(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and "of" in tokens[at].word.roles


def _compares(tokens: Sequence[Token], at: int) -> bool:
    """Whether "more" or "fewer" stands between a number and its noun: 50,900 more vehicles."""
    word, before = tokens[at].word, tokens[at - 1]
    number = before.kind == "number" and not is_bare_year(before)  # 2018 mehr Fahrzeuge
    counted = number or before.word.scale is not None
    return counted and bool(word.says) and word.says <= {"change_after", "bound_after"}


def _noun(tokens: Sequence[Token], at: int) -> int | None:
    """Return the place of a counted noun behind one to three adjectives, or None."""
    for place in range(at, min(at + 5, len(tokens))):
        token = tokens[place]
        if begins_sentence(tokens, place):
            return None
        if token.word.unit is not None:
            return place if token.word.unit.dimension in COUNTED else None
        described = token.kind == "unknown" or "subject" in token.word.roles
        if not (described and token.text[:1].isalpha()) and (token.text != "-" or place == at):
            return None
    return None


def begins_sentence(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word with a capital, and no unit, follows a stop: 212 млн. Самыми затратными."""
    stopped, token = at > 0 and tokens[at - 1].text[-1:] == ".", tokens[at]
    measures = token.word.unit or token.word.currency or token.word.scale
    return stopped and token.text[:1].isupper() and not measures


def _follows(word: Word) -> bool:
    """Whether a word behind the number belongs to it."""
    senses = (word.scale, word.unit, word.currency, word.multiple, word.ambiguous, word.bound_after)
    roles = word.roles & _TRAILING
    return any(senses) or bool(roles)


def is_paid_for(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign of money here has a number of its own, which is not one: 0.81 per $|100."""
    number = tokens[at + 1] if at + 1 < len(tokens) else None
    glued = number is not None and number.kind == "number" and number.text != "1"
    return bool(tokens[at].word.currency) and glued
