"""Groups in amounts of another country's money: "S/ 1,250 millones" in a text of Spain.

Where the countries of a language write either sign for the decimals, three digits behind one may be
a group in the country whose money it is. Amounts are refused then; prices, which have thousandths,
are read under the locale of the source.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from silkledger.reading.text.faults import UnreadableError

if TYPE_CHECKING:
    from silkledger.reading.definitions.digit_groups import Digits
    from silkledger.reading.words.phrases import Amount

_ONE_GROUP = re.compile(r"[1-9#][0-9#]{0,2}([.,])[0-9#]{3}\Z")  # digits may be hidden, each as #


def refuse_group(amount: Amount, text: str, digits: Digits, language: str) -> None:
    """Raise UnreadableError for thousandths of money, printed as `text`, that may be a group."""
    priced = amount.scale == 1 and amount.below is not None
    if not digits.either_sign or priced or amount.unit is None:
        return
    match = _ONE_GROUP.match(getattr(text, "shape", text))
    if match is None:
        return
    if match[1] == digits.decimal and amount.unit.canonical in _grouped(language, match[1]):
        raise UnreadableError("number.locale_unknown", text)


@cache
def _grouped(language: str, sign: str) -> frozenset[str]:
    """Return the currencies of the countries that write a language with groups behind `sign`.

    >>> grouped = _grouped("es", ",")
    >>> "PEN" in grouped, "USD" in grouped, "EUR" in grouped, "CLP" in grouped
    (True, True, False, False)
    """
    from babel import Locale
    from babel.localedata import locale_identifiers
    from babel.numbers import get_territory_currencies

    countries = set[str]()
    for tag in locale_identifiers():
        locale = Locale.parse(tag) if tag.startswith(f"{language}_") else None
        if locale is not None and len(locale.territory or "") == 2:
            symbols = locale.number_symbols["latn"]
            countries |= {str(locale.territory)} if symbols["group"] == sign else set()
    return frozenset(code for country in countries for code in get_territory_currencies(country))
