"""Denominators with words before them that describe them: на экономически активного жителя.

Words that describe one thing may as well lead to what an amount is for, so that it is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.counted.noun_words import is_plural
from silkledger.reading.definitions.units import MEASURES
from silkledger.reading.words.phrases import VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.definitions.units import Unit
    from silkledger.reading.words.senses import Token

_FAR = 4  # words between the preposition and the noun
_ENDING = VERBS - {"activity"} | {"prep", "stop", "open", "close", "and"}


def is_described(tokens: Sequence[Token], at: int, above: Unit | None, settings: Settings) -> bool:
    """Whether "per" leads over other words to one person, or to a measure, below an amount."""
    if above is None or above.dimension not in MEASURES | {"money"}:
        return False
    if "per" not in tokens[at].word.roles:
        return False
    for token in tokens[at + 2 : at + 2 + _FAR]:
        if token.kind == "number" or token.word.roles & _ENDING:
            return False
        unit = token.word.unit
        if unit is not None and unit.dimension in MEASURES:
            return True
        if unit is not None and unit.dimension == "people":
            return not is_plural(token.text, settings.vocabulary, settings.language)
    return False
