"""A date between what governs a number and the number parts the two nowhere."""

from __future__ import annotations

from itertools import product

import pytest

from tests.support.readings import outcome

# Language, what comes before the date, dates, and what comes behind it, with its reading.
FRAMES = [
    (
        "en",
        ["the price per tonne", "the average price per tonne of wheat", "each tonne"],
        ["in 2019", "in May", "in May 2019", "in the second quarter of 2019"],
        ("cost 250 euros", "exact 250 EUR/t"),
    ),
    (
        "de",
        ["der Preis pro Tonne", "der Preis je Tonne Weizen"],
        ["im Jahr 2019", "2019", "im Mai", "im Mai 2019", "am 5. Mai 2019"],
        ("lag bei 250 Euro", "exact 250 EUR/t"),
    ),
    (
        "fr",
        ["le prix à la tonne", "le prix de la tonne de blé"],
        ["en 2019", "en mai", "en mai 2019", "le 5 mai 2019"],
        ("était de 250 euros", "exact 250 EUR/t"),
    ),
    (
        "es",
        ["el precio por tonelada", "el precio de la tonelada de trigo"],
        ["en 2019", "en mayo", "en mayo de 2019"],
        ("fue de 250 euros", "exact 250 EUR/t"),
    ),
    (
        "ru",
        ["цена за тонну", "средняя цена за тонну пшеницы"],
        ["в 2019 году", "в мае", "в мае 2019 года", "5 мая 2019 года"],
        ("составила 250 евро", "exact 250 EUR/t"),
    ),
    (
        "zh",
        [""],
        ["2019年", "5月", "2019年5月", "2019年5月5日", "2019年底", "去年"],
        ("每吨小麦250欧元", "exact 250 EUR/t"),
    ),
    (
        "zh-Hant",
        [""],
        ["2019年", "5月", "108年5月", "2019年5月5日"],
        ("每公噸250歐元", "exact 250 EUR/t"),
    ),
]
CASES = [
    (language, f"{before} {date} {behind}" if before else f"{date}{behind}", expected)
    for language, starts, dates, (behind, expected) in FRAMES
    for before, date in product(starts, dates)
]


@pytest.mark.parametrize(("language", "wording", "expected"), CASES)
def test_keeps_what_an_amount_is_per(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language) == expected


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("de", "die Ausgaben je Gast im Jahr 2019 betrugen 900 Euro", "unit.unknown"),
        ("fr", "la dépense par visiteur en 2019 était de 900 euros", "unit.unknown"),
        ("es", "el gasto por visitante en 2019 fue de 900 euros", "unit.unknown"),
        ("en", "spending per visitor in 2019 was $900", "exact 900 USD/person"),
        ("zh", "2019年年产能达到30万吨", "exact 300000 t/year"),
        ("zh", "2019年年产量达到30万吨", "exact 300000 t"),
        ("zh", "2019年日通关量达3327吨", "exact 3327 t/d"),
        ("zh", "2019年10日通关量达3327吨", "wording.unknown"),
        ("en", "each tonne on 5 May 2019 cost 250 euros", "number.compete"),
        ("es", "el precio por tonelada el 5 de mayo de 2019 fue de 250 euros", "number.compete"),
    ],
)
def test_keeps_or_refuses_other_denominators(language: str, wording: str, expected: str) -> None:
    assert outcome(wording, language) == expected


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("en", "went {} from 100 km to 8,300 km", ["in May", "in 2019", "between 2015 and 2019"]),
        ("en", "moved {} from 100 km to 8,300 km", ["in May 2019", "last year"]),
        ("fr", "est passé {} de 100 km à 8 300 km", ["en 2019", "en mai", "l'an dernier"]),
        ("fr", "est passée {} de 100 km à 8 300 km", ["entre 2015 et 2019"]),
        ("es", "pasó {} de 100 km a 8.300 km", ["en 2019", "en mayo", "el año pasado"]),
    ],
)
def test_a_change_is_not_a_range(language: str, wording: str, expected: list[str]) -> None:
    for date in expected:
        assert outcome(wording.format(date), language, statistic="level") == "exact 8300 km"


@pytest.mark.parametrize("words", ["im Jahr 2019", "gegenüber dem Vorjahr", "beim Absatz"])
def test_a_loss_is_not_the_level_that_it_leads_to(words: str) -> None:
    wording = f"ein Minus {words} von 37,4 % auf 368,7 Mio. Euro"
    assert outcome(wording, "de", statistic="flow") == "exact 368700000 EUR"


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("fr", "sont inférieures au premier semestre 2019 de 18 %", "bound.misplaced"),
        ("fr", "supérieur au premier semestre 2019 de 2 %", "bound.misplaced"),
        ("es", "inferior al primer semestre de 2019 en un 2 %", "exact -2 percent"),
        ("en", "below the first half of 2019 by 5 %", "exact -5 percent"),
        ("de", "bis Ende Mai 2019 5 %", "exact 5 percent"),
    ],
)
def test_what_is_compared_with_a_date_keeps_its_side(
    language: str, wording: str, expected: str
) -> None:
    assert outcome(wording, language, statistic="growth_rate") == expected


@pytest.mark.parametrize("date", ["2019", "mayo de 2019", "el año 2019"])
def test_a_year_is_not_a_part_of_the_number_behind_it(date: str) -> None:
    wording = f"en {date} mil 150 millones de dólares"
    assert outcome(wording, "es", geography="USA") == "exact 1150000000 USD"
