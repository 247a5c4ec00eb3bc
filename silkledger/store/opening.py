"""Opening a dataset in whichever store it is, with disk and network errors as one-line messages."""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.store import folder
from silkledger.store.objects import ChangedError, ObjectPath
from silkledger.store.remote import RemotePath

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from silkledger.store.stage import DatasetStore

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@contextlib.contextmanager
def opened(published: Path, dataset: str) -> Iterator[DatasetStore]:
    """Open the dataset, locked for this process, and clean up staging at the end.

    Raises CannotRunError if another process holds or has changed the dataset, and instead of any
    OSError in the block, such as a full disk or a read-only folder.
    """
    if not _NAME.fullmatch(dataset):
        raise CannotRunError(
            f"{dataset!r} is not a valid dataset name; use letters, digits, ., - and _"
        )
    if isinstance(published, RemotePath):
        raise CannotRunError(
            f"{published}: an address can only be read; publish into a folder or s3://bucket/prefix"
        )
    try:
        with _opened(published, dataset) as store:
            yield store
    except ChangedError as fault:
        raise CannotRunError(
            f"{fault.filename}: {fault.strerror} in the meantime; nothing was published, run again"
        ) from fault
    except OSError as fault:
        path = fault.filename2 or fault.filename or published / dataset
        raise CannotRunError(
            f"{path}: {fault.strerror or fault}; nothing was published. "
            "Free up space or choose another folder, and run again"
        ) from fault


def _opened(published: Path, dataset: str) -> contextlib.AbstractContextManager[DatasetStore]:
    if not isinstance(published, ObjectPath):
        return folder.opened(published, dataset)
    from silkledger.store import bucket

    return bucket.opened(published, dataset)
