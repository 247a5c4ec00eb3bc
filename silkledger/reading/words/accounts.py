"""Accounts: what a number in brackets may be below zero of, as accounting writes a minus sign.

Accounting puts bare digits in brackets, (1,234); a text puts a whole amount there, behind what it
is of: knitwear (119,053 million rupees). Behind a result, a balance or a change it may be either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.guard_kinds import ACCOUNTED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_HAN = "\u3400"
_SHORTEST = 3  # letters of the name of a money: руб
_WHOLE = 3  # letters of a stem that is a whole word: net, but not of the Netherlands
# What words say that tell a result, a balance or a change themselves.
_TELLING = frozenset(("deficit", "surplus", "loses", "negative", "negation", "minus", "plus"))


def is_in_words(inside: Sequence[Token]) -> bool:
    """Whether a scale or the name of a money is among the tokens, no sign or code alone."""
    return any(token.word.scale or (token.word.currency and _is_name(token)) for token in inside)


def _is_name(token: Token) -> bool:
    han = token.text[:1] >= _HAN
    return han or (len(token.text) >= _SHORTEST and not token.text.isupper())


def may_be_below_zero(tokens: Sequence[Token], settings: Settings) -> bool:
    """Whether a word among the tokens names what may be below zero: net income, Ergebnis.

    Of a language without a list, any word may.
    """
    if any(map(_tells, tokens)):
        return True
    vocabulary, language = settings.vocabulary, settings.language or ""
    stems = guards(vocabulary, language, ACCOUNTED)
    if not stems:
        return True
    nouns = noun_language(vocabulary, language)
    within = language == "zh" or (nouns is not None and nouns.capital)  # German has compounds
    if within:
        text = "".join(token.text.lower() for token in tokens)
        return any(stem in text for stem in stems)
    long = tuple(stem for stem in stems if len(stem) > _WHOLE)
    words = (word for token in tokens for word in token.text.lower().split())
    return any(word in stems or word.startswith(long) for word in words)


def _tells(token: Token) -> bool:
    word = token.word
    changes = word.change_before or word.change_after or word.change_end or word.multiple
    return bool(changes) or not word.roles.isdisjoint(_TELLING)
