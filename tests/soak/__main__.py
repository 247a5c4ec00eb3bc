"""`make soak`: 200 accelerated runs within 15 minutes, and what they found as a table.

Exit 0 if nothing was found, 1 otherwise.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.soak.drive import Soak
from tests.soak.plan import nights

GROWN = 1.25  # the server's memory in the last quarter of the runs over that in the second


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=14.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without-server", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        soak = Soak(Path(folder), with_server=not asked.without_server)
        found = soak.run(list(nights(asked.runs, asked.seed)), asked.minutes)
        soak.look_at_all()
        releases = soak.releases()
    grown = found.grown()
    if grown > GROWN:
        found.faults.append(f"the server's memory has grown {grown:.2f} times")
    states = ", ".join(f"{state} {count}" for state, count in sorted(found.states.items()))
    for title, value in (
        ("runs", f"{found.runs} in {found.seconds:.0f} s"),
        ("ended as", states),
        ("killed", str(found.killed)),
        ("server restarted", str(found.restarts)),
        ("receiver failed", str(found.receiver_failures)),
        ("releases, all verified", str(releases)),
        ("messages expected, received", f"{len(found.expected)}, {len(found.received)}"),
        ("server's memory, late over early", f"{grown:.2f}"),
        ("faults", "; ".join(found.faults) or "none"),
    ):
        sys.stdout.write(f"| {title} | {value} |\n")
    return int(bool(found.faults))


if __name__ == "__main__":
    sys.exit(main())
