"""Described measures: an adjective between a number and its unit that leaves the unit what it is.

"500 additional megawatts" and "113.100 geerntete Tonnen" are that much. Which adjectives do so is
data (vocabularies/guards): short tons, annual tonnes and real euros are other units.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.reading.definitions.units import MEASURES
from silkledger.reading.words.guard_kinds import MEASURED
from silkledger.reading.words.guards import guards
from silkledger.reading.words.senses import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.reading.definitions.settings import Settings
    from silkledger.reading.words.senses import Token


def without_described_measure(tokens: Sequence[Token], settings: Settings) -> Sequence[Token]:
    """Return the tokens without such adjectives; as they are if there are none.

    >>> from silkledger.reading.figure import read_figure
    >>> figure = read_figure("500 additional megawatts", locale="en").quantity
    >>> int(figure.value), figure.unit
    (500, 'MW')
    """
    words = guards(settings.vocabulary, settings.language or "", MEASURED)
    places = range(1, len(tokens) - 1) if words else range(0)
    left = {
        at
        for at in places
        if _ends_number(tokens[at - 1])
        and tokens[at].kind not in NUMBERS
        and tokens[at].text.lower() in words
        and _is_measure(tokens[at + 1])
    }
    return [token for at, token in enumerate(tokens) if at not in left] if left else tokens


def _ends_number(token: Token) -> bool:
    return token.kind in NUMBERS or token.word.scale is not None or token.word.spelled is not None


def _is_measure(token: Token) -> bool:
    """Whether a unit of measure stands here, or a currency by its name."""
    unit, named = token.word.unit, bool(token.word.currency) and token.text.isalpha()
    return named or (unit is not None and unit.dimension in MEASURES)
