"""Figures that are cut off: words right beside them say that they are a part of what is printed.

A number or scale stands right before (2 万 | 1,600 人), a sign behind a bracket, a hyphen that may
be one, a second bound, or the whole of a ratio right behind (two dollars in every five). A number
that "or" joins to a change takes the word that makes that one negative (2 088 homes or 18 percent
fewer).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from silkledger.reading.search.shared_units import has_noun
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.search.figure_search import FigureSearch
    from silkledger.reading.words.senses import Token

_POWER = re.compile(r"10{0,2}(?:[ .,']?000)+\Z")  # a thousand, a million
OPENING, CLOSING = ("(", "（"), (")", "）")
HAN = "\u3400"
_INDEFINITE = ("un", "una")  # before a change, never before a level
_BAR = "|"  # between two cells
_LEADING = (":", "：", ",", ";")  # rendement : - 10,6 %
_INSIDE = 16  # tokens from the start of a bracket to a figure in it
_RATIOS = ("fr",)  # languages whose "sur" leads from a count to the whole of a ratio
_APART = 6  # tokens between the two
_STOPS = (*OPENING, *CLOSING, ",", ";", ":", ".")
_MOST = 4  # tokens of words behind a number that may make it negative


def cut_off(search: FigureSearch, at: int, figure: tuple[int, int]) -> tuple[int, int] | None:
    """Return the tokens of what a figure is a part of, None if it is whole.

    `at` is the token of its number, `figure` its first token and the one behind its last.
    """
    first, last = figure
    end = last if search.counts_both(at, last) else _behind(search, last)
    start = _before(search, at, first)
    return (start, end) if (start, end) != figure else None


def is_in_brackets(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token stands in brackets that are not long."""
    for token in reversed(tokens[max(at - _INSIDE, 0) : at]):
        if token.text in CLOSING:
            return False
        if token.text in OPENING:
            return True
    return False


def _before(search: FigureSearch, number: int, first: int) -> int:
    tokens, at = search.tokens, first - 1
    if at < search.floor:
        return first
    word = tokens[at].word
    bracketed = "minus" in word.roles and at > 0 and tokens[at - 1].text in (*OPENING, _BAR)
    if bracketed or (number == first and _is_detached(search, at)):
        return at
    if (second := _second_bound(search, at, first)) is not None:
        return second
    if number != first or _lessens_verb(search, at):
        return first - 2 * _lessens_verb(search, at)  # the S&P 500 gained 0.7 %
    if word.scale is not None:
        return at if at > search.floor and search.numerals.starts(at - 1) else first
    is_number = tokens[at].kind == "number" and search.numerals.starts(at)
    dated = is_bare_year(tokens[at]) or tokens[at].start in search.days
    alone = not dated and search.behind(at) == at + 1
    return at if is_number and alone else first


def _second_bound(search: FigureSearch, at: int, first: int) -> int | None:
    """Return the first of two bounds, or an "up to" before a change, None if there is neither.

    "At least up to 5 %"; "recortado hasta un 66 %" may be by as much, or to that level.
    """
    tokens = search.tokens
    if "to" not in tokens[at].word.roles or not tokens[at].word.bound_before:
        return None
    if tokens[first].text.lower() in _INDEFINITE:
        return at
    return at - 1 if at > search.floor and tokens[at - 1].word.bound_before else None


def _lessens_verb(search: FigureSearch, at: int) -> bool:
    """Whether a verb of one character here has an adverb of decrease: 少花近三百元."""
    before, verb = search.tokens[at - 1] if at else None, search.tokens[at]
    if before is None or len(verb.text) > 1 or verb.text < HAN or verb.kind == "chinese":
        return False
    return len(before.text) == 1 and before.word.change_before == "down" and before.text >= HAN


def _is_detached(search: FigureSearch, at: int) -> bool:
    """Whether a hyphen here may be the sign of the number behind it: Amérique du nord - 1,5 %."""
    tokens = search.tokens
    if at not in search.hyphens or not at or tokens[at + 1].start == tokens[at].end:
        return False
    before = tokens[at - 1]
    leads = before.text[-1:].isalpha() or before.text in _LEADING
    if not leads or before.end == tokens[at].start:
        return False
    language = noun_language(search.lexicon.vocabulary, search.lexicon.language)
    return language is None or not language.has_cases  # there it stands for "is"


