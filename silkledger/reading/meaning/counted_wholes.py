"""Counted wholes: how many there are of which a printed rate is, or in which it was measured.

"66 % of the 54 species" and "up 14 % in 21 cities" print one rate, and a count that is no figure
beside it under a statistic of rates. "66 out of the 70 works" is a share as "66 out of 70" is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.meaning.clause_words import figure_places
from silkledger.reading.words.senses import has_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_LIGHT = frozenset(("neutral",))
_RATES = frozenset(("share", "growth_rate"))
_DETERMINERS = frozenset(("article", "neutral", "subject", "level_article"))
_BESIDE = frozenset(("prep", "per", "per_measure", "means", "date_loose", "each"))  # of les, den
# Roles of prepositions that may lead to a level, a start or what is compared.
_LEADING = frozenset(
    ("to", "from", "by", "than", "base", "base_words", "compare", "per", "means", "with", "between")
)
_NOT_OUT_OF = frozenset(("of", "date_before"))
_NAMES = frozenset(("subject", "noun", "head", "matter", "activity", "goods", "common"))


def without_wholes(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without the count of a whole or place behind a rate; as they are if none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_wholes, "66% of the 54 species", "en", "share")
    '66 % of the species'
    """
    numbers = figure_places(tokens)
    if statistic not in _RATES or len(numbers) != 2:
        return tokens
    first, second = numbers
    lead = second
    while lead - 1 > first and tokens[lead - 1].word.says and _is_determiner(tokens[lead - 1]):
        lead -= 1
    at = lead - 1
    if at <= first or not is_counted_whole(tokens, second):
        return tokens
    unit = tokens[first + 1].word.unit
    if at == first + 1:
        # Not people in the 70 dwellings.
        joined = has_role(tokens, at, "in") and tokens[at].word.roles.isdisjoint(_NOT_OUT_OF)
        return [*tokens[:lead], *tokens[second:]] if joined and statistic == "share" else tokens
    rate = unit is not None and unit.name == "percent"
    if not rate or not (_leads_to_whole(tokens, at, lead, second) or _is_place(tokens, at)):
        return tokens
    return [*tokens[:second], *tokens[second + 1 :]]


def without_places(
    tokens: Sequence[Token], statistic: str | None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without the count of places before a rate of change; as they are if none.

    For example "sales at 21 shops rose by 5 %".
    """
    numbers = figure_places(tokens)
    if statistic != "growth_rate" or len(numbers) != 2 or not is_counted_whole(tokens, numbers[0]):
        return tokens
    first, second = numbers
    unit = tokens[second + 1].word.unit if second + 1 < len(tokens) else None
    changes = [at for at, token in enumerate(tokens) if token.word.change_before]
    if unit is None or unit.name != "percent" or len(changes) != 1:
        return tokens
    lead = first - 1
    while lead > 0 and _is_determiner(tokens[lead]):
        lead -= 1
    by = any("by" in token.word.roles for token in tokens[first:second])
    told = first < changes[0] < second or (changes[0] < lead and by)
    placed = told and lead >= 0 and _is_place(tokens, lead)
    return [*tokens[:first], *tokens[first + 1 :]] if placed else tokens


def _is_determiner(token: Token) -> bool:
    """Whether a word before a number only says which things it counts: of those other 21."""
    word = token.word
    light = bool(word.roles & _DETERMINERS) and word.roles <= _DETERMINERS | _BESIDE
    return light and not (word.unit or word.currency or word.bound_before)


def is_counted_whole(tokens: Sequence[Token], at: int) -> bool:
    """Whether a whole number stands here, and behind it what it counts, except times."""
    number = tokens[at]
    digits = number.text.translate(str.maketrans("", "", ".,' "))
    if at + 1 >= len(tokens) or not (number.word.spelled or digits.isdecimal()):
        return False
    at += 1
    while at + 1 < len(tokens) and tokens[at].word.says and tokens[at].word.says <= _LIGHT:
        at += 1
    behind = tokens[at]
    if behind.word.unit is not None:
        return behind.word.unit.dimension in COUNTED
    named = behind.kind == "unknown" and behind.text.isalpha() and len(behind.text) > 2
    return named or bool(behind.word.says and behind.word.says <= _NAMES)


def _leads_to_whole(tokens: Sequence[Token], at: int, lead: int, number: int) -> bool:
    """Whether "of" here, right behind the rate, leads to its whole: 66 % des 54 espèces.

    A word that may be "from" as well needs a determiner.
    """
    roles = tokens[at].word.roles
    return "of" in roles and ("from" not in roles or lead < number)


def _is_place(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition here says where a rate was measured."""
    word = tokens[at].word
    plain = not (word.bound_before or word.change_before or word.change_after)
    spreads = "spreads" in word.roles  # subió un 5 % en 21 ciudades
    return plain and (spreads or ("prep" in word.roles and not word.roles & _LEADING))
