"""What does not add up: what may turn, and what is counted again in each place.

A deficit names one side of a balance, and may turn within a year: a part of it may be more than
its whole, and what is cumulated may fall (turning.csv). A passenger from one place to
another is counted in both, and once in the whole of the two (recounted.csv). What one branch of a
company sells to another is left out of the whole (consolidated.csv). A rate a day may be one of
working days, unless what it is of never rests (continuous.csv).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.indicators import indicators
from silkledger.schemas.vocabulary import built_once

if TYPE_CHECKING:
    from silkledger.schemas.vocabulary import Vocabulary


@built_once
def turning(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the indicators that may be below zero although they are printed above.

    Raises VocabularyError for an unknown indicator.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> "budget_deficit" in turning(SHIPPED), "exports" in turning(SHIPPED)
    (True, False)
    """
    return frozenset(_reasons("turning", vocabulary))


@built_once
def recounted(vocabulary: Vocabulary) -> dict[str, str]:
    """Return why sums of places may be above their whole, by indicator.

    Raises VocabularyError for an unknown indicator.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> recounted(SHIPPED)["flights"]
    'A flight between two places is counted in both and once in the whole.'
    """
    return {code: f"{reason}." for code, reason in _reasons("recounted", vocabulary).items()}


@built_once
def consolidated(vocabulary: Vocabulary) -> dict[str, str]:
    """Return why items of a company may be above their whole, by indicator.

    Raises VocabularyError for an unknown indicator.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> "revenue" in consolidated(SHIPPED), "harvest" in consolidated(SHIPPED)
    (True, False)
    """
    return {code: f"{reason}." for code, reason in _reasons("consolidated", vocabulary).items()}


@built_once
def continuous(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the indicators of what happens on all days alike.

    Raises VocabularyError for an unknown indicator.

    >>> from silkledger.schemas.vocabulary import SHIPPED
    >>> "oil_production" in continuous(SHIPPED), "passengers" in continuous(SHIPPED)
    (True, False)
    """
    return frozenset(_reasons("continuous", vocabulary))


def _reasons(name: str, vocabulary: Vocabulary) -> dict[str, str]:
    reasons = {}
    columns = ("indicator", "reason")
    for entry in vocabulary.load(name, columns, required=columns, key=("indicator",)):
        if entry["indicator"] not in indicators(vocabulary):
            what = f"{entry['indicator']!r} is not in indicators.csv; add it there"
            raise entry.fault(what, "indicator")
        reasons[entry["indicator"]] = entry["reason"]
    return reasons
