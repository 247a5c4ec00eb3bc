"""How the datasets stand, for monitors: a health answer as JSON, and Prometheus text.

| metric | value |
| --- | --- |
| silkledger_well | 1 if nobody has to act, else 0 |
| silkledger_last_run_well | 0 if the last run was refused or failed |
| silkledger_last_run_end_timestamp_seconds | when it ended |
| silkledger_last_run_seconds | how long it took |
| silkledger_release_timestamp_seconds | when the current release was published; label version |
| silkledger_newest_source_timestamp_seconds | day of the newest source of the current release |
| silkledger_promised_days | freshness_days of dataset.toml |
| silkledger_waiting | 1 if a candidate waits for a person |
| silkledger_incidents | open incidents, by state |
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from silkledger.operations.standing import HealthCheck, Standing

_STATES = ("refused", "failed", "waiting", "withdrawn", "stale")
_HELP = {
    "silkledger_well": "1 if nobody has to act.",
    "silkledger_last_run_well": "0 if the last run was refused or failed.",
    "silkledger_last_run_end_timestamp_seconds": "When the last run ended.",
    "silkledger_last_run_seconds": "How long the last run took.",
    "silkledger_release_timestamp_seconds": "When the current release was published.",
    "silkledger_newest_source_timestamp_seconds": "Day of the newest source of the release.",
    "silkledger_promised_days": "Age of the newest source that is promised.",
    "silkledger_waiting": "1 if a candidate waits for a person.",
    "silkledger_incidents": "Open incidents by state.",
}


def health(standings: Sequence[Standing]) -> dict[str, Any]:
    """Return the health of all datasets as a JSON object; `faults` are lines for a person."""
    faults = _faults(standings)
    return {
        "well": not faults,
        "faults": [f"{check.name}: {check.said}" for check in faults],
        "datasets": [standing.as_json() for standing in standings],
    }


def prometheus(standings: Sequence[Standing]) -> str:
    """Return the metrics in the text format of Prometheus (version 0.0.4).

    >>> print(prometheus([]), end="")
    # HELP silkledger_well 1 if nobody has to act.
    # TYPE silkledger_well gauge
    silkledger_well 1
    """
    samples: dict[str, list[str]] = {
        "silkledger_well": [f"silkledger_well {int(not _faults(standings))}"]
    }
    for standing in standings:
        for name, labels, value in _samples(standing):
            shown = ",".join(f'{key}="{_label(text)}"' for key, text in labels.items())
            samples.setdefault(name, []).append(f"{name}{{{shown}}} {value:.15g}")
    return "".join(
        "\n".join((f"# HELP {name} {_HELP[name]}", f"# TYPE {name} gauge", *lines)) + "\n"
        for name, lines in samples.items()
    )


def _samples(standing: Standing) -> Iterator[tuple[str, dict[str, str], float]]:
    of = {"dataset": standing.dataset}
    if (last := standing.remembered.last_run) is not None:
        yield "silkledger_last_run_well", of, float(last.well)
        yield "silkledger_last_run_end_timestamp_seconds", of, _seconds(last.ended)
        yield "silkledger_last_run_seconds", of, _seconds(last.ended) - _seconds(last.started)
    if standing.version:
        labels = {**of, "version": standing.version}
        yield "silkledger_release_timestamp_seconds", labels, _seconds(standing.released_at)
    if standing.newest_source is not None:
        day = _seconds(f"{standing.newest_source.isoformat()}T00:00:00+00:00")
        yield "silkledger_newest_source_timestamp_seconds", of, day
    if standing.promised_days is not None:
        yield "silkledger_promised_days", of, standing.promised_days
    yield "silkledger_waiting", of, float(standing.waiting is not None)
    counts = Counter(incident.state for incident in standing.remembered.incidents.values())
    for state in _STATES:
        yield "silkledger_incidents", {**of, "state": state}, counts[state]


def _faults(standings: Sequence[Standing]) -> list[HealthCheck]:
    return [check for standing in standings for check in standing.checks() if not check.well]


def _seconds(stamp: str) -> float:
    return dt.datetime.fromisoformat(stamp).timestamp()


def _label(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
