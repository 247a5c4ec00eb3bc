"""Equated nouns: things that a Russian dash equates with their number: Школ – 61.

They stand in the genitive plural, as behind a number; what else the dash may mean has another case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.words.bare_years import is_bare_year
from silkledger.reading.words.cases import is_never, may_be_plural_genitive
from silkledger.reading.words.noun_forms import noun_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_LIGHT = frozenset(("neutral", "stop", "colon"))  # before the nouns: из них, всего
_SUBJECT_CASES = ("nomn",)


def equated_nouns(tokens: Sequence[Token], settings: Settings) -> Token | None:
    """Return the first of the nouns that a dash equates with the number behind it, or None."""
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None or not language.has_cases:
        return None
    dash = next((at for at, token in enumerate(tokens) if is_dash(token)), 0)
    noun = next((at for at in range(dash) if not tokens[at].word.says <= _LIGHT), dash)
    nouns = tokens[noun:dash]
    if not nouns or dash + 1 >= len(tokens) or not is_number(tokens[dash + 1]):
        return None
    genitive = all(may_be_plural_genitive(token.text.lower()) for token in nouns)
    return nouns[0] if genitive and is_never(_SUBJECT_CASES, nouns[-1].text) else None


def is_dash(token: Token) -> bool:
    """Whether a dash stands here, which may stand for a verb as well."""
    return token.text == "-"


def is_hyphen(tokens: Sequence[Token], at: int) -> bool:
    """Whether a dash joins two words: land-based workers."""
    before, behind = tokens[at - 1 : at], tokens[at + 1 : at + 2]
    words = bool(before and behind) and not is_number(before[0]) and not is_number(behind[0])
    return words and before[0].end == tokens[at].start and tokens[at].end == behind[0].start


def is_number(token: Token) -> bool:
    """Whether a number stands here that is not a year: im Jahr 2016."""
    printed = token.kind == "number" and not is_bare_year(token)
    return printed or bool(token.word.says & {"spelled", "scale"})
