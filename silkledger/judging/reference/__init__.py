"""Official statistics that claims are held against: tidy CSV files in raw/reference (or
`--reference DIR`).

`observations` are single official values as a file prints them, read by the rules of reading;
`publications` says who published them in which edition; `codes` maps a file's indicator codes to
ours; `assembly` puts values together into `series` (sums over members, exports plus imports, what
the other side reports); `world_bank` fetches current series. Left out on purpose: judging claims
(silkledger.judging.checks). No row of a reference is published: a check cites single values.
"""

from __future__ import annotations

from silkledger.judging.reference.observations import Observation
from silkledger.judging.reference.publications import Origin, named
from silkledger.judging.reference.series import OfficialAmount, Series, Shortage
from silkledger.judging.reference.tables import Reference, read_reference

__all__ = [
    "Observation",
    "OfficialAmount",
    "Origin",
    "Reference",
    "Series",
    "Shortage",
    "named",
    "read_reference",
]
