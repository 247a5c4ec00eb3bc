"""Read generated wordings and count what is read as expected, refused and wrong.

    python -m tests.reading.generator --count 100000
    python -m tests.reading.generator --count 5000 --kind insertion --language ru --shown 50

Exit code 1 where a wording of a kind that is not open is read wrong.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from multiprocessing import Pool, cpu_count
from pathlib import Path

from tests.reading.generator.kinds import cases, kinds
from tests.reading.generator.languages import LANGUAGES
from tests.reading.generator.open_kinds import OPEN_KINDS
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
        print("\t".join(_fields(entry)))
    if options.table:
        with options.table.open("w", encoding="utf-8", newline="") as lines:
            table = csv.writer(lines, lineterminator="\n")
            table.writerow(_COLUMNS)
            table.writerows(_fields(entry) for entry in listed)
    return int(any(entry.case.kind not in OPEN_KINDS for entry in wrong))


_COLUMNS = "kind,language,verdict,wording,locale,unit,statistic,indicator,expected,got".split(",")


def _fields(entry: Outcome) -> list[str]:
    case, verdict, got = entry
    context = [case.locale, case.unit or "", case.statistic or "", case.indicator or ""]
    return [case.kind, case.language, verdict, case.wording, *context, str(case.expected), got]


def _print_counts(outcomes: list[Outcome]) -> None:
    print(f"{'kind':<18}{'language':<10}" + "".join(f"{name:>9}" for name in VERDICTS))
    total: Counter[str] = Counter()
    for (kind, language), verdicts in sorted(counts(outcomes).items()):
        mark = " (open)" if kind in OPEN_KINDS and verdicts["wrong"] else ""
        numbers = "".join(f"{verdicts[name]:>9}" for name in VERDICTS)
        print(f"{kind:<18}{language:<10}{numbers}{mark}")
        total.update(verdicts)
    print(f"{'all':<28}" + "".join(f"{total[name]:>9}" for name in VERDICTS))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.reading.generator")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--kind", action="append", choices=kinds())
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--shown", type=int, default=20, help="how many wordings to print")
    parser.add_argument("--also", action="append", choices=VERDICTS, default=[])
    parser.add_argument("--table", type=Path, help="write all of them to a CSV file")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
