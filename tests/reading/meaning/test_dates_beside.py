"""A refused wording is read without its dates.

The wordings are put together of a figure, which is read by itself, and of dates around it.
"""

from __future__ import annotations

import pytest

from tests.support.readings import outcome, read, refusals
from tests.support.tables import every_row

# A figure behind its verb, with a gap for a year.
VERBS = {
    "de": ("lag{} bei 3.720 Personen", "sank{} auf 3.720 Personen"),
    "en": ("totalled{} 3,720 people",),
    "fr": ("a atteint{} 3 720 personnes",),
    "es": ("alcanzó{} 3.720 personas",),
}
NOUNS = {
    "de": "mit 3.720 Fahrgästen",
    "en": "with 3,720 passengers",
    "fr": "avec 3 720 passagers",
    "es": "con 3.720 pasajeros",
}
DAYS = {
    "de": ("am 1. Februar 2023", "zum 31. März"),
    "ru": ("на 1 февраля 2023 года", "к 31 марта", "на 5 мая 2021 г."),
}
LEVELS = {"de": "lag{} bei 3.720 Personen", "ru": "долг{} составил 3720 рублей"}


@every_row((language, said) for language, rows in VERBS.items() for said in rows)
def test_a_year_behind_a_verb_is_no_number_of_the_figure(language: str, said: str) -> None:
    read = outcome(said.format(""), language, statistic="stock")
    assert read == "exact 3720 person"
    for year in (1996, 2014, 2023):
        assert outcome(said.format(f" {year}"), language, statistic="stock") == read


@every_row((language,) for language in NOUNS)
def test_a_year_that_ends_the_wording_is_not_a_second_figure(language: str) -> None:
    for year in (" 2014", " 2011/12"):
        read = outcome(NOUNS[language] + year, language, statistic="stock")
        assert read == "exact 3720 person"
    assert refusals(f"{NOUNS[language]} 2011/15", language, statistic="stock")
    assert refusals(f"{NOUNS[language]} 1234", language, statistic="stock")


@every_row((language, day) for language, days in DAYS.items() for day in days)
def test_a_day_is_no_number_of_the_figure(language: str, day: str) -> None:
    level = LEVELS[language]
    read = outcome(level.format(""), language, statistic="stock")
    assert outcome(level.format(f" {day}"), language, statistic="stock") == read


def test_a_year_that_something_leads_to_stays_a_number() -> None:
    for wording in ("sank auf 2015", "mehr als 2015", "stieg um 2015", "von 2015"):
        assert refusals(wording, "de", statistic="stock")
    assert outcome("kostete 2015 Euro", "de", statistic="level") == "exact 2015 EUR"
    assert outcome("mit 2015 Fahrgästen", "de", statistic="flow") == "exact 2015 person"


def test_a_year_behind_its_own_word_is_left_to_the_grammar() -> None:
    read = outcome("Im Jahr 1980 noch musste sie 145 Hotels bauen", "de", statistic="flow")
    assert read in ("exact 145 hotel", "wording.unknown", "number.compete")


@every_row((("en", "only 2014 of 3000 homes"), ("de", "nur 2014 von 3000 Wohnungen")))
def test_a_number_like_a_year_may_be_a_part(language: str, wording: str) -> None:
    for statistic in ("flow", "stock", "level", "growth_rate", None):
        assert outcome(wording, language, statistic=statistic) != "exact 3000 dwelling"


@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("pasó del 27 % en el año 2000 al 21 % en el 2005", "share", "exact 21 percent"),
        ("creció un 206 % anual entre el 2012 y el 2018", "growth_rate", "exact 206 percent"),
        ("un 1,7 % más que en el curso anterior 2010-2011", "growth_rate", "exact 1.7 percent"),
        ("en la campaña 2017-2018 fue de 7.884 hectáreas", "level", "exact 78.84 km2"),
        ("el 2018 exportó 500 toneladas", "flow", "exact 500 t"),
    ],
)
def test_spanish_years_behind_an_article_or_with_a_dash_are_dates(
    wording: str, statistic: str, expected: str
) -> None:
    assert outcome(wording, "es", statistic=statistic) == expected


def test_a_month_with_another_sense_dates() -> None:
    for tail in ("on 31 March", "on 31 March 2019", "on 31 March this year", "on 1 April"):
        assert read(f"5,000 children were in care {tail}", statistic="stock").value == 5000


@pytest.mark.parametrize(
    ("wording", "language", "said"),
    [
        ("closed 2024 with 126,574 workers", "en", "exact 126574 person"),
        ("ended the year with 126,574 workers", "en", "exact 126574 person"),
        ("schloss 2024 mit 126.574 Beschäftigten", "de", "exact 126574 person"),
        ("beendete das Jahr mit 5,2 Mio. t", "de", "exact 5200000 t"),
        ("a terminé 2024 avec 126 574 salariés", "fr", "exact 126574 person"),
        ("cerró 2024 con 126.574 trabajadores", "es", "exact 126574 person"),
        ("2014 wurden nur noch 1,9 GW installiert", "de", "exact 1900 MW"),
        ("2011 waren es lediglich 145 Millionen Tonnen", "de", "exact 145000000 t"),
        ("blieb 2017 mit 3,32 Mio. Tonnen stabil", "de", "exact 3320000 t"),
    ],
)
def test_the_object_of_a_verb_and_the_first_word_are_years(
    wording: str, language: str, said: str
) -> None:
    assert outcome(wording, language, statistic="stock").replace(".0 ", " ") == said


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("employed 2010 with 126 in the north", "en"),
        ("was 2010 with 35 dead", "en"),
        ("vendió 2010 con 126 trabajadores", "es"),
        ("cerró 2024 tiendas con 300 empleados", "es"),
        ("2014 wurden in 50 Städten verkauft", "de"),
        ("2014 wurden von 3000 Betrieben geschlossen", "de"),
        ("schloss 2014 Filialen mit 300 Beschäftigten", "de"),
    ],
)
def test_a_number_that_may_count_is_not_a_year(wording: str, language: str) -> None:
    assert refusals(wording, language, statistic="stock")


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("ein Minus von 69 Prozent zu 2015", "exact -69 percent"),
        ("Rotwein mit 643.800 hl (-29% zu 2013)", "exact -29 percent"),
        ("0,6% weniger Milch verkauft als 2003", "exact -0.6 percent"),
    ],
)
def test_a_year_is_compared_with(wording: str, said: str) -> None:
    assert outcome(wording, "de", statistic="growth_rate") == said


def test_things_behind_a_comparison_are_not_a_year() -> None:
    assert refusals("0,6% weniger verkauft als 2003 Autos", "de", statistic="growth_rate")
    assert refusals("16 Prozent zu 2013 Betrieben", "de", statistic="share")
