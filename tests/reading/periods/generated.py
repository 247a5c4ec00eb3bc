"""Wordings of periods made from templates, with the dates that they are made of.

templates/*.csv holds, for each locale, wordings with slots and what they mean. Each meaning has a
function here that yields fillings of the slots with the period they stand for, taken from pandas,
not from the engine.
"""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd
from babel import Locale

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FOLDER = Path(__file__).parent / "templates"
LOCALES = ("en", "zh", "zh-Hant", "ru", "de", "fr")
PUBLISHED = dt.date(2023, 11, 20)
YEARS = (2011, 2019, 2021, 2022)
ENDED = 10  # months of the publication year that had ended
NUMBERS = {
    "en": "two three four five six seven eight nine ten eleven twelve",
    "zh": "两 三 四 五 六 七 八 九 十 十一 十二",
    "ru": "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze",
}
ORDINALS = {
    "en": "first second third fourth",
    "zh": "一 二 三 四",
    "ru": "первый второй третий четвёртый",
    "de": "ersten zweiten dritten vierten",
    "fr": "premier deuxième troisième quatrième",
}
PREPOSITIONAL = tuple(
    f"{stem}е"
    for stem in (
        *("январ", "феврал", "март", "апрел", "ма", "июн"),
        *("июл", "август", "сентябр", "октябр", "ноябр", "декабр"),
    )
)
ROMAN = ("I", "II", "III", "IV")
# The first number of months that goes with the plural of the templates (ru: genitive plural).
FEWEST = {"ru": 5}
ANCHORS = {
    "en": "Q3 2022",
    "zh": "2022年第三季度",
    "ru": "III квартал 2022 года",
    "de": "3. Quartal 2022",
    "fr": "T3 2022",
}


class Case(NamedTuple):
    """A filling of slots: the words, the context, and the ends that the words name."""

    slots: dict[str, object]
    context: dict[str, object]
    ends: tuple[dt.date, dt.date] | None
    nature: str = "duration"


def templates() -> list[tuple[str, str, str]]:
    """Return locale, meaning and template of all wordings."""
    rows = []
    for locale in LOCALES:
        with (FOLDER / f"{locale}.csv").open(encoding="utf-8", newline="") as lines:
            rows += [(locale, row["meaning"], row["template"]) for row in csv.DictReader(lines)]
    return rows


def cases(locale: str, meaning: str, template: str) -> Iterator[tuple[str, Case]]:
    """Yield the wordings of a template with what they mean; `|q=1` keeps the fillings with q 1."""
    words, _, condition = template.partition("|")
    slot, _, value = condition.partition("=")
    for case in MEANINGS[meaning](locale.partition("-")[0]):
        if not condition or str(case.slots[slot]) == value:
            yield words.format(**case.slots), case


def months(first: str, last: str) -> tuple[dt.date, dt.date]:
    """Return the first day of one month and the last day of another, as in 2022-01."""
    start, end = pd.Period(first, "M"), pd.Period(last, "M")
    return start.start_time.date(), end.end_time.date()


def year_slots(year: int) -> dict[str, object]:
    """Return the slots of a year and the one after it."""
    following = year + 1
    return {
        "year": year,
        "yy": f"{year % 100:02}",
        "next": following,
        "next2": f"{following % 100:02}",
        "roc": year - 1911,
    }


def month_name(language: str, month: int, context: str = "stand-alone") -> str:
    """Return a month's name in the CLDR; in ru `format` is the form that stands with a day."""
    return str(Locale(language).months[context if language == "ru" else "format"]["wide"][month])


def first_months(language: str) -> Iterator[Case]:
    for year in YEARS:
        for n in range(FEWEST.get(language, 3), 13):
            word = NUMBERS[language].split()[n - 2]
            yield Case(
                {"n": n, "n_word": word, **year_slots(year)},
                {},
                months(f"{year}-01", f"{year}-{n:02}"),
            )


def bare_months(language: str) -> Iterator[Case]:
    for n in range(FEWEST.get(language, 3), ENDED + 1):
        word = NUMBERS[language].split()[n - 2]
        yield Case({"n": n, "n_word": word}, {}, months("2023-01", f"2023-{n:02}"))


def month_range(language: str) -> Iterator[Case]:
    for year in YEARS:
        for first, last in ((1, 2), (1, 9), (3, 5), (4, 8), (6, 12), (7, 11)):
            slots = {
                f"m{i}": month_name(language, month) for i, month in ((1, first), (2, last))
            } | {"m1g": month_name(language, first, "format")}
            slots |= {"m1p": PREPOSITIONAL[first - 1], "m2p": PREPOSITIONAL[last - 1]}
            yield Case(
                {**slots, **year_slots(year)},
                {},
                months(f"{year}-{first:02}", f"{year}-{last:02}"),
            )


def days(language: str) -> Iterator[Case]:
    """Days of one month; a word of since before them ends with the last of them (ru с 24 по 30)."""
    for year in YEARS:
        for month, first, last in ((1, 1, 9), (4, 24, 30), (8, 5, 7), (12, 10, 31)):
            slots = {"d1": first, "d2": last, "month": month, "m1": month_name(language, month)}
            slots["m1g"] = month_name(language, month, "format")
            ends = dt.date(year, month, first), dt.date(year, month, last)
            yield Case({**slots, **year_slots(year)}, {}, ends)


