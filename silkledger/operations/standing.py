"""How a dataset stands: its last run, the age of its release, what waits for a person.

Everything is read from small files beside the releases, and from the list of sources of the current
one, so that `silkledger doctor`, the health address and a scraper of metrics can ask at any time.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from silkledger.alarm import conditions, notifying, state
from silkledger.errors import SilkledgerError
from silkledger.published import status
from silkledger.release import parquet
from silkledger.store import layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.alarm.conditions import Condition
    from silkledger.alarm.notifying import Post
    from silkledger.alarm.state import DatasetState, LastRun

_SKEW = dt.timedelta(minutes=5)  # clocks of two machines may differ by that


@dataclass(frozen=True, slots=True)
class HealthCheck:
    """The result of one check: its name, whether it passed, and the finding with the fix if not."""

    name: str
    well: bool
    said: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How a dataset stands at the moment `now`.

    `newest_source` is the day on which the newest source of the current release was published, and
    `promised_days` the age that dataset.toml promises; each is None if it is not known. `untold`
    names the addresses that could not be told of an incident.
    """

    dataset: str
    now: dt.datetime
    version: str
    released_at: str
    newest_source: dt.date | None
    remembered: DatasetState
    waiting: Condition | None
    withdrawn: Condition | None
    untold: tuple[str, ...]
    run_within_hours: float | None

    @property
    def promised_days(self) -> int | None:
        """The age of the newest source that is promised, as the last run read it."""
        return self.remembered.promised_days

    @property
    def source_days(self) -> int | None:
        """The age in days of the newest source of the current release."""
        return None if self.newest_source is None else (self.now.date() - self.newest_source).days

    def checks(self) -> Iterator[HealthCheck]:
        """Yield one line for each thing that is known; those that are not well need a person."""
        yield from self._of_run()
        yield from self._of_release()
        for name, condition in (("waiting", self.waiting), ("withdrawn", self.withdrawn)):
            if condition is not None:
                yield self._check(name, f"{condition.reason} {condition.advice}", well=False)
        for slot in (conditions.VERIFY, conditions.REFERENCE):
            if slot in self.remembered.incidents:
                incident = self.remembered.incidents[slot]
                yield self._check(slot, f"{incident.reason} {incident.advice}", well=False)
        if self.untold:
            names = ", ".join(self.untold)
            sentence = f"{names} could not be told of an incident; correct the address"
            yield self._check("messages", sentence, well=False)

    def _of_run(self) -> Iterator[HealthCheck]:
        last = self.remembered.last_run
        if started := self.remembered.interrupted():
            sentence = f"the run of {_shown(started)} was stopped from outside; run it again"
            yield self._check("interrupted run", sentence, well=False)
        if last is None:
            return
        age = self.now - dt.datetime.fromisoformat(last.ended)
        sentence = f"{_outcome(last)} {ago(age)} ({_shown(last.ended)})"
        if not last.well:
            sentence += f": {last.reason}"
        if age < -_SKEW:
            sentence += "; that is in the future: set the clock of this machine"
        yield self._check("last run", sentence, well=last.well and age >= -_SKEW)
        within = self.run_within_hours
        if within is not None and age > dt.timedelta(hours=within):
            sentence = (
                f"no run has ended for {ago(age).removesuffix(' ago')}, but one within "
                f"{within:g} hours is promised; see whether the schedule runs"
            )
            yield self._check("overdue", sentence, well=False)

    def _of_release(self) -> Iterator[HealthCheck]:
        if not self.version:
            return
        age = ago(self.now - dt.datetime.fromisoformat(self.released_at))
        sentence, days = f"{self.version} was published {age}", self.source_days
        stale = None not in (days, self.promised_days) and int(days or 0) > int(
            self.promised_days or 0
        )
        if days is not None:
            sentence += f"; its newest source is {days:,} day{'s' * (days != 1)} old"
        if self.promised_days is not None:
            sentence += f", dataset.toml promises at most {self.promised_days:,}"
        if stale:
            sentence += "; publish a newer source"
        yield self._check("age", sentence, well=not stale)

    def _check(self, name: str, sentence: str, *, well: bool) -> HealthCheck:
        return HealthCheck(f"{self.dataset or 'unnamed'}: {name}", well, sentence)

    def as_json(self) -> dict[str, Any]:
        """The standing as a JSON object."""
        last = self.remembered.last_run
        return {
            "dataset": self.dataset,
            "version": self.version or None,
            "released_at": self.released_at or None,
            "newest_source": self.newest_source.isoformat() if self.newest_source else None,
            "promised_days": self.promised_days,
            "last_run": None
            if last is None
            else {
                "outcome": last.outcome,
                "started": last.started,
                "ended": last.ended,
                "reason": last.reason,
                "run": last.id or None,
                "folder": last.run or None,
            },
            "running": sorted(self.remembered.alive().values()),
            "incidents": [
                {
                    "state": incident.state,
                    "since": incident.since,
                    "reason": incident.reason,
                    "advice": incident.advice,
                }
                for incident in self.remembered.incidents.values()
            ],
        }


