"""One process that makes releases, one for each line that it reads, as a worker's run would.

With PREFECT_API_URL each is a flow run of that server, else the plain chain.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from silkledger.errors import SilkledgerError
from silkledger.pipeline import chain
from silkledger.release.job import Job, RefusedReleaseError


def main(raw: str, published: str) -> None:
    job = Job((Path(raw),), Path(published))
    run = chain.release
    if os.environ.get("PREFECT_API_URL"):
        from silkledger.flows.command import release

        run = release  # type: ignore[assignment]
    _say("ready")
    for _ in sys.stdin:
        try:
            state = run(job).state
        except RefusedReleaseError:
            state = "refused"
        except SilkledgerError:
            state = "failed"
        except Exception as fault:  # noqa: BLE001  a run that ends otherwise is what is looked for
            state = f"{type(fault).__name__}: {fault}"
        _say(state)


def _say(state: str) -> None:
    sys.stdout.write(json.dumps({"state": state}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
