"""Names between a change and its number: "a decrease in Scotland of 1.4 %".

A preposition leads to unlisted words with a capital letter, which are not hedges, and behind them
stands the word that leads to the number. German writes every noun so, and there they may be what a
change is of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import states_number
from silkledger.reading.words.near_words import is_near
from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_LEADING = frozenset(("of", "by", "to"))
_NOT_PLACES = frozenset(
    ("of", "from", "than", "base", "per", "each", "between", "except", "negation")
)
_DESCRIBING = frozenset(("subject", "neutral"))
_SHORTEST = 4  # letters of a name
_MOST = 3  # words of a name


def without_names(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without the place between a change and its number; as they are if none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_names, "a decrease in Scotland of 1.4%", "en")
    'a decrease of 1.4 %'
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or language.capital or language.has_cases or language.method == "printed":
        return tokens
    for at in range(1, len(tokens) - 2):
        roles = tokens[at].word.roles
        if "prep" not in roles or roles & _NOT_PLACES or not tokens[at - 1].word.change_before:
            continue
        end = at + 1
        while end < len(tokens) and _is_name(tokens[end], settings):
            end += 1
        leads = end + 1 < len(tokens) and not tokens[end].word.roles.isdisjoint(_LEADING)
        if not (at + 1 < end <= at + 1 + _MOST and leads):
            continue
        if states_number(tokens[end + 1]) or tokens[end + 1].word.bound_before:
            return [*tokens[:at], *tokens[end:]]
    return tokens


def _is_name(token: Token, settings: Settings) -> bool:
    """Whether an unlisted word or adjective with a capital letter stands here, and no misprint."""
    text = token.text
    if not (len(text) >= _SHORTEST and text.isalpha() and text[0].isupper()):
        return False
    if token.kind == "word":
        return bool(token.word.says) and token.word.says <= _DESCRIBING  # Northern Ireland
    return (
        token.kind == "unknown"
        and text[1:].islower()
        and not is_near(text.lower(), settings.language or "", settings.vocabulary)
    )
