"""Which figures official values contradict, for the choice of the best figure of a cell.

Only the summary counts, so every candidate contradicts; and only values of the same or a later
edition of a publication, as far as editions are in order.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pyarrow.compute as pc

from silkledger.columns import decode
from silkledger.reading.editions import Edition, read_edition

if TYPE_CHECKING:
    import pyarrow as pa

    from silkledger.columns import Mask
    from silkledger.judging.checks.rows import Summaries


def refuted(summaries: Summaries, figures: pa.Table) -> Mask:
    """Return which figures official values of the same or a later edition contradict."""
    verdicts = decode(summaries.verdict)
    result: Mask = pc.equal(verdicts, "contradicted").to_numpy(zero_copy_only=False).copy()
    for row in np.flatnonzero(result).tolist():
        edition = read_edition(figures["edition"][row].as_py() or "")
        cited = (json.loads(text) for text in summaries.reference[row].as_py())
        result[row] = any(not edition.is_later(_edition(value)) for value in cited)
    return result


def _edition(value: dict[str, str]) -> Edition:
    return read_edition(value.get("edition") or "")
