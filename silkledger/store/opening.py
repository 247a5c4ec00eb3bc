"""Opening the place of a dataset, wherever it is, with every fault of disk or network told in one
line.
"""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.store import folder
from silkledger.store.objects import ChangedError, ObjectPath

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from silkledger.store.stage import DatasetStore

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@contextlib.contextmanager
def opened(published: Path, dataset: str) -> Iterator[DatasetStore]:
    """The dataset's place, locked for this process, staging cleaned at the end.

    Raises CannotRunError where another process holds it or changed it meanwhile, and in place of
    every OSError of the block: a folder that can't be written, a full disk.
    """
    if not _NAME.fullmatch(dataset):
        raise CannotRunError(
            f"{dataset!r} can't name a folder; name the dataset with letters, digits, - and _"
        )
    try:
        with _opened(published, dataset) as place:
            yield place
    except ChangedError as fault:
        raise CannotRunError(
            f"{fault.filename}: {fault.strerror} meanwhile; nothing was published, run again"
        ) from fault
    except OSError as fault:
        where = fault.filename2 or fault.filename or published / dataset
        raise CannotRunError(
            f"{where}: {fault.strerror or fault}; nothing was published. Give it room, or another folder, and run again"
        ) from fault


def _opened(published: Path, dataset: str) -> contextlib.AbstractContextManager[DatasetStore]:
    if not isinstance(published, ObjectPath):
        return folder.opened(published, dataset)
    from silkledger.store import bucket

    return bucket.opened(published, dataset)
