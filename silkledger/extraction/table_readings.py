"""Values of tables read with the words of a unit, and scales in their heads."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from silkledger.extraction.mentions import currency_place
from silkledger.indicators import indicators
from silkledger.reading.quantities import QuantityContext, read_quantity
from silkledger.reading.results import Quantity
from silkledger.reading.text.characters import fold
from silkledger.reading.words.choosing import choose
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.text_tables import CellText
    from silkledger.rules import Refusal

_SHORT = 2  # letters of a preposition
_FACTORED = re.compile(r"(?<!\w)[Tk](?:EUR|CHF|USD|€)(?!\w)")  # thousands of a money
# A power of ten in digits, which scales values as a word does: in 1.000, '000.
THOUSANDS = re.compile(r"(?<![\d.,])(?:1[ .,'’]?000|['’]?000s?)(?:[ .,'’]?000)*(?![\d]|[.,]\d)")


def own_reading(mentioned: Mentioned, cell: CellText) -> Quantity | None:
    """Return the quantity that a cell prints with its unit, None if it has none."""
    return reading_of(mentioned, cell, None)


def reading_of(
    mentioned: Mentioned,
    cell: CellText,
    unit: str | None,
    code: str = "",
    statistic: str | None = None,
) -> Quantity | None:
    """Return the quantity of a value with the words of a unit and the code of an indicator.

    It is None where they can't be read together, or where the unit is a noun that is not listed.
    """
    quantity = read_with(mentioned, cell.text, unit, code, statistic)
    unlisted = quantity is not None and "noun_unlisted" in quantity.flags
    return None if unlisted else quantity


def read_with(
    mentioned: Mentioned,
    text: str,
    unit: str | None,
    code: str = "",
    statistic: str | None = None,
) -> Quantity | None:
    """Return the quantity of a text with a unit, None if the two can't be read together."""
    quantity = read_or_refused(mentioned, text, unit, code, statistic)
    return quantity if isinstance(quantity, Quantity) else None


def read_or_refused(
    mentioned: Mentioned,
    text: str,
    unit: str | None,
    code: str = "",
    statistic: str | None = None,
) -> Quantity | tuple[Refusal, ...]:
    """Return the quantity of a text with a unit, or why the two can't be read together."""
    source = mentioned.source
    context = QuantityContext(
        unit=unit,
        statistic=statistic,
        locale=source.locale,
        indicator=indicators(source.vocabulary)[code] if code else None,
        default_geography=currency_place(mentioned),
        vocabulary=source.vocabulary,
    )
    return read_quantity(text, context)


def has_scale(mentioned: Mentioned, text: str) -> bool:
    """Whether words hold a scale: million, '000, TEUR."""
    folded = fold(text)
    if THOUSANDS.search(folded) or _FACTORED.search(text):
        return True
    lexicon = choose(folded, mentioned.source.locale, mentioned.source.vocabulary)
    return any(token.word.scale is not None for token in lexicon.tokens(folded))


def is_scale_alone(mentioned: Mentioned, head: CellText) -> bool:
    """Whether a head holds a scale and no more than prepositions beside it: Mill., in thousands."""
    folded, source = fold(head.text), mentioned.source
    tokens = choose(folded, source.locale, source.vocabulary).tokens(folded)
    words = [token for token in tokens if any(map(str.isalpha, token.text))]
    scales = [token for token in words if token.word.scale is not None]
    return bool(scales) and all(token in scales or len(token.text) <= _SHORT for token in words)


def has_own_scale(mentioned: Mentioned, text: str) -> bool:
    """Whether words hold a scale that is not of a number before it: 4.6 million guests came."""
    folded = fold(text)
    if not has_scale(mentioned, text) or THOUSANDS.search(folded):
        return has_scale(mentioned, text)
    lexicon = choose(folded, mentioned.source.locale, mentioned.source.vocabulary)
    tokens = [None, *lexicon.tokens(folded)]
    return any(
        token is not None
        and token.word.scale is not None
        and (before is None or before.kind not in NUMBERS)
        for before, token in itertools.pairwise(tokens)
    )
