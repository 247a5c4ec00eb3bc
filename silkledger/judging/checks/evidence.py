"""What checks are based on: the published figures of a candidate and the official statistics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import take, values_at
from silkledger.judging.checks.subjects import COLUMNS, subjects_of
from silkledger.judging.reference import Reference, named_publication

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pyarrow as pa

    from silkledger.judging.checks.subjects import Subject
    from silkledger.schemas.vocabulary import Vocabulary


@dataclass(frozen=True)
class Evidence:
    """The figures, in their final order, and the reference."""

    figures: pa.Table
    reference: Reference

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary that the figures are judged with."""
        return self.reference.vocabulary

    def subjects(self, rows: Iterable[int]) -> dict[int, Subject]:
        """Return the subjects of the given rows, by row."""
        chosen = np.array(sorted(set(rows)), np.int64)
        if not len(chosen):
            return {}
        subjects = subjects_of(take(self.figures.select(COLUMNS), chosen), self.vocabulary)
        return dict(zip(chosen.tolist(), subjects, strict=True))

    def figure_ids(self, rows: Sequence[int]) -> list[str]:
        """Return the ids of the figures of the given rows."""
        return values_at(self.figures["figure_id"], np.array(rows, np.int64))

    @staticmethod
    def publisher(subject: Subject) -> str:
        """Return the publisher whose definition of a group applies to a figure.

        Empty if the figure names no known publisher.
        """
        printed = subject.measured_by
        publication = named_publication(printed, subject.vocabulary) if printed else None
        return publication[0] if publication else ""
