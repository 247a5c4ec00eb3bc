"""Signs: what a minus, parentheses, a word of decrease or a deficit make of a number.

A decrease turns the sign and mirrors the bound; a verb of change under an indicator of levels is
refused, because the figure is then not what the indicator measures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from silkledger.reading.faults import UnreadableError
from silkledger.reading.multiples import falls

if TYPE_CHECKING:
    from silkledger.indicators import Indicator
    from silkledger.reading.phrases import Phrase

_LEVELS = frozenset(("level", "stock", "flow", "balance", "share"))


class Sign(NamedTuple):
    """-1 or 1, whether words turned it (and with it the bound), and the rules that made it."""

    factor: int
    turned: bool
    rules: tuple[str, ...]


def read_sign(found: Phrase, statistic: str | None, indicator: Indicator | None, text: str) -> Sign:
    """The sign that the words give, apart from the minus signs of single numbers. Raises
    UnreadableError.
    """
    minus = any(amount.sign < 0 for amount in found.amounts)
    printed = found.negative or minus
    if found.multiple:
        if printed:
            raise UnreadableError("sign.double", text)
        return Sign(1, falls(found), ())
    if minus and found.negative:
        raise UnreadableError("sign.double", text)
    rules = ("sign.parentheses" if found.bracketed else "sign.minus",) if printed else ()
    factor = -1 if found.negative else 1
    if found.change and not found.level:
        if statistic in _LEVELS:
            raise UnreadableError("sign.change_under_level", text, statistic=statistic)
        if found.change == "up":
            return Sign(factor, False, (*rules, "sign.increase"))
        if printed:
            raise UnreadableError("sign.double", text)
        return Sign(-1, True, ("sign.decrease",))
    if found.remarks & {"deficit", "surplus"}:
        return _balance(found, statistic, indicator, text, printed=printed)
    return Sign(factor, False, (*rules, "sign.level") if found.level else rules)


def _balance(
    found: Phrase, statistic: str | None, indicator: Indicator | None, text: str, *, printed: bool
) -> Sign:
    """A deficit or surplus under a balance, or under an indicator of deficit, where the signs are
    the other way.
    """
    of_deficit = indicator is not None and "deficit" in f"{indicator.code} {indicator.name}".lower()
    if printed or (statistic != "balance" and not of_deficit):
        raise UnreadableError("sign.deficit_unclear", text)
    negative = ("deficit" in found.remarks) != of_deficit
    return Sign(-1 if negative else 1, negative, ("sign.deficit",))
