"""The jobs beside the release, as Prefect flows. Their work is in silkledger.operations.upkeep.

| flow | when | what |
| --- | --- | --- |
| verify | every night | every release of every dataset, and the files beside them |
| freshness | every day | the ages of the sources against the promise; what waits for a person |
| reference | every week | official statistics in raw/reference |
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from silkledger.flows import environment  # noqa: F401  before Prefect is imported

# isort: split
from prefect import State, flow
from prefect.states import Completed, Failed

from silkledger.errors import SilkledgerError
from silkledger.flows.states import without_tracebacks
from silkledger.operations import upkeep
from silkledger.store.objects import located

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.judging.reference.world_bank import Fetched

without_tracebacks()


@flow(name="verify", description="Verify every release, and the files beside them.")
def verify(published: str = "published") -> State[str]:
    """End as Failed if anything published is damaged."""
    return _ended(lambda: upkeep.verify_all(located(published)))


@flow(name="freshness", description="Compare the ages of the sources with what is promised.")
def freshness(raw: str = "raw", published: str = "published") -> State[str]:
    """Tell of sources that are older than promised, and of candidates that wait."""
    return _ended(lambda: upkeep.watch_ages(Path(raw), located(published)))


@flow(name="reference", description="Download official statistics into raw/reference.")
def reference(raw: str = "raw", published: str = "published") -> State[str]:
    """End as Failed if a series could not be downloaded; its earlier file stays."""
    from silkledger.ingest.folder.additions import vocabulary_of
    from silkledger.judging.reference.places import places_of
    from silkledger.judging.reference.world_bank import API, Client, refresh

    def fetch(folder: Path) -> tuple[Fetched, ...]:
        places, vocabulary = places_of(folder), vocabulary_of(folder)
        return refresh(folder / "reference", places, Client(API), vocabulary)

    return _ended(lambda: upkeep.refresh_reference(Path(raw), located(published), fetch))


def _ended(work: Callable[[], str]) -> State[str]:
    try:
        message = work()
    except SilkledgerError as fault:
        return Failed(message=str(fault), data=fault)
    return Completed(message=message, data=message)
