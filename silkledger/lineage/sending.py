"""Send lineage over HTTP, where the variables of OpenLineage name an address.

| variable | meaning |
| --- | --- |
| OPENLINEAGE_URL | address of the server, such as http://127.0.0.1:5000 |
| OPENLINEAGE_ENDPOINT | path below it, by default api/v1/lineage |
| OPENLINEAGE_API_KEY | token of the header Authorization |
| OPENLINEAGE_DISABLED | true: nothing is sent |

The file in the run's folder is written either way. A server that does not take an event is a
warning and never stops a run.
"""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from openlineage.client.event_v2 import RunEvent

_SECONDS = 5.0
_ENDPOINT = "api/v1/lineage"
log = logging.getLogger("silkledger")


def send(events: Iterable[RunEvent], environment: Mapping[str, str] = os.environ) -> None:
    """Send the events to the server that the environment names, if it names one."""
    url = environment.get("OPENLINEAGE_URL", "")
    if not url or environment.get("OPENLINEAGE_DISABLED", "").lower() == "true":
        return
    import httpx
    from openlineage.client.serde import Serde

    logging.getLogger("httpx").setLevel(logging.WARNING)  # below, it logs whole addresses
    address = f"{url.rstrip('/')}/{environment.get('OPENLINEAGE_ENDPOINT', _ENDPOINT).lstrip('/')}"
    headers = {"Content-Type": "application/json"}
    if key := environment.get("OPENLINEAGE_API_KEY"):
        headers["Authorization"] = f"Bearer {key}"
    try:
        with httpx.Client(headers=headers, timeout=_SECONDS) as client:
            for event in events:
                client.post(address, content=Serde.to_json(event)).raise_for_status()
    except httpx.HTTPStatusError as fault:
        log.warning("lineage    was not taken: answer %d", fault.response.status_code)
    except (httpx.HTTPError, httpx.InvalidURL) as fault:
        log.warning("lineage    can't be sent (%s)", type(fault).__name__)
