"""Bare years beside a figure, which no word introduces: la récolte 2023, lag 2014 bei 5 %.

Such a number counts nothing, and what stands before or behind it says that it is a date.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import RATES
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.phrases import VERBS
from silkledger.reading.words.senses import LIGHT, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.senses import Token

_NOUNS = frozenset(("subject", "noun", "comparand", "comparand_of"))
_LEADS_BASE = frozenset(("than", "of"))
# Words that may follow the year of a noun; no noun that it would count.
_ENDS = frozenset(("stop", "close", "and", "than", "date_before", "auxiliary", "base", "restates"))
_DASH = "-"


def is_bare_date(tokens: Sequence[Token], at: int) -> bool:
    """Whether the year here is a date: of a noun, of a base, or between a verb and its number."""
    if not at or not is_bare_year(tokens[at]):
        return False
    return (
        _names_year(tokens, at)
        or _follows_verb(tokens, at)
        or _is_of_noun(tokens, at)
        or _is_base(tokens, at)
        or _is_exceeded(tokens, at)
    )


def _names_year(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bare year stands between a noun and its verb: la récolte 2023 atteint."""
    if at + 1 >= len(tokens):
        return False
    noun, verb = tokens[at - 1].word, tokens[at + 1].word
    plain = noun.unit is None and not (noun.change_before or noun.bound_before)
    governs = bool(verb.roles & VERBS) or bool(verb.separable)
    governs = governs or (bool(verb.change_before) and "finite" in verb.roles)
    return "subject" in noun.roles and plain and governs and verb.unit is None


def _follows_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bare year stands between a verb and what leads to its number: war 2011 nur 5.

    A preposition may lead there from a verb that needs it (lag er 2014 bei 3720), and "by" or "to"
    from a verb of change (stieg 2014 um 5 %).
    """
    back = at - 1
    while back > 0 and tokens[back].word.says and tokens[back].word.says <= LIGHT:
        back -= 1
    verb, place = tokens[back].word, at + 1
    while place < len(tokens) and _leads_to_number(tokens[place]):
        place += 1
    if place >= len(tokens):
        return False
    led = tokens[place].word.roles
    needs = "needs_prep" in verb.roles and "prep" in led
    moves = "finite" in verb.roles and verb.change_before and not led.isdisjoint(("by", "to"))
    if needs or moves:
        place += 1
        while place < len(tokens) and _leads_to_number(tokens[place]):
            place += 1
    elif back != at - 1 or not verb.roles & VERBS:
        return False
    return at + 1 < place < len(tokens) and tokens[place].kind == "number"


def _leads_to_number(token: Token) -> bool:
    light = bool(token.word.says) and token.word.says <= LIGHT
    return light or bool(token.word.bound_before)


def _is_of_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether the year is that of a noun behind another number: 40 % du résultat 2022.

    What such a number counts would follow it.
    """
    noun = tokens[at - 1].word
    named = noun.roles & _NOUNS and noun.unit is None and not (noun.currency or noun.scale)
    return bool(named) and _ends(tokens, at + 1) and _has_number(tokens, at - 1)


def has_owner(tokens: Sequence[Token], at: int) -> bool:
    """Whether "of" leads from a noun and its year to whose it is: le budget 2021 des hôpitaux."""
    noun, of = tokens[at - 1].word, tokens[at + 1].word if at + 1 < len(tokens) else UNKNOWN
    plain = is_bare_year(tokens[at]) and not (
        noun.unit or noun.currency or noun.scale or noun.change_before
    )
    return plain and bool(noun.roles & _NOUNS) and "of" in of.roles


def _is_base(tokens: Sequence[Token], at: int) -> bool:
    """Whether a rate is compared with the year: 15 % above 2019, 5 % über 2019."""
    word = tokens[at - 1].word
    compares = bool(word.change_after and word.bound_before) or "than" in word.roles
    rated = any(
        token.word.unit is not None and token.word.unit.dimension in RATES
        for token in tokens[max(at - 4, 0) : at - 1]
    )
    return compares and rated


def _is_exceeded(tokens: Sequence[Token], at: int) -> bool:
    """Whether the year is that of a noun which is exceeded by a number: exceeding 2019 levels by.

    Only a number behind "by" says how much it is.
    """
    noun, lead = tokens[at + 1 : at + 2], tokens[at + 2 : at + 3]
    exceeds = "bound_verb" in tokens[at - 1].word.roles
    named = exceeds and noun and noun[0].word.roles & _NOUNS and noun[0].word.unit is None
    return bool(named and lead and "by" in lead[0].word.roles)


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase ends here, or a dash leads to a second year: 2008-2012."""
    word = tokens[at].word if at < len(tokens) else UNKNOWN
    if at >= len(tokens) or not word.roles.isdisjoint(_ENDS):
        return True
    if tokens[at].text != _DASH or at + 1 >= len(tokens) or not is_bare_year(tokens[at + 1]):
        return False
    return _ends(tokens, at + 2)


def _has_number(tokens: Sequence[Token], end: int) -> bool:
    """Whether a number with a unit behind it stands before a place."""
    return any(
        token.kind == "number" and (following.word.unit or following.word.currency)
        for token, following in pairwise(tokens[:end])
    )
