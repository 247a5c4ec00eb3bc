"""Read generated wordings and count what is read as expected, refused and wrong.

    python -m tests.reading.generator --count 100000
    python -m tests.reading.generator --count 5000 --kind insertion --language ru --shown 50

"same" is the reading or refusal that is due, "allowed" a refusal where a reading would be right
too, "refused" a clean wording refused. Exit code 1 where a wording is read wrong, of a kind that is
not open (open_kinds.py); with --strict of any kind.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Sequence
from multiprocessing import Pool, cpu_count
from pathlib import Path

from tests.reading.generator.kinds import cases, kinds
from tests.reading.generator.languages import LANGUAGES
from tests.reading.generator.open_kinds import is_open
from tests.reading.generator.outcomes import VERDICTS, Outcome, counts, outcome

_CHUNK = 500


def main() -> int:
    """Run the command; see the module."""
    options = _options()
    drawn = cases(
        options.seed,
        options.count,
        only=tuple(options.kind or ()),
        tongues=tuple(options.language or LANGUAGES),
    )
    with Pool(cpu_count()) as pool:
        outcomes = pool.map(outcome, drawn, _CHUNK)
    wrong = [entry for entry in outcomes if entry.verdict == "wrong"]
    _print_counts(outcomes)
    listed = [entry for entry in outcomes if entry.verdict in ("wrong", *options.also)]
    for entry in listed[: options.shown]:
        sys.stdout.write("\t".join(_fields(entry)) + "\n")
    if options.table:
        with options.table.open("w", encoding="utf-8", newline="") as lines:
            table = csv.writer(lines, lineterminator="\n")
            table.writerow(_COLUMNS)
            table.writerows(_fields(entry) for entry in listed)
    faults = [
        entry
        for entry in wrong
        if options.strict or not is_open(entry.case.kind, entry.case.language)
    ]
    return int(bool(faults))


_COLUMNS = (
    "kind",
    "language",
    "verdict",
    "wording",
    "locale",
    "unit",
    "statistic",
    "indicator",
    "expected",
    "got",
)


def _fields(entry: Outcome) -> list[str]:
    case, verdict, got = entry
    context = [case.locale, case.unit or "", case.statistic or "", case.indicator or ""]
    return [case.kind, case.language, verdict, case.wording, *context, str(case.expected), got]


def _print_counts(outcomes: list[Outcome]) -> None:
    _print_row("kind", "language", VERDICTS)
    total: Counter[str] = Counter()
    for (kind, language), verdicts in sorted(counts(outcomes).items()):
        mark = ["open"] if is_open(kind, language) and verdicts["wrong"] else []
        _print_row(kind, language, [str(verdicts[name]) for name in VERDICTS] + mark)
        total.update(verdicts)
    _print_row("all", "", [str(total[name]) for name in VERDICTS])


def _print_row(kind: str, language: str, cells: Sequence[str]) -> None:
    sys.stdout.write(f"{kind:<18}{language:<8}" + "".join(f"{cell:>9}" for cell in cells) + "\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.reading.generator")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--kind", action="append", choices=kinds())
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--shown", type=int, default=20, help="how many wordings to print")
    parser.add_argument("--also", action="append", choices=VERDICTS, default=[])
    parser.add_argument("--strict", action="store_true", help="open kinds count as well")
    parser.add_argument("--table", type=Path, help="write all of them to a CSV file")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
