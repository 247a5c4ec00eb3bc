"""Bare years beside a figure are dates where what stands around them says so, and only there."""

from __future__ import annotations

import pytest

from tests.support.readings import read, refusals, said, stated

YEARS = (1998, 2008, 2014, 2022)
OF_NOUNS = [
    ("fr", "40 % {}", ("du résultat", "du chiffre d'affaires", "de la production")),
    ("es", "el 40 % {}", ("del resultado", "de las ventas", "de la producción")),
    ("de", "40 Prozent {}", ("des Ergebnisses", "des Umsatzes", "der Ernte")),
]
BASES = [
    ("en", "15% {} {}", ("above", "below", "more than"), ("", "the ", " average", " levels")),
    ("fr", "15 % {} {}", ("au-dessus de", "en dessous de"), ("", "la moyenne ", "", "")),
    ("de", "15 Prozent {} {}", ("über", "unter"), ("", "dem Durchschnitt ", "", "")),
]


@pytest.mark.parametrize(("language", "frame", "wholes"), OF_NOUNS)
def test_the_year_of_a_noun_is_a_date(language: str, frame: str, wholes: tuple[str, ...]) -> None:
    for whole in wholes:
        for year in YEARS:
            for date in (f"{year}", f"{year}-{year + 4}"):
                wording = f"{frame.format(whole)} {date}"
                found = read(wording, language, statistic="share")
                assert said(found) == stated("exact 40 percent"), wording


@pytest.mark.parametrize(("language", "frame", "words", "around"), BASES)
def test_a_rate_is_compared_with_a_year(
    language: str, frame: str, words: tuple[str, ...], around: tuple[str, ...]
) -> None:
    for place, word in enumerate(words):
        for year in YEARS:
            for before, behind in ((around[0], ""), (around[1], around[2]), ("", around[3])):
                date = f"{before}{year}-{year + 4}{behind}" if before else f"{year}{behind}"
                found = read(frame.format(word, date), language, statistic="growth_rate")
                expected = f"exact {-15 if place == 1 else 15} percent"
                assert said(found) == stated(expected), (word, date)


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(
    ("wording", "statistic", "expected"),
    [
        ("lag {} bei 3720 Personen", "stock", "exact 3720 person"),
        ("lag {} noch bei rund 3,8 Prozent", "share", "approx 3.8 percent"),
        ("lag er {} bei 3,8 Prozent", "share", "exact 3.8 percent"),
        ("stieg {} um 5 Prozent", "growth_rate", "exact 5 percent"),
        ("sank {} auf nur 5 Tonnen", "flow", "exact 5 t"),
    ],
)
def test_a_german_year_between_verb_and_number(
    wording: str, statistic: str, expected: str, year: int
) -> None:
    found = read(wording.format(year), "de", statistic=statistic)
    assert said(found) == stated(expected)


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(
    ("language", "wording", "statistic"),
    [
        ("de", "betrug {} bei 3720 Befragten", "stock"),
        ("de", "lag bei {} zu 3720 Personen", "stock"),
        ("en", "was {} in 50 cities", None),
        ("en", "40 percent of {} patients", "share"),
        ("fr", "3 % des exportations {} tonnes", None),
        ("es", "3 toneladas de la producción {} toneladas", "flow"),
    ],
)
def test_a_number_that_may_count_is_no_date(
    language: str, wording: str, statistic: str | None, year: int
) -> None:
    assert refusals(wording.format(year), language, statistic=statistic)
