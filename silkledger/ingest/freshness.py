"""Compare the age of the newest source with the promise in dataset.toml (`freshness_days`).

A stale source is an alert of the schedule and of `silkledger doctor`, never a reason of the gate: a
release depends on its inputs alone, and the same inputs must get the same verdict on any day.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.ingest.folder.sources import Inputs


@dataclass(frozen=True, slots=True)
class Freshness:
    """The newest source of a dataset, its age in days, and the promised age (None without one)."""

    dataset: str
    source_id: str
    published_on: dt.date
    age_days: int
    promised_days: int | None

    @property
    def stale(self) -> bool:
        """Whether the newest source is older than promised."""
        return self.promised_days is not None and self.age_days > self.promised_days

    @property
    def sentence(self) -> str:
        """The age in words, with what to do if the source is stale."""
        age = (
            f"{self.dataset}: the newest source ({self.source_id}) was published on "
            f"{self.published_on}, {_days(self.age_days)} ago"
        )
        if self.promised_days is None:
            return f"{age}; dataset.toml does not set freshness_days"
        promise = f"dataset.toml promises at most {_days(self.promised_days)}"
        if self.stale:
            return f"{age}, but {promise}; add a newer source to raw/"
        return f"{age}; {promise}"


def freshness(inputs: Inputs, today: dt.date | None = None) -> Freshness:
    """Return the freshness of the inputs on a day, by default today in UTC.

    Sources that are held back don't count.
    """
    day = today or dt.datetime.now(dt.UTC).date()
    source = max(
        (folder.source for folder in inputs.sources),
        key=lambda source: (source.published_on, source.source_id),
    )
    age = (day - source.published_on).days
    return Freshness(
        inputs.dataset.name,
        source.source_id,
        source.published_on,
        age,
        inputs.dataset.freshness_days,
    )


def _days(number: int) -> str:
    return f"{number:,} day{'' if number == 1 else 's'}"
