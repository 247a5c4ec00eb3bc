"""What checks have to go by: the published figures of a candidate and the official statistics at
hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import row_codes, take
from silkledger.judging.checks.subjects import COLUMNS, subjects_of
from silkledger.judging.reference import Reference, named

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt
    import pyarrow as pa

    from silkledger.judging.checks.subjects import Subject


@dataclass(frozen=True)
class Evidence:
    """The figures (in their final order) and the reference."""

    figures: pa.Table
    reference: Reference

    def subjects(self, rows: Iterable[int]) -> dict[int, Subject]:
        """The subjects of those rows, by row."""
        chosen = np.array(sorted(set(rows)), np.int64)
        if not len(chosen):
            return {}
        found = subjects_of(take(self.figures.select(COLUMNS), chosen))
        return dict(zip(chosen.tolist(), found, strict=True))

    @cached_property
    def named(self) -> npt.NDArray[np.bool_]:
        """Which figures state publisher and edition and a period (undated figures of two sources
        never meet).
        """
        columns = [
            row_codes(self.figures[name]) for name in ("measured_by", "edition", "period_start")
        ]
        found: npt.NDArray[np.bool_] = np.logical_and.reduce([codes > 0 for codes in columns])
        return found

    @staticmethod
    def publisher(subject: Subject) -> str:
        """The publisher whose definition of a group holds for a figure; empty where it names none
        that is known.
        """
        found = named(subject.measured_by) if subject.measured_by else None
        return found[0] if found else ""
