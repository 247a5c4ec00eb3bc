"""A simulated shuffle by subject with skewed subjects: how many rows the busiest partition gets,
and what splitting a crowded subject changes. Only rows and statements are counted, nothing judged.

    python -m tests.bench.shuffle --rows 10000000 --partitions 256

A subject is crowded if it has more than a quarter of the rows of an average partition. Its rows are
spread over as many partitions as it has such quarters. What is compared are distinct statements
(witness and reading), so each of these partitions folds its rows to statements first; only those
then move to the partition that compares the subject.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64]

# The share of all rows that the most crowded subject has; the others follow a power law.
CROWDED, EXPONENT = 0.1, 1.3
_ODD = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True)
class Rows:
    """Rows of a shuffle: the number of each row's subject, and that of its statement there."""

    subject: Numbers
    statement: Numbers


@dataclass(frozen=True)
class Load:
    """What partitions hold: rows of the first round, statements that move in a second one.

    `rows` and `compared` have one number per partition; `moved` counts the statements of crowded
    subjects that move once more, `crowded` these subjects.
    """

    rows: Numbers
    compared: Numbers
    moved: int = 0
    crowded: int = 0

    @property
    def skew(self) -> float:
        """How many times the average the busiest partition has, in rows."""
        return float(self.rows.max() / self.rows.mean())


def drawn(rows: int, subjects: int, statements: int, seed: int) -> Rows:
    """Return rows of skewed subjects; subject 0 has the share CROWDED of them.

    A subject has up to so many distinct statements, some far more often than others.
    """
    numbers = np.random.default_rng(seed)
    subject = (
        1 + (numbers.pareto(EXPONENT - 1, rows) * 3).clip(0, 2**62).astype(np.int64) % subjects
    )
    subject[numbers.random(rows) < CROWDED] = 0
    statement = (statements * numbers.random(rows) ** 3).astype(np.int64)
    return Rows(subject, statement)


def by_subject(rows: Rows, partitions: int) -> Load:
    """Return the load where each subject lies in one partition."""
    place = _hashed(rows.subject) % partitions
    return Load(np.bincount(place, minlength=partitions), _statements(rows, place, partitions))


def with_splits(rows: Rows, partitions: int) -> Load:
    """Return the load where the rows of crowded subjects are spread."""
    most = max(1, len(rows.subject) // partitions // 4)
    _, number, count = np.unique(rows.subject, return_inverse=True, return_counts=True)
    parts = 1 + (count - 1) // most
    home = _hashed(rows.subject) % partitions
    place = (home + np.arange(len(home)) % parts[number]) % partitions
    is_crowded = parts[number] > 1
    spread = _packed(place, rows.subject, rows.statement)[is_crowded]
    moved = len(np.unique(spread))
    return Load(
        np.bincount(place, minlength=partitions),
        _statements(rows, home, partitions),
        moved,
        int((parts > 1).sum()),
    )


def _statements(rows: Rows, place: Numbers, partitions: int) -> Numbers:
    """Count the distinct statements of each partition."""
    _, first = np.unique(_packed(place, rows.subject, rows.statement), return_index=True)
    return np.bincount(place[first], minlength=partitions)


def _packed(*columns: Numbers) -> Numbers:
    """Return one number per row that combines those of the columns."""
    packed = np.zeros(len(columns[0]), np.int64)
    for numbers in columns:
        packed = packed * (int(numbers.max()) + 1) + numbers
    return packed


def _hashed(numbers: Numbers) -> Numbers:
    """Return numbers without a sign that lie far apart for neighbours, the same on any machine."""
    mixed = (numbers.astype(np.uint64) + np.uint64(1)) * _ODD
    mixed ^= mixed >> np.uint64(32)
    return ((mixed * _ODD) >> np.uint64(20)).astype(np.int64)


def main() -> None:
    """Print the load of both ways."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.shuffle", description=__doc__)
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--subjects", type=int, default=500_000)
    parser.add_argument("--statements", type=int, default=1000)
    parser.add_argument("--partitions", type=int, default=64)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    rows = drawn(asked.rows, asked.subjects, asked.statements, asked.seed)
    for name, load in (
        ("one partition per subject", by_subject(rows, asked.partitions)),
        ("crowded subjects split", with_splits(rows, asked.partitions)),
    ):
        print(  # noqa: T201
            f"{name}: on average {load.rows.mean():,.0f} rows, at most {load.skew:.2f} times that; "
            f"at most {load.compared.max():,} statements to compare; "
            f"{load.crowded:,} subjects split, {load.moved:,} statements moved again"
        )


if __name__ == "__main__":
    main()
