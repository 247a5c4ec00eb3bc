"""Values for each of something whose unit lacks it: a yield in dt, consumption a head in kg."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.extraction.row_measures import divisor_in, says
from silkledger.indicators import indicators
from silkledger.reading.definitions.units import RATIOS

if TYPE_CHECKING:
    from silkledger.extraction.mentions import Mentioned
    from silkledger.extraction.phrases import MatchedPhrase
    from silkledger.extraction.text_tables import Around
    from silkledger.reading.results import Quantity


def lacks_area(mentioned: Mentioned, around: Around, quantity: Quantity) -> bool:
    """Whether a yield per hectare has a unit without the hectare: Hektarertrag, dt."""
    heads = (*around.column, *around.row)
    named = any(says(mentioned, [head], "per") for head in heads)
    return named and "/" not in quantity.unit and quantity.dimension not in RATIOS


def lacks_divisor(
    mentioned: Mentioned, around: Around, quantity: Quantity, *, scaled: bool
) -> bool:
    """Whether a row divides by something that its unit lacks: Emissions per employee, in tCO2e.

    An indicator that is named before it is one of each: GDP per capita. A money for each is one.
    """
    if "/" in quantity.unit or quantity.dimension in RATIOS:
        return False
    if quantity.dimension == "money" and not scaled:
        return False
    named_next = around.unit_column or any(
        says(mentioned, [head], "unit") for head in around.corner
    )
    for head in around.row[: 1 + named_next]:
        divisor = divisor_in(mentioned, head)
        named = mentioned.within(head.start, head.end).indicators
        whole = [each for each in named if each.start < divisor[0]] if divisor is not None else []
        if divisor is not None and not any(_is_of_each(mentioned, each) for each in whole):
            return True
    return False


def _is_of_each(mentioned: Mentioned, named: MatchedPhrase) -> bool:
    """Whether an indicator may be one of each, as a price or a level is, and a flow is not."""
    return indicators(mentioned.source.vocabulary)[str(named.value)].statistic != "flow"
