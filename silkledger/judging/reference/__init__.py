"""Official statistics for checking claims: tidy CSV files in raw/reference (or `--reference DIR`).

`tables` reads the files; `observations` are single official values as a file prints them;
`publications` tells who published them in which edition; `codes` maps the indicator codes of files
to indicators; `assembly` combines values into `series` (sums over members, exports plus imports,
values reported by the other side); `world_bank` downloads current series. Claims are judged in
silkledger.judging.checks. Reference rows are not published; a check only cites single values.
"""

from __future__ import annotations

from silkledger.judging.reference.observations import Observation
from silkledger.judging.reference.publications import Origin, named_publication
from silkledger.judging.reference.series import OfficialAmount, OfficialSeries, Shortage
from silkledger.judging.reference.tables import Reference, read_reference

__all__ = [
    "Observation",
    "OfficialAmount",
    "OfficialSeries",
    "Origin",
    "Reference",
    "Shortage",
    "named_publication",
    "read_reference",
]