def standings(published: Path, post: Post, now: dt.datetime) -> tuple[Standing, ...]:
    """Return how each dataset stands that was published or that a run has named.

    Raises SilkledgerError or OSError for files beside the releases that can't be read.
    """
    known = state.load_all(published)
    remembered = {each.dataset: each for each in known if not _is_mistyped(each, known)}
    names = sorted({*status.datasets(published), *remembered})
    return tuple(
        _standing(published, remembered.get(name, state.DatasetState(name)), post, now)
        for name in names
    )


def _is_mistyped(failed: DatasetState, known: tuple[DatasetState, ...]) -> bool:
    """Whether a run of folders that aren't there was followed by one that went well.

    It named no dataset, so that no later run would ever be its repair.
    """
    if failed.dataset or failed.last_run is None or any(Path(raw).exists() for raw in failed.raws):
        return False
    later = [each.last_run for each in known if each.dataset and each.last_run is not None]
    return any(run.well and run.ended > failed.last_run.ended for run in later)


def _standing(published: Path, known: DatasetState, post: Post, now: dt.datetime) -> Standing:
    folder = published / known.dataset
    current = status.latest(folder) if known.dataset else None
    incidents = conditions.of_dataset(published, known.dataset) if known.dataset else {}
    return Standing(
        dataset=known.dataset,
        now=now,
        version=current.version if current else "",
        released_at=current.published_at if current else "",
        newest_source=_newest(folder / current.version) if current else None,
        remembered=known,
        waiting=incidents.get(conditions.WAITING),
        withdrawn=incidents.get(conditions.WITHDRAWN),
        untold=tuple(notifying.untold(known, post.addresses)),
        run_within_hours=post.settings.run_within_hours,
    )


def _newest(release: Path) -> dt.date | None:
    """Return the day of the newest source; None if the table can't be read (verify tells why)."""
    try:
        sources = parquet.read(release / layout.table_file("sources"), ["published_on"])
    except (OSError, ValueError, SilkledgerError):
        return None
    days = [day for day in sources["published_on"].to_pylist() if day is not None]
    return max(days, default=None)


def ago(age: dt.timedelta) -> str:
    """Return an age in the largest unit that fits.

    >>> ago(dt.timedelta(hours=49)), ago(dt.timedelta(minutes=1)), ago(dt.timedelta(0))
    ('2 days ago', '1 minute ago', 'just now')
    """
    seconds = int(age.total_seconds())
    for size, unit in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if seconds >= size:
            number = seconds // size
            return f"{number:,} {unit}{'s' * (number != 1)} ago"
    return "just now"


def _outcome(last: LastRun) -> str:
    return f"{last.outcome} {last.version}".strip()


def _shown(stamp: str) -> str:
    return f"{stamp[:10]} {stamp[11:16]} UTC"
