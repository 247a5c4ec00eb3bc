"""What three of the four large inputs quote; the fourth one is in tests.bench.consistent.

The plain one: English wordings of every dimension. The wide one: the same on more years, as it has
more rows. The harder one: wordings of five languages, a tenth of them distinct, on few subjects,
about which several publishers mostly agree.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.bench.wordings import benched, wordings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

WORDINGS = 20_000
YEARS = range(2005, 2023)
PUBLISHERS = ("", *(f"statistics office {letter}" for letter in "ABCDEFG"))
_LANGUAGES = Path(__file__).with_name("languages.csv")
_ROWS_OF_ERA = 1_000_000  # of the wide input
_AGREE = 10  # of so many figures on a subject all but one have its number


class BenchWording(NamedTuple):
    """A wording and its unit cell as they stand in the file, its indicator, and its length."""

    wording: str
    unit: str
    indicator: str
    length: int


@dataclass(frozen=True)
class Kind:
    """What an input quotes: by locale the wordings, which have one order; periods and remarks.

    `chosen` replaces the wording that was drawn, given its number and those of place and period.
    """

    wordings: dict[str, list[BenchWording]]
    periods: list[str]
    remarks: list[str]
    chosen: Callable[[int, int, int], int]

    @property
    def locales(self) -> tuple[str, ...]:
        """The locales of the sources, which take turns."""
        return tuple(self.wordings)


def plain(random: Random) -> Kind:
    """Return the plain input."""
    known = benched()
    pairs = [
        BenchWording(cell(wording), cell(unit), code, len(wording))
        for code, indicator in known.items()
        for wording, unit in wordings(indicator.dimension, WORDINGS // len(known), random)
    ]
    return Kind({"en": pairs}, periods(), remarks(random), lambda pair, _place, _period: pair)


def wide(rows: int, random: Random) -> Kind:
    """Return the plain input with the periods of as many eras as it has million rows.

    So a subject has as many figures as there, and as many that go together, up to 50 million rows.
    """
    eras = max(1, rows // _ROWS_OF_ERA)
    further = (periods(range(year, year + len(YEARS))) for year in _first_years(eras))
    return replace(plain(random), periods=list(chain.from_iterable(further)))


def _first_years(eras: int) -> range:
    return range(YEARS[0], YEARS[0] - eras * len(YEARS), -len(YEARS))


def harder(rows: int, random: Random) -> Kind:
    """Return the harder input for so many rows."""
    with _LANGUAGES.open(encoding="utf-8", newline="") as lines:
        templates = list(csv.DictReader(lines))
    dimensions = {line["dimension"] for line in templates}
    codes = [
        code
        for code, indicator in benched().items()
        if indicator.dimension.partition(";")[0] in dimensions
    ]
    of_dimension = {code: benched()[code].dimension.partition(";")[0] for code in codes}
    locales = list(dict.fromkeys(line["locale"] for line in templates))
    numbers = max(1, rows // (10 * len(codes) * len(locales)))
    wordings = {}
    for locale in locales:
        by_dimension = {line["dimension"]: line for line in templates if line["locale"] == locale}
        wordings[locale] = [
            _wording(number * len(codes) + topic, code, by_dimension[of_dimension[code]])
            for number in range(numbers)
            for topic, code in enumerate(codes)
        ]

    def chosen(pair: int, place: int, period: int) -> int:
        number, topic = divmod(pair, len(codes))
        if number % _AGREE:
            number = (place * 7919 + period * 104_729 + topic * 31) % numbers
        return number * len(codes) + topic

    said_by = [_line(random.choice(PUBLISHERS), *[""] * 6) for _ in range(200)]
    return Kind(wordings, [str(year) for year in YEARS], said_by, chosen)


def _wording(number: int, code: str, template: dict[str, str]) -> BenchWording:
    amount = (1 + number / 10_000) * int(template["times"])
    shown = f"{amount:.4f}".replace(".", template["decimal"])
    wording = template["wording"].format(shown)
    return BenchWording(cell(wording), "", code, len(wording))


def periods(years: Sequence[int] = YEARS) -> list[str]:
    """Return the periods of the plain input, in its years or in others."""
    return [
        "",
        *chain.from_iterable(
            (
                f"{year}",
                f"Q{year % 4 + 1} {year}",
                f"first quarter of {year}" if year % 4 else f"Q4 {year}",
                f"first half of {year}",
                f"H2 {year}",
                f"January-April {year}",
                f"first {year % 9 + 2} months of {year}",
                f"end of {year}",
                f"March {year}",
                f"as of 1 July {year}",
                f"{year - 5}-{year}",
            )
            for year in years
        ),
    ]


def remarks(random: Random) -> list[str]:
    """Return cells from measured_by to coverage, most of them empty as in real files."""
    publishers = (
        "",
        "",
        "",
        "World Bank, 2022 edition",
        "national statistics office",
        "customs administration",
    )
    bases = ("", "", "", "", "current prices", "not seasonally adjusted")
    return [
        _line(
            random.choice(publishers),
            random.choice(("", "", "actual")),
            "",
            "",
            "",
            random.choice(bases),
            "",
        )
        for _ in range(200)
    ]


def _line(*cells: str) -> str:
    return ",".join(cell(text) for text in cells)


def cell(text: str) -> str:
    """Return the text as a cell of the file."""
    return f'"{text}"' if "," in text else text