def _behind(search: FigureSearch, last: int) -> int:
    tokens = search.tokens
    if last < len(tokens) and _goes_on(search, last):
        return last + 1  # 50萬017人
    if last + 1 >= len(tokens):
        return last
    if (whole := _whole_behind(search, last)) is not None:
        return whole
    roles = tokens[last].word.roles
    at = last + 1
    following = tokens[at + 1].word.unit if at + 1 < len(tokens) else None
    timed = following is not None and following.dimension == "time"  # doubled in two years
    spelled = tokens[at].word.spelled is not None and search.is_number(at)
    if "in" in roles and spelled and not timed:
        return at + 1
    if "or" in roles and search.is_number(at):
        return _negated(search, at) or last
    return last


def _whole_behind(search: FigureSearch, last: int) -> int | None:
    """Return the place behind a bare number that words of the noun part from a count, or None.

    For example "1 personne en âge d'activité | sur 4" and "1 fois | sur 20".
    """
    tokens = search.tokens
    if search.lexicon.language not in _RATIOS:
        return None
    for at in range(last, min(last + _APART, len(tokens) - 1)):
        token = tokens[at]
        if token.text in _STOPS or token.kind == "number" or token.word.bound_before:
            return None
        if "in" in token.word.roles and search.numerals.starts(at + 1):
            behind = search.behind_scale(at + 2)
            named = behind < len(tokens) and has_noun(search, behind)
            dated = search.behind(at + 1) > at + 2 or is_bare_year(tokens[at + 1])
            return None if named or dated or behind > at + 2 else at + 2
    return None


def _goes_on(search: FigureSearch, last: int) -> bool:
    """Whether digits stand right behind a Chinese figure, and so are part of its number."""
    before, token = search.tokens[last - 1], search.tokens[last]
    glued = before.end == token.start and token.kind == "number"
    return glued and before.word.scale is not None and before.text[:1] >= HAN


def counted_for_many(search: FigureSearch, figure: tuple[int, int]) -> int | None:
    """Return the place behind what a count is counted for, None if nothing says so.

    "27 Verkehrstote auf eine Million Einwohner" are not 27 of them.
    """
    tokens, (first, at) = search.tokens, figure
    moves = any("from" in token.word.roles for token in tokens[max(0, first - 1) : at])
    if moves or at >= len(tokens) or not tokens[at].word.roles & {"prep", "per", "each"}:
        return None
    if tokens[at].word.roles & {"from", "range"}:
        return None
    at += 1
    many = at < len(tokens) and _POWER.match(tokens[at].text) is not None
    if at < len(tokens) and (many or tokens[at].word.roles & {"article", "each_one"}):
        at += 1
    if at < len(tokens) and tokens[at].word.scale is not None:
        many, at = True, at + 1
    if at < len(tokens) and "of" in tokens[at].word.roles:
        at += 1
    unit = tokens[at].word.unit if at < len(tokens) else None
    return at + 1 if many and unit is not None and unit.name == "person" else None


def _negated(search: FigureSearch, at: int) -> int | None:
    """Return the place behind a number that words behind it make negative, or None."""
    candidate = search.candidate(at)
    if candidate is None:
        return None
    _, behind, quantity = candidate
    if quantity.value < 0 and not search.tokens[at - 1].word.change_before:
        return behind
    for place in range(behind, min(behind + _MOST, len(search.tokens))):
        if "down" in (search.tokens[place].word.change_after, search.tokens[place].word.change_end):
            return place + 1
    return None


def is_alone_in_brackets(search: FigureSearch, at: int, last: int) -> bool:
    """Whether a number with a sign in it, and no other word, stands in brackets."""
    tokens = search.tokens
    closed = last < len(tokens) and tokens[last].text in CLOSING
    opened = at > 0 and tokens[at - 1].text in OPENING
    return opened and closed and not tokens[at].text.isdecimal()
