"""Load the flows by name, so that the library imports neither Prefect nor the flows."""

from __future__ import annotations

from importlib.metadata import entry_points
from importlib.util import find_spec
from typing import Any

from silkledger.errors import CannotRunError

GROUP = "silkledger.flows"


def load(name: str, *, instead: str = "") -> Any:
    """Return the function that runs the flow `name`.

    `instead` completes the message with another way to run. Raises CannotRunError if Prefect is
    not installed.
    """
    advice = f"install silkledger[pipeline]{instead}"
    if find_spec("prefect") is None:
        raise CannotRunError(f"Prefect is not installed; {advice}")
    try:
        (entry,) = entry_points(group=GROUP, name=name)
        return entry.load()
    except (ImportError, ValueError) as fault:
        raise CannotRunError(f"the flow {name} can't be loaded ({fault}); {advice}") from fault
