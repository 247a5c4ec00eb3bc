"""`make bench`: floor and job in turns, each in a fresh process; medians, ratios, limits, and the
answer held against. Then one whole release by its steps, and the speed of reading.

Exit 0 where the answer is right and the limits are kept, 1 where not.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.generate import BAD, Answer, generate
from tests.bench.measure import Run, medians, start

# By number of rows: how many times the floor at most, and aimed at, for wall time and for memory.
LIMITS: dict[int, tuple[tuple[float | None, float | None], tuple[float | None, float | None]]] = {
    1_000_000: ((3.0, 2.0), (1.0, 0.6)),
    10_000_000: ((2.5, 1.5), (0.35, 0.15)),
}
READINGS_A_SECOND, ARTICLE_MS = 20_000, 100


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument(
        "--keep", type=Path, help="folder for the generated input (else a temporary one)"
    )
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        raw = asked.keep or Path(temporary)
        answer = _answer(raw, asked.rows, asked.seed)
        turns = [(start("floor", raw), start("job", raw)) for _ in range(asked.runs)]
        release, reading = start("release", raw), start("reading", raw)
    floors, jobs = zip(*turns, strict=True)
    console = Console()
    faults = [
        *_wrong(answer, jobs[0]),
        *_show(console, answer, floors, jobs),
        *_show_reading(console, reading),
    ]
    _show_release(console, release)
    for fault in faults:
        Console(stderr=True).print(fault)
    return 1 if faults else 0


def _answer(raw: Path, rows: int, seed: int) -> Answer:
    kept = raw / "answer.json"
    if kept.exists():
        answer = Answer(**json.loads(kept.read_text(encoding="utf-8")))
        if (answer.rows, answer.seed) == (rows, seed):
            return answer
    return generate(raw, rows, seed)


def _wrong(answer: Answer, job: Run) -> list[str]:
    """Where the ledger of the job is not the answer."""
    expected = {name: getattr(answer, name) for name in ("published", "duplicate", "quarantined")}
    expected |= {rule: answer.kinds[kind] for kind, (_, rule) in BAD.items() if rule}
    return [
        f"{name}: {job.found.get(name, 0):,} rows, the answer is {count:,}"
        for name, count in expected.items()
        if job.found.get(name, 0) != count
    ]


def _show(
    console: Console, answer: Answer, floors: tuple[Run, ...], jobs: tuple[Run, ...]
) -> list[str]:
    """Prints the table; gives the limits that are not kept."""
    time, memory = LIMITS.get(answer.rows, ((None, None), (None, None)))
    console.print(f"{answer.rows:,} rows, medians of {len(jobs)} runs")
    table = Table()
    for heading in ("", "floor (DuckDB)", "job", "job / floor", "limit", "aim"):
        table.add_column(heading, justify="right" if heading else "left")
    faults = []
    for name, floor, job, (limit, aim) in zip(
        ("seconds", "processor seconds", "peak MiB"),
        medians(floors),
        medians(jobs),
        (time, (None, None), memory),
        strict=True,
    ):
        shown = (f"{of:.2f}" if of else "" for of in (limit, aim))
        table.add_row(name, f"{floor:.2f}", f"{job:.2f}", f"{job / floor:.2f}", *shown)
        if limit and job > limit * floor:
            faults.append(f"{name}: {job / floor:.2f} times the floor, the limit is {limit:.2f}")
    console.print(table)
    return faults


def _show_release(console: Console, release: Run) -> None:
    """Prints what the steps of one whole release took."""
    console.print(
        f"one whole release, judged, published and verified: {release.mebibytes:,.0f} MiB at most"
    )
    table = Table()
    for name in ("step", "seconds"):
        table.add_column(name, justify="left" if name == "step" else "right")
    for step, seconds in release.found.items():
        table.add_row(step, f"{seconds:.2f}")
    console.print(table)


def _show_reading(console: Console, reading: Run) -> list[str]:
    """Prints how quick reading is; gives the limits that are not kept."""
    speed, article = reading.found["readings a second"], reading.found["article ms"]
    console.print(f"{speed:,.0f} readings a second on one core, the article in {article:.0f} ms")
    faults = []
    if speed < READINGS_A_SECOND:
        faults.append(f"{speed:,.0f} readings a second, the limit is {READINGS_A_SECOND:,}")
    if article > ARTICLE_MS:
        faults.append(f"the article takes {article:.0f} ms, the limit is {ARTICLE_MS}")
    return faults


if __name__ == "__main__":
    sys.exit(main())
