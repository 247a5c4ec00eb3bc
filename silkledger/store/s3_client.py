"""The client of S3-compatible stores: one for a process, made when it is first needed."""

from __future__ import annotations

from functools import cache
from typing import Any

from silkledger.errors import CannotRunError
from silkledger.messages import redacted

SCHEME = "s3://"


@cache
def client() -> Any:
    """Return the client of this process. Raises CannotRunError if boto3 is not installed."""
    try:
        import boto3
        from botocore.config import Config
    except ImportError as fault:
        raise CannotRunError(f"{SCHEME} needs boto3 ({fault}); install silkledger[s3]") from fault
    config = Config(retries={"mode": "standard", "max_attempts": 3}, connect_timeout=10)
    try:
        return boto3.client("s3", config=config)
    except ValueError as fault:  # an address that is none
        what = redacted(f"the object store can't be reached ({fault})")
        raise CannotRunError(f"{what}; set AWS_ENDPOINT_URL_S3 to its address") from None
