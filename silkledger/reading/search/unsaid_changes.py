"""Words of change that say nothing of a number: Rabat vise 52 %, despite the decline it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.geography.place_names import names_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.words.lexicon import Lexicon
    from silkledger.reading.words.senses import Token


def is_unsaid(tokens: Sequence[Token], place: int, number: int, lexicon: Lexicon) -> bool:
    """Whether the word of change at `place` says nothing of the number at `number`.

    It is the name of a place, or "despite" leads to it, and a verb stands between the two, or the
    number is the share of a loss: der Anteil für Einkommensverluste 17 %.
    """
    text = tokens[place].text
    if _has_share(tokens, place, number):
        return True
    if text[:1].isupper() and text.casefold() in names_in(lexicon.vocabulary, lexicon.language):
        return True
    if not any("verb" in token.word.roles for token in tokens[place + 1 : number]):
        return False
    led = place - 1
    while led >= 0 and is_determiner(tokens[led], lexicon):
        led -= 1
    return led >= 0 and tokens[led].text.lower() in lexicon.vocabulary.words(
        "asides", lexicon.language
    )


def _has_share(tokens: Sequence[Token], place: int, number: int) -> bool:
    """Whether a preposition leads to a noun of loss right before a percentage."""
    led = place > 0 and "prep" in tokens[place - 1].word.roles
    if not led or place + 1 != number or "deficit" not in tokens[place].word.roles:
        return False
    unit = tokens[number + 1].word.unit if number + 1 < len(tokens) else None
    return unit is not None and unit.dimension == "share"


def is_determiner(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word is an article or one like it, and not one such as "despite"."""
    if not token.word.roles & {"article", "neutral", "annual"}:
        return False
    return token.text.lower() not in lexicon.vocabulary.words("asides", lexicon.language)
