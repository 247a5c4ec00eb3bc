"""Numbers without a unit that add up to the amount before them: 85,098 people (61,642 and 23,456).

Arithmetic decides: two numbers or more in full, one after the other, give the amount exactly.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING

from silkledger.extraction.compared_counts import amounts_of, read_in_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.restated_changes import LentUnit
    from silkledger.reading.search.found_figure import FoundFigure
    from silkledger.reading.search.open_numbers import OpenNumber

_LEAST = 1000  # small numbers may add up by chance
_REASON = "the unit of the amount that it is a part of"


def summed_parts(
    mentioned: Mentioned, figures: Sequence[FoundFigure], numbers: Sequence[OpenNumber]
) -> Iterator[tuple[OpenNumber, LentUnit]]:
    """Yield the numbers of a sentence that add up to an amount, each with the unit of that."""
    amounts = list(amounts_of(mentioned, figures))
    for amount in amounts:
        ends = min((each.start for each in amounts if each.start >= amount.end), default=None)
        behind = [each for each in sorted(numbers) if each.start >= amount.end]
        behind = [each for each in behind if ends is None or each.end <= ends]
        readings = [read_in_unit(mentioned, each, amount.unit.words) for each in behind]
        known = list(takewhile(lambda each: each is not None, readings))
        values = [Decimal(each.value) for each in known if each is not None]
        if len(values) < 2 or min(values[:2]) < _LEAST:
            continue
        sums = list(accumulate(values))
        if amount.quantity.value not in sums[1:]:
            continue
        count = sums.index(amount.quantity.value, 1) + 1
        if min(values[:count]) >= _LEAST:
            yield from ((each, amount.unit._replace(reason=_REASON)) for each in behind[:count])
