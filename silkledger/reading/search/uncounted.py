"""Numbers that count nothing, or another thing: bare years, days, averages, sides of a picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.refused_neighbours import begins_ordinal
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_DAYS = range(1, 32)
_HAN = "\u3400"
_NAMES = frozenset(("noun", "common", "subject"))
_DATES = frozenset(("date_before", "date_word", "date_loose"))
_DATES_ALONE = frozenset(("date_before", "prep"))
_MEASURES = frozenset(("of", "prep", "and"))
_CROSSES = ("x", "X", "×", "х")  # the last one is Cyrillic
_AGES = ("岁", "歲", "周岁", "周歲")
_MORE, _TIMES, _LENGTH = tuple("多余餘"), ("月", "星期", "世纪", "世紀"), 3
_FIRST, _RANKS = "前", ("名", "位", "强", "強")
_EXTREMES, _ONE = tuple("高低大小长長"), "一"
_EACH, _ROUGHLY = "每", "来"
_NUMBERED = ("号", "號")  # behind a day, a house, a bus
_SLASH, _HYPHENS = "/", ("-", "\u2010", "\u2011")
_RATE = 4  # tokens of a rate before its last number: $0.81 per $
_TITLE = re.compile(r"《[^》]*\Z")
_THOUSANDS = re.compile(r"1(?:[ .,']?000)+\Z")


def counts_nothing(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number here is the year or day beside a month, or the scale of a unit."""
    return any(part(tokens, at) for part in _KINDS)


def is_in_title(text: str, start: int) -> bool:
    """Whether the title of a Chinese work holds a place of a text: 《长安三万里》."""
    return _TITLE.search(text, 0, start) is not None


def counts_other(tokens: Sequence[Token], behind: int) -> bool:
    """Whether a noun right behind a number is what it counts: a population ... 455 fatalities."""
    if behind >= len(tokens):
        return False
    token = tokens[behind]
    named = token.kind == "unknown" or bool(token.word.roles & _NAMES)
    return named and token.text.isalpha() and token.text[:1] < _HAN


