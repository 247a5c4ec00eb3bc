"""Rates beside an amount: what it is counted per belongs to its unit."""

from __future__ import annotations

from itertools import product

import pytest

from silkledger.reading.search.candidates import candidates

AMOUNTS = {
    "de": (("240 Bilder", "count"), ("300 Autos", "car"), ("180 Euro", "EUR")),
    "en": (("240 pictures", "count"), ("300 cars", "car"), ("180 euros", "EUR")),
}
TIMES = {
    "de": (("am Tag", "d"), ("pro Woche", "week"), ("im Monat", "month"), ("täglich", "d")),
    "en": (("a day", "d"), ("per week", "week"), ("a month", "month")),
}
CASES = [
    (language, f"{amount} {time}", f"{unit}/{per}")
    for language, amounts in AMOUNTS.items()
    for (amount, unit), (time, per) in product(amounts, TIMES[language])
]


@pytest.mark.parametrize(("language", "wording", "unit"), CASES)
def test_a_time_behind_an_amount_divides_it(language: str, wording: str, unit: str) -> None:
    text = {"de": f"Es gab {wording}.", "en": f"They had {wording}."}[language]
    (found,) = candidates(text, language)
    assert (text[found.start : found.end], found.quantity.unit) == (wording, unit)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Es gab 33.000 Anträge im Jahr 2015.", ["count"]),
        ("Es gab 500.000 Fass am Tag der Eröffnung.", ["bbl"]),
        ("Im Jahr 2015 starben 200.000 Menschen.", ["person"]),
        ("Die Quote liegt bei 5 Prozent im Jahr.", ["percent"]),
        ("Es sterben jährlich mehr als 200.000 Menschen.", ["person/year"]),
        ("Er nimmt 81 Milligramm Aspirin täglich.", ["t/d"]),
        ("Sie verarbeitet 96 Proben pro Gerät.", ["count/device"]),
    ],
)
def test_dates_and_shares_divide_nothing(text: str, units: list[str]) -> None:
    assert [each.quantity.unit for each in candidates(text, "de")] == units
