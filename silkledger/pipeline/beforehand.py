"""Load what the steps of a run use, while the run waits for a server.

A Prefect server takes seconds to start. Meanwhile a thread imports the packages that steps import
where they use them, and reads a figure, so that the words of the dataset are there. It changes
nothing but the time at which this is done; what fails here fails again in its step, and is told.
"""

from __future__ import annotations

import contextlib
import importlib
import threading
from typing import TYPE_CHECKING

from silkledger.gate import library
from silkledger.ingest.folder.additions import EXPECTATIONS, vocabulary_of
from silkledger.ingest.folder.documents import documents_beside
from silkledger.pipeline.additions import datasets_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from silkledger.schemas.vocabulary import Vocabulary

# What is imported by a step and not with the chain.
MODULES = (
    "silkledger.contracts.frames",
    "pandera.pandas",
    "openlineage.client.event_v2",
    "openlineage.client.serde",
    "silkledger.report.page",
    "yaml",
)
# What is imported by a step where there are documents.
OF_DOCUMENTS = ("silkledger.validate.short",)

_threads: list[threading.Thread] = []


def start(raws: Iterable[Path]) -> None:
    """Start to load what a run of the raw folders uses."""
    thread = threading.Thread(target=_load, args=(tuple(raws),), name="beforehand", daemon=True)
    _threads.append(thread)
    thread.start()


def wait() -> None:
    """Wait until all is loaded that was started; a run does before its first step."""
    while _threads:
        _threads.pop().join()


def _load(raws: tuple[Path, ...]) -> None:
    documents = any(map(documents_beside, raws))
    for module in (*MODULES, *OF_DOCUMENTS) if documents else MODULES:
        with contextlib.suppress(Exception):
            importlib.import_module(module)
    for folder in datasets_of(raws):
        with contextlib.suppress(Exception):
            if any((folder / EXPECTATIONS).glob("*.json")):
                library.great_expectations()
        with contextlib.suppress(Exception):
            _read(vocabulary_of(folder))


def _read(vocabulary: Vocabulary) -> None:
    from silkledger.reading.figure import FigureReader

    FigureReader(vocabulary).read("9 %", {"locale": "en", "period": "in 2022"})
