"""Balance words: under a balance "Plus" and "Minus" are its sign, and so is "in the red".

"Mit 8,8 Milliarden Euro Plus" tells how large a surplus is, where elsewhere it would be a change.
No "by" leads to the amount ("um 5 Mio. tiefer im Minus"), and a verb of change only to where the
balance came: rutschte mit 230 Mio. Euro ins Minus, das Minus stieg auf 230 Mio. Euro.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import (
    SILENT,
    figure_places,
    is_any_article,
    is_of_amount,
    says_only,
)
from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.guard_kinds import IN_DEFICIT, IN_SURPLUS
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_TOLD = {"surplus": IN_SURPLUS, "deficit": IN_DEFICIT}
_BESIDE = SILENT | {"to", "from", "accompanies", "in", "spreads", "per_measure", "needs_prep"}
_BESIDE |= {"equals", "attains", "each", "separable"}
_LEADS = frozenset(("to", "accompanies"))


def with_balance(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return an amount of money behind a deficit or surplus, as it is if no word tells one.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_balance, "rutschte mit 230 Mio. Euro ins Minus", "de", "balance")
    'Minus 230 Mio. Euro'
    """
    places = figure_places(tokens) if statistic == "balance" else []
    if len(places) != 1:
        return tokens
    start, end = places[0], places[0] + 1
    while start and _is_of_money(tokens[start - 1]):
        start -= 1
    while end < len(tokens) and _is_of_money(tokens[end]):
        end += 1
    if not any(token.word.currency for token in tokens[start:end]):
        return tokens
    beside = [*tokens[:start], *tokens[end:]]
    told = [(way, at) for way in _TOLD for at in _places(beside, way, settings)]
    if len({way for way, _ in told}) != 1:
        return tokens
    signs = {at for _, at in told}
    others = [token for at, token in enumerate(beside) if at not in signs]
    moved = [token for token in others if token.word.change_before]
    if not all(token in moved or _is_silent(token, settings) for token in others):
        return tokens
    led = start > 0 and not tokens[start - 1].word.roles.isdisjoint(_LEADS)
    if len(moved) > 1 or (moved and not led):
        return tokens
    way, noun = told[0][0], beside[told[0][1]]
    sign = Word(roles=frozenset((way, "subject"))).settled()
    return [Token("word", noun.text, noun.start, noun.end, sign), *tokens[start:end]]


def _is_of_money(token: Token) -> bool:
    word = token.word
    return (is_of_amount(token) or bool(word.sign_of)) and "bound_verb" not in word.roles


def _places(tokens: Sequence[Token], way: str, settings: Settings) -> set[int]:
    """Return the places of words that say that a balance is a surplus or a deficit."""
    printed = [(text, at) for at, token in enumerate(tokens) for text in token.text.split()]
    texts = [text.lower() for text, _ in printed]
    told: set[int] = set()
    for words in guards(settings.vocabulary, settings.language or "", _TOLD[way]):
        parts = words.split()
        for start in range(len(texts) - len(parts) + 1):
            if texts[start : start + len(parts)] == parts:
                told |= {at for _, at in printed[start : start + len(parts)]}
    return told


def _is_silent(token: Token, settings: Settings) -> bool:
    return says_only(token, _BESIDE, settings) or is_any_article(token.word) or is_bare_year(token)