def quarter(language: str) -> Iterator[Case]:
    for year in YEARS:
        for q in range(1, 5):
            wanted = pd.Period(f"{year}Q{q}")
            yield Case(
                {**part_slots(language, q), **year_slots(year)},
                {"fiscal_year_start_month": 4},
                (wanted.start_time.date(), wanted.end_time.date()),
            )


def part_slots(language: str, number: int) -> dict[str, object]:
    """Return the slots of the number of a quarter or half."""
    return {
        "q": number,
        "h": number,
        "q_word": ORDINALS[language].split()[number - 1],
        "roman": ROMAN[number - 1],
        "half": ("上半年", "下半年")[(number - 1) % 2],
    }


def half(language: str) -> Iterator[Case]:
    for year in YEARS:
        for h in (1, 2):
            yield Case(
                {**part_slots(language, h), **year_slots(year)},
                {"fiscal_year_start_month": 4},
                months(f"{year}-{6 * h - 5:02}", f"{year}-{6 * h:02}"),
            )


def fiscal_years() -> Iterator[tuple[int, int, str]]:
    """Yield first year and month of some fiscal years, and the last month as in pandas."""
    for year in YEARS:
        for month in (4, 7, 10):
            yield year, month, pd.Timestamp(2000, month - 1, 1).strftime("%b").upper()


def fiscal_year(_: str) -> Iterator[Case]:
    """The fiscal year that ends in the year after the one in the slot `year`."""
    for year, month, last in fiscal_years():
        wanted = pd.Period(str(year + 1), f"Y-{last}")
        yield Case(
            year_slots(year),
            {"fiscal_year_start_month": month},
            (wanted.start_time.date(), wanted.end_time.date()),
        )


def fiscal_quarter(language: str) -> Iterator[Case]:
    for year, month, last in fiscal_years():
        for q in range(1, 5):
            wanted = pd.Period(f"{year + 1}Q{q}", f"Q-{last}")
            yield Case(
                {**part_slots(language, q), **year_slots(year)},
                {"fiscal_year_start_month": month},
                (wanted.start_time.date(), wanted.end_time.date()),
            )


def fiscal_end(language: str) -> Iterator[Case]:
    """Twelve months with their end printed; the source has no rule, or another one."""
    for year, month, _ in fiscal_years():
        start = dt.date(year, month, 1)
        end = (pd.Timestamp(start) + pd.DateOffset(years=1, days=-1)).date()
        slots: dict[str, object] = {
            "end_day": end.day,
            "end_month": month_name(language, end.month, "format"),
            "start_month": month_name(language, month),
        }
        for rule in (None, 2):
            yield Case(
                {**slots, **year_slots(year)}, {"fiscal_year_start_month": rule}, (start, end)
            )


def mid_year(_: str) -> Iterator[Case]:
    for year, status in ((2019, "actual"), (2022, "actual"), (2025, "forecast"), (2030, "target")):
        day = dt.date(year, 6, 30)
        yield Case(year_slots(year), {"status": status}, (day, day), "instant")


def mid_month(language: str) -> Iterator[Case]:
    for year in YEARS:
        for month in range(1, 13):
            day = dt.date(year, month, 15)
            slots = {
                "m1": month_name(language, month),
                "m1g": month_name(language, month, "format"),
                **year_slots(year),
            }
            yield Case(slots, {}, (day, day), "instant")


def whole_year(_: str) -> Iterator[Case]:
    for year in YEARS:
        wanted = pd.Period(str(year), "Y")
        ends = wanted.start_time.date(), wanted.end_time.date()
        for month in (None, 4):
            yield Case(year_slots(year), {"fiscal_year_start_month": month}, ends)


def year_earlier(language: str) -> Iterator[Case]:
    for anchor, ends in (
        ("2022", months("2022-01", "2022-12")),
        (ANCHORS[language], months("2022-07", "2022-09")),
    ):
        start, end = ((pd.Timestamp(day) - pd.DateOffset(years=1)).date() for day in ends)
        yield Case({}, {"anchor": anchor}, (start, end))


def leaning(_: str) -> Iterator[Case]:
    yield Case({}, {}, None)
    yield Case({}, {"fiscal_year_start_month": 4}, None)


def name(_: str) -> Iterator[Case]:
    for n, year in ((6, 2016), (9, 2020), (28, 2024), (30, 2030)):
        yield Case({"n": n, **year_slots(year)}, {"status": "forecast"}, None)


MEANINGS: dict[str, Callable[[str], Iterator[Case]]] = {
    "months": first_months,
    "bare_months": bare_months,
    "month_range": month_range,
    "days": days,
    "quarter": quarter,
    "half": half,
    "fiscal1": fiscal_year,
    "fiscal2": fiscal_year,
    "fiscal_quarter": fiscal_quarter,
    "fiscal_end": fiscal_end,
    "mid_year": mid_year,
    "mid_month": mid_month,
    "average": whole_year,
    "year": whole_year,
    "year_earlier": year_earlier,
    "leaning": leaning,
    "name": name,
}
