"""Brackets of a text that surround a figure and are not a minus sign of accounting.

The figure in them has a sign of its own, "en baisse (-1,1 % sur un an)", or the whole wording
stands in them with a word of change, "(up 5.4% from May)". It is read without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import MEASURES, RATES
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.senses import NUMBERS, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Word

_COMPARES = tuple("比较較")
_HOLDS = ("不含", "不包括", "不计", "不計", "未含", "含", "包括", "包含", "扣除", "剔除")
# Roles of the words of a name, and of words that may change what the number says.
_NAMING = frozenset(
    (
        *("subject", "matter", "neutral", "prep", "article", "of", "and"),
        *("activity", "verb", "auxiliary"),
    )
)
_LEADS = frozenset(("by", "of"))
# What words of a remark without a figure may say: (с учетом инфляции).
_DESCRIBING, _PLAIN = frozenset(("prep", "with")), frozenset(("neutral",))
_REMARKING = frozenset(
    ("subject", "noun", "matter", "goods", "neutral", "article", "prep", "with", "of", "and")
)
_TELLING = frozenset(("negation", "except", "guard", "deficit", "surplus"))
_SIGNS = frozenset(("minus", "plus"))
_PLACES = ("ах", "ях")  # Russian endings of where something is: на 40 станциях
_YEAR_AND_DASH = 2  # tokens
_CYRILLIC = "\u0400"
# What words may say that lead to the number of a remark, and to no other figure than it.
_LEADING = frozenset(
    (
        *("prep", "neutral", "by", "of", "in", "per", "each", "in_times"),
        *("one_of", "date_loose", "date_before", "date_word"),
    )
)


def without_brackets(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without the brackets around the first number, if they are of the text.

    Brackets within them are left to the grammar, and so is a minus sign behind a word of increase.
    """
    start = next((at for at, token in enumerate(tokens) if "open" in token.word.roles), None)
    if start is None or any(token.kind in NUMBERS for token in tokens[:start]):
        return tokens
    ends = [at for at in range(start, len(tokens)) if "close" in tokens[at].word.roles]
    if not ends or any("open" in token.word.roles for token in tokens[start + 1 : ends[0]]):
        return tokens
    inside = tokens[start + 1 : ends[0]]
    inside = _glued(inside)
    whole = start == 0 and ends[0] == len(tokens) - 1
    worded = _worded(inside) if whole else ()
    if worded or _says_extent(inside, tokens[:start]):
        return [*tokens[:start], *(worded or inside), *tokens[ends[0] + 1 :]]
    within = start > 0 and ends[0] + 1 < len(tokens)
    remarks = _delimits(tokens, start, ends[0]) or (within and _is_remark(inside))
    if remarks or _is_base(tokens, start, ends[0]):
        return [*tokens[:start], *tokens[ends[0] + 1 :]]
    if _is_signed(inside, tokens[:start]) or (whole and _is_governed(inside)):
        behind = tokens[ends[0] + 1 :]
        labels = not behind and _is_label(tokens[:start], inside)
        return [*([] if labels else tokens[:start]), *inside, *behind]
    return tokens


