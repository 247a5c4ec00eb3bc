"""rate_of_period: an average rate times the length of its period is the amount of the period.

A million barrels a day over a year of 365 days are 365 million barrels. A rate a day may also be
one of working days: six tenths of that or more accuse nobody, unless what is told never rests.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from silkledger.columns import encode
from silkledger.judging.checks.identities.grouping import by_first
from silkledger.judging.checks.identities.identity import Identity
from silkledger.judging.checks.identities.stocks import years_between
from silkledger.judging.checks.identities.sums import summed
from silkledger.judging.comparing.arithmetic import ONE
from silkledger.judging.comparing.words import capital, of_claim
from silkledger.judging.contradictions.rules import Sum, holds
from silkledger.judging.not_additive import continuous

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.judging.checks.identities.cells import Cells
    from silkledger.judging.checks.subjects import Subject

RATE = "rate_of_period"
_DAY, _YEAR = "/d", "/year"
# Of all days, at least so many are working ones: five a week, without three weeks of feasts.
_WORKING = Decimal("0.6")


def rates_of_periods(cells: Cells) -> Iterator[Identity]:
    """Yield an identity for every rate that has the amount of its period among the figures."""
    rows = summed(cells)
    units = encode(cells.figures["unit"]).dictionary.to_pylist()
    rates = {unit for unit in units if unit.endswith((_DAY, _YEAR))}
    amounts = {unit.rpartition("/")[0] for unit in rates} & set(units)
    first = rows[cells.is_among("unit", rates, rows)]
    second = rows[cells.is_among("unit", amounts, rows)]
    pairs = by_first(*cells.joined(first, second, also=("indicator",)))
    cells.load([*pairs, *(row for several in pairs.values() for row in several)])
    for rate, several in pairs.items():
        subject = cells.subject(rate)
        amount_unit, _, time = subject.claim.unit.rpartition("/")
        length = _length(subject, f"/{time}")
        for amount in several:
            total = cells.subject(amount)
            if length and (total.claim.unit, total.counted) == (
                amount_unit,
                subject.counted,
            ):
                duration = f"{length:.6g} {'days' if time == 'd' else 'years'}"
                yield Identity(
                    RATE,
                    Sum(((length, rate), (-ONE, amount))),
                    claim=amount,
                    rows=(amount, rate),
                    sentence=f"{capital(of_claim(subject.claim))} over {duration} is {{found}}; "
                    "the reported amount is {claim}.",
                    doubt=_of_working_days(cells, rate, amount, length),
                )


def _of_working_days(cells: Cells, rate: int, amount: int, length: Decimal) -> str:
    """Return why a rate a day may be less over its period; empty if it cannot be."""
    subject = cells.subject(rate)
    if not subject.claim.unit.endswith(_DAY):
        return ""
    if subject.indicator in continuous(cells.vocabulary):
        return ""
    working = Sum(((_WORKING * length, rate), (-ONE, amount)), at_most=True)
    every = Sum(((-length, rate), (ONE, amount)), at_most=True)
    if all(holds(rule, cells.wide) for rule in (working, every)):
        return "The rate may be that of a working day."
    return ""


def _length(subject: Subject, time: str) -> Decimal | None:
    start, end = subject.period_start, subject.period_end
    if start is None or end is None or subject.nature != "duration":
        return None
    return Decimal((end - start).days + 1) if time == _DAY else years_between(start, end)
