"""What checks are based on: the published figures of a candidate and the official statistics."""

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
    """The figures, in their final order, and the reference."""

    figures: pa.Table
    reference: Reference

    def subjects(self, rows: Iterable[int]) -> dict[int, Subject]:
        """Return the subjects of the given rows, by row."""
        chosen = np.array(sorted(set(rows)), np.int64)
        if not len(chosen):
            return {}
        subjects = subjects_of(take(self.figures.select(COLUMNS), chosen))
        return dict(zip(chosen.tolist(), subjects, strict=True))

    @cached_property
    def named(self) -> npt.NDArray[np.bool_]:
        """Whether each figure states its publisher, edition and period.

        Only such figures are comparable across sources; undated ones never are.
        """
        columns = [
            row_codes(self.figures[name]) for name in ("measured_by", "edition", "period_start")
        ]
        stated: npt.NDArray[np.bool_] = np.logical_and.reduce([codes > 0 for codes in columns])
        return stated

    @staticmethod
    def publisher(subject: Subject) -> str:
        """Return the publisher whose definition of a group applies to a figure.

        Empty if the figure names no known publisher.
        """
        publication = named(subject.measured_by) if subject.measured_by else None
        return publication[0] if publication else ""
