"""The jobs beside the release: verify all releases, refresh official statistics, watch the ages.

Each settles what it finds as an incident of its own (silkledger.alarm), so that it is told once,
and once when it is over. They change no release.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.alarm import conditions
from silkledger.alarm.conditions import Condition
from silkledger.alarm.notifying import post, tell
from silkledger.errors import CannotRunError, RefusedError
from silkledger.ingest.folder import sources
from silkledger.published import status
from silkledger.store import layout
from silkledger.verify import verify_dataset

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from silkledger.judging.reference.world_bank import Fetched


def verify_all(published: Path) -> str:
    """Verify every release of every dataset, and the files beside them; return what was found well.

    Raises RefusedError with the first problem of each dataset that is damaged.
    """
    damaged, whole = [], []
    for dataset in status.datasets(published):
        problems = verify_dataset(published / dataset)
        condition = None
        if problems:
            more = f" ({len(problems) - 1:,} more)" if len(problems) > 1 else ""
            damaged.append(f"{dataset}: {problems[0]}{more}")
            condition = Condition(
                state="failed",
                cause=str(problems[0]),
                reason=f"A published release is damaged: {problems[0]}{more}.",
                advice=f"See silkledger verify {dataset} --all; restore the files from a copy.",
                page=f"{dataset}/{layout.INDEX}",
            )
        else:
            whole.append(f"{dataset} ({len(status.statuses(published / dataset))})")
        tell(published, dataset, {conditions.VERIFY: condition}, post=post())
    if damaged:
        raise RefusedError("; ".join(damaged))
    return f"releases verified: {', '.join(whole) or 'none'}"


def watch_ages(raw: Path, published: Path) -> str:
    """Settle the ages of the sources and what waits for a person; return the ages in words.

    Raises InputError if the inputs can't be read.
    """
    from silkledger.ingest.freshness import freshness

    inputs = sources.find((raw,))
    current = {
        conditions.STALE: conditions.of_inputs(inputs),
        **conditions.of_dataset(published, inputs.dataset.name),
    }
    tell(published, inputs.dataset.name, current, inputs=inputs, post=post((raw,)))
    return freshness(inputs).sentence


def refresh_reference(
    raw: Path, published: Path, fetch: Callable[[Path], Sequence[Fetched]]
) -> str:
    """Download official statistics for a raw folder with `fetch`; return how many series came.

    Raises CannotRunError with the series that could not be downloaded; their files stay.
    """
    results = fetch(raw)
    failed = sorted(series.code for series in results if not series.file)
    condition = None
    if failed:
        condition = Condition(
            state="failed",
            cause=" ".join(failed),
            reason=f"Official statistics could not be downloaded: {', '.join(failed)}.",
            advice="The earlier files stay in use. See silkledger reference refresh.",
        )
    dataset = sources.find((raw,)).dataset.name
    tell(published, dataset, {conditions.REFERENCE: condition}, post=post((raw,)))
    if failed:
        raise CannotRunError(f"{', '.join(failed)} could not be downloaded; the others were")
    return f"{len(results)} series, {sum(series.rows for series in results):,} values"
