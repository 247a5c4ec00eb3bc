"""Plants errors in consistent systems and counts what is found (python -m tests.judging.planted).

Exits with status 1 below 95 % found or 90 % named, or if a clean system raises an alarm.
"""

from __future__ import annotations

import argparse
import sys

from rich.console import Console

from tests.judging.planted.runs import run, totals

FOUND, NAMED = 0.95, 0.90


def main() -> int:
    """Run the number of seeds asked for and print the counts."""
    parser = argparse.ArgumentParser(prog="python -m tests.judging.planted", description=__doc__)
    parser.add_argument("--runs", type=int, default=1000, help="number of systems")
    parser.add_argument("--first", type=int, default=0, help="first seed")
    parser.add_argument("--list", action="store_true", help="list the runs that went wrong")
    options = parser.parse_args()
    console, runs = Console(highlight=False, soft_wrap=True), []
    for seed in range(options.first, options.first + options.runs):
        runs.append(one := run(seed))
        if options.list and (not (one.found and one.named) or one.accused or one.alarms):
            console.print(str(one))
    console.print(totals(runs))
    found, named = (sum(getattr(one, name) for one in runs) for name in ("found", "named"))
    enough = found >= FOUND * len(runs) and named >= NAMED * len(runs)
    return 0 if enough and not any(one.alarms for one in runs) else 1


if __name__ == "__main__":
    sys.exit(main())
