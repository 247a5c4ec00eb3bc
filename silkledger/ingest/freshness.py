"""How old the newest source is by the clock, against what dataset.toml promises (`freshness_days`).

Staleness is an alert of the schedule and of `silkledger doctor`, never a matter of the gate: a
release is made of its inputs alone, and the same inputs must give the same verdict on every day.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.ingest.folder.sources import Inputs


@dataclass(frozen=True, slots=True)
class Freshness:
    """The newest source of a dataset, its age in days, and the age that is promised (None where
    nothing is).
    """

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
        """The age in words, with what to do where it is too high."""
        said = f"{self.dataset}: the newest source ({self.source_id}) is of {self.published_on}, {_days(self.age_days)} ago"
        if self.promised_days is None:
            return f"{said}; dataset.toml promises no freshness_days"
        promise = f"dataset.toml promises at most {_days(self.promised_days)}"
        return (
            f"{said}, but {promise}; add a newer source to raw/"
            if self.stale
            else f"{said}; {promise}"
        )


def freshness(inputs: Inputs, today: dt.date | None = None) -> Freshness:
    """The freshness of what a run reads, on that day (today in UTC by default). Held-back sources
    do not count.
    """
    day = today or dt.datetime.now(dt.UTC).date()
    source = max(
        (folder.source for folder in inputs.sources),
        key=lambda each: (each.published_on, each.source_id),
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
