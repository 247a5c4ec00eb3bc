"""Point groups: numbers grouped with points where the locale groups otherwise ("48.000 barils").

The French press of Africa, Belgium and Switzerland prints them beside the locale's spaces. One
group of three digits behind a point may also be a decimal fraction as other languages write it; it
is read only beside units of which nobody prints thousandths, else refused.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from silkledger.reading.words.phrases import Amount
    from silkledger.reading.words.senses import Token

_ONE_GROUP = re.compile(r"[1-9]\d{0,2}\.\d{3}\Z")
# Dimensions of which thousandths are printed.
_FINE = frozenset(("share", "points", "multiple", "index", "temperature", "time", "price", "rate"))
_LARGE = Decimal(1_000_000)  # of the canonical unit: Mt, TWh, million barrels a day
_SINGULAR = re.compile(r"(million|milliard|dollar|euro|franc|tonne|baril)\Z", re.IGNORECASE)


def refuse_fraction(amount: Amount, number: Token, behind: Token | None) -> None:
    """Raise UnreadableError for an amount whose only point may be that of a decimal fraction.

    `number` and `behind` are the tokens of its digits and the one behind them.
    """
    if not _ONE_GROUP.match(number.text):
        return
    unit = amount.unit
    fine = unit is not None and (unit.dimension in _FINE or unit.numerator >= _LARGE)
    priced = (
        unit is not None
        and unit.dimension == "money"
        and amount.below is not None
        and not _is_coarse(unit.canonical)
    )
    singular = behind is not None and bool(_SINGULAR.match(behind.text))
    if fine or priced or singular:
        raise UnreadableError("number.locale_unknown", number.text)


@cache
def _is_coarse(code: str) -> bool:
    """Whether a currency has no smaller unit (XOF, JPY), so that no fraction of it is printed."""
    from babel.numbers import get_currency_precision

    return get_currency_precision(code) == 0
