"""Joints: the words between two numbers that may make them a range.

"Fell from 5 to 4 %" is a movement, "between 5 and 4 %" a range.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.implied_units import SENTENCE_ENDS
from silkledger.reading.definitions.units import RELATIVE
from silkledger.reading.words.bare_years import is_bare_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_OPENING, _CLOSING = frozenset("(（"), frozenset(")）")
_SCALED = 2  # tokens before a scale: a number and "more"
_DASHES = frozenset("-–—")
# Languages in which "de" or "von" behind a finite verb of change is never "by".
_FROM = ("es", "de")
_BY = ("fr", "es")  # languages in which "de" is "by" as well
_SECOND = 4  # tokens from "to" to the unit of the second number
_APART = ("de",)  # languages in which words may part the two: stieg er dort von 5 auf 7 %


def is_joint(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word of range stands here, or the "and" of "between"."""
    return at < len(tokens) and bool(
        tokens[at].word.roles & {"range", "minus", "plus_minus", "and"}
    )


def signs_next(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign or currency belongs to the number behind it: £362.5m £364.7m, 2.8% +1.7%.

    It adjoins that number, and a space parts it from what stands before.
    """
    if not 0 < at < len(tokens) - 1:
        return False
    token, following = tokens[at], tokens[at + 1]
    signed = token.word.roles & {"minus", "plus"} or token.word.currency
    apart = tokens[at - 1].end < token.start and token.end == following.start
    return bool(signed) and apart and following.kind == "number"


def joins(tokens: Sequence[Token], number: int, at: int) -> bool:
    """Whether a word behind a number with its unit may join another one to a range."""
    signs = at > number + 1 and signs_next(tokens, at)
    return is_joint(tokens, at) and at + 1 < len(tokens) and not signs


def is_sign(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign stands right before a number, or a plus at the start of a bracket: (+ 2 %)."""
    roles = tokens[at].word.roles
    if at + 1 < len(tokens) and tokens[at].end == tokens[at + 1].start:
        return bool(roles & {"minus", "plus"}) and not _is_glued(tokens, at)
    return "plus" in roles and at > 0 and tokens[at - 1].text in _OPENING


def ends_glued(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number here goes on one before it: 737-800 aircraft, 三千零5人."""
    if not at or tokens[at - 1].end != tokens[at].start:
        return False
    mixed = tokens[at - 1].kind == "chinese" and tokens[at].kind == "number"
    return mixed or (at > 1 and _is_glued(tokens, at - 1))


def scales_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a scale goes on a number before "more" that is written with it: zh 1千多|亿元."""
    if at < _SCALED or tokens[at].word.scale is None or "guard" not in tokens[at - 1].word.roles:
        return False
    number = tokens[at - 2]
    return (number.word.scale is not None or number.kind != "word") and (
        number.end == tokens[at - 1].start and tokens[at - 1].end == tokens[at].start
    )


def _is_glued(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen stands right between two numbers, and is not a sign: 80-85."""
    if not at or tokens[at].text not in _DASHES or tokens[at - 1].end != tokens[at].start:
        return False
    return tokens[at - 1].kind == tokens[at + 1].kind == "number"


def is_start(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Whether a change can only begin at a number: passé de 120, pasó de 120, bajó del 14 %.

    Elsewhere "de" may be "by" as well: ont reculé de 5 %.
    """
    if not at or "from" not in tokens[at - 1].word.roles:
        return False
    roles = tokens[at - 1].word.roles
    if "start" in roles and "prep" not in roles:
        return True
    behind = at - 2
    while language in _APART and behind > 0 and _is_silent(tokens[behind]):
        behind -= 1
    verb = tokens[behind].word if behind >= 0 else None
    finite = verb is not None and verb.change_before and "finite" in verb.roles
    return bool(finite and language in _FROM)


def _is_silent(token: Token) -> bool:
    """Whether a word may stand between a verb and where its change begins: er, sich, leicht."""
    return "neutral" in token.word.roles and not token.word.change_before


def is_movement(tokens: Sequence[Token], at: int, joint: int, language: str) -> bool:
    """Whether a number is where a change begins ("fell from 5 to 4 %"), and not a range.

    `joint` is the word behind it, which may be one of ranges alone (de von 2 bis 4 %).
    """
    led = at - 1 if at and tokens[at - 1].word.currency else at  # from £2.8bn to £2.9bn
    while led and "from" not in tokens[led - 1].word.roles and is_article(tokens[led - 1]):
        led -= 1  # from the current 62 to 64
    if not led or "from" not in tokens[led - 1].word.roles or not may_be_level(tokens[joint]):
        return False
    if is_start(tokens, led, language) or _is_behind_rate(tokens, led - 1):
        return True
    if (led > 1 and "range_noun" in tokens[led - 2].word.roles) or _is_parallel(tokens, led - 1):
        return False  # s'apprécie dans une fourchette de 2 à 6 %
    parted = led > 1 and tokens[led - 2].text == ","  # rose 5 %, from 200 to 210 t
    rates = parted and _is_of_rates(tokens, at, joint)
    change = None if rates and language in _BY else _change_before(tokens, led - 2 - parted)
    return change is not None and (not rates or "finite" in change.word.roles)


def _change_before(tokens: Sequence[Token], last: int) -> Token | None:
    """Return the word of change in the clause that ends at a place, or None.

    A comma behind a multiple ends no clause: вырос ровно в три раза, с 15 до 47.
    """
    for place in range(last, -1, -1):
        token = tokens[place]
        apart = token.text == "," and not (place and tokens[place - 1].word.multiple)
        if token.text in SENTENCE_ENDS or apart:
            return None
        if token.word.change_before:
            return token
    return None


def _is_of_rates(tokens: Sequence[Token], at: int, joint: int) -> bool:
    """Whether two numbers that a word joins are percentages, of which one may say a change."""
    near = (*tokens[at + 1 : joint], *tokens[joint + 1 : joint + _SECOND])
    units = (token.word.unit for token in near)
    return any(unit is not None and unit.dimension in RELATIVE for unit in units)


def _is_parallel(tokens: Sequence[Token], at: int) -> bool:
    """Whether "and" repeats the word before a value of a list: croissance de 6 % et de 4 à 5 %.

    A value before it that is where another change begins makes it a start: de 2 à 3 et de 4 à 5 %.
    """
    if at < 2 or "and" not in tokens[at - 1].word.roles:
        return False
    for place in range(at - 2, 0, -1):
        token = tokens[place]
        if token.text in SENTENCE_ENDS or may_be_level(token):
            return False
        if token.kind == "number" and not is_bare_year(token):
            return tokens[place - 1].text.lower() == tokens[at].text.lower()
    return False


def changes_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word of change stands before a number in its sentence, outside of brackets.

    A rate of change does so, too, if only the start of the change is between.
    """
    if _is_end(tokens, at):
        return True
    closed = 0  # fell by 5 % (by 2 t) to 3 t
    for token in reversed(tokens[:at]):
        closed += token.text in _CLOSING
        if token.text in SENTENCE_ENDS or (token.text in _OPENING and not closed):
            return False
        closed -= token.text in _OPENING
        multiple = token.word.multiple
        doubled = multiple is not None and multiple.kind == "ratio"  # se ha duplicado, hasta 5
        if (token.word.change_before or doubled) and not closed:
            return True
    return False


def _is_end(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is the end of a change whose rate stands before: на 18 % - с 3,9 до 4,6."""
    place = at - 2  # before "to"
    while place > 0 and (tokens[place].word.unit or tokens[place].word.scale):
        place -= 1
    if place < 1 or tokens[place].kind != "number":
        return False
    return "from" in tokens[place - 1].word.roles and _is_behind_rate(tokens, place - 1)


def _is_behind_rate(tokens: Sequence[Token], at: int) -> bool:
    """Whether a change by a rate and a dash or bracket stand right before a word: by 18 % - from.

    Without "by" the rate may be another thing: a discount of 20 % - from 5 to 10 euros.
    """
    if at < 4 or tokens[at - 1].text not in _DASHES | _OPENING:
        return False
    rate, led = tokens[at - 2].word, tokens[at - 4].word.roles
    if tokens[at - 3].kind != "number":
        return False
    shares = rate.unit is not None and rate.unit.dimension in ("share", "points")
    return rate.multiple is not None or (shares and "by" in led)


def may_be_level(token: Token) -> bool:
    """Whether a word of range may lead to a level as well: to."""
    return "to" in token.word.roles


def opens_range(tokens: Sequence[Token], first: int) -> int | None:
    """Return the place of a word that only leads to a range, before a number, or None."""
    at = first - 1
    while at > 0 and tokens[at].word.roles & {"article", "neutral"}:
        at -= 1
    return at if at >= 0 and "range_only" in tokens[at].word.roles else None


def is_article(token: Token) -> bool:
    """Whether a word may be the article of a number: entre les 7 et les 8 %."""
    return bool(token.word.roles & {"article", "neutral"})
