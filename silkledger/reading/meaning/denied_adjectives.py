"""Adjectives that are denied behind their noun: las exportaciones no petroleras.

They name other things than the noun without them, and deny nothing of its figure. A verb behind the
negation does: las exportaciones no crecieron.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import is_plain_word, may_be_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_DENYING = frozenset(("negation", "restricted"))
_NOUNS, _OTHER = frozenset(("subject", "noun")), frozenset(("verb", "auxiliary"))
_SHORTEST = 5  # letters of a noun or adjective: no se


def without_denied(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without a negation and the adjective that it denies behind a noun.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_denied, "las exportaciones no petroleras cayeron un 5 %", "es")
    'las exportaciones cayeron un 5 %'
    >>> rewritten(without_denied, "las exportaciones no crecieron un 5 %", "es")
    'las exportaciones no crecieron un 5 %'
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or not language.head_first:
        return tokens
    for at in range(1, len(tokens) - 1):
        roles = tokens[at].word.roles
        denies = roles == _DENYING and _is_noun(tokens[at - 1])  # no, and not salvo
        if denies and _is_adjective(tokens[at + 1], settings):
            return [*tokens[:at], *tokens[at + 2 :]]
    return tokens


def _is_noun(token: Token) -> bool:
    word = token.word
    counted = word.unit is not None and word.unit.dimension in COUNTED  # productos
    listed = (counted or word.roles & _NOUNS) and not word.roles & _OTHER
    return len(token.text) >= _SHORTEST and bool(listed)


def _is_adjective(token: Token, settings: Settings) -> bool:
    """Whether a word of the dictionary is neither a verb nor says anything of a number."""
    code = settings.language or ""
    if token.kind == "unknown":
        known = is_plain_word(token.text, code, settings.vocabulary)
    else:
        known = bool(token.word.says) and token.word.says <= _NOUNS
    verb = may_be_verb(token.text, code, settings.vocabulary)
    return known and not verb and len(token.text) >= _SHORTEST
