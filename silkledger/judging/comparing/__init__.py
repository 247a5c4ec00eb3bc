"""The one way in which two figures, or a figure and a value, are compared; conflicts, checks and
best all come here.

Data never get a width that the words don't give. Comparing needs one: an exact "3.9%" is what a
printer made of something between 3.85 and 3.95. So comparing makes intervals of its own, published
beside the untouched bounds.

- `Claim(bound, value, lower, upper, lower_inclusive, upper_inclusive, lower_digit, upper_digit,
  unit)`: a figure as it is compared; `claims_of(rows)` makes one of each row of a table with the
  columns of figures.
- `tight(claim)`, `wide(claim)` -> `Interval(low, high, low_inclusive, high_inclusive)`, with
  `meets`, `contains`, `gap`, `distance`, `both`, `times`, `divided`.
- `against(claim, value)` -> `Verdict(verdict, why, claim, found)`: a check, the value being
  `Value.official(number, tolerance, points=...)`, `Value.between(interval)` or None.
- `summary(verdicts)` -> `Verdict`: of candidate readings, by name, the one verdict.
- `meeting(first, second, relation)` -> `Meeting(verdict, loose, gap, why)`: of two claims on the
  same thing; `Readings` does the same for arrays of pairs.

All exact in Decimal. Left out on purpose: whether two figures speak of the same thing and who
witnesses them (conflicts), and which value a claim is held against (checks, reference).
"""

from __future__ import annotations

from silkledger.judging.comparing.claims import Claim, claims_of, tight, wide
from silkledger.judging.comparing.intervals import Interval
from silkledger.judging.comparing.meetings import Meeting, Readings, Relation, meeting
from silkledger.judging.comparing.values import ClaimVerdict, Value, against, summary

__all__ = [
    "Claim",
    "ClaimVerdict",
    "Interval",
    "Meeting",
    "Readings",
    "Relation",
    "Value",
    "against",
    "claims_of",
    "meeting",
    "summary",
    "tight",
    "wide",
]