def _is_base(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a Chinese base of comparison has its value in brackets: 較上年同季(9.3%)提高1.1點.

    A verb of change with a number of its own follows.
    """
    inside, behind = tokens[start + 1 : end], tokens[end + 1 :]
    compares = start > 0 and tokens[0].text[:1] in _COMPARES
    plain = all(
        token.kind == "number"
        or token.word.unit
        or token.word.scale
        or token.word.currency
        or "classifier" in token.word.roles
        for token in inside
    )
    changes = len(behind) > 1 and behind[0].word.change_before and behind[1].kind == "number"
    return compares and plain and len(inside) > 1 and bool(changes)


def _delimits(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether Chinese brackets behind a noun say what it holds or not: 投资(不含农户)5万亿元."""
    inside = tokens[start + 1 : end]
    if start == 0 or end + 1 == len(tokens) or any(token.kind in NUMBERS for token in inside):
        return False
    return "".join(token.text for token in inside).startswith(_HOLDS)


def _is_remark(inside: Sequence[Token]) -> bool:
    """Whether brackets before the number say nothing of it: wages (in real terms) rose by 5 %.

    What they hold describes; a noun alone may name what the number is instead: income (loss).
    """
    if not inside:
        return False
    opening = inside[0].word
    if not (opening.roles & _DESCRIBING or opening.says == _PLAIN):
        return False
    return all(token.kind == "word" and token.word.says <= _REMARKING for token in inside)


def _says_extent(inside: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether brackets say how much the change before them was: a dip (of less than 5 %).

    Only "of" or "by", a bound, a number and the unit of a rate stand in them. "By" may lead to
    money or a measure too (упали в области (на 48,3 рубля)), where "of" may tell whose it is.
    """
    if not inside or not inside[0].word.roles & _LEADS or "open" in inside[0].word.roles:
        return False
    if not any(token.word.change_before for token in before):
        return False
    at = 1
    while at < len(inside) and inside[at].word.bound_before:
        at += 1
    number = at
    while at < len(inside) and (
        inside[at].kind == "number" or inside[at].word.spelled or inside[at].word.scale
    ):
        at += 1
    if at == number or at == len(inside):
        return False
    units = [token.word.unit for token in inside[at:]]
    rated = all(unit is not None and unit.dimension in RATES for unit in units)
    roles = inside[0].word.roles
    return rated or ("by" in roles and "of" not in roles and _is_measured(inside[at:]))


def _is_measured(behind: Sequence[Token]) -> bool:
    """Whether money or one measure stands behind a number, and not where something is."""
    unit = behind[0].word.unit
    if len(behind) > 1 or behind[0].text.endswith(_PLACES):
        return False
    measured = unit is not None and unit.dimension in MEASURES and unit.dimension != "time"
    return measured or bool(behind[0].word.currency)


def _worded(inside: Sequence[Token]) -> Sequence[Token]:
    """Return a remark without the brackets that are all around it, or nothing.

    Accounting puts no words before its numbers: (в том числе на 36 лифтов), (davon 5 Mio. Euro).
    A year with a dash dates what stands behind it: (2024 — 867 тыс. тонн).
    """
    if len(inside) > _YEAR_AND_DASH and is_bare_year(inside[0]) and inside[1].text == "-":
        dated = inside[_YEAR_AND_DASH:]
        spaced = inside[0].end < inside[1].start and inside[1].end < dated[0].start
        whole = dated[0].text.replace(",", ".").partition(".")[0]
        lower = whole.isdecimal() and int(whole) < int(inside[0].text)
        return dated if spaced and lower else ()  # 2000 - 2500 is a range
    number = next((at for at, token in enumerate(inside) if token.kind in NUMBERS), 0)
    led = bool(number) and all(map(_leads_on, inside[:number]))
    return inside if led and not any(map(_may_describe, inside[number:])) else ()


def _leads_on(token: Token) -> bool:
    """Whether a word only leads to the number of a remark: из них, davon, but not target or was."""
    says = token.word.says
    named = says - {"subject"} if "prep" in says else says  # davon
    return bool(says) and named <= _LEADING


def _may_describe(token: Token) -> bool:
    """Whether a word may describe what is counted, whose noun is left out: dont 25 français."""
    word, unit = token.word, token.word.unit
    if not token.text.islower() or token.text > _CYRILLIC:
        return False
    people = unit is not None and unit.dimension == "people"
    return people or not (unit or word.currency or word.scale)


def _is_label(before: Sequence[Token], inside: Sequence[Token]) -> bool:
    """Whether the words before a signed number in brackets only name what it is of.

    "Sales at gasoline stations (-2.0 %)": the sign says the direction, and unlisted words between
    listed names no bound. Before an amount that is not a rate, they may also say what it is per.
    """
    rate = any(
        token.word.unit is not None and token.word.unit.dimension in RATES for token in inside
    )
    agrees = _direction(inside[0].word)
    unlisted = False
    for token in before:
        word, roles = token.word, token.word.roles
        if token.kind == "unknown":
            unlisted = True
            continue
        if rate and word.change_before == agrees:
            continue  # augmente sur le littoral (+4,1 %)
        if word.change_before or word.change_after or word.bound_before or word.multiple:
            return False
        if roles & _TELLING or word.spelled or word.scale or not (word.unit or roles & _NAMING):
            return False
        if not rate and ("each_one" in roles or roles & {"per", "prep"} == {"per"}):
            return False
    return unlisted


def _direction(word: Word) -> str:
    """Return the direction that a sign or word of change gives."""
    return word.change_before or ("down" if "minus" in word.roles else "up")


def _glued(inside: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens with a minus sign behind the bracket next to its number: (- 20,8 %)."""
    if len(inside) < 2 or inside[0].text != "-" or inside[1].kind != "number":
        return inside
    minus, number = inside[:2]
    return [Token(minus.kind, minus.text, minus.start, number.start, minus.word), *inside[1:]]


def _is_signed(inside: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a number with a sign stands right behind the opening bracket."""
    number = next((at for at, token in enumerate(inside) if token.kind in NUMBERS), 0)
    if number and inside[0].word.change_before and _is_label(before, inside):
        return all(token.word.roles & _LEADS for token in inside[1:number])  # снижение на 3,9%
    if not number or not inside[0].word.roles & _SIGNS or inside[0].text[:1].isalpha():
        return False
    minus = "minus" in inside[0].word.roles
    contrary = minus and any(token.word.change_before == "up" for token in before)
    return not contrary and all(token.word.currency for token in inside[1:number])


def _is_governed(inside: Sequence[Token]) -> bool:
    """Whether a word of change stands beside the number."""
    words = [token.word for token in inside]
    return any(word.change_before or word.change_after or word.change_end for word in words)
