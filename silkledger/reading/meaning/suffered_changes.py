"""Suffered changes: what befell a share of people or things is not a sign of it.

"80 per cent of manufacturers suffered huge losses" is 80 percent: the loss is the object of a verb
behind the share, and holds no number of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import (
    SILENT,
    figure_places,
    is_rate_word,
    is_turned,
    says_only,
    states_number,
    tells_change,
)
from silkledger.reading.words.ordinary import is_plain_word, may_be_verb
from silkledger.reading.words.phrases import is_activity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_LOSSES = frozenset(("deficit", "surplus", "subject", "noun"))
_RESULTS = frozenset(("deficit", "surplus"))
_FRACTION = 2  # tokens from the first to the last number of one: three-quarters
_VERBAL = frozenset(("finite", "acts", "loses"))


def without_suffered_change(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return a share without the verb behind it and the change that is its object.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_suffered_change, "80 % of farmers suffered losses", "en", "share")
    '80 % of farmers'
    """
    numbers = figure_places(tokens) if statistic == "share" else []
    if not numbers or is_turned(tokens) or any(map(_tells, tokens[: numbers[0]])):
        return tokens
    first, last = numbers[0], numbers[-1]
    rated = any(is_rate_word(token.word) for token in tokens[first : last + 2])
    places = range(last + 1, len(tokens))
    verb = next((at for at in places if _is_verb(tokens[at], settings)), None)
    alone = last - first <= _FRACTION and rated  # three-quarters
    if not alone or verb is None or any(map(_tells, tokens[last + 2 : verb])):
        return tokens
    end = verb - 1 if "auxiliary" in tokens[verb - 1].word.roles else verb
    object_ = tokens[verb + 1 :]
    lost = sum(map(_tells, object_)) == 1
    silent = all(_is_object(token, settings) for token in object_)
    return tokens[:end] if lost and silent and end > last + 1 else tokens


def _tells(token: Token) -> bool:
    return tells_change(token) or not token.word.roles.isdisjoint(_RESULTS)


def _is_verb(token: Token, settings: Settings) -> bool:
    """Whether a verb that tells no change stands here, listed or of the dictionary."""
    word, code, vocabulary = token.word, settings.language or "", settings.vocabulary
    if token.kind == "unknown":
        plain = is_plain_word(token.text, code, vocabulary)
        return plain and may_be_verb(token.text, code, vocabulary)
    verb = is_activity(word) or "attains" in word.roles
    return verb and word.unit is None and not _tells(token)


def _is_object(token: Token, settings: Settings) -> bool:
    """Whether a word names what is suffered, or says nothing."""
    word = token.word
    if states_number(token) or word.currency or word.unit:
        return False
    if _tells(token):
        return word.roles.isdisjoint(_VERBAL) or not word.roles.isdisjoint(_LOSSES)
    return "article" in word.roles or says_only(token, SILENT, settings)