def _is_side(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign of times joins the number here to another one: photographs of 20x16 inches."""
    for sign, other in ((at + 1, at + 2), (at - 1, at - 2)):
        if sign < 1 or max(sign, other) >= len(tokens) or other < 0:
            continue
        first, last = min(at, other), max(at, other)
        glued = tokens[first].end == tokens[sign].start and tokens[sign].end == tokens[last].start
        if glued and tokens[sign].text in _CROSSES and tokens[other].kind == "number":
            return True
    return False


def _goes_on_ordinal(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number goes on a Chinese ordinal that is a word: 第一|百|三十次会议."""
    back = at
    while back > 0 and tokens[back - 1].end == tokens[back].start:
        before = tokens[back - 1]
        if begins_ordinal(before, tokens[back]):
            return True
        if before.kind not in NUMBERS and before.word.spelled is None and not before.word.scale:
            return False
        back -= 1
    return False


def _is_month_year(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is the year of the month before it."""
    before = tokens[at - 1] if at else None
    named = before is not None and "date_word" in before.word.roles and before.text[:1].isalpha()
    return named and is_bare_year(tokens[at])


def _is_year_of_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a year stands before a verb that is a unit, too: iniciada en 2010 ha parado.

    What a unit measures may follow it (2010 ha de bosque), or nothing (se quemaron 2010 ha).
    """
    if at + 1 >= len(tokens) or not is_bare_year(tokens[at]):
        return False
    unit, behind = tokens[at + 1].word, tokens[at + 2 : at + 3]
    if unit.unit is None or "auxiliary" not in unit.roles:
        return False
    dated = at > 0 and not tokens[at - 1].word.roles.isdisjoint(_DATES)
    ends = not behind or not behind[0].text[:1].isalnum()
    measures = bool(behind) and not behind[0].word.roles.isdisjoint(_MEASURES)
    return not measures and (dated or not ends)


def _is_year_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that leads to nothing but a date stands before a year: since 2012 tons."""
    if not at or not is_bare_year(tokens[at]):
        return False
    before = tokens[at - 1].word
    leads = "date_before" in before.roles and before.roles <= _DATES_ALONE
    return leads and not before.bound_before


def _is_day(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is the day of the month behind it: 1 января, 31 de julio."""
    token, behind = tokens[at], at + 1
    if behind < len(tokens) and "of" in tokens[behind].word.roles:
        behind += 1
    if not token.text.isdecimal() or int(token.text) not in _DAYS or behind >= len(tokens):
        return False
    word = tokens[behind].word
    named = word.unit is None and tokens[behind].text[:1].isalpha()
    return named and "date_word" in word.roles


def _is_numbered(tokens: Sequence[Token], at: int) -> bool:
    """Whether a Chinese number is that of a day or a thing: 22号全国旅客."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    return behind is not None and behind.text in _NUMBERED and tokens[at].text.isdecimal()


def _is_average(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word for half describes the noun before it: empresas de tamaño medio."""
    word, before = tokens[at].word, tokens[at - 1] if at else None
    halves = word.spelled is not None and word.spelled.role == "fraction"
    if before is None or not halves or "neutral" not in word.roles:
        return False
    named = before.kind == "unknown" and before.text.isalpha()
    return named or before.word.unit is not None or bool(before.word.roles & _NAMES)


def _is_scale_of_unit(tokens: Sequence[Token], at: int) -> bool:
    """Whether a Chinese scale here belongs to a unit without a number: （单位：新台幣億元）."""
    token, before = tokens[at], tokens[at - 1] if at else None
    if token.word.scale is None or token.text[:1] < _HAN or token.kind != "word":
        return False
    return before is not None and bool(
        before.word.currency or before.word.roles & {"open", "colon"}
    )


def _is_scale_of_heads(tokens: Sequence[Token], at: int) -> bool:
    """Whether a power of a thousand scales the figures of a table: Güter (in 1 000 Tonnen)."""
    if not _THOUSANDS.match(tokens[at].text) or at < 2 or "prep" not in tokens[at - 1].word.roles:
        return False
    return bool(tokens[at - 2].word.roles & {"open", "stop"})


def _is_part(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number goes on with what stands right before it, and so isn't a number of its own.

    That is the scale of a vague number (数百|万人), the half of a time (一年|半), and the second
    end of a range whose first one is not a figure (15|-64岁).
    """
    before = tokens[at - 1] if at else None
    if before is None or before.end != tokens[at].start:
        return False
    if before.word.spelled is not None and before.word.spelled.value is None:
        return tokens[at].text[:1] >= _HAN
    if tokens[at].text[:1] >= _HAN:
        halves = tokens[at].word.spelled is not None and before.word.unit is not None
        return halves and at > 1 and _counts(tokens[at - 2])
    ends = at > 1 and tokens[at - 2].end == before.start and tokens[at - 2].kind == "number"
    aged = at + 1 < len(tokens) and tokens[at + 1].text in _AGES
    return before.text == "-" and ends and aged


def _counts(token: Token) -> bool:
    return token.kind in NUMBERS or "classifier" in token.word.roles


def _is_length(tokens: Sequence[Token], at: int) -> bool:
    """Whether "more" stands between the measure word and the unit of a time: 3个多月."""
    behind = tokens[at + 1 : at + 4]
    if len(behind) < _LENGTH or "classifier" not in behind[0].word.roles:
        return False
    unit = behind[2].word.unit
    timed = (unit is not None and unit.dimension == "time") or behind[2].text in _TIMES
    return behind[1].text in _MORE and timed


def _is_rank(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number ranks the names behind it, or is one of extremes: 前50名, 最高一座高3米."""
    before, behind = tokens[at - 1] if at else None, tokens[at + 1 : at + 2]
    if before is None or before.text[:1] < _HAN or not behind:
        return False
    extreme = "superlative" in before.word.roles and before.text[-1] in _EXTREMES
    if extreme and tokens[at].text == _ONE:
        return "classifier" in behind[0].word.roles
    return before.text == _FIRST and behind[0].text in _RANKS


def _is_divisor(tokens: Sequence[Token], at: int) -> bool:
    """Whether a slash joins the number here to one before it: 3/8 per cent, 2019/20."""
    if at < 2 or tokens[at - 1].text != _SLASH or tokens[at - 2].kind != "number":
        return False
    return tokens[at - 2].end == tokens[at - 1].start and tokens[at - 1].end == tokens[at].start


def _is_of_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen joins the number here to a word that no vocabulary has: SARS-CoV-2."""
    if at < 2 or tokens[at - 1].text not in _HYPHENS:
        return False
    named, hyphen = tokens[at - 2], tokens[at - 1]
    glued = named.end == hyphen.start and hyphen.end == tokens[at].start
    return glued and named.kind == "unknown" and named.text[:1].isalpha() and named.text < _HAN


def _is_per(tokens: Sequence[Token], at: int) -> bool:
    """Whether a Chinese number is that of a denominator: 每100公斤5元."""
    before = tokens[at - 1] if at else None
    return before is not None and before.text == _EACH and before.end == tokens[at].start


def _goes_on_roughly(tokens: Sequence[Token], at: int) -> bool:
    """Whether a Chinese scale goes on a rounded number: 500来|万吨."""
    if at < 2 or tokens[at].word.scale is None or tokens[at - 1].text != _ROUGHLY:
        return False
    return tokens[at - 2].kind in NUMBERS and tokens[at - 2].end == tokens[at - 1].start


def _is_paid_for(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is of the money that a rate in money is per: $0.81 per $100."""
    if at < _RATE or not tokens[at - 1].word.currency or tokens[at].text == "1":
        return False
    roles = tokens[at - 2].word.roles
    priced = any(token.word.currency for token in tokens[at - _RATE : at - 2])
    return "per" in roles and "by" not in roles and priced


_KINDS = (
    _is_paid_for,
    *(_is_month_year, _is_day, _is_numbered, _is_scale_of_unit, _is_scale_of_heads),
    *(_is_year_of_verb, _is_year_alone, _goes_on_ordinal),
    *(_is_average, _is_side, _is_part, _is_length, _is_rank),
    *(_is_divisor, _is_of_name, _is_per, _goes_on_roughly),
)
