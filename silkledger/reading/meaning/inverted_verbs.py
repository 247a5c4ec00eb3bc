"""Inverted verbs: a refused wording whose separable verb stands apart from its figure.

"Um 5 Prozent legte der Umsatz zu" begins with the size of the change, so that the particle no
longer closes around the number; it is read in the order of the subject first. A sign in brackets
within the verb tells the change by itself: zogen die Bestellungen (+16,5 %) stärker an.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.meaning.clause_words import figure_places, tells_change
from silkledger.reading.words.noun_forms import noun_language
from silkledger.reading.words.senses import NO_ROLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token

_DIRECTIONS = {"plus": "up", "minus": "down"}
_LIGHT = frozenset(("neutral", "article"))


def with_verb_first(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens with the stem of a verb and its subject before the size of the change.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_verb_first, "Um 5 Prozent legte der Umsatz zu", "de")
    'legte der Umsatz Um 5 Prozent zu'
    """
    numbers = figure_places(tokens)
    stem = _stem(tokens)
    if len(numbers) != 1 or not 0 < numbers[0] < stem or "by" not in tokens[0].word.roles:
        return tokens
    return [*tokens[stem:-1], *tokens[:stem], tokens[-1]]


def with_verb_last(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with a small letter for a verb that ends a clause, and no noun of change.

    A German noun of the same letters has a capital one: auf 15 Mrd. anstieg, ein Anstieg.
    """
    language = noun_language(settings.vocabulary, settings.language or "")
    last = tokens[-1] if tokens else None
    if last is None or language is None or not language.capital or not last.text.islower():
        return tokens
    noun = last.word.change_after and last.word.change_end and last.word.change_before
    if not noun:
        return tokens
    verb = replace(last.word, change_after=None, roles=NO_ROLES).settled()
    return [*tokens[:-1], replace(last, word=verb)]


def without_agreeing_verb(
    tokens: Sequence[Token], _statistic: str | None = None, _settings: Settings | None = None
) -> Sequence[Token]:
    """Return the tokens without the verb around a change in brackets whose sign says the same.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(without_agreeing_verb, "zogen die Exporte (+16,5 %) stärker an", "de")
    'die Exporte ( + 16,5 % )'
    """
    numbers, stem = figure_places(tokens), _stem(tokens)
    if len(numbers) != 1 or not 0 <= stem < numbers[0] - 2:
        return tokens
    sign = tokens[numbers[0] - 1].word.roles & set(_DIRECTIONS)
    opens = "open" in tokens[numbers[0] - 2].word.roles
    close = next((at for at, token in enumerate(tokens) if "close" in token.word.roles), 0)
    behind = tokens[close + 1 : -1]
    light = all(token.word.says <= _LIGHT or token.word.change_after for token in behind)
    light = light and not any(map(tells_change, tokens[stem + 1 : numbers[0]]))
    if not (sign and opens and close > numbers[0] and light):
        return tokens
    direction = next(_DIRECTIONS[role] for role in sign)
    particle = tokens[-1].text.lower()
    senses = [each for each in tokens[stem].word.separable if each.particle == particle]
    agrees = all(each.direction == direction for each in senses)
    return [*tokens[:stem], *tokens[stem + 1 : close + 1]] if agrees else tokens


def _stem(tokens: Sequence[Token]) -> int:
    """Return the place of the stem of the verb whose particle ends the wording, else -1."""
    particle = tokens[-1].text.lower()
    for at, token in enumerate(tokens[:-1]):
        if any(each.particle == particle for each in token.word.separable):
            return at
    return -1
