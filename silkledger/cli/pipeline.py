"""The flows as the commands find them: by name, so that the library imports neither Prefect nor the
flows.
"""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import Any

from silkledger.errors import CannotRunError

GROUP = "silkledger.flows"


def found(name: str, *, instead: str = "") -> Any:
    """The function of that name among the flows. Raises CannotRunError where the extra `pipeline`
    is not installed.
    """
    try:
        (entry,) = entry_points(group=GROUP, name=name)
        return entry.load()
    except (ImportError, ValueError) as fault:
        raise CannotRunError(
            f"Prefect is not installed ({fault}); install silkledger[pipeline]{instead}"
        ) from fault
