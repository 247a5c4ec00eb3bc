"""Places of an amount in a refused wording: the word that leads to it, and where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import is_of_amount, states_number, turns_nothing
from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

PLAIN = frozenset(("neutral", "article"))
_NAMES = frozenset(
    ("unit", "subject", "noun", "common", "head", "activity", "group", "neutral", "goods", "matter")
)


def lead_of(tokens: Sequence[Token], number: int) -> int:
    """Return the place of the word that leads to a number, before its bounds and articles."""
    at = number - 1
    while at > 0 and (tokens[at].word.says <= PLAIN or _bounds(tokens[at])):
        at -= 1
    return max(at, 0)


def _bounds(token: Token) -> bool:
    word = token.word
    return bool(word.bound_before or word.currency) and word.roles.isdisjoint(("by", "to", "from"))


def end_of(tokens: Sequence[Token], number: int, limit: int, settings: Settings) -> int:
    """Return the place behind the amount of a number and the nouns that name it."""
    at = number + 1
    while at < limit and is_of_amount(tokens[at]) and not tokens[at].word.bound_before:
        at += 1
    named = at
    while at < limit:
        token = tokens[at]
        if "open" in token.word.roles:
            at = next(
                (each for each in range(at, limit) if "close" in tokens[each].word.roles), limit
            )
            if any(map(states_number, tokens[named:at])):
                return named
            named = at = min(at + 1, limit)
        elif _is_named(token, settings):
            named = at = at + 1
        elif token.word.roles & {"of", "and"} and at + 1 < limit:
            at += 1
            if not _is_named(tokens[at], settings):
                break
        else:
            break
    return named


def _is_named(token: Token, settings: Settings) -> bool:
    """Whether a word may name what is measured; in German it has a capital letter."""
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or not token.text[:1].isalpha() or states_number(token):
        return False
    if language.capital and not token.text[:1].isupper():
        return False
    if token.kind == "unknown":
        return turns_nothing(token, settings)
    return bool(token.word.says) and token.word.says <= _NAMES and not token.word.says <= PLAIN
