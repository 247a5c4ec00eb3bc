"""Hyphened nouns: two nouns that a hyphen joins count as one: 57,9 millions de journées-skieurs.

It is so where nouns stand before what describes them. The first is a plural of the dictionary and
no unit; the second is unlisted, or something that is counted, so that no measure is lost
(tonnes-kilomètres). A Russian adjective of two has the ending of the last one, and says what that
says: хлопково-текстильных кластеров.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_plural
from silkledger.reading.definitions.units import COUNTED
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.ordinary import is_ordinary, may_turn
from silkledger.reading.words.russian import parsed
from silkledger.reading.words.senses import UNKNOWN, Token, is_subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings

_JOINING = ("о", "е")  # letters that join the parts of a Russian compound
_SHORTEST = 4
_SAYS = frozenset(("subject", "neutral"))


def with_hyphened(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with such nouns as one unlisted word each; as they are if there are none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_hyphened, "5 millions de journées-skieurs", "fr")
    '5 millions de <journées-skieurs>'
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    if language is None:
        return tokens
    adjectives = language.has_cases
    if not (adjectives or language.begins_with_head):
        return tokens
    for at in range(0 if adjectives else 1, len(tokens) - 2):
        first, hyphen, second = tokens[at : at + 3]
        if hyphen.text != "-" or (first.end, hyphen.end) != (hyphen.start, second.start):
            continue
        text = f"{first.text}-{second.text}"
        if adjectives and _is_adjective(first, second, settings):
            joined = replace(second, text=text, start=first.start)
        elif not adjectives and _names(first, settings) and _describes(second, settings):
            joined = Token("unknown", text, first.start, second.end, UNKNOWN)
        else:
            continue
        return with_hyphened([*tokens[:at], joined, *tokens[at + 3 :]], None, settings)
    return tokens


def _is_adjective(first: Token, second: Token, settings: Settings) -> bool:
    """Whether a listed adjective stands behind the first part of one, which turns nothing."""
    text, language = first.text, noun_language(settings.vocabulary, settings.language or "")
    stem = first.kind == "unknown" and text.endswith(_JOINING) and len(text) >= _SHORTEST
    if language is None or not stem or may_turn(text, language, settings.vocabulary):
        return False
    listed = second.kind == "word" and second.word.says <= _SAYS
    return listed and all("ADJF" in parse.tag for parse in parsed(second.text.lower()))


def _names(token: Token, settings: Settings) -> bool:
    """Whether an unlisted plural of the dictionary stands here."""
    vocabulary, code = settings.vocabulary, settings.language or ""
    return (
        token.kind == "unknown"
        and is_plural(token.text, vocabulary, code)
        and is_ordinary(token.text, code, vocabulary)
    )


def _describes(token: Token, settings: Settings) -> bool:
    """Whether a listed noun that measures nothing, or a word of the dictionary stands here."""
    if token.kind == "unknown":
        return is_ordinary(token.text, settings.language or "", settings.vocabulary)
    unit = token.word.unit
    return is_subject(token.word) or (unit is not None and unit.dimension in COUNTED)
