"""The lease of a dataset in an object store: one publisher at a time, until it ends or expires.

The claim is an object that only one process can create. Whoever publishes renews it as it goes on;
the claim of a process that died expires after LEASE. The clock is that of the store.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from silkledger.errors import CannotRunError
from silkledger.store.objects import ChangedError, os_errors
from silkledger.store.s3_client import client

if TYPE_CHECKING:
    from silkledger.store.objects import ObjectPath

LEASE = dt.timedelta(minutes=15)


@dataclass
class Lease:
    """The right to change a dataset; `etag` is that of the claim as last written here."""

    path: ObjectPath
    etag: str
    renewed: dt.datetime

    def renew(self) -> None:
        """Renew the claim if a third of the lease has passed.

        Raises ChangedError if this process has lost its claim.
        """
        now = dt.datetime.now(dt.UTC)
        if now - self.renewed > LEASE / 3:
            self.etag, self.renewed = put(self.path, _holder(), IfMatch=self.etag), now


def claimed(path: ObjectPath, what: str) -> Lease:
    """Claim a dataset for this process.

    Raises CannotRunError with the id of the process that holds the claim.
    """
    now = dt.datetime.now(dt.UTC)
    try:
        return Lease(path, put(path, _holder(), IfNoneMatch="*"), now)
    except ChangedError:
        pass
    with os_errors(path):
        response = client().get_object(**path.address)
    remaining = LEASE - (_server_time(response) - response["LastModified"])
    if remaining <= dt.timedelta():
        with contextlib.suppress(ChangedError):  # another process was faster
            return Lease(path, put(path, _holder(), IfMatch=response["ETag"]), now)
    holder = json.loads(response["Body"].read()).get("process", "unknown")
    minutes = max(1, round(remaining.total_seconds() / 60))
    raise CannotRunError(
        f"{what} is being published by process {holder}; wait until it finishes and run again "
        f"(if it died, its claim expires in {minutes} min)"
    )


def _holder() -> bytes:
    """Return the unique content of a claim; the process id is only for messages."""
    return json.dumps({"process": os.getpid(), "claim": uuid4().hex}).encode()


def _server_time(response: dict[str, Any]) -> dt.datetime:
    """Return the time on the clock of the store, so that this machine's does not matter."""
    date = response["ResponseMetadata"]["HTTPHeaders"].get("date")
    return parsedate_to_datetime(date) if date else dt.datetime.now(dt.UTC)


def put(path: ObjectPath, content: bytes, **condition: str) -> str:
    """Create or replace an object under a condition, and return its etag.

    Raises ChangedError if the condition does not hold.
    """
    with os_errors(path):
        tag: str = client().put_object(**path.address, Body=content, **condition)["ETag"]
        return tag
