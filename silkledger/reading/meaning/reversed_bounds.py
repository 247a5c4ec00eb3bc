"""Reversed bounds: Russian verbs behind the mark that they deny: ниже 5 % не опускалась.

The verb stands before its mark in other wordings (не опускалась ниже 5 %). A verb that moves the
other way, or tells nothing of a level, denies something else (guards: sinking, rising, standing).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import SILENT, figure_places
from silkledger.reading.words.guard_kinds import NEVER, RISING, SINKING, STANDING
from silkledger.reading.words.guards import guards
from silkledger.reading.words.lexicon import lexicon
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.russian_nouns import base_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_NOT = "не"
# Comparatives before a mark, the kind of verbs that move beyond it, and the bound denied.
_SIDES = {
    **dict.fromkeys(("ниже", "менее", "меньше"), (SINKING, "не менее")),
    **dict.fromkeys(("выше", "более", "больше", "свыше"), (RISING, "не более")),
}
_ABOVE = frozenset(("le",))  # of a verb that denies what is above, whose comparative adds nothing
_SUBJECT = SILENT | {"growth", "price_of", "share", "rate_of"}
_ENDS = frozenset(("stop", "prep", "date_before", "date_word", "date_loose", "neutral"))


def with_bound_first(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with a denied bound before its number.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_bound_first, "ниже 5 % инфляция не опускалась", "ru")
    'инфляция не менее 5 %'
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    numbers = figure_places(tokens)
    if language is None or not language.has_cases or len(numbers) != 1:
        return tokens
    number = numbers[0]
    end = number + 1
    while end < len(tokens) and _is_of_number(tokens[end]):
        end += 1
    verb = end
    while verb < len(tokens) and _is_subject(tokens[verb], settings):
        verb += 1
    if verb == len(tokens) or (verb > end and tokens[end].word.change_after):
        return tokens
    side = _SIDES.get(tokens[number - 1].text.lower()) if number else None
    bound, behind = _denied(tokens, verb, side, settings)
    if bound is None or (behind < len(tokens) and not tokens[behind].word.roles & _ENDS):
        return tokens
    first = number - (side is not None)
    if side is None and any(token.word.bound_before for token in tokens[:number]):
        return tokens
    placed = replace(bound, start=tokens[first].start, end=tokens[first].start)
    return [*tokens[:first], *tokens[end:verb], placed, *tokens[number:end], *tokens[behind:]]


def _denied(
    tokens: Sequence[Token], at: int, side: tuple[str, str] | None, settings: Settings
) -> tuple[Token | None, int]:
    """Return the bound that a denied verb here makes, and the place behind the verb."""
    token = tokens[at]
    if token.word.bound_before and token.text.lower().startswith(_NOT + " "):
        agrees = side is None or (token.word.bound_before in _ABOVE and side[0] == RISING)
        return (token if agrees else None), at + 1
    vocabulary, code = settings.vocabulary, settings.language
    never = guards(vocabulary, code, NEVER)
    while at < len(tokens) and tokens[at].text.lower() in never:
        at += 1
    if side is None or at + 1 >= len(tokens) or tokens[at].text.lower() != _NOT:
        return None, at
    verbs = guards(vocabulary, code, side[0]) | guards(vocabulary, code, STANDING)
    if not base_forms(tokens[at + 1].text) & verbs:
        return None, at
    return lexicon(vocabulary, code).tokens(side[1])[0], at + 2


def _is_of_number(token: Token) -> bool:
    """Whether a scale, a unit or money stands here."""
    word = token.word
    return word.scale is not None or word.unit is not None or bool(word.currency)


def _is_subject(token: Token, settings: Settings) -> bool:
    """Whether a noun that may be the subject of the verb, or a date, stands here."""
    text = token.text.lower()
    if text == _NOT or text in guards(settings.vocabulary, settings.language, NEVER):
        return False
    if token.word.bound_before or token.word.change_before:
        return False
    return bool(token.word.says) and token.word.says <= _SUBJECT
