"""Described nouns: hyphens join an amount to the noun that it describes, 9,7-Zoll-Display.

The noun is left out, where it may not turn the amount; a noun of change stays and gives it its
sign: eine 50-Prozent-Kürzung. A share beside any other noun names a threshold: die 5-Prozent-Hürde.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import may_turn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.noun_forms import NounLanguage
    from silkledger.reading.words.senses import Token, Word


def without_described(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens without such a noun, or without its hyphen alone if it is of a change.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_described, "50-Euro-Scheine und 9-Prozent-Senkung", "de")
    '50 - Euro und 9 - Prozent Senkung'
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or not language.capital:
        return tokens
    for at in range(1, len(tokens) - 1):
        if (end := behind_noun(tokens, at)) is None:
            continue
        changes, unit = _changes(tokens[end - 1].word), tokens[at - 1].word.unit
        share = unit is not None and unit.dimension == "share"
        turns = any(_turns(token, language, settings) for token in tokens[at + 1 : end])
        if (turns or share) and not changes:
            continue
        kept = tokens[end - 1 :] if changes else tokens[end:]
        return without_described([*tokens[:at], *kept], None, settings)
    return tokens


def behind_noun(tokens: Sequence[Token], at: int) -> int | None:
    """Return the place behind a noun that the hyphen at a place joins to an amount, or None."""
    end = at
    while end + 1 < len(tokens) and tokens[end].text == "-" and _is_named(tokens, end):
        end += 2
    return end if end > at and _measures(tokens, at - 1) else None


def _is_named(tokens: Sequence[Token], hyphen: int) -> bool:
    before, sign, noun = tokens[hyphen - 1 : hyphen + 2]
    glued = before.end == sign.start and sign.end == noun.start
    return glued and noun.text[:1].isupper() and noun.text.isalpha()


def _measures(tokens: Sequence[Token], at: int) -> bool:
    """Whether the unit of an amount stands here, which a hyphen joins to its number or scale."""
    word = tokens[at].word
    if at < 2 or not (word.unit or word.currency) or tokens[at - 1].text != "-":
        return False
    before = tokens[at - 2]
    number = before.kind == "number" or before.word.spelled or before.word.scale
    return bool(number) and all(
        first.end == two.start for first, two in pairwise(tokens[at - 2 : at + 1])
    )


def _changes(word: Word) -> bool:
    return bool(word.change_before or word.change_after)


def _turns(token: Token, language: NounLanguage, settings: Settings) -> bool:
    """Whether a noun may turn an amount: 20-Euro-Rabatt."""
    return _changes(token.word) or may_turn(token.text, language, settings.vocabulary)
