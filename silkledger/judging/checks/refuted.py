"""Which figures official values contradict, for the choice of the best figure of a cell.

Only the summary counts, so every candidate contradicts; and only values of the same or a later
edition of a publication, as far as editions are in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import is_among
from silkledger.reading.editions import read_edition

if TYPE_CHECKING:
    import pyarrow as pa

    from silkledger.columns import Mask
    from silkledger.judging.checks.rows import Summaries
    from silkledger.judging.reference import Reference


def refuted(summaries: Summaries, figures: pa.Table, reference: Reference) -> Mask:
    """Return which figures official values of the same or a later edition contradict."""
    result = is_among(summaries.verdict, ("contradicted",))
    cited = {row: summaries.official_ids[row].as_py() for row in np.flatnonzero(result).tolist()}
    values = reference.by_id({name for names in cited.values() for name in names})
    for row, names in cited.items():
        edition = read_edition(figures["edition"][row].as_py() or "")
        result[row] = any(
            not edition.is_later(read_edition(values[name].origin.edition)) for name in names
        )
    return result
