"""`make sets SETS=FOLDER`: the reading engine against public sets of quantities.

FOLDER holds Recognizers-Text/Specs (Number and NumberWithUnit, English and Chinese) and
CQE_Evaluation/NewsQuant.json, as the person who runs it has brought them; nothing of them is in
the repository. Exit 0 where no row is wrong, 1 where one is, 2 where the folder lacks the files.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.sets import newsquant, recognizers
from tests.sets.comparison import FAULTS, OUTCOMES, Compared, compare, counts
from tests.sets.expectations import Expectations

SETS = {
    recognizers.NAME: ("Recognizers-Text/Specs", recognizers.load),
    newsquant.NAME: ("CQE_Evaluation/NewsQuant.json", newsquant.load),
}
MISSING = (
    "put the folder Specs of github.com/microsoft/Recognizers-Text at {folder}/"
    "Recognizers-Text/Specs, or data/formatted_test_set/NewsQuant.json of "
    "github.com/satya77/CQE_Evaluation at {folder}/CQE_Evaluation/NewsQuant.json"
)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.sets", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", nargs="*", choices=OUTCOMES, help="print rows (default: faults)")
    parser.add_argument("--kind", help="only rows of this kind")
    parser.add_argument(
        "--words", type=int, default=0, help="so many more words of the sentence before the figure"
    )
    asked = parser.parse_args(arguments)
    console = Console(width=None if sys.stdout.isatty() else 200, highlight=False)
    compared: list[Compared] = []
    for name, (path, load) in SETS.items():
        if not (asked.folder / path).exists():
            continue
        loaded = load(asked.folder / path, asked.words)
        compared += compare(loaded.rows, Expectations())
        for reason, count in loaded.left_out.items():
            console.print(f"{name}: {count:,} left out: {reason}", markup=False)
    if not compared:
        Console(stderr=True, soft_wrap=True).print(MISSING.format(folder=asked.folder))
        return 2
    if asked.kind:
        compared = [each for each in compared if each.expected.kind == asked.kind]
    _show(console, compared)
    if asked.list is not None:
        _list(console, compared, asked.list or FAULTS)
    return 1 if any(each.outcome in FAULTS for each in compared) else 0


def _show(console: Console, compared: list[Compared]) -> None:
    """Print how many rows of each set, language and kind have each outcome."""
    table = Table()
    for heading in ("set", "language", "kind"):
        table.add_column(heading)
    for heading in ("rows", *OUTCOMES):
        table.add_column(heading, justify="right")
    everything: Counter[str] = Counter()
    for key, count in counts(compared).items():
        everything += count
        table.add_row(*key, *_cells(count))
    table.add_row("all", "", "", *_cells(everything), style="bold")
    console.print(table)


def _cells(count: Counter[str]) -> list[str]:
    return [f"{number:,}" for number in (count.total(), *(count[name] for name in OUTCOMES))]


def _list(console: Console, compared: list[Compared], outcomes: tuple[str, ...]) -> None:
    for each in compared:
        if each.outcome in outcomes:
            row, expected, stated = each.row, each.expected, each.row.stated
            ends = (stated.value,) if stated.value is not None else (stated.lower, stated.upper)
            meant = "..".join(_plain(end * expected.factor) for end in ends if end is not None)
            wanted = f"{meant} {expected.unit}" if expected.expectation == "read" else expected.rule
            bounds = "|".join(stated.bounds or ())
            console.print(
                f"{each.outcome}: {row.language} {expected.kind}: {row.wording!r}: expected "
                f"{bounds} {wanted}, got {each.reading}",
                markup=False,
                soft_wrap=True,
            )


def _plain(number: object) -> str:
    return f"{float(number):.12g}"  # type: ignore[arg-type]


if __name__ == "__main__":
    sys.exit(main())
