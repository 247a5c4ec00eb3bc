"""Brackets beside a change: a change of another time, or the amount that it is compared with.

"на 0,7 % (+5,7 % в декабре)" prints two changes of one measure, of which the second is dated, and
"сокращение по сравнению с 2024-м (198,4 млн т) составило 3,9 %" the base. Two changes of the same
time with different bases compete: up 0.4% (down 2.1% year on year).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import (
    BASES,
    first_brackets,
    is_of_amount,
    leads_to_rate,
    printed_measures,
    tells_change,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_COMPARES = frozenset(("base", "base_words", "compare"))
_COMPARES_INSIDE = _COMPARES | {"to", "than", "from", "index_of"}
_DATES = BASES | {"date_word", "date_part", "ago"}
_SIGNS = frozenset(("plus", "minus"))
_YEAR = 3  # tokens: 2024-м


def without_dated_brackets(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a change without brackets at its end that hold one of another time.

    It is of the same measure. Where the words before the brackets may lead to a level, or tell
    none, either may be meant.

    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> tokens = lexicon(SHIPPED, "en").tokens("up 0.7% (+5.7% in December)")
    >>> " ".join(token.text for token in without_dated_brackets(tokens))
    'up 0.7 %'
    """
    brackets = first_brackets(tokens)
    if brackets is None or brackets[1] != len(tokens) - 1:
        return tokens
    before, inside = tokens[: brackets[0]], tokens[brackets[0] + 1 : -1]
    roles = {role for token in inside if token.kind == "word" for role in token.word.roles}
    dated = bool(roles & _DATES) and not roles & _COMPARES_INSIDE
    outer, inner = printed_measures(before), printed_measures(inside)
    same = len(outer) == 1 and outer == inner
    change = any(map(_changes, before)) and not any("to" in t.word.roles for t in before)
    return before if dated and same and change and any(map(_changes, inside)) else tokens


def without_base_brackets(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return a change by a rate without the amount of the time that it is compared with."""
    brackets = first_brackets(tokens)
    if brackets is None:
        return tokens
    start, end = brackets
    before, inside, behind = tokens[:start], tokens[start + 1 : end], tokens[end + 1 :]
    dated = before[-1].word.roles & _DATES or any(t.kind == "number" for t in before[-_YEAR:])
    compared = any(token.word.roles & _COMPARES for token in before)
    amount = bool(inside) and all(map(is_of_amount, inside)) and inside[0].kind == "number"
    units = [token.word.unit for token in behind if token.word.unit is not None]
    rate = len(units) == 1 and units[0].dimension == "share"
    told = any(map(_changes, before)) and not any(map(_changes, behind))
    rates = any(token.word.unit and token.word.unit.dimension == "share" for token in inside)
    level = leads_to_rate([*before, *behind])
    if dated and compared and amount and rate and told and not (rates or level):
        return [*before, *behind]
    return tokens


def _changes(token: Token) -> bool:
    return tells_change(token) or bool(token.word.roles & _SIGNS)
