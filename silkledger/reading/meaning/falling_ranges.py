"""Falling ranges: "une baisse de 20 à 30 %", whose words may also be a start and an end.

A fall ends below its start, so that the words with a lower number before a higher one are the two
ends of a range. A rise "de 20 à 30 %" may be either and stays open, unless there are several ("des
hausses") or the wording names a price or money, which is not counted in percent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_plural
from silkledger.reading.meaning.choices import CHANGES
from silkledger.reading.meaning.clause_words import figure_places
from silkledger.reading.text.faults import UnreadableError
from silkledger.reading.words.guard_kinds import MONEY, RATED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import Token, Word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from silkledger.reading.definitions.settings import Settings

_DASH = Word(roles=frozenset(("minus", "range"))).settled()
_BOTH = frozenset(("of", "from"))  # de, del: "of", or "from"
_LINKS = frozenset(("range", "to"))


def with_range(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with a dash for the "à" of a range behind a fall; as they are if none.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_range, "une baisse de 20 à 30 %", "fr", "growth_rate")
    'une baisse de 20 - 30 %'
    """
    numbers = figure_places(tokens)
    if statistic not in CHANGES or len(numbers) != 2:
        return tokens
    first, second = numbers
    link = second - 1
    told = {token.word.change_before or token.word.change_after for token in tokens} - {None, ""}
    linked = link > first and tokens[link].word.roles >= _LINKS
    ranges = told == {"down"} or (told == {"up"} and _is_rise_of_money(tokens, settings))
    if not ranges or not first or not linked or not _is_alike(tokens, first, link, second):
        return tokens
    low, high = _value(tokens[first], settings), _value(tokens[second], settings)
    if not tokens[first - 1].word.roles >= _BOTH or low is None or high is None or low >= high:
        return tokens
    lead = tokens[link]
    return [*tokens[:link], Token("word", "-", lead.start, lead.end, _DASH), *tokens[second:]]


def _is_rise_of_money(tokens: Sequence[Token], settings: Settings) -> bool:
    """Whether rises in the plural are told, or the rise of a price or of money in percent."""
    vocabulary, language = settings.vocabulary, settings.language or ""
    several = any(
        token.word.change_before
        and "finite" not in token.word.roles
        and is_plural(token.text, vocabulary, language)
        for token in tokens
    )
    rated = guards(vocabulary, language, RATED)
    if not rated or any(token.text.lower() in rated for token in tokens):
        return False
    money = guards(vocabulary, language, MONEY)
    named = any("price_of" in t.word.roles or t.text.lower() in money for t in tokens)
    units = {token.word.unit.name for token in tokens if token.word.unit is not None}
    return several or (named and units == {"percent"})


def _is_alike(tokens: Sequence[Token], first: int, link: int, second: int) -> bool:
    """Whether the first number stands alone, or before the word that is behind the second."""
    between = [token.text for token in tokens[first + 1 : link]]
    return between == [token.text for token in tokens[second + 1 : second + 1 + len(between)]]


def _value(token: Token, settings: Settings) -> Decimal | None:
    """Return the value of a number in digits, or None."""
    if token.kind != "number":
        return None
    try:
        return settings.digits.read(token.text).value
    except UnreadableError:
        return None
