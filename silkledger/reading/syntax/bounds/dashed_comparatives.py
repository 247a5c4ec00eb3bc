"""Dashed comparatives: Russian "more" and "less" that a dash or comma parts from their number.

They compare, and bound nothing: туристов стало меньше – на 14 %. Without "by" the number is what
there is now (школ стало больше – 14), or how much more, which the words leave open.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.measures.goals import ONTO
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_PARTING = ("-", ",")


def with_comparative_joined(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens without the dash or comma between a comparative and its "by".

    Raises UnreadableError for a number without "by" behind the dash.

    >>> from silkledger.reading.definitions.digit_groups import digits_of
    >>> from silkledger.reading.definitions.settings import Settings
    >>> from silkledger.reading.words.lexicon import lexicon
    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> settings = Settings(SHIPPED, digits_of(SHIPPED, "ru"), language="ru")
    >>> tokens = lexicon(SHIPPED, "ru").tokens("стало меньше, на 14 %")
    >>> [token.text for token in with_comparative_joined(tokens, settings)]
    ['стало', 'меньше на', '14', '%']
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or not language.has_cases:
        return tokens
    for at in range(len(tokens) - 2):
        word, dash, behind = tokens[at].word, tokens[at + 1], tokens[at + 2]
        if not (word.bound_before and word.change_after) or dash.text not in _PARTING:
            continue
        if behind.word.roles >= ONTO:
            whole = lexicon(settings.vocabulary, settings.language).tokens(
                f"{tokens[at].text} {behind.text}"
            )
            if len(whole) == 1:
                told = replace(whole[0], start=tokens[at].start, end=behind.end)
                return [*tokens[:at], told, *tokens[at + 3 :]]
        if dash.text == "-" and behind.kind in NUMBERS:
            raise UnreadableError("bound.misplaced", tokens[at].text)
    return tokens
