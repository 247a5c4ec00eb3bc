"""Wordings of the press, with readings worked out by hand before the engine saw them (press.csv,
press_statistics.csv, press_western.csv, press_periods.csv).

`expected` is "bound value unit", a range "range low..high unit", a fraction where the decimal has
no end; or "refused". `known_refusal` is the rule by which a wording is refused today although a
reader would read it: no figure is lost by it.
"""

from __future__ import annotations

import csv
import datetime as dt
from fractions import Fraction
from pathlib import Path

from silkledger.reading.periods import PeriodContext, read_period
from silkledger.reading.results import Period, Quantity
from tests.support.readings import read, refusals
from tests.support.tables import every_row

PUBLISHED = dt.date(2023, 5, 3)


def rows(name: str) -> list[tuple[str, ...]]:
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as lines:
        return [tuple(row.values()) for row in csv.DictReader(lines)]


ROWS, PERIODS = rows("press.csv"), rows("press_periods.csv")
STATISTICS = rows("press_statistics.csv") + rows("press_western.csv")


@every_row(ROWS)
def test_the_press_is_read_as_worked_out_by_hand(
    wording: str, locale: str, expected: str, known_refusal: str
) -> None:
    if known_refusal or expected == "refused":
        rules = refusals(wording, locale)
        assert known_refusal in ("", *rules)
        return
    _agree(read(wording, locale), expected)


@every_row(STATISTICS)
def test_the_press_is_read_under_its_statistic(
    wording: str, locale: str, statistic: str, expected: str
) -> None:
    if expected == "refused":
        refusals(wording, locale, statistic=statistic)
    else:
        _agree(read(wording, locale, statistic=statistic), expected)


def _agree(found: Quantity, expected: str) -> None:
    bound, value, unit = expected.split(" ", 2)
    assert (found.bound, found.unit) == (bound, unit)
    if bound == "range":
        assert found.lower is not None
        assert found.upper is not None
        assert [Fraction(found.lower), Fraction(found.upper)] == [
            Fraction(end) for end in value.split("..")
        ]
    else:
        exact = _fraction(value)
        assert abs(Fraction(found.value) - exact) <= abs(exact) / 10**20


@every_row(PERIODS)
def test_the_periods_of_the_press_are_dated_as_worked_out_by_hand(
    words: str, locale: str, expected: str, known_refusal: str
) -> None:
    """`expected` is the EDTF form for a source of 2023-05-03, "undated", or "refused"."""
    found = read_period(words, PeriodContext(locale=locale, published_on=PUBLISHED))
    if known_refusal or expected == "refused":
        assert not isinstance(found, Period), found
        assert known_refusal in ("", found[0].rule)
    else:
        assert isinstance(found, Period), found
        assert (found.edtf or "undated") == expected


def test_the_wordings_are_of_all_five_languages_and_none_stands_twice() -> None:
    assert {row[1].partition("-")[0] for row in ROWS} == {"en", "zh", "ru", "de", "fr"}
    assert {row[1] for row in PERIODS} == {"en", "zh", "zh-Hant", "ru", "de", "fr", "es"}
    assert len({row[:2] for row in ROWS}) == len(ROWS)
    assert len({row[:2] for row in PERIODS}) == len(PERIODS)


def _fraction(text: str) -> Fraction:
    above, _, below = text.partition("/")
    return Fraction(above) / Fraction(below or "1")
