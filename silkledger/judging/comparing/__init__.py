"""Comparing two figures, or a figure and a value: the shared basis of conflicts, checks and best.

The published bounds never get a width that the words don't give. Comparing needs one: an exact
"3.9%" was rounded from something between 3.85 and 3.95. Comparing therefore derives intervals of
its own, which are published beside the unchanged bounds.

- `Claim`: a figure in the form in which it is compared; `claims_of(table)` returns one per row.
- `tight(claim)`, `wide(claim)`: the two intervals of a claim, as `Interval`.
- `compare_claim(claim, value)`: the verdict of a check, where the value is `Value.official(...)`,
  `Value.between(...)` or None.
- `summary(verdicts)`: one verdict from those on several candidates.
- `meeting(first, second, relation)`: how two claims on the same thing relate to each other;
  `Readings` does the same for arrays of pairs.

All arithmetic is exact (Decimal). Which figures are about the same thing and who their witnesses
are is decided in silkledger.judging.subjects and silkledger.judging.witnesses; which value a claim
is compared with, in silkledger.judging.checks.
"""

from __future__ import annotations

from silkledger.judging.comparing.claim_intervals import tight, wide
from silkledger.judging.comparing.claims import Claim, claims_of
from silkledger.judging.comparing.intervals import Interval
from silkledger.judging.comparing.pair_relations import Meeting, meeting
from silkledger.judging.comparing.readings import Readings
from silkledger.judging.comparing.values import ClaimVerdict, Value, compare_claim, summary
from silkledger.judging.comparing.verdicts import Circumstances, Manner, Relation

__all__ = [
    "Circumstances",
    "Claim",
    "ClaimVerdict",
    "Interval",
    "Manner",
    "Meeting",
    "Readings",
    "Relation",
    "Value",
    "claims_of",
    "compare_claim",
    "meeting",
    "summary",
    "tight",
    "wide",
]
