"""Territories that a Chinese number counts without a measure word: 福建、浙江、江西三省.

The names of places, joined or abbreviated (鲁豫), stand before the number, and the word for a
territory ends the wording (vocabularies/territory_words.csv).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.reading.counted.measure_fits import tells_setting
from silkledger.reading.counted.measure_words import names_place
from silkledger.reading.definitions.units import definitions
from silkledger.reading.meaning.clause_words import states_number
from silkledger.reading.meaning.han_names import joined_name
from silkledger.reading.text.variants import variants
from silkledger.reading.words.guard_kinds import ABBREVIATED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS, Word
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token
    from silkledger.schemas.vocabulary import Vocabulary

_COUNTING = (None, "level", "stock")
_MEASURE = Word(roles=frozenset(("classifier", "neutral"))).settled()
_PLACE = Word(roles=frozenset(("neutral",))).settled()
_JOINS = frozenset(("and", "stop"))
_SHORTEST = 2  # abbreviations that are joined
_MARKETS = ("两市", "兩市")  # the exchanges of Shanghai and Shenzhen


def with_abbreviated_places(
    tokens: Sequence[Token], _statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the tokens with one name for joined abbreviations of places before a number: 鲁豫.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_abbreviated_places, "涉及鲁豫21个县区", "zh")
    '涉及 鲁豫 21 个县区'
    """
    number = next((at for at, token in enumerate(tokens) if token.kind in NUMBERS), 0)
    simple = variants(settings.vocabulary, "zh")
    signs = guards(settings.vocabulary, "zh", ABBREVIATED)
    first = number
    while first > 0 and tokens[first - 1].text.translate(simple) in signs:
        first -= 1
    run = tokens[first:number]
    unlisted = any(token.kind == "unknown" for token in run)
    if len(run) < _SHORTEST or not unlisted:
        return tokens
    return [*tokens[:first], replace(joined_name(run), word=_PLACE), *tokens[number:]]


def with_territories(
    tokens: Sequence[Token], statistic: str | None, settings: Settings
) -> Sequence[Token]:
    """Return the number of the territories that end a wording, with a unit: 江西三省.

    >>> from silkledger.reading.meaning.rewrite_trial import rewritten
    >>> rewritten(with_territories, "福建、浙江、江西三省", "zh", "level")
    '三 省'
    """
    numbers = [at for at, token in enumerate(tokens) if states_number(token)]
    if statistic not in _COUNTING or len(numbers) != 1 or numbers[0] + 2 != len(tokens):
        return tokens
    at = numbers[0]
    number, territory = tokens[at], tokens[at + 1]
    word = _territories(settings.vocabulary).get(
        territory.text.translate(variants(settings.vocabulary, "zh"))
    )
    markets = (number.text + territory.text) in _MARKETS
    names = tokens[:at]
    placed = bool(names) and all(_is_place(token, settings) for token in names)
    if word is None or markets or not placed or territory.start != number.end:
        return tokens
    unit = Word(unit=definitions(settings.vocabulary)[word]).settled() if word else _MEASURE
    return [number, replace(territory, kind="word", word=unit)]


def _is_place(token: Token, settings: Settings) -> bool:
    """Whether the name of a place stands here, or what joins two of them."""
    plain = bool(token.word.roles & _JOINS) or token.word is _PLACE
    named = tells_setting(token.text, settings.vocabulary)
    return plain or names_place(token.text, settings.vocabulary) or named


@built_once
def _territories(vocabulary: Vocabulary) -> dict[str, str]:
    """Return the words for territories, with their units or "" for a count of them."""
    columns = ("word", "unit")
    rows = vocabulary.load("territory_words", columns, required=columns[:1])
    return {entry["word"]: entry["unit"] for entry in rows}
