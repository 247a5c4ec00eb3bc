"""`make bench`: floor, job and whole release in turns, each in a fresh process, for each number of
rows and each input; medians, ratios, limits, growth by step, and the speed of reading.

Exit 0 where the answer is right and the limits are kept, 1 where not.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from tests.bench import command
from tests.bench.generate import BAD, INPUTS, Answer, generate
from tests.bench.measure import Run, medians, start
from tests.bench.peers import PEERS
from tests.bench.release import AFTERWARDS, WRITE, by_step

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# How many times the floor a release may take, at most and aimed at: time (wall or processor,
# whichever is larger) and memory, by number of rows.
PLAIN: dict[int, tuple[tuple[float, float], tuple[float, float]]] = {
    1_000_000: ((6.0, 4.0), (1.0, 0.6)),
    10_000_000: ((5.0, 3.0), (0.35, 0.15)),
}
HARDER = {1_000_000: ((12.0, 8.0), (1.0, 0.6))}
# How many times longer for ten times the rows: the release as a whole, and a step over a second.
GROWTH, GROWTH_OF_STEP = 11.0, 12.0
BYTES_OF_ROW = 60  # how much memory each further row may take
_WIDTH = 120
READINGS_A_SECOND, ARTICLE_MS = 20_000, 100
RECORDS_A_SECOND = {1: 14_000, 2: 20_000}  # by the cores that `silkledger read` has


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--inputs", nargs="+", choices=[*INPUTS], default=["plain"])
    parser.add_argument("--peers", action="store_true", help="other tools on the same input too")
    parser.add_argument("--keep", type=Path, help="folder for the inputs (else a temporary one)")
    asked = parser.parse_args()
    # What is not a terminal has no width of its own.
    console, faults = Console(width=None if sys.stdout.isatty() else _WIDTH), []
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.keep or Path(temporary)
        for kind in asked.inputs:
            measured: dict[int, list[Run]] = {}
            for rows in sorted(asked.rows):
                raw = folder / f"{kind}-{rows}"
                answer = _answer(raw, rows, asked.seed, kind)
                turns = [
                    (start("floor", raw), start("job", raw), start("release", raw))
                    for _ in range(asked.runs)
                ]
                measured[rows] = [release for _, _, release in turns]
                faults += _wrong(answer, turns[0][1])
                limits = (HARDER if kind == "harder" else PLAIN).get(rows)
                faults += _show(console, f"{kind}, {rows:,} rows", turns, limits)
                _show_steps(console, measured[rows])
                if asked.peers:
                    _show_peers(console, raw, rows, turns)
            faults += _show_growth(console, kind, measured)
        reading = start("reading", folder)
        faults += _show_reading(console, reading)
        faults += _show_command(console, command.speeds(Path(temporary)))
    for fault in faults:
        Console(stderr=True).print(fault)
    return 1 if faults else 0


def _answer(raw: Path, rows: int, seed: int, kind: str) -> Answer:
    kept = raw / "answer.json"
    if kept.exists():
        answer = Answer(**json.loads(kept.read_text(encoding="utf-8")))
        if (answer.rows, answer.seed) == (rows, seed):
            return answer
    return generate(raw, rows, seed, kind)


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
    console: Console,
    title: str,
    turns: Sequence[tuple[Run, Run, Run]],
    limits: tuple[tuple[float, float], tuple[float, float]] | None,
) -> list[str]:
    """Prints floor, job and release; gives the limits that the release does not keep.

    Each turn is one run of the three. Verification, which follows the release, is not part of it.
    """
    floors, jobs, releases = zip(*turns, strict=True)
    floor, job = medians(floors), medians(jobs)
    release = medians([without_after(run) for run in releases])
    console.print(f"{title}, medians of {len(turns)} runs")
    table, faults = (
        _table("", "floor (DuckDB)", "job", "release", "job / floor", "release / floor"),
        [],
    )
    for place, name in enumerate(("seconds", "processor seconds", "peak MiB")):
        ratio = release[place] / floor[place]
        table.add_row(
            name,
            *(f"{of[place]:.2f}" for of in (floor, job, release)),
            f"{job[place] / floor[place]:.2f}",
            f"{ratio:.2f}",
        )
        most, _ = limits[place // 2] if limits else (None, None)
        if most and ratio > most:
            faults.append(f"{title}: {name} {ratio:.2f} times the floor, the limit is {most:.2f}")
    console.print(table)
    if limits:
        (time, time_aim), (memory, memory_aim) = limits
        console.print(
            f"times the floor at most: time {time} (aim {time_aim}), memory {memory} ({memory_aim})"
        )
    return faults


def without_after(run: Run) -> Run:
    """A release without what is done after it."""
    seconds, processor = (
        sum(found for step, found in by_step(run.found, of).items() if step not in AFTERWARDS)
        for of in ("seconds", "processor")
    )
    most = max(found for step, found in by_step(run.found, "MiB").items() if step not in AFTERWARDS)
    return Run(seconds, processor, most, run.found)


def _show_steps(console: Console, releases: Sequence[Run]) -> None:
    """Prints the medians of the steps of the release, and the peak memory so far."""
    table = _table("step", "seconds", "processor seconds", "peak MiB so far")
    for step in by_step(releases[0].found, "seconds"):
        table.add_row(
            step, *(f"{_of_step(releases, step, of):.2f}" for of in ("seconds", "processor", "MiB"))
        )
    console.print(table)


def _show_peers(
    console: Console, raw: Path, rows: int, turns: Sequence[tuple[Run, Run, Run]]
) -> None:
    """Prints what other tools take for what they do of it, one run each, beside all of it."""
    table = _table("", "rows", "processor seconds", "of a million", "peak MiB", "bad kinds", "does")
    most = len(BAD)
    floors, jobs, releases = zip(*turns, strict=True)
    for name, runs, kinds, does in (
        ("floor (DuckDB)", floors, "-", "one row an id, spans as numbers"),
        ("job", jobs, f"{most} of {most}", "readings, reasons, ledger, files"),
        ("release", [without_after(run) for run in releases], f"{most} of {most}", "the whole"),
    ):
        _, processor, mebibytes = medians(runs)
        table.add_row(name, *_cost(rows, processor, mebibytes), kinds, does)
    for name, peer in PEERS.items():
        run = start("peers", raw, name)
        seen = sum(run.found.get(kind, 0) > 0 for kind in BAD)
        cost = _cost(int(run.found["rows"]), run.processor, run.mebibytes)
        table.add_row(name, *cost, f"{seen} of {most}" if seen else "-", peer.does)
    console.print(table)


def _cost(rows: int, processor: float, mebibytes: float) -> tuple[str, str, str, str]:
    return f"{rows:,}", f"{processor:.2f}", f"{processor * 1e6 / rows:.1f}", f"{mebibytes:.0f}"


def _of_step(releases: Sequence[Run], step: str, measure: str) -> float:
    return median(run.found[f"{step}: {measure}"] for run in releases)


def _show_growth(console: Console, kind: str, measured: dict[int, list[Run]]) -> list[str]:
    """Prints how the processor time of each step grows with the rows; gives the limits broken."""
    faults = []
    for (few, before), (many, after) in pairwise(measured.items()):
        table = _table(f"{kind}: step", f"{few:,} rows", f"{many:,} rows", "growth", "of rows")
        spent = {
            step: (_of_step(before, step, "processor"), _of_step(after, step, "processor"))
            for step in by_step(before[0].found, "seconds")
        }
        chain = [pair for step, pair in spent.items() if step not in AFTERWARDS]
        spent["release"] = (sum(first for first, _ in chain), sum(last for _, last in chain))
        for step, (first, last) in spent.items():
            growth, most = last / first, GROWTH if step == "release" else GROWTH_OF_STEP
            table.add_row(step, f"{first:.2f}", f"{last:.2f}", f"{growth:.1f}", f"{many / few:.1f}")
            if step != WRITE and last > 1 and growth > most * (many / few) / 10:
                faults.append(
                    f"{kind}: {step} grows {growth:.1f} times from {few:,} to {many:,} rows"
                )
        console.print(table)
        faults += _show_memory(console, f"{kind}, {many:,} rows", many - few, before, after)
    return faults


def _show_memory(
    console: Console, title: str, further: int, before: Sequence[Run], after: Sequence[Run]
) -> list[str]:
    """Prints how much memory each further row takes; gives the limit if it is broken."""
    mebibytes = [medians([without_after(run) for run in runs])[2] for runs in (before, after)]
    each = (mebibytes[1] - mebibytes[0]) * 2**20 / further
    console.print(f"{title}: {each:,.0f} bytes of memory for each further row")
    if each <= BYTES_OF_ROW:
        return []
    return [f"{title}: {each:,.0f} bytes for each further row, the limit is {BYTES_OF_ROW}"]


def _table(*headings: str) -> Table:
    table = Table()
    for place, heading in enumerate(headings):
        table.add_column(heading, justify="right" if place else "left")
    return table


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


def _show_command(console: Console, speeds: Mapping[int, float]) -> list[str]:
    """Prints how quick the command is; gives the limits that are not kept."""
    told = ", ".join(f"{speed:,.0f} a second on {cores}" for cores, speed in speeds.items())
    console.print(f"silkledger read, distinct wordings by cores, start-up apart: {told}")
    return [
        f"silkledger read: {speed:,.0f} a second on {cores}, the limit is "
        f"{RECORDS_A_SECOND[cores]:,}"
        for cores, speed in speeds.items()
        if speed < RECORDS_A_SECOND[cores]
    ]


if __name__ == "__main__":
    sys.exit(main())
