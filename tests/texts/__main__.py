"""`make texts TEXTS=FOLDER`: the reading engine against texts that nobody annotated.

FOLDER holds sentences, one per line, in files named by their language (de.txt), and sentences with
their translations, separated by a tab (en-de.tsv), as the person who runs it has brought them;
nothing of them is in the repository. Exit 0 where something was compared, 2 where nothing was.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.texts import parallel, windows


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.texts", description=__doc__)
    parser.add_argument("folder", type=Path)
    outcomes = [*dict.fromkeys((*windows.OUTCOMES, *parallel.OUTCOMES))]
    parser.add_argument("--list", nargs="+", choices=outcomes, default=[], help="print rows")
    asked = parser.parse_args(arguments)
    console = Console(width=None if sys.stdout.isatty() else 200, highlight=False)
    texts, translated = sorted(asked.folder.glob("*.txt")), sorted(asked.folder.glob("*-*.tsv"))
    if not texts and not translated:
        message = f"put sentences at {asked.folder}/LANGUAGE.txt or {asked.folder}/ONE-OTHER.tsv"
        Console(stderr=True, soft_wrap=True).print(message)
        return 2
    table = Table("language", "windows", *windows.OUTCOMES)
    for path in texts:
        found = [*windows.windows(_lines(path), path.stem)]
        for side, count in windows.counts(found).items():
            table.add_row(path.stem, side, *(f"{count[name]:,}" for name in windows.OUTCOMES))
        for window in found:
            if window.outcome in asked.list:
                words = f"{window.outcome}: {window.wording} | {window.figure} | {window.read}"
                console.print(words, markup=False, soft_wrap=True)
    console.print(table)
    table = Table("languages", *parallel.OUTCOMES)
    for path in translated:
        one, other = path.stem.split("-", 1)
        sentences = [line.split("\t") for line in _lines(path)]
        both = [pair for pair in sentences if len(pair) == 2]
        matched = [pair for two in both for pair in parallel.pairs(two[0], two[1], (one, other))]
        count = parallel.counts(matched)
        table.add_row(path.stem, *(f"{count[name]:,}" for name in parallel.OUTCOMES))
        for pair in matched:
            if pair.outcome in asked.list:
                console.print(_line(pair), markup=False, soft_wrap=True)
    console.print(table)
    return 0


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _line(pair: parallel.Pair) -> str:
    stated = [
        f"{each.wording} = {each.quantity.bound} {each.quantity.value} {each.quantity.unit}"
        if each is not None
        else "-"
        for each in (pair.one, pair.other)
    ]
    return f"{pair.outcome}: {' | '.join(stated)}"


if __name__ == "__main__":
    sys.exit(main())
